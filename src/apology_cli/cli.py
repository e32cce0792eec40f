"""The command line: picks the command that the arguments name, or the main job."""

from __future__ import annotations

import pkgutil
from importlib import import_module

import typer

from apology_cli import commands

_MAIN = "letter"
_NO_COMMAND = {_MAIN, "options"}


def names() -> frozenset[str]:
    """The commands that are typed: one module of `commands/` per command."""
    return frozenset(module.name for module in pkgutil.iter_modules(commands.__path__)) - _NO_COMMAND


def run(arguments: list[str]) -> None:
    """Run the command the arguments name, or the main job. Ends by SystemExit."""
    name = arguments[0] if arguments and arguments[0] in names() else ""
    # One command at a time: no other is imported, and no subcommand is typed for the main job.
    command = import_module(f"apology_cli.commands.{name or _MAIN}")
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(no_args_is_help=not name)(command.run)
    app(arguments[1:] if name else arguments, prog_name=f"compose {name}".strip())
