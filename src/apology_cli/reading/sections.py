"""A case file by its sections, each parsed once: the cases of a batch share most of theirs.

A section is a key at the margin with all that stands below it. What is known of a text is blanked out before the rest
is parsed, so every value keeps its place. A file in which a section could mean something else than by itself (with
anchors, several cases, braces around all, or a mistake) is parsed whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from apology_cli.reading import case_file
from apology_cli.reading.case_file import MOST_NODES, Document
from apology_cli.reading.nodes import Entry, Mapping, Section

_MOST: Final = 1_024  # sections that are remembered before all are forgotten
_LONG: Final = 3_000  # characters: more of a section than is worth remembering

# Each begins with the line feed before the margin: the search for a sign is far quicker than that for a place.
_MARGIN = re.compile(r"\n(?=[a-z_]+:\s)")
_UNUSUAL = re.compile(r"\n(?![a-z_]+:\s|#|-\s|[ \n]|\Z)")  # neither a key, a comment nor an item of the list above
_NOTES = re.compile(r"(?:\n *(?:#.*)?)*")
_ANCHOR = re.compile(r"[\s\[{,][&*]\S|<<")

_known: Final[dict[tuple[str, int], Section]] = {}  # by the words of a section and the lines before it


def documents(text: str, file: str, before: int = 0) -> Iterator[Document]:
    """As `case_file.documents`, of which a case like one of the latest takes a fraction of the time."""
    lines = f"\n{text}"
    usual = len(text) < MOST_NODES and not _UNUSUAL.search(lines) and not _anchored(lines)
    root = _root(lines, before) if usual else None
    return iter((Document(root),)) if root else case_file.documents(text, file, before)


def _anchored(text: str) -> bool:
    return any(sign in text for sign in ("&", "*", "<<")) and bool(_ANCHOR.search(text))


def _root(text: str, before: int) -> Mapping | None:
    """The tree of a sound case, put together from its sections."""
    head, *sections = _MARGIN.split(text)
    if not _NOTES.fullmatch(head):
        return None
    unknown = ["#"] * head.count("\n")
    keys = []
    at = before + len(unknown)
    for section in sections:
        keys.append((section, at))
        lines = section.count("\n") + 1
        unknown += ["#"] * lines if (section, at) in _known else [section]
        at += lines
    found = {key: _known[key] for key in keys if key in _known}
    new = [key for key in keys if key not in found]
    if new:
        parsed = _parsed("\n".join(unknown), before)
        if list(parsed) != [_name(section) for section, _ in new]:
            return None
        found.update(zip(new, parsed.values(), strict=True))
        _remember({key: found[key] for key in new if len(key[0]) < _LONG})
    tree: dict[str, Entry] = {_name(key[0]): found[key] for key in keys}
    if not keys or len(tree) < len(keys):  # nothing, or a key stands there twice
        return None
    return Mapping(tree, found[keys[0]].place)


def _parsed(text: str, before: int) -> dict[str, Section]:
    """The sections of a sound case by their keys; none when it is not sound."""
    document, *more = case_file.documents(text, "", before)
    if more or document.problems or not isinstance(document.root, Mapping):
        return {}
    return {name: Section(*entry) for name, entry in document.root.entries.items()}


def _remember(sections: dict[tuple[str, int], Section]) -> None:
    if len(_known) + len(sections) > _MOST:
        _known.clear()
    _known.update(sections)


def _name(section: str) -> str:
    return section.partition(":")[0]
