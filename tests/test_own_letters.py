"""Our own letters pass our own check: samples wholly, every sentence of the templates under the rules of tone."""

from __future__ import annotations

from pathlib import Path

import pytest

from apology_cli.flow import compose
from apology_cli.reading.rule_file import read_rule
from apology_cli.rendering import WORDINGS
from apology_cli.rule import Measure, rule_files
from samples import SAMPLES, SITUATIONS, files, name, only

# How long a sentence is, a situation's own texts decide.
FREE = {Measure.CASE, Measure.LENGTH}
TONE = {path.stem for path in rule_files() if read_rule(path).measure not in FREE}


@pytest.mark.parametrize("path", files(SAMPLES), ids=name)
@pytest.mark.parametrize("wording", range(1, WORDINGS + 1))
def test_a_sample_has_no_finding_of_any_level(path: Path, wording: int) -> None:
    found = compose(only(path)._replace(variant=wording)).findings
    assert [(finding.rule, finding.quote) for finding in found] == []


@pytest.mark.parametrize("path", files(SITUATIONS), ids=name)
@pytest.mark.parametrize("wording", range(1, WORDINGS + 1))
def test_no_sentence_of_a_template_breaks_a_rule_of_tone(path: Path, wording: int) -> None:
    # What a situation lacks on purpose is told of the case; its words and ours must be right all the same.
    found = compose(only(path)._replace(variant=wording)).findings
    assert [(finding.rule, finding.quote) for finding in found if finding.rule in TONE and finding.context] == []
