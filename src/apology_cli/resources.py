"""Where the templates lie: inside an installed package, or in the checkout beside it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def templates() -> Path:
    """The folder with the wording and the reference documents; FileNotFoundError when the installation lacks it."""
    folders = _PACKAGE / "templates", _PACKAGE.parents[1] / "templates"
    for folder in folders:
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"no templates in {' or '.join(map(str, folders))}")
