"""The picture of the year as SVG: the months as a ring, today, and marks as shapes with labels."""

import math
from datetime import date
from xml.sax.saxutils import escape

from dialogs.texts import say
from dialogs.texts.calendar import short_month
from dialogs.year.layout import (
    DOT,
    FOOT,
    FOOT_LINE,
    INDENT,
    INNER,
    KNEE,
    LINE,
    OUTER,
    SIGN,
    TEXT,
    WIDTH,
    Label,
    Layout,
    angle_of,
)
from dialogs.year.lettering import Line, drawable, width
from dialogs.year.rules import Kind

SMALL = 23
"""The smallest text in pixels; a phone shows it at half this size."""
INK, FAINT, PAPER = "#1B2430", "#4A5564", "#F6F7FA"
ROUND = 28
"""Pixels. Outside of its round corners the picture is transparent. A card cannot tell which theme its reader has, and
no colour of small text has the contrast of AA on both, so the picture brings its paper: a panel on a dark card."""
TINTS = ("#D6E6F8", "#D9F0DC", "#FDEFC8", "#F8DCD3")
TINTS_NOW = ("#9CC4EF", "#9FD9A8", "#F6D678", "#EFB09C")
# Each colour has a contrast of at least 4.5:1 to white. The shape has the same information.
COLOURS = {Kind.MEETING: "#2B4DA8", Kind.DUE: "#8A4B00", Kind.DONE: "#0A6B4B", Kind.LATE: "#A8241C"}


def draw(layout: Layout, *, today: date, locale: str) -> str:
    """Return the whole picture. All text by members is escaped, and the SVG refers to no file or address."""
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{layout.height}" '
        f'viewBox="0 0 {WIDTH} {layout.height}" font-family="Inter" font-size="{TEXT}" fill="{INK}">',
        f'<rect width="{WIDTH}" height="{layout.height}" rx="{ROUND}" fill="{PAPER}"/>',
        *(_month(month, layout, today=today, locale=locale) for month in range(1, 13)),
        _text(WIDTH / 2, layout.middle + 15, str(layout.year), size=42, bold=True),
    ]
    if today.year == layout.year:
        parts.append(_today(today, layout.middle))
    parts += [_leader(label, layout.middle) for label in layout.labels]
    parts += [_dot(mark.day, mark.kind, layout.middle) for mark in layout.marks]
    parts += [_label(label, layout.middle) for label in layout.labels]
    parts += _foot(layout, locale)
    return "".join([*parts, "</svg>"])


def _polar(radius: float, angle: float, middle: float, *, right: bool = True) -> tuple[float, float]:
    side = radius * math.sin(angle)
    return WIDTH / 2 + (side if right else -side), middle - radius * math.cos(angle)


def _points(*points: tuple[float, float]) -> str:
    return "L".join(f"{x:.1f} {y:.1f}" for x, y in points)


def _text(
    x: float, y: float, text: str, *, size: int, bold: bool = False, anchor: str = "middle", fill: str = INK
) -> str:
    weight = ' font-weight="600"' if bold else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}"{weight} text-anchor="{anchor}" fill="{fill}">'
        f"{escape(drawable(text))}</text>"
    )


def _month(month: int, layout: Layout, *, today: date, locale: str) -> str:
    now = (today.year, today.month) == (layout.year, month)
    start, end = math.pi * (month - 1) / 6, math.pi * month / 6
    at = layout.middle
    outer, inner = (
        (_polar(OUTER, start, at), _polar(OUTER, end, at)),
        (_polar(INNER, end, at), _polar(INNER, start, at)),
    )
    x, y = _polar((OUTER + INNER) / 2, (start + end) / 2, at)
    tint = (TINTS_NOW if now else TINTS)[(month - 1) // 3]
    return (
        f'<path d="M{_points(outer[0])}A{OUTER} {OUTER} 0 0 1 {_points(outer[1])}L{_points(inner[0])}'
        f'A{INNER} {INNER} 0 0 0 {_points(inner[1])}Z" fill="{tint}" stroke="{PAPER}" stroke-width="3"/>'
    ) + _text(x, y + 8, short_month(month, locale), size=SMALL, bold=now)


def _today(today: date, middle: float) -> str:
    """Return a pointer to today inside the ring."""
    angle = angle_of(today)
    tip = _polar(INNER - 2, angle, middle)
    feet = (_polar(INNER - 18, angle + turn, middle) for turn in (0.14, -0.14))
    return f'<path d="M{_points(tip, *feet)}Z" fill="{INK}"/>'


def _dot(day: date, kind: Kind, middle: float) -> str:
    x, y = _polar(DOT, angle_of(day), middle)
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5.5" fill="{COLOURS[kind]}" stroke="{PAPER}" stroke-width="1.5"/>'


def _leader(label: Label, middle: float) -> str:
    """Return the line from the day on the ring, along the circle as far as needed, and straight to the label."""
    right = label.right
    own = label.angle if right else 2 * math.pi - label.angle
    sweep = int((label.bend > own) is right)
    x, y = label.target
    end = (WIDTH / 2 + (x if right else -x), middle + y)
    bend = _polar(KNEE, label.bend, middle, right=right)
    arc = f"A{KNEE} {KNEE} 0 0 {sweep} {_points(bend)}" if abs(label.bend - own) > 0.001 else ""
    return (
        f'<path d="M{_points(_polar(DOT, own, middle, right=right), _polar(KNEE, own, middle, right=right))}{arc}'
        f'L{_points(end)}" fill="none" stroke="{COLOURS[label.mark.kind]}" stroke-width="1.8" stroke-opacity="0.5" '
        'stroke-linejoin="round"/>'
    )


def _label(label: Label, middle: float) -> str:
    out = 1 if label.right else -1
    x, y = WIDTH / 2 + out * label.x, middle + label.y
    parts = [_sign(label.mark.kind, x, y + LINE / 2)]
    anchor = "start" if label.right else "end"
    colour = COLOURS[label.mark.kind]
    for nth, line in enumerate(label.lines):
        parts.append(
            f'<text xml:space="preserve" x="{x + out * INDENT:.1f}" y="{y + LINE * nth + 23:.1f}" '
            f'text-anchor="{anchor}">{_runs(line, colour)}</text>'
        )
    return "".join(parts)


def _runs(line: Line, colour: str) -> str:
    return "".join(
        f'<tspan font-weight="{600 if bold else 400}" fill="{colour if bold else INK}">'
        f"{' ' if nth else ''}{escape(text)}</tspan>"
        for nth, (text, bold) in enumerate(line)
    )


def _sign(kind: Kind, x: float, y: float) -> str:
    """Return the shape of a kind: a disc, a diamond, a tick, or a warning triangle."""
    fill = f'fill="{COLOURS[kind]}" stroke="{PAPER}" stroke-width="2"'
    size = SIGN
    match kind:
        case Kind.MEETING:
            return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{size}" {fill}/>'
        case Kind.DUE:
            k = size * 1.2
            return f'<path d="M{_points((x, y - k), (x + k, y), (x, y + k), (x - k, y))}Z" {fill}/>'
        case Kind.DONE:
            tick = _points((x - 8, y), (x - 2.5, y + 6), (x + 8, y - 7))
            return (
                f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{size + 2}" fill="{PAPER}"/>'
                f'<path d="M{tick}" fill="none" stroke="{COLOURS[kind]}" stroke-width="4.5" stroke-linecap="round"/>'
            )
        case Kind.LATE:
            k = size * 1.15
            return (
                f'<path d="M{_points((x, y - k), (x + k, y + k * 0.82), (x - k, y + k * 0.82))}Z" {fill}/>'
                f'<path d="M{_points((x, y - 4), (x, y + 1.5))}M{_points((x, y + 4.5), (x, y + 5.5))}" '
                f'stroke="{PAPER}" stroke-width="2.2"/>'
            )


def _foot(layout: Layout, locale: str) -> list[str]:
    """Return the legend, and the number of marks without labels."""
    kinds = [kind for kind in Kind if any(mark.kind is kind for mark in layout.marks)]
    words = {kind: drawable(say(locale, f"wheel-kind-{kind}")) for kind in kinds}
    y = layout.height - FOOT / 2 - (FOOT_LINE if layout.hidden else 0)
    gap = 30
    x = (WIDTH - sum(INDENT + SIGN + width(word, SMALL) + gap for word in words.values()) + gap) / 2
    parts = []
    for kind, word in words.items():
        parts.append(_sign(kind, x + SIGN, y))
        parts.append(_text(x + SIGN + INDENT, y + 8, word, size=SMALL, anchor="start"))
        x += INDENT + SIGN + width(word, SMALL) + gap
    if layout.hidden:
        more = say(locale, "wheel-more", count=layout.hidden)
        parts.append(_text(WIDTH / 2, layout.height - 20, more, size=SMALL, fill=FAINT))
    if not layout.marks:
        parts.append(_text(WIDTH / 2, layout.height - 30, say(locale, "wheel-empty"), size=SMALL, fill=FAINT))
    return parts
