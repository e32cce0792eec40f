"""What became of the cases, in words for people and pipes."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

from apology_cli.finding import CaseError, Finding, Level
from apology_cli.letter_file import Fate
from apology_cli.outcome import Outcome


class Detail(IntEnum):
    """How much to say: what went wrong, also warnings and what was done, also hints."""

    QUIET = 0
    NORMAL = 1
    VERBOSE = 2


class Line(NamedTuple):
    """A message and how serious it is; or one whose parts have styles of their own."""

    text: str
    level: Level | None = None
    marked: tuple[tuple[int, int, str], ...] = ()  # from, up to, style; no style means that of the level


def about(outcome: Outcome, detail: Detail, *, tallied: bool = False) -> Iterator[Line]:
    """What to say of one case; where a bar counts the letters, those that went well are named only in detail."""
    if isinstance(outcome.error, CaseError):
        yield Line(str(outcome.error), Level.ERROR)
    elif isinstance(outcome.error, OSError):
        yield Line(f"{outcome.path}: the letter was not written: {outcome.error.strerror}", Level.ERROR)
    elif outcome.error:
        yield Line(f"{outcome.source}: the letter was not written: {outcome.error}", Level.ERROR)
    yield from _found(outcome, detail)
    yield from _fate(outcome, Detail.QUIET if tallied and detail < Detail.VERBOSE else detail)


def _found(outcome: Outcome, detail: Detail) -> Iterator[Line]:
    shown = {Level.ERROR: Detail.QUIET, Level.WARNING: Detail.NORMAL, Level.HINT: Detail.VERBOSE}
    for finding in outcome.findings:
        if detail >= shown[finding.level]:
            yield Line(_finding(finding), finding.level)
    if detail >= Detail.VERBOSE:
        yield from (Line(f"{_finding(finding)}\n    (ignored)") for finding in outcome.ignored)
    elif outcome.ignored and detail >= Detail.NORMAL:
        yield Line(f"{outcome.source}: {counted(len(outcome.ignored), 'finding')} ignored; -v shows them")


def _fate(outcome: Outcome, detail: Detail) -> Iterator[Line]:
    if outcome.held:
        errors = sum(finding.level is Level.ERROR for finding in outcome.findings)
        advice = f"not written because of {counted(errors, 'error')}; --draft writes it as a draft"
        yield Line(f"{outcome.path or outcome.source}: {advice}", Level.ERROR)
    elif outcome.fate is Fate.KEPT:
        advice = "was edited by hand or is not ours, and was left as it is; --force overwrites it"
        yield Line(f"{outcome.path}: {advice}", Level.ERROR)
    elif outcome.fate and detail >= Detail.NORMAL:
        yield Line(f"{outcome.path}: {outcome.fate} ({outcome.scheme})")


class Summary:
    """Counts outcomes as they come, so that a run of any length needs little memory."""

    def __init__(self) -> None:
        self.became: Counter[str] = Counter()
        self.levels: Counter[str] = Counter()
        self.again = 0
        self.promises = 0
        self.next_promise: dt.date | None = None
        self.failed = False
        self.read = False

    def add(self, outcome: Outcome) -> None:
        self.became[outcome.became] += 1
        self.levels.update(finding.level for finding in outcome.findings)
        self.levels["ignored"] += len(outcome.ignored)
        if outcome.fate in {Fate.WRITTEN, Fate.UNCHANGED} or outcome.content:
            self.promises += len(outcome.promises)
            days = [*outcome.promises[:1], *([self.next_promise] if self.next_promise else [])]
            self.next_promise = min(days, default=None)
        self.again += outcome.again
        self.failed |= outcome.failed
        self.read |= not outcome.unread

    @property
    def cases(self) -> int:
        return self.became.total()

    def lines(self) -> Iterator[Line]:
        """What happened to the cases, what was found in them, what the letters promise."""
        known = [("kept", "skipped as edited")]
        words = dict(known)
        yield Line(
            f"{counted(self.cases, 'case')}: "
            + ", ".join(f"{number} {words.get(word, word)}" for word, number in self.became.items())
        )
        found = [counted(self.levels[level], level) for level in Level if self.levels[level]]
        found += [f"{self.levels['ignored']} ignored"] if self.levels["ignored"] else []
        if found:
            yield Line(f"findings: {', '.join(found)}")
        if self.again:
            yield Line(f"composed again, each by itself, after a process died: {self.again}")
        if self.next_promise:
            yield Line(f"promises due: {self.promises}, the first by {self.next_promise.isoformat()}")


def counted(number: int, thing: str) -> str:
    """How many there are: 1 error, 2 errors."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _finding(finding: Finding) -> str:
    place = f"{finding.file}:{finding.line}:{finding.column}"
    lines = [f"{place}: {finding.level} {finding.rule}: {finding.message}"]
    lines += [f"    “{finding.quote}”"] if finding.quote else []
    lines += [f"    {finding.suggestion}"] if finding.suggestion else []
    return "\n".join(lines)
