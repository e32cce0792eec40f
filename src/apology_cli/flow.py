"""The whole flow on one screen: a case becomes a letter."""

from __future__ import annotations

from apology_cli.case import Case
from apology_cli.completeness import lacks
from apology_cli.courtesy import courteous
from apology_cli.due import counted
from apology_cli.finding import Finding
from apology_cli.framing import framed
from apology_cli.letter import Letter
from apology_cli.scheme import plan
from apology_cli.slot import settle
from apology_cli.typography import typeset


def prepared(case: Case) -> tuple[Case, tuple[Finding, ...]]:
    """The case as the letter takes it: periods counted, texts in their slots, one capital for *you*; and findings."""
    dated, doubts = counted(case)
    settled, misfits = settle(dated)
    return courteous(settled), (*doubts, *misfits)


def compose(case: Case) -> Letter:
    """The case's letter with its findings. CaseError when its scheme is forced against the verdicts. Pure."""
    ready, doubts = prepared(case)
    planned = plan(ready)
    letter = typeset(framed(ready, planned))
    findings = (*doubts, *letter.findings, *lacks(ready, planned))
    return letter._replace(findings=tuple(sorted(f for f in findings if f.rule not in case.ignore)))
