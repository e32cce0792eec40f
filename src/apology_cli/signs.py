"""Signs that have no place in a letter: emoji, marks in a row, words in capitals, placeholders."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

SMALL = "a-zà-öø-ÿāčēģīķļņōŗšūžа-яёіїєґ"  # small letters, for a class of signs
_SIGNS = re.compile(
    "[\u2600-\u26ff\u2700-\u27bf\u2b50\u2b55\U0001f000-\U0001faff]"  # emoji
    r"|(?<!\w)[:;=]-?[)(DPp](?!\w)|(?<=\w)\){2,}"  # smileys
    r"|[!?]{2,}"
    rf"|\b[^\W\d_{SMALL}]{{2,}}\b"  # a word in capitals
)
_PERHAPS_SIGNS = re.compile(
    rf"[:;=)!?\u2600-\u27bf\u2b50\u2b55\U0001f000-\U0001faff]|[^\W\d_{SMALL}]{{2}}"
)  # most hold none
_PLACEHOLDERS = re.compile(
    r"\{\{[^}]*\}\}|\{%[^%]*%\}|_{3,}|\b[XХ]{3,}\b|\b(?:TODO|TBD|FIXME|N\.N\.)\b|\bLorem ipsum\b"
    r"|\[[^\W\d_][^\W\d]{0,30}(?:[ /'’-][^\W\d]{1,30}){0,6}\]|<[^\W\d_][^\W\d]{0,30}(?:[ '’-][^\W\d]{1,30}){0,6}>"
    r"|\b(?:dd[./-]mm[./-]yyyy|дд[./-]мм[./-]гггг|дд[./-]мм[./-]рррр)\b",
    re.IGNORECASE,
)
_SOME_OF_EACH = tuple("{ [ < ___ XXX ХХХ TODO TBD FIXME N.N. LOREM YYYY ГГГГ РРРР".split())
_NO_PLACEHOLDERS = frozenset({"[sic]", "[так]", "[так!]"})
_SHORT = frozenset(
    "PLEASE SORRY VERY REALLY THERE ВАЖНО ОЧЕНЬ СРОЧНО ВСЕМ ВАШИ ВАШЕ ДУЖЕ ЛИШЕ ВАШІ ЗАВЖДИ ĻOTI ČETRI NEVAR "
    "NOT ALL MUST ONLY NEVER ANY EVERY YOU YOUR NO YES НЕ ВСЕ ВСЁ ВСЕХ НЕТ УЖЕ ДА ВАМ ВАС ВЫ НИКТО "
    "НІ ВСІ УСІ ТАК ВЖЕ ВИ НЕМА NAV VISI JŪS JUMS NEKAD TIKAI VISU".split()
)
_ABBREVIATIONS = frozenset("UNESCO UNICEF ЮНЕСКО ЮНИСЕФ ЮНІСЕФ ЄДРПОУ".split())  # long ones, with vowels
_LONG = 6  # letters; shorter words in capitals are mostly abbreviations
_VOWELS = frozenset("AEIOUYĀĒĪŌŪАЕЁИОУЫЭЮЯІЇЄ")


_MOST_READ = 1_024  # sentences, of which letters share most


@lru_cache(maxsize=_MOST_READ)
def signs(sentence: str) -> tuple[tuple[int, int], ...]:
    """Where signs, or words in capitals, stand in a sentence."""
    return tuple(_signs(sentence))


@lru_cache(maxsize=_MOST_READ)
def placeholders(sentence: str) -> tuple[tuple[int, int], ...]:
    """Where in a sentence something was to be filled in."""
    return tuple(_placeholders(sentence))


def _signs(sentence: str) -> Iterator[tuple[int, int]]:
    if not _PERHAPS_SIGNS.search(sentence):
        return
    for found in _SIGNS.finditer(sentence):
        if not found[0][0].isalpha() or (found[0].isupper() and _shouted(found[0])):
            yield found.span()


def _shouted(word: str) -> bool:
    """Whether a word in capitals can be read as a word: long, with vowels among its letters, or a short common one."""
    if word in _SHORT:
        return True
    vowels = sum(letter in _VOWELS for letter in word)
    return len(word) >= _LONG and vowels * 4 >= len(word) and word not in _ABBREVIATIONS


def _placeholders(text: str) -> Iterator[tuple[int, int]]:
    capitals = text.upper()
    if not any(some in capitals for some in _SOME_OF_EACH):
        return
    for found in _PLACEHOLDERS.finditer(text):
        if found[0].lower() not in _NO_PLACEHOLDERS:
            yield found.span()
