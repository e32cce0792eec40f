"""What a run has to do: the cases of its sources one by one, each with the name of its letter."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import Final, NamedTuple

from apology_cli.finding import CaseError
from apology_cli.reading.pieces import JSON_LINES, Piece, opened, pieces, unreadable
from apology_cli.reading.table import Row, rows

CASE_SUFFIXES: Final = (".yaml", ".yml", ".json", *JSON_LINES)
STANDARD: Final = "-"  # standard input or output, by custom


class UsageError(ValueError):
    """What was asked for cannot be done; nothing was written."""


class Task(NamedTuple):
    """One case to compose: where it comes from, its bytes or its row, and the name of its letter without an ending."""

    source: str
    given: Piece | Row | CaseError
    number: int = 0  # of the case in its source, from zero
    name: str = ""


class Table(NamedTuple):
    """A table whose rows complete a base case."""

    path: Path
    language: str  # of the base


def case_files(given: Iterable[str]) -> tuple[str, ...]:
    """The case files among files, folders (sub-folders too, sorted) and `-`; UsageError when folders hold none."""
    found: list[str] = []
    for name in given:
        path = Path(name)
        if name != STANDARD and path.is_dir():
            found += map(str, sorted(filter(is_case, path.rglob("*"))))
        else:
            found.append(name)
    if not found:
        raise UsageError("there are no cases (*.yaml, *.yml, *.json, *.jsonl) in there")
    return tuple(dict.fromkeys(found))


def is_case(path: Path) -> bool:
    """Whether a file holds cases; a profile and a schema lie beside them and hold none."""
    no_case = path.stem == "company" or path.name.endswith(".schema.json")
    return path.suffix.lower() in CASE_SUFFIXES and path.is_file() and not no_case


def tasks(sources: Iterable[str]) -> Iterator[Task]:
    """The cases of the sources in their order, each read from the disk when it is asked for."""
    for source in sources:
        name = stem(source)
        try:
            with opened(source) as lines:
                each = pieces(lines, source)
                first = list(islice(each, 2))
                for number, piece in enumerate(chain(first, each)):
                    yield Task(source, piece, number, name if len(first) == 1 else f"{name}-{number + 1}")
        except (OSError, ValueError) as error:
            yield Task(source, unreadable(source, error), name=name)


def row_tasks(base: str, table: Table) -> Iterator[Task]:
    """The rows of a table, each to complete the base case. CaseError when the table cannot be read."""
    for number, row in enumerate(rows(table.path, table.language)):
        yield Task(base, row, number, f"{stem(base)}-{number + 1}")


def refuse_same_names(sources: Iterable[str]) -> None:
    """UsageError where two sources would name letters alike; some file systems do not tell capitals from small."""
    stems = [stem(source) for source in sources]
    named = Counter(name.casefold() for name in stems)
    twice = next((name for name in stems if named[name.casefold()] > 1), None)
    if twice is not None:
        raise UsageError(
            f"several cases are named “{twice}”: write them to different folders, or name them with --name"
        )
    by_stem = dict(zip(named, sources, strict=True))
    for name in stems:
        numbered = re.fullmatch(r"(.+)-(\d+)", name.casefold())
        many = by_stem.get(numbered[1]) if numbered else None
        if numbered and many and many != STANDARD and int(numbered[2]) <= _count(many):
            raise UsageError(f"“{name}” would also be the letter {numbered[2]} of {many}: name them with --name")


def stem(source: str) -> str:
    """The name of a source without its folder and ending."""
    return "letter" if source == STANDARD else Path(source).stem


def _count(source: str) -> int:
    try:
        with opened(source) as lines:
            number = sum(1 for _ in pieces(lines, source))
    except (OSError, ValueError):
        return 0
    return number if number > 1 else 0
