"""Runs the table of forms over a text, and finds the words that are dates, one form for each."""

# ruff: noqa: E501 - a pattern is read by its line

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property, lru_cache

import regex

from dialogs.dates import days, leads, parts, relative, weeks
from dialogs.dates.never import MAIL, NEVER
from dialogs.dates.table import Ask, Form, Look, Sense, Setting, Where
from dialogs.dates.words import FULL_WEEKDAYS, MONTHS, ORDINALS, SHORT_WEEKDAYS, any_of, loose
from dialogs.patterns import lazily

# To add a form, add a line to its family. If two match the same words, the one that begins first wins, then the longer,
# then the one that comes first.
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
        """The named parts of the form; None for an absent part."""
        return self.match.groupdict()

    def sense(self, setting: Setting) -> Sense | None:
        """Return the sense of the words; None if they are no date after all."""
        if setting not in self._senses:
            try:
                self._senses[setting] = self.form.resolve(self.match, setting)
            except (OverflowError, ValueError):  # beyond the years that the calendar has
                self._senses[setting] = Sense(None, (Ask.NO_SUCH_DAY,))
        return self._senses[setting]

    @cached_property
    def _senses(self) -> dict[Setting, Sense | None]:
        return {}


MOST_DATES = 5000
"""Dates of one text that are examined. A year of minutes has some hundreds; a text with more is no minutes."""

_CUED = lazily(
    r"(?:\b(?:den|senast|deadline|datum|ar|till|fore|innan|fran|t\.?o\.?m\.?|from|fr\.?o\.?m\.?|och|by|due|klart?|mote|man|tis|ons|tors?|fre|lor|son"
    r"|\w{2,6}dag(?:en)?)\b[.:]?\s{1,3}|[–-]\s?)$"
)


def scan(folded: str, *, today: date, typed: bool) -> list[Scanned]:
    """Return the dates of `folded`, in order and without overlap. `typed`: a chat message; in minutes, some words are
    no date that are one in a chat."""
    spots = list(_spots(folded))
    candidates = sorted(_candidates(folded, spots, typed=typed), key=lambda scanned: (scanned.start, -scanned.end))
    if not candidates:
        return []
    taken, traps = bytearray(len(folded)), bytearray(len(folded))
    windows = [(0, len(folded))] if typed else _windows(folded, spots)
    never = (*NEVER, MAIL) if "@" in folded else NEVER
    for trap in (
        match for pattern in never for start, end in windows for match in pattern.finditer(folded, start, end)
    ):
        traps[trap.start() : trap.end()] = b"\1" * (trap.end() - trap.start())
    setting = Setting(today, Look.AHEAD)
    found: list[Scanned] = []
    for candidate in candidates:
        is_trap = candidate.form.where is not Where.BESIDE and any(traps[candidate.start : candidate.end])
        if is_trap or any(taken[candidate.start : candidate.end]) or candidate.sense(setting) is None:
            continue
        found.append(candidate)
        if len(found) == MOST_DATES:
            break
        taken[candidate.start : candidate.end] = b"\1" * (candidate.end - candidate.start)
    return list(_joined(folded, found))


_APPOSED = lazily(
    r"[^\S\n]?[,(:-]?[^\S\n]{0,2}(?:(?:dvs|det\svill\ssaga|alltsa|narmare\sbestamt|troligen|troligtvis|forslagsvis|prel(?:iminart)?|i\.e)\.?\s)?(?:senast\s)?(?:(?:pa|on)\s)?"
)
_AT_MEETING = next(form for form in leads.FORMS if form.where is Where.NEXT_MEETING)
_COUNTED_BACK = [form for form in leads.FORMS if form.name == "so long before a day"]
_VAGUE = (_AT_MEETING, *_COUNTED_BACK, *weeks.FORMS, *parts.FORMS, *relative.FORMS)


def _joined(folded: str, found: list[Scanned]) -> Iterator[Scanned]:
    """Yield the dates, with a week, a holiday, a part of a month or words such as "om en vecka" joined to the day that
    follows it: "vecka 24, den 14 juni"."""
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
            start = following.start if this.form is _AT_MEETING else this.start
            this = Scanned(following.form, following.match, start, following.end)
            number += 1
        yield this
        number += 1


SPOTS = {
    "month": rf"^{any_of(MONTHS)}(?![^\W\d_])",
    "weekday": rf"^(?:{FULL_WEEKDAYS}|{SHORT_WEEKDAYS})$",
    "ordinal": rf"^{any_of(word for word in ORDINALS if '-' not in word)}$|^twenty$",
    "week": r"^v(?:kn?)?(?=\d|$)|^wk?s?$|veck|week",
    "next": r"^nasta$|^next$|^nastkommande$",
    "the": r"^den$|^the$",
    "night": r"^natten$",
    "weekend": r"^helgen$|^helg$|weekend|veckoslut",
    "same": r"^samma$|^dar(?:pa|efter)$|^efter$|^fore$|^innan$|^dessforinnan$|^manad",
    "part": r"början|^delen$|^halvan$|hälften|inledningen|primo|medio|mitten|middle|^mid|early|^start$|beginning|slut|^late$|^end$",
    "last": r"^sista$|^last$|utgången|ultimo|månad",
    "other": r"skifte|morgon|^i?morron|^i?morr?n|^imorg|arbetsdag|vardag|bankdag|weekday|quarter|halvår|^i?dag(?:ar)?$|^today$|året|month|^days?$|tomm?orr?ow|tmrw|turn|year"
    r"|^(?:jul|påsk|nyår|midsom|midsum|pingst|kristi|valborg|lucia|christmas|easter|helgon|trettonh|national|new$|ascension|alla$|allhelgon)",
    "past": r"^yesterday$|^igar|^gar(?:dagens)?$|forrgar|dags$|^forra$|^sedan$|^sen$",
    "lead": r"^fore$|^innan$",
    "soon": r"snar(?:t|ast)|skyndsamt|genast|omgående|omedelbart|^fort$|snabbt|^tillfälle$|^kort$|asap|immediately|^soon$",
    "leave": r"semest|sommar|lovet|^ledighet|uppehåll|hösten|^våren|vintern|termin|skolstart|skolavslutning|^alla$"
    r"|holiday|vacation|summer|autumn|spring|winter|^term$",
}
"""Words, by kind. A form for minutes needs at least one of them, or digits, to match."""
_KINDS = {kind: lazily(loose(pattern)) for kind, pattern in SPOTS.items()}
_MARKS = {"/": "slash", ".": "dotted", "-": "dashed"}
_TOKEN = lazily(r"(?P<number>\d++)(?:\s{0,3}+(?P<mark>[/.-])\s{0,3}+(?=\d))?|[^\W\d_]++")
_LONGEST_WORD = 40


def _spots(folded: str) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Yield (start, end, kinds) of each word and number of `folded` that may belong to a date."""
    for token in _TOKEN.finditer(folded):
        number, mark = token.groups()
        if number:
            kinds = _kinds_of_number(number, mark)
            if mark == "/":
                start, end = token.span()
                if _JOINED_SLASHES.search(folded, max(0, start - _MARGIN // 4), start):
                    kinds |= _JOINED
                if _DASH_AFTER_SLASHES.match(folded, end):
                    kinds |= _DASHED
            yield token.start(), token.end(), kinds
            continue
        kinds = _kinds_of(token[0][:_LONGEST_WORD])
        if "month" in kinds:
            start, end = token.span()
            if _JOINED_BEFORE.search(folded, max(0, start - _MARGIN // 2), start):
                kinds |= _JOINED
            if _DASH_AFTER.match(folded, end):
                kinds |= _DASHED
        if kinds:
            yield token.start(), token.end(), kinds


_JOINED_BEFORE = lazily(
    r"(?:[-+/,&]|\b(?:och|samt|resp(?:ektive)?|eller|el|alt|and|or|med|o|to|through)\b\.?|o\.?\s?m\.?)\s{0,4}(?:[a-z]{2,7}dag(?:en)?\s)?(?:(?:den|the)\s{1,9})?"
    r"\d{1,2}(?:[:']?[a-z]{1,3})?\.?\s{0,9}(?:of\s{1,3})?$"
)
_JOINED_SLASHES = lazily(
    r"(?:[-+,&]|\b(?:och|samt|eller|and|or)\b)\s{0,3}(?:(?:och|[a-z]{2,7}dag(?:en)?)\s)?(?:den\s)?$"
)
_DASH_AFTER_SLASHES = lazily(r"\d{1,2}(?:\s(?:19|20)\d\d)?\s{0,3}-")
_DASH_AFTER = lazily(r"\.?(?:,?\s{0,3}(?:19|20)\d\d)?\s{0,3}-")
_JOINED, _DASHED = frozenset(("joined",)), frozenset(("dash",))
"""A month whose day is joined to one before it ("3-4 juni", "4 och 13/11"), and one that a dash follows."""


@cache
def _kinds_of_size(digits: int, begins: str, mark: str | None) -> frozenset[str]:
    kinds = {_MARKS.get(mark or "", "number")}
    if digits == 4 and begins in {"19", "20"}:
        kinds.add("year")
    if digits in {6, 8}:
        kinds.add("compact")
    return frozenset(kinds)


def _kinds_of_number(number: str, mark: str | None) -> frozenset[str]:
    return _kinds_of_size(min(len(number), 9), number[:2] if len(number) == 4 else "", mark)


@lru_cache(maxsize=4096)
def _kinds_of(word: str) -> frozenset[str]:
    return frozenset(kind for kind, spot in _KINDS.items() if spot.search(word))


_MARGIN = 80


Spots = list[tuple[int, int, frozenset[str]]]


def _windows(folded: str, spots: Spots, kind: str = "") -> list[tuple[int, int]]:
    """Return the stretches of `folded` around the spots, or those of one kind, with room for a date that is wrapped."""
    found: list[tuple[int, int]] = []
    start, end = 0, -1
    for first, last, kinds in spots:
        if kind and kind not in kinds:
            continue
        if first - _MARGIN > end:
            if end >= 0:
                found.append((start, end))
            start = _word_before(folded, first - _MARGIN)
        if last + _MARGIN > end:
            end = _word_after(folded, last + _MARGIN)
    if end >= 0:
        found.append((start, end))
    return found


def _word_before(folded: str, place: int) -> int:
    """Return the beginning of the word at `place`, or a place near it outside words."""
    place = max(0, place)
    return max(folded.rfind(space, max(0, place - _MARGIN), place) + 1 for space in " \n") or place


def _word_after(folded: str, place: int) -> int:
    """Return the end of the word at `place`, so that no date is cut."""
    found = _SPACE.search(folded, min(place, len(folded)), min(place + 10 * _MARGIN, len(folded)))
    return found.start() if found else min(place + 10 * _MARGIN, len(folded))


_SPACE = lazily(r"\s")


_FORMS_TYPED = [form for form in FORMS if form.where not in (Where.WRITTEN, Where.BESIDE, Where.NEXT_MEETING)]
_FORMS_IN_MINUTES = [form for form in FORMS if form.where is not Where.TYPED]


def _candidates(folded: str, spots: Spots, *, typed: bool) -> Iterator[Scanned]:
    count = Counter(kind for _, _, kinds in spots for kind in kinds)
    windows: dict[str, list[tuple[int, int]]] = {}
    for form in _FORMS_TYPED if typed else _FORMS_IN_MINUTES:
        if not count.keys() >= form.needs:
            continue
        # A form looks around the rarest of the spots that it needs. A message is short enough to be looked at whole.
        rarest = min(form.needs, key=lambda kind: (count[kind], kind), default="")
        if rarest not in windows:
            windows[rarest] = [(0, len(folded))] if typed else _windows(folded, spots, rarest)
        for start, end in windows[rarest]:
            for match in form.pattern.finditer(folded, start, end):
                if form.where is not Where.CUED or typed or _is_cued(folded, match):
                    yield Scanned(form, match, *match.span())


def _is_cued(folded: str, match: "regex.Match[str]") -> bool:
    start = match.start()
    return bool(
        match.groupdict().get("weekday")
        or (match[0].startswith("den ") and _CUED.search(folded, max(0, start - 24), start + 4))
        or _CUED.search(folded, max(0, start - 24), start)
    )
