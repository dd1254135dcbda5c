"""The minutes as a Word file, in Word's own styles, so that the secretary goes on writing in it."""

from dialogs.minutes.document import Block, Form, Heading, Item, Minutes, point, signature
from dialogs.minutes.word_mark import put_mark
from dialogs.texts import say
from dialogs.word import WIDTH, blank, paragraph, put_body, saved, table


def word(minutes: Minutes, form: Form, locale: str, *, mark: str = "") -> bytes:
    """Return the .docx. `mark` tells which minutes it holds."""
    document = blank(title_of(minutes), locale, author=minutes.signed)
    parts = [paragraph(minutes.group), paragraph(minutes.title, "Heading1")]
    if minutes.state:
        parts.append(paragraph(minutes.state, "Subtitle"))
    parts += [paragraph(fact) for fact in minutes.facts]
    for section in minutes.people:
        parts += _section(section)
    if form is Form.COLUMNS:
        parts += [paragraph(""), _columns(minutes, locale)]
    else:
        for item in minutes.items:
            parts += _item(item)
    for section in minutes.after:
        parts += _section(section)
    if minutes.signed:
        parts.append(paragraph(signature(minutes, locale)))
    put_body(document, parts)
    if mark:
        put_mark(document, mark)
    return saved(document)


def title_of(minutes: Minutes) -> str:
    return f"{minutes.title} – {minutes.group}"


def _section(section: Heading) -> list[str]:
    lines = [paragraph(text, "Heading3" if is_heading else "") for text, is_heading in section.lines]
    return [paragraph(section.title, "Heading2"), *lines]


def _item(item: Item) -> list[str]:
    return [
        paragraph(f"{item.number}. {item.title}", "Heading2"),
        *([paragraph(item.about, with_next=bool(item.parts or item.blocks))] if item.about else []),
        *(paragraph(part, "ListBullet") for part in item.parts),
        *(_block(block) for block in item.blocks),
    ]


def _block(block: Block) -> str:
    sign, text = ("", block.text) if block.label else point(block.text)
    return paragraph(text, "ListBullet" if sign else "", label=block.label)


def _columns(minutes: Minutes, locale: str) -> str:
    """Return a table with a heading row that each page repeats: the item to the left, its notes to the right."""
    heads = [paragraph(say(locale, key), bold=True) for key in ("minutes-column-item", "minutes-column-notes")]
    rows = [([heads[0]], [heads[1]])]
    for item in minutes.items:
        left = [paragraph(f"{item.number}. {item.title}", bold=True)]
        left += [paragraph(text) for text in (item.about, *item.parts) if text]
        rows.append((left, [_block(block) for block in item.blocks]))
    left_width = WIDTH * 36 // 100
    return table([["".join(cell) or paragraph("") for cell in row] for row in rows], (left_width, WIDTH - left_width))
