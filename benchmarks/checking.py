"""Letters checked a second beside proselint, on the same English letters in one run; and the start of one check.

Whole processes, start-up included, round by round, so that the drift of a busy machine cancels in the ratios. The
linters do not do equal work: the findings of each are told. No two letters are alike: each has its own client, sums and
dates. At last, in one process, what it costs when the rules grow tenfold.

    pip install -e ".[benchmarks]" && python benchmarks/checking.py [ROUNDS] [LETTERS]
"""

from __future__ import annotations

import datetime as dt
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

import yaml
from start_up import HELLO

from apology_cli.flow import compose
from apology_cli.inspection import in_finished
from apology_cli.reading.case_reader import read_cases
from apology_cli.reading.manuscript_reader import read_manuscripts
from apology_cli.rule import rule_files
from apology_cli.rulebook import rulebook
from apology_cli.writer import writer

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent


def letters(folder: Path, number: int) -> None:
    """That many different English letters, of all sample cases in all wordings."""
    cases = [
        case
        for path in sorted((ROOT / "cases" / "en").rglob("*.yaml"))
        if path.stem != "company"
        for case in read_cases(path, today=dt.date(2026, 3, 20))
    ]
    chance = random.Random(1)  # noqa: S311 (the same letters in every run)
    for at in range(number):
        case = cases[at % len(cases)]._replace(variant=at // len(cases) % 3 + 1)
        text = writer("text").write(compose(case)).decode()
        digits = (str(chance.randrange(1, 9)) if sign.isdigit() else sign for sign in text)
        (folder / f"{at:04}.txt").write_text("".join(digits), "utf-8")


def run(command: list[str]) -> tuple[float, int]:
    """Seconds of a whole process, and the lines it printed."""
    begin = time.perf_counter()
    done = subprocess.run(command, capture_output=True, check=False)
    return time.perf_counter() - begin, done.stdout.count(b"\n")


_LONGER = re.compile(r"(?<![{@\w])[a-z]{4,}(?![}\w])")


def _backwards(number: int, word: re.Match[str]) -> str:
    return f"{word[0][::-1]}{number}"


def grown(folder: Path, times: int) -> None:
    """Our rules once more and more often, about other words: each longer word of a pattern spelt backwards."""
    for path in rule_files():
        rule = yaml.safe_load(path.read_text("utf-8"))
        if "find" not in rule.get("en", {}):
            continue
        for copy in range(1, times):
            find = _LONGER.sub(partial(_backwards, copy), rule["en"]["find"])
            said = {"message": "found", "suggestion": "mend", "find": find}
            head = {name: rule[name] for name in ("what", "why", "source", "level")}
            (folder / f"{path.stem}-{copy}.yaml").write_text(yaml.safe_dump({**head, "en": said}), "utf-8")


def growth(letters: Path, rules: Path, rounds: int) -> float:
    """How much longer the same letters take under ten times the rules; sentences met before are forgotten."""
    read = [manuscript for path in letters.iterdir() for manuscript in read_manuscripts(path.read_bytes(), str(path))]

    def seconds(company: Path | None) -> float:
        for book in rulebook("en", company):
            book.matcher.forget()
        begin = time.perf_counter()
        for manuscript in read:
            in_finished(manuscript, "en", company)
        return time.perf_counter() - begin

    grown(rules, 10)
    return statistics.median(seconds(rules) / seconds(None) for _ in range(rounds + 1))


def main() -> None:
    rounds, number = (int(argument) for argument in [*sys.argv[1:], *("3", "500")[len(sys.argv) - 1 :]])
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "letters"
        folder.mkdir()
        letters(folder, number)
        hello = Path(temporary) / "hello.py"
        hello.write_text(HELLO, "utf-8")
        one = str(folder / "0000.txt")
        check = [str(BIN / "compose"), "check", "-f", "json"]
        many = {"compose check": [*check, str(folder)], "proselint": [str(BIN / "proselint"), "check", str(folder)]}
        single = {"typer hello-world": [sys.executable, str(hello)], "compose check, one": [*check, one]}
        rules = Path(temporary) / "rules"
        rules.mkdir()
        tenfold = growth(folder, rules, rounds)
        runs = [{name: run(command) for name, command in (many | single).items()} for _ in range(rounds + 1)][1:]
    print(f"{number} letters, median of {rounds} rounds, start-up included")
    for name in many:
        rate = statistics.median(number / times[name][0] for times in runs)
        ratio = statistics.median(times["proselint"][0] / times[name][0] for times in runs)
        print(f"{name:20}{rate:8.0f} letters/s{ratio:7.1f} x proselint   {runs[0][name][1]} lines of findings")
    for name in single:
        ms = statistics.median(times[name][0] for times in runs) * 1000
        ratio = statistics.median(times[name][0] / times["typer hello-world"][0] for times in runs)
        print(f"{name:20}{ms:8.0f} ms       {ratio:7.2f} x hello-world")
    print(f"{'ten times the rules':20}{tenfold:25.2f} x the time of a letter")


if __name__ == "__main__":
    main()
