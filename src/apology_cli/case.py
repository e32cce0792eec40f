"""What a case is: the immutable values that a case file is read into."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, NamedTuple, Self

from apology_cli.fields import (
    Choice,
    Count,
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
    Until,
    Words,
    Year,
    optional,
    required,
)
from apology_cli.vocabulary import Channel, CompensationKind, Frame, Gender, Outcome, PeriodUnit, Tone, Verdict

_BY = "A promise has a date, or a period from the date of the letter: 10 working days."
_IN_WORDS = "Whether the sums stand in words too, as documents have them."


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
    """An amount and the ISO 4217 code of its currency; whether the letter writes it in words too."""

    amount: Decimal
    currency: str
    in_words: bool = False


class Period(NamedTuple):
    """A time from the date of the letter on, and its last day once that has been counted."""

    number: int
    unit: PeriodUnit
    end: dt.date | None = None


Due = dt.date | Period


class Place(NamedTuple):
    """Where a value begins in its file, counted from one."""

    line: int
    column: int


class Signatory(NamedTuple):
    """Who signs: somebody with the authority to speak for the company."""

    name: Annotated[Text, required(Words(), "Name of the person who signs.")]
    position: Annotated[Text | None, optional(Words(), "Position, as it stands under or beside the signature.")] = None


class Contact(NamedTuple):
    """Whom the client can turn to."""

    name: Annotated[Text | None, optional(Words(), "Whom to ask, in the nominative: the care team.")] = None
    phone: Annotated[Text | None, optional(Words(), "Telephone number, written as you want it printed.")] = None
    email: Annotated[Text | None, optional(Words(), "E-mail address.")] = None


class Policy(NamedTuple):
    """What a company allows its letters to grant; the check holds them to it."""

    gift_ceiling: Annotated[Money | None, optional(Sum(), "The most that a present may be worth.")] = None
    signatory_limit: Annotated[Money | None, optional(Sum(), "The most that a signatory may grant in a letter.")] = None


class Company(NamedTuple):
    """Who answers: the letterhead and what a company shares among its cases."""

    name: Annotated[Text, required(Words(), "Name of the company as it stands in its charter.")]
    address: Annotated[tuple[Text, ...], optional(Lines(), "Postal address; line breaks are kept.")] = ()
    phone: Annotated[Text | None, optional(Words(), "Telephone number, written as you want it printed.")] = None
    email: Annotated[Text | None, optional(Words(), "E-mail address.")] = None
    website: Annotated[Text | None, optional(Words(), "Web site.")] = None
    country: Annotated[Text | None, optional(Words(), "Country or part of it whose holidays count: LV, GB-SCT.")] = None
    in_words: Annotated[bool, optional(Flag(), _IN_WORDS)] = False
    logo: Annotated[Path | None, optional(File(), "Picture (PNG or JPEG) for the letterhead.")] = None
    letterhead: Annotated[Path | None, optional(File(), "Word file: header, footer, page and styles are taken.")] = None
    templates: Annotated[Path | None, optional(File(), "Folder with the company's own wording.")] = None
    rules: Annotated[Path | None, optional(File(), "Folder with the company's own rules of tone.")] = None
    ignore: Annotated[Mapping[str, str], optional(Reasons(), "Rules that do not hold here, with the reason.")] = (
        MappingProxyType({})
    )
    policy: Annotated[Policy | None, optional(One(Policy), "What letters may grant.")] = None
    signatory: Annotated[Signatory | None, optional(One(Signatory, "name"), "Who signs where no case says.")] = None
    contact: Annotated[Contact | None, optional(One(Contact, "name"), "The contact where the case names none.")] = None


class Client(NamedTuple):
    """Who complained: a person, an organisation, or a person in an organisation."""

    name: Annotated[Text | None, optional(Words(), "Name as it stands in the documents, in either order.")] = None
    gender: Annotated[Gender | None, optional(Choice(Gender), "Worked out from the name when it is certain.")] = None
    organisation: Annotated[Text | None, optional(Words(), "The organisation the letter goes to.")] = None
    position: Annotated[Text | None, optional(Words(), "Position as it shall stand in the address block.")] = None
    address: Annotated[tuple[Text, ...], optional(Lines(), "Postal address; line breaks are kept.")] = ()
    email: Annotated[Text | None, optional(Words(), "E-mail address.")] = None
    since: Annotated[int | None, optional(Year(), "Client since this year; makes a regular client.")] = None
    salutation: Annotated[Text | None, optional(Words(), "Overrides the salutation of the program.")] = None
    addressee: Annotated[Text | None, optional(Words(), "Overrides the name in the address block.")] = None


class Complaint(NamedTuple):
    """The complaint that is answered."""

    received: Annotated[dt.date, required(Day(), "When the complaint reached us.")]
    about: Annotated[Text, required(Words(Slot.TOPIC), "What it is about: about the test results.")]
    date: Annotated[dt.date | None, optional(Day(), "Date on the complaint; cited when given.")] = None
    number: Annotated[Text | None, optional(Words(), "Number of the complaint.")] = None
    channel: Annotated[Channel | None, optional(Choice(Channel), "How the complaint reached us.")] = None
    event: Annotated[Text | None, optional(Words(Slot.EVENT), "The thing that happened: we are sorry that …")] = None
    tone: Annotated[Tone, optional(Choice(Tone), "The regret mirrors the tone of the complaint.")] = Tone.RESTRAINED

    @property
    def cited(self) -> dt.date:
        """The date by which the client knows the complaint."""
        return self.date or self.received


class Claim(NamedTuple):
    """One thing the client says, judged by itself."""

    claim: Annotated[Text | None, optional(Words(Slot.CLAUSE), "What the client says: you write that …")]
    justified: Annotated[Verdict, required(Choice(Verdict), "What the inquiry found.")]
    facts: Annotated[Prose, optional(Sentences(), "What was checked and found.")] = ()
    reason: Annotated[
        Prose, optional(Sentences(), "The rule or contract clause, and what it protects for the client.")
    ] = ()
    offered: Annotated[Prose, optional(Sentences(), "What the employee offered instead.")] = ()
    advice: Annotated[Prose, optional(Sentences(), "How to get what the client wants next time.")] = ()
    causes: Annotated[Prose, optional(Sentences(), "Why it happened.")] = ()
    path: str = ""


class Demand(NamedTuple):
    """One thing the client wants, answered by itself."""

    demand: Annotated[Text, required(Words(Slot.TO_DO), "What the client wants: you ask us to …")]
    decision: Annotated[Outcome, required(Choice(Outcome), "What was decided; pending only while a claim is unclear.")]
    amount: Annotated[Money | None, optional(Sum(), "The sum that is asked for.")] = None
    granted: Annotated[Money | None, optional(Sum(), "The sum that is granted; never more than was asked for.")] = None
    we: Annotated[Text | None, optional(Words(Slot.DEED), "What we did or will do for it: we …")] = None
    by: Annotated[Due | None, optional(Until(), "The date by which we do it.")] = None
    reason: Annotated[Prose, optional(Sentences(), "Why not, or not wholly; a refusal needs one.")] = ()
    in_words: Annotated[bool, optional(Flag(), _IN_WORDS)] = False
    path: str = ""


class Decision(NamedTuple):
    """What was done or will be done."""

    we: Annotated[Text, required(Words(Slot.DEED), "What we did or will do: we …")]
    amount: Annotated[Money | None, optional(Sum(), "A sum that belongs to it.")] = None
    by: Annotated[Due | None, optional(Until(), _BY)] = None
    in_words: Annotated[bool, optional(Flag(), _IN_WORDS)] = False
    path: str = ""


class Inquiry(NamedTuple):
    """What is still being looked into."""

    checks: Annotated[tuple[Text, ...], optional(Many(Words(Slot.DEED)), "What we are checking: we …")] = ()
    questions: Annotated[Prose, optional(Sentences(), "What we ask the client.")] = ()
    answer_by: Annotated[Due | None, optional(Until(), "When the decision follows.")] = None


class Loss(NamedTuple):
    """The material loss, a measure for the compensation; never printed."""

    amount: Annotated[Money, required(Sum(), "The sum of the loss.")]
    proved: Annotated[bool, optional(Flag(), "Whether it is proved.")] = False


class Compensation(NamedTuple):
    """What makes amends, material or not."""

    kind: Annotated[CompensationKind, required(Choice(CompensationKind), "What sort of compensation it is.")]
    we: Annotated[Text | None, optional(Words(Slot.DEED), "What we did or will do: we …")] = None
    amount: Annotated[Money | None, optional(Sum(), "The sum.")] = None
    by: Annotated[Due | None, optional(Until(), _BY)] = None
    in_words: Annotated[bool, optional(Flag(), _IN_WORDS)] = False
    path: str = ""


class Source(NamedTuple):
    """Where a case was read, for messages that point at what the person edits."""

    file: str = "case"
    number: int = 0  # of the case in its file, from zero
    places: Mapping[str, Place] = MappingProxyType({})
    text: str = ""  # in which it stands
    before: int = 0  # lines of the file before that text
    cells: Mapping[str, tuple[str, Place]] = MappingProxyType({})  # of a table: the file and place of each field

    def where(self, path: str) -> tuple[str, int, int]:
        """File, line and column of a field, or of the nearest one around it that is given."""
        while path and path not in self.places and path not in self.cells:
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        file, place = self.cells.get(path) or (self.file, self.places.get(path, Place(1, 1)))
        return file, *place


class Case(NamedTuple):
    """One complaint and its answer: everything a letter may say."""

    language: Annotated[str, required(Words(), "Language of the letter: ru, uk, lv or en (en-GB, en-US).")]
    date: Annotated[dt.date, optional(Day(), "Date of the letter; today when left out.")]
    company: Annotated[Company, optional(One(Company), "The company: a mapping, or the path of a profile file.")]
    client: Annotated[Client, required(One(Client, "name"), "Who complained; a plain string is the name.")]
    complaint: Annotated[Complaint, required(One(Complaint), "The complaint that is answered.")]
    signatory: Annotated[Signatory, optional(One(Signatory, "name"), "Who signs the letter.")]
    scheme: Annotated[str, optional(Words(), "The letter's scheme; auto picks it from the verdicts.")] = "auto"
    channel: Annotated[Frame, optional(Choice(Frame), "How the answer leaves; decides its frame.")] = Frame.LETTER
    number: Annotated[Text | None, optional(Words(), "Our outgoing number.")] = None
    variant: Annotated[int, optional(Count(), "Which wording the letter takes; the case's identity picks one.")] = 0
    in_words: Annotated[bool, optional(Flag(), _IN_WORDS)] = False
    claims: Annotated[
        tuple[Claim, ...], optional(Many(One(Claim)), "What the client says, each judged by itself.")
    ] = ()
    causes: Annotated[Prose, optional(Sentences(), "Why it happened.")] = ()
    demands: Annotated[tuple[Demand, ...], optional(Many(One(Demand)), "What the client wants.")] = ()
    decisions: Annotated[
        tuple[Decision, ...], optional(Many(One(Decision, "we")), "What was done or will be done.")
    ] = ()
    inquiry: Annotated[Inquiry | None, optional(One(Inquiry), "For claims that are still unclear.")] = None
    loss: Annotated[Loss | None, optional(One(Loss, "amount"), "Material loss; never printed.")] = None
    compensation: Annotated[tuple[Compensation, ...], optional(Many(One(Compensation)), "What makes amends.")] = ()
    options: Annotated[
        tuple[Text, ...],
        optional(Many(Words(Slot.THING)), "Alternatives of which the client chooses one, each a noun phrase."),
    ] = ()
    choose_by: Annotated[Due | None, optional(Until(), "The date by which the client chooses.")] = None
    contact: Annotated[Contact | None, optional(One(Contact, "name"), "Whom the client can turn to.")] = None
    enclosures: Annotated[tuple[Text, ...], optional(Many(Words()), "What is enclosed.")] = ()
    ignore: Annotated[Mapping[str, str], optional(Reasons(), "Rules that may be broken here, with the reason.")] = (
        MappingProxyType({})
    )
    source: Source = Source()
