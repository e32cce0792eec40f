"""What a finished letter is: paragraphs of text that know where they stand in their file."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from apology_cli.case import Place


class Run(NamedTuple):
    """From this sign of a paragraph on, its text stands in the file from this place on, in one line."""

    start: int
    place: Place


class Block(NamedTuple):
    """A paragraph, a heading, an item of a list or a line of an address."""

    text: str  # lines of one paragraph joined by blanks
    runs: tuple[Run, ...]  # in order, the first from sign 0
    quoted: bool = False  # words of somebody else, set off as a quotation

    def place(self, at: int) -> Place:
        """The line and column of a sign, both from one; in a Word file the line is the number of the paragraph."""
        run = self.runs[bisect_right(self.runs, at, key=lambda run: run.start) - 1]
        return Place(run.place.line, run.place.column + at - run.start)


class Manuscript(NamedTuple):
    """A finished letter as it was read."""

    file: str
    blocks: tuple[Block, ...]
