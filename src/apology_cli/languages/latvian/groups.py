"""Families and groups as a client: Ozolu ģimene, Brīvības ielas 5 iedzīvotāji."""

from __future__ import annotations

_FAMILIES = {
    "ģimene": ("Cienījamā", "ģimenei"),
    "ģimenes": ("Cienījamās", "ģimenēm"),
    "dzimta": ("Cienījamā", "dzimtai"),
}
_PEOPLE = frozenset(
    "iedzīvotāji īpašnieki darbinieki vecāki kolēģi biedri klienti pircēji pasažieri abonenti īrnieki kaimiņi skolēni "
    "studenti audzēkņi pacienti viesi dalībnieki partneri lasītāji".split()
)


def group(name: str) -> tuple[str, str] | None:
    """How the group is greeted that a name in the nominative means, and its dative; none for a person or a company."""
    ahead, space, noun = name.strip().rpartition(" ")
    low = noun.lower()
    if low in _FAMILIES and ahead and not ahead.endswith((" un", " ar")):
        dear, dative = _FAMILIES[low]
        return f"{dear} {ahead} {low}!", f"{ahead} {dative}"
    if low in _PEOPLE:
        return f"Cienījamie {low}!", f"{ahead}{space}{noun[:-1]}iem"
    return None
