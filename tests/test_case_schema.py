"""The JSON Schema of a case file agrees with the reader."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from apology_cli import scheme
from apology_cli.case import Case
from apology_cli.case_schema import schema
from apology_cli.fields import fields_of
from apology_cli.language import tags
from apology_cli.vocabulary import Verdict
from samples import every_file, name
from small_cases import LONG, SMALL, TODAY, read, told

SCHEMA = schema()
VALID = Draft202012Validator(SCHEMA).is_valid


class EditorLoader(yaml.SafeLoader):
    """YAML as editors see it: yes and no are truth values, 117 is a number; dates stay text."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - the loader's own attribute
        first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def as_text(text: str) -> Any:
    return yaml.load(text, yaml.BaseLoader)  # noqa: S506 - it makes nothing but text


def as_editors_see_it(text: str) -> Any:
    return yaml.load(text, EditorLoader)  # noqa: S506 - a safe loader


def descriptions(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "properties":
                yield from (described["description"] for described in value.values())
            yield from descriptions(value)
    elif isinstance(node, list):
        for item in node:
            yield from descriptions(item)


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA


@pytest.mark.parametrize("path", [pytest.param(path, id=name(path)) for path in every_file()])
def test_every_sample_fits_the_schema(path: Any) -> None:
    for case in path.read_text("utf-8-sig").split("\n---\n"):
        assert VALID(as_text(case))
        assert VALID(as_editors_see_it(case))


def test_its_example_fits_and_is_read() -> None:
    (example,) = SCHEMA["examples"]
    assert VALID(example)
    assert read(json.dumps(example | {"company": {"name": "Clinic Ltd"}, "date": str(TODAY)}))


def test_every_field_is_described() -> None:
    assert SCHEMA["properties"].keys() > fields_of(Case).keys()
    assert all(description.endswith((".", "…")) for description in descriptions(SCHEMA))


def test_it_knows_the_words_of_the_registries() -> None:
    properties, claim = SCHEMA["properties"], SCHEMA["$defs"]["Claim"]
    assert properties["language"]["enum"] == list(tags())
    assert set(properties["scheme"]["enum"]) > set(scheme.names())
    assert set(claim["properties"]["justified"]["enum"]) == {*Verdict, True, False}


@pytest.mark.parametrize(
    "more",
    [
        "number: 117",
        "number:",
        "number: 0123",
        "date: 12.03.2026",
        "contact: {phone: 112}",
        "contact: the team",
        "compensation: {kind: gesture, we: called}",
        "decisions: [changed the form, {we: call you, by: 2026-04-01}]",
        "enclosures: a copy",
        "causes: [One., Two.]",
        "loss: 5 EUR",
        "loss: {amount: 5 EUR, proved: yes}",
        "ignore: {vague-promise: agreed}",
        "options:\n- a voucher",
    ],
)
def test_what_the_reader_reads_fits(more: str) -> None:
    text = f"{SMALL}{more}\n"
    assert read(text)
    assert VALID(as_text(text))
    assert VALID(as_editors_see_it(text))


@pytest.mark.parametrize(
    "text",
    [
        f"{SMALL}numbr: 5\n",
        f"{SMALL}date: 12/03/2026\n",
        f"{SMALL}channel: fax\n",
        f"{SMALL}number: [5]\n",
        f"{SMALL}ignore: {{no-such-rule: x}}\n",
        f"{SMALL}demands: [{{demand: x}}]\n",
        f"{SMALL}compensation: {{we: paid}}\n",
        f"{SMALL}loss: {{amount: 5}}\n",
        f"{LONG}facts: x\n",
        LONG.replace("claim: the parcel came late, ", ""),
        SMALL.replace("justified: no\n", ""),
        SMALL.replace("language: en", "language: xx"),
        SMALL.replace("client: Ms Alla Ivanova", "client: {position: the manager}"),
        SMALL.replace("received: 2026-03-12, ", ""),
    ],
)
def test_what_the_reader_refuses_does_not_fit(text: str) -> None:
    assert told(text)
    assert not VALID(as_editors_see_it(text))
