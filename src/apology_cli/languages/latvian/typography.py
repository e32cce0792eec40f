"""Latvian typography.

Sources: the Interinstitutional style guide of the European Union, 10.1.6 (no single marks inside a quotation); the text
guidelines of the state portal viss.gov.lv (an unbreakable space before the dash).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from apology_cli.language import Typography
from apology_cli.numerals import NBSP

TYPOGRAPHY: Mapping[str, Typography] = MappingProxyType(
    {
        "lv": Typography(
            quotes=("„”", "“”"),
            dash=f"{NBSP}— ",
            units="janv febr mart apr maij jūnij jūlij aug sept okt nov dec dien darbdien stund min sek nedēļ mēn gad "
            "g. reiz eir EUR € km kg cm mm litr metr cilvēk procent lapp lpp. gab. °",
            with_name="Nr.",
            with_number="art. dz. iel. kab. Nr. p. plkst. punkts tālr. tāl.",
            after_number="ar arī bet bez gan ir ja jo jūs ka kad kas kur līdz mēs ne nevis no pa par pēc pie pret "
            "starp tad tas uz un vai",
        )
    }
)
