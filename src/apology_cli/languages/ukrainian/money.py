"""Sums of money in Ukrainian. Source: the orthography of 2019; in words, the practice of contracts."""

from __future__ import annotations

from apology_cli.case import Money
from apology_cli.language import GrammaticalCase
from apology_cli.languages.slavic.money import Currency, written
from apology_cli.languages.slavic.numbers import noun
from apology_cli.languages.ukrainian.numbers import CARDINALS

_KOPECK = noun("f", "копійка, копійки, копійці, копійці, копійку", "копійки, копійок, копійкам, копійках")
_CENT = noun("m", "цент, цента, центу, центі", "центи, центів, центам, центах")
_CURRENCIES = {
    "RUB": Currency(
        noun(
            "m",
            "російський рубль, російського рубля, російському рублю, російському рублі",
            "російські рублі, російських рублів, російським рублям, російських рублях",
        ),
        _KOPECK,
    ),
    "UAH": Currency(noun("f", "гривня, гривні, гривні, гривні, гривню", "гривні, гривень, гривням, гривнях"), _KOPECK),
    "EUR": Currency(noun("n", "євро, євро, євро, євро", "євро, євро, євро, євро"), _CENT),
    "USD": Currency(
        noun("m", "долар, долара, долару, доларі", "долари, доларів, доларам, доларах", after="США"), _CENT
    ),
    "GBP": Currency(
        noun("m", "фунт, фунта, фунту, фунті", "фунти, фунтів, фунтам, фунтах", after="стерлінгів"),
        noun("m", "пенс, пенса, пенсу, пенсі", "пенси, пенсів, пенсам, пенсах"),
    ),
    "PLN": Currency(
        noun("m", "злотий, злотого, злотому, злотому", "злоті, злотих, злотим, злотих"),
        noun("m", "грош, гроша, грошу, гроші", "гроші, грошів, грошам, грошах"),
    ),
}


def money(money: Money, tag: str, *, case: GrammaticalCase = "nominative") -> str:
    """12 500 гривень, 490 гривень 50 копійок; digits are grouped from five on. KeyError for an unknown currency.

    In words too: 12 500 (дванадцять тисяч п’ятсот) гривень 00 копійок.
    """
    return written(money, _CURRENCIES[money.currency], CARDINALS, case or "nominative")
