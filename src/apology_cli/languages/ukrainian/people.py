"""Who is meant by a Ukrainian name as people type it: its parts in either order, and the gender where it is certain."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from apology_cli.languages.ukrainian.endings import NOUNS_IN_INA, NOUNS_IN_OVA
from apology_cli.languages.ukrainian.given_names import EITHER, MEN, WOMEN
from apology_cli.languages.ukrainian.titles import Title, titles
from apology_cli.names import calm
from apology_cli.vocabulary import Gender

_SURNAMES_OF_WOMEN = tuple("ова ева єва іна їна ська цька зька".split())
_SURNAMES_OF_MEN = tuple("ов ев єв ін їн ський цький зький ий".split())
# Endings by which a surname is known beside a given name that we do not know.
_SURNAMES = tuple(
    "ко ук юк чак щак няк ик ник ський цький зький ська цька зька ов ев єв ова ева єва іна їна кін хін ець ів їв ишин "
    "дзе швілі ян штейн берг ман нер ллер сон ович евич ий ак як".split()
)
_FOREIGN_SURNAME = re.compile(r"[а-яіїєґ]|[ОД]’[А-ЯІЇЄҐ]|[АЕ]ль-")
_SOLE_TRADER = re.compile(r"^фізична особа\s?[-–—]\s?підприємець\b", re.IGNORECASE)
_COMPANY = re.compile(
    r'[«»"“”„]|^(?:ТОВ|ТзОВ|ТДВ|АТ|ПАТ|ПрАТ|ВАТ|ЗАТ|ПП|КП|ДП|КНП|ГО|БО|БФ|ОСББ|ЖБК|ФГ|СФГ|ООО|ОАО|ЗАО|АО)\b'
)
# Words with the ending of a gendered surname by chance: they tell no gender.
_NOT_GENDERED = frozenset(
    f"{NOUNS_IN_INA} {NOUNS_IN_OVA} мартін чаплін дарвін франклін кронін берлін мерлін лаврін квін грін шин лін джин "
    "чин кий вий".split()
)
_PATRONYMIC = re.compile(r"(?P<father>.+?)(?:[йь]?ович|[еє]вич|(?P<daughter>[іїоеє]вна))")
_SHORT_PATRONYMICS = frozenset(
    "ілліч ільїч ильич кузьмич лукич хомич савич микитич никитич фомич якович львович яківна львівна іллінічна "
    "ільїнічна кузьмінічна нікітічна лукінічна фомінічна саввічна".split()
)
# Stems of fathers' names that the name itself does not show: Федір, but Федорович.
_FATHERS = frozenset("федор сидор прокоп прохор тимош".split())
_TURKIC = {
    "огли": Gender.MALE,
    "оглу": Gender.MALE,
    "оглы": Gender.MALE,
    "улу": Gender.MALE,
    "уулу": Gender.MALE,
    "кизи": Gender.FEMALE,
    "кызы": Gender.FEMALE,
    "гизи": Gender.FEMALE,
}
_CAPITAL_PARTICLES = frozenset("ван вон фон де ді да дель ла ле дос дер сан тер".split())
_BETWEEN_PERSONS = re.compile(r"\s*[,;]\s*(?:(?:і|й|та)\s+)?|\s+(?:і|й|та|и|&)\s+")
_APOSTROPHE = re.compile(r"""(?<=\w)['"`´‘’ʼ′](?=\w)""")
_AFTER_APOSTROPHE = re.compile(r"(?<=’)[ЯЮЄЇ](?=\w)")


class Person(NamedTuple):
    """A name taken apart. Parts that it does not have are empty."""

    name: str  # without its titles, in the order given
    surname: str = ""
    given: str = ""
    patronymic: str = ""
    initials: tuple[str, ...] = ()
    gender: Gender | None = None
    certain: bool = True  # which part is which
    surname_first: bool = True
    title: Title | None = None
    doubt: str = ""

    @property
    def abbreviates(self) -> bool:
        """Whether it is written with initials; a patronymic such as «Рауф огли» is not."""
        return bool(self.surname) and (bool(self.initials) or self.patronymic.endswith(("ич", "іч", "на")))


def printed(name: str) -> str:
    """The name with the apostrophe of print, whichever was typed, and single spaces."""
    return " ".join(_APOSTROPHE.sub("’", name).split())


def is_company(name: str) -> bool:
    """Whether the name is that of an organisation: it has quotes or begins with a legal form."""
    return bool(_COMPANY.search(printed(name)))


@lru_cache(maxsize=64)  # a letter asks several times for each name
def people(name: str, gender: Gender | None = None) -> tuple[Person, ...]:
    """The persons of a name such as «Коваленко Петро і Сорока Інна»; a declared gender counts for a single person."""
    whole = _SOLE_TRADER.sub("ФОП", printed(name))
    pieces = [piece for piece in _BETWEEN_PERSONS.split(whole) if piece] or [whole]
    if len(pieces) > 1 and re.match(r"\S+,", whole) and not is_given(pieces[0]):
        pieces[:2] = [" ".join(pieces[:2])]
    return tuple(_person(piece, gender if len(pieces) == 1 else None) for piece in pieces)


def _person(name: str, declared: Gender | None) -> Person:
    words = re.sub(r"\.(?=\w)", ". ", name).split()
    borne, untitled = titles(words)
    person = _calmed(untitled)
    if borne and borne.vocative and words[0][0].isupper() and not person.surname:
        borne, person = None, _calmed(words)
    typed = " ".join(untitled if borne else words)
    told = _gender(person)
    gender = declared or (borne and borne.gender) or told
    doubt = ""
    if told and gender is not told:
        doubt = f"The gender of {person.name} does not agree with the form of the name"
    elif person.patronymic and gender is not (_gender_of_surname(person.surname) or gender):
        doubt = f"The surname and the patronymic of {person.name} do not agree in gender"
    elif typed != person.name:
        doubt = f"The capitals of {typed} were changed"
    return person._replace(
        gender=gender, certain=person.certain or (bool(borne) and not person.given), title=borne, doubt=doubt
    )


def _calmed(words: list[str]) -> Person:
    """The person, with names all in capitals or all in small letters written as names are: В’ячеслав, О’Ніл."""
    typed = " ".join(words)
    text = calm(typed.title() if typed.islower() else typed)
    return _parts(typed if text == typed else _AFTER_APOSTROPHE.sub(lambda letter: letter[0].lower(), text))


def _parts(name: str) -> Person:
    initials = tuple(word if word.endswith(".") else word + "." for word in name.split() if _is_initial(word))
    words = _joined([word for word in name.split() if not _is_initial(word)])
    at = _place_of_patronymic(words)
    if at:
        surname = " ".join(words[: at - 1] + words[at + 1 :])
        return Person(name, surname, words[at - 1], words[at], initials, surname_first=at > 1)
    if len(words) == 1:
        if not initials and is_given(words[0]):
            return Person(name, given=words[0])
        return Person(name, words[0], initials=initials, certain=bool(initials) or _is_surname(words[0]))
    return _two_parts(name, words, initials) if words else Person(name, certain=False)


def _place_of_patronymic(words: list[str]) -> int:
    """Where the patronymic stands; of two words «Роман Попович» has none, since nobody is called Поп."""
    for place, word in enumerate(words):
        low = word.lower()
        if not place or (low.endswith("ич") and not _may_have_a_father(words, place)):
            continue
        if re.split(r"[ -]", low)[-1] in _TURKIC or low in _SHORT_PATRONYMICS:
            return place
        found = _PATRONYMIC.fullmatch(low)
        if found and (len(words) > 2 or _is_a_fathers(found["father"]) or (found["daughter"] and len(low) > 7)):
            return place
    return 0


def _may_have_a_father(words: list[str], place: int) -> bool:
    """Whether the word before a name in -ич is a man's; of two words, one that we know as such."""
    given = words[place - 1].lower().partition("-")[0]
    return given in MEN if len(words) == 2 else given not in WOMEN


def _is_a_fathers(stem: str) -> bool:
    """Whether the stem of a patronymic is that of a name that we know: Сергі-й, Григор-ій."""
    return stem in _FATHERS or (len(stem) > 2 and any(stem in {name, name[:-1], name[:-2]} for name in MEN))


def _two_parts(name: str, words: list[str], initials: tuple[str, ...]) -> Person:
    """A given name and a surname, told by the given names we know, then by the endings of surnames."""
    first, last = words[0], words[-1]
    ahead, behind = " ".join(words[:-1]), " ".join(words[1:])
    given_first, given_last = is_given(first), is_given(last)
    if given_first and given_last:
        given_first, given_last = _is_womans(first), _is_womans(last)
    elif not given_first and not given_last:
        given_first, given_last = _is_surname(last), _is_surname(first)
    certain = given_first != given_last and (len(words) == 2 or is_given(first) or is_given(last))
    if certain and given_last:
        return Person(name, ahead, last, "", initials)
    return Person(name, behind, first, "", initials, certain=certain, surname_first=False)


def _joined(words: list[str]) -> list[str]:
    """Particles joined with the word they belong to: ван дер Ваальс, Рауф огли."""
    found: list[str] = []
    open_particle = False
    for word in words:
        low = word.lower()
        if found and (open_particle or low in _TURKIC):
            found[-1] += " " + word
        else:
            found.append(word)
        open_particle = (word.islower() and low not in _TURKIC) or (len(words) > 2 and low in _CAPITAL_PARTICLES)
    return found


def _gender(person: Person) -> Gender | None:
    """The gender that the patronymic tells, else the surname and the given name unless they disagree."""
    if person.patronymic:
        last = re.split(r"[ -]", person.patronymic)[-1].lower()
        return _TURKIC.get(last) or (Gender.FEMALE if last.endswith("на") else Gender.MALE)
    given = person.given.lower().partition("-")[0]
    by_name = Gender.MALE if given in MEN else Gender.FEMALE if given in WOMEN else None
    by_surname = _gender_of_surname(person.surname) if person.certain else None
    if by_name and by_surname:
        return by_name if by_name is by_surname else None
    return by_name or by_surname


def _gender_of_surname(surname: str) -> Gender | None:
    low = surname.lower().rpartition("-")[2]
    if low in _NOT_GENDERED or len(low) < 4:
        return None
    return (
        Gender.FEMALE if low.endswith(_SURNAMES_OF_WOMEN) else Gender.MALE if low.endswith(_SURNAMES_OF_MEN) else None
    )


def _is_initial(word: str) -> bool:
    return (len(word.rstrip(".")) == 1 and word.isupper()) or (word.endswith(".") and len(word) <= 6)


def is_given(word: str) -> bool:
    """Whether the word is a given name that we know."""
    low = word.lower()
    return low in MEN or low in WOMEN or low in EITHER or ("-" in low and is_given(low.partition("-")[0]))


def _is_womans(word: str) -> bool:
    """Whether a woman bears the name: the other word of «Роман Олена» is the surname, as men's names often are."""
    return word.lower().partition("-")[0] in WOMEN


def _is_surname(word: str) -> bool:
    return word.lower().endswith(_SURNAMES) or bool(_FOREIGN_SURNAME.match(word))
