"""The steps of the program for scripts."""

from __future__ import annotations

from apology_cli.flow import compose
from apology_cli.letter import Letter
from apology_cli.reading.case_reader import read_cases
from apology_cli.writer import writer

__all__ = ["compose", "read_cases", "write"]


def write(letter: Letter, format: str) -> bytes:  # noqa: A002 (the name in the interface)
    """The letter as the bytes of a file. Formats: docx, json, text; KeyError for another. Pure."""
    made = writer(format)
    return made.seal(made.write(letter))
