"""Sums of money in English."""

from __future__ import annotations

from apology_cli.case import Money
from apology_cli.numerals import NBSP, grouped, parts

_SIGNS = {"GBP": "£", "EUR": "€"}


def money(money: Money, tag: str, *, case: str) -> str:
    """£1,234.50, US$20, RUB 12,500; whole sums have no hundredths. English has no cases."""
    whole, hundredths = parts(money.amount)
    number = grouped(whole, ",") + (f".{hundredths:02}" if hundredths else "")
    if money.currency == "USD":
        return f"${number}" if tag == "en-US" else f"US${number}"
    return _SIGNS.get(money.currency, money.currency + NBSP) + number
