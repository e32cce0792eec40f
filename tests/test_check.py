"""`compose check`: what is found, where it stands, in which form it is told, and what the exit code says."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from apology_cli import check
from apology_cli.finding import Level
from apology_cli.flow import compose as composed
from apology_cli.language import codes
from apology_cli.listing import forms
from apology_cli.manuscript import Manuscript
from apology_cli.reading.manuscript_reader import read_manuscripts
from apology_cli.recognition import recognised
from apology_cli.writer import writer
from samples import SAMPLES, files, only
from small_cases import SMALL
from test_cli import compose

BAD = "you should have read the contract"
LETTER = f"""Clinic Ltd
1 High Street

20 March 2026

Dear Ms Ivanova,

Thank you for your letter of 12 March 2026. The results are sent to the address in
the contract, and {BAD}.

- Please call 020 7946 0000.

Yours sincerely,

Helen Carter
Head of Client Care
"""
CASE = SMALL.replace("Results are sent.", "Results are sent by post, and you should  have\n  read the contract.")


def blocks(content: str, file: str) -> list[tuple[str, int, int]]:
    """The text of each paragraph of a letter, and where it begins."""
    (found,) = read_manuscripts(content.encode(), file)
    return [(block.text, *block.place(0)) for block in found.blocks]


def word_file(path: Path, *paragraphs: str) -> None:
    """A Word file with these paragraphs, each XML inside `w:p`."""
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(f"<w:p>{paragraph}</w:p>" for paragraph in paragraphs)
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("word/document.xml", f'<w:document xmlns:w="{name}"><w:body>{body}</w:body></w:document>')


def test_a_finding_in_a_text_has_line_and_column(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text(LETTER, "utf-8")
    done = compose(tmp_path, "check", "letter.txt", "-f", "json")
    (found,) = map(json.loads, done.stdout.decode().splitlines())
    assert (found["rule"], found["level"]) == ("obligation", "error")
    assert (found["file"], found["line"], found["column"]) == ("letter.txt", 9, 19)
    assert found["quote"].startswith("you should have")
    assert list(found) == ["file", "line", "column", "stage", "rule", "level", "message", "quote", "suggestion"]
    assert done.returncode == 1


def test_a_finding_in_a_case_points_at_the_words_in_the_file(tmp_path: Path) -> None:
    (tmp_path / "case.yaml").write_text(CASE, "utf-8")
    done = compose(tmp_path, "check", "case.yaml", "-f", "json", "--date", "2026-03-20")
    found = next(f for f in map(json.loads, done.stdout.decode().splitlines()) if f["rule"] == "obligation")
    line = CASE.splitlines()[found["line"] - 1]
    assert line[found["column"] - 1 :].startswith("you should  have")
    assert found["stage"] == "position"


def test_a_letter_comes_from_standard_input_too(tmp_path: Path) -> None:
    done = compose(tmp_path, "check", "-", stdin=LETTER.encode())
    assert done.stdout.decode().startswith("-:9:19: error obligation: ")
    case = compose(tmp_path, "check", "-", "--date", "2026-03-20", stdin=CASE.encode())
    assert b"error obligation" in case.stdout


def test_a_word_file_counts_paragraphs_and_leaves_out_what_is_struck(tmp_path: Path) -> None:
    struck = f"<w:del><w:r><w:delText>{BAD}</w:delText><w:t>{BAD}</w:t></w:r></w:del>"
    split = "<w:r><w:t>Now you shou</w:t></w:r><w:r><w:t>ld have called us first.</w:t></w:r>"
    word_file(tmp_path / "letter.docx", "<w:r><w:t>Dear Ms Ivanova,</w:t></w:r>", struck, split)
    done = compose(tmp_path, "check", "letter.docx", "-l", "en", "-q")
    assert [line.split(": ")[0] for line in done.stdout.decode().splitlines() if "obligation" in line] == [
        "letter.docx:3:5"
    ]


def test_paragraphs_of_a_text_are_joined_and_items_and_short_lines_are_not() -> None:
    thanks, item, close = blocks(LETTER, "letter.txt")[4:7]
    assert thanks[0].endswith("sent to the address in the contract, and you should have read the contract.")
    assert thanks[1:] == (8, 1)
    assert (item, close) == (("- Please call 020 7946 0000.", 11, 1), ("Yours sincerely,", 13, 1))


def test_marks_of_markdown_are_no_words_and_a_quotation_is_not_checked() -> None:
    text = "# Reply\n\n> you should have paid\n\n**We** [called](https://x.example) you\n\n```\ncode\n```\n"
    (found,) = read_manuscripts(text.encode(), "letter.md")
    assert [(block.text, block.quoted) for block in found.blocks if block.quoted] == [("you should have paid", True)]
    assert " ".join(block.text for block in found.blocks if not block.quoted).split() == [
        "Reply",
        "We",
        "called",
        "you",
    ]


@pytest.mark.parametrize("form", forms())
def test_every_form_tells_the_place_the_rule_and_the_words(tmp_path: Path, form: str) -> None:
    (tmp_path / "letter.txt").write_text(LETTER, "utf-8")
    told = compose(tmp_path, "check", "letter.txt", "-f", form).stdout.decode()
    assert all(word in told for word in ("letter.txt", "9", "obligation", "you should have"))


def test_a_clean_letter_ends_well_and_a_warning_only_under_strict(tmp_path: Path) -> None:
    (tmp_path / "clean.txt").write_text(LETTER.replace(f", and {BAD}", ""), "utf-8")
    assert compose(tmp_path, "check", "clean.txt").returncode == 0
    (tmp_path / "short.txt").write_text("Dear Ms Ivanova,\n\nWe will pay what you asked us for.\n", "utf-8")
    assert compose(tmp_path, "check", "short.txt", "-l", "en").returncode == 0
    assert compose(tmp_path, "check", "short.txt", "-l", "en", "--strict").returncode == 1


def test_what_cannot_be_read_is_told_and_costs_only_itself(tmp_path: Path) -> None:
    (tmp_path / "broken.docx").write_bytes(b"PK\3\4 no package")
    (tmp_path / "clean.txt").write_text(LETTER.replace(f", and {BAD}", ""), "utf-8")
    alone = compose(tmp_path, "check", "broken.docx")
    assert alone.returncode == 2
    assert b"no Word file that can be read" in alone.stdout
    assert compose(tmp_path, "check", "broken.docx", "clean.txt").returncode == 1
    assert compose(tmp_path, "check", "nowhere.txt").returncode == 2


def test_a_profile_lets_a_rule_rest_with_its_reason(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text(LETTER, "utf-8")
    (tmp_path / "company.yaml").write_text("name: Clinic Ltd\nignore: {obligation: our lawyers want it}\n", "utf-8")
    assert compose(tmp_path, "check", "letter.txt").returncode == 0
    assert b"(ignored)" in compose(tmp_path, "check", "letter.txt", "-v").stdout


def test_a_letter_without_date_contact_and_signature_is_told_so(tmp_path: Path) -> None:
    words = "we have looked into everything that you wrote to us about with great care and found nothing"
    (tmp_path / "letter.txt").write_text(f"Dear Ms Ivanova,\n\n{words.capitalize()}.\n", "utf-8")
    told = compose(tmp_path, "check", "letter.txt", "-f", "json").stdout.decode().splitlines()
    assert {"uncited", "no-contact", "unsigned"} <= {json.loads(line)["rule"] for line in told}


def test_an_error_holds_a_letter_back_and_a_draft_carries_it_as_a_comment(tmp_path: Path) -> None:
    import docx  # noqa: PLC0415 (slow)

    (tmp_path / "case.yaml").write_text(CASE, "utf-8")
    held = compose(tmp_path, "case.yaml", "--date", "2026-03-20")
    assert held.returncode == 1
    assert not (tmp_path / "case.docx").exists()
    assert b"--draft writes it as a draft" in held.stderr
    assert compose(tmp_path, "case.yaml", "--date", "2026-03-20", "--draft").returncode == 1
    document = docx.Document(str(tmp_path / "case.docx"))
    assert document.paragraphs[0].text == "Draft"
    assert any(comment.text.startswith("obligation: ") for comment in document.comments)
    xml = document.element.xml
    start = xml.index("commentRangeStart", xml.index("Results are sent by post, and"))
    assert "you should have" in xml[start : xml.index("commentRangeEnd", start)]


@pytest.mark.parametrize("code", codes())
def test_a_draft_says_so_in_its_first_line(code: str, golden: Callable[[str, str], None]) -> None:
    letter = composed(only(files(SAMPLES / code)[0]))._replace(draft=True)
    text = writer("text").write(letter).decode()
    assert text.startswith(f"{letter.draft_label}\n\n")
    golden(f"drafts/{code}/draft.txt", text)


def test_strict_holds_back_a_letter_with_a_warning(tmp_path: Path) -> None:
    (tmp_path / "case.yaml").write_text(SMALL, "utf-8")
    assert compose(tmp_path, "case.yaml", "--date", "2026-03-20").returncode == 0
    (tmp_path / "case.docx").unlink()
    assert compose(tmp_path, "case.yaml", "--date", "2026-03-20", "--strict").returncode == 1
    assert not (tmp_path / "case.docx").exists()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("We are sorry that the parcel came late and that you had to wait.", "en"),
        ("Нам жаль, что посылка пришла поздно и что Вам пришлось ждать.", "ru"),
        ("Нам прикро, що посилка надійшла пізно і що Вам довелося чекати.", "uk"),
        ("Mums žēl, ka sūtījums pienāca vēlu un ka Jums bija jāgaida.", "lv"),
        ("12345", None),
    ],
)
def test_the_language_of_a_text_is_recognised(text: str, code: str | None) -> None:
    assert recognised(text) == code


def test_the_rules_are_listed_and_one_has_a_page(tmp_path: Path) -> None:
    listed = compose(tmp_path, "rules").stdout.decode()
    assert "obligation" in listed
    assert str(Level.ERROR) in listed
    page = compose(tmp_path, "rules", "obligation").stdout.decode()
    assert all(word in page for word in ("what", "why", "source", "wrong", "right"))
    assert compose(tmp_path, "rules", "obligatoin").returncode == 2


def test_an_empty_file_holds_an_empty_letter() -> None:
    assert list(read_manuscripts(b"", "letter.txt")) == [Manuscript("letter.txt", ())]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Atvainojamies, ja piegāde Jums šķita lēna.", "lv"),
        ("Извините, если Вам так показалось.", "ru"),
        ("Перепрошуємо, якщо Вам так здалося.", "uk"),
        ("Sorry if You felt offended by Mary.", "en"),
    ],
)
def test_a_sentence_by_itself_is_no_frame_whose_names_are_left_alone(text: str, code: str) -> None:
    assert "non-apology" in {finding.rule for finding in check(text, language=code)}
