"""A table of clients → rows of cells that know their places: CSV, JSON lines or a workbook."""

from __future__ import annotations

import csv
import datetime as dt
import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any, Final, NamedTuple

from apology_cli.case import Place
from apology_cli.finding import CaseError, Problem

_DELIMITERS: Final = ",;\t|"
_BOMS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
# What Windows programs of a country save where they do not save UTF-8.
_CODE_PAGES: Final = {"ru": "cp1251", "uk": "cp1251", "lv": "cp1257"}
_LONGEST_CELL: Final = 10_000_000


class Cell(NamedTuple):
    """What a row gives for a column, and where it stands."""

    text: str
    place: Place


class Row(NamedTuple):
    """The cells of one client by the names of their columns, empty ones left out."""

    number: int  # from one
    cells: Mapping[str, Cell]


def rows(path: Path, language: str) -> Iterator[Row | CaseError]:
    """The rows of a table, or what is wrong with one. Raises CaseError when the table cannot be read.

    A CSV that is not in Unicode is taken to be in the Windows code page of the language.
    """
    suffix = path.suffix.lower()
    try:
        if suffix in {".xlsx", ".xlsm", ".xls", ".ods"}:
            yield from _workbook(path)
        elif suffix in {".jsonl", ".ndjson"}:
            yield from _objects(path)
        else:
            yield from _csv(path, language)
    except OSError as error:
        raise _refused(path, f"the table cannot be read ({error.strerror})", "check its path") from None
    except UnicodeDecodeError as error:
        what = f"the byte 0x{error.object[error.start]:02X} fits no encoding"
        raise _refused(path, what, "save it as UTF-8") from None
    except csv.Error as error:
        raise _refused(path, f"the table cannot be read ({error})", "save it as CSV in UTF-8") from None


def _refused(path: Path, what: str, mend: str, line: int = 1, column: int = 1) -> CaseError:
    return CaseError((Problem(str(path), line, column, "", what, mend),))


def _csv(path: Path, language: str) -> Iterator[Row | CaseError]:
    csv.field_size_limit(_LONGEST_CELL)
    encoding = _encoding(path, language)
    with path.open(encoding=encoding, newline="") as stream:
        first = stream.readline()
        if first.lower().startswith("sep=") and len(first.rstrip("\r\n")) == 5:  # a line that Excel writes for itself
            delimiter, first = first[4], stream.readline()
        else:
            delimiter = max(_DELIMITERS, key=first.count)
        reader = csv.reader(chain([first], stream), delimiter=delimiter, strict=True)
        header = _header(next(reader, []), path)
        for number, cells in enumerate(reader, 1):
            if any(cell.strip() for cell in cells):
                yield _row(number, header, cells, path, reader.line_num)


def _encoding(path: Path, language: str) -> str:
    """UTF-8 or UTF-16 by their marks, UTF-8 where the whole file is, else the code page of the language."""
    with path.open("rb") as stream:
        begin = stream.read(4)
        for mark, encoding in _BOMS:
            if begin.startswith(mark):
                return encoding
        stream.seek(0)
        try:
            for line in stream:
                line.decode()
        except UnicodeDecodeError:
            return _CODE_PAGES.get(language.partition("-")[0], "cp1252")
    return "utf-8"


def _objects(path: Path) -> Iterator[Row | CaseError]:
    with path.open("rb") as stream:
        for number, line in enumerate(stream, 1):
            if not line.strip():
                continue
            try:
                found = json.loads(line.removeprefix(b"\xef\xbb\xbf"))
            except ValueError:
                found = None
            if not isinstance(found, dict):
                yield _refused(path, "this line is no JSON object", "write one object a line", number)
                continue
            cells = {name: Cell(_text(value), Place(number, at)) for at, (name, value) in enumerate(_flat(found), 1)}
            yield Row(number, {name: cell for name, cell in cells.items() if cell.text})


def _flat(value: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, Any]]:
    """The leaves of an object by their dotted paths."""
    for name, inner in value.items():
        own = f"{path}.{name}" if path else name
        if isinstance(inner, list):
            inner = {str(at): item for at, item in enumerate(inner)}  # noqa: PLW2901 (a list is an object of numbers)
        if isinstance(inner, dict):
            yield from _flat(inner, own)
        else:
            yield own, inner


def _workbook(path: Path) -> Iterator[Row | CaseError]:
    """The first sheet of a workbook."""
    from python_calamine import CalamineError, load_workbook  # noqa: PLC0415 (only a workbook needs it)

    try:
        sheet = load_workbook(path).get_sheet_by_index(0)
        lines = iter(sheet.to_python(skip_empty_area=False))
    except (CalamineError, IndexError) as error:
        raise _refused(path, f"the workbook cannot be read ({error})", "save it as .xlsx, without a password") from None
    header = _header([_text(cell) for cell in next(lines, [])], path)
    for number, cells in enumerate(lines, 1):
        texts = [_text(cell) for cell in cells]
        if any(texts):
            yield _row(number, header, texts, path, number + 1)


def _header(names: Iterable[str], path: Path) -> list[str]:
    header = [name.strip() for name in names]
    while header and not header[-1]:
        header.pop()
    if not any(header):
        raise _refused(path, "the table has no columns", "name them in the first row by fields: client.name")
    for column, name in enumerate(header, 1):
        if name and name in header[: column - 1]:
            raise _refused(path, f"the column `{name}` stands twice", "keep one of the two", 1, column)
    return header


def _row(number: int, header: list[str], cells: list[str], path: Path, line: int) -> Row | CaseError:
    if any(cell.strip() for cell in cells[len(header) :]):
        what = f"the row has {len(cells)} cells, the header {len(header)}"
        return _refused(path, what, "put a cell with the delimiter in it in quotes", line, len(header) + 1)
    found = {
        name: Cell(cell, Place(line, column))
        for column, (name, cell) in enumerate(zip(header, cells, strict=False), 1)
        if name and cell.strip()
    }
    return Row(number, found)


def _text(value: object) -> str:
    """What a cell shows, as a person would type it into a case."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case float() if value.is_integer():
            return str(int(value))
        case dt.datetime():
            return value.date().isoformat()
        case dt.date():
            return value.isoformat()
    return str(value)
