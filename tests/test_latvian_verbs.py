"""What a Latvian deed and a Latvian request are known by, the cases of a date, and the capital of Jūs."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from apology_cli.case import Text
from apology_cli.fields import Slot
from apology_cli.language import language
from apology_cli.resources import templates
from apology_cli.slot import read

LATVIAN = language("lv")

STILL_TO_BE_DONE = """
atmaksāsim piegādes maksu
līdz tam laikam sazināsimies ar Jums
Jūsu dēlam nosūtīsim jaunu karti
bez maksas pieņemsim Jūs pie kardiologa
klientiem un partneriem paziņosim par izmaiņām
piezvanīsim un precizēsim laiku
nevilcināsimies un atbildēsim
par saviem līdzekļiem nomainīsim durvis
izsniegsim Jums karti, ko pasūtījām aprīlī
atradīsim jaunu meistaru
visām mājām, skolotājām un dzīvokļiem nomainīsim skaitītājus
tiksimies ar Jums birojā
no jauna nokrāsosim buferi
būsim pie Jums plkst. 10.00
"""
DONE_OR_BEING_DONE = """
atmaksājām piegādes maksu
esam mainījuši kārtību, un turpmāk zvanīsim paši
pārbaudām fotoattēlus
lūdzam piegādātājam paskaidrojumu
noskaidrojam, kad piegādāsim preci
apstiprinām, ka preci piegādāsim 12. maijā
devām Jums jaunu karti
noslēdzām līgumu, pēc kura zvanīsim dienu iepriekš
sazināmies ar kurjeru
mainījām kārtību
ieviesām otru pārbaudi
nosūtījām vēstuli un gaidām atbildi
izsaucām otro maiņu
rezervējām Jums vietu
atvainojāmies meistara vārdā
turpmāk katru uzlīmi salīdzinām ar pasūtījumu
labprāt palīdzam aizpildīt veidlapu
papildinājām atbildētāju: tas pateiks, kad būsim klāt
"""
REQUESTS = """
atmaksāt piegādes maksu
bez maksas nomainīt skaitītāju
sazināties ar kurjeru
nosaukt patieso iemeslu
pāriet uz citu tarifu
neaprēķināt maksu par maiju
ļaut apmeklēt nodarbības vakaros
dot atlaidi
un arī turpmāk sūtīt rēķinus pa pastu
"""
NO_REQUESTS = """
atmaksājiet naudu
lai maksa tiktu atmaksāta
naudas atmaksa
atvainojieties rakstiski
kompensācija 50 eiro apmērā
"""


def lines(text: str) -> list[str]:
    return text.strip().splitlines()


@pytest.mark.parametrize("deed", lines(STILL_TO_BE_DONE))
def test_a_deed_in_the_future_is_a_promise(deed: str) -> None:
    assert LATVIAN.promises(deed)


@pytest.mark.parametrize("deed", lines(DONE_OR_BEING_DONE))
def test_a_deed_in_the_past_or_present_is_no_promise(deed: str) -> None:
    assert not LATVIAN.promises(deed)


@pytest.mark.parametrize("deed", lines(STILL_TO_BE_DONE) + lines(DONE_OR_BEING_DONE))
def test_a_deed_fits_after_we(deed: str) -> None:
    assert read(Slot.DEED, Text(deed), LATVIAN.SLOTS).text.fits


@pytest.mark.parametrize("deed", ["bezmaksas konsultācija", "nauda tiks atmaksāta", "atmaksa uz karti"])
def test_what_names_no_verb_of_ours_is_no_deed(deed: str) -> None:
    assert not read(Slot.DEED, Text(deed), LATVIAN.SLOTS).text.fits


@pytest.mark.parametrize("request_", lines(REQUESTS))
def test_a_request_has_its_infinitive(request_: str) -> None:
    assert read(Slot.TO_DO, Text(request_), LATVIAN.SLOTS).text.fits


@pytest.mark.parametrize("request_", lines(NO_REQUESTS))
def test_a_command_or_a_noun_is_no_request(request_: str) -> None:
    assert not read(Slot.TO_DO, Text(request_), LATVIAN.SLOTS).text.fits


def test_a_date_takes_the_case_that_the_sentence_wants() -> None:
    march, april = dt.date(2026, 3, 12), dt.date(2026, 4, 1)
    assert LATVIAN.date_in_line(march, "lv") == "2026. gada 12. martā"
    assert LATVIAN.date_in_sentence(march, "lv", case="dative") == "2026. gada 12. martam"
    assert LATVIAN.date_in_sentence(march, "lv", case="genitive") == "2026. gada 12. marta"
    assert LATVIAN.date_in_sentence(april, "lv") == "2026. gada 1. aprīlī"
    assert LATVIAN.date_in_sentence(april, "lv", case="dative") == "2026. gada 1. aprīlim"
    assert LATVIAN.date_in_sentence(april, "lv", case="genitive") == "2026. gada 1. aprīļa"


def test_the_templates_write_jus_with_a_capital_of_their_own_only_where_a_sentence_begins() -> None:
    for path in sorted((templates() / "lv").glob("*.j2")):
        for line in path.read_text("utf-8").splitlines():
            said = re.sub(r"{{ (?:Jūs|Jums|Jūsu) }}|(?:~|else) Jūsu ~", "", line)
            assert not re.search(r"(?<!^)(?<!^\| )(?<!^¶ )(?<!\")\bJ(?:ūs|ums|ūsu)\b", said), line
