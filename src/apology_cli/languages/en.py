"""English of Britain and of the United States. Sources: Debrett's (forms of address), the Chicago Manual of Style."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType

from apology_cli.language import GrammaticalCase, Slots
from apology_cli.languages.english.address import addressee, salutation, signature, words
from apology_cli.languages.english.money import money
from apology_cli.languages.english.periods import within
from apology_cli.languages.english.typography import TYPOGRAPHY
from apology_cli.letter import Layout

TAGS: Mapping[str, str] = MappingProxyType({"en": "en-GB", "en-GB": "en-GB", "en-US": "en-US"})

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

_MONTHS = "January February March April May June July August September October November December".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()

# An article, or a form in -ing that is no infinitive.
_NO_VERB = (
    r"(?!(?:bring|ring|sing|spring|swing|string|cling)\b)\w+ing\b|(?:an?|the|my|your|our|this|that|these|some|no)\b"
)

SLOTS = Slots(
    prepositions=frozenset(
        "about regarding concerning with of on over for in at to from relating respecting against by after during "
        "under without following".split()
    ),
    that=frozenset({"that"}),
    to=frozenset({"to"}),
    we=frozenset({"we"}),
    capital=frozenset(
        word.lower() for word in (*_MONTHS, *_DAYS, *"Mr Mrs Ms Miss Mx Dr Christmas Easter English Internet".split())
    ),
    own=frozenset("i my me mine myself".split()),
    no_deed=_NO_VERB,
    no_to_do=rf"not to\b|{_NO_VERB}",
)


def promises(deed: str) -> bool:
    """Whether the deed is still to be done: will call you, are going to call you."""
    first = deed.lower().split()[:4]
    return "will" in first or "shall" in first or "going to" in " ".join(first)


def layout(tag: str) -> Layout:
    """Full block: the subject follows the salutation in Britain and stands before it in the United States."""
    if tag == "en-US":
        return Layout(("date", "number", "reference", "recipient", "subject", "salutation"), "stack", "Letter")
    return Layout(("date", "number", "reference", "recipient", "salutation", "subject"), "stack", "A4")


def date_in_line(day: dt.date, tag: str) -> str:
    """12 March 2026, in the United States March 12, 2026"""
    month = _MONTHS[day.month - 1]
    return f"{month} {day.day}, {day.year}" if tag == "en-US" else f"{day.day} {month} {day.year}"


def date_in_sentence(day: dt.date, tag: str, *, case: GrammaticalCase = "") -> str:
    """The same inside a sentence."""
    return date_in_line(day, tag)
