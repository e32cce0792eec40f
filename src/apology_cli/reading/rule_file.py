"""A rule's data file → Rule, a lexicon's → named lists; each problem with its place."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping as NamedLists
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import cast

from apology_cli.case import Place
from apology_cli.fields import Field, Lines, One, fields_of, optional
from apology_cli.finding import CaseError, Problem
from apology_cli.language import codes
from apology_cli.pattern import Compiler, PatternError
from apology_cli.reading.case_fields import built
from apology_cli.reading.case_file import documents
from apology_cli.reading.decoding import decode
from apology_cli.reading.field_reader import FieldReader
from apology_cli.reading.nodes import Mapping, Node, Scalar, join
from apology_cli.rule import LEXICONS, PATTERNS, SUFFIX, Rule, Speech


def read_rule(path: Path) -> Rule:
    """The rule of a file, named as the file is. CaseError with all problems when it cannot be read."""
    reader, root = _opened(path, "a rule is a mapping of fields", "begin with `what: …`")
    values = reader.values(_fields(), root, "")
    speech = {code: values.pop(code) for code in codes() if code in values}
    for code in speech:
        _tell_faults(reader, code, root.entries[code].value)
    if reader.problems:
        raise CaseError(tuple(sorted(set(reader.problems))))
    rule = cast("Rule", built(Rule, values, ""))
    patterns = {
        code: said._replace(**{name: _patterns(getattr(said, name)) for name in PATTERNS})
        for code, said in speech.items()
    }
    return rule._replace(name=path.stem, speech=MappingProxyType(patterns))


@cache
def read_lexicon(code: str) -> NamedLists[str, tuple[str, ...]]:
    """The named lists of words and patterns of a language, none where it has no file. CaseError when it is faulty."""
    path = LEXICONS / f"{code}{SUFFIX}"
    if not path.exists():
        return MappingProxyType({})
    reader, root = _opened(path, "a lexicon is a mapping of names to lines", "begin with `name: |`")
    values = reader.values({name: optional(Lines(), "") for name in root.entries}, root, "")
    if reader.problems:
        raise CaseError(tuple(sorted(set(reader.problems))))
    return MappingProxyType({name: _patterns(lines) for name, lines in values.items()})


def _opened(path: Path, what: str, mend: str) -> tuple[FieldReader, Mapping]:
    file = str(path)
    try:
        first, *_ = documents(decode(path.read_bytes(), file), file)
    except OSError as error:
        raise CaseError((Problem(file, 1, 1, "", f"the file cannot be read ({error.strerror})", "check it"),)) from None
    reader = FieldReader(file, path.parent, problems=first.problems)
    if not isinstance(first.root, Mapping):
        if not reader.problems:
            reader.problem(first.root.place if first.root else reader.place(""), "", what, mend)
        raise CaseError(tuple(reader.problems))
    return reader, first.root


@cache
def _fields() -> dict[str, Field]:
    return fields_of(Rule) | {code: optional(One(Speech), f"What it finds and says in {code}.") for code in codes()}


def _tell_faults(reader: FieldReader, code: str, node: Node) -> None:
    """Patterns that cannot be read, each at its line."""
    compiler = Compiler(read_lexicon(code))
    lists = node.entries if isinstance(node, Mapping) else {}
    for name in lists.keys() & PATTERNS:
        given = lists[name].value
        for number, line in enumerate(given.text.splitlines() if isinstance(given, Scalar) else ()):
            try:
                if written := _pattern(line):
                    compiler.pattern(written)
            except PatternError as error:
                place = Place(given.place.line + number, given.place.column)
                reader.problem(place, join(code, name), error.what, error.mend)


def _patterns(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(filter(None, map(_pattern, lines)))


def _pattern(line: str) -> str:
    """The pattern of a line, without a comment."""
    return line.partition(" #")[0].strip() if not line.startswith("#") else ""
