"""A fifth language is one file in `languages/` and one folder of templates: a made-up one gets no more than that."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from apology_cli.scheme import names

ROOT = Path(__file__).parents[1]
MADE_UP = Path(__file__).parent / "made_up"
HEAD = """
language: qq
date: 2026-03-20
client: Ann Lee
complaint: {received: 2026-03-12, about: su la pluvo, event: la pluvo venis}
company: {name: Nubo, phone: '5', signatory: Bo, country: LV}
demands: [{demand: zu pagi, decision: refused, reason: La pluvo es libera.}]
decisions: [{we: venos, by: 2 working days, amount: 5 EUR}]
"""
VERDICTS = {
    "four-stage": ["no"],
    "apology-causes-solution": ["yes"],
    "unclear": ["unclear"],
    "mixed": ["yes", "no", "partly", "unclear"],
}


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the checkout to which the language has been added."""
    house = tmp_path_factory.mktemp("house")
    for folder in ("src", "templates", "tests", "docs"):
        shutil.copytree(ROOT / folder, house / folder, ignore=shutil.ignore_patterns("__pycache__", "goldens"))
    shutil.copy(MADE_UP / "qq.py", house / "src" / "apology_cli" / "languages")
    shutil.copytree(MADE_UP / "templates", house / "templates" / "qq")
    return house


def python(house: Path, *arguments: str, given: str = "") -> str:
    """What a Python that knows the house says on standard output; its errors fail the test."""
    environment = os.environ | {"PYTHONPATH": str(house / "src"), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, *arguments], cwd=house, env=environment, input=given.encode(), capture_output=True, check=False
    )
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()
    return done.stdout.decode()


def test_the_language_passes_the_tests_of_every_language(house: Path) -> None:
    tests = ("tests/test_languages.py", "tests/test_templates.py", "tests/test_layers.py")
    said = python(house, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", "(qq and not golden) or drawing", *tests)
    assert " passed" in said
    assert "[qq" in python(house, "-m", "pytest", "--collect-only", "-q", "-k", "qq", *tests)


@pytest.mark.parametrize("scheme", names())
@pytest.mark.parametrize("variant", ["1", "2", "3"])
def test_it_has_letters_of_every_scheme_in_every_wording(house: Path, scheme: str, variant: str) -> None:
    claims = [{"claim": "la pluvo venis", "justified": verdict, "facts": "Nu vidis."} for verdict in VERDICTS[scheme]]
    case = HEAD + f"claims: {json.dumps(claims)}\n"
    command = ("-m", "apology_cli", "-", "-f", "json", "--variant", variant)
    letter = json.loads(python(house, *command, given=case))
    assert (letter["language"], letter["scheme"], letter["salutation"]) == ("qq", scheme, "Salve, Ann Lee!")
    body = json.dumps(letter["sections"], ensure_ascii=False)
    assert "Tu petas pagi." in body
    assert "Ante 2026/3/24-u (2\N{NO-BREAK SPACE}dins) nu venos (5\N{NO-BREAK SPACE}EUR)." in body


def test_the_schema_offers_it(house: Path) -> None:
    schema = json.loads(python(house, "-m", "apology_cli", "schema"))
    assert "qq" in schema["properties"]["language"]["enum"]
