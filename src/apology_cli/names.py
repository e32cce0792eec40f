"""Names as people type them, whatever the language."""

from __future__ import annotations

import re

_SHOUTED = re.compile(r"[^\W\d_]{2,}")


def calm(name: str) -> str:
    """The name with small letters after the first in each word that stands wholly in capitals: О'НИЛ → О'Нил."""
    return _SHOUTED.sub(lambda word: word[0].capitalize() if word[0].isupper() else word[0], name)
