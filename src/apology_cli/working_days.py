"""The last day of a period, by the working days and holidays of a country; the only file that knows the calendars."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange

from apology_cli.case import Period
from apology_cli.vocabulary import PeriodUnit

# Some bank holidays are those of a part of the United Kingdom; where a case does not say which, it is England.
_USUAL_PART = {"GB": "ENG"}
_MOVED = "substituted from"  # in the name of a day off that stands for another


class UnknownCountryError(LookupError):
    """There is no calendar for this country, or for this part of it."""


def last_day(start: dt.date, period: Period, country: str) -> dt.date:
    """The day on which a period ends whose first day follows `start`; `country` is such as LV or GB-SCT.

    A month ends on the same day of its last month, or on that month's last day. UnknownCountryError, and
    OverflowError beyond the year 9999.
    """
    if period.unit is PeriodUnit.MONTH:
        years, month = divmod(start.month - 1 + period.number, 12)
        if start.year + years > dt.MAXYEAR:
            raise OverflowError
        last = monthrange(start.year + years, month + 1)[1]
        return dt.date(start.year + years, month + 1, min(start.day, last))
    if period.unit is not PeriodUnit.WORKING_DAY:
        return start + dt.timedelta(period.number * (7 if period.unit is PeriodUnit.WEEK else 1))
    calendar = _Calendar(country)
    day, left = start, period.number
    while left:
        day += dt.timedelta(1)
        left -= calendar.works(day)
    return day


def settled(year: int, country: str) -> bool:
    """Whether the days off of that year are known: Russia moves some every year, by a decree of the year before."""
    return _Calendar(country).settled(year)


class _Calendar:
    """The working days of a country or of a part of it."""

    def __init__(self, country: str) -> None:
        from holidays import country_holidays  # noqa: PLC0415 (heavy, and only a period in working days needs it)

        self.code, _, part = country.upper().partition("-")
        try:
            self.days = country_holidays(self.code, subdiv=part or _USUAL_PART.get(self.code), language="en_US")
        except NotImplementedError:
            raise UnknownCountryError(country) from None

    def works(self, day: dt.date) -> bool:
        """Whether it is a working day. In Latvia days off are moved for institutions of the state alone."""
        if self.code == "LV":
            return day.weekday() < 5 and _MOVED in self.days.get(day, _MOVED)
        return bool(self.days.is_working_day(day))

    def settled(self, year: int) -> bool:
        days = (dt.date(year, 1, 1) + dt.timedelta(n) for n in range(366))
        return self.code != "RU" or any(_MOVED in self.days.get(day, "") for day in days)
