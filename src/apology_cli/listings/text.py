"""For people: the words in their sentence with the quote marked, what is wrong, how to write it instead."""

from __future__ import annotations

from collections.abc import Iterator

from apology_cli.finding import Finding
from apology_cli.listings.plain import one_line
from apology_cli.report import Line, counted

_QUOTE = "bold underline"


def lines(finding: Finding) -> Iterator[Line]:
    """The lines of one finding."""
    place = f"{finding.file}:{finding.line}:{finding.column}"
    head = f"{place}  {finding.level}  {finding.rule}"
    level = len(place) + 2, len(place) + 2 + len(finding.level), ""
    rule = len(head) - len(finding.rule), len(head), "bold"
    yield Line(head, finding.level, (level, rule))
    if finding.quote:
        quote, context = one_line(finding.quote), one_line(finding.context or finding.quote)
        start = context.find(quote) + 2
        yield Line(f"  {context}", finding.level, ((start, start + len(quote), _QUOTE),) if start > 1 else ())
    message = finding.message[:1].upper() + finding.message[1:]
    yield Line(f"  {message}.", None, ((0, 0, ""),))
    if finding.suggestion:
        yield Line(f"  → {finding.suggestion}", None)
    yield Line("")


def summary(files: int, findings: dict[str, int]) -> Iterator[Line]:
    """One line over all."""
    told = ", ".join(counted(number, level) for level, number in findings.items() if number) or "nothing found"
    yield Line(f"{counted(files, 'letter')} checked: {told}")
