"""What became of the cases, in words for people and pipes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import IntEnum
from typing import NamedTuple

from apology_cli.batch import Outcome
from apology_cli.finding import CaseError, Finding, Level
from apology_cli.letter_file import Fate


class Detail(IntEnum):
    """How much to say: what went wrong, also warnings and what was done, also hints."""

    QUIET = 0
    NORMAL = 1
    VERBOSE = 2


class Line(NamedTuple):
    """A message and how serious it is."""

    text: str
    level: Level | None = None


def about(outcome: Outcome, detail: Detail) -> Iterator[Line]:
    """What to say of one case."""
    if isinstance(outcome.error, CaseError):
        yield Line(str(outcome.error), Level.ERROR)
    elif isinstance(outcome.error, OSError):
        yield Line(f"{outcome.path}: the letter was not written: {outcome.error.strerror}", Level.ERROR)
    elif outcome.error:
        yield Line(f"{outcome.source}: the letter was not written: {outcome.error}", Level.ERROR)
    shown = {Level.ERROR: Detail.QUIET, Level.WARNING: Detail.NORMAL, Level.HINT: Detail.VERBOSE}
    for finding in outcome.findings:
        if detail >= shown[finding.level]:
            yield Line(_finding(finding), finding.level)
    if outcome.fate is Fate.KEPT:
        advice = "was edited by hand or is not ours, and was left as it is; --force overwrites it"
        yield Line(f"{outcome.path}: {advice}", Level.ERROR)
    elif outcome.fate and detail >= Detail.NORMAL:
        yield Line(f"{outcome.path}: {outcome.fate} ({outcome.scheme})")


def summary(outcomes: Iterable[Outcome]) -> str:
    """One line over many cases."""
    counts: dict[str, int] = {}
    for outcome in outcomes:
        word = "failed" if outcome.error else outcome.fate or "shown"
        counts[word] = counts.get(word, 0) + 1
    return f"{sum(counts.values())} cases: " + ", ".join(f"{number} {word}" for word, number in counts.items())


def failed(outcome: Outcome) -> bool:
    """Whether the case has no letter now, or one with an error in it."""
    errors = any(finding.level is Level.ERROR for finding in outcome.findings)
    return outcome.error is not None or outcome.fate is Fate.KEPT or errors


def _finding(finding: Finding) -> str:
    place = f"{finding.file}:{finding.line}:{finding.column}"
    lines = [f"{place}: {finding.level} {finding.rule}: {finding.message}"]
    lines += [f"    “{finding.quote}”"] if finding.quote else []
    lines += [f"    {finding.suggestion}"] if finding.suggestion else []
    return "\n".join(lines)
