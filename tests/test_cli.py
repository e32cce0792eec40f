"""The program as people and scripts use it: a process with arguments, streams and an exit code."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from apology_cli.writer import writer
from samples import SAMPLES
from small_cases import LONG, SMALL


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one small case."""
    (tmp_path / "case.yaml").write_text(SMALL + "date: 2026-03-20\n", "utf-8")
    return tmp_path


def compose(folder: Path, *arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """One run of the program in a folder."""
    command = [sys.executable, "-m", "apology_cli", *arguments]
    environment = os.environ | {"PYTHONWARNINGS": "error", "PYTHONUTF8": "0", "LC_ALL": "C"}
    return subprocess.run(command, cwd=folder, input=stdin, capture_output=True, check=False, env=environment)


def test_a_case_becomes_a_word_file_in_the_current_folder(folder: Path) -> None:
    done = compose(folder, "case.yaml")
    assert done.returncode == 0
    assert done.stdout == b""
    assert b"case.docx: written (four-stage)" in done.stderr
    assert writer("docx").untouched((folder / "case.docx").read_bytes())


def test_text_and_json_go_to_standard_output(folder: Path) -> None:
    text = compose(folder, "case.yaml", "-f", "text", "-q")
    assert text.stdout.decode().splitlines()[0] == "Clinic Ltd"
    assert text.stderr == b""
    letter = json.loads(compose(folder, "case.yaml", "-f", "json").stdout)
    assert (letter["source"], letter["case"], letter["scheme"]) == ("case.yaml", 0, "four-stage")


def test_the_ending_of_the_output_chooses_the_format(folder: Path) -> None:
    assert compose(folder, "case.yaml", "-o", "out/letter.txt").returncode == 0
    assert (folder / "out" / "letter.txt").read_text("utf-8").startswith("Clinic Ltd")
    assert compose(folder, "case.yaml", "-o", "letter.pdf").returncode == 2
    assert compose(folder, "case.yaml", "-o", "letter.txt", "-f", "docx").returncode == 2


def test_a_folder_takes_a_letter_for_every_case_in_it_and_below(folder: Path) -> None:
    (folder / "below").mkdir()
    (folder / "below" / "other.json").write_text('{"language": "en"}', "utf-8")
    (folder / "below" / "company.yaml").write_text("name: Clinic Ltd\n", "utf-8")
    done = compose(folder, ".", "-o", "letters", "-f", "text")
    assert done.returncode == 1
    assert [path.name for path in (folder / "letters").iterdir()] == ["case.txt"]
    assert b"2 cases: 1 failed, 1 written" in done.stderr


def test_several_cases_of_a_file_are_numbered_and_a_bad_one_costs_only_itself(folder: Path) -> None:
    (folder / "many.yaml").write_text(f"{SMALL}---\n{SMALL}numbr: 5\n---\n{SMALL}", "utf-8")
    done = compose(folder, "many.yaml", "--date", "20.03.2026")
    assert done.returncode == 1
    assert sorted(path.name for path in folder.glob("*.docx")) == ["many-1.docx", "many-3.docx"]
    assert b"did you mean `number`?" in done.stderr


def test_texts_of_several_cases_are_parted_by_a_form_feed(folder: Path) -> None:
    (folder / "many.yaml").write_text(f"{SMALL}---\n{SMALL}", "utf-8")
    assert len(compose(folder, "many.yaml", "-f", "text", "--date", "2026-03-20").stdout.split(b"\f")) == 2


def test_a_case_is_read_from_standard_input_and_a_letter_goes_to_standard_output(folder: Path) -> None:
    done = compose(folder, "-", "-o", "-", "--date", "2026-03-20", stdin=SMALL.encode())
    assert done.returncode == 0
    assert done.stdout == compose(folder, "-", "-o", "-", "--date", "2026-03-20", stdin=SMALL.encode()).stdout
    assert done.stdout.startswith(b"PK")


def test_a_letter_nobody_touched_is_overwritten_silently(folder: Path) -> None:
    for suffix in ("docx", "txt", "json"):
        assert compose(folder, "case.yaml", "-o", f"letter.{suffix}").returncode == 0
        assert b"unchanged" in compose(folder, "case.yaml", "-o", f"letter.{suffix}").stderr
        (folder / "other.yaml").write_text(LONG + "date: 2026-03-21\n", "utf-8")
        done = compose(folder, "other.yaml", "-o", f"letter.{suffix}")
        assert (done.returncode, b"written" in done.stderr) == (0, True)


@pytest.mark.parametrize("suffix", ["docx", "txt", "json"])
def test_a_letter_that_was_edited_or_is_not_ours_is_left_alone_unless_forced(folder: Path, suffix: str) -> None:
    path = folder / f"letter.{suffix}"
    path.write_bytes(b"Dear Ms Ivanova, this is mine.\n")
    kept = compose(folder, "case.yaml", "-o", path.name)
    assert kept.returncode == 1
    assert path.read_bytes() == b"Dear Ms Ivanova, this is mine.\n"
    assert b"--force" in kept.stderr
    assert compose(folder, "case.yaml", "-o", path.name, "--force").returncode == 0
    assert path.read_bytes() != b"Dear Ms Ivanova, this is mine.\n"


def test_problems_of_a_case_are_told_with_their_places_and_nothing_is_written(folder: Path) -> None:
    (folder / "bad.yaml").write_text(SMALL.replace("about: about", "abuot: about") + "langauge: en\n", "utf-8")
    done = compose(folder, "bad.yaml")
    assert done.returncode == 2
    assert not list(folder.glob("*.docx"))
    lines = done.stderr.decode().splitlines()
    assert len(lines) == 3
    assert all(line.startswith("bad.yaml:") for line in lines)


@pytest.mark.parametrize(
    "arguments",
    [
        ["nowhere.yaml"],
        ["case.yaml", "-f", "pdf"],
        ["case.yaml", "--date", "soon"],
        ["case.yaml", "--company", "nowhere.yaml"],
        ["case.yaml", "case.yaml", "case.yaml", "--no-such-option"],
        [],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_exit_code_two(folder: Path, arguments: list[str]) -> None:
    done = compose(folder, *arguments)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


def test_cases_of_one_name_do_not_overwrite_each_other(folder: Path) -> None:
    (folder / "below").mkdir()
    (folder / "below" / "case.yaml").write_text(SMALL, "utf-8")
    done = compose(folder, ".", "-o", "letters")
    assert done.returncode == 2
    assert not (folder / "letters").exists()


def test_the_date_of_the_command_line_serves_cases_without_one(folder: Path) -> None:
    (folder / "undated.yaml").write_text(SMALL, "utf-8")
    assert "1 May 2026" in compose(
        folder, "undated.yaml", "-f", "text", "--date", "2026-05-01"
    ).stdout.decode().replace("\N{NO-BREAK SPACE}", " ")


def test_a_folder_that_cannot_be_written_to_is_told_and_nothing_is_lost(folder: Path) -> None:
    (folder / "letters").write_text("a file, no folder", "utf-8")
    done = compose(folder, "case.yaml", "-o", "letters/")
    assert done.returncode == 1
    assert b"the letter was not written" in done.stderr
    assert (folder / "letters").read_text("utf-8") == "a file, no folder"


def test_no_part_of_a_letter_is_left_behind(folder: Path) -> None:
    compose(folder, "case.yaml")
    assert sorted(path.name for path in folder.iterdir()) == ["case.docx", "case.yaml"]


def test_explain_shows_the_scheme_and_the_origin_of_each_sentence(folder: Path) -> None:
    done = compose(folder, "explain", "case.yaml")
    lines = done.stdout.decode().splitlines()
    assert done.returncode == 0
    assert re.fullmatch(r"case\.yaml: four-stage, because no claim is justified; wording [123]", lines[0])
    at = lines.index("  Results are sent.")
    assert lines[at + 1].strip() == "from facts (line 6)"
    assert "What would make the letter better:" in lines


def test_explain_says_what_keeps_a_case_from_its_letter(folder: Path) -> None:
    (folder / "bad.yaml").write_text("language: en\n", "utf-8")
    assert compose(folder, "explain", "bad.yaml").returncode == 2


def test_a_file_named_as_a_command_is_given_with_its_folder(folder: Path) -> None:
    (folder / "schema").write_text(SMALL, "utf-8")
    assert compose(folder, "./schema", "-f", "text").stdout.startswith(b"Clinic Ltd")


def test_every_command_has_help_with_an_example(folder: Path) -> None:
    for command in ([], ["explain"], ["schema"]):
        done = compose(folder, *command, "--help")
        assert done.returncode == 0
        assert b"Example: compose" in done.stdout


def test_the_schema_beside_the_samples_is_the_one_the_program_prints(folder: Path) -> None:
    printed = compose(folder, "schema").stdout.decode()
    assert printed == (SAMPLES / "case.schema.json").read_text("utf-8"), "run: compose schema > cases/case.schema.json"


@pytest.mark.skipif(sys.platform == "win32", reason="the shell of Windows cannot close a stream")
@pytest.mark.parametrize(
    ("line", "code"),
    [("case.yaml -f text >&-", 1), ("- <&-", 2), ("nowhere.yaml 2>&-", 2), ("case.yaml -f text >/dev/full", 1)],
)
def test_a_closed_or_full_stream_is_no_bug(folder: Path, line: str, code: int) -> None:
    if "/dev/full" in line and not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    command = f"'{sys.executable}' -m apology_cli {line}"
    done = subprocess.run(command, shell=True, cwd=folder, capture_output=True, check=False)  # noqa: S602
    assert done.returncode == code
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="only there a file name may be any bytes")
def test_a_file_name_that_is_no_utf_8_is_no_bug(folder: Path) -> None:
    name = os.fsdecode(b"caf\xe9.yaml")
    (folder / name).write_text(SMALL, "utf-8")
    for arguments in ([name], [name, "-f", "json"], ["explain", name]):
        done = compose(folder, *arguments)
        assert (done.returncode, b"Traceback" in done.stderr) == (0, False)
    assert json.loads(compose(folder, name, "-f", "json").stdout)["case"] == 0


def test_a_missing_file_costs_only_itself(folder: Path) -> None:
    done = compose(folder, "nowhere.yaml", "case.yaml")
    assert done.returncode == 1
    assert (folder / "case.docx").exists()
    assert b"nowhere.yaml" in done.stderr
