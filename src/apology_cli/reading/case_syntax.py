"""What a YAML parser's complaint means for the person who wrote the file, and how to mend it."""

from __future__ import annotations

from typing import NamedTuple

QUOTE = "put the whole text in quotes"
ALIGN = "give all keys of one mapping the same indentation, and put a text with quotes inside in quotes as a whole"


class Advice(NamedTuple):
    what: str
    mend: str


# Parts of the messages of libyaml and of PyYAML's own parser, which differ in places. The first that fits counts.
_ADVICE = (
    (
        "mapping values",
        Advice("a colon stands where no key can be", f"{QUOTE} if the colon belongs to it, else align the keys"),
    ),
    ("sequence entries", Advice("a list cannot begin on this line", "begin it on a line of its own")),
    ("mapping keys", Advice("a question mark and a blank cannot stand here", QUOTE)),
    ("end of stream", Advice("a quotation mark is opened here and never closed", "close it")),
    ("document separator", Advice("a quotation mark is opened here and never closed", "close it")),
    (
        "expected ':'",
        Advice("a key without a colon stands here", "write `key: value`, and indent the further lines of a text"),
    ),
    (
        "' or ']'",
        Advice(
            "a square bracket is not closed or a comma is missing", "close it, or put the text it belongs to in quotes"
        ),
    ),
    (
        "' or '}'",
        Advice("a brace is not closed or a comma is missing", "close it, or put the text it belongs to in quotes"),
    ),
    ("escape", Advice("after this backslash no escape is known", r"write \\ for a backslash, or use single quotes")),
    (
        "hexdecimal",
        Advice("after this backslash no escape is known", r"write \\ for a backslash, or use single quotes"),
    ),
    ("tag", Advice("an exclamation mark begins a YAML tag here", f"{QUOTE}, or leave the tag out")),
    ("node content", Advice("a text cannot begin with this character", QUOTE)),
    ("YAML document", Advice("the `%YAML` line asks for another version", "delete that line")),
    (
        "block collection",
        Advice("the list is interrupted here", "begin each of its items with a dash in the same column"),
    ),
    ("document start", Advice("the file goes on after its end", "put `---` between two cases")),
    ("<block end>", Advice("this does not belong to the lines above", ALIGN)),
    ("expected key", Advice("this does not belong to the lines above", ALIGN)),
    ("alphabetic or numeric", Advice("`*` or `&` stands before a text", QUOTE)),
    ("block scalar", Advice("after `|` or `>` the text begins on the next line", "move the text there")),
)

_NOTICED_LATE = ("end of stream", "document separator", "expected ':'", "' or ']'", "' or '}'")


def begins_at_context(problem: str) -> bool:
    """Whether the mistake is where something was opened, rather than where the parser noticed."""
    return any(part in problem for part in _NOTICED_LATE)


def advice(problem: str, context: str, line: str, column: int) -> Advice:
    """What is wrong and how to mend it, by the parser's words and the line it stopped at (column counted from one)."""
    if "\t" in problem or "\\t" in problem or "tab character" in problem or _indented_by_tab(line, column):
        return Advice("a tab stands in the indentation", "indent with spaces")
    if "cannot start any token" in problem:
        return Advice(f"a text cannot begin with `{line[column - 1 : column]}`", QUOTE)
    for part, found in _ADVICE:
        if part in f"{context}: {problem}":
            return found
    return Advice(
        f"this is not YAML ({problem or 'it cannot be parsed'})", "look at the colons, quotes and indentation here"
    )


def _indented_by_tab(line: str, column: int) -> bool:
    before = line[: column - 1] or line[:1]
    return "\t" in before and not before.strip()
