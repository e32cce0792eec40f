"""The scripts in `scripts/` do what their first lines say, run as somebody would run them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from samples import SAMPLES

SCRIPTS = Path(__file__).parents[1] / "scripts"
CASES = ("bank-fee", "hotel-noise", "salon-treatment")


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """A folder with some cases."""
    folder = tmp_path / "inbox"
    folder.mkdir()
    for name in CASES:
        shutil.copy(SAMPLES / "en" / f"{name}.yaml", folder)
    return folder


def run(*command: str | Path, given: str = "", code: int = 0) -> str:
    """What a command prints; `compose` is that of these tests."""
    if shutil.which(str(command[0])) is None:
        pytest.skip(f"{command[0]} is not installed")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        list(map(str, command)),
        input=given,
        env=os.environ | {"PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code, done.stderr
    return done.stdout


def letters(folder: Path) -> list[str]:
    return sorted(path.stem for path in folder.glob("*.docx"))


def test_every_script_is_tested_here() -> None:
    text = Path(__file__).read_text("utf-8")
    names = {path.name for path in SCRIPTS.iterdir() if path.is_file()}
    assert len(names) >= 6
    assert {name for name in names if f'"{name}"' not in text} == set()


def test_a_night_answers_the_folder_and_the_next_one_only_what_is_new(inbox: Path, tmp_path: Path) -> None:
    out = tmp_path / "outbox"
    assert run("sh", SCRIPTS / "nightly.sh", inbox, out) == "letters to sign: 3\n"
    assert letters(out) == list(CASES)
    shutil.copy(SAMPLES / "en" / "airline-baggage.yaml", inbox)
    assert run("sh", SCRIPTS / "nightly.sh", inbox, out) == "letters to sign: 1\n"
    told = [json.loads(line) for line in (out / "report.jsonl").read_text("utf-8").splitlines()]
    assert [line["outcome"] for line in told] == ["written", "unchanged", "unchanged", "unchanged"]


def test_a_night_with_a_bad_case_writes_the_others_and_says_so_by_its_code(inbox: Path, tmp_path: Path) -> None:
    (inbox / "bad.yaml").write_text("language: en\n", "utf-8")
    assert run("sh", SCRIPTS / "nightly.sh", inbox, tmp_path / "outbox", code=1) == "letters to sign: 3\n"


def test_a_mass_letter_goes_to_every_row_of_the_table(inbox: Path, tmp_path: Path) -> None:
    table = tmp_path / "clients.csv"
    table.write_text("client.name;complaint.number\nMs Ann Lee;C-1\nMr Ben Ode;C-2\n", "utf-8")
    run("sh", SCRIPTS / "mass_letter.sh", inbox / "bank-fee.yaml", table, tmp_path / "letters")
    assert letters(tmp_path / "letters") == ["C-1-Ms Ann Lee", "C-2-Mr Ben Ode"]


def test_make_writes_anew_only_what_is_older_than_its_case(inbox: Path, tmp_path: Path) -> None:
    out = tmp_path / "letters"
    make = ("make", "-f", SCRIPTS / "letters.mk", f"CASES={inbox}", f"LETTERS={out}")
    run(*make)
    assert letters(out) == list(CASES)
    before = {path: path.stat().st_mtime_ns for path in out.iterdir()}
    assert "Nothing to be done" in run(*make)
    changed = inbox / "bank-fee.yaml"
    later = max(before.values()) + 10**9
    os.utime(changed, ns=(later, later))
    run(*make)
    assert [path.stem for path, time in before.items() if path.stat().st_mtime_ns != time] == ["bank-fee"]


def test_short_runs_by_xargs_write_the_same_letters(inbox: Path, tmp_path: Path) -> None:
    run("sh", SCRIPTS / "with_xargs.sh", inbox, tmp_path / "short")
    run("sh", SCRIPTS / "nightly.sh", inbox, tmp_path / "one")
    for name in CASES:
        assert (tmp_path / "short" / f"{name}.docx").read_bytes() == (tmp_path / "one" / f"{name}.docx").read_bytes()


def test_a_program_answers_the_cases_it_has(inbox: Path, tmp_path: Path) -> None:
    cases = [yaml.load((inbox / f"{name}.yaml").read_text("utf-8"), Loader=yaml.BaseLoader) for name in CASES]  # noqa: S506 (all stays text)
    cases[1].pop("signatory")
    lines = "\n".join(map(json.dumps, cases))
    told = run(sys.executable, SCRIPTS / "answer.py", tmp_path / "letters", given=lines).splitlines()
    assert len(told) == 3
    assert told[1].startswith("2: not answered")
    assert letters(tmp_path / "letters") == ["1", "3"]


def test_dask_writes_the_same_letters_as_the_program(inbox: Path, tmp_path: Path) -> None:
    pytest.importorskip("distributed")
    assert run(sys.executable, SCRIPTS / "on_dask.py", inbox, tmp_path / "dask").endswith("3 letters\n")
    run("sh", SCRIPTS / "nightly.sh", inbox, tmp_path / "one")
    for name in CASES:
        assert (tmp_path / "dask" / f"{name}.docx").read_bytes() == (tmp_path / "one" / f"{name}.docx").read_bytes()
