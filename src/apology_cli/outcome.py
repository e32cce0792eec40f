"""What became of a case."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import NamedTuple

from apology_cli.finding import CaseError, CompanyError, Finding, Level, as_data
from apology_cli.letter_file import Fate


class LostError(Exception):
    """The process that composed a letter died."""


class Outcome(NamedTuple):
    """What became of one case: its fate on disk, or its content where it goes to standard output, or an error."""

    source: str
    number: int = 0  # of the case in its source, from zero
    scheme: str = ""
    path: Path | None = None
    fate: Fate | None = None
    digest: str = ""  # SHA-256 of the letter, where it is wanted
    content: bytes = b""
    findings: tuple[Finding, ...] = ()
    ignored: tuple[Finding, ...] = ()
    promises: tuple[dt.date, ...] = ()  # the days by which something is promised
    held: bool = False  # not written because of errors among the findings
    again: bool = False  # composed by itself, after a process had died with it and others at hand
    error: CaseError | CompanyError | OSError | LostError | None = None

    @property
    def unread(self) -> bool:
        """Whether the case could not be read."""
        return isinstance(self.error, CaseError)

    @property
    def failed(self) -> bool:
        """Whether the case has no letter now, or one with an error in it."""
        errors = any(finding.level is Level.ERROR for finding in self.findings)
        return self.error is not None or self.fate is Fate.KEPT or errors

    @property
    def became(self) -> str:
        """In a word: failed, held back, written, unchanged, kept or shown."""
        return "failed" if self.error else "held back" if self.held else self.fate or "shown"


def as_report(outcome: Outcome) -> dict[str, object]:
    """The outcome as scripts get it from `--report`."""
    return {
        "source": outcome.source,
        "case": outcome.number,
        "outcome": outcome.became,
        "output": str(outcome.path) if outcome.path and not outcome.error and not outcome.held else None,
        "sha256": outcome.digest or None,
        "scheme": outcome.scheme or None,
        "findings": [as_data(finding) for finding in outcome.findings],
        "error": str(outcome.error) if outcome.error else None,
        "again": outcome.again,
    }
