"""A company adapts the letters without touching the package: its own templates and its own letterhead."""

from __future__ import annotations

from pathlib import Path

import pytest

from apology_cli.batch import planned, run
from apology_cli.case import Case
from apology_cli.finding import CompanyError
from apology_cli.flow import compose
from apology_cli.outcome import Outcome
from apology_cli.reading.case_reader import read_cases
from apology_cli.terms import Output, Said
from apology_cli.word.letterhead import LetterheadError
from small_cases import HEAD, SHORT, TODAY


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A case, and a company with templates of its own."""
    (tmp_path / "wording" / "en").mkdir(parents=True)
    profile = "name: Clinic Ltd\nsignatory: Helen Carter\ntemplates: wording\n"
    (tmp_path / "company.yaml").write_text(profile, "utf-8")
    (tmp_path / "case.yaml").write_text(HEAD + SHORT, "utf-8")
    return tmp_path


def case(folder: Path) -> Case:
    return next(read_cases(folder / "case.yaml", today=TODAY))


def override(folder: Path, name: str, text: str) -> None:
    (folder / "wording" / "en" / name).write_text(text, "utf-8")


def test_a_company_replaces_one_stage_and_keeps_the_rest(folder: Path) -> None:
    plain = compose(case(folder))
    stage = "{% block reconciliation %}\n¶ Come and see us.\n{% endblock %}\n"
    override(folder, "four-stage.j2", '{% extends "ours/four-stage.j2" %}\n' + stage)
    own = compose(case(folder)._replace(language="en-GB"))
    assert [section.stage for section in own.sections] == [section.stage for section in plain.sections]
    assert own.sections[-1].blocks[0].text == "Come and see us."  # type: ignore[union-attr]
    assert own.sections[:-1] == plain.sections[:-1]


def test_a_company_may_add_to_a_stage(folder: Path) -> None:
    override(
        folder,
        "four-stage.j2",
        '{% extends "ours/four-stage.j2" %}{% block regret %}{{ super() }}¶ Hello.{% endblock %}',
    )
    regret = compose(case(folder)).sections[0]
    assert len(regret.blocks) == 2


def composed(folder: Path) -> Outcome:
    """What became of the case in a folder."""
    said = Said(Output("docx", folder=folder), TODAY)
    (outcome,) = run(planned((str(folder / "case.yaml"),), said), said, 1, lambda: False)
    return outcome


def test_a_companys_template_cannot_reach_into_the_program(folder: Path) -> None:
    override(folder, "frame.j2", "@subject\n{{ case.__class__.__mro__ }}\n")
    with pytest.raises(CompanyError, match="unsafe"):
        compose(case(folder))


@pytest.mark.parametrize("fault", ["{% block regret %}", "{{ nothing }}", '{% extends "nowhere.j2" %}', "{{ none }}"])
def test_a_fault_in_a_companys_template_is_told_and_is_no_bug(folder: Path, fault: str) -> None:
    override(folder, "four-stage.j2", fault)
    outcome = composed(folder)
    assert isinstance(outcome.error, CompanyError)
    assert not (folder / "case.docx").exists()


def test_a_letterhead_that_is_no_word_file_is_told_and_costs_only_its_case(folder: Path) -> None:
    (folder / "head.docx").write_text("not a Word file", "utf-8")
    (folder / "company.yaml").write_text("name: Clinic Ltd\nsignatory: Helen Carter\nletterhead: head.docx\n", "utf-8")
    outcome = composed(folder)
    assert isinstance(outcome.error, LetterheadError)
    assert outcome.error.path == folder / "head.docx"
    assert not (folder / "case.docx").exists()
