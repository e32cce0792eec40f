"""Texts in their grammatical slots: what reads as it stands, what is mended, what the letter must quote."""

from __future__ import annotations

import pytest

from apology_cli.case import Text
from apology_cli.fields import Slot
from apology_cli.flow import compose
from apology_cli.language import language
from apology_cli.slot import read, settle
from apology_cli.writer import writer
from small_cases import case_of

FITTING = [
    ("en", Slot.TOPIC, "about the delivery of your sofa"),
    ("en", Slot.CLAUSE, "the parcel came three days late"),
    ("en", Slot.CLAUSE, "ATM 14 kept your card"),
    ("en", Slot.TO_DO, "refund the delivery fee"),
    ("en", Slot.DEED, "will refund approx. 5 litres of fuel"),
    ("en", Slot.EVENT, "your suitcase, no. 14, was lost"),
    ("ru", Slot.TOPIC, "о доставке дивана"),
    ("ru", Slot.CLAUSE, "Вы не получили ответа"),
    ("ru", Slot.CLAUSE, "договор с А. С. Ивановой не подписан"),
    ("ru", Slot.DEED, "вернули 50 тыс. рублей на карту"),
    ("en", Slot.TO_DO, "bring the parcel to your door"),
    ("ru", Slot.TO_DO, "не позднее пятницы бесплатно заменить счётчик"),
    ("ru", Slot.TO_DO, "извиниться"),
]
MISFITS = [
    ("en", Slot.TOPIC, "Parcel delivery", "preposition"),
    ("en", Slot.CLAUSE, "The parcel was late", "capital"),
    ("en", Slot.CLAUSE, "the parcel was late. Nobody called", "more than one sentence"),
    ("en", Slot.TO_DO, "Please refund the fee", "capital"),
    ("en", Slot.CLAUSE, "why was the parcel late?", "ends"),
    ("en", Slot.CLAUSE, "my parcel was late", "client"),
    ("en", Slot.TO_DO, "a refund of the fee", "to be done"),
    ("en", Slot.TO_DO, "refunding the fee", "to be done"),
    ("en", Slot.DEED, "checking the shelf", "is done"),
    ("ru", Slot.TO_DO, "возврат стоимости доставки", "to be done"),
    ("ru", Slot.DEED, "возврат денег", "is done"),
    ("ru", Slot.CLAUSE, "мне не ответили", "client"),
    ("ru", Slot.TOPIC, "Доставка дивана", "preposition"),
    ("ru", Slot.EVENT, "Диван привезли сломанным", "capital"),
]
MENDED = [
    ("en", Slot.CLAUSE, "that the parcel was late", "the parcel was late"),
    ("en", Slot.TO_DO, "to refund the fee", "refund the fee"),
    ("en", Slot.DEED, "We refunded the fee", "refunded the fee"),
    ("ru", Slot.CLAUSE, "что посылка опоздала", "посылка опоздала"),
    ("ru", Slot.DEED, "Мы вернули деньги", "вернули деньги"),
]


@pytest.mark.parametrize(("code", "slot", "words"), FITTING)
def test_a_text_written_for_its_slot_stays_as_it_is(code: str, slot: Slot, words: str) -> None:
    reading = read(slot, Text(words), language(code).SLOTS)
    assert (str(reading.text), reading.text.fits, reading.fault) == (words, True, "")


@pytest.mark.parametrize(("code", "slot", "words", "why"), MISFITS)
def test_a_text_of_the_wrong_kind_is_marked_and_said_why(code: str, slot: Slot, words: str, why: str) -> None:
    reading = read(slot, Text(words), language(code).SLOTS)
    assert not reading.text.fits
    assert why in reading.fault


@pytest.mark.parametrize(("code", "slot", "words", "mended"), MENDED)
def test_a_word_that_the_letter_itself_puts_before_a_text_is_left_out(
    code: str, slot: Slot, words: str, mended: str
) -> None:
    reading = read(slot, Text(words, "claims[0].claim"), language(code).SLOTS)
    assert (str(reading.text), reading.text.fits) == (mended, True)
    assert reading.text.path == "claims[0].claim"
    assert reading.fault


def test_a_capital_letter_at_the_start_of_a_topic_is_forgiven() -> None:
    assert str(read(Slot.TOPIC, Text("About the delivery"), language("en").SLOTS).text) == "about the delivery"


def test_a_finding_points_at_the_text_and_the_letter_quotes_it() -> None:
    case = case_of({"demands": [{"demand": "Please refund the fee.", "decision": "refused", "reason": "It is due."}]})
    _, (finding,) = settle(case)
    assert (finding.rule, finding.quote) == ("slot", "Please refund the fee")
    assert case.source.places["demands[0].demand"] == (finding.line, finding.column)
    assert "You asked: “Please refund the fee.”" in writer("text").write(compose(case)).decode()


def test_a_quoted_question_keeps_its_mark_and_gets_no_full_stop() -> None:
    case = case_of({"demands": [{"demand": "why was it late?", "decision": "refused", "reason": "It was not."}]})
    assert "You asked: “why was it late?” We" in writer("text").write(compose(case)).decode()


def claimed(code: str, cause: str, claim: str) -> Text:
    """A claim as it is settled in a case that says this of the cause."""
    case = case_of({"causes": cause})
    said = case.claims[0]._replace(claim=Text(claim, "claims[0].claim"))
    settled, _ = settle(case._replace(language=code, claims=(said,)))
    assert settled.claims[0].claim is not None
    return settled.claims[0].claim


NAMES = [
    ("en", "The nurse gave Biscuit a full check-up.", "Biscuit was sent home too early"),
    ("en", "The nurse gave Biscuit's owner the tablets.", "Biscuit's teeth were left as they were"),
    ("ru", "Врач осмотрел Рекса в тот же день.", "Рекс остался без лекарства"),
]
NO_NAMES = [
    ("ru", "Врач осмотрел Рэя в тот же день.", "Я не получила ответа"),
    (
        "en",
        "Biscuit had a full check-up.",
        "Biscuit was sent home too early",
    ),  # the sentence may have given the capital
    ("en", "Our Parcel service brings a parcel to the door.", "Parcel came late"),
    ("ru", "Врач осмотрел Рекса в тот же день.", "Реклама обещала иное"),
]


@pytest.mark.parametrize(("code", "cause", "claim"), NAMES)
def test_a_clause_may_begin_with_a_name_that_the_case_writes_inside_a_sentence(
    code: str, cause: str, claim: str
) -> None:
    assert claimed(code, cause, claim).fits


@pytest.mark.parametrize(("code", "cause", "claim"), NO_NAMES)
def test_a_clause_that_may_begin_with_a_plain_word_in_a_capital_is_quoted(code: str, cause: str, claim: str) -> None:
    assert not claimed(code, cause, claim).fits
