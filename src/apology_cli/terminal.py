"""The ways in and out of a command: standard streams, exit codes, what becomes of errors. Knows rich."""

from __future__ import annotations

import shutil
import signal
import sys
import textwrap
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import IntEnum
from functools import cache
from typing import TYPE_CHECKING, NoReturn, Self

import typer

from apology_cli import report
from apology_cli.finding import CaseError, Level
from apology_cli.reading.case_values import UnreadableError
from apology_cli.tasks import UsageError

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress as Bar

_REDRAWN = 0.1  # seconds between two looks of the bar
_STYLES = {Level.ERROR: "red", Level.WARNING: "yellow", Level.HINT: "cyan", None: "green"}


class StreamError(Exception):
    """Standard output cannot take what is written."""


class Exit(IntEnum):
    """What the exit code tells a script."""

    DONE = 0
    INCOMPLETE = 1
    USAGE = 2
    BUG = 3
    INTERRUPTED = 130


def guarded(work: Callable[[], Exit]) -> NoReturn:
    """End with the exit code of the work; what goes wrong becomes a message and its code."""
    try:
        code = work()
    except (UsageError, UnreadableError) as error:
        say(report.Line(f"compose: {error}", Level.ERROR))
        code = Exit.USAGE
    except CaseError as error:  # in what all cases share, such as a rule of the company
        say(report.Line(str(error), Level.ERROR))
        code = Exit.USAGE
    except KeyboardInterrupt:
        code = Exit.INTERRUPTED
    except BrokenPipeError:
        # The reader of our output has seen enough; nothing more can be said to it.
        sys.stdout = None
        code = Exit.DONE
    except StreamError as error:
        say(report.Line(f"compose: {error}", Level.ERROR))
        sys.stdout = None
        code = Exit.INCOMPLETE
    except OSError as error:
        say(report.Line(f"compose: {error.filename}: {error.strerror}", Level.ERROR))
        code = Exit.USAGE
    except Exception:  # noqa: BLE001 (the last resort: whatever it is, the user learns what to do)
        advice = "compose: this is a bug in the program; please report it with the lines above, without client data"
        say(report.Line(f"{traceback.format_exc()}{advice}", Level.ERROR))
        code = Exit.BUG
    raise typer.Exit(code)


@contextmanager
def interruptible() -> Iterator[Callable[[], bool]]:
    """Says whether the person wants to stop: what is under way is finished first. The second Ctrl-C ends at once."""
    asked = False

    def ask(_signal: int, _frame: object) -> None:
        nonlocal asked
        if asked:
            raise KeyboardInterrupt
        asked = True

    before = signal.signal(signal.SIGINT, ask)
    try:
        yield lambda: asked
    finally:
        signal.signal(signal.SIGINT, before)


class Progress:
    """On a terminal, a bar with rate and time left where there is more than one thing to do; elsewhere nothing."""

    def __init__(self, total: Callable[[], int | None], *, quiet: bool) -> None:
        shown = not quiet and sys.stderr is not None and sys.stderr.isatty()
        number = total() if shown else 1
        self._bar = _bar(number) if number != 1 else None
        self.shown = self._bar is not None
        self._drawn = 0.0
        self._begun = time.monotonic()
        self._done = 0

    def __enter__(self) -> Self:
        if self._bar:
            self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar:
            self._draw()
            self._bar.stop()

    def step(self) -> None:
        """Say that one more thing is done."""
        self._done += 1
        now = time.monotonic()
        if self._bar and now - self._drawn > _REDRAWN:
            self._drawn = now
            self._draw()
            self._bar.refresh()

    def _draw(self) -> None:
        if self._bar:
            rate = self._done / max(time.monotonic() - self._begun, _REDRAWN)
            self._bar.update(self._bar.task_ids[0], completed=self._done, rate=f"{rate:.0f}/s")


def _bar(total: int | None) -> Bar:
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn  # noqa: PLC0415
    from rich.progress import Progress as Drawn  # noqa: PLC0415 (a pipe and a single case need none)

    columns = BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"), TimeRemainingColumn()
    # No thread redraws it, for a process with threads must not be forked.
    bar = Drawn(*columns, console=_console(error=True), auto_refresh=False, transient=True)
    bar.add_task("", total=total, rate="")
    return bar


def fitted(line: str) -> str:
    """A line for the terminal, broken between words and indented further; whole for a pipe."""
    if not sys.stdout.isatty():
        return f"{line}\n"
    indent = " " * (len(line) - len(line.lstrip()) + 2)
    return textwrap.fill(line, shutil.get_terminal_size().columns - 1, subsequent_indent=indent) + "\n"


def write(content: bytes) -> None:
    """To standard output: as text on a terminal, whatever its code page, and as UTF-8 bytes elsewhere."""
    if sys.stdout is None:
        raise StreamError("standard output is closed")
    try:
        if sys.stdout.isatty():
            sys.stdout.write(content.decode())
        else:
            sys.stdout.buffer.write(content)
            sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise StreamError(f"standard output cannot be written to: {error.strerror}") from error


def say(line: report.Line) -> None:
    """To standard error, if there is one: in colour for a person, plain UTF-8 for a pipe."""
    if sys.stderr is None:
        return
    if sys.stderr.isatty():
        _print(line, error=True)
    else:
        sys.stderr.buffer.write(f"{line.text}\n".encode(errors="backslashreplace"))
        sys.stderr.buffer.flush()


def show(line: report.Line) -> None:
    """To standard output, in colour on a terminal."""
    if sys.stdout is not None and sys.stdout.isatty():
        _print(line, error=False)
    else:
        write(f"{line.text}\n".encode(errors="backslashreplace"))


def _print(line: report.Line, *, error: bool) -> None:
    from rich.padding import Padding  # noqa: PLC0415 (a pipe does not need them)
    from rich.text import Text  # noqa: PLC0415

    words = line.text.lstrip()
    indent = len(line.text) - len(words)
    text = Text(words, style="" if line.marked else _STYLES[line.level])
    for start, end, style in line.marked:
        text.stylize(style or _STYLES[line.level], max(start - indent, 0), max(end - indent, 0))
    _console(error=error).print(Padding(text, (0, 0, 0, indent), expand=False) if indent else text)


@cache
def _console(*, error: bool) -> Console:
    from rich.console import Console  # noqa: PLC0415 (a pipe does not need it)

    return Console(stderr=error, highlight=False, markup=False)
