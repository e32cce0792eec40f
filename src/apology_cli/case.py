"""What a case is: the immutable values that a case file is read into."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, Self

from apology_cli.fields import (
    Choice,
    Day,
    File,
    Flag,
    Lines,
    Many,
    One,
    Reasons,
    Sentences,
    Slot,
    Sum,
    Words,
    Year,
    optional,
    required,
)
from apology_cli.vocabulary import Channel, CompensationKind, Frame, Gender, Outcome, Tone, Verdict


class Text(str):
    """Words from the case file that know which field they came from and whether they fit its slot."""

    __slots__ = ("fits", "path")
    path: str
    fits: bool

    def __new__(cls, words: str, path: str = "", *, fits: bool = True) -> Self:
        """The same words, marked with the path of their field, such as `claims[0].facts`."""
        text = super().__new__(cls, words)
        text.path = path
        text.fits = fits
        return text


# Paragraphs, each a run of texts of one or more whole sentences.
Prose = tuple[tuple[Text, ...], ...]


class Money(NamedTuple):
    """An amount and the ISO 4217 code of its currency."""

    amount: Decimal
    currency: str


class Place(NamedTuple):
    """Where a value begins in its file, counted from one."""

    line: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """Who signs: somebody with the authority to speak for the company."""

    name: Text = required(Words(), "Name of the person who signs.")
    position: Text | None = optional(Words(), "Position, as it stands under or beside the signature.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Whom the client can turn to."""

    name: Text | None = optional(
        Words(), "Person or department in the nominative; in English with the article it needs: the client care team."
    )
    phone: Text | None = optional(Words(), "Telephone number, written as you want it printed.")
    email: Text | None = optional(Words(), "E-mail address.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """Who answers: the letterhead and what a company shares among its cases."""

    name: Text = required(Words(), "Name of the company as it stands in its charter.")
    address: tuple[Text, ...] = optional(Lines(), "Postal address; line breaks are kept.", ())
    phone: Text | None = optional(Words(), "Telephone number, written as you want it printed.")
    email: Text | None = optional(Words(), "E-mail address.")
    website: Text | None = optional(Words(), "Web site.")
    logo: Path | None = optional(File(), "Picture (PNG or JPEG) for the letterhead.")
    letterhead: Path | None = optional(
        File(), "Word file whose header, footer, page set-up and styles the letter takes."
    )
    templates: Path | None = optional(File(), "Folder with the company's own wording, one folder per language.")
    signatory: Signatory | None = optional(One(Signatory, "name"), "Who signs where the case names nobody.")
    contact: Contact | None = optional(One(Contact, "name"), "The contact where the case names none.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """Who complained: a person, an organisation, or a person in an organisation."""

    name: Text | None = optional(Words(), "Name as it stands in the documents, in either order.")
    gender: Gender | None = optional(Choice(Gender), "Worked out from the name when it is certain.")
    organisation: Text | None = optional(Words(), "The letter then goes to the organisation, attention of the person.")
    position: Text | None = optional(Words(), "Position as it shall stand in the address block.")
    address: tuple[Text, ...] = optional(Lines(), "Postal address; line breaks are kept.", ())
    email: Text | None = optional(Words(), "E-mail address.")
    since: int | None = optional(Year(), "Client since this year; makes a regular client.")
    salutation: Text | None = optional(Words(), "Overrides the salutation that the program would write.")
    addressee: Text | None = optional(Words(), "Overrides the name in the address block.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """The complaint that is answered."""

    received: dt.date = required(Day(), "When the complaint reached us.")
    date: dt.date | None = optional(Day(), "Date on the complaint; cited when given, else the date of receipt.")
    number: Text | None = optional(Words(), "Number of the complaint.")
    channel: Channel | None = optional(Choice(Channel), "How the complaint reached us.")
    about: Text = required(Words(Slot.TOPIC), "What it is about, with its preposition: about the test results.")
    event: Text | None = optional(
        Words(Slot.EVENT), "The thing that happened, which the letter regrets or apologises for: we are sorry that …"
    )
    tone: Tone = optional(Choice(Tone), "The regret mirrors the tone of the complaint.", Tone.RESTRAINED)

    @property
    def cited(self) -> dt.date:
        """The date by which the client knows the complaint."""
        return self.date or self.received


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One thing the client says, judged by itself."""

    path: str = ""
    claim: Text | None = optional(Words(Slot.CLAUSE), "What the client says: you write that …")
    justified: Verdict = required(Choice(Verdict), "What the inquiry found.")
    facts: Prose = optional(Sentences(), "What was checked and found.", ())
    reason: Prose = optional(Sentences(), "The rule or contract clause, and what it protects for the client.", ())
    offered: Prose = optional(Sentences(), "What the employee offered instead.", ())
    advice: Prose = optional(Sentences(), "How to get what the client wants next time.", ())
    causes: Prose = optional(Sentences(), "Why it happened.", ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """One thing the client wants, answered by itself."""

    path: str = ""
    demand: Text = required(Words(Slot.TO_DO), "What the client wants: you ask us to …")
    decision: Outcome = required(Choice(Outcome), "What was decided; pending only while a claim is unclear.")
    amount: Money | None = optional(Sum(), "The sum that is asked for.")
    granted: Money | None = optional(Sum(), "The sum that is granted; never more than was asked for.")
    we: Text | None = optional(Words(Slot.DEED), "What we did or will do for it: we …")
    by: dt.date | None = optional(Day(), "The date by which we do it.")
    reason: Prose = optional(Sentences(), "Why not, or not wholly; a refusal needs one.", ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What was done or will be done."""

    path: str = ""
    we: Text = required(Words(Slot.DEED), "What we did or will do: we …")
    amount: Money | None = optional(Sum(), "A sum that belongs to it.")
    by: dt.date | None = optional(Day(), "A promise has a date.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Inquiry:
    """What is still being looked into."""

    checks: tuple[Text, ...] = optional(Many(Words(Slot.DEED)), "What we are checking: we …", ())
    questions: Prose = optional(Sentences(), "What we ask the client.", ())
    answer_by: dt.date | None = optional(Day(), "When the decision follows.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """The material loss, a measure for the compensation; never printed."""

    amount: Money = required(Sum(), "The sum of the loss.")
    proved: bool = optional(Flag(), "Whether it is proved.", default=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Compensation:
    """What makes amends, material or not."""

    path: str = ""
    kind: CompensationKind = required(Choice(CompensationKind), "What sort of compensation it is.")
    we: Text | None = optional(Words(Slot.DEED), "What we did or will do: we …")
    amount: Money | None = optional(Sum(), "The sum.")
    by: dt.date | None = optional(Day(), "A promise has a date.")


@dataclass(frozen=True, slots=True)
class Source:
    """Where a case was read, for messages that point at what the person edits."""

    file: str = "case"
    index: int = 0
    places: Mapping[str, Place] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One complaint and its answer: everything a letter may say."""

    language: str = required(Words(), "Language of the letter: ru, uk, lv or en (en-GB, en-US).")
    scheme: str = optional(Words(), "The letter's scheme; auto picks it from the verdicts.", "auto")
    channel: Frame = optional(Choice(Frame), "How the answer leaves; decides its frame.", Frame.LETTER)
    date: dt.date = optional(Day(), "Date of the letter; today when left out.")
    number: Text | None = optional(Words(), "Our outgoing number.")
    company: Company = optional(One(Company), "The company: a mapping, or the path of a profile file.")
    client: Client = required(One(Client, "name"), "Who complained; a plain string is the name.")
    complaint: Complaint = required(One(Complaint), "The complaint that is answered.")
    claims: tuple[Claim, ...] = optional(Many(One(Claim)), "What the client says, each judged by itself.", ())
    causes: Prose = optional(Sentences(), "Why it happened.", ())
    demands: tuple[Demand, ...] = optional(Many(One(Demand)), "What the client wants.", ())
    decisions: tuple[Decision, ...] = optional(Many(One(Decision, "we")), "What was done or will be done.", ())
    inquiry: Inquiry | None = optional(One(Inquiry), "For claims that are still unclear.")
    loss: Loss | None = optional(One(Loss, "amount"), "Material loss, a measure for compensation; not printed.")
    compensation: tuple[Compensation, ...] = optional(Many(One(Compensation)), "What makes amends.", ())
    options: tuple[Text, ...] = optional(
        Many(Words(Slot.THING)), "Alternatives of which the client chooses one, each a noun phrase.", ()
    )
    choose_by: dt.date | None = optional(Day(), "The date by which the client chooses.")
    contact: Contact | None = optional(One(Contact, "name"), "Whom the client can turn to.")
    signatory: Signatory = optional(One(Signatory, "name"), "Who signs the letter.")
    enclosures: tuple[Text, ...] = optional(Many(Words()), "What is enclosed.", ())
    ignore: Mapping[str, str] = optional(Reasons(), "Rules that may be broken here, each with the reason.", None)
    source: Source = Source()
