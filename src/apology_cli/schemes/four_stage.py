"""Regret, position, decisions, reconciliation: the answer to an unfounded complaint. Source: domain, section 2."""

from __future__ import annotations

from apology_cli.case import Case
from apology_cli.scheme import Stage, answers, claims, deeds, gestures
from apology_cli.vocabulary import Verdict

STAGES = ("regret", "position", "decisions", "reconciliation")
BECAUSE = "no claim is justified"


def chosen_for(verdicts: frozenset[Verdict]) -> bool:
    return verdicts == {Verdict.NO}


def objection(verdicts: frozenset[Verdict]) -> str:
    if verdicts & {Verdict.YES, Verdict.PARTLY}:
        return "regrets without apologising, while a claim is justified at least in part"
    if Verdict.UNCLEAR in verdicts:
        return "gives a final position, while a claim is still unclear"
    return ""


def stages(case: Case) -> tuple[Stage, ...]:
    remedy = deeds(case)
    return (
        Stage(name="regret", opens=True),
        Stage(name="position", claims=claims(case, Verdict.NO), causes=case.causes),
        Stage(name="decisions", answers=answers(case), deeds=tuple(d for d in remedy if d.kind is None)),
        Stage(
            name="reconciliation",
            deeds=tuple(d for d in remedy if d.kind is not None),
            gestures=gestures(case),
            options=case.options,
            parts=True,
        ),
    )
