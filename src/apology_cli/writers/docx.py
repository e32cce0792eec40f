"""A Word file: the letter in the styles of its stationery, ready to print and sign."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from apology_cli.finding import Finding
from apology_cli.letter import Block, Letter, List
from apology_cli.opening import opening
from apology_cli.word import archive, wordml
from apology_cli.word.comments import Range, commented
from apology_cli.word.comments import run as commented_run
from apology_cli.word.reference import CORE, CUSTOM, DOCUMENT, NUMBERING, Style
from apology_cli.word.stationery import Numbering, Stationery, stationery

SUFFIX = ".docx"
STREAM = False

_SEAL = "Seal"
_STYLES = {
    "date": Style.DATE,
    "number": Style.REFERENCE,
    "reference": Style.REFERENCE,
    "recipient": Style.RECIPIENT,
    "subject": Style.SUBJECT,
    "salutation": Style.SALUTATION,
}
_POSITION_WIDTH = 45  # characters; the name stands beside the last line of the position


class Item(NamedTuple):
    """One paragraph: its lines, whether it stays with the next, and the list it counts in when not in its style's."""

    style: Style
    lines: tuple[str, ...]
    stays: bool = False
    own_list: int | None = None
    noted: tuple[Range, ...] = ()  # what the comments of a draft speak of


def write(letter: Letter) -> bytes:
    """The letter as a package that Word opens; ValueError for characters that XML cannot hold."""
    paper = stationery(letter)
    blocks = [block for section in letter.sections for block in section.blocks]
    starts = _starts(blocks)
    items: tuple[Item, ...] = (*_opening(letter), *_body(blocks, starts), *_closing(letter))
    if letter.draft:
        items = tuple(_noted((Item(Style.BODY, (letter.draft_label,)), *items), letter.findings))
    files = {
        DOCUMENT: "".join((paper.before, *(_paragraph(item, paper) for item in items), paper.after)).encode(),
        NUMBERING: _numbering(paper.numbering, starts),
        CORE: wordml.core_properties(letter.title, letter.author, letter.locale, letter.date),
        CUSTOM: wordml.custom_properties(),
    }
    package = archive.add(paper.archive, files)
    return _commented(package, letter) if letter.draft else archive.close(package)


def seal(content: bytes) -> bytes:
    """The same package with a checksum of the directory of its other parts, which holds a checksum of each."""
    rest = archive.split(content, CUSTOM)
    digest = hashlib.sha256(rest.directory).hexdigest()
    return archive.close(archive.add(rest, {CUSTOM: wordml.custom_properties([(_SEAL, digest)])}))


def untouched(content: bytes) -> bool:
    """Whether the package is as it was sealed; Word and LibreOffice lay down another one."""
    try:
        return content == seal(content) and archive.sound(content)
    except ValueError:
        return False


def _opening(letter: Letter) -> Iterator[Item]:
    for part, lines in opening(letter):
        yield Item(_STYLES[part], lines)


def _starts(blocks: Sequence[Block]) -> Mapping[int, int]:
    """The blocks that need a list of their own, with its first number: the list of the style counts once, from 1."""
    lists = [(place, block.start) for place, block in enumerate(blocks) if isinstance(block, List) and block.ordered]
    return dict(lists[1:] if lists and lists[0][1] == 1 else lists)


def _body(blocks: Sequence[Block], starts: Mapping[int, int]) -> Iterator[Item]:
    """The stages; what leads into a list stays with it, and the end stays with the close and the signature."""
    own = {place: number for number, place in enumerate(starts)}
    for place, (block, following) in enumerate(zip(blocks, [*blocks[1:], None], strict=True)):
        if isinstance(block, List):
            style = Style.NUMBER if block.ordered else Style.BULLET
            *others, last = block.items
            yield from (Item(style, (item.text,), own_list=own.get(place)) for item in others)
            yield Item(style, (last.text,), following is None, own.get(place))
        else:
            yield Item(Style.BODY, (block.text,), following is None or isinstance(following, List))


def _closing(letter: Letter) -> tuple[Item, ...]:
    """From the close to the end, all on one page."""
    in_row = letter.channel != "email" and letter.layout.signature == "row" and letter.signature
    signature = _row(*letter.signature) if in_row else letter.signature
    close, hand = Item(Style.CLOSE, (letter.close,)), Item(Style.SIGNATURE, signature)
    closing = (close, hand, *_enclosures(letter), Item(Style.CONTACT, letter.contact))
    items = [item for item in closing if any(item.lines)]
    return (*(item._replace(stays=True) for item in items[:-1]), *items[-1:])


def _enclosures(letter: Letter) -> Iterator[Item]:
    if len(letter.enclosures) == 1:
        yield Item(Style.ENCLOSURES, (f"{letter.enclosures_label} {letter.enclosures[0]}",))
    elif letter.enclosures:
        yield Item(Style.ENCLOSURES, (letter.enclosures_label,))
        yield from (Item(Style.ENCLOSURE, (line,)) for line in letter.enclosures)


@lru_cache(maxsize=64)
def _row(*lines: str) -> tuple[str, ...]:
    """The position at the left, the name at the right of its last line, with room for the hand between them."""
    from textwrap import wrap  # noqa: PLC0415 (few letters have a row)

    *position, name = lines
    left = [part for line in position for part in wrap(line, _POSITION_WIDTH, break_on_hyphens=False)] or [""]
    return (*left[:-1], f"{left[-1]}\t{name}")


def _noted(items: Sequence[Item], findings: Iterable[Finding]) -> Iterator[Item]:
    """The items with a comment for each finding: on its words, or on the mark of the draft."""
    ranges: list[list[Range]] = [[] for _ in items]
    for number, finding in enumerate(findings):
        at, start, end = _words(items, ranges, finding.quote)
        ranges[at].append(Range(start, end, number))
    for item, noted in zip(items, ranges, strict=True):
        yield item._replace(noted=tuple(noted))


def _words(items: Sequence[Item], ranges: Sequence[Sequence[Range]], quote: str) -> tuple[int, int, int]:
    """Where the words stand that no comment speaks of yet."""
    for at, item in enumerate(items):
        for line in item.lines if quote and len(item.lines) == 1 else ():
            taken = [span.end for span in ranges[at] if line[span.start : span.end] == quote]
            start = line.find(quote, max(taken, default=0))
            if start >= 0:
                return at, start, start + len(quote)
    return 0, 0, len(items[0].lines[0])


def _commented(package: archive.Archive, letter: Letter) -> bytes:
    """The package with the findings as comments; the custom properties stay last, for the seal."""
    notes = [[f"{f.rule}: {f.message}", *([f.suggestion] if f.suggestion else [])] for f in letter.findings]
    files = commented(archive.read(archive.close(package)), notes, letter.date)
    properties = files.pop(CUSTOM)
    return archive.close(archive.add(archive.Archive(), files | {CUSTOM: properties}))


def _paragraph(item: Item, paper: Stationery) -> str:
    stays = "<w:keepNext/>" if item.stays else ""
    counted = ""
    if item.own_list is not None and paper.numbering.abstract:
        counted = wordml.counted(paper.numbering.free + item.own_list)
    words = commented_run(item.lines[0], item.noted) if item.noted else wordml.run(item.lines)
    return wordml.paragraph(paper.styles[item.style], words, stays + counted)


def _numbering(lists: Numbering, starts: Mapping[int, int]) -> bytes:
    numbers = enumerate(starts.values(), lists.free) if lists.abstract else ()
    own = "".join(wordml.numbered(number, lists.abstract, start) for number, start in numbers)
    return f"{lists.before}{own}{lists.after}".encode()
