"""A company's own Word file as reference document: its looks without its words, with our styles where it lacks them."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import cast

import docx
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.opc.rel import Relationships, _Relationship
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Twips

from apology_cli.word import wordml
from apology_cli.word.letter_styles import Looks, add_styles
from apology_cli.word.letterhead import LetterheadError
from apology_cli.word.reference import CORE, CUSTOM, DOCUMENT, NUMBERING, STYLES

_ENCRYPTED = b"\xd0\xcf\x11\xe0"  # an OLE file: encrypted by Word, or older than .docx
_TYPES = {
    "rels": CONTENT_TYPE.OPC_RELATIONSHIPS,
    "xml": CONTENT_TYPE.XML,
    "png": CONTENT_TYPE.PNG,
    "jpeg": CONTENT_TYPE.JPEG,
}
_ROOT = (
    wordml.Relationship("rId1", RELATIONSHIP_TYPE.OFFICE_DOCUMENT, DOCUMENT),
    wordml.Relationship("rId2", RELATIONSHIP_TYPE.CORE_PROPERTIES, CORE),
    wordml.Relationship("rId3", RELATIONSHIP_TYPE.CUSTOM_PROPERTIES, CUSTOM),
)
_LOOKS = {
    getattr(RELATIONSHIP_TYPE, name)
    for name in ("STYLES", "NUMBERING", "SETTINGS", "THEME", "FONT_TABLE", "FOOTNOTES", "ENDNOTES")
}
# Settings that would lock the letter, ask for other files or tell of the making of the letterhead.
_UNWANTED = (
    "attachedTemplate",
    "docVars",
    "documentProtection",
    "mailMerge",
    "proofState",
    "revisionView",
    "rsids",
    "saveThroughXslt",
    "trackRevisions",
    "writeProtection",
)


_BROKEN = "not a whole Word document; open it in Word and save it as .docx"


def read(path: Path, ours: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts of the reference document made of a company's file; LetterheadError when it cannot be taken."""
    document, theirs = _open(path)
    if {root.nsmap.get("w") for root in (document.element, *theirs)} != {wordml.WORD}:
        raise LetterheadError(path, "it was not written as Word does; open it in Word and save it as .docx")
    try:
        _drop_words(document)
        _drop_settings(document)
        _drop_table_styles(document)
        add_styles(theirs, Looks(parse_xml(ours[STYLES]), parse_xml(ours[NUMBERING])), _width(document))
        return files(document)
    except Exception as error:
        raise LetterheadError(path, _BROKEN) from error


def _open(path: Path) -> tuple[Document, Looks]:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise LetterheadError(path, f"the letterhead cannot be read ({error.strerror})") from error
    if content.startswith(_ENCRYPTED):
        raise LetterheadError(path, "it is protected by a password or an old .doc; save it as .docx without a password")
    try:
        document = docx.Document(io.BytesIO(content))
        return document, Looks(document.styles.element, _numbering(document))
    except Exception as error:  # a broken file fails in as many ways as it has parts
        raise LetterheadError(path, _BROKEN) from error


def _drop_words(document: Document) -> None:
    """Leave of the document its first page set-up, and of its parts those that looks are made of."""
    body = document.element.body
    sections = body.xpath(".//w:sectPr[not(ancestor::w:sectPrChange)]")
    section = sections[0] if sections else parse_xml(f'<w:sectPr xmlns:w="{wordml.WORD}"/>')
    for change in section.findall(qn("w:sectPrChange")):
        section.remove(change)
    for child in list(body):
        body.remove(child)
    body.append(section)
    rest, rows = serialize_part_xml(document.element).decode(), document.part.rels
    _keep(rows, {name for name, row in rows.items() if row.reltype in _LOOKS or f'"{name}"' in rest})


def _width(document: Document) -> int:
    """The width of the text in twips, as Word takes it where the file does not say."""
    page = document.sections[0]
    lengths = (page.page_width or Twips(12240), page.left_margin, page.right_margin, page.gutter)
    width, *margins = (length.twips if length is not None else 0 for length in lengths)
    return width - sum(margins)


def _drop_settings(document: Document) -> None:
    settings = document.settings.element
    for name in _UNWANTED:
        for element in settings.findall(qn(f"w:{name}")):
            settings.remove(element)
    _keep(document.part.part_related_by(RELATIONSHIP_TYPE.SETTINGS).rels, set())


def _drop_table_styles(document: Document) -> None:
    """Leave out the looks of tables that the letterhead has none of: Word lists a hundred, and each letter would."""
    styles = document.styles.element
    parts = [document.element, *(part.element for part in _reachable(document.part) if isinstance(part, XmlPart))]
    used = {name for root in parts for name in root.xpath("//w:tblStyle/@w:val")}
    tables = {style.get(qn("w:styleId")): style for style in styles.xpath("w:style[@w:type='table']")}
    waiting = used | {name for name, style in tables.items() if style.get(qn("w:default"))}
    kept: set[str] = set()
    while waiting:
        kept.add(name := waiting.pop())
        bases = tables[name].xpath("w:basedOn/@w:val") if name in tables else ()
        waiting |= set(bases) - kept
    for name, style in tables.items():
        if name not in kept:
            styles.remove(style)


def _keep(rows: Relationships, names: set[str]) -> None:
    for name in rows.keys() - names:
        del rows[name]


def _numbering(document: Document) -> BaseOxmlElement:
    """The lists of a document, which gets an empty part for them where it has none."""
    main = document.part
    if not any(row.reltype == RELATIONSHIP_TYPE.NUMBERING for row in main.rels.values()):
        empty = parse_xml(f'<w:numbering xmlns:w="{wordml.WORD}"/>')
        part = XmlPart(PackURI(f"/{NUMBERING}"), CONTENT_TYPE.WML_NUMBERING, empty, document.part.package)
        main.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
    part = cast("XmlPart", main.part_related_by(RELATIONSHIP_TYPE.NUMBERING))
    return cast("BaseOxmlElement", part.element)


def files(document: Document) -> dict[str, bytes]:
    """The parts of a document as a reference document has them: known names, neutral properties, no history."""
    main = document.part
    main.partname = PackURI(f"/{DOCUMENT}")
    main.part_related_by(RELATIONSHIP_TYPE.STYLES).partname = PackURI(f"/{STYLES}")
    main.part_related_by(RELATIONSHIP_TYPE.NUMBERING).partname = PackURI(f"/{NUMBERING}")
    parts = sorted(_reachable(main), key=lambda part: str(part.partname))
    found = {CORE: wordml.core_properties(), CUSTOM: wordml.custom_properties()}
    for part in parts:
        found[part.partname.membername] = part.blob
        if part.rels:
            rows = (_relationship(part, row) for row in part.rels.values())
            found[part.partname.rels_uri.membername] = wordml.relationships(rows)
    return {"[Content_Types].xml": _content_types(parts), "_rels/.rels": wordml.relationships(_ROOT), **found}


def _reachable(part: Part) -> set[Part]:
    found, waiting = set(), [part]
    while waiting:
        found.add(part := waiting.pop())
        linked = {row.target_part for row in part.rels.values() if not row.is_external}
        waiting += linked - found
    return found


def _relationship(part: Part, row: _Relationship) -> wordml.Relationship:
    target = row.target_ref if row.is_external else row.target_part.partname.relative_ref(part.partname.baseURI)
    return wordml.Relationship(row.rId, row.reltype, target, row.is_external)


def _content_types(parts: Iterable[Part]) -> bytes:
    kinds = {part.partname.membername: part.content_type for part in parts}
    kinds |= {CORE: CONTENT_TYPE.OPC_CORE_PROPERTIES, CUSTOM: CONTENT_TYPE.OFC_CUSTOM_PROPERTIES}
    others = {part.partname.ext: part.content_type for part in parts if part.partname.ext != "xml"}
    named = {name: kind for name, kind in kinds.items() if name.endswith(".xml")}
    return wordml.content_types(_TYPES | others, named)
