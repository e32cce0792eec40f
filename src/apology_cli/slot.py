"""Texts in their grammatical slots: what reads as it stands, and what the letter must quote instead."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from apology_cli.case import Case, Place, Text
from apology_cli.fields import Kind, Many, One, Slot, Words, fields_of
from apology_cli.finding import Finding, Level
from apology_cli.language import Slots, language
from apology_cli.rule import Completeness

_READS_AFTER = {
    Slot.TOPIC: "“your complaint …”, with a preposition: about the delivery",
    Slot.CLAUSE: "“you write that …”: the parcel came late",
    Slot.TO_DO: "“you ask us to …”: refund the delivery fee",
    Slot.DEED: "“we …”: refunded the delivery fee",
    Slot.EVENT: "“we are sorry that …”: the parcel came late",
}
# A second sentence: a stop after a word of three letters or more, so that initials and abbreviations pass.
_SECOND_SENTENCE = re.compile(r"\w{3}[.!?]\s+[^\W\d_a-zа-яёіїєґāčēģīķļņšūž]")


class Reading(NamedTuple):
    """A text as the letter may use it, and what was wrong with it."""

    text: Text
    fault: str = ""


def settle(case: Case) -> tuple[Case, tuple[Finding, ...]]:
    """The case with every text made to read in its slot or marked as not fitting, and a finding for each fault."""
    findings: list[Finding] = []
    slots = language(case.language).SLOTS

    def settled(slot: Slot, text: Text) -> Text:
        reading = read(slot, text, slots)
        if reading.fault:
            findings.append(_finding(case, slot, text, reading.fault))
        return reading.text

    return _changed(case, settled), tuple(findings)


def _changed(value: Any, change: Callable[[Slot, Text], Text]) -> Any:
    """The mapping of a case with every text that has a slot changed, at any depth."""
    kinds = {name: described.kind for name, described in fields_of(value.__class__).items()}
    return value._replace(**{name: _field(getattr(value, name), kind, change) for name, kind in kinds.items()})


def _field(value: Any, kind: Kind, change: Callable[[Slot, Text], Text]) -> Any:
    if isinstance(kind, Many):
        return tuple(_field(item, kind.of, change) for item in value)
    if value is None:
        return None
    if isinstance(kind, One):
        return _changed(value, change)
    return change(kind.slot, value) if isinstance(kind, Words) and kind.slot is not Slot.PLAIN else value


def read(slot: Slot, text: Text, slots: Slots) -> Reading:
    """The text as it reads in the slot."""
    if slot is Slot.THING:
        return Reading(text)
    if slot is Slot.TOPIC:
        return _topic(text, slots)
    own = {Slot.CLAUSE: slots.that, Slot.EVENT: slots.that, Slot.TO_DO: slots.to, Slot.DEED: slots.we}[slot]
    for opener in sorted(own, key=len, reverse=True):
        if text.casefold().startswith(f"{opener} "):
            rest = Text(text[len(opener) :].lstrip(" ,"), text.path)
            fault = f"begins with “{text[: len(opener)]}”, which the letter itself puts before it"
            return Reading(read(slot, rest, slots).text, fault)
    fault = _sentence_fault(text, slots) or _voice_fault(slot, text, slots)
    return Reading(Text(text, text.path, fits=not fault), fault)


def _topic(text: Text, slots: Slots) -> Reading:
    if text.split(maxsplit=1)[0].casefold() not in slots.prepositions:
        return Reading(Text(text, text.path, fits=False), "has no preposition")
    return Reading(Text(text[0].lower() + text[1:], text.path))


def _sentence_fault(text: str, slots: Slots) -> str:
    if _opens_a_sentence(text, slots):
        return "begins with a capital letter, as a sentence does"
    if text.endswith(("?", "!")):
        return "ends as a sentence does"
    return "holds more than one sentence" if _SECOND_SENTENCE.search(text) else ""


def _voice_fault(slot: Slot, text: str, slots: Slots) -> str:
    if slot in {Slot.CLAUSE, Slot.TO_DO} and slots.own & set(re.findall(r"\w+", text.casefold())):
        return "speaks as the client, while the letter speaks to the client"
    if slot is Slot.TO_DO and re.match(slots.no_to_do, text, re.IGNORECASE):
        return "does not begin with what is to be done"
    if slot is Slot.DEED and re.match(slots.no_deed, text, re.IGNORECASE):
        return "does not begin with what is done"
    return ""


def _opens_a_sentence(words: str, slots: Slots) -> bool:
    first = re.split(r"[\s,]", words, maxsplit=1)[0]
    plain_capital = first[:1].isupper() and not any(c.isupper() or c.isdigit() for c in first[1:])
    return plain_capital and first.casefold() not in slots.capital and not first.endswith(".")


def _finding(case: Case, slot: Slot, text: Text, fault: str) -> Finding:
    return Finding(
        case.source.file,
        *case.source.places.get(text.path, Place(1, 1)),
        "",
        Completeness.SLOT,
        Level.WARNING,
        f"{text.path}: this {slot} {fault}",
        str(text),
        f"write it so that it reads after {_READS_AFTER[slot]}",
    )
