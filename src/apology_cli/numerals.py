"""Numbers as letters write them: groups of digits, whole units and hundredths, Slavic plural categories."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

NBSP = "\N{NO-BREAK SPACE}"


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


class Plural(NamedTuple):
    """The forms of a noun after a whole number in Russian and Ukrainian: 1 рубль, 2 рубля, 5 рублей."""

    one: str
    few: str
    many: str

    def after(self, number: int) -> str:
        """The form that agrees with the number. Source: the plural rules of Unicode CLDR."""
        if number % 100 in range(11, 15):
            return self.many
        return self.one if number % 10 == 1 else self.few if number % 10 in {2, 3, 4} else self.many
