"""A letter on disk: written whole or not at all, and never over what a person has changed."""

from __future__ import annotations

import os
from contextlib import suppress
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import BinaryIO
from zlib import crc32

from apology_cli.writer import Writer

_SHORT = 60  # characters of a letter's name in the name of its part: file systems take 255 bytes


class Fate(StrEnum):
    """What became of a letter."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    KEPT = "kept"


def store(path: Path, sealed: bytes, writer: Writer, *, force: bool = False) -> Fate:
    """Put a sealed letter at the path unless a file stands there that we did not write or that was edited since.

    What the file itself carries tells (`Writer.untouched`), not its time: copies and check-outs change times.
    OSError when the folder cannot be written to.
    """
    present = _present(path)
    if present == sealed:
        return Fate.UNCHANGED
    if present is not None and not force and not writer.untouched(present):
        return Fate.KEPT
    _replace(path, sealed)
    return Fate.WRITTEN


def _present(path: Path) -> bytes | None:
    if not path.exists():  # as most; to ask takes less time than to fail
        return None
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _replace(path: Path, content: bytes) -> None:
    """Write beside the path and rename: a reader sees the old file or the new one, never a part."""
    _sweep(path.parent)
    part = path.with_name(f".{path.name[:_SHORT]}.{_machine()}-{os.getpid()}.part")
    try:
        with _opened(part) as stream:
            stream.write(content)
        part.replace(path)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


def _opened(part: Path) -> BinaryIO:
    """The part, to write into; its folder is made where there is none."""
    try:
        return part.open("wb")
    except FileNotFoundError:
        part.parent.mkdir(parents=True, exist_ok=True)
        return part.open("wb")


@cache
def _sweep(folder: Path) -> None:
    """Once a run, delete what a killed run on this machine has left in a folder."""
    if os.name != "posix":  # elsewhere a process cannot be asked whether it lives without ending it
        return
    for part in folder.glob(f".*.{_machine()}-*.part"):
        number = part.name.split("-")[-1].removesuffix(".part")
        with suppress(OSError):
            if number.isdigit() and not _alive(int(number)):
                part.unlink()


@cache
def _machine() -> str:
    # `platform` knows the name as well, and takes longer to load than a letter to write.
    name = os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")
    return f"{crc32(name.encode(errors='replace')):x}"


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        pass
    return True
