"""English: names, dates, money, forms of address, in Britain and in the United States."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from apology_cli.case import Client, Company, Money, Signatory, Text
from apology_cli.language import language
from names_read import Row, agrees, rows

EN = language("en")
IVANOVA = Client(name=Text("Ms Alla Ivanova"))
MARCH = dt.date(2026, 3, 12)


@pytest.mark.parametrize("row", rows("en"), ids=lambda row: row.client.name)
def test_a_name_is_greeted_and_addressed_rightly_or_with_a_doubt(row: Row) -> None:
    greeting, lines = EN.salutation(row.client, "en"), EN.addressee(row.client, "en")
    assert agrees((greeting,), row.salutation), greeting
    assert agrees(lines, row.addressee), lines


def test_the_table_of_names_is_long_enough_to_mean_something() -> None:
    assert len(rows("en")) >= 60


def test_the_salutation_ends_in_a_comma_in_britain_and_in_a_colon_in_the_united_states() -> None:
    assert EN.salutation(IVANOVA, "en-GB").text == "Dear Ms Ivanova,"
    assert EN.salutation(IVANOVA, "en-US").text == "Dear Ms. Ivanova:"
    assert EN.salutation(Client(organisation=Text("Tidewell Boats")), "en-US").text == "Dear Sir or Madam:"


@pytest.mark.parametrize(
    ("name", "salutation", "addressee"),
    [
        ("Ms Helen Lee", "Dear Ms. Lee:", "Ms. Helen Lee"),
        ("Ms. Helen Lee", "Dear Ms. Lee:", "Ms. Helen Lee"),
        ("Mr and Mrs Smith", "Dear Mr. and Mrs. Smith:", "Mr. and Mrs. Smith"),
        ("Lt Col Alan Bates", "Dear Colonel Bates:", "Lt. Col. Alan Bates"),
        ("Dr Anil Rao Jr", "Dear Dr. Rao:", "Dr. Anil Rao Jr."),
        ("Miss Amy Pond", "Dear Miss Pond:", "Miss Amy Pond"),
        ("Alex Morgan", "Dear Alex Morgan:", "Alex Morgan"),
    ],
)
def test_americans_put_a_full_stop_after_an_abbreviated_title(name: str, salutation: str, addressee: str) -> None:
    client = Client(name=Text(name))
    assert EN.salutation(client, "en-US") == (salutation, "")
    assert EN.addressee(client, "en-US") == ((addressee, ""),)


def test_what_the_case_gives_is_used_as_it_stands() -> None:
    client = Client(name=Text("Alex Morgan"), salutation=Text("Hello Alex!"), addressee=Text("A. Morgan Esq"))
    assert EN.salutation(client, "en") == ("Hello Alex!", "")
    assert EN.addressee(client, "en") == (("A. Morgan Esq", ""),)


def test_the_person_stands_before_the_position_and_the_organisation() -> None:
    client = Client(
        name=Text("Mr Alan Pryce"), position=Text("Purchasing Manager"), organisation=Text("Tidewell Boats Ltd")
    )
    lines = [form.text for form in EN.addressee(client, "en")]
    assert lines == ["Mr Alan Pryce", "Purchasing Manager", "Tidewell Boats Ltd"]


@pytest.mark.parametrize(
    ("client", "tag", "close"),
    [
        (IVANOVA, "en", "Yours sincerely,"),
        (Client(name=Text("Sir Ian McKellen")), "en-GB", "Yours sincerely,"),
        (Client(organisation=Text("Tidewell Boats")), "en-GB", "Yours faithfully,"),
        (Client(name=Text("A. Lee"), salutation=Text("Dear Madam,")), "en-GB", "Yours faithfully,"),
        (IVANOVA, "en-US", "Sincerely,"),
        (Client(organisation=Text("Tidewell Boats")), "en-US", "Sincerely,"),
    ],
)
def test_the_close_goes_with_the_salutation(client: Client, tag: str, close: str) -> None:
    assert EN.words(client, tag)["close"] == close


def test_the_position_stands_under_the_name() -> None:
    company = Company(name=Text("Fernleigh"))
    signatory = Signatory(name=Text("Helen Carter"), position=Text("Head of Client Care"))
    assert EN.signature(signatory, company, "en") == ("Helen Carter", "Head of Client Care")
    assert EN.signature(Signatory(name=Text("Helen Carter")), company, "en") == ("Helen Carter",)


def test_a_date_has_the_order_of_the_country() -> None:
    assert EN.date_in_sentence(MARCH, "en") == EN.date_in_line(MARCH, "en-GB") == "12 March 2026"
    assert EN.date_in_sentence(MARCH, "en-US") == "March 12, 2026"


@pytest.mark.parametrize(
    ("amount", "currency", "british", "american"),
    [
        ("6.90", "GBP", "£6.90", "£6.90"),
        ("10.00", "GBP", "£10", "£10"),
        ("1234.50", "GBP", "£1,234.50", "£1,234.50"),
        ("0.05", "GBP", "£0.05", "£0.05"),
        ("12.5", "EUR", "€12.50", "€12.50"),
        ("20", "USD", "US$20", "$20"),
        ("12500", "RUB", "RUB\u00a012,500", "RUB\u00a012,500"),
        ("300", "UAH", "UAH\u00a0300", "UAH\u00a0300"),
        ("20", "PLN", "PLN\u00a020", "PLN\u00a020"),
    ],
)
def test_a_sum_has_its_sign_or_its_code(amount: str, currency: str, british: str, american: str) -> None:
    money = Money(Decimal(amount), currency)
    for case in ("nominative", "accusative"):
        assert EN.money(money, "en-GB", case=case) == british
        assert EN.money(money, "en-US", case=case) == american


def test_the_subject_stands_under_the_salutation_in_britain_and_above_it_in_the_united_states() -> None:
    british, american = EN.layout("en").opening, EN.layout("en-US").opening
    assert british.index("salutation") < british.index("subject")
    assert american.index("subject") < american.index("salutation")
    assert (EN.layout("en-GB").paper, EN.layout("en-US").paper) == ("A4", "Letter")


@pytest.mark.parametrize("deed", ["will call you", "shall refund the fee", "are going to call you", "then will call"])
def test_a_deed_in_the_future_is_a_promise(deed: str) -> None:
    assert EN.promises(deed)


@pytest.mark.parametrize("deed", ["refunded the fee", "have given you a contact who will call you", "are checking it"])
def test_a_deed_in_the_present_or_the_past_is_no_promise(deed: str) -> None:
    assert not EN.promises(deed)
