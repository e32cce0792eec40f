"""The house: who may import whom, as docs/architecture.md draws it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import apology_cli

PACKAGE = Path(apology_cli.__file__).parent
HOUSE = Path(__file__).parents[1] / "docs" / "architecture.md"


def floors() -> list[set[str]]:
    """The layers drawn in docs/architecture.md, the lowest first: lines `floor: names`."""
    drawn = HOUSE.read_text("utf-8").partition("<!-- layers, low to high -->")[2].partition("<!-- end -->")[0]
    rows = [line.split("|")[2] for line in drawn.splitlines() if line.startswith("|") and "`" in line]
    return [{name.strip().strip("`") for name in row.split(",")} for row in rows]


def modules() -> dict[str, Path]:
    """The modules of the package by the name they bear in the drawing."""
    paths = (path for path in PACKAGE.rglob("*.py") if path.name != "__init__.py")
    return {path.relative_to(PACKAGE).with_suffix("").as_posix(): path for path in paths}


def imported(path: Path) -> set[str]:
    """The modules of the package that a file imports, wherever in the file."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("apology_cli."):
            found.add(node.module.removeprefix("apology_cli.").replace(".", "/"))
        elif isinstance(node, ast.ImportFrom) and node.module == "apology_cli":
            found |= {alias.name for alias in node.names}
    return found & modules().keys()


def floor(name: str) -> int:
    """The layer of a module; a folder in the drawing (`schemes/`) holds all its modules."""
    folder = f"{name.partition('/')[0]}/" if "/" in name else name
    return next(number for number, names in enumerate(floors()) if name in names or folder in names)


@pytest.mark.parametrize("name", sorted(modules()))
def test_every_module_has_its_place_in_the_drawing(name: str) -> None:
    assert floor(name) >= 0


@pytest.mark.parametrize("name", sorted(modules()))
def test_a_module_imports_only_from_its_own_layer_or_below(name: str) -> None:
    above = {other for other in imported(modules()[name]) if floor(other) > floor(name)}
    assert not above


def test_plug_ins_do_not_know_each_other() -> None:
    folders = ("schemes/", "languages/", "writers/")
    plug_ins = {name for name in modules() if name.startswith(folders)}
    for name in plug_ins:
        known = imported(modules()[name]) & plug_ins
        # A language may have a folder of its grammar beside it; two letters name a language.
        assert not {other for other in known if len(other.partition("/")[2]) == 2 or not name.startswith("languages/")}


@pytest.mark.parametrize(
    ("package", "knows"),
    [
        ("yaml", {"reading/case_file"}),
        ("jinja2", {"rendering"}),
        ("rich", {"terminal"}),
        ("holidays", {"working_days"}),
    ],
)
def test_each_library_is_known_to_one_file(package: str, knows: set[str]) -> None:
    users = set()
    for name, path in modules().items():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            roots = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            roots += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if any(root.partition(".")[0] == package for root in roots):
                users.add(name)
    assert users == knows
