"""The steps of the program for scripts."""

from __future__ import annotations

from apology_cli.finding import Finding
from apology_cli.flow import compose
from apology_cli.inspection import in_finished
from apology_cli.letter import Letter
from apology_cli.reading.case_reader import read_cases
from apology_cli.reading.manuscript_reader import read_manuscripts
from apology_cli.writer import writer

__all__ = ["check", "compose", "read_cases", "write"]


def write(letter: Letter, format: str) -> bytes:  # noqa: A002 (the name in the interface)
    """The letter as the bytes of a file. Formats: docx, json, text; KeyError for another. Pure."""
    made = writer(format)
    return made.seal(made.write(letter))


def check(letter_or_text: Letter | str, language: str | None = None) -> list[Finding]:
    """What is to be mended in a letter, or in the text of a finished one, in the order of its places. Pure.

    `language` is that of a text, such as `en` or `ru`; recognised when left out, CaseError when it cannot be told.
    """
    if isinstance(letter_or_text, Letter):
        return list(letter_or_text.findings)
    code = language and language.partition("-")[0]
    letters = read_manuscripts(letter_or_text.encode("utf-8", "backslashreplace"), "text")
    return [finding for letter in letters for finding in in_finished(letter, code)]
