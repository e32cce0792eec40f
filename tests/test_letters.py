"""Every sample and every situation becomes a letter that is whole; its text is a golden file, reviewed as prose."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from apology_cli.case import Claim
from apology_cli.fields import fields_of
from apology_cli.flow import compose, prepared
from apology_cli.language import codes
from apology_cli.letter import Letter, Paragraph, Span
from apology_cli.rendering import WORDINGS
from apology_cli.scheme import names, plan, scheme
from apology_cli.vocabulary import Verdict
from apology_cli.wording import wording_number
from apology_cli.writer import writer
from samples import SAMPLES, every_file, files, name, only
from signs import plain

ALL = [pytest.param(path, id=name(path)) for path in every_file()]


def body(letter: Letter) -> str:
    """The words of the body, stage by stage."""
    return "\n".join(
        block.text if isinstance(block, Paragraph) else "\n".join(item.text for item in block.items)
        for section in letter.sections
        for block in section.blocks
    )


def spans(letter: Letter) -> list[Span]:
    """All runs of words of the body."""
    paragraphs = (
        paragraph
        for section in letter.sections
        for block in section.blocks
        for paragraph in ((block,) if isinstance(block, Paragraph) else block.items)
    )
    return [span for paragraph in paragraphs for sentence in paragraph.sentences for span in sentence.spans]


@pytest.mark.parametrize("path", ALL)
def test_a_letter_reads_as_its_golden_text(path: Path, golden: Callable[[str, str], None]) -> None:
    golden(f"letters/{name(path)}.txt", writer("text").write(compose(only(path))).decode())


@pytest.mark.parametrize("path", ALL)
def test_the_other_wordings_read_as_their_golden_texts(path: Path, golden: Callable[[str, str], None]) -> None:
    case = only(path)
    others = [number for number in range(1, WORDINGS + 1) if number != wording_number(case)]
    letters = [compose(case._replace(variant=number)) for number in others]
    shown = [f"--variant {number}\n\n{body(letter)}\n" for number, letter in zip(others, letters, strict=True)]
    golden(f"wordings/{name(path)}.txt", "\n\n".join(shown))


@pytest.mark.parametrize("path", ALL)
def test_the_wordings_differ_and_come_round_after_the_last(path: Path) -> None:
    case = only(path)
    letters = [body(compose(case._replace(variant=number))) for number in range(1, 2 * WORDINGS + 1)]
    assert letters[:WORDINGS] == letters[WORDINGS:]
    assert len(set(letters)) == WORDINGS


@pytest.mark.parametrize("path", ALL)
def test_the_stages_are_those_of_the_scheme_in_their_order(path: Path) -> None:
    letter = compose(only(path))
    order = scheme(letter.scheme).STAGES
    places = [order.index(section.stage) for section in letter.sections]
    assert places == sorted(set(places))


@pytest.mark.parametrize("path", ALL)
def test_every_claim_and_every_demand_is_answered_once(path: Path) -> None:
    case = only(path)
    stages = plan(case).stages
    assert sorted(claim.path for stage in stages for claim in stage.claims) == sorted(c.path for c in case.claims)
    assert sorted(a.demand.path for stage in stages for a in stage.answers) == sorted(d.path for d in case.demands)


@pytest.mark.parametrize("path", ALL)
def test_every_text_of_the_case_is_in_the_letter(path: Path) -> None:
    case, _ = prepared(only(path))
    letter = compose(only(path))
    text = plain(body(letter))
    told_by_the_event = {c.path for c in case.claims if case.complaint.event and c.justified is Verdict.YES}
    said_by_a_deed = {a.demand.path for s in plan(case).stages for a in s.answers if a.deed and a.deed.as_asked}
    for claim in case.claims:
        if claim.claim and claim.path not in told_by_the_event:
            assert plain(claim.claim) in text
        for prose in (claim.facts, claim.reason, claim.offered, claim.advice, claim.causes):
            assert all(plain(words) in text for paragraph in prose for words in paragraph)
    for demand in case.demands:
        assert demand.path in said_by_a_deed or plain(demand.demand) in text
        assert all(plain(words) in text for paragraph in demand.reason for words in paragraph)
    deeds = [deed for stage in plan(case).stages for deed in (*stage.deeds, *stage.gestures)]
    deeds += [answer.deed for stage in plan(case).stages for answer in stage.answers if answer.deed]
    assert {d.path for d in deeds} >= {d.path for d in case.decisions} | {c.path for c in case.compensation}
    assert all(plain(deed.we) in text for deed in deeds if deed.we)
    assert all(plain(option) in text for option in case.options)


@pytest.mark.parametrize("path", ALL)
def test_no_letter_shows_how_it_was_made(path: Path) -> None:
    letter = compose(only(path))
    own = "".join(span.text for span in spans(letter) if not span.path)
    assert not re.search(r"[¶{}\[\]`]|\bNone\b|\bundefined\b", own)
    assert not re.search(r"[\ufdd0-\ufdef]|  |\.\.(?!\.)| [,.;:!?](?: |$)", body(letter), re.MULTILINE)


@pytest.mark.parametrize("path", ALL)
def test_words_of_the_case_know_their_field(path: Path) -> None:
    case = only(path)
    paths = {span.path for span in spans(compose(case)) if span.path}
    assert paths
    assert {path for path in paths if not path.startswith("company.")} <= case.source.places.keys()


@pytest.mark.parametrize("language", codes())
@pytest.mark.parametrize("kind", names())
def test_there_are_two_samples_of_every_scheme(language: str, kind: str) -> None:
    schemes = [plan(only(path)).scheme for path in files(SAMPLES / language)]
    assert schemes.count(kind) >= 2


def test_a_claim_has_no_field_the_letter_forgets() -> None:
    # The fields that test_every_text_of_the_case_is_in_the_letter looks at, and the verdict.
    assert fields_of(Claim).keys() == {"claim", "justified", "facts", "reason", "offered", "advice", "causes"}


@pytest.mark.parametrize("path", [pytest.param(path, id=name(path)) for path in files(SAMPLES)])
def test_a_sample_names_the_schema_for_editors(path: Path) -> None:
    modeline = path.read_text("utf-8").splitlines()[0]
    schema = modeline.removeprefix("# yaml-language-server: $schema=")
    assert (path.parent / schema).resolve() == (SAMPLES / "case.schema.json").resolve()
