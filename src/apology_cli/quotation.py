"""Quotation marks: which belong together, how deep they stand, and which are apostrophes.

Whether a mark opens or closes is read from what stands beside it, not from its shape: people type the marks that their
keyboard has, and the marks that come out must be read as the same pairs again.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from itertools import takewhile
from typing import Literal, NamedTuple

APOSTROPHE = "’"

_SINGLE = "'‘’"
MARKS = f'"«»„“”{_SINGLE}'
_MARK = re.compile(f"[{MARKS}]")
# Whatever a keyboard offers for an apostrophe, between two letters or between a figure and its ending: 1990's.
_INSIDE_A_WORD = re.compile(r"['‘’`´ʼ′](?<=\w.)(?=[^\W\d_])")
_BEFORE_A_WORD = re.compile(r"['’](?<!\w.)(?=(\d0s\b)|(\w+))")
# Doubtful: it closes unless a surer mark follows, as the sign of an inch or the apostrophe of the clients' do not.
# Inside: between two letters, where a space was forgotten.
_Role = Literal["opens", "closes", "doubtful", "inside"]


class _Mark(NamedTuple):
    at: int
    sign: str
    role: _Role

    @property
    def single(self) -> bool:
        return self.sign in _SINGLE


def quoted(text: str, pairs: Sequence[str], clipped: Container[str]) -> str:
    """The text, of the same length, with apostrophes and with these pairs of marks by turns, the outer first.

    `clipped` words begin with an apostrophe. A mark without a partner stays as it is.
    """
    if not _MARK.search(text) and not _INSIDE_A_WORD.search(text):
        return text
    signs = list(text)
    apostrophes = {found.start() for found in _INSIDE_A_WORD.finditer(text)}
    apostrophes |= {found.start() for found in _BEFORE_A_WORD.finditer(text) if found[1] or found[2] in clipped}
    marks = list(_marks(text, apostrophes))
    partners = sorted(_partners(marks))
    inside: list[int] = []
    for start, end in partners:
        inside = [other for other in inside if other > end]
        pair = pairs[len(inside) % 2]
        signs[start], signs[end] = pair[0], pair[1]
        inside.append(end)
    alone = {mark.at for mark in marks if mark.sign == "'"}.difference(*partners)
    for at in apostrophes | {at for at in alone if text[at - 1 : at].isalpha() or text[at + 1 : at + 2].isalpha()}:
        signs[at] = APOSTROPHE
    return "".join(signs)


def _marks(text: str, apostrophes: set[int]) -> Iterator[_Mark]:
    padded = f" {text} "
    opened = -1
    for found in _MARK.finditer(text):
        at, sign = found.start(), found[0]
        before = " " if at and opened == at - 1 else padded[at]
        role = None if at in apostrophes else _role(sign, before, padded[at + 2 : at + 12])
        if role == "opens":
            opened = at
        if role:
            yield _Mark(at, sign, role)


def _role(sign: str, before: str, following: str) -> _Role | None:
    """What a mark does between that character and those that follow; None for one that stands alone."""
    words = _MARK.sub("", following)
    after = words[:1]
    if before.isspace() or before in "([{":
        return None if after.isspace() or after in "–—" else "opens"
    if before in "-–—/" and (after.isalnum() or after in "([{"):
        return "opens"
    if after.isalnum():
        return None if sign in _SINGLE or before.isdigit() else "inside"
    possessive = sign in _SINGLE and before == "s" and after.isspace() and words[1:2].isalpha()
    if possessive or (before.isdigit() and sign in "\"'"):
        return "doubtful"
    return "closes"


def _partners(marks: Sequence[_Mark]) -> Iterator[tuple[int, int]]:
    """The places of marks that belong together. A single mark is often an apostrophe: it never parts a double pair."""
    waiting: list[_Mark] = []
    for number, mark in enumerate(marks):
        if mark.role == "opens" or (mark.role == "inside" and not waiting):
            waiting.append(mark)
        elif mark.role == "closes" or (mark.role == "doubtful" and _closes(mark, waiting, marks[number + 1 :])):
            opener = _opener(mark, waiting)
            if opener is not None:
                yield waiting[opener].at, mark.at
            if opener is not None or not mark.single:
                del waiting[opener or 0 :]


def _opener(mark: _Mark, waiting: Sequence[_Mark]) -> int | None:
    """The place of the last mark that this one may close; for ’ rather a ‘ than what may be an apostrophe."""
    if not mark.single:
        return next((n for n in reversed(range(len(waiting))) if not waiting[n].single), None)
    start = next((n + 1 for n in reversed(range(len(waiting))) if not waiting[n].single), 0)
    within = range(start, len(waiting))
    sure = [n for n in within if waiting[n].sign == "‘"] if mark.sign == "’" else []
    return max(sure or within, default=None)


def _closes(doubtful: _Mark, waiting: Sequence[_Mark], following: Sequence[_Mark]) -> bool:
    """Whether a doubtful mark closes: more marks of its kind are open than surer ones close before the next opens."""
    if not waiting or waiting[-1].single != doubtful.single or not (doubtful.single or waiting[-1].sign == '"'):
        return False
    surer = (mark.role for mark in following if mark.single == doubtful.single and mark.role != "doubtful")
    closing = sum(1 for _ in takewhile(lambda role: role == "closes", surer))
    return closing < sum(1 for mark in waiting if mark.single == doubtful.single)
