"""The templates of every language: a block for every stage, and no block that no stage has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from apology_cli.language import codes
from apology_cli.resources import templates
from apology_cli.scheme import names, scheme
from signs import plain

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


JINJA = re.compile(r"{#.*?#}|{%.*?%}|{{.*?}}", re.DOTALL)
GOLDENS = Path(__file__).parent / "goldens"


def sentences(path: Path) -> Iterator[tuple[int, list[str]]]:
    """The lines of a template that say something, by their numbers: the words between what the case fills in."""
    source = JINJA.sub(lambda part: "\0" + "\n" * part[0].count("\n"), path.read_text("utf-8"))
    for number, line in enumerate(source.splitlines(), start=1):
        words = [piece.strip() for piece in re.sub(r"^(?:\||¶|-|#)\s*", "", line).split("\0")]
        if said := [piece for piece in words if len(piece) > 3]:
            yield number, said


@pytest.mark.parametrize("code", codes())
def test_every_sentence_stands_in_a_golden_letter(code: str) -> None:
    goldens = [path.read_text("utf-8") for path in GOLDENS.rglob("*.txt") if code in path.parts]
    shown = plain("\n".join(goldens))
    unseen = [
        f"{path.name}:{number}: {piece}"
        for path in sorted((templates() / code).glob("*.j2"))
        for number, said in sentences(path)
        for piece in said
        if plain(piece) not in shown
    ]
    assert unseen == []
