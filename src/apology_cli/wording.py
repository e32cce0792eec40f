"""Plan → Letter: renders the sentences of the templates and builds the tree."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache, partial
from pathlib import Path
from typing import NamedTuple, get_args
from zlib import crc32

from apology_cli.case import Case, Claim, Contact, Due, Money, Period, Prose, Text
from apology_cli.finding import CompanyError
from apology_cli.language import GrammaticalCase, Language, language
from apology_cli.letter import Block, List, Paragraph, Section, Sentence, Span
from apology_cli.memory import remembered
from apology_cli.reading.amounts import named
from apology_cli.rendering import WORDINGS, Environment, TemplateError, environment
from apology_cli.scheme import Plan, reachable

# Words of the case go through the templates between these noncharacters, which the reader refuses in a case: so no
# text can become structure, and each knows its field again.
_FROM, _SAYS, _TO, _NEXT = "\ufdd0", "\ufdd1", "\ufdd2", "\ufdd5"  # the last opens a stage
_WORDS = re.compile(f"{_FROM}([^{_SAYS}]*){_SAYS}([^{_TO}]*){_TO}")
_FRAME_PART = re.compile(r"^@(\w+)$", re.MULTILINE)
_OPENER = re.compile(r"(¶|-|#(\d+))(?: +|$)")


class Worded(NamedTuple):
    """The words of a letter."""

    sections: tuple[Section, ...]  # one for each stage of the plan that says something
    frame: Mapping[str, str]  # the lines around the body, by name: date_line, number_line, reference, subject, close …


def worded(case: Case, plan: Plan) -> Worded:
    """The plan in words. CompanyError when a company's template is faulty."""
    words = language(case.language).words(case.client, case.language)
    env = _environment(case.language, case.company.templates, wording_number(case), tuple(words.items()))
    known = {"case": case, "complaint": case.complaint, "contact": reachable(case), "plan": plan, "next_stage": _NEXT}
    with _told(case):
        body, around = (env.get_template(f"{name}.j2").render(known) for name in (plan.scheme, "frame"))
    return Worded(_sections(body, plan), _frame(around))


def _sections(rendered: str, plan: Plan) -> tuple[Section, ...]:
    _, *texts = rendered.split(_NEXT)
    told = (Section(stage.name, _blocks(text)) for stage, text in zip(plan.stages, texts, strict=True))
    return tuple(section for section in told if section.blocks)


def _frame(rendered: str) -> Mapping[str, str]:
    _, *parts = _FRAME_PART.split(rendered)
    return {name: _plain(text) for name, text in zip(parts[::2], parts[1::2], strict=True)}


def wording_number(case: Case) -> int:
    """Which wording of its generic sentences the letter takes, from 1: as the case says, else by its identity.

    So the letters of a batch differ, and the same case always reads the same.
    """
    who = case.client.name or case.client.organisation
    identity = f"{who}\n{case.complaint.received}\n{case.complaint.number}\n{case.complaint.about}"
    return case.variant or 1 + crc32(identity.encode(errors="replace")) % WORDINGS


@contextmanager
def _told(case: Case) -> Iterator[None]:
    """Turn an error in a company's template into one that names the place; one in ours is a bug."""
    try:
        yield
    except (TemplateError, TypeError) as error:
        if case.company.templates is None:
            raise
        place = f"{getattr(error, 'filename', None) or case.company.templates}"
        line = getattr(error, "lineno", None)
        why = (
            f"line {line}: the template cannot be used ({error})" if line else f"the template cannot be used ({error})"
        )
        raise CompanyError(Path(place), why) from error


@lru_cache(maxsize=128)
def _environment(tag: str, company: Path | None, wording: int, words: tuple[tuple[str, str], ...]) -> Environment:
    """The templates, with the words that depend on whom the letter speaks to: there are few sets of those."""
    env = environment(tag.partition("-")[0], company, wording)
    spoken = language(tag)
    env.globals.update(words)
    # Most of what a template prints is text already.
    env.finalize = lambda value: value if value.__class__ is str else _printed(value, spoken, tag)
    env.filters["sentences"] = _sentences
    env.filters["line_date"] = lambda day: spoken.date_in_line(day, tag)
    for name in get_args(GrammaticalCase):
        env.filters[name] = partial(_in_case, spoken=spoken, tag=tag, case=name)
    env.filters["one_line"] = _one_line
    env.filters["capital"] = _capital
    env.filters["beside"] = _beside
    env.tests["all_true"] = all
    env.tests["ended"] = _ended
    return env


def _printed(value: object, spoken: Language, tag: str) -> str:
    """A value as the letter shows it; words of the case keep the name of their field."""
    match value:
        case Text():
            return f"{_FROM}{value.path}{_SAYS}{value}{_TO}"
        case Money():
            return _in_case(value, spoken, tag, "nominative")
        case dt.date() | Period():
            return _in_case(value, spoken, tag, "")
        case tuple():
            return "\n¶ ".join("\n".join(_printed(text, spoken, tag) for text in paragraph) for paragraph in value)
        case str() | int():
            return str(value)
    raise TypeError(f"a template prints {type(value).__name__}, which is no text")


def _in_case(value: Money | Due, spoken: Language, tag: str, case: GrammaticalCase) -> str:
    """A sum or a date in this grammatical case; after the last day of a period the period itself, in brackets."""
    if isinstance(value, Money):
        return spoken.money(value, tag, case=case)
    if isinstance(value, dt.date):
        return spoken.date_in_sentence(value, tag, case=case)
    if value.end is None:
        raise TypeError("a period is printed whose end is not counted")
    return f"{spoken.date_in_sentence(value.end, tag, case=case)} ({spoken.within(value, tag)})"


def _sentences(claim: Claim, *names: str, flow: int = 0) -> Prose:
    """What a claim holds in these fields, as one run of paragraphs; as one paragraph where it must `flow`."""
    paragraphs: list[tuple[Text, ...]] = []
    for name in names:
        first, *others = getattr(claim, name) or ((),)
        if paragraphs:
            paragraphs[-1] += first
        else:
            paragraphs.append(first)
        paragraphs += others
    return (tuple(text for paragraph in paragraphs for text in paragraph),) if flow else tuple(paragraphs)


def _one_line(contact: Contact) -> str:
    return ", ".join(part for part in (contact.name, contact.phone, contact.email) if part)


def _capital(words: str) -> str:
    capital = words[:1].upper() + words[1:]
    return Text(capital, words.path) if isinstance(words, Text) else capital


def _beside(amount: Money | None, words: str | None) -> Money | None:
    """The sum as it stands beside these words: none where they name it themselves, unless it is told in words, too."""
    if amount is None or amount.in_words or not words:
        return amount
    return None if named(amount, words) else amount


@remembered
def _plain(rendered: str) -> str:
    return " ".join(line.strip(" ") for line in _WORDS.sub(r"\2", rendered).split("\n") if line.strip(" "))


@remembered
def _blocks(rendered: str) -> tuple[Block, ...]:
    """The blocks of a rendered stage. One line is one sentence; ¶ opens a paragraph, - and #1 an item of a list."""
    found: list[tuple[str, list[Sentence]]] = []
    for line in filter(None, (line.strip(" ") for line in rendered.split("\n"))):
        opener = _OPENER.match(line)
        if opener or not found:
            found.append((opener[1] if opener else "¶", []))
        if words := line[opener.end() :] if opener else line:
            found[-1][1].append(_sentence(words))
    return tuple(_gathered((kind, Paragraph(tuple(sentences))) for kind, sentences in found if sentences))


def _gathered(marked: Iterator[tuple[str, Paragraph]]) -> Iterator[Block]:
    """Neighbouring items gathered into lists."""
    items: list[Paragraph] = []
    start = 0
    for kind, paragraph in marked:
        number = int(kind[1:]) if kind.startswith("#") else 0
        if items and (kind == "¶" or (number > 0) != (start > 0) or number == 1):
            yield List(tuple(items), ordered=start > 0, start=start or 1)
            items = []
        if kind == "¶":
            yield paragraph
            continue
        if not items:
            start = number
        items.append(paragraph)
    if items:
        yield List(tuple(items), ordered=start > 0, start=start or 1)


def _sentence(line: str) -> Sentence:
    if _FROM not in line:
        return Sentence((Span(line),))
    spans: list[Span] = []
    own, *marked = _WORDS.split(line)
    for path, words, after in [("", "", own), *zip(marked[::3], marked[1::3], marked[2::3], strict=True)]:
        if words:
            spans.append(Span(words, path))
        # Words that end with a stop of their own, as an abbreviation does, need no second one.
        if rest := after[1:] if after.startswith(".") and _ended(words) else after:
            spans.append(Span(rest))
    return Sentence(tuple(spans))


def _ended(words: str) -> bool:
    return words.rstrip('»”"’)').endswith((".", "?", "!", "…"))
