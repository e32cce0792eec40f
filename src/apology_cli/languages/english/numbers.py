"""English numbers in words: British with "and", American without. Source: the Chicago Manual of Style, numbers."""

from __future__ import annotations

from apology_cli.numerals import thousands

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = " ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ")
_SCALES = " thousand million billion".split(" ")


def spelled(number: int, tag: str) -> str:
    """One thousand and five in Britain, one thousand five in the United States; ValueError for one too large."""
    joint = " " if tag == "en-US" else " and "
    above = [f"{_below_thousand(three, joint)} {_SCALES[power]}" for power, three in thousands(number) if power]
    rest = number % 1000
    if above and not rest:
        return " ".join(above)
    words = _below_thousand(rest, joint)
    return f"{' '.join(above)}{joint if rest < 100 else ' '}{words}" if above else words


def _below_thousand(number: int, joint: str) -> str:
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _below_hundred(rest)
    words = f"{_SMALL[hundreds]} hundred"
    return f"{words}{joint}{_below_hundred(rest)}" if rest else words


def _below_hundred(number: int) -> str:
    if number < len(_SMALL):
        return _SMALL[number]
    tens, ones = divmod(number, 10)
    return f"{_TENS[tens]}-{_SMALL[ones]}" if ones else _TENS[tens]
