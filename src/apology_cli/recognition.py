"""In which language a text is written: told by the commonest words, which each lexicon names."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from apology_cli.keeping import kept
from apology_cli.rule import LEXICONS

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 20_000  # characters from the beginning of a text


def recognised(text: str) -> str | None:
    """The code of the language, or None where no common word of any is met or two are met alike."""
    said = Counter(_WORD.findall(text[:_ENOUGH].lower()))
    found: Counter[str] = Counter()
    for word in said.keys() & _languages().keys():
        for code in _languages()[word]:
            found[code] += said[word]
    first, second = [*found.most_common(2), ("", 0), ("", 0)][:2]
    return first[0] if first[1] > second[1] else None


@cache
def _languages() -> dict[str, list[str]]:
    """The languages in which a word is common."""
    sources = sorted(LEXICONS.glob("*.yaml"))

    def made() -> dict[str, list[str]]:
        from apology_cli.reading.rule_file import read_lexicon  # noqa: PLC0415 (only where nothing is kept)

        languages: dict[str, list[str]] = {}
        for path in sources:
            for word in read_lexicon(path.stem).get("common", ()):
                languages.setdefault(word, []).append(path.stem)
        return languages

    known: dict[str, list[str]] = kept("common-words", sources, made)
    return known
