"""A company's own looks: a logo on our paper, or a Word file as the paper."""

from __future__ import annotations

import io
import os
import re
import struct
import zipfile
import zlib
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Mm, Pt

import letters
from apology_cli.letter import Letter
from apology_cli.word.letterhead import LetterheadError, picture
from apology_cli.word.reference import LETTER_STYLES, Style
from apology_cli.writer import writer

DOCX = writer("docx")
HERE = Path(__file__).parent
FILES = [HERE / "letterheads" / "office.docx", HERE.parent / "cases" / "letterhead.docx"]
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

every_file = pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])


def opened(letter: Letter) -> Document:
    return docx.Document(io.BytesIO(DOCX.write(letter)))


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def png(width: int, height: int) -> bytes:
    """A white picture."""
    rows = zlib.compress((b"\0" + b"\xff" * width) * height)
    chunks = ((b"IHDR", struct.pack(">2L5B", width, height, 8, 0, 0, 0, 0)), (b"IDAT", rows), (b"IEND", b""))
    body = (struct.pack(">L", len(c)) + kind + c + struct.pack(">L", zlib.crc32(kind + c)) for kind, c in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(body)


def jpeg(width: int, height: int) -> bytes:
    """The marks of a JPEG picture: an application's segment, a table, a frame, the end."""
    frame = struct.pack(">B2HB", 8, height, width, 1) + b"\1\x11\0"
    segments = ((0xE0, b"JFIF\0" + bytes(9)), (0xC4, bytes(20)), (0xC2, frame))
    return (
        b"\xff\xd8"
        + b"".join(b"\xff%c" % mark + struct.pack(">H", len(s) + 2) + s for mark, s in segments)
        + b"\xff\xd9"
    )


@pytest.fixture
def logo(tmp_path: Path) -> Path:
    path = tmp_path / "logo.png"
    path.write_bytes(png(400, 200))
    return path


@pytest.fixture
def own(tmp_path: Path, logo: Path) -> Path:
    """A letterhead as a company makes it: header with a picture, footer, fonts, words, and traces of its making."""
    document = docx.Document()
    document.styles["Normal"].font.name = "Georgia"
    document.styles.add_style("Letter Body", WD_STYLE_TYPE.PARAGRAPH).font.italic = True
    document.add_paragraph("Type your letter here", style="List Number")
    page = document.sections[0]
    page.left_margin = Mm(33)
    page.header.paragraphs[0].add_run("Acme & Sons").add_picture(str(logo), height=Mm(10))
    page.footer.paragraphs[0].add_run("Registered in Leeds")
    document.core_properties.title = "Letterhead, draft 7"
    document.core_properties.author = "A. Secretary"
    settings = document.settings
    template = OxmlElement("w:attachedTemplate")
    link = document.part._settings_part.relate_to(
        "file:///s:/secret.dotm", f"{RELATIONSHIPS}/attachedTemplate", is_external=True
    )
    template.set(qn("r:id"), link)
    settings.element.insert(1, template)
    settings.element.append(OxmlElement("w:documentProtection"))
    path = tmp_path / "acme.docx"
    document.save(str(path))
    return path


@pytest.mark.parametrize(("make", "suffix"), [(png, "png"), (jpeg, "jpeg")])
@pytest.mark.parametrize(
    ("pixels", "size"),
    [((400, 400), (16, 16)), ((1000, 500), (32, 16)), ((1000, 100), (60, 6)), ((48, 24), (12.7, 6.35))],
)
def test_a_logo_keeps_its_shape_and_is_never_too_large(
    make: object, suffix: str, pixels: tuple[int, int], size: tuple[float, float], tmp_path: Path
) -> None:
    assert callable(make)
    path = tmp_path / "logo"
    path.write_bytes(make(*pixels))
    found = picture(path)
    assert found.suffix == suffix
    assert (found.width, found.height) == pytest.approx(size)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"GIF89a",
        png(9, 9)[:40],
        jpeg(9, 9)[:30],
        png(0, 9),
        jpeg(9, 0),
        b"\xff\xd8\xff\xff\xd9",
        b"\x89PNG\r\n\x1a\n",
    ],
)
def test_a_broken_logo_is_a_clear_error(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(content)
    with pytest.raises(LetterheadError, match=r"logo.png: not a whole PNG or JPEG picture; save the logo again as PNG"):
        DOCX.write(letters.on(letters.english(), logo=path))


def test_a_missing_logo_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(LetterheadError, match=r"none.png: the logo cannot be read"):
        DOCX.write(letters.on(letters.english(), logo=tmp_path / "none.png"))


def test_a_logo_stands_in_the_letterhead_with_words_for_those_who_cannot_see_it(logo: Path) -> None:
    header = opened(letters.on(letters.english(), logo=logo)).sections[0].first_page_header
    (drawing,) = header._element.xpath(".//wp:docPr")
    assert drawing.get("descr") == "Fernleigh & Co"
    (link,) = header._element.xpath(".//a:blip/@r:embed")
    assert header.part.related_parts[link].blob == logo.read_bytes()
    assert [paragraph.style and paragraph.style.name for paragraph in header.paragraphs] == [
        Style.LOGO,
        Style.NAME,
        Style.LINE,
    ]


def test_an_email_has_no_logo(logo: Path) -> None:
    letter = letters.on(letters.email(letters.english()), logo=logo)
    assert not any(name.endswith(".png") for name in parts(DOCX.write(letter)))


def test_a_changed_logo_is_seen(logo: Path) -> None:
    letter = letters.on(letters.english(), logo=logo)
    first = DOCX.write(letter)
    logo.write_bytes(png(10, 10))
    os.utime(logo, (0, 0))
    assert DOCX.write(letter) != first


@every_file
def test_a_company_keeps_its_headers_footers_and_page(path: Path) -> None:
    theirs, ours = (
        docx.Document(str(path)).sections[0],
        opened(letters.on(letters.russian(), document=path)).sections[0],
    )
    for name in ("header", "footer", "first_page_header", "first_page_footer"):
        before, after = getattr(theirs, name), getattr(ours, name)
        assert [p.text for p in after.paragraphs] == [p.text for p in before.paragraphs]
        images = [part.blob for part in before.part.related_parts.values()]
        assert [part.blob for part in after.part.related_parts.values()] == images
    for name in ("page_width", "page_height", "left_margin", "right_margin", "top_margin", "header_distance"):
        assert getattr(ours, name) == getattr(theirs, name)


@every_file
@pytest.mark.parametrize("letter", [letters.russian(), letters.english()], ids=["russian", "english"])
def test_a_letter_on_company_paper_has_its_styles_in_the_company_s_fonts(path: Path, letter: Letter) -> None:
    document = opened(letters.on(letter, document=path))
    normal = document.styles["Normal"].element.get(qn("w:styleId"))
    for name in LETTER_STYLES:
        style = document.styles[name].element
        assert style.xpath("string(w:basedOn/@w:val)") == normal
        assert not style.xpath(".//w:rFonts")
    assert {p.style.name for p in document.paragraphs if p.style} <= set(LETTER_STYLES)
    assert letter.salutation in [p.text for p in document.paragraphs]


@every_file
def test_the_language_on_company_paper_is_that_of_the_letter(path: Path) -> None:
    for letter in (letters.russian(), letters.american(letters.english())):
        document = opened(letters.on(letter, document=path))
        assert set(document.styles.element.xpath("//w:lang/@w:val")) == {letter.locale}


def test_a_company_s_own_style_of_the_same_name_wins(own: Path) -> None:
    styles = opened(letters.on(letters.english(), document=own)).styles
    assert styles["Letter Body"].font.italic
    assert styles["Letter Close"].element.xpath("w:pPr/w:keepNext")
    assert len(styles.element.xpath("w:style[w:name/@w:val='Letter Body']")) == 1


def test_a_company_s_words_and_the_making_of_its_file_stay_away(own: Path) -> None:
    content = DOCX.write(letters.on(letters.english(), document=own))
    files = parts(content)
    assert not [name for name in files if re.search("thumbnail|app.xml|customXml|settings.xml.rels", name)]
    for part in files.values():
        assert not re.search(
            b"Type your letter|Secretary|draft 7|secret|attachedTemplate|documentProtection|python", part
        )
    document = docx.Document(io.BytesIO(content))
    assert document.core_properties.author == "Fernleigh & Co"
    assert document.sections[0].left_margin == docx.Document(str(own)).sections[0].left_margin
    assert document.styles["Normal"].font.name == "Georgia"
    assert document.sections[0].header.paragraphs[0].text == "Acme & Sons"
    assert not document.sections[0].different_first_page_header_footer


def test_our_lists_do_not_clash_with_a_company_s(own: Path) -> None:
    document = opened(letters.on(letters.english(), document=own))
    lists = document.part.numbering_part.element
    for ids in (lists.xpath("w:num/@w:numId"), lists.xpath("w:abstractNum/@w:abstractNumId")):
        assert len(ids) == len(set(ids))
    kinds = [child.tag.rpartition("}")[2] for child in lists]
    assert kinds == sorted(kinds, key=["abstractNum", "num", "numIdMacAtCleanup"].index)
    for name, kind in ((Style.BULLET, "bullet"), (Style.NUMBER, "decimal")):
        (count,) = document.styles[name].element.xpath(".//w:numId/@w:val")
        (abstract,) = lists.xpath(f"w:num[@w:numId='{count}']/w:abstractNumId/@w:val")
        level = f"w:abstractNum[@w:abstractNumId='{abstract}']/w:lvl[1]"
        assert lists.xpath(f"{level}/w:numFmt/@w:val") == [kind]
        assert lists.xpath(f"{level}/w:pStyle/@w:val") == [document.styles[name].style_id]


def test_a_name_at_the_right_reaches_the_company_s_margin(own: Path) -> None:
    document = opened(letters.on(letters.russian(), document=own))
    page = document.sections[0]
    assert page.page_width
    assert page.left_margin
    assert page.right_margin
    (stop,) = document.styles[Style.SIGNATURE].element.xpath(".//w:tab/@w:pos")
    assert abs(int(stop) - (page.page_width - page.left_margin - page.right_margin).real / 635) < 2


def test_a_file_with_several_sections_gives_its_first(tmp_path: Path) -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "first"
    second = document.add_section()
    second.header.is_linked_to_previous = False
    second.header.paragraphs[0].text = "second"
    path = tmp_path / "two.docx"
    document.save(str(path))
    written = opened(letters.on(letters.english(), document=path))
    assert [section.header.paragraphs[0].text for section in written.sections] == ["first"]


def test_a_letter_may_be_the_letterhead_of_the_next(tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    path.write_bytes(DOCX.seal(DOCX.write(letters.russian())))
    again = opened(letters.on(letters.english(), document=path))
    assert again.sections[0].first_page_header.paragraphs[0].text == "Клиника «Здравница»"
    assert len(again.styles.element.xpath("w:style[starts-with(w:name/@w:val, 'Letter ')]")) == len(LETTER_STYLES)


def test_a_changed_file_is_seen(own: Path) -> None:
    letter = letters.on(letters.english(), document=own)
    first = DOCX.write(letter)
    document = docx.Document(str(own))
    document.styles["Normal"].font.size = Pt(19)
    document.save(str(own))
    os.utime(own, (0, 0))
    assert DOCX.write(letter) != first


def encrypted(_: bytes) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)


def template(content: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, part in parts(content).items():
            package.writestr(name, part.replace(b"document.main+xml", b"template.main+xml"))
    return file.getvalue()


def alien(content: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, part in parts(content).items():
            package.writestr(name, re.sub(b"(</?|xmlns:| )w:", rb"\1v0:", part.replace(b"xmlns:w=", b"xmlns:v0=")))
    return file.getvalue()


def test_a_password_is_named_as_the_reason(own: Path) -> None:
    own.write_bytes(encrypted(b""))
    with pytest.raises(LetterheadError, match=r"acme.docx: .*password"):
        DOCX.write(letters.on(letters.english(), document=own))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(LetterheadError, match=r"none.docx: the letterhead cannot be read") as caught:
        DOCX.write(letters.on(letters.english(), document=tmp_path / "none.docx"))
    assert caught.value.path == tmp_path / "none.docx"


@pytest.mark.parametrize(
    "broken", [template, alien, lambda _: b"", lambda _: b"words", lambda c: c[:-9], lambda c: c[99:]]
)
def test_what_word_would_not_open_as_a_document_is_refused(broken: object, own: Path) -> None:
    assert callable(broken)
    own.write_bytes(broken(own.read_bytes()))
    with pytest.raises(LetterheadError, match=r"acme.docx: .*save it as .docx"):
        DOCX.write(letters.on(letters.english(), document=own))
