"""What a rule looks for: patterns of words, written by people, compiled to steps that a matcher takes.

    word                                this word, in capitals or not
    word* , *word                       a word that begins or ends so
    a|b*|c                              one of these words
    =Word                               with these very capitals
    {you}                               one of the words, or word sequences, that the language's lexicon names so
    (a b | c)                           one of these sequences
    [a b]                               these words or nothing
    ..3 , ...                           up to 3 words; up to 12 words
    ..3!we|our                          up to 3 words, none of which is one of these
    !a|b                                here, or as the first item just before, stands none of these words
    ,                                   a mark stands between the words
    ^ , $                               the sentence begins or ends
    /                                   the sentence ends and the next begins
    @number , @name                     digits; a capital letter inside a sentence
    @capitals , @any                    a word in capitals, without digits; any word

A pattern cannot explode: matching takes time in proportion to the words, the items and the gaps.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from apology_cli.steps import NO_CLASS, Op, Step, Steps, alternatives, folded

LONGEST_GAP = 12
_WHOLE = 400  # more words than a sentence has
SPECIAL = frozenset({"@number", "@name", "@capitals", "@any"})

_ITEM = re.compile(r"\s*([()\[\]/^$,]|\|(?=\s)|[^\s()\[\]/^$,]+)")
_GAP = re.compile(r"\.\.(?:(\d+)|(\.))?(?:!(.+))?")
_WORD = re.compile(r"=?\*?[\w'’ʼ-]+\*?|@\w+")


class PatternError(ValueError):
    """A pattern that cannot be read: what is wrong, how to mend it."""

    def __init__(self, what: str, mend: str) -> None:
        super().__init__(what)
        self.what = what
        self.mend = mend


class Pattern(NamedTuple):
    """The steps of a pattern: those within a sentence, and those at the beginning of the next one (often none)."""

    steps: Steps
    following: Steps = ()


class Classes:
    """Sets of words that patterns ask for, each with a number."""

    def __init__(self) -> None:
        self.numbers: dict[frozenset[str], int] = {}
        self._by_number: list[frozenset[str]] = []

    def number(self, words: frozenset[str]) -> int:
        if words not in self.numbers:
            self.numbers[words] = len(self._by_number)
            self._by_number.append(words)
        return self.numbers[words]

    def words(self, number: int) -> frozenset[str]:
        return self._by_number[number]


class Compiler:
    """Compiles the patterns of one language; the lexicon names lists of patterns that may stand inside others."""

    def __init__(self, lexicon: Mapping[str, Sequence[str]]) -> None:
        self.lexicon = lexicon
        self.classes = Classes()

    def common(self) -> frozenset[str]:
        """The commonest words of the language, which tell little: a pattern rather waits for another."""
        names = [f"{{{name}}}" for name in ("common", "you", "we") if name in self.lexicon]
        return frozenset(word for name in names for word in self._members(name)[0])

    def pronouns(self) -> frozenset[str]:
        """The words of address, whose capital makes no name of them."""
        return self._members("{you}")[0] if "you" in self.lexicon else frozenset()

    def pattern(self, written: str) -> Pattern:
        """The steps of a pattern. PatternError when it cannot be read."""
        first, *others = re.split(r"\s/(?=\s)", f" {written} ")
        if len(others) > 1:
            raise PatternError("the pattern crosses more than one end of a sentence", "leave one `/`")
        steps = self._steps(first)
        following = self._steps(others[0]) if others else ()
        if following:
            *before, last = steps
            # A gap before the end of the sentence reaches it.
            steps = (*before, (Op.GAP, _WHOLE, last[2]) if last[0] == Op.GAP else last, (Op.END,))
        if not any(op[0] in {Op.WORD, Op.EITHER} for op in steps):
            raise PatternError("the pattern names no word", "write at least one word that it looks for")
        return Pattern(steps, following)

    def _steps(self, written: str) -> Steps:
        items = _ITEM.findall(written)
        steps, rest = self._sequence(items)
        if rest and rest[0] == "|":
            raise PatternError("`|` stands between sequences outside brackets", "put them into ( )")
        if rest:
            raise PatternError(f"`{rest[0]}` closes nothing", "open the bracket before it, or delete it")
        return steps

    def _sequence(self, items: Sequence[str]) -> tuple[Steps, Sequence[str]]:
        """The steps up to a closing bracket or a `|` between sequences, and the items from there on."""
        steps: list[Step] = []
        while items and items[0] not in {")", "]", "|"}:
            item, *items = items
            if item in {"(", "["}:
                step, items = self._bracket(item, items)
                steps.append(step)
            else:
                steps.append(self._single(item, first=not steps))
        return tuple(steps), items

    def _bracket(self, opening: str, items: Sequence[str]) -> tuple[Step, Sequence[str]]:
        sequences = []
        while True:
            steps, items = self._sequence(items)
            if not steps:
                raise PatternError(f"`{opening}` holds nothing", "write a word into it, or delete it")
            sequences.append(steps)
            if not items or items[0] != "|":
                break
            items = items[1:]
        closing = ")" if opening == "(" else "]"
        if not items or items[0] != closing:
            raise PatternError(f"`{opening}` is not closed", f"write `{closing}`")
        if opening == "(" and len(sequences) == 1 and len(sequences[0]) > 1:
            mend = "put a blank before and behind each `|` between sequences, or leave the brackets out"
            raise PatternError("`( )` holds a single sequence", mend)
        either = self._either(sequences)
        return either if opening == "(" else (Op.MAYBE, (either,)), items[1:]

    def _either(self, sequences: Sequence[Steps]) -> Step:
        """One of the sequences; those of one word become one class, which is looked up at once."""
        each = [
            inner for steps in sequences for inner in (alternatives(steps[0]) if len(steps) == 1 else [steps]) if inner
        ]
        single = [steps[0][1] for steps in each if len(steps) == 1 and steps[0][0] == Op.WORD]
        words = frozenset(word for number in single for word in self.classes.words(number))
        beginning: dict[int, list[Steps]] = {self.classes.number(words): [()]} if words else {}
        otherwise = []
        for steps in each:
            if steps[0][0] != Op.WORD:
                otherwise.append(steps)
            elif len(steps) > 1:
                beginning.setdefault(steps[0][1], []).append(steps[1:])
        if not otherwise and len(beginning) == 1 and single and [()] in beginning.values():
            return (Op.WORD, *beginning)
        return (Op.EITHER, {number: tuple(rests) for number, rests in beginning.items()}, tuple(otherwise))

    def _single(self, item: str, *, first: bool) -> Step:
        if item == ",":
            return (Op.MARK,)
        if item in {"^", "$"}:
            return (Op.START if item == "^" else Op.END,)
        if gap := _GAP.fullmatch(item):
            number, longest, barred = gap.groups()
            most = int(number) if number else LONGEST_GAP if longest else 3
            return (Op.GAP, min(most, LONGEST_GAP), self._class(barred) if barred else NO_CLASS)
        if item.startswith("!"):
            return (Op.NOT_BEFORE if first else Op.NOT, self._class(item[1:]))
        return self._words(item)

    def _words(self, item: str) -> Step:
        """One word out of a class, or one of the sequences that a name stands for."""
        words, sequences = self._members(item)
        single = [((Op.WORD, self.classes.number(words)),)] if words else []
        return self._either([*single, *map(self._steps, sequences)])

    def _class(self, item: str) -> int:
        words, sequences = self._members(item)
        if sequences:
            raise PatternError(f"`{item}` holds more than one word", "name single words after `!`")
        return self.classes.number(words)

    def _members(self, item: str) -> tuple[frozenset[str], list[str]]:
        words: set[str] = set()
        sequences: list[str] = []
        for part in item.split("|"):
            if part.startswith("{") and part.endswith("}"):
                name = part[1:-1]
                if name not in self.lexicon:
                    mend = f"use one of {', '.join(sorted(self.lexicon)) or 'none: the lexicon is empty'}"
                    raise PatternError(f"the lexicon names no `{name}`", mend)
                for entry in self.lexicon[name]:
                    if " " in entry or entry[0] in "([":
                        sequences.append(entry)
                    else:
                        more, longer = self._members(entry)
                        words |= more
                        sequences += longer
            elif _WORD.fullmatch(part) and (part[0] != "@" or part in SPECIAL):
                words.add(part if part[0] in "=@" else folded(part))
            else:
                raise PatternError(f"`{part or item}` is no word", "see the table of what a pattern may hold")
        return frozenset(words), sequences
