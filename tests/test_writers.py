"""What holds for every format, and what the two streams look like."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx.oxml.parser import parse_xml
from hypothesis import given
from hypothesis import strategies as st

import letters
from apology_cli import seal
from apology_cli.letter import Letter, List
from apology_cli.word.stationery import _stationery
from apology_cli.writer import formats, writer

LETTERS = {
    "russian": letters.russian(),
    "english": letters.english(),
    "russian-email": letters.email(letters.russian()),
    "english-email": letters.email(letters.english()),
    "american": letters.american(letters.english()),
    "bare": letters.bare(letters.english()),
    "long": letters.long(letters.russian(), 3),
}
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

every_format = pytest.mark.parametrize("name", formats())
every_letter = pytest.mark.parametrize("letter", LETTERS.values(), ids=LETTERS)
streams = pytest.mark.parametrize("name", [name for name in formats() if writer(name).STREAM])


def words_of(letter: Letter) -> set[str]:
    """All words that a letter holds in any format."""
    lines = [*letter.sender, *letter.recipient, *letter.signature, *letter.enclosures]
    lines += [letter.reference, letter.subject, letter.salutation, letter.close]
    for section in letter.sections:
        for block in section.blocks:
            lines += [item.text for item in block.items] if isinstance(block, List) else [block.text]
    return {word for line in lines for word in split(line)}


def split(text: str) -> list[str]:
    return re.findall(r"[^\s,]+", text)


def words_in(content: bytes) -> set[str]:
    """All words of a written letter, whatever the format."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        text = content.decode()
        return set(split(" ".join(strings(json.loads(text))) if text.startswith("{") else text))
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = [package.read(name) for name in package.namelist() if re.match(r"word/(document|header)", name)]
    marks = {f"{WORD}br", f"{WORD}tab", f"{WORD}p"}
    found = (" " if node.tag in marks else node.text or "" for part in parts for node in parse_xml(part).iter())
    return set(split("".join(found)))


def strings(value: object) -> list[str]:
    match value:
        case dict():
            return strings(list(value.values()))
        case list():
            return [text for item in value for text in strings(item)]
    return [str(value)]


def text(letter: Letter) -> str:
    return writer("text").write(letter).decode()


@every_format
@every_letter
def test_every_word_of_the_letter_survives(name: str, letter: Letter) -> None:
    assert words_of(letter) <= words_in(writer(name).write(letter))


@every_format
@every_letter
def test_a_letter_written_twice_is_the_same_bytes(name: str, letter: Letter) -> None:
    first = writer(name).write(letter)
    _stationery.cache_clear()
    assert writer(name).write(letter) == first


@every_format
def test_a_letter_is_the_same_bytes_in_every_process(name: str) -> None:
    program = (
        "import sys, letters; from pathlib import Path; from apology_cli.writer import writer\n"
        "paper = Path('tests/letterheads/office.docx')\n"
        f"sys.stdout.buffer.write(writer({name!r}).write(letters.on(letters.russian(), document=paper)))"
    )
    root = Path(__file__).parents[1]
    paths = os.pathsep.join(map(str, (root / "tests", root / "src")))

    def written(seed: str) -> bytes:
        variables = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": paths}
        return subprocess.run(
            [sys.executable, "-c", program], env=variables, cwd=root, check=True, capture_output=True
        ).stdout

    assert written("1") == written("2")


@every_format
@every_letter
def test_a_sealed_letter_is_known_as_untouched(name: str, letter: Letter) -> None:
    form = writer(name)
    sealed = form.seal(form.write(letter))
    assert form.untouched(sealed)
    assert not form.untouched(form.write(letter))
    assert words_in(sealed) == words_in(form.write(letter))


@every_format
@given(data=st.data())
def test_any_changed_byte_of_a_sealed_letter_is_noticed(name: str, data: st.DataObject) -> None:
    form = writer(name)
    sealed = form.seal(form.write(LETTERS["english"]))
    place = data.draw(st.integers(0, len(sealed) - 1))
    other = data.draw(st.integers(0, 255).filter(lambda byte: byte != sealed[place]))
    assert not form.untouched(sealed[:place] + bytes([other]) + sealed[place + 1 :])


@every_format
@given(data=st.data())
def test_a_shortened_letter_is_noticed(name: str, data: st.DataObject) -> None:
    form = writer(name)
    sealed = form.seal(form.write(LETTERS["bare"]))
    start, end = data.draw(st.integers(0, len(sealed))), data.draw(st.integers(0, len(sealed)))
    assert sealed[start:end] == sealed or not form.untouched(sealed[start:end])


@every_format
@given(content=st.binary())
def test_a_file_of_others_is_not_ours(name: str, content: bytes) -> None:
    assert not writer(name).untouched(content)


@given(content=st.binary())
def test_whatever_is_sealed_is_untouched(content: bytes) -> None:
    assert seal.untouched(seal.seal(content))


@given(content=st.text())
def test_a_seal_is_only_blanks_at_the_end_of_the_last_line(content: str) -> None:
    sealed = seal.seal(content.encode()).decode()
    body = content.removesuffix("\n")
    assert sealed.startswith(body)
    assert not sealed.removeprefix(body).strip(" \t\n")
    assert sealed.count("\n") == content.count("\n")


@pytest.mark.parametrize(
    "change", [lambda c: c.replace(b"\n", b"\r\n"), lambda c: c.rstrip() + b"\n", lambda c: c + b"PS"]
)
def test_what_an_editor_does_to_a_text_breaks_the_seal(change: object) -> None:
    assert callable(change)
    sealed = writer("text").seal(writer("text").write(LETTERS["english"]))
    assert not seal.untouched(change(sealed))


@streams
@pytest.mark.parametrize("letter", ["russian", "english", "english-email"])
def test_a_stream_reads_as_its_golden_text(name: str, letter: str, golden: Callable[[str, str], None]) -> None:
    form = writer(name)
    golden(f"writers/{letter}{form.SUFFIX}", form.write(LETTERS[letter]).decode())


@streams
@every_letter
def test_a_stream_ends_with_one_newline(name: str, letter: Letter) -> None:
    content = writer(name).write(letter)
    assert content.endswith(b"\n")
    assert not content.endswith(b"\n\n")
    assert b"\r" not in content


@every_letter
def test_parts_that_a_letter_lacks_leave_no_gap(letter: Letter) -> None:
    assert "\n\n\n" not in text(letter)
    assert not text(letter).startswith("\n")


def test_an_email_begins_with_its_subject_and_the_salutation() -> None:
    subject, blank, salutation, *_ = text(LETTERS["english-email"]).split("\n")
    assert (subject, blank, salutation) == ("Subject: Your order 48213: late delivery", "", "Dear Ms Whitfield,")


def test_the_opening_of_a_text_follows_the_country() -> None:
    assert text(LETTERS["english"]).index("14 March 2026") > text(LETTERS["english"]).index("Ms Anna Whitfield")
    assert text(LETTERS["russian"]).index("20 марта 2026 г.") < text(LETTERS["russian"]).index("Ивановой А. С.")


def test_a_numbered_list_may_go_on_counting() -> None:
    first = letters.items("one", "two", ordered=True)
    letter = letters.saying(letters.english(), first, letters.paragraph("Then:"), first._replace(start=3))
    assert "3. one\n\n4. two\n" in text(letter)
    blocks = json.loads(writer("json").write(letter))["sections"][0]["blocks"]
    assert [block.get("start") for block in blocks] == [None, None, 3]


def test_a_stage_without_blocks_does_not_occur_in_the_data() -> None:
    assert json.loads(writer("json").write(letters.saying(letters.english())))["sections"] == []


def test_the_data_are_one_line_with_the_keys_in_their_order() -> None:
    content = writer("json").write(LETTERS["russian"])
    assert content.count(b"\n") == 1
    keys = "source case language scheme date number sender recipient reference subject salutation sections close "
    assert " ".join(json.loads(content)) == keys + "signature enclosures findings"


def test_a_finding_in_the_data_has_the_keys_in_their_order() -> None:
    (finding,) = json.loads(writer("json").write(LETTERS["russian"]))["findings"]
    assert " ".join(finding) == "file line column stage rule level message quote suggestion"
    assert finding["level"] == "warning"


def test_formats_are_known_by_name() -> None:
    assert {"docx", "json", "text"} <= set(formats())
    assert len({writer(name).SUFFIX for name in formats()}) == len(formats())
    with pytest.raises(KeyError):
        writer("pdf")
