"""Whom a Ukrainian letter speaks to and who signs it.

Sources: the orthography of 2019, § 79 and § 87 (forms of address); handbooks of business style (name and patronymic
stand alone; «пане» and «пані» stand before a given name or a surname, never before a patronymic); DSTU 4163:2020 for
the signature.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from apology_cli.case import Client, Company, Signatory
from apology_cli.language import Form
from apology_cli.languages.ukrainian.names import Case, Inflected, Part, inflected, plural_dative
from apology_cli.languages.ukrainian.people import Person, is_company, is_given, people, printed
from apology_cli.languages.ukrainian.titles import Group, Title, group
from apology_cli.numerals import NBSP
from apology_cli.vocabulary import Gender

YOU = "Ви Вас Вам Вами Ваш Ваша Ваше Ваші Вашого Вашої Вашому Вашій Вашим Вашою Вашу Ваших Вашими".split()

_PARTS: tuple[Part, ...] = ("surname", "given", "patronymic")


def salutation(client: Client, tag: str) -> Form:
    """Шановний Сергію Олександровичу! Without a patronymic: Шановний пане Сергію!"""
    if client.salutation:
        return Form(client.salutation)
    if not client.name:
        return Form("Шановні панове!")
    if is_company(client.name):
        return Form("Шановні панове!", _company(client.name))
    if found := group(printed(client.name)):
        return Form(f"{found.greeting} {found.name}!", _of_group(found, "salutation"))
    persons = people(client.name, client.gender)
    if len(persons) == 1:
        return _greeting(persons[0])
    called = [_called(person) for person in persons]
    doubt = next(filter(None, map(_doubt_about, persons, called)), "")
    return Form(f"Шановні {_joined([name.text for name in called])}!", doubt and f"{doubt}: set client.salutation.")


def _joined(names: Sequence[str]) -> str:
    *others, last = names
    return f"{', '.join(others)} та {last}" if others else last


def _company(name: str) -> str:
    return f"{name} seems to be an organisation: set client.organisation instead of client.name."


def _of_group(found: Group, field: str) -> str:
    named = any(map(is_given, found.name.split()))
    return f"Given names stand after the word for a group in {found.name}: set client.{field}." if named else ""


def _greeting(person: Person) -> Form:
    called = _called(person)
    doubt = _doubt_about(person, called)
    if person.gender is None:
        return Form(f"Добрий день, {called.text}!", f"{doubt}: set client.gender or client.salutation.")
    dear = "Шановна" if person.gender is Gender.FEMALE else "Шановний"
    return Form(f"{dear} {called.text}!", doubt and f"{doubt}: set client.salutation.")


def _doubt_about(person: Person, called: Inflected) -> str:
    """Why the person may be called wrongly; empty if nothing speaks for it."""
    if person.gender is None:
        return f"The gender of {person.name} is not certain"
    if not person.certain:
        return f"It is not certain which part of {person.name} is the surname"
    return person.doubt or ("" if called.sure else f"The vocative of {person.name} is not certain")


def _called(person: Person) -> Inflected:
    """How the person is called: by name and patronymic, else by title and name, where all that is known."""
    if person.gender is None:
        return _called_by_either(person)
    if not person.certain:
        return Inflected(f"{_courtesy(person.gender)} {person.name}", sure=False)
    surname, given, patronymic = (_form(person, part, "vocative", person.gender) for part in _PARTS)
    if patronymic.text:
        return Inflected(f"{given.text} {patronymic.text}", given.sure and patronymic.sure)
    if surname.text and not (given.text and given.sure):
        return Inflected(f"{_vocative_title(person)} {surname.text}", surname.sure)
    return Inflected(f"{_courtesy(person.gender)} {given.text}", given.sure)


def _vocative_title(person: Person) -> str:
    """The profession if it shows the gender of the person, else пане or пані."""
    title = person.title
    if title and title.vocative and (person.gender is Gender.MALE or title.gender is Gender.FEMALE):
        return title.vocative
    return _courtesy(person.gender)


def _courtesy(gender: Gender | None) -> str:
    return "пані" if gender is Gender.FEMALE else "пане"


def _called_by_either(person: Person) -> Inflected:
    """The vocative where it is the same for a woman and a man, else the name as it stands."""
    title = f"{person.title.vocative} " if person.title and person.title.vocative else ""
    both = [
        " ".join(
            form.text
            for form in (_form(person, "given", "vocative", gender), _form(person, "surname", "vocative", gender))
        )
        for gender in Gender
    ]
    same = person.certain and person.given and not person.initials and len(set(both)) == 1
    return Inflected(title + (both[0].strip() if same else _signed(person)), sure=False)


def _form(person: Person, part: Part, case: Case, gender: Gender) -> Inflected:
    name: str = getattr(person, part)
    return inflected(name, case, part, gender) if name else Inflected("")


def addressee(client: Client, tag: str) -> tuple[Form, ...]:
    """Organisation, position and person in the dative: Коваленку С. О."""
    before = tuple(Form(line) for line in (client.organisation, client.position) if line)
    if client.addressee:
        return (*before, Form(client.addressee))
    if not client.name:
        return before
    if is_company(client.name):
        return (*before, Form(client.name, _company(client.name)))
    if found := group(printed(client.name)):
        name = plural_dative(found.name).text if found.couple else found.name
        return (*before, Form(f"{found.dative} {name}", _of_group(found, "addressee")))
    persons = people(client.name, client.gender)
    if len({bool(person.surname) for person in persons}) > 1:
        return (*before, _sharing_a_surname(persons, printed(client.name)))
    return (*before, *map(_addressed, persons))


def _sharing_a_surname(persons: tuple[Person, ...], name: str) -> Form:
    """Петру та Олені Коваленкам."""
    surnames = [person.surname for person in persons if person.surname]
    plural = plural_dative(surnames[0])
    if len(surnames) > 1 or not plural.sure or any(person.gender is None or person.patronymic for person in persons):
        return Form(name, _unsure(name))
    given = _joined([_form(person, "given", "dative", person.gender).text for person in persons if person.gender])
    first = bool(persons[0].surname) and persons[0].surname_first
    return Form(f"{plural.text} {given}" if first else f"{given} {plural.text}")


def _unsure(name: str) -> str:
    return f"The dative of {name} is not certain: set client.addressee."


def _addressed(person: Person) -> Form:
    genders = [person.gender] if person.gender else [Gender.FEMALE, Gender.MALE]
    forms = {_in_dative(person, gender) for gender in genders}
    if len({form.text for form in forms}) > 1:
        name = _with_initials(person, person.surname) if person.initials else person.name
        return Form(name, f"The gender of {person.name} is not certain: set client.gender or client.addressee.")
    form = min(forms, key=lambda form: form.sure)
    known = person.doubt and f"{person.doubt}: set client.addressee."
    return Form(form.text, known if form.sure else _unsure(person.name))


def _in_dative(person: Person, gender: Gender) -> Inflected:
    form = _name_in_dative(person, gender)
    alone = not person.initials and not (person.surname and person.given) and not person.patronymic
    return Inflected(_dative_title(person.title, gender, alone=alone) + form.text, form.sure)


def _dative_title(title: Title | None, gender: Gender, *, alone: bool) -> str:
    """Лікарю, ФОП; Пану and Пані only before a name that would stand alone."""
    if title is None or not (title.dative or alone):
        return ""
    word = title.dative or ("Пані" if gender is Gender.FEMALE else "Пану")
    return f"{word[0].upper()}{word[1:]} "


def _name_in_dative(person: Person, gender: Gender) -> Inflected:
    if not person.certain:
        return _either_way(person, gender)
    surname, given, patronymic = (_form(person, part, "dative", gender) for part in _PARTS)
    if person.abbreviates:
        return Inflected(_with_initials(person, surname.text), surname.sure)
    order = (surname, given, patronymic) if person.surname_first else (given, patronymic, surname)
    return Inflected(" ".join(form.text for form in order if form.text), all(form.sure for form in order))


def _either_way(person: Person, gender: Gender) -> Inflected:
    """The dative where it is not certain which of two words is the surname: sure if that makes no difference."""
    words = person.name.split()
    forms = [[inflected(word, "dative", part, gender) for part in ("given", "surname")] for word in words]
    if len(words) > 2 or any(given != surname for given, surname in forms):
        return Inflected(person.name, sure=False)
    return Inflected(" ".join(given.text for given, _ in forms), all(given.sure for given, _ in forms))


def _with_initials(person: Person, surname: str) -> str:
    return NBSP.join((surname, *_initials(person)))


def _initials(person: Person) -> Sequence[str]:
    """The initials given, and those of the parts that are written out; Анна-Марія has А.-М."""
    full = [name for name in (person.given, person.patronymic) if name]
    return [*("-".join(f"{part[:1]}." for part in name.split("-")) for name in full), *person.initials]


def signature(signatory: Signatory, company: Company, tag: str) -> tuple[str, ...]:
    """The position, and the given name before the surname, without the patronymic: Олена Петренко."""
    position = signatory.position
    name = (
        str(signatory.name)
        if is_company(signatory.name)
        else _joined([_signing(person) for person in people(signatory.name)])
    )
    return (position[0].upper() + position[1:], name) if position else (name,)


def _signing(person: Person) -> str:
    return f"{person.given} {person.surname}" if person.given and person.surname and person.certain else _signed(person)


def _signed(person: Person) -> str:
    if person.abbreviates:
        return NBSP.join((*_initials(person), person.surname))
    if person.surname and person.given and not person.patronymic and person.certain:
        return f"{person.given} {person.surname}"
    return person.name


def words(client: Client, tag: str) -> Mapping[str, str]:
    """Ви and its forms: with a capital to one person only."""
    name = client.name or ""
    one = bool(name) and not is_company(name) and not group(printed(name)) and len(people(name)) == 1
    return {word: word if one else word.lower() for word in YOU}
