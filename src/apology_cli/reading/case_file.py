"""Text of a case file → trees of nodes that know their places. The only file that knows YAML.

All scalars stay text: what `no`, `0123` or `12:30` means is for the field to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import yaml

from apology_cli.case import Place
from apology_cli.finding import Problem
from apology_cli.reading.case_syntax import advice, begins_at_context
from apology_cli.reading.decoding import cleaned, marked, readable_json, strays
from apology_cli.reading.nodes import Entry, Mapping, Node, Scalar, Sequence, join, shown

MOST_NODES: Final = 20_000  # of one case, its aliases expanded
DEEPEST: Final = 40

_LOADER: Final[Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_SCALAR: Final = yaml.ScalarEvent
_DELETE: Final = "delete it"


@dataclass(slots=True)
class Document:
    """One case of a file: its tree (none when it cannot be parsed) and what is wrong so far."""

    root: Node | None = None
    problems: list[Problem] = field(default_factory=list)


class _RefusedError(Exception):
    """Why the rest of the file is not read."""

    def __init__(self, place: Place, path: _Path, what: str, mend: str) -> None:
        super().__init__(what)
        self.place, self.path, self.what, self.mend = place, _written(path), what, mend


def documents(text: str, file: str, before: int = 0) -> Iterator[Document]:
    """The documents of a text one by one, at least one. One that cannot be parsed is the last.

    `before` is the number of lines that stand before the text in its file.
    """
    given = False
    empty: Document | None = None  # held back: after the last case it is forgiven
    for document in _Parser(text, file, before).documents():
        if empty:
            yield empty
            given, empty = True, None
        if document.root and document.root.empty and not document.problems:
            mend = "write one, or delete the `---` above it"
            empty = Document(problems=[Problem(file, *document.root.place, "", "no case stands here", mend)])
        else:
            yield document
            given = True
    if not given:
        yield Document(problems=[Problem(file, before + 1, 1, "", "the file is empty", "write a case into it")])


# Where a value stands: in which mapping or list, under which key or number. Put into words only where it must be told.
_Path = tuple[Any, str | int] | None


def _written(path: _Path) -> str:
    if path is None:
        return ""
    around, last = path
    return f"{_written(around)}[{last}]" if isinstance(last, int) else join(_written(around), last)


class _Parser:
    """Builds trees from the events of the YAML library."""

    def __init__(self, text: str, file: str, before: int) -> None:
        self.file = file
        self.before = before
        self.strays = [stray._replace(place=self._shifted(*stray.place)) for stray in strays(text)]
        self.strange = bool(self.strays)
        text = marked(text) if self.strange else text
        if text.lstrip()[:1] in {"{", "["}:
            text = readable_json(text)
        self.lines = text.split("\n")
        self.next = _LOADER(text).get_event
        self.document = Document()
        self.anchors: dict[str, Node | None] = {}
        self.count = 0

    def documents(self) -> Iterator[Document]:
        try:
            while event := self.next():
                if isinstance(event, yaml.DocumentStartEvent):
                    yield self._document()
        except (_RefusedError, yaml.YAMLError, ValueError, OverflowError) as error:
            self._refuse(error)
        self._tell_strays(self._shifted(len(self.lines) + 1, 1))
        if self.document.problems:
            yield self.document

    def _document(self) -> Document:
        self.anchors, self.count = {}, 0
        root = self._node(self.next(), None, 1)
        self._tell_strays(self._end(self.next()))
        done, self.document = self.document, Document()
        done.root = root
        return done

    def _node(self, event: Any, path: _Path, depth: int) -> Node:
        mark = event.start_mark
        place = Place(mark.line + 1 + self.before, mark.column + 1)
        self.count += 1
        if self.count > MOST_NODES or depth > DEEPEST:
            self._admit(place, path, depth)
        if isinstance(event, _SCALAR) and event.anchor is None and event.tag is None:
            return self._scalar(event, place, path)
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event.anchor, place, path, depth)
        if event.tag is not None:
            self._problem(place, path, "a YAML tag stands here", "leave it out, or put the whole text in quotes")
        if isinstance(event, _SCALAR):
            node: Node = self._scalar(event, place, path)
        else:
            if event.anchor:
                self.anchors[event.anchor] = None
            build = self._sequence if isinstance(event, yaml.SequenceStartEvent) else self._mapping
            node = build(place, path, depth)
        if event.anchor:
            self.anchors[event.anchor] = node
        return node

    def _scalar(self, event: Any, place: Place, path: _Path) -> Scalar:
        text, style = event.value, event.style
        if not style and not self.strange and "\n" not in text:
            return Scalar(text, True, place)  # noqa: FBT003 (most of a case; a name would take half as long again)
        if "\n" in text and style != "|" and (style != '"' or event.end_mark.line > event.start_mark.line):
            text = re.sub(r"\n(?! )", "\n\n", text)  # folding has eaten one line break of each blank line
        escaped = strays(text) if style == '"' else []
        for stray in escaped:
            self._problem(place, path, stray.what, _DELETE)
        if self.strange:
            self._tell_strays(place)
            self._tell_strays(self._end(event), path)
        if self.strange or escaped:
            text = cleaned(text)
        if style in {"|", ">"} and text:
            place = self._first_word(place)
        return Scalar(text, not style, place)

    def _sequence(self, place: Place, path: _Path, depth: int) -> Sequence:
        items: list[Node] = []
        while not isinstance(event := self.next(), yaml.SequenceEndEvent):
            items.append(self._node(event, (path, len(items)), depth + 1))
        return Sequence(tuple(items), place)

    def _mapping(self, place: Place, path: _Path, depth: int) -> Mapping:
        entries: dict[str, Entry] = {}
        merged: list[Entry] = []
        following = self.next
        while not isinstance(event := following(), yaml.MappingEndEvent):
            if not self.strange and _is_word(event):
                key: Node | None = None  # a name and its place are all there is to it; most keys are such
                name, mark = event.value, event.start_mark
                at = Place(mark.line + 1 + self.before, mark.column + 1)
                self.count += 1
            else:
                key = self._node(event, path, depth + 1)
                name, at = key.text if isinstance(key, Scalar) else "", key.place
            value = self._node(following(), (path, name), depth + 1)
            if key and not isinstance(key, Scalar):
                mend = "begin the line with a field's name; put a text with brackets or braces in quotes"
                self._problem(at, path, "a key must be a plain word", mend)
            elif name == "<<" and (key is None or key.plain):
                merged.append(Entry(at, value))
            elif name in entries:
                what = f"{shown(name)} stands here again, first given in line {entries[name].place.line}"
                self._problem(at, (path, name), what, "keep one of the two")
            else:
                entries[name] = Entry(at, value)
        for entry in merged:
            self._merge(entries, entry, path)
        return Mapping(entries, place)

    def _merge(self, entries: dict[str, Entry], merged: Entry, path: _Path) -> None:
        sources = merged.value.items if isinstance(merged.value, Sequence) else (merged.value,)
        for source in sources:
            if isinstance(source, Mapping):
                for name, entry in source.entries.items():
                    entries.setdefault(name, entry)
            else:
                mend = "write `<<: *name` with the anchor of a mapping"
                self._problem(merged.place, (path, "<<"), "only a mapping can be merged", mend)

    def _alias(self, name: Any, place: Place, path: _Path, depth: int) -> Node:
        if name not in self.anchors:
            mend = f"put the text in quotes, or write {shown('&' + name)} before the value that is meant"
            self._problem(place, path, f"{shown('*' + name)} names an anchor that is not given above", mend)
            return Scalar(f"*{name}", plain=False, place=place)
        if (node := self.anchors[name]) is None:
            raise _RefusedError(
                place,
                path,
                f"{shown('*' + name)} stands inside the very value it names",
                "write the value out",
            )
        self._expand(node, place, path, depth)
        return node

    def _expand(self, node: Node, place: Place, path: _Path, depth: int) -> None:
        """Count what an alias stands for as if it were written out."""
        self.count += 1
        self._admit(place, path, depth)
        if isinstance(node, Sequence):
            for item in node.items:
                self._expand(item, place, path, depth + 1)
        elif isinstance(node, Mapping):
            for entry in node.entries.values():
                self._expand(entry.value, place, path, depth + 1)

    def _admit(self, place: Place, path: _Path, depth: int) -> None:
        """Refuse what is too much or too deep."""
        if self.count > MOST_NODES:
            what = f"the case holds more than {MOST_NODES} values, its aliases written out"
            raise _RefusedError(place, path, what, "use fewer aliases or shorter lists")
        if depth > DEEPEST:
            raise _RefusedError(place, path, f"values are nested more than {DEEPEST} deep", "write the case flatter")

    def _problem(self, place: Place, path: _Path | str, what: str, mend: str) -> None:
        written = path if isinstance(path, str) else _written(path)
        self.document.problems.append(Problem(self.file, *place, written, what, mend))

    def _tell_strays(self, before: Place, path: _Path = None) -> None:
        while self.strays and self.strays[0].place < before:
            stray = self.strays.pop(0)
            self._problem(stray.place, path, stray.what, _DELETE)

    def _first_word(self, place: Place) -> Place:
        """Where the text of a block scalar begins, below its `|` or `>`."""
        line = place.line - self.before
        for number, text in enumerate(self.lines[line:], line + 1):
            if word := text.lstrip():
                return self._shifted(number, len(text) - len(word) + 1)
        return place

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, _RefusedError):
            self._problem(error.place, error.path, error.what, error.mend)
            return
        problem, context = getattr(error, "problem", None) or "", getattr(error, "context", None) or ""
        mark, opened = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
        if opened and begins_at_context(problem):
            mark = opened
        place = Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)
        if place.line > len(self.lines) or not any(self.lines[place.line - 1 :]):
            place = self._last_word()
        what, mend = advice(problem, context, self.lines[place.line - 1], place.column)
        self._problem(self._shifted(*place), "", what, mend)

    def _last_word(self) -> Place:
        """Where the file ends, blank lines left aside."""
        number = max((n for n, line in enumerate(self.lines, 1) if line.strip()), default=1)
        return Place(number, len(self.lines[number - 1]) + 1)

    def _end(self, event: Any) -> Place:
        return self._shifted(event.end_mark.line + 1, event.end_mark.column + 1)

    def _shifted(self, line: int, column: int) -> Place:
        """A place of the text as a place of the file."""
        return Place(line + self.before, column)


def _is_word(event: Any) -> bool:
    """Whether an event is a scalar without quotes, anchor and tag, on one line."""
    return (
        isinstance(event, _SCALAR)
        and not event.style
        and event.anchor is None
        and event.tag is None
        and "\n" not in event.value
    )
