"""Whether a Ukrainian deed speaks of the future, by the form of its first verb (ми повернемо, повертаємо, повернули).

In the first person plural the future of a perfective verb and the present of an imperfective one end alike; the
imperfective is told by its suffixes and by a list of verbs without them, the perfective by its prefix where it has
the suffix of the other. Source: school grammars, aspect of verbs.
"""

from __future__ import annotations

import re

_WORD = re.compile("[а-яґєії'ʼ’]+")
_PAST = re.compile(".+ли(?:с[яь])?")
_FIRST_PLURAL = re.compile("(.*[аеєиії]мо)(?:с[яь])?")
_OTHER_WORDS = frozenset("коли ніколи інколи відколи окремо видимо мимо прямо само".split())
_PRESENT_ENDINGS = ("аємо", "яємо", "уємо", "юємо", "іємо", "водимо", "возимо", "носимо", "ходимо", "їздимо")
_PRESENT = frozenset(
    "просимо робимо бачимо стежимо платимо дзвонимо говоримо кажемо вчимо учимо стоїмо сидимо боїмо клеїмо бережемо "
    "хочемо можемо мусимо беремо ведемо веземо несемо йдемо ідемо їдемо пишемо шлемо кладемо живемо боремо звемо "
    "тягнемо прагнемо віримо цінимо любимо лічимо служимо хвалимо чинимо чистимо миємо косимо лагодимо садимо".split()
)
# Future, although they end as a present does.
_PERFECTIVE = re.compile(
    "(?:ви|від|до|з|за|зі|на|о|об|пере|під|по|при|про|роз|с|у|в)+ʼ?(?:бронюємо|будуємо|блокуємо|дбаємо"
    "|дублюємо|друкуємо|дякуємо|аналізуємо|готуємо|даруємо|єднаємо|інформуємо|комплектуємо|консультуємо|контролюємо"
    "|копіюємо|коригуємо|лаштуємо|маркуємо|міряємо|монтуємо|пакуємо|питаємо|плануємо|працюємо|пробуємо|пропонуємо"
    "|рахуємо|реєструємо|регулюємо|резервуємо|рекомендуємо|ремонтуємо|рятуємо|слухаємо|сортуємо|страхуємо|телефонуємо"
    "|тестуємо|тримаємо|фарбуємо|фіксуємо|формуємо|чекаємо|читаємо|шкодуємо|шукаємо|ясуємо)"
    "|(?:до)?виконаємо|переконаємо|обладнаємо|відвідаємо|привітаємо|впораємо|дізнаємо|поміняємо|обміняємо|опублікуємо"
    "|(?:де|ре)?активуємо|анулюємо|компенсуємо|ліквідуємо|організуємо|модернізуємо|автоматизуємо|конвертуємо"
)


def speaks_of_the_future(deed: str) -> bool:
    """Whether the first verb of a deed is in the future."""
    for word in _WORD.findall(deed.lower().replace("'", "ʼ").replace("’", "ʼ")):
        if word in _OTHER_WORDS:
            continue
        if _PAST.fullmatch(word):
            return False
        if verb := _FIRST_PLURAL.fullmatch(word):
            return _is_future(verb[1])
    return False


def _is_future(verb: str) -> bool:
    """Whether a verb of the first person plural, without its -ся, is in the future."""
    return bool(_PERFECTIVE.fullmatch(verb)) or not (verb.endswith(_PRESENT_ENDINGS) or verb in _PRESENT)
