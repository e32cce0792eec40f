"""What takes long to make, kept beside the compiled modules until a file it was made from changes."""

from __future__ import annotations

import marshal
import os
import stat
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).with_name("__pycache__")


def kept(name: str, sources: Iterable[Path], make: Callable[[], Any]) -> Any:
    """The value of that name: the kept one, or a new one when a source is another than then. Plain values only.

    A folder among the sources stands for the files in it. Where our own may not be written to, it is made each time.
    """
    stamp = [state for path in sources for state in _states(path)]
    file = _FOLDER / f"{name}.{marshal.version}.kept"
    with suppress(OSError, EOFError, ValueError, TypeError):
        then, value = marshal.loads(file.read_bytes())  # noqa: S302 (written by us, where the compiled modules are)
        if then == stamp:
            return value
    value = make()
    with suppress(OSError):
        _FOLDER.mkdir(exist_ok=True)
        part = file.with_suffix(f".{os.getpid()}.part")
        part.write_bytes(marshal.dumps((stamp, value)))
        part.replace(file)
    return value


def _states(path: Path) -> list[tuple[str, int, int]]:
    """When a file, or each file of a folder, was changed last, and how long it is."""
    try:
        found = os.stat(path)  # noqa: PTH116 (a hundred of them: paths would take longer than the disk)
        if not stat.S_ISDIR(found.st_mode):
            return [(path.name, found.st_mtime_ns, found.st_size)]
        with os.scandir(path) as entries:
            each = [(entry.name, entry.stat()) for entry in entries]
    except OSError:
        return [(path.name, 0, 0)]
    return sorted((name, state.st_mtime_ns, state.st_size) for name, state in each)
