"""A finished letter (.txt, .md, .docx, or standard input) → its paragraphs with their places."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Final
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from apology_cli.case import Place
from apology_cli.finding import CaseError, Problem
from apology_cli.manuscript import Block, Manuscript, Run
from apology_cli.reading.decoding import decode

LARGEST: Final = 12_000_000  # bytes: a hundred times a long letter
_BODY: Final = "word/document.xml"
_WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_FALLBACK: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"
_LEFT_OUT: Final = {f"{_WORD} del", f"{_WORD} moveFrom", _FALLBACK}  # struck out, or said a second time
_SIGNS: Final = {f"{_WORD} tab": " ", f"{_WORD} br": "\n", f"{_WORD} cr": "\n", f"{_WORD} noBreakHyphen": "-"}

_ITEM: Final = re.compile(r"\s*(?:[-–—*•+]|\d{1,3}[.)])\s+")
_MARKUP: Final = re.compile(r"[*`]+|(?<!\w)_+|_+(?!\w)|\]\([^)]*\)|[\[\]]")
_LEADING: Final = re.compile(r"(?P<quote>\s*>)?[\s>]*(?:#{1,6}\s+)?")
_FULL: Final = 0.6  # of the longest line: a shorter one ends its paragraph


def read_manuscripts(content: bytes, file: str) -> Iterator[Manuscript]:
    """The letters of a file, which a form feed divides. CaseError with the reason when it cannot be read."""
    if len(content) > LARGEST:
        raise _refused(file, f"the file is larger than {LARGEST // 1_000_000} MB", "give one letter a file")
    if content.startswith(b"PK"):
        yield Manuscript(file, tuple(_word_blocks(content, file)))
        return
    text = decode(content, file)
    blocks = _marked_blocks if Path(file).suffix.lower() == ".md" else _text_blocks
    line = 1
    for letter in text.split("\f"):
        if letter.strip() or line == 1:
            yield Manuscript(file, tuple(blocks(letter, line)))
        line += letter.count("\n")


def _refused(file: str, what: str, mend: str) -> CaseError:
    return CaseError((Problem(file, 1, 1, "", what, mend),))


def _text_blocks(text: str, first: int) -> Iterator[Block]:
    yield from _joined([(line, 0) for line in text.split("\n")], first)


def _marked_blocks(text: str, first: int) -> Iterator[Block]:
    """Markdown: marks are blanked out, and paragraphs that quote are told from the rest."""
    rows: list[tuple[str, int]] = []
    quoted: list[bool] = []
    fenced = False
    for line in text.split("\n"):
        lead = _LEADING.match(line)
        start = lead.end() if lead else 0
        fence = line.lstrip().startswith("```")
        fenced ^= fence
        words = "" if fenced or fence else _MARKUP.sub(lambda mark: " " * len(mark[0]), line[start:])
        rows.append((words, start))
        quoted.append(bool(lead and lead["quote"] and words.strip()))
    if 2 * sum(quoted) > sum(bool(words.strip()) for words, _ in rows):
        quoted = [False] * len(quoted)  # the whole letter is set off
    yield from _joined(rows, first, lambda number: quoted[number])


def _joined(
    rows: list[tuple[str, int]], first: int, quoted: Callable[[int], bool] = lambda _number: False
) -> Iterator[Block]:
    """Lines joined to paragraphs: a blank line, an item of a list and a short line divide them."""
    longest = max((len(line) for line, _ in rows), default=0)
    text, full, from_quote = "", False, False
    runs: list[Run] = []
    for number, (line, indent) in enumerate(rows):
        words = line.strip()
        goes_on = text and full and words and not _ITEM.match(line) and quoted(number) is from_quote
        if text and not goes_on:
            yield Block(text, tuple(runs), from_quote)
            text, runs = "", []
        if words:
            text += " " if text else ""
            column = indent + len(line) - len(line.lstrip()) + 1
            runs.append(Run(len(text), Place(first + number, column)))
            text += words
            full, from_quote = len(line) >= _FULL * longest, quoted(number)
    if text:
        yield Block(text, tuple(runs), from_quote)


# What the library raises for a package that is damaged or encrypted.
_BROKEN = (BadZipFile, zlib.error, KeyError, ExpatError, RuntimeError, OSError, EOFError, ValueError)


def _word_blocks(content: bytes, file: str) -> Iterator[Block]:
    """The paragraphs of a Word file in their order; the line of a place is the number of the paragraph."""
    try:
        with ZipFile(BytesIO(content)) as package:
            body = package.getinfo(_BODY)
            if body.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:  # Word packs no other way
                raise BadZipFile
            if body.file_size > LARGEST:
                raise _refused(file, "the text in the Word file is too large for a letter", "give one letter a file")
            texts = _WordText(package.read(body)).paragraphs
    except _BROKEN as error:
        mend = "save it as .docx, without a password"
        raise _refused(file, "this is no Word file that can be read", mend) from error
    for number, text in enumerate(texts, 1):
        if text.strip():
            yield Block(text, (Run(0, Place(number, 1)),))


class _WordText:
    """The text of each paragraph of a document; those of a text box inside a paragraph come before it."""

    def __init__(self, body: bytes) -> None:
        self.paragraphs: list[str] = []
        self._open: list[list[str]] = []
        self._left_out = 0
        self._in_text = False
        parser = ParserCreate(namespace_separator=" ")
        parser.StartDoctypeDeclHandler = self._refuse
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._say
        parser.Parse(body, True)  # noqa: FBT003 (the library takes it so)

    @staticmethod
    def _refuse(*_: object) -> None:
        raise ExpatError("a document type, which no Word file has and which could hold a bomb")

    def _start(self, tag: str, _attributes: dict[str, str]) -> None:
        if tag in _LEFT_OUT:
            self._left_out += 1
        elif tag == f"{_WORD} p":
            self._open.append([])
        elif tag in _SIGNS:
            self._in_text = True
            self._say(_SIGNS[tag])
        self._in_text = tag == f"{_WORD} t"

    def _end(self, tag: str) -> None:
        self._in_text = False
        if tag in _LEFT_OUT:
            self._left_out -= 1
        elif tag == f"{_WORD} p":
            self.paragraphs.append("".join(self._open.pop()))

    def _say(self, words: str) -> None:
        if self._in_text and self._open and not self._left_out:
            self._open[-1].append(words)
