"""Every sentence of the templates and every sample letter passes hunspell in its language."""

from __future__ import annotations

import os
import re
import subprocess
from functools import cache
from pathlib import Path
from shutil import which

import pytest

from apology_cli.flow import compose
from apology_cli.language import codes
from apology_cli.reading.rule_file import read_rule
from apology_cli.rendering import WORDINGS
from apology_cli.resources import templates
from apology_cli.rule import rule_files
from apology_cli.writer import writer
from samples import SAMPLES, files, name, only

ALLOWED = Path(__file__).parent / "spelling"
DICTIONARIES = {"en": "en_GB", "en-US": "en_US", "lv": "lv_LV", "ru": "ru_RU", "uk": "uk_UA"}
MISSPELT = {"en": "complaintt", "lv": "sūdzzība", "ru": "жалобба", "uk": "скаргга"}
JINJA = re.compile(r"{#.*?#}|{%.*?%}|{{.*?}}", re.DOTALL)
SAID_IN_JINJA = re.compile(r'"([^"]*)"')
# Addresses and codes are no words of a language.
NO_WORDS = re.compile(r"\S*(?:@|://|\d)\S*|\b[\w-]+(?:\.[\w-]+)*\.(?:example|lv|com)\b")


@pytest.fixture(scope="module", params=[tag for tag in DICTIONARIES if tag[:2] in codes()])
def tag(request: pytest.FixtureRequest) -> str:
    """A language whose dictionary is there."""
    found = str(request.param)
    lacking = (
        "hunspell" if which("hunspell") is None else "" if known(found) else f"its dictionary {DICTIONARIES[found]}"
    )
    if lacking and os.environ.get("SPELLING") == "required":
        pytest.fail(f"{lacking} is not installed")
    if lacking:
        pytest.skip(f"{lacking} is not installed: spelling is checked where hunspell and its dictionaries are")
    return found


@cache
def known(tag: str) -> bool:
    """Whether hunspell knows the language."""
    return subprocess.run(["hunspell", "-d", DICTIONARIES[tag], "-l"], input=b"", check=False).returncode == 0


def unknown(text: str, tag: str) -> set[str]:
    """The words of a text that hunspell does not know."""
    plain = NO_WORDS.sub(" ", text).replace("’", "'")
    command = ["hunspell", "-d", DICTIONARIES[tag], "-i", "utf-8", "-l"]
    done = subprocess.run(command, input=plain.encode(), capture_output=True, check=True)
    return {word for word in done.stdout.decode().split() if any(map(str.isalpha, word))}


def allowed(tag: str) -> set[str]:
    """Words that hunspell does not know and that are right: names, mostly."""
    return set((ALLOWED / f"{tag.partition('-')[0]}.txt").read_text("utf-8").split())


def worded(code: str) -> str:
    """All that the templates of a language say by themselves."""
    sources = [path.read_text("utf-8") for path in sorted((templates() / code).glob("*.j2"))]
    quoted = [text for source in sources for part in JINJA.findall(source) for text in SAID_IN_JINJA.findall(part)]
    # Names of fields and tests are small Latin letters; a sentence has more than that.
    said = [text for text in quoted if not re.fullmatch(r"[a-z._-]*", text)]
    return "\n".join([*(JINJA.sub(" ", source) for source in sources), *said])


def advice(code: str) -> str:
    """All that the rules tell a reader of a language, and the sentences they call right."""
    rules = [read_rule(path) for path in rule_files()]
    said = [rule.speech[code] for rule in rules if code in rule.speech]
    lines = [line for speech in said for line in (speech.message, speech.suggestion, *speech.right)]
    ours = [line for rule in rules for line in (rule.what, rule.why)] if code == "en" else []
    return "\n".join([*lines, *ours])


def letters(tag: str) -> dict[str, str]:
    """The text of every sample letter in a language, in each of its wordings."""
    cases = {
        f"{name(path)} {n}": only(path)._replace(variant=n) for path in files(SAMPLES) for n in range(1, WORDINGS + 1)
    }
    return {
        title: writer("text").write(compose(case)).decode()
        for title, case in cases.items()
        if (case.language if case.language in DICTIONARIES else case.language.partition("-")[0]) == tag
    }


def test_every_language_has_a_dictionary() -> None:
    assert {tag.partition("-")[0] for tag in DICTIONARIES} >= set(codes())


def test_hunspell_finds_a_misspelt_word(tag: str) -> None:
    word = MISSPELT[tag.partition("-")[0]]
    assert unknown(word, tag) == {word}


def test_the_sentences_of_the_templates_are_spelt_right(tag: str) -> None:
    assert not unknown(worded(tag.partition("-")[0]), tag) - allowed(tag)


def test_the_sample_letters_are_spelt_right(tag: str) -> None:
    found = {title: unknown(text, tag) - allowed(tag) for title, text in letters(tag).items()}
    assert found
    assert {title: words for title, words in found.items() if words} == {}


def test_what_the_rules_say_is_spelt_right(tag: str) -> None:
    if tag in codes():
        assert not unknown(advice(tag), tag) - allowed(tag)


def test_no_word_is_allowed_without_need(tag: str) -> None:
    tags = [other for other in DICTIONARIES if other.partition("-")[0] == tag.partition("-")[0]]
    met = {
        word
        for other in tags
        for text in (worded(other.partition("-")[0]), advice(other.partition("-")[0]), *letters(other).values())
        for word in unknown(text, other)
    }
    assert allowed(tag) - met == set()
