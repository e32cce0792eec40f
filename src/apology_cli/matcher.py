"""Finds patterns in the words of a sentence, in time that hardly grows with the number of patterns.

Each pattern waits for its three rarest items: only a sentence with a word for each of them is matched against it. Sets
of patterns are whole numbers, so that many cost as little as few.
"""

from __future__ import annotations

import marshal
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from apology_cli import sentences
from apology_cli.automaton import Places, Words, first
from apology_cli.steps import Steps, folded

_TOKEN = re.compile(r"\w+(?:[-'’ʼ‑]\w+)*")
_MARKS = frozenset(",;:—–()-")
_WORDS, _TEXTS = 20_000, 1_024  # the latest that are remembered; letters share most of their sentences
ASKED = 3  # items of a pattern
_FIRST = "^"  # before a sentence's first word, whose capital tells nothing


def unpacked(value: bytes) -> Any:
    """What was packed."""
    return marshal.loads(value)  # noqa: S302 (packed by us)


class Match(NamedTuple):
    """Which pattern stands where in a sentence."""

    pattern: int
    start: int
    end: int


class Sentence(NamedTuple):
    """A sentence of a passage: where it begins, its words, and what matches in it."""

    start: int
    text: str
    words: Words
    matches: tuple[Match, ...]


class Tables(NamedTuple):
    """The classes of words by how they are written, and the patterns by the class they wait for. Plain values."""

    whole: dict[str, tuple[int, ...]]
    beginnings: dict[str, tuple[int, ...]]
    endings: dict[str, tuple[int, ...]]
    patterns: tuple[bytes, ...]  # each packed: most are never asked for
    waiting: tuple[dict[int, tuple[int, ...]], ...]  # the patterns that need a class: for their rarest item, the next …
    content: tuple[int, ...]  # the patterns that have no such item, and need nothing more
    pronouns: frozenset[str] = frozenset()  # words whose capital makes no name of them


class _Known(NamedTuple):
    """A word that was met: its classes, and of each rank the patterns that wait for it."""

    classes: frozenset[int]
    due: tuple[int, ...]


class Matcher:
    """Matches sentences against tables; remembers the words and the texts that it has met last."""

    def __init__(self, given: Tables) -> None:
        self.tables = given
        self._steps: dict[int, tuple[Steps, Steps]] = {}
        self._waiting: tuple[dict[int, int], ...] = tuple({} for _ in range(ASKED))
        self._known = lru_cache(_WORDS)(self._met)
        self._read = lru_cache(_TEXTS)(self._sentence)
        self._recalled = lru_cache(_TEXTS)(self._passage)
        self._beginning_sizes = sorted({len(word) for word in given.beginnings})
        self._ending_sizes = sorted({len(word) for word in given.endings})

    def steps(self, pattern: int) -> tuple[Steps, Steps]:
        """The steps of a pattern within a sentence, and those at the beginning of the next one."""
        found = self._steps.get(pattern)
        if found is None:
            found = self._steps[pattern] = unpacked(self.tables.patterns[pattern])
        return found

    def read(self, passage: str) -> tuple[Sentence, ...]:
        """The sentences of a passage and what matches in them."""
        return (self._recalled if len(passage) < sentences.LONGEST else self._passage)(passage)

    def forget(self) -> None:
        """Forget all words and texts, so that they are matched anew."""
        for memory in (self._known, self._read, self._recalled):
            memory.cache_clear()

    def _passage(self, passage: str) -> tuple[Sentence, ...]:
        texts = ((start, passage[start:end]) for start, end in sentences.spans(passage))
        return tuple(Sentence(start, text, *self._read(text)) for start, text in texts)

    def _sentence(self, text: str) -> tuple[Words, tuple[Match, ...]]:
        words, due = self._words(text)
        return words, tuple(self._matches(words, due))

    def _words(self, sentence: str) -> tuple[Words, int]:
        """The words of a sentence, and the patterns that have met what they wait for."""
        known, last, marked = self._known, 0, 0
        rarest, second, third = self.tables.content
        spans: list[tuple[int, int]] = []
        classes: list[frozenset[int]] = []
        for token in _TOKEN.finditer(sentence):
            start, end = span = token.span()
            written = token[0] if spans else _FIRST + token[0]
            word = known(written)
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
            place = first(self.steps(at)[0], words)
            if place:
                yield Match(at, words.spans[place[0]][0], words.spans[place[1] - 1][1])

    def _met(self, written: str) -> _Known:
        classes = self._classes(written)
        return _Known(classes, tuple(self._due(rank, classes) for rank in range(ASKED)))

    def _due(self, rank: int, classes: frozenset[int]) -> int:
        """The patterns that wait for one of these classes, as one whole number."""
        given, found, due = self.tables.waiting[rank], self._waiting[rank], 0
        for number in classes:
            if number in given:  # few classes are waited for
                if number not in found:
                    found[number] = sum(1 << at for at in given[number])
                due |= found[number]
        return due

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
        # Codes of orders, rooms and operations hold digits and abbreviate nothing.
        if word.isupper() and sum(map(str.isalpha, word)) > 1 and not any(map(str.isdigit, word)):
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
