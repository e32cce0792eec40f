"""Letters on many machines: the same pure steps on Dask, an engine that a company may already run.

    pip install "apology-cli[dask]"
    python scripts/on_dask.py CASES LETTERS [SCHEDULER]

Without a scheduler's address, such as tcp://10.0.0.5:8786, it runs on the cores of this machine. Every worker must see
the folder of the cases; the letters are written here, whole or not at all.
"""

from __future__ import annotations

import sys
from pathlib import Path

from dask.distributed import Client, as_completed

from apology_cli import compose, read_cases, write
from apology_cli.finding import CaseError

AT_ONCE = 100  # files of one task: sending it takes longer than a letter


def letters(paths: list[str]) -> list[tuple[str, bytes | str]]:
    """The name and the letter of each case, or why there is none. Pure: bytes come back, nothing is written."""
    made: list[tuple[str, bytes | str]] = []
    for path in paths:
        try:
            made += [(Path(path).stem, write(compose(case), "docx")) for case in read_cases(Path(path))]
        except CaseError as error:
            made.append((Path(path).stem, str(error)))
    return made


def main() -> None:
    cases, folder = Path(sys.argv[1]), Path(sys.argv[2])
    scheduler = sys.argv[3] if len(sys.argv) > 3 else None
    folder.mkdir(parents=True, exist_ok=True)
    paths = sorted(str(path) for path in cases.glob("*.yaml") if path.name != "company.yaml")
    parts = [paths[at : at + AT_ONCE] for at in range(0, len(paths), AT_ONCE)]
    written = 0
    with Client(scheduler) if scheduler else Client(dashboard_address=None) as client:
        for _, made in as_completed(client.map(letters, parts), with_results=True):
            for name, content in made:
                if isinstance(content, str):
                    print(f"{name}: {content}", file=sys.stderr)
                    continue
                part = folder / f".{name}.part"
                part.write_bytes(content)
                part.replace(folder / f"{name}.docx")
                written += 1
    print(f"{written} letters")


if __name__ == "__main__":
    main()
