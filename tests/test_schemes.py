"""Which letter answers which claims, and where each thing of a case is said."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apology_cli.case import Case
from apology_cli.finding import CaseError
from apology_cli.scheme import Stage, names, plan, scheme
from apology_cli.vocabulary import Verdict
from samples import every_file, only
from small_cases import case_of

ALL_VERDICTS = [frozenset(some) for count in range(1, 5) for some in combinations(Verdict, count)]


def with_verdicts(case: Case, verdicts: tuple[Verdict, ...], forced: str = "auto") -> Case:
    """The case with claims of these verdicts."""
    claim = case.claims[0]
    claims = tuple(claim._replace(justified=v, path=f"claims[{n}]") for n, v in enumerate(verdicts))
    return case._replace(claims=claims, scheme=forced)


@pytest.mark.parametrize("verdicts", ALL_VERDICTS, ids=lambda v: "+".join(sorted(v)))
def test_exactly_one_scheme_is_chosen_for_any_verdicts(verdicts: frozenset[Verdict]) -> None:
    chosen = [name for name in names() if scheme(name).chosen_for(verdicts)]
    assert len(chosen) == 1
    assert not scheme(chosen[0]).objection(verdicts)


@pytest.mark.parametrize(
    ("verdicts", "name"),
    [
        ("yes", "apology-causes-solution"),
        ("no", "four-stage"),
        ("unclear", "unclear"),
        ("partly", "mixed"),
        ("yes no", "mixed"),
        ("unclear no", "mixed"),
    ],
)
def test_the_scheme_follows_the_verdicts(verdicts: str, name: str) -> None:
    assert scheme(name).chosen_for(frozenset(map(Verdict, verdicts.split())))


@pytest.mark.parametrize(
    ("forced", "verdict"),
    [("apology-causes-solution", "no"), ("four-stage", "yes"), ("four-stage", "unclear"), ("unclear", "no")],
)
def test_a_scheme_forced_against_the_verdicts_is_an_error_that_says_why(forced: str, verdict: str) -> None:
    case = with_verdicts(case_of({}), (Verdict(verdict),), forced)
    with pytest.raises(CaseError) as error:
        plan(case)
    (problem,) = error.value.problems
    assert problem.path == "scheme"
    assert forced in problem.what
    assert problem.mend


@given(st.lists(st.sampled_from(Verdict), min_size=1, max_size=6).map(tuple))
def test_every_claim_is_answered_in_exactly_one_stage(verdicts: tuple[Verdict, ...]) -> None:
    case = with_verdicts(case_of({}), verdicts)
    told = [claim.path for stage in plan(case).stages for claim in stage.claims]
    assert sorted(told) == sorted(claim.path for claim in case.claims)


@given(st.lists(st.sampled_from(Verdict), min_size=1, max_size=6).map(tuple))
def test_claims_are_numbered_through_the_letter_from_three_on(verdicts: tuple[Verdict, ...]) -> None:
    stages = [stage for stage in plan(with_verdicts(case_of({}), verdicts)).stages if stage.claims]
    expected = 1
    for stage in stages:
        assert stage.number == (expected if len(verdicts) >= 3 else 0)
        expected += len(stage.claims)


def remedies(stages: tuple[Stage, ...]) -> list[str]:
    """The paths of all deeds the plan tells, as often as it tells them."""
    told = [deed.path for stage in stages for deed in (*stage.deeds, *stage.gestures)]
    return told + [answer.deed.path for stage in stages for answer in stage.answers if answer.deed]


@pytest.mark.parametrize("path", every_file(), ids=lambda path: path.stem)
def test_every_deed_of_a_case_is_told_once(path: object) -> None:
    case = only(path)  # type: ignore[arg-type]
    given_paths = [d.path for d in case.decisions] + [c.path for c in case.compensation]
    given_paths += [d.path for d in case.demands if d.we]
    assert sorted(remedies(plan(case).stages)) == sorted(given_paths)


MET: Mapping[str, object] = {"demand": "refund the delivery fee", "decision": "met"}


def test_a_demand_met_by_a_compensation_of_the_same_words_is_said_once() -> None:
    deed = {"kind": "refund", "we": "refunded the delivery fee", "amount": "5 GBP"}
    case = case_of({"demands": [MET], "compensation": [deed]})
    (answer,) = (answer for stage in plan(case).stages for answer in stage.answers)
    assert answer.as_asked
    assert not [deed for stage in plan(case).stages for deed in stage.deeds]


def test_a_demand_met_by_something_else_is_said_beside_it() -> None:
    deed = {"kind": "gift", "we": "sent you a bunch of flowers"}
    case = case_of({"demands": [MET], "compensation": [deed]})
    (answer,) = (answer for stage in plan(case).stages for answer in stage.answers)
    assert answer.deed is None
    assert [deed.we for stage in plan(case).stages for deed in stage.deeds] == ["sent you a bunch of flowers"]


def test_the_date_of_a_demand_is_kept_when_a_compensation_meets_it() -> None:
    demand = {"demand": "refund the fee", "decision": "met", "by": "2026-04-05", "amount": "900 GBP"}
    case = case_of({"demands": [demand], "compensation": {"kind": "refund", "amount": "900 GBP"}})
    (answer,) = (answer for stage in plan(case).stages for answer in stage.answers)
    assert answer.deed is not None
    assert answer.deed.by is not None
