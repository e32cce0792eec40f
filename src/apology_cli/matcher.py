"""Finds patterns in the words of a sentence, in time that hardly grows with the number of patterns.

Each pattern waits for its rarest words: only a sentence that holds one of them is matched against it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

from apology_cli.pattern import NO_CLASS, Op, Pattern, Steps, anchor, folded

_TOKEN = re.compile(r"\w+(?:[-'’ʼ‑]\w+)*")
_Key = TypeVar("_Key", str, int)
_MARKS = frozenset(",;:—–()-")
_MOST_KNOWN, _MOST_READ = 50_000, 5_000  # words, sentences; beyond these nothing more is remembered
_FIRST = "^"  # before a sentence's first word, whose capital tells nothing


class Word(NamedTuple):
    """A word of a sentence: where it stands, whether a mark stands before it, the classes it has."""

    start: int
    end: int
    marked: bool
    classes: frozenset[int]


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
    waiting: dict[int, tuple[int, ...]]
    pronouns: frozenset[str] = frozenset()  # words whose capital makes no name of them


def tables(
    classes: Mapping[frozenset[str], int], patterns: Sequence[Pattern], pronouns: frozenset[str] = frozenset()
) -> Tables:
    """The tables for these patterns and the classes of words in them."""
    whole: dict[str, list[int]] = {}
    beginnings: dict[str, list[int]] = {}
    endings: dict[str, list[int]] = {}
    for words, number in classes.items():
        for word in words:
            kind = beginnings if word.endswith("*") else endings if word.startswith("*") else whole
            kind.setdefault(word.strip("*"), []).append(number)
    weights = {number: min(map(_weight, words)) for words, number in classes.items()}
    waiting: dict[int, list[int]] = {}
    for at, pattern in enumerate(patterns):
        for number in anchor(pattern.steps, weights)[1]:
            waiting.setdefault(number, []).append(at)
    return Tables(
        _plain(whole),
        _plain(beginnings),
        _plain(endings),
        tuple((pattern.steps, pattern.following) for pattern in patterns),
        _plain(waiting),
        pronouns,
    )


def _plain(lists: Mapping[_Key, Sequence[int]]) -> dict[_Key, tuple[int, ...]]:
    return {key: tuple(numbers) for key, numbers in lists.items()}


def _weight(word: str) -> int:
    """How rare a word is likely to be: the longer, the rarer."""
    return 1 if word.startswith("@") else 1 + len(word.strip("=*"))


class Matcher:
    """Matches sentences against tables; remembers the classes of the words it has met."""

    def __init__(self, given: Tables) -> None:
        self.tables = given
        self._known: dict[str, frozenset[int]] = {}
        self._read: dict[str, tuple[tuple[Word, ...], tuple[Match, ...]]] = {}
        self._beginning_sizes = sorted({len(word) for word in given.beginnings})
        self._ending_sizes = sorted({len(word) for word in given.endings})

    def read(self, sentence: str) -> tuple[tuple[Word, ...], tuple[Match, ...]]:
        """The words of a sentence and what matches in it; remembered, for letters share most of their sentences."""
        found = self._read.get(sentence)
        if found is None:
            words = self.words(sentence)
            found = words, tuple(self.matches(words))
            if len(self._read) < _MOST_READ:
                self._read[sentence] = found
        return found

    def words(self, sentence: str) -> tuple[Word, ...]:
        """The words of a sentence."""
        known, last = self._known, 0
        found: list[Word] = []
        for token in _TOKEN.finditer(sentence):
            start, end = token.span()
            written = token[0] if found else _FIRST + token[0]
            classes = known.get(written)
            if classes is None:
                classes = self._classes(written)
                if len(known) < _MOST_KNOWN:
                    known[written] = classes
            marked = start - last > 1 and not _MARKS.isdisjoint(sentence[last:start])
            found.append(Word(start, end, marked, classes))
            last = end
        return tuple(found)

    def matches(self, words: Sequence[Word]) -> Iterator[Match]:
        """Every pattern that waits for one of the words and matches, at its first place. Patterns in order."""
        waiting = self.tables.waiting
        due = {at for word in words for number in word.classes if number in waiting for at in waiting[number]}
        for at in sorted(due):
            place = first(self.tables.patterns[at][0], words)
            if place:
                yield Match(at, words[place[0]].start, words[place[1] - 1].end)

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


def first(steps: Steps, words: Sequence[Word]) -> tuple[int, int] | None:
    """The first place where the steps match: from which word, up to which. None where they match nowhere."""
    op, *rest = steps[0]
    for start in range(len(words)):
        if op == Op.WORD and rest[0] not in words[start].classes:
            continue
        if ends := run(steps, words, {start}):
            end = min(ends)
            if end > start:
                return start, end
    return None


def run(steps: Steps, words: Sequence[Word], places: Iterable[int]) -> set[int]:
    """The places where the steps can end that begin at one of these places, each between two words."""
    now = set(places)
    for step in steps:
        now = _step(step, words, now)
        if not now:
            break
    return now


def _step(step: Any, words: Sequence[Word], places: set[int]) -> set[int]:
    """The places after one step. What asks of a word passes to the next; the rest leaves the place as it is."""
    op, size = step[0], len(words)
    if op == Op.WORD:
        return {at + 1 for at in places if at < size and step[1] in words[at].classes}
    if op == Op.GAP:
        return _gap(words, places, step[1], step[2])
    if op == Op.EITHER:
        return {end for steps in step[1] for end in run(steps, words, places)}
    if op == Op.MAYBE:
        return places | run(step[1], words, places)
    return {at for at in places if _stands(step, words, at)}


def _stands(step: Any, words: Sequence[Word], at: int) -> bool:
    """Whether a step that takes no word holds at a place."""
    op, size = step[0], len(words)
    if op == Op.NOT:
        return at == size or step[1] not in words[at].classes
    if op == Op.NOT_BEFORE:
        return at == 0 or step[1] not in words[at - 1].classes
    if op == Op.MARK:
        return 0 < at < size and words[at].marked
    return at == (0 if op == Op.START else size)


def _gap(words: Sequence[Word], places: set[int], most: int, barred: int) -> set[int]:
    reached = set(places)
    for place in places:
        for at in range(place, min(place + most, len(words))):
            if barred != NO_CLASS and barred in words[at].classes:
                break
            reached.add(at + 1)
    return reached
