"""Composes complaint-response letters from case files: `read_cases`, `compose`, `check`, `write`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from apology_cli.api import check, compose, read_cases, write

__all__ = ["check", "compose", "read_cases", "write"]


def __getattr__(name: str) -> Any:
    # The command line imports what it needs; the names for scripts are found when a script asks for them.
    if name in __all__:
        from apology_cli import api  # noqa: PLC0415

        return getattr(api, name)
    raise AttributeError(name)
