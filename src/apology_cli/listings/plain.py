"""Plain lines, for pipes: `file:line:column: level rule: message`, the quote and the suggestion under it."""

from __future__ import annotations

from collections.abc import Iterator

from apology_cli.finding import Finding
from apology_cli.report import Line


def lines(finding: Finding) -> Iterator[Line]:
    """The lines of one finding."""
    place = f"{finding.file}:{finding.line}:{finding.column}"
    yield Line(f"{place}: {finding.level} {finding.rule}: {finding.message}", finding.level)
    if finding.quote:
        yield Line(f"    “{one_line(finding.quote)}”", finding.level)
    if finding.suggestion:
        yield Line(f"    {finding.suggestion}", finding.level)


def summary(files: int, findings: dict[str, int]) -> Iterator[Line]:
    """Nothing: a script counts for itself."""
    del files, findings
    yield from ()


def one_line(words: str) -> str:
    return " ".join(words.split())
