"""What the form of a Latvian surname tells: that it is a surname, and whose it is.

Source: Cabinet Regulation 114 of 2004; the commonest nouns and adjectives that are surnames.
"""

from __future__ import annotations

import re

from apology_cli.languages.latvian.names import SECOND_IN_S, SIXTH, is_foreign
from apology_cli.vocabulary import Gender

_NOUNS_OF_MEN = frozenset(
    "ozols kalns bērzs vilks lācis zaķis briedis balodis vanags gailis cīrulis krūms kauls sīpols vējš lūsis ērglis "
    "mednis dzenis ezis kaķis zvirbulis kārkls strazds vītols apinis ābols mežs purvs strauts celms zars gulbis zutis "
    "sniegs vērsis zirnis asaris rubenis alksnis osis stūris krauklis bebris āpsis strods kūlis dārzs ciems pūpols "
    "ķirsis rācenis grauds māls zvirgzds krasts bišs buks āzis vēzis lībietis igaunis krievs leitis "
    "vācietis".split()
)
_FEMININE_NOUNS = frozenset(
    "liepa egle ābele kļava priede niedra puķe zīle irbe cielava bite pūce vārna smilga salna upe roze zvaigzne lapsa "
    "caune vāvere pele apse dzērve birze kalva muiža saule zeme jūra vīksna skuja sēne lazda rudze dzelme krauja "
    "bērze dzeguze žagata vārpa dūja vabole kaija".split()
)
_ADJECTIVES = frozenset(
    "plat liel maz balt meln jaun gar sarkan zaļ saus vec brūn pelēk skaist lab dzelten rud sirm".split()
)
_STEMS = frozenset(noun[:-2] if noun.endswith("is") else noun[:-1] for noun in _NOUNS_OF_MEN)
_OTHER_NOUNS = frozenset(f"{SECOND_IN_S} {SIXTH}".split())
_NOUNS = _NOUNS_OF_MEN | _FEMININE_NOUNS | _OTHER_NOUNS
_ENDINGS_OF_MEN = tuple(
    "iņš ītis ēns ovs evs ičs skis ckis nieks sons manis bergs āns ējs ājs čuks kins hins ņins ļins šins šteins felds "
    "elis ulis ais aus".split()
)
_ENDINGS_OF_WOMEN = tuple(
    "iņa ova eva aua ska cka niece sone mane berga āne čuka kina hina ņina ļina šina aite iene".split()
)
# Endings that given names do not have, but for those we know.
_ENDINGS_OF_SURNAMES_ONLY = tuple(
    "iņš iņa ītis ovs ova evs eva skis ska ckis cka nieks niece sons sone manis mane bergs berga ičs".split()
)
_ENDINGS_OF_BOTH = ("īte", "ko", "ēja", "āja", "ele", "ule", "ēna", "iča", "ere")
_MASCULINE = "[bcčdfgģhjkķlļmnņprsštvzž](?:s|is)$|[ņļjr]š$|aus$|[^aeiouāēīū].*ais$"


def is_surname(word: str) -> bool:
    """Whether a word is known as a surname: by its ending, a particle, an apostrophe, or as a noun that people bear."""
    last = word.lower().rpartition("-")[2]
    if " " in word or "'" in last or "’" in last or last in _NOUNS:
        return True
    return last.endswith(_ENDINGS_OF_BOTH + _ENDINGS_OF_MEN) or _gender_of(last) is Gender.FEMALE


def is_only_surname(word: str) -> bool:
    """Whether a word is plainly a surname, so that a name which begins with it has the surname first."""
    last = word.lower().rpartition("-")[2]
    return last in _NOUNS or last.endswith(_ENDINGS_OF_SURNAMES_ONLY)


def is_feminine_noun(word: str) -> bool:
    """Whether a surname is a noun in -a or -e that men and women bear alike: Liepa, Egle."""
    return word.lower() in _FEMININE_NOUNS


def gender_of(surname: str) -> Gender | None:
    """Whose surname it is, if its form tells; of a double surname one part is enough unless the other disagrees."""
    found = {_gender_of(part) for part in re.split("[ -]", surname.lower())} - {None}
    return found.pop() if len(found) == 1 else None


def _gender_of(low: str) -> Gender | None:
    if is_foreign(low) or low in _FEMININE_NOUNS or low in _OTHER_NOUNS:
        return None
    stem = low[:-1]
    if stem in _STEMS and low.endswith(("a", "e")):
        return Gender.FEMALE
    if low.endswith("ā"):
        return Gender.FEMALE if stem in _ADJECTIVES else None
    if len(low) > 4 and low.endswith(_ENDINGS_OF_WOMEN):
        return Gender.FEMALE
    return Gender.MALE if re.search(_MASCULINE, low) else None
