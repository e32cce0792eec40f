"""Russian typography. Sources: the rules of 2006 (marks), Milchin's handbook for publishers (spaces)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from apology_cli.language import Typography
from apology_cli.numerals import NBSP

TYPOGRAPHY: Mapping[str, Typography] = MappingProxyType(
    {
        "ru": Typography(
            quotes=("«»", "„“"),
            dash=f"{NBSP}— ",
            units="янв фев мар апр мая май июн июл авг сен окт ноя дек дн день рабоч календ час ч. мин сек "
            "недел месяц мес. год лет г. гг. раз руб коп ₽ евро долл грн км "
            "кг см мм литр метр человек процент страниц штук шт. листа листов °",
            with_next="а в во до за и из к ко на не ни но о об обо от по с со у",
            with_previous="б бы ж же ли ль м",
            with_name="бул. г-жа г-же г-жи г-жу г-н г-на г-ну г. гр. им. наб. обл. пер. пл. пос. пр. просп. ул. ш.",
            with_number="вл. гл. д. доб. каб. кв. корп. лит. оф. п. пом. пп. прил. рис. с. ст. стр. табл. тел. ч. эт.",
            after_number="без где для если или как когда который мы над он она они под при про то чтобы что это я",
        )
    }
)
