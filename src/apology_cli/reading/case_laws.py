"""What the fields of a case owe one another. Source: the case format, "What must be there" and "Rules of reading"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final, NamedTuple

from apology_cli.case import Case, Claim, Compensation, Decision, Demand, Due, Money
from apology_cli.reading.nodes import join
from apology_cli.vocabulary import CompensationKind, Outcome, Verdict

# With these and an amount, a sentence can be made without a deed.
SAID_BY_AMOUNT: Final = frozenset(
    {
        CompensationKind.REFUND,
        CompensationKind.DISCOUNT,
        CompensationKind.BONUS,
        CompensationKind.VOUCHER,
        CompensationKind.PENALTY,
    }
)


class Breach(NamedTuple):
    """A law that a case breaks: the field, what is wrong and how to mend it."""

    path: str
    what: str
    mend: str


def breaches(case: Case) -> Iterator[Breach]:
    """All laws a case breaks. Values that could not be read are None here, even where the case requires them."""
    yield from _client(case)
    yield from _claims(case)
    yield from _dates(case)
    for demand in case.demands:
        yield from _demand(case, demand)
        yield from _sums(case, demand)
    yield from _compensation(case)


def _given(case: Case, path: str) -> bool:
    """Whether the file gives this field, readable or not."""
    return path in case.source.places


def _client(case: Case) -> Iterator[Breach]:
    client = case.client
    given = any(_given(case, path) for path in ("client.name", "client.organisation"))
    if client and not (client.name or given):
        yield Breach("client", "neither a name nor an organisation is given", "add `name` or `organisation`")


def _claims(case: Case) -> Iterator[Breach]:
    for claim in case.claims:
        if claim.path and not _given(case, join(claim.path, "claim")):
            mend = "write what the client says, as it reads after: you write that …"
            yield Breach(join(claim.path, "claim"), "this field is missing", mend)
        if not claim.path and not _given(case, "facts"):
            yield Breach("facts", "this field is missing", "write what was checked and found")


def _dates(case: Case) -> Iterator[Breach]:
    complaint = case.complaint
    received = complaint.received if complaint else None
    if received and complaint.date and complaint.date > received:
        mend = "correct one of the two dates"
        yield Breach("complaint.date", f"the complaint is dated after it was received ({received})", mend)
    if not case.date:
        return
    if received and received > case.date:
        if _given(case, "date"):
            what = f"the letter is dated before the complaint was received ({received})"
            yield Breach("date", what, "correct one of the two dates")
        else:
            what = f"the complaint is received after the date of the letter ({case.date})"
            yield Breach("complaint.received", what, "correct it, or give the letter's `date`")
    for path, day in _promises(case):
        if isinstance(day, dt.date) and day < case.date:
            what = f"{day} lies before the date of the letter ({case.date})"
            yield Breach(path, what, "promise a later date, or leave it out if it is done already")


def _promises(case: Case) -> Iterator[tuple[str, Due | None]]:
    promises: tuple[Demand | Decision | Compensation, ...] = (*case.demands, *case.decisions, *case.compensation)
    for promise in promises:
        yield join(promise.path, "by"), promise.by
    yield "choose_by", case.choose_by
    if case.inquiry:
        yield "inquiry.answer_by", case.inquiry.answer_by


def _demand(case: Case, demand: Demand) -> Iterator[Breach]:
    def lacks(name: str) -> bool:
        return not _given(case, join(demand.path, name))

    done = case.compensation or case.decisions or _given(case, "compensation") or _given(case, "decisions")
    if demand.decision == Outcome.REFUSED and lacks("reason"):
        yield Breach(join(demand.path, "reason"), "a refusal gives no reason", "add `reason`, in whole sentences")
    if demand.decision == Outcome.PENDING and case.claims and not _any_unclear(case.claims):
        what = "a demand is pending although no claim is unclear"
        yield Breach(join(demand.path, "decision"), what, "decide it, or mark the claim as unclear")
    if demand.decision == Outcome.MET and lacks("we") and not done:
        mend = "add `we`, or the compensation or decision that meets it"
        yield Breach(join(demand.path, "we"), "the demand is met, but what was done?", mend)


def _any_unclear(claims: tuple[Claim, ...]) -> bool:
    return any(claim.justified in {Verdict.UNCLEAR, None} for claim in claims)


def _sums(case: Case, demand: Demand) -> Iterator[Breach]:
    path, asked, granted = join(demand.path, "granted"), demand.amount, demand.granted
    partly = demand.decision == Outcome.PARTLY
    if partly and asked and not _given(case, path):
        yield Breach(path, "the demand is met partly, but the sum is not given", "add `granted`")
    if granted and demand.decision in {Outcome.REFUSED, Outcome.PENDING}:
        mend = "leave `granted` out, or make the decision `partly`"
        yield Breach(path, f"a sum is granted, but the decision is `{demand.decision}`", mend)
    if asked and granted and asked.currency != granted.currency:
        mend = f"give both sums in {asked.currency} or in {granted.currency}"
        yield Breach(path, f"{_sum(granted)} is granted, but {_sum(asked)} is asked for", mend)
    elif asked and granted and granted.amount > asked.amount:
        what = f"{_sum(granted)} is granted, more than the {_sum(asked)} that is asked for"
        yield Breach(path, what, "correct one of the two sums")


def _sum(money: Money) -> str:
    return f"{money.amount:f} {money.currency}"


def _compensation(case: Case) -> Iterator[Breach]:
    for item in case.compensation:
        said = item.kind in SAID_BY_AMOUNT and _given(case, join(item.path, "amount"))
        if item.kind and not said and not _given(case, join(item.path, "we")):
            hint = " or `amount`" if item.kind in SAID_BY_AMOUNT else ""
            what = f"`{item.kind}` alone makes no sentence"
            yield Breach(join(item.path, "we"), what, f"add `we`{hint}")
