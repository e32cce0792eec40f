"""What stands before a Ukrainian name: пані, професор, ФОП; and groups that bear one name: родина, мешканці."""

from __future__ import annotations

import re
from typing import NamedTuple

from apology_cli.vocabulary import Gender


class Title(NamedTuple):
    """A title as typed. One of mere courtesy, such as «пан», has no forms: the letter chooses its own."""

    gender: Gender | None = None
    vocative: str = ""
    dative: str = ""


class Group(NamedTuple):
    """Several people under one name, in the salutation and in the dative."""

    greeting: str
    dative: str
    name: str
    couple: bool = False  # the name is a surname in the plural


_COURTESY = {
    "пан": Gender.MALE,
    "громадянин": Gender.MALE,
    "містер": Gender.MALE,
    "пані": Gender.FEMALE,
    "панна": Gender.FEMALE,
    "громадянка": Gender.FEMALE,
    "місіс": Gender.FEMALE,
    "міс": Gender.FEMALE,
    "гр.": None,
    "п.": None,
}
# The word, its vocative and its dative; women may bear the titles of men as well.
_PROFESSIONS_OF_ALL = """
    академік академіку академіку
    адвокат адвокате адвокату
    доктор докторе доктору
    д-р докторе доктору
    доцент доценте доценту
    інженер інженере інженеру
    капітан капітане капітану
    лікар лікарю лікарю
    майор майоре майору
    нотаріус нотаріусе нотаріусу
    полковник полковнику полковнику
    професор професоре професору
    проф. професоре професору
    суддя судде судді
"""
_PROFESSIONS_OF_WOMEN = """
    адвокатка адвокатко адвокатці
    докторка докторко докторці
    доцентка доцентко доцентці
    інженерка інженерко інженерці
    лікарка лікарко лікарці
    нотаріуска нотаріуско нотаріусці
    професорка професорко професорці
    академікиня академікине академікині
"""
_GROUPS = """
    батьки Шановні батьки Батькам
    жителі Шановні жителі Жителям
    колектив Шановний колективе Колективу
    мешканці Шановні мешканці Мешканцям
    подружжя Шановне подружжя Подружжю
    родина Шановна родино Родині
    сім’я Шановна сім’є Сім’ї
    співвласники Шановні співвласники Співвласникам
"""


def _lines(table: str) -> list[str]:
    return [line for line in table.splitlines() if line.strip()]


def _titles(table: str, gender: Gender | None) -> dict[str, Title]:
    rows = map(str.split, _lines(table))
    return {word: Title(gender, vocative, dative) for word, vocative, dative in rows}


_TITLES = {
    **{word: Title(gender) for word, gender in _COURTESY.items()},
    **_titles(_PROFESSIONS_OF_ALL, None),
    **_titles(_PROFESSIONS_OF_WOMEN, Gender.FEMALE),
    "фоп": Title(dative="ФОП"),
}
_GROUP_WORDS = {word: (f"{dear} {called}", dative) for word, dear, called, dative in map(str.split, _lines(_GROUPS))}
_COUPLE = re.compile(r"пан (?:і|й|та) пані (?P<name>\w+[иі])$", re.IGNORECASE)


def _titled(word: str) -> Title | None:
    """The title that a word is; «П.» with a capital is an initial."""
    return None if word == "П." else _TITLES.get(word.lower())


def titles(words: list[str]) -> tuple[Title | None, list[str]]:
    """The titles before a name as one, «пан професор» as that of a man; and the words of the name."""
    borne: Title | None = None
    while len(words) > 1 and (found := _titled(words[0])):
        before = borne or Title()
        borne = Title(found.gender or before.gender, found.vocative or before.vocative, found.dative or before.dative)
        words = words[1:]
    return borne, words


def group(name: str) -> Group | None:
    """The group that is meant by «Родина Коваленків» or «мешканці будинку № 5»; None if a person or a company is."""
    if couple := _COUPLE.match(name):
        return Group("Шановні пане та пані", "Пану та пані", couple["name"], couple=True)
    first, _, rest = name.partition(" ")
    found = _GROUP_WORDS.get(first.lower())
    return Group(*found, rest) if found and rest else None
