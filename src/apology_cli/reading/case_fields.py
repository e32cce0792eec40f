"""The fields of a case, as tables by the class of each mapping."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from apology_cli.case import Case, Claim
from apology_cli.fields import Field, Many, One, fields_of
from apology_cli.reading.case_values import nearest
from apology_cli.reading.nodes import join


@cache
def short_form() -> dict[str, Field]:
    """The fields of a single claim that may stand at the top level of the case."""
    own = fields_of(Case)
    return {
        name: described._replace(required=False)
        for name, described in fields_of(Claim).items()
        if name not in own and name != "claim"
    }


def built(cls: type, values: dict[str, Any], path: str) -> Any:
    """The value of a mapping. A field without a default is None where it is not given."""
    blank = _blank(cls)
    return cls(**{**blank, "path": path, **values}) if "path" in blank else cls(**{**blank, **values})


@cache
def _blank(cls: type) -> dict[str, Any]:
    """The fields without a default, and the path where the class has one."""
    names = [name for name in fields_of(cls) if name not in vars(cls)["_field_defaults"]]
    return dict.fromkeys([*names, "path"] if "path" in vars(cls)["_fields"] else names)


def mend_unknown(name: str, known: dict[str, Field]) -> str:
    """How to mend an unknown field: the nearest known one here, and where else one of that name is at home."""
    elsewhere = [path for path, owner in _mappings(Case, "") if name in owner]
    mend = nearest(name, known)
    return f"{mend} (`{name}` is a field of {', '.join(elsewhere)})" if elsewhere else mend


def _mappings(cls: type, path: str) -> Iterator[tuple[str, dict[str, Field]]]:
    yield f"`{path}`" if path else "the case itself", fields_of(cls)
    for name, described in fields_of(cls).items():
        kind = described.kind.of if isinstance(described.kind, Many) else described.kind
        if isinstance(kind, One):
            yield from _mappings(kind.of, join(path, name))
