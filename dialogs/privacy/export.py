"""A copy of everything that is kept about a person: a page to read, and the same as JSON."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from html import escape

from dialogs.pages import html_page
from dialogs.privacy.model import KIND_OF, Kind, Notice
from dialogs.texts import say

Row = Mapping[str, str | int | bool | None]
Sections = Sequence[tuple[str, Sequence[Row]]]
"""The rows of each table about the person, by column; "about" says what a row belongs to."""


def as_json(name: str, sections: Sections, *, made_at: datetime) -> bytes:
    """Return the rows as they are stored, by table."""
    whole = {
        "person": name,
        "made_at": made_at.isoformat(timespec="seconds"),
        "data": {table: [dict(row) for row in rows] for table, rows in sections},
    }
    return json.dumps(whole, ensure_ascii=False, indent=2).encode()


def as_page(name: str, sections: Sections, notice: Notice, locale: str, *, made_at: datetime) -> bytes:
    """Return one HTML page, which loads nothing."""
    title = say(locale, "export-title", name=name)
    when = escape(say(locale, "export-made", when=made_at.strftime("%Y-%m-%d %H:%M")))
    parts = [f"<h1>{escape(title)}</h1>", f"<p>{when}</p>", f"<p>{escape(say(locale, 'export-others'))}</p>"]
    if notice.controller:
        parts.append(f"<p>{escape(notice.controller)}{escape(f', {notice.contact}' if notice.contact else '')}</p>")
    if not sections:
        parts.append(f"<p>{escape(say(locale, 'export-nothing'))}</p>")
    for kind in Kind:
        of_kind = [(table, rows) for table, rows in sections if KIND_OF.get(table) is kind]
        if of_kind:
            heading = say(locale, f"export-kind-{kind}")
            parts.append(f"<h2>{escape(heading)}</h2>")
            parts += [_table(row, locale) for _, rows in of_kind for row in rows]
    return html_page(title, "\n".join(parts), locale).encode()


def _table(row: Row, locale: str) -> str:
    lines = [
        f'<tr><th scope="row">{escape(label(column, locale))}</th><td>{escape(_shown(value, locale))}</td></tr>'
        for column, value in row.items()
        if value not in (None, "")
    ]
    return f"<table>{''.join(lines)}</table>"


def _shown(value: str | int | bool | None, locale: str) -> str:
    if isinstance(value, bool):
        return say(locale, "yes" if value else "no")
    return str(value)


def label(column: str, locale: str) -> str:
    """Return the words for a column."""
    return say(locale, f"export-column-{column.replace('_', '-')}")
