"""Runs the rules of tone on the text of a letter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from apology_cli.automaton import first, run
from apology_cli.matcher import Match, Sentence
from apology_cli.rule import Measure
from apology_cli.rulebook import Entry, Excuses, Rulebook
from apology_cli.signs import placeholders, signs
from apology_cli.steps import Steps


class Passage(NamedTuple):
    """A paragraph or an item of a list, without the words that no rule may touch, and the stage it belongs to."""

    text: str
    stage: str = ""


class Hit(NamedTuple):
    """What a rule found, where in which passage."""

    passage: int
    start: int
    end: int
    rule: str
    level: str
    message: str
    suggestion: str


_SIGNS: Mapping[str, Callable[[str], Iterable[tuple[int, int]]]] = {
    Measure.SIGNS: signs,
    Measure.PLACEHOLDERS: placeholders,
}


_MOST = 100  # hits of a rule in one letter
_PARTS = frozenset(";:—")


def hits(passages: Sequence[Passage], books: Iterable[Rulebook]) -> list[Hit]:
    """What the rules find in a letter, in the order of its words; each rule at most once in a sentence.

    A rule that has spoken a hundred times in one letter speaks no more: nobody reads that, and hostile text ends.
    """
    return sorted(hit for book in books for hit in _Reading(passages, book).hits())


class _Reading:
    """One letter under the rules of one book."""

    def __init__(self, passages: Sequence[Passage], book: Rulebook) -> None:
        self.passages = passages
        self.book = book
        self.excused: dict[str, bool] = {}
        read = [(number, book.matcher.read(passage.text)) for number, passage in enumerate(passages)]
        self.sentences = [sentence for _, sentences in read for sentence in sentences]
        self.homes = [number for number, sentences in read for _ in sentences]  # the passage of each

    def hits(self) -> Iterator[Hit]:
        yield from self._limited(self._found())
        for entry in self.book.entries:
            if entry.measure == Measure.LENGTH:
                yield from islice(self._long(entry), _MOST)
            elif entry.measure in _SIGNS:
                yield from islice(self._signs(entry), _MOST)

    def _found(self) -> Iterator[tuple[Entry, Hit, bool]]:
        """The hits of the patterns, and of each whether it is one too many by itself."""
        for at, sentence in enumerate(self.sentences):
            done = set()
            for match in sentence.matches:
                number, field = self.book.owners[match.pattern]
                entry = self.book.entries[number]
                if number in done or not self._applies(entry, at) or not self._holds(entry, match, at):
                    continue
                if field == "loose" and _states(sentence):
                    continue
                done.add(number)
                hit = self._hit(entry, at, match.start, match.end, perhaps=field == "perhaps")
                yield entry, hit, field == "again"

    def _holds(self, entry: Entry, match: Match, at: int) -> bool:
        """Whether a match has what must follow it, and nothing excuses it."""
        here, after = self.sentences[at], self._after(at)
        following = self.book.matcher.steps(match.pattern)[1]
        if following and not (after and run(following, after.words, 1)):
            return False
        near = (here, after) if after else (here,)
        excuses = self.book.excuses(entry)
        if excuses.only and not _any(excuses.only, self.sentences[max(at - 1, 0) : at + 1]):
            return False
        return not (
            _any(excuses.unless, (here,))
            or _any(excuses.near, near)
            or (excuses.anywhere and self._somewhere(entry.name, excuses))
        )

    def _somewhere(self, rule: str, excuses: Excuses) -> bool:
        """Whether something in the letter excuses what a rule finds; looked up once a letter."""
        if rule not in self.excused:
            self.excused[rule] = _any(excuses.anywhere, self.sentences)
        return self.excused[rule]

    def _after(self, at: int) -> Sentence | None:
        following = at + 1
        same = following < len(self.homes) and self.homes[following] == self.homes[at]
        return self.sentences[following] if same else None

    def _applies(self, entry: Entry, at: int) -> bool:
        stage = self.passages[self.homes[at]].stage
        return entry.measure == Measure.WORDS and (not entry.stages or not stage or stage in entry.stages)

    def _limited(self, found: Iterable[tuple[Entry, Hit, bool]]) -> Iterator[Hit]:
        """Where a rule allows some matches in a letter, only those beyond."""
        count: Counter[str] = Counter()
        for entry, hit, again in found:
            count[entry.name] = max(count[entry.name], entry.most if again else 0) + 1
            if entry.most < count[entry.name] <= entry.most + _MOST:
                yield hit

    def _long(self, entry: Entry) -> Iterator[Hit]:
        for at, sentence in enumerate(self.sentences):
            if len(sentence.words.spans) > entry.most and _length(sentence) > entry.most:
                yield self._hit(entry, at, sentence.words.spans[0][0], sentence.words.spans[-1][1])

    def _signs(self, entry: Entry) -> Iterator[Hit]:
        for at, sentence in enumerate(self.sentences):
            for start, end in _SIGNS[entry.measure](sentence.text):
                yield self._hit(entry, at, start, end)

    def _hit(self, entry: Entry, at: int, start: int, end: int, *, perhaps: bool = False) -> Hit:
        level = entry.lower if perhaps else entry.level
        before = self.sentences[at].start
        return Hit(self.homes[at], before + start, before + end, entry.name, level, entry.message, entry.suggestion)


def _states(sentence: Sentence) -> bool:
    """Whether a sentence gives a figure: a date, an hour or a sum makes a fact of what would be an excuse without."""
    return any(map(str.isdigit, sentence.text))


def _length(sentence: Sentence) -> int:
    """The words of a sentence, of its longest part where a colon or a semicolon parts it.

    Numbers, of a date or a telephone, are taken in at a glance and are not counted.
    """
    longest = length = end = 0
    for start, after in sentence.words.spans:
        if not _PARTS.isdisjoint(sentence.text[end:start]):
            length = 0
        length += not sentence.text[start].isdigit()
        longest, end = max(longest, length), after
    return longest


def _any(patterns: Iterable[Steps], where: Iterable[Sentence]) -> bool:
    return any(first(steps, sentence.words) for steps in patterns for sentence in where)
