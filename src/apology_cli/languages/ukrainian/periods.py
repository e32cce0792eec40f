"""How long something takes at most, in Ukrainian."""

from __future__ import annotations

from apology_cli.case import Period
from apology_cli.numerals import NBSP, ends_in_one
from apology_cli.vocabulary import PeriodUnit

_UNITS = {
    PeriodUnit.WORKING_DAY: ("робочого дня", "робочих днів"),
    PeriodUnit.DAY: ("календарного дня", "календарних днів"),
    PeriodUnit.WEEK: ("тижня", "тижнів"),
    PeriodUnit.MONTH: ("місяця", "місяців"),
}


def within(period: Period, tag: str) -> str:
    """Протягом 10 робочих днів, протягом 21 робочого дня."""
    one, many = _UNITS[period.unit]
    return f"протягом {period.number}{NBSP}{one if ends_in_one(period.number) else many}"
