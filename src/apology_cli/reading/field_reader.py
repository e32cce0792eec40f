"""Nodes of a case file → values, by the descriptions of their fields alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, ClassVar, Final

from apology_cli.case import Place, Prose, Text
from apology_cli.fields import (
    Choice,
    Count,
    Day,
    Field,
    File,
    Flag,
    Kind,
    Lines,
    Many,
    One,
    Reasons,
    Sentences,
    Sum,
    Until,
    Words,
    Year,
    fields_of,
)
from apology_cli.finding import Problem
from apology_cli.reading.amounts import money
from apology_cli.reading.case_fields import built, mend_unknown
from apology_cli.reading.case_values import UnreadableError, choice, count, day, flag, nearest, year
from apology_cli.reading.case_words import lines, paragraphs, slotted
from apology_cli.reading.decoding import exists
from apology_cli.reading.nodes import Mapping, Node, Scalar, Section, Sequence, join, shown
from apology_cli.reading.periods import due
from apology_cli.rule import rule_ids

_QUOTE: Final = "if a text holds a colon, or begins with a brace or a bracket, put it in quotes"
_COMMA: Final = "put the text before it in quotes, if it belongs to that: inside braces a comma ends a text"
_WANTED: Final[dict[type, str]] = {
    Words: "a text is",
    Sentences: "sentences are",
    Lines: "lines of text are",
    Day: "a date is",
    Until: "a date or a period is",
    Year: "a year is",
    Count: "a number is",
    Sum: "an amount is",
    Flag: "yes or no is",
    File: "a path is",
    Choice: "a single word is",
    Reasons: "a mapping of rules to reasons is",
    One: "a mapping of fields is",
}
_GIVEN: Final[dict[type, str]] = {Scalar: "a text", Sequence: "a list", Mapping: "a mapping"}


@dataclass(slots=True)
class FieldReader:
    """Reads one document, and keeps the places of its values and all problems on the way.

    What cannot be read becomes a problem and is None, so that the rest is read too.
    """

    file: str
    folder: Path
    owner: str = ""  # the field of the case that a whole file stands for
    problems: list[Problem] = field(default_factory=list)
    places: dict[str, Place] = field(default_factory=dict)

    def problem(self, place: Place, path: str, what: str, mend: str) -> None:
        self.problems.append(Problem(self.file, *place, path, what, mend))

    def missing(self, place: Place, path: str, meaning: str) -> None:
        """Tell that a field which must be there is not."""
        self.problem(place, path, "this field is missing", f"add it: {meaning[:1].lower()}{meaning[1:].rstrip('.')}")

    def place(self, path: str) -> Place:
        """The place of a field, or of the nearest value around it that the file gives."""
        while path not in self.places and path:
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        return self.places.get(path, Place(1, 1))

    def values(self, known: dict[str, Field], node: Mapping, path: str) -> dict[str, Any]:
        """The values of a mapping by their names, those left out or unreadable left aside."""
        found = {}
        for name, entry in node.entries.items():
            place, given = entry
            described = known.get(name)
            if described is None:
                cut_off = given.empty and (" " in name or not name.islower())
                mend = _COMMA if cut_off else mend_unknown(name, known)
                self.problem(place, join(path, name), f"there is no field {shown(name)} here", mend)
            elif not given.empty:
                shared = isinstance(entry, Section) and not isinstance(given, Scalar)
                read: Callable[..., Any] = self._shared if shared else self.value
                value = read(described.kind, entry if shared else given, join(path, name))
                if value is not None:
                    found[name] = value
        for name in (name for name, described in known.items() if described.required and name not in found):
            empty = node.entries.get(name)
            if empty is None or empty.value.empty:
                place = empty.value.place if empty else node.place
                self.missing(place, join(path, name), known[name].meaning)
        return found

    def value(self, kind: Kind, node: Node, path: str) -> Any:
        """What a field holds."""
        self.places[path] = node.place
        if isinstance(kind, Words) and isinstance(node, Scalar):  # most fields
            return self._text(slotted(node.text, kind.slot), path)
        read = self._shapes.get(type(kind))
        return read(self, kind, node, path) if read else self._single(kind, node, path)

    def _shared(self, kind: Kind, section: Section, path: str) -> Any:
        """What a section holds, read once for all cases of a batch that share it, if nothing is wrong with it."""
        sound = _sound(kind, section, path, self.folder, self.owner)
        if sound is None:
            return self.value(kind, section.value, path)
        value, places = sound
        self.places.update(places)
        return value

    def _single(self, kind: Kind, node: Node, path: str) -> Any:
        if not isinstance(node, Scalar):
            self._misshapen(kind, node, path)
            return None
        try:
            return self._leaf(kind, node.text)
        except UnreadableError as error:
            self.problem(node.place, path, error.what, error.mend)
            return None

    def _leaf(self, kind: Kind, text: str) -> Any:
        if isinstance(kind, Choice):
            return choice(text, kind.values)
        if isinstance(kind, File):
            return self._file(text.strip())
        return _LEAVES[type(kind)](text)

    def _text(self, words: str, path: str) -> Text:
        return Text(words, join(self.owner, path) if self.owner else path)

    def _file(self, name: str) -> Path:
        path = self.folder / name
        if not exists(path):
            raise UnreadableError(
                f"there is no file {shown(name)}", "correct the path; it begins at this file's folder"
            )
        return path

    def _one(self, kind: One, node: Node, path: str) -> Any:
        known = fields_of(kind.of)
        if isinstance(node, Mapping):
            values = self.values(known, node, path)
        elif isinstance(node, Scalar) and kind.short:
            value = self.value(known[kind.short].kind, node, path)
            values = {} if value is None else {kind.short: value}
        else:
            self._misshapen(kind, node, path)
            return None
        return built(kind.of, values, path)

    def _many(self, kind: Many, node: Node, path: str) -> tuple[Any, ...] | None:
        if not isinstance(node, Sequence):
            value = self.value(kind.of, node, path)
            return None if value is None else (value,)
        items = (self.value(kind.of, item, item_path) for item_path, item in _items(node, path))
        return tuple(value for value in items if value is not None)

    def _texts(self, kind: Sentences | Lines, node: Node, path: str) -> Iterator[tuple[str, Scalar]]:
        """The texts of a list, or the one text that stands for it."""
        items = _items(node, path) if isinstance(node, Sequence) else [(path, node)]
        for item_path, item in items:
            self.places[item_path] = item.place
            if isinstance(item, Scalar):
                yield item_path, item
            else:
                self._misshapen(kind, item, item_path)

    def _prose(self, kind: Sentences, node: Node, path: str) -> Prose:
        """One string gives a paragraph a block; the strings of a list follow each other in one paragraph."""
        runs: list[list[Text]] = []
        for item_path, item in self._texts(kind, node, path):
            first, *rest = ([self._text(block, item_path)] for block in paragraphs(item.text))
            if runs:
                runs[-1] += first
            else:
                runs.append(first)
            runs += rest
        return tuple(map(tuple, runs))

    def _lines(self, kind: Lines, node: Node, path: str) -> tuple[Text, ...]:
        texts = self._texts(kind, node, path)
        return tuple(self._text(line, item_path) for item_path, item in texts for line in lines(item.text))

    def _reasons(self, kind: Reasons, node: Node, path: str) -> MappingProxyType[str, str] | None:
        if not isinstance(node, Mapping):
            self._misshapen(kind, node, path)
            return None
        reasons = {}
        for rule, (place, given) in node.entries.items():
            where = join(path, rule)
            if given.empty:
                self.problem(given.place, where, "the reason is missing", "say why the rule may be broken here")
            elif (reason := self.value(Words(), given, where)) is not None:
                reasons[rule] = reason
            self.places[where] = place
        return MappingProxyType(reasons)

    def tell_unknown_rules(self, named: Iterable[str], path: str, own: Path | None) -> None:
        """Tell of rules that neither we nor a company's folder of rules has."""
        known = rule_ids() | (rule_ids(own) if own and own.is_dir() else frozenset())
        for rule in named:
            if rule not in known:
                where = join(path, rule)
                self.problem(self.place(where), where, f"there is no rule {shown(rule)}", nearest(rule, sorted(known)))

    def _misshapen(self, kind: Kind, node: Node, path: str) -> None:
        what = f"{_WANTED[type(kind)]} expected here, not {_GIVEN[type(node)]}"
        if isinstance(kind, One):
            mend = f"write its fields, such as {', '.join(list(fields_of(kind.of))[:3])}, each as `field: value`"
        elif isinstance(kind, Reasons):
            mend = "write `rule: the reason why it may be broken here`"
        elif isinstance(node, Sequence):
            mend = f"write it without brackets and dashes; {_QUOTE}"
        else:
            mend = _QUOTE
        self.problem(node.place, path, what, mend)

    _shapes: ClassVar[dict[type, Callable[..., Any]]] = {
        One: _one,
        Many: _many,
        Sentences: _prose,
        Lines: _lines,
        Reasons: _reasons,
    }


@lru_cache(maxsize=512)
def _sound(kind: Kind, section: Section, path: str, folder: Path, owner: str) -> tuple[Any, dict[str, Place]] | None:
    """The value of a section and the places of all that is in it; None when something is wrong with it."""
    reader = FieldReader("", folder, owner)
    value = reader.value(kind, section.value, path)
    return None if reader.problems else (value, reader.places)


_LEAVES: Final[dict[type, Callable[[str], Any]]] = {
    Day: day,
    Until: due,
    Year: year,
    Count: count,
    Sum: money,
    Flag: flag,
}


def _items(node: Sequence, path: str) -> Iterator[tuple[str, Node]]:
    return ((f"{path}[{n}]", item) for n, item in enumerate(node.items) if not item.empty)
