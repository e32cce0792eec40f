"""What a reference document is: a Word file without words that has the styles a letter names."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import Final

from apology_cli.resources import templates
from apology_cli.word import archive

DOCUMENT: Final = "word/document.xml"
STYLES: Final = "word/styles.xml"
NUMBERING: Final = "word/numbering.xml"
FIRST_HEADER: Final = "word/header1.xml"
CORE: Final = "docProps/core.xml"
CUSTOM: Final = "docProps/custom.xml"


class Style(StrEnum):
    """The paragraph styles by the names that Word shows."""

    LOGO = "Letterhead Logo"
    NAME = "Letterhead Name"
    LINE = "Letterhead Line"
    PAGE = "header"
    DATE = "Letter Date"
    REFERENCE = "Letter Reference"
    RECIPIENT = "Letter Recipient"
    SUBJECT = "Letter Subject"
    SALUTATION = "Letter Salutation"
    BODY = "Letter Body"
    BULLET = "Letter Bullet"
    NUMBER = "Letter Number"
    CLOSE = "Letter Close"
    SIGNATURE = "Letter Signature"
    ENCLOSURES = "Letter Enclosures"
    ENCLOSURE = "Letter Enclosure"
    CONTACT = "Letter Contact"


LETTER_STYLES: Final = tuple(style for style in Style if style.startswith("Letter "))


@cache
def reference(language: str) -> dict[str, bytes]:
    """The parts of a language's reference document, or of the one for all languages without their own."""
    own = templates() / language / "letter.docx"
    return archive.read((own if own.is_file() else templates() / "letter.docx").read_bytes())
