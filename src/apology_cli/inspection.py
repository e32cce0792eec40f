"""Checks cases and finished letters: finds the files, reads each as what it is, gathers what the rules find."""

from __future__ import annotations

import datetime as dt
import re
import sys
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from apology_cli import finished
from apology_cli.case import Company
from apology_cli.finding import CaseError, CompanyError, Finding, Level, Problem, strictly
from apology_cli.language import codes
from apology_cli.manuscript import Manuscript
from apology_cli.reading.company_profile import found_from, read_company
from apology_cli.reading.manuscript_reader import LARGEST, read_manuscripts
from apology_cli.recognition import recognised
from apology_cli.tasks import CASE_SUFFIXES, STANDARD, is_case
from apology_cli.tone_findings import in_manuscript

LETTERS = frozenset({".txt", ".md", ".docx"})
UNREADABLE = "unreadable"  # stands for a rule where a file cannot be read
_A_CASE = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\{|(?:#.*\n\s*)*(?:---\s*\n)?(?:language|client|complaint|company)\s*:)")
_NO_LETTERS = frozenset({"letterhead", "readme", "changelog"})


class Inspected(NamedTuple):
    """What was found in one case or letter. `read` says whether it could be read at all."""

    source: str
    findings: tuple[Finding, ...] = ()
    ignored: tuple[Finding, ...] = ()
    read: bool = True


class Terms(NamedTuple):
    """What is said of all files at once."""

    language: str | None = None  # of finished letters; recognised where it is not given
    company: Path | None = None
    today: dt.date | None = None
    strict: bool = False


def files(given: Iterable[str]) -> tuple[str, ...]:
    """The files to check among files, folders (sub-folders too, sorted) and `-`."""
    found: list[str] = []
    for name in given:
        path = Path(name)
        if name != STANDARD and path.is_dir():
            found += map(str, sorted(filter(_is_checked, path.rglob("*"))))
        else:
            found.append(name)
    return tuple(dict.fromkeys(found))


def inspect(sources: Iterable[str], terms: Terms) -> Iterator[Inspected]:
    """What was found in each case and letter of the files, in their order."""
    for source in sources:
        try:
            content = _content(source)
        except (OSError, ValueError) as error:
            what = f"the file cannot be read ({getattr(error, 'strerror', None) or 'no such path'})"
            yield _unread(source, (Problem(source, 1, 1, "", what, "check its path"),))
            continue
        for inspected in (
            _cases(content, source, terms) if _is_case(content, source) else _letters(content, source, terms)
        ):
            yield inspected._replace(findings=strictly(inspected.findings)) if terms.strict else inspected


def _cases(content: bytes, source: str, terms: Terms) -> Iterator[Inspected]:
    # A finished letter needs nothing of what makes one.
    from apology_cli.flow import compose  # noqa: PLC0415
    from apology_cli.reading.case_reader import read_lines  # noqa: PLC0415

    for case in read_lines(BytesIO(content), source, today=terms.today, company=terms.company):
        try:
            if isinstance(case, CaseError):
                raise case
            letter = compose(case)
        except CaseError as error:
            yield _unread(source, error.problems)
        except CompanyError as error:
            yield _unread(source, (Problem(str(error.path), 1, 1, "", error.why, "mend that file"),))
        else:
            yield Inspected(source, letter.findings, letter.ignored)


def _letters(content: bytes, source: str, terms: Terms) -> Iterator[Inspected]:
    if not content.strip():
        yield _unread(source, (Problem(source, 1, 1, "", "the file is empty", "write a letter into it"),))
        return
    try:
        company = _company(source, terms)
        excused = company.ignore if company else {}
        for manuscript in read_manuscripts(content, source):
            found = in_finished(manuscript, terms.language, company.rules if company else None)
            yield Inspected(
                source,
                tuple(finding for finding in found if finding.rule not in excused),
                tuple(finding for finding in found if finding.rule in excused),
            )
    except CaseError as error:
        yield _unread(source, error.problems)


def in_finished(manuscript: Manuscript, code: str | None = None, rules: Path | None = None) -> list[Finding]:
    """All that is found in a finished letter, in its order; `rules` is the folder of a company's own.

    CaseError when the language is not given and cannot be recognised.
    """
    code = code or recognised(" ".join(block.text for block in manuscript.blocks))
    if code is None:
        mend = f"say it with --language: {', '.join(codes())}"
        raise CaseError((Problem(manuscript.file, 1, 1, "", "the language cannot be told", mend),))
    return sorted((*in_manuscript(manuscript, code, rules), *finished.lacks(manuscript)))


def _company(source: str, terms: Terms) -> Company | None:
    profile = terms.company or found_from(Path() if source == STANDARD else Path(source).parent)
    return read_company(profile) if profile else None


def _unread(source: str, problems: Iterable[Problem]) -> Inspected:
    found = (
        Finding(
            p.file,
            p.line,
            p.column,
            "",
            UNREADABLE,
            Level.ERROR,
            f"{p.path}: {p.what}" if p.path else p.what,
            "",
            p.mend,
        )
        for p in problems
    )
    return Inspected(source, tuple(found), read=False)


def _content(source: str) -> bytes:
    if source != STANDARD:
        with Path(source).open("rb") as file:
            return file.read(LARGEST + 1)  # enough to see that it is too large
    if sys.stdin is None:
        raise OSError(9, "standard input is closed")
    return sys.stdin.buffer.read(LARGEST + 1)


def _is_case(content: bytes, source: str) -> bool:
    suffix = Path(source).suffix.lower()
    return suffix in CASE_SUFFIXES or (suffix not in LETTERS and _A_CASE.match(content) is not None)


def _is_checked(path: Path) -> bool:
    suffix, stem = path.suffix.lower(), path.stem.casefold()
    if suffix in CASE_SUFFIXES:
        return is_case(path)
    return suffix in LETTERS and stem not in _NO_LETTERS and not path.name.startswith(("~", ".")) and path.is_file()
