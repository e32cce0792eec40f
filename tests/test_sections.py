"""A case read by its sections is the case read whole, whatever stands in it and whatever was read before."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apology_cli.reading import case_file, sections
from apology_cli.reading.nodes import Mapping, Scalar, Section, Sequence
from samples import every_file, name

# Lines at the margin and below it, which together make sound cases, odd ones and broken ones.
LINES = [
    "language: en",
    "date: 2026-02-16",
    "client:",
    "  name: Anna Brook",
    "  address: |+",
    "    Hull",
    "",
    "# a note",
    "claims:",
    "- claim: the lamp is dark",
    "  facts: >-",
    "- &lamp lamp",
    "company: *lamp",
    "<<: {a: 1}",
    'event: "the lamp',
    'went out"',
    "event: 'it''s dark'",
    "about: [lamp,",
    "  vase]",
    "tone: {a: 1,",
    "b: 2}",
    "---",
    "...",
    "%YAML 1.1",
    "? odd",
    ": key",
    "Name: with a capital",
    "- item",
    "\ttab: x",
    "no key at all",
    "number: !!int 3",
    "a: b: c",
    "reason: M&S, 5 * 6",
]


def told(documents: list[case_file.Document]) -> list[tuple[object, object]]:
    return [(plain(document.root), document.problems) for document in documents]


def plain(node: object) -> object:
    """A tree with its places, all sections plain entries."""
    if isinstance(node, Mapping):
        return ({name: (place, plain(value)) for name, (place, value) in node.entries.items()}, node.place)
    if isinstance(node, Sequence):
        return ([plain(item) for item in node.items], node.place)
    assert node is None or isinstance(node, Scalar)
    return node


def both(text: str, before: int = 0) -> tuple[list[tuple[object, object]], list[tuple[object, object]]]:
    by_sections = told(list(sections.documents(text, "f", before)))
    return by_sections, told(list(case_file.documents(text, "f", before)))


@pytest.mark.parametrize("path", every_file(), ids=name)
def test_every_case_reads_by_sections_as_it_reads_whole(path: Path) -> None:
    text = path.read_text("utf-8")
    for before in (0, 3, 0):  # as the first of a file, further down, and remembered
        by_sections, whole = both(text, before)
        assert by_sections == whole
    (document,) = sections.documents(text, "f")
    assert isinstance(document.root, Mapping)
    assert all(isinstance(entry, Section) for entry in document.root.entries.values())


@given(st.lists(st.sampled_from(LINES), max_size=12))
def test_any_lines_read_by_sections_as_they_read_whole(lines: list[str]) -> None:
    for text in ("\n".join(lines), "\n".join(lines[::-1]), "\n".join(lines) + "\n"):
        by_sections, whole = both(text)
        assert by_sections == whole


def test_what_two_cases_share_is_one_section() -> None:
    first, second = "date: 2026-02-16\nclient: {name: Anna}\n", "date: 2026-02-17\nclient: {name: Anna}\n"
    (one,), (other,) = sections.documents(first, "f"), sections.documents(second, "g")
    assert isinstance(one.root, Mapping)
    assert isinstance(other.root, Mapping)
    assert one.root.entries["client"] is other.root.entries["client"]
    assert one.root.entries["date"] is not other.root.entries["date"]


def test_sections_are_not_remembered_without_end() -> None:
    for number in range(3_000):
        list(sections.documents(f"number: {number}\n", "f"))
    assert len(sections._known) <= sections._MOST
