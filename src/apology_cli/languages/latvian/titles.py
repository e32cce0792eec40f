"""What stands around a name as people type it: kungs and kundze, degrees, offices.

Source: the style page of the University of Latvia (Ozola kungs: the name before kungs and kundze is in the genitive).
"""

from __future__ import annotations

from typing import NamedTuple

from apology_cli.languages.latvian.surnames import is_feminine_noun
from apology_cli.vocabulary import Gender

_TITLES = {
    **dict.fromkeys(("kungs", "kgs", "k-gs", "mr"), "kungs"),
    **dict.fromkeys(("kundze", "kdze", "k-dze", "mrs", "ms"), "kundze"),
    **dict.fromkeys(("jaunkundze", "jkdze", "miss"), "jaunkundze"),
}
_DEGREES = frozenset(
    "dr prof asoc doc akad mg mag bc phd mba habil med oec sc ing iur jur phil paed psych inž jun sen jr sr".split()
)
OFFICES = {
    **dict.fromkeys(("profesors", "doktors", "docents"), Gender.MALE),
    **dict.fromkeys(("profesore", "doktore", "docente"), Gender.FEMALE),
}
_GENITIVES = {Gender.MALE: ("a", "as", "es", "ā", "us"), Gender.FEMALE: ("as", "es", "ās", "us")}


class Titles(NamedTuple):
    """How a person is titled; `follows` where kungs or kundze stands after the name."""

    before: tuple[str, ...] = ()  # Dr., profesors
    title: str = ""  # kungs, kundze, jaunkundze
    follows: bool = False

    @property
    def gender(self) -> Gender | None:
        """The gender that the titles tell."""
        if self.title:
            return Gender.MALE if self.title == "kungs" else Gender.FEMALE
        return next((OFFICES[word.lower()] for word in self.before if word.lower() in OFFICES), None)

    def put_in_genitive(self, words: list[str]) -> bool:
        """Whether a name before kungs or kundze stands in the genitive already: Ozola kungs, but Ozols kungs."""
        if not self.follows or not self.gender:
            return False
        nominative = self.gender is Gender.MALE and is_feminine_noun(words[-1])
        return words[-1].endswith(_GENITIVES[self.gender]) and not nominative


def untitled(words: list[str]) -> tuple[list[str], Titles]:
    """The words of the name itself, and the titles around it."""
    start, end = 0, len(words)
    title = ""
    while start < end - 1 and _plain(words[start]) in _TITLES.keys() | _DEGREES | OFFICES.keys():
        title = _TITLES.get(_plain(words[start]), title)
        start += 1
    before = tuple(word for word in words[:start] if _plain(word) not in _TITLES)
    follows = end > start + 1 and _plain(words[-1]) in _TITLES
    if follows:
        end -= 1
        title = _TITLES[_plain(words[end])]
    return words[start:end], Titles(before, title, follows)


def is_title(name: str) -> bool:
    """Whether a title stands where a name should."""
    return _plain(name) in _TITLES


def are_degrees(words: list[str]) -> bool:
    """Whether the words are what stands after a name: PhD, Dr. oec., jun."""
    return all(_plain(word) in _DEGREES for word in words)


def _plain(word: str) -> str:
    return word.replace(".", "").lower()
