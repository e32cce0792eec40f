"""Case and plan → Letter: the worded body in the frame that its channel and country want."""

from __future__ import annotations

from collections.abc import Iterable

from apology_cli.case import Case, Company
from apology_cli.finding import Finding, Level
from apology_cli.language import Form, language
from apology_cli.letter import Letter, Letterhead
from apology_cli.rule import Completeness
from apology_cli.scheme import Plan
from apology_cli.vocabulary import Frame
from apology_cli.wording import worded


def framed(case: Case, plan: Plan) -> Letter:
    """The letter of the plan. Forms of names that may be wrong are among its findings."""
    spoken, tag = language(case.language), case.language
    sections, lines = worded(case, plan)
    salutation = spoken.salutation(case.client, tag)
    addressee = spoken.addressee(case.client, tag)
    by_post = case.channel is Frame.LETTER
    signature = spoken.signature(case.signatory, case.company, tag)
    return Letter(
        source=case.source.file,
        case=case.source.number,
        language=tag,
        locale=spoken.TAGS[tag],
        scheme=plan.scheme,
        channel=case.channel,
        date=case.date,
        number=case.number or "",
        date_line=lines["date_line"] if by_post else "",
        number_line=lines["number_line"] if by_post else "",
        letterhead=_letterhead(case.company),
        layout=spoken.layout(tag),
        sender=_sender(case.company) if by_post else (),
        recipient=(*(form.text for form in addressee), *_address(case)) if by_post else (),
        reference=lines["reference"] if by_post else "",
        subject=lines["subject"],
        subject_label=lines["subject_label"] + " ",
        salutation=salutation.text,
        sections=sections,
        close=lines["close"],
        signature=signature if by_post else (*signature, *_sender(case.company)),
        enclosures=tuple(map(str, case.enclosures)),
        enclosures_label=lines["enclosures_label"],
        contact=(lines["contact"],) if by_post and lines["contact"] else (),
        draft_label=lines.get("draft_label", ""),
        author=str(case.company.name),
        title=lines["subject"],
        findings=tuple(_doubts(case, (salutation, *addressee) if by_post else (salutation,))),
    )


def _sender(company: Company) -> tuple[str, ...]:
    return tuple(filter(None, (str(company.name), *map(str, company.address), _reach(company))))


def _reach(company: Company) -> str:
    return ", ".join(filter(None, (company.phone, company.email, company.website)))


def _letterhead(company: Company) -> Letterhead:
    lines = tuple(filter(None, (", ".join(company.address), _reach(company))))
    return Letterhead(str(company.name), lines, company.logo, company.letterhead)


def _address(case: Case) -> Iterable[str]:
    """The postal address, or the e-mail address where there is none."""
    return (
        map(str, case.client.address)
        if case.client.address
        else filter(None, [case.client.email and str(case.client.email)])
    )


def _doubts(case: Case, forms: Iterable[Form]) -> Iterable[Finding]:
    place = case.source.where("client.name")
    for doubt, form in {form.doubt: form for form in forms if form.doubt}.items():
        yield Finding(*place, "", Completeness.UNSURE_FORM, Level.WARNING, doubt, form.text)
