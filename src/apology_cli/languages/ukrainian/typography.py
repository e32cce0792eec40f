"""Ukrainian typography. Source: the orthography of 2019 (quotation marks, apostrophe, dash, what stays on one line)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from apology_cli.language import Typography
from apology_cli.numerals import NBSP

TYPOGRAPHY: Mapping[str, Typography] = MappingProxyType(
    {
        "uk": Typography(
            quotes=("«»", "“”"),
            dash=f"{NBSP}— ",
            units="січ лют бер квіт трав черв лип серп вер жовт лист груд дн день роб календ год хв сек тиж місяц міс. "
            "рік рок р. рр. раз грн грив коп ₴ євро дол км кг см мм літр метр люд осіб відсот сторін штук шт. аркуш °",
            with_next="а в від до е з за зі із й і на не ні о об по та у чи",
            with_previous="б би ж же м",
            with_name="бульв. вул. ім. м. наб. обл. пл. пров. просп. с. смт",
            with_number="буд. гл. д. дод. каб. кв. корп. оф. п. пп. прим. рис. с. ст. стор. табл. тел. ч.",
            after_number="без бо де для він вона вони коли котрий ми над але як яка який які під при про то це щоб я",
        )
    }
)
