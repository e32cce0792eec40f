"""Sums of money in Latvian.

Sources: the State Language Centre (the unit stands after the number, with a no-break space; eiro in texts for the
public); in words, the practice of contracts.
"""

from __future__ import annotations

from typing import NamedTuple

from apology_cli.case import Money
from apology_cli.language import GrammaticalCase
from apology_cli.languages.latvian.numbers import Noun, noun, spelled
from apology_cli.numerals import LARGEST, NBSP, Parts, grouped, parts


class _Currency(NamedTuple):
    unit: Noun
    hundredth: Noun


_CENT = noun("m", "cents centu centa centam centā", "centi centus centu centiem centos")
_KOPECK = noun("f", "kapeika kapeiku kapeikas kapeikai kapeikā", "kapeikas kapeikas kapeiku kapeikām kapeikās")
_CURRENCIES = {
    "EUR": _Currency(noun("m", "eiro eiro eiro eiro eiro", "eiro eiro eiro eiro eiro"), _CENT),
    "USD": _Currency(
        noun("m", "dolārs dolāru dolāra dolāram dolārā", "dolāri dolārus dolāru dolāriem dolāros", before="ASV"),
        _CENT,
    ),
    "GBP": _Currency(
        noun(
            "f",
            "mārciņa mārciņu mārciņas mārciņai mārciņā",
            "mārciņas mārciņas mārciņu mārciņām mārciņās",
            before="sterliņu",
        ),
        noun("m", "penss pensu pensa pensam pensā", "pensi pensus pensu pensiem pensos"),
    ),
    "PLN": _Currency(
        noun("m", "zlots zlotu zlota zlotam zlotā", "zloti zlotus zlotu zlotiem zlotos", before="Polijas"),
        noun("m", "grosis grosi groša grosim grosī", "groši grošus grošu grošiem grošos"),
    ),
    "RUB": _Currency(
        noun("m", "rublis rubli rubļa rublim rublī", "rubļi rubļus rubļu rubļiem rubļos", before="Krievijas"),
        _KOPECK,
    ),
    "UAH": _Currency(
        noun(
            "f",
            "grivna grivnu grivnas grivnai grivnā",
            "grivnas grivnas grivnu grivnām grivnās",
            before="Ukrainas",
        ),
        _KOPECK,
    ),
}


def money(money: Money, tag: str, *, case: GrammaticalCase = "nominative") -> str:
    """12 500 eiro, 490,50 eiro, 21 ASV dolārs 50 centi; digits are grouped from five on.

    In words too, where the words stay in the nominative whatever the case of the sum: 12 500,00 EUR (divpadsmit
    tūkstoši pieci simti eiro un 00 centi). A number too large for words has figures only. KeyError for an unknown
    currency.
    """
    case, amount, currency = case or "nominative", parts(money.amount), _CURRENCIES[money.currency]
    if money.in_words and amount.whole <= LARGEST:
        return f"{_decimal(amount)}{NBSP}{money.currency} ({_words(amount, currency)})"
    if money.currency == "EUR" and amount.whole and amount.hundredths:
        return f"{_decimal(amount)}{NBSP}eiro"
    unit = f"{_figures(amount.whole)}{NBSP}{currency.unit.after(amount.whole, case)}"
    hundredth = f"{amount.hundredths}{NBSP}{currency.hundredth.after(amount.hundredths, case)}"
    if not amount.hundredths:
        return unit
    return f"{unit} {hundredth}" if amount.whole else hundredth


def _words(amount: Parts, currency: _Currency) -> str:
    unit, hundredth = (noun.after(number, "nominative") for noun, number in zip(currency, amount, strict=True))
    return f"{spelled(amount.whole, currency.unit.gender)}{NBSP}{unit} un {amount.hundredths:02}{NBSP}{hundredth}"


def _decimal(amount: Parts) -> str:
    return f"{_figures(amount.whole)},{amount.hundredths:02}"


def _figures(number: int) -> str:
    return grouped(number, NBSP, least=10_000)
