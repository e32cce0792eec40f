"""Many cases: finding their files, naming their letters, and what became of each."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from apology_cli.case import Case
from apology_cli.finding import CaseError, CompanyError, Finding
from apology_cli.flow import compose
from apology_cli.letter_file import Fate, store
from apology_cli.reading.case_reader import read_file
from apology_cli.writer import Writer, formats, writer

CASE_SUFFIXES = (".yaml", ".yml", ".json")
FORM_FEED = b"\f"  # between texts on standard output
STANDARD = "-"  # standard input or output, by custom


class UsageError(ValueError):
    """What was asked for cannot be done; nothing was written."""


class Output(NamedTuple):
    """Where letters go: a file, a folder, or (neither) standard output."""

    writer: Writer
    file: Path | None = None
    folder: Path | None = None

    @property
    def streams(self) -> bool:
        """Whether the letters go to standard output."""
        return self.file is None and self.folder is None

    def path(self, name: str) -> Path | None:
        """The path of the letter of that name, where letters go to disk."""
        return self.folder / f"{name}{self.writer.SUFFIX}" if self.folder is not None else self.file


class Said(NamedTuple):
    """What is said of all cases at once: a date for those without, the company and the wording over their own."""

    today: dt.date | None = None
    company: Path | None = None
    variant: int = 0


class Outcome(NamedTuple):
    """What became of one case: its fate on disk, or its content where it goes to standard output, or an error."""

    source: str
    scheme: str = ""
    path: Path | None = None
    fate: Fate | None = None
    content: bytes = b""
    findings: tuple[Finding, ...] = ()
    error: CaseError | CompanyError | OSError | None = None

    @property
    def unread(self) -> bool:
        """Whether the case could not be read."""
        return isinstance(self.error, CaseError)


def case_files(given: Iterable[str]) -> tuple[str, ...]:
    """The case files among files, folders (sub-folders too, sorted) and `-`; UsageError when folders hold none."""
    found: list[str] = []
    for name in given:
        path = Path(name)
        if name != STANDARD and path.is_dir():
            found += map(str, sorted(filter(_is_case, path.rglob("*"))))
        else:
            found.append(name)
    if not found:
        raise UsageError("there are no cases (*.yaml, *.yml, *.json) in there")
    return tuple(dict.fromkeys(found))


def output(path: str | None, format_name: str | None) -> Output:
    """Where to write, and in which format: the ending of the path chooses unless `format_name` does."""
    if format_name is not None and format_name not in formats():
        raise UsageError(f"there is no format “{format_name}”, use one of {', '.join(formats())}")
    chosen = format_name or _format_of(path) or "docx"
    made = writer(chosen)
    if path == STANDARD or (path is None and made.STREAM):
        return Output(made)
    if path is None:
        return Output(made, folder=Path())
    target = Path(path)
    if target.is_dir() or path.endswith(("/", "\\")) or not target.suffix:
        return Output(made, folder=target)
    if _format_of(path) is None:
        endings = ", ".join(writer(name).SUFFIX for name in formats())
        raise UsageError(f"“{path}” has no ending that names a format, use one of {endings}, or a folder")
    if target.suffix.lower() != made.SUFFIX:
        raise UsageError(f"“{path}” does not end as a {chosen} file does, use {made.SUFFIX} or leave --format out")
    return Output(made, file=target)


def run(
    sources: tuple[str, ...],
    to: Output,
    *,
    said: Said | None = None,
    force: bool = False,
) -> Iterator[Outcome]:
    """Compose every case of the sources, in their order; a bad case costs only itself.

    UsageError, before anything is written, when two letters would get the same file.
    """
    stems = [_stem(source) for source in sources]
    # Some file systems do not tell capital letters from small ones.
    named = Counter(stem.casefold() for stem in stems)
    twice = next((stem for stem in stems if named[stem.casefold()] > 1), None)
    if twice is not None and to.folder is not None:
        raise UsageError(f"several cases are named “{twice}”: write them to different folders")
    if to.file is not None and len(sources) > 1:
        raise UsageError(f"“{to.file}” is one file for {len(sources)} cases: give a folder")
    said = said or Said()
    taken: set[Path] = set()
    shown = 0
    for source, stem in zip(sources, stems, strict=True):
        cases = tuple(read_file(source, today=said.today, company=said.company))
        if to.file is not None and len(cases) > 1:
            raise UsageError(f"{source} holds {len(cases)} cases, and “{to.file}” is one file: give a folder")
        for number, case in enumerate(cases, start=1):
            path = to.path(f"{stem}-{number}" if len(cases) > 1 else stem)
            if path in taken:
                raise UsageError(f"{source} would get the letter “{path}”, which a case before it has")
            taken |= {path} if path else set()
            outcome = _outcome(source, with_variant(case, said.variant), to.writer, path, force=force)
            if shown and outcome.content and to.writer.SUFFIX == ".txt":
                outcome = outcome._replace(content=FORM_FEED + outcome.content)
            shown += bool(outcome.content)
            yield outcome


def with_variant(case: Case | CaseError, variant: int) -> Case | CaseError:
    """The case with this wording, over its own; 0 leaves it as it is."""
    return case._replace(variant=variant) if variant and isinstance(case, Case) else case


def _outcome(source: str, case: Case | CaseError, made: Writer, path: Path | None, *, force: bool) -> Outcome:
    if isinstance(case, CaseError):
        return Outcome(source, error=case)
    try:
        letter = compose(case)
        content = made.write(letter)
        fate = store(path, content, made, force=force) if path is not None else None
    except (CaseError, CompanyError, OSError) as error:
        return Outcome(source, path=path, error=error)
    return Outcome(source, letter.scheme, path, fate, content if path is None else b"", letter.findings)


def _is_case(path: Path) -> bool:
    # A profile and a schema lie beside the cases and are none.
    no_case = path.stem == "company" or path.name.endswith(".schema.json")
    return path.suffix.lower() in CASE_SUFFIXES and path.is_file() and not no_case


def _format_of(path: str | None) -> str | None:
    suffix = Path(path or "").suffix.lower()
    return next((name for name in formats() if suffix == writer(name).SUFFIX), None)


def _stem(source: str) -> str:
    return "letter" if source == STANDARD else Path(source).stem
