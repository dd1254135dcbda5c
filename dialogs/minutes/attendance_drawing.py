"""The attendance of a year as a picture: a filled dot where somebody came, and a ring with a stroke where none did."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from xml.sax.saxutils import escape

from dialogs.minutes.attendance_year import Row
from dialogs.texts import say
from dialogs.texts.calendar import short_month
from dialogs.year.lettering import drawable, width

WIDTH = 1000
LARGEST = 1024
NAMES, TOP, ROW, FOOT, MARGIN = 330, 120, 34, 50, 24
"""Pixels: the column of names, the place of the days, a row, the line of the key, and the space around."""
TEXT, SMALL, TITLE = 20, 17, 26
MOST_ROWS = (LARGEST - TOP - FOOT - ROW) // ROW
MOST_DAYS = 26


class Theme(StrEnum):
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class _Colours:
    paper: str
    ink: str
    stripe: str
    came: str
    missed: str


_COLOURS = {
    Theme.LIGHT: _Colours("#FFFFFF", "#1B2430", "#F1F3F6", "#0A6B4B", "#A8241C"),
    Theme.DARK: _Colours("#1F1F1F", "#F2F4F7", "#2B2B2B", "#5CD6A9", "#FF9A90"),
}


def draw(found: Sequence[Row], days: Sequence[date], title: str, locale: str, theme: Theme = Theme.LIGHT) -> str:
    """Return the SVG, at most 1024 pixels high. Later rows and earlier days than fit are left out, and counted."""
    shown, colours = found[:MOST_ROWS], _COLOURS[theme]
    first = max(0, len(days) - MOST_DAYS)
    hidden = len(found) - len(shown)
    height = TOP + ROW * (len(shown) + (1 if hidden else 0)) + FOOT
    step = (WIDTH - NAMES - 2 * MARGIN) / max(1, len(days) - first)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" '
        f'viewBox="0 0 {WIDTH} {height}" font-family="Inter" font-size="{TEXT}" fill="{colours.ink}">',
        f'<rect width="{WIDTH}" height="{height}" fill="{colours.paper}"/>',
        _text(MARGIN, 42, _fitting(title, WIDTH - 2 * MARGIN, TITLE, bold=True), size=TITLE, bold=True),
    ]
    for place, day in enumerate(days[first:]):
        x = MARGIN + NAMES + step * (place + 0.5)
        parts.append(
            f'<g transform="rotate(-45 {x:.1f} {TOP - 10})">{_text(x, TOP - 10, _day(day, locale), size=SMALL)}</g>'
        )
    for line, row in enumerate(shown):
        y = TOP + ROW * line
        if line % 2 == 0:
            parts.append(f'<rect x="0" y="{y}" width="{WIDTH}" height="{ROW}" fill="{colours.stripe}"/>')
        parts.append(_text(MARGIN, y + 24, _fitting(row.name, NAMES - 12, TEXT), size=TEXT))
        for place, came in enumerate(row.came[first:]):
            parts.append(_dot(MARGIN + NAMES + step * (place + 0.5), y + ROW / 2, colours, came=came))
    if hidden:
        more = say(locale, "attendance-year-more", count=hidden)
        parts.append(_text(MARGIN, TOP + ROW * len(shown) + 24, more, size=TEXT))
    return "".join([*parts, *_key(height, colours, locale), "</svg>"])


def _text(x: float, y: float, text: str, *, size: int, bold: bool = False) -> str:
    weight = ' font-weight="600"' if bold else ""
    return f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}"{weight}>{escape(drawable(text))}</text>'


def _day(day: date, locale: str) -> str:
    """Return "3/9" in Swedish, and "3 Sep" in English, where "3/9" could be in March."""
    return f"{day.day} {short_month(day.month, locale)}" if locale.startswith("en") else f"{day.day}/{day.month}"


def _dot(x: float, y: float, colours: _Colours, *, came: bool) -> str:
    if came:
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="9" fill="{colours.came}"/>'
    return (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="8" fill="none" stroke="{colours.missed}" stroke-width="2.5"/>'
        f'<path d="M{x - 4:.1f} {y:.1f}H{x + 4:.1f}" stroke="{colours.missed}" stroke-width="2.5"/>'
    )


def _fitting(text: str, room: float, size: int, *, bold: bool = False) -> str:
    """Return the text, cut so that it fits in `room` pixels."""
    text = drawable(text)
    if width(text, size, bold=bold) <= room:
        return text
    while text and width(f"{text}…", size, bold=bold) > room:
        text = text[:-1].rstrip()
    return f"{text}…"


def _key(height: int, colours: _Colours, locale: str) -> list[str]:
    y = height - FOOT / 2
    parts = []
    x: float = MARGIN + 10
    for came, key in ((True, "attendance-year-key-came"), (False, "attendance-year-key-missed")):
        words = say(locale, key)
        parts += [_dot(x, y, colours, came=came), _text(x + 18, y + 6, words, size=SMALL)]
        x += 60 + width(drawable(words), SMALL)
    return parts
