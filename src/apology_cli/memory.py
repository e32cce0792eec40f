"""What was worked out of a text is remembered: letters of a batch share most of theirs."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import lru_cache, wraps
from typing import Any, Final, TypeVar, cast

_LONG: Final = 3_000  # characters: more of a text than is worth remembering
_MOST: Final = 1_024  # texts

_Work = TypeVar("_Work", bound=Callable[..., Any])


def remembered_by(size: Callable[[Any], int]) -> Callable[[_Work], _Work]:
    """As `remembered`, of a value that holds so many characters."""

    def remembering(work: _Work) -> _Work:
        known = lru_cache(_MOST)(work)

        @wraps(work)
        def recalled(value: Hashable, *rest: Hashable) -> Any:
            return (known if size(value) < _LONG else work)(value, *rest)

        return cast("_Work", recalled)

    return remembering


# The same pure function of a text, and of other values that can be hashed, which knows its latest short texts.
remembered = remembered_by(len)
