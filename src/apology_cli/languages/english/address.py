"""Whom an English letter speaks to and who signs it. Source: Debrett's (forms of address)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from apology_cli.case import Client, Company, Signatory
from apology_cli.language import Form
from apology_cli.languages.english.names import TITLES, Name, in_usual_capitals, names
from apology_cli.vocabulary import Gender

_UNNAMED = {"Dear Sir or Madam", "Dear Madam or Sir", "Dear Sir", "Dear Madam", "Dear Sirs"}
_DECLARED = {Gender.FEMALE: "Ms", Gender.MALE: "Mr"}
_FAMILY = re.compile(r"(?:the\s+)?(\S+\s+family)", re.IGNORECASE)
_AND_FAMILY = re.compile(r"\s+(?:and|&)\s+(family|children)$", re.IGNORECASE)
_ROLES = frozenset(
    "occupier occupiers occupant occupants resident residents householder householders owner owners tenant tenants "
    "leaseholder leaseholders manager secretary director executor executors".split()
)
_COMPANY = frozenset(
    "ltd limited plc llp llc lp inc incorporated corp corporation co company gmbh sons partners university college "
    "school council association institute institution foundation museum hospital committee department ministry "
    "society services".split()
)


def salutation(client: Client, tag: str) -> Form:
    """Dear Ms Ivanova, with the comma or the colon of the country; without title and gender the full name."""
    if client.salutation:
        return Form(client.salutation)
    greeting = _greeting(client.name, client.gender, tag) if client.name else Form("Sir or Madam")
    return Form(f"Dear {greeting.text}{':' if tag == 'en-US' else ','}", greeting.doubt)


def _greeting(name: str, gender: Gender | None, tag: str) -> Form:
    """What stands after Dear."""
    group = _group(name)
    if group:
        return group
    persons, rest = _people(name, tag)
    whole = " and ".join(person.full for person in persons)
    if _shares_a_surname(persons):
        # “Dr Peter and Mrs Anne Leveson”: Peter may be a surname or not.
        return Form(whole, f"It is not certain whether {whole} share a surname: set client.salutation.")
    declared = gender and len(persons) == 1 and not persons[0].titles and len(persons[0].words) > 1
    if declared and gender:
        stop = "." if tag == "en-US" else ""
        persons = (persons[0]._replace(titles=(_DECLARED[gender] + stop,)),)
    doubt = _capitals(name, "salutation")
    if any(person.titles and not person.certain for person in persons):
        doubt = f"It is not certain how {whole} is greeted: set client.salutation."
    return Form(_joined((*(person.address for person in persons), *rest)), doubt)


def _group(name: str) -> Form | None:
    """How those are greeted who are no named persons: a family, an occupier, an organisation."""
    found = re.findall(r"[\w&]+", name.lower())
    if not found or TITLES.intersection(found):
        return None
    family = _FAMILY.fullmatch(name)
    if family:
        return Form(family[1])
    the = found[0] == "the"
    if found[the : the + 1] and found[the] in _ROLES:
        return Form("Sir or Madam")
    if the or (len(found) > 1 and _COMPANY.intersection(found)):
        doubt = f"{name} seems to be an organisation: set client.organisation instead of client.name."
        return Form("Sir or Madam", doubt)
    return None


def _people(name: str, tag: str) -> tuple[tuple[Name, ...], list[str]]:
    """The persons named, and the word for those who are not."""
    rest = _AND_FAMILY.search(name)
    persons = names(_AND_FAMILY.sub("", name))
    if tag == "en-US":
        persons = tuple(person.american() for person in persons)
    return persons, [rest[1].lower()] if rest else []


def _shares_a_surname(persons: tuple[Name, ...]) -> bool:
    titled = any(name.titles for name in persons)
    return titled and len(persons[-1].words) > 1 and any(len(name.words) == 1 for name in persons[:-1])


def _joined(parts: Iterable[str]) -> str:
    """Mr and Mrs Smith; Ms Lee, Mr Lee and Dr Lee; Mr and Mrs Smith and family."""
    *others, last = parts
    comma = " and " if others and (" " not in others[0]) else ", "
    return f"{comma.join(others)} and {last}" if others else last


def _capitals(name: str, field: str) -> str:
    if _COMPANY.intersection(re.findall(r"\w+", name.lower().partition(",")[2])):
        return f"{name} seems to hold an organisation: set client.organisation as well as client.name."
    changed = in_usual_capitals(name) != " ".join(name.split())
    return f"The capitals of {name} were changed: set client.{field}." if changed else ""


def addressee(client: Client, tag: str) -> tuple[Form, ...]:
    """Person, position and organisation, as English address blocks order them."""
    after = tuple(Form(line) for line in (client.position, client.organisation) if line)
    return (*_named(client, tag), *after)


def _named(client: Client, tag: str) -> tuple[Form, ...]:
    if client.addressee or not client.name:
        return (Form(client.addressee),) if client.addressee else ()
    if _group(client.name):
        return (Form(client.name),)
    persons, rest = _people(client.name, tag)
    return (Form(_joined((*(person.printed for person in persons), *rest)), _capitals(client.name, "addressee")),)


def signature(signatory: Signatory, company: Company, tag: str) -> tuple[str, ...]:
    """The name, and the position under it."""
    return tuple(str(line) for line in (signatory.name, signatory.position) if line)


def words(client: Client, tag: str) -> Mapping[str, str]:
    """The complimentary close, which goes with the salutation, and the comma Americans put after a year."""
    if tag == "en-US":
        return {"close": "Sincerely,", "comma": ",", "on": "at"}
    unnamed = salutation(client, tag).text.rstrip(",") in _UNNAMED
    return {"close": "Yours faithfully," if unnamed else "Yours sincerely,", "comma": "", "on": "on"}
