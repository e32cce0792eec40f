"""The mark that a text file carries of itself, by which we know that nobody has edited it.

A letter that somebody has edited must not be overwritten. The time of the file cannot tell: copying and version control
change it. A list of written files kept elsewhere would be lost with the first move. So the file carries the mark: a
checksum of its words as 64 blanks, spaces and tabs, at the end of its last line. No reader sees them, JSON allows them
there, and any change to the file, even one that strips blanks, makes the file differ from its mark.
"""

from __future__ import annotations

import hashlib

_BITS = 64
_BLANKS = str.maketrans("01", " \t")
_NEWLINE = b"\n"


def seal(content: bytes) -> bytes:
    """The same file with the mark at the end of its last line."""
    end = _NEWLINE if content.endswith(_NEWLINE) else b""
    return content.removesuffix(end) + _mark(content) + end


def untouched(content: bytes) -> bool:
    """Whether the file carries a mark and is what was marked."""
    end = _NEWLINE if content.endswith(_NEWLINE) else b""
    return content == seal(content.removesuffix(end)[:-_BITS] + end)


def _mark(content: bytes) -> bytes:
    digest = hashlib.sha256(content).digest()[: _BITS // 8]
    return f"{int.from_bytes(digest):0{_BITS}b}".translate(_BLANKS).encode("ascii")
