"""The picture of the trend as SVG: for each theme, driv above its line and hinder below it."""

from collections.abc import Sequence
from datetime import date
from xml.sax.saxutils import escape

from dialogs.feedback.themes import Tally, Told, name_of
from dialogs.texts import say
from dialogs.texts.calendar import short_month
from dialogs.year.lettering import drawable, width

WIDTH = 1024
TEXT, SMALL = 30, 26
"""Pixels. On a phone, 390 pixels wide, the smallest text is ten pixels high."""
MOST_ROUNDS, MOST_THEMES = 8, 7
MARGIN, HEAD, FOOT = 24, 96, 76
NAMES = 250
"""Pixels for the names of themes at the left."""
ROW = 116
HALF = 36
"""Pixels of the highest bar, above or below the line."""
BAR = 44
INK, FAINT, PAPER, RULE = "#1B2430", "#4A5564", "#F6F7FA", "#D5DBE3"
ROUND = 28
"""Pixels. The picture is a panel with round corners, as `dialogs.year.drawing` is."""
# Each colour has a contrast of at least 4.5:1 to white. The position has the same information.
DRIV, HINDER = "#0A6B4B", "#A8241C"


def draw(told: Sequence[Told], tallies: Sequence[Tally], *, locale: str) -> str:
    """Return the newest rounds and the most frequent themes, at most 1024 wide and high.

    Names by a group are escaped, and the SVG refers to no file or address.
    """
    first = max(0, len(told) - MOST_ROUNDS)
    shown = [each for each in tallies if sum(each.driv[first:]) + sum(each.hinder[first:])][:MOST_THEMES]
    height = HEAD + ROW * max(1, len(shown)) + FOOT
    columns = len(told) - first
    step = (WIDTH - NAMES - 2 * MARGIN) / max(1, columns)
    highest = max([1, *(count for each in shown for count in (*each.driv[first:], *each.hinder[first:]))])
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" '
        f'viewBox="0 0 {WIDTH} {height}" font-family="Inter" font-size="{TEXT}" fill="{INK}">',
        f'<rect width="{WIDTH}" height="{height}" rx="{ROUND}" fill="{PAPER}"/>',
    ]

    def middle(nth: int) -> float:
        return NAMES + MARGIN + step * (nth + 0.5)

    for nth, each in enumerate(told[first:]):
        parts.append(_text(middle(nth), 44, str(each.day.day), TEXT, bold=True))
        parts.append(_text(middle(nth), 76, short_month(each.day.month, locale), SMALL, fill=FAINT))
    for row, tally in enumerate(shown):
        line = HEAD + ROW * (row + 0.5)
        parts += _name(name_of(tally.theme, locale), line)
        parts.append(
            f'<line x1="{NAMES + MARGIN}" x2="{WIDTH - MARGIN}" y1="{line}" y2="{line}" stroke="{RULE}" '
            'stroke-width="2"/>'
        )
        for nth in range(columns):
            parts += _bars(middle(nth), line, tally.driv[first + nth], tally.hinder[first + nth], highest)
    if not shown:
        parts.append(_text(WIDTH / 2, HEAD + ROW / 2, say(locale, "theme-trend-none"), TEXT, fill=FAINT))
    parts += _foot(height, locale)
    return "".join([*parts, "</svg>"])


def _bars(x: float, line: float, driv: int, hinder: int, highest: int) -> list[str]:
    """Return a bar for each count above zero, with its number."""
    parts = []
    for count, colour, up in ((driv, DRIV, True), (hinder, HINDER, False)):
        if not count:
            continue
        high = max(10, HALF * count / highest)
        top = line - 2 - high if up else line + 2
        parts.append(
            f'<rect x="{x - BAR / 2:.1f}" y="{top:.1f}" width="{BAR / 2:.1f}" height="{high:.1f}" fill="{colour}"/>'
        )
        beside = line - 10 if up else line + 32
        parts.append(_text(x + 6, beside, str(count), SMALL, bold=True, anchor="start", fill=colour))
    return parts


def _foot(height: int, locale: str) -> list[str]:
    y, x, parts = height - 30, float(MARGIN), []
    for key, colour, up in (("theme-trend-driv", DRIV, True), ("theme-trend-hinder", HINDER, False)):
        words = drawable(say(locale, key))
        top = y - 26 if up else y - 8
        parts.append(f'<rect x="{x}" y="{top}" width="22" height="18" fill="{colour}"/>')
        parts.append(f'<rect x="{x - 4}" y="{y - 9}" width="30" height="2" fill="{FAINT}"/>')
        parts.append(_text(x + 36, y, words, SMALL, anchor="start"))
        x += 36 + width(words, SMALL) + 44
    return parts


def _name(name: str, line: float) -> list[str]:
    """Return the name of a theme left of its line, on one or two lines."""
    lines = [""]
    for word in drawable(name).split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and len(lines) < 2 and not _fits(longer):
            lines.append(word)
        else:
            lines[-1] = longer
    top = line + 10 - 18 * (len(lines) - 1)
    return [
        _text(MARGIN, top + 36 * nth, _cut(each), TEXT, bold=True, anchor="start") for nth, each in enumerate(lines)
    ]


def _fits(text: str) -> bool:
    return width(text, TEXT, bold=True) <= NAMES - MARGIN


def _cut(text: str) -> str:
    if _fits(text):
        return text
    while text and not _fits(text + "…"):
        text = text[:-1].rstrip()
    return text + "…"


def _text(
    x: float, y: float, text: str, size: int, *, bold: bool = False, anchor: str = "middle", fill: str = INK
) -> str:
    weight = ' font-weight="600"' if bold else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}"{weight} text-anchor="{anchor}" fill="{fill}">'
        f"{escape(drawable(text))}</text>"
    )


def in_words(told: Sequence[Told], tallies: Sequence[Tally], *, locale: str) -> list[str]:
    """Return the same in words: a line for each theme, with the days above."""
    first = max(0, len(told) - MOST_ROUNDS)
    lines = []
    for tally in tallies:
        driv, hinder = tally.driv[first:], tally.hinder[first:]
        if sum(driv) + sum(hinder):
            lines.append(
                say(
                    locale,
                    "theme-trend-line",
                    theme=name_of(tally.theme, locale),
                    driv=_run(driv),
                    hinder=_run(hinder),
                )
            )
    return lines


def _run(counts: Sequence[int]) -> str:
    return " · ".join(map(str, counts))


def days(told: Sequence[Told], locale: str) -> str:
    """Return the days of the meetings shown: "12 mar, 9 apr"."""
    return ", ".join(_day(each.day, locale) for each in told[-MOST_ROUNDS:])


def _day(day: date, locale: str) -> str:
    return f"{day.day} {short_month(day.month, locale)}"
