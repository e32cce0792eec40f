"""Whether a Russian deed speaks of the future, by the form of its first verb (мы вернём, возвращаем, вернули).

In the first person plural the future of a perfective verb and the present of an imperfective one end alike; the
imperfective is told by its suffixes and by a list of verbs without them. Source: the Academy Grammar, aspect of verbs.
"""

from __future__ import annotations

import re

_WORD = re.compile(r"[а-яё]+")
_PAST = ("ли", "лись")
_FIRST_PLURAL = ("ем", "ём", "им", "емся", "ёмся", "имся")
_OTHER_WORDS = frozenset(
    "если или либо им ним своим нашим вашим моим этим всем совсем тем затем чем днем днём всём нём нем ли "
    "более том таким каким другим любым".split()
)
_PRESENT_ENDINGS = ("аем", "яем", "уем", "юем", "еем", "аём", "возим", "водим", "носим", "ходим")
_PRESENT = frozenset(
    "просим готовим храним держим видим звоним благодарим говорим смотрим платим строим стоим учим ценим дорожим "
    "помним делим следим чиним ведем ведём везем везём несем несём идем идём берем берём ждем ждём можем хотим пишем "
    "ищем надеемся боремся гордимся стремимся трудимся заботимся".split()
)
# Future, although they end as a present does.
_PERFECTIVE = re.compile(
    "(?:с|пере|до|об|раз|от|про|по|рас|под)(?:делаем|работаем|слушаем|читаем|считаем|теряем|пробуем)"
    "|(?:про|от|за|по|пере|с)(?:ремонтир|консультир|информир|регулир|регистрир|корректир|бронир|фиксир|монтир|тестир"
    "|анализир|контролир|рекоменд|страх)уем"
    "|узнаем|согласуем|организуем|компенсируем"
)


def speaks_of_the_future(deed: str) -> bool:
    """Whether the first verb of a deed is in the future."""
    for word in _WORD.findall(deed.lower()):
        if word in _OTHER_WORDS:
            continue
        if word.endswith(_PAST):
            return False
        if word.endswith(_FIRST_PLURAL):
            return _is_future(word)
    return False


def _is_future(verb: str) -> bool:
    active = verb.removesuffix("ся")
    if _PERFECTIVE.fullmatch(active):
        return True
    return not (active.endswith(_PRESENT_ENDINGS) or active in _PRESENT or verb in _PRESENT)
