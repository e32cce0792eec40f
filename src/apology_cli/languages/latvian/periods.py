"""How long something takes at most, in Latvian."""

from __future__ import annotations

from apology_cli.case import Period
from apology_cli.numerals import NBSP, ends_in_one
from apology_cli.vocabulary import PeriodUnit

_UNITS = {
    PeriodUnit.WORKING_DAY: ("darbdienas", "darbdienu"),
    PeriodUnit.DAY: ("kalendārās dienas", "kalendāro dienu"),
    PeriodUnit.WEEK: ("nedēļas", "nedēļu"),
    PeriodUnit.MONTH: ("mēneša", "mēnešu"),
}


def within(period: Period, tag: str) -> str:
    """10 darbdienu laikā, 21 darbdienas laikā"""
    one, many = _UNITS[period.unit]
    return f"{period.number}{NBSP}{one if ends_in_one(period.number) else many} laikā"
