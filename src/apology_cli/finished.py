"""What a finished letter leaves out: the complaint it answers, whom to turn to, a signature."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from apology_cli.finding import Finding, Level
from apology_cli.manuscript import Block, Manuscript
from apology_cli.passages import frame, greets
from apology_cli.rule import Completeness

_DAY = re.compile(
    r"\b\d{1,2}[./]\d{1,2}(?:[./](?:\d{4}|\d\d))?\b|\b\d{4}-\d\d-\d\d\b"  # 12.03.2026, 2026-03-12
    r"|\b\d{1,2}(?:st|nd|rd|th)?\.?\s+[^\W\d_]{3,}\b|\b[^\W\d_]{3,} \d{1,2}, \d{4}\b"  # 12 March, March 12, 2026
)
_NUMBER = re.compile(r"(?:№|\bNo\.?|\bNr\.?|\bref\.?|#)\s*[\w/-]*\d", re.IGNORECASE)
_REACHED = re.compile(r"\S@\S|\+?\d[\d\s()-]{6,}\d")
_OPENING = 3  # paragraphs after the salutation, in which the complaint is cited


def lacks(manuscript: Manuscript) -> Iterator[Finding]:
    """A finding for each thing left out, at the place where it belongs."""
    around = frame(manuscript)
    if not greets(manuscript):
        return  # no letter: a paragraph to be checked, a draft of one
    body = [block for block in manuscript.blocks if block not in around] or list(manuscript.blocks)
    opening = " ".join(block.text for block in islice(body, _OPENING))
    above = " ".join(block.text for block in around)
    if not (_DAY.search(opening) or _NUMBER.search(opening) or len(_DAY.findall(above)) > 1):
        advice = "name its date or number in the first sentence"
        message = "the letter does not say which complaint it answers"
        yield _found(manuscript, body[0], Completeness.UNCITED, message, advice)
    if not any(_REACHED.search(block.text) for block in manuscript.blocks):
        advice = "add a telephone number or an e-mail address"
        yield _found(manuscript, body[-1], Completeness.NO_CONTACT, "the letter names nobody to turn to", advice)
    if manuscript.blocks[-1] not in around:
        advice = "end with who signs, and their position"
        yield _found(manuscript, manuscript.blocks[-1], Completeness.UNSIGNED, "nobody signs the letter", advice)


def _found(manuscript: Manuscript, block: Block, rule: Completeness, message: str, advice: str) -> Finding:
    return Finding(manuscript.file, *block.place(0), "", rule, Level.WARNING, message, "", advice)
