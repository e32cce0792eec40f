"""The letter as data: one object a line, for scripts. Source of the keys and their order: docs/interface.md."""

from __future__ import annotations

import json

from apology_cli import seal as mark
from apology_cli.finding import as_data
from apology_cli.letter import Block, Letter, List

SUFFIX = ".json"
STREAM = True

seal = mark.seal
untouched = mark.untouched


def write(letter: Letter) -> bytes:
    """The letter as one line of JSON in UTF-8."""
    # The bytes of a file name that are no UTF-8 come out as JSON's own escapes.
    return (json.dumps(_letter(letter), ensure_ascii=False) + "\n").encode(errors="backslashreplace")


def _letter(letter: Letter) -> dict[str, object]:
    return {
        "source": letter.source,
        "case": letter.case,
        "language": letter.language,
        "scheme": letter.scheme,
        "date": letter.date.isoformat(),
        "number": letter.number,
        "sender": letter.sender,
        "recipient": letter.recipient,
        "reference": letter.reference,
        "subject": letter.subject,
        "salutation": letter.salutation,
        "sections": [
            {"stage": section.stage, "blocks": [_block(block) for block in section.blocks]}
            for section in letter.sections
            if section.blocks
        ],
        "close": letter.close,
        "signature": letter.signature,
        "enclosures": letter.enclosures,
        **({"draft": True} if letter.draft else {}),
        "findings": [as_data(finding) for finding in letter.findings],
    }


def _block(block: Block) -> dict[str, object]:
    if isinstance(block, List):
        found: dict[str, object] = {"kind": "list", "items": [item.text for item in block.items]}
        if block.ordered:
            found["ordered"] = True
        if block.start != 1:
            found["start"] = block.start
        return found
    return {"kind": "paragraph", "text": block.text}
