"""The paper a letter is written on: all of a Word file that a company's letters share, made once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Literal, NamedTuple

from apology_cli.letter import Letter, Letterhead
from apology_cli.word import archive, wordml
from apology_cli.word.archive import Archive
from apology_cli.word.letterhead import LetterheadError, picture
from apology_cli.word.reference import CORE, CUSTOM, DOCUMENT, FIRST_HEADER, NUMBERING, STYLES, Style, reference

_PLAIN = Letterhead("")
_WORN = frozenset(style for style in Style if style.startswith("Letter "))  # by the paragraphs of a letter
_SIZES = {"A4": (11906, 16838), "Letter": (12240, 15840)}  # twentieths of a point
_STYLE = re.compile(r'<w:style\b[^>]*?\bw:styleId="([^"]+)"[^>]*>\s*<w:name w:val="([^"]+)"/>')


class Numbering(NamedTuple):
    """The lists: what stands before and after those of a letter, and which are free."""

    before: str
    after: str
    abstract: str  # the definition behind the style of numbered lists; empty when the style does not number
    free: int


class Stationery(NamedTuple):
    """What is the same in all letters on this paper."""

    archive: Archive
    before: str  # of the document, up to its first paragraph
    after: str  # of the document, from the page set-up on
    styles: Mapping[str, str]  # name of a style to its id
    numbering: Numbering


def stationery(letter: Letter) -> Stationery:
    """The paper for a letter; an e-mail has a plain one. LetterheadError when the company's files cannot be taken."""
    head = _PLAIN if letter.channel == "email" else letter.letterhead
    code = letter.language.partition("-")[0]
    return _stationery(code, letter.locale, letter.layout.paper, head, _stamp(head.logo), _stamp(head.document))


def _stamp(path: Path | None) -> tuple[int, int] | None:
    """Changes when the file does; None where there is no file, of which the reader of the file will speak."""
    try:
        found = path and path.stat()
    except OSError:
        return None
    return (found.st_mtime_ns, found.st_size) if found else None


@lru_cache(maxsize=64)
def _stationery(
    code: str, locale: str, size: Literal["A4", "Letter"], head: Letterhead, *_stamps: tuple[int, int] | None
) -> Stationery:
    files = _company(head.document, code) if head.document else _ours(head, size, code)
    styles = re.sub(r'(<w:lang\b[^>]*?\bw:val=")[^"]*', rf"\g<1>{locale}", files[STYLES].decode(), count=1)
    ids = {name: style for style, name in _STYLE.findall(styles)}
    if head.document and not ids.keys() >= _WORN:
        raise LetterheadError(head.document, "its styles cannot be read; open it in Word and save it as .docx")
    before, mark, after = files[DOCUMENT].decode().partition("<w:sectPr")
    letters = {DOCUMENT, NUMBERING, CORE, CUSTOM}
    shared = {name: content for name, content in files.items() if name not in letters} | {STYLES: styles.encode()}
    return Stationery(
        archive=archive.joined(archive.add(Archive(), shared)),
        before=before,
        after=mark + after,
        styles=ids,
        numbering=_numbering(files[NUMBERING].decode(), styles, ids[Style.NUMBER]),
    )


def _company(document: Path, code: str) -> dict[str, bytes]:
    # Only a company's own Word file needs python-docx, which takes longer to load than a letter to write.
    from apology_cli.word.letterhead_file import read  # noqa: PLC0415

    return read(document, reference(code))


def _ours(head: Letterhead, size: Literal["A4", "Letter"], code: str) -> dict[str, bytes]:
    files = dict(reference(code))
    width, height = _SIZES[size]
    document = re.sub(r"<w:pgSz [^>]*/>", f'<w:pgSz w:w="{width}" w:h="{height}"/>', files[DOCUMENT].decode())
    ids = {name: style for style, name in _STYLE.findall(files[STYLES].decode())}
    paragraphs = [(Style.NAME, wordml.run([head.name])), (Style.LINE, wordml.run(head.lines))]
    if head.logo:
        logo = picture(head.logo)
        media = f"media/logo.{logo.suffix}"
        files[f"word/{media}"] = logo.content
        link = wordml.Relationship("rId1", wordml.IMAGE, media)
        files["word/_rels/header1.xml.rels"] = wordml.relationships([link])
        paragraphs.insert(0, (Style.LOGO, wordml.drawing(logo, link.name, head.name)))
    if not head.name:
        paragraphs = [(Style.PAGE, "")]
    files[FIRST_HEADER] = wordml.header(wordml.paragraph(ids[style], content) for style, content in paragraphs)
    return files | {DOCUMENT: document.encode()}


def _numbering(numbering: str, styles: str, style: str) -> Numbering:
    """The lists of a package, open for more; in the order of the schema lists end before `numIdMacAtCleanup`."""
    closed = re.sub(r"<w:numbering\b([^>]*)/>", r"<w:numbering\1></w:numbering>", numbering)
    before, after = re.split(r"(?=<w:numIdMacAtCleanup|</w:numbering>)", closed, maxsplit=1)
    lists = dict(re.findall(r'<w:num w:numId="(\d+)"[^>]*>\s*<w:abstractNumId w:val="(\d+)"/>', numbering))
    counted = re.search(rf'w:styleId="{re.escape(style)}".*?(?:<w:numId w:val="(\d+)"/>|</w:style>)', styles, re.DOTALL)
    abstract = lists.get(counted[1] or "", "") if counted else ""
    return Numbering(before, after, abstract, max(map(int, lists), default=0) + 1)
