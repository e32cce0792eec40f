"""Words of a case file → dates, years, choices and yes or no."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache
from typing import Any, Final, TypeVar

from apology_cli.reading.nodes import shown

_Choice = TypeVar("_Choice", bound=StrEnum)
# YAML's and JSON's own words for yes and no; editors and scripts write them.
_ANSWERS: Final = {"yes": "yes", "true": "yes", "no": "no", "false": "no"}
FEW: Final = 12
_DATE_SHAPES: Final = "write the year, month and day as 2026-03-12, or the day, month and year as 12.03.2026"


class UnreadableError(ValueError):
    """A value that its field cannot hold: what is wrong and how to mend it."""

    def __init__(self, what: str, mend: str) -> None:
        super().__init__(f"{what}, {mend}")
        self.what, self.mend = what, mend


def nearest(word: str, known: Iterable[str]) -> str:
    """How to mend an unknown word: the nearest known one, or all of them where they are few and none is near."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it

    by_folded = {name.casefold(): name for name in known}
    few = len(by_folded) <= FEW
    close = get_close_matches(word.casefold()[:100], by_folded, n=1, cutoff=0.6 if few else 0)
    if close:
        return f"did you mean `{by_folded[close[0]]}`?"
    return f"write one of these: {', '.join(by_folded.values())}"


def choice(text: str, values: type[_Choice]) -> _Choice:
    """The word of a closed list, whatever its capitals; true and false stand for yes and no where the list has them."""
    word = text.strip().casefold()
    known: Mapping[str, _Choice] = _words(values)
    if {"yes", "no"} <= known.keys():
        word = _ANSWERS.get(word, word)
    if word not in known:
        raise UnreadableError(f"{shown(text)} is not known here", nearest(word, known))
    return known[word]


@cache
def _words(values: type[StrEnum]) -> Mapping[str, Any]:
    return {value.value: value for value in values}


def flag(text: str) -> bool:
    """Yes or no."""
    word = _ANSWERS.get(text.strip().casefold())
    if word is None:
        raise UnreadableError(f"{shown(text)} is neither yes nor no", "write yes or no")
    return word == "yes"


def count(text: str) -> int:
    """A whole number from one on."""
    word = text.strip()
    if word.isascii() and word.isdigit() and len(word) <= 9 and int(word):
        return int(word)
    raise UnreadableError(f"{shown(text)} is no whole number from one on", "write 1, 2, 3 and so on")


def day(text: str) -> dt.date:
    """A date in the shapes 2026-03-12 and 12.03.2026. Other orders are refused, for they can be misread."""
    word = text.strip()
    parts = word.split("-") if "-" in word else word.split(".")[::-1]
    if not all(part.isascii() and part.isdigit() for part in parts) or len(parts) != 3 or len(parts[0]) != 4:
        raise UnreadableError(f"{shown(text)} is not a date as it is written here", _DATE_SHAPES)
    if max(map(len, parts[1:])) > 2:
        raise UnreadableError(f"{shown(text)} is not a date as it is written here", _DATE_SHAPES)
    try:
        return dt.date(*map(int, parts))
    except ValueError:
        raise UnreadableError(f"there is no {shown(text)} in the calendar", "correct the day or the month") from None


def year(text: str) -> int:
    """A year of four digits, or that of a date."""
    word = text.strip()
    if word.isascii() and word.isdigit():
        if len(word) == 4 and word >= "1000":
            return int(word)
        raise UnreadableError(f"{shown(text)} is not a year", "write it with four digits, such as 2015")
    try:
        return day(text).year
    except UnreadableError as error:
        raise UnreadableError(error.what.replace("a date", "a year or a date"), "write a year such as 2015") from None
