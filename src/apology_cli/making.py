"""From a case to its letter on disk, step by step, and what can be told of it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from typing import NamedTuple

from apology_cli import naming
from apology_cli.case import Case
from apology_cli.finding import CaseError, CompanyError, Level, strictly
from apology_cli.flow import compose
from apology_cli.letter import Letter
from apology_cli.letter_file import store
from apology_cli.outcome import Outcome
from apology_cli.tasks import Task
from apology_cli.terms import Said


class Making(NamedTuple):
    """A letter on its way: what can be told so far, and what the next step takes up, if there is one."""

    outcome: Outcome
    case: Case | None = None
    letter: Letter | None = None
    content: bytes = b""


def begun(said: Said, task: Task, case: Case | CaseError) -> Making:
    """The way of a letter from its case on; a case that cannot be read has none."""
    if isinstance(case, CaseError):
        return Making(Outcome(task.source, task.number, error=case))
    return Making(Outcome(task.source, task.number, path=said.to.path(named(said, task, case))), case)


def finished(said: Said, making: Sequence[Making]) -> tuple[Outcome, ...]:
    """What becomes of some letters.

    Each step is done for all of them before the next: what a step needs stays at hand in the processor, and a letter
    takes a quarter less time than by itself.
    """
    for step in (_composed, _written, _stored):
        making = [_tried(step, said, each) for each in making]
    return tuple(each.outcome for each in making)


_Step = Callable[[Said, Making], Making]


def _tried(step: _Step, said: Said, making: Making) -> Making:
    try:
        return step(said, making)
    except (CaseError, CompanyError, OSError) as error:
        source, number, _, path, *_ = making.outcome
        return Making(Outcome(source, number, path=path, error=error))


def _composed(said: Said, making: Making) -> Making:
    """The letter, under the terms of the run: a draft keeps its findings, and where it has none it is no draft."""
    if making.case is None:
        return making
    letter = compose(with_variant(making.case, said.variant))
    findings = strictly(letter.findings) if said.strict else letter.findings
    serious = any(finding.level is not Level.HINT for finding in findings)
    letter = letter._replace(findings=findings, draft=said.draft and serious)
    told = making.outcome._replace(
        scheme=letter.scheme, findings=letter.findings, ignored=letter.ignored, promises=letter.promises
    )
    if not letter.draft and any(finding.level is Level.ERROR for finding in findings):
        return Making(told._replace(held=True))
    return Making(told, letter=letter)


def _written(said: Said, making: Making) -> Making:
    if making.letter is None:
        return making
    content = said.to.writer.write(making.letter)
    if making.outcome.path is None:
        digest = hashlib.sha256(content).hexdigest() if said.sums else ""
        return Making(making.outcome._replace(content=content, digest=digest))
    return Making(making.outcome, content=said.to.writer.seal(content))


def _stored(said: Said, making: Making) -> Making:
    path = making.outcome.path
    if path is None or not making.content:
        return making
    fate = store(path, making.content, said.to.writer, force=said.force)
    digest = hashlib.sha256(making.content).hexdigest() if said.sums else ""
    return Making(making.outcome._replace(fate=fate, digest=digest))


def with_variant(case: Case, variant: int) -> Case:
    """The case with this wording, over its own; 0 leaves it as it is."""
    return case._replace(variant=variant) if variant else case


def named(said: Said, task: Task, case: Case) -> str:
    """The name of a letter: by the template that is said, else that of its task."""
    return naming.named(case, said.name, task.name) if said.name else task.name
