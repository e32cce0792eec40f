"""A sum that the words of a case name themselves is not put beside them again."""

from __future__ import annotations

import pytest

from apology_cli.reading.amounts import money, named

NAMED = [
    ("12 GBP", "refund £12 for parking"),
    ("1250.50 EUR", "atmaksāsim 1 250,50 eiro"),
    ("12500 RUB", "вернём 12 500 руб. на карту"),
    ("40 EUR", "refund EUR 40.00 now"),
    ("8 USD", "a credit of $8.00, today"),
    ("1056 GBP", "credit the penalty of £1,056 to your account"),
]
OTHER = [
    ("12 GBP", "refund it by 12 May"),
    ("12 GBP", "refund 12 € for parking"),
    ("400 EUR", "pay 4 400 EUR"),
    ("690 RUB", "вернём деньги в течение 690 дней"),
    ("12 GBP", "refund the fee"),
]


@pytest.mark.parametrize(("sum_", "words"), NAMED)
def test_words_name_a_sum_by_its_figures_and_its_currency(sum_: str, words: str) -> None:
    assert named(money(sum_), words)


@pytest.mark.parametrize(("sum_", "words"), OTHER)
def test_another_number_or_currency_is_not_the_sum(sum_: str, words: str) -> None:
    assert not named(money(sum_), words)
