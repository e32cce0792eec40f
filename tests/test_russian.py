"""Russian: names, dates, money, forms of address."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from apology_cli.case import Client, Company, Money, Signatory, Text
from apology_cli.language import language
from apology_cli.vocabulary import Gender
from names_read import Row, agrees, rows

RU = language("ru")
COMPANY = Company(name=Text("Клиника «Здравница»"))
MARCH = dt.date(2026, 3, 12)


@pytest.mark.parametrize("row", rows("ru"), ids=lambda row: f"{row.client.name}, {row.client.gender}")
def test_a_name_is_greeted_and_addressed_rightly_or_with_a_doubt(row: Row) -> None:
    greeting, lines = RU.salutation(row.client, "ru"), RU.addressee(row.client, "ru")
    assert agrees((greeting,), row.salutation), greeting
    assert agrees(lines, row.addressee), lines


def test_the_table_of_names_is_long_enough_to_mean_something() -> None:
    assert len(rows("ru")) >= 100


def test_a_doubt_names_the_person_and_the_field_that_settles_it() -> None:
    client = Client(name=Text("Алекс Морган"))
    assert RU.salutation(client, "ru").doubt == (
        "The gender of Алекс Морган is not certain: set client.gender or client.salutation."
    )
    assert RU.addressee(client, "ru")[0].doubt == (
        "The gender of Алекс Морган is not certain: set client.gender or client.addressee."
    )


def test_initials_stay_on_the_line_of_the_surname() -> None:
    (line,) = RU.addressee(Client(name=Text("Иванова Алла Семеновна")), "ru")
    assert line.text == "Ивановой\u00a0А.\u00a0С."


@pytest.mark.parametrize("name", ["Семенов Артем Федорович", "Семёнов Артём Фёдорович"])
def test_the_spelling_of_a_name_is_kept_with_e_and_with_yo(name: str) -> None:
    surname, given, patronymic = name.split()
    client = Client(name=Text(name))
    assert RU.salutation(client, "ru").text == f"Уважаемый {given} {patronymic}!"
    assert RU.addressee(client, "ru")[0].text.startswith(f"{surname}у\u00a0")


def test_what_the_case_gives_is_used_as_it_stands() -> None:
    client = Client(
        name=Text("Алекс Морган"), salutation=Text("Дорогой Алекс!"), addressee=Text("Алексу Моргану, эсквайру")
    )
    assert RU.salutation(client, "ru") == ("Дорогой Алекс!", "")
    assert RU.addressee(client, "ru") == (("Алексу Моргану, эсквайру", ""),)


def test_an_organisation_stands_before_the_position_and_the_person() -> None:
    client = Client(
        name=Text("Зуев Артём Николаевич"), position=Text("директору"), organisation=Text("ООО «Пекарня на Садовой»")
    )
    lines = [form.text.replace("\u00a0", " ") for form in RU.addressee(client, "ru")]
    assert lines == ["ООО «Пекарня на Садовой»", "директору", "Зуеву А. Н."]
    assert RU.salutation(client, "ru").text == "Уважаемый Артём Николаевич!"


def test_an_organisation_without_a_person_is_greeted_as_a_company_of_people() -> None:
    client = Client(organisation=Text("ООО «Ромашка»"), position=Text("директору"))
    assert RU.salutation(client, "ru") == ("Уважаемые господа!", "")
    assert [form.text for form in RU.addressee(client, "ru")] == ["ООО «Ромашка»", "директору"]


@pytest.mark.parametrize(
    ("client", "expected"),
    [
        (Client(name=Text("Иванова Алла Семеновна")), "Вам"),
        (Client(name=Text("Зуев Артём Николаевич"), organisation=Text("ООО «Пекарня»")), "Вам"),
        (Client(organisation=Text("ООО «Ромашка»")), "вам"),
        (Client(name=Text("Иванов Пётр Сергеевич и Иванова Анна Ивановна")), "вам"),
    ],
)
def test_vy_has_a_capital_for_one_person_only(client: Client, expected: str) -> None:
    assert RU.words(client, "ru")["Вам"] == expected


def test_every_form_of_vy_is_known_inside_a_sentence() -> None:
    assert {word.lower() for word in RU.words(Client(), "ru")} == RU.SLOTS.capital


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Петрова Елена Игоревна", "Е. И. Петрова"),
        ("Елена Игоревна Петрова", "Е. И. Петрова"),
        ("Петрова Е.И.", "Е. И. Петрова"),
        ("Петрова Елена", "Елена Петрова"),
        ("Елена Петрова", "Елена Петрова"),
        ("Рашид Ариф оглы Мамедов", "Рашид Ариф оглы Мамедов"),
        ("ООО «Здравница»", "ООО «Здравница»"),
    ],
)
def test_the_signature_has_the_initials_before_the_surname(name: str, expected: str) -> None:
    lines = RU.signature(Signatory(name=Text(name), position=Text("главный врач")), COMPANY, "ru")
    assert [line.replace("\u00a0", " ") for line in lines] == ["Главный врач", expected]


def test_a_signature_without_a_position_is_the_name() -> None:
    assert RU.signature(Signatory(name=Text("Елена Петрова")), COMPANY, "ru") == ("Елена Петрова",)


def test_a_date_is_abbreviated_in_a_line_and_written_out_in_a_sentence() -> None:
    assert RU.date_in_line(MARCH, "ru") == "12 марта 2026 г."
    assert RU.date_in_sentence(MARCH, "ru") == "12 марта 2026 года"


@pytest.mark.parametrize(
    ("amount", "currency", "nominative", "accusative"),
    [
        ("1", "RUB", "1 рубль", "1 рубль"),
        ("2", "RUB", "2 рубля", "2 рубля"),
        ("21", "RUB", "21 рубль", "21 рубль"),
        ("11", "RUB", "11 рублей", "11 рублей"),
        ("112", "RUB", "112 рублей", "112 рублей"),
        ("1500", "RUB", "1500 рублей", "1500 рублей"),
        ("12500", "RUB", "12 500 рублей", "12 500 рублей"),
        ("1234567", "RUB", "1 234 567 рублей", "1 234 567 рублей"),
        ("490.50", "RUB", "490 рублей 50 копеек", "490 рублей 50 копеек"),
        ("0.01", "RUB", "1 копейка", "1 копейку"),
        ("121.21", "UAH", "121 гривна 21 копейка", "121 гривну 21 копейку"),
        ("3", "UAH", "3 гривны", "3 гривны"),
        ("35.50", "EUR", "35 евро 50 центов", "35 евро 50 центов"),
        ("1.01", "EUR", "1 евро 1 цент", "1 евро 1 цент"),
        ("22", "USD", "22 доллара США", "22 доллара США"),
        ("101.01", "GBP", "101 фунт стерлингов 1 пенс", "101 фунт стерлингов 1 пенс"),
        ("1", "PLN", "1 злотый", "1 злотый"),
        ("2.02", "PLN", "2 злотых 2 гроша", "2 злотых 2 гроша"),
        ("5", "PLN", "5 злотых", "5 злотых"),
    ],
)
def test_a_sum_agrees_with_its_number(amount: str, currency: str, nominative: str, accusative: str) -> None:
    money = Money(Decimal(amount), currency)
    assert RU.money(money, "ru", case="nominative").replace("\u00a0", " ") == nominative
    assert RU.money(money, "ru", case="accusative").replace("\u00a0", " ") == accusative


def test_a_sum_is_not_torn_at_the_end_of_a_line() -> None:
    assert RU.money(Money(Decimal(12500), "RUB"), "ru", case="nominative") == "12\u00a0500\u00a0рублей"


def test_a_declared_gender_wins_over_the_form_of_the_name() -> None:
    assert RU.salutation(Client(name=Text("Шевчук А."), gender=Gender.MALE), "ru").text == "Уважаемый господин Шевчук!"


@pytest.mark.parametrize(
    "deed",
    [
        "вернём стоимость доставки",
        "вернем стоимость доставки",
        "заново покрасим бампер",
        "позвоним Вам, чтобы записать адрес",
        "свяжемся с Вами",
        "с 1 марта будем звонить в течение часа",
        "сделаем перерасчёт",
        "отремонтируем дверцу",
        "привезём и установим дверцу",
        "пришлём Вам новый график",
    ],
)
def test_a_deed_in_the_future_is_a_promise(deed: str) -> None:
    assert RU.promises(deed)


@pytest.mark.parametrize(
    "deed",
    [
        "вернули стоимость доставки",
        "уже обновили порядок",
        "закрепили за Вами мастера, который встретит Вас",
        "возвращаем плату за доставку",
        "заказываем детали в день записи",
        "с 1 марта сверяем город на каждой коробке",
        "сами звоним абоненту",
        "держим на складе два замка",
        "гарантируем замену",
        "стараемся отвечать в тот же день",
        "проводим проверку",
        "извинились перед Вами и обсудим это на собрании",
    ],
)
def test_a_deed_in_the_present_or_the_past_is_no_promise(deed: str) -> None:
    assert not RU.promises(deed)
