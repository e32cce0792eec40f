"""Checks the tone of a letter: what the rules find, at the place that the person edits."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from apology_cli import passages, places
from apology_cli.case import Case
from apology_cli.finding import Finding, Level
from apology_cli.letter import Letter
from apology_cli.manuscript import Manuscript
from apology_cli.rulebook import rulebook
from apology_cli.tone import hits

_CONTEXT = 40  # signs on either side of a quote

_VERDICT = "repeated-conclusion"
_CAPITAL = "you-capital"


def in_letter(letter: Letter, case: Case) -> Iterator[Finding]:
    """What the rules of tone find in a letter of ours: in words of the case where they stand there."""
    worded = tuple(passages.paragraphs(letter))
    where = places.Places(case.source)
    for hit in hits(passages.of_letter(letter), rulebook(letter.language.partition("-")[0], case.company.rules)):
        if hit.passage == len(worded):
            continue  # the salutation is our own
        stage, paragraph = worded[hit.passage]
        quote = paragraph.text[hit.start : hit.end]
        path, words = places.origin(paragraph, hit.start, hit.end)
        if (hit.rule == _VERDICT and not path) or hit.rule == _CAPITAL:
            continue  # the letter says it where it belongs; `courtesy` has set the capitals of all its words
        place = where.place(path, words)
        context = _around(paragraph.text, hit.start, hit.end)
        yield Finding(*place, stage, hit.rule, Level(hit.level), hit.message, quote, hit.suggestion, context)


def in_manuscript(manuscript: Manuscript, code: str, company: Path | None = None) -> Iterator[Finding]:
    """What the rules of tone find in a finished letter of this language; `company` is a folder of rules."""
    stated = False
    for hit in hits(passages.of_manuscript(manuscript), rulebook(code, company)):
        if hit.rule == _VERDICT and not stated:
            stated = True  # to say it once is right
            continue
        block = manuscript.blocks[hit.passage]
        quote = block.text[hit.start : hit.end]
        place = block.place(hit.start)
        context = _around(block.text, hit.start, hit.end)
        level = Level(hit.level)
        yield Finding(manuscript.file, *place, "", hit.rule, level, hit.message, quote, hit.suggestion, context)


def _around(text: str, start: int, end: int) -> str:
    """The quote with some words before and after it."""
    first = max(text.rfind(" ", 0, max(start - _CONTEXT, 0)), -1) + 1
    last = text.find(" ", end + _CONTEXT)
    return text[first : len(text) if last < 0 else last]
