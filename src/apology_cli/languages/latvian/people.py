"""Who is meant by a Latvian name as people type it: its parts in either order, and the gender where it is certain.

Source: Cabinet Regulation 114 of 2004 (the ending of a surname tells the gender, but men may bear one in -a or -e).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from apology_cli.languages.latvian.given_names import EITHER, MEN, WOMEN
from apology_cli.languages.latvian.names import PARTICLES, is_foreign
from apology_cli.languages.latvian.surnames import gender_of, is_only_surname, is_surname
from apology_cli.languages.latvian.titles import Titles, are_degrees, is_title, untitled
from apology_cli.names import calm
from apology_cli.vocabulary import Gender

_QUOTES_AND_FIGURES = frozenset('«»"„“”0123456789')
_LEGAL_FORMS = frozenset("SIA PSIA VSIA AS A/S VAS IK ZS Z/S PS KS DzĪB DzĪKS Ltd LLC OÜ UAB GmbH".split())
_INSTITUTIONS = tuple(
    "biedrība fonds pašvaldība dome skola slimnīca ministrija aģentūra banka universitāte koledža nodibinājums draudze "
    "kooperatīvs sabiedrība birojs centrs pārvalde dienests muzejs bibliotēka saimniecība apvienība uzņēmums veikals "
    "viesnīca restorāns klīnika bērnudārzs".split()
)
_PATRONYMICS_OF_WOMEN = ("ovna", "evna", "ēvna", "ična")
_JUNIOR = r"(?<!,)\s+(?=(?:jun|sen|jr|sr)\.)"
_INITIAL = r"[^\W\d_]|[^\W\d_]{1,3}\.(?:-?[^\W\d_]{1,3}\.)*"


class Person(NamedTuple):
    """A name taken apart. Parts that it does not have are empty."""

    name: str  # without titles, in the order given
    surname: str = ""
    given: str = ""
    patronymic: str = ""
    initials: tuple[str, ...] = ()
    gender: Gender | None = None
    certain: bool = True  # which part is the surname
    titles: Titles = Titles()
    after: str = ""  # a degree after the name, with its comma
    in_genitive: bool = False  # Ozola kungs
    doubt: str = ""

    @property
    def printed(self) -> str:
        """The name in its usual order."""
        if self.in_genitive:
            return f"{self.name} {self.titles.title}"
        named = (*self.titles.before, self.given, *self.initials, self.patronymic, self.surname)
        return (" ".join(filter(None, named)) or self.name) + self.after


class _Piece(NamedTuple):
    """What is typed for one person; the surname where a comma tells it."""

    text: str
    surname: str = ""
    after: str = ""


@lru_cache(maxsize=64)  # a letter asks several times for each name
def people(name: str, gender: Gender | None = None) -> tuple[Person, ...]:
    """The persons of a name such as “Anna Ozola un Jānis Bērziņš”; none if a company bears it.

    A declared gender counts for a single person.
    """
    if _is_company(name):
        return ()
    parts = re.split(r"\s*;\s*|\s+(?:un|&)\s+", re.sub(_JUNIOR, ", ", name.strip()))
    pieces = [piece for part in parts for piece in _pieces([p for p in re.split(r"\s*,\s*", part) if p])]
    return tuple(_person(piece, gender if len(pieces) == 1 else None) for piece in pieces)


def _is_company(name: str) -> bool:
    if not _QUOTES_AND_FIGURES.isdisjoint(name):
        return True
    words = [word.strip(".,") for word in name.split()]
    # An institution is named in small letters; a name wholly in small letters is a person's.
    small = [word for word in words if word.islower()] if not name.islower() else []
    institution = any(word.endswith(_INSTITUTIONS) for word in [*small, *map(str.lower, words[:-1][:1])])
    return institution or not _LEGAL_FORMS.isdisjoint(words)


def _pieces(parts: list[str]) -> list[_Piece]:
    """A comma sets off a surname that stands first, or a degree, or stands between persons."""
    found: list[_Piece] = []
    for part in parts:
        if found and are_degrees(_words(part)):
            found[-1] = found[-1]._replace(after=f"{found[-1].after}, {part}")
        elif len(found) == 1 and found[0] == _Piece(found[0].text) and _follows_surname(found[0].text, part):
            found = [_Piece(part, found[0].text)]
        else:
            found.append(_Piece(part))
    return found


def _follows_surname(ahead: str, behind: str) -> bool:
    surnames, names = ahead.split(), behind.split()
    if len(surnames) == 1:
        return True
    return not any(map(_is_given, surnames)) and all(_is_given(word) or _is_initial(word) for word in names)


def _person(piece: _Piece, declared: Gender | None) -> Person:
    words, titles = untitled(_words(piece.text))
    typed = " ".join(words)
    text, surname = _calm(typed), _calm(piece.surname)
    if not surname and titles.put_in_genitive(words):
        given, _, last = text.rpartition(" ")
        return Person(text, last, given, gender=titles.gender, titles=titles, in_genitive=True)
    person = _parts(text, surname)._replace(titles=titles, after=piece.after)
    told = _gender(person)
    gender = declared or titles.gender or told
    doubt = ""
    if told and gender is not told:
        doubt = f"The gender of {person.printed} does not agree with the form of the name"
    elif (typed, piece.surname) != (text, surname):
        doubt = f"The capitals of {person.printed} were changed"
    elif is_title(text):
        doubt = f"{text} is no name"
    elif _may_be_foreign(person):
        doubt = f"{person.printed} may be a foreign name that keeps its form"
    return person._replace(
        gender=gender, certain=person.certain or bool(titles.title and not person.given), doubt=doubt
    )


def _words(text: str) -> list[str]:
    return re.sub(r"\.(?=\w)", ". ", text).split()


def _calm(typed: str) -> str:
    words = (word.title() if word.islower() and word not in PARTICLES else word for word in typed.split())
    return calm(" ".join(words))


def _parts(name: str, surname: str) -> Person:
    words = name.split()
    initials = tuple(word if word.endswith(".") else word + "." for word in words if _is_initial(word))
    full = _joined(word for word in words if not _is_initial(word))
    at = _place_of_patronymic(full, surname)
    patronymic = full.pop(at) if at else ""
    if surname:
        return Person(f"{surname} {name}", surname, " ".join(full), patronymic, initials)
    if patronymic and len(full) > 1:
        given = full.pop(at - 1)
        return Person(name, " ".join(full), given, patronymic, initials)
    if len(full) == 1:
        if patronymic or (not initials and _is_given(full[0])):
            return Person(name, given=full[0], patronymic=patronymic)
        return Person(name, full[0], initials=initials, certain=bool(initials) or is_surname(full[0]))
    return _two_parts(name, full)._replace(initials=initials) if full else Person(name, certain=False)


def _two_parts(name: str, words: list[str]) -> Person:
    """Given names and surnames, told by the given names we know, then by the endings of surnames; else given first."""
    given_first, given_last = _is_given(words[0]), _is_given(words[-1])
    if given_first == given_last:
        given_last = not given_first and is_only_surname(words[0]) and not is_surname(words[-1])
        given_first = not given_last and is_surname(words[-1]) and not is_surname(words[0])
    turned = given_last and not given_first
    # Turned, the words begin with the last given name.
    ordered = words[::-1] if turned else words
    given = 1
    while given < len(words) - 1 and (_is_given(ordered[given]) or not is_surname(ordered[given])):
        given += 1
    certain = given_first != given_last and all(map(_is_given, ordered[1:given]))
    step = -1 if turned else 1
    return Person(name, " ".join(ordered[given:][::step]), " ".join(ordered[:given][::step]), certain=certain)


def _joined(words: Iterable[str]) -> list[str]:
    """Particles joined with the word they belong to: van Bēthovens."""
    found: list[str] = []
    open_particle = False
    for word in words:
        if open_particle:
            found[-1] += " " + word
        else:
            found.append(word)
        open_particle = word.islower()
    return found


def _place_of_patronymic(words: list[str], surname: str) -> int:
    """Where a patronymic stands, after the given name; 0 if nowhere. Surnames of men may end as patronymics do."""
    for at, word in enumerate(words[1:], start=1):
        low = word.lower()
        if low.endswith(_PATRONYMICS_OF_WOMEN):
            return at
        given_before = _is_given(words[at - 1]) and (at == 1 or not _is_given(words[0]))
        if low.endswith("ičs") and (surname or (len(words) == 3 and given_before)):
            return at
    return 0


def _gender(person: Person) -> Gender | None:
    """The gender that the given name and the surname tell together; none where they disagree or do not tell."""
    by_name, by_surname = _gender_of_names(person), gender_of(person.surname)
    if by_name and by_surname:
        return by_name if by_name is by_surname else None
    if by_surname is Gender.MALE and person.given.endswith(("a", "e")) and not _is_given(person.given):
        return None
    return by_name or by_surname


def _gender_of_names(person: Person) -> Gender | None:
    if person.patronymic:
        return Gender.FEMALE if person.patronymic.lower().endswith(_PATRONYMICS_OF_WOMEN) else Gender.MALE
    return gender_of_name(person.given)


def gender_of_name(given: str) -> Gender | None:
    """The gender that given names tell: those we know, or the ending of a man's name."""
    names = re.split(r"[ -]", given.lower())
    for name in names:
        if name in MEN or name in WOMEN:
            return Gender.MALE if name in MEN else Gender.FEMALE
    by_ending = gender_of(names[0])
    return Gender.MALE if by_ending is Gender.MALE and names[0] not in EITHER else None


def _may_be_foreign(person: Person) -> bool:
    """Whether a given name without a Latvian ending makes that of the surname doubtful: John Davis."""
    names = person.given.split()
    if not person.surname or is_surname(person.surname) or is_foreign(person.surname):
        return False
    strange = any(
        not _is_given(name) and (is_foreign(name) or not name.endswith(("s", "š", "a", "e", "o", "i")))
        for name in names
    )
    return strange and person.surname.endswith(("a", "e", "s", "š"))


def _is_initial(word: str) -> bool:
    return word[0].isupper() and bool(re.fullmatch(_INITIAL, word))


def _is_given(word: str) -> bool:
    return all(part in MEN or part in WOMEN or part in EITHER for part in word.lower().split("-"))
