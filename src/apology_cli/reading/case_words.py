"""Texts of a case file → the words of a letter: folded, composed, with or without their full stop."""

from __future__ import annotations

import re
from typing import Final
from unicodedata import normalize

from apology_cli.abbreviations import ABBREVIATED
from apology_cli.fields import Slot
from apology_cli.memory import remembered

_CLOSERS: Final = "»\"”’“')]"
_BLANKS = re.compile("[ \t\n\u2028\u2029]+")
_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")


def folded(text: str) -> str:
    """The text on one line, in NFC. Blanks that do not break stay as they are."""
    return _BLANKS.sub(" ", normalize("NFC", text)).strip()


@remembered
def slotted(text: str, slot: Slot) -> str:
    """A text on one line, its closing full stop forgiven in all slots where it would stand inside a sentence."""
    line = folded(text)
    if slot == Slot.PLAIN or not line.endswith(".") or line.endswith("..") or _abbreviated(line):
        return line
    return line[:-1].rstrip()


@remembered
def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a text of whole sentences; blank lines divide them."""
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
