"""How long something takes at most, in Russian."""

from __future__ import annotations

from apology_cli.case import Period
from apology_cli.numerals import NBSP, ends_in_one
from apology_cli.vocabulary import PeriodUnit

_UNITS = {
    PeriodUnit.WORKING_DAY: ("рабочего дня", "рабочих дней"),
    PeriodUnit.DAY: ("календарного дня", "календарных дней"),
    PeriodUnit.WEEK: ("недели", "недель"),
    PeriodUnit.MONTH: ("месяца", "месяцев"),
}


def within(period: Period, tag: str) -> str:
    """В течение 10 рабочих дней, в течение 21 рабочего дня."""
    one, many = _UNITS[period.unit]
    return f"в течение {period.number}{NBSP}{one if ends_in_one(period.number) else many}"
