"""Ukrainian. Sources: DSTU 4163:2020 (requisites of a letter), the orthography of 2019, handbooks of business usage."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType

from apology_cli.language import GrammaticalCase, Slots
from apology_cli.languages.ukrainian.address import YOU, addressee, salutation, signature, words
from apology_cli.languages.ukrainian.money import money
from apology_cli.languages.ukrainian.periods import within
from apology_cli.languages.ukrainian.typography import TYPOGRAPHY
from apology_cli.languages.ukrainian.verbs import speaks_of_the_future
from apology_cli.letter import Layout

TAGS: Mapping[str, str] = MappingProxyType({"uk": "uk-UA"})

__all__ = [
    "SLOTS",
    "TAGS",
    "TYPOGRAPHY",
    "addressee",
    "date_in_line",
    "date_in_sentence",
    "layout",
    "money",
    "promises",
    "salutation",
    "signature",
    "within",
    "words",
]

SLOTS = Slots(
    prepositions=frozenset(
        "щодо про стосовно з із зі за на по у в во від од до для без біля через при під над перед між понад після "
        "внаслідок унаслідок відносно навколо довкола проти".split()
    ),
    that=frozenset({"що"}),
    to=frozenset(),
    we=frozenset({"ми"}),
    capital=frozenset(you.lower() for you in YOU),
    own=frozenset("я мене мені мною мій моя моє мої мого моєї моєму моїй моїм моїх моїми мою".split()),
    # A verb of the first person or of the past, both in the plural, stands among the first words of what we do.
    no_deed=r"(?!(?:[^\s,]+[\s,]+){0,7}(?!окремо\b)[а-яґєії’'ʼ-]+(?:ли|[аеєиії]мо)(?:с[яь])?(?:[\s,.:;]|$))",
    # An infinitive stands among the first words of what is asked for.
    no_to_do=r"(?!(?:[^\s,]+[\s,]+){0,4}[а-яґєії’'ʼ-]*(?<!кош)(?<!пла)(?<!ак)(?<![еєа]н)ти(?:с[яь])?(?:[\s,]|$))",
)

_MONTHS = "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня".split()


def promises(deed: str) -> bool:
    """Whether the deed is still to be done: повернемо, but not повернули or повертаємо."""
    return speaks_of_the_future(deed)


def layout(tag: str) -> Layout:
    """Date and index, reference, addressee, heading, salutation; the signature in one row. Source: DSTU 4163:2020."""
    return Layout(("date", "reference", "recipient", "subject", "salutation"), "row", "A4")


def date_in_line(day: dt.date, tag: str) -> str:
    """12 березня 2026 року"""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year} року"


def date_in_sentence(day: dt.date, tag: str, *, case: GrammaticalCase = "") -> str:
    """12 березня 2026 року"""
    return date_in_line(day, tag)
