"""The dative and the vocative of Ukrainian names, of several words or joined by hyphens."""

from __future__ import annotations

from typing import Literal, NamedTuple

from apology_cli.languages.ukrainian.endings import (
    GIVEN_NAMES_OF_MEN,
    GIVEN_NAMES_OF_WOMEN,
    PATRONYMICS,
    SURNAMES_OF_MEN,
    SURNAMES_OF_WOMEN,
    Rule,
)
from apology_cli.vocabulary import Gender

Part = Literal["surname", "given", "patronymic"]
Case = Literal["dative", "vocative"]

UKRAINIAN = frozenset("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя-’.")
_VOWELS = frozenset("аеєиіїоуюя")

# Parts before the last of a compound name that never change.
_FROZEN = frozenset(
    "аль ель ас ад ал ібн бен бін бар ван вон фон дер ден де ді да дель делла ла ле лос дос дю сен сент сан санта "
    "драй бонч тан тер мак жан".split()
)


class Inflected(NamedTuple):
    """A form, and whether grammar and usage leave no doubt about it."""

    text: str
    sure: bool = True


_TABLES: dict[tuple[Part, Gender], tuple[Rule, ...]] = {
    ("surname", Gender.MALE): SURNAMES_OF_MEN,
    ("surname", Gender.FEMALE): SURNAMES_OF_WOMEN,
    ("given", Gender.MALE): GIVEN_NAMES_OF_MEN,
    ("given", Gender.FEMALE): GIVEN_NAMES_OF_WOMEN,
    ("patronymic", Gender.MALE): PATRONYMICS,
    ("patronymic", Gender.FEMALE): PATRONYMICS,
}


_LONGEST = 200  # characters; what is longer is no name


def inflected(name: str, case: Case, part: Part, gender: Gender) -> Inflected:
    """One part of a name, of several words or joined by hyphens, in a case; its letters are kept as they are."""
    before, space, last = name.rpartition(" ")
    if part == "patronymic" and space:
        return Inflected(name)
    if len(name) > _LONGEST or not UKRAINIAN.issuperset(name.replace(" ", "").lower()):
        return Inflected(name, sure=False)
    rules = _TABLES[part, gender]
    open_name = before and before.split()[-1].lower() not in _FROZEN
    first = inflected(before, case, part, gender) if open_name else Inflected(before)
    *others, end = last.split("-")
    words = [*(_before_a_hyphen(word, case, part, rules) for word in others), _word(end, case, rules)]
    text = first.text + space + "-".join(word.text for word in words)
    return Inflected(text, first.sure and all(word.sure for word in words))


def _before_a_hyphen(word: str, case: Case, part: Part, rules: tuple[Rule, ...]) -> Inflected:
    """A first part such as Драй- stays; of others of one syllable only their bearer knows."""
    if word.lower() in _FROZEN:
        return Inflected(word)
    form = _word(word, case, rules)
    short = part == "surname" and sum(letter in _VOWELS for letter in word.lower()) < 2
    return Inflected(form.text, form.sure and (not short or form.text == word))


def _word(word: str, case: Case, rules: tuple[Rule, ...]) -> Inflected:
    marked = "^" + word.lower()
    for rule in rules:
        if marked.endswith(rule.endings):
            form: str = getattr(rule, case)
            added = form.rstrip("?")
            return Inflected(word[: len(word) - rule.cut] + added if added else word, not form.endswith("?"))
    return Inflected(word)


_PLURALS = (("ські цькі зькі", 1, "им"), ("ови еви єви іни їни", 0, "м"), ("и", 1, "ам"), ("і ї", 1, "ям"))


def plural_dative(surname: str) -> Inflected:
    """The dative of a surname in the plural, such as Коваленки or Ковальські; not certain where it is no plural."""
    for endings, cut, added in _PLURALS:
        if surname.lower().endswith(tuple(endings.split())):
            return Inflected(surname[: len(surname) - cut] + added)
    return Inflected(surname, sure=False)
