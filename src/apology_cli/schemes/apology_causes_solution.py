"""Apology, causes, solution: the answer to a justified complaint. Source: domain, section 3."""

from __future__ import annotations

from apology_cli.case import Case
from apology_cli.scheme import Stage, answers, claims, deeds, gestures
from apology_cli.vocabulary import Verdict

STAGES = ("apology", "causes", "solution")
BECAUSE = "every claim is justified"


def chosen_for(verdicts: frozenset[Verdict]) -> bool:
    return verdicts == {Verdict.YES}


def objection(verdicts: frozenset[Verdict]) -> str:
    if verdicts - {Verdict.YES}:
        return "apologises for everything, while a claim is not, or not wholly, justified"
    return ""


def stages(case: Case) -> tuple[Stage, ...]:
    justified = claims(case, Verdict.YES)
    return (
        Stage(name="apology", opens=True, named=() if case.complaint.event else justified),
        Stage(name="causes", claims=justified, causes=case.causes),
        Stage(
            name="solution",
            answers=answers(case),
            deeds=deeds(case),
            gestures=gestures(case),
            options=case.options,
            parts=True,
        ),
    )
