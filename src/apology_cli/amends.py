"""What a case grants, measured by the loss and by the company's policy.

Source: only material loss is compensated, in proportion; presents have a ceiling; above a limit somebody else signs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from apology_cli.case import Case, Money
from apology_cli.finding import Level
from apology_cli.rule import Completeness
from apology_cli.vocabulary import CompensationKind, Outcome, Verdict

_MONEY = frozenset(
    {CompensationKind.REFUND, CompensationKind.DISCOUNT, CompensationKind.BONUS, CompensationKind.VOUCHER}
)
_NAMES_ITS_SUM = _MONEY | {CompensationKind.PENALTY}
_MOST, _LEAST = Decimal(2), Decimal("0.5")  # times the loss
_DIGIT = re.compile(r"\d")


class Lack(NamedTuple):
    """What is amiss with what is granted: the field, the rule, how serious, what and how to mend it."""

    path: str
    rule: Completeness
    level: Level
    message: str
    advice: str


def lacks(case: Case) -> Iterator[Lack]:
    """All that is amiss."""
    yield from _amounts(case)
    yield from _proportion(case)
    yield from _policy(case)


def _amounts(case: Case) -> Iterator[Lack]:
    for item in case.compensation:
        said = item.amount or (item.we and _DIGIT.search(item.we))
        if item.kind in _NAMES_ITS_SUM and not said:
            message = f"this {item.kind} has no amount"
            yield Lack(item.path, Completeness.NO_AMOUNT, Level.WARNING, message, "say it in `amount`")


def _proportion(case: Case) -> Iterator[Lack]:
    money = [item for item in case.compensation if item.kind in _MONEY and item.amount]
    if money and all(claim.justified is Verdict.NO for claim in case.claims):
        message = "money is granted although no claim is justified"
        advice = "offer an immaterial gesture, or say in `ignore` why it is right"
        yield Lack(money[0].path, Completeness.MONEY_FOR_UNFOUNDED, Level.HINT, message, advice)
    loss = case.loss and case.loss.amount
    granted = loss and _sum(case, loss.currency)
    if not loss or not granted:
        return
    if granted > loss.amount * _MOST:
        message = "the compensation is more than twice the loss"
        yield Lack("compensation", Completeness.OUT_OF_PROPORTION, Level.WARNING, message, "grant what was lost")
    elif granted < loss.amount * _LEAST and all(claim.justified is Verdict.YES for claim in case.claims):
        message = "the complaint is justified, and the compensation is less than half the loss"
        yield Lack("compensation", Completeness.OUT_OF_PROPORTION, Level.WARNING, message, "grant what was lost")


def _policy(case: Case) -> Iterator[Lack]:
    policy = case.company.policy
    if policy is None:
        return
    for item in case.compensation:
        if item.kind is CompensationKind.GIFT and _above(item.amount, policy.gift_ceiling):
            message = f"this present is above the ceiling of {_told(policy.gift_ceiling)}"
            advice = "choose a smaller one, or something that is no present"
            yield Lack(item.path, Completeness.GIFT_CEILING, Level.ERROR, message, advice)
    limit = policy.signatory_limit
    if limit and _sum(case, limit.currency) > limit.amount:
        message = f"the letter grants more than the signatory may ({_told(limit)})"
        advice = "let a manager approve and sign it"
        yield Lack("signatory", Completeness.SIGNATORY_LIMIT, Level.ERROR, message, advice)


def _sum(case: Case, currency: str) -> Decimal:
    """All money that the case grants in a currency; a demand that is met by a compensation counts once."""
    items = [item.amount for item in case.compensation if item.kind in _NAMES_ITS_SUM]
    items += [decision.amount for decision in case.decisions]
    paid = sum((amount.amount for amount in items if amount and amount.currency == currency), Decimal())
    demanded = sum(
        (amount.amount for amount in _met(case) if amount.currency == currency and amount not in items), Decimal()
    )
    return paid + demanded


def _met(case: Case) -> Iterator[Money]:
    for demand in case.demands:
        amount = demand.granted if demand.decision is Outcome.PARTLY else demand.amount
        if amount and demand.decision in {Outcome.PARTLY, Outcome.MET}:
            yield amount


def _above(amount: Money | None, ceiling: Money | None) -> bool:
    return bool(amount and ceiling and amount.currency == ceiling.currency and amount.amount > ceiling.amount)


def _told(money: Money | None) -> str:
    return f"{money.amount} {money.currency}" if money else ""
