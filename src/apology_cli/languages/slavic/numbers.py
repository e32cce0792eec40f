"""Counted nouns and cardinals in their cases. Sources: the Academy Grammar; the Ukrainian orthography of 2019."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from apology_cli.language import GrammaticalCase
from apology_cli.numerals import Plural, ends_in_one, summands, thousands

GrammaticalGender = Literal["m", "f", "n"]
Forms = Mapping[GrammaticalCase, str]


class Noun(NamedTuple):
    """An inanimate noun with the forms that it takes after a number."""

    gender: GrammaticalGender
    counted: Plural
    singular: Forms
    plural: Forms

    def after(self, number: int, case: GrammaticalCase) -> str:
        """The form after the number when both stand in the case.

        A thousand and a million are nouns themselves and govern the genitive: к 12 тысячам рублей.
        """
        if number % 1000 == 0:
            return self.counted.many
        if ends_in_one(number):
            return self.singular[case]
        return self.counted.after(number) if case in {"nominative", "accusative"} else self.plural[case]


def noun(gender: GrammaticalGender, singular: str, plural: str, *, after: str = "") -> Noun:
    """A noun by its nominative, genitive, dative, locative and, if it differs from the nominative, accusative.

    In place of the plural's nominative stands the form after two. `after` is an attribute that does not change.
    """
    one, more = (_forms([f"{form} {after}".strip() for form in forms.split(", ")]) for forms in (singular, plural))
    counted = Plural(one["nominative"], more["nominative"], more["genitive"], one["genitive"])
    return Noun(gender, counted, one, more)


class Cardinals(NamedTuple):
    """The numerals of a language, by number or by number and gender (2f); thousand, million and milliard."""

    forms: Mapping[str, Forms]
    scales: tuple[Noun, Noun, Noun]

    def spelled(self, number: int, gender: GrammaticalGender, case: GrammaticalCase) -> str:
        """The number in words, agreeing with a noun of the gender; ValueError for one that is too large."""
        groups = thousands(number)
        words = [word for power, three in groups for word in self._group(power, three, gender, case)]
        return " ".join(words) or self._form(0, gender, case)

    def _group(self, power: int, three: int, gender: GrammaticalGender, case: GrammaticalCase) -> list[str]:
        if not power:
            return [self._form(number, gender, case) for number in summands(three)]
        scale = self.scales[power - 1]
        return [*self._group(0, three, scale.gender, case), scale.after(three, case)]

    def _form(self, number: int, gender: GrammaticalGender, case: GrammaticalCase) -> str:
        return (self.forms.get(f"{number}{gender}") or self.forms[str(number)])[case]


def numerals(table: str) -> Mapping[str, Forms]:
    """The forms of a table with one numeral a line: its number, then its cases in the order of `noun`."""
    return {number: _forms(forms) for number, *forms in (line.split() for line in table.strip().splitlines())}


def _forms(forms: Sequence[str]) -> Forms:
    nominative, genitive, dative, locative, *others = forms
    return {
        "nominative": nominative,
        "genitive": genitive,
        "dative": dative,
        "locative": locative,
        "accusative": others[0] if others else nominative,
    }
