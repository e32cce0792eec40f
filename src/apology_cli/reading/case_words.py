"""Texts of a case file → the words of a letter: folded, composed, with or without their full stop."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final
from unicodedata import normalize

from apology_cli.abbreviations import ABBREVIATED
from apology_cli.fields import Slot

_CLOSERS: Final = "»\"”’“')]"
_BLANKS = re.compile("[ \t\n\u2028\u2029]+")
_LONG: Final = 3_000  # characters: more of a text than is worth remembering
_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")


def folded(text: str) -> str:
    """The text on one line, in NFC. Blanks that do not break stay as they are."""
    return _BLANKS.sub(" ", normalize("NFC", text)).strip()


def slotted(text: str, slot: Slot) -> str:
    """A text on one line, its closing full stop forgiven in all slots where it would stand inside a sentence."""
    line = folded(text)
    if slot == Slot.PLAIN or not line.endswith(".") or line.endswith("..") or _abbreviated(line):
        return line
    return line[:-1].rstrip()


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a text of whole sentences; blank lines divide them."""
    # Cases of a batch share many of their texts: facts of one event, clauses of one contract.
    return _remembered(text) if len(text) < _LONG else _paragraphs(text)


@lru_cache(maxsize=4096)
def _remembered(text: str) -> tuple[str, ...]:
    return _paragraphs(text)


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(_opened(_closed(line)) for block in _BLANK_LINE.split(text.strip()) if (line := folded(block)))


def lines(text: str) -> list[str]:
    """The lines of a text, empty ones dropped."""
    return [line for raw in text.splitlines() if (line := folded(raw))]


def _abbreviated(line: str) -> bool:
    word = line[:-1].rpartition(" ")[2].rpartition("\u00a0")[2].lstrip("(«\"„“'").casefold()
    single = len(word) == 1 and word.isalpha()
    return single or "." in word or word in ABBREVIATED


def _opened(sentences: str) -> str:
    # Words such as eBay or an address keep their own way.
    first = sentences.split(maxsplit=1)[0]
    return sentences[0].upper() + sentences[1:] if first.isalpha() and first.islower() else sentences


def _closed(sentences: str) -> str:
    return sentences if sentences.rstrip(_CLOSERS)[-1:] in tuple(".!?…:;") else f"{sentences}."
