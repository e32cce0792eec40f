"""Sentences of complaint answers, in each language: what a head of client care would strike out, and what is right."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from apology_cli import check
from apology_cli.finding import Finding

FOLDER = Path(__file__).with_name("tone")


class Sentence(NamedTuple):
    """A sentence of one language, whether it is right, and what the check finds in it."""

    text: str
    right: bool
    findings: tuple[Finding, ...]


def sentences(code: str) -> tuple[Sentence, ...]:
    """The sentences of a language with the findings of the check."""
    rows = (line.split("\t") for line in (FOLDER / f"{code}.tsv").read_text("utf-8").splitlines())
    return tuple(Sentence(text, kind == "good", tuple(check(text, language=code))) for kind, text in rows)
