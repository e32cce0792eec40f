"""Walks the steps of a pattern over the words of a sentence, at all places at once.

A set of places is one whole number, whose bit i stands for the place before word i (bit-parallel simulation of a
nondeterministic automaton: Baeza-Yates and Gonnet, A New Approach to Text Searching, 1992). So a step costs one or
two operations on numbers, however many places it starts from, and no pattern can explode.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from apology_cli.steps import NO_CLASS, Op, Step, Steps


class Places(dict[int, int]):
    """The places before the words of each class; made when a class is first asked for, for most never are."""

    def __init__(self, classes: Sequence[frozenset[int]]) -> None:
        super().__init__()
        self.present: frozenset[int] = frozenset().union(*classes)
        self._words: dict[frozenset[int], int] = {}  # where words with these classes stand
        for at, of_word in enumerate(classes):
            self._words[of_word] = self._words.get(of_word, 0) | 1 << at

    def __missing__(self, number: int) -> int:
        found = 0
        if number in self.present:
            for classes, places in self._words.items():
                if number in classes:
                    found |= places
        self[number] = found
        return found


class Words(NamedTuple):
    """The words of a sentence: where each stands in its text, and what they are, as sets of places."""

    spans: tuple[tuple[int, int], ...]
    classes: Places
    marked: int  # the places where a mark stands between two words

    @property
    def places(self) -> int:
        """All places, that behind the last word too."""
        return (2 << len(self.spans)) - 1


def first(steps: Steps, words: Words) -> tuple[int, int] | None:
    """The first place where the steps match: from which word, up to which. None where they match nowhere."""
    starts = words.places >> 1
    if not run(steps, words, starts):
        return None
    while starts:
        start = starts & -starts
        if ends := run(steps, words, start) & ~start:
            return start.bit_length() - 1, (ends & -ends).bit_length() - 1
        starts ^= start
    return None


def run(steps: Steps, words: Words, places: int) -> int:
    """The places where the steps can end that begin at one of these places."""
    classes = words.classes
    present = classes.present  # most words that are asked for are not there
    for step in steps:
        if step[0] == Op.WORD:
            places = (places & classes[step[1]]) << 1 if step[1] in present else 0
        elif step[0] == Op.EITHER:
            places = _either(step, words, places)
        elif step[0] == Op.MAYBE:
            places |= run(step[1], words, places)
        elif step[0] == Op.GAP:
            places = _gap(words, places, step[1], step[2])
        else:
            places = _standing(step, words, places)
        if not places:
            break
    return places


def _either(step: Step, words: Words, places: int) -> int:
    """The places where one of several sequences can end."""
    classes = words.classes
    ends = 0
    for number in classes.present.intersection(step[1]):
        if after := places & classes[number]:
            for rest in step[1][number]:
                ends |= run(rest, words, after << 1)
    for sequence in step[2]:
        ends |= run(sequence, words, places)
    return ends


def _gap(words: Words, places: int, most: int, barred: int) -> int:
    """The places up to so many words further, never past a barred word."""
    open_places = words.places >> 1
    if barred != NO_CLASS:
        open_places &= ~words.classes[barred]
    reached = edge = places
    for _ in range(most):
        edge = (edge & open_places) << 1
        if not edge:
            break
        reached |= edge
    return reached


def _standing(step: Step, words: Words, places: int) -> int:
    """Those of the places where a step holds that takes no word."""
    op = step[0]
    if op == Op.NOT:
        return places & ~words.classes[step[1]]
    if op == Op.NOT_BEFORE:
        return places & ~(words.classes[step[1]] << 1)
    if op == Op.MARK:
        return places & words.marked
    return places & (1 if op == Op.START else 1 << len(words.spans))
