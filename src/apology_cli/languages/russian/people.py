"""Who is meant by a Russian name as people type it: its parts in either order, and the gender where it is certain."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from apology_cli.languages.russian.given_names import EITHER, MEN, WOMEN
from apology_cli.languages.russian.names import NOUNS_IN_INA, ORIENTAL, without_latin
from apology_cli.names import calm
from apology_cli.vocabulary import Gender

_TITLES = {
    "г-жа": Gender.FEMALE,
    "госпожа": Gender.FEMALE,
    "гражданка": Gender.FEMALE,
    "гр-ка": Gender.FEMALE,
    "г-н": Gender.MALE,
    "господин": Gender.MALE,
    "гражданин": Gender.MALE,
    "гр-н": Gender.MALE,
}
# Ranks that stand before a name, as typed and in full.
_RANKS = {"проф.": "профессор", "акад.": "академик", "доц.": "доцент", "д-р": "доктор", "ген.": "генерал"} | {
    rank: rank
    for rank in "профессор академик доктор доцент врач адвокат нотариус генерал генерал-майор генерал-лейтенант "
    "адмирал полковник подполковник майор капитан лейтенант депутат судья ип".split()
}
_SURNAMES_OF_WOMEN = ("ова", "ева", "ёва", "ина", "ына", "ская", "цкая", "ая", "яя")
_SURNAMES_OF_MEN = ("ов", "ев", "ёв", "ин", "ын", "ский", "цкий", "ской", "ный", "лый", "тый")
# Endings by which a surname is known beside a given name that we do not know.
_SURNAMES = tuple(
    "ов ев ёв ова ева ёва ский цкий ская цкая кин кина хин хина шин енко йко ук юк ян дзе швили штейн берг ых "
    "ович евич".split()
)
# The same, where the other word is no given name that we know and has none of the endings above.
_WEAK_SURNAMES = tuple(
    "ский ной ный ий ый ой ская ая ман бург фельд сон ссон сен заде оглу янц ене айте уте ите иани ели швили ия "
    "ски цки ска цка ак як ик чук ец арь ань ич аускас ньш уэй эс ес инг".split()
)
_SURNAME_SIGN = re.compile(r"[ ]|^(?:о['’]|аль-|эль-|тер-|сен-|сент-|бен-)", re.IGNORECASE)
_COMPANY = re.compile(
    r'[«»"“”„]|^(?:[ОЗПН]?АО|ООО|ТОО|АНО|НКО|ТСЖ|ТСН|СНТ|УК|ГК|ФГ?УП|МУП|[ФМГ]?[БКА]О?У|[МГ]Б?ОУ)\b|№'
    r"|^(?i:администрация|банк|больница|департамент|завод|издательство|институт|комитет|компания|кооператив|"
    r"министерство|общество|поликлиника|редакция|университет|управление|фирма|фонд|школа)\s"
)
# Endings of Russian surnames that these words have by chance: they tell no gender.
_NOT_GENDERED = frozenset(
    f"{NOUNS_IN_INA} чаплин дарвин мартин франклин кронин берлин мерлин грин шин мин лин джин чин шенгелая".split()
)
_PATRONYMICS = ("ич", "овна", "евна", "ёвна", "ична", "инична")
_TURKIC = {
    "оглы": Gender.MALE,
    "улы": Gender.MALE,
    "уулу": Gender.MALE,
    "кызы": Gender.FEMALE,
    "гызы": Gender.FEMALE,
    "кизи": Gender.FEMALE,
}
_CAPITAL_PARTICLES = frozenset("ван вон фон де ди да дель ла ле дос дер сан тер".split())
_PARTICLES = _CAPITAL_PARTICLES | frozenset("дю делла лос ден аль эль ибн бен бин уль".split())


class Person(NamedTuple):
    """A name taken apart. Parts that it does not have are empty."""

    name: str  # without its title, in the order given
    surname: str = ""
    given: str = ""
    patronymic: str = ""
    initials: tuple[str, ...] = ()
    gender: Gender | None = None
    certain: bool = True  # which part is which
    surname_first: bool = True
    titled: bool = False
    rank: str = ""
    doubt: str = ""

    @property
    def abbreviates(self) -> bool:
        """Whether it is written with initials; a patronymic such as «Ариф оглы» is not."""
        return bool(self.surname) and (bool(self.initials) or self.patronymic.endswith(_PATRONYMICS))


@lru_cache(maxsize=64)  # a letter asks several times for each name
def people(name: str, gender: Gender | None = None) -> tuple[Person, ...]:
    """The persons of a name such as «Иванов Пётр Сергеевич и Иванова Анна Ивановна»; none if a company bears it.

    A declared gender counts for a single person.
    """
    if _COMPANY.search(name):
        return ()
    pieces = [piece for piece in re.split(r"\s*[,;]\s*|\s+(?:и|&)\s+", without_latin(name).strip()) if piece]
    if len(pieces) > 1 and re.search(r"^\S+,", name):
        pieces[:2] = [" ".join(pieces[:2])]
    return tuple(_person(piece, gender if len(pieces) == 1 else None) for piece in pieces)


def _person(name: str, declared: Gender | None) -> Person:
    words, title, rank = _untitled(re.sub(r"\.(?=\w)", ". ", name).split())
    typed = " ".join(words)
    text = calm(typed.title() if typed.islower() else typed)
    person = _parts(text)
    told = _gender(person)
    gender = declared or title or told
    doubt = ""
    if told and gender is not told:
        doubt = f"The gender of {text} does not agree with the form of the name"
    elif person.patronymic and gender is not (_gender_of_surname(person.surname) or gender):
        doubt = f"The surname and the patronymic of {text} do not agree in gender"
    elif typed != text:
        doubt = f"The capitals of {typed} were changed"
    elif any(word.islower() and word not in _PARTICLES and word not in _TURKIC for word in words):
        doubt = f"Not every word of {text} seems to be a part of the name"
    certain = person.certain or bool((title or rank) and not person.given)
    return person._replace(gender=gender, certain=certain, titled=title is not None, rank=rank, doubt=doubt)


def _untitled(words: list[str]) -> tuple[list[str], Gender | None, str]:
    """The words without title and rank; the gender of the title; the rank."""
    title = _TITLES.get(words[0].lower()) if len(words) > 1 else None
    words = words[1:] if title else words
    rank = _RANKS.get(words[0].lower(), "") if len(words) > 1 else ""
    return words[1:] if rank else words, title, "ИП" if rank == "ип" else rank


def _parts(name: str) -> Person:
    initials = tuple(word if word.endswith(".") else word + "." for word in name.split() if _is_initial(word))
    words = [word for word in name.split() if not _is_initial(word)]
    if len(words) > 1 and words[0].lower() in ORIENTAL and not initials and not any(map(_tells, words)):
        return Person(name, name)
    words = _joined(words)
    at = next((i for i, word in enumerate(words) if i and _is_patronymic(word)), 0)
    if len(words) == 2 and at == 1 and words[1].lower().endswith("ич") and words[0].lower() in WOMEN:
        at = 0
    if at:
        surname = " ".join(words[: at - 1] + words[at + 1 :])
        return Person(name, surname, words[at - 1], words[at], initials, surname_first=at > 1)
    if len(words) == 1:
        if not initials and _is_given(words[0]):
            return Person(name, given=words[0])
        return Person(name, words[0], initials=initials, certain=bool(initials) or _is_surname(words[0]))
    return _two_parts(name, words, initials) if words else Person(name, certain=False)


def _two_parts(name: str, words: list[str], initials: tuple[str, ...]) -> Person:
    """A given name and a surname, told by the given names we know, then by the endings of surnames."""
    first, last = words[0], words[-1]
    given_first, given_last = _is_given(first), _is_given(last)
    for tells in (_is_surname, _may_be_surname):
        if given_first == given_last:
            given_first, given_last = tells(last), tells(first)
    certain = given_first != given_last and (len(words) == 2 or _is_given(first) or _is_given(last))
    if certain and given_last:
        at = next((i for i in range(len(words) - 1, 1, -1) if not _is_given(words[i - 1])), 1)
        return Person(name, " ".join(words[:at]), " ".join(words[at:]), "", initials)
    at = next((i for i in range(1, len(words) - 1) if not _is_given(words[i])), len(words) - 1)
    at = at if certain else 1
    return Person(name, " ".join(words[at:]), " ".join(words[:at]), "", initials, certain=certain, surname_first=False)


def _joined(words: list[str]) -> list[str]:
    """Particles joined with the word they belong to: ван дер Ваальс, Ариф оглы."""
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
        return _TURKIC.get(last) or (Gender.MALE if last.endswith("ич") else Gender.FEMALE)
    given = re.split(r"[ -]", person.given.lower())[0]
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


def _is_given(word: str) -> bool:
    """Whether we know the given name, or each part of one such as Анна-Мария."""
    return all(part in MEN or part in WOMEN or part in EITHER for part in word.lower().split("-"))


def _is_surname(word: str) -> bool:
    return word.lower().endswith(_SURNAMES) or bool(_SURNAME_SIGN.search(word))


def _may_be_surname(word: str) -> bool:
    return word.lower().endswith(_WEAK_SURNAMES)


def _tells(word: str) -> bool:
    return _is_given(word) or _is_patronymic(word) or (len(word) > 4 and _is_surname(word))


def _is_patronymic(word: str) -> bool:
    low = word.lower()
    return low.endswith(_PATRONYMICS) or re.split(r"[ -]", low)[-1] in _TURKIC
