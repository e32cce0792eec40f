"""Sums of money in Russian. Source: Rosenthal's handbook, numerals; in words, the practice of contracts."""

from __future__ import annotations

from apology_cli.case import Money
from apology_cli.language import GrammaticalCase
from apology_cli.languages.russian.numbers import CARDINALS
from apology_cli.languages.slavic.money import Currency, written
from apology_cli.languages.slavic.numbers import noun

_KOPECK = noun("f", "копейка, копейки, копейке, копейке, копейку", "копейки, копеек, копейкам, копейках")
_CENT = noun("m", "цент, цента, центу, центе", "цента, центов, центам, центах")
_CURRENCIES = {
    "RUB": Currency(noun("m", "рубль, рубля, рублю, рубле", "рубля, рублей, рублям, рублях"), _KOPECK),
    "UAH": Currency(noun("f", "гривна, гривны, гривне, гривне, гривну", "гривны, гривен, гривнам, гривнах"), _KOPECK),
    "EUR": Currency(noun("n", "евро, евро, евро, евро", "евро, евро, евро, евро"), _CENT),
    "USD": Currency(
        noun("m", "доллар, доллара, доллару, долларе", "доллара, долларов, долларам, долларах", after="США"), _CENT
    ),
    "GBP": Currency(
        noun("m", "фунт, фунта, фунту, фунте", "фунта, фунтов, фунтам, фунтах", after="стерлингов"),
        noun("m", "пенс, пенса, пенсу, пенсе", "пенса, пенсов, пенсам, пенсах"),
    ),
    "PLN": Currency(
        noun("m", "злотый, злотого, злотому, злотом", "злотых, злотых, злотым, злотых"),
        noun("m", "грош, гроша, грошу, гроше", "гроша, грошей, грошам, грошах"),
    ),
}


def money(money: Money, tag: str, *, case: GrammaticalCase = "nominative") -> str:
    """12 500 рублей, 490 рублей 50 копеек; digits are grouped from five on. KeyError for an unknown currency.

    In words too: 12 500 (двенадцать тысяч пятьсот) рублей 00 копеек.
    """
    return written(money, _CURRENCIES[money.currency], CARDINALS, case or "nominative")
