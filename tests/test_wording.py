"""Words of a case are data: whatever they hold, the structure and the sentences of the letter stay as they are."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apology_cli.flow import compose
from apology_cli.letter import Block, Letter, List, Paragraph
from apology_cli.rendering import TemplateError, environment, one_wording
from apology_cli.wording import wording_number
from signs import plain
from small_cases import LONG, case_of, read

STRUCTURE = [
    "- a dash",
    "#1 a number",
    "¶ a paragraph mark",
    "{{ case }}",
    "{% raw %}",
    "@subject",
    "{# x #}",
    "\\",
    "a @b",
]


def shape(letter: Letter) -> list[tuple[str, list[object]]]:
    """The stages with the kinds of their blocks and the number of items."""
    return [(section.stage, [kind(block) for block in section.blocks]) for section in letter.sections]


def kind(block: Block) -> object:
    return ("list", len(block.items)) if isinstance(block, List) else "paragraph"


def composed(words: str) -> Letter:
    """A letter with these words in two options and the outgoing number."""
    return compose(case_of({"options": [words, f"tea {words}"], "number": words}))


@pytest.mark.parametrize("words", STRUCTURE)
def test_signs_of_structure_in_a_case_are_only_words(words: str) -> None:
    letter = composed(words)
    assert shape(letter) == shape(composed("plain"))
    assert any(words in item.text for s in letter.sections for b in s.blocks if isinstance(b, List) for item in b.items)


@given(st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=40))
def test_any_visible_words_come_through_whole(words: str) -> None:
    case = case_of({"options": ["tea", "coffee"]})
    option = type(case.options[0])(words, "options[0]")
    letter = compose(case._replace(options=(option, case.options[1])))
    items = [item.text for s in letter.sections for b in s.blocks if isinstance(b, List) for item in b.items]
    assert plain(words) in [plain(item) for item in items]


def paragraph_of(words: str, letter: Letter) -> str:
    """The paragraph that holds these words."""
    paragraphs = [b.text for s in letter.sections for b in s.blocks if isinstance(b, Paragraph)]
    return next(plain(text) for text in paragraphs if plain(words) in plain(text))


def test_paragraphs_of_a_field_are_paragraphs_of_the_letter() -> None:
    letter = compose(case_of({"causes": "First this.\n\nThen that."}))
    assert "First this." not in paragraph_of("Then that.", letter)


def test_a_list_of_sentences_runs_on_in_one_paragraph() -> None:
    letter = compose(case_of({"causes": ["First this.", "Then that."]}))
    assert "First this. Then that." in paragraph_of("Then that.", letter)


def test_what_is_done_instead_of_a_refused_demand_is_told_after_the_reason() -> None:
    demand = {"demand": "pay for it", "decision": "refused", "reason": "It is new.", "we": "sent you a guide"}
    assert "It is new. We sent you a guide." in paragraph_of("pay for it", compose(case_of({"demands": [demand]})))


def test_words_that_end_with_a_stop_of_their_own_get_no_second_one() -> None:
    letter = compose(
        case_of({"demands": [{"demand": "pay by 5 p.m.", "decision": "refused", "reason": "It is late."}]})
    )
    assert "pay by 5 p.m. We" in paragraph_of("p.m.", letter)


def test_a_template_gives_the_wording_of_a_number_and_counts_round_without_moving_a_line() -> None:
    template = "¶ One.\n| Two.\n| Three.\nAlways.\n- Item.\n| Other item."
    given = [one_wording(template, number).split("\n") for number in (1, 2, 3, 4)]
    assert [lines[0] for lines in given] == ["¶ One.", "¶ Two.", "¶ Three.", "¶ One."]
    assert [lines[4] for lines in given] == ["- Item.", "- Other item.", "- Item.", "- Other item."]
    assert {(lines[1], lines[2], lines[3], lines[5]) for lines in given} == {("", "", "Always.", "")}


def test_a_wording_below_no_sentence_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "own.j2").write_text("{% if case %}\n| Two.\n{% endif %}", "utf-8")
    with pytest.raises(TemplateError, match="right below the sentence") as error:
        environment("en", tmp_path, 1).get_template("own.j2")
    assert getattr(error.value, "lineno", None) == 2


def test_the_identity_of_a_case_picks_its_wording() -> None:
    cases = [read(LONG.replace("Alla Ivanova", f"{letter} Ivanova")) for letter in "ABCDEFGH"]
    numbers = [wording_number(case) for case in cases]
    assert set(numbers) == {1, 2, 3}
    assert [wording_number(case._replace(date=case.date + dt.timedelta(days=9))) for case in cases] == numbers
    assert {wording_number(case._replace(variant=2)) for case in cases} == {2}
