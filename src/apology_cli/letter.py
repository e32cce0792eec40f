"""What a letter is: a format-neutral tree that knows its stages and where each word came from."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Literal, NamedTuple

from apology_cli.finding import Finding

Part = Literal["date", "number", "reference", "recipient", "subject", "salutation"]


class Layout(NamedTuple):
    """The conventions of a country: the order of what stands before the body, how the signature stands, the paper."""

    opening: tuple[Part, ...]
    signature: Literal["row", "stack"]
    paper: Literal["A4", "Letter"]


class Span(NamedTuple):
    """A run of words; `path` names the field of the case it came from and is empty for the template's own words."""

    text: str
    path: str = ""


class Sentence(NamedTuple):
    """One sentence of a template, or the sentences of one field of the case."""

    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        return "".join(span.text for span in self.spans)


class Paragraph(NamedTuple):
    sentences: tuple[Sentence, ...]

    @property
    def text(self) -> str:
        return " ".join(sentence.text for sentence in self.sentences)

    @property
    def length(self) -> int:
        """The characters of its words."""
        return sum([len(span.text) for sentence in self.sentences for span in sentence.spans])


class List(NamedTuple):
    """Items under one another, numbered from `start` when `ordered`."""

    items: tuple[Paragraph, ...]
    ordered: bool = False
    start: int = 1


Block = Paragraph | List


class Section(NamedTuple):
    """What one stage of the scheme says."""

    stage: str
    blocks: tuple[Block, ...]


class Letterhead(NamedTuple):
    """The company's part of the paper: its name and lines, a picture, a Word file to take the looks from."""

    name: str
    lines: tuple[str, ...] = ()
    logo: Path | None = None
    document: Path | None = None


class Letter(NamedTuple):
    """A letter, ready for a writer. Lines of the frame are as printed; those that a channel does not use are empty."""

    source: str
    case: int
    language: str  # as the case gives it
    locale: str  # for proofing: ru-RU, en-GB
    scheme: str
    channel: str
    date: dt.date
    number: str
    date_line: str
    number_line: str  # our number, where the country gives it a line of its own
    letterhead: Letterhead
    layout: Layout
    sender: tuple[str, ...]
    recipient: tuple[str, ...]
    reference: str
    subject: str
    subject_label: str  # what stands before the subject in an e-mail's text
    salutation: str
    sections: tuple[Section, ...]
    close: str
    signature: tuple[str, ...]
    enclosures: tuple[str, ...] = ()
    enclosures_label: str = ""
    contact: tuple[str, ...] = ()
    author: str = ""
    title: str = ""
    promises: tuple[dt.date, ...] = ()  # the days by which something is promised
    draft_label: str = ""  # the word that marks a draft
    draft: bool = False  # whether it must not leave as it is
    findings: tuple[Finding, ...] = ()
    ignored: tuple[Finding, ...] = ()  # what the case or the company lets stand, with a reason
