"""What a compiled pattern is made of: steps, as plain values that can be kept on disk."""

from __future__ import annotations

from typing import Any, Final


class Op:
    """What one step asks of the words at a position. Plain numbers, so that steps can be kept on disk."""

    WORD: Final = 0  # the number of a class
    GAP: Final = 1  # the most words, the class none of them may have
    EITHER: Final = 2  # what may follow each class of a first word; the sequences that begin otherwise
    MAYBE: Final = 3  # one sequence of steps
    NOT: Final = 4  # the class the next word may not have
    NOT_BEFORE: Final = 5  # the class the word before may not have
    MARK: Final = 6
    START: Final = 7
    END: Final = 8


Step = tuple[Any, ...]  # an Op and what belongs to it
Steps = tuple[Step, ...]
NO_CLASS = -1


def folded(word: str) -> str:
    """A word as patterns compare it: in small letters, ё as е, one apostrophe."""
    return word.lower().replace("ё", "е").replace("’", "'").replace("ʼ", "'").replace("‑", "-")


def alternatives(step: Step) -> list[Steps]:
    """The sequences of which a step asks for one; of any other step, itself."""
    if step[0] != Op.EITHER:
        return [(step,)]
    return [((Op.WORD, number), *rest) for number, rests in step[1].items() for rest in rests] + [*step[2]]
