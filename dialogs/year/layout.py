"""The layout of the picture of the year: no label covers another label or the wheel, or leaves the picture.

Lengths are in pixels of a picture 720 wide, which a phone shows at half size. Within a side of the wheel, `x` is the
distance from its middle, to the right or left, and `y` grows downwards from its centre.
"""

import math
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from dialogs.texts.calendar import short_month
from dialogs.year.lettering import Line, drawable, line_width, wrapped
from dialogs.year.rules import Kind, Mark

WIDTH, TALLEST = 720, 1024
OUTER, INNER = 128, 80
TEXT, LINE, GAP = 24, 29, 9
DOT = OUTER + 9
KNEE = OUTER + 18
"""The radius of the circle along which a line runs until it can go straight to its label."""
HUG = OUTER + 33
"""The least distance of a label from the centre."""
SIGN = 9
"""Half the size of the shape before a label."""
REACH = SIGN + 4
INDENT = 17
EDGE, PAD, FOOT, FOOT_LINE = 12, 14, 46, 32
_MOST_LINES = (3, 2)
_ROUNDS = 8


@dataclass(slots=True)
class Label:
    """A mark with its text. `x` is the position of its shape, `y` the top of its first line; `lines` go outwards."""

    mark: Mark
    angle: float
    right: bool
    x: float = 0.0
    y: float = 0.0
    lines: list[Line] = field(default_factory=list)

    @property
    def height(self) -> float:
        return LINE * len(self.lines)

    @property
    def target(self) -> tuple[float, float]:
        """Return where the line from the wheel ends, before the shape."""
        return self.x - REACH, self.y + LINE / 2

    @property
    def bend(self) -> float:
        """Return the angle, in its side, at which the line leaves the circle KNEE: the angle of the mark, if the line
        is straight."""
        own = self.angle if self.right else 2 * math.pi - self.angle
        x, y = self.target
        towards, free = math.atan2(x, -y), math.acos(min(1.0, KNEE / math.hypot(x, y)))
        return min(max(own, towards - free), towards + free)

    def box(self) -> tuple[float, float, float, float]:
        """Return (left, top, right, bottom) of shape and text, in its side: left is towards the wheel."""
        widest = max((line_width(line, TEXT) for line in self.lines), default=0.0)
        return self.x - SIGN, self.y, self.x + INDENT + widest, self.y + self.height


@dataclass(frozen=True, slots=True)
class Layout:
    """`marks` are all on the wheel; `labels` are those with text; `hidden` is the number without. `middle` is the
    height of the wheel's centre below the top of the picture."""

    year: int
    marks: tuple[Mark, ...]
    labels: tuple[Label, ...]
    hidden: int
    middle: float
    height: int


def angle_of(day: date) -> float:
    """Return the angle of the middle of the day, in radians clockwise from the top.

    Each month has a twelfth of the circle, so that a mark is within its month.
    """
    _, length = monthrange(day.year, day.month)
    return 2 * math.pi * (day.month - 1 + (day.day - 0.5) / length) / 12


def lay_out(marks: Sequence[Mark], *, year: int, today: date, locale: str) -> Layout:
    """Return the layout of `year`.

    If there are more marks than room, the future marks nearest to `today` get labels first, then past ones.
    """
    ordered = sorted(marks, key=lambda mark: mark.day)
    sides: list[list[Label]] = []
    hidden = 0
    for right in (True, False):
        of_side = [mark for mark in ordered if (mark.day.month <= 6) is right]
        labels = _side(of_side if right else of_side[::-1], right=right, today=today, locale=locale)
        hidden += len(of_side) - len(labels)
        sides.append(labels)
    labels = [label for side in sides for label in side]
    top = min([label.y for label in labels] + [-OUTER - 2 * SIGN])
    bottom = max([label.y + label.height for label in labels] + [OUTER + 2 * SIGN])
    height = PAD - top + bottom + FOOT + (FOOT_LINE if hidden or not marks else 0)
    return Layout(year, tuple(ordered), tuple(labels), hidden, PAD - top, math.ceil(height))


_ROOM = TALLEST - PAD - FOOT - FOOT_LINE - 1
"""Pixels for the labels of one side, from top to bottom."""


def _side(marks: Sequence[Mark], *, right: bool, today: date, locale: str) -> list[Label]:
    """Return the labels of one side, from top to bottom."""
    kept = list(marks)
    while kept:
        for most in _MOST_LINES:
            labels = [Label(mark, angle_of(mark.day), right) for mark in kept]
            _place(labels, most, locale)
            over = sum(label.height + GAP for label in labels) - GAP - _ROOM
            if over <= 0:
                return labels
        drop = math.ceil(over / (LINE * _MOST_LINES[-1] + GAP))
        last = sorted(range(len(kept)), key=lambda nth: _rank(kept[nth], today))[-drop:]
        kept = [mark for nth, mark in enumerate(kept) if nth not in set(last)]
    return []


def _rank(mark: Mark, today: date) -> tuple[bool, int]:
    """Return the rank of a mark for room: future and undone marks first, nearest first."""
    over = mark.kind is Kind.DONE or (mark.day < today and mark.kind is not Kind.LATE)
    return over, abs((mark.day - today).days)


def _place(labels: list[Label], most: int, locale: str) -> None:
    """Set x, y and lines of the labels.

    The width of a label depends on its height and the reverse. After a few rounds no label moves closer to the wheel
    again, so this ends.
    """
    for label in labels:
        label.x = _clear(label)
        _wrap(label, most, locale)
    for nth in range(len(labels) * OUTER):
        _spread(labels)
        moved = False
        for label in labels:
            needed = _clear(label)
            if nth < _ROUNDS:
                fits = abs(label.x - needed) < 1
            else:
                needed = math.ceil(needed)
                fits = label.x >= needed and (label.x >= HUG or not _is_crossed(label, labels))
                needed = HUG if label.x >= needed else needed
            if not fits:
                label.x = min(HUG, needed)
                _wrap(label, most, locale)
                moved = True
        if not moved and nth >= _ROUNDS:
            return


def _clear(label: Label) -> float:
    """Return the least x at which this label touches neither the wheel nor the lines of its neighbours."""
    top, bottom = label.y, label.y + label.height
    near = 0.0 if top <= 0 <= bottom else min(abs(top), abs(bottom))
    beside = math.sqrt(max(0.0, HUG**2 - near**2))
    return max(beside, KNEE * abs(math.sin(label.angle)) + 1.5 * SIGN)


def _is_crossed(label: Label, labels: Sequence[Label]) -> bool:
    """Return whether the line of another label crosses this label."""
    left, top, _, bottom = label.box()
    for other in labels:
        if other is label:
            continue
        (x1, y1), (x2, y2) = (KNEE * math.sin(other.bend), -KNEE * math.cos(other.bend)), other.target
        low, high = max(min(y1, y2), top), min(max(y1, y2), bottom)
        if low > high:
            continue
        slope = (x2 - x1) / (y2 - y1) if abs(y2 - y1) >= 1 else 0.0
        if max(x1 + slope * (y - y1) for y in (low, high)) > left:
            return True
    return False


def _wrap(label: Label, most: int, locale: str) -> None:
    day = f"{label.mark.day.day} {short_month(label.mark.day.month, locale)}"
    room = WIDTH / 2 - EDGE - label.x - INDENT
    label.lines = wrapped(day, drawable(label.mark.title), room, TEXT, most)


def _spread(labels: Sequence[Label]) -> None:
    """Move each label as close to the height of its mark as the others allow: least squares, in order, within bounds
    (pool adjacent violators)."""
    before, offset = [], 0.0
    for label in labels:
        before.append(offset)
        offset += label.height + GAP
    pools: list[tuple[float, int]] = []
    for label, cum in zip(labels, before, strict=True):
        angle = label.angle
        mean, count = -HUG * math.cos(angle) - LINE / 2 - cum, 1
        while pools and pools[-1][0] > mean:
            other, of = pools.pop()
            mean, count = (mean * count + other * of) / (count + of), count + of
        pools.append((mean, count))
    wished = [mean for mean, count in pools for _ in range(count)]
    lowest = _ROOM / 2 - (offset - GAP)
    for label, cum, wish in zip(labels, before, wished, strict=True):
        label.y = cum + max(-_ROOM / 2, min(wish, lowest))
