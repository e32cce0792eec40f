"""Texts in their grammatical slots: what reads as it stands, and what the letter must quote instead."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from apology_cli.case import Case, Text
from apology_cli.fields import Kind, Sentences, Slot, Words, changed
from apology_cli.finding import Finding, Level
from apology_cli.language import Slots, language
from apology_cli.memory import remembered
from apology_cli.rule import Completeness
from apology_cli.signs import SMALL

_READS_AFTER = {
    Slot.TOPIC: "“your complaint …”, with a preposition: about the delivery",
    Slot.CLAUSE: "“you write that …”: the parcel came late",
    Slot.TO_DO: "“you ask us to …”: refund the delivery fee",
    Slot.DEED: "“we …”: refunded the delivery fee",
    Slot.EVENT: "“we are sorry that …”: the parcel came late",
}
# A second sentence: a stop after a word of three letters or more, so that initials and abbreviations pass.
_SECOND_SENTENCE = re.compile(r"\w{3}[.!?]\s+[^\W\d_a-zа-яёіїєґāčēģīķļņšūž]")

# A word with a capital that a sentence does not give it: behind a small letter or a number.
_INNER_CAPITAL = re.compile(rf"(?<=[{SMALL}\d][ ,]) ?([^\W\d_{SMALL}][\w-]{{2,}})")
_ENDING = 2  # letters of a name that its cases may change

_WORD = re.compile(r"(?<!['’ʼ])\b\w+")  # what follows an apostrophe is no word of its own: ім’я, I’m


class Reading(NamedTuple):
    """A text as the letter may use it, and what was wrong with it."""

    text: Text
    fault: str = ""


def settle(case: Case) -> tuple[Case, tuple[Finding, ...]]:
    """The case with every text made to read in its slot or marked as not fitting, and a finding for each fault."""
    findings: list[Finding] = []
    slots = language(case.language).SLOTS

    def settled(kind: Kind, value: Any, _path: str) -> Any:
        slot = kind.slot  # type: ignore[union-attr]
        reading = read(slot, value, slots)
        if not reading.text.fits:
            reading = read(slot, value, slots, names_in(case))
        if reading.fault:
            findings.append(_finding(case, slot, value, reading.fault))
        return reading.text

    return changed(case, _is_slotted, settled), tuple(findings)


def _is_slotted(kind: Kind) -> bool:
    return isinstance(kind, Words) and kind.slot is not Slot.PLAIN


def _is_running(kind: Kind) -> bool:
    return isinstance(kind, Sentences) or _is_slotted(kind)


def names_in(case: Case) -> frozenset[str]:
    """Words that the texts of a case write with a capital inside a sentence, and nowhere without."""
    texts: list[str] = []

    def gather(_kind: Kind, value: Any, _path: str) -> Any:
        texts.extend([value] if isinstance(value, str) else (text for paragraph in value for text in paragraph))
        return value

    changed(case, _is_running, gather)
    everything = "\n".join(texts)
    return frozenset(_INNER_CAPITAL.findall(everything)) - {
        word.capitalize() for word in _WORD.findall(everything) if word.islower()
    }


def read(slot: Slot, text: Text, slots: Slots, names: frozenset[str] = frozenset()) -> Reading:
    """The text as it reads in the slot; what begins with one of these names, or a form of it, begins no sentence."""
    words, fits, fault = _judged(text, slot, slots, names)
    return Reading(text if fits and words == text else Text(words, text.path, fits=fits), fault)


class _Judged(NamedTuple):
    words: str
    fits: bool = True
    fault: str = ""


@remembered
def _judged(text: str, slot: Slot, slots: Slots, names: frozenset[str]) -> _Judged:
    if slot is Slot.THING:
        return _Judged(text)
    if slot is Slot.TOPIC:
        return _topic(text, slots)
    own = {Slot.CLAUSE: slots.that, Slot.EVENT: slots.that, Slot.TO_DO: slots.to, Slot.DEED: slots.we}[slot]
    for opener in sorted(own, key=len, reverse=True):
        if text.casefold().startswith(f"{opener} "):
            fault = f"begins with “{text[: len(opener)]}”, which the letter itself puts before it"
            return _judged(text[len(opener) :].lstrip(" ,"), slot, slots, names)._replace(fault=fault)
    fault = _sentence_fault(text, slots, names) or _voice_fault(slot, text, slots)
    return _Judged(text, not fault, fault)


def _topic(text: str, slots: Slots) -> _Judged:
    if text.split(maxsplit=1)[0].casefold() not in slots.prepositions:
        return _Judged(text, fits=False, fault="has no preposition")
    return _Judged(text[0].lower() + text[1:])


def _sentence_fault(text: str, slots: Slots, names: frozenset[str]) -> str:
    if _opens_a_sentence(text, slots, names):
        return "begins with a capital letter, as a sentence does"
    if text.endswith(("?", "!")):
        return "ends as a sentence does"
    return "holds more than one sentence" if _SECOND_SENTENCE.search(text) else ""


def _voice_fault(slot: Slot, text: str, slots: Slots) -> str:
    if slot in {Slot.CLAUSE, Slot.TO_DO} and slots.own & set(_WORD.findall(text.casefold())):
        return "speaks as the client, while the letter speaks to the client"
    if slot is Slot.TO_DO and re.match(slots.no_to_do, text, re.IGNORECASE):
        return "does not begin with what is to be done"
    if slot is Slot.DEED and re.match(slots.no_deed, text, re.IGNORECASE):
        return "does not begin with what is done"
    return ""


def _opens_a_sentence(words: str, slots: Slots, names: frozenset[str]) -> bool:
    first = re.split(r"[\s,]", words, maxsplit=1)[0]
    plain_capital = first[:1].isupper() and not any(c.isupper() or c.isdigit() for c in first[1:])
    named = first.casefold() in slots.capital or any(_same_name(first, name) for name in names)
    return plain_capital and not named and not first.endswith(".")


def _same_name(word: str, name: str) -> bool:
    """Whether a word can be the name in one of its cases."""
    stem = min(word, name, key=len)[:-1]
    return len(stem) > 1 and word.startswith(stem) and name.startswith(stem) and abs(len(word) - len(name)) <= _ENDING


def _finding(case: Case, slot: Slot, text: Text, fault: str) -> Finding:
    return Finding(
        *case.source.where(text.path),
        "",
        Completeness.SLOT,
        Level.WARNING,
        f"{text.path}: this {slot} {fault}",
        str(text),
        f"write it so that it reads after {_READS_AFTER[slot]}",
    )
