"""Many cases: each becomes a letter on disk or on standard output, one after the other or on all cores."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from itertools import islice
from pathlib import Path
from typing import Final

from apology_cli import naming
from apology_cli.case import Case
from apology_cli.finding import CaseError
from apology_cli.making import begun, finished, named
from apology_cli.outcome import LostError, Outcome
from apology_cli.reading.case_reader import Base, language_of, read_base, read_piece, read_row
from apology_cli.reading.pieces import Piece
from apology_cli.reading.table import Row
from apology_cli.tasks import STANDARD, Table, Task, UsageError, refuse_same_names, row_tasks, tasks
from apology_cli.terms import Said

FORM_FEED = b"\f"  # between the texts of several letters on standard output
_HANDFUL: Final = 16  # tasks that go through the work together
_LARGE: Final = 100_000  # bytes of cases that are enough for a handful


def planned(sources: tuple[str, ...], said: Said) -> Iterator[Task]:
    """The tasks of a run. UsageError, before anything is written, when letters would get the same file."""
    if said.to.file is not None and len(sources) > 1:
        raise UsageError(f"“{said.to.file}” is one file for {len(sources)} cases: give a folder")
    if said.table and (len(sources) > 1 or sources[0] == STANDARD):
        raise UsageError("--each completes one case: give its file")
    if said.to.folder is not None and said.name:
        _refuse_same_templated(sources, said)
    elif said.to.folder is not None and not said.table:
        refuse_same_names(sources)
    found = _found(sources, said)
    return _only(found, said.to.file) if said.to.file is not None else found


def total(sources: tuple[str, ...], said: Said) -> int | None:
    """How many cases there are; unknown for standard input, which can be read but once."""
    return None if STANDARD in sources else sum(1 for _ in _found(sources, said))


def run(todo: Iterable[Task], said: Said, jobs: int, stopped: Callable[[], bool]) -> Iterator[Outcome]:
    """Compose every case, in their order; a bad case costs only itself. Once `stopped`, no further one is begun."""
    shown = 0
    for outcome in _worked(iter(todo), said, jobs, stopped):
        separated = shown and outcome.content and said.to.format == "text"
        shown += bool(outcome.content)
        yield outcome._replace(content=FORM_FEED + outcome.content) if separated else outcome


def _worked(todo: Iterator[Task], said: Said, jobs: int, stopped: Callable[[], bool]) -> Iterator[Outcome]:
    if jobs > 1:
        from apology_cli.workers import shared  # noqa: PLC0415 (one process needs no other)

        for outcomes in shared(_sheaves(todo), partial(work, said), partial(_alone, said), jobs, stopped):
            yield from outcomes
        return
    for sheaf in _sheaves(todo):
        if stopped():
            return
        yield from work(said, sheaf)


def _sheaves(todo: Iterator[Task]) -> Iterator[tuple[Task, ...]]:
    """The tasks by the handful. One from standard input goes alone: whoever feeds it may wait for its letter."""
    sheaf: list[Task] = []
    size = 0
    for task in todo:
        sheaf.append(task)
        size += len(task.given.content) if isinstance(task.given, Piece) else 0
        if len(sheaf) == _HANDFUL or size > _LARGE or task.source == STANDARD:
            yield tuple(sheaf)
            sheaf, size = [], 0
    if sheaf:
        yield tuple(sheaf)


def work(said: Said, sheaf: tuple[Task, ...]) -> tuple[Outcome, ...]:
    """What becomes of the cases of some tasks."""
    return finished(said, [begun(said, task, case) for task in sheaf for case in _cases(said, task)])


def _alone(said: Said, sheaf: tuple[Task, ...], code: int) -> tuple[Outcome, ...]:
    """What becomes of tasks whose process died: each is done again in a process that no other can take with it."""
    from apology_cli.workers import shared  # noqa: PLC0415 (one process needs no other)

    if len(sheaf) == 1:
        return (Outcome(sheaf[0].source, sheaf[0].number, error=LostError(f"its process died (exit code {code})")),)
    singly = shared(((task,) for task in sheaf), partial(work, said), partial(_alone, said), 1, lambda: False)
    return tuple(outcome._replace(again=True) for outcomes in singly for outcome in outcomes)


def _cases(said: Said, task: Task) -> Iterator[Case | CaseError]:
    if isinstance(task.given, Piece):
        for case in read_piece(task.given, task.source, today=said.today, company=said.company):
            yield case if isinstance(case, CaseError) else _numbered(case, task.number)
    elif isinstance(task.given, Row):
        base = _base(task.source)
        case = read_row(base, task.given, str(said.table), today=said.today, company=said.company)
        yield case if isinstance(case, CaseError) else _numbered(case, task.number)
    else:
        yield task.given


def _numbered(case: Case, number: int) -> Case:
    return case._replace(source=case.source._replace(number=number)) if number else case


@lru_cache(maxsize=1)
def _base(source: str) -> Base:
    return read_base(Path(source))


def _found(sources: tuple[str, ...], said: Said) -> Iterator[Task]:
    if said.table is None:
        return tasks(sources)
    base = _base(sources[0])
    return row_tasks(sources[0], Table(said.table, language_of(base)))


def _refuse_same_templated(sources: tuple[str, ...], said: Said) -> None:
    """Read every case once before the first is written: two of one name would be one letter."""
    if unknown := next(naming.faults(said.name), None):
        raise UsageError(f"“{{{unknown}}}” in --name is no field of a case; use one such as {{complaint.number}}")
    if STANDARD in sources:
        raise UsageError("--name has to read the cases twice: give them as a file")
    seen: dict[str, Task] = {}
    for task in _found(sources, said):
        for case in _cases(said, task):
            if isinstance(case, Case):
                name = named(said, task, case)
                before = seen.setdefault(name.casefold(), task)
                if before is not task:
                    first = f"{before.source} ({before.number + 1})"
                    raise UsageError(f"“{name}” would be two letters: {first} and {task.source} ({task.number + 1})")


def _only(found: Iterator[Task], file: Path) -> Iterator[Task]:
    """The single task of a run into one file."""
    first, *more = (*islice(found, 2),)
    if more:
        raise UsageError(f"{first.source} holds several cases, and “{file}” is one file: give a folder")
    yield first
