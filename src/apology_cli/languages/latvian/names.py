"""The forms of Latvian names that letters need, by tables of endings.

Sources: the grammar of the Latvian Language Institute (declensions, mutation of consonants), Cabinet Regulation 114 of
2004 (names of men in -a and -e, names that never change), answers of the State Language Centre on names in -aus, -us,
-tis and -dis.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from apology_cli.vocabulary import Gender

LATVIAN = frozenset("aābcčdeēfgģhiījkķlļmnņoōprŗsštuūvzž-'’.")
_DIACRITICS = frozenset("āčēģīķļņšūž")
_VOWELS = "[aāeēiīoōuū]+"
_FOREIGN_SPELLING = r"([bcdfghkptvz])\1|sh|ch|th|ph|tz|ee|oo|ou|ck(?!(?:is|i|as?|ās|us?|iem)$)"

# Words of a compound name that never change.
PARTICLES = frozenset("van von fon der den de di da del della la le los dos du al el ibn bin ben ter ten af av".split())


class Forms(NamedTuple):
    """The cases of a name; `doubted` are those of which grammar and usage leave a doubt."""

    genitive: str
    dative: str
    vocative: str
    doubted: frozenset[str] = frozenset()

    def joined(self, separator: str, other: Forms) -> Forms:
        """The forms of a name of two parts."""
        return Forms(
            self.genitive + separator + other.genitive,
            self.dative + separator + other.dative,
            self.vocative + separator + other.vocative,
            self.doubted | other.doubted,
        )


_CASES = frozenset(Forms._fields[:3])


# Endings, the letters to cut, the three cases, those in doubt.
_Rule = tuple[tuple[str, ...], int, tuple[str, str, str], frozenset[str]]


def _rules(table: str) -> tuple[_Rule, ...]:
    """Reads lines `ending ending = letters to cut, then genitive, dative, vocative`.

    ^ is the beginning of a word, 0 stands for no ending, ? marks a form in doubt.
    """
    rules = []
    for line in filter(str.strip, table.splitlines()):
        endings, _, change = line.partition("=")
        cut, genitive, dative, vocative = change.split()
        marked = (("genitive", genitive), ("dative", dative), ("vocative", vocative))
        doubted = frozenset(case for case, ending in marked if ending.endswith("?")) if "?" in line else frozenset()
        add = (genitive.strip("0?"), dative.strip("0?"), vocative.strip("0?"))
        rules.append((tuple(endings.split()), int(cut), add, doubted))
    return tuple(rules)


SECOND_IN_S = "akmens asmens rudens zibens ūdens mēness suns sāls"
SIXTH = "sirds krāsns klints uguns zivs pirts govs nakts zoss pils balss klēts birzs auss acs krūts nāss telts plīts"
SIXTH_GIVEN = "rūts judīts elizabets asnāts"


def _starts(words: str) -> str:
    return " ".join(f"^{word}" for word in words.split())


_MEN = _rules(
    f"""
    {_starts(SECOND_IN_S)} = 1 s im 0
    {_starts(SIXTH)} = 1 s im? s
    ^hans = 0 0? 0? 0?
    ^gais ^mais ^krais ^rais ^blais ^klais = 1 ja? jam? 0?
    ējais = 3 ā am ais
    ais = 3 ā ajam ais
    aus = 1 a am 0
    us = 2 us um u
    ois eis uis as es os īs ās ēs ūs = 0 0? 0? 0?
    skis ckis skatis astis = 2 a im i
    stis = 2 a? im i
    snis = 4 šņa snim sni
    znis = 4 žņa znim zni
    slis = 4 šļa slim sli
    zlis = 4 žļa zlim zli
    llis = 4 ļļa llim lli
    lnis = 4 ļņa lnim lni
    nnis = 4 ņņa nnim nni
    dzis = 4 dža dzim dzi
    bis mis pis vis = 2 ja im i
    tis = 3 ša tim ti
    dis = 3 ža dim di
    cis = 3 ča cim ci
    sis = 3 ša sim si
    zis = 3 ža zim zi
    nis = 3 ņa nim ni
    lis = 3 ļa lim li
    is = 2 a im i
    īts = 2 ša? tim? t?
    ņš ļš jš rš = 1 a am 0
    š = 0 0? 0? 0?
    s = 1 a am 0
    a = 1 as am a
    e = 1 es em e
    """
)
_WOMEN = _rules(
    f"""
    {_starts(SIXTH + " " + SIXTH_GIVEN)} = 1 s ij s
    {_starts(SECOND_IN_S)} = 1 s ij? s
    ^dimā ^zolā ^petipā uā oā iā = 0 0 0 0
    ējā = 1 ās ai ā
    ā = 1 ās ajai ā
    us = 2 us ui us
    s š = 0 0? 0? 0?
    a = 1 as ai a
    e = 1 es ei e
    """
)


def forms(name: str, gender: Gender) -> Forms:
    """The cases of a name or of several, also joined by hyphens; the letters of the stem are kept as they are."""
    first, *others = name.split()
    found = _compound(first, gender)
    for word in others:
        found = found.joined(" ", _compound(word, gender))
    return found


def _compound(name: str, gender: Gender) -> Forms:
    first, *others = name.split("-")
    found = _word(first, gender)
    for word in others:
        found = found.joined("-", _word(word, gender))
    return found


def _word(word: str, gender: Gender) -> Forms:
    low = word.lower()
    if low in PARTICLES:
        return Forms(word, word, word)
    if is_foreign(word):
        open_to_endings = low.endswith(("a", "e", "s")) or LATVIAN.isdisjoint(low)
        return Forms(word, word, word, _CASES if open_to_endings else frozenset())
    if gender is Gender.MALE and low.endswith(("tis", "dis")) and _is_short(low):
        return _short_in_is(word)
    marked = "^" + low
    for endings, cut, (genitive, dative, vocative), doubted in _MEN if gender is Gender.MALE else _WOMEN:
        if marked.endswith(endings):
            stem = word[: len(word) - cut]
            return Forms(stem + genitive, stem + dative, stem + vocative, doubted)
    return Forms(word, word, word)


_SOFTENED = {"briedis": "ž", "zutis": "š", "lodis": "ž"}


def _short_in_is(word: str) -> Forms:
    """Names of two syllables in -tis and -dis keep their consonant; surnames that are nouns soften it in usage."""
    soft = _SOFTENED.get(word.lower())
    stem = word[:-2]
    genitive = f"{word[:-3]}{soft}a" if soft else f"{stem}a"
    return Forms(genitive, f"{stem}im", f"{stem}i", frozenset() if soft else frozenset({"genitive"}))


def _is_short(low: str) -> bool:
    return len(re.findall(_VOWELS, low)) <= 2


def is_foreign(word: str) -> bool:
    """Whether a name is not spelled as Latvian names are: it has other letters, or doubled ones."""
    low = word.lower()
    if not LATVIAN.issuperset(low):
        return True
    return _DIACRITICS.isdisjoint(low) and bool(re.search(_FOREIGN_SPELLING, low))
