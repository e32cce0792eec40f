"""Where a case's company comes from: a profile file that many cases share."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Final

from apology_cli.case import Company
from apology_cli.fields import One
from apology_cli.finding import CaseError, Problem
from apology_cli.reading.decoding import decode, exists

NAME: Final = "company.yaml"


def found_from(folder: Path) -> Path | None:
    """The profile in a folder or the nearest one above it."""
    if exists(folder / NAME):
        return folder / NAME
    return next((above / NAME for above in folder.resolve().parents if exists(above / NAME)), None)


def read_company(profile: Path) -> Company:
    """The company of a profile file; CaseError with the places in that file when it cannot be read."""
    try:
        state = profile.stat()
    except (OSError, ValueError) as error:
        raise CaseError((_unreadable(profile, error),)) from None
    return _read(profile, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=64)
def _read(profile: Path, _changed: int, _size: int) -> Company:
    """Read once while the file stays the same: a batch of cases shares it."""
    # Many letters are checked without a profile, and need no YAML.
    from apology_cli.reading.case_file import documents  # noqa: PLC0415
    from apology_cli.reading.field_reader import FieldReader  # noqa: PLC0415

    file = str(profile)
    try:
        content = profile.read_bytes()
    except OSError as error:
        raise CaseError((_unreadable(profile, error),)) from None
    first, *more = documents(decode(content, file), file)
    reader = FieldReader(file, profile.parent, owner="company", problems=first.problems)
    company: Company | None = reader.value(One(Company), first.root, "") if first.root else None
    if company:
        reader.tell_unknown_rules(company.ignore, "ignore", company.rules)
    for document in more:
        place = document.root.place if document.root else (1, 1)
        reader.problems.append(Problem(file, *place, "", "a profile holds one company", "delete this part"))
    if reader.problems:
        raise CaseError(tuple(sorted(set(reader.problems))))
    if company is None:
        raise CaseError((Problem(file, 1, 1, "", "the profile holds no company", "give its `name`"),))
    return company


def _unreadable(profile: Path, error: OSError | ValueError) -> Problem:
    reason = getattr(error, "strerror", None) or "no such path"
    return Problem(str(profile), 1, 1, "", f"the profile cannot be read ({reason})", "check its path")
