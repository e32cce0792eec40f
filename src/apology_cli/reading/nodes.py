"""The tree a case file is parsed into: texts, lists and mappings that know their places."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from apology_cli.case import Place

LONG: Final = 40  # characters of a text that a message quotes

_NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})


class Scalar(NamedTuple):
    """A text as it stands in the file. A blank line inside it is one here too, whatever its style."""

    text: str
    plain: bool  # stands without quotes
    place: Place

    @property
    def empty(self) -> bool:
        """Whether nothing is given: blank, or an unquoted null."""
        return not self.text.strip() or (self.plain and self.text in _NULLS)


class Sequence(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    place: Place
    empty: bool = False


class Entry(NamedTuple):
    """A key's place and its value."""

    place: Place
    value: Node


class Section(Entry):
    """An entry at the margin of a case, told from others by identity: the same words at the same place are one."""

    __slots__ = ()
    __eq__ = object.__eq__
    __ne__ = object.__ne__
    __hash__ = object.__hash__


class Mapping(NamedTuple):
    """Keys and values in the order of the file."""

    entries: dict[str, Entry]
    place: Place
    empty: bool = False


Node = Scalar | Sequence | Mapping


@lru_cache(maxsize=4096)
def join(path: str, key: str) -> str:
    """The path of a key in the mapping of that path, fit for one line."""
    name = key if len(key) <= LONG and key.isprintable() else shown(key)[1:-1]
    return f"{path}.{name}" if path else name


def shown(text: str) -> str:
    """A text from the file as a message quotes it: on one line, not too long."""
    line = " ".join(text.split())
    return f"`{line if len(line) <= LONG else line[: LONG - 1] + '…'}`"
