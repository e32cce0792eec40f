"""Small case files as text, and what becomes of them when they are read."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from apology_cli.case import Case
from apology_cli.finding import CaseError
from apology_cli.reading.case_reader import read_file

Write = Callable[[str], Path]  # the fixture that writes `case.yaml`

TODAY = dt.date(2026, 3, 20)
COMPANY = "company: {name: Clinic Ltd, signatory: Helen Carter}\n"
HEAD = "language: en\nclient: Ms Alla Ivanova\ncomplaint: {received: 2026-03-12, about: about your test results}\n"
SHORT = "justified: no\nfacts: Results are sent.\n"
SMALL = HEAD + COMPANY + SHORT
LONG = HEAD + COMPANY + "claims: [{claim: the parcel came late, justified: no}]\n"


def outcome(content: str | bytes) -> list[Case | CaseError]:
    """What becomes of the cases of a file `case.yaml`."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "case.yaml"
        path.write_bytes(content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content)
        return list(read_file(path, today=TODAY))


def read(text: str) -> Case:
    """The single sound case of a file."""
    (case,) = outcome(text)
    assert isinstance(case, Case), case
    return case


def told(text: str) -> list[str]:
    """The problems of all cases of a file, without the file's name."""
    errors = [found for found in outcome(text) if isinstance(found, CaseError)]
    return [str(problem).partition("case.yaml:")[2] for error in errors for problem in error.problems]


def case_of(more: Mapping[str, object]) -> Case:
    """A small sound case with one unjustified claim and these further keys."""
    return read(LONG + "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in more.items()))
