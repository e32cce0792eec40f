"""A stream of cases → pieces that can be read one by one, so that a file of any length needs little memory."""

from __future__ import annotations

import errno
import json
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

from apology_cli.finding import CaseError, Problem

_MARKER = re.compile(rb"---(?:[ \t\r\n]|$)")  # at the margin, nothing else than the end of a case
_NO_CASE = re.compile(rb"\s*(?:#.*|%.*|---\s*)?$")


STANDARD_INPUT: Final = "-"
JSON_LINES: Final = (".jsonl", ".ndjson")


class Piece(NamedTuple):
    """Bytes that hold whole cases, mostly one, and the number of lines before them in the file."""

    content: bytes
    before: int = 0


@contextmanager
def opened(file: str) -> Iterator[Iterable[bytes]]:
    """The lines of a file; `-` is standard input."""
    if file == STANDARD_INPUT:
        if sys.stdin is None:
            raise OSError(errno.EBADF, "standard input is closed")
        yield sys.stdin.buffer
    else:
        with Path(file).open("rb") as stream:
            yield stream


def unreadable(file: str, error: OSError | ValueError) -> CaseError:
    """What to tell when a file cannot be opened or read."""
    what = f"the file cannot be read ({getattr(error, 'strerror', None) or 'no such path'})"
    return CaseError((Problem(file, 1, 1, "", what, "check its path"),))


def pieces(lines: Iterable[bytes], file: str) -> Iterator[Piece]:
    """The cases in the lines of that file: YAML divides them by `---`, JSON lines by the end of the line.

    At least one piece. JSON lines are recognised by the file's ending, or by the first two: each is a whole object.
    """
    numbered = enumerate(lines)
    held: list[tuple[int, bytes]] = [row for _, row in zip(range(2), numbered, strict=False)]
    everything = (row for rows in (held, numbered) for row in rows)
    by_line = file.lower().endswith(JSON_LINES) or (len(held) > 1 and all(_is_object(line) for _, line in held))
    return _lines(everything) if by_line else _documents(everything)


def _is_object(line: bytes) -> bool:
    if not line.lstrip().startswith(b"{"):
        return False
    try:
        json.loads(line)
    except ValueError:
        return False
    return True


def _lines(rows: Iterable[tuple[int, bytes]]) -> Iterator[Piece]:
    given = False
    for number, line in rows:
        if line.strip():
            yield Piece(line, number)
            given = True
    if not given:
        yield Piece(b"")


def _documents(rows: Iterable[tuple[int, bytes]]) -> Iterator[Piece]:
    """Each case with the marker before it. An empty one goes with the next, which tells of it; the last is forgiven."""
    gathered: list[bytes] = []
    before, holds, given = 0, False, False
    for number, line in rows:
        if holds and line.startswith(b"---") and _MARKER.match(line):
            yield Piece(b"".join(gathered), before)
            gathered, before, holds, given = [], number, False, True
        gathered.append(line)
        holds = holds or not _NO_CASE.match(line)
    if holds or not given:
        yield Piece(b"".join(gathered), before)
