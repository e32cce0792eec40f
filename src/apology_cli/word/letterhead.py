"""What a company brings to its letters: a picture, and the error where it cannot be taken."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import NamedTuple

from apology_cli.finding import CompanyError

_HEIGHT, _WIDTH = 16, 60  # millimetres a logo may take
_MM_PER_PIXEL = 25.4 / 96  # a pixel on the screen. Source: CSS Values and Units, section 6.2
_PNG, _PNG_END = b"\x89PNG\r\n\x1a\n", b"IEND\xae\x42\x60\x82"
_JPEG, _JPEG_END = b"\xff\xd8\xff", b"\xff\xd9"
_NOT_FRAMES = {0xC4, 0xC8, 0xCC}  # JPEG: these marks lie among those of frames, but hold tables


class LetterheadError(CompanyError):
    """A picture or a Word file of a company that a letter cannot take."""


class Picture(NamedTuple):
    """A picture with its size on paper in millimetres."""

    content: bytes
    suffix: str
    width: float
    height: float


def picture(path: Path) -> Picture:
    """The picture in a PNG or JPEG file, made smaller where it is too large; LetterheadError when there is none."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise LetterheadError(path, f"the logo cannot be read ({error.strerror})") from error
    try:
        suffix, across, down = _size(content)
    except (struct.error, IndexError):
        suffix, across, down = "", 0, 0
    if not (across and down):
        raise LetterheadError(path, "not a whole PNG or JPEG picture; save the logo again as PNG")
    scale = min(_MM_PER_PIXEL, _HEIGHT / down, _WIDTH / across)
    return Picture(content, suffix, across * scale, down * scale)


def _size(content: bytes) -> tuple[str, int, int]:
    if content.startswith(_PNG) and _PNG_END in content:
        return "png", *struct.unpack_from(">2L", content, 16)
    if content.startswith(_JPEG) and _JPEG_END in content:
        return "jpeg", *_frame(content)
    return "", 0, 0


def _frame(content: bytes) -> tuple[int, int]:
    """Width and height from the first frame of a JPEG. Source: ITU-T T.81, annex B."""
    start = 2
    while True:
        mark, length = content[start + 1], struct.unpack_from(">H", content, start + 2)[0]
        if content[start] != 0xFF or length < 2:
            return 0, 0
        if 0xC0 <= mark <= 0xCF and mark not in _NOT_FRAMES:
            down, across = struct.unpack_from(">2H", content, start + 5)
            return across, down
        start += 2 + length
