"""Letters a second, in one run: this program beside docxtpl, docx-mailmerge2 and, where node has it, easy-template-x.

All make the same letter from the same letterhead and read the same YAML files. Ours validates the case, words and
checks the letter and writes it safely. The others fill in a template: all that the case says is a field, all that the
wording says stands there already. The letterhead is a Word file with the parts that Word gives every file. The
producers take turns, round by round, and a ratio is taken within a round, so the drift of a busy machine cancels.

    pip install -e ".[benchmarks]" && python benchmarks/batch.py [ROUNDS] [LETTERS]

For easy-template-x: `npm install easy-template-x js-yaml` in a folder that NODE_PATH names.
"""

from __future__ import annotations

import gc
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import yaml

from apology_cli.__main__ import RARELY
from apology_cli.batch import planned, run
from apology_cli.flow import compose
from apology_cli.passages import paragraphs
from apology_cli.reading.case_reader import read_cases
from apology_cli.terms import Output, Said
from apology_cli.word.wordml import escape

ROOT = Path(__file__).parents[1]
CASE = ROOT / "cases" / "ru" / "transfer-fee.yaml"
NODE_PEER = Path(__file__).with_name("easy_template_x.cjs")
WARM_UP = 30  # letters
# Put into every case in the place of what differs, so that it can be found in the letter.
VARYING = {
    "complaint.number": "{}/п",
    "client.salutation": "Уважаемый Иван {}-й!",
    "client.addressee": "Иванову И. {}",
    "client.address": "Архангельск, ул. Северная, {}",
}

Producer = Callable[[list[Path], Path], None]


def letterhead(path: Path) -> None:
    """A Word file as Word makes it: with themes, fonts, settings and all of its styles."""
    import docx

    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Банк «Северный берег»"
    document.save(str(path))


def cases(folder: Path, number: int) -> list[Path]:
    """That many case files, which differ in the client and the number of the complaint."""
    letterhead(folder / "letterhead.docx")
    base = yaml.load(CASE.read_text("utf-8"), Loader=yaml.CBaseLoader)
    base["company"] = {**base["company"], "letterhead": "letterhead.docx"}
    base["company"].pop("logo", None)
    paths = []
    for at in range(number):
        case = base | {"variant": "1", "client": dict(base["client"]), "complaint": dict(base["complaint"])}
        for dotted, value in VARYING.items():
            mapping, key = dotted.split(".")
            case[mapping][key] = value.format(1000 + at)
        path = folder / f"case-{at:05}.yaml"
        path.write_text(yaml.dump(case, allow_unicode=True, sort_keys=False), "utf-8")
        paths.append(path)
    return paths


def ours(paths: list[Path], out: Path, jobs: int = 1) -> None:
    said = Said(Output("docx", folder=out), force=True)
    with collecting_as_the_program():
        for outcome in run(planned(tuple(map(str, paths)), said), said, jobs, lambda: False):
            if outcome.error or outcome.held:
                raise SystemExit(f"no letter: {outcome}")


@contextmanager
def collecting_as_the_program() -> Iterator[None]:
    """`compose` sets the collector of cycles before it begins; a script with one of the others leaves it alone."""
    usual = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(RARELY)
    try:
        yield
    finally:
        gc.set_threshold(*usual)
        gc.unfreeze()


def dotted(path: str) -> str:
    """claims[0].facts as claims.0.facts"""
    return path.replace("[", ".").replace("]", "")


@cache
def fields() -> dict[str, str]:
    """What the first letter has from its case, by the dotted path of the field, as it stands in the letter."""
    (case,) = read_cases(Path(FIRST[0]))
    letter = compose(case)
    runs = [span for _, paragraph in paragraphs(letter) for sentence in paragraph.sentences for span in sentence.spans]
    found = {dotted(span.path): span.text for span in runs if span.path and len(span.text) > 3}
    raw = leaves(FIRST[0])
    same = {path: words for path, words in found.items() if bare(raw.get(path, "")) == bare(words)}
    return same | {path: raw[path] for path in VARYING}


FIRST: list[Path] = []  # the first case


def bare(words: str) -> str:
    return re.sub(r"\W+", "", words)


def leaves(path: Path) -> dict[str, str]:
    """The texts of a case by their dotted paths, as a script reads them."""
    found: dict[str, str] = {}

    def walk(value: object, at: str) -> None:
        if isinstance(value, dict):
            for key, inner in value.items():
                walk(inner, f"{at}.{key}" if at else str(key))
        elif isinstance(value, list):
            for number, inner in enumerate(value):
                walk(inner, f"{at}.{number}")
        else:
            found[at] = str(value)

    walk(yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader), "")
    return found


def values(path: Path) -> dict[str, str]:
    """What the peers fill in: the fields by their names, from the YAML of a case."""
    raw = leaves(path)
    return {name(dot): raw[dot] for dot in fields()}


def name(dot: str) -> str:
    return dot.replace(".", "_")


def template(folder: Path, tag: Callable[[str], str]) -> Path:
    """The first letter as a template typed into the letterhead: what it has from the case replaced by tags."""
    import docx

    FIRST[:] = [folder / "case-00000.yaml"]
    ours(FIRST, folder / "template")
    typed = docx.Document(str(folder / "letterhead.docx"))
    for paragraph in docx.Document(str(folder / "template" / "case-00000.docx")).paragraphs:
        typed.add_paragraph(paragraph.text.replace("\N{NO-BREAK SPACE}", " "))
    typed.save(str(folder / "typed.docx"))
    path = folder / f"template-{len(tag('x'))}.docx"
    with zipfile.ZipFile(folder / "typed.docx") as made, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for part in made.namelist():
            content = made.read(part)
            if part == "word/document.xml":
                xml = content.decode()
                for dot, words in sorted(fields().items(), key=lambda field: -len(field[1])):
                    xml = xml.replace(escape(words.replace("\N{NO-BREAK SPACE}", " ")), tag(name(dot)))
                content = xml.encode()
            package.writestr(part, content)
    return path


def docxtpl(folder: Path) -> Producer:
    from docxtpl import DocxTemplate

    source = template(folder, lambda name: "{{ " + name + " }}")

    def make(paths: list[Path], out: Path) -> None:
        for path in paths:
            document = DocxTemplate(source)
            document.render(values(path), autoescape=True)
            document.save(out / f"{path.stem}.docx")

    return make


def mailmerge(folder: Path) -> Producer:
    from mailmerge import MailMerge

    def tag(name: str) -> str:
        field = f'<w:fldSimple w:instr=" MERGEFIELD {name} "><w:r><w:t>{name}</w:t></w:r></w:fldSimple>'
        return f'</w:t></w:r>{field}<w:r><w:t xml:space="preserve">'

    source = template(folder, tag)

    def make(paths: list[Path], out: Path) -> None:
        for path in paths:
            with MailMerge(source) as document:
                document.merge(**values(path))
                document.write(out / f"{path.stem}.docx")

    return make


def easy_template_x(folder: Path) -> Producer:
    source = template(folder, lambda name: "{" + name + "}")

    def make(paths: list[Path], out: Path) -> None:
        names = "\n".join(map(str, (*FIRST * WARM_UP, *paths)))  # each time it starts anew, and warms up
        wanted = ",".join(f"{name(dot)}={dot}" for dot in fields())
        command = ["node", str(NODE_PEER), str(source), str(out), wanted, str(WARM_UP)]
        done = subprocess.run(command, input=names, text=True, capture_output=True, check=True)
        make.seconds = float(done.stdout)  # type: ignore[attr-defined]

    return make


def node_has_it() -> bool:
    command = ["node", "-e", "require('easy-template-x'); require('js-yaml')"]
    return (
        shutil.which("node") is not None and subprocess.run(command, capture_output=True, check=False).returncode == 0
    )


def text(path: Path) -> str:
    """The words of a letter, for the comparison: without marks and blanks, which only ours sets."""
    xml = zipfile.ZipFile(path).read("word/document.xml").decode()
    return bare(re.sub(r"<[^>]+>", "", xml))


def seconds(make: Producer, paths: list[Path], out: Path) -> float:
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()
    gc.collect()  # what one leaves behind is not for the next to clear away
    begin = time.perf_counter()
    make(paths, out)
    return float(getattr(make, "seconds", time.perf_counter() - begin))


def main() -> None:
    rounds, number = (int(argument) for argument in [*sys.argv[1:], *("5", "200")[len(sys.argv) - 1 :]])
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        first, *paths = cases(folder, 1 + WARM_UP + rounds * number)
        producers: dict[str, Producer] = {
            "compose, 1 process": ours,
            "compose, 2 processes": lambda todo, out: ours(todo, out, 2),
            "docxtpl": docxtpl(folder),
            "docx-mailmerge2": mailmerge(folder),
        }
        if node_has_it():
            producers["easy-template-x"] = easy_template_x(folder)
        for make in producers.values():
            seconds(make, paths[-WARM_UP:], folder / "warm-up")
        texts = {label: _text_of(make, first, folder) for label, make in producers.items()}
        differ = [label for label, words in texts.items() if words != texts["compose, 1 process"]]
        print(f"{len(fields())} fields, {len(texts['docxtpl'])} letters and digits")
        print(f"the words of the first letter differ: {', '.join(differ)}" if differ else "all make the same words")
        # No producer sees a case twice: what ours remembers of one letter is what it may remember for the next.
        runs = [
            {label: seconds(make, todo, folder / "out") for label, make in producers.items()}
            for todo in batched(paths, rounds, number)
        ]
        _table(runs, number)


def batched(paths: list[Path], rounds: int, number: int) -> list[list[Path]]:
    """The cases of each round."""
    return [paths[at * number : (at + 1) * number] for at in range(rounds)]


def _text_of(make: Producer, case: Path, folder: Path) -> str:
    seconds(make, [case], folder / "first")
    return text(folder / "first" / f"{case.stem}.docx")


def _table(runs: list[dict[str, float]], number: int) -> None:
    labels = list(runs[0])
    rates = {label: statistics.median(number / run[label] for run in runs) for label in labels}
    print(f"\n{number} letters, median of {len(runs)} rounds; {os.cpu_count()} cores")
    print(f"{'':24}{'letters/s':>10}{'x docxtpl':>11}{'x 1 process':>13}")
    for label in sorted(labels, key=rates.__getitem__, reverse=True):
        to_docxtpl = statistics.median(run["docxtpl"] / run[label] for run in runs)
        to_one = statistics.median(run["compose, 1 process"] / run[label] for run in runs)
        print(f"{label:24}{rates[label]:10.0f}{to_docxtpl:11.1f}{to_one:13.2f}")
    best = max(rates.values())
    print()
    for label in sorted(labels, key=rates.__getitem__, reverse=True):
        print(f"{label:24}{'█' * max(1, round(50 * rates[label] / best))} {rates[label]:.0f}")


if __name__ == "__main__":
    main()
