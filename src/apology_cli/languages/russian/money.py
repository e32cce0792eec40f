"""Sums of money in Russian."""

from __future__ import annotations

from typing import NamedTuple

from apology_cli.case import Money
from apology_cli.numerals import NBSP, Plural, grouped, parts


class _Currency(NamedTuple):
    unit: Plural
    hundredth: Plural


_CENT = Plural("цент", "цента", "центов")
_KOPECK = Plural("копейка", "копейки", "копеек")
_CURRENCIES = {
    "RUB": _Currency(Plural("рубль", "рубля", "рублей"), _KOPECK),
    "UAH": _Currency(Plural("гривна", "гривны", "гривен"), _KOPECK),
    "EUR": _Currency(Plural("евро", "евро", "евро"), _CENT),
    "USD": _Currency(Plural("доллар США", "доллара США", "долларов США"), _CENT),
    "GBP": _Currency(
        Plural("фунт стерлингов", "фунта стерлингов", "фунтов стерлингов"), Plural("пенс", "пенса", "пенсов")
    ),
    "PLN": _Currency(Plural("злотый", "злотых", "злотых"), Plural("грош", "гроша", "грошей")),
}
_ACCUSATIVE = {"гривна": "гривну", "копейка": "копейку"}  # the others keep the form that the number wants


def money(money: Money, tag: str, *, case: str) -> str:
    """12 500 рублей, 490 рублей 50 копеек; digits are grouped from five on. KeyError for an unknown currency."""
    amount, currency = parts(money.amount), _CURRENCIES[money.currency]
    units = _counted(amount.whole, currency.unit, case)
    return " ".join(filter(None, (units, _counted(amount.hundredths, currency.hundredth, case))))


def _counted(number: int, noun: Plural, case: str) -> str:
    if not number:
        return ""
    word = noun.after(number)
    agreeing = _ACCUSATIVE.get(word, word) if case == "accusative" else word
    return f"{grouped(number, NBSP, least=10_000)}{NBSP}{agreeing}"
