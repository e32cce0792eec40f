"""Where the company of a case comes from."""

from __future__ import annotations

from pathlib import Path

import pytest

from apology_cli.case import Place, Text
from apology_cli.finding import CaseError
from apology_cli.reading.case_reader import read_cases, read_file
from small_cases import HEAD, SHORT, SMALL, TODAY, Write, read


def test_a_company_is_found_beside_the_case_or_above_it(tmp_path: Path) -> None:
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    (deep / "case.yaml").write_text(HEAD + SHORT, encoding="utf-8")
    (tmp_path / "company.yaml").write_text("name: Above\nsignatory: Ann\ncontact: the team\n", encoding="utf-8")
    (case,) = read_cases(deep / "case.yaml", today=TODAY)
    assert case.company.name == "Above"
    assert case.contact
    assert case.contact.name == "the team"
    (deep / "company.yaml").write_text("name: Beside\nsignatory: Ann\n", encoding="utf-8")
    (case,) = read_cases(deep / "case.yaml", today=TODAY)
    assert case.company.name == "Beside"
    assert case.signatory.name.path == "company.signatory"


def test_a_company_given_outside_goes_over_the_cases_own(write: Write, tmp_path: Path) -> None:
    (tmp_path / "other.yaml").write_text("name: Other\nsignatory: Ann\n", encoding="utf-8")
    (case,) = read_cases(write(SMALL), today=TODAY, company=Path("other.yaml"))
    assert (case.company.name, case.signatory.name) == ("Other", "Ann")


def test_a_profile_is_found_from_the_file_that_names_it_and_finds_its_own_files(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    (tmp_path / "cases").mkdir()
    shared.mkdir()
    (shared / "logo.png").write_bytes(b"")
    (shared / "us.yaml").write_text("name: Us\nlogo: logo.png\nsignatory: Ann\n", encoding="utf-8")
    path = tmp_path / "cases" / "case.yaml"
    path.write_text(HEAD + SHORT + "company: ../shared/us.yaml\n", encoding="utf-8")
    (case,) = read_cases(path, today=TODAY)
    assert case.company.logo
    assert case.company.logo.samefile(shared / "logo.png")
    assert case.source.places["company"] == Place(6, 10)
    assert isinstance(case.company.name, Text)
    assert case.company.name.path == "company.name"


def test_a_problem_inside_a_profile_is_told_with_the_place_there(write: Write, tmp_path: Path) -> None:
    (tmp_path / "us.yaml").write_text("name: Us\nlogo: none.png\nphon: 1\n", encoding="utf-8")
    (error,) = read_file(write(HEAD + SHORT + "company: us.yaml\n"), today=TODAY)
    assert str(error).splitlines() == [
        "us.yaml:2:7: logo: there is no file `none.png`, correct the path; it begins at this file's folder",
        "us.yaml:3:1: phon: there is no field `phon` here, did you mean `phone`?",
    ]


def test_a_changed_profile_is_read_anew(write: Write, tmp_path: Path) -> None:
    path = write(HEAD + SHORT)
    for name in ("First", "The second"):
        (tmp_path / "company.yaml").write_text(f"name: {name}\nsignatory: Ann\n", encoding="utf-8")
        (case,) = read_cases(path, today=TODAY)
        assert case.company.name == name


def test_the_cases_own_signatory_goes_over_the_profiles() -> None:
    assert read(SMALL + "signatory: {name: Ann}\n").signatory.name == "Ann"


def test_a_company_file_that_cannot_be_read_is_told(write: Write) -> None:
    with pytest.raises(CaseError, match=r"nobody\.yaml:1:1: the profile cannot be read"):
        list(read_cases(write(SMALL), company=Path("nobody.yaml")))
