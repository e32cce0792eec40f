"""Periods of a case → the days they end on, counted from the date of its letter."""

from __future__ import annotations

from typing import Any

from apology_cli.case import Case, Period, Place
from apology_cli.fields import Kind, changed
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

    return changed(case, ended), tuple(findings.values())


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
    return Problem(case.source.file, *case.source.places.get(path, Place(1, 1)), path, what, mend)


def _finding(case: Case, path: str, level: Level, message: str, advice: str) -> Finding:
    place = case.source.places.get(path, Place(1, 1))
    return Finding(case.source.file, *place, "", Completeness.UNSURE_PERIOD, level, message, "", advice)
