"""Runs the table of forms over a text: which words are dates, one form for each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import product

import regex

from dialogs.dates import days, leads, parts, relative, weeks
from dialogs.dates.never import NEVER
from dialogs.dates.table import Ask, Form, Look, Sense, Setting, Where
from dialogs.dates.words import FULL_WEEKDAYS, MONTHS, ORDINALS, SHORT_WEEKDAYS, any_of, loose

# Add a form by adding a line to its family. Where two find the same words, the one that begins first wins, then the
# longer, then the one that stands first.
FORMS: tuple[Form, ...] = (*days.FORMS, *weeks.FORMS, *parts.FORMS, *relative.FORMS, *leads.FORMS)


@dataclass(frozen=True)
class Scanned:
    """Words at [start, end) of the folded text that a form recognised."""

    form: Form
    match: regex.Match[str]
    start: int
    end: int

    @cached_property
    def groups(self) -> dict[str, str | None]:
        """The named parts of the form, None where one does not stand."""
        return self.match.groupdict()

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
    for trap in (
        match for pattern in NEVER for window in windows for match in pattern.finditer(folded, window.start, window.end)
    ):
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
    """With a week, a holiday or a part of a month as one with the day that follows it: "vecka 24, den 14 juni"."""
    number = 0
    while number < len(found):
        this = found[number]
        following = found[number + 1] if number + 1 < len(found) else None
        if (
            following is not None
            and this.form in _VAGUE
            and following.form in days.FORMS
            and following.groups.keys() & {"day", "ordinal"}
            and not following.groups.get("day2")
            and _APPOSED.fullmatch(folded, this.end, following.start)
        ):
            this = Scanned(following.form, following.match, this.start, following.end)
            number += 1
        yield this
        number += 1


SPOTS = {
    "slash": r"\d++\s{0,3}/\s{0,3}\d++",
    "dotted": r"\d++\.\s?\d++",
    "dashed": r"\d++\s?-\s?\d++",
    "number": r"\d++",
    "month": rf"(?<![^\W\d_]){any_of(MONTHS)}\b",
    "weekday": rf"\b(?:{FULL_WEEKDAYS}|{SHORT_WEEKDAYS})\b",
    "ordinal": rf"\b{any_of(ORDINALS)}\b",
    "week": r"\bv(?=\.?\s?\d)|\bvkn?\b|veck|week",
    "part": r"början|inledningen|primo|medio|mitten|middle|\bmid|early|\bstart\b|beginning|slut|\blate\b|\bend\b",
    "last": r"\bsista\b|\blast\b|utgången|ultimo|månaden\sut|månadens",
    "other": r"skifte|morgon|\bmorron|\bmorr?n|månad|arbetsdag|vardag|bankdag|halvår|\bdag(?:ar)?\b|året"
    r"|month|\bdays?\b|tomm?orr?ow|tmrw|turn|year"
    r"|\b(?:jul|påsk|nyår|midsom|pingst|kristi|valborg|lucia|christmas|easter|alla\shelgon|trettonh|national)",
    "soon": r"snar(?:t|ast)|skyndsamt|genast|omgående|omedelbart|så\s(?:fort|snabbt)|vid\stillfälle|inom\skort"
    r"|asap|immediately|soon",
    "leave": r"semest|sommar|lovet|\bledighet|uppehåll|hösten|\bvåren|vintern|termin|skolstart|skolavslutning|\balla\s"
    r"|holiday|vacation|summer|autumn|spring|winter|\bterm\b",
}
"""What a form of minutes has at least one of, by kind: where none stands no form fits, and much is passed over."""
_SPOT = regex.compile("|".join(f"(?P<{kind}>{loose(pattern)})" for kind, pattern in SPOTS.items()))

_MARGIN = 60


@dataclass(frozen=True, slots=True)
class _Window:
    """[start, end) of the text, with the kinds of spots in it; None where they were not looked for."""

    start: int
    end: int
    spots: frozenset[str] | None


def _windows(folded: str, *, typed: bool) -> Iterator[_Window]:
    """The stretches of `folded` in which there may be dates, with what a date may be wrapped over."""
    if typed:
        yield _Window(0, len(folded), None)
        return
    start, end = 0, -1
    kinds: set[str] = set()
    for spot in _SPOT.finditer(folded):
        if spot.start() - _MARGIN > end:
            if end >= 0:
                yield _Window(start, end, frozenset(kinds))
            start, kinds = _word_before(folded, spot.start() - _MARGIN), set()
        kinds.add(str(spot.lastgroup))
        end = _word_after(folded, spot.end() + _MARGIN) if spot.end() + _MARGIN > end else end
    if end >= 0:
        yield _Window(start, end, frozenset(kinds))


def _word_before(folded: str, place: int) -> int:
    """The beginning of the word, or near it in what is no word, that `place` is in."""
    place = max(0, place)
    return max(folded.rfind(space, max(0, place - _MARGIN), place) + 1 for space in " \n") or place


def _word_after(folded: str, place: int) -> int:
    """The end of the word that `place` is in, so that no date is cut."""
    found = _SPACE.search(folded, min(place, len(folded)), min(place + 10 * _MARGIN, len(folded)))
    return found.start() if found else min(place + 10 * _MARGIN, len(folded))


_SPACE = regex.compile(r"\s")


def _candidates(folded: str, windows: list[_Window], *, typed: bool) -> Iterator[Scanned]:
    for form, window in product(FORMS, windows):
        if form.where is Where.TYPED and not typed:
            continue
        if window.spots is not None and not form.needs <= window.spots:
            continue
        for match in form.pattern.finditer(folded, window.start, window.end):
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
