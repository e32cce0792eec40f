"""Who is meant by a Russian name as people type it: its parts in either order, and the gender where it is certain."""

from __future__ import annotations

import re
from typing import NamedTuple

from apology_cli.languages.russian.names import NOUNS_IN_INA
from apology_cli.names import calm
from apology_cli.vocabulary import Gender

MEN = frozenset(
    "адам александр алексей анатолий андрей антон арам аркадий арсений артем артур артём ахмед ашот богдан "
    "борис вадим валентин валерий василий виктор виталий владимир владислав всеволод вячеслав гавриил геннадий "
    "георгий герман глеб григорий давид даниил данил данила демьян денис джеймс джон дмитрий евгений егор "
    "емельян ефим захар иван игнат игорь илья иосиф ирек карл кирилл константин лев леонид лукьян магомед "
    "майкл максим марат марк матвей михаил мурад никита николай олег оскар павел петр питер пётр рашид ринат "
    "роберт родион роман ростислав руслан рустам савелий святослав севастьян семен семён сергей станислав "
    "степан тарас тимофей тимур томас уильям федор феликс филипп фёдор шамиль эдуард эмиль эрик юлиан юрий "
    "яков ян ярослав".split()
)
WOMEN = frozenset(
    "агата аделина алевтина александра алина алиса алия алла альбина амина анастасия ангелина анжела анна "
    "антонина арина валентина валерия варвара василиса вера вероника виктория виолетта галина гульнара дарина "
    "дарья диана динара ева евгения евдокия екатерина елена елизавета жанна зарина зинаида злата зоя инга инна "
    "ирина ия камила карина каролина катарина кира клавдия кристина ксения лариса лейла лидия лилия любовь "
    "людмила майя маргарита марина мария марта марьяна милана мэри надежда наталия наталья нелли нина нинель "
    "оксана олеся ольга полина раиса регина римма роза рушана сабина светлана снежана софия софья стефания "
    "таисия тамара татьяна ульяна фаина фатима эвелина элеонора элизабет элина эльвира эльмира эмилия эмма "
    "эрика юлия яна янина ярослава".split()
)
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
_SURNAMES_OF_WOMEN = ("ова", "ева", "ёва", "ина", "ына", "ская", "цкая", "ая", "яя")
_SURNAMES_OF_MEN = ("ов", "ев", "ёв", "ин", "ын", "ский", "цкий", "ской", "ный", "лый", "тый")
# Endings by which a surname is known beside a given name that we do not know.
_SURNAMES = tuple(
    "ов ев ёв ова ева ёва ский цкий ская цкая кин кина хин хина шин енко йко ук юк ян дзе швили штейн берг ых "
    "ович евич".split()
)
_COMPANY = re.compile(r'[«»"“”„]|^(?:ООО|ОАО|ЗАО|ПАО|АО|АНО|НКО|ТСЖ|СНТ|УК|ГК)\b')
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
    doubt: str = ""

    @property
    def abbreviates(self) -> bool:
        """Whether it is written with initials; a patronymic such as «Ариф оглы» is not."""
        return bool(self.surname) and (bool(self.initials) or self.patronymic.endswith(_PATRONYMICS))


def people(name: str, gender: Gender | None = None) -> tuple[Person, ...]:
    """The persons of a name such as «Иванов Пётр Сергеевич и Иванова Анна Ивановна»; none if a company bears it.

    A declared gender counts for a single person.
    """
    if _COMPANY.search(name):
        return ()
    pieces = [piece for piece in re.split(r"\s*[,;]\s*|\s+(?:и|&)\s+", name.strip()) if piece]
    if len(pieces) > 1 and re.search(r"^\S+,", name):
        pieces[:2] = [" ".join(pieces[:2])]
    return tuple(_person(piece, gender if len(pieces) == 1 else None) for piece in pieces)


def _person(name: str, declared: Gender | None) -> Person:
    words = re.sub(r"\.(?=\w)", ". ", name).split()
    title = _TITLES.get(words[0].lower()) if len(words) > 1 else None
    typed = " ".join(words[1:] if title else words)
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
    titled = title is not None
    return person._replace(gender=gender, certain=person.certain or titled, titled=titled, doubt=doubt)


def _parts(name: str) -> Person:
    initials = tuple(word if word.endswith(".") else word + "." for word in name.split() if _is_initial(word))
    words = _joined([word for word in name.split() if not _is_initial(word)])
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
    ahead, behind = " ".join(words[:-1]), " ".join(words[1:])
    given_first, given_last = _is_given(first), _is_given(last)
    if given_first == given_last:
        given_first, given_last = _is_surname(last), _is_surname(first)
    certain = given_first != given_last and (len(words) == 2 or _is_given(first) or _is_given(last))
    if certain and given_last:
        return Person(name, ahead, last, "", initials)
    return Person(name, behind, first, "", initials, certain=certain, surname_first=False)


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
    given = person.given.lower()
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
    return word.lower() in MEN or word.lower() in WOMEN


def _is_surname(word: str) -> bool:
    return word.lower().endswith(_SURNAMES)


def _is_patronymic(word: str) -> bool:
    low = word.lower()
    return low.endswith(_PATRONYMICS) or re.split(r"[ -]", low)[-1] in _TURKIC
