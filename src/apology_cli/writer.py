"""What a writer is, and which there are: one module of `writers/` per format."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from apology_cli import writers
from apology_cli.letter import Letter


class Writer(Protocol):
    """Turns a letter into the bytes of a file. Pure: the same letter gives the same bytes on every machine."""

    SUFFIX: str  # of the file's name, with the dot
    STREAM: bool  # goes to standard output unless told otherwise

    def write(self, letter: Letter) -> bytes:
        """The letter as a file."""

    def seal(self, content: bytes) -> bytes:
        """The same file with a mark by which `untouched` knows it again."""

    def untouched(self, content: bytes) -> bool:
        """Whether this is a sealed file of ours that nobody has changed since."""


def formats() -> tuple[str, ...]:
    """The names of all formats, sorted."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(writers.__path__)))


@cache
def writer(name: str) -> Writer:
    """The writer of a format; KeyError when there is none."""
    if name not in formats():
        raise KeyError(name)
    return cast("Writer", import_module(f"apology_cli.writers.{name}"))
