"""What a form of listing findings is, and which there are: one module of `listings/` per form."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from typing import Protocol, cast

from apology_cli import listings
from apology_cli.finding import Finding
from apology_cli.report import Line


class Listing(Protocol):
    """Puts findings into lines."""

    def lines(self, finding: Finding) -> Iterator[Line]:
        """The lines of one finding."""

    def summary(self, files: int, findings: dict[str, int]) -> Iterator[Line]:
        """What is said at the end: of how many letters, and how many findings of each level, the ignored ones too."""


def forms() -> tuple[str, ...]:
    """The names of all forms, sorted."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(listings.__path__)))


def listing(name: str) -> Listing:
    """The form of that name; KeyError when there is none."""
    if name not in forms():
        raise KeyError(name)
    return cast("Listing", import_module(f"apology_cli.listings.{name}"))
