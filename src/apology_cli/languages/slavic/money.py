"""Sums of money as Russian and Ukrainian letters and contracts write them."""

from __future__ import annotations

from typing import NamedTuple

from apology_cli.case import Money
from apology_cli.language import GrammaticalCase
from apology_cli.languages.slavic.numbers import Cardinals, Noun
from apology_cli.numerals import LARGEST, NBSP, Parts, grouped, parts


class Currency(NamedTuple):
    """The nouns for a unit of money and its hundredth."""

    unit: Noun
    hundredth: Noun


def written(money: Money, currency: Currency, cardinals: Cardinals, case: GrammaticalCase) -> str:
    """12 500 рублей, 490 рублей 50 копеек; in words also 12 500 (двенадцать тысяч пятьсот) рублей 00 копеек.

    A number too large for words has figures only.
    """
    amount = parts(money.amount)
    if money.in_words and amount.whole <= LARGEST:
        return _in_words(amount, currency, cardinals, case)
    unit = f"{_figures(amount.whole)}{NBSP}{currency.unit.after(amount.whole, case)}"
    hundredth = f"{amount.hundredths}{NBSP}{currency.hundredth.after(amount.hundredths, case)}"
    if not amount.hundredths:
        return unit
    return f"{unit} {hundredth}" if amount.whole else hundredth


def _in_words(amount: Parts, currency: Currency, cardinals: Cardinals, case: GrammaticalCase) -> str:
    words = cardinals.spelled(amount.whole, currency.unit.gender, case)
    unit = currency.unit.after(amount.whole, case)
    hundredth = currency.hundredth.after(amount.hundredths, case)
    return f"{_figures(amount.whole)} ({words}){NBSP}{unit} {amount.hundredths:02}{NBSP}{hundredth}"


def _figures(number: int) -> str:
    return grouped(number, NBSP, least=10_000)
