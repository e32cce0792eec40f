"""Many cases: each becomes a letter on disk or on standard output, one after the other or on all cores."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple

from apology_cli import naming
from apology_cli.case import Case
from apology_cli.finding import CaseError, CompanyError, Level, strictly
from apology_cli.flow import compose
from apology_cli.letter import Letter
from apology_cli.letter_file import store
from apology_cli.outcome import LostError, Outcome
from apology_cli.reading.case_reader import Base, language_of, read_base, read_piece, read_row
from apology_cli.reading.pieces import Piece
from apology_cli.reading.table import Row
from apology_cli.tasks import STANDARD, Table, Task, UsageError, refuse_same_names, row_tasks, tasks
from apology_cli.writer import Writer, formats, writer

FORM_FEED = b"\f"  # between the texts of several letters on standard output
_HANDFUL: Final = 16  # tasks that go through the work together
_LARGE: Final = 100_000  # bytes of cases that are enough for a handful


class Output(NamedTuple):
    """Where letters go: a file, a folder, or (neither) standard output."""

    format: str
    file: Path | None = None
    folder: Path | None = None

    @property
    def writer(self) -> Writer:
        return writer(self.format)

    @property
    def streams(self) -> bool:
        """Whether the letters go to standard output."""
        return self.file is None and self.folder is None

    def path(self, name: str) -> Path | None:
        """The path of the letter of that name, where letters go to disk."""
        return self.folder / f"{name}{self.writer.SUFFIX}" if self.folder is not None else self.file


class Said(NamedTuple):
    """What is said of all cases at once."""

    to: Output
    today: dt.date | None = None  # the date of letters whose case has none
    company: Path | None = None  # over the cases' own
    variant: int = 0  # of the wording, over the cases' own
    draft: bool = False  # letters with findings are written, as drafts
    strict: bool = False  # warnings count as errors
    force: bool = False  # letters edited by hand are overwritten
    name: str = ""  # the template of the letters' names
    table: Path | None = None  # whose rows complete the one case
    sums: bool = False  # a checksum of each letter is wanted


def output(path: str | None, format_name: str | None) -> Output:
    """Where to write, and in which format: the ending of the path chooses unless `format_name` does."""
    if format_name is not None and format_name not in formats():
        raise UsageError(f"there is no format “{format_name}”, use one of {', '.join(formats())}")
    chosen = format_name or _format_of(path) or "docx"
    made = writer(chosen)
    if path == STANDARD or (path is None and made.STREAM):
        return Output(chosen)
    if path is None:
        return Output(chosen, folder=Path())
    target = Path(path)
    if target.is_dir() or path.endswith(("/", "\\")) or not target.suffix:
        return Output(chosen, folder=target)
    if _format_of(path) is None:
        endings = ", ".join(writer(name).SUFFIX for name in formats())
        raise UsageError(f"“{path}” has no ending that names a format, use one of {endings}, or a folder")
    if target.suffix.lower() != made.SUFFIX:
        raise UsageError(f"“{path}” does not end as a {chosen} file does, use {made.SUFFIX} or leave --format out")
    return Output(chosen, file=target)


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
    """What becomes of the cases of some tasks.

    Each step is done for all of them before the next: what a step needs stays at hand in the processor, and a letter
    takes a quarter less time than by itself.
    """
    making = [_read(said, task, case) for task in sheaf for case in _cases(said, task)]
    for step in (_composed, _made, _stored):
        making = [_tried(step, said, each) for each in making]
    return tuple(each.outcome for each in making)


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


class _Making(NamedTuple):
    """A letter on its way: what can be told so far, and what the next step takes up, if there is one."""

    outcome: Outcome
    case: Case | None = None
    letter: Letter | None = None
    content: bytes = b""


def _tried(step: Callable[[Said, _Making], _Making], said: Said, making: _Making) -> _Making:
    try:
        return step(said, making)
    except (CaseError, CompanyError, OSError) as error:
        source, number, _, path, *_ = making.outcome
        return _Making(Outcome(source, number, path=path, error=error))


def _read(said: Said, task: Task, case: Case | CaseError) -> _Making:
    if isinstance(case, CaseError):
        return _Making(Outcome(task.source, task.number, error=case))
    return _Making(Outcome(task.source, task.number, path=said.to.path(_name(said, task, case))), case)


def _composed(said: Said, making: _Making) -> _Making:
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
        return _Making(told._replace(held=True))
    return _Making(told, letter=letter)


def _made(said: Said, making: _Making) -> _Making:
    if making.letter is None:
        return making
    content = said.to.writer.write(making.letter)
    if making.outcome.path is None:
        digest = hashlib.sha256(content).hexdigest() if said.sums else ""
        return _Making(making.outcome._replace(content=content, digest=digest))
    return _Making(making.outcome, content=said.to.writer.seal(content))


def _stored(said: Said, making: _Making) -> _Making:
    path = making.outcome.path
    if path is None or not making.content:
        return making
    fate = store(path, making.content, said.to.writer, force=said.force)
    digest = hashlib.sha256(making.content).hexdigest() if said.sums else ""
    return _Making(making.outcome._replace(fate=fate, digest=digest))


def with_variant(case: Case, variant: int) -> Case:
    """The case with this wording, over its own; 0 leaves it as it is."""
    return case._replace(variant=variant) if variant else case


def _name(said: Said, task: Task, case: Case) -> str:
    return naming.named(case, said.name, task.name) if said.name else task.name


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
                name = _name(said, task, case)
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


def _format_of(path: str | None) -> str | None:
    suffix = Path(path or "").suffix.lower()
    return next((name for name in formats() if suffix == writer(name).SUFFIX), None)
