"""Numbers as letters write them: groups of digits, whole units and hundredths, what a number is spelled of, plurals."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

NBSP = "\N{NO-BREAK SPACE}"
LARGEST = 999_999_999_999  # that is written in words


class Parts(NamedTuple):
    """A sum in whole units and hundredths."""

    whole: int
    hundredths: int


def parts(amount: Decimal) -> Parts:
    """The units and the hundredths of an amount, rounded to hundredths."""
    return Parts(*divmod(int((amount * 100).to_integral_value()), 100))


def grouped(number: int, separator: str, *, least: int = 1000) -> str:
    """The digits in groups of three; a number below `least` stays in one piece."""
    return f"{number:,}".replace(",", separator) if number >= least else str(number)


def thousands(number: int) -> tuple[tuple[int, int], ...]:
    """The groups of three digits that are not zero, each with its power of a thousand, the highest first.

    ValueError for a number that is not written in words.
    """
    if not 0 <= number <= LARGEST:
        raise ValueError(f"{number} is not written in words")
    return tuple((power, three) for power in (3, 2, 1, 0) if (three := number // 1000**power % 1000))


def summands(three: int) -> tuple[int, ...]:
    """What a number below a thousand is spelled of: 345 of 300, 40 and 5; 312 of 300 and 12."""
    rest = three % 100
    tens = rest - rest % 10 if rest > 19 else 0
    return tuple(number for number in (three - rest, tens, rest - tens) if number)


def ends_in_one(number: int) -> bool:
    """Whether Russian, Ukrainian and Latvian count with the singular: 1, 21, 101, and not 11."""
    return number % 10 == 1 and number % 100 != 11


class Plural(NamedTuple):
    """The forms of a noun after a number in Russian and Ukrainian: 1 рубль, 2 рубля, 5 рублей, 1,5 рубля."""

    one: str
    few: str
    many: str
    other: str

    def after(self, number: int | Decimal) -> str:
        """The form that agrees with the number. Source: the plural rules of Unicode CLDR."""
        whole = int(number)
        if whole != number:
            return self.other
        if ends_in_one(whole):
            return self.one
        return self.few if whole % 10 in {2, 3, 4} and whole % 100 not in {12, 13, 14} else self.many
