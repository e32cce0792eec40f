"""The letter's styles in a company's Word file: its own where it has them, ours where it does not."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import NamedTuple

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

from apology_cli.word.reference import LETTER_STYLES

_NUMBER, _ABSTRACT = qn("w:numId"), qn("w:abstractNumId")
_NAME = "string(w:name/@w:val)"
_ID, _VALUE = qn("w:styleId"), qn("w:val")


class Looks(NamedTuple):
    """The styles of a file, and the lists they count in."""

    styles: BaseOxmlElement
    lists: BaseOxmlElement


def add_styles(theirs: Looks, ours: Looks, width: int) -> None:
    """Give a file the letter's styles that it lacks, in its own fonts and for its own width of text in twips."""
    present = {style.xpath(_NAME): style.get(_ID) for style in theirs.styles.xpath("w:style")}
    wanted = {style.xpath(_NAME): style for style in ours.styles.xpath("w:style")}
    ids = {wanted["Normal"].get(_ID): _normal(theirs.styles)}
    for name in LETTER_STYLES:
        ids[wanted[name].get(_ID)] = present.get(name) or _free(wanted[name].get(_ID), set(present.values()))
    for name in LETTER_STYLES:
        if name not in present:
            style = _renamed(wanted[name], ids)
            for number in style.iter(_NUMBER):
                number.set(_VALUE, _add_list(number.get(_VALUE), style.get(_ID), theirs.lists, ours.lists))
            for stop in style.iter(qn("w:tab")):
                stop.set(qn("w:pos"), str(width))
            theirs.styles.append(style)
    _open_language(theirs.styles)


def _normal(styles: BaseOxmlElement) -> str:
    """The style that all paragraphs build on: the default one, which LibreOffice does not mark but by its name."""
    for path in ("w:style[@w:type='paragraph'][@w:default='1']", "w:style[w:name/@w:val='Normal']"):
        for style in styles.xpath(path):
            return str(style.get(_ID))
    return ""


def _free(wanted: str, taken: set[str]) -> str:
    return wanted if wanted not in taken else _free(f"{wanted}0", taken)


def _renamed(ours: BaseOxmlElement, ids: Mapping[str, str]) -> BaseOxmlElement:
    style = copy.deepcopy(ours)
    style.set(_ID, ids[ours.get(_ID)])
    for link in style.xpath("w:basedOn"):
        link.set(_VALUE, ids[link.get(_VALUE)])
        if not link.get(_VALUE):
            style.remove(link)
    return style


def _add_list(number: str, style: str, lists: BaseOxmlElement, our_lists: BaseOxmlElement) -> str:
    """Copy a list and its definition under free numbers; in the order of the schema definitions come first."""
    entry = copy.deepcopy(our_lists.xpath(f"w:num[@w:numId='{number}']")[0])
    link = entry.find(_ABSTRACT)
    definition = copy.deepcopy(our_lists.xpath(f"w:abstractNum[@w:abstractNumId='{link.get(_VALUE)}']")[0])
    abstract = _next(lists, "w:abstractNum/@w:abstractNumId")
    definition.set(_ABSTRACT, abstract)
    for level in definition.iter(qn("w:pStyle")):
        level.set(_VALUE, style)
    link.set(_VALUE, abstract)
    entry.set(_NUMBER, _next(lists, "w:num/@w:numId"))
    lists.insert(len(lists.xpath("w:numPicBullet | w:abstractNum")), definition)
    lists.insert(len(lists.xpath("w:numPicBullet | w:abstractNum | w:num")), entry)
    return str(entry.get(_NUMBER))


def _next(lists: BaseOxmlElement, path: str) -> str:
    return str(max(map(int, lists.xpath(path)), default=0) + 1)


def _open_language(styles: BaseOxmlElement) -> None:
    """Let the language of proofing stand in the defaults of the file alone, where each letter sets its own."""
    for language in styles.xpath(f"w:style[@w:styleId='{_normal(styles)}']/w:rPr/w:lang"):
        language.getparent().remove(language)
    defaults = styles
    for name in ("w:docDefaults", "w:rPrDefault", "w:rPr"):
        found = defaults.find(qn(name))
        if found is None:
            found = OxmlElement(name)
            defaults.insert(0, found)
        defaults = found
    language = defaults.find(qn("w:lang"))
    if language is None:
        language = OxmlElement("w:lang")
        defaults.append(language)
    language.set(_VALUE, "")
