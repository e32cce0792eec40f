"""Options and fixtures that all tests share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from small_cases import Write

HERE = Path(__file__).parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="rewrite the golden files with what the program gives now")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the golden file of that name under tests/goldens; with --accept, rewrite the file."""

    def compare(name: str, text: str) -> None:
        path = HERE / "goldens" / name
        if request.config.getoption("--accept"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.is_file(), f"{path} is missing: run pytest --accept, then review the new file as prose"
        assert text == path.read_text("utf-8")

    return compare


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Writes a case file `case.yaml` into an empty current folder."""
    monkeypatch.chdir(tmp_path)

    def file(text: str) -> Path:
        Path("case.yaml").write_text(text, encoding="utf-8", newline="")
        return Path("case.yaml")

    return file
