"""What a plan is, and which schemes there are: one module of `schemes/` per kind of letter."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from typing import NamedTuple, Protocol, cast

from apology_cli import schemes
from apology_cli.case import Case, Claim, Contact, Demand, Due, Inquiry, Money, Prose, Text
from apology_cli.finding import CaseError, Problem
from apology_cli.vocabulary import CompensationKind, Outcome, Verdict

NUMBERED_FROM = 3  # claims; from here on the reader needs numbers to find the answers


class Deed(NamedTuple):
    """What we did or will do, wherever in the case it stands. `as_asked`: it is the very thing a demand asked for."""

    path: str
    we: Text | None
    kind: CompensationKind | None = None
    amount: Money | None = None
    by: Due | None = None
    as_asked: bool = False


class Answer(NamedTuple):
    """A demand and what we do for it; no deed where it is refused, pending or met by what is told elsewhere."""

    demand: Demand
    deed: Deed | None = None

    @property
    def as_asked(self) -> bool:
        """Whether we do the very thing the demand asks for, so that the letter says it once."""
        return self.deed is not None and self.deed.as_asked


class Stage(NamedTuple):
    """What one stage of a letter has to say."""

    name: str
    opens: bool = False  # holds the thanks, the regret or the apology
    named: tuple[Claim, ...] = ()  # what the apology names where no event is given
    claims: tuple[Claim, ...] = ()
    number: int = 0  # of its first claim, where the letter numbers them
    causes: Prose = ()
    inquiry: Inquiry | None = None
    answers: tuple[Answer, ...] = ()
    deeds: tuple[Deed, ...] = ()
    gestures: tuple[Deed, ...] = ()
    options: tuple[Text, ...] = ()
    parts: bool = False  # closes the letter: whom to turn to, a look ahead

    @property
    def empty(self) -> bool:
        """Whether the case gives this stage nothing to say."""
        return self == Stage(self.name)


class Plan(NamedTuple):
    """The stages of a letter in their order, and why this scheme was chosen."""

    scheme: str
    because: str
    stages: tuple[Stage, ...]


class Scheme(Protocol):
    """A kind of letter: for which verdicts it is meant, and which stage says what."""

    STAGES: tuple[str, ...]
    BECAUSE: str

    def chosen_for(self, verdicts: frozenset[Verdict]) -> bool:
        """Whether `auto` picks it. Exactly one scheme says yes to any set of verdicts."""

    def objection(self, verdicts: frozenset[Verdict]) -> str:
        """Why it must not answer claims with these verdicts; empty when it may."""

    def stages(self, case: Case) -> tuple[Stage, ...]:
        """All its stages in order, the empty ones too."""


@cache
def names() -> tuple[str, ...]:
    """The names of all schemes, sorted."""
    return tuple(sorted(module.name.replace("_", "-") for module in pkgutil.iter_modules(schemes.__path__)))


@cache
def scheme(name: str) -> Scheme:
    """The scheme of that name; KeyError when there is none."""
    if name not in names():
        raise KeyError(name)
    return cast("Scheme", import_module(f"apology_cli.schemes.{name.replace('-', '_')}"))


def plan(case: Case) -> Plan:
    """What each stage of the case's letter has to say; CaseError when the scheme is forced against the verdicts."""
    verdicts = frozenset(claim.justified for claim in case.claims)
    if case.scheme == "auto":
        name = next(name for name in names() if scheme(name).chosen_for(verdicts))
        because = scheme(name).BECAUSE
    else:
        name, because = case.scheme, "the case asks for it"
        if objection := scheme(name).objection(verdicts):
            mend = "leave `scheme` out to have the fitting one chosen, or change the verdicts"
            raise CaseError((Problem(*case.source.where("scheme"), "scheme", f"{name} {objection}", mend),))
    stages = tuple(stage for stage in _numbered(case, scheme(name).stages(case)) if not stage.empty)
    return Plan(name, because, stages)


def _numbered(case: Case, stages: Iterable[Stage]) -> Iterable[Stage]:
    """The stages with the numbers of their claims, where the letter has enough claims to number them."""
    number = 1
    for stage in stages:
        if len(case.claims) < NUMBERED_FROM or not stage.claims:
            yield stage
            continue
        yield stage._replace(number=number)
        number += len(stage.claims)


def claims(case: Case, *verdicts: Verdict) -> tuple[Claim, ...]:
    """The claims with one of these verdicts, grouped in the order of the verdicts."""
    return tuple(claim for verdict in verdicts for claim in case.claims if claim.justified == verdict)


def answers(case: Case) -> tuple[Answer, ...]:
    """An answer to every demand, those that give the very thing asked for first.

    A demand that is met by a compensation or decision of the same sum or words takes that deed.
    """
    free = list(_deeds(case))
    found = []
    for demand in case.demands:
        deed = _own_deed(demand)
        if deed is None and demand.decision == Outcome.MET:
            deed = next((d for d in free if _fulfils(d, demand)), None)
            if deed:
                free.remove(deed)
                amount, by = deed.amount or demand.amount, deed.by or demand.by
                deed = deed._replace(as_asked=deed.we is not None, amount=amount, by=by)
        found.append(Answer(demand, deed))
    return tuple(sorted(found, key=lambda answer: not answer.as_asked))


def deeds(case: Case) -> tuple[Deed, ...]:
    """Material compensation and decisions that no answer to a demand has told already."""
    told = {answer.deed.path for answer in answers(case) if answer.deed}
    return tuple(d for d in _deeds(case) if d.path not in told and d.kind != CompensationKind.GESTURE)


def gestures(case: Case) -> tuple[Deed, ...]:
    """Immaterial compensation that no answer to a demand has told already."""
    told = {answer.deed.path for answer in answers(case) if answer.deed}
    return tuple(d for d in _deeds(case) if d.path not in told and d.kind == CompensationKind.GESTURE)


def reachable(case: Case) -> Contact | None:
    """Whom the client can turn to: the case's contact, else the company's telephone and e-mail."""
    if case.contact and any((case.contact.name, case.contact.phone, case.contact.email)):
        return case.contact
    if case.company.phone or case.company.email:
        return Contact(phone=case.company.phone, email=case.company.email)
    return None


def _deeds(case: Case) -> Iterable[Deed]:
    yield from (Deed(c.path, c.we, c.kind, c.amount, c.by) for c in case.compensation)
    yield from (Deed(d.path, d.we, None, d.amount, d.by) for d in case.decisions)


def _own_deed(demand: Demand) -> Deed | None:
    amount = demand.granted or (demand.amount if demand.decision == Outcome.MET else None)
    if not demand.we:
        return None
    as_asked = demand.decision == Outcome.MET and _same_words(demand.demand, demand.we)
    return Deed(demand.path, demand.we, None, amount, demand.by, as_asked)


def _fulfils(deed: Deed, demand: Demand) -> bool:
    """Whether the deed is what the demand asks for: it names the same sum or says the same words."""
    if deed.amount is not None and demand.amount is not None and deed.amount[:2] == demand.amount[:2]:
        return True
    return deed.we is not None and _same_words(demand.demand, deed.we)


def _same_words(demand: str, deed: str) -> bool:
    """Whether the deed repeats two words and two thirds of the demand's words: then the letter says it once."""
    wanted = _stems(demand)
    shared = wanted & _stems(deed)
    return len(shared) >= 2 and 3 * len(shared) >= 2 * len(wanted)


def _stems(text: str) -> frozenset[str]:
    # Four letters tell words apart and survive the endings of all our languages.
    return frozenset(word[:4] for word in text.casefold().replace("ё", "е").split() if len(word) >= 4)
