"""What a rule is, and which there are: one data file of `rules/` per rule of tone, and the checks of completeness."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, NamedTuple

from apology_cli.fields import Choice, Count, Lines, Many, Words, optional, required
from apology_cli.finding import Level

FOLDER = Path(__file__).with_name("rules")
LEXICONS = Path(__file__).with_name("lexicons")
SUFFIX = ".yaml"
FINDING = ("again", "find", "loose", "perhaps")  # the fields of a speech whose patterns find something
PATTERNS = (*FINDING, "only", "unless", "near", "anywhere")  # the fields of a speech that hold patterns


class Measure(StrEnum):
    """How a rule looks at a text."""

    WORDS = "words"  # patterns of words
    LENGTH = "length"  # the words of a sentence
    SIGNS = "signs"  # emoji, marks in a row, words in capitals
    PLACEHOLDERS = "placeholders"  # what was to be filled in
    CASE = "case"  # what a case or a letter has to have; found by a check of its own


class Speech(NamedTuple):
    """What a rule finds and says in one language. The patterns are described in `pattern`."""

    message: Annotated[str, required(Words(), "What is wrong, in this language.")]
    suggestion: Annotated[str, required(Words(), "How to write it instead, in this language.")]
    find: Annotated[tuple[str, ...], optional(Lines(), "Patterns of what is certainly wrong, one a line.")] = ()
    again: Annotated[
        tuple[str, ...], optional(Lines(), "Patterns of what is one too many by itself, whatever `most` allows.")
    ] = ()
    loose: Annotated[
        tuple[str, ...], optional(Lines(), "Patterns of what is wrong where the sentence gives no figure.")
    ] = ()
    perhaps: Annotated[tuple[str, ...], optional(Lines(), "Patterns of what may be right: one level lower.")] = ()
    only: Annotated[
        tuple[str, ...], optional(Lines(), "Patterns of which one must stand there or in the sentence before.")
    ] = ()
    unless: Annotated[tuple[str, ...], optional(Lines(), "Patterns that excuse it in the same sentence.")] = ()
    near: Annotated[tuple[str, ...], optional(Lines(), "Patterns that excuse it there or in the next sentence.")] = ()
    anywhere: Annotated[tuple[str, ...], optional(Lines(), "Patterns that excuse it anywhere in the letter.")] = ()
    most: Annotated[int, optional(Count(), "How many matches, or words of a sentence, are still right.")] = 0
    wrong: Annotated[tuple[str, ...], optional(Lines(), "Examples that it finds, one a line.")] = ()
    right: Annotated[tuple[str, ...], optional(Lines(), "Examples that no rule finds, one a line.")] = ()


class Rule(NamedTuple):
    """What is wrong, why, who says so; and how to find it in each language."""

    what: Annotated[str, required(Words(), "What is wrong.")]
    why: Annotated[str, required(Words(), "What it does to the reader.")]
    source: Annotated[str, required(Words(), "Who says so.")]
    level: Annotated[Level, required(Choice(Level), "How serious it is.")]
    measure: Annotated[Measure, optional(Choice(Measure), "How it looks at a text.")] = Measure.WORDS
    stages: Annotated[tuple[str, ...], optional(Many(Words()), "The stages it is for; all when left out.")] = ()
    name: str = ""
    speech: Mapping[str, Speech] = MappingProxyType({})


class Completeness(StrEnum):
    """What a case or a finished letter leaves out, or grants beyond measure; each has a file without patterns."""

    SLOT = "slot"
    MISSING_FACTS = "missing-facts"
    MISSING_EVENT = "missing-event"
    MISSING_CAUSES = "missing-causes"
    MISSING_REASON = "missing-reason"
    MISSING_SOLUTION = "missing-solution"
    MISSING_ANSWER_DATE = "missing-answer-date"
    NO_LOOK_AHEAD = "no-look-ahead"
    NO_CONTACT = "no-contact"
    NO_AMOUNT = "no-amount"
    NO_AUTHORITY = "no-authority"
    NO_NEXT_STEP = "no-next-step"
    OUT_OF_PROPORTION = "out-of-proportion"
    MONEY_FOR_UNFOUNDED = "money-for-unfounded"
    GIFT_CEILING = "gift-ceiling"
    SIGNATORY_LIMIT = "signatory-limit"
    UNCITED = "uncited"
    UNSIGNED = "unsigned"
    UNSURE_FORM = "unsure-form"
    UNSURE_PERIOD = "unsure-period"
    UNUSED = "unused"


def rule_files(folder: Path = FOLDER) -> tuple[Path, ...]:
    """The files of the rules in a folder, sorted."""
    return tuple(sorted(path for path in folder.iterdir() if path.suffix == SUFFIX))


@cache
def rule_ids(folder: Path = FOLDER) -> frozenset[str]:
    """The ids of all rules, those of the folder among them."""
    return frozenset(path.stem for path in rule_files(folder))


def lower(level: Level) -> Level:
    """The next lower level."""
    return Level.WARNING if level is Level.ERROR else Level.HINT
