"""The rules of tone on sentences that were not written as their examples: most of what hurts is found, little else."""

from __future__ import annotations

import pytest

from apology_cli.language import codes
from tone_sentences import FOLDER, sentences

FOUND, FLAGGED = 0.90, 0.02  # of the sentences that hurt, at least; of the right ones, at most


def test_every_language_has_sentences() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.tsv")) == sorted(codes())


@pytest.mark.parametrize("code", codes())
def test_the_check_finds_most_of_what_hurts(code: str) -> None:
    hurting = [sentence for sentence in sentences(code) if not sentence.right]
    missed = [sentence.text for sentence in hurting if not sentence.findings]
    assert len(hurting) >= 200
    assert len(missed) <= (1 - FOUND) * len(hurting), missed


@pytest.mark.parametrize("code", codes())
def test_the_check_leaves_right_sentences_alone(code: str) -> None:
    right = [sentence for sentence in sentences(code) if sentence.right]
    flagged = {s.text: [(found.rule, found.quote) for found in s.findings] for s in right if s.findings}
    assert len(right) >= 300
    assert len(flagged) <= FLAGGED * len(right), flagged
