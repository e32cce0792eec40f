"""Bends real cases, tables, letters, letterheads and profiles out of shape: `python tools/fuzz.py [TRIES] [SEED]`.

Every try runs the program as a person would. It may write, or tell what is wrong (exit codes 0 to 2); a traceback (3)
or a try that takes longer than ten seconds is a fault, kept in the current folder. The same seed gives the same tries.
"""

from __future__ import annotations

import io
import os
import random
import re
import shutil
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from apology_cli import cli
from apology_cli.rulebook import rulebook

ROOT = Path(__file__).parents[1]
SLOW = 10  # seconds
HOSTILE = (
    "\0 \x07 \x1b[31m \x85 \u202e \u2066 \ufeff \ufffe \ud800 {{7*7}} {%for%} {{case.__class__}} <w:p/> ]]> &lt;"
    " & \" ' » ` \\ ../../etc/passwd con.docx a/b \\\\x\\y | > - --- ... : # @ ! * &a *a [ ] { } ? %"
    " !!python/object:os.system <<: ~ no 0x10 1e999 -1 99999999999999999999 2026-02-30 0000-00-00 31.12.9999"
    " 12.500,00 1/0 ½ ١٢٣ 𝟙𝟚 é e\u0301 ﬁ ʼ ’ 😀 ｆｕｌｌ"
).split(" ")
LONG = ("a" * 70_000, "слово " * 9_000, "я" * 300, "x\n" * 3_000, "(" * 2_000, "«" * 2_000, "- " * 4_000)
NAMES = (
    "{client.name} {complaint.number} {claims.0.claim} {} {x} ../{client.name} / . .. {client} a\0b con {number}/{date}"
).split(" ")


class Bend:
    """Ways to bend, by chance."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311 (the same tries again)

    def word(self) -> str:
        return (
            self.chance.choice(LONG)
            if self.chance.random() < 0.03
            else "".join(self.chance.choices(HOSTILE, k=self.chance.randrange(1, 4)))
        )

    def content(self, content: bytes) -> bytes:
        """Bytes with pieces deleted, doubled, exchanged or put in, or in another encoding."""
        chance, made = self.chance, bytearray(content)
        for _ in range(chance.choice((1, 1, 1, 2, 4))):
            at, size = chance.randrange(len(made) + 1), chance.randrange(1, 30)
            kind = chance.randrange(5)
            if kind == 0:
                del made[at : at + size]
            elif kind == 1:
                made[at:at] = made[at : at + size * 4]
            elif kind == 2:
                made[at:at] = self.word().encode("utf-8", "surrogatepass")
            elif kind == 3:
                made[at : at + 1] = bytes([chance.randrange(256)])
            else:
                made[at : at + size] = chance.choice((b"\t", b"\r", b"\n\n", b"  ", b": ", b"- ", b"\xff", b"---\n"))
        if chance.random() < 0.05:
            made = bytearray(
                bytes(made)
                .decode("utf-8", "replace")
                .encode(chance.choice(("utf-16", "cp1251", "utf-32-be", "utf-8-sig", "cp1257")), "replace")
            )
        return bytes(made)

    def value(self, value: Any) -> Any:
        """A tree with one value exchanged, taken out or moved."""
        chance = self.chance
        spots: list[tuple[Any, Any]] = []

        def walk(around: Any) -> None:
            for key in around if isinstance(around, dict) else range(len(around)):
                spots.append((around, key))
                if isinstance(around[key], (dict, list)):
                    walk(around[key])

        walk(value)
        for _ in range(chance.choice((1, 1, 2, 3))):
            around, key = chance.choice(spots)
            other, name = chance.choice(spots)
            try:
                kind = chance.randrange(6)
                if kind == 0:
                    del around[key]
                elif kind == 1 and isinstance(other[name], str):
                    around[key] = other[name]
                elif kind == 2:
                    around[key] = chance.choice((None, [], {}, [None], {"": ""}, "", " ", [[[]]]))
                elif kind == 3 and isinstance(around[key], str):
                    around[key] = around[key] + self.word()
                else:
                    around[key] = self.word()
            except (LookupError, TypeError):
                continue
        return value

    def package(self, content: bytes) -> bytes:
        """A Word file with a part, a tag or an attribute taken out or bent."""
        chance = self.chance
        if chance.random() < 0.3:
            return self.content(content)
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = {name: package.read(name) for name in package.namelist()}
        name = chance.choice([name for name in parts if name.endswith((".xml", ".rels"))])
        tags = list(re.finditer(rb"<[^>]+?/>|<[^>]+>| w:\w+=\"[^\"]*\"|Target=\"[^\"]*\"", parts[name]))
        if chance.random() < 0.1 or not tags:
            del parts[name]
        else:
            tag = chance.choice(tags)
            new = b"" if chance.random() < 0.5 else self.content(tag[0])
            parts[name] = parts[name][: tag.start()] + new + parts[name][tag.end() :]
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
            for part, body in parts.items():
                package.writestr(part, body)
        return made.getvalue()


Try = Callable[[Bend, Path], list[str]]
CASES = [
    path
    for path in sorted((ROOT / "cases").rglob("*.yaml")) + sorted((ROOT / "tests" / "situations").rglob("*.yaml"))
    if path.stem != "company"
]
PROFILES = sorted((ROOT / "cases").rglob("company.yaml"))


def tree(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader)


def bytes_of_a_case(bend: Bend, folder: Path) -> list[str]:
    (folder / "case.yaml").write_bytes(bend.content(bend.chance.choice(CASES).read_bytes()))
    return [
        "case.yaml",
        "-o",
        "out/",
        *bend.chance.choice(([], ["--draft"], ["--strict"], ["-f", "text"], ["-f", "json"])),
    ]


def values_of_a_case(bend: Bend, folder: Path) -> list[str]:
    case = bend.value(tree(bend.chance.choice(CASES)))
    (folder / "case.yaml").write_text(
        yaml.safe_dump(case, allow_unicode=bend.chance.random() < 0.5), "utf-8", errors="surrogatepass"
    )
    return ["case.yaml", "-o", "out/", *bend.chance.choice(([], ["--draft"], ["-f", "text", "--variant", "2"]))]


def name_of_a_letter(bend: Bend, folder: Path) -> list[str]:
    case = tree(bend.chance.choice(CASES))
    case.setdefault("client", {})
    if isinstance(case["client"], dict):
        case["client"]["name"] = bend.word()
    (folder / "case.yaml").write_text(yaml.safe_dump(case), "utf-8", errors="surrogatepass")
    return ["case.yaml", "-o", "out/", "--name", "-".join(bend.chance.choices(NAMES, k=2))]


def table_of_clients(bend: Bend, folder: Path) -> list[str]:
    shutil.copy(ROOT / "cases" / "en" / "bank-fee.yaml", folder / "case.yaml")
    rows = "client.name;complaint.number;compensation.0.amount\nMs Ann Lee;1;10 GBP\nMr Ben Ode;2;11 GBP\n"
    lines = '{"client.name": "Ms Ann Lee", "complaint.number": 1}\n{"client.name": "Mr Ben Ode"}\n'
    suffix, content = bend.chance.choice(((".csv", rows), (".jsonl", lines), (".xlsx", rows)))
    (folder / f"table{suffix}").write_bytes(bend.content(content.encode()))
    return ["case.yaml", "--each", f"table{suffix}", "-o", "out/"]


def profile(bend: Bend, folder: Path) -> list[str]:
    case = tree(ROOT / "cases" / "en" / "bank-fee.yaml")
    case.pop("company", None)
    (folder / "case.yaml").write_text(yaml.safe_dump(case), "utf-8")
    source = bend.chance.choice(PROFILES)
    made = (
        bend.content(source.read_bytes())
        if bend.chance.random() < 0.5
        else yaml.safe_dump(bend.value(tree(source))).encode("utf-8", "surrogatepass")
    )
    (folder / "company.yaml").write_bytes(made)
    return ["case.yaml", "-o", "out/"]


def letterhead(bend: Bend, folder: Path) -> list[str]:
    sources = [
        *(ROOT / "cases").glob("*.docx"),
        *(ROOT / "tests" / "letterheads").glob("*.docx"),
        *(ROOT / "templates").rglob("*.docx"),
    ]
    (folder / "letterhead.docx").write_bytes(bend.package(bend.chance.choice(sources).read_bytes()))
    case = tree(ROOT / "cases" / "en" / "bank-fee.yaml")
    case["company"] = {"name": "Bank", "letterhead": "letterhead.docx"}
    (folder / "case.yaml").write_text(yaml.safe_dump(case), "utf-8")
    return ["case.yaml", "-o", "out/", "--force"]


def finished_letter(bend: Bend, folder: Path) -> list[str]:
    texts = sorted((ROOT / "tests" / "goldens" / "letters").rglob("*.txt"))
    suffix = bend.chance.choice((".txt", ".md"))
    (folder / f"letter{suffix}").write_bytes(bend.content(bend.chance.choice(texts).read_bytes()))
    return [
        "check",
        f"letter{suffix}",
        *bend.chance.choice(([], ["-f", "json"], ["-l", "ru"], ["-f", "text"], ["-f", "github"])),
    ]


def finished_word_file(bend: Bend, folder: Path) -> list[str]:
    source = bend.chance.choice(sorted((ROOT / "tests" / "letterheads").glob("*.docx")))
    (folder / "letter.docx").write_bytes(bend.package(source.read_bytes()))
    return ["check", "letter.docx", "-l", "en"]


def rule_of_a_company(bend: Bend, folder: Path) -> list[str]:
    source = bend.chance.choice(sorted((ROOT / "src" / "apology_cli" / "rules").glob("*.yaml")))
    (folder / "rules").mkdir(exist_ok=True)
    (folder / "rules" / "ours.yaml").write_bytes(bend.content(source.read_bytes()))
    (folder / "company.yaml").write_text("name: Bank\nrules: rules\nsignatory: A. Reed\n", "utf-8")
    case = tree(ROOT / "cases" / "en" / "bank-fee.yaml")
    case.pop("company", None)
    (folder / "case.yaml").write_text(yaml.safe_dump(case), "utf-8")
    return ["case.yaml", "-o", "out/"]


TRIES: dict[Try, int] = {
    bytes_of_a_case: 6,
    values_of_a_case: 6,
    name_of_a_letter: 2,
    table_of_clients: 2,
    profile: 2,
    letterhead: 2,
    finished_letter: 3,
    finished_word_file: 2,
    rule_of_a_company: 1,
}


def outcome(arguments: list[str]) -> tuple[str, str]:
    """How a run ended, and what it told."""
    out, err = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "utf-8")
    rulebook.cache_clear()
    begin = time.perf_counter()
    try:
        cli.run(arguments)
        code: object = 0
    except SystemExit as end:
        code = end.code or 0
    except BaseException as error:  # noqa: BLE001 (whatever gets out is a fault)
        code = f"{type(error).__name__}: {error}"
    finally:
        sys.stderr.flush()
        told = sys.stderr.buffer.getvalue().decode("utf-8", "replace")
        sys.stdout, sys.stderr = out, err
    if time.perf_counter() - begin > SLOW:
        return "slow", told
    return {0: "written", 1: "told", 2: "told"}.get(code, f"fault {code}") if isinstance(
        code, int
    ) else f"fault {code}", told


def main() -> None:
    number, seed = (int(argument) for argument in [*sys.argv[1:], *("2000", "1")[len(sys.argv) - 1 :]])
    bend, counts, faults = Bend(seed), Counter[tuple[str, str]](), 0
    here = Path.cwd()
    for at in range(number):
        (kind,) = bend.chance.choices(list(TRIES), list(TRIES.values()))
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary)
            arguments = kind(bend, folder)
            os.chdir(folder)
            ended, told = outcome(arguments)
            os.chdir(here)
            if not ended.startswith(("written", "told")):
                faults += 1
                kept = here / f"fault-{seed}-{at}"
                shutil.copytree(folder, kept, dirs_exist_ok=True)
                (kept / "told.txt").write_text(f"{arguments}\n{told}", "utf-8")
        counts[kind.__name__, ended.split(" ")[0]] += 1
    for (name, ended), times in sorted(counts.items()):
        print(f"{name:20} {ended:8} {times:7}")
    print(f"{number} tries, seed {seed}: {faults} faults")
    sys.exit(faults > 0)


if __name__ == "__main__":
    main()
