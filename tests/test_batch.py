"""Many cases: names, tables, all cores, the report; and nothing is lost, whatever happens."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from apology_cli.writer import writer
from small_cases import SMALL
from test_cli import compose

DATED = SMALL + "date: 2026-03-20\n"
CLIENTS = ("Ms Ann Bell", "Mr Carl Dunn", "Ms Eve Frost")
POSIX = pytest.mark.skipif(os.name != "posix", reason="this system has other signals and rights")


def case(client: str = "Ms Ann Bell", number: str = "1") -> str:
    """A small case of a client, with the number of the complaint."""
    return DATED.replace("Ms Alla Ivanova", client).replace("received:", f"number: {number}, received:")


def letters(folder: Path) -> dict[str, bytes]:
    """The letters in a folder by their names."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def report(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A file with many cases, of which one cannot be read."""
    cases = [case(number=str(number)) if number != 7 else "language: en\n" for number in range(1, 31)]
    (tmp_path / "many.yaml").write_text("---\n".join(cases), "utf-8")
    return tmp_path


def test_a_bad_case_costs_only_itself_and_is_told_with_its_line(many: Path) -> None:
    done = compose(many, "many.yaml", "-o", "out", "-q")
    assert done.returncode == 1
    assert len(letters(many / "out")) == 29
    told = done.stderr.decode().splitlines()
    text = (many / "many.yaml").read_text("utf-8").splitlines()
    assert all(text[int(line.split(":")[1]) - 1] == "language: en" for line in told)


def test_a_case_that_cannot_be_parsed_costs_only_itself(tmp_path: Path) -> None:
    (tmp_path / "many.yaml").write_text(f"{case()}---\n{{ [\n---\n{case()}", "utf-8")
    assert compose(tmp_path, "many.yaml", "-o", "out").returncode == 1
    assert list(letters(tmp_path / "out")) == ["many-1.docx", "many-3.docx"]


def test_json_lines_are_read_from_a_file_and_from_standard_input(tmp_path: Path) -> None:
    start = '{"language": "en", "justified": "no", "facts": "Results are sent.", "date": "2026-03-20", '
    rest = '"company": {"name": "Clinic Ltd", "signatory": "Helen Carter"}, '
    ends = [f'"client": "{name}", "complaint": {{"received": "2026-03-12", "about": "about it"}}}}' for name in CLIENTS]
    lines = "".join(f"{start}{rest}{end}\n" for end in ends)
    (tmp_path / "cases.jsonl").write_text(lines.replace(CLIENTS[1], "") + "\n", "utf-8")
    done = compose(tmp_path, "cases.jsonl", "-o", "out", "-q")
    assert list(letters(tmp_path / "out")) == ["cases-1.docx", "cases-3.docx"]
    assert done.stderr.startswith(b"cases.jsonl:2:")
    texts = compose(tmp_path, "-", "-f", "text", stdin=lines.encode()).stdout.decode().replace("\xa0", " ").split("\f")
    assert [name in text for name, text in zip(CLIENTS, texts, strict=True)] == [True] * 3


def test_letters_are_named_by_fields_of_their_case(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(case("Ms Ann Bell", "12/4"), "utf-8")
    (tmp_path / "b.yaml").write_text(case("Mr Carl Dunn", "../13"), "utf-8")
    done = compose(tmp_path, "a.yaml", "b.yaml", "-o", "out", "--name", "{complaint.number} {client.name}")
    assert done.returncode == 0
    assert list(letters(tmp_path / "out")) == ["12-4 Ms Ann Bell.docx", "13 Mr Carl Dunn.docx"]


def test_letters_of_one_name_are_refused_before_anything_is_written(tmp_path: Path) -> None:
    (tmp_path / "many.yaml").write_text(f"{case()}---\n{case('Mr Carl Dunn', '2')}---\n{case()}", "utf-8")
    done = compose(tmp_path, "many.yaml", "-o", "out", "--name", "{client.name}")
    assert done.returncode == 2
    assert "“Ms Ann Bell” would be two letters: many.yaml (1) and many.yaml (3)" in done.stderr.decode()
    assert not (tmp_path / "out").exists()
    (tmp_path / "many-2.yaml").write_text(case(), "utf-8")
    assert compose(tmp_path, "many.yaml", "many-2.yaml", "-o", "out").returncode == 2
    assert not (tmp_path / "out").exists()
    assert compose(tmp_path, "many.yaml", "-o", "out", "--name", "{client.nme}").returncode == 2


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("clients.csv", "client.name;complaint.number\nMs Ann Bell;1\n\nMr Carl Dunn;2\n".encode("utf-8-sig")),
        ("clients.csv", b"client.name,complaint.number\r\n\"Bell, Ann\",1\r\nMr Carl Dunn,2\r\n"),
        ("clients.csv", "sep=\t\nclient.name\tcomplaint.number\nMs Ann Bell\t1\nMr Carl Dunn\t2\n".encode("utf-16")),
        ("clients.csv", "client.name|complaint.number\nMs Zoë Bell|1\nMr Carl Dunn|2\n".encode("cp1252")),
        ("clients.jsonl", b'{"client": {"name": "Ms Ann Bell"}}\n{"client.name": "Mr Carl Dunn"}\n'),
    ],
)  # fmt: skip
def test_a_table_gives_a_letter_for_each_row(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / "base.yaml").write_text(DATED, "utf-8")
    (tmp_path / name).write_bytes(content)
    done = compose(tmp_path, "base.yaml", "--each", name, "-o", "out", "-f", "text")
    assert done.returncode == 0, done.stderr.decode()
    first, second = letters(tmp_path / "out").values()
    assert b"Bell" in first
    assert b"Mr Carl Dunn" in second.replace(b"\xc2\xa0", b" ")


def test_a_workbook_gives_a_letter_for_each_row(tmp_path: Path) -> None:
    import openpyxl  # noqa: PLC0415 (slow)

    book = openpyxl.Workbook()
    sheet = book.create_sheet(index=0)
    for row in (["client.name", "complaint.number", "complaint.received"], ["Ms Ann Bell", 12, "2026-03-11"]):
        sheet.append(row)
    book.save(tmp_path / "clients.xlsx")
    (tmp_path / "base.yaml").write_text(DATED, "utf-8")
    assert compose(tmp_path, "base.yaml", "--each", "clients.xlsx", "-o", "out", "-f", "text").returncode == 0
    (letter,) = letters(tmp_path / "out").values()
    assert "(ref. 12)" in letter.decode().replace("\xa0", " ")
    assert "11 March 2026" in letter.decode().replace("\xa0", " ")


def test_a_cell_that_cannot_be_read_is_told_by_row_and_column_and_costs_only_its_row(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_text(DATED, "utf-8")
    rows = "client.name,compensation.0.kind,compensation.0.amount,compensation.0.by\n"
    rows += "Ms Ann Bell,refund,12.50 GBP,2026-04-01\nMr Carl Dunn,refund,much,2026-04-01\nMs Eve Frost,refnd,1 GBP,\n"
    (tmp_path / "clients.csv").write_text(rows, "utf-8")
    done = compose(tmp_path, "base.yaml", "--each", "clients.csv", "-o", "out", "-q")
    assert done.returncode == 1
    assert [line.split(" ")[0] for line in done.stderr.decode().splitlines()] == [
        "clients.csv:3:3:",
        "clients.csv:4:2:",
    ]
    assert list(letters(tmp_path / "out")) == ["base-1.docx"]


def test_the_bytes_do_not_depend_on_the_number_of_processes(many: Path) -> None:
    compose(many, "many.yaml", "-o", "one", "--report", "one.jsonl")
    compose(many, "many.yaml", "-o", "four", "--jobs", "4", "--report", "four.jsonl")
    assert letters(many / "one") == letters(many / "four")
    one, four = ((many / name).read_text("utf-8") for name in ("one.jsonl", "four.jsonl"))
    assert one.replace('"one', '"four') == four


def test_the_report_has_a_line_for_every_case_with_the_sum_of_its_letter(many: Path) -> None:
    import hashlib  # noqa: PLC0415

    compose(many, "many.yaml", "-o", "out", "--report", "report.jsonl", "--jobs", "2")
    lines = report(many / "report.jsonl")
    assert [line["case"] for line in lines] == list(range(30))
    for line in lines:
        if line["error"]:
            assert line["case"] == 6
        else:
            assert line["sha256"] == hashlib.sha256((many / str(line["output"])).read_bytes()).hexdigest()
            assert (line["outcome"], line["scheme"]) == ("written", "four-stage")


def test_a_second_run_writes_only_what_changed_and_says_so(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.yaml").write_text(case(number=name), "utf-8")
    compose(tmp_path, ".", "-o", "out")
    (tmp_path / "b.yaml").write_text(case(number="new"), "utf-8")
    (tmp_path / "out" / "c.docx").write_bytes(b"edited by hand")
    done = compose(tmp_path, "a.yaml", "b.yaml", "c.yaml", "-o", "out")
    assert b"3 cases: 1 unchanged, 1 written, 1 skipped as edited" in done.stderr
    assert (tmp_path / "out" / "c.docx").read_bytes() == b"edited by hand"


def test_the_summary_counts_findings_and_promises(tmp_path: Path) -> None:
    promise = "decisions: [{we: will call you, by: 2026-04-01}, {we: will write to you, by: 2026-03-25}]\n"
    (tmp_path / "many.yaml").write_text(f"{case()}{promise}---\n{case()}", "utf-8")
    told = compose(tmp_path, "many.yaml", "-o", "out").stderr.decode()
    assert "findings: 2 warnings" in told
    assert "promises due: 2, the first by 2026-03-25" in told


@pytest.fixture
def slow(tmp_path: Path) -> Path:
    """A folder with more cases than a moment is enough for."""
    (tmp_path / "many.yaml").write_text("---\n".join(case(number=str(number)) for number in range(3000)), "utf-8")
    return tmp_path


def started(folder: Path, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """A run that has written some letters and has more to write."""
    command = [sys.executable, "-m", "apology_cli", "many.yaml", "-o", "out", "--report", "report.jsonl", *arguments]
    with subprocess.Popen(command, cwd=folder, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL) as process:
        while process.poll() is None and len(list((folder / "out").glob("*.docx"))) < 40:
            time.sleep(0.01)
        assert process.poll() is None
        yield process


@POSIX
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_terminal_sees_a_bar_with_a_rate_and_then_the_summary(many: Path, jobs: str) -> None:
    import pty  # noqa: PLC0415 (POSIX has it)

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "apology_cli", "many.yaml", "-o", "out", "--jobs", jobs]
    shown = b""
    with subprocess.Popen(command, cwd=many, stderr=theirs, env=os.environ | {"TERM": "xterm", "COLUMNS": "80"}) as run:
        os.close(theirs)
        with suppress(OSError):  # how the end of a terminal is told
            while piece := os.read(ours, 65536):
                shown += piece
    os.close(ours)
    assert run.returncode == 1
    assert re.search(rb"\d+/30.*?\d+/s", shown)
    assert b"29 written" in shown
    assert b"Traceback" not in shown


@POSIX
@pytest.mark.parametrize("jobs", ["1", "3"])
def test_after_an_interrupt_the_report_is_true_to_what_is_on_disk(slow: Path, jobs: str) -> None:
    for process in started(slow, "--jobs", jobs):
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 130
    written = {str(line["output"]) for line in report(slow / "report.jsonl")}
    assert written == {f"out/{path.name}" for path in (slow / "out").iterdir()}
    assert 40 <= len(written) < 3000


@POSIX
def test_a_killed_run_leaves_whole_letters_and_the_next_one_completes_them(slow: Path) -> None:
    for process in started(slow):
        process.kill()
        process.wait()
    left = letters(slow / "out")
    whole = {name for name, content in left.items() if name.endswith(".docx") and writer("docx").untouched(content)}
    assert {name for name in left if name.endswith(".docx")} == whole
    done = compose(slow, "many.yaml", "-o", "out", "--jobs", "2")
    assert done.returncode == 0
    assert set(letters(slow / "out")) == {f"many-{number}.docx" for number in range(1, 3001)}


@POSIX
def test_no_process_outlives_a_killed_run(slow: Path) -> None:
    for process in started(slow, "--jobs", "3"):
        listed = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        if not listed.exists():
            pytest.skip("this system does not list the children of a process")
        children = [Path(f"/proc/{number}") for number in listed.read_text().split()]
        assert len(children) == 3
        process.kill()
        process.wait()
    for _ in range(500):
        if not any(child.exists() for child in children):
            break
        time.sleep(0.01)
    assert not [child for child in children if child.exists()]


@POSIX
def test_a_worker_that_dies_is_reported_and_its_cases_are_composed_again(slow: Path) -> None:
    for process in started(slow, "--jobs", "2"):
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        if not children.exists():
            pytest.skip("this system does not list the children of a process")
        worker = int(children.read_text().split()[0])
        os.kill(worker, signal.SIGSTOP)  # between two cases none would be begun
        time.sleep(0.3)
        os.kill(worker, signal.SIGKILL)
        assert process.wait(60) == 0
    lines = report(slow / "report.jsonl")
    assert [line["case"] for line in lines] == list(range(3000))
    again = [line for line in lines if line["again"]]
    assert 0 < len(again) < 100
    assert {line["outcome"] for line in lines} <= {"written", "unchanged"}


@POSIX
def test_a_case_that_takes_its_process_with_it_costs_only_itself(tmp_path: Path) -> None:
    (tmp_path / "many.yaml").write_text("---\n".join(case(number=str(number)) for number in range(60)), "utf-8")
    fatal = """
import os, sys
from apology_cli import making
compose = making.compose
def dying(case):
    return os._exit(9) if case.complaint.number == "33" else compose(case)
making.compose = dying
from apology_cli.__main__ import main
sys.argv[1:] = ["many.yaml", "-o", "out", "--jobs", "2", "--report", "report.jsonl"]
main()
"""
    done = subprocess.run([sys.executable, "-c", fatal], cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 1
    lines = report(tmp_path / "report.jsonl")
    assert [line["case"] for line in lines if line["error"]] == [33]
    assert "its process died (exit code 9)" in str(lines[33]["error"])
    assert len(letters(tmp_path / "out")) == 59
    assert b"composed again, each by itself, after a process died: " in done.stderr


def on_a_disk(folder: Path, options: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """A run into `out`, a disk of its own with these options; what is on it at the end is copied to `left`."""
    (folder / "out").mkdir()
    composed = shlex.join([sys.executable, "-m", "apology_cli", *arguments, "-o", "out"])
    steps = f"mount -t tmpfs -o {options} tmpfs out || exit 77; {composed}; code=$?; cp -a out left; exit $code"
    if shutil.which("unshare") is None:
        pytest.skip("this system makes no disks for a test")
    done = subprocess.run(["unshare", "-rm", "sh", "-c", steps], cwd=folder, capture_output=True, check=False)
    if done.returncode == 77 or b"unshare" in done.stderr:
        pytest.skip("this system makes no disks for a test")
    return done


def test_a_read_only_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(case(), "utf-8")
    done = on_a_disk(tmp_path, "ro", "a.yaml")
    assert done.returncode == 1
    assert b"was not written: Read-only file system" in done.stderr


def test_a_full_disk_costs_only_the_letters_that_do_not_fit(tmp_path: Path) -> None:
    (tmp_path / "many.yaml").write_text("---\n".join(case(number=str(number)) for number in range(30)), "utf-8")
    done = on_a_disk(tmp_path, "size=200k", "many.yaml", "--report", "report.jsonl")
    assert done.returncode == 1
    assert b"No space left on device" in done.stderr
    left = letters(tmp_path / "left")
    assert 0 < len(left) < 30
    assert all(writer("docx").untouched(content) for content in left.values())
    told = {str(line["output"]): line["sha256"] for line in report(tmp_path / "report.jsonl") if line["output"]}
    assert told == {f"out/{name}": hashlib.sha256(content).hexdigest() for name, content in left.items()}


@POSIX
def test_a_folder_that_vanishes_is_made_again_for_the_letters_that_follow(slow: Path) -> None:
    for process in started(slow):
        shutil.rmtree(slow / "out", ignore_errors=True)
        assert process.wait(60) in {0, 1}
    lines = report(slow / "report.jsonl")
    assert [line["case"] for line in lines] == list(range(3000))
    left = letters(slow / "out")
    assert "many-3000.docx" in left
    assert all(writer("docx").untouched(content) for content in left.values())


def test_a_folder_that_cannot_be_is_told_for_each_case(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(case(), "utf-8")
    (tmp_path / "out").write_text("a file", "utf-8")
    done = compose(tmp_path, "a.yaml", "-o", "out/letters/")
    assert done.returncode == 1
    assert b"was not written" in done.stderr


def test_two_runs_into_one_folder_leave_every_letter_whole(tmp_path: Path) -> None:
    (tmp_path / "many.yaml").write_text("---\n".join(case(number=str(number)) for number in range(200)), "utf-8")
    command = [sys.executable, "-m", "apology_cli", "many.yaml", "-o", "out", "-q"]
    runs = [subprocess.Popen(command, cwd=tmp_path) for _ in range(2)]
    assert [run.wait(120) for run in runs] == [0, 0]
    once = letters(tmp_path / "out")
    assert compose(tmp_path, "many.yaml", "-o", "again", "-q").returncode == 0
    assert once == letters(tmp_path / "again")
