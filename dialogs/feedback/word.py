"""The section for the minutes as a Word file, to be pasted from or put in whole."""

import io
from collections.abc import Sequence

from dialogs.feedback import section
from dialogs.feedback.model import Statement
from dialogs.model import ThirdQuestion


def word(statements: Sequence[Statement], locale: str, *, asks: ThirdQuestion | None, title: str) -> bytes:
    """A .docx of `title` and the section below it, each statement a paragraph, word for word; it names nobody, and no
    template's author."""
    import docx

    document = docx.Document()
    document.core_properties.author = ""
    document.core_properties.title = title
    document.core_properties.comments = ""
    document.add_heading(title, level=1)
    for text, is_heading in section.paragraphs(statements, locale, asks=asks):
        if is_heading:
            document.add_heading(text, level=2)
        else:
            document.add_paragraph(text)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()
