"""Reads the tables of names in tests/names: a name, its gender, and the forms it must have."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from apology_cli.case import Client, Text
from apology_cli.language import Form
from apology_cli.numerals import NBSP
from apology_cli.vocabulary import Gender


class Row(NamedTuple):
    """One line of a table."""

    client: Client
    salutation: str
    addressee: str


def rows(tag: str) -> list[Row]:
    """The lines of the table of a language, without its remarks."""
    table = Path(__file__).parent / "names" / f"{tag}.txt"
    lines = table.read_text(encoding="utf-8").splitlines()
    return [_row(*line.split("\t")) for line in lines if line and not line.startswith("#")]


def _row(name: str, gender: str, salutation: str, addressee: str) -> Row:
    return Row(Client(name=Text(name), gender=None if gender == "-" else Gender(gender)), salutation, addressee)


def agrees(forms: tuple[Form, ...], expected: str) -> bool:
    """Whether the forms read as expected; after a question mark each must carry a doubt, else none may."""
    text = " / ".join(form.text for form in forms).replace(NBSP, " ")
    doubted = expected.startswith("?")
    wanted = expected.removeprefix("?")
    return wanted in {"", text} and all(bool(form.doubt) is doubted for form in forms)
