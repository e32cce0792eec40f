"""`compose explain`: the plan of a letter in words."""

from __future__ import annotations

from typing import Annotated

import typer

from apology_cli import making, report
from apology_cli.commands.options import Company, Date, Variant, chosen_day, chosen_profile
from apology_cli.explain import explained
from apology_cli.finding import CaseError, CompanyError, Level
from apology_cli.reading.case_reader import read_file
from apology_cli.tasks import case_files
from apology_cli.terminal import Exit, fitted, guarded, say, write


def run(
    case: Annotated[str, typer.Argument(metavar="CASE", help="A case file, or - for standard input.")],
    company: Company = None,
    date: Date = None,
    variant: Variant = 0,
) -> None:
    """Show the plan: why this scheme, where each sentence comes from, what would make the letter better.

    Example: compose explain case.yaml
    """

    def work() -> Exit:
        case_files([case])
        code = Exit.DONE
        for found in read_file(case, today=chosen_day(date), company=chosen_profile(company)):
            try:
                if isinstance(found, CaseError):
                    raise found
                lines = explained(making.with_variant(found, variant))
                write("".join(map(fitted, lines)).encode(errors="backslashreplace"))
            except (CaseError, CompanyError) as error:
                say(report.Line(str(error), Level.ERROR))
                code = Exit.USAGE
        return code

    guarded(work)
