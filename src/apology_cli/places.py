"""Where words of a letter stand in the case file that they came from."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from apology_cli.case import Source
from apology_cli.letter import Paragraph

_WORD = re.compile(r"\w+")
_BETWEEN = r"(?:[\W_]|\\n)+"  # in JSON a line break is two signs


def origin(paragraph: Paragraph, start: int, end: int) -> tuple[str, str]:
    """The field that these signs of a paragraph came from, the first one, and those of its words; often none."""
    at = 0
    for sentence in paragraph.sentences:
        for span in sentence.spans:
            after = at + len(span.text)
            if span.path and at < end and after > start:
                return span.path, span.text[max(start - at, 0) : end - at]
            at = after
        at += 1  # the blank between two sentences
    return "", ""


class Places:
    """Finds words in a case file; the same words of a field again, further on."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self._reached: dict[str, int] = {}

    def place(self, path: str, words: str) -> tuple[str, int, int]:
        """File, line and column of words, searched from the place of their field on.

        The letter may have other marks and blanks between the words than the file: only the words count.
        """
        file, line, column = self.source.where(path)
        parts = _WORD.findall(words)
        starts = _line_starts(self.source.text)
        above = line - self.source.before - 1  # lines of the text above the field
        if file != self.source.file or not parts or not 0 <= above < len(starts):
            return file, line, column
        begin = self._reached.get(path, starts[above] + column - 1)
        pattern = re.compile(r"(?<!\w)" + _BETWEEN.join(map(re.escape, parts)), re.IGNORECASE)
        found = pattern.search(self.source.text, begin)
        if found is None:
            return file, line, column
        self._reached[path] = found.end()
        inner = bisect_right(starts, found.start())
        return file, inner + self.source.before, found.start() - starts[inner - 1] + 1


@lru_cache(maxsize=8)
def _line_starts(text: str) -> tuple[int, ...]:
    """Where each line of a text begins."""
    return (0, *(found.end() for found in re.finditer("\n", text)))
