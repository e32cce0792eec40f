"""Words of a case file → an amount of money. Source: the case format, "Rules of reading"."""

from __future__ import annotations

import re
from contextlib import suppress
from decimal import Decimal
from typing import Final

from apology_cli.case import Money
from apology_cli.reading.case_values import UnreadableError, nearest
from apology_cli.reading.nodes import shown

# Codes, signs and customary abbreviations in the languages of the letters, without blanks and a closing full stop.
_NAMES: Final = {
    "RUB": "rub rur ₽ р руб рубль рубля рублей рублі рублів ruble rubles rouble roubles rubļi rubļu rubļus",
    "UAH": "uah ₴ грн гривна гривны гривен гривня гривні гривень hryvnia hryvnias grivna grivnas grivnu",
    "EUR": "eur € euro euros eiro евро євро",
    "USD": "usd $ us$ $us долл дол доллар доллара долларов долар долара долари доларів долл.сша дол.сша"
    " долларовсша доларівсша dollar dollars usdollars dolārs dolāri dolāru dolārus",
    "GBP": "gbp £ gb£ pound pounds poundssterling фунт фунта фунтов фунти фунтів фунтовстерлингов фунтівстерлінгів"
    " mārciņa mārciņas mārciņu",
    "PLN": "pln zł zl zloty zlotys zlote zlotych złoty złote złotych"
    " злотый злотых злотий злоті злотих zloti zlotu zlotus",
}
_CURRENCIES: Final = {name: code for code, names in _NAMES.items() for name in names.split()}
_BLANKS: Final = str.maketrans(dict.fromkeys("\u00a0\u2007\u2009\u200a\u202f\t\n", " ") | {"’": "'"})
_EXAMPLE: Final = "such as 12500 RUB or 490.50 EUR"

_GROUPED = r"[1-9][0-9]{0,2}(?P<group>[ '.,])[0-9]{3}(?:(?P=group)[0-9]{3})*"
_NUMBER = re.compile(rf"(?P<whole>{_GROUPED}|[0-9]+)(?:(?!(?P=group))[.,](?P<cents>[0-9]{{1,2}}))?")
_PARTS = re.compile(r"(?P<before>[^0-9]*)(?P<number>[0-9](?:.*[0-9])?)(?P<after>[^0-9]*)")
_SUM = re.compile(r"(?P<before>[^\s\d]*?)(?<![\d.,]) ?(?P<number>\d(?:[\d '.,]*\d)?) ?(?P<after>[^\s\d.,;)]*)")


def money(text: str) -> Money:
    """The amount and the currency, in whichever order they stand; UnreadableError where either is missing or in doubt.

    Blanks and apostrophes group, and so does a single point or comma that exactly three digits follow.
    """
    parts = _PARTS.fullmatch(text.translate(_BLANKS).strip())
    if parts is None:
        raise UnreadableError(f"{shown(text)} holds no number", f"write a number and its currency, {_EXAMPLE}")
    before, after = parts["before"].strip(), parts["after"].strip()
    negative = before[:1] in {"-", "−", "–"} or before[-1:] in {"-", "−", "–"}
    currency = _currency(before.strip("-−– "), after, text)
    amount = _number(parts["number"], text)
    if negative or not amount:
        raise UnreadableError(f"an amount is above zero, {shown(text)} is not", "write what is paid, or leave it out")
    return Money(amount, currency)


def _currency(before: str, after: str, text: str) -> str:
    given = [word for word in (before, after) if word]
    if not given:
        raise UnreadableError(f"{shown(text)} does not say the currency", f"write it after the number, {_EXAMPLE}")
    codes = [_CURRENCIES.get(word.casefold().rstrip(".").replace(" ", "")) for word in given]
    for word, code in zip(given, codes, strict=True):
        if code is None:
            raise UnreadableError(f"the currency {shown(word)} is not known", nearest(word, _NAMES))
    if len(set(codes)) > 1:
        raise UnreadableError(f"{shown(text)} names two currencies", "keep one of them")
    return str(codes[0])


def _number(digits: str, text: str) -> Decimal:
    match = _NUMBER.fullmatch(digits)
    if match is None:
        mend = f"write it with two decimals at most, {_EXAMPLE}"
        raise UnreadableError(f"the number in {shown(text)} can be read in more than one way", mend)
    whole = re.sub("[^0-9]", "", match["whole"])
    cents = (match["cents"] or "").ljust(2, "0")
    # Whole amounts have no decimals, others two, however they were written.
    return Decimal(whole) if cents == "00" else Decimal(f"{whole}.{cents}")


def named(amount: Money, words: str) -> bool:
    """Whether the words name this very sum, in figures and with its currency before or after it."""
    for found in _SUM.finditer(words.translate(_BLANKS)):
        for before, after in ((found["before"], ""), ("", found["after"])):
            with suppress(UnreadableError):
                if (before or after) and money(f"{before}{found['number']} {after}")[:2] == amount[:2]:
                    return True
    return False
