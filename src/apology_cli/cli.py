"""Commands, options, exit codes: the only file that knows typer and rich."""

from __future__ import annotations

import datetime as dt
import json
import shutil
import sys
import textwrap
import traceback
from collections.abc import Callable
from enum import IntEnum
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from apology_cli import batch, report
from apology_cli.finding import CaseError, CompanyError, Level
from apology_cli.reading.case_reader import read_file
from apology_cli.reading.case_values import UnreadableError, day
from apology_cli.report import Detail


class StreamError(Exception):
    """Standard output cannot take a letter."""


class Exit(IntEnum):
    """What the exit code tells a script."""

    DONE = 0
    INCOMPLETE = 1
    USAGE = 2
    BUG = 3
    INTERRUPTED = 130


Company = Annotated[
    Path | None, typer.Option("--company", metavar="FILE", help="Company profile, over the case's own.")
]
Date = Annotated[
    str | None, typer.Option("--date", metavar="DATE", help="Date of the letter for cases that have none.")
]

Variant = Annotated[
    int, typer.Option("--variant", metavar="N", min=0, help="Another wording: 1, 2, 3; the case picks one otherwise.")
]


def letter(  # noqa: PLR0913, PLR0917 (each is an option)
    cases: Annotated[
        list[str], typer.Argument(metavar="CASE...", help="Case files, folders, or - for standard input.")
    ],
    output: Annotated[
        str | None, typer.Option("-o", "--output", metavar="PATH", help="A file, a folder, or - for standard output.")
    ] = None,
    format_name: Annotated[
        str | None, typer.Option("-f", "--format", metavar="FORMAT", help="docx, text or json.")
    ] = None,
    company: Company = None,
    date: Date = None,
    variant: Variant = 0,
    force: Annotated[bool, typer.Option("--force", help="Overwrite letters that were edited by hand.")] = False,  # noqa: FBT002
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Say only what went wrong.")] = False,  # noqa: FBT002
    verbose: Annotated[bool, typer.Option("-v", "--verbose", help="Show hints too.")] = False,  # noqa: FBT002
) -> None:
    """Read each CASE and write its letter.

    Example: compose case.yaml writes case.docx, and compose case.yaml -f text shows the text.

    Other commands: compose explain CASE shows where each sentence comes from; compose schema prints the JSON Schema.
    """

    def work() -> Exit:
        to = batch.output(output, format_name)
        sources = batch.case_files(cases)
        if to.streams and not to.writer.STREAM and (sys.stdout.isatty() or len(sources) > 1):
            raise batch.UsageError("a Word file cannot be shown or follow another: give -o PATH, or -f text")
        detail = Detail.QUIET if quiet else Detail.VERBOSE if verbose else Detail.NORMAL
        outcomes = []
        said = batch.Said(_day(date), _profile(company), variant)
        for outcome in batch.run(sources, to, said=said, force=force):
            _write(outcome.content)
            for line in report.about(outcome, detail):
                _say(line)
            outcomes.append(outcome)
        if len(outcomes) > 1 and detail:
            _say(report.Line(report.summary(outcomes)))
        if all(outcome.unread for outcome in outcomes):
            return Exit.USAGE
        return Exit.INCOMPLETE if any(map(report.failed, outcomes)) else Exit.DONE

    _guarded(work)


def explain(
    case: Annotated[str, typer.Argument(metavar="CASE", help="A case file, or - for standard input.")],
    company: Company = None,
    date: Date = None,
    variant: Variant = 0,
) -> None:
    """Show the plan: why this scheme, where each sentence comes from, what would make the letter better.

    Example: compose explain case.yaml
    """

    def work() -> Exit:
        from apology_cli.explain import explained  # noqa: PLC0415 (only this command needs it)

        batch.case_files([case])
        code = Exit.DONE
        for found in read_file(case, today=_day(date), company=_profile(company)):
            read = batch.with_variant(found, variant)
            try:
                if isinstance(read, CaseError):
                    raise read
                _write("".join(map(_fitted, explained(read))).encode(errors="backslashreplace"))
            except (CaseError, CompanyError) as error:
                _say(report.Line(str(error), Level.ERROR))
                code = Exit.USAGE
        return code

    _guarded(work)


def schema() -> None:
    """Print the JSON Schema of a case file, for completion in editors.

    Example: compose schema > case.schema.json
    """

    def work() -> Exit:
        from apology_cli.case_schema import schema as case_schema  # noqa: PLC0415 (only this command needs it)

        _write(json.dumps(case_schema(), ensure_ascii=False, indent=2).encode() + b"\n")
        return Exit.DONE

    _guarded(work)


COMMANDS: dict[str, Callable[..., None]] = {"explain": explain, "schema": schema}


def run(arguments: list[str]) -> None:
    """Run the command the arguments name, or the main job. Ends by SystemExit."""
    name = arguments[0] if arguments and arguments[0] in COMMANDS else ""
    # One command at a time: no other is set up, and no subcommand is typed for the main job.
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(no_args_is_help=not name)(COMMANDS.get(name, letter))
    app(arguments[1:] if name else arguments, prog_name=f"compose {name}".strip())


def _guarded(work: Callable[[], Exit]) -> NoReturn:
    """End with the exit code of the work; what goes wrong becomes a message and its code."""
    try:
        code = work()
    except (batch.UsageError, UnreadableError) as error:
        _say(report.Line(f"compose: {error}", Level.ERROR))
        code = Exit.USAGE
    except KeyboardInterrupt:
        code = Exit.INTERRUPTED
    except BrokenPipeError:
        # The reader of our output has seen enough; nothing more can be said to it.
        sys.stdout = None
        code = Exit.DONE
    except StreamError as error:
        _say(report.Line(f"compose: {error}", Level.ERROR))
        sys.stdout = None
        code = Exit.INCOMPLETE
    except OSError as error:
        _say(report.Line(f"compose: {error.filename}: {error.strerror}", Level.ERROR))
        code = Exit.USAGE
    except Exception:  # noqa: BLE001 (the last resort: whatever it is, the user learns what to do)
        advice = "compose: this is a bug in the program; please report it with the lines above, without client data"
        _say(report.Line(f"{traceback.format_exc()}{advice}", Level.ERROR))
        code = Exit.BUG
    raise typer.Exit(code)


def _fitted(line: str) -> str:
    """A line for the terminal, broken between words and indented further; whole for a pipe."""
    if not sys.stdout.isatty():
        return f"{line}\n"
    indent = " " * (len(line) - len(line.lstrip()) + 2)
    return textwrap.fill(line, shutil.get_terminal_size().columns - 1, subsequent_indent=indent) + "\n"


def _day(text: str | None) -> dt.date | None:
    return day(text) if text else None


def _profile(company: Path | None) -> Path | None:
    if company is not None and not company.is_file():
        raise batch.UsageError(f"there is no company profile “{company}”")
    return company


def _write(content: bytes) -> None:
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


def _say(line: report.Line) -> None:
    """To standard error, if there is one: in colour for a person, plain UTF-8 for a pipe."""
    if sys.stderr is None:
        return
    if sys.stderr.isatty():
        from rich.console import Console  # noqa: PLC0415 (a pipe does not need it)

        styles = {Level.ERROR: "red", Level.WARNING: "yellow", Level.HINT: "cyan", None: "green"}
        Console(stderr=True, highlight=False, markup=False).print(line.text, style=styles[line.level])
    else:
        sys.stderr.buffer.write(f"{line.text}\n".encode(errors="backslashreplace"))
        sys.stderr.buffer.flush()
