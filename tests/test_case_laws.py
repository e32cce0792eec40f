"""What the fields of a case owe one another."""

from __future__ import annotations

import pytest

from apology_cli.vocabulary import CompensationKind, Outcome
from small_cases import COMPANY, HEAD, LONG, SMALL, read, told


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (SMALL + "date: 2026-03-11\n", "7:7: date: the letter is dated before the complaint was received (2026-03-12)"),
        (
            SMALL.replace("2026-03-12", "2026-03-21"),
            "3:23: complaint.received: the complaint is received after the date of the letter (2026-03-20)",
        ),
        (SMALL.replace("about:", "date: 2026-03-13, about:"), "3:41: complaint.date: the complaint is dated after"),
        (SMALL + "decisions: [{we: call you, by: 2026-03-19}]\n", "7:32: decisions[0].by: 2026-03-19 lies before"),
        (SMALL + "choose_by: 19.03.2026\n", "7:12: choose_by: 2026-03-19 lies before the date of the letter"),
        (SMALL + "inquiry: {answer_by: 2026-03-19}\n", "7:22: inquiry.answer_by: 2026-03-19 lies before"),
        (
            SMALL + "compensation: {kind: refund, amount: 5 EUR, by: 2026-03-19}\n",
            "7:49: compensation.by: 2026-03-19 lies before the date of the letter (2026-03-20)",
        ),
        (SMALL + "demands: [{demand: x, decision: refused}]\n", "7:11: demands[0].reason: a refusal gives no reason"),
        (
            SMALL + "demands: [{demand: x, decision: partly, amount: 5 EUR}]\n",
            "7:11: demands[0].granted: the demand is met partly, but the sum is not given, add `granted`",
        ),
        (
            SMALL + "demands: [{demand: x, decision: partly, amount: 5 EUR, granted: 6 EUR}]\n",
            "7:65: demands[0].granted: 6 EUR is granted, more than the 5 EUR that is asked for",
        ),
        (
            SMALL + "demands: [{demand: x, decision: partly, amount: 5 EUR, granted: 4 USD}]\n",
            "7:65: demands[0].granted: 4 USD is granted, but 5 EUR is asked for, give both sums in EUR or in USD",
        ),
        (
            SMALL + "demands: [{demand: x, decision: refused, reason: x, granted: 4 USD}]\n",
            "7:62: demands[0].granted: a sum is granted, but the decision is `refused`",
        ),
        (
            SMALL + "demands: [{demand: x, decision: pending}]\n",
            "7:33: demands[0].decision: a demand is pending although no claim is unclear, decide it, or mark the claim",
        ),
        (
            SMALL + "demands: [{demand: x, decision: met}]\n",
            "7:11: demands[0].we: the demand is met, but what was done?",
        ),
        (
            SMALL + "compensation: {kind: gesture, amount: 5 EUR}\n",
            "7:15: compensation.we: `gesture` alone makes no sentence, add `we`",
        ),
        (
            SMALL + "compensation: {kind: refund}\n",
            "7:15: compensation.we: `refund` alone makes no sentence, add `we` or `amount`",
        ),
        (SMALL.replace("facts: Results are sent.\n", ""), "1:1: facts: this field is missing"),
        (SMALL.replace("justified: no\n", ""), "1:1: justified: this field is missing"),
        (HEAD + COMPANY, "1:1: claims: no claim is given, add `justified` and `facts` for a single claim"),
        (HEAD + COMPANY + "claims: []\n", "5:9: claims: the list is empty"),
        (LONG + "facts: x\n", "6:8: facts: this is the short form of a single claim beside `claims`, move it"),
        (LONG.replace("claim: the parcel came late, ", ""), "5:10: claims[0].claim: this field is missing"),
        (SMALL.replace("signatory: Helen Carter", ""), "1:1: signatory: this field is missing"),
        (SMALL.replace(COMPANY, "signatory: Helen Carter\n"), "1:1: company: no company is given"),
        (
            SMALL.replace("client: Ms Alla Ivanova", "client: {position: the manager}"),
            "2:9: client: neither a name nor",
        ),
        ("- a\n", "1:1: a case is a mapping of fields"),
    ],
)
def test_what_fields_owe_one_another_is_held(text: str, message: str) -> None:
    (line,) = told(text)
    assert line.startswith(message)


@pytest.mark.parametrize(
    "text",
    [
        "date: 2026-03-12\n",
        "demands: [{demand: x, decision: met}]\ndecisions: [changed the form]\n",
        "demands: [{demand: x, decision: met}]\ncompensation: {kind: refund, amount: 5 EUR}\n",
        "demands: [{demand: x, decision: partly, granted: 4 EUR}]\n",
        "demands: [{demand: x, decision: partly, amount: 5 EUR, granted: 5 EUR}]\n",
        "choose_by: 2026-03-20\n",
    ],
)
def test_what_is_just_allowed_is_read(text: str) -> None:
    assert read(SMALL + text)


def test_a_demand_may_be_pending_while_a_claim_is_unclear() -> None:
    text = SMALL.replace("justified: no", "justified: unclear") + "demands: [{demand: x, decision: pending}]\n"
    assert read(text).demands[0].decision is Outcome.PENDING


@pytest.mark.parametrize("kind", list(CompensationKind))
def test_a_compensation_of_any_kind_may_stand_with_its_deed(kind: str) -> None:
    assert read(f"{SMALL}compensation: {{kind: {kind}, we: did it}}\n").compensation[0].kind == kind
