"""Whom an English letter speaks to and who signs it. Source: Debrett's (forms of address)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from apology_cli.case import Client, Company, Signatory
from apology_cli.language import Form
from apology_cli.languages.english.names import Name, names
from apology_cli.vocabulary import Gender

_UNNAMED = {"Dear Sir or Madam", "Dear Madam or Sir", "Dear Sir", "Dear Madam", "Dear Sirs"}
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
