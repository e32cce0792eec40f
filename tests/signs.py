"""Texts without what typography sets, to compare the words alone."""

from __future__ import annotations

import re

from apology_cli.numerals import NBSP

_SIGNS = str.maketrans({NBSP: " ", "—": "-", "–": "-", "…": "..."} | dict.fromkeys("«»„“”‘’'`´ʼ′", '"'))


def plain(text: str) -> str:
    """The text with one kind of quotation mark, hyphens for dashes, dots for ellipses and ordinary spaces."""
    return re.sub(r"(?<=\w)-(?=\w)| ?--? ?", "-", text.translate(_SIGNS))
