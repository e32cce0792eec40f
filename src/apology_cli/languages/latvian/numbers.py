"""Latvian counted nouns and cardinals. Source: the rules of numerals of the University of Latvia (valoda.ailab.lv)."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal, NamedTuple

from apology_cli.language import GrammaticalCase
from apology_cli.numerals import ends_in_one, summands, thousands

GrammaticalGender = Literal["m", "f"]

_CASES: tuple[GrammaticalCase, ...] = ("nominative", "accusative", "genitive", "dative", "locative")


class Noun(NamedTuple):
    """A noun in its cases, in the singular and in the plural."""

    gender: GrammaticalGender
    singular: Mapping[GrammaticalCase, str]
    plural: Mapping[GrammaticalCase, str]

    def after(self, number: int | Decimal, case: GrammaticalCase) -> str:
        """The form after the number when both stand in the case.

        A hundred, a thousand and a million are nouns themselves and govern the genitive: pieci simti rubļu.
        """
        if number and number % 100 == 0:
            return self.plural["genitive"]
        return (self.singular if _counts_as_one(number) else self.plural)[case]


def noun(gender: GrammaticalGender, singular: str, plural: str, *, before: str = "") -> Noun:
    """A noun by its nominatives, accusatives, genitives, datives and locatives. `before` does not change."""
    forms = ([f"{before} {word}".strip() for word in words.split()] for words in (singular, plural))
    one, more = (dict(zip(_CASES, words, strict=True)) for words in forms)
    return Noun(gender, one, more)


def _counts_as_one(number: int | Decimal) -> bool:
    """Whether the singular follows: 1, 21, 101 and 1,1, but not 11 and 1,11. Source: the plural rules of CLDR."""
    whole, _, fraction = str(number).partition(".")
    if not fraction.strip("0"):
        return ends_in_one(int(whole))
    return ends_in_one(int(fraction)) if len(fraction) == 2 else fraction.endswith("1")


_ONES = {
    "m": " viens divi trīs četri pieci seši septiņi astoņi deviņi".split(" "),
    "f": " viena divas trīs četras piecas sešas septiņas astoņas deviņas".split(" "),
}
_STEMS = " vien div trīs četr piec seš septiņ astoņ deviņ".split(" ")
_SCALES = (
    ("simts", "simti"),  # the hundreds of a group of three digits
    ("tūkstotis", "tūkstoši"),
    ("miljons", "miljoni"),
    ("miljards", "miljardi"),
)


def spelled(number: int, gender: GrammaticalGender) -> str:
    """The number in words, in the nominative, agreeing with a noun of the gender; ValueError for one too large."""
    return " ".join(word for group in thousands(number) for word in _group(*group, gender)) or "nulle"


def _group(power: int, three: int, gender: GrammaticalGender) -> list[str]:
    if not power:
        return [_word(summand, gender) for summand in summands(three)]
    return [*_group(0, three, "m"), _scale(power, three)]


def _word(summand: int, gender: GrammaticalGender) -> str:
    if summand >= 100:
        return f"{_ONES['m'][summand // 100]} {_scale(0, summand // 100)}"
    if summand >= 20:
        return f"{_STEMS[summand // 10]}desmit"
    if summand > 10:
        return f"{_STEMS[summand - 10]}padsmit"
    return _ONES[gender][summand] if summand < 10 else "desmit"


def _scale(power: int, number: int) -> str:
    one, more = _SCALES[power]
    return one if ends_in_one(number) else more
