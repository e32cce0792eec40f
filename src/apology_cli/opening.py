"""What stands before the body of a letter, in the order of its country and channel."""

from __future__ import annotations

from apology_cli.letter import Letter, Part

Opening = tuple[tuple[Part, tuple[str, ...]], ...]


def opening(letter: Letter) -> Opening:
    """Each part with its lines, without those the letter does not have. An e-mail says first what it is about."""
    if letter.channel == "email":
        subject = f"{letter.subject_label.strip()} {letter.subject}".strip() if letter.subject else ""
        return _present((("subject", (subject,)), ("salutation", (letter.salutation,))))
    lines: dict[Part, tuple[str, ...]] = {
        "date": (letter.date_line,),
        "number": (letter.number_line,),
        "reference": (letter.reference,),
        "recipient": letter.recipient,
        "subject": (letter.subject,),
        "salutation": (letter.salutation,),
    }
    return _present(tuple((part, lines[part]) for part in letter.layout.opening))


def _present(parts: Opening) -> Opening:
    return tuple((part, lines) for part, lines in parts if any(lines))
