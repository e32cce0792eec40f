"""The whole flow on one screen: a case becomes a letter."""

from __future__ import annotations

from apology_cli.case import Case
from apology_cli.completeness import lacks
from apology_cli.due import counted
from apology_cli.framing import framed
from apology_cli.letter import Letter
from apology_cli.scheme import plan
from apology_cli.slot import settle
from apology_cli.typography import typeset


def compose(case: Case) -> Letter:
    """The case's letter with its findings. CaseError when its scheme is forced against the verdicts. Pure."""
    dated, doubts = counted(case)
    settled, misfits = settle(dated)
    planned = plan(settled)
    letter = typeset(framed(settled, planned))
    findings = (*doubts, *misfits, *letter.findings, *lacks(settled, planned))
    return letter._replace(findings=tuple(sorted(f for f in findings if f.rule not in case.ignore)))
