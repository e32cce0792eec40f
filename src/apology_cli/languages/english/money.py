"""Sums of money in English. Source: the Chicago Manual of Style, money; in words, the practice of contracts."""

from __future__ import annotations

from typing import NamedTuple

from apology_cli.case import Money
from apology_cli.language import GrammaticalCase
from apology_cli.languages.english.numbers import spelled
from apology_cli.numerals import LARGEST, NBSP, Parts, grouped, parts


class _Currency(NamedTuple):
    before: str  # the number
    unit: str
    units: str
    hundredth: str
    hundredths: str


_CURRENCIES = {
    "GBP": _Currency("£", "pound", "pounds", "penny", "pence"),
    "EUR": _Currency("€", "euro", "euros", "cent", "cents"),
    "USD": _Currency("US$", "US dollar", "US dollars", "cent", "cents"),
    "RUB": _Currency(f"RUB{NBSP}", "rouble", "roubles", "kopeck", "kopecks"),
    "UAH": _Currency(f"UAH{NBSP}", "hryvnia", "hryvnias", "kopiyka", "kopiykas"),
    "PLN": _Currency(f"PLN{NBSP}", "zloty", "zlotys", "grosz", "groszy"),
}
_AMERICAN = _CURRENCIES | {
    "USD": _Currency("$", "dollar", "dollars", "cent", "cents"),
    "RUB": _Currency(f"RUB{NBSP}", "ruble", "rubles", "kopeck", "kopecks"),
}


def money(money: Money, tag: str, *, case: GrammaticalCase = "nominative") -> str:
    """£1,234.50, US$20, RUB 12,500; whole sums have no hundredths. English has no cases.

    In words too: £12,500.00 (twelve thousand five hundred pounds); figures only where the number is too large for
    words. KeyError for an unknown currency.
    """
    amount = parts(money.amount)
    currency = (_AMERICAN if tag == "en-US" else _CURRENCIES)[money.currency]
    in_words = money.in_words and amount.whole <= LARGEST
    hundredths = f".{amount.hundredths:02}" if amount.hundredths or in_words else ""
    figures = f"{currency.before}{grouped(amount.whole, ',')}{hundredths}"
    return f"{figures} ({_words(amount, currency, tag)})" if in_words else figures


def _words(amount: Parts, currency: _Currency, tag: str) -> str:
    """Five pounds and one penny; what is zero is left out."""
    whole, hundredths = amount
    unit = f"{spelled(whole, tag)} {currency.unit if whole == 1 else currency.units}"
    hundredth = f"{spelled(hundredths, tag)} {currency.hundredth if hundredths == 1 else currency.hundredths}"
    if not hundredths:
        return unit
    return f"{unit} and {hundredth}" if whole else hundredth
