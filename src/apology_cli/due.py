"""Periods of a case → the days they end on, counted from the date of its letter."""

from __future__ import annotations

import datetime as dt
from typing import Any

from apology_cli.case import Case, Compensation, Decision, Demand, Due, Period
from apology_cli.fields import Day, Kind, Until, changed
from apology_cli.finding import CaseError, Finding, Level, Problem
from apology_cli.language import language
from apology_cli.rule import Completeness
from apology_cli.vocabulary import PeriodUnit
from apology_cli.working_days import UnknownCountryError, last_day, settled


def counted(case: Case) -> tuple[Case, tuple[Finding, ...]]:
    """The case with the end of every period, and a finding where the holidays behind it are not certain.

    CaseError when the country of the company has no calendar, or a period ends beyond all calendars.
    """
    findings: dict[str, Finding] = {}
    if not any(isinstance(due, Period) for due in (*_promised(case), case.choose_by)):
        return case, ()

    def ended(_kind: Kind, value: Any, path: str) -> Any:
        if not isinstance(value, Period):
            return value
        try:
            period = value._replace(end=last_day(case.date, value, _country(case)))
        except UnknownCountryError:
            what, mend = f"there are no holidays of {_country(case)}", "write a code such as LV or GB-SCT"
            raise CaseError((_problem(case, "company.country", what, mend),)) from None
        except OverflowError:
            raise CaseError((_problem(case, path, "the period is too long", "give a date"),)) from None
        if value.unit is PeriodUnit.WORKING_DAY:
            findings.update(_doubts(case, period, path))
        return period

    return changed(case, _is_day, ended), tuple(findings.values())


def _is_day(kind: Kind) -> bool:
    return isinstance(kind, Until | Day)


def _country(case: Case) -> str:
    """The country whose holidays count: that of the company, else that of the language."""
    locale = language(case.language).TAGS[case.language]
    return str(case.company.country or locale.rpartition("-")[2])


def _doubts(case: Case, period: Period, path: str) -> dict[str, Finding]:
    country, found = _country(case), {}
    if case.company.country is None:
        message = f"working days are counted by the holidays of {country}, the country of the language"
        found["country"] = _finding(case, path, Level.HINT, message, "say in `company.country` where you are")
    if period.end and not settled(period.end.year, country):
        message = f"the days off of {period.end.year} are not settled yet in {country}"
        found[path] = _finding(case, path, Level.WARNING, message, "check the date, or give one instead of the period")
    return found


def _problem(case: Case, path: str, what: str, mend: str) -> Problem:
    return Problem(*case.source.where(path), path, what, mend)


def _finding(case: Case, path: str, level: Level, message: str, advice: str) -> Finding:
    return Finding(*case.source.where(path), "", Completeness.UNSURE_PERIOD, level, message, "", advice)


def promises(case: Case) -> tuple[dt.date, ...]:
    """The days by which the counted case promises something, in their order."""
    days = (due.end if isinstance(due, Period) else due for due in _promised(case))
    return tuple(sorted(day for day in days if day))


def _promised(case: Case) -> tuple[Due | None, ...]:
    deeds: tuple[Demand | Decision | Compensation, ...] = (*case.demands, *case.decisions, *case.compensation)
    return (*(deed.by for deed in deeds), case.inquiry.answer_by if case.inquiry else None)
