"""Where sentences end, and where a full stop ends nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apology_cli.sentences import LONGEST, spans

TEXTS = [
    ["We called. ", "You answered."],
    ["Mr. Smith called at 10 a.m. on Monday. ", "Nobody answered!"],
    ["Письмо от 12 марта 2026 г. получено. ", "Спасибо!"],
    ["Обратитесь к Петровой Е. И. по телефону. ", "Она поможет."],
    ["Сума 300 грн. повернута. ", "Дякуємо."],
    ["Atbildi nosūtīsim 2026. gada 12. martā. ", "Paldies!"],
    ["We paid No. 12 in full. ", "The answer was no. ", "Then we called."],
    ["„Kāpēc?” jautājāt Jūs. ", "Mēs atbildējām."],
    ["One line\n", "Another line"],
    ["Is it so? ", "“It is.” ", "We agree…"],
]


@pytest.mark.parametrize("sentences", TEXTS, ids=lambda sentences: sentences[0][:20])
def test_a_text_is_parted_into_its_sentences(sentences: list[str]) -> None:
    text = "".join(sentences)
    assert [text[start:end] for start, end in spans(text)] == sentences


@given(st.text(alphabet="aБ. !?\n«»1", max_size=200))
def test_sentences_lie_in_order_and_leave_out_blanks_only(text: str) -> None:
    at = 0
    for start, end in spans(text):
        assert not text[at:start].strip()
        assert start < end
        at = end
    assert not text[at:].strip()


def test_what_runs_on_without_end_is_cut() -> None:
    text = "word " * LONGEST
    assert all(end - start <= LONGEST for start, end in spans(text))
    assert "".join(text[start:end] for start, end in spans(text)) == text
