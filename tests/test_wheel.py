"""The built wheel, installed in a fresh environment, composes a letter from a folder outside the checkout."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel of the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_carries_every_template(wheel: Path) -> None:
    held = {name for name in zipfile.ZipFile(wheel).namelist() if name.startswith("apology_cli/templates/")}
    own = {path.relative_to(ROOT).as_posix() for path in (ROOT / "templates").rglob("*") if path.is_file()}
    assert held == {f"apology_cli/{name}" for name in own}


def test_the_installed_program_composes_outside_the_checkout(wheel: Path, tmp_path: Path) -> None:
    environment = tmp_path / "environment"
    subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
    programs = environment / ("Scripts" if sys.platform == "win32" else "bin")
    subprocess.run(
        [str(programs / "python"), "-m", "pip", "install", "-q", str(wheel)], check=True, capture_output=True
    )
    (tmp_path / "case.yaml").write_bytes((ROOT / "cases" / "en" / "bank-fee.yaml").read_bytes())
    done = subprocess.run(
        [str(programs / "compose"), "case.yaml", "-f", "text"], cwd=tmp_path, check=True, capture_output=True
    )
    golden = ROOT / "tests" / "goldens" / "letters" / "en" / "bank-fee.txt"
    assert done.stdout.decode() == golden.read_text("utf-8")
    subprocess.run([str(programs / "compose"), "case.yaml"], cwd=tmp_path, check=True, capture_output=True)
    assert (tmp_path / "case.docx").read_bytes().startswith(b"PK")
