"""Options that several commands share."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from apology_cli.reading.case_values import day
from apology_cli.tasks import UsageError

Company = Annotated[
    Path | None, typer.Option("--company", metavar="FILE", help="Company profile, over the case's own.")
]
Date = Annotated[
    str | None, typer.Option("--date", metavar="DATE", help="Date of the letter for cases that have none.")
]
Variant = Annotated[
    int, typer.Option("--variant", metavar="N", min=0, help="Another wording: 1, 2, 3; the case picks one otherwise.")
]


def chosen_day(text: str | None) -> dt.date | None:
    """The date of `--date`; UnreadableError when it is none."""
    return day(text) if text else None


def chosen_profile(company: Path | None) -> Path | None:
    """The profile of `--company`; UsageError when there is no such file."""
    if company is not None and not company.is_file():
        raise UsageError(f"there is no company profile “{company}”")
    return company
