"""Builds the letterhead of the samples: `python tools/sample_letterhead.py`. The same program gives the same file."""

from __future__ import annotations

import io
import math
import struct
import zlib

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from reference_documents import ROOT, Page, packed, set_defaults, strip

SHOP = Page("en-GB", "Calibri", 11, 1.08, (35, 22, 25, 25), "", {})
GREEN = RGBColor(0x1F, 0x5C, 0x46)


def letterhead() -> bytes:
    """A sample of what a company may have: a parcel shop's paper made in Word, with a logo and a registered office."""
    document = docx.Document()
    strip(document)
    set_defaults(document, SHOP)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.right_margin, section.bottom_margin, section.left_margin = map(Mm, SHOP.margins)
    section.header_distance = section.footer_distance = Mm(10)
    section.different_first_page_header_footer = True
    first, later = section.first_page_header.paragraphs[0], section.header.paragraphs[0]
    first.add_run().add_picture(io.BytesIO(logo()), height=Mm(14))
    first.paragraph_format.tab_stops.add_tab_stop(Mm(SHOP.width), WD_TAB_ALIGNMENT.RIGHT)
    _say(first, "\tFernleigh & Co", size=20, bold=True)
    _say(
        section.first_page_header.add_paragraph(),
        "Unit 7, Weavers Yard, Corby NN17 9LE · 01632 960120 · fernleigh.example",
        size=9,
        align=WD_ALIGN_PARAGRAPH.RIGHT,
    )
    _say(later, "Fernleigh & Co", size=9, bold=True)
    for footer in (section.first_page_footer, section.footer):
        office = "Fernleigh & Co Ltd. Registered in England and Wales, number 00000000. Registered office as above."
        _say(footer.paragraphs[0], office, size=8, align=WD_ALIGN_PARAGRAPH.CENTER)
    return packed(document)


def _say(
    paragraph: Paragraph,
    words: str,
    *,
    size: float,
    bold: bool = False,
    align: WD_ALIGN_PARAGRAPH = WD_ALIGN_PARAGRAPH.LEFT,
) -> None:
    paragraph.alignment = align
    run = paragraph.add_run(words)
    run.font.size, run.font.bold, run.font.color.rgb = Pt(size), bold, GREEN


def logo(size: int = 120) -> bytes:
    """A leaf in a disc as a PNG picture: rows of pixels in shades from white to green, not compressed."""
    shades = range(17)
    palette = b"".join(bytes(255 - (255 - part) * shade // 16 for part in GREEN) for shade in shades)
    rows = b"".join(b"\0" + bytes(_shade(x, y, size) for x in range(size)) for y in range(size))
    chunks = (
        (b"IHDR", struct.pack(">2L5B", size, size, 8, 3, 0, 0, 0)),
        (b"PLTE", palette),
        (b"IDAT", b"\x78\x01\x01" + struct.pack("<2H", len(rows), len(rows) ^ 0xFFFF) + rows + _checksum(rows)),
        (b"IEND", b""),
    )
    parts = (struct.pack(">L", len(c)) + kind + c + struct.pack(">L", zlib.crc32(kind + c)) for kind, c in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def _checksum(rows: bytes) -> bytes:
    return struct.pack(">L", zlib.adler32(rows))


def _shade(x: int, y: int, size: int) -> int:
    """How many of the sixteen points of a pixel are green."""
    points = ((x + (2 * i + 1) / 8, y + (2 * j + 1) / 8) for i in range(4) for j in range(4))
    return sum(_green(2 * a / size - 1, 2 * b / size - 1) for a, b in points)


def _green(x: float, y: float) -> bool:
    """A disc without a leaf, which is where two circles meet; its vein is green again."""
    along, across = (x - y) * 0.7071, (x + y) * 0.7071
    leaf = math.hypot(along, abs(across) + 0.4) < 0.76
    vein = abs(across) < 0.028 and -0.9 < along < 0.4
    return math.hypot(x, y) < 0.97 and (vein or not leaf)


def main() -> None:
    """Write the file where it belongs."""
    (ROOT / "cases" / "letterhead.docx").write_bytes(letterhead())


if __name__ == "__main__":
    main()
