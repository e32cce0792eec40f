"""All rules of a language, compiled; kept beside the compiled modules, for compiling takes longer than checking."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from apology_cli.keeping import kept
from apology_cli.matcher import Matcher, Tables, unpacked
from apology_cli.rule import FOLDER, LEXICONS, SUFFIX, rule_files
from apology_cli.steps import Steps

# Whose change makes what is kept worthless.
_MODULES = ("pattern.py", "steps.py", "rule_compiler.py", "matcher.py", "rule.py", "rulebook.py")


class Excuses(NamedTuple):
    """What makes a match wrong alone, and what makes it right: in its sentence, there or in the next one, anywhere."""

    only: tuple[Steps, ...]
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
    excuses: bytes  # packed


class Rulebook(NamedTuple):
    """The rules of one language, and the matcher that finds all their patterns at once."""

    entries: tuple[Entry, ...]
    owners: tuple[tuple[int, str], ...]  # of each pattern: its rule, and the field of the rule it stands in
    matcher: Matcher

    @staticmethod
    @cache
    def excuses(entry: Entry) -> Excuses:
        """What excuses a match of a rule."""
        return Excuses._make(unpacked(entry.excuses))


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
    sources = (FOLDER, LEXICONS / f"{code}{SUFFIX}", *modules)
    return kept(f"rules-{code}", sources, lambda: _compiled(code, rule_files()))


def _compiled(code: str, files: Iterable[Path]) -> Any:
    from apology_cli.rule_compiler import compiled  # noqa: PLC0415 (only where nothing is kept)

    return compiled(code, files)


def _opened(kept: Any) -> Rulebook:
    entries, owners, given = kept
    return Rulebook(tuple(map(Entry._make, entries)), tuple(owners), Matcher(Tables(*given)))
