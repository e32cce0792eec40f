"""What every language answers, for every tag of the registry."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from decimal import Decimal
from itertools import product
from typing import get_args

import pytest

from apology_cli.case import Client, Company, Money, Signatory, Text
from apology_cli.language import GrammaticalCase, codes, language, tags
from apology_cli.letter import Part
from apology_cli.vocabulary import Gender

CURRENCIES = ("RUB", "UAH", "EUR", "USD", "GBP", "PLN")
MONEY_CASES: tuple[GrammaticalCase, ...] = ("nominative", "genitive", "dative", "accusative")
NAMES = (
    None,
    Text("Alla Ivanova"),
    Text("Ms Ann Lee and Mr Bo Lee"),
    Text("Иванова Алла Семеновна"),
    Text("Петренко Олександр Іванович"),
    Text("Aina Liepa"),
    Text("ИВАНОВ П. С."),
    Text("X"),
    Text("А."),
    Text("- , ."),
    Text("Ван дер Ваальс-О’Нил Жан-Мари Шарль Антуан де ла"),
)
CLIENTS = [
    Client(name=name, gender=gender, organisation=organisation, position=position)
    for name, gender, organisation, position in product(
        NAMES, (None, *Gender), (None, Text("ООО «Ромашка»")), (None, Text("директору"))
    )
]
DAYS = [dt.date(2026, month, day) for month in range(1, 13) for day in (1, 28)]
COMPANY = Company(name=Text("Fernleigh"))
every_tag = pytest.mark.parametrize("tag", tags())


def test_there_is_a_language_and_none_is_made_up() -> None:
    assert {"en", "lv", "ru", "uk"} <= set(codes())
    for unknown in ("xx", "ru-XX", "", "english"):
        with pytest.raises(KeyError):
            language(unknown)


@every_tag
def test_every_client_is_greeted_in_one_whole_line(tag: str) -> None:
    for client in CLIENTS:
        form = language(tag).salutation(client, tag)
        assert re.fullmatch(r"[^\W\d].*[^\s][!,:]|[^\W\d].*\.", form.text), (client, form)
        assert not form.doubt or re.search(r"set client\.\w+.*\.$", form.doubt)


@every_tag
def test_every_client_has_an_address_block_without_empty_lines(tag: str) -> None:
    for client in CLIENTS:
        lines = language(tag).addressee(client, tag)
        given = [client.organisation, client.position]
        assert all(form.text.strip() == form.text != "" for form in lines), (client, lines)
        assert len(lines) >= sum(map(bool, given)) + bool(client.name)
        assert {str(line) for line in given if line} <= {form.text for form in lines}


@every_tag
def test_salutation_and_addressee_of_the_case_override_the_rules(tag: str) -> None:
    client = Client(name=Text("Alla Ivanova"), salutation=Text("S!", "client.salutation"), addressee=Text("A"))
    assert language(tag).salutation(client, tag) == ("S!", "")
    assert [form.text for form in language(tag).addressee(client, tag)] == ["A"]


@every_tag
def test_the_words_have_the_same_names_for_every_client(tag: str) -> None:
    keys = {frozenset(language(tag).words(client, tag)) for client in CLIENTS}
    assert len(keys) == 1
    assert all(name.isidentifier() for name in next(iter(keys)))


@every_tag
def test_every_signatory_signs(tag: str) -> None:
    for name, position in product(filter(None, NAMES), (None, Text("Head of Client Care"))):
        lines = language(tag).signature(Signatory(name=name, position=position), COMPANY, tag)
        assert len(lines) == (2 if position else 1)
        assert all(line.strip() for line in lines)


@every_tag
def test_every_date_names_its_day_and_its_year(tag: str) -> None:
    for day in DAYS:
        for text in (language(tag).date_in_line(day, tag), language(tag).date_in_sentence(day, tag)):
            assert {str(day.day), "2026"} <= set(re.findall(r"\d+", text))
    assert len({language(tag).date_in_sentence(day, tag) for day in DAYS}) == len(DAYS)


@every_tag
@pytest.mark.parametrize("currency", CURRENCIES)
def test_every_sum_keeps_its_figures_and_its_line(tag: str, currency: str) -> None:
    for amount, case in product(("0.01", "1", "2", "5", "11", "21.50", "12500"), MONEY_CASES):
        text = language(tag).money(Money(Decimal(amount), currency), tag, case=case)
        figures = re.sub(r"\D", "", text)
        assert figures.strip("0") == amount.replace(".", "").strip("0")
        assert not re.search(r"\d \d", text)


@every_tag
def test_the_layout_names_each_part_once(tag: str) -> None:
    opening = language(tag).layout(tag).opening
    assert len(set(opening)) == len(opening)
    assert {*get_args(Part)} - {"number"} <= {*opening}


@every_tag
def test_the_slots_are_words_in_small_letters(tag: str) -> None:
    slots = language(tag).SLOTS
    assert slots.prepositions
    assert slots.that
    assert slots.we
    listed = [words for words in slots if isinstance(words, frozenset)]
    assert all(word == word.casefold().strip() for words in listed for word in words)


@every_tag
def test_what_a_language_writes_is_composed_unicode(tag: str) -> None:
    for client in CLIENTS:
        text = language(tag).salutation(client, tag).text
        assert unicodedata.normalize("NFC", text) == text


@every_tag
def test_a_deed_without_a_verb_promises_nothing(tag: str) -> None:
    assert language(tag).promises("") is False
    assert language(tag).promises("№ 5") is False
