"""Letter → Letter: quotation marks, dashes, ellipses, apostrophes and unbreakable spaces, as the language sets them.

Every rule keeps the length of the text: a sign that falls away leaves a filler until the end. So the borders between
runs of words stay where they are, and each run still knows the field it came from.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import accumulate, pairwise
from operator import attrgetter

from apology_cli.language import Typography, language
from apology_cli.letter import Block, Letter, List, Paragraph, Sentence, Span
from apology_cli.memory import remembered, remembered_by
from apology_cli.numerals import NBSP
from apology_cli.quotation import MARKS, quoted
from apology_cli.spacing import held, word_lists

_FILLER = "\ufdd3"  # a noncharacter, which the reader refuses in a case
_LETTER = "\N{LATIN LETTER ALVEOLAR CLICK}"  # which no language here has
_BORDER = "\n"  # between sentences: a space that no rule may touch

_SPACE = f"[ {NBSP}]"

# Addresses, files and codes, which are for machines: no mark in them changes.
_CODE = re.compile(
    r"""(?<!\w)(?:
    [a-zA-Z][a-zA-Z\d+.-]*://[^\s«»„“”"<>–—…]*[\w/]  # an address with its scheme
    |\w[\w.+%'-]*@[\w-]+(?:\.[\w-]+)+
    |\w[\w-]*(?:\.[\w-]+)*\.[A-Za-z]{2,}\b(?:[/?\#][^\s«»„“”"<>–—…]*[\w/])?  # a site, a file
    |(?:[A-Za-z]:|(?<![.…:/\\])(?:~|\.{1,2})?)[/\\][^\s«»„“”"<>–—…]*[\w/\\]  # a path
    |[A-Z]{2}\d\d(?:[ \xa0]?[A-Z\d]{4}){3,7}(?:[ \xa0]?[A-Z\d]{1,3})?\b  # an IBAN
    |[A-Z]{1,3}\ \d{2,5}\ [A-Z]{1,3}\b  # a number plate
    )""",
    re.VERBOSE,
)
_PERHAPS_CODE = re.compile(r"[@.:][\w/\\]|[/\\]\S|[A-Z] ?\d\d")
_ELLIPSIS = re.compile(r"\.\.\.(?<![./\\]...)(?![./\\])")
# Between words: not after a mark that stands alone or before one that opens no word, and not between two numbers.
_DASH = re.compile(
    rf"{_SPACE}(?<=[^\s–—-].)(?<!(?<!\S)[{MARKS}].)(?:--?|[–—]) "
    rf"(?=[^\s–—-])(?![{MARKS}]+(?![\w([{{]))(?!(?<=\d.[–—-] )\d)"
)
_TIME = r"\d{1,2}[.:]\d\d"
_NUMBER = rf"(?:\d{{1,3}}(?:[ {NBSP}.,]\d{{3}})+|\d{{1,4}}(?:[.,]\d{{1,2}})?)\.?"
# Hours, or numbers with a word after them; never a number of something, a code or a part of a longer number.
_RANGE = re.compile(
    rf"(?<![\w.…,:/+–-])(?<!№{_SPACE})(?:{_TIME}-{_TIME}(?!\w|[.:/-]\w|-)"
    rf"|(?<!\d{_SPACE})(?<![.…]{_SPACE}){_NUMBER}-{_NUMBER}(?={_SPACE}?(?P<after>[^\d\s]\S*)))"
)
_PHONE = re.compile(r"[+08](?<!\w.)(?:(?<!8)|(?= \(| 800))[\d ()-]{6,}\d")


def typeset(letter: Letter) -> Letter:
    """The letter with every text set by the rules of its language; setting it again changes nothing."""
    style = language(letter.language).TYPOGRAPHY[letter.language]

    def line(text: str) -> str:
        return _set(text, style).replace(_FILLER, "") if text else text

    def lines(texts: Iterable[str]) -> tuple[str, ...]:
        return tuple(map(line, texts))

    head = letter.letterhead
    return letter._replace(
        date_line=line(letter.date_line),
        number_line=line(letter.number_line),
        letterhead=head._replace(name=line(head.name), lines=lines(head.lines)),
        sender=lines(letter.sender),
        recipient=lines(letter.recipient),
        reference=line(letter.reference),
        subject=line(letter.subject),
        salutation=line(letter.salutation),
        sections=tuple(s._replace(blocks=tuple(_block(b, style) for b in s.blocks)) for s in letter.sections),
        close=line(letter.close),
        signature=lines(letter.signature),
        enclosures=lines(letter.enclosures),
        contact=lines(letter.contact),
        author=line(letter.author),
        title=line(letter.title),
    )


def _block(block: Block, style: Typography) -> Block:
    if isinstance(block, List):
        return block._replace(items=tuple(_paragraph(item, style) for item in block.items))
    return _paragraph(block, style)


@remembered_by(attrgetter("length"))
def _paragraph(paragraph: Paragraph, style: Typography) -> Paragraph:
    """The paragraph set as one text: a quotation may go on over several sentences."""
    runs = [text for sentence in paragraph.sentences for text in (*(span.text for span in sentence.spans), _BORDER)]
    texts = iter(set_as_one(runs, style))
    sentences = []
    for sentence in paragraph.sentences:
        sentences.append(Sentence(tuple(Span(next(texts), span.path) for span in sentence.spans)))
        next(texts)
    return Paragraph(tuple(sentences))


def set_as_one(runs: Sequence[str], style: Typography) -> list[str]:
    """The runs of words that make up a text, each as it is set among the others."""
    whole = "".join(runs)
    text = _set(whole, style)
    borders = pairwise(accumulate(map(len, runs), initial=0))
    return [text[start:end].replace(_FILLER, "") for start, end in borders]


@remembered
def _set(text: str, style: Typography) -> str:
    """The text, of the same length."""
    known = _known(style)
    codes = [found.span() for found in _CODE.finditer(text)] if _PERHAPS_CODE.search(text) else []
    found = quoted(_covered(text, codes), style.quotes, known.clipped)
    found = _DASH.sub(lambda dash: style.dash[:-1] + _FILLER * (len(dash[0]) - len(style.dash)) + style.dash[-1], found)
    found = _ranged(found, known.units)
    found = _PHONE.sub(lambda phone: phone[0].replace(" ", NBSP), found)
    found = held(found, known)
    found = _ELLIPSIS.sub("…" + 2 * _FILLER, found)
    for start, end in codes:
        found = found[:start] + text[start:end] + found[end:]
    return found


def _covered(text: str, codes: Iterable[tuple[int, int]]) -> str:
    """The text with a letter of no language for each character of a code."""
    for start, end in codes:
        text = text[:start] + _LETTER * (end - start) + text[end:]
    return text


def _ranged(text: str, units: tuple[str, ...]) -> str:
    """The text with a dash in each range: of hours, or of numbers that a unit follows."""

    def dashed(found: re.Match[str]) -> str:
        measured = found["after"] is None or found["after"].startswith(units)
        return found[0].replace("-", "–") if measured else found[0]

    return _RANGE.sub(dashed, text) if "-" in text else text


_known = cache(word_lists)
