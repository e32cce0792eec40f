"""Whom a Russian letter speaks to and who signs it. Source: GOST R 7.0.97 and the rules of 2006."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from apology_cli.case import Client, Company, Signatory
from apology_cli.language import Form
from apology_cli.languages.russian.names import Inflected, Part, dative
from apology_cli.languages.russian.people import Person, people
from apology_cli.numerals import NBSP
from apology_cli.vocabulary import Gender

YOU = "Вы Вас Вам Вами Ваш Ваша Ваше Ваши Вашего Вашей Вашему Вашим Вашем Вашу Ваших Вашими".split()

# How those are called who are no named persons, with the dative; what follows stays, but for the names of a couple.
_GROUPS = dict(
    pair.split(":")
    for pair in (
        "семья:семье коллектив:коллективу супруги:супругам жильцы:жильцам жители:жителям собственники:собственникам "
        "родители:родителям пайщики:пайщикам члены:членам участники:участникам сотрудники:сотрудникам "
        "работники:работникам учащиеся:учащимся студенты:студентам пациенты:пациентам пассажиры:пассажирам "
        "арендаторы:арендаторам владельцы:владельцам соседи:соседям наследники:наследникам"
    ).split()
)
_RANKS = {"судья": "Судье", "ИП": "ИП"}  # the others take -у in the dative
_DEAR = {"семья": "Уважаемая", "коллектив": "Уважаемый"}

_PARTS: tuple[Part, ...] = ("surname", "given", "patronymic")


def salutation(client: Client, tag: str) -> Form:
    """Уважаемая Алла Семеновна!"""
    if client.salutation:
        return Form(client.salutation)
    return _greeted(client.name, client.gender) if client.name else Form("Уважаемые господа!")


def _greeted(name: str, gender: Gender | None) -> Form:
    group = _group(name)
    if group:
        return group[0]
    persons = people(name, gender)
    if not persons:
        return Form("Уважаемые господа!", _company(name))
    if len(persons) == 1:
        return _greeting(persons[0])
    if any(not person.surname and not person.patronymic for person in persons):
        return Form(f"Уважаемые {' и '.join(person.name for person in persons)}!")
    *others, last = map(_called, persons)
    return Form(f"Уважаемые {', '.join(others)} и {last}!")


def _group(name: str) -> tuple[Form, Form] | None:
    """The salutation and the dative of a family, a couple or a group, typed in the nominative or in the dative."""
    head, _, rest = name.strip().partition(" ")
    typed = head.lower()
    noun = typed if typed in _GROUPS else next((noun for noun, dative in _GROUPS.items() if dative == typed), "")
    if not noun:
        return None
    named, given = rest, rest
    if noun == "супруги":
        named = rest if typed == noun else _plural_nominative(rest)
        given = _plural_dative(rest) if typed == noun else rest
    odd = name.isupper() or (noun == "супруги" and " " in rest)
    text = f"{_DEAR.get(noun, 'Уважаемые')} {noun} {named}".strip()
    line = f"{_GROUPS[noun].capitalize()} {given}".strip()
    doubt = f"The forms of {name} are not certain: set client.salutation and client.addressee." if odd else ""
    return Form(f"{text}!", doubt), Form(line, doubt)


def _plural_dative(surname: str) -> str:
    """Ивановы → Ивановым, Толстые → Толстым; other surnames of two stay as they are."""
    if surname.endswith(("овы", "евы", "ёвы", "ины", "ыны")):
        return surname + "м"
    return surname[:-1] + "м" if surname.endswith(("ые", "кие", "гие", "хие", "жие", "чие", "шие", "щие")) else surname


def _plural_nominative(surname: str) -> str:
    if surname.endswith(("овым", "евым", "ёвым", "иным", "ыным")):
        return surname[:-1]
    return surname[:-1] + "е" if surname.endswith(("ым", "им")) else surname


def _company(name: str) -> str:
    return f"{name} seems to be an organisation: set client.organisation instead of client.name."


def _greeting(person: Person) -> Form:
    if person.gender is None:
        doubt = f"The gender of {person.name} is not certain: set client.gender or client.salutation."
        return Form(f"Здравствуйте, {_signed(person)}!", doubt)
    dear = "Уважаемая" if person.gender is Gender.FEMALE else "Уважаемый"
    if person.rank not in {"", "ИП"} and person.gender is Gender.MALE and person.certain and not person.patronymic:
        return Form(f"{dear} {person.rank} {person.surname or person.given}!", _doubt(person, "salutation"))
    if not person.certain:
        return Form(
            f"{dear} {person.name}!",
            f"It is not certain which part of {person.name} is the surname: set client.salutation.",
        )
    return Form(f"{dear} {_called(person)}!", _doubt(person, "salutation"))


def _doubt(person: Person, field: str) -> str:
    return person.doubt and f"{person.doubt}: set client.{field}."


def _called(person: Person) -> str:
    """Name and patronymic; without one the surname, and the whole name where the gender is unknown."""
    if person.patronymic:
        return f"{person.given} {person.patronymic}"
    if person.surname and person.certain and person.gender:
        return f"{'госпожа' if person.gender is Gender.FEMALE else 'господин'} {person.surname}"
    return _signed(person)


def addressee(client: Client, tag: str) -> tuple[Form, ...]:
    """Organisation, position and person, as GOST R 7.0.97 orders them; the person in the dative."""
    before = tuple(Form(line) for line in (client.organisation, client.position) if line)
    if client.addressee:
        return (*before, Form(client.addressee))
    if not client.name:
        return before
    return (*before, *_named(client.name, client.gender))


def _named(name: str, gender: Gender | None) -> tuple[Form, ...]:
    group = _group(name)
    if group:
        return group[1:]
    persons = people(name, gender)
    if not persons:
        return (Form(name, _company(name)),)
    if len({bool(person.surname) for person in persons}) > 1:
        return (_sharing_a_surname(name, persons),)
    return tuple(map(_addressed, persons))


def _sharing_a_surname(name: str, persons: tuple[Person, ...]) -> Form:
    """Петру и Анне Ивановым; a doubt where the surname is no plural."""
    surname = persons[-1].surname
    together = _plural_dative(surname)
    given = [dative(person.given, "given", person.gender) for person in persons if person.given and person.gender]
    kept = surname.endswith(("о", "е", "и", "у", "ю", "их", "ых"))
    if (
        (together == surname and not kept)
        or len(given) < len(persons)
        or any(person.surname for person in persons[:-1])
    ):
        return Form(name, _unsure(name))
    first = ", ".join(form.text for form in given[:-1])
    text = f"{first} и {given[-1].text} {together}"
    return Form(text, "" if all(form.sure for form in given) else _unsure(name))


def _unsure(name: str) -> str:
    return f"The dative of {name} is not certain: set client.addressee."


def _addressed(person: Person) -> Form:
    genders = [person.gender] if person.gender else [Gender.FEMALE, Gender.MALE]
    forms = {_in_dative(person, gender) for gender in genders}
    if len({form.text for form in forms}) > 1:
        name = _with_initials(person, person.surname) if person.initials else person.name
        return Form(name, f"The gender of {person.name} is not certain: set client.gender or client.addressee.")
    form = min(forms, key=lambda form: form.sure)
    text = f"{_RANKS.get(person.rank, person.rank.capitalize() + 'у')} {form.text}" if person.rank else form.text
    return Form(text, _doubt(person, "addressee") if form.sure else _unsure(person.name))


def _in_dative(person: Person, gender: Gender) -> Inflected:
    surname, given, patronymic = (
        dative(getattr(person, part), part, gender) if getattr(person, part) else Inflected("") for part in _PARTS
    )
    if not person.certain:
        return _either_way(person, gender)
    if person.titled and not person.given and not person.initials:
        return Inflected(f"{'Г-же' if gender is Gender.FEMALE else 'Г-ну'} {surname.text}", surname.sure)
    if person.abbreviates:
        return Inflected(_with_initials(person, surname.text), surname.sure)
    order = (surname, given, patronymic) if person.surname_first else (given, patronymic, surname)
    return Inflected(" ".join(form.text for form in order if form.text), all(form.sure for form in order))


def _either_way(person: Person, gender: Gender) -> Inflected:
    """The dative where it is not certain which of two words is the surname: sure if that makes no difference."""
    words = person.name.split()
    forms = [(dative(word, "given", gender), dative(word, "surname", gender)) for word in words]
    if len(words) > 2 or any(given != surname for given, surname in forms):
        return Inflected(person.name, sure=False)
    return Inflected(" ".join(given.text for given, _ in forms), all(given.sure for given, _ in forms))


def _with_initials(person: Person, surname: str) -> str:
    return NBSP.join((surname, *_initials(person)))


def _initials(person: Person) -> Sequence[str]:
    """The initials given, and those of the parts that are written out; Анна-Мария has А.-М."""
    full = [name for name in (person.given, person.patronymic) if name]
    return [*("-".join(f"{part[:1]}." for part in name.split("-")) for name in full), *person.initials]


def signature(signatory: Signatory, company: Company, tag: str) -> tuple[str, ...]:
    """The position, and the name with its initials first: Е. И. Петрова."""
    position = signatory.position
    name = " и ".join(map(_signed, people(signatory.name))) or str(signatory.name)
    return (position[0].upper() + position[1:], name) if position else (name,)


def _signed(person: Person) -> str:
    if person.abbreviates:
        return NBSP.join((*_initials(person), person.surname))
    if person.surname and person.given and not person.patronymic and person.certain:
        return f"{person.given} {person.surname}"
    return person.name


def words(client: Client, tag: str) -> Mapping[str, str]:
    """Вы and its forms: with a capital to one person only. Source: the rules of 2006."""
    one = client.name is not None and not _group(client.name) and len(people(client.name)) == 1
    return {word: word if one else word.lower() for word in YOU}
