"""Whom a Latvian letter speaks to and who signs it.

Sources: the State Language Centre (the addressee in the dative; Jūs with a capital to one person only), the style page
of the University of Latvia (surname in the genitive before kungs and kundze), Cabinet Regulation 558 of 2018.
"""

from __future__ import annotations

from collections.abc import Mapping

from apology_cli.case import Client, Company, Signatory
from apology_cli.language import Form
from apology_cli.languages.latvian.groups import group
from apology_cli.languages.latvian.names import Forms, forms
from apology_cli.languages.latvian.people import Person, gender_of_name, people
from apology_cli.languages.latvian.surnames import is_surname
from apology_cli.languages.latvian.titles import OFFICES
from apology_cli.numerals import NBSP
from apology_cli.vocabulary import Gender

YOU = "Jūs Jums Jūsu Jūsos".split()

_DEAR = {Gender.FEMALE: "cienījamā", Gender.MALE: "cienījamais"}
_TITLES = {Gender.FEMALE: "kundze", Gender.MALE: "kungs"}
_TITLES_IN_DATIVE = {"kungs": "kungam", "kundze": "kundzei", "jaunkundze": "jaunkundzei"}
_NO_NAME = "Labdien!"


def salutation(client: Client, tag: str) -> Form:
    """Cienījamā Ozolas kundze!"""
    if client.salutation:
        return Form(client.salutation)
    if not client.name:
        return Form(_NO_NAME)
    if several := group(client.name):
        return Form(several[0])
    persons = people(client.name, client.gender)
    return _greeting(persons) if persons else Form(_NO_NAME, _company(client.name))


def _company(name: str) -> str:
    return f"{name} seems to be an organisation: set client.organisation instead of client.name."


def _greeting(persons: tuple[Person, ...]) -> Form:
    if _share_a_surname(persons):
        return _together(persons)
    called = [_called(person, person.gender) for person in persons if person.gender]
    if len(called) < len(persons):
        return _neutral(persons)
    text = ", ".join(form.text for form in called)
    doubt = next((form.doubt for form in called if form.doubt), "")
    return Form(f"{text[0].upper()}{text[1:]}!", doubt and f"{doubt}: set client.salutation.")


def _neutral(persons: tuple[Person, ...]) -> Form:
    unsure = next(person.printed for person in persons if person.gender is None)
    doubt = f"The gender of {unsure} is not certain: set client.gender or client.salutation."
    return Form(f"Labdien, {' un '.join(person.printed for person in persons)}!", doubt)


def _called(person: Person, gender: Gender) -> Form:
    """cienījamā Ozolas kundze; by the given name where there is no surname. The doubt has no remedy yet."""
    if not person.surname:
        name = " ".join(filter(None, (person.given, person.patronymic))) or person.name
        return Form(f"{_DEAR[gender]} {forms(name, gender).vocative}", person.doubt)
    title = person.titles.title or _TITLES[gender]
    if person.in_genitive:
        return Form(f"{_DEAR[gender]} {person.surname} {title}")
    found = forms(person.surname, gender)
    doubt = person.doubt
    if not person.certain:
        doubt = f"It is not certain which part of {person.printed} is the surname"
    elif "genitive" in found.doubted:
        doubt = f"The genitive of {person.surname} is not certain"
    return Form(f"{_DEAR[gender]} {found.genitive} {title}", doubt)


def _share_a_surname(persons: tuple[Person, ...]) -> bool:
    *others, last = persons
    return bool(others and last.surname and last.given and not any(person.surname for person in others))


def _together(persons: tuple[Person, ...]) -> Form:
    """Cienījamie Anna un Jāni Ozoli!"""
    dear = "Cienījamās" if all(person.gender is Gender.FEMALE for person in persons) else "Cienījamie"
    names = " un ".join(_given(person).vocative for person in persons)
    doubt = "" if _plural_dative(persons[-1].surname) else _unsure(persons[-1].surname, "plural", "salutation")
    return Form(f"{dear} {names} {persons[-1].surname}!", doubt)


def _given(person: Person) -> Forms:
    known = gender_of_name(person.given)
    return forms(person.given, known) if known else Forms(person.given, person.given, person.given)


def _plural_dative(surname: str) -> str:
    """Ozoliem of Ozoli, Liepām of Liepas; nothing where it is not certain that the surname is a plural."""
    stem = surname[:-1]
    if surname.endswith("i") and any(is_surname(stem + ending) for ending in ("s", "š", "is")):
        return f"{stem}iem"
    plurals = {"as": "ām", "es": "ēm"}
    return surname[:-2] + plurals[surname[-2:]] if surname[-2:] in plurals else ""


def _unsure(name: str, form: str, field: str) -> str:
    return f"The {form} of {name} is not certain: set client.{field}."


def addressee(client: Client, tag: str) -> tuple[Form, ...]:
    """Organisation, position and person, each on its line; the person in the dative, the given name first."""
    before = tuple(Form(line) for line in (client.organisation, client.position) if line)
    if client.addressee:
        return (*before, Form(client.addressee))
    if not client.name:
        return before
    if several := group(client.name):
        return (*before, Form(several[1]))
    persons = people(client.name, client.gender)
    if not persons:
        return (*before, Form(client.name, _company(client.name)))
    if _share_a_surname(persons):
        return (*before, _addressed_together(client.name, persons))
    return (*before, *map(_addressed, persons))


def _addressed_together(name: str, persons: tuple[Person, ...]) -> Form:
    surname = _plural_dative(persons[-1].surname)
    if not surname:
        return Form(name, _unsure(name, "dative", "addressee"))
    return Form(f"{' un '.join(_given(person).dative for person in persons)} {surname}")


def _addressed(person: Person) -> Form:
    genders = [person.gender] if person.gender else [Gender.FEMALE, Gender.MALE]
    found = [_in_dative(person, gender) for gender in genders]
    if len({form.text for form in found}) > 1:
        doubt = f"The gender of {person.printed} is not certain: set client.gender or client.addressee."
        return Form(person.printed, doubt)
    form = max(found, key=lambda form: form.doubt)
    return form._replace(doubt=form.doubt and f"{form.doubt}: set client.addressee.")


def _in_dative(person: Person, gender: Gender) -> Form:
    """The line of one person; the doubt has no remedy yet."""
    if person.titles.title and not person.initials and (person.in_genitive or not person.given):
        return _titled_in_dative(person, gender)
    parts = [forms(part, gender) for part in (person.given, person.patronymic, person.surname) if part]
    names = [part.dative for part in parts]
    before = [forms(word, gender).dative if word.lower() in OFFICES else word for word in person.titles.before]
    if person.initials:
        names[-1:] = [NBSP.join((*person.initials, *names[-1:]))]
    text = (" ".join((*before, *names)) or person.name) + person.after
    unsure = any("dative" in part.doubted for part in parts)
    return Form(text, f"The dative of {person.printed} is not certain" if unsure else person.doubt)


def _titled_in_dative(person: Person, gender: Gender) -> Form:
    """Ozola kungam, Annas Ozolas kundzei: the title in the dative, the name before it in the genitive."""
    title = _TITLES_IN_DATIVE[person.titles.title]
    if person.in_genitive:
        given = [_in_genitive(word, gender) for word in person.given.split()]
        doubt = next((form.doubt for form in given if form.doubt), person.doubt)
        return Form(" ".join((*(form.text for form in given), person.surname, title)), doubt)
    surname = forms(person.surname, gender)
    doubt = f"The genitive of {person.surname} is not certain" if "genitive" in surname.doubted else person.doubt
    return Form(f"{surname.genitive} {title}", doubt)


def _in_genitive(word: str, gender: Gender) -> Form:
    """Annas, also of the vocative Anna: people write both before a surname in the genitive."""
    if gender_of_name(word) is gender and not word.endswith(("as", "es")):
        return Form(forms(word, gender).genitive)
    return Form(word, "" if word.endswith(("a", "s", ".")) else f"The genitive of {word} is not certain")


def signature(signatory: Signatory, company: Company, tag: str) -> tuple[str, ...]:
    """The position, and the name, the given name first."""
    position = signatory.position
    name = " un ".join(person.printed for person in people(signatory.name)) or str(signatory.name)
    return (position[0].upper() + position[1:], name) if position else (name,)


def words(client: Client, tag: str) -> Mapping[str, str]:
    """Jūs and its forms: with a capital to one person only. Source: the Latvian language consultations."""
    one = client.name is not None and not group(client.name) and len(people(client.name)) == 1
    return {word: word if one else word.lower() for word in YOU}
