"""Numbers: their words read back, agreement, groups of digits, periods."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from importlib import import_module
from typing import NamedTuple, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apology_cli.case import Period
from apology_cli.language import GrammaticalCase
from apology_cli.languages.english import numbers as english
from apology_cli.languages.latvian import numbers as latvian
from apology_cli.languages.russian.numbers import CARDINALS as RUSSIAN
from apology_cli.languages.slavic.numbers import Cardinals, GrammaticalGender
from apology_cli.languages.ukrainian.numbers import CARDINALS as UKRAINIAN
from apology_cli.numerals import LARGEST, NBSP, Plural, ends_in_one, grouped, summands, thousands
from apology_cli.vocabulary import PeriodUnit

CASES = tuple(case for case in get_args(GrammaticalCase) if case)
GENDERS: tuple[GrammaticalGender, ...] = get_args(GrammaticalGender)
numbers = st.one_of(st.integers(0, 3000), st.integers(0, LARGEST))


class Reader(NamedTuple):
    """A reader of numbers in words: what each word adds, and what each scale multiplies by."""

    words: Mapping[str, int]
    scales: Mapping[str, int]

    def number(self, text: str) -> int:
        total = group = 0
        for word in text.split():
            scale = next((self.scales[stem] for stem in self.scales if word.startswith(stem)), 0)
            if scale == 100:
                group = (group or 1) * 100
            elif scale:
                total, group = total + group * scale, 0
            else:
                group += self.words[word]
        return total + group


def listed(words: str, first: int = 1, step: int = 1) -> dict[str, int]:
    """The words of a series; spellings of one number are joined by a stroke."""
    return {word: first + step * at for at, same in enumerate(words.split()) for word in same.split("/")}


READERS = {
    "ru": Reader(
        listed("ноль/нуля один/одна/одно/одну/одного/одной два/две/двух три/трёх", 0)
        | listed("четыре/четырёх пять/пяти шесть/шести семь/семи восемь/восьми девять/девяти десять/десяти", 4)
        | listed("одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать", 11)
        | listed("одиннадцати двенадцати тринадцати четырнадцати пятнадцати шестнадцати", 11)
        | listed("семнадцать/семнадцати восемнадцать/восемнадцати девятнадцать/девятнадцати", 17)
        | listed("двадцать/двадцати тридцать/тридцати сорок/сорока пятьдесят/пятидесяти шестьдесят/шестидесяти", 20, 10)
        | listed("семьдесят/семидесяти восемьдесят/восьмидесяти девяносто/девяноста", 70, 10)
        | listed("сто/ста двести/двухсот триста/трёхсот четыреста/четырёхсот пятьсот/пятисот", 100, 100)
        | listed("шестьсот/шестисот семьсот/семисот восемьсот/восьмисот девятьсот/девятисот", 600, 100),
        {"тысяч": 1000, "миллион": 10**6, "миллиард": 10**9},
    ),
    "uk": Reader(
        listed("нуль/нуля один/одна/одне/одну/одного/однієї два/дві/двох три/трьох", 0)
        | listed("чотири/чотирьох п’ять/п’яти шість/шести сім/семи вісім/восьми дев’ять/дев’яти десять/десяти", 4)
        | listed("одинадцять дванадцять тринадцять чотирнадцять п’ятнадцять шістнадцять", 11)
        | listed("одинадцяти дванадцяти тринадцяти чотирнадцяти п’ятнадцяти шістнадцяти", 11)
        | listed("сімнадцять/сімнадцяти вісімнадцять/вісімнадцяти дев’ятнадцять/дев’ятнадцяти", 17)
        | listed("двадцять/двадцяти тридцять/тридцяти сорок/сорока п’ятдесят/п’ятдесяти", 20, 10)
        | listed("шістдесят/шістдесяти сімдесят/сімдесяти вісімдесят/вісімдесяти дев’яносто/дев’яноста", 60, 10)
        | listed("сто/ста двісті/двохсот триста/трьохсот чотириста/чотирьохсот п’ятсот/п’ятисот", 100, 100)
        | listed("шістсот/шестисот сімсот/семисот вісімсот/восьмисот дев’ятсот/дев’ятисот", 600, 100),
        {"тисяч": 1000, "мільйон": 10**6, "мільярд": 10**9},
    ),
    "lv": Reader(
        listed("nulle viens/viena divi/divas trīs četri/četras pieci/piecas seši/sešas septiņi/septiņas", 0)
        | listed("astoņi/astoņas deviņi/deviņas desmit vienpadsmit divpadsmit trīspadsmit četrpadsmit piecpadsmit", 8)
        | listed("sešpadsmit septiņpadsmit astoņpadsmit deviņpadsmit", 16)
        | listed("divdesmit trīsdesmit četrdesmit piecdesmit sešdesmit septiņdesmit astoņdesmit deviņdesmit", 20, 10),
        {"simt": 100, "tūksto": 1000, "miljon": 10**6, "miljard": 10**9},
    ),
    "en": Reader(
        listed("zero/and one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen", 0)
        | listed("sixteen seventeen eighteen nineteen", 16)
        | listed("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
        {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9},
    ),
}


def slavic(cardinals: Cardinals, number: int, case: GrammaticalCase) -> set[str]:
    return {cardinals.spelled(number, gender, case) for gender in GENDERS}


@given(number=numbers)
def test_words_read_back_as_their_number(number: int) -> None:
    for code, cardinals in (("ru", RUSSIAN), ("uk", UKRAINIAN)):
        for case in ("nominative", "accusative", "genitive"):
            texts = {cardinals.spelled(number, gender, case) for gender in GENDERS}
            assert {READERS[code].number(text) for text in texts} == {number}
    assert {READERS["lv"].number(latvian.spelled(number, gender)) for gender in ("m", "f")} == {number}
    for tag in ("en-GB", "en-US"):
        assert READERS["en"].number(english.spelled(number, tag).replace("-", " ")) == number


@given(number=numbers, other=numbers)
def test_different_numbers_have_different_words(number: int, other: int) -> None:
    for cardinals in (RUSSIAN, UKRAINIAN):
        for case in CASES:
            assert (slavic(cardinals, number, case) & slavic(cardinals, other, case) == set()) == (number != other)
    assert (latvian.spelled(number, "f") != latvian.spelled(other, "f")) == (number != other)
    assert (english.spelled(number, "en-US") != english.spelled(other, "en-US")) == (number != other)


@given(number=numbers)
def test_words_are_parted_by_single_spaces(number: int) -> None:
    texts = [latvian.spelled(number, "f"), english.spelled(number, "en-GB"), english.spelled(number, "en-US")]
    texts += [text for cardinals in (RUSSIAN, UKRAINIAN) for case in CASES for text in slavic(cardinals, number, case)]
    assert all(re.fullmatch(r"[^\W\d]+(?:[ ’-][^\W\d]+)*", text) for text in texts)


@pytest.mark.parametrize("number", [-1, LARGEST + 1])
def test_a_number_out_of_range_has_no_words(number: int) -> None:
    with pytest.raises(ValueError, match="not written in words"):
        thousands(number)


@pytest.mark.parametrize("cardinals", [RUSSIAN, UKRAINIAN])
def test_only_one_and_two_have_a_gender(cardinals: Cardinals) -> None:
    for number in (1, 2):
        assert len(slavic(cardinals, number, "nominative")) == 4 - number
    for number in (*range(3, 21), 30, 100, 1000, 2000, 21_000, 1_000_000):
        assert len(slavic(cardinals, number, "nominative")) == 1


def test_a_number_below_a_thousand_is_the_sum_of_what_it_is_spelled_of() -> None:
    for number in range(1000):
        assert sum(summands(number)) == number
        assert sum(three * 1000**power for power, three in thousands(number * 1001)) == number * 1001
    assert summands(345) == (300, 40, 5)
    assert summands(312) == (300, 12)


DAY = Plural("рабочий день", "рабочих дня", "рабочих дней", "рабочего дня")


@pytest.mark.parametrize(
    ("number", "form"),
    [
        (number, form)
        for form, numbers_with_it in (
            ("one", "1 21 101 1001"),
            ("few", "2 4 33 102"),
            ("many", "0 5 11 12 14 20 100 111 113 1000"),
            ("other", "0.1 1.5 2.5 11.01"),
        )
        for number in numbers_with_it.split()
    ],
)
def test_a_slavic_noun_agrees_with_whole_numbers_and_fractions(number: str, form: str) -> None:
    assert DAY.after(Decimal(number)) == getattr(DAY, form)


@given(number=st.integers(0, LARGEST))
def test_agreement_depends_on_the_last_two_digits_alone(number: int) -> None:
    assert DAY.after(number) == DAY.after(number % 100)
    assert ends_in_one(number) == ends_in_one(number % 100)


@pytest.mark.parametrize(
    ("number", "form"),
    [
        (number, form)
        for form, numbers_with_it in (
            ("rublis", "1 21 101 0.1 1.1 10.01"),
            ("rubļi", "0 2 10 11 20 111 1.5 1.11"),
            ("rubļu", "100 1000 12500"),
        )
        for number in numbers_with_it.split()
    ],
)
def test_a_latvian_noun_agrees_with_whole_numbers_and_fractions(number: str, form: str) -> None:
    ruble = latvian.noun("m", "rublis rubli rubļa rublim rublī", "rubļi rubļus rubļu rubļiem rubļos")
    assert ruble.after(Decimal(number), "nominative") == form


def test_digits_are_grouped_by_three() -> None:
    assert grouped(999, ",") == "999"
    assert grouped(1000, ",") == "1,000"
    assert grouped(9999, NBSP, least=10_000) == "9999"
    assert grouped(1234567, NBSP, least=10_000) == f"1{NBSP}234{NBSP}567"


@pytest.mark.parametrize(
    ("tag", "count", "unit", "text"),
    [
        ("en-GB", 10, "working-day", "within 10 working days"),
        ("en-GB", 1, "day", "within 1 day"),
        ("en-GB", 21, "day", "within 21 days"),
        ("en-GB", 2, "week", "within 2 weeks"),
        ("en-GB", 1, "month", "within 1 month"),
        ("en-US", 10, "working-day", "within 10 business days"),
        ("en-US", 1, "working-day", "within 1 business day"),
        ("en-US", 3, "month", "within 3 months"),
        ("ru", 10, "working-day", "в течение 10 рабочих дней"),
        ("ru", 21, "working-day", "в течение 21 рабочего дня"),
        ("ru", 11, "working-day", "в течение 11 рабочих дней"),
        ("ru", 2, "working-day", "в течение 2 рабочих дней"),
        ("ru", 30, "day", "в течение 30 календарных дней"),
        ("ru", 31, "day", "в течение 31 календарного дня"),
        ("ru", 1, "week", "в течение 1 недели"),
        ("ru", 2, "week", "в течение 2 недель"),
        ("ru", 1, "month", "в течение 1 месяца"),
        ("ru", 3, "month", "в течение 3 месяцев"),
        ("uk", 10, "working-day", "протягом 10 робочих днів"),
        ("uk", 21, "working-day", "протягом 21 робочого дня"),
        ("uk", 4, "day", "протягом 4 календарних днів"),
        ("uk", 1, "day", "протягом 1 календарного дня"),
        ("uk", 1, "week", "протягом 1 тижня"),
        ("uk", 2, "week", "протягом 2 тижнів"),
        ("uk", 1, "month", "протягом 1 місяця"),
        ("uk", 6, "month", "протягом 6 місяців"),
        ("lv", 10, "working-day", "10 darbdienu laikā"),
        ("lv", 21, "working-day", "21 darbdienas laikā"),
        ("lv", 11, "working-day", "11 darbdienu laikā"),
        ("lv", 1, "day", "1 kalendārās dienas laikā"),
        ("lv", 30, "day", "30 kalendāro dienu laikā"),
        ("lv", 1, "week", "1 nedēļas laikā"),
        ("lv", 2, "week", "2 nedēļu laikā"),
        ("lv", 1, "month", "1 mēneša laikā"),
        ("lv", 3, "month", "3 mēnešu laikā"),
    ],
)
def test_a_period_names_its_number_and_its_unit(tag: str, count: int, unit: str, text: str) -> None:
    folder = {"en": "english", "ru": "russian", "uk": "ukrainian", "lv": "latvian"}[tag[:2]]
    periods = import_module(f"apology_cli.languages.{folder}.periods")
    written = periods.within(Period(count, PeriodUnit(unit)), tag)
    assert written.replace(NBSP, " ") == text
    assert f"{count}{NBSP}" in written
