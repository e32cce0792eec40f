"""Letters from cases that a program has, not a file: a queue, a database, a web form.

    python scripts/answer.py FOLDER < cases.jsonl

Reads one case as JSON from each line, writes its letter, and prints what a person must look at.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from apology_cli import check, compose, read_cases, write
from apology_cli.finding import CaseError


def answered(line: str, folder: Path, number: int) -> str:
    """Write the letter of a case; what to tell of it."""
    with tempfile.TemporaryDirectory() as temporary:
        source = Path(temporary) / "case.json"
        source.write_text(line, "utf-8")
        try:
            (case,) = read_cases(source)
            letter = compose(case)
        except CaseError as error:
            return f"{number}: not answered: {error}"
    serious = [finding for finding in check(letter) if finding.level == "error"]
    if serious:
        return f"{number}: to be mended: {serious[0].message} ({serious[0].quote})"
    (folder / f"{number}.docx").write_bytes(write(letter, "docx"))
    return f"{number}: {letter.salutation}"


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, line in enumerate(sys.stdin, 1):
        print(answered(line, folder, number))


if __name__ == "__main__":
    main()
