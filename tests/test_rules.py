"""The rules: each is one file, each finds its wrong examples, and no rule finds anything in a right one."""

from __future__ import annotations

from pathlib import Path

import pytest

from apology_cli.finding import CaseError, Level
from apology_cli.language import codes
from apology_cli.passages import masked
from apology_cli.reading.rule_file import read_rule
from apology_cli.rule import FOLDER, LEXICONS, Completeness, Measure, Rule, rule_files, rule_ids
from apology_cli.rulebook import rulebook
from apology_cli.scheme import names, scheme
from apology_cli.tone import Hit, Passage, hits

RULES = {path.stem: read_rule(path) for path in rule_files()}
OF_TONE = [rule for rule in RULES.values() if rule.measure is not Measure.CASE]
EXAMPLES = 5  # of each kind, at least


def found(text: str, code: str) -> list[Hit]:
    """What the rules of a language find in a text."""
    return hits([Passage(masked(text))], rulebook(code))


def spoken() -> list[tuple[Rule, str]]:
    return [(rule, code) for rule in OF_TONE for code in codes()]


@pytest.mark.parametrize(("rule", "code"), spoken(), ids=lambda value: getattr(value, "name", value))
def test_a_rule_finds_its_wrong_examples(rule: Rule, code: str) -> None:
    wrong = rule.speech[code].wrong
    assert len(wrong) >= EXAMPLES
    missed = [text for text in wrong if rule.name not in {hit.rule for hit in found(text, code)}]
    assert not missed


@pytest.mark.parametrize(("rule", "code"), spoken(), ids=lambda value: getattr(value, "name", value))
def test_no_rule_finds_anything_in_a_right_example(rule: Rule, code: str) -> None:
    right = rule.speech[code].right
    assert len(right) >= EXAMPLES
    flagged = {text: [(hit.rule, text[hit.start : hit.end]) for hit in found(text, code)] for text in right}
    assert not {text: rules for text, rules in flagged.items() if rules}


@pytest.mark.parametrize(("rule", "code"), spoken(), ids=lambda value: getattr(value, "name", value))
def test_no_example_stands_twice(rule: Rule, code: str) -> None:
    said = rule.speech[code]
    assert len({*said.wrong, *said.right}) == len(said.wrong) + len(said.right)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_a_rule_names_stages_that_there_are(rule: Rule) -> None:
    assert set(rule.stages) <= {stage for name in names() for stage in scheme(name).STAGES}


def test_the_checks_of_completeness_and_only_they_have_files_without_words() -> None:
    assert {name for name, rule in RULES.items() if rule.measure is Measure.CASE} == set(Completeness)
    assert rule_ids() == RULES.keys()


def test_every_language_has_a_lexicon_with_its_commonest_words() -> None:
    assert sorted(path.stem for path in LEXICONS.glob("*.yaml")) == sorted(codes())


def test_a_faulty_rule_is_told_with_all_its_places(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    head = "what: x\nwhy: y\nlevel: eror\nen:\n  message: m\n  suggestion: s\n"
    path.write_text(f"{head}  find: |\n    good words\n    (bad\n  fnd: z\n", "utf-8")
    with pytest.raises(CaseError) as error:
        read_rule(path)
    told = [(problem.line, problem.path) for problem in error.value.problems]
    assert told == [(1, "source"), (3, "level"), (9, "en.find"), (10, "en.fnd")]


def test_a_loose_pattern_is_silent_where_the_sentence_gives_a_figure(tmp_path: Path) -> None:
    head = "what: x\nwhy: y\nsource: z\nlevel: error\nen:\n  message: m\n  suggestion: s\n  loose: |\n    traffic\n"
    (tmp_path / "own.yaml").write_text(head, "utf-8")
    texts = ("The van stood in traffic.", "The van stood in traffic from 8:10 to 9:40.")
    by_own = [any(hit.rule == "own" for hit in hits([Passage(text)], rulebook("en", tmp_path))) for text in texts]
    assert by_own == [True, False]


def test_a_rule_of_a_company_replaces_ours_of_the_same_name(tmp_path: Path) -> None:
    head = "what: x\nwhy: y\nsource: z\nlevel: error\nen:\n  message: m\n  suggestion: s\n  find: |\n    {words}\n"
    (tmp_path / "no-tea.yaml").write_text(head.replace("{words}", "tea"), "utf-8")
    (tmp_path / "obligation.yaml").write_text(head.replace("{words}", "coffee"), "utf-8")
    text = "You should have asked for tea and coffee."
    rules = {hit.rule: text[hit.start : hit.end] for hit in hits([Passage(text)], rulebook("en", tmp_path))}
    assert rules == {"no-tea": "tea", "obligation": "coffee"}


def test_levels_are_those_of_findings() -> None:
    assert {rule.level for rule in RULES.values()} == set(Level)
    assert all((FOLDER / f"{name}.yaml").is_file() for name in RULES)
