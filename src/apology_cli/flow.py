"""The whole flow on one screen: a case becomes a letter."""

from __future__ import annotations

from apology_cli.case import Case
from apology_cli.completeness import lacks
from apology_cli.courtesy import courteous
from apology_cli.due import counted, promises
from apology_cli.finding import Finding
from apology_cli.framing import framed
from apology_cli.letter import Letter
from apology_cli.scheme import plan
from apology_cli.slot import settle
from apology_cli.tone_findings import in_letter
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
    lacking = (*doubts, *letter.findings, *lacks(ready, planned))
    told = {(found.rule, found.quote) for found in lacking if found.quote}
    tone = (found for found in in_letter(letter, ready) if not _told_already(found, told))
    findings = sorted((*lacking, *tone))
    excused = {*case.company.ignore, *case.ignore}
    return letter._replace(
        promises=promises(ready),
        findings=tuple(found for found in findings if found.rule not in excused),
        ignored=tuple(found for found in findings if found.rule in excused),
    )


def _told_already(tone: Finding, told: set[tuple[str, str]]) -> bool:
    """Whether the same is already said of the whole field in which the words stand."""
    return any(rule == tone.rule and quote in tone.context for rule, quote in told)
