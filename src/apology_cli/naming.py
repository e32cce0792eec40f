"""Names of files that are made from a case, safe on every file system."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from unicodedata import category, normalize

from apology_cli.case import Case, Money, Period
from apology_cli.fields import Many, One, fields_of

STEM, NUMBER = "stem", "n"  # of the case's file; of the case in it
_PLACE = re.compile(r"\{([^{}]*)\}")
_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_LONGEST = 180  # bytes: what file systems take, with room for an ending
# Names that Windows keeps for devices, with any ending.
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?=$|\.)", re.IGNORECASE)


def faults(template: str) -> Iterator[str]:
    """The places of a template that name no field of a case."""
    for name in _PLACE.findall(template):
        if name not in {STEM, NUMBER} and not _is_field(Case, name.split(".")):
            yield name


def named(case: Case, template: str, stem: str) -> str:
    """The name a case gets, without an ending; what the case does not hold is left out."""
    own = {STEM: stem, NUMBER: str(case.source.number + 1)}
    return safe(_PLACE.sub(lambda place: own.get(place[1], "") or _value(case, place[1]), template)) or safe(stem)


def safe(name: str) -> str:
    """A name without signs that a file system or a shell takes for something else."""
    plain = "".join(sign for sign in normalize("NFC", name) if category(sign) not in {"Cc", "Cf", "Cs", "Co", "Cn"})
    words = re.sub(r"\s+", " ", _UNSAFE.sub("-", plain))
    short = words.encode()[:_LONGEST].decode(errors="ignore").strip(" .-~")
    return f"_{short}" if _RESERVED.match(short) else short


def _is_field(cls: type, parts: list[str]) -> bool:
    field, *rest = parts
    if field not in fields_of(cls):
        return False
    kind = fields_of(cls)[field].kind
    if isinstance(kind, Many):
        if not rest or not rest[0].isdigit():
            return False
        kind, rest = kind.of, rest[1:]
    return _is_field(kind.of, rest) if isinstance(kind, One) and rest else not rest and not isinstance(kind, One)


def _value(case: Case, path: str) -> str:
    value: object = case
    for part in path.split("."):
        if part.isdigit() and isinstance(value, tuple) and not hasattr(value, "_fields"):
            value = value[int(part)] if int(part) < len(value) else None
        else:
            value = getattr(value, part, None)
    match value:
        case Money():
            return f"{value.amount} {value.currency}"
        case Period():
            return f"{value.number} {value.unit}"
        case dt.date():
            return value.isoformat()
        case tuple() | None:
            return ""
    return str(value)
