"""What a field of a case can hold. The reader, the JSON Schema and the plan all read these descriptions."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, Final

KEY: Final = "field"


class Slot(StrEnum):
    """The grammatical place a text is written for, the same in all languages. Source: the case format."""

    TOPIC = "topic"
    CLAUSE = "clause"
    TO_DO = "to-do"
    DEED = "deed"
    EVENT = "event"
    THING = "thing"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Words:
    """One text on one line, written for a slot."""

    slot: Slot = Slot.PLAIN


@dataclass(frozen=True, slots=True)
class Sentences:
    """Whole sentences: one string (paragraphs by blank lines) or a list of strings."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of an address block: one string with line breaks, or a list of strings."""


@dataclass(frozen=True, slots=True)
class Day:
    """A date: 2026-03-12 or 12.03.2026."""


@dataclass(frozen=True, slots=True)
class Year:
    """A year, or a date of which the year counts."""


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount of money with its currency, above zero."""


@dataclass(frozen=True, slots=True)
class Flag:
    """Yes or no."""


@dataclass(frozen=True, slots=True)
class File:
    """The path of a file or folder, relative to the file that names it."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One word out of a closed list."""

    values: type[StrEnum]


@dataclass(frozen=True, slots=True)
class One:
    """A mapping of its own; a plain string is short for the field named `short`."""

    of: type
    short: str | None = None


@dataclass(frozen=True, slots=True)
class Many:
    """A list; a single item may stand without the list."""

    of: One | Words


@dataclass(frozen=True, slots=True)
class Reasons:
    """A mapping of rule ids to the reason why each may be broken here."""


Kind = Words | Sentences | Lines | Day | Year | Sum | Flag | File | Choice | One | Many | Reasons


@dataclass(frozen=True, slots=True)
class Field:
    """A key of a case file: what it holds and what it is for."""

    kind: Kind
    meaning: str
    required: bool


def required(kind: Kind, meaning: str) -> Any:
    """A dataclass field that a case must give."""
    return dataclasses.field(metadata={KEY: Field(kind, meaning, required=True)})


def optional(kind: Kind, meaning: str, default: object = None) -> Any:
    """A dataclass field that a case may leave out."""
    return dataclasses.field(default=default, metadata={KEY: Field(kind, meaning, required=False)})


@cache
def fields_of(cls: type) -> dict[str, Field]:
    """The keys a mapping of this class may hold, in the order of the class."""
    return {f.name: f.metadata[KEY] for f in dataclasses.fields(cls) if KEY in f.metadata}
