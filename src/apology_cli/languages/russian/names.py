"""The dative of Russian names, by tables of endings.

Sources: Zaliznyak's grammatical dictionary (types of stem), Rosenthal's handbook and the rules of 2006 (indeclinable
names, -ия after a single consonant, hyphens and particles).
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from apology_cli.vocabulary import Gender

Part = Literal["surname", "given", "patronymic"]

RUSSIAN = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя-'’.")
_VOWELS = frozenset("аеёиоуыэюя")

# Parts before the last of a compound name that never change.
_FROZEN = frozenset(
    "аль эль ас ад ал ибн бен бин бар ван вон фон дер ден де ди да дель делла ла ле лос дос дю сен сент сан санта "
    "бонч тян мак тер жан".split()
)
# Surnames of Korea, Vietnam and China with which a name is written in several words; only the last word changes.
ORIENTAL = frozenset(
    "ким пак ли чхве чон кан чо юн чан лим хан син нгуен фам хоанг ву во данг буй ле чанг мао дэн чжан чжао чжоу чэнь "
    "лю хуан сунь гао линь цзян сюй си ху".split()
)
# Latin letters that look like Russian ones: in a Russian name they are slips.
_LOOK_ALIKE = str.maketrans("aceopxyABCEHKMOPTXY", "асеорхуАВСЕНКМОРТХУ")


class Inflected(NamedTuple):
    """A form, and whether grammar and usage leave no doubt about it."""

    text: str
    sure: bool = True


class _Rule(NamedTuple):
    endings: tuple[str, ...]
    cut: int
    add: str
    sure: bool


def _rules(table: str) -> tuple[_Rule, ...]:
    """Reads lines `ending ending = letters to cut, letters to add`; ^ is the beginning of a word, ? marks a doubt."""
    rules = []
    for line in filter(str.strip, table.splitlines()):
        endings, _, change = line.partition("=")
        cut, *add = change.split()
        rules.append(_Rule(tuple(endings.split()), int(cut), "".join(add).rstrip("?"), "?" not in add))
    return tuple(rules)


_VOWEL_STEMS = """
    иа уа оа еа эа аа о е ё и ы у ю э = 0
    ^дюма ^золя ^петипа ^дега ^люка ^тома ^труайя ^моруа ^гамсахурдиа = 0
    ия = 1 и
    а я = 1 е
"""
_CONSONANTS = """
    б в г д ж з к л м н п р с т ф х ц ч ш щ = 0 у
    й ь = 1 ю
"""
_SURNAMES_OF_MEN = _rules(
    """
    ^лев ^лоб ^рот ^пес ^мох ^лед ^ров ^пень ^день = 0 ?
    ^заяц = 2 йцу
    ^соловей ^воробей ^муравей = 2 ью
    ^цой ^чой ^гой ^кой ^рой ^ной ^бой ^шой ^мой ^хой ^лой ^той = 1 ю
    ^герой ^козодой ^ковбой ^бокий ^топчий = 1 ю
    ^третий = 2 ьему
    ^орёл ^осел ^осёл ^котел ^котёл ^дятел ^козёл = 2 лу
    ^козел ^орел = 2 лу ?
    ^бобёр ^шатёр ^костёр = 2 ру
    ^ветер ^бобер = 2 ру ?
    ^перец = 2 цу ?
    ^королек ^огонек ^конек ^пенек ^мотылек ^василек ^уголек ^кулек = 2 ьку
    лёк нёк рёк дёк тёк сёк вёк бёк зёк = 2 ьку
    аёк оёк уёк = 2 йку
    ^чок ^шок ^блок ^рок ^бок ^сок ^ток ^кок ^лок ^док = 0 у
    ^поток ^сорок ^морок ^порок ^пророк ^урок ^исток ^восток ^игрок ^знаток ^ходок = 0 у
    чок шок = 2 ку
    ок = 2 ку ?
    ^швец ^жнец ^чтец ^спец ^мец ^гец ^лец ^кец ^шец = 0 у
    знец рнец ртвец дрец = 0 у
    аец еец иец оец уец яец = 2 йцу
    лец = 2 ьцу
    ец = 2 цу
    ^журавель = 3 лю
    ^олень ^ясень ^тюлень ^перстень ^ливень = 1 ю
    ень = 1 ю ?
    рих ^эрлих ^фрейлих ^фрелих ^их = 0 у
    ых их = 0
    гий кий хий ый = 2 ому
    жий ний чий ший щий = 2 ему
    ий = 1 ю
    ой = 2 ому
    ая яя ы = 0 ?
    ски цки = 1 ому ?
    """
    + _VOWEL_STEMS
    + _CONSONANTS
)
NOUNS_IN_INA = (
    "калина малина щербина долина былина година тычина рябина дружина кручина ярина бузина пучина лещина "
    "журавлина мина шина глина нина зина дина лина рина сова дева ева нова"
)
_SURNAMES_OF_WOMEN = _rules(
    f"""
    {" ".join("^" + noun for noun in NOUNS_IN_INA.split())} = 1 е ?
    ова ева ёва ина ына = 1 ой
    ^чужая ^большая = 2 ой
    жая чая шая щая цая яя = 2 ей
    ая = 2 ой
    ска цка = 1 ой ?
    ы = 0 ?
    """
    + _VOWEL_STEMS
    + "б в г д ж з й к л м н п р с т ф х ц ч ш щ ь = 0"
)
_GIVEN_NAMES_OF_MEN = _rules(
    """
    ^павел = 2 лу
    ^лев = 2 ьву
    ^пётр = 3 етру
    ^михайло ^данило ^петро ^дмитро ^павло ^гаврило ^марко = 0 ?
    """
    + _VOWEL_STEMS
    + _CONSONANTS
)
_GIVEN_NAMES_OF_WOMEN = _rules(
    """
    ^ия ^лия ^мия ^рия ^тия ^вия = 1 е
    ^алия ^зульфия ^альфия ^гульфия = 1 е ?
    ^любовь ^нинель ^юдифь ^рахиль ^эсфирь ^адель ^айгуль ^гузель ^гюзель ^асель ^рашель ^жизель ^руфь = 1 и
    ь = 0 ?
    """
    + _VOWEL_STEMS
    + "б в г д ж з й к л м н п р с т ф х ц ч ш щ = 0"
)
_PATRONYMICS = _rules(
    """
    ич = 0 у
    на = 1 е
    """
)
_TABLES: dict[tuple[Part, Gender], tuple[_Rule, ...]] = {
    ("surname", Gender.MALE): _SURNAMES_OF_MEN,
    ("surname", Gender.FEMALE): _SURNAMES_OF_WOMEN,
    ("given", Gender.MALE): _GIVEN_NAMES_OF_MEN,
    ("given", Gender.FEMALE): _GIVEN_NAMES_OF_WOMEN,
    ("patronymic", Gender.MALE): _PATRONYMICS,
    ("patronymic", Gender.FEMALE): _PATRONYMICS,
}


def without_latin(name: str) -> str:
    """A Russian name without Latin letters that slipped in; words in Latin letters stay."""
    return " ".join(map(_russian, name.split())) if re.search("[а-яё]{2}", name, re.IGNORECASE) else name


def _russian(word: str) -> str:
    changed = word.translate(_LOOK_ALIKE)
    slipped = re.search("[а-яё]", word, re.IGNORECASE) or re.fullmatch(r"(\w\.?){1,2}", word)
    return changed if slipped and not re.search("[a-z]", changed, re.IGNORECASE) else word


_LONGEST = 200  # characters; what is longer is no name


def dative(name: str, part: Part, gender: Gender) -> Inflected:
    """The dative of one part of a name, of several words or joined by hyphens; its letters are kept as they are."""
    if len(name) > _LONGEST or not RUSSIAN.issuperset(name.replace(" ", "").lower()):
        return Inflected(name, sure=False)
    rules = _TABLES[part, gender]
    before, space, last = name.rpartition(" ")
    if part == "patronymic" and space:
        return Inflected(name)
    ahead = before.lower().split()
    frozen = not ahead or ahead[-1] in _FROZEN or (part == "surname" and ahead[0] in ORIENTAL)
    first = Inflected(before) if frozen else dative(before, part, gender)
    *others, end = last.split("-")
    words = [Inflected(word) if word.lower() in _FROZEN else _word(word, rules) for word in others]
    words.append(_word(end, rules))
    text = first.text + space + "-".join(word.text for word in words)
    return Inflected(text, first.sure and all(word.sure for word in words))


def _word(word: str, rules: tuple[_Rule, ...]) -> Inflected:
    marked = "^" + word.lower()
    for rule in rules:
        if marked.endswith(rule.endings):
            return Inflected(word[: len(word) - rule.cut] + rule.add, rule.sure)
    return Inflected(word)
