"""Unbreakable spaces: where a line must not end, told by the words on both sides of a space."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from apology_cli.language import Typography
from apology_cli.numerals import NBSP

_SPACE = re.compile(f"([ {NBSP}\n])")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+")
_OPENING = "([«„“‘\"'"
_CLOSING = ".,;:!?…)]»“”’\"'"
_OF_NUMBERS = "0123456789№+"
_MEASURES = tuple("%‰°€$£₽₴")
_CURRENCIES = frozenset("EUR GBP PLN RUB UAH USD".split())


class WordLists(NamedTuple):
    """The lists of a language's typography, ready for use."""

    with_next: frozenset[str]
    with_previous: frozenset[str]
    with_name: frozenset[str]
    with_number: frozenset[str]
    after_number: frozenset[str]
    units: tuple[str, ...]
    clipped: frozenset[str]


def word_lists(style: Typography) -> WordLists:
    """The lists; what may begin a sentence also with a capital."""
    return WordLists(
        _forms(style.with_next),
        frozenset(style.with_previous.split()),
        _forms(style.with_name),
        _forms(style.with_number),
        frozenset(style.after_number.split()) | _forms(style.with_next),
        (*_MEASURES, *style.units.split()),
        _forms(style.clipped),
    )


def _forms(listed: str) -> frozenset[str]:
    return frozenset(form for word in listed.split() for form in (word, word[0].upper() + word[1:]))


def held(text: str, known: WordLists) -> str:
    """The text, of the same length, with unbreakable spaces where the words on both sides belong together."""
    parts = _SPACE.split(text)
    for at in range(1, len(parts), 2):
        if parts[at] == " " and parts[at - 1] and parts[at + 1] and _together(parts, at, known):
            parts[at] = NBSP
    return "".join(parts)


def _together(parts: Sequence[str], at: int, known: WordLists) -> bool:
    before, after = parts[at - 1].lstrip(_OPENING), parts[at + 1]
    earlier = parts[at - 3] if at > 2 else ""
    last = before[-1:]
    if before in known.with_next or after in {"—", "–"}:
        return True
    if before in known.with_name and after[0].isupper():
        return not earlier[-1:].isdigit()  # in 2026 г. Москва it is the year
    if last.isdigit():
        return _counted(before, after, earlier, known)
    return (
        (last == "." and _abbreviated(before, after, known))
        or (after[0] in _OF_NUMBERS and (before in known.with_number or before in _CURRENCIES))
        or (last != "" and last in "№§€$£₽" and after[0].isalnum())
        or (after.rstrip(_CLOSING) in known.with_previous and (last.isalnum() or last == "."))
        or (after[1:2] == "." and after[0].isupper() and last.islower() and _ends_in_initials(parts, at + 1))
    )


def _counted(number: str, after: str, earlier: str, known: WordLists) -> bool:
    """Whether the number goes on in a group of digits, measures what follows, or counts it."""
    if after.startswith(known.units) or (after[:3].isdigit() and not after[3:4].isdigit()):
        return True
    return _counts(number, earlier) and after[0].isalpha() and after.rstrip(_CLOSING) not in known.after_number


def _counts(number: str, earlier: str) -> bool:
    """Whether the number counts at all; that of an order, a time or a year does not."""
    year = len(number) == 4 and number.startswith(("19", "20"))
    long = len(number) > 4 and number[-5:].isdigit()
    return not (year or long or number[-3:-2] in {":", "/"} or earlier.endswith("№"))


def _abbreviated(before: str, after: str, known: WordLists) -> bool:
    """Whether a word that ends with a stop holds the next: 12. martā, А. Иванова, т. д."""
    if before[-2:-1].isdigit():
        return after[0].islower() and after.rstrip(_CLOSING) not in known.after_number
    if not before[-2:-1].isalpha() or before[-3:-2].isalpha():
        return False
    return after[0].isupper() if before[-2].isupper() else after[0].islower() and "." in after[1:4]


def _ends_in_initials(parts: Sequence[str], at: int) -> bool:
    """Whether initials stand here that no surname follows: they belong to the one before."""
    while at < len(parts) and (initials := _INITIALS.match(parts[at])):
        if initials.end() < len(parts[at]):
            return parts[at][initials.end()] in _CLOSING
        if parts[at + 1 : at + 2] == ["\n"]:
            return True
        at += 2
    return at >= len(parts) or not parts[at][:1].isupper()
