"""YAML and JSON as trees of text with places, and what a file must not hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apology_cli.case import Place
from apology_cli.finding import CaseError
from apology_cli.reading.case_file import MOST_NODES, documents
from apology_cli.reading.decoding import decode
from apology_cli.reading.nodes import Mapping, Node, Scalar, Sequence


def tree(text: str) -> Node:
    """The tree of a file with a single sound document."""
    (document,) = documents(text, "f")
    assert document.root is not None
    assert not document.problems
    return document.root


def plain(node: Node) -> object:
    """The texts of a tree without their places."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {name: plain(entry.value) for name, entry in node.entries.items()}


def told(text: str) -> list[str]:
    """All problems of a file as its lines of messages."""
    return [str(problem) for document in documents(text, "f") for problem in document.problems]


def only_problem(text: str) -> str:
    (line,) = told(text)
    return line


@pytest.mark.parametrize(
    "word", ["no", "yes", "on", "0123", "+371 2000 1234", "12:30", "2026-03-12", "1e3", "0x1F", ".5"]
)
def test_every_value_stays_the_text_that_was_typed(word: str) -> None:
    assert plain(tree(f"value: {word}")) == {"value": word}


def test_a_value_knows_its_line_and_column() -> None:
    root = tree("a: 1\nlist:\n  - x\n  - {k: v}\n")
    assert isinstance(root, Mapping)
    items = root.entries["list"].value
    assert isinstance(items, Sequence)
    assert root.entries["a"].value.place == Place(1, 4)
    assert items.items[0].place == Place(3, 5)
    assert items.items[1].place == Place(4, 5)


@pytest.mark.parametrize("style", ["|", ">", "|-", ">+", "|2"])
def test_a_block_of_text_begins_at_its_first_word(style: str) -> None:
    root = tree(f"a: {style}\n\n  words\nb: 1\n")
    assert isinstance(root, Mapping)
    assert root.entries["a"].value.place == Place(3, 3)


@pytest.mark.parametrize(
    "text", ["a: one\n  two\n\n  three", "a: >\n  one\n  two\n\n  three", 'a: "one\n  two\n\n  three"']
)
def test_a_blank_line_survives_the_folding_of_yaml(text: str) -> None:
    assert plain(tree(text)) in ({"a": "one two\n\nthree"}, {"a": "one two\n\nthree\n"})


def test_an_escaped_line_break_is_not_a_blank_line() -> None:
    assert plain(tree('a: "one\\ntwo"')) == {"a": "one\ntwo"}


def test_a_null_is_empty_only_without_quotes() -> None:
    root = tree("a: ~\nb: null\nc:\nd: 'null'\ne: ''\n")
    assert isinstance(root, Mapping)
    assert [entry.value.empty for entry in root.entries.values()] == [True, True, True, False, True]


def test_a_duplicate_key_names_the_first_line() -> None:
    message = "f:3:1: a: `a` stands here again, first given in line 1, keep one of the two"
    assert told("a: 1\nb: 2\na: 3\n") == [message]


def test_a_duplicate_key_deep_inside_has_its_path() -> None:
    assert only_problem("a:\n- b: 1\n  b: 2\n").startswith("f:3:3: a[0].b: ")


@pytest.mark.parametrize("tag", ["!!str", "!", "!x", "!<tag:x>"])
def test_a_yaml_tag_is_a_problem(tag: str) -> None:
    assert only_problem(f"a: {tag} 5") == (
        "f:1:4: a: a YAML tag stands here, leave it out, or put the whole text in quotes"
    )


def test_aliases_and_merge_keys_are_written_out() -> None:
    text = "a: &one {x: 1, y: 2}\nb: *one\nc: {<<: *one, y: 3}\nd: {<<: [{x: 4}, *one]}\n"
    one = {"x": "1", "y": "2"}
    assert plain(tree(text)) == {"a": one, "b": one, "c": {"x": "1", "y": "3"}, "d": {"x": "4", "y": "2"}}


def test_only_mappings_can_be_merged() -> None:
    assert only_problem("a: {<<: word}").startswith("f:1:5: a.<<: only a mapping can be merged, ")


def test_an_alias_of_nothing_advises_quotes() -> None:
    assert only_problem("a: *bold") == (
        "f:1:4: a: `*bold` names an anchor that is not given above, "
        "put the text in quotes, or write `&bold` before the value that is meant"
    )


def test_an_alias_inside_its_own_value_is_refused() -> None:
    assert only_problem("a: &x [*x]").startswith("f:1:8: a[0]: `*x` stands inside the very value it names, ")


def test_a_file_that_expands_without_measure_is_refused() -> None:
    levels = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
    assert f"more than {MOST_NODES} values" in only_problem("\n".join(["a0: &a0 x", *levels]))


def test_a_merge_key_does_not_get_around_the_measure() -> None:
    levels = [f"a{n}: &a{n} {{{', '.join(f'k{k}: *a{n - 1}' for k in range(9))}}}" for n in range(1, 9)]
    assert f"more than {MOST_NODES} values" in only_problem("\n".join(["a0: &a0 x", *levels, "z: {<<: *a8}"]))


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_a_file_nested_too_deep_is_refused(opening: str) -> None:
    assert "nested more than 40 deep" in only_problem(opening * 5000)


def test_aliases_do_not_hide_the_depth() -> None:
    half = "[" * 21 + "]" * 21
    nested = "[" * 20 + "*x" + "]" * 20
    assert "nested more than 40 deep" in only_problem(f"a: &x {half}\nb: {nested}")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "a: b: c",
            "f:1:5: a colon stands where no key can be, put the whole text in quotes if the colon belongs to it",
        ),
        ("a:\n\tb: c", "f:2:1: a tab stands in the indentation, indent with spaces"),
        ("a: b\n\tc: d", "f:2:1: a tab stands in the indentation, indent with spaces"),
        ("a: @x", "f:1:4: a text cannot begin with `@`, put the whole text in quotes"),
        ('a: "x\nb: c', "f:1:4: a quotation mark is opened here and never closed, close it"),
        ("a: [x\nb: c", "f:1:4: a square bracket is not closed or a comma is missing, close it"),
        ("a: {x\nb: c", "f:1:4: a brace is not closed or a comma is missing, close it"),
        ("a: 1\nword\nb: c", "f:2:1: a key without a colon stands here, write `key: value`"),
        ("a: - b", "f:1:4: a list cannot begin on this line, begin it on a line of its own"),
        ('a: "b" c', "f:1:8: this does not belong to the lines above, give all keys of one mapping the same"),
        ("? [a]\n: b", "f:1:3: a key must be a plain word, "),
        ("- a\nb: c", "f:2:1: the list is interrupted here, "),
    ],
)
def test_a_syntax_error_says_in_plain_words_where_and_how_to_mend_it(text: str, message: str) -> None:
    assert only_problem(text).startswith(message)


def test_a_syntax_error_does_not_hide_the_problems_before_it() -> None:
    assert [line.split(" ")[0] for line in told("a: 1\na: 2\nb: @\n")] == ["f:2:1:", "f:3:4:"]


def test_a_syntax_error_ends_the_file_but_not_the_documents_before_it() -> None:
    first, second = documents("a: 1\n---\na: @\n---\na: 2\n", "f")
    assert not first.problems
    assert second.root is None


@pytest.mark.parametrize("text", ["", "\n\n", "# a remark\n", "---\n", "---\n---\n"])
def test_an_empty_file_is_a_problem(text: str) -> None:
    assert len(told(text)) == 1


def test_an_empty_last_document_is_forgiven() -> None:
    assert len(list(documents("a: 1\n---\nb: 2\n---\n", "f"))) == 2


def test_an_empty_document_between_two_others_is_a_problem() -> None:
    _, second, _ = documents("a: 1\n---\n---\nb: 2\n", "f")
    assert [str(problem) for problem in second.problems] == [
        "f:3:1: no case stands here, write one, or delete the `---` above it"
    ]


@pytest.mark.parametrize(
    "character", "\x00\x07\x0b\x0c\x1b\x7f\x85\x9f\ufdd0\ufffe\uffff\u202a\u202e\u2066\u2069\ud800"
)
def test_a_character_no_letter_may_hold_is_told_with_its_place(character: str) -> None:
    line = only_problem(f"a: 1\nb: x{character}y\n")
    assert line.startswith(f"f:2:5: b: {'the ' if character != chr(0xD800) else ''}")
    assert f"U+{ord(character):04X}" in line


def test_strange_characters_are_told_all_with_the_fields_they_stand_in() -> None:
    places = [line.split(" ")[:2] for line in told("a: \x07x\n# \x08\nb: [y, z\x0c]\n")]
    assert places == [["f:1:4:", "a:"], ["f:2:3:", "the"], ["f:3:9:", "b[1]:"]]


def test_a_strange_character_written_as_an_escape_is_told_too() -> None:
    assert only_problem('a: "x\\u202ey"') == "f:1:4: a: the invisible character U+202E stands here, delete it"


def test_line_and_paragraph_separators_are_blanks() -> None:
    assert plain(tree(decode("a: x\u2028y\u2029z\nb: 1".encode(), "f"))) == {"a": "x y z", "b": "1"}


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_lines_end_as_on_any_system(ends: str) -> None:
    root = tree(decode(ends.join(["a: |", "  x", "  y", "b: 1"]).encode(), "f"))
    assert plain(root) == {"a": "x\ny\n", "b": "1"}
    assert isinstance(root, Mapping)
    assert root.entries["b"].value.place == Place(4, 4)


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decode(b"\xef\xbb\xbfa: 1", "f") == "a: 1"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("a: б".encode("cp1251"), "f:1:4: the byte 0xE1 is not UTF-8, save the file as UTF-8"),
        ("ё: 1\r\nёж: ".encode() + b"\xff", "f:2:5: the byte 0xFF is not UTF-8, save the file as UTF-8"),
        ("a: 1".encode("utf-16"), "f:1:1: the file is in UTF-16 or UTF-32, save the file as UTF-8"),
        ("a: 1".encode("utf-16-be"), "f:1:1: the file is in UTF-16 or UTF-32, save the file as UTF-8"),
        ("a: 1".encode("utf-32-le"), "f:1:1: the file is in UTF-16 or UTF-32, save the file as UTF-8"),
    ],
)
def test_another_encoding_is_told_with_the_first_bad_byte(content: bytes, message: str) -> None:
    with pytest.raises(CaseError) as error:
        decode(content, "f")
    assert str(error.value) == message


def test_json_reads_as_it_is() -> None:
    text = '{\n\t"a": "x\\/y \\ud83d\\ude00 \\\\ud83d\\\\ude00", "b": [1.50, true, null],\n\t"c":"\\u0451"\n}'
    assert plain(tree(text)) == {"a": "x/y 😀 \\ud83d\\ude00", "b": ["1.50", "true", "null"], "c": "ё"}


def test_an_escaped_pair_does_not_move_the_places_after_it() -> None:
    root = tree('{"a": "\\ud83d\\ude00", "b": "x"}')
    assert isinstance(root, Mapping)
    assert root.entries["b"].value.place == Place(1, 28)


def test_half_an_escaped_pair_is_a_problem() -> None:
    assert len(told('{"a": "\\ud83d"}')) == 1


@given(st.text(max_size=60))
def test_any_text_gives_documents_and_never_another_error(text: str) -> None:
    found = list(documents(text, "f"))
    assert found
    assert all(document.root or document.problems for document in found)


@given(st.text(alphabet="ab:- \n\t{}[]\"'&*!|>#%@`?,<~.\\\x07", max_size=40))
def test_any_play_of_yaml_marks_gives_documents_and_never_another_error(text: str) -> None:
    for document in documents(text, "f"):
        assert document.root or document.problems
        assert all("\n" not in str(problem) for problem in document.problems)
