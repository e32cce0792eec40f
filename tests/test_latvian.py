"""Latvian: names and forms of address."""

from __future__ import annotations

import pytest

from apology_cli.case import Client, Company, Signatory, Text
from apology_cli.languages.latvian.address import YOU, addressee, salutation, signature, words
from apology_cli.languages.latvian.given_names import EITHER, MEN, WOMEN
from apology_cli.languages.latvian.names import LATVIAN, forms
from apology_cli.vocabulary import Gender
from names_read import Row, agrees, rows

COMPANY = Company(name=Text("SIA „Veselība”"))


@pytest.mark.parametrize("row", rows("lv"), ids=lambda row: f"{row.client.name}, {row.client.gender}")
def test_a_name_is_greeted_and_addressed_rightly_or_with_a_doubt(row: Row) -> None:
    greeting, lines = salutation(row.client, "lv"), addressee(row.client, "lv")
    assert agrees((greeting,), row.salutation), greeting
    assert agrees(lines, row.addressee), lines


def test_the_table_of_names_is_long_enough_to_mean_something() -> None:
    assert len(rows("lv")) >= 130


@pytest.mark.parametrize("row", rows("lv"), ids=lambda row: row.client.name)
def test_a_doubt_names_the_field_that_settles_it(row: Row) -> None:
    doubts = [salutation(row.client, "lv").doubt, *(form.doubt for form in addressee(row.client, "lv"))]
    assert all(": set client." in doubt or "set client.organisation" in doubt for doubt in doubts if doubt)


def test_a_doubt_names_the_person() -> None:
    client = Client(name=Text("Saša Liepa"))
    assert salutation(client, "lv").doubt == (
        "The gender of Saša Liepa is not certain: set client.gender or client.salutation."
    )
    assert addressee(client, "lv")[0].doubt == (
        "The gender of Saša Liepa is not certain: set client.gender or client.addressee."
    )


@pytest.mark.parametrize("gender", Gender)
def test_a_declared_gender_settles_it(gender: Gender) -> None:
    client = Client(name=Text("Saša Liepa"), gender=gender)
    dear, dative = {
        Gender.FEMALE: ("Cienījamā Liepas kundze!", "Sašai Liepai"),
        Gender.MALE: ("Cienījamais Liepas kungs!", "Sašam Liepam"),
    }[gender]
    assert salutation(client, "lv") == (dear, "")
    assert addressee(client, "lv") == ((dative, ""),)


@pytest.mark.parametrize("name", ["Ozola", "Bērziņš", "Lācis", "Liepa", "Platā", "O'Nīls", "Ševčenko", "Müller"])
@pytest.mark.parametrize("gender", Gender)
def test_the_beginning_of_a_name_is_kept_in_every_case(name: str, gender: Gender) -> None:
    found = forms(name, gender)
    assert all(form.startswith(name[:2]) for form in (found.genitive, found.dative, found.vocative))


def test_initials_stay_on_the_line_of_the_surname() -> None:
    (line,) = addressee(Client(name=Text("Ozola A. M.")), "lv")
    assert line.text == "A.\u00a0M.\u00a0Ozolai"


def test_what_the_case_gives_is_used_as_it_stands() -> None:
    client = Client(
        name=Text("Alex Morgan"), salutation=Text("Sveika, Alex!"), addressee=Text("Alex Morgan jaunkundzei")
    )
    assert salutation(client, "lv") == ("Sveika, Alex!", "")
    assert addressee(client, "lv") == (("Alex Morgan jaunkundzei", ""),)


def test_an_organisation_stands_before_the_position_and_the_person() -> None:
    client = Client(
        name=Text("Jānis Bērziņš"), position=Text("valdes loceklim"), organisation=Text("SIA „Ozols un dēli”")
    )
    assert [form.text for form in addressee(client, "lv")] == [
        "SIA „Ozols un dēli”",
        "valdes loceklim",
        "Jānim Bērziņam",
    ]
    assert salutation(client, "lv").text == "Cienījamais Bērziņa kungs!"


def test_an_organisation_without_a_person_is_greeted_without_a_name() -> None:
    client = Client(organisation=Text("SIA „Ozols”"), position=Text("valdes loceklim"))
    assert salutation(client, "lv") == ("Labdien!", "")
    assert [form.text for form in addressee(client, "lv")] == ["SIA „Ozols”", "valdes loceklim"]


@pytest.mark.parametrize(
    ("client", "expected"),
    [
        (Client(name=Text("Anna Ozola")), "Jums"),
        (Client(name=Text("Ozola, Anna")), "Jums"),
        (Client(name=Text("Jānis Bērziņš"), organisation=Text("SIA „Ozols”")), "Jums"),
        (Client(organisation=Text("SIA „Ozols”")), "jums"),
        (Client(name=Text("Anna Ozola un Jānis Ozols")), "jums"),
        (Client(name=Text("Ozolu ģimene")), "jums"),
        (Client(name=Text("Brīvības ielas 5 iedzīvotāji")), "jums"),
    ],
)
def test_jus_has_a_capital_for_one_person_only(client: Client, expected: str) -> None:
    assert words(client, "lv")["Jums"] == expected


def test_every_form_of_jus_is_a_variable_of_the_templates() -> None:
    assert list(words(Client(), "lv")) == YOU


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Anna Ozola", "Anna Ozola"),
        ("Ozola, Anna", "Anna Ozola"),
        ("Ozola Anna", "Anna Ozola"),
        ("Ozola A.", "A. Ozola"),
        ("Dr. Jānis Bērziņš", "Dr. Jānis Bērziņš"),
        ("SIA „Veselība”", "SIA „Veselība”"),
    ],
)
def test_the_signature_has_the_given_name_first(name: str, expected: str) -> None:
    lines = signature(Signatory(name=Text(name), position=Text("klientu apkalpošanas vadītāja")), COMPANY, "lv")
    assert lines == ("Klientu apkalpošanas vadītāja", expected)


def test_a_given_name_belongs_to_one_list_only() -> None:
    assert not MEN & WOMEN
    assert not (MEN | WOMEN) & EITHER


def test_given_names_are_spelled_in_latvian() -> None:
    assert all(name == name.lower() and LATVIAN.issuperset(name) for name in (MEN | WOMEN | EITHER) - {"alex"})
