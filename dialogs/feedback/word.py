"""The section for the minutes as a Word file, to be pasted from or put in whole."""

from collections.abc import Sequence

from dialogs.feedback import section
from dialogs.feedback.model import Statement
from dialogs.model import ThirdQuestion
from dialogs.word import blank, paragraph, put_body, saved


def word(statements: Sequence[Statement], locale: str, *, asks: ThirdQuestion | None, title: str) -> bytes:
    """Return a .docx of `title` and the section below it, each statement a paragraph, word for word. It names
    nobody."""
    document = blank(title, locale)
    parts = [paragraph(title, "Heading1")]
    for text, is_heading in section.paragraphs(statements, locale, asks=asks):
        parts.append(paragraph(text, "Heading2" if is_heading else ""))
    put_body(document, parts)
    return saved(document)
