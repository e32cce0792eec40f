"""What is wrong with a case or a letter: problems that stop the reading, findings that go with the letter."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple


class Problem(NamedTuple):
    """Why a case could not be read: the place, the field, what is wrong and how to mend it."""

    file: str
    line: int
    column: int
    path: str
    what: str
    mend: str

    def __str__(self) -> str:
        field = f" {self.path}:" if self.path else ""
        return f"{self.file}:{self.line}:{self.column}:{field} {self.what}, {self.mend}"


class CaseError(Exception):
    """A case that cannot become a letter, with all its problems at once."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems

    def __reduce__(self) -> tuple[type[CaseError], tuple[tuple[Problem, ...]]]:
        return CaseError, (self.problems,)


class CompanyError(ValueError):
    """Something that a company brings to its letters, such as a letterhead, cannot be used."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path}: {why}")
        self.path = path
        self.why = why

    def __reduce__(self) -> tuple[type[CompanyError], tuple[Path, str]]:
        return type(self), (self.path, self.why)


class Level(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


class Finding(NamedTuple):
    """What a rule found, at the place that the person edits."""

    file: str
    line: int
    column: int
    stage: str
    rule: str
    level: Level
    message: str
    quote: str = ""
    suggestion: str = ""
    context: str = ""  # the words around the quote, for people


def as_data(finding: Finding) -> dict[str, object]:
    """The finding as scripts get it."""
    data = finding._asdict()
    del data["context"]
    return data


def strictly(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The same findings with warnings as errors."""
    return tuple(f._replace(level=Level.ERROR) if f.level is Level.WARNING else f for f in findings)
