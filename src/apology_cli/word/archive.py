"""ZIP files that are the same bytes on every machine: nothing compressed, no times, the files in the order given.

Compression would depend on the machine's zlib. What does not change between letters is laid down once, and a letter's
own files follow it.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from typing import NamedTuple

_LOCAL = struct.Struct("<4s5H3L2H")
_ENTRY = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_VERSION, _UTF8, _STORED, _MIDNIGHT, _FIRST_DAY = 20, 0x800, 0, 0, 0x21  # the first day that ZIP knows: 1 January 1980


class Archive(NamedTuple):
    """A ZIP file in the making: its files, and the directory that will close it."""

    files: tuple[bytes | memoryview, ...] = ()  # in pieces, joined once at the end
    size: int = 0  # of the pieces
    directory: bytes = b""
    number: int = 0


def add(archive: Archive, files: Mapping[str, bytes]) -> Archive:
    """The archive with more files behind those it has."""
    records, entries, offset = [*archive.files], [archive.directory], archive.size
    for name, content in files.items():
        path, size = name.encode(), len(content)
        facts = _UTF8, _STORED, _MIDNIGHT, _FIRST_DAY, zlib.crc32(content), size, size, len(path), 0
        records += _LOCAL.pack(b"PK\3\4", _VERSION, *facts), path, content
        entries += _ENTRY.pack(b"PK\1\2", _VERSION, _VERSION, *facts, 0, 0, 0, 0, offset), path
        offset += _LOCAL.size + len(path) + size
    return Archive(tuple(records), offset, b"".join(entries), archive.number + len(files))


def joined(archive: Archive) -> Archive:
    """The same archive in one piece."""
    return archive._replace(files=(b"".join(archive.files),))


def close(archive: Archive) -> bytes:
    """The whole ZIP file."""
    files, size, directory, number = archive
    return b"".join((*files, directory, _END.pack(b"PK\5\6", 0, 0, number, number, len(directory), size, 0)))


def split(content: bytes, last: str) -> Archive:
    """The archive without its last file, which must be `last`; ValueError when this is not a file of ours."""
    size = _ENTRY.size + len(last.encode())
    try:
        _, _, _, _, number, length, offset, _ = _END.unpack(content[-_END.size :])
        directory = content[offset : offset + length]
        start = _ENTRY.unpack(directory[-size : _ENTRY.size - size])[-1]
    except struct.error as error:
        raise ValueError("not a ZIP file") from error
    if not directory.endswith(last.encode()):
        raise ValueError(f"{last} is not its last file")
    return Archive((memoryview(content)[:start],), start, directory[:-size], number - 1)


def sound(content: bytes) -> bool:
    """Whether every file is what the directory says; ValueError when this is not a file of ours."""
    made = add(Archive(), read(content))
    return content == close(made)


def read(content: bytes) -> dict[str, bytes]:
    """The files of a ZIP file that was made here; ValueError when it was not."""
    try:
        return _read(content)
    except struct.error as error:
        raise ValueError("not a ZIP file") from error


def _read(content: bytes) -> dict[str, bytes]:
    files, start = {}, 0
    while content.startswith(b"PK\3\4", start):
        _, _, _, method, _, _, _, size, _, length, _ = _LOCAL.unpack_from(content, start)
        if method != _STORED:
            raise ValueError("compressed")
        start += _LOCAL.size
        name, start = content[start : start + length].decode(), start + length
        files[name], start = content[start : start + size], start + size
    return files
