"""The capital of *you* in the words of a case is that of the letter."""

from __future__ import annotations

import pytest

from apology_cli.courtesy import courteous
from apology_cli.flow import compose
from apology_cli.letter import Paragraph
from small_cases import read

ONE, SEVERAL = "name: Иванова Алла Семеновна", "organisation: ООО «Ромашка»"


def told(client: str, language: str, facts: str, claim: str = "связи не было") -> tuple[str, str]:
    """The claim and the facts of a case as the letter takes them."""
    case = read(
        f"language: {language}\nclient: {{{client}}}\ncomplaint: {{received: 2026-03-12, about: о связи}}\n"
        "company: {name: Связь, signatory: Петров}\n"
        f"claims: [{{claim: '{claim}', justified: no, facts: '{facts}'}}]\n"
    )
    claims = courteous(case).claims
    return str(claims[0].claim), str(claims[0].facts[0][0])


@pytest.mark.parametrize(
    ("client", "language", "typed", "set_as"),
    [
        (
            ONE,
            "ru",
            "Вы звонили, и вам ответили. Вам всё сказали.",
            "Вы звонили, и Вам ответили. Вам всё сказали.",
        ),
        (
            SEVERAL,
            "ru",
            "Вы звонили, и Вам ответили. Вам всё сказали.",
            "Вы звонили, и вам ответили. Вам всё сказали.",
        ),
        ("name: Петренко Олена Ігорівна", "uk", "Ми писали вам на вашу адресу.", "Ми писали Вам на Вашу адресу."),
        ("organisation: ТОВ «Мрія»", "uk", "Ми писали Вам на Вашу адресу.", "Ми писали вам на вашу адресу."),
        ("name: Anna Ozola", "lv", "Mēs jums rakstījām par jūsu līgumu.", "Mēs Jums rakstījām par Jūsu līgumu."),
        ("organisation: SIA Ozols", "lv", "Mēs Jums rakstījām par Jūsu līgumu.", "Mēs jums rakstījām par jūsu līgumu."),
        (ONE, "ru", "Новая привычка, вывеска и сам же вывод.", "Новая привычка, вывеска и сам же вывод."),
        (ONE, "ru", "В правилах сказано: «вы обязаны».", "В правилах сказано: «вы обязаны»."),
        ("name: Ann Lee", "en", "We wrote to you about your bill.", "We wrote to you about your bill."),
    ],
)
def test_the_capital_is_the_same_through_the_letter(client: str, language: str, typed: str, set_as: str) -> None:
    assert told(client, language, typed)[1] == set_as


def test_a_clause_begins_in_the_middle_of_a_sentence() -> None:
    assert told(SEVERAL, "ru", "Проверено.", "Вам не перезвонили")[0] == "вам не перезвонили"
    assert told(ONE, "ru", "Проверено.", "вам не перезвонили")[0] == "Вам не перезвонили"


def test_a_letter_to_a_couple_has_small_letters_everywhere() -> None:
    letter = compose(
        read(
            "language: ru\nclient: Иванов Пётр Ильич и Иванова Анна Львовна\nnumber: 1\n"
            "complaint: {received: 2026-03-12, about: о связи, event: у Вас не было связи}\n"
            "company: {name: Связь, signatory: Петров, phone: '5'}\njustified: yes\nfacts: Мы звонили Вам дважды.\n"
        )
    )
    body = " ".join(b.text for s in letter.sections for b in s.blocks if isinstance(b, Paragraph))
    assert "у\N{NO-BREAK SPACE}вас не\N{NO-BREAK SPACE}было связи" in body
    assert "звонили вам дважды" in body
