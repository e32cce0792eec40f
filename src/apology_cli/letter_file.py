"""A letter on disk: written whole or not at all, and never over what a person has changed."""

from __future__ import annotations

import os
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from tempfile import NamedTemporaryFile

from apology_cli.writer import Writer


class Fate(StrEnum):
    """What became of a letter."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    KEPT = "kept"


def store(path: Path, content: bytes, writer: Writer, *, force: bool = False) -> Fate:
    """Put a letter at the path unless a file stands there that we did not write or that was edited since.

    What the file itself carries tells (`Writer.untouched`), not its time: copies and check-outs change times.
    OSError when the folder cannot be written to.
    """
    sealed = writer.seal(content)
    present = _present(path)
    if present == sealed:
        return Fate.UNCHANGED
    if present is not None and not force and not writer.untouched(present):
        return Fate.KEPT
    path.parent.mkdir(parents=True, exist_ok=True)
    _replace(path, sealed)
    return Fate.WRITTEN


def _present(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _replace(path: Path, content: bytes) -> None:
    """Write beside the path and rename: a reader sees the old file or the new one, never a part."""
    with NamedTemporaryFile(dir=path.parent, prefix=".", suffix=".part", delete=False) as part:
        try:
            part.write(content)
            part.close()
            Path(part.name).chmod(0o666 & ~_umask())
            Path(part.name).replace(path)
        except BaseException:
            part.close()
            with suppress(OSError):
                Path(part.name).unlink()
            raise


def _umask() -> int:
    # The only way to learn the mask is to set it.
    mask = os.umask(0)
    os.umask(mask)
    return mask
