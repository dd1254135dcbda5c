"""The answers to a form: as an appendix for the minutes in Word, and as a table, safe in a spreadsheet."""

import csv
import io
from collections.abc import Sequence

from dialogs.forms.cards import name_of
from dialogs.forms.rules import Answer, Form, Respondent
from dialogs.text import escape_markdown
from dialogs.texts import say
from dialogs.word import blank, paragraph, put_body, saved

LONGEST_MESSAGE = 20_000
"""Bytes of a text."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""The characters that begin a formula in a spreadsheet (owasp.org, "CSV Injection"), also in full width."""


def answer_text(answer: Answer) -> str:
    """Return the choice and the words as one text."""
    return ": ".join(each for each in (answer.choice, answer.words) if each)


def word(form: Form, respondents: Sequence[Respondent], locale: str) -> bytes:
    """Return a .docx with each question as a heading, and each answer under the name of its answer unit.

    Choices are counted first. The document names no author.
    """
    title = say(locale, "form-appendix-title", title=form.title)
    document = blank(title, locale)
    parts = [paragraph(title, "Heading1")]
    section = ""
    for number, question in enumerate(form.questions, 1):
        if question.section != section:
            section = question.section
            if section:
                parts.append(paragraph(section, "Heading2"))
        parts.append(paragraph(f"{number}. {question.text}", "Heading3"))
        given = _given(number, respondents, locale)
        if question.options:
            parts.append(paragraph(counted(form, number, respondents)))
        parts += [paragraph(answer_text(answer), above=name) for name, answer in given]
        if not given:
            parts.append(paragraph(say(locale, "form-no-answer")))
    put_body(document, parts)
    return saved(document)


def _given(number: int, respondents: Sequence[Respondent], locale: str) -> list[tuple[str, Answer]]:
    return [(name_of(each, locale), each.answers[number]) for each in respondents if each.answers.get(number)]


def counted(form: Form, number: int, respondents: Sequence[Respondent]) -> str:
    """Return a count like "Helt uppfyllt: 3, Delvis uppfyllt: 1" for a question with options."""
    chosen = [each.answers[number].choice for each in respondents if each.answers.get(number)]
    return ", ".join(f"{option}: {chosen.count(option)}" for option in form.questions[number - 1].options)


def table(form: Form, respondents: Sequence[Respondent], locale: str) -> bytes:
    """Return a .csv with a line for each answer.

    It has a byte order mark and semicolons, for Swedish Excel, and no cell that a spreadsheet could run.
    """
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
    """Return `cell` with an apostrophe before it if a spreadsheet would read it as a formula, after any spaces."""
    return f"'{cell}" if cell.startswith(_FORMULA) or cell.lstrip().startswith(_FORMULA) else cell


def messages(form: Form, respondents: Sequence[Respondent], locale: str) -> list[str]:
    """Return the answers as Markdown texts, for a person who cannot open a file; several if they are long."""
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
    for text in paragraphs:
        if texts[-1] and len(texts[-1].encode()) + len(text.encode()) > LONGEST_MESSAGE:
            texts.append("")
        texts[-1] += f"\n\n{text}" if texts[-1] else text
    return texts
