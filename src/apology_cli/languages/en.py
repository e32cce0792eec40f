"""English of Britain and of the United States. Sources: Debrett's (forms of address), the Chicago Manual of Style."""
# A language answers every question of the Protocol, also where it needs less than it is given.
# Lists of words read better as text.
# ruff: noqa: ARG001, SIM905

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from apology_cli.case import Client, Company, Money, Signatory
from apology_cli.language import Form, Slots
from apology_cli.languages.english_names import Name, names
from apology_cli.letter import Layout
from apology_cli.numerals import NBSP, grouped, parts
from apology_cli.vocabulary import Gender

TAGS: Mapping[str, str] = MappingProxyType({"en": "en-GB", "en-GB": "en-GB", "en-US": "en-US"})

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

_UNNAMED = {"Dear Sir or Madam", "Dear Madam or Sir", "Dear Sir", "Dear Madam", "Dear Sirs"}
_SIGNS = {"GBP": "£", "EUR": "€"}


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


date_in_sentence = date_in_line


def money(money: Money, tag: str, *, case: str) -> str:
    """£1,234.50, US$20, RUB 12,500; whole sums have no hundredths. English has no cases."""
    whole, hundredths = parts(money.amount)
    number = grouped(whole, ",") + (f".{hundredths:02}" if hundredths else "")
    if money.currency == "USD":
        return f"${number}" if tag == "en-US" else f"US${number}"
    return _SIGNS.get(money.currency, money.currency + NBSP) + number


_TITLES = {Gender.FEMALE: "Ms", Gender.MALE: "Mr"}


def salutation(client: Client, tag: str) -> Form:
    """Dear Ms Ivanova, with the comma or the colon of the country; without title and gender the full name."""
    if client.salutation:
        return Form(client.salutation)
    mark = ":" if tag == "en-US" else ","
    if not client.name:
        return Form(f"Dear Sir or Madam{mark}")
    persons = names(client.name)
    if _shares_a_surname(persons):
        # “Dr Peter and Mrs Anne Leveson”: Peter may be a surname or not.
        whole = " and ".join(name.full for name in persons)
        doubt = f"It is not certain whether {whole} share a surname: set client.salutation."
        return Form(f"Dear {whole}{mark}", doubt)
    declared = _TITLES.get(client.gender) if client.gender and len(persons) == 1 and not persons[0].titles else None
    if declared and len(persons[0].words) > 1:
        stop = "." if tag == "en-US" else ""
        return Form(f"Dear {declared}{stop} {persons[0].words[-1]}{mark}", _capitals(client.name, "salutation"))
    return Form(f"Dear {_joined(name.address for name in persons)}{mark}", _capitals(client.name, "salutation"))


def _shares_a_surname(persons: tuple[Name, ...]) -> bool:
    titled = any(name.titles for name in persons)
    return titled and len(persons[-1].words) > 1 and any(len(name.words) == 1 for name in persons[:-1])


def _joined(parts_of_a_list: Iterable[str]) -> str:
    *others, last = parts_of_a_list
    return f"{', '.join(others)} and {last}" if others else last


def _capitals(name: str, field: str) -> str:
    return f"The capitals of {name} were changed: set client.{field}." if name.isupper() else ""


def addressee(client: Client, tag: str) -> tuple[Form, ...]:
    """Person, position and organisation, as English address blocks order them."""
    name = client.addressee or (client.name and _joined(name.printed for name in names(client.name)))
    doubt = _capitals(client.name, "addressee") if client.name and not client.addressee else ""
    after = (Form(line) for line in (client.position, client.organisation) if line)
    return (Form(name, doubt), *after) if name else tuple(after)


def signature(signatory: Signatory, company: Company, tag: str) -> tuple[str, ...]:
    """The name, and the position under it."""
    return tuple(str(line) for line in (signatory.name, signatory.position) if line)


def words(client: Client, tag: str) -> Mapping[str, str]:
    """The complimentary close, which goes with the salutation, and the comma Americans put after a year."""
    if tag == "en-US":
        return {"close": "Sincerely,", "comma": ",", "on": "at"}
    unnamed = salutation(client, tag).text.rstrip(",") in _UNNAMED
    return {"close": "Yours faithfully," if unnamed else "Yours sincerely,", "comma": "", "on": "on"}
