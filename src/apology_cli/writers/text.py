"""Plain text: the letter to read, to search and to paste into an e-mail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from apology_cli import seal as mark
from apology_cli.letter import Block, Letter, List
from apology_cli.opening import opening

SUFFIX = ".txt"
STREAM = True

_MARKS = {"date", "number", "reference"}  # stand together where they follow one another

seal = mark.seal
untouched = mark.untouched


def write(letter: Letter) -> bytes:
    """The letter in UTF-8: a blank line between blocks, no line breaks inside a paragraph."""
    return ("\n\n".join(filter(None, _parts(letter))) + "\n").encode()


def _parts(letter: Letter) -> Iterator[str]:
    if letter.draft:
        yield letter.draft_label
    yield _lines(letter.sender)
    for _, parts in groupby(opening(letter), lambda part: part[0] in _MARKS or part):
        yield _lines(line for _, lines in parts for line in lines)
    yield from (_block(block) for section in letter.sections for block in section.blocks)
    yield letter.close
    yield _lines(letter.signature)
    yield _enclosures(letter)
    yield _lines(letter.contact)


def _block(block: Block) -> str:
    if isinstance(block, List):
        if block.ordered:  # its items are long
            return "\n\n".join(f"{number}. {item.text}" for number, item in enumerate(block.items, block.start))
        return _lines(f"- {item.text}" for item in block.items)
    return block.text


def _enclosures(letter: Letter) -> str:
    if not letter.enclosures:
        return ""
    numbered = (f"{number}. {line}" for number, line in enumerate(letter.enclosures, 1))
    lines = letter.enclosures[0] if len(letter.enclosures) == 1 else _lines(numbered)
    return f"{letter.enclosures_label}\n{lines}".lstrip()


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(filter(None, lines))
