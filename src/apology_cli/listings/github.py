"""Annotations that GitHub shows beside the lines of a file. Source: its workflow commands."""

from __future__ import annotations

from collections.abc import Iterator

from apology_cli.finding import Finding, Level
from apology_cli.report import Line

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.HINT: "notice"}


def lines(finding: Finding) -> Iterator[Line]:
    """The workflow command of one finding."""
    place = f"file={_property(finding.file)},line={finding.line},col={finding.column}"
    quote = f" “{finding.quote}”" if finding.quote else ""
    advice = f" ({finding.suggestion})" if finding.suggestion else ""
    words = _escaped(f"{finding.message}{quote}{advice}")
    yield Line(f"::{_COMMANDS[finding.level]} {place},title={_property(finding.rule)}::{words}")


def summary(files: int, findings: dict[str, int]) -> Iterator[Line]:
    """Nothing: each line is a finding."""
    del files, findings
    yield from ()


def _escaped(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _escaped(words).replace(":", "%3A").replace(",", "%2C")
