"""Days that are counted from a meeting, a holiday or another day: "fem arbetsdagar före mötet", "dagen efter påsk"."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dataclasses import dataclass
from datetime import date, time, timedelta

import regex

from dialogs.dates import find_days
from dialogs.dates.calendar import monday_of
from dialogs.dates.words import FULL_WEEKDAYS, NUMBERS, WEEKDAYS, any_of
from dialogs.patterns import lazily
from dialogs.sentences.model import Context
from dialogs.text import fold
from dialogs.workdays import holiday_name, is_free

_MANY = {"tjugo": 20, "trettio": 30, "fyrtio": 40, "fyrtiofem": 45, "twenty": 20, "thirty": 30, "forty-five": 45}
_SOME = {"ett par": 2, "a couple of": 2, "nagra": 3, "a few": 3}
COUNT = rf"(?P<count>\d{{1,3}}|{any_of(NUMBERS)}|{any_of(_MANY)}|{any_of(_SOME)})"
_SPAN = (
    rf"(?:{COUNT} (?P<unit>(?:arbets|var)?dag(?!en\b)\w*|dygn|veck(?!an\b)\w*|(?:working|business) days?|days?|weeks?|timm\w*|tim|hours?|minuter|minutes|min)"
    rf"|(?P<clock>(?:en )?(?:halvtimme|halv timme|kvart|trekvart)|half an hour|a quarter of an hour)"
    rf"|(?P<one>(?:arbets)?dagen|dan|kvallen|veckan|the (?:working )?day|the week)|(?:pa |on )?(?P<weekday>{FULL_WEEKDAYS}))"
)
_SIDE = r"(?P<side>fore|innan|forre|efter|before|after)"
_MEETING = (
    r"(?:(?P<each>varje|alla|every|each) |(?:nasta|kommande|the next|next|the) )?"
    r"(?:mote\w*|moote\w*|sammantrad\w*|traff\w*|meetings?)"
)
_BY_MEETING = lazily(
    rf"\b(?:senast |allra senast |no later than |by |inom |within )?(?:minst |helst |at least )?{_SPAN} {_SIDE} {_MEETING}\b"
)
_SAME_DAY = lazily(
    r"\b(?:(?:pa )?samma (?:dag|morgon) som (?:motet|traffen)(?: ar)?|pa (?:sjalva )?motesdagen|(?:on )?the same (?:day|morning) as the meeting|on the (?:day|morning) of the meeting)\b"
)
""" "Samma dag som mötet": the day of the meeting itself."""
_BEFORE_IT = lazily(
    rf"\b(?:allra )?(?:senast|minst|helst|no later than|at least) {_SPAN} (?:fore|innan|before)[\s.!]*$"
)
"""Days before something that is not named, which can be the next meeting."""
_BY_DAY = lazily(
    rf"\b{_SPAN} {_SIDE} (?P<name>(?:den |the )?[\p{{L}}\d][\p{{L}}\d/.:-]*+(?: [\p{{L}}\d/.:-]++){{0,4}}+)"
)
_THING = lazily(r"(?:the )?\p{L}{4,}(?:en|et|an|ion|ing|nce|op|n|a)? (?:den |pa |on )?")
"""What is on the day: "en vecka före mässan den 9 oktober"."""
_HOLIDAYS = {
    "kristi himmelsfard": "kristi himmelsfärdsdag",
    "kristi flygare": "kristi himmelsfärdsdag",
    "langfredag": "långfredagen",
    "annandag pask": "annandag påsk",
    "pingst": "pingstdagen",
    "forsta maj": "första maj",
    "alla helgons": "alla helgons dag",
}
_FIXED = {
    "valborg": (4, 30),
    "nationaldag": (6, 6),
    "lucia": (12, 13),
    "nyarsafton": (12, 31),
    "trettondagsafton": (1, 5),
    "trettondag": (1, 6),
    "alla hjartans": (2, 14),
}
_EVES = {"paskafton": "påskdagen", "pingstafton": "pingstdagen", "skartorsdag": "långfredagen"}
"""The day before another one, which the calendar does not call free."""
_MORROWS = {"annandag pingst": "pingstdagen"}
"""The day after another one, likewise."""
NAMED = lazily(
    rf"\b(?:{any_of(tuple(_HOLIDAYS))}|{any_of(_FIXED)}|{any_of(_EVES)}|{any_of(_MORROWS)})\w*(?:(?<=\b(?:hjartans|helgons)) dag\b)?"
)
_FIRST_OF = {"midsommar": "midsommarafton", "jul": "julafton", "pask": "långfredagen", "nyar": "nyårsafton"}
_LAST_OF = {"midsommar": "midsommardagen", "jul": "annandag jul", "pask": "annandag påsk", "nyar": "nyårsdagen"}
"""The first and the last day of a feast: what is before it, and what is after it."""
_FEAST = lazily(r"(?:midsommar|jul|pask|nyar)(?:en|helgen)?\b")


@dataclass(frozen=True, slots=True)
class ByMeeting:
    """A day counted from a meeting, at [start, end) of the text. `each` is how often: "varje möte". `at` is the clock
    time, if hours are counted."""

    day: date
    start: int
    end: int
    each: str = ""
    at: time | None = None
    is_guess: bool = False
    """Whether the meeting itself is not named."""


def by_meeting(text: str, context: Context) -> ByMeeting | None:
    """Return the day that `text` counts from a meeting: the one that is on for what comes after, else the next one."""
    folded = fold(text)
    found = _BY_MEETING.search(folded)
    is_guess = found is None
    if found is None and (found := _BEFORE_IT.search(folded)) and find_days(text, today=context.today):
        return None  # it is before the day that is named
    if found is None:
        same = _SAME_DAY.search(folded)
        coming = [each.starts_at.date() for each in context.meetings if each.starts_at > context.now]
        return ByMeeting(coming[0], same.start(), same.end()) if same and coming else None
    is_after = not is_guess and _is_after(found)
    end, on = (found.end(), None) if is_guess else _day_of_it(text, found.end(), context.today)
    meetings = [
        each
        for number, each in enumerate(context.meetings)
        if (each.starts_at > context.now or (is_after and context.is_meeting_on and number == 0))
        and on in (None, each.starts_at.date())
    ]
    if not meetings:
        return None
    each = text[found.start("each") : found.end()] if found.groupdict().get("each") else ""
    if ahead := _clock_ahead(found):
        at = meetings[0].ends_at + ahead if is_after else meetings[0].starts_at - ahead
        return ByMeeting(at.date(), found.start(), end, each, at.time(), is_guess) if at > context.now else None
    day = _counted(found, meetings[0].starts_at.date(), is_after=is_after)
    if day is None or day < context.today:
        return None
    return ByMeeting(day, found.start(), end, each, is_guess=is_guess)


def _day_of_it(text: str, end: int, today: date) -> tuple[int, date | None]:
    """Return (where the day ends that is named right after the meeting, that day): "mötet den 12:e"."""
    after = find_days(text[end:], today=today)
    if not after or fold(text[end : end + after[0].start]).strip() not in ("", "den", "pa", "on", "the"):
        return end, None
    return end + after[0].end, after[0].day


_CLOCKS = {
    "halvtimme": 30,
    "halv timme": 30,
    "kvart": 15,
    "trekvart": 45,
    "half an hour": 30,
    "a quarter of an hour": 15,
}


def _clock_ahead(found: "regex.Match[str]") -> timedelta | None:
    """Return the hours or minutes of the words; None if they count days."""
    if words := found["clock"]:
        return timedelta(minutes=_CLOCKS[words.removeprefix("en ")])
    unit = found["unit"] or ""
    if unit.startswith(("tim", "hour")):
        return timedelta(hours=number(found["count"]))
    return timedelta(minutes=number(found["count"])) if unit.startswith("min") else None


def with_days_counted(text: str, today: date) -> str:
    """Return `text` with the day itself in the place of words like "två dagar efter midsommar"."""
    for found in reversed(list(_BY_DAY.finditer(fold(text)))):
        if _clock_ahead(found):
            continue
        named = _named_day(found["name"], today, is_after=_is_after(found))
        day = _counted(found, named[0], is_after=_is_after(found)) if named else None
        if named and day:
            text = f"{text[: found.start()]}{day.isoformat()}{text[found.start('name') + named[1] :]}"
    return text


def _is_after(found: "regex.Match[str]") -> bool:
    return found["side"] in ("efter", "after")


def _counted(found: "regex.Match[str]", base: date, *, is_after: bool) -> date | None:
    """Return the day that the words count from `base`; None beyond the calendar."""
    sign = 1 if is_after else -1
    try:
        if weekday := found["weekday"]:
            days = (WEEKDAYS[weekday] - base.weekday()) % 7 or 7
            return base + timedelta(days if sign > 0 else days - 7 if days < 7 else -7)
        unit = found["unit"] or found["one"]
        count = number(found["count"]) if found["count"] else 1
        if unit in ("veckan", "the week"):
            return monday_of(base) + timedelta(11 if sign > 0 else -3)
        if unit.startswith(("arbets", "vardag", "work", "bus")) or "working" in unit:
            return _working_days_from(base, sign * count)
        return base + timedelta(sign * count * (7 if unit.startswith(("veck", "week")) else 1))
    except OverflowError:
        return None


def _working_days_from(day: date, count: int) -> date:
    for _ in range(abs(count)):
        day += timedelta(1 if count > 0 else -1)
        while is_free(day):
            day += timedelta(1 if count > 0 else -1)
    return day


def number(words: str) -> int:
    said = fold(words)
    return NUMBERS.get(said) or _MANY.get(said) or _SOME.get(said) or int(words)


def _named_day(name: str, today: date, *, is_after: bool) -> tuple[date, int] | None:
    """Return (the day that `name` begins with, how much of it names the day)."""
    if feast := _FEAST.match(name):
        of = _LAST_OF if is_after else _FIRST_OF
        wanted = next(full for short, full in of.items() if feast[0].startswith(short))
        day = next_named(wanted, today)
        return (day, feast.end()) if day else None
    if (found := NAMED.match(name)) and (day := next_holiday(found[0], today)):
        return day, found.end()
    days = find_days(f"x senast {name}", today=today)
    lead = len("x senast ")
    if (
        days
        and days[0].day
        and (days[0].start - lead <= len("den ") or _THING.fullmatch(name, 0, days[0].start - lead))
    ):
        return days[0].day, days[0].end - lead
    return None


def next_named(wanted: str, today: date) -> date | None:
    """Return the next day that the calendar calls by a name that begins with `wanted`."""
    for ahead in range(400):
        day = today + timedelta(ahead)
        if fold(holiday_name(day, "sv")).startswith(fold(wanted)):
            return day
    return None


def next_holiday(name: str, today: date) -> date | None:
    """Return the next day of the holiday that a folded `name` begins with."""
    if fixed := next((day for short, day in _FIXED.items() if name.startswith(short)), None):
        day = date(today.year, *fixed)
        return day if day >= today else day.replace(year=today.year + 1)
    if of := next((full for short, full in _EVES.items() if name.startswith(short)), ""):
        day_after = next_named(of, today + timedelta(1))
        return day_after - timedelta(1) if day_after else None
    if of := next((full for short, full in _MORROWS.items() if name.startswith(short)), ""):
        day_before = next_named(of, today - timedelta(1))
        return day_before + timedelta(1) if day_before else None
    wanted = next((full for short, full in _HOLIDAYS.items() if name.startswith(short)), "")
    return next_named(wanted, today) if wanted else None
