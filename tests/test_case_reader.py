"""Case files as cases: the rules of reading of the case format."""

from __future__ import annotations

import datetime as dt
import io
import json
import sys
import types
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apology_cli.case import Case, Money, Place
from apology_cli.fields import fields_of
from apology_cli.finding import CaseError
from apology_cli.reading.case_reader import read_cases, read_file
from apology_cli.vocabulary import Verdict
from small_cases import HEAD, LONG, SHORT, SMALL, TODAY, Write, outcome, read, told


def test_the_smallest_case_has_all_that_a_letter_needs() -> None:
    case = read(SMALL)
    assert (case.language, case.scheme, case.date) == ("en", "auto", TODAY)
    assert case.client.name == "Ms Alla Ivanova"
    assert case.signatory.name == "Helen Carter"
    assert case.claims[0].justified is Verdict.NO
    assert case.claims[0].facts == (("Results are sent.",),)
    assert case.ignore == {}


def test_texts_know_the_fields_they_came_from() -> None:
    case = read(
        LONG + "demands:\n- demand: refund it\n  decision: refused\n  reason: [One., Two.]\nenclosures: A copy\n"
    )
    ((one, two),) = case.demands[0].reason
    paths = [case.client.name, case.complaint.about, case.claims[0].claim, one, two, case.enclosures[0]]
    assert [text.path for text in paths if text] == [
        "client",
        "complaint.about",
        "claims[0].claim",
        "demands[0].reason[0]",
        "demands[0].reason[1]",
        "enclosures",
    ]
    assert (case.claims[0].path, case.demands[0].path) == ("claims[0]", "demands[0]")


def test_the_short_form_has_the_paths_that_were_typed() -> None:
    claim = read(SMALL + "advice: Ask us first.\n").claims[0]
    assert claim.path == ""
    assert claim.claim is None
    assert claim.facts[0][0].path == "facts"
    assert claim.advice[0][0].path == "advice"


def test_a_single_mapping_stands_for_a_list_of_one() -> None:
    (item,) = read(SMALL + "compensation: {kind: refund, amount: 5 EUR}\n").compensation
    assert item.path == "compensation"
    assert item.amount == Money(Decimal(5), "EUR")


def test_a_plain_string_is_short_for_the_field_that_matters_most() -> None:
    case = read(SMALL + "decisions: [changed the form]\ncontact: the client care team\nloss: 5 EUR\n")
    assert case.decisions[0].we == "changed the form"
    assert case.contact
    assert case.contact.name == "the client care team"
    assert case.loss
    assert not case.loss.proved


def test_every_value_of_the_file_has_its_place() -> None:
    case = read(SMALL + "claims:\ndemands:\n- demand: refund it\n  decision: met\n  we: |\n\n    refunded it\n")
    places = case.source.places
    assert places["complaint"] == Place(3, 12)
    assert places["complaint.about"] == Place(3, 42)
    assert places["demands"] == Place(9, 1)
    assert places["demands[0]"] == Place(9, 3)
    assert places["demands[0].we"] == Place(13, 5)
    assert "claims" not in places


@pytest.mark.parametrize(
    ("key", "typed"),
    [("number", "0123"), ("number", "45/п"), ("number", "12:30"), ("number", "1e3"), ("number", "no")],
)
def test_what_yaml_would_guess_at_comes_out_as_written(key: str, typed: str) -> None:
    assert getattr(read(f"{SMALL}{key}: {typed}\n"), key) == typed


def test_a_telephone_number_comes_out_as_written() -> None:
    contact = read(SMALL + "contact: {phone: +371 2000 1234}\n").contact
    assert contact
    assert contact.phone == "+371 2000 1234"


@pytest.mark.parametrize(
    ("typed", "verdict"),
    [("yes", "yes"), ("No", "no"), ("true", "yes"), ("FALSE", "no"), ("'no'", "no"), ("Unclear", "unclear")],
)
def test_a_verdict_is_read_whatever_its_letters(typed: str, verdict: str) -> None:
    assert read(SMALL.replace("justified: no", f"justified: {typed}")).claims[0].justified == verdict


def test_an_unknown_word_comes_with_the_nearest_known_one() -> None:
    assert told(SMALL.replace("justified: no", "justified: partley")) == [
        "5:12: justified: `partley` is not known here, did you mean `partly`?"
    ]


@pytest.mark.parametrize("nothing", ["", "~", "null", '""', "'  '"])
def test_an_optional_field_without_a_value_is_left_out(nothing: str) -> None:
    case = read(f"{SMALL}number: {nothing}\ndemands: {nothing}\ninquiry: {nothing}\nchannel: {nothing}\n")
    assert (case.number, case.demands, case.inquiry, case.channel) == (None, (), None, "letter")


def test_a_required_field_without_a_value_is_missing() -> None:
    assert told(SMALL.replace("2026-03-12", "~")) == [
        "3:23: complaint.received: this field is missing, add it: when the complaint reached us"
    ]


def test_blank_lines_divide_paragraphs_and_a_list_runs_on() -> None:
    facts = '["One", "Two.\\n\\nThree", Four]'
    case = read(SMALL.replace("facts: Results are sent.", f"facts: {facts}\nreason: |\n  A\n  b\n\n  C"))
    assert case.claims[0].facts == (("One.", "Two."), ("Three.", "Four."))
    assert case.claims[0].reason == (("A b.",), ("C.",))


def test_an_address_keeps_its_lines() -> None:
    client = "client:\n  name: A B\n  address: |\n    Long Lane 5\n\n    Riga\n"
    assert read(SMALL.replace("client: Ms Alla Ivanova\n", client)).client.address == ("Long Lane 5", "Riga")
    client = "client: {name: A B, address: [Long Lane 5, Riga]}\n"
    assert read(SMALL.replace("client: Ms Alla Ivanova\n", client)).client.address == ("Long Lane 5", "Riga")


def test_a_language_is_given_in_any_case_of_letters() -> None:
    assert read(SMALL.replace("language: en", "language: EN-gb")).language == "en-GB"


@pytest.mark.parametrize("typed", ["no", "xx", "english"])
def test_an_unknown_language_is_told_with_what_there_is(typed: str) -> None:
    (line,) = told(SMALL.replace("language: en", f"language: {typed}"))
    assert line.startswith(f"1:11: language: there is no language `{typed}`, ")
    assert "en" in line.partition(", ")[2]


def test_an_unknown_scheme_comes_with_the_nearest_known_one() -> None:
    assert told(SMALL + "scheme: four_stage\n") == [
        "7:9: scheme: there is no scheme `four_stage`, did you mean `four-stage`?"
    ]


def test_rules_are_ignored_with_a_reason() -> None:
    assert read(SMALL + "ignore: {vague-promise: agreed by phone}\n").ignore == {"vague-promise": "agreed by phone"}
    assert told(SMALL + "ignore: {vague-promises: x, emoji: ''}\n") == [
        "7:10: ignore.vague-promises: there is no rule `vague-promises`, did you mean `vague-promise`?",
        "7:36: ignore.emoji: the reason is missing, say why the rule may be broken here",
    ]
    reasons = "write `rule: the reason why it may be broken here`"
    assert told(SMALL + "ignore: [emoji]\n") == [
        f"7:9: ignore: a mapping of rules to reasons is expected here, not a list, {reasons}"
    ]


def test_an_unknown_field_names_the_nearest_and_where_else_it_is_at_home() -> None:
    assert told(SMALL + "datte: 2026-03-20\nevent: it was late\n") == [
        "7:1: datte: there is no field `datte` here, did you mean `date`?",
        "8:1: event: there is no field `event` here, did you mean `client`? (`event` is a field of `complaint`)",
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "decisions:\n- we: {refund: yes}\n",
            "8:7: decisions[0].we: a text is expected here, not a mapping, if a text",
        ),
        ("decisions:\n- refund: yes\n  we: paid\n", "8:3: decisions[0].refund: there is no field `refund` here"),
        (
            "decisions: [{we: paid the fee, which was due}]\n",
            "7:32: decisions[0].which was due: there is no field `which was due` here, put the text before it in",
        ),
        ("number: [x]\n", "7:9: number: a text is expected here, not a list, write it without brackets and dashes"),
        (
            "inquiry: soon\n",
            "7:10: inquiry: a mapping of fields is expected here, not a text, write its fields, such as",
        ),
        ("inquiry: [soon]\n", "7:10: inquiry: a mapping of fields is expected here, not a list, write its fields"),
        ("causes: {a: b}\n", "7:9: causes: sentences are expected here, not a mapping, "),
        ("causes: [[a]]\n", "7:10: causes[0]: sentences are expected here, not a list, "),
        ("date: [2026-03-20]\n", "7:7: date: a date is expected here, not a list, "),
    ],
)
def test_a_value_of_the_wrong_shape_says_what_is_expected(text: str, message: str) -> None:
    (line,) = told(SMALL + text)
    assert line.startswith(message)


def test_all_problems_of_a_case_are_told_at_once_and_in_order() -> None:
    text = """\
langage: en
client: {gendr: male, since: spring}
complaint: {received: 12/03/2026, channel: fax, about: a, about: b}
date: 2026-02-30
justified: maybe
facts: !!str Results are sent.
demands:
- demand: refund it
  amount: 100 EUR
  granted: 5
  decision: refused
compensation: {kind: gift}
company: nowhere.yaml
"""
    shapes = "write the year, month and day as 2026-03-12, or the day, month and year as 12.03.2026"
    channels = "write one of these: letter, email, phone, chat, review, in-person"
    currencies = "write it after the number, such as 12500 RUB or 490.50 EUR"
    assert told(text) == [
        "1:1: langage: there is no field `langage` here, did you mean `language`?",
        "1:1: language: this field is missing, add it: language of the letter: ru, uk, lv or en (en-GB, en-US)",
        "2:9: client: neither a name nor an organisation is given, add `name` or `organisation`",
        "2:10: client.gendr: there is no field `gendr` here, did you mean `gender`?",
        "2:30: client.since: `spring` is not a year or a date as it is written here, write a year such as 2015",
        f"3:23: complaint.received: `12/03/2026` is not a date as it is written here, {shapes}",
        f"3:44: complaint.channel: `fax` is not known here, {channels}",
        "3:59: complaint.about: `about` stands here again, first given in line 3, keep one of the two",
        "4:7: date: there is no `2026-02-30` in the calendar, correct the day or the month",
        "5:12: justified: `maybe` is not known here, write one of these: yes, no, partly, unclear",
        "6:8: facts: a YAML tag stands here, leave it out, or put the whole text in quotes",
        "8:3: demands[0].reason: a refusal gives no reason, add `reason`, in whole sentences",
        f"10:12: demands[0].granted: `5` does not say the currency, {currencies}",
        "12:15: compensation.we: `gift` alone makes no sentence, add `we`",
        "13:10: company: there is no file `nowhere.yaml`, correct the path; it begins at this file's folder",
    ]


def test_an_organisation_needs_no_person() -> None:
    client = read(SMALL.replace("client: Ms Alla Ivanova", "client: {organisation: Daisy Ltd}")).client
    assert (client.name, client.organisation) == (None, "Daisy Ltd")


def test_several_cases_of_a_file_are_read_each_for_itself(write: Write) -> None:
    path = write(f"{SMALL}---\n{SMALL}numbr: 5\n---\n{SMALL}---\n")
    first, second, third = read_file(path, today=TODAY)
    assert isinstance(first, Case)
    assert isinstance(third, Case)
    assert (first.source.number, third.source.number) == (0, 2)
    assert third.source.places["language"] == Place(16, 11)
    assert str(second) == "case.yaml:14:1: numbr: there is no field `numbr` here, did you mean `number`?"
    with pytest.raises(CaseError, match="numbr"):
        list(read_cases(path, today=TODAY))


def test_standard_input_is_read_as_a_dash(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    write(SMALL)
    Path("company.yaml").write_text("name: Beside\nsignatory: Ann\n", encoding="utf-8")
    content = b"\xef\xbb\xbf" + (HEAD + SHORT).encode()
    monkeypatch.setattr(sys, "stdin", types.SimpleNamespace(buffer=io.BytesIO(content)))
    (case,) = read_cases("-")
    assert case.source.file == "-"
    assert case.company.name == "Beside"
    assert case.date == dt.datetime.now().astimezone().date()


def test_json_is_accepted_as_it_is(write: Write) -> None:
    case = {
        "language": "en",
        "client": {"name": "Ms Ivanova 😀", "since": 2015},
        "complaint": {"received": "2026-03-12", "about": "about a/b"},
        "justified": False,
        "facts": ["Checked.", "Found."],
        "number": 117,
        "company": {"name": "C", "signatory": None},
        "signatory": {"name": "Ann"},
    }
    text = json.dumps(case, indent="\t").replace("/", "\\/")
    (found,) = read_cases(write(text), today=TODAY)
    assert found.claims[0].justified is Verdict.NO
    assert (found.client.name, found.client.since, found.number) == ("Ms Ivanova 😀", 2015, "117")
    assert found.complaint.about == "about a/b"


@pytest.mark.parametrize("name", ["missing.yaml", ".", "a\0b"])
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CaseError, match="the file cannot be read"):
        list(read_cases(name))


FIELDS = sorted(fields_of(Case))
WORDS = st.sampled_from(
    [*FIELDS, "claim", "we", "by", "5 EUR", "2026-03-12", "yes", "en", "refund", "partly", "<<", "~"]
)
TREES = st.recursive(
    WORDS | st.text(max_size=8),
    lambda nodes: st.lists(nodes, max_size=4) | st.dictionaries(WORDS, nodes, max_size=6),
    max_leaves=20,
)


@given(st.dictionaries(st.sampled_from(FIELDS) | WORDS, TREES, max_size=8))
def test_any_tree_is_a_case_or_has_problems_on_one_line_each(tree: dict[str, object]) -> None:
    (found,) = outcome(json.dumps(tree).encode())
    if isinstance(found, CaseError):
        assert found.problems
        assert list(found.problems) == sorted(set(found.problems))
        assert all("\n" not in str(problem) and problem.what and problem.mend for problem in found.problems)


@given(st.binary(max_size=80))
def test_any_bytes_are_cases_or_problems(content: bytes) -> None:
    assert all(isinstance(found, CaseError) and found.problems for found in outcome(content))


@given(st.text(max_size=40), st.sampled_from(FIELDS))
def test_any_text_in_any_field_is_read_or_told(text: str, field: str) -> None:
    lines = [line for line in SMALL.splitlines() if not line.startswith(f"{field}:")]
    content = "\n".join([*lines, f"{field}: {text}"]).encode("utf-8", "surrogatepass")
    assert outcome(content)


ASKED = {"demand": "pay", "decision": "refused", "reason": "No.", "amount": "7 GBP"}
GIVEN = {"kind": "refund", "amount": "5 GBP"}
SPELLING = {"name": "Clinic Ltd", "signatory": "Helen Carter", "in_words": "yes"}


@pytest.mark.parametrize(
    ("more", "marked"),
    [
        ({}, [False, False]),
        ({"in_words": True}, [True, True]),
        ({"company": SPELLING}, [True, True]),
        ({"compensation": GIVEN | {"in_words": "yes"}}, [False, True]),
        ({"demands": [ASKED | {"in_words": "yes"}]}, [True, False]),
    ],
)
def test_sums_stand_in_words_where_the_case_its_company_or_the_item_wants_it(
    more: dict[str, object], marked: list[bool]
) -> None:
    keys = {"company": {"name": "Clinic Ltd", "signatory": "Helen Carter"}, "demands": [ASKED], "compensation": GIVEN}
    case = read(HEAD + SHORT + "".join(f"{key}: {json.dumps(value)}\n" for key, value in (keys | more).items()))
    sums = [case.demands[0].amount, case.compensation[0].amount]
    assert [money.in_words for money in sums if money] == marked
