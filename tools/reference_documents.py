"""Builds the reference documents: `python tools/reference_documents.py`. The same program gives the same files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, cast

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from apology_cli.word import archive, wordml
from apology_cli.word.letterhead_file import files
from apology_cli.word.reference import Style

ROOT = Path(__file__).resolve().parents[1]
LEFT, CENTRE, RIGHT, BOTH = (
    WD_ALIGN_PARAGRAPH.LEFT,
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.RIGHT,
    WD_ALIGN_PARAGRAPH.JUSTIFY,
)
SPACE = f'xmlns:w="{wordml.WORD}"'
UNWANTED = ("THEME", "FONT_TABLE", "WEB_SETTINGS", "CUSTOM_XML")

SETTINGS = f"""<w:settings {SPACE}>
  <w:zoom w:percent="100"/>
  <w:defaultTabStop w:val="708"/>
  <w:characterSpacingControl w:val="doNotCompress"/>
  <w:compat>
    <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
  </w:compat>
</w:settings>"""

PAGE_NUMBER = f'<w:fldSimple {SPACE} w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple>'
RULE = f'<w:pBdr {SPACE}><w:bottom w:val="single" w:sz="4" w:space="6" w:color="A6A6A6"/></w:pBdr>'


class Look(NamedTuple):
    """How a style stands on the page: lengths in millimetres, space before it and letters in points."""

    before: float = 0
    align: WD_ALIGN_PARAGRAPH = LEFT
    left: float = 0
    right: float = 0
    first: float = 0
    size: float | None = None
    bold: bool = False
    grey: bool = False
    stays: bool = False  # with the next paragraph
    whole: bool = False  # on one page
    number: int | None = None
    tab: float | None = None
    rule: bool = False  # a line below


class Page(NamedTuple):
    """A country's page: margins in millimetres, letters, lists and the looks of all styles."""

    language: str
    font: str
    size: float
    line: float
    margins: tuple[float, float, float, float]  # top, right, bottom, left
    bullet: str
    looks: dict[Style, Look]

    @property
    def width(self) -> float:
        return 210 - self.margins[1] - self.margins[3]


def block(width: float, *, room: float = 36) -> dict[Style, Look]:
    """Full block: everything at the left, blank space between paragraphs, the subject bold."""
    return {
        Style.LOGO: Look(),
        Style.NAME: Look(before=3, size=15, bold=True, stays=True),
        Style.LINE: Look(before=3, size=9, grey=True, rule=True),
        Style.PAGE: Look(align=CENTRE, size=9, grey=True),
        Style.DATE: Look(before=13),
        Style.REFERENCE: Look(before=2),
        Style.RECIPIENT: Look(before=14, whole=True),
        Style.SUBJECT: Look(before=10, bold=True, stays=True, whole=True),
        Style.SALUTATION: Look(before=14, stays=True),
        Style.BODY: Look(before=7.5),
        Style.BULLET: Look(before=4, left=10, first=-5, number=1),
        Style.NUMBER: Look(before=4, left=10, first=-5, number=2),
        Style.CLOSE: Look(before=13, stays=True, whole=True),
        Style.SIGNATURE: Look(before=room, whole=True, tab=width),
        Style.ENCLOSURES: Look(before=11),
        Style.ENCLOSURE: Look(before=2, left=6, first=-6, number=3),
        Style.CONTACT: Look(before=9, size=9, whole=True),
    }


def gost(width: float) -> dict[Style, Look]:
    """A Russian official letter. Source: GOST R 7.0.97-2016, sections 3.3 and 5, annex B."""
    return block(width) | {
        Style.LOGO: Look(align=CENTRE),
        Style.NAME: Look(before=3, size=15, bold=True, stays=True, align=CENTRE),
        Style.LINE: Look(before=3, size=9.5, grey=True, align=CENTRE, rule=True),
        Style.DATE: Look(before=12),
        Style.RECIPIENT: Look(before=10, left=90, whole=True),
        Style.SUBJECT: Look(before=12, bold=True, stays=True, whole=True, right=width - 90),
        Style.SALUTATION: Look(before=12, stays=True, align=CENTRE),
        Style.BODY: Look(before=5, align=BOTH, first=12.5),
        Style.BULLET: Look(before=3, align=BOTH, left=18.5, first=-6, number=1),
        Style.NUMBER: Look(before=3, align=BOTH, left=18.5, first=-6, number=2),
        Style.CLOSE: Look(before=14, stays=True, whole=True),
        Style.SIGNATURE: Look(before=18, whole=True, tab=width),
    }


def dstu(width: float) -> dict[Style, Look]:
    """A Ukrainian official letter: the margins of DSTU 4163:2020; the indents follow practice."""
    return gost(width) | {
        Style.SUBJECT: Look(before=12, bold=True, stays=True, whole=True, right=width - 80),
        Style.BODY: Look(before=5, align=BOTH, first=10),
        Style.BULLET: Look(before=3, align=BOTH, left=16, first=-6, number=1),
        Style.NUMBER: Look(before=3, align=BOTH, left=16, first=-6, number=2),
        Style.CLOSE: Look(before=14, first=10, stays=True, whole=True),
    }


def latvian(width: float) -> dict[Style, Look]:
    """A Latvian official letter: author in the middle, addressee at the right, one row for post and name.

    Source: the practice of Cabinet Regulation 558 of 2018; the margins are those its predecessor asked for at least.
    """
    return block(width) | {
        Style.LOGO: Look(align=CENTRE),
        Style.NAME: Look(before=3, size=15, bold=True, stays=True, align=CENTRE),
        Style.LINE: Look(before=3, size=9.5, grey=True, align=CENTRE, rule=True),
        Style.DATE: Look(before=12),
        Style.RECIPIENT: Look(before=10, left=90, whole=True),
        Style.SUBJECT: Look(before=14, bold=True, stays=True, whole=True),
        Style.BODY: Look(before=6, align=BOTH, first=10),
        Style.BULLET: Look(before=3, align=BOTH, left=16, first=-6, number=1),
        Style.NUMBER: Look(before=3, align=BOTH, left=16, first=-6, number=2),
        Style.CLOSE: Look(before=14, stays=True, whole=True),
        Style.SIGNATURE: Look(before=18, whole=True, tab=width),
    }


PAGES = {
    "letter.docx": Page("en-GB", "Times New Roman", 12, 1.05, (20, 20, 20, 30), "–", block(160, room=28)),
    "en/letter.docx": Page("en-GB", "Arial", 10.5, 1.1, (20, 25, 15, 25), "•", block(160)),
    "lv/letter.docx": Page("lv-LV", "Times New Roman", 12, 1.05, (20, 20, 20, 30), "–", latvian(160)),
    "ru/letter.docx": Page("ru-RU", "Times New Roman", 12, 1.05, (20, 15, 20, 30), "–", gost(165)),
    "uk/letter.docx": Page("uk-UA", "Times New Roman", 12, 1.05, (20, 10, 20, 30), "–", dstu(170)),
}


def reference_document(page: Page) -> bytes:
    """A reference document as the file that is committed."""
    document = docx.Document()
    strip(document)
    set_defaults(document, page)
    for style in Style:
        _add_style(document, style, page.looks[style])
    document.part.numbering_part.element.extend(_lists(page))
    set_page(document.sections[0], page)
    return packed(document)


def packed(document: Document) -> bytes:
    """A document as a file: only what its looks are made of, in a fixed order, without times."""
    return archive.close(archive.add(archive.Archive(), files(document)))


def strip(document: Document) -> None:
    """Take away all that the library's own template brings along."""
    rows = document.part.rels
    for name in UNWANTED:
        for row in [row for row in rows.values() if row.reltype == getattr(RELATIONSHIP_TYPE, name)]:
            del rows[row.rId]
    for row in [row for row in rows.values() if "stylesWithEffects" in row.reltype]:
        del rows[row.rId]
    for element in (document.styles.element, document.part.numbering_part.element, document.settings.element):
        for child in list(element):
            element.remove(child)
    document.settings.element.extend(parse_xml(SETTINGS))
    section = document.element.body.sectPr
    for name in section.attrib:
        del section.attrib[name]


def set_defaults(document: Document, page: Page) -> None:
    """The only fonts of the file, so that a company's own letterhead brings its own."""
    fonts = " ".join(f'w:{script}="{page.font}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    size, line = round(page.size * 2), round(page.line * 240)
    defaults = f"""<w:docDefaults {SPACE}>
      <w:rPrDefault><w:rPr><w:rFonts {fonts}/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>
        <w:lang w:val="{page.language}" w:eastAsia="{page.language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
      <w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="{line}" w:lineRule="auto"/></w:pPr></w:pPrDefault>
    </w:docDefaults>"""
    normal = f"""<w:style {SPACE} w:type="paragraph" w:default="1" w:styleId="Normal">
      <w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/></w:pPr></w:style>"""
    document.styles.element.extend([parse_xml(defaults), parse_xml(normal)])


def _add_style(document: Document, name: Style, look: Look) -> None:
    added = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name is Style.PAGE)
    style = cast("ParagraphStyle", added)
    style.base_style = document.styles["Normal"]
    style.quick_style = True
    space = style.paragraph_format
    space.space_before, space.space_after = Pt(look.before), Pt(0)
    space.left_indent, space.right_indent, space.first_line_indent = Mm(look.left), Mm(look.right), Mm(look.first)
    space.alignment = look.align
    space.widow_control = True
    space.keep_with_next, space.keep_together = look.stays or None, look.whole or None
    if look.tab:
        space.tab_stops.add_tab_stop(Mm(look.tab), WD_TAB_ALIGNMENT.RIGHT)
    style.font.bold = look.bold or None
    style.font.size = Pt(look.size) if look.size else None
    style.font.color.rgb = RGBColor(0x59, 0x59, 0x59) if look.grey else None
    properties = style.element.get_or_add_pPr()
    if look.number:
        properties.get_or_add_numPr().get_or_add_numId().val = look.number
    if look.rule:
        properties.insert_element_before(parse_xml(RULE), "w:tabs", "w:spacing")  # in the order of the schema


def _lists(page: Page) -> Iterator[BaseOxmlElement]:
    """A definition for each style that counts, and the list of that style."""
    kinds = (Style.BULLET, "bullet", page.bullet), (Style.NUMBER, "decimal", "%1."), (Style.ENCLOSURE, "decimal", "%1.")
    for number, (style, kind, mark) in enumerate(kinds, 1):
        look = page.looks[style]
        yield parse_xml(f"""<w:abstractNum {SPACE} w:abstractNumId="{number}">
          <w:nsid w:val="4C45540{number}"/><w:multiLevelType w:val="singleLevel"/>
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>
            <w:pStyle w:val="{style.replace(" ", "")}"/><w:lvlText w:val="{mark}"/><w:lvlJc w:val="left"/>
            <w:pPr><w:ind w:left="{Mm(look.left).twips}" w:hanging="{-Mm(look.first).twips}"/></w:pPr></w:lvl>
        </w:abstractNum>""")
    for number in range(1, len(kinds) + 1):
        yield parse_xml(f'<w:num {SPACE} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>')


def set_page(section: Section, page: Page) -> None:
    """The company on the first page, the number on those that follow."""
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.right_margin, section.bottom_margin, section.left_margin = map(Mm, page.margins)
    section.header_distance = section.footer_distance = Mm(10)
    section.different_first_page_header_footer = True
    for header in (section.first_page_header, section.header):
        header.is_linked_to_previous = False
        header.paragraphs[0].style = Style.PAGE
    section.header.paragraphs[0].part.element.find(qn("w:p")).append(parse_xml(PAGE_NUMBER))


def main() -> None:
    """Write all the files where they belong."""
    for name, page in PAGES.items():
        (ROOT / "templates" / name).write_bytes(reference_document(page))


if __name__ == "__main__":
    main()
