"""English names as people type them: titles, given names, surnames with particles, what stands after the name.

Source: usage as in Debrett's and the Chicago Manual of Style; no title is ever inferred.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from apology_cli.names import calm

_WITH_GIVEN_NAME = frozenset({"sir", "dame"})
_COMMON = frozenset("mr mrs ms miss mx dr prof professor sir dame lady lord".split())
_TITLES = _COMMON | frozenset(
    "doctor baroness baron earl countess viscount rev revd reverend "
    "fr father canon rabbi imam judge justice captain capt major maj colonel col general gen lieutenant lt sergeant "
    "sgt commander cdr admiral councillor cllr senator ambassador messrs mesdames".split()
)
_AFTER_NAME = frozenset(
    "jr jnr sr snr ii iii iv esq phd dphil md obe mbe cbe kbe dbe bem kc qc mp ma msc mba ba bsc llb llm frs dds rn jp "
    "cpa acca dsc edd mrcp frcs".split()
)
_PARTICLES = frozenset(
    "van von der den de du la le di da del della dos das ter ten st al el bin bint ibn ben ap vander zu zur af".split()
)
# Not a part of the surname when they begin with a capital: as often a given name.
_SMALL_PARTICLES = frozenset("al el ben bin zu af ap den ten ter".split())


class Name(NamedTuple):
    """One person's name taken apart, each word as typed."""

    titles: tuple[str, ...]
    words: tuple[str, ...]
    after: str = ""  # with the comma or the space before it

    @property
    def full(self) -> str:
        """The name in its usual order, without what stands after it."""
        return " ".join((*self.titles, *self.words))

    @property
    def printed(self) -> str:
        """The whole name as an address block shows it."""
        return self.full + self.after

    @property
    def surname(self) -> str:
        """The last word with the particles before it."""
        start = len(self.words) - 1
        while start > 0 and _is_particle(self.words[start - 1]):
            start -= 1
        return " ".join(self.words[start:])

    @property
    def address(self) -> str:
        """The name after Dear: title and surname, given name after Sir and Dame, the whole name without a title."""
        if not self.titles or not self.words:
            return self.full
        knightly = next((title for title in self.titles if _plain(title) in _WITH_GIVEN_NAME), None)
        if knightly and len(self.words) > 1:
            return f"{knightly} {self.words[0]}"
        return " ".join((*self.titles, self.surname))


def names(text: str) -> tuple[Name, ...]:
    """The persons of a name such as “Ms Ann Lee and Mr Bo Lee”; a name wholly in capitals gets small letters."""
    words = calm(text) if text.isupper() else text
    pieces = re.split(r"\s+(?:and|&)\s+", words)
    found = (_name(person) for piece in pieces for person in _persons(piece))
    return tuple(name for name in found if name.full) or (Name((), (text,)),)


def _persons(piece: str) -> list[str]:
    """Persons joined by commas, each with a title; any other comma belongs to one person's name."""
    between = [part for part in re.split(r"\s*,\s*", piece.strip()) if part]
    every_titled = all(_plain(part.split()[0]) in _COMMON for part in between)
    return between if between and every_titled else [", ".join(between)]


def _name(text: str) -> Name:
    """One person; a comma puts the surname first or sets off what stands after the name."""
    ahead, *others = (part.split() for part in text.split(","))
    titles = [word for word in ahead if _plain(word) in _TITLES]
    whole = titles and sum(not _is_particle(word) for word in ahead) > len(titles) + 1
    after = [words for words in others if whole or all(_plain(word) in _AFTER_NAME for word in words)]
    given = [word for words in others if words not in after for word in words]
    if given and titles:
        ahead = ahead[len(titles) :]
        given = titles + given
    return _titled(given + ahead, after)


def _titled(words: list[str], after: list[list[str]]) -> Name:
    start, end = 0, len(words)
    while start < end and _plain(words[start]) in _TITLES:
        start += 1
    while end > start + 1 and _plain(words[end - 1]) in _AFTER_NAME:
        end -= 1
    behind = " ".join(words[end:])
    rest = "".join(", " + " ".join(part) for part in after if part)
    return Name(tuple(words[:start]), tuple(words[start:end]), (" " if behind else "") + behind + rest)


def _plain(word: str) -> str:
    return word.replace(".", "").lower()


def _is_particle(word: str) -> bool:
    plain = _plain(word)
    return plain in _PARTICLES and (word.islower() or plain not in _SMALL_PARTICLES)
