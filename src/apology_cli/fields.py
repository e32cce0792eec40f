"""What a field of a case can hold. The reader, the JSON Schema and the plan all read these descriptions."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple


class Slot(StrEnum):
    """The grammatical place a text is written for, the same in all languages. Source: the case format."""

    TOPIC = "topic"
    CLAUSE = "clause"
    TO_DO = "to-do"
    DEED = "deed"
    EVENT = "event"
    THING = "thing"
    PLAIN = "plain"


class Words(NamedTuple):
    """One text on one line, written for a slot."""

    slot: Slot = Slot.PLAIN


class Sentences(NamedTuple):
    """Whole sentences: one string (paragraphs by blank lines) or a list of strings."""


class Lines(NamedTuple):
    """Lines of an address block: one string with line breaks, or a list of strings."""


class Day(NamedTuple):
    """A date: 2026-03-12 or 12.03.2026."""


class Until(NamedTuple):
    """A date, or a period that begins with the date of the letter: 10 working days, 2 weeks."""


class Year(NamedTuple):
    """A year, or a date of which the year counts."""


class Count(NamedTuple):
    """A whole number from one on."""


class Sum(NamedTuple):
    """An amount of money with its currency, above zero."""


class Flag(NamedTuple):
    """Yes or no."""


class File(NamedTuple):
    """The path of a file or folder, relative to the file that names it."""


class Choice(NamedTuple):
    """One word out of a closed list."""

    values: type[StrEnum]


class One(NamedTuple):
    """A mapping of its own; a plain string is short for the field named `short`."""

    of: type
    short: str | None = None


class Many(NamedTuple):
    """A list; a single item may stand without the list."""

    of: One | Words


class Reasons(NamedTuple):
    """A mapping of rule ids to the reason why each may be broken here."""


Kind = Words | Sentences | Lines | Day | Until | Year | Count | Sum | Flag | File | Choice | One | Many | Reasons


class Field(NamedTuple):
    """A key of a case file: what it holds and what it is for."""

    kind: Kind
    meaning: str
    required: bool


def required(kind: Kind, meaning: str) -> Field:
    """The description of a key that a case must give."""
    return Field(kind, meaning, required=True)


def optional(kind: Kind, meaning: str) -> Field:
    """The description of a key that a case may leave out."""
    return Field(kind, meaning, required=False)


@cache
def fields_of(cls: type) -> dict[str, Field]:
    """The keys a mapping of this class may hold, in the order of the class."""
    notes = {name: getattr(note, "__metadata__", ()) for name, note in cls.__annotations__.items()}
    return {name: described for name, metadata in notes.items() for described in metadata}


def changed(
    value: Any, concerns: Callable[[Kind], bool], change: Callable[[Kind, Any, str], Any], path: str = ""
) -> Any:
    """The mapping of a case with its values changed, at any depth, whose kind the change `concerns`.

    `change` gets the kind, the value and its path.
    """
    own = getattr(value, "path", path)
    others = {}
    for name, kind in _leading(value.__class__, concerns):
        given = getattr(value, name)
        if given is None or given == ():
            continue
        new = _changed(given, kind, concerns, change, f"{own}.{name}" if own else name)
        if new is not given:
            others[name] = new
    return value._replace(**others) if others else value


def _changed(
    value: Any, kind: Kind, concerns: Callable[[Kind], bool], change: Callable[[Kind, Any, str], Any], path: str
) -> Any:
    if isinstance(kind, Many):
        of = kind.of
        items = tuple(_changed(item, of, concerns, change, f"{path}[{n}]") for n, item in enumerate(value))
        return value if all(new is item for new, item in zip(items, value, strict=True)) else items
    if isinstance(kind, One):
        return changed(value, concerns, change, path)
    return change(kind, value, path)


@cache
def _leading(cls: type, concerns: Callable[[Kind], bool]) -> tuple[tuple[str, Kind], ...]:
    """The fields of a class that are of such a kind, or hold one at any depth."""
    return tuple((name, field.kind) for name, field in fields_of(cls).items() if _leads(field.kind, concerns))


def _leads(kind: Kind, concerns: Callable[[Kind], bool]) -> bool:
    of = kind.of if isinstance(kind, Many) else kind
    return bool(_leading(of.of, concerns)) if isinstance(of, One) else concerns(of)
