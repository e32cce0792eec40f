"""English names as people type them: titles, given names, surnames with particles, what stands after the name.

Source: usage as in Debrett's and the Chicago Manual of Style; no title is ever inferred.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from apology_cli.names import calm

_WITH_GIVEN_NAME = frozenset({"sir", "dame"})
_COMMON = frozenset("mr mrs ms miss mx dr prof professor sir dame lady lord".split())
# They stand in the address block and are not spoken.
_UNSPOKEN = frozenset("the hon honourable honorable rt right".split())
_SPOKEN = {
    "prof": "Professor",
    "doctor": "Dr",
    "rev": "Reverend",
    "revd": "Reverend",
    "fr": "Father",
    "cllr": "Councillor",
    "capt": "Captain",
    "maj": "Major",
    "col": "Colonel",
    "gen": "General",
    "lt": "Lieutenant",
    "sgt": "Sergeant",
    "cdr": "Commander",
}
TITLES = (
    _COMMON
    | frozenset(_SPOKEN)
    | (_UNSPOKEN - {"the"})
    | frozenset(
        "baroness baron earl countess viscount viscountess reverend father canon bishop archbishop rabbi imam judge "
        "justice captain major colonel general lieutenant sergeant commander admiral councillor senator ambassador "
        "messrs mesdames pc mme madame mlle monsieur herr frau senor senora senorita signor "
        "signora".split()
    )
)
_AMERICAN_STOP = frozenset("mr mrs ms mx dr prof rev revd fr hon capt maj col gen lt sgt cdr messrs jr sr esq".split())
_AFTER_NAME = {
    word.lower(): word
    for word in (
        "Jr Jnr Sr Snr II III IV Esq PhD DPhil MD OBE MBE CBE KBE DBE BEM KC QC MP MA MSc MBA BA BSc LLB LLM FRS FRSA "
        "FCA FIA DDS RN JP CPA ACCA DSc EdD MRCP FRCS FRCP MEng BEng MRICS FRICS DL VC GC".split()
    )
}
_PARTICLES = frozenset(
    "van von der den de du da di la le del della dos das ter ten st al el bin ibn ben ap vander zu zur af".split()
)
# Not a part of the surname when they begin with a capital: as often a given name.
_SMALL_PARTICLES = frozenset("al el ben bin zu af ap den ten ter".split())
_SMALL_WORDS = frozenset("and of y".split())
# Between a person's own name and the father's: the whole is the name.
_SON_OF = frozenset("binti binte bint a/l a/p s/o d/o w/o".split())

# Surnames that mostly stand first: of Vietnam, of China and Korea; those of the last line are given names as well.
_OF_VIETNAM = frozenset("nguyen tran pham hoang huynh phan vuong bui dang duong trinh".split())
_OF_CHINA_AND_KOREA = frozenset(
    "li wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang deng "
    "feng cao peng zeng xiao tian dong pan yuan cai jiang du ye cheng wei lu ren shen yao park choi kang cho yoon "
    "jang lim han shin seo kwon hwang ahn song hong moon bae baek".split()
)
_GIVEN_TOO = frozenset("kim lee jung".split())
_SYLLABLES = re.compile(r"(?:(?:zh|ch|sh|[b-df-hj-np-tw-z])?y?[aeiou]{1,3}(?:ng|[nklmp])?-?){1,3}")
_DOUBLED = re.compile(r"\w*[aeiou]z|garcia|silva|moreno|romero|torres|ramos|ortega|castro|vargas|rojas|reyes|flores")
_GIVEN_IN_Z = frozenset("liz inez beatriz luz roz baz gaz heinz".split())


class Name(NamedTuple):
    """One person's name taken apart, each word as typed."""

    titles: tuple[str, ...]
    words: tuple[str, ...]
    after: str = ""  # with the comma or the space before it
    last: int = 0  # how many words at the end are the surname, where a comma tells

    @property
    def full(self) -> str:
        """The name in its usual order, without what stands after it."""
        return " ".join((*self.titles, *self.words))

    @property
    def printed(self) -> str:
        """The whole name as an address block shows it."""
        return self.full + self.after

    @property
    def address(self) -> str:
        """The name after Dear: title and surname, given name after Sir and Dame, the whole name without a title."""
        titles = [title for title in self.titles if _plain(title) not in _UNSPOKEN]
        if not titles or not self.words:
            return " ".join((*titles, *self.words))
        knightly = next((title for title in titles if _plain(title) in _WITH_GIVEN_NAME), None)
        if knightly and len(self.words) > 1:
            return f"{knightly} {self.words[0]}"
        return f"{_spoken(titles)} {self.surname}"

    @property
    def surname(self) -> str:
        """The surname with its particles; the whole name where it is not certain which word that is."""
        return " ".join(self._surname[0])

    @property
    def certain(self) -> bool:
        """Whether it is certain which words the letter greets; Lady Ann Lee is Lady Ann or Lady Lee."""
        noble = any(_plain(title) in {"lord", "lady"} for title in self.titles) and len(self.words) > 1
        return not self.words or (self._surname[1] and not (noble and "of" not in self.words))

    @property
    def _surname(self) -> tuple[tuple[str, ...], bool]:
        if self.last:
            return self.words[-self.last :], True
        return _surname(self.words[: self.words.index("of", 1)] if "of" in self.words[1:] else self.words)

    def american(self) -> Name:
        """The name with the full stops that Americans put after its abbreviations."""
        after = re.sub(r"\b(Jr|Sr|Esq)$", r"\1.", self.after)
        return self._replace(titles=tuple(map(_stopped, self.titles)), after=after)


@lru_cache(maxsize=64)  # a letter asks several times for each name
def names(text: str) -> tuple[Name, ...]:
    """The persons of a name such as “Ms Ann Lee and Mr Bo Lee”."""
    pieces = re.split(r"\s+(?:and|&)\s+", in_usual_capitals(text))
    found = (_name(person) for piece in pieces for person in _persons(piece))
    return tuple(name for name in found if name.full) or (Name((), (text,)),)


def in_usual_capitals(text: str) -> str:
    """A name typed wholly in capitals or in small letters, or a word in capitals, as it is usually written."""
    words = text.split()
    wholly = text.isupper() or text.islower()
    return " ".join(
        _capitalised(word, words[:at]) if wholly or _is_shouted(word) else word for at, word in enumerate(words)
    )


def _is_shouted(word: str) -> bool:
    letters = re.sub(r"[,'’-]", "", word)
    vowels = re.search("[AEIOU]", letters)
    return len(letters) > 2 and letters.isalpha() and letters.isupper() and bool(vowels) and not _is_after(word)


def _capitalised(word: str, before: list[str]) -> str:
    plain = _plain(word.strip(","))
    if before and plain in _AFTER_NAME:
        return word.replace(word.strip(",."), _AFTER_NAME[plain])
    inside = bool(before) and _plain(before[-1]) not in TITLES
    if plain in _SMALL_WORDS or (plain in _PARTICLES and (inside or plain not in _SMALL_PARTICLES) and plain != "st"):
        return word.lower()
    return re.sub(r"\bMc([a-z])", lambda found: "Mc" + found[1].upper(), calm(word.upper()))


def _surname(words: tuple[str, ...]) -> tuple[tuple[str, ...], bool]:
    """The words of the surname, all words where it may be any of them, and whether it is certain."""
    first, rest = _plain(words[0]), words[1:]
    if len(rest) == 1 and first in _OF_CHINA_AND_KOREA | _GIVEN_TOO and re.fullmatch(r"\w+-[a-z]+", rest[0]):
        return words[:1], True
    if rest and (_surname_may_stand_first(first, rest) or _SON_OF.intersection(words)):
        return words, False
    if "y" in words[1:-1]:
        return words[words.index("y") - 1 :], True
    start = len(words) - 1
    while start > 0 and _is_particle(words[start - 1]):
        start -= 1
    before = _plain(words[start - 1]) if start > 1 else ""
    if _DOUBLED.fullmatch(before) and before not in _GIVEN_IN_Z:
        return words[start - 1 :], False
    return words[start:], True


def _surname_may_stand_first(first: str, rest: tuple[str, ...]) -> bool:
    listed = first in _OF_CHINA_AND_KOREA or (first in _GIVEN_TOO and len(rest) > 1)
    return first in _OF_VIETNAM or (listed and all(_SYLLABLES.fullmatch(_plain(word)) for word in rest))


def _spoken(titles: list[str]) -> str:
    """The title after Dear, of several the last, but Professor before Dr; only Mr, Mrs, Ms, Mx and Dr are abridged."""
    spoken = [_SPOKEN.get(_plain(title), title) for title in titles]
    if "Professor" in spoken and not {"Lord", "Lady", "Baroness"}.intersection(spoken):
        return "Professor"
    return " ".join(spoken if "Justice" in spoken else spoken[-1:])


def _persons(piece: str) -> list[str]:
    """Persons joined by commas, each with a title; any other comma belongs to one person's name."""
    between = [part for part in re.split(r"\s*,\s*", piece.strip()) if part]
    every_titled = all(_plain(part.split()[0]) in _COMMON for part in between)
    return between if between and every_titled else [", ".join(between)]


def _name(text: str) -> Name:
    """One person; a comma puts the surname first or sets off what stands after the name."""
    ahead, *others = (part.split() for part in text.split(","))
    titles = [word for word in ahead if _plain(word) in TITLES]
    whole = titles and sum(not _is_particle(word) for word in ahead) > len(titles) + 1
    after = [words for words in others if whole or all(_is_after(word) for word in words)]
    given = [word for words in others if words not in after for word in words]
    if not given:
        return _titled(ahead, after)
    ahead = ahead[len(titles) :]
    end = next((at for at, word in enumerate(given) if at and _is_after(word)), len(given))
    return _titled([*titles, *given[:end], *ahead, *given[end:]], after)._replace(last=len(ahead))


def _titled(words: list[str], after: list[list[str]]) -> Name:
    start, end = 0, len(words)
    while start < end and _plain(words[start]) in TITLES | {"the"}:
        start += 1
    while end > start + 1 and _is_after(words[end - 1]):
        end -= 1
    behind = " ".join(words[end:])
    rest = "".join(", " + " ".join(part) for part in after if part)
    titles = tuple(word[0].upper() + word[1:] for word in words[:start])
    return Name(titles, tuple(words[start:end]), (" " if behind else "") + behind + rest)


def _stopped(title: str) -> str:
    return title + "." if title.lower() in _AMERICAN_STOP else title


def _plain(word: str) -> str:
    """Small letters without full stops and accents."""
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if c != "." and not unicodedata.combining(c))


def _is_after(word: str) -> bool:
    return _plain(word.strip(",")) in _AFTER_NAME


def _is_particle(word: str) -> bool:
    plain = _plain(word)
    return plain in _PARTICLES and (word.islower() or plain not in _SMALL_PARTICLES)
