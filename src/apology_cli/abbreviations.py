"""Abbreviations whose full stop ends no sentence, of all languages together."""

from __future__ import annotations

from typing import Final

# Single letters and words with a stop inside (т. д., p.m.) need no list.
ABBREVIATED: Final = frozenset(
    (
        "г гг в вв руб коп тыс млн млрд ул д кв стр пр др см им просп пер обл р-н г-н г-жа долл р рр"
        " грн вул буд кв стор ін тис просп пров обл дол"
        " plkst utt piem g lpp tālr nr iel dz"
        " ltd inc co corp plc mr mrs ms dr prof jr sr st no etc approx"
    ).split()
)
