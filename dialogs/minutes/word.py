"""The minutes as a Word file, in Word's own styles, so that the secretary goes on writing in it."""

import io
from typing import Any

from dialogs.minutes.document import Block, Form, Heading, Item, Minutes
from dialogs.text import clean
from dialogs.texts import say

_LANGUAGES = {"sv": "sv-SE", "en": "en-GB"}
_LONGEST_PROPERTY = 255


def word(minutes: Minutes, form: Form, locale: str) -> bytes:
    """Return the .docx. It names no template's author, and its language is set."""
    import docx

    document = docx.Document()
    _set_language(document, _LANGUAGES[locale])
    set_properties(document, minutes, locale)
    document.add_paragraph(minutes.group)
    document.add_heading(minutes.title, level=1)
    if minutes.state:
        document.add_paragraph(minutes.state, style="Subtitle")
    for fact in minutes.facts:
        document.add_paragraph(fact)
    for section in minutes.people:
        _section(document, section)
    if form is Form.COLUMNS:
        _columns(document, minutes, locale)
    else:
        for item in minutes.items:
            _item(document, item)
    for section in minutes.after:
        _section(document, section)
    if minutes.signed:
        document.add_paragraph(minutes.signed)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def set_properties(document: Any, minutes: Minutes, locale: str) -> None:
    """Set the title, the author and the language of a document. No other names are left in it."""
    properties = document.core_properties
    properties.author = clean(minutes.signed)[:_LONGEST_PROPERTY]
    properties.title = clean(f"{minutes.title} – {minutes.group}")[:_LONGEST_PROPERTY]
    properties.comments = properties.last_modified_by = ""
    properties.language = _LANGUAGES[locale]


def _set_language(document: Any, language: str) -> None:
    from docx.oxml.ns import qn

    defaults = document.styles.element.find(qn("w:docDefaults"))
    for lang in defaults.iter(qn("w:lang")) if defaults is not None else ():
        lang.set(qn("w:val"), language)


def _section(document: Any, section: Heading) -> None:
    document.add_heading(section.title, level=2)
    for text, is_heading in section.lines:
        if is_heading:
            document.add_heading(text, level=3)
        else:
            document.add_paragraph(text)


def _item(document: Any, item: Item) -> None:
    document.add_heading(f"{item.number}. {item.title}", level=2)
    if item.about:
        document.add_paragraph(item.about)
    for part in item.parts:
        document.add_paragraph(part, style="List Bullet")
    for block in item.blocks:
        _block(document.add_paragraph(), block)


def _block(paragraph: Any, block: Block) -> None:
    if block.label:
        paragraph.add_run(f"{block.label}: ").bold = True
    paragraph.add_run(block.text)


def _columns(document: Any, minutes: Minutes, locale: str) -> None:
    """Write a table with a heading row that each page repeats: the item to the left, its notes to the right."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    table = document.add_table(rows=1, cols=2, style="Table Grid")
    head = table.rows[0]
    repeated = OxmlElement("w:tblHeader")
    repeated.set(qn("w:val"), "true")
    head._tr.get_or_add_trPr().append(repeated)
    for cell, key in zip(head.cells, ("minutes-column-item", "minutes-column-notes"), strict=True):
        cell.paragraphs[0].add_run(say(locale, key)).bold = True
    for item in minutes.items:
        left, right = table.add_row().cells
        left.paragraphs[0].add_run(f"{item.number}. {item.title}").bold = True
        for text in (item.about, *item.parts):
            if text:
                left.add_paragraph(text)
        for place, block in enumerate(item.blocks):
            _block(right.paragraphs[0] if place == 0 else right.add_paragraph(), block)
