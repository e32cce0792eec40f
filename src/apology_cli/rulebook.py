"""All rules of a language, compiled; kept beside the compiled modules, for compiling takes longer than checking."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from apology_cli.keeping import kept
from apology_cli.matcher import Matcher, Tables, tables
from apology_cli.pattern import Compiler, Pattern, Steps
from apology_cli.rule import FINDING, LEXICONS, SUFFIX, Rule, lower, rule_files

_MODULES = ("pattern.py", "matcher.py", "rule.py", "rulebook.py")  # whose change makes what is kept worthless


class Excuses(NamedTuple):
    """What makes a match right: in its sentence, there or in the next one, anywhere in the letter."""

    unless: tuple[Steps, ...]
    near: tuple[Steps, ...]
    anywhere: tuple[Steps, ...]


class Entry(NamedTuple):
    """A rule as one language has it."""

    name: str
    level: str
    lower: str
    measure: str
    stages: tuple[str, ...]
    most: int
    message: str
    suggestion: str
    excuses: Excuses


class Rulebook(NamedTuple):
    """The rules of one language, and the matcher that finds all their patterns at once."""

    entries: tuple[Entry, ...]
    owners: tuple[tuple[int, str], ...]  # of each pattern: its rule, and the field of the rule it stands in
    matcher: Matcher


@cache
def rulebook(code: str, company: Path | None = None) -> tuple[Rulebook, ...]:
    """Our rules of a language, then those of a company's folder, which replace ours of the same names.

    CaseError when a file of the company cannot be read.
    """
    ours = _opened(_kept(code))
    if company is None:
        return (ours,)
    own = rule_files(company)
    names = {path.stem for path in own}
    rest = frozenset(at for at, entry in enumerate(ours.entries) if entry.name in names)
    return _without(ours, rest), _opened(_compiled(code, own))


def _without(book: Rulebook, rules: frozenset[int]) -> Rulebook:
    if not rules:
        return book
    entries = tuple(
        entry._replace(measure="", stages=("none",)) if at in rules else entry for at, entry in enumerate(book.entries)
    )
    return book._replace(entries=entries)


def _kept(code: str) -> Any:
    """The compiled rules of ours, from the disk while no file has changed."""
    modules = (Path(__file__).with_name(name) for name in _MODULES)
    sources = (*rule_files(), LEXICONS / f"{code}{SUFFIX}", *modules)
    return kept(f"rules-{code}", sources, lambda: _compiled(code, rule_files()))


def _compiled(code: str, files: Iterable[Path]) -> Any:
    """The rules of these files as plain values."""
    from apology_cli.reading.rule_file import read_lexicon, read_rule  # noqa: PLC0415 (only where nothing is kept)

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
    excuses = said.unless, said.near, said.anywhere
    yield tuple(tuple(compiler.pattern(line).steps for line in lines) for lines in excuses)


def _opened(kept: Any) -> Rulebook:
    entries, owners, given = kept
    opened = tuple(Entry._make((*entry[:-1], Excuses._make(entry[-1]))) for entry in entries)
    return Rulebook(opened, tuple(owners), Matcher(Tables(*given)))
