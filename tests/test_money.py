"""Sums of money in every language, in figures and in words."""

from __future__ import annotations

import re
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import NamedTuple, cast, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apology_cli.case import Money
from apology_cli.language import GrammaticalCase

TABLES = sorted((Path(__file__).parent / "sums").glob("*.txt"))
FOLDERS = {"en": "english", "ru": "russian", "uk": "ukrainian", "lv": "latvian"}
CURRENCIES = ("RUB", "UAH", "EUR", "USD", "GBP", "PLN")
NBSP = "\N{NO-BREAK SPACE}"
every_tag = pytest.mark.parametrize("tag", [path.stem for path in TABLES])


class Row(NamedTuple):
    """A line of a table."""

    tag: str
    money: Money
    case: GrammaticalCase
    text: str


def plug_in(tag: str) -> ModuleType:
    return import_module(f"apology_cli.languages.{FOLDERS[tag[:2]]}.money")


def written(money: Money, tag: str, case: GrammaticalCase = "nominative") -> str:
    return str(plug_in(tag).money(money, tag, case=case))


def read(tag: str, line: str) -> Row:
    """A line such as `12500 RUB | genitive, in words | …`."""
    sum_of_money, case, text = line.split(" | ")
    amount, currency = sum_of_money.split()
    money = Money(Decimal(amount), currency, in_words=case.endswith(", in words"))
    return Row(tag, money, cast("GrammaticalCase", case.removesuffix(", in words")), text)


ROWS = [
    read(path.stem, line)
    for path in TABLES
    for line in path.read_text("utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.tag}, {row.money.amount} {row.money.currency}, {row.case}")
def test_a_sum_stands_as_in_the_table(row: Row) -> None:
    assert written(row.money, row.tag, row.case).replace(NBSP, " ") == row.text


@every_tag
def test_a_table_holds_every_currency_in_figures_and_in_words(tag: str) -> None:
    rows = {(row.money.currency, row.money.in_words) for row in ROWS if row.tag[:2] == tag[:2]}
    assert {(currency, in_words) for currency in CURRENCIES for in_words in (False, True)} <= rows


@every_tag
def test_a_currency_that_no_letter_knows_is_an_error(tag: str) -> None:
    for in_words in (False, True):
        with pytest.raises(KeyError):
            written(Money(Decimal(1), "XXX", in_words), tag)


@every_tag
def test_a_sum_in_no_case_is_in_the_nominative(tag: str) -> None:
    for currency in CURRENCIES:
        money = Money(Decimal("21.21"), currency)
        assert written(money, tag, "") == written(money, tag) == plug_in(tag).money(money, tag)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.tag}, {row.text}")
def test_a_number_stays_in_one_line_with_its_unit(row: Row) -> None:
    text = written(row.money, row.tag, row.case)
    assert not re.search(r"\d (?!\()", text)
    assert ") " not in text


amounts = st.decimals(Decimal("0.01"), Decimal("999999999999.99"), places=2)
cases = st.sampled_from(get_args(GrammaticalCase))


@every_tag
@given(amount=amounts, currency=st.sampled_from(CURRENCIES), case=cases, in_words=st.booleans())
def test_a_sum_keeps_its_figures(
    tag: str,
    amount: Decimal,
    currency: str,
    case: GrammaticalCase,
    in_words: bool,  # noqa: FBT001
) -> None:
    text = written(Money(amount, currency, in_words), tag, case)
    figures = re.sub(rf"(?<=\d)[{NBSP},](?=\d{{3}})", "", re.sub(r"\(.*\)", "", text))
    found = [int(number) for number in re.findall(r"\d+", figures)]
    assert [number for number in found if number] == [number for number in divmod(int(amount * 100), 100) if number]
    assert "  " not in text
    assert text == text.strip()


@every_tag
@given(amount=amounts, currency=st.sampled_from(CURRENCIES), case=cases)
def test_different_sums_read_differently(tag: str, amount: Decimal, currency: str, case: GrammaticalCase) -> None:
    for in_words in (False, True):
        one, other = (written(Money(sum_, currency, in_words), tag, case) for sum_ in (amount, amount + 1))
        assert one != other


@pytest.mark.parametrize("tag", ["ru", "uk", "lv"])
@given(number=st.integers(1, 9_999_999), currency=st.sampled_from(CURRENCIES), case=cases)
def test_the_unit_depends_on_the_last_three_digits_alone(
    tag: str, number: int, currency: str, case: GrammaticalCase
) -> None:
    long, short = (written(Money(Decimal(n), currency), tag, case) for n in (number + 1000, 1000 + number % 1000))
    assert long.rpartition(NBSP)[2] == short.rpartition(NBSP)[2]
