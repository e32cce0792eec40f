"""Periods instead of dates: how they are read, on which day they end, and how the letter says it."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apology_cli.case import Period
from apology_cli.due import counted
from apology_cli.finding import CaseError, Level
from apology_cli.flow import compose
from apology_cli.letter import Paragraph
from apology_cli.reading.case_values import UnreadableError
from apology_cli.reading.periods import due
from apology_cli.vocabulary import PeriodUnit
from apology_cli.working_days import UnknownCountryError, last_day, settled
from small_cases import case_of, told

WORKING, DAY, WEEK, MONTH = PeriodUnit.WORKING_DAY, PeriodUnit.DAY, PeriodUnit.WEEK, PeriodUnit.MONTH
PROMISE = {"decisions": [{"we": "will call you", "by": "10 working days"}]}


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("10 working days", 10, WORKING),
        ("1 Working Day", 1, WORKING),
        ("5 business-days", 5, WORKING),
        ("14 days", 14, DAY),
        ("14 calendar days", 14, DAY),
        ("2 weeks", 2, WEEK),
        ("1 month", 1, MONTH),
        ("10 рабочих дней", 10, WORKING),
        ("21 рабочий день", 21, WORKING),
        ("30 календарных дней", 30, DAY),
        ("2 недели", 2, WEEK),
        ("10 робочих днів", 10, WORKING),
        ("1 місяць", 1, MONTH),
        ("10 darbdienas", 10, WORKING),
        ("10 darba dienu", 10, WORKING),
        ("14 dienas", 14, DAY),
        ("2 nedēļas", 2, WEEK),
        ("3 mēneši", 3, MONTH),
    ],
)
def test_a_period_is_read_in_english_and_in_the_languages_of_the_letters(
    text: str, number: int, unit: PeriodUnit
) -> None:
    assert due(text) == Period(number, unit)


def test_a_date_is_read_as_before() -> None:
    assert due("2026-04-01") == due("01.04.2026") == dt.date(2026, 4, 1)


@pytest.mark.parametrize("text", ["soon", "ten days", "0 days", "10 fortnights", "10", "-3 days", "1.5 days"])
def test_what_is_neither_is_refused_with_both_shapes(text: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        due(text)
    assert "10 working days" in refused.value.mend


@pytest.mark.parametrize(
    ("start", "period", "country", "end"),
    [
        # Good Friday and Easter Monday of 2026 are the 3rd and the 6th of April.
        ("2026-04-01", Period(2, WORKING), "GB", "2026-04-07"),
        ("2026-04-01", Period(2, WORKING), "GB-SCT", "2026-04-06"),
        ("2026-08-28", Period(1, WORKING), "GB", "2026-09-01"),
        ("2026-08-28", Period(1, WORKING), "GB-SCT", "2026-08-31"),
        # Russia rests from the 1st to the 11th of January 2026.
        ("2025-12-30", Period(1, WORKING), "RU", "2026-01-12"),
        # Under martial law Ukraine works on its holidays.
        ("2026-08-21", Period(1, WORKING), "UA", "2026-08-24"),
        # Latvian firms work on the days off that are moved for institutions of the state, and not on their Saturdays.
        ("2025-12-30", Period(1, WORKING), "LV", "2026-01-02"),
        ("2026-01-16", Period(1, WORKING), "LV", "2026-01-19"),
        ("2026-11-17", Period(1, WORKING), "LV", "2026-11-19"),
        ("2026-07-02", Period(1, WORKING), "US", "2026-07-06"),
        ("2026-03-20", Period(14, DAY), "LV", "2026-04-03"),
        ("2026-03-20", Period(2, WEEK), "LV", "2026-04-03"),
        ("2026-01-31", Period(1, MONTH), "LV", "2026-02-28"),
        ("2026-11-30", Period(3, MONTH), "LV", "2027-02-28"),
    ],
)
def test_a_period_ends_by_the_holidays_of_the_country(start: str, period: Period, country: str, end: str) -> None:
    assert last_day(dt.date.fromisoformat(start), period, country) == dt.date.fromisoformat(end)


@pytest.mark.parametrize("country", ["XX", "GB-ZZ", "", "Latvia"])
def test_a_country_without_a_calendar_is_refused(country: str) -> None:
    with pytest.raises(UnknownCountryError):
        last_day(dt.date(2026, 3, 20), Period(1, WORKING), country)


@given(
    st.dates(dt.date(2024, 1, 1), dt.date(2027, 6, 1)), st.integers(1, 40), st.sampled_from(["LV", "RU", "UA", "GB"])
)
def test_a_longer_period_ends_later_and_working_days_never_before_calendar_days(
    start: dt.date, number: int, country: str
) -> None:
    end = last_day(start, Period(number, WORKING), country)
    assert last_day(start, Period(number, DAY), country) <= end < last_day(start, Period(number + 1, WORKING), country)


def test_the_days_off_of_a_far_year_are_settled_in_britain_and_not_in_russia() -> None:
    assert settled(2026, "RU")
    assert settled(2031, "GB")
    assert not settled(2031, "RU")


def test_the_letter_gives_the_last_day_and_the_period() -> None:
    letter = compose(case_of(PROMISE | {"number": 1}))
    blocks = [block.text for section in letter.sections for block in section.blocks if isinstance(block, Paragraph)]
    assert "by 7 April 2026 (within 10 working days)" in "\n".join(blocks).replace("\N{NO-BREAK SPACE}", " ")


def test_working_days_without_a_country_are_hinted_at_once() -> None:
    case = case_of({"decisions": [{"we": "will call you", "by": "3 working days"}] * 2})
    _, findings = counted(case)
    assert [finding.level for finding in findings] == [Level.HINT]
    assert counted(case._replace(company=case.company._replace(country="GB")))[1] == ()  # type: ignore[arg-type]


def test_days_off_that_are_not_settled_are_warned_of() -> None:
    case = case_of({"decisions": [{"we": "will call you", "by": "9999 working days"}]})
    _, findings = counted(case._replace(company=case.company._replace(country="RU")))  # type: ignore[arg-type]
    assert [finding.level for finding in findings] == [Level.WARNING]


def test_an_unknown_country_and_an_endless_period_are_told_with_their_place() -> None:
    case = case_of(PROMISE)
    with pytest.raises(CaseError, match=r"company\.country: there are no holidays of XX"):
        counted(case._replace(company=case.company._replace(country="XX")))  # type: ignore[arg-type]
    late = case_of({"date": "9990-01-01", "decisions": [{"we": "will call you", "by": "9999 weeks"}]})
    with pytest.raises(CaseError, match=r"decisions\[0\]\.by: the period is too long"):
        counted(late)


def test_a_period_that_cannot_be_read_is_told_with_its_place() -> None:
    (problem,) = told(
        "language: en\nclient: Ann Lee\ncomplaint: {received: 2026-03-12, about: about the noise}\n"
        "company: {name: Clinic Ltd, signatory: Helen Carter}\njustified: no\nfacts: It was measured.\n"
        "decisions: [{we: will call you, by: ten days}]\n"
    )
    assert problem.startswith("7:37: decisions[0].by: `ten days` is not a date as it is written here")
