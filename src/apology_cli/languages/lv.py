"""Latvian. Sources: Cabinet Regulation 558 of 2018 (requisites of a document), the Latvian language agency (usage)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType

from apology_cli.language import GrammaticalCase, Slots
from apology_cli.languages.latvian.address import YOU, addressee, salutation, signature, words
from apology_cli.languages.latvian.money import money
from apology_cli.languages.latvian.periods import within
from apology_cli.languages.latvian.typography import TYPOGRAPHY
from apology_cli.languages.latvian.verbs import speaks_of_the_future
from apology_cli.letter import Layout

TAGS: Mapping[str, str] = MappingProxyType({"lv": "lv-LV"})

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
        "par saistībā attiecībā sakarā no uz pie ar bez pēc pirms līdz kopš pret caur starp pār zem virs aiz ap".split()
    ),
    that=frozenset({"ka"}),
    to=frozenset(),
    we=frozenset({"mēs"}),
    capital=frozenset(you.lower() for you in (*YOU, "Lieldienās", "Ziemassvētkos", "Jāņos")),
    own=frozenset("es man mani manis mans mana manu manam manai manā manas manus maniem manām manos manās".split()),
    # A verb of the first person plural stands among the first words of what we do.
    no_deed=r"(?!(?:[^\s,]+[\s,]+){0,7}(?:\w\w+[aā]m|\w+[sš]im)(?:ies)?(?:[\s,.:;]|$))",
    # An infinitive stands among the first words of what is asked for; polite commands end in -iet and -ieties.
    no_to_do=r"(?!(?:[^\s,]+[\s,]+){0,4}(?:\w*(?<!a)(?<!be)(?<!ie)t(?:ies)?|(?:no|pār|iz|at|sa)?(?:iet|siet))(?:[\s,]|$))",
)

_MONTHS = "janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris".split()
# The endings of janvāris and of marts; without a case the day on which something happens.
_ENDINGS: Mapping[GrammaticalCase, tuple[str, str]] = {
    "": ("ī", "ā"),
    "nominative": ("is", "s"),
    "genitive": ("a", "a"),
    "dative": ("im", "am"),
    "accusative": ("i", "u"),
    "locative": ("ī", "ā"),
}


def promises(deed: str) -> bool:
    """Whether the deed is still to be done: atmaksāsim, but not atmaksājām or atmaksājam."""
    return speaks_of_the_future(deed)


def layout(tag: str) -> Layout:
    """Date and number, reference, addressee, heading, salutation; the signature in one row. Source: Regulation 558."""
    return Layout(("date", "reference", "recipient", "subject", "salutation"), "row", "A4")


def date_in_sentence(day: dt.date, tag: str, *, case: GrammaticalCase = "") -> str:
    """2026. gada 12. martā; after līdz, in the dative, 2026. gada 12. martam; before a noun 2026. gada 12. marta."""
    month = _MONTHS[day.month - 1]
    soft, hard = _ENDINGS[case]
    word = month[:-2] + soft if month.endswith("is") else month[:-1] + hard
    return f"{day.year}. gada {day.day}. {word.replace('aprīla', 'aprīļa')}"


def date_in_line(day: dt.date, tag: str) -> str:
    """2026. gada 12. martā"""
    return date_in_sentence(day, tag)
