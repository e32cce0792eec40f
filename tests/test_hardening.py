"""Whatever is given, the program writes a letter or says what is wrong: no traceback, in bounded time."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import yaml

from apology_cli.language import codes
from samples import SAMPLES, files
from test_cli import compose

TOOLS = Path(__file__).parents[1] / "tools"
BOMB = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{next_}: &{next_} [{', '.join([f'*{last}'] * 10)}]\n" for last, next_ in zip("abcdefgh", "bcdefghi", strict=True)
)
GIVEN = {
    "a bomb of aliases": BOMB.encode(),
    "deep nesting": b"claims: " + b"[" * 5000,
    "deep JSON": b'{"claims": ' + b"[" * 5000,
    "ten megabytes in one field": b"client: " + b"x" * 10_000_000,
    "ten megabytes of lines": b"client: |\n" + b"  x y\n" * 1_600_000,
    "control characters": b"client: Ann\x00\x07\x1b[31m\n",
    "marks of direction": "client: \u202eAnn\u2066\n".encode(),
    "a tag that would run something": b"client: !!python/object/apply:os.system [id]\n",
    "no text at all": bytes(range(256)) * 100,
    "nothing": b"",
}


@pytest.mark.parametrize("name", GIVEN)
def test_a_hostile_case_is_told_with_its_place(tmp_path: Path, name: str) -> None:
    (tmp_path / "case.yaml").write_bytes(GIVEN[name])
    done = compose(tmp_path, "case.yaml", "-o", "out/")
    assert done.returncode == 2
    assert done.stderr.startswith(b"case.yaml:")
    assert b"Traceback" not in done.stderr
    assert len(done.stderr) < 20_000


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize("said", ["{{ 7 * 7 }}", "{% raw %}", "<w:p/> ]]> & \" '", "..\\..\\x", "а\u0301 ﬁ 😀"])
def test_signs_of_templates_and_xml_are_words_in_every_field(tmp_path: Path, code: str, said: str) -> None:
    path = files(SAMPLES / code)[0]
    case = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 (all stays text)
    case["client"] = {"name": said, "salutation": said, "addressee": said, "address": said}
    case["complaint"] |= {"number": said, "about": f"about {said}"}
    for claim in case.get("claims", []):
        claim |= {"claim": said, "facts": f"X {said} y."}
    case["company"] = {"name": said}
    (tmp_path / "case.yaml").write_text(yaml.safe_dump(case, allow_unicode=True), "utf-8")
    done = compose(tmp_path, "case.yaml", "-f", "text", "--draft", "-o", "letter.txt")
    assert done.returncode in {0, 1}, done.stderr
    letter = (tmp_path / "letter.txt").read_text("utf-8")
    assert said.split(maxsplit=1)[0] in letter
    assert "49" not in letter


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize("name", ["- " * 4000, "x" * 70_000, "Ан " * 2000, "(" * 500, "'-'-'-'"])
def test_a_name_of_any_length_gets_a_letter_or_a_clear_word(tmp_path: Path, code: str, name: str) -> None:
    case = yaml.load(files(SAMPLES / code)[0].read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    case["client"] = {"name": name}
    case["company"] = {"name": "X"}
    (tmp_path / "case.yaml").write_text(yaml.safe_dump(case, allow_unicode=True), "utf-8")
    done = compose(tmp_path, "case.yaml", "--draft", "-o", "out/")
    assert done.returncode in {0, 1, 2}, done.stderr


def test_a_contact_without_anything_is_as_none_at_all(tmp_path: Path) -> None:
    case = yaml.load((SAMPLES / "en" / "bank-fee.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    (tmp_path / "case.yaml").write_text(yaml.safe_dump(case | {"contact": {}}), "utf-8")
    assert compose(tmp_path, "case.yaml", "-o", "out/").returncode == 0


def word_file(**parts: bytes | None) -> bytes:
    """The letterhead of the samples with these parts exchanged or left out."""
    made = io.BytesIO()
    with zipfile.ZipFile(SAMPLES / "letterhead.docx") as source, zipfile.ZipFile(made, "w") as package:
        for name in source.namelist():
            part = name.rpartition("/")[2].partition(".")[0]
            content = parts.get(part, source.read(name))
            if content is not None:
                package.writestr(name, content)
    return made.getvalue()


LETTERHEADS = {
    "random bytes": bytes(range(256)) * 50,
    "half a file": (SAMPLES / "letterhead.docx").read_bytes()[:9000],
    "an encrypted file": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4000),
    "a zip of something else": word_file(document=None),
    "a document that is no XML": word_file(document=b"<w:document"),
    "no styles": word_file(styles=b"<x/>"),
    "nothing": b"",
}


@pytest.mark.parametrize("name", LETTERHEADS)
def test_a_broken_letterhead_is_told_by_its_name(tmp_path: Path, name: str) -> None:
    case = yaml.load((SAMPLES / "en" / "bank-fee.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    case["company"] = {"name": "Bank", "letterhead": "paper.docx"}
    (tmp_path / "case.yaml").write_text(yaml.safe_dump(case), "utf-8")
    (tmp_path / "paper.docx").write_bytes(LETTERHEADS[name])
    done = compose(tmp_path, "case.yaml", "-o", "out/")
    assert done.returncode == 1
    assert b"paper.docx" in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("name", LETTERHEADS)
def test_a_broken_finished_letter_is_told_by_its_name(tmp_path: Path, name: str) -> None:
    (tmp_path / "letter.docx").write_bytes(LETTERHEADS[name])
    done = compose(tmp_path, "check", "letter.docx", "-l", "en")
    assert done.returncode in {1, 2} or name == "no styles"
    assert b"Traceback" not in done.stderr


def test_inputs_bent_by_chance_never_end_in_a_traceback(tmp_path: Path) -> None:
    command = [sys.executable, str(TOOLS / "fuzz.py"), "150", "5"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "150 tries, seed 5: 0 faults" in done.stdout
