"""JSON lines, for scripts: one object per finding."""

from __future__ import annotations

import json
from collections.abc import Iterator

from apology_cli.finding import Finding, as_data
from apology_cli.report import Line


def lines(finding: Finding) -> Iterator[Line]:
    """The object of one finding, on a line."""
    yield Line(json.dumps(as_data(finding), ensure_ascii=False))


def summary(files: int, findings: dict[str, int]) -> Iterator[Line]:
    """Nothing: each line is a finding."""
    del files, findings
    yield from ()
