"""A base case and a row of a table → one case: the cells stand in the fields that their columns name."""

from __future__ import annotations

from typing import Final

from apology_cli.finding import Problem
from apology_cli.reading.decoding import cleaned, strays
from apology_cli.reading.nodes import Entry, Mapping, Node, Scalar, Sequence
from apology_cli.reading.table import Row

_MOST_ITEMS: Final = 1000  # of a list that a column counts


def path_of(column: str) -> str:
    """The path of a column's field: compensation.0.amount is compensation[0].amount."""
    return "".join(f"[{part}]" if part.isdigit() else f".{part}" for part in column.split(".")).removeprefix(".")


def overlaid(root: Mapping, row: Row, table: str) -> tuple[Mapping, list[Problem]]:
    """The tree with the cells of the row in it, and what no letter may hold in them."""
    problems: list[Problem] = []
    tree: Node = root
    for column, cell in row.cells.items():
        found = strays(cell.text)
        problems += [Problem(table, *cell.place, path_of(column), stray.what, "delete it") for stray in found]
        text = cleaned(cell.text) if found else cell.text
        tree = _put(tree, column.split("."), Scalar(text, plain=False, place=root.place))
    return (tree if isinstance(tree, Mapping) else root), problems


def _put(node: Node | None, parts: list[str], value: Node) -> Node:
    """The node with the value at the end of the parts; what is missing on the way is made."""
    if not parts:
        return value
    name, *rest = parts
    place = (node or value).place
    if name.isdigit() and not isinstance(node, Mapping):
        items = list(node.items) if isinstance(node, Sequence) else []
        at = min(int(name), _MOST_ITEMS)
        items += [Scalar("", plain=True, place=place)] * (at + 1 - len(items))
        items[at] = _put(None if items[at].empty else items[at], rest, value)
        return Sequence(tuple(items), place)
    if name == "0" and isinstance(node, Mapping):  # a list of one may stand without its list
        return _put(node, rest, value)
    entries = dict(node.entries) if isinstance(node, Mapping) else {}
    inner = entries.get(name)
    entries[name] = Entry(inner.place if inner else place, _put(inner.value if inner else None, rest, value))
    return Mapping(entries, place)
