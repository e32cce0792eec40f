"""Words of a case file as dates, amounts and texts."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apology_cli.case import Money
from apology_cli.fields import Slot
from apology_cli.reading.amounts import money
from apology_cli.reading.case_values import UnreadableError, choice, day, flag, year
from apology_cli.reading.case_words import paragraphs, slotted
from apology_cli.vocabulary import Outcome


@pytest.mark.parametrize("typed", ["2026-03-12", "12.03.2026", "2026-3-12", " 12.3.2026 "])
def test_a_date_is_read_in_two_shapes(typed: str) -> None:
    assert day(typed) == dt.date(2026, 3, 12)


@pytest.mark.parametrize(
    "typed", ["12/03/2026", "12 March", "03.12.26", "2026.03.12", "20260312", "2026-03", "x", "-1-2", "٢٠٢٦-٠٣-١٢"]
)
def test_another_shape_of_a_date_is_told_with_the_two_that_are_read(typed: str) -> None:
    with pytest.raises(UnreadableError, match=r"2026-03-12.*12\.03\.2026"):
        day(typed)


@pytest.mark.parametrize("typed", ["31.02.2026", "2026-13-01", "2026-00-10", "0000-01-01"])
def test_a_day_that_no_calendar_has_is_told(typed: str) -> None:
    with pytest.raises(UnreadableError, match="in the calendar"):
        day(typed)


@given(st.dates(min_value=dt.date(1000, 1, 1)))
def test_any_date_is_read_back(date: dt.date) -> None:
    assert day(date.isoformat()) == day(f"{date:%d.%m}.{date.year}") == date


def test_a_year_may_be_a_date() -> None:
    assert [year("2015"), year("2015-03-12"), year("12.03.2015")] == [2015, 2015, 2015]


@pytest.mark.parametrize("typed", ["15", "20155", "spring", "0015"])
def test_another_word_is_no_year(typed: str) -> None:
    with pytest.raises(UnreadableError, match="2015"):
        year(typed)


def test_yes_and_no_are_read_as_yaml_and_json_write_them() -> None:
    assert [flag(word) for word in ("yes", "True", "no", "FALSE")] == [True, True, False, False]
    with pytest.raises(UnreadableError, match="neither yes nor no"):
        flag("maybe")


def test_only_a_list_with_yes_and_no_takes_true_and_false() -> None:
    with pytest.raises(UnreadableError, match="`true` is not known here"):
        choice("true", Outcome)


@pytest.mark.parametrize(
    ("typed", "amount", "currency"),
    [
        ("12500 RUB", "12500", "RUB"),
        ("12 500,00 ₽", "12500", "RUB"),
        ("12\u00a0500 руб.", "12500", "RUB"),
        ("12\u202f500,5 р.", "12500.50", "RUB"),
        ("1.234,56 €", "1234.56", "EUR"),
        ("EUR 1,234.56", "1234.56", "EUR"),
        ("1'234’567.10 eur", "1234567.10", "EUR"),
        ("1’234.10 eur", "1234.10", "EUR"),
        ("1,234 €", "1234", "EUR"),
        ("1.234 €", "1234", "EUR"),
        ("1,234,567 euro", "1234567", "EUR"),
        ("12,50 eiro", "12.50", "EUR"),
        ("12.5 євро", "12.50", "EUR"),
        ("£20", "20", "GBP"),
        ("20 фунтов", "20", "GBP"),
        ("300 грн", "300", "UAH"),
        ("₴300", "300", "UAH"),
        ("20 zł", "20", "PLN"),
        ("$20.00", "20", "USD"),
        ("US$ 20", "20", "USD"),
        ("20 долл. США", "20", "USD"),
        ("£20 GBP", "20", "GBP"),
    ],
)
def test_an_amount_is_read_as_people_write_it(typed: str, amount: str, currency: str) -> None:
    assert money(typed) == Money(Decimal(amount), currency)
    assert str(money(typed).amount) == amount


@pytest.mark.parametrize(
    ("typed", "what"),
    [
        ("12500", "does not say the currency"),
        ("5 xyz", "the currency `xyz` is not known"),
        ("£20 €", "names two currencies"),
        ("0 EUR", "above zero"),
        ("0,00 EUR", "above zero"),
        ("-5 EUR", "above zero"),
        ("€-5", "above zero"),
        ("−5 €", "above zero"),
        ("12 500.123 €", "more than one way"),
        ("1.2345 €", "more than one way"),
        ("1 23 €", "more than one way"),
        ("0,500 €", "more than one way"),
        ("1,234,56 €", "more than one way"),
        ("5-10 €", "more than one way"),
        ("a lot", "holds no number"),
    ],
)
def test_an_amount_in_doubt_is_told(typed: str, what: str) -> None:
    with pytest.raises(UnreadableError, match=what):
        money(typed)


@given(
    cents=st.integers(min_value=1, max_value=10**14),
    currency=st.sampled_from(["RUB", "UAH", "EUR", "USD", "GBP", "PLN"]),
    marks=st.sampled_from([(",", "."), (".", ","), (" ", ","), ("\u00a0", "."), ("'", "."), ("", ","), ("", ".")]),
    before=st.booleans(),
)
def test_any_amount_is_read_back(cents: int, currency: str, marks: tuple[str, str], before: bool) -> None:  # noqa: FBT001
    grouping, point = marks
    number = f"{cents // 100:,}".replace(",", grouping) + f"{point}{cents % 100:02}"
    typed = f"{currency} {number}" if before else f"{number} {currency.lower()}"
    assert money(typed) == Money(Decimal(cents) / 100, currency)


@given(st.text(max_size=30))
def test_any_text_is_an_amount_or_is_told(text: str) -> None:
    with suppress(UnreadableError):
        assert money(text).amount > 0


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("refunded the fee.", "refunded the fee"),
        ("refunded\n  the   fee", "refunded the fee"),
        ("a 5\u00a0% voucher", "a 5\u00a0% voucher"),
        ("and so on…", "and so on…"),
        ("and so on...", "and so on..."),
        ("вернули 500 руб.", "вернули 500 руб."),
        ("в 2026 г.", "в 2026 г."),
        ("и т. д.", "и т. д."),
        ("и т.д.", "и т.д."),
        ("письмо Ивановой А. С.", "письмо Ивановой А. С."),
        ("told Smith Ltd.", "told Smith Ltd."),
        ("called at 5 p.m.", "called at 5 p.m."),
    ],
)
def test_a_trailing_full_stop_is_forgiven_where_it_ends_a_sentence(typed: str, read: str) -> None:
    assert slotted(typed, Slot.DEED) == read


def test_a_plain_text_keeps_its_full_stop() -> None:
    assert slotted("ул. Лесная, 5, стр. 1.", Slot.PLAIN) == "ул. Лесная, 5, стр. 1."


def test_texts_are_composed() -> None:
    assert slotted("жалобы на мои\u0306 заказ", Slot.TOPIC) == "жалобы на мой заказ"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("It was heard", "It was heard."),
        ("Was it heard?", "Was it heard?"),
        ("He said: “It was.”", "He said: “It was.”"),
        ("Это «Здравница»", "Это «Здравница»."),
        ("We checked (twice.)", "We checked (twice.)"),
        ("so on…", "So on…"),
    ],
)
def test_sentences_end_with_a_mark(typed: str, read: str) -> None:
    assert paragraphs(typed) == (read,)


@given(st.text(alphabet="ab .\n\t?»\u00a0", max_size=40))
def test_what_was_read_once_is_read_the_same_again(text: str) -> None:
    once = paragraphs(text)
    assert paragraphs("\n\n".join(once)) == once
