"""Comments of a Word file on words of its text. Source: ECMA-376, part 1, 17.13.4."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from apology_cli.word import wordml
from apology_cli.word.reference import DOCUMENT

_PART = "comments.xml"
_RELATIONSHIPS = "word/_rels/document.xml.rels"
_TYPES = "[Content_Types].xml"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_AUTHOR, _INITIALS = "compose", "c"


class Range(NamedTuple):
    """The signs of a line that a comment speaks of, and the number of the comment."""

    start: int
    end: int
    number: int


def run(line: str, ranges: Sequence[Range]) -> str:
    """The runs of a line with the ranges of its comments."""
    cuts = sorted({0, len(line), *(cut for span in ranges for cut in span[:2])})
    found = []
    for start, end in pairwise(cuts):
        found += [f'<w:commentRangeStart w:id="{span.number}"/>' for span in ranges if span.start == start]
        found.append(wordml.run([line[start:end]]))
        found += [_end(span.number) for span in ranges if span.end == end]
    return "".join(found)


def _end(number: int) -> str:
    return f'<w:commentRangeEnd w:id="{number}"/><w:r><w:commentReference w:id="{number}"/></w:r>'


def commented(files: Mapping[str, bytes], comments: Iterable[Sequence[str]], day: dt.date) -> dict[str, bytes]:
    """The parts of a package with these comments, each a few lines, among them."""
    notes = "".join(_comment(number, lines, day) for number, lines in enumerate(comments))
    content = wordml.part(f'<w:comments xmlns:w="{wordml.WORD}">{notes}</w:comments>')
    row = wordml.Relationship("rIdComments", f"{wordml.RELATIONSHIPS}/comments", _PART)
    link = re.search("<Relationship .*?/>", wordml.relationships([row]).decode())
    kind = f'<Override PartName="/word/{_PART}" ContentType="{_CONTENT_TYPE}"/>'
    linked = files.get(_RELATIONSHIPS, wordml.relationships([]))
    return {
        **files,
        _TYPES: _before_end(files[_TYPES], kind, "Types"),
        _RELATIONSHIPS: _before_end(linked, link[0] if link else "", "Relationships"),
        f"word/{_PART}": content,
        DOCUMENT: files[DOCUMENT],
    }


def _before_end(content: bytes, xml: str, tag: str) -> bytes:
    head, end, tail = content.decode().rpartition(f"</{tag}>")
    if not end:  # an empty list closes itself
        return re.sub(rf"<{tag}\b([^>]*)/>", rf"<{tag}\1>{xml}</{tag}>", content.decode()).encode()
    return f"{head}{xml}{end}{tail}".encode()


def _comment(number: int, lines: Sequence[str], day: dt.date) -> str:
    who = f'w:author="{_AUTHOR}" w:initials="{_INITIALS}" w:date="{day.isoformat()}T00:00:00Z"'
    paragraphs = "".join(f"<w:p>{wordml.run([line])}</w:p>" for line in lines)
    return f'<w:comment w:id="{number}" {who}>{paragraphs}</w:comment>'
