"""The frame of all Word files: A4, one look, the language, page numbers, and no template's author.

Paragraphs and tables are written as XML at once: python-docx takes a millisecond for each.
"""

import io
from collections.abc import Iterable, Sequence
from typing import Any
from xml.sax.saxutils import escape

from dialogs.patterns import lazily
from dialogs.text import clean
from dialogs.texts import say

_LANGUAGES = {"sv": "sv-SE", "en": "en-GB"}
_LONGEST_PROPERTY = 255
_SHORT, _LONG, _MARGIN = 11906, 16838, 1304
"""The sides of A4 and the margin (2.3 cm), in twentieths of a point."""
WIDTH = _SHORT - 2 * _MARGIN
"""The width of the text on an upright page, in twentieths of a point."""
WIDTH_LYING = _LONG - 2 * _MARGIN
_INK = "1F3864"
"""The colour of headings: python-docx's own blue is too pale for small text (WCAG AA)."""
_FONT = "Calibri"
_FIELD = lazily(r"\{(PAGE|NUMPAGES)\}")


def blank(title: str, locale: str, *, author: str = "", is_lying: bool = False) -> Any:
    """Return an empty document with `title` and the number of each page at its foot. `is_lying`: the pages lie."""
    import docx

    document = docx.Document()
    set_properties(document, title, locale, author=author)
    _set_styles(document, _LANGUAGES[locale])
    _set_page(document, is_lying=is_lying)
    _set_foot(document, title, locale, WIDTH_LYING if is_lying else WIDTH)
    return document


def set_properties(document: Any, title: str, locale: str, *, author: str = "") -> None:
    """Set the title, the author and the language of a document. No other names are left in it."""
    properties = document.core_properties
    properties.author = clean(author)[:_LONGEST_PROPERTY]
    properties.title = clean(title)[:_LONGEST_PROPERTY]
    properties.comments = properties.last_modified_by = ""
    properties.language = _LANGUAGES[locale]


def saved(document: Any) -> bytes:
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def put_body(document: Any, parts: Iterable[str]) -> None:
    """Put paragraphs and tables, as XML, before the last section of the document."""
    section = document.element.body[-1]
    for each in _elements(parts):
        section.addprevious(each)


def _elements(parts: Iterable[str]) -> list[Any]:
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    return list(parse_xml(f"<w:body {nsdecls('w')}>{''.join(parts)}</w:body>"))


# -- the look


def _set_styles(document: Any, language: str) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    styles = document.styles
    defaults = styles.element.find(qn("w:docDefaults"))
    for lang in defaults.iter(qn("w:lang")) if defaults is not None else ():
        lang.set(qn("w:val"), language)
    _set_font(styles["Normal"])
    styles["Normal"].paragraph_format.space_after = Pt(6)
    for name, size, before in (("Heading 1", 20, 0), ("Heading 2", 14, 14), ("Heading 3", 12, 8), ("Subtitle", 12, 0)):
        style = styles[name]
        _set_font(style)
        style.font.size, style.font.color.rgb = Pt(size), RGBColor.from_string(_INK)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(4)


def _set_font(style: Any) -> None:
    """Set the font without the theme's, which Word would prefer."""
    from docx.oxml.ns import qn

    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.attrib.clear()
    for which in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{which}"), _FONT)


def _set_page(document: Any, *, is_lying: bool) -> None:
    from docx.enum.section import WD_ORIENT
    from docx.shared import Twips

    page = document.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE if is_lying else WD_ORIENT.PORTRAIT
    wide, high = (_LONG, _SHORT) if is_lying else (_SHORT, _LONG)
    page.page_width, page.page_height = Twips(wide), Twips(high)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Twips(_MARGIN)


def _set_foot(document: Any, title: str, locale: str, width: int) -> None:
    """Put the title to the left of each page's foot, and "Sida 1 (6)" to the right."""
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Twips

    pieces = _FIELD.split(say(locale, "word-page", page="{PAGE}", pages="{NUMPAGES}"))
    fields = "".join(
        f'<w:fldSimple w:instr="{piece}"><w:r><w:t>1</w:t></w:r></w:fldSimple>' if nth % 2 else run(piece)
        for nth, piece in enumerate(pieces)
    )
    tabs = document.styles["Footer"].paragraph_format.tab_stops
    tabs.clear_all()
    tabs.add_tab_stop(Twips(width), WD_TAB_ALIGNMENT.RIGHT)
    line = f'<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{run(title)}<w:r><w:tab/></w:r>{fields}</w:p>'
    foot = document.sections[0].footer
    empty = foot.paragraphs[0]._p
    for each in _elements([line]):
        empty.addprevious(each)
    empty.getparent().remove(empty)


# -- paragraphs and tables as XML

_BREAKS = {"\n": '</w:t><w:br/><w:t xml:space="preserve">', "\t": '</w:t><w:tab/><w:t xml:space="preserve">'}


def paragraph(
    text: str, style: str = "", *, label: str = "", above: str = "", bold: bool = False, with_next: bool = False
) -> str:
    """Return a paragraph. `label` stands before the text in bold, and `above` on a line of its own. `with_next`: no
    page ends between it and the next."""
    about = f'<w:pStyle w:val="{style}"/>' if style else ""
    about += "<w:keepNext/>" if with_next else ""
    runs = run(f"{label}: ", bold=True) if label else run(f"{above}\n", bold=True) if above else ""
    return f"<w:p>{f'<w:pPr>{about}</w:pPr>' if about else ''}{runs}{run(text, bold=bold)}</w:p>"


def run(text: str, *, bold: bool = False) -> str:
    return (
        f"<w:r>{'<w:rPr><w:b/></w:rPr>' if bold else ''}"
        f'<w:t xml:space="preserve">{escape(clean(text), _BREAKS)}</w:t></w:r>'
    )


def table(rows: Sequence[Sequence[str]], widths: Sequence[int], *, whole_rows: bool = False) -> str:
    """Return a table of cells that hold paragraphs as XML. Its first row is repeated on each page. `widths` are of its
    columns, in twentieths of a point. `whole_rows`: no page ends within a row."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    written = []
    for number, row in enumerate(rows):
        about = "<w:cantSplit/>" if whole_rows or number == 0 else ""
        about += '<w:tblHeader w:val="true"/>' if number == 0 else ""
        cells = "".join(
            f'<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="{width}"/></w:tcPr>{cell}</w:tc>'
            for cell, width in zip(row, widths, strict=True)
        )
        written.append(f"<w:tr>{f'<w:trPr>{about}</w:trPr>' if about else ''}{cells}</w:tr>")
    room = "".join(f'<w:{side} w:w="{size}" w:type="dxa"/>' for side, size in _ROOM)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:type="dxa" w:w="{sum(widths)}"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{room}</w:tblCellMar>'
        '<w:tblLook w:firstColumn="1" w:firstRow="1" w:lastColumn="0" w:lastRow="0" w:noHBand="0" w:noVBand="1" '
        f'w:val="04A0"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(written)}</w:tbl>'
    )


_ROOM = (("top", 60), ("left", 108), ("bottom", 0), ("right", 108))
"""The space within a cell, in twentieths of a point. A paragraph has its own below."""
