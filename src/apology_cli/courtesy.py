"""The words for *you* in the texts of a case, with the capital that the letter gives them: Вы to one, вы to several.

Source: the rules of 2006 (Russian), the orthography of 2019 (Ukrainian), the State language consultations (Latvian).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any

from apology_cli.case import Case, Text
from apology_cli.fields import Kind, Sentences, Slot, Words, changed
from apology_cli.language import language
from apology_cli.memory import remembered

# Words that somebody is quoted with keep their capitals.
_QUOTED = re.compile(r"(«[^»]*»|„[^“”]*[“”]|“[^”]*”|\"[^\"]*\")")


def courteous(case: Case) -> Case:
    """The case with one capital for *you* in all its texts, whoever typed them; sentences begin as they did."""
    capitals = _capitals(tuple(language(case.language).words(case.client, case.language).items()))

    def set_in(text: Text, *, begins: bool) -> Text:
        words = capitals(text, begins)
        return text if words == text else Text(words, text.path, fits=text.fits)

    def worded(kind: Kind, value: Any, _path: str) -> Any:
        if isinstance(kind, Words):
            return set_in(value, begins=False) if value.fits else value
        prose = tuple(tuple(set_in(text, begins=True) for text in paragraph) for paragraph in value)
        return value if prose == value else prose

    return changed(case, _is_prose, worded)  # type: ignore[no-any-return]


def _is_prose(kind: Kind) -> bool:
    return isinstance(kind, Sentences) or (isinstance(kind, Words) and kind.slot is not Slot.PLAIN)


@cache
def _capitals(words: tuple[tuple[str, str], ...]) -> Callable[[str, bool], str]:
    """How to put the forms of *you* among these words of a language into a text, told whether it begins a sentence.

    The forms are those that differ from their names by the capital at most. The first word of a sentence is left alone.
    """
    forms = {name.lower(): form for name, form in words if name[0].isupper() and form.lower() == name.lower()}
    pattern = rf"(?<![.!?…]\s)(?<![\w-])(?:{'|'.join(forms)})(?![\w-])"
    free, inner = re.compile(pattern, re.IGNORECASE), re.compile(rf"(?<!^){pattern}", re.IGNORECASE)

    @remembered
    def set_in(text: str, begins: bool) -> str:  # noqa: FBT001 (asked for every text)
        if not forms or not free.search(text):
            return text
        parts = _QUOTED.split(text)
        for at in range(0, len(parts), 2):
            where = inner if begins and at == 0 else free
            parts[at] = where.sub(lambda found: forms[found[0].lower()], parts[at])
        return "".join(parts)

    return set_in
