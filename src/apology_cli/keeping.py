"""What takes long to make, kept beside the compiled modules until a file it was made from changes."""

from __future__ import annotations

import marshal
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).with_name("__pycache__")


def kept(name: str, sources: Iterable[Path], make: Callable[[], Any]) -> Any:
    """The value of that name: the kept one, or a new one when a source is another than then. Plain values only.

    Where the folder may not be written to, it is made each time.
    """
    stamp = [_state(path) for path in sources]
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


def _state(path: Path) -> tuple[str, int, int]:
    try:
        found = path.stat()
    except OSError:
        return path.name, 0, 0
    return path.name, found.st_mtime_ns, found.st_size
