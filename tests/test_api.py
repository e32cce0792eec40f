"""The steps of the program for scripts."""

from __future__ import annotations

import pytest

import apology_cli
from apology_cli import compose, read_cases, write
from apology_cli.writer import formats, writer
from samples import SAMPLES, TODAY


@pytest.mark.parametrize("name", formats())
def test_a_script_reads_composes_and_writes(name: str) -> None:
    (case,) = read_cases(SAMPLES / "en" / "bank-fee.yaml", today=TODAY)
    content = write(compose(case), name)
    assert writer(name).untouched(content)


def test_an_unknown_format_is_a_key_error() -> None:
    (case,) = read_cases(SAMPLES / "en" / "bank-fee.yaml", today=TODAY)
    with pytest.raises(KeyError):
        write(compose(case), "pdf")


def test_nothing_else_is_offered() -> None:
    with pytest.raises(AttributeError):
        _ = apology_cli.no_such_name
