"""What is said of all cases of a run at once: where their letters go, and on what terms."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import NamedTuple

from apology_cli.tasks import STANDARD, UsageError
from apology_cli.writer import Writer, formats, writer


class Output(NamedTuple):
    """Where letters go: a file, a folder, or (neither) standard output."""

    format: str
    file: Path | None = None
    folder: Path | None = None

    @property
    def writer(self) -> Writer:
        return writer(self.format)

    @property
    def streams(self) -> bool:
        """Whether the letters go to standard output."""
        return self.file is None and self.folder is None

    def path(self, name: str) -> Path | None:
        """The path of the letter of that name, where letters go to disk."""
        return self.folder / f"{name}{self.writer.SUFFIX}" if self.folder is not None else self.file


class Said(NamedTuple):
    """What is said of all cases at once."""

    to: Output
    today: dt.date | None = None  # the date of letters whose case has none
    company: Path | None = None  # over the cases' own
    variant: int = 0  # of the wording, over the cases' own
    draft: bool = False  # letters with findings are written, as drafts
    strict: bool = False  # warnings count as errors
    force: bool = False  # letters edited by hand are overwritten
    name: str = ""  # the template of the letters' names
    table: Path | None = None  # whose rows complete the one case
    sums: bool = False  # a checksum of each letter is wanted


def output(path: str | None, format_name: str | None) -> Output:
    """Where to write, and in which format: the ending of the path chooses unless `format_name` does."""
    if format_name is not None and format_name not in formats():
        raise UsageError(f"there is no format “{format_name}”, use one of {', '.join(formats())}")
    chosen = format_name or _format_of(path) or "docx"
    made = writer(chosen)
    if path == STANDARD or (path is None and made.STREAM):
        return Output(chosen)
    if path is None:
        return Output(chosen, folder=Path())
    target = Path(path)
    if target.is_dir() or path.endswith(("/", "\\")) or not target.suffix:
        return Output(chosen, folder=target)
    if _format_of(path) is None:
        endings = ", ".join(writer(name).SUFFIX for name in formats())
        raise UsageError(f"“{path}” has no ending that names a format, use one of {endings}, or a folder")
    if target.suffix.lower() != made.SUFFIX:
        raise UsageError(f"“{path}” does not end as a {chosen} file does, use {made.SUFFIX} or leave --format out")
    return Output(chosen, file=target)


def _format_of(path: str | None) -> str | None:
    suffix = Path(path or "").suffix.lower()
    return next((name for name in formats() if suffix == writer(name).SUFFIX), None)
