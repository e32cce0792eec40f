"""The main job: each case becomes a letter. No subcommand is typed for it."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

import typer

from apology_cli import batch, report, tasks, terms
from apology_cli.commands.options import Company, Date, Variant, chosen_day, chosen_profile
from apology_cli.outcome import Outcome, as_report
from apology_cli.report import Detail
from apology_cli.terminal import Exit, Progress, guarded, interruptible, say, write


def run(  # noqa: PLR0913, PLR0917 (each is an option)
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
    each: Annotated[
        Path | None, typer.Option("--each", metavar="TABLE", help="A letter for each row: .csv, .jsonl, .xlsx.")
    ] = None,
    name: Annotated[
        str, typer.Option("--name", metavar="NAME", help="Names of letters: {complaint.number}-{client.name}.")
    ] = "",
    jobs: Annotated[int, typer.Option("--jobs", metavar="N", min=0, help="Processes; 0 takes all cores.")] = 1,
    report_file: Annotated[
        Path | None, typer.Option("--report", metavar="FILE", help="One JSON line a case: what became of it.")
    ] = None,
    draft: Annotated[bool, typer.Option("--draft", help="Write letters with findings, as marked drafts.")] = False,  # noqa: FBT002
    strict: Annotated[bool, typer.Option("--strict", help="Warnings count as errors.")] = False,  # noqa: FBT002
    force: Annotated[bool, typer.Option("--force", help="Overwrite letters that were edited by hand.")] = False,  # noqa: FBT002
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Say only what went wrong.")] = False,  # noqa: FBT002
    verbose: Annotated[bool, typer.Option("-v", "--verbose", help="Show hints too, and what is ignored.")] = False,  # noqa: FBT002
) -> None:
    """Read each CASE and write its letter.

    Example: compose case.yaml writes case.docx, and compose case.yaml -f text shows the text.

    Other commands: compose check PATH finds what hurts or is missing in cases and letters; compose explain CASE shows
    where each sentence comes from; compose rules lists the rules; compose schema prints the JSON Schema.
    """

    def work() -> Exit:
        to = terms.output(output, format_name)
        sources = tasks.case_files(cases)
        if to.streams and not to.writer.STREAM and (sys.stdout.isatty() or len(sources) > 1):
            raise tasks.UsageError("a Word file cannot be shown or follow another: give -o PATH, or -f text")
        chosen = chosen_day(date), chosen_profile(company), variant
        said = terms.Said(to, *chosen, draft=draft, strict=strict, force=force, name=name, table=each)
        said = said._replace(sums=report_file is not None)
        detail = Detail.QUIET if quiet else Detail.VERBOSE if verbose else Detail.NORMAL
        todo = batch.planned(sources, said)
        summary = report.Summary()
        with ExitStack() as stack:
            stopped = stack.enter_context(interruptible())
            outcomes = batch.run(todo, said, jobs or os.cpu_count() or 1, stopped)
            progress = stack.enter_context(Progress(lambda: batch.total(sources, said), quiet=quiet or to.streams))
            for outcome in _reported(outcomes, report_file):
                write(outcome.content)
                for line in report.about(outcome, detail, tallied=progress.shown):
                    say(line)
                summary.add(outcome)
                progress.step()
        if summary.cases > 1 and detail:
            for line in summary.lines():
                say(line)
        if stopped():
            return Exit.INTERRUPTED
        if not summary.read:
            return Exit.USAGE
        return Exit.INCOMPLETE if summary.failed else Exit.DONE

    guarded(work)


def _reported(outcomes: Iterator[Outcome], path: Path | None) -> Iterator[Outcome]:
    """The same outcomes, each as a line of the report."""
    if path is None:
        yield from outcomes
        return
    with path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
        for outcome in outcomes:
            stream.write(json.dumps(as_report(outcome), ensure_ascii=False) + "\n")
            stream.flush()
            yield outcome
