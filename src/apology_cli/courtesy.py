"""The words for *you* in the texts of a case, with the capital that the letter gives them: Вы to one, вы to several.

Source: the rules of 2006 (Russian), the orthography of 2019 (Ukrainian), the State language consultations (Latvian).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from apology_cli.case import Case, Text
from apology_cli.fields import Kind, Sentences, Slot, Words, changed
from apology_cli.language import language

# Words that somebody is quoted with keep their capitals.
_QUOTED = re.compile(r"(«[^»]*»|„[^“”]*[“”]|“[^”]*”|\"[^\"]*\")")


def courteous(case: Case) -> Case:
    """The case with one capital for *you* in all its texts, whoever typed them; sentences begin as they did."""
    forms = _forms(language(case.language).words(case.client, case.language))
    if not forms:
        return case
    free, inner = _patterns(tuple(forms))

    def set_in(text: Text, *, begins: bool) -> Text:
        """The text with the forms; the first word of a sentence is left alone, that of the text if it `begins` one."""
        if not free.search(text):
            return text
        parts = _QUOTED.split(text)
        for at in range(0, len(parts), 2):
            pattern = inner if begins and at == 0 else free
            parts[at] = pattern.sub(lambda found: forms[found[0].lower()], parts[at])
        return Text("".join(parts), text.path, fits=text.fits)

    def worded(kind: Kind, value: Any, _path: str) -> Any:
        if isinstance(kind, Words):
            return set_in(value, begins=False) if value.fits else value
        prose = tuple(tuple(set_in(text, begins=True) for text in paragraph) for paragraph in value)
        return value if prose == value else prose

    return changed(case, _is_prose, worded)  # type: ignore[no-any-return]


def _is_prose(kind: Kind) -> bool:
    return isinstance(kind, Sentences) or (isinstance(kind, Words) and kind.slot is not Slot.PLAIN)


def _forms(words: Mapping[str, str]) -> dict[str, str]:
    """The forms of *you* among the words of a language: those that differ from their names by the capital at most."""
    return {name.lower(): form for name, form in words.items() if name[0].isupper() and form.lower() == name.lower()}


@cache
def _patterns(forms: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The forms where no sentence begins with them: anywhere, and not at the beginning of the text."""
    words = rf"(?<![.!?…]\s)(?<![\w-])(?:{'|'.join(forms)})(?![\w-])"
    return re.compile(words, re.IGNORECASE), re.compile(rf"(?<!^){words}", re.IGNORECASE)
