"""The JSON Schema of a case file, for completion in editors; made from the descriptions that the reader reads by."""

from __future__ import annotations

from typing import Any, Final

from apology_cli import scheme
from apology_cli.case import Case, Claim, Client, Company
from apology_cli.fields import (
    Choice,
    Count,
    Day,
    Field,
    File,
    Flag,
    Kind,
    Lines,
    Many,
    One,
    Reasons,
    Sentences,
    Sum,
    Until,
    Words,
    Year,
    fields_of,
)
from apology_cli.language import tags
from apology_cli.reading.case_fields import short_form
from apology_cli.rule import rule_ids

Schema = dict[str, Any]

DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"
_DATE: Final = r"\s*([0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4})\s*"
_STRING: Final[Schema] = {"type": "string"}
_TEXTS: Final[Schema] = {"anyOf": [_STRING, {"type": "array", "items": {"type": ["string", "number", "null"]}}]}
_LEAVES: Final[dict[type, Schema]] = {
    # An editor takes an unquoted number, such as 117 or 0123, for a number; the reader takes it for text.
    Words: {"type": ["string", "number"]},
    Sentences: _TEXTS,
    Lines: _TEXTS,
    Day: {"type": "string", "pattern": f"^{_DATE}$", "examples": ["2026-03-12", "12.03.2026"]},
    Until: {
        "type": "string",
        "pattern": rf"^({_DATE}|\s*[0-9]{{1,4}}\s+\S.*)$",
        "examples": ["2026-03-12", "10 working days", "14 days"],
    },
    Year: {
        "anyOf": [
            {"type": "integer", "minimum": 1000, "maximum": 9999},
            {"type": "string", "pattern": rf"^(\s*[1-9][0-9]{{3}}\s*|{_DATE})$"},
        ]
    },
    Count: {"anyOf": [{"type": "integer", "minimum": 1}, {"type": "string", "pattern": r"^\s*0*[1-9][0-9]*\s*$"}]},
    Sum: {"type": "string", "pattern": "[0-9]", "examples": ["12500 RUB", "1.234,56 €", "£20"]},
    # YAML 1.1 editors read yes and no as truth values, as JSON writes them.
    Flag: {"enum": ["yes", "no", True, False]},
    File: _STRING,
}
_EXAMPLE: Final[Schema] = {
    "language": "en",
    "client": "Ms Alla Ivanova",
    "complaint": {"received": "2026-03-12", "about": "about your test results"},
    "facts": "Results are sent to the address named in the contract. You were offered this during the call.",
    "justified": "no",
    "signatory": {"name": "Helen Carter", "position": "Head of Client Care"},
}


def schema() -> Schema:
    """The schema of one case, in draft 2020-12: its shape. What fields owe one another only the reader knows."""
    short = short_form()
    root = _mapping(Case)
    root["properties"] |= {name: _property(field) for name, field in short.items()}
    root["properties"]["language"]["enum"] = list(tags())
    root["properties"]["scheme"]["enum"] = ["auto", *scheme.names(), None]
    any_short = {"anyOf": [{"required": [name]} for name in short]}
    root["anyOf"] = [{"required": ["claims"], "not": any_short}, {"required": ["justified", "facts"]}]
    return {
        "$schema": DRAFT,
        "title": "Case of a complaint",
        "description": "One complaint and its answer: everything the letter may say.",
        **root,
        "examples": [_EXAMPLE],
        "$defs": {owner.__name__: _mapping(owner) for owner in _owners(Case)},
    }


def _owners(cls: type) -> list[type]:
    """The classes of all mappings inside a mapping, each once."""
    found: list[type] = []
    for field in fields_of(cls).values():
        kind = field.kind.of if isinstance(field.kind, Many) else field.kind
        if isinstance(kind, One):
            found += [kind.of, *_owners(kind.of)]
    return list(dict.fromkeys(found))


def _mapping(cls: type) -> Schema:
    known = fields_of(cls)
    required = [name for name, field in known.items() if field.required]
    made: Schema = {
        "type": "object",
        "properties": {name: _property(field) for name, field in known.items()},
        "required": ["claim", *required] if cls is Claim else required,
        "additionalProperties": False,
    }
    if cls is Client:
        made["anyOf"] = [{"required": ["name"]}, {"required": ["organisation"]}]
    return made


def _property(field: Field) -> Schema:
    made = _kind(field.kind)
    return {"description": field.meaning, **(made if field.required else _or_nothing(made))}


def _or_nothing(made: Schema) -> Schema:
    """The same, or a key without a value, which counts as left out."""
    if "enum" in made:
        return made | {"enum": [*made["enum"], None]}
    if "type" in made:
        types = made["type"] if isinstance(made["type"], list) else [made["type"]]
        return made | {"type": [*types, "null"]}
    return {"anyOf": [*made.get("anyOf", [made]), {"type": "null"}]}


def _kind(kind: Kind) -> Schema:
    if isinstance(kind, One):
        return _one(kind)
    if isinstance(kind, Many):
        item = _kind(kind.of)
        return {"anyOf": [item, {"type": "array", "items": item}]}
    if isinstance(kind, Choice):
        words: list[str | bool] = [value.value for value in kind.values]
        return {"enum": words + ([True, False] if {"yes", "no"} <= set(words) else [])}
    if isinstance(kind, Reasons):
        return {"type": "object", "propertyNames": {"enum": sorted(rule_ids())}, "additionalProperties": _STRING}
    return dict(_LEAVES[type(kind)])


def _one(kind: One) -> Schema:
    full = {"$ref": f"#/$defs/{kind.of.__name__}"}
    if kind.of is Company:
        return {"anyOf": [full, {"type": "string", "description": "Path of a profile file."}]}
    return {"anyOf": [full, _kind(fields_of(kind.of)[kind.short].kind)]} if kind.short else full
