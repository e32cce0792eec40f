"""Zonti, a small made-up language: what the fifth language of the project would have to bring."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from apology_cli.case import Client, Company, Money, Period, Signatory
from apology_cli.language import Form, GrammaticalCase, Slots, Typography
from apology_cli.letter import Layout

TAGS = {"qq": "qq-QQ"}
SLOTS = Slots(prepositions=frozenset({"su"}), that=frozenset({"ke"}), to=frozenset({"zu"}), we=frozenset({"nu"}))
TYPOGRAPHY = {"qq": Typography(quotes=("«»", "“”"), dash=" – ")}


def promises(deed: str) -> bool:
    """Whether the deed is still to be done: its verb ends in -os."""
    return deed.partition(" ")[0].endswith("os")


def layout(tag: str) -> Layout:
    """The order of the parts above the body."""
    return Layout(("date", "number", "reference", "recipient", "salutation", "subject"), "stack", "A4")


def date_in_line(day: dt.date, tag: str) -> str:
    """2026/3/12"""
    return f"{day.year}/{day.month}/{day.day}"


def date_in_sentence(day: dt.date, tag: str, *, case: GrammaticalCase = "") -> str:
    """The same; the dative ends in -u."""
    return date_in_line(day, tag) + ("-u" if case == "dative" else "")


def within(period: Period, tag: str) -> str:
    """10 dins"""
    return f"{period.number}\N{NO-BREAK SPACE}dins"


def money(money: Money, tag: str, *, case: GrammaticalCase = "nominative") -> str:
    """12500 RUB"""
    return f"{money.amount:f}\N{NO-BREAK SPACE}{money.currency}"


def salutation(client: Client, tag: str) -> Form:
    """Salve, Ann Lee!"""
    return Form(client.salutation or f"Salve, {client.name or client.organisation or 'amiki'}!")


def addressee(client: Client, tag: str) -> tuple[Form, ...]:
    """Person, position, organisation."""
    lines = (client.addressee or client.name, client.position, client.organisation)
    return tuple(Form(line) for line in lines if line)


def signature(signatory: Signatory, company: Company, tag: str) -> tuple[str, ...]:
    """The name, and the position under it."""
    return tuple(str(line) for line in (signatory.name, signatory.position) if line)


def words(client: Client, tag: str) -> Mapping[str, str]:
    """Zonti says tu to everybody."""
    return {"tu": "tu"}
