"""What a case leaves out although its letter would be better for it."""

from __future__ import annotations

from collections.abc import Iterator

from apology_cli import amends
from apology_cli.case import Case
from apology_cli.finding import Finding, Level
from apology_cli.language import language
from apology_cli.rule import Completeness
from apology_cli.scheme import Plan, Stage, reachable
from apology_cli.vocabulary import Outcome, Verdict


def lacks(case: Case, plan: Plan) -> Iterator[Finding]:
    """A finding for everything that would make the letter better, at the field that lacks it."""
    for stage in plan.stages:
        yield from _claims(case, stage)
        yield from _promises(case, stage)
        yield from _demands(case, stage)
        yield from _opening(case, stage)
        yield from _parting(case, stage)
        yield from _inquiry(case, stage)
    yield from _solution(case, plan)
    yield from _next_step(case, plan)
    yield from _unused(case)
    if not case.signatory.position:
        message, advice = "nothing says with what authority the letter is signed", "add the `position` of the signatory"
        yield _found(case, "signatory", None, Completeness.NO_AUTHORITY, Level.HINT, message, advice)
    for lack in amends.lacks(case):
        yield _found(case, lack.path, None, lack.rule, lack.level, lack.message, lack.advice)


def _claims(case: Case, stage: Stage) -> Iterator[Finding]:
    for claim in stage.claims:
        if not (claim.facts or claim.causes):
            advice = "say in `facts` what was checked and found"
            yield _found(
                case, claim.path, stage, Completeness.MISSING_FACTS, Level.WARNING, "this claim has no facts", advice
            )
    unfounded = [claim for claim in stage.claims if claim.justified is Verdict.NO]
    if (
        unfounded
        and not any(claim.reason or claim.offered for claim in case.claims)
        and not any(demand.reason for demand in case.demands)
    ):
        message, advice = "nothing says which rule applies and what it protects for the client", "add a `reason`"
        yield _found(case, unfounded[0].path, stage, Completeness.MISSING_REASON, Level.HINT, message, advice)
    justified = [claim for claim in stage.claims if claim.justified is Verdict.YES]
    if justified and not (case.causes or any(claim.causes or claim.facts for claim in justified)):
        advice = "say in `causes` why it happened; where there is no good explanation, leave it out"
        yield _found(
            case, "", stage, Completeness.MISSING_CAUSES, Level.HINT, "the letter does not say why it happened", advice
        )


def _promises(case: Case, stage: Stage) -> Iterator[Finding]:
    promises = language(case.language).promises
    told = [answer.deed for answer in stage.answers if answer.deed]
    for deed in (*told, *stage.deeds, *stage.gestures):
        if deed.by is None and (promises(deed.we) if deed.we else True):
            message, advice = "this promise has no date", "say in `by` when it will be done"
            yield _found(case, deed.path, stage, "vague-promise", Level.WARNING, message, advice, deed.we or "")
        if deed.by and deed.we and deed.we.fits and not promises(deed.we):
            message, advice = (
                "this deed has a date and does not speak of the future",
                "write what we will do, or leave `by` out",
            )
            yield _found(case, deed.path, stage, Completeness.SLOT, Level.WARNING, message, advice, deed.we)


def _demands(case: Case, stage: Stage) -> Iterator[Finding]:
    for answer in stage.answers:
        if answer.demand.decision is Outcome.PARTLY and not answer.demand.reason:
            message = "nothing says why this demand is met only in part"
            path = answer.demand.path
            yield _found(case, path, stage, Completeness.MISSING_REASON, Level.WARNING, message, "add a `reason`")


def _opening(case: Case, stage: Stage) -> Iterator[Finding]:
    named = any(claim.claim for claim in stage.named)
    if stage.opens and stage.name != "thanks" and not case.complaint.event and not named:
        message = f"the {stage.name} names no event"
        advice = "say in `event` what happened, as it reads after “we are sorry that …”"
        yield _found(case, "complaint", stage, Completeness.MISSING_EVENT, Level.HINT, message, advice)


def _parting(case: Case, stage: Stage) -> Iterator[Finding]:
    if stage.parts and reachable(case) is None:
        message = "the letter names nobody to turn to"
        yield _found(case, "", stage, Completeness.NO_CONTACT, Level.WARNING, message, "add a `contact`")
    gestures = case.compensation or case.options or case.client.since
    if stage.name == "reconciliation" and not gestures:
        message = "nothing in the case looks ahead"
        advice = "offer a gesture: a named contact, a call, help with the next step"
        yield _found(case, "", stage, Completeness.NO_LOOK_AHEAD, Level.HINT, message, advice)


def _inquiry(case: Case, stage: Stage) -> Iterator[Finding]:
    if stage.name == "inquiry" and not (stage.inquiry and stage.inquiry.answer_by):
        message = "the client does not learn when the decision follows"
        advice = "add `inquiry.answer_by`"
        yield _found(case, "inquiry", stage, Completeness.MISSING_ANSWER_DATE, Level.WARNING, message, advice)


def _solution(case: Case, plan: Plan) -> Iterator[Finding]:
    ours = any(claim.justified in {Verdict.YES, Verdict.PARTLY} for claim in case.claims)
    if ours and not (case.demands or case.decisions or case.compensation or case.options):
        message = "the letter apologises and offers no solution"
        advice = "add `decisions`, `compensation` or `options`"
        yield _found(case, "", plan.stages[-1], Completeness.MISSING_SOLUTION, Level.WARNING, message, advice)


def _next_step(case: Case, plan: Plan) -> Iterator[Finding]:
    refused = any(demand.decision is Outcome.REFUSED for demand in case.demands)
    shown = any(claim.advice or claim.offered for claim in case.claims) or case.options or case.compensation
    if refused and not shown:
        message = "the client does not learn what they can do next"
        advice = "say in `advice` how to get it next time, or where to turn"
        yield _found(case, "demands", plan.stages[-1], Completeness.NO_NEXT_STEP, Level.HINT, message, advice)


def _unused(case: Case) -> Iterator[Finding]:
    if case.inquiry and not any(claim.justified is Verdict.UNCLEAR for claim in case.claims):
        message = "`inquiry` is not used, because no claim is unclear"
        yield _found(case, "inquiry", None, Completeness.UNUSED, Level.WARNING, message, "leave it out")
    if case.choose_by and not case.options:
        message = "`choose_by` is not used, because there are no options"
        yield _found(
            case, "choose_by", None, Completeness.UNUSED, Level.WARNING, message, "add `options` or leave it out"
        )


def _found(  # noqa: PLR0913, PLR0917 (the parts of a finding)
    case: Case, path: str, stage: Stage | None, rule: str, level: Level, message: str, advice: str, quote: str = ""
) -> Finding:
    return Finding(*case.source.where(path), stage.name if stage else "", rule, level, message, quote, advice)
