"""What a case grants is measured by the loss and by the company's policy."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from apology_cli.finding import Level
from apology_cli.flow import compose
from apology_cli.rule import Completeness
from small_cases import HEAD, read

Keys = Mapping[str, str]

POLICY = "{name: Clinic Ltd, signatory: Helen Carter, policy: {gift_ceiling: 50 EUR, signatory_limit: 500 EUR}}"


def levels(more: str, verdict: str = "yes") -> dict[str, Level]:
    """The rules of the findings of a small case with these lines, and how serious each is."""
    case = read(f"{HEAD}company: {POLICY}\nclaims: [{{claim: the parcel came late, justified: {verdict}}}]\n{more}")
    return {finding.rule: finding.level for finding in compose(case).findings}


AMISS = [
    (Completeness.NO_AMOUNT, "compensation: {kind: refund, we: will refund the fee}\n", "yes"),
    (Completeness.OUT_OF_PROPORTION, "compensation: {kind: bonus, amount: 201 EUR}\nloss: 100 EUR\n", "yes"),
    (Completeness.OUT_OF_PROPORTION, "compensation: {kind: bonus, amount: 49 EUR}\nloss: 100 EUR\n", "yes"),
    (Completeness.MONEY_FOR_UNFOUNDED, "compensation: {kind: bonus, amount: 5 EUR}\n", "no"),
    (Completeness.GIFT_CEILING, "compensation: {kind: gift, we: send you a book, amount: 51 EUR}\n", "yes"),
    (Completeness.SIGNATORY_LIMIT, "compensation: {kind: refund, amount: 501 EUR}\n", "yes"),
    (Completeness.SIGNATORY_LIMIT, "demands: [{demand: pay us, decision: met, we: paid, amount: 501 EUR}]\n", "yes"),
    (Completeness.NO_NEXT_STEP, "demands: [{demand: pay us, decision: refused, reason: It was paid.}]\n", "no"),
    (Completeness.NO_AUTHORITY, "", "yes"),
]
RIGHT = [
    (Completeness.NO_AMOUNT, "compensation: {kind: refund, we: will refund the 5 euros}\n", "yes"),
    (Completeness.NO_AMOUNT, "compensation: {kind: gesture, we: will call you}\n", "yes"),
    (Completeness.OUT_OF_PROPORTION, "compensation: {kind: bonus, amount: 200 EUR}\nloss: 100 EUR\n", "yes"),
    (Completeness.OUT_OF_PROPORTION, "compensation: {kind: bonus, amount: 900 GBP}\nloss: 100 EUR\n", "yes"),
    (Completeness.OUT_OF_PROPORTION, "compensation: {kind: bonus, amount: 10 EUR}\nloss: 100 EUR\n", "partly"),
    (Completeness.MONEY_FOR_UNFOUNDED, "compensation: {kind: gesture, we: will call you}\n", "no"),
    (Completeness.GIFT_CEILING, "compensation: {kind: gift, we: send you a book, amount: 50 EUR}\n", "yes"),
    (Completeness.SIGNATORY_LIMIT, "compensation: {kind: refund, amount: 500 EUR}\n", "yes"),
    (Completeness.NO_AUTHORITY, "signatory: {name: Helen Carter, position: Head of Client Care}\n", "yes"),
]


@pytest.mark.parametrize(("rule", "more", "verdict"), AMISS)
def test_what_is_amiss_is_found(rule: str, more: str, verdict: str) -> None:
    assert rule in levels(more, verdict)


@pytest.mark.parametrize(("rule", "more", "verdict"), RIGHT)
def test_what_is_right_is_left_alone(rule: str, more: str, verdict: str) -> None:
    assert rule not in levels(more, verdict)


def test_only_what_the_policy_forbids_is_an_error() -> None:
    errors = {rule for rule, more, verdict in AMISS if levels(more, verdict)[rule] is Level.ERROR}
    assert errors == {Completeness.GIFT_CEILING, Completeness.SIGNATORY_LIMIT}


def test_a_sum_that_a_demand_and_its_compensation_both_name_counts_once() -> None:
    more = (
        "demands: [{demand: pay us, decision: met, amount: 300 EUR}]\ncompensation: {kind: refund, amount: 300 EUR}\n"
    )
    assert Completeness.SIGNATORY_LIMIT not in levels(more)
