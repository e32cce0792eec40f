"""Typography: tables of examples for each language, and what holds for any text."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from apology_cli import languages
from apology_cli.flow import compose
from apology_cli.language import Typography, language, tags
from apology_cli.letter import Letter, Letterhead, List, Paragraph, Section, Sentence, Span
from apology_cli.numerals import NBSP
from apology_cli.typography import set_as_one, typeset
from apology_cli.writer import writer
from letters import english, items, russian
from samples import every_file, name, only
from signs import plain

TABLES = Path(__file__).parent / "typography"


def styles() -> dict[str, Typography]:
    """The typography of every tag, from the folders of the languages."""
    folders = (module.name for module in pkgutil.iter_modules(languages.__path__) if module.ispkg)
    known = (f"apology_cli.languages.{folder}.typography" for folder in folders if folder != "slavic")
    return {tag: style for module in known for tag, style in import_module(module).TYPOGRAPHY.items()}


STYLES = styles()


def rows(tag: str) -> Iterator[tuple[str, str]]:
    """The examples of a table: as typed, and as set; ␣ is an unbreakable space."""
    for line in (TABLES / f"{tag}.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            text, as_set = line.split("\t")
            yield text, as_set.replace("␣", NBSP)


def table(tag: str) -> list[tuple[str, str]]:
    """The table of a tag; a country without its own has that of its language."""
    return list(rows(tag if (TABLES / f"{tag}.txt").exists() else tag.partition("-")[0]))


ROWS = [pytest.param(tag, *row, id=f"{tag}: {row[0]}") for tag in STYLES for row in table(tag)]


def line(text: str, tag: str) -> str:
    """A text set as a line of its own."""
    return set_as_one((text,), STYLES[tag])[0]


@pytest.mark.parametrize(("tag", "text", "as_set"), ROWS)
def test_a_typed_text_comes_out_as_in_the_table(tag: str, text: str, as_set: str) -> None:
    assert line(text, tag).replace(NBSP, "␣") == as_set.replace(NBSP, "␣")


# Pieces that texts of cases are made of, the awkward ones among them.
CODES = (
    "a@b.example|o'neil@b.example|https://x.example/a'b...c?d=5-7|www.x.example/it's|x.example/a...b|C:\\a...b\\5-7.txt|"
    "/srv/o'neil/x...y|plan-5-7.pdf|LV80 BANK 0000 4351 9500 1|AB 1234 CD|BF/26-114|№12-34/к|2026-03-12|50/2-15"
).split("|")
WORDS = (
    "слово|в|же|г.|А.|д.|2026|марта|%|clients'|O'Neil|gada|Mr|Nr.|t.|u.| - | -- |...|10-12|12 500|9:00-18:00|№ 12-34/к|"
    "15\"|'90s|n'|+7 495 000-00-00"
).split("|")
PIECES = st.sampled_from([*" \"'«»„“”‘’-–—….,()/5", NBSP, *WORDS, *CODES])
TEXTS = st.one_of(
    st.lists(PIECES, max_size=12).map("".join),
    st.lists(PIECES, max_size=12).map(" ".join),
    st.text(st.characters(exclude_categories=["Cs", "Cn"])),
)
TAGS = st.sampled_from(sorted(STYLES))


@settings(max_examples=300)
@given(TEXTS, TAGS)
@example("...5 /'90s", "en")
def test_a_text_once_set_stays_as_it_is(text: str, tag: str) -> None:
    assert line(line(text, tag), tag) == line(text, tag)


@settings(max_examples=300)
@given(TEXTS, TAGS)
def test_only_marks_and_spaces_change(text: str, tag: str) -> None:
    assert plain(line(text, tag)) == plain(text)


@given(st.lists(TEXTS, max_size=6), TAGS)
def test_words_from_several_fields_are_set_as_one_text(runs: list[str], tag: str) -> None:
    assert "".join(set_as_one(runs, STYLES[tag])) == line("".join(runs), tag)
    assert len(set_as_one(runs, STYLES[tag])) == len(runs)


@pytest.mark.parametrize("tag", STYLES)
@pytest.mark.parametrize("code", CODES)
def test_what_is_for_machines_stays_character_by_character(tag: str, code: str) -> None:
    for before, after in (("", ""), ("в ", " и"), ('"', '".'), ("(", "), "), ("5 ", " - 10-12 %"), ("Mr ", " 's")):
        assert code in line(f"{before}{code}{after}", tag)


def of_one_paragraph(*sentences: tuple[Span, ...]) -> Letter:
    """A letter whose body is one paragraph of these sentences."""
    return english()._replace(sections=(Section("position", (Paragraph(tuple(map(Sentence, sentences))),)),))


def test_a_quotation_is_seen_across_fields_and_sentences_and_each_keeps_its_origin() -> None:
    own, claim = Span('You wrote: "the '), Span("'blue' one - it's", "claims[0].claim")
    letter = of_one_paragraph((own, claim, Span(" late.")), (Span('So it was."'),))
    (section,) = typeset(letter).sections
    (block,) = section.blocks
    assert isinstance(block, Paragraph)
    assert [span.path for sentence in block.sentences for span in sentence.spans] == ["", "claims[0].claim", "", ""]
    assert block.text == f"You wrote: “the ‘blue’ one{NBSP}– it’s late. So it was.”"
    assert block.sentences[0].spans[1].text == f"‘blue’ one{NBSP}– it’s"


def test_a_space_between_two_sentences_may_always_break() -> None:
    letter = of_one_paragraph((Span("We met on 5"),), (Span("March was cold"),))
    (block,) = typeset(letter).sections[0].blocks
    assert isinstance(block, Paragraph)
    assert block.text == "We met on 5 March was cold"


def test_every_line_of_the_frame_is_set() -> None:
    letter = russian()._replace(
        recipient=('ООО "Ромашка"',),
        sender=('Клиника "Здравница"',),
        subject='О заказе "А"',
        title='О заказе "А"',
        author='Клиника "Здравница"',
        contact=('Отдел "Забота"',),
        enclosures=('Копия "А" на 2 л.',),
        letterhead=Letterhead('Клиника "Здравница"', ("ул. Лесная, 5",)),
    )
    found = typeset(letter)
    assert '"' not in repr(found._replace(findings=(), sections=())).replace('\\"', "")
    assert found.letterhead == Letterhead("Клиника «Здравница»", (f"ул.{NBSP}Лесная, 5",))
    assert found.enclosures == (f"Копия «А» на{NBSP}2{NBSP}л.",)
    assert found.date_line == f"20{NBSP}марта 2026{NBSP}г. №{NBSP}45/п"
    assert found.number == letter.number


def test_the_items_of_a_list_are_set() -> None:
    letter = english()._replace(sections=(Section("solution", (items('the "blue" one', "10 days", ordered=True),)),))
    (block,) = typeset(letter).sections[0].blocks
    assert isinstance(block, List)
    assert [item.text for item in block.items] == ["the “blue” one", f"10{NBSP}days"]
    assert block.ordered


@pytest.mark.parametrize("path", [pytest.param(path, id=name(path)) for path in every_file()])
def test_a_letter_once_set_stays_as_it_is(path: Path) -> None:
    letter = compose(only(path))
    assert typeset(letter) == letter


@pytest.mark.parametrize("path", [pytest.param(path, id=name(path)) for path in every_file()])
def test_no_letter_shows_a_typewriter_s_marks(path: Path) -> None:
    text = writer("text").write(compose(only(path))).decode()
    assert not re.search(r"[\"'](?=\w)|(?<=[^\W\d])[\"']|(?<!\.)\.\.\.(?!\.)|[^\W\d] --? \w|\ufdd3", text)


@pytest.mark.parametrize("tag", tags())
def test_every_language_has_its_table(tag: str) -> None:
    assert STYLES[tag] == language(tag).TYPOGRAPHY[tag]
    assert len(table(tag)) >= 40 or tag == "en-US"
