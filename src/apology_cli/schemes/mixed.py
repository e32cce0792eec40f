"""One letter for claims with different verdicts: the apology first, then the position. Source: the case format."""

from __future__ import annotations

from apology_cli.case import Case
from apology_cli.scheme import Stage, answers, claims, deeds, gestures
from apology_cli.vocabulary import Verdict

STAGES = ("apology", "regret", "causes", "position", "inquiry", "decisions", "reconciliation")
BECAUSE = "the claims have different verdicts, or one is justified in part"


def chosen_for(verdicts: frozenset[Verdict]) -> bool:
    return len(verdicts) != 1 or verdicts == {Verdict.PARTLY}


def objection(verdicts: frozenset[Verdict]) -> str:  # noqa: ARG001 (a mixed letter can answer any claims)
    return ""


def stages(case: Case) -> tuple[Stage, ...]:
    justified = claims(case, Verdict.YES)
    ours = justified or claims(case, Verdict.PARTLY)
    unclear = claims(case, Verdict.UNCLEAR)
    return (
        Stage(name="apology", opens=True, named=() if case.complaint.event else ours)
        if ours
        else Stage(name="regret", opens=True),
        Stage(name="causes", claims=justified, causes=case.causes if ours else ()),
        Stage(name="position", claims=claims(case, Verdict.PARTLY, Verdict.NO), causes=() if ours else case.causes),
        Stage(name="inquiry", claims=unclear, inquiry=case.inquiry if unclear else None),
        Stage(name="decisions", answers=answers(case), deeds=deeds(case), options=case.options),
        Stage(name="reconciliation", gestures=gestures(case), parts=True),
    )
