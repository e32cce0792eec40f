"""Running text → sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from apology_cli.abbreviations import ABBREVIATED
from apology_cli.memory import remembered

# Marks that may end a sentence, with what closes behind them, and the first sign of what follows.
_END = re.compile(r"(?<![.!?…])[.!?…]++[»”“\"’')\]]*(?:\s+|$)(?=[«„“\"‘'(\[–—-]*(\w)?)|[\n\r]+")
_WORD_BEFORE = re.compile(r"[\w.'’-]*$")
_LOOK_BACK = 30  # characters: more than an abbreviation has
LONGEST = 3000  # characters; what runs on longer is cut between words, so that hostile text costs no more than other


@remembered
def spans(text: str) -> Sequence[tuple[int, int]]:
    """Where each sentence of a text begins and ends. A line break ends one too."""
    return tuple(_spans(text))


def _spans(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for mark in _END.finditer(text):
        if _ends(text, mark):
            yield from _pieces(text, start, mark.end())
            start = mark.end()
    yield from _pieces(text, start, len(text))


def _ends(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark ends a sentence: not one behind an abbreviation or an initial, nor before a small letter."""
    if mark[0][0] in "\n\r":
        return True
    following = mark[1] or ""
    if following.islower():
        return False
    if mark[0][0] != "." or mark.end() == len(text):
        return True
    word = _WORD_BEFORE.search(text[max(0, mark.start() - _LOOK_BACK) : mark.start()])
    before = word[0].casefold() if word else ""
    if len(before) == 1 and before.isalpha():
        return False
    if before in _ALSO_WORDS:
        return not following.isdigit()
    # An ordinal number is followed by its noun: 2026. gada, 3. stāvā; a sentence may end with a number as well.
    inner_stop = "." in before and not before.replace(".", "").isdigit()  # p.m is one; 18.30 is a time
    return before not in ABBREVIATED and not inner_stop


# Abbreviations that may end a sentence all the same: what follows tells.
_ALSO_WORDS = frozenset("a.m p.m no etc co inc ltd sr jr г гг р руб коп грн тис тыс".split())


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        cut = text.rfind(" ", start, start + LONGEST)
        cut = cut + 1 if cut > start else start + LONGEST
        yield start, cut
        start = cut
    if text[start:end].strip():
        yield start, end
