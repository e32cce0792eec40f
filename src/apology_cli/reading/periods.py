"""Words of a case file → a date, or a period from the date of the letter on."""

from __future__ import annotations

import re
from typing import Final

from apology_cli.case import Due, Period
from apology_cli.reading.case_values import UnreadableError, day
from apology_cli.reading.nodes import shown
from apology_cli.vocabulary import PeriodUnit

# The units in English, which serves every case file, and in the languages of the letters.
_NAMES: Final = {
    PeriodUnit.WORKING_DAY: "working day|business day|рабоч(ий|их|его|ие) д(ень|ней|ня|ни)"
    "|робоч(ий|их|ого|і) д(ень|нів|ня|ні)|darb ?dien(a|as|u|ām)|darba dien(a|as|u|ām)",
    PeriodUnit.DAY: "(calendar )?day|(календарн(ый|ых|ого|ые|ий|і) )?(день|дня|дней|дни|днів|дні)"
    r"|(kalendār\w* )?dien(a|as|u|ām)",
    PeriodUnit.WEEK: "week|недел(я|и|ь|ю)|тиж(день|ня|ні|нів)|nedēļ(a|as|u|ām)",
    PeriodUnit.MONTH: "month|месяц(а|ев|ы)?|місяц(ь|я|і|ів)|mēne(sis|ši|šu|šiem|sim)",
}
_PERIOD = re.compile(r"([0-9]{1,4})\s+(\S.*)")


def due(text: str) -> Due:
    """A date, or a period such as 10 working days, 14 days, 2 weeks; UnreadableError otherwise."""
    period = _PERIOD.fullmatch(" ".join(text.casefold().split()))
    if not period:
        try:
            return day(text)
        except UnreadableError as error:
            raise UnreadableError(error.what, f"{error.mend}; a period reads 10 working days") from None
    unit = next(
        (unit for unit, names in _NAMES.items() if re.fullmatch(f"({names})s?", period[2].replace("-", " "))), None
    )
    if unit is None or not int(period[1]):
        raise UnreadableError(f"{shown(text)} is no period", "write it as 10 working days, 14 days, 2 weeks or 1 month")
    return Period(int(period[1]), unit)
