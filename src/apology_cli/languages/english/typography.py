"""English typography. Sources: New Hart's Rules (Britain), the Chicago Manual of Style (United States)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from apology_cli.language import Typography
from apology_cli.numerals import NBSP

_MONTHS = "January February March April May June July August September October November December"

_BRITISH = Typography(
    quotes=("“”", "‘’"),
    dash=f"{NBSP}– ",
    units=f"{_MONTHS} day business working calendar hour minute min. second week month year am pm a.m. p.m. page "
    "people per percent times pound pence euro dollar GBP EUR USD km kg cm mm metre mile litre °",
    with_name="Dr Dr. Messrs Miss Mr Mr. Mrs Mrs. Ms Ms. Mx Mx. Prof Prof. Professor St St.",
    with_number="art. ch. fig. no. nos. p. pp. para. ref. sec. vol.",
    after_number="a after an and are as at because before but by did does for from had has have he if in is it nor not "
    "of on or our she so that the there they this to was we were when where which while who will with would you your",
    clipped="em n til tis twas",
)
_AMERICAN = _BRITISH._replace(dash="—", with_number=f"{_BRITISH.with_number} {_MONTHS}")

TYPOGRAPHY: Mapping[str, Typography] = MappingProxyType({"en": _BRITISH, "en-GB": _BRITISH, "en-US": _AMERICAN})
