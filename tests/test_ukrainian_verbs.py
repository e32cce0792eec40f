"""Whether a Ukrainian deed is a promise: the future is told from what is done or being done."""

from __future__ import annotations

import pytest

from apology_cli.case import Text
from apology_cli.fields import Slot
from apology_cli.languages.uk import SLOTS, promises
from apology_cli.slot import read

PROMISES = """
повернемо вартість доставки|зателефонуємо Вам|надішлемо нову квитанцію|вмикатимемо запасну лінію автоматично
будемо телефонувати щотижня|за свій кошт заново пофарбуємо бампер|відшкодуємо витрати|перерахуємо кошти на картку
з’ясуємо причину|з'ясуємо причину|отримаємо деталь|перевіримо лічильник|дамо відповідь|надамо знижку|відповімо на лист
окремо повідомимо Вас|подбаємо про місце|виконаємо роботу|обміняємо товар|зробимо знижку|приїдемо у вівторок
дізнаємося, коли зламався замок|проконсультуємо Вас|компенсуємо проїзд|доопрацюємо пам’ятку|опитаємо зміну
об’єднаємо рахунки|запропонуємо інший час|проведемо прийом|передамо скаргу комісії|наклеїмо ярлик|сплатимо пеню
""".replace("\n", "|").strip("|")
DONE_OR_BEING_DONE = """
повернули вартість доставки|домовилися з банком|вибачилися|повертаємо кошти|перевіряємо записи|просимо банк про виписку
змінили порядок: тепер телефонуємо щодня|коли замок зламався, замінили його|з’ясовуємо причину|отримуємо деталі щодня
запитуємо в постачальника|підтверджуємо строки|телефонуємо абонентам|стежимо за тиском|проводимо навчання
чекаємо на відповідь|готуємо поїздку|перераховуємо плату|дотримуємося графіка|звіряємо описи|клеїмо фото на коробки
""".replace("\n", "|").strip("|")
NO_DEEDS = ["повернення коштів", "перевірка полиці", "безоплатна консультація"]
NO_TO_DOS = ["повернення плати", "кошти за доставку", "щоб ми повернули гроші", "нові документи"]


@pytest.mark.parametrize("deed", PROMISES.split("|"))
def test_what_is_still_to_be_done_is_a_promise_in_uk(deed: str) -> None:
    assert promises(deed)
    assert read(Slot.DEED, Text(deed), SLOTS).text.fits


@pytest.mark.parametrize("deed", DONE_OR_BEING_DONE.split("|"))
def test_what_is_done_or_being_done_is_no_promise_in_uk(deed: str) -> None:
    assert not promises(deed)
    assert read(Slot.DEED, Text(deed), SLOTS).text.fits


@pytest.mark.parametrize("noun", NO_DEEDS)
def test_a_noun_is_no_deed_in_uk(noun: str) -> None:
    assert not read(Slot.DEED, Text(noun), SLOTS).text.fits


@pytest.mark.parametrize(
    "words", ["повернути кошти", "не пізніше п’ятниці безоплатно замінити лічильник", "вибачитися"]
)
def test_an_infinitive_is_a_to_do_in_uk(words: str) -> None:
    assert read(Slot.TO_DO, Text(words), SLOTS).text.fits


@pytest.mark.parametrize("words", NO_TO_DOS)
def test_what_has_no_infinitive_is_no_to_do_in_uk(words: str) -> None:
    assert not read(Slot.TO_DO, Text(words), SLOTS).text.fits
