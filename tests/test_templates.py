"""The templates of every language: a block for every stage, and no block that no stage has."""

from __future__ import annotations

import re

import pytest

from apology_cli.language import codes
from apology_cli.resources import templates
from apology_cli.scheme import names, scheme

BLOCK = re.compile(r"{%-?\s*block\s+(\w+)")


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize("name", names())
def test_the_blocks_of_a_template_are_the_stages_of_its_scheme(code: str, name: str) -> None:
    source = (templates() / code / f"{name}.j2").read_text("utf-8")
    assert sorted(BLOCK.findall(source)) == sorted(scheme(name).STAGES)


def test_the_frame_of_the_schemes_prints_every_stage() -> None:
    source = (templates() / "base" / "letter.j2").read_text("utf-8")
    assert set(BLOCK.findall(source)) == {stage for name in names() for stage in scheme(name).STAGES}


@pytest.mark.parametrize("code", codes())
def test_a_language_has_every_line_of_the_frame(code: str) -> None:
    base = set(BLOCK.findall((templates() / "base" / "frame.j2").read_text("utf-8")))
    own = set(BLOCK.findall((templates() / code / "frame.j2").read_text("utf-8")))
    assert own <= base
    assert own >= {"date_line", "reference", "subject", "subject_label", "close", "enclosures_label"}
