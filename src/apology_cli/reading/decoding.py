"""Bytes of a case file → text, with the places of what no letter may hold."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from apology_cli.case import Place
from apology_cli.finding import CaseError, Problem

SAVE_AS_UTF_8 = "save the file as UTF-8"
_MARK = "\N{REPLACEMENT CHARACTER}"
HANDFUL = 10  # strange characters told of in one file; more of them are rarely news

_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
_SURROGATES = "\ud800-\udfff"
_NONCHARACTERS = "\ufdd0-\ufdef\ufffe\uffff"
_DIRECTIONS = "\u202a-\u202e\u2066-\u2069"
_STRANGE = re.compile(f"[{_CONTROL}{_SURROGATES}{_NONCHARACTERS}{_DIRECTIONS}\ufeff]")
# A JSON string, and in it the two halves by which JSON escapes a character beyond U+FFFF: libyaml refuses them.
_JSON_STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_JSON_PAIR = re.compile(r"(\\\\)|\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})")


class Stray(NamedTuple):
    """A character that no letter may hold, and where it stands."""

    place: Place
    character: str

    @property
    def what(self) -> str:
        code = f"U+{ord(self.character):04X}"
        if re.match(f"[{_CONTROL}]", self.character):
            return f"the control character {code} stands here"
        if re.match(f"[{_SURROGATES}]", self.character):
            return f"{code} is one half of a character"
        return f"the invisible character {code} stands here"


def decode(content: bytes, file: str, before: int = 0) -> str:
    """The text of a file in UTF-8, with or without a byte order mark; CaseError when it is in another encoding.

    Line breaks of all systems become line feeds, the separators U+2028 and U+2029 become blanks. `before` is the number
    of lines that stand before these bytes in the file.
    """
    if content[:2] in {b"\xff\xfe", b"\xfe\xff"} or b"\0" in content[:2]:
        raise CaseError((Problem(file, before + 1, 1, "", "the file is in UTF-16 or UTF-32", SAVE_AS_UTF_8),))
    try:
        text = content.removeprefix(b"\xef\xbb\xbf").decode()
    except UnicodeDecodeError as error:
        sound = _with_line_feeds(error.object[: error.start].decode())
        what = f"the byte 0x{error.object[error.start]:02X} is not UTF-8"
        line, column = place_at(sound, len(sound))
        raise CaseError((Problem(file, line + before, column, "", what, SAVE_AS_UTF_8),)) from None
    return _with_line_feeds(text).replace("\u2028", " ").replace("\u2029", " ")


def strays(text: str) -> list[Stray]:
    """What a text holds of control characters, invisible direction marks and the like: the first handful."""
    found = []
    for match in _STRANGE.finditer(text):
        found.append(Stray(place_at(text, match.start()), match.group()))
        if len(found) == HANDFUL:
            break
    return found


def marked(text: str) -> str:
    """The text with a mark for each stray character, so that the rest can still be parsed."""
    return _STRANGE.sub(_MARK, text)


def cleaned(text: str) -> str:
    """The text without stray characters and marks of them."""
    return marked(text).replace(_MARK, "")


def place_at(text: str, offset: int) -> Place:
    """The place of a character by its offset."""
    return Place(text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def _with_line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def readable_json(text: str) -> str:
    """JSON in the form the YAML library reads; every value keeps its place."""
    text = text.replace("\t", " ")  # a JSON string holds no tabs, so they all are indentation
    if _JSON_PAIR.search(text) is None:
        return text
    return _JSON_STRING.sub(lambda string: _JSON_PAIR.sub(_character, string[0]).ljust(len(string[0])), text)


def _character(pair: re.Match[str]) -> str:
    if pair[1]:
        return pair[1]
    return chr(0x10000 + ((int(pair[2], 16) - 0xD800) << 10) + int(pair[3], 16) - 0xDC00)


def exists(path: Path) -> bool:
    """Whether there is such a file or folder; a path that the system cannot even look up is none."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False
