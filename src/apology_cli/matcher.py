"""Finds patterns in the words of a sentence, in time that hardly grows with the number of patterns.

Each pattern waits for its three rarest items: only a sentence with a word for each of them is matched against it. Sets
of patterns are whole numbers, so that many cost as little as few.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from operator import or_
from typing import NamedTuple, TypeVar

from apology_cli.automaton import Places, Words, first
from apology_cli.pattern import Pattern, Steps, anchors, folded

_TOKEN = re.compile(r"\w+(?:[-'’ʼ‑]\w+)*")
_Key = TypeVar("_Key", str, int)
_MARKS = frozenset(",;:—–()-")
_MOST_KNOWN, _MOST_READ = 50_000, 5_000  # words, sentences; beyond these nothing more is remembered
_ASKED = 3  # items of a pattern
_FIRST = "^"  # before a sentence's first word, whose capital tells nothing


class Match(NamedTuple):
    """Which pattern stands where in a sentence."""

    pattern: int
    start: int
    end: int


class Tables(NamedTuple):
    """The classes of words by how they are written, and the patterns by the class they wait for. Plain values."""

    whole: dict[str, tuple[int, ...]]
    beginnings: dict[str, tuple[int, ...]]
    endings: dict[str, tuple[int, ...]]
    patterns: tuple[tuple[Steps, Steps], ...]
    waiting: tuple[dict[int, int], ...]  # the patterns that need a class; for their rarest item, the next, the third
    content: tuple[int, ...]  # the patterns that have no such item, and need nothing more
    pronouns: frozenset[str] = frozenset()  # words whose capital makes no name of them


def tables(
    classes: Mapping[frozenset[str], int],
    patterns: Sequence[Pattern],
    pronouns: frozenset[str] = frozenset(),
    common: frozenset[str] = frozenset(),
) -> Tables:
    """The tables for these patterns and the classes of words in them."""
    whole: dict[str, list[int]] = {}
    beginnings: dict[str, list[int]] = {}
    endings: dict[str, list[int]] = {}
    for words, number in classes.items():
        for word in words:
            kind = beginnings if word.endswith("*") else endings if word.startswith("*") else whole
            kind.setdefault(word.strip("*"), []).append(number)
    weights = {number: min(_weight(word, common) for word in words) for words, number in classes.items()}
    waiting: list[dict[int, int]] = [{} for _ in range(_ASKED)]
    content = [(1 << len(patterns)) - 1] * _ASKED
    for at, pattern in enumerate(patterns):
        for rank, (_, needed) in enumerate(anchors(pattern.steps, weights)[:_ASKED]):
            content[rank] &= ~(1 << at)
            for number in needed:
                waiting[rank][number] = waiting[rank].get(number, 0) | 1 << at
    return Tables(
        _plain(whole),
        _plain(beginnings),
        _plain(endings),
        tuple((pattern.steps, pattern.following) for pattern in patterns),
        tuple(waiting),
        tuple(content),
        pronouns,
    )


def _plain(lists: Mapping[_Key, Sequence[int]]) -> dict[_Key, tuple[int, ...]]:
    return {key: tuple(numbers) for key, numbers in lists.items()}


def _weight(word: str, common: frozenset[str]) -> int:
    """How rare a word is likely to be: the longer, the rarer."""
    return 1 if word.startswith("@") or word in common else 1 + len(word.strip("=*"))


class _Known(NamedTuple):
    """A word that was met: its classes, and of each rank the patterns that wait for it."""

    classes: frozenset[int]
    due: tuple[int, ...]


class Matcher:
    """Matches sentences against tables; remembers the classes of the words it has met."""

    def __init__(self, given: Tables) -> None:
        self.tables = given
        self._known: dict[str, _Known] = {}
        self._read: dict[str, tuple[Words, tuple[Match, ...]]] = {}
        self._beginning_sizes = sorted({len(word) for word in given.beginnings})
        self._ending_sizes = sorted({len(word) for word in given.endings})

    def read(self, sentence: str) -> tuple[Words, tuple[Match, ...]]:
        """The words of a sentence and what matches in it; remembered, for letters share most of their sentences."""
        found = self._read.get(sentence)
        if found is None:
            words, due = self._words(sentence)
            found = words, tuple(self._matches(words, due))
            if len(self._read) < _MOST_READ:
                self._read[sentence] = found
        return found

    def forget(self) -> None:
        """Forget all words and sentences, so that they are matched anew."""
        self._known.clear()
        self._read.clear()

    def _words(self, sentence: str) -> tuple[Words, int]:
        """The words of a sentence, and the patterns that have met what they wait for."""
        known, last, marked = self._known, 0, 0
        rarest, second, third = self.tables.content
        spans: list[tuple[int, int]] = []
        classes: list[frozenset[int]] = []
        for token in _TOKEN.finditer(sentence):
            start, end = span = token.span()
            written = token[0] if spans else _FIRST + token[0]
            word = known.get(written) or self._met(written)
            if spans and start - last > 1 and not _MARKS.isdisjoint(sentence[last:start]):
                marked |= 1 << len(spans)
            due = word.due
            rarest |= due[0]
            second |= due[1]
            third |= due[2]
            classes.append(word.classes)
            spans.append(span)
            last = end
        return Words(tuple(spans), Places(classes), marked), rarest & second & third

    def _matches(self, words: Words, due: int) -> Iterator[Match]:
        """Those of the patterns that match, each at its first place. Patterns in order."""
        while due:
            at = (due & -due).bit_length() - 1
            due &= due - 1
            place = first(self.tables.patterns[at][0], words)
            if place:
                yield Match(at, words.spans[place[0]][0], words.spans[place[1] - 1][1])

    def _met(self, written: str) -> _Known:
        classes = self._classes(written)
        due = tuple(
            reduce(or_, (patterns[number] for number in classes if number in patterns), 0)
            for patterns in self.tables.waiting
        )
        word = _Known(classes, due)
        if len(self._known) < _MOST_KNOWN:
            self._known[written] = word
        return word

    def _classes(self, written: str) -> frozenset[int]:
        word = written.removeprefix(_FIRST)
        plain = folded(word)
        given = self.tables
        found = {*given.whole.get(plain, ()), *given.whole.get("@any", ())}
        if plain.endswith("'s"):
            found.update(given.whole.get(plain[:-2], ()))  # the client's is a form of client
        if written == word:
            found.update(given.whole.get(f"={word}", ()))
            if word[:1].isupper() and plain not in given.pronouns:
                found.update(given.whole.get("@name", ()))
        if word.isupper() and sum(map(str.isalpha, word)) > 1:
            found.update(given.whole.get("@capitals", ()))
        if word[:1].isdigit():
            found.update(given.whole.get("@number", ()))
        for size in self._beginning_sizes:
            if size > len(plain):
                break
            found.update(given.beginnings.get(plain[:size], ()))
        for size in self._ending_sizes:
            if size > len(plain):
                break
            found.update(given.endings.get(plain[-size:], ()))
        return frozenset(found)
