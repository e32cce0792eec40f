"""WordprocessingML as strings: the few elements a letter is made of. Source: ECMA-376, part 1."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from apology_cli.memory import remembered
from apology_cli.word.letterhead import Picture

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
IMAGE = f"{RELATIONSHIPS}/image"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_FORBIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_EMU_PER_MM = 36000


def escape(words: str) -> str:
    """Words as they stand between tags and in attributes.

    ValueError for a character that XML cannot hold. Source: XML 1.0, production 2.
    """
    if found := _FORBIDDEN.search(words):
        raise ValueError(f"the character U+{ord(found[0]):04X} cannot stand in a Word file")
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def part(xml: str) -> bytes:
    """A whole part of the package."""
    return (_DECLARATION + xml).encode()


def paragraph(style: str, content: str, properties: str = "") -> str:
    """A paragraph in a style; `properties` is only for what a style cannot say."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def run(lines: Iterable[str]) -> str:
    """Words, each line under the other; a tab character is a tab stop."""
    return f"<w:r>{'<w:br/>'.join(map(_line, lines))}</w:r>"


@remembered
def _line(words: str) -> str:
    return "<w:tab/>".join(map(_text, words.split("\t")))


def _text(words: str) -> str:
    return f'<w:t xml:space="preserve">{escape(words)}</w:t>' if words else ""


def counted(number: int) -> str:
    """The property of a paragraph that counts in another list than its style's."""
    return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'


def numbered(number: int, abstract: str, start: int) -> str:
    """A list that looks as the abstract one and begins at `start`."""
    return (
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>'
        f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
    )


def header(paragraphs: Iterable[str]) -> bytes:
    """The part of a page header."""
    return part(f'<w:hdr xmlns:w="{WORD}" xmlns:r="{RELATIONSHIPS}">{"".join(paragraphs)}</w:hdr>')


def drawing(picture: Picture, relationship: str, name: str) -> str:
    """A run with a picture in line with the text; `name` is what a screen reader says."""
    size = f'cx="{round(picture.width * _EMU_PER_MM)}" cy="{round(picture.height * _EMU_PER_MM)}"'
    inline = f'xmlns:wp="{_DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"'
    properties = f'id="1" name="Logo" descr="{escape(name)}"'
    return (
        f"<w:r><w:drawing><wp:inline {inline}><wp:extent {size}/><wp:docPr {properties}/>"
        f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr><pic:cNvPr {properties}/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


class Relationship(NamedTuple):
    """How one part of the package names another, or something outside."""

    name: str
    kind: str
    target: str
    external: bool = False


def relationships(rows: Iterable[Relationship]) -> bytes:
    """The part that lists the relationships of another."""
    return part(f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(map(_relationship, rows))}</Relationships>')


def _relationship(row: Relationship) -> str:
    mode = ' TargetMode="External"' if row.external else ""
    return f'<Relationship Id="{row.name}" Type="{row.kind}" Target="{escape(row.target)}"{mode}/>'


def content_types(endings: Mapping[str, str], parts: Mapping[str, str]) -> bytes:
    """The part that says what each part is: by the ending of its name, or by its name."""
    defaults = "".join(f'<Default Extension="{end}" ContentType="{kind}"/>' for end, kind in endings.items())
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in parts.items())
    return part(f'<Types xmlns="{_PACKAGE}/content-types">{defaults}{overrides}</Types>')


def core_properties(title: str = "", creator: str = "", language: str = "", day: dt.date | None = None) -> bytes:
    """Title, author, language and date of the file, as far as given; the time is midnight, as a letter has none."""
    moment = f"{day.isoformat()}T00:00:00Z" if day else ""
    time = ' xsi:type="dcterms:W3CDTF"'
    rows = (
        ("dc:title", "", title),
        ("dc:creator", "", creator),
        ("dc:language", "", language),
        ("dcterms:created", time, moment),
        ("dcterms:modified", time, moment),
    )
    return part(
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"{''.join(f'<{tag}{kind}>{escape(words)}</{tag}>' for tag, kind, words in rows if words)}</cp:coreProperties>"
    )


def custom_properties(properties: Iterable[tuple[str, str]] = ()) -> bytes:
    """Properties of our own, by name; none when there are none."""
    rows = (
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{number}" name="{name}">'
        f"<vt:lpwstr>{escape(words)}</vt:lpwstr></property>"
        for number, (name, words) in enumerate(properties, 2)
    )
    spaces = f'xmlns="{_CUSTOM}/custom-properties" xmlns:vt="{_CUSTOM}/docPropsVTypes"'
    return part(f"<Properties {spaces}>{''.join(rows)}</Properties>")
