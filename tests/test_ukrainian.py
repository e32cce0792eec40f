"""Ukrainian: names and forms of address."""

from __future__ import annotations

import pytest

from apology_cli.case import Client, Company, Signatory, Text
from apology_cli.languages.ukrainian.address import YOU, addressee, salutation, signature, words
from apology_cli.languages.ukrainian.given_names import EITHER, MEN, WOMEN
from apology_cli.languages.ukrainian.names import UKRAINIAN, inflected
from apology_cli.numerals import NBSP
from apology_cli.vocabulary import Gender
from names_read import Row, agrees, rows

COMPANY = Company(name=Text("Клініка «Оберіг»"))
BORNE = [(name, gender) for gender, names in ((Gender.MALE, MEN), (Gender.FEMALE, WOMEN)) for name in sorted(names)]


def greeting(name: str, gender: Gender | None = None) -> str:
    return salutation(Client(name=Text(name), gender=gender), "uk").text


@pytest.mark.parametrize("row", rows("uk"), ids=lambda row: f"{row.client.name}, {row.client.gender}")
def test_a_name_is_greeted_and_addressed_rightly_or_with_a_doubt(row: Row) -> None:
    line, lines = salutation(row.client, "uk"), addressee(row.client, "uk")
    assert agrees((line,), row.salutation), line
    assert agrees(lines, row.addressee), lines


def test_the_table_of_names_is_long_enough_to_mean_something() -> None:
    assert len(rows("uk")) >= 200


def test_pane_never_stands_before_a_patronymic() -> None:
    for row in rows("uk"):
        words_of_line = salutation(row.client, "uk").text.rstrip("!").replace(",", "").split()
        for title, name in zip(words_of_line, words_of_line[2:], strict=False):
            assert not (title in {"пане", "пані"} and name.endswith(("овичу", "йовичу", "івно", "ївно"))), row


def test_a_form_ends_with_the_letters_of_print_whichever_apostrophe_was_typed() -> None:
    for typed in "'`´‘’ʼ′\"":
        assert greeting(f"Лук{typed}яненко В{typed}ячеслав Дем{typed}янович") == "Шановний В’ячеславе Дем’яновичу!"


@pytest.mark.parametrize("name", ["О’Ніл", "Д’Артаньян", "Мак-Грегор", "МакГрегор"])
def test_capitals_inside_a_name_are_kept(name: str) -> None:
    (line,) = addressee(Client(name=Text(f"{name} Едуард Петрович")), "uk")
    assert line.text.startswith(f"{name}у{NBSP}")
    assert not line.doubt


def test_a_doubt_names_the_person_and_the_field_that_settles_it() -> None:
    client = Client(name=Text("Саша Коваленко"))
    assert salutation(client, "uk").doubt == (
        "The gender of Саша Коваленко is not certain: set client.gender or client.salutation."
    )
    assert addressee(client, "uk")[0].doubt == (
        "The gender of Саша Коваленко is not certain: set client.gender or client.addressee."
    )


def test_a_declared_gender_settles_the_doubt() -> None:
    for gender, line, block in (
        (Gender.FEMALE, "Шановна пані Сашо!", "Саші Коваленко"),
        (Gender.MALE, "Шановний пане Сашо!", "Саші Коваленку"),
    ):
        client = Client(name=Text("Саша Коваленко"), gender=gender)
        assert salutation(client, "uk") == (line, "")
        assert addressee(client, "uk") == ((block, ""),)


def test_initials_stay_on_the_line_of_the_surname() -> None:
    (line,) = addressee(Client(name=Text("Коваленко Алла Семенівна")), "uk")
    assert line.text == f"Коваленко{NBSP}А.{NBSP}С."


def test_what_the_case_gives_is_used_as_it_stands() -> None:
    client = Client(name=Text("Саша Коваленко"), salutation=Text("Дорогий Сашо!"), addressee=Text("Саші Коваленку"))
    assert salutation(client, "uk") == ("Дорогий Сашо!", "")
    assert addressee(client, "uk") == (("Саші Коваленку", ""),)


def test_an_organisation_stands_before_the_position_and_the_person() -> None:
    client = Client(
        name=Text("Зуб Артем Миколайович"), position=Text("директору"), organisation=Text("ТОВ «Пекарня на Садовій»")
    )
    lines = [form.text.replace(NBSP, " ") for form in addressee(client, "uk")]
    assert lines == ["ТОВ «Пекарня на Садовій»", "директору", "Зубу А. М."]
    assert salutation(client, "uk").text == "Шановний Артеме Миколайовичу!"


def test_an_organisation_without_a_person_is_greeted_as_a_company_of_people() -> None:
    client = Client(organisation=Text("ТОВ «Ромашка»"), position=Text("директору"))
    assert salutation(client, "uk") == ("Шановні панове!", "")
    assert [form.text for form in addressee(client, "uk")] == ["ТОВ «Ромашка»", "директору"]


@pytest.mark.parametrize(
    ("client", "expected"),
    [
        (Client(name=Text("Коваленко Алла Семенівна")), "Вам"),
        (Client(name=Text("ФОП Мельник Ігор Петрович")), "Вам"),
        (Client(name=Text("Зуб Артем Миколайович"), organisation=Text("ТОВ «Пекарня»")), "Вам"),
        (Client(organisation=Text("ТОВ «Ромашка»")), "вам"),
        (Client(name=Text("ТОВ «Ромашка»")), "вам"),
        (Client(name=Text("Родина Коваленків")), "вам"),
        (Client(name=Text("пан і пані Коваленки")), "вам"),
        (Client(name=Text("Коваленко Петро Іванович і Коваленко Ганна Іванівна")), "вам"),
    ],
)
def test_vy_has_a_capital_for_one_person_only(client: Client, expected: str) -> None:
    assert words(client, "uk")["Вам"] == expected


def test_the_words_are_all_forms_of_vy() -> None:
    assert list(words(Client(), "uk")) == YOU


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Петренко Олена Ігорівна", "Олена Петренко"),
        ("Олена Ігорівна Петренко", "Олена Петренко"),
        ("Петренко О.І.", "О. І. Петренко"),
        ("Петренко Олена", "Олена Петренко"),
        ("Рашид Рауф огли Мамедов", "Рашид Мамедов"),
        ("Лук'яненко Мар'яна", "Мар’яна Лук’яненко"),
        ("Відділ турботи про клієнтів", "Відділ турботи про клієнтів"),
        ("ТОВ «Ромашка»", "ТОВ «Ромашка»"),
    ],
)
def test_the_signature_gives_the_name_before_the_surname(name: str, expected: str) -> None:
    lines = signature(Signatory(name=Text(name), position=Text("директорка")), COMPANY, "uk")
    assert [line.replace(NBSP, " ") for line in lines] == ["Директорка", expected]


def test_a_known_given_name_tells_one_gender_only() -> None:
    assert not MEN & WOMEN
    assert not EITHER & (MEN | WOMEN)


def test_a_known_given_name_is_spelled_in_ukrainian_and_a_mans_name_in_a_consonant_changes() -> None:
    for name, gender in BORNE:
        assert UKRAINIAN.issuperset(name)
        for case in ("dative", "vocative"):
            form = inflected(name, case, "given", gender)
            assert form.text[:2] == name[:2]
            assert gender is Gender.FEMALE or form.text != name or name[-1] in "аеєиіоую" or not form.sure, form


def test_a_known_given_name_is_greeted_with_the_word_for_its_gender() -> None:
    for name, gender in BORNE:
        line = greeting(f"Шевчук {name.title().replace('’Я', '’я')}")
        assert line.startswith("Шановна пані " if gender is Gender.FEMALE else "Шановний пане "), line


@pytest.mark.parametrize("surname", ["Шевчук", "Кравець", "Сорока", "Шмідт", "Симоненко", "Лі"])
def test_a_surname_that_both_genders_bear_tells_none(surname: str) -> None:
    assert greeting(f"{surname} О. П.") == f"Добрий день, О.{NBSP}П.{NBSP}{surname}!"


@pytest.mark.parametrize("surname", ["Кравець", "Чорновіл", "Шмідт", "Мельник", "Бондар", "Гоголь", "Симоненко", "Кім"])
def test_a_womans_surname_in_a_consonant_or_in_o_keeps_its_form(surname: str) -> None:
    (line,) = addressee(Client(name=Text(f"{surname} Ганна Іванівна")), "uk")
    assert line == (f"{surname}{NBSP}Г.{NBSP}І.", "")


@pytest.mark.parametrize("name", [",", "- , .", "пан", "ФОП", "О.", "Іван і", "та", "«", "пан пан пан", "П. П. П."])
def test_what_is_no_name_still_gives_a_line(name: str) -> None:
    assert greeting(name).endswith("!")
    assert all(form.text for form in addressee(Client(name=Text(name)), "uk"))
