"""Rules → plain values that can be kept: their words, and tables by which a matcher finds all patterns at once."""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from apology_cli.matcher import ASKED, Tables
from apology_cli.pattern import Compiler, Pattern
from apology_cli.reading.rule_file import read_lexicon, read_rule
from apology_cli.rule import FINDING, Rule, lower
from apology_cli.steps import Op, Steps, alternatives

_Key = TypeVar("_Key", str, int)


def compiled(code: str, files: Iterable[Path]) -> Any:
    """The rules of these files as plain values, which a rulebook opens. CaseError when a file cannot be read."""
    compiler = Compiler(read_lexicon(code))
    rules = [rule for rule in map(read_rule, files) if code in rule.speech]
    patterns: list[Pattern] = []
    owners: list[tuple[int, str]] = []
    for number, rule in enumerate(rules):
        said = rule.speech[code]
        for field in FINDING:
            patterns += map(compiler.pattern, getattr(said, field))
            owners += [(number, field)] * len(getattr(said, field))
    entries = [tuple(_entry(rule, code, compiler)) for rule in rules]
    return entries, owners, tuple(tables(compiler.classes.numbers, patterns, compiler.pronouns(), compiler.common()))


def _entry(rule: Rule, code: str, compiler: Compiler) -> Iterator[Any]:
    said = rule.speech[code]
    yield from map(str, (rule.name, rule.level, lower(rule.level), rule.measure))
    yield from (tuple(map(str, rule.stages)), said.most, str(said.message), str(said.suggestion))
    excuses = said.only, said.unless, said.near, said.anywhere
    yield _packed(tuple(tuple(compiler.pattern(line).steps for line in lines) for lines in excuses))


def _packed(value: Any) -> bytes:
    """A plain value, such as the steps of a pattern, in a form that costs nothing to load until it is asked for."""
    return marshal.dumps(value)


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
    waiting: list[dict[int, list[int]]] = [{} for _ in range(ASKED)]
    content = [(1 << len(patterns)) - 1] * ASKED
    for at, pattern in enumerate(patterns):
        for rank, (_, needed) in enumerate(_anchors(pattern.steps, weights)[:ASKED]):
            content[rank] &= ~(1 << at)
            for number in needed:
                waiting[rank].setdefault(number, []).append(at)
    return Tables(
        _plain(whole),
        _plain(beginnings),
        _plain(endings),
        tuple(_packed((pattern.steps, pattern.following)) for pattern in patterns),
        tuple(map(_plain, waiting)),
        tuple(content),
        pronouns,
    )


def _plain(lists: Mapping[_Key, Sequence[int]]) -> dict[_Key, tuple[int, ...]]:
    return {key: tuple(numbers) for key, numbers in lists.items()}


def _weight(word: str, common: frozenset[str]) -> int:
    """How rare a word is likely to be: the longer, the rarer."""
    return 1 if word.startswith("@") or word in common else 1 + len(word.strip("=*"))


def _anchors(steps: Steps, weights: Mapping[int, int]) -> list[tuple[int, frozenset[int]]]:
    """Of each item that a match must hold, the classes of which it has one; with their weight, the rarest first."""
    found: list[tuple[int, frozenset[int]]] = []
    for op, *rest in steps:
        if op == Op.WORD:
            found.append((weights[rest[0]], frozenset(rest)))
        elif op == Op.EITHER:
            each = [_anchors(sequence, weights)[:1] for sequence in alternatives((op, *rest))]
            if all(each):
                classes = frozenset().union(*(classes for ((_, classes),) in each))
                found.append((min(weight for ((weight, _),) in each), classes))
    return sorted(found, key=lambda pair: -pair[0])
