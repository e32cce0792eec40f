"""What was worked out of a text is remembered: letters of a batch share most of theirs."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import lru_cache, wraps
from typing import Any, Final, TypeVar, cast

_LONG: Final = 3_000  # characters: more of a text than is worth remembering
_MOST: Final = 1_024  # texts

_Work = TypeVar("_Work", bound=Callable[..., Any])


def remembered(work: _Work) -> _Work:
    """The same pure function of a text, and of other values that can be hashed, which knows its latest short texts."""
    known = lru_cache(_MOST)(work)

    @wraps(work)
    def recalled(text: str, *rest: Hashable) -> Any:
        return (known if len(text) < _LONG else work)(text, *rest)

    return cast("_Work", recalled)
