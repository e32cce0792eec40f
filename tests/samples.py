"""The case files the tests walk: the public samples, and situations that each lack or hold something special."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from apology_cli.case import Case
from apology_cli.reading.case_reader import read_cases

HERE = Path(__file__).parent
SAMPLES = HERE.parent / "cases"
SITUATIONS = HERE / "situations"
TODAY = dt.date(2026, 11, 2)


def files(folder: Path) -> list[Path]:
    """The case files of a folder and its sub-folders, sorted."""
    return sorted(path for path in folder.rglob("*.yaml") if path.stem != "company")


def every_file() -> list[Path]:
    return files(SAMPLES) + files(SITUATIONS)


def name(path: Path) -> str:
    """A short name for a case file: ru/bank-fee."""
    root = SAMPLES if path.is_relative_to(SAMPLES) else HERE
    return path.relative_to(root).with_suffix("").as_posix()


def only(path: Path) -> Case:
    """The single case of a file."""
    (case,) = read_cases(path, today=TODAY)
    return case
