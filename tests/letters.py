"""Letters built by hand, as the wording will make them: one of each frame a writer meets."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from apology_cli.finding import Finding, Level
from apology_cli.letter import Block, Layout, Letter, Letterhead, List, Paragraph, Section, Sentence, Span


def paragraph(*sentences: str) -> Paragraph:
    """A paragraph of the template's own words."""
    return Paragraph(tuple(Sentence((Span(sentence),)) for sentence in sentences))


def items(*texts: str, ordered: bool = False) -> List:
    """A list of the template's own words."""
    return List(tuple(paragraph(text) for text in texts), ordered)


def russian() -> Letter:
    """An answer to an unjustified complaint, with all that a Russian letter can have."""
    lines = ("101000, Москва, ул. Лесная, 5", "+7 495 000-00-00, care@clinic.example, clinic.example")
    return Letter(
        source="cases/ru/analyses.yaml",
        case=0,
        language="ru",
        locale="ru-RU",
        scheme="four-stage",
        channel="letter",
        date=dt.date(2026, 3, 20),
        number="45/п",
        date_line="20 марта 2026 г. № 45/п",
        number_line="",
        letterhead=Letterhead("Клиника «Здравница»", lines),
        layout=Layout(("date", "reference", "recipient", "subject", "salutation"), "row", "A4"),
        sender=("Клиника «Здравница»", *lines),
        recipient=("ООО «Ромашка»", "Директору", "Ивановой А. С.", "115114, Москва,", "Дербеневская наб., 7"),
        reference="На № 117 от 12 марта 2026 г.",
        subject="Об отправке результатов анализов на новый адрес",
        subject_label="Тема:",
        salutation="Уважаемая Алла Семеновна!",
        sections=_russian_sections(),
        close="С уважением,",
        signature=("Главный врач", "Е. И. Петрова"),
        enclosures=("Копия договора на 2 л.", "Выписка из журнала звонков на 1 л."),
        enclosures_label="Приложения:",
        contact=("Отдел заботы о клиентах, +7 495 000-00-01, care@clinic.example",),
        author="Клиника «Здравница»",
        title="Ответ на обращение от 12 марта 2026 г.",
        findings=(
            Finding("cases/ru/analyses.yaml", 14, 9, "position", "obligation", Level.WARNING, "резко", "должны"),
        ),
    )


def _russian_sections() -> tuple[Section, ...]:
    regret = paragraph(
        "Благодарим Вас за письмо от 12 марта 2026 года.",
        "Нам искренне жаль, что результаты анализов не оказались у Вас в поездке, когда понадобились врачу.",
        "Мы понимаем, сколько хлопот это добавило, и внимательно разобрались в том, что произошло.",
    )
    address = paragraph(
        "Вы пишете, что сотрудник отказался выслать результаты на новый адрес.",
        "Мы прослушали записи всех трёх звонков.",
        "Сведения о здоровье клиника отправляет на адрес, указанный в пункте 5 договора: так результаты получаете "
        "именно Вы, даже если кто-то назовётся Вашим именем.",
        "Наш сотрудник действовал по этому правилу и предложил отправить их на адрес из договора.",
        "Чтобы впредь получать результаты на другой адрес, достаточно один раз назвать его лично в клинике.",
    )
    manner = paragraph(
        "Вы также пишете, что сотрудник говорил грубо.",
        "На всех трёх записях разговор идёт спокойно, сотрудник обращается к Вам по имени и отчеству.",
    )
    decisions = paragraph("По итогам разбора мы:")
    done = items(
        "добавили смену адреса по кодовому слову в порядок работы клиники;", "закрепили за Вами администратора."
    )
    steps = paragraph("Чтобы обновить адрес:")
    order = items("позвоните по телефону +7 495 000-00-01;", "назовите кодовое слово.", ordered=True)
    trust = paragraph("Нам дорого Ваше доверие с 2015 года.", "Будем рады видеть Вас в клинике.")
    return (
        Section("regret", (regret,)),
        Section("position", (address, manner)),
        Section("decisions", (decisions, done, steps, order)),
        Section("reconciliation", (trust,)),
    )


def english() -> Letter:
    """An answer to a justified complaint: a list of options, two numbered lists, one enclosure."""
    lines = ("14 Fernleigh Road, Leeds LS1 4AB", "020 7946 0000, care@fernleigh.example, fernleigh.example")
    return Letter(
        source="cases/en/parcel.yaml",
        case=1,
        language="en",
        locale="en-GB",
        scheme="apology-causes-solution",
        channel="letter",
        date=dt.date(2026, 3, 14),
        number="FC/48213",
        date_line="14 March 2026",
        number_line="Our reference: FC/48213",
        letterhead=Letterhead("Fernleigh & Co", lines),
        layout=Layout(("recipient", "date", "number", "reference", "salutation", "subject"), "stack", "A4"),
        sender=("Fernleigh & Co", *lines),
        recipient=("Ms Anna Whitfield", "7 Mill Lane", "York YO1 7AA"),
        reference="Your complaint 117 of 12 March 2026",
        subject="Your order 48213: late delivery",
        subject_label="Subject:",
        salutation="Dear Ms Whitfield,",
        sections=_english_sections(),
        close="Yours sincerely,",
        signature=("Helen Carter", "Head of Client Care"),
        enclosures=("Copy of the delivery record",),
        enclosures_label="Enclosure:",
        contact=("Contact: the client care team, 020 7946 0000, care@fernleigh.example",),
        author="Fernleigh & Co",
        title="Answer to your complaint of 12 March 2026",
    )


def _english_sections() -> tuple[Section, ...]:
    apology = paragraph(
        "We are sorry that your order 48213 arrived on 9 March, not on 5 March, after the birthday it was meant for.",
        "We promised you a date and did not keep it; the responsibility is ours.",
    )
    causes = paragraph(
        "The parcel was sent to the wrong depot on 4 March, and our tracking raised no alarm until your call.",
        "We could have noticed the error the same evening.",
        "You chose express delivery so that you would not have to think about the date, and that is what it should "
        "have given you.",
    )
    refund = paragraph(
        "We refunded the express fee of £6.90 to your card on 10 March.",
        "You may also choose one of the following; please tell us by 31 March 2026 which you prefer:",
    )
    options = items("free express delivery of your next two orders", "a voucher for £10")
    since = paragraph("Since 11 March every parcel that misses its depot is handled like this:")
    steps = items("it is reported to us within the hour;", "we call you before you need to call us.", ordered=True)
    choose = paragraph("To choose, please:")
    ways = items('write "voucher" or "delivery" to us;', "quote <48213> in the subject line.", ordered=True)
    thanks = paragraph("Thank you for telling us.", "Helen Carter knows your order and will answer any question.")
    return (
        Section("apology", (apology,)),
        Section("causes", (causes,)),
        Section("solution", (refund, options, since, steps, choose, ways, thanks)),
    )


def email(letter: Letter) -> Letter:
    """The same letter as it leaves by e-mail."""
    signature = (*letter.signature, *letter.sender)
    return letter._replace(
        channel="email",
        date_line="",
        number_line="",
        reference="",
        sender=(),
        recipient=(),
        signature=signature,
        contact=(),
    )


def american(letter: Letter) -> Letter:
    """The same letter for the United States."""
    return letter._replace(language="en-US", locale="en-US", layout=letter.layout._replace(paper="Letter"))


def long(letter: Letter, times: int) -> Letter:
    """The same letter with its stages told several times."""
    return letter._replace(sections=letter.sections * times)


def bare(letter: Letter) -> Letter:
    """The same letter with only what no letter lacks."""
    return letter._replace(
        number="",
        number_line="",
        reference="",
        subject="",
        sections=(Section("apology", (paragraph("We are sorry."),)),),
        signature=letter.signature[-1:],
        enclosures=(),
        contact=(),
        author="",
        title="",
        findings=(),
    )


def on(letter: Letter, *, logo: Path | None = None, document: Path | None = None) -> Letter:
    """The same letter on a company's own paper."""
    return letter._replace(letterhead=letter.letterhead._replace(logo=logo, document=document))


def saying(letter: Letter, *blocks: Block) -> Letter:
    """The same letter with another body."""
    return letter._replace(sections=(Section("apology", blocks),))


def signed(letter: Letter, *lines: str) -> Letter:
    """The same letter signed by somebody else."""
    return letter._replace(signature=lines)


def named(letter: Letter, name: str) -> Letter:
    """The same letter from a company of another name."""
    return letter._replace(author=name, title=name, letterhead=letter.letterhead._replace(name=name))
