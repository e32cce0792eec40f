"""Which rules there are, by the ids that a case names in `ignore`. Source: the rules of tone; completeness checks."""

from __future__ import annotations

from enum import StrEnum


class Completeness(StrEnum):
    """What a case leaves out although its letter would be better for it."""

    SLOT = "slot"
    MISSING_FACTS = "missing-facts"
    MISSING_EVENT = "missing-event"
    MISSING_CAUSES = "missing-causes"
    MISSING_REASON = "missing-reason"
    MISSING_SOLUTION = "missing-solution"
    MISSING_ANSWER_DATE = "missing-answer-date"
    NO_LOOK_AHEAD = "no-look-ahead"
    NO_CONTACT = "no-contact"
    UNSURE_FORM = "unsure-form"
    UNSURE_PERIOD = "unsure-period"
    UNUSED = "unused"


TONE = frozenset(
    {
        "arguing",
        "belittle",
        "boilerplate",
        "client-blame",
        "contrast",
        "dramatise",
        "emoji",
        "emotion-over-facts",
        "exclusive",
        "labels",
        "negated-accusation",
        "non-apology",
        "obligation",
        "off-case",
        "other-clients",
        "over-detail",
        "passive-aggression",
        "regret-but",
        "repeated-apology",
        "staff-blame",
        "staff-named",
        "third-party",
        "vague-promise",
        "you-capital",
    }
)


def rule_ids() -> frozenset[str]:
    """The ids of all rules."""
    return TONE | frozenset(Completeness)
