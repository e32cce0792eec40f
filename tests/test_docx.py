"""The Word file: its looks, its properties, and what keeps it whole."""

from __future__ import annotations

import io
import os
import re
import runpy
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

import letters
from apology_cli.letter import Letter
from apology_cli.resources import templates
from apology_cli.word.reference import LETTER_STYLES, Style
from apology_cli.writer import writer

DOCX = writer("docx")
REFERENCES = sorted(templates().rglob("letter.docx"))
TOOLS = Path(__file__).parents[1] / "tools"
LETTERS = {
    "russian": letters.russian(),
    "english": letters.english(),
    "english-email": letters.email(letters.english()),
}

# Source: ECMA-376, part 1, 17.3.1.26: the properties of a paragraph, in this order.
ORDER = ["keepNext", "keepLines", "widowControl", "numPr", "pBdr", "shd", "tabs", "spacing", "ind", "jc"]

every_reference = pytest.mark.parametrize("path", REFERENCES, ids=[path.parent.name for path in REFERENCES])


def opened(letter: Letter) -> Document:
    return docx.Document(io.BytesIO(DOCX.seal(DOCX.write(letter))))


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def styled(document: Document, style: Style) -> list[Paragraph]:
    return [paragraph for paragraph in document.paragraphs if paragraph.style and paragraph.style.name == style]


def stays(paragraph: Paragraph) -> bool:
    style = paragraph.style
    assert isinstance(style, ParagraphStyle)
    return bool(paragraph.paragraph_format.keep_with_next or style.paragraph_format.keep_with_next)


def number(paragraph: Paragraph) -> int | None:
    """The list that a paragraph itself names."""
    found = paragraph._p.xpath("w:pPr/w:numPr/w:numId/@w:val")
    return int(found[0]) if found else None


@pytest.mark.parametrize("name", LETTERS)
def test_a_letter_reads_as_its_golden_dump(name: str, golden: Callable[[str, str], None]) -> None:
    rows = (
        f"{paragraph.style and paragraph.style.name}: {paragraph.text!r}"
        for paragraph in opened(LETTERS[name]).paragraphs
    )
    golden(f"writers/{name}.docx.txt", "\n".join(rows) + "\n")


@every_reference
def test_a_reference_document_has_all_styles_that_a_letter_names(path: Path) -> None:
    document = docx.Document(str(path))
    assert {document.styles[style].type for style in Style} == {WD_STYLE_TYPE.PARAGRAPH}


@every_reference
def test_only_the_defaults_of_a_reference_document_name_fonts(path: Path) -> None:
    styles = docx.Document(str(path)).styles.element
    (fonts,) = styles.xpath("//w:rFonts")
    assert fonts.getparent().getparent().tag == qn("w:rPrDefault")
    assert {fonts.get(qn(f"w:{script}")) for script in ("ascii", "hAnsi", "eastAsia", "cs")} == {
        fonts.get(qn("w:ascii"))
    }


@every_reference
def test_the_properties_of_a_style_stand_in_the_order_of_the_schema(path: Path) -> None:
    for properties in docx.Document(str(path)).styles.element.xpath("//w:style/w:pPr"):
        names = [child.tag.rpartition("}")[2] for child in properties]
        assert names == sorted(names, key=ORDER.index)


@every_reference
def test_a_reference_document_has_no_words(path: Path) -> None:
    document = docx.Document(str(path))
    assert document.paragraphs == []
    assert not document.sections[0].first_page_header.paragraphs[0].text


@pytest.mark.skipif(not TOOLS.is_dir(), reason="the tools stay in the checkout")
def test_the_committed_documents_are_what_the_tools_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(TOOLS)
    tool = runpy.run_path(str(TOOLS / "reference_documents.py"))
    assert {templates() / name for name in tool["PAGES"]} == set(REFERENCES)
    for name, page in tool["PAGES"].items():
        assert (templates() / name).read_bytes() == tool["reference_document"](page), name
    sample = runpy.run_path(str(TOOLS / "sample_letterhead.py"))["letterhead"]()
    assert (TOOLS.parent / "cases" / "letterhead.docx").read_bytes() == sample


@pytest.mark.parametrize("name", LETTERS)
def test_every_part_of_the_package_is_xml_of_a_known_type(name: str) -> None:
    files = parts(DOCX.seal(DOCX.write(LETTERS[name])))
    types = parse_xml(files.pop("[Content_Types].xml"))
    named = {node.get("PartName", "").lstrip("/") for node in types} - {""}
    assert named == {part for part in files if part.endswith(".xml")}
    for content in files.values():
        parse_xml(content)


def test_a_letter_carries_its_title_company_date_and_language() -> None:
    core = opened(letters.russian()).core_properties
    assert (core.title, core.author, core.language) == (
        "Ответ на обращение от 12 марта 2026 г.",
        "Клиника «Здравница»",
        "ru-RU",
    )
    assert core.created == core.modified
    assert core.created is not None
    assert core.created.isoformat() == "2026-03-20T00:00:00+00:00"


@pytest.mark.parametrize("letter", [letters.russian(), letters.english(), letters.american(letters.english())])
def test_the_proofing_language_is_that_of_the_letter(letter: Letter) -> None:
    (language,) = opened(letter).styles.element.xpath("//w:lang/@w:val")
    assert language == letter.locale


def test_nothing_tells_of_the_making_of_the_file() -> None:
    files = parts(DOCX.seal(DOCX.write(letters.english())))
    assert not [name for name in files if re.search("thumbnail|theme|app.xml|customXml", name)]
    for content in files.values():
        assert not re.search(b"python|2013|rsid|generated", content)


def test_writing_needs_no_library_for_word_files() -> None:
    program = (
        "import sys, letters; from apology_cli.writer import writer\n"
        "writer('docx').seal(writer('docx').write(letters.russian()))\n"
        "print(*sorted({'docx', 'lxml', 'zipfile'} & set(sys.modules)))"
    )
    paths = os.pathsep.join(map(str, (Path(__file__).parent, TOOLS.parent / "src")))
    run = subprocess.run(
        [sys.executable, "-c", program], env=os.environ | {"PYTHONPATH": paths}, check=True, capture_output=True
    )
    assert run.stdout.split() == []


def test_a_letter_stands_on_the_paper_of_its_country() -> None:
    for letter, width, height in (
        (letters.english(), Mm(210), Mm(297)),
        (letters.american(letters.english()), Mm(215.9), Mm(279.4)),
    ):
        page = opened(letter).sections[0]
        assert page.page_width
        assert page.page_height
        assert (page.page_width.twips, page.page_height.twips) == (width.twips, height.twips)


def test_russian_margins_follow_the_standard() -> None:
    page = opened(letters.russian()).sections[0]
    margins = (page.left_margin, page.right_margin, page.top_margin, page.bottom_margin)
    assert [round(margin.mm) for margin in margins if margin] == [30, 15, 20, 20]


def test_the_company_stands_on_the_first_page_and_the_number_on_the_others() -> None:
    page = opened(letters.russian()).sections[0]
    assert page.different_first_page_header_footer
    assert [paragraph.text.split("\n")[0] for paragraph in page.first_page_header.paragraphs] == [
        "Клиника «Здравница»",
        "101000, Москва, ул. Лесная, 5",
    ]
    assert "PAGE" in page.header._element.xml
    assert "PAGE" not in page.first_page_header._element.xml


def test_an_email_has_neither_letterhead_nor_row_of_signature() -> None:
    document = opened(letters.email(letters.russian()))
    assert not document.sections[0].first_page_header.paragraphs[0].text
    assert document.paragraphs[0].text == "Тема: Об отправке результатов анализов на новый адрес"
    assert "\t" not in styled(document, Style.SIGNATURE)[0].text


def test_a_russian_signature_is_a_row_and_an_english_one_a_stack() -> None:
    assert styled(opened(letters.russian()), Style.SIGNATURE)[0].text == "Главный врач\tЕ. И. Петрова"
    assert styled(opened(letters.english()), Style.SIGNATURE)[0].text == "Helen Carter\nHead of Client Care"


def test_a_long_position_stands_on_several_lines_beside_the_name() -> None:
    document = opened(
        letters.signed(letters.russian(), "Заместитель генерального директора по работе с клиентами", "И. О. Ким")
    )
    assert (
        styled(document, Style.SIGNATURE)[0].text
        == "Заместитель генерального директора по работе\nс клиентами\tИ. О. Ким"
    )


def test_a_name_without_a_position_stands_at_the_right() -> None:
    assert styled(opened(letters.bare(letters.russian())), Style.SIGNATURE)[0].text == "\tЕ. И. Петрова"


@pytest.mark.parametrize("letter", [*LETTERS.values(), letters.saying(letters.english(), letters.items("one", "two"))])
def test_the_signature_never_stands_alone_on_a_page(letter: Letter) -> None:
    paragraphs = opened(letter).paragraphs
    close = [paragraph.style and paragraph.style.name for paragraph in paragraphs].index(Style.CLOSE)
    assert all(map(stays, paragraphs[close - 1 : -1]))
    assert not stays(paragraphs[-1])


@every_reference
def test_a_signature_stays_whole_and_lines_do_not_stand_alone(path: Path) -> None:
    styles = docx.Document(str(path)).styles
    for name in (Style.CLOSE, Style.SIGNATURE):
        style = styles[name]
        assert isinstance(style, ParagraphStyle)
        assert style.paragraph_format.keep_together
    for name in LETTER_STYLES:
        style = styles[name]
        assert isinstance(style, ParagraphStyle)
        assert style.paragraph_format.widow_control


def test_what_leads_into_a_list_stays_with_it() -> None:
    letter = letters.saying(
        letters.english(), letters.paragraph("Please:"), letters.items("call"), letters.paragraph("Thanks.")
    )
    lead, item, _ = opened(letter).paragraphs[6:9]
    assert (lead.text, stays(lead), item.text, stays(item)) == ("Please:", True, "call", False)


def test_lists_are_lists_of_word() -> None:
    document = opened(letters.english())
    lists = document.part.numbering_part.element
    for style, kind in ((Style.BULLET, "bullet"), (Style.NUMBER, "decimal"), (Style.ENCLOSURE, "decimal")):
        (count,) = document.styles[style].element.xpath("w:pPr/w:numPr/w:numId/@w:val")
        (abstract,) = lists.xpath(f"w:num[@w:numId='{count}']/w:abstractNumId/@w:val")
        assert lists.xpath(f"w:abstractNum[@w:abstractNumId='{abstract}']/w:lvl/w:numFmt/@w:val") == [kind]


def test_each_numbered_list_counts_by_itself() -> None:
    first, second = letters.items("one", "two", ordered=True), letters.items("three", ordered=True)
    letter = letters.saying(letters.english(), first, letters.paragraph("And:"), second, second._replace(start=4))
    document = opened(letter)
    own = [number(paragraph) for paragraph in styled(document, Style.NUMBER)]
    assert own[:2] == [None, None]
    assert len({*own[1:]}) == 3
    lists = document.part.numbering_part.element
    starts = [lists.xpath(f"w:num[@w:numId='{count}']//w:startOverride/@w:val") for count in own[2:]]
    assert starts == [["1"], ["4"]]


def test_a_first_list_that_goes_on_counting_begins_where_it_says() -> None:
    letter = letters.saying(letters.english(), letters.items("one", ordered=True)._replace(start=3))
    document = opened(letter)
    (count,) = (number(paragraph) for paragraph in styled(document, Style.NUMBER))
    assert document.part.numbering_part.element.xpath(f"w:num[@w:numId='{count}']//w:startOverride/@w:val") == ["3"]


def test_several_enclosures_are_counted_and_one_is_not() -> None:
    assert [p.text for p in styled(opened(letters.english()), Style.ENCLOSURES)] == [
        "Enclosure: Copy of the delivery record"
    ]
    document = opened(letters.russian())
    assert [p.text for p in styled(document, Style.ENCLOSURES)] == ["Приложения:"]
    assert len(styled(document, Style.ENCLOSURE)) == 2


@pytest.mark.parametrize(
    "words", ["A & B <b> \"c\" 'd' ]]> &amp;", "  two  blanks  ", "{{ x }}", "\u00a0\u202f\u00ad🙂"]
)
def test_words_arrive_as_they_are(words: str) -> None:
    (paragraph,) = styled(opened(letters.saying(letters.english(), letters.paragraph(words))), Style.BODY)
    assert paragraph.text == words


def test_markup_in_the_properties_and_the_letterhead_is_only_words() -> None:
    words = 'R & <D> "Co"'
    document = opened(letters.named(letters.english(), words))
    assert document.core_properties.author == document.core_properties.title == words
    assert document.sections[0].first_page_header.paragraphs[0].text == words


@pytest.mark.parametrize("character", ["\0", "\x07", "\x1f", "\ufffe", "\uffff", "\ud800"])
def test_a_character_that_xml_cannot_hold_is_refused(character: str) -> None:
    with pytest.raises(ValueError, match=f"U\\+{ord(character):04X}"):
        DOCX.write(letters.saying(letters.english(), letters.paragraph(f"a{character}b")))


def test_a_letter_saved_by_another_program_is_touched() -> None:
    file = io.BytesIO()
    opened(letters.english()).save(file)
    assert not DOCX.untouched(file.getvalue())


def test_a_letter_packed_anew_with_other_words_is_touched() -> None:
    sealed = DOCX.seal(DOCX.write(letters.english()))
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, content in parts(sealed).items():
            package.writestr(name, content.replace(b"sorry", b"happy"))
    assert not DOCX.untouched(file.getvalue())


def test_sealing_twice_changes_nothing() -> None:
    sealed = DOCX.seal(DOCX.write(letters.english()))
    assert DOCX.seal(sealed) == sealed


def test_what_is_no_package_of_ours_cannot_be_sealed() -> None:
    with pytest.raises(ValueError, match="ZIP"):
        DOCX.seal(b"words")
    with pytest.raises(ValueError, match="last file"):
        DOCX.seal((Path(__file__).parent / "letterheads" / "office.docx").read_bytes())


def test_the_russian_body_is_justified_with_a_first_line_indent() -> None:
    style = docx.Document(str(templates() / "ru" / "letter.docx")).styles[Style.BODY]
    assert isinstance(style, ParagraphStyle)
    space = style.paragraph_format
    assert space.alignment is WD_ALIGN_PARAGRAPH.JUSTIFY
    assert space.first_line_indent
    assert round(space.first_line_indent.mm, 1) == 12.5


def test_there_is_room_to_sign() -> None:
    style = docx.Document(str(templates() / "en" / "letter.docx")).styles[Style.SIGNATURE]
    assert isinstance(style, ParagraphStyle)
    assert style.paragraph_format.space_before
    assert style.paragraph_format.space_before >= Pt(36)
