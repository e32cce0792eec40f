"""Russian. Sources: GOST R 7.0.97 (requisites of a letter), the rules of 2006 and Rosenthal's handbook (usage)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType

from apology_cli.language import GrammaticalCase, Slots
from apology_cli.languages.russian.address import YOU, addressee, salutation, signature, words
from apology_cli.languages.russian.money import money
from apology_cli.languages.russian.periods import within
from apology_cli.languages.russian.typography import TYPOGRAPHY
from apology_cli.languages.russian.verbs import speaks_of_the_future
from apology_cli.letter import Layout

TAGS: Mapping[str, str] = MappingProxyType({"ru": "ru-RU"})

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
        "о об обо по относительно касательно насчёт насчет в во на с со за из из-за из-под к ко при про от до для без "
        "через у под над перед между ввиду вследствие согласно вокруг после".split()
    ),
    that=frozenset({"что"}),
    to=frozenset(),
    we=frozenset({"мы"}),
    capital=frozenset(you.lower() for you in YOU),
    own=frozenset("я мне меня мной мною мой моя моё мое мои моего моей моему моим моих моими мою".split()),
    # A verb of the first person or of the past, both in the plural, stands among the first words of what we do.
    no_deed=r"(?!(?:[^\s,]+[\s,]+){0,7}[а-яё-]+(?:ли|лись|[еёи]м|[еёи]мся)(?:[\s,.:;]|$))",
    # An infinitive stands among the first words of what is asked for.
    no_to_do=r"(?!(?:[^\s,]+[\s,]+){0,4}[а-яё-]*(?:чь|(?<!ос)т[ьи])(?:ся)?(?:[\s,]|$))",
)

_MONTHS = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()


def promises(deed: str) -> bool:
    """Whether the deed is still to be done: вернём, but not вернули or возвращаем."""
    return speaks_of_the_future(deed)


def layout(tag: str) -> Layout:
    """Date and number, reference, addressee, heading, salutation; the signature in one row. Source: GOST R 7.0.97."""
    return Layout(("date", "reference", "recipient", "subject", "salutation"), "row", "A4")


def date_in_line(day: dt.date, tag: str) -> str:
    """12 марта 2026 г."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year} г."


def date_in_sentence(day: dt.date, tag: str, *, case: GrammaticalCase = "") -> str:
    """12 марта 2026 года"""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year} года"
