"""What of a letter the rules of tone read: its paragraphs, without the words they may not touch."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import takewhile
from operator import attrgetter

from apology_cli.letter import Letter, Paragraph
from apology_cli.manuscript import Block, Manuscript
from apology_cli.memory import remembered, remembered_by
from apology_cli.signs import SMALL
from apology_cli.tone import Passage

_MASK = "\ufdd4"  # a noncharacter, which is no word and no mark
# Words of somebody else in quotation marks, outer ones; addresses for machines.
_QUOTED = re.compile(
    r"(?<!\w)‘[^‘’]*(?:\w’\w[^‘’]*)*’(?!\w)|«[^«»]*(?:«[^«»]*»[^«»]*)*»|“[^“”]*”|„[^„“”]*[“”]|(?<!\w)\"[^\"]*\"(?!\w)|\b[\w.+%'-]{1,64}@\S*\w|https?://\S*\w|\bwww\.\S*\w"
)
_MAY_BE_QUOTED = re.compile('[«“„‘"@]|//|www')
# Fields that hold words of the client, or names that a letter may say.
_NOT_OURS = re.compile(
    r"claims\[\d+\]\.claim|demands\[\d+\]\.demand|complaint\.about|(?:contact|client|signatory|company)\b"
)
_NAME = re.compile(rf"[^\W\d_{SMALL}][\w'’ʼ-]{{2,}}")
_FRAME = "frame"  # no stage, so that rules for a stage leave it alone
_ENDING = 2  # letters of a name that its cases may change
_SHORT_LINE = 8  # words: of a salutation, of a line of an address or a signature
_SIGNATURE = 6  # blocks at the end of a letter among which the signature stands


_Names = tuple[str, ...]  # names in any grammatical case: what stays the same of each


def of_letter(letter: Letter) -> tuple[Passage, ...]:
    """The paragraphs of the stages, as `paragraphs` has them; then the salutation, which tells how many are greeted."""
    names = _names((letter.salutation, *letter.recipient, *letter.signature, letter.letterhead.name))
    ours = [(_ours(paragraph), stage) for stage, paragraph in paragraphs(letter)]
    whole = "\n".join(text for text, _ in ours)
    said = tuple(stem for stem in names if stem in whole)  # few letters name anybody in their text
    worded = (Passage(masked(text, said), stage) for text, stage in ours)
    return (*worded, Passage(letter.salutation, _FRAME))


def paragraphs(letter: Letter) -> Iterator[tuple[str, Paragraph]]:
    """Each paragraph and item of a list, with its stage."""
    for section in letter.sections:
        for block in section.blocks:
            for paragraph in (block,) if isinstance(block, Paragraph) else block.items:
                yield section.stage, paragraph


def of_manuscript(manuscript: Manuscript) -> tuple[Passage, ...]:
    """The blocks of a finished letter; quoted ones are empty."""
    names = _names(block.text for block in frame(manuscript)) if greets(manuscript) else ()
    return tuple(Passage("" if block.quoted else masked(block.text, names)) for block in manuscript.blocks)


def frame(manuscript: Manuscript) -> tuple[Block, ...]:
    """What stands around the body of a finished letter: all up to the salutation, and the short lines at the end."""
    blocks, greeting = manuscript.blocks, _greeting(manuscript)
    short = [len(block.text.split()) <= _SHORT_LINE for block in blocks]
    tail = takewhile(lambda n: short[n], range(len(blocks) - 1, max(greeting, len(blocks) - 1 - _SIGNATURE), -1))
    return (*blocks[: greeting + 1], *(blocks[n] for n in reversed(tuple(tail))))


def greets(manuscript: Manuscript) -> bool:
    """Whether a finished text is a whole letter: it greets somebody, and goes on."""
    return 0 <= _greeting(manuscript) < len(manuscript.blocks) - 1


def _greeting(manuscript: Manuscript) -> int:
    """Which block is the salutation: a short line with its mark; -1 where there is none."""
    lines = (block.text.rstrip() for block in manuscript.blocks)
    found = (n for n, line in enumerate(lines) if line.endswith(("!", ",")) and len(line.split()) <= _SHORT_LINE)
    return next(found, -1)


@remembered
def masked(text: str, names: _Names = ()) -> str:
    """The text with quoted words, addresses and these names blotted out; every other sign stays at its place."""
    if _MAY_BE_QUOTED.search(text):
        text = _QUOTED.sub(_blot, text)
    return _named(names).sub(_blot, text) if any(stem in text for stem in names) else text


@remembered_by(attrgetter("length"))
def _ours(paragraph: Paragraph) -> str:
    """The words of a paragraph without those of the client and without names."""
    return " ".join(
        "".join(
            _MASK * len(span.text) if span.path and _NOT_OURS.match(span.path) else span.text for span in sentence.spans
        )
        for sentence in paragraph.sentences
    )


def _names(lines: Iterable[str]) -> _Names:
    names = {name for line in lines for name in _names_in(line)}
    return tuple(sorted({name[: max(3, len(name) - _ENDING)] for name in names}))


def _names_in(line: str) -> list[str]:
    """The names in a line of a letter's frame: not a month, and not the first word of a salutation or a close."""
    if any(map(str.isdigit, line)):
        return []
    names = _NAME.findall(line)
    greets = len(names) == 1 or line.rstrip().endswith((",", "!"))
    return names[1:] if greets and names and line.lstrip().startswith(names[0]) else names


@lru_cache(maxsize=1024)
def _named(stems: _Names) -> re.Pattern[str]:
    """The names with any ending."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, stems))})[\w'’ʼ-]*")


def _blot(found: re.Match[str]) -> str:
    """As many marks as there were signs; what holds no words, as a line to be filled in, stays."""
    return _MASK * len(found[0]) if any(map(str.isalnum, found[0])) else found[0]
