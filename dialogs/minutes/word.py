"""The minutes as a Word file, in Word's own styles, so that the secretary goes on writing in it.

The paragraphs are written as XML at once: python-docx takes a millisecond for each.
"""

import io
from collections.abc import Iterable
from typing import Any
from xml.sax.saxutils import escape

from dialogs.minutes.document import Block, Form, Heading, Item, Minutes
from dialogs.minutes.word_mark import put_mark
from dialogs.text import clean
from dialogs.texts import say

_LANGUAGES = {"sv": "sv-SE", "en": "en-GB"}
_LONGEST_PROPERTY = 255


def word(minutes: Minutes, form: Form, locale: str, *, mark: str = "") -> bytes:
    """Return the .docx. It names no template's author, and its language is set. `mark` tells which minutes it holds."""
    import docx

    document = docx.Document()
    _set_language(document, _LANGUAGES[locale])
    set_properties(document, minutes, locale)
    parts = [_paragraph(minutes.group), _paragraph(minutes.title, "Heading1")]
    if minutes.state:
        parts.append(_paragraph(minutes.state, "Subtitle"))
    parts += [_paragraph(fact) for fact in minutes.facts]
    for section in minutes.people:
        parts += _section(section)
    if form is Form.COLUMNS:
        parts.append(_columns(minutes, locale))
    else:
        for item in minutes.items:
            parts += _item(item)
    for section in minutes.after:
        parts += _section(section)
    if minutes.signed:
        parts.append(_paragraph(minutes.signed))
    put_body(document, parts)
    if mark:
        put_mark(document, mark)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def put_body(document: Any, parts: Iterable[str]) -> None:
    """Put paragraphs and tables, as XML, before the last section of the document."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    body = document.element.body
    section = body[-1]
    for each in list(parse_xml(f"<w:body {nsdecls('w')}>{''.join(parts)}</w:body>")):
        section.addprevious(each)


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


# -- paragraphs as XML

_BREAKS = {"\n": '</w:t><w:br/><w:t xml:space="preserve">', "\t": '</w:t><w:tab/><w:t xml:space="preserve">'}


def _paragraph(text: str, style: str = "", *, label: str = "", bold: bool = False) -> str:
    """Return a paragraph. `label` stands before the text in bold."""
    about = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    runs = _run(f"{label}: ", bold=True) if label else ""
    return f"<w:p>{about}{runs}{_run(text, bold=bold)}</w:p>"


def _run(text: str, *, bold: bool = False) -> str:
    return (
        f"<w:r>{'<w:rPr><w:b/></w:rPr>' if bold else ''}"
        f'<w:t xml:space="preserve">{escape(clean(text), _BREAKS)}</w:t></w:r>'
    )


def _section(section: Heading) -> list[str]:
    lines = [_paragraph(text, "Heading3" if is_heading else "") for text, is_heading in section.lines]
    return [_paragraph(section.title, "Heading2"), *lines]


def _item(item: Item) -> list[str]:
    return [
        _paragraph(f"{item.number}. {item.title}", "Heading2"),
        *([_paragraph(item.about)] if item.about else []),
        *(_paragraph(part, "ListBullet") for part in item.parts),
        *(_block(block) for block in item.blocks),
    ]


def _block(block: Block) -> str:
    return _paragraph(block.text, label=block.label)


def _columns(minutes: Minutes, locale: str) -> str:
    """Return a table with a heading row that each page repeats: the item to the left, its notes to the right."""
    heads = [_paragraph(say(locale, key), bold=True) for key in ("minutes-column-item", "minutes-column-notes")]
    rows = [([heads[0]], [heads[1]])]
    for item in minutes.items:
        left = [_paragraph(f"{item.number}. {item.title}", bold=True)]
        left += [_paragraph(text) for text in (item.about, *item.parts) if text]
        rows.append((left, [_block(block) for block in item.blocks]))
    return table([["".join(cell) or _paragraph("") for cell in row] for row in rows])


_WIDTH = 8640
"""Twentieths of a point: the width of the text on a page of the default document."""


def table(rows: list[list[str]]) -> str:
    """Return a table of cells that hold paragraphs as XML. Its first row is repeated on each page."""
    width = _WIDTH // max(1, len(rows[0]))
    grid = f'<w:gridCol w:w="{width}"/>' * len(rows[0])
    written = []
    for number, row in enumerate(rows):
        head = '<w:trPr><w:tblHeader w:val="true"/></w:trPr>' if number == 0 else ""
        cells = "".join(f'<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="{width}"/></w:tcPr>{cell}</w:tc>' for cell in row)
        written.append(f"<w:tr>{head}{cells}</w:tr>")
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:type="auto" w:w="0"/>'
        '<w:tblLook w:firstColumn="1" w:firstRow="1" w:lastColumn="0" w:lastRow="0" w:noHBand="0" w:noVBand="1" '
        f'w:val="04A0"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(written)}</w:tbl>'
    )


def cell(text: str, *, bold: bool = False) -> str:
    return _paragraph(text, bold=bold)
