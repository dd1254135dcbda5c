"""Runs the table of forms over a text: which words are dates, one form for each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import product

import regex

from dialogs.dates import days, leads, parts, relative, weeks
from dialogs.dates.never import NEVER
from dialogs.dates.table import Ask, Form, Look, Sense, Setting, Where
from dialogs.dates.words import FULL_WEEKDAYS, MONTHS, any_of, loose

# Add a form by adding a line to its family. Where two find the same words, the one that begins first wins, then the
# longer, then the one that stands first.
FORMS: tuple[Form, ...] = (*days.FORMS, *weeks.FORMS, *parts.FORMS, *relative.FORMS, *leads.FORMS)


@dataclass(frozen=True, slots=True)
class Scanned:
    """Words at [start, end) of the folded text that a form recognised."""

    form: Form
    match: regex.Match[str]
    start: int
    end: int

    def sense(self, setting: Setting) -> Sense | None:
        """What they mean; None where they are no date after all."""
        try:
            return self.form.resolve(self.match, setting)
        except (OverflowError, ValueError):  # beyond the years that the calendar has
            return Sense(None, (Ask.NO_SUCH_DAY,))


MOST_DATES = 5000
"""Of one text. A year of minutes has some hundred; what has more is no minutes, and what follows is not looked at."""

_CUED = regex.compile(
    r"(?:\b(?:den|senast|deadline|datum|ar|till|fore|innan|fran|t\.?o\.?m\.?|from|fr\.?o\.?m\.?|och|by|due|klart?|mote|man|tis|ons|tors?|fre|lor|son"
    r"|\w{2,6}dag(?:en)?)\b[.:]?\s{1,3}|[–-]\s?)$"
)


def scan(folded: str, *, today: date, typed: bool) -> list[Scanned]:
    """The dates of `folded`, in order and not overlapping. `typed`: it was typed to the bot; else it is minutes, in
    which some words are no date that are one in a chat."""
    taken = bytearray(len(folded))
    windows = list(_windows(folded, typed=typed))
    for trap in (match for pattern in NEVER for window in windows for match in pattern.finditer(folded, *window)):
        taken[trap.start() : trap.end()] = b"\1" * (trap.end() - trap.start())
    setting = Setting(today, Look.AHEAD)
    found: list[Scanned] = []
    for candidate in sorted(
        _candidates(folded, windows, typed=typed), key=lambda scanned: (scanned.start, -scanned.end)
    ):
        if any(taken[candidate.start : candidate.end]) or candidate.sense(setting) is None:
            continue
        found.append(candidate)
        if len(found) == MOST_DATES:
            break
        taken[candidate.start : candidate.end] = b"\1" * (candidate.end - candidate.start)
    return list(_joined(folded, found))


_APPOSED = regex.compile(r"[^\S\n]?[,(:-]?[^\S\n]{0,2}(?:(?:dvs|alltsa|narmare\sbestamt|i\.e)\.?\s)?(?:pa\s)?")
_VAGUE = (*weeks.FORMS, *parts.FORMS)


def _joined(folded: str, found: list[Scanned]) -> Iterator[Scanned]:
    """With a week, a holiday or a part of a month that the day itself follows as one with it: "vecka 24, den 14 juni"."""
    number = 0
    while number < len(found):
        this = found[number]
        following = found[number + 1] if number + 1 < len(found) else None
        if (
            following is not None
            and this.form in _VAGUE
            and following.form in days.FORMS
            and following.match.groupdict().keys() & {"day", "ordinal"}
            and not following.match.groupdict().get("day2")
            and _APPOSED.fullmatch(folded, this.end, following.start)
        ):
            this = Scanned(following.form, following.match, this.start, following.end)
            number += 1
        yield this
        number += 1


_SPOT = regex.compile(
    loose(
        rf"\d|\b(?:{any_of(MONTHS)}|{FULL_WEEKDAYS})\b|veck|skifte|morgon|månad|arbetsdag|halvår|\bdag(?:ar)?\b|week|month|\bdays?\b|tomorrow"
        r"|\b(?:jul|påsk|nyår|midsom|pingst|kristi|valborg|lucia|christmas|easter|alla\shelgon|trettonh|national)"
        r"|snar(?:t|ast)|skyndsamt|genast|omgående|omedelbart|semest|sommar|\blovet|ledighet|uppehåll|höst|\bvår|vinter|termin"
        r"|början|mitten|slut|\bend\b|\bturn\b|year"
    )
)
"""Where nothing of this stands, no form of minutes fits: most lines are passed over."""

_MARGIN = 60


def _windows(folded: str, *, typed: bool) -> Iterator[tuple[int, int]]:
    """The stretches of `folded` in which there may be dates: whole lines, with what a date may be wrapped over."""
    if typed:
        yield 0, len(folded)
        return
    start, end = 0, -1
    for spot in _SPOT.finditer(folded):
        if spot.start() < end:
            continue
        first = folded.rfind("\n", max(0, spot.start() - 10 * _MARGIN), max(0, spot.start() - _MARGIN)) + 1
        first = first or max(0, spot.start() - 10 * _MARGIN)
        if first > end:
            if end >= 0:
                yield start, end
            start = first
        end = folded.find("\n", spot.end() + _MARGIN)
        end = len(folded) if end < 0 else end
    if end >= 0:
        yield start, end


def _candidates(folded: str, windows: list[tuple[int, int]], *, typed: bool) -> Iterator[Scanned]:
    for form, (first, last) in product(FORMS, windows):
        if form.where is Where.TYPED and not typed:
            continue
        for match in form.pattern.finditer(folded, first, last):
            start, end = match.span()
            if (
                form.where is Where.CUED
                and not typed
                and not (
                    match.groupdict().get("weekday")
                    or (match[0].startswith("den ") and _CUED.search(folded, max(0, start - 24), start + 4))
                    or _CUED.search(folded, max(0, start - 24), start)
                )
            ):
                continue
            yield Scanned(form, match, start, end)
