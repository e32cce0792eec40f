"""`compose rules`: all rules, or the page of one."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Annotated

import typer

from apology_cli.commands.options import Company, chosen_profile
from apology_cli.reading.case_values import nearest
from apology_cli.reading.company_profile import found_from, read_company
from apology_cli.rule_page import listed, page, rules
from apology_cli.tasks import UsageError
from apology_cli.terminal import Exit, guarded, show


def run(
    rule: Annotated[str | None, typer.Argument(metavar="[RULE]", help="The rule whose page is shown.")] = None,
    company: Company = None,
) -> None:
    """List the rules, or show one: what, why, source, wrong and right examples.

    Example: compose rules, or compose rules obligation
    """

    def work() -> Exit:
        profile = chosen_profile(company) or found_from(Path())
        known = rules(read_company(profile).rules if profile else None)
        width = min(shutil.get_terminal_size().columns - 1, 120)
        found = [one for one in known if one.name == rule]
        if rule and not found:
            raise UsageError(f"there is no rule “{rule}”, {nearest(rule, [one.name for one in known])}")
        for line in page(found[0], width) if found else listed(known, width):
            show(line)
        return Exit.DONE

    guarded(work)
