"""The paragraphs and tables of a Word file in reading order, also those that were inserted while changes were tracked.

They are found by their names in the XML: python-docx's own text leaves out tracked insertions.
"""

from collections.abc import Iterator
from typing import Any

from dialogs.minutes.readback import LineKind
from dialogs.patterns import lazily

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH, _TABLE, _ROW, _CELL = (f"{_W}{name}" for name in ("p", "tbl", "tr", "tc"))
_MARKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_WORDS, _RUN, _MOVED_AWAY = f"{_W}t", f"{_W}r", f"{_W}moveFrom"
_WRAPPING = {f"{_W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml")}


def _text_of(element: Any) -> str:
    pieces = []
    for node in element.iter(_WORDS, *_MARKS):
        if node.tag in _MARKS and node.getparent().tag != _RUN:
            continue
        if next(node.iterancestors(_MOVED_AWAY), None) is None:
            pieces.append(_MARKS.get(node.tag) or node.text or "")
    return "".join(pieces)


def _blocks(parent: Any) -> Iterator[Any]:
    for child in parent:
        if child.tag in (_PARAGRAPH, _TABLE):
            yield child
        elif child.tag in _WRAPPING:
            yield from _blocks(child)


def paragraphs(document: Any) -> Iterator[str]:
    """Yield the text of each paragraph, and each row of a table with tabs between its cells."""
    for block in _blocks(document.element.body):
        if block.tag == _PARAGRAPH:
            yield _text_of(block)
        else:
            for row in block.iter(_ROW):
                yield "\t".join(" ".join(_text_of(part).split()) for part in row if part.tag == _CELL)
            yield ""


_HEADING = lazily(r"(?i)(?:heading|rubrik) ?([1-3])")


def lines(document: Any) -> list[tuple[LineKind, str]]:
    """Return the lines of one of our own files. Of a row with two cells, the first line is the heading of an item."""
    names = {style.style_id: style.name or "" for style in document.styles}
    found: list[tuple[LineKind, str]] = []
    for block in _blocks(document.element.body):
        if block.tag == _PARAGRAPH:
            found.append((_kind(block, names), _text_of(block)))
            continue
        for row in block.iter(_ROW):
            cells = [part for part in row if part.tag == _CELL]
            for number, part in enumerate(cells):
                for place, paragraph in enumerate(each for each in _blocks(part) if each.tag == _PARAGRAPH):
                    is_head = number == 0 and place == 0 and len(cells) > 1
                    kind = LineKind.ITEM if is_head else LineKind.LEFT if number == 0 else LineKind.TEXT
                    found.append((kind, _text_of(paragraph)))
    return [(kind, text) for kind, text in found if text.strip()]


def _kind(paragraph: Any, names: dict[str, str]) -> LineKind:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    name = names.get(style.get(f"{_W}val"), "") if style is not None else ""
    match = _HEADING.fullmatch(name)
    if match is None:
        return LineKind.TEXT
    return {"1": LineKind.TITLE, "2": LineKind.SECTION}.get(match[1], LineKind.HEADING)
