"""The pattern language of the rules: what each sign finds, what it leaves alone, what is told of a faulty one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apology_cli.matcher import Matcher
from apology_cli.pattern import Compiler, PatternError
from apology_cli.rule_compiler import tables

LEXICON = {"you": ("you", "your*"), "regret": ("sorry", "we regret"), "deep": ("{you} {regret}",)}


def quotes(pattern: str, sentence: str) -> list[str]:
    """The words that a pattern finds in a sentence."""
    compiler = Compiler(LEXICON)
    compiled = compiler.pattern(pattern)
    matcher = Matcher(tables(compiler.classes.numbers, [compiled]))
    return [read.text[match.start : match.end] for read in matcher.read(sentence) for match in read.matches]


FOUND = [
    ("should have", "You SHOULD have called.", "SHOULD have"),
    ("forg*", "You forgot it.", "forgot"),
    ("*ness", "We felt your kindness.", "kindness"),
    ("a|b*|c", "It is better so.", "better"),
    ("=You", "Dear all, You know.", "You"),
    ("{you} must", "Then you must pay.", "you must"),
    ("{regret} but", "We regret but refuse.", "We regret but"),
    ("{deep}", "To you sorry is a word.", "you sorry"),
    ("(not only | never) late", "It was never late.", "never late"),
    ("[very] sorry", "We are sorry.", "sorry"),
    ("you ..2 pay", "you soon must pay", "you soon must pay"),
    ("you ... pay", "you will in a week or two have to pay", "you will in a week or two have to pay"),
    ("should have !been", "you should have called", "should have"),
    ("!we should", "you should pay", "should"),
    ("sorry , but", "We are sorry, but no.", "sorry, but"),
    ("^ but", "But no.", "But"),
    ("no $", "But no.", "no"),
    ("@number days", "In 10 days.", "10 days"),
    ("dear @name", "Our dear Anna called.", "dear Anna"),
    ("the @capitals", "It is the SLA.", "the SLA"),
    ("ёлка", "Это елка.", "елка"),
    ("didn't", "It didn’t come.", "didn’t"),
]
LEFT = [
    ("forg*", "An unforgettable day."),
    ("=You", "You know."),
    ("=You", "Now you know."),
    ("you ..2 pay", "you will in a week pay"),
    ("you ..4!we pay", "you know we pay"),
    ("should have !been", "you should have been called"),
    ("!we should", "we should pay"),
    ("sorry , but", "We are sorry but no."),
    ("^ but", "All but one."),
    ("dear @name", "Anna, dear friend."),
    ("he", "The other theme."),
    ("also", "«alsof»"),
]
FAULTY = [
    ("(a b", "not closed"),
    ("a )", "closes nothing"),
    ("sorry (in time|in full) you", "a single sequence"),
    ("a | b c", "outside brackets"),
    ("( )", "holds nothing"),
    ("{they} a", "names no `they`"),
    ("a / b / c", "more than one end"),
    ("... , ^", "names no word"),
    ("!{regret} a", "more than one word"),
    ("a% b", "is no word"),
]


@pytest.mark.parametrize(("pattern", "sentence", "quote"), FOUND)
def test_a_pattern_finds(pattern: str, sentence: str, quote: str) -> None:
    assert quotes(pattern, sentence) == [quote]


@pytest.mark.parametrize(("pattern", "sentence"), LEFT)
def test_a_pattern_leaves_alone(pattern: str, sentence: str) -> None:
    assert quotes(pattern, sentence) == []


@pytest.mark.parametrize(("pattern", "what"), FAULTY)
def test_a_faulty_pattern_is_told_with_its_mend(pattern: str, what: str) -> None:
    with pytest.raises(PatternError, match=what) as error:
        Compiler(LEXICON).pattern(pattern)
    assert error.value.mend


WORDS = st.lists(st.sampled_from("you we must pay not the forgot sorry but".split()), min_size=1, max_size=12)


@given(WORDS, st.data())
def test_a_pattern_of_plain_words_finds_them_where_they_stand_in_a_row(words: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    wanted = " ".join(words[start:end])
    assert quotes(wanted, " ".join(words)) == [wanted]


@given(WORDS, WORDS)
def test_a_pattern_is_found_exactly_where_a_plain_search_finds_it(words: list[str], wanted: list[str]) -> None:
    found = f" {' '.join(wanted)} " in f" {' '.join(words)} "
    assert bool(quotes(" ".join(wanted), " ".join(words))) is found
