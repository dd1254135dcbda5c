"""What was answered to a form: as an appendix for the minutes in Word, and as a table, safe in a spreadsheet."""

import csv
import io
from collections.abc import Sequence

import docx

from dialogs.forms.cards import name_of
from dialogs.forms.rules import Answer, Form, Respondent
from dialogs.text import escape_markdown
from dialogs.texts import say

LONGEST_MESSAGE = 20_000
"""Bytes of a text."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the beginning of a formula (owasp.org, "CSV Injection"), of full width too."""


def answer_text(answer: Answer) -> str:
    """The choice and what was written, as one text."""
    return ": ".join(each for each in (answer.choice, answer.words) if each)


def word(form: Form, respondents: Sequence[Respondent], locale: str) -> bytes:
    """A .docx with each question as a heading and each answer under the name of who gave it; those that are chosen
    from are counted first. It names no author but them."""
    document = docx.Document()
    document.core_properties.author = ""
    document.core_properties.title = form.title
    document.core_properties.comments = ""
    document.add_heading(say(locale, "form-appendix-title", title=form.title), level=1)
    section = ""
    for number, question in enumerate(form.questions, 1):
        if question.section != section:
            section = question.section
            if section:
                document.add_heading(section, level=2)
        document.add_heading(f"{number}. {question.text}", level=3)
        given = _given(number, respondents, locale)
        if question.options:
            document.add_paragraph(counted(form, number, respondents))
        for name, answer in given:
            paragraph = document.add_paragraph()
            paragraph.add_run(f"{name}\n").bold = True
            paragraph.add_run(answer_text(answer))
        if not given:
            document.add_paragraph(say(locale, "form-no-answer"))
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _given(number: int, respondents: Sequence[Respondent], locale: str) -> list[tuple[str, Answer]]:
    return [(name_of(each, locale), each.answers[number]) for each in respondents if each.answers.get(number)]


def counted(form: Form, number: int, respondents: Sequence[Respondent]) -> str:
    """ "Helt uppfyllt: 3, Delvis uppfyllt: 1", of a question to choose from."""
    chosen = [each.answers[number].choice for each in respondents if each.answers.get(number)]
    return ", ".join(f"{option}: {chosen.count(option)}" for option in form.questions[number - 1].options)


def table(form: Form, respondents: Sequence[Respondent], locale: str) -> bytes:
    """A .csv with a line for each answer. With a byte order mark and semicolons, as Swedish Excel opens it, and with
    nothing in it that a spreadsheet could run."""
    written = io.StringIO()
    rows = csv.writer(written, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    rows.writerow(
        [say(locale, f"form-column-{each}") for each in ("who", "section", "number", "question", "choice", "words")]
    )
    for each in respondents:
        for number, question in enumerate(form.questions, 1):
            answer = each.answers.get(number)
            if answer:
                cells = (
                    name_of(each, locale),
                    question.section,
                    str(number),
                    question.text,
                    answer.choice,
                    answer.words,
                )
                rows.writerow([safe(cell) for cell in cells])
    return written.getvalue().encode("utf-8-sig")


def safe(cell: str) -> str:
    """`cell` with an apostrophe before it where a spreadsheet would take it for a formula, whatever space is first."""
    return f"'{cell}" if cell.startswith(_FORMULA) or cell.lstrip().startswith(_FORMULA) else cell


def messages(form: Form, respondents: Sequence[Respondent], locale: str) -> list[str]:
    """The same as Markdown texts, for one who cannot open a file: several where it is more than a message holds."""
    paragraphs = [f"**{say(locale, 'form-appendix-title', title=escape_markdown(form.title))}**"]
    for number, question in enumerate(form.questions, 1):
        paragraphs.append(f"**{number}\\. {escape_markdown(question.text)}**")
        if question.options:
            paragraphs.append(escape_markdown(counted(form, number, respondents)))
        given = _given(number, respondents, locale)
        paragraphs += [f"*{escape_markdown(name)}*: {escape_markdown(answer_text(answer))}" for name, answer in given]
        if not given:
            paragraphs.append(say(locale, "form-no-answer"))
    texts = [""]
    for paragraph in paragraphs:
        if texts[-1] and len(texts[-1].encode()) + len(paragraph.encode()) > LONGEST_MESSAGE:
            texts.append("")
        texts[-1] += f"\n\n{paragraph}" if texts[-1] else paragraph
    return texts
