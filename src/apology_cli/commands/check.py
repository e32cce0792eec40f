"""`compose check`: what hurts, what is missing and what is promised loosely, in cases and in finished letters."""

from __future__ import annotations

import sys
from collections import Counter
from typing import Annotated

import typer

from apology_cli.commands.options import Company, Date, chosen_day, chosen_profile
from apology_cli.finding import Level
from apology_cli.inspection import Terms, files, inspect
from apology_cli.language import tags
from apology_cli.listing import forms, listing
from apology_cli.reading.case_values import nearest
from apology_cli.tasks import UsageError
from apology_cli.terminal import Exit, guarded, show


def run(  # noqa: PLR0913, PLR0917 (each is an option)
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH...", help="Cases (.yaml, .json), letters (.txt, .md, .docx), folders, or -."),
    ],
    form: Annotated[
        str | None, typer.Option("-f", "--format", metavar="FORMAT", help="text, plain, json or github.")
    ] = None,
    language: Annotated[
        str | None, typer.Option("-l", "--language", metavar="LANG", help="Of finished letters; recognised otherwise.")
    ] = None,
    company: Company = None,
    date: Date = None,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings count as errors.")] = False,  # noqa: FBT002
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Show errors only.")] = False,  # noqa: FBT002
    verbose: Annotated[bool, typer.Option("-v", "--verbose", help="Show what is ignored, too.")] = False,  # noqa: FBT002
) -> None:
    """Check cases and finished letters against the rules of good complaint handling.

    Example: compose check letter.docx, or compose check cases/ -f json

    compose rules shows the rules. Exit codes: 0 no errors, 1 errors found, 2 nothing could be read.
    """

    def work() -> Exit:
        shown = listing(_form(form))
        terms = Terms(_language(language), chosen_profile(company), chosen_day(date), strict)
        count: Counter[str] = Counter()
        letters = read = 0
        for inspected in inspect(files(paths), terms):
            letters += 1
            read += inspected.read
            for finding in inspected.findings:
                count[finding.level] += 1
                if finding.level is Level.ERROR or not quiet:
                    for line in shown.lines(finding):
                        show(line)
            count["ignored"] += len(inspected.ignored)
            for finding in inspected.ignored if verbose else ():
                for line in shown.lines(finding._replace(message=f"{finding.message} (ignored)")):
                    show(line)
        told = {level: count[level] for level in (*map(str, Level), "ignored")}
        for line in shown.summary(letters, told) if not quiet else ():
            show(line)
        if not read:
            return Exit.USAGE
        return Exit.INCOMPLETE if count[Level.ERROR] else Exit.DONE

    guarded(work)


def _form(name: str | None) -> str:
    if name is None:
        return "text" if sys.stdout is not None and sys.stdout.isatty() else "plain"
    if name not in forms():
        raise UsageError(f"there is no format “{name}”, use one of {', '.join(forms())}")
    return name


def _language(tag: str | None) -> str | None:
    """The code of a language; UsageError when it is unknown."""
    if tag is None:
        return None
    known = {known.casefold(): known for known in tags()}
    if tag.casefold() not in known:
        raise UsageError(f"there is no language “{tag}”, {nearest(tag, known.values())}")
    return known[tag.casefold()].partition("-")[0]
