"""Reads how often a typed deadline recurs: "varje fredag", "sista vardagen i månaden", "kvartalsvis till jul"."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

import regex

from dialogs.dates import find_days
from dialogs.dates.words import FULL_WEEKDAYS, MONTHS, NUMBERS, ORDINALS, WEEKDAYS, any_of
from dialogs.deadlines.recurrence import Rhythm, first_on, rule_of
from dialogs.patterns import lazily
from dialogs.text import fold

MOST_INTERVAL = 24

_NTH = rf"(?:{any_of(ORDINALS)}|\d{{1,2}}(?::?[ae]|st|nd|rd|th))"
_EVERY = (
    rf"(?:(?P<two>varannan|varann|vartannat|var annan|every other|every second|alternate)"
    rf"|(?:var|vart|every) (?P<nth>{_NTH})|every (?P<number>{any_of(NUMBERS)}|\d{{1,2}})"
    r"|(?P<one>varje|varenda|vart enda|alla|var|every single|every|each))"
)
_AND = r"(?: ?, ?| (?:och|samt|o|and|&) )"
_DAYS = rf"(?P<weekdays>{FULL_WEEKDAYS}(?:ar|arna|s)?(?:{_AND}{FULL_WEEKDAYS}(?:ar|arna|s)?){{0,5}})"
_MANY_DAYS = rf"(?P<weekdays>{FULL_WEEKDAYS}(?:ar|arna|s)(?:{_AND}{FULL_WEEKDAYS}(?:ar|arna|s)){{0,5}})"
_UNIT = (
    r"(?:(?P<week>veck(?:a|or|an)|weeks?)|(?P<quarter>kvartal(?:et)?|quarters?)"
    r"|(?P<half>halvar(?:et)?|half[- ]years?|six months)|(?P<month>mana(?:d(?:en|er)?)|months?))"
)
_SHORT = r"(?P<weekdays>man|tis|ons|tors?|fre|mon|tues?|wed|thu(?:rs)?|fri)\b\.?"
_THE_UNIT = (
    r"(?:(?P<week>veckan|the week)|(?P<quarter>kvartalet|the quarter)|(?P<half>halvaret)|(?P<month>manaden|the month))"
)
_WHICH = (
    rf"(?:(?:den |the |pa |on |i |day )*(?:(?P<end>slutet|end)|(?P<beginning>borjan|beginning|start)"
    rf"|(?P<last>sista|last)"
    rf"|(?!{_NTH} (?:gangen|time))(?P<which>{_NTH}|(?<=\b(?:den|the|day) )\d{{1,2}})(?! {any_of(MONTHS)}))"
    rf"(?: (?:(?P<working>vardag(?:en)?|arbetsdag(?:en)?|bankdag(?:en)?|(?:working|business|week) ?day)"
    rf"|(?P<weekday>{FULL_WEEKDAYS})|dag(?:en)?|datum(?:et)?|day))?)"
)


_OFTEN = (
    r"(?:(?P<week>veckovis|weekly)|(?P<month>manadsvis|manatligen|monthly)|(?P<quarter>kvartalsvis|quarterly)"
    r"|(?P<half>halvarsvis|halvarligen|half-yearly|twice a year)|(?P<fortnight>fortnightly|var fjortonde dag))"
)


def _pattern(written: str) -> "regex.Pattern[str]":
    return lazily(rf"(?<!\w)(?:{written})(?!\w)".replace(" ", r"[^\S\n]{1,4}"))


_PATTERNS = (
    _pattern(rf"{_WHICH}(?: (?:i|av|of|in|pa))?(?: the)? {_EVERY} (?:{_UNIT}|(?P<month>man))"),
    _pattern(
        r"(?:(?:varje|every) |(?!(?:(?:i|pa|in|at|den|the) )*(?:slutet|borjan|end|beginning|start)\b))"
        rf"{_WHICH} (?:i|av|of|in) {_THE_UNIT}"
    ),
    _pattern(rf"(?:{_EVERY} {_UNIT}|{_OFTEN}),? {_WHICH}"),
    _pattern(rf"{_OFTEN},? (?:(?:pa|on) )?{_DAYS}"),
    _pattern(rf"{_EVERY} {_UNIT},? (?:(?:pa|on) )?{_DAYS}"),
    _pattern(rf"{_DAYS} {_EVERY} {_UNIT}"),
    _pattern(rf"{_EVERY} {_DAYS}"),
    _pattern(rf"{_EVERY} {_SHORT}"),
    _pattern(rf"(?<!\bi )(?:(?:pa|on) )?{_MANY_DAYS}"),
    _pattern(rf"{_EVERY} (?P<workdays>vardag|arbetsdag|weekday|working day)"),
    _pattern(r"(?P<workdays>vardagar|on weekdays)"),
    _pattern(rf"{_EVERY} (?P<daily>dag|day|morgon|morning)|(?P<daily>dagligen|daily)"),
    _pattern(rf"(?:en gang (?:i|per)|once an?|once every|per) (?:{_THE_UNIT}|{_UNIT})"),
    _pattern(rf"{_EVERY} {_UNIT}"),
    _pattern(_OFTEN),
)
_RECURS = lazily(
    r"\b(?:var(?:je|enda|t|ann?|annan|tannat)?|alla|every|each|alternate|per|once|en[^\S\n]{1,4}gang|twice)\b"
    r"|veck|week|kvartal|quarter|halvar|half-yearly|manad|month|vardag|daglig|daily|fortnight"
    r"|d[ag]{0,2}(?:en)?(?:ar|arna|s)\b|days\b"
)
"""The words without which none of the patterns matches. Most sentences have none of them, and the search is short."""
_UNTIL = lazily(
    r",?[^\S\n]{0,3}\b(?:(?:fram[^\S\n])?(?:till och med|t\.?[^\S\n]?o\.?[^\S\n]?m\.?|till|tills)"
    r"|until|till|through|up to)"
    r"[^\S\n](?:och[^\S\n]med[^\S\n])?"
)
_FROM = lazily(
    r",?[^\S\n]{0,3}\b(?:med (?:start|borjan)|(?:forsta|nasta) gang(?:en)?|borjar|start(?:ar|ing|s)?|from"
    r"|fran(?: och med)?"
    r"|fr\.?\s?o\.?\s?m\.?|first(?: time)?)(?:[^\S\n](?:den|pa|i|on|the))?[^\S\n]"
)
_SEASONS = {"sommaren": (6, 20), "sommarlovet": (6, 20), "semestern": (6, 30), "the summer": (6, 20), "summer": (6, 20),
            "arsskiftet": (12, 31), "nyar": (12, 31), "the new year": (12, 31)}  # fmt: skip
_SEASON = lazily(rf"(?:{any_of(_SEASONS)})(?!\w)")


@dataclass(frozen=True, slots=True)
class Recurring:
    """A recurrence that was typed. `first` is its first day; None if another day in the text tells it."""

    rhythm: Rhythm
    first: date | None
    until: date | None = None

    def rule(self, first: date) -> str:
        return rule_of(self.rhythm, first, until=self.until)


_APART = lazily(
    r"\b(?P<each>(?:varje|en gang i|every|each) (?:manad(?:en)?|month|kvartal|quarter))\b[^\n]{2,100}?"
    r"(?P<behind>,\s*(?:(?:alltid|helst|always|pa|on|den|the) )*"
    r"(?P<which>(?:sista|forsta|andra|tredje|fjarde|last|first|second|third|fourth)"
    r" (?:\p{L}+dag(?:en)?|\p{L}*day)))[\s.!]*$"
)
"""Which day of each month, behind the matter: "varje månad skickar Olle rapporten, sista fredagen"."""


def without_recurrence(text: str, *, today: date) -> tuple[str, Recurring | None]:
    """Return (`text` with the first day instead of its recurrence, the recurrence); `text` and None without one."""
    if apart := _APART.search(fold(text)):
        each, which = (text[slice(*apart.span(name))] for name in ("each", "which"))
        text = f"{text[: apart.start()]}{which} {each}{text[apart.end('each') : apart.start('behind')]}"
    folded = fold(text)
    if _RECURS.search(folded) is None:
        return text, None
    match = next((found for pattern in _PATTERNS if (found := pattern.search(folded))), None)
    rhythm = _rhythm(match) if match else None
    if match is None or rhythm is None:
        return text, None
    start, end = match.span()
    rest = f"{text[:start]}\0{text[end:]}"
    rest, until = _without(rest, _UNTIL, today)
    rest, starts = _without(rest, _FROM, today)
    first = first_on(rhythm, starts or today + timedelta(1)) if rhythm.is_whole else starts
    if first is None and rhythm.is_whole:
        return text, None
    if first is None:
        return " ".join(rest.replace("\0", " ").split()), Recurring(rhythm, None, until)
    return rest.replace("\0", f" {first.isoformat()} ").strip(), Recurring(rhythm, first, until)


def _without(text: str, cue: "regex.Pattern[str]", today: date) -> tuple[str, date | None]:
    """Return (`text` without the day that `cue` leads to, the day)."""
    for found in cue.finditer(fold(text)):
        season = _SEASON.match(fold(text), found.end())
        if season is not None:
            month, day = _SEASONS[season[0]]
            end = date(today.year, month, day)
            end = end if end > today else end.replace(year=today.year + 1)
            return f"{text[: found.start()]} {text[season.end() :]}", end
        # A cue of its own, such as "till jul", may be a part of the found words.
        after = text[found.end() : found.end() + 40]
        days = find_days(f"x senast {after}", today=today)
        if days and days[0].day and days[0].start <= len("x senast "):
            return f"{text[: found.start()]} {text[found.end() + days[0].end - len('x senast ') :]}", days[0].day
    return text, None


def _rhythm(match: "regex.Match[str]") -> Rhythm | None:
    said = match.groupdict()
    every = _interval(said)
    if not 1 <= every <= MOST_INTERVAL:
        return None
    if said.get("daily"):
        return Rhythm("week", weekdays=tuple(range(7))) if every == 1 else None
    if said.get("workdays"):
        return Rhythm("week", weekdays=tuple(range(5))) if every == 1 else None
    if said.get("fortnight"):
        every = 2
    if named := said.get("weekdays"):
        days = sorted({_weekday(word) for word in regex.findall(FULL_WEEKDAYS, named) or [named.strip(".")]})
        is_monthly = said.get("month") or said.get("quarter") or said.get("half")
        return None if is_monthly else Rhythm("week", every, tuple(days))
    if said.get("week") or said.get("fortnight"):
        weekday = said.get("weekday")
        return Rhythm("week", every, (_weekday(weekday),) if weekday else ())
    every *= 3 if said.get("quarter") else 6 if said.get("half") else 1
    return _of_month(said, every)


def _of_month(said: dict[str, str | None], every: int) -> Rhythm | None:
    which = -1 if said.get("last") or said.get("end") else 1 if said.get("beginning") else 0
    word = said.get("which")
    nth = _ordinal(word) if word else 0
    if weekday := said.get("weekday"):
        which = which or nth
        return Rhythm("month", every, (_weekday(weekday),), which) if which == -1 or 1 <= which <= 4 else None
    if said.get("working"):
        which = which or nth
        return Rhythm("month", every, which=which, working=True) if which in (-1, 1) else None
    if said.get("beginning"):
        return Rhythm("month", every, which=1, working=True)
    if which:
        return Rhythm("month", every, which=which)
    return Rhythm("month", every, day=nth) if 0 <= nth <= 31 else None


def _weekday(word: str) -> int:
    return 0 if word == "man" else WEEKDAYS[word]


def _interval(said: dict[str, str | None]) -> int:
    if said.get("two"):
        return 2
    if nth := said.get("nth"):
        return _ordinal(nth)
    if number := said.get("number"):
        return int(number) if number.isdecimal() else NUMBERS[number]
    return 1


def _ordinal(word: str) -> int:
    digits = regex.match(r"\d+", word)
    return int(digits[0]) if digits else ORDINALS[word]


def guessed(recurring: Recurring, *, today: date) -> Recurring:
    """Return a rhythm that lacks its day with a likely one: Friday, or the last working day."""
    rhythm = recurring.rhythm
    often = replace(rhythm, weekdays=(4,)) if rhythm.unit == "week" else replace(rhythm, which=-1, working=True)
    return Recurring(often, first_on(often, today + timedelta(1)), recurring.until)


_OFTEN_ONLY = {
    ("week", 1): ("varje vecka", "every week"), ("week", 2): ("varannan vecka", "every other week"),
    ("month", 1): ("varje månad", "every month"), ("month", 2): ("varannan månad", "every other month"),
    ("month", 3): ("varje kvartal", "every quarter"), ("month", 6): ("varje halvår", "every half-year"),
}  # fmt: skip


def often_only(recurring: Recurring, *, english: bool) -> str:
    """Return the words of a rhythm whose day is named beside it."""
    rhythm = recurring.rhythm
    known = _OFTEN_ONLY.get((rhythm.unit, rhythm.every))
    if known is not None:
        return known[english]
    if english:
        return f"every {rhythm.every} {rhythm.unit}s"
    return f"var {rhythm.every}:e {'vecka' if rhythm.unit == 'week' else 'månad'}"
