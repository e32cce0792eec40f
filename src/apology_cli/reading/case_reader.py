"""A case file → cases: the public way in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

from apology_cli.case import Case, Place, Source
from apology_cli.finding import CaseError, Problem
from apology_cli.reading.case_file import Document
from apology_cli.reading.decoding import decode
from apology_cli.reading.field_reader import FieldReader
from apology_cli.reading.nodes import Mapping, Scalar
from apology_cli.reading.overlay import overlaid, path_of
from apology_cli.reading.pieces import STANDARD_INPUT, Piece, opened, pieces, unreadable
from apology_cli.reading.sections import documents
from apology_cli.reading.table import Row
from apology_cli.reading.whole_case import WholeCase

_ONE_BASE: Final = "a base is one case", "delete this one, or give the cases without --each"


def read_cases(path: Path | str, *, today: dt.date | None = None, company: Path | None = None) -> Iterator[Case]:
    """The cases of a file one after the other; `-` is standard input.

    `today` dates the letters of cases without a date; `company` is a profile that goes over the case's own.
    Raises CaseError with all problems of the first case that cannot be read.
    """
    for case in read_file(path, today=today, company=company):
        if isinstance(case, CaseError):
            raise case
        yield case


def read_file(
    path: Path | str, *, today: dt.date | None = None, company: Path | None = None
) -> Iterator[Case | CaseError]:
    """Like `read_cases`, with the problems of a case in its stead, so that the others can be read."""
    file = str(path)
    try:
        with opened(file) as stream:
            yield from read_lines(stream, file, today=today, company=company)
    except (OSError, ValueError) as error:
        yield unreadable(file, error)


def read_lines(
    lines: Iterable[bytes], file: str, *, today: dt.date | None = None, company: Path | None = None
) -> Iterator[Case | CaseError]:
    """The cases in the lines of that file, as `read_file` gives them; of each only when it is asked for."""
    numbers = count()
    for piece in pieces(lines, file):
        for case in read_piece(piece, file, today=today, company=company):
            yield _numbered(case, next(numbers))


def read_piece(
    piece: Piece, file: str, *, today: dt.date | None = None, company: Path | None = None
) -> Iterator[Case | CaseError]:
    """The cases in a piece of that file, mostly one, each as if it were the first."""
    try:
        text = decode(piece.content, file, piece.before)
    except CaseError as error:
        yield error
        return
    for document in documents(text, file, piece.before):
        source = Source(file, text=text, before=piece.before)
        yield WholeCase(_reader(source, document), source, today, company).case(document)


def read_row(
    base: Base, row: Row, table: str, *, today: dt.date | None = None, company: Path | None = None
) -> Case | CaseError:
    """The base case with the cells of a row of that table in its fields."""
    root, strange = overlaid(base.root, row, table)
    cells = {path_of(column): (table, cell.place) for column, cell in row.cells.items()}
    document = Document(root, [])
    source = base.source._replace(cells=MappingProxyType(cells))
    case = WholeCase(_reader(source, document), source, today, company).case(document)
    if isinstance(case, Case) and not strange:
        return case
    problems = case.problems if isinstance(case, CaseError) else ()
    return CaseError(tuple(sorted({*strange, *(_at_cell(problem, cells) for problem in problems)})))


class Base(NamedTuple):
    """A case that rows of a table complete: its tree and where it stands."""

    root: Mapping
    source: Source


def read_base(path: Path) -> Base:
    """The base case of a file. CaseError when the file cannot be parsed or holds more than one case."""
    file = str(path)
    try:
        text = decode(path.read_bytes(), file)
    except (OSError, ValueError) as error:
        raise unreadable(file, error) from None
    first, *more = documents(text, file)
    others = (document.root.place if document.root else Place(1, 1) for document in more)
    problems = [*first.problems, *(Problem(file, *place, "", *_ONE_BASE) for place in others)]
    if not problems and not isinstance(first.root, Mapping):
        problems.append(Problem(file, 1, 1, "", "a case is a mapping of fields", "begin with `language: en`"))
    if problems or not isinstance(first.root, Mapping):
        raise CaseError(tuple(problems))
    return Base(first.root, Source(file, text=text))


def language_of(base: Base) -> str:
    """The language that the base names, as it is written there."""
    entry = base.root.entries.get("language")
    return entry.value.text.strip().lower() if entry and isinstance(entry.value, Scalar) else ""


def _at_cell(problem: Problem, cells: dict[str, tuple[str, Place]]) -> Problem:
    """The problem at the cell that gave the value, where a cell did."""
    path = problem.path
    while path and path not in cells:
        path = path[: max(path.rfind("."), path.rfind("["), 0)]
    if path not in cells:
        return problem
    file, (line, column) = cells[path]
    return problem._replace(file=file, line=line, column=column)


def _numbered(case: Case | CaseError, number: int) -> Case | CaseError:
    return (
        case if isinstance(case, CaseError) or not number else case._replace(source=case.source._replace(number=number))
    )


def _reader(source: Source, document: Document) -> FieldReader:
    folder = Path() if source.file == STANDARD_INPUT else Path(source.file).parent
    return FieldReader(source.file, folder, problems=document.problems)
