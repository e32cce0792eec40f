"""How long something takes at most, in English."""

from __future__ import annotations

from apology_cli.case import Period
from apology_cli.numerals import NBSP
from apology_cli.vocabulary import PeriodUnit

_UNITS = {
    PeriodUnit.WORKING_DAY: "working day",
    PeriodUnit.DAY: "day",
    PeriodUnit.WEEK: "week",
    PeriodUnit.MONTH: "month",
}


def within(period: Period, tag: str) -> str:
    """Within 10 working days, in the United States within 10 business days."""
    american = tag == "en-US" and period.unit is PeriodUnit.WORKING_DAY
    unit = "business day" if american else _UNITS[period.unit]
    return f"within {period.number}{NBSP}{unit}{'' if period.number == 1 else 's'}"
