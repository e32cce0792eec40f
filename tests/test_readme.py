"""The README says what is: its example, its commands and options, the files it names."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import pytest
import yaml

from apology_cli import cli, pattern
from apology_cli.case import Client, Company, Text
from apology_cli.fields import fields_of
from apology_cli.language import language
from apology_cli.numerals import NBSP

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"


def block_after(mark: str) -> str:
    """The first fenced block after a mark."""
    found = re.search(re.escape(mark) + r".*?```\w*\n(.*?)```", README.read_text("utf-8"), re.DOTALL)
    assert found, mark
    return found[1]


@pytest.mark.parametrize(("mark", "folder"), [("case", ROOT), ("letter", ROOT / "tests" / "goldens" / "letters")])
def test_the_example_is_a_sample_and_its_letter(mark: str, folder: Path, request: pytest.FixtureRequest) -> None:
    text = README.read_text("utf-8")
    shown = re.search(rf"<!-- {mark}: (\S+) -->\n```\w+\n(.*?)```", text, re.DOTALL)
    assert shown
    content = (folder / shown[1]).read_text("utf-8")
    if request.config.getoption("--accept"):
        README.write_text(text[: shown.start(2)] + content + text[shown.end(2) :], "utf-8", newline="\n")
    else:
        assert shown[2] == content, "run pytest --accept"


REPLY = """Dear Ms Bell,

Thank you for your complaint about the appointment on 4 May. We are sorry, but you should have called us a day earlier.

The reminder was sent on 2 May at 10:15. We will contact you in due course. Telephone: 020 7946 0018.

Yours sincerely,
A. Reed
Head of Patient Care
"""


def test_the_findings_shown_are_those_of_the_check(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsysbinary: pytest.CaptureFixture[bytes],
    request: pytest.FixtureRequest,
) -> None:
    (tmp_path / "reply.txt").write_text(REPLY, "utf-8")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit):
        cli.run(["check", "reply.txt", "-f", "text"])
    found = capsysbinary.readouterr().out.decode()
    text = README.read_text("utf-8")
    shown = re.search(r"<!-- check: reply.txt -->\n```text\n(.*?)```", text, re.DOTALL)
    assert shown
    if request.config.getoption("--accept"):
        README.write_text(text[: shown.start(1)] + found + text[shown.end(1) :], "utf-8", newline="\n")
    else:
        assert shown[1] == found, "run pytest --accept"


def test_every_command_and_option_is_in_the_readme() -> None:
    text = README.read_text("utf-8")
    assert all(f"compose {name}" in text for name in cli.names())
    commands = Path(cli.__file__).with_name("commands").glob("*.py")
    found = {option for path in commands for option in re.findall(r"\"(--[a-z]+)\"", path.read_text("utf-8"))}
    assert len(found) >= 10
    assert all(f"`{option}`" in text or f"{option} " in text or f"{option}`" in text for option in found)


def test_every_file_the_readme_links_is_there() -> None:
    links = re.findall(r"\]\(([\w./-]+)\)", README.read_text("utf-8"))
    assert links
    assert all((ROOT / link).exists() for link in links)


def test_the_profile_in_the_readme_holds_known_fields() -> None:
    profile = yaml.safe_load(block_after("## Your company"))
    assert set(profile) <= set(fields_of(Company))


def test_ci_runs_the_command_of_the_readme() -> None:
    command = block_after("<!-- tests -->").strip()
    assert command.startswith("python3 -m venv .venv && ")
    assert command.endswith(".venv/bin/pytest")
    assert "<!-- tests -->" in (ROOT / ".ci" / "run").read_text("utf-8")


def test_the_commands_stand_right_under_their_marks() -> None:
    assert "<!-- compose -->\n```sh\n" in README.read_text("utf-8")
    assert "<!-- tests -->\n```sh\n" in README.read_text("utf-8")


def test_the_forms_in_the_readme_are_those_that_the_program_writes() -> None:
    rows = re.findall(
        r"^\| `client: (.+?)` \| (.+?)(?: · (.+?)|, because .+)? \|$", README.read_text("utf-8"), re.MULTILINE
    )
    assert {row[0] for row in rows} == {"Іваненко Олена Ігорівна", "Jānis Bērziņš", "Alex Morgan"}
    for (name, salutation, addressee), tag in zip(rows, ("uk", "lv", "en"), strict=True):
        client = Client(name=Text(name))
        assert language(tag).salutation(client, tag).text.rstrip(",") == salutation
        (form,) = language(tag).addressee(client, tag)
        assert form.text.replace(NBSP, " ") == (addressee or name)


def test_the_page_on_rules_has_the_table_of_patterns() -> None:
    page = (ROOT / "docs" / "rules.md").read_text("utf-8")
    shown = re.search(r"<!-- patterns -->\n```text\n(.*?)```", page, re.DOTALL)
    assert shown
    table = [line for line in (pattern.__doc__ or "").splitlines() if line.startswith("    ")]
    assert shown[1] == textwrap.dedent("\n".join(table)) + "\n"
