"""The rules in words: a list of all, and the page of one."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path

from apology_cli.reading.rule_file import read_rule
from apology_cli.report import Line
from apology_cli.rule import FOLDER, Measure, Rule, rule_files

_HEADING = "bold"


def rules(company: Path | None = None) -> tuple[Rule, ...]:
    """All rules by name; those of a company's folder replace ours. CaseError when one of its files cannot be read."""
    files = {path.stem: path for folder in (FOLDER, company) if folder for path in rule_files(folder)}
    return tuple(read_rule(files[name]) for name in sorted(files))


def listed(all_rules: tuple[Rule, ...], width: int) -> Iterator[Line]:
    """A line for each rule: name, level, languages, what is wrong."""
    names = max(len(rule.name) for rule in all_rules)
    for rule in all_rules:
        languages = "case" if rule.measure is Measure.CASE else " ".join(rule.speech)
        head = f"{rule.name:{names}}  {rule.level:7}  {languages:11}  "
        text = textwrap.fill(f"{head}{rule.what}", width, subsequent_indent=" " * len(head))
        yield Line(text, rule.level, ((0, len(rule.name), _HEADING), (names + 2, names + 2 + len(rule.level), "")))


def page(rule: Rule, width: int) -> Iterator[Line]:
    """All about one rule: what, why, who says so, and in each language wrong and right examples."""
    yield Line(rule.name, rule.level, ((0, len(rule.name), _HEADING),))
    for label, words in (("what", rule.what), ("why", rule.why), ("source", rule.source), ("level", rule.level)):
        yield _labelled(label, words, width)
    yield _labelled("where", ", ".join(rule.stages) or "in all stages", width)
    for code, said in rule.speech.items():
        yield Line("")
        yield Line(f"{code}: {said.message}", None, ((0, len(code) + 1, _HEADING),))
        yield Line(textwrap.fill(said.suggestion, width, initial_indent="  → ", subsequent_indent="    "))
        for label, examples in (("wrong", said.wrong), ("right", said.right)):
            yield Line(f"  {label}")
            for example in examples:
                yield Line(textwrap.fill(example, width, initial_indent="    - ", subsequent_indent="      "))


def _labelled(label: str, words: str, width: int) -> Line:
    head = f"  {label:8}"
    return Line(textwrap.fill(f"{head}{words}", width, subsequent_indent=" " * len(head)))
