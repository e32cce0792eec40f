"""The tree of a case → Case: its fields by their descriptions, then what concerns the case as a whole."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast

from apology_cli import scheme
from apology_cli.case import Case, Claim, Company, Compensation, Decision, Demand, Source
from apology_cli.fields import Kind, Sum, changed, fields_of
from apology_cli.finding import CaseError
from apology_cli.language import codes, language, tags
from apology_cli.reading.case_fields import built, short_form
from apology_cli.reading.case_file import Document
from apology_cli.reading.case_laws import breaches
from apology_cli.reading.case_values import nearest
from apology_cli.reading.company_profile import found_from, read_company
from apology_cli.reading.decoding import exists
from apology_cli.reading.field_reader import FieldReader
from apology_cli.reading.nodes import Entry, Mapping, Scalar, shown


class WholeCase:
    """Reads one case: its fields by their descriptions, then what concerns the case as a whole."""

    def __init__(self, reader: FieldReader, source: Source, today: dt.date | None, profile: Path | None) -> None:
        self.reader = reader
        self.source = source
        self.today = today
        self.profile = profile

    def case(self, document: Document) -> Case | CaseError:
        case = self._read(document.root) if isinstance(document.root, Mapping) else None
        if document.root and case is None:
            mend = "begin with `language: en` or another field of a case"
            self.reader.problem(document.root.place, "", "a case is a mapping of fields", mend)
        if case is None or self.reader.problems:
            return CaseError(tuple(sorted(set(self.reader.problems))))
        return case

    def _read(self, root: Mapping) -> Case:
        self.reader.places[""] = root.place
        named = root.entries.get("company")
        if named and isinstance(named.value, Scalar):
            root = Mapping({name: entry for name, entry in root.entries.items() if name != "company"}, root.place)
        values = self.reader.values(fields_of(Case) | short_form(), root, "")
        self._word(values, "language", _tags_like(values.get("language", "")))
        self._word(values, "scheme", ("auto", *scheme.names()))
        values["claims"] = self._claims(values)
        self._company(values, named)
        company = values["company"]
        self.reader.tell_unknown_rules(
            values.setdefault("ignore", MappingProxyType({})), "ignore", company and company.rules
        )
        if "date" not in self.reader.places:
            values["date"] = self.today or dt.datetime.now().astimezone().date()
        values["source"] = self.source._replace(places=MappingProxyType(self.reader.places))
        case = _spelled(cast("Case", built(Case, values, "")))
        for breach in breaches(case):
            self.reader.problem(self.reader.place(breach.path), *breach)
        return case

    def _word(self, values: dict[str, Any], name: str, known: Iterable[str]) -> None:
        """Put the registered word in the place of the given one."""
        if name not in values:
            return
        given = values.pop(name)
        by_folded = {word.casefold(): word for word in known}
        if given.casefold() in by_folded:
            values[name] = by_folded[given.casefold()]
        else:
            mend = nearest(given, by_folded.values())
            self.reader.problem(self.reader.place(name), name, f"there is no {name} {shown(given)}", mend)

    def _claims(self, values: dict[str, Any]) -> tuple[Claim, ...]:
        """The claims, or the one of the short form."""
        places = self.reader.places
        short = {name: values.pop(name) for name in short_form() if name in values}
        given = [name for name in short_form() if name in places]
        claims: tuple[Claim, ...] = values.get("claims", ())
        if "claims" in places:
            for name in given:
                mend = "move it into the claim it belongs to"
                self.reader.problem(
                    places[name], name, "this is the short form of a single claim beside `claims`", mend
                )
            if claims == () and "claims" in values:
                self.reader.problem(
                    places["claims"], "claims", "the list is empty", "add a claim, or use the short form"
                )
            return claims
        if not given:
            mend = "add `justified` and `facts` for a single claim, or a list of `claims`"
            self.reader.problem(places[""], "claims", "no claim is given", mend)
            return ()
        if "justified" not in places:
            self.reader.missing(places[""], "justified", fields_of(Claim)["justified"].meaning)
        return (built(Claim, short, ""),)

    def _company(self, values: dict[str, Any], named: Entry | None) -> None:
        """Put in the company, and its signatory and contact where the case names none."""
        told = len(self.reader.problems)
        company = values["company"] = self._chosen_company(values.get("company"), named)
        served = [name for name in ("signatory", "contact") if name not in self.reader.places]
        if company:
            values.update((name, getattr(company, name)) for name in served)
        unread = len(self.reader.problems) > told or "company.signatory" in self.reader.places
        if "signatory" in served and values.get("signatory") is None and not unread:
            self.reader.missing(self.reader.places[""], "signatory", fields_of(Case)["signatory"].meaning)

    def _chosen_company(self, inline: Company | None, named: Entry | None) -> Company | None:
        """That of the profile given outside, else of the case, else of the nearest profile."""
        profile = self.profile
        if profile is None and named and not named.value.empty:
            if not isinstance(named.value, Scalar):
                return inline
            name, self.reader.places["company"] = named.value.text.strip(), named.value.place
            profile = self.reader.folder / name
            if not exists(profile):
                mend = "correct the path; it begins at this file's folder"
                self.reader.problem(named.value.place, "company", f"there is no file {shown(name)}", mend)
                return None
        profile = profile or found_from(self.reader.folder)
        if profile is None:
            mend = "add `company` with its `name`, or put a company.yaml beside the case or in a folder above it"
            self.reader.problem(self.reader.places[""], "company", "no company is given", mend)
            return None
        try:
            return read_company(profile)
        except CaseError as error:
            self.reader.problems += error.problems
            return None


def _spelled(case: Case) -> Case:
    """The case with its sums marked to stand in words too where the case, its company or the item wants that."""

    def spelled(_kind: Kind, value: Any, path: str) -> Any:
        return value._replace(in_words=True) if wanted(path) else value

    everywhere = case.in_words or bool(case.company and case.company.in_words)
    items: tuple[Demand | Decision | Compensation, ...] = (*case.demands, *case.decisions, *case.compensation)
    own = {item.path for item in items if item.in_words}

    def wanted(path: str) -> bool:
        return everywhere or path.rpartition(".")[0] in own

    return cast("Case", changed(case, _is_sum, spelled)) if everywhere or own else case


def _is_sum(kind: Kind) -> bool:
    return isinstance(kind, Sum)


@lru_cache(maxsize=16)
def _tags_like(tag: str) -> Iterable[str]:
    """The tags of the same language, or all when there is none such; only what is needed is loaded."""
    code = tag.partition("-")[0].casefold()
    own = tuple(language(code).TAGS) if code in codes() else ()
    return own if tag.casefold() in map(str.casefold, own) else tags()
