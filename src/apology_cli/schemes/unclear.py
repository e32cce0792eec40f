"""Thanks and inquiry: the answer while nothing is decided yet. Source: domain, section 1, and the case format."""

from __future__ import annotations

from apology_cli.case import Case, Inquiry
from apology_cli.scheme import Stage, answers, claims, deeds, gestures
from apology_cli.vocabulary import Verdict

STAGES = ("thanks", "inquiry")
BECAUSE = "every claim is still unclear"


def chosen_for(verdicts: frozenset[Verdict]) -> bool:
    return verdicts == {Verdict.UNCLEAR}


def objection(verdicts: frozenset[Verdict]) -> str:
    if verdicts - {Verdict.UNCLEAR}:
        return "says that nothing is decided yet, while a claim has its verdict"
    return ""


def stages(case: Case) -> tuple[Stage, ...]:
    return (
        Stage(name="thanks", opens=True),
        Stage(
            name="inquiry",
            claims=claims(case, Verdict.UNCLEAR),
            causes=case.causes,
            inquiry=case.inquiry or Inquiry(),
            answers=answers(case),
            deeds=deeds(case),
            gestures=gestures(case),
            options=case.options,
            parts=True,
        ),
    )
