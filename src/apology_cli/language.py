"""What a language is, and which there are: one module of `languages/` per language."""

from __future__ import annotations

import datetime as dt
import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Literal, NamedTuple, Protocol, cast

from apology_cli import languages
from apology_cli.case import Client, Company, Money, Period, Signatory
from apology_cli.letter import Layout

GrammaticalCase = Literal["", "nominative", "genitive", "dative", "accusative", "locative"]


class Form(NamedTuple):
    """A form of a name or a salutation; `doubt` says why it may be wrong and which field settles it."""

    text: str
    doubt: str = ""


class Slots(NamedTuple):
    """The words by which a text in the wrong slot is known."""

    prepositions: frozenset[str]  # a topic begins with one of these
    that: frozenset[str]  # conjunctions that the letter itself puts before a clause or an event
    to: frozenset[str]  # particles that the letter itself puts before a to-do
    we: frozenset[str]  # pronouns that the letter itself puts before a deed
    capital: frozenset[str] = frozenset()  # words that keep their capital inside a sentence, in small letters
    own: frozenset[str] = frozenset()  # words by which the client speaks of themselves: I, my
    no_deed: str = r"(?!)"  # a pattern of what cannot begin a deed
    no_to_do: str = r"(?!)"  # a pattern of what cannot begin a to-do


class Typography(NamedTuple):
    """How a language sets marks, and which words no line break parts; lists of words are separated by blanks."""

    quotes: tuple[str, str]  # the outer pair and the inner: ("«»", "„“")
    dash: str  # between words, with the spaces around it
    units: str = ""  # beginnings of what a number before them measures: day, EUR
    with_next: str = ""  # words that stay with the next word, as short prepositions
    with_previous: str = ""  # words that stay with the word before, as particles
    with_name: str = ""  # abbreviations that stay with the name after them: Mr
    with_number: str = ""  # abbreviations that stay with the number after them: No.
    after_number: str = ""  # words that need not stay with the number before them: and, to
    clipped: str = ""  # words that begin with an apostrophe, without it: tis


class Language(Protocol):
    """All that differs by grammar and usage; the sentences stand in the templates."""

    TAGS: Mapping[str, str]  # tags a case may give, and the locale each stands for
    SLOTS: Slots
    TYPOGRAPHY: Mapping[str, Typography]  # for each tag

    def promises(self, deed: str) -> bool:
        """Whether a deed speaks of the future, so that it needs a date."""

    def layout(self, tag: str) -> Layout:
        """The country's layout of a business letter."""

    def date_in_line(self, day: dt.date, tag: str) -> str:
        """A date in a date, number or reference line."""

    def date_in_sentence(self, day: dt.date, tag: str, *, case: GrammaticalCase = "") -> str:
        """A date inside a sentence, in the case that the sentence wants; by default as it says when."""

    def within(self, period: Period, tag: str) -> str:
        """A period as the time in which something is done: within 10 working days."""

    def money(self, money: Money, tag: str, *, case: GrammaticalCase = "nominative") -> str:
        """A sum in a sentence, in the case that the sentence wants, in words too where it is marked so."""

    def salutation(self, client: Client, tag: str) -> Form:
        """The whole line, with its mark."""

    def addressee(self, client: Client, tag: str) -> tuple[Form, ...]:
        """The lines of the address block above the address: organisation, position and person, in the
        order of the country."""

    def signature(self, signatory: Signatory, company: Company, tag: str) -> tuple[str, ...]:
        """The lines of the signature block."""

    def words(self, client: Client, tag: str) -> Mapping[str, str]:
        """Words whose form depends on whom the letter speaks to, by the name the templates use."""


@cache
def codes() -> tuple[str, ...]:
    """The codes of all languages, sorted."""
    return tuple(sorted(m.name for m in pkgutil.iter_modules(languages.__path__) if len(m.name) == 2))


@cache
def language(tag: str) -> Language:
    """The language of a tag such as `ru` or `en-US`; KeyError when there is none."""
    code = tag.partition("-")[0]
    if code not in codes():
        raise KeyError(tag)
    found = cast("Language", import_module(f"apology_cli.languages.{code}"))
    if tag not in found.TAGS:
        raise KeyError(tag)
    return found


def tags() -> tuple[str, ...]:
    """All tags a case may give."""
    return tuple(tag for code in codes() for tag in language(code).TAGS)
