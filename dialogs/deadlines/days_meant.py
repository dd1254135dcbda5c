"""The day of a deadline in free words: as typed, relative to the next meeting, or a name or slip that the reader of
dates does not know."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import regex

from dialogs.commands.said import deadline_in
from dialogs.dates import find_days, find_time
from dialogs.dates.words import NUMBERS, any_of
from dialogs.patterns import lazily
from dialogs.sentences.model import Context
from dialogs.text import fold
from dialogs.workdays import holiday_name

_MANY = {"tjugo": 20, "trettio": 30, "fyrtio": 40, "fyrtiofem": 45, "twenty": 20, "thirty": 30, "forty-five": 45}
_SOME = {"ett par": 2, "a couple of": 2, "nagra": 3, "a few": 3}
_COUNT = rf"(?P<count>\d{{1,3}}|{any_of(NUMBERS)}|{any_of(_MANY)}|{any_of(_SOME)})"
_MEETING = r"(?:(?:nasta|kommande|the next|next|the) )?(?:mote\w*|moote\w*|sammantrad\w*|traff\w*|meeting)"
_BEFORE_MEETING = lazily(
    rf"\b(?:senast |allra senast |no later than |by )?{_COUNT} (?P<unit>arbetsdag\w*|vardag\w*|dag\w*|veck\w*|working days?|days?|weeks?)"
    rf" (?:fore|innan|forre|before) {_MEETING}\b"
)
_AT_MEETING = lazily(
    r"\b(?:(?:senast|till|tills|te|infor|innan|fram till|by|until|for|before) (?:nasta (?:gang|mote\w*|sammantrad\w*|traff\w*)(?: vi (?:ses|traffas))?"
    r"|vi (?:ses|traffas|mots)(?: (?:igen|nasta gang))?|next (?:time|meeting)|the next meeting|motet)"
    r"|(?:when|until) we (?:next meet|meet(?: again| next)?))\b"
)
_DAY_BEFORE = lazily(r"\b(?:dagen|the day) (?:fore|innan|before) (?P<name>[\p{L} ]{4,30})")
_HOLIDAYS = {
    "kristi himmelsfard": "kristi himmelsfärdsdag",
    "kristi flygare": "kristi himmelsfärdsdag",
    "langfredag": "långfredagen",
    "annandag pask": "annandag påsk",
    "pingst": "pingstdagen",
    "forsta maj": "första maj",
    "alla helgons": "alla helgons dag",
}
_FIXED = {"valborg": (4, 30), "nationaldag": (6, 6), "lucia": (12, 13), "nyarsafton": (12, 31), "trettondag": (1, 6)}
_NAMED = lazily(rf"\b(?:{any_of(tuple(_HOLIDAYS))}|{any_of(_FIXED)})\w*\b")
_SHORT = {
    "man": "måndag", "tis": "tisdag", "ons": "onsdag", "tor": "torsdag", "tors": "torsdag", "fre": "fredag",
    "mon": "Monday", "tue": "Tuesday", "tues": "Tuesday", "wed": "Wednesday", "thu": "Thursday", "thurs": "Thursday",
    "fri": "Friday",
}  # fmt: skip
_SHORT_DAY = lazily(r"\b(?:tis|ons|tors|tor|fre|(?<=\b(?:till|te|pa|senast|nasta|den) )man|tues?|thurs?|fri|wed)\b\.?")
_SLIPS: tuple[tuple["regex.Pattern[str]", str], ...] = (
    (lazily(r"\b(?P<day>\d{1,2}) ?(?:e|de|:e|ende|dje|te) (?=(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec))"), r"\g<day> "),
    (lazily(r"\b(?:w|wk|week|v)\.? ?(?P<week>[1-5]?\d)\b(?! ?(?:fore|innan|before))"), r"vecka \g<week>"),
    (lazily(r"\bi?mm?(?:on|orn|orrn|orron|orron)\b(?<=\bim\p{L}{2,6})"), "i morgon"),
    (lazily(r"(?<=dag )morgon\b"), "på morgonen"),
    (lazily(r"\bom ett par (?=dag|veck|manad)"), "om 2 "),
    (lazily(r"\bin a couple of (?=day|week|month)"), "in 2 "),
    (lazily(r"\bvecker\b|\bvickor\b"), "veckor"),
    (lazily(r"\bnastnasta (?=\p{L}+dag)"), "nästa "),
    (lazily(r"\b(?:before|by|innan|fore|vid|kl\.?|klockan)? ?\b(?:noon|lunchtid|klockan tolv)\b(?: on)?"), "kl 12.00"),
    (lazily(r"\b(?:COB|EOB|close of business|EOD)\b"), ""),
)  # fmt: skip
_AROUND = lazily(
    r"\b(?:vid |runt |omkring |about |around )?(?P<hour>\d{1,2}|ett|tva|tre|fyra|fem|sex|sju|atta|nio|tio|elva|tolv)-?tiden\b|\b(?:vid|runt|omkring|around) (?P<bare>\d{1,2})(?![\w:.%/-]| \p{L})"
)
_SPOKEN_HOURS = {
    word: n
    for n, word in enumerate(
        ["ett", "tva", "tre", "fyra", "fem", "sex", "sju", "atta", "nio", "tio", "elva", "tolv"], 1
    )
}
_PREPOSITION = lazily(r"(?i)^(?:by|on|den|på|till|senast) ")
_HOURS = lazily(
    rf"\b(?:om|in|pa|for) (?:{_COUNT} (?P<unit>timm\w+|tim\b|h\b|hours?|minuter|minutes|min\b)"
    r"|(?P<whole>(?:en )?(?:halvtimme|halv timme|kvart|trekvart|halvannan timme)|half an hour|a quarter of an hour))"
)
_WHOLE = {"halvtimme": 30, "halv timme": 30, "kvart": 15, "trekvart": 45, "halvannan timme": 90, "half an hour": 30,
          "a quarter of an hour": 15}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Due:
    """`words` are the day and time as a command says them; `left` is the rest of the text."""

    words: str
    left: str
    day: date
    is_guess: bool = False


def due_in(text: str, context: Context) -> Due | None:
    """The day that `text` sets a deadline on, and what else it says; None without a day."""
    return (
        _by_meeting(text, context) or _in_hours(text, context) or _as_typed(text, context) or _at_clock(text, context)
    )


def day_alone(text: str, today: date) -> date | None:
    """The day that `text` names, if it says nothing else."""
    mended = _mended(text.strip(" .!?"), today) if len(text) < 60 else ""
    found = find_days(f"x senast {mended}", today=today) if mended else []
    rest = mended[: found[0].start - 9] + mended[found[0].end - 9 :] if len(found) == 1 else mended
    is_alone = _PREPOSITIONS.fullmatch(fold(rest)) is not None
    return found[0].day if len(found) == 1 and is_alone else None


_PREPOSITIONS = lazily(r"[\s,]*(?:(?:senast|till|pa|den|by|on|until|the)[\s,]*){0,3}")


def _cut(text: str, start: int, end: int) -> str:
    return " ".join(f"{text[:start]} {text[end:]}".split()).strip(" ,.;:–-")


def number(words: str) -> int:
    said = fold(words)
    return NUMBERS.get(said) or _MANY.get(said) or _SOME.get(said) or int(words)


def _by_meeting(text: str, context: Context) -> Due | None:
    folded = fold(text)
    later = [meeting.starts_at.date() for meeting in context.meetings if meeting.starts_at > context.now]
    if not later:
        return None
    if found := _BEFORE_MEETING.search(folded):
        times = 7 if found["unit"].startswith(("veck", "week")) else 1
        day = later[0] - timedelta(number(found["count"]) * times)
        return Due(day.isoformat(), _cut(text, *found.span()), day) if day >= context.today else None
    found = _AT_MEETING.search(folded)
    if found is None or find_days(text, today=context.today):
        return None
    return Due(later[0].isoformat(), _cut(text, *found.span()), later[0])


def _in_hours(text: str, context: Context) -> Due | None:
    found = _HOURS.search(fold(text))
    if found is None:
        return None
    if whole := found["whole"]:
        ahead = timedelta(minutes=_WHOLE[whole.removeprefix("en ")])
    else:
        count = number(found["count"])
        ahead = timedelta(minutes=count) if found["unit"].startswith("min") else timedelta(hours=count)
    at = context.now + ahead
    then = ", just då" if _REMINDS.search(fold(text)) else ""
    return Due(f"{at:%Y-%m-%d} kl {at:%H.%M}{then}", _cut(text, *found.span()), at.date())


def _at_clock(text: str, context: Context) -> Due | None:
    """A clock time without a day: the next time that it is so late."""
    found = find_time(mended := _mended(text, context.today), bare=False)
    if found is None or not _REMINDS.search(fold(text)):
        return None
    at = context.now.replace(hour=found.at.hour, minute=found.at.minute, second=0, microsecond=0)
    at = at if at > context.now else at + timedelta(days=1)
    return Due(f"{at:%Y-%m-%d} kl {at:%H.%M}, just då", _cut(mended, found.start, found.end), at.date())


_PART = lazily(
    r"\b(?:i |pa |redan )?(?P<morning>bitti|(?<=dag )morgon|morse|morgonen|forsta pa morgonen)\b|\b(?:i |pa |in the |this )?(?P<forenoon>formiddagen|formiddag|forenoon|morning)\b"
    r"|\b(?:fore|innan|vid|till|before|at) (?P<noon>lunch(?:en|tid|time)?)\b|\b(?:i |pa |in the |this )?(?P<afternoon>eftermiddag(?:en)?|afternoon)\b"
    r"|\b(?P<after>efter lunch(?:en)?|after lunch)\b|\b(?:i ?|pa |in the |this )?(?P<evening>kvall(?:en)?|evening|tonight)\b"
)
_PARTS = {"morning": 8, "forenoon": 10, "noon": 12, "afternoon": 15, "after": 13, "evening": 18}


def has_part_of_day(text: str) -> bool:
    """Return whether `text` names a part of a day: "i eftermiddag", "i morgon bitti"."""
    return _PART.search(fold(text)) is not None


def _part_of_day(words: str, left: str, day: date, now: datetime) -> tuple[str, str]:
    """Return (the clock time of the part of the day, what is left without it); "" if none is named, or it has
    passed."""
    in_day, in_rest = _PART.search(fold(words)), _PART.search(fold(left))
    found = in_day or in_rest
    if found is None or found.lastgroup is None:
        return "", left
    hour = _PARTS[found.lastgroup]
    if day == now.date() and hour <= now.hour:
        return "", left
    return f" kl {hour:02}.00", _cut(left, *in_rest.span()) if in_rest else left


_REMINDS_ME = lazily(r"\b(?:pamin\w*|sag till|pling\w*|pinga|vack|remind|ping|nudge|tell) (?:mig|mej|me)\b")
_REMINDS = lazily(r"\b(?:pamin\w*|sag till|pling\w*|pinga|vack|remind|ping|nudge)\b")


def _as_typed(text: str, context: Context) -> Due | None:
    mended = _mended(text, context.today)
    occasion = deadline_in(mended, today=context.today, several=True)
    if occasion is None or occasion.day.day is None:
        return None
    if occasion.more:
        days = [each.day.isoformat() for each in (occasion.day, *occasion.more) if each.day]
        return Due(", ".join(days), occasion.left, occasion.day.day)
    day = occasion.day
    words = _PREPOSITION.sub("", mended[day.start : day.end])
    alone = find_days(f"x senast {words}", today=context.today)
    if len(alone) != 1 or alone[0].day != day.day:
        words = occasion.day.day.isoformat()
    left, time = occasion.left, f" kl {occasion.time.at:%H.%M}" if occasion.time else ""
    if not time:
        time, left = _part_of_day(words, left, occasion.day.day, context.now)
        words = occasion.day.day.isoformat() if time else words
        then = ", just då" if time and _REMINDS_ME.search(fold(text)) else ""
        time += then
    if not time and (noon := regex.search(r"\bkl 12\.00\b", left)):
        time, left = " kl 12.00", _cut(left, *noon.span())
    return Due(words + time, left, occasion.day.day, "nastnasta" in fold(text))


def days_named(text: str, today: date) -> int:
    """How many days the text names."""
    return len(find_days(_mended(text, today), today=today))


def _mended(text: str, today: date) -> str:
    for pattern, new in _SLIPS:
        text = _replaced(pattern, text, lambda match, new=new: match.expand(new))  # type: ignore[misc]
    text = _replaced(_AROUND, text, _oclock)
    text = _replaced(_OF_MONTH, text, lambda match: _of_month(int(match["day"]), today) or match[0])
    text = _replaced(_SHORT_DAY, text, lambda match: _SHORT[match[0].strip(". ")])
    text = _replaced(_DAY_BEFORE, text, lambda match: _day_before(match, today))
    return _replaced(_NAMED, text, lambda match: _named(match[0], today))


_OF_MONTH = lazily(
    r"\bden (?P<day>[1-9]|[12]\d|3[01]):[ae]\b(?=\s\p{L})(?!\s(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|i\b|varje|av\b|gang|punkt|mote|person|plats|vecka|kvartal|och\b|nasta))"
)
"""A day without its month before another word, which the reader of dates takes for a place in a row."""


def _of_month(number: int, today: date) -> str:
    for ahead in range(62):
        day = today + timedelta(ahead)
        if day.day == number:
            return day.isoformat()
    return ""


def _oclock(match: "regex.Match[str]") -> str:
    """Return the hour of "vid tretiden". A low hour is after noon."""
    said = match["hour"] or match["bare"]
    hour = _SPOKEN_HOURS.get(said) or int(said)
    return f"kl {hour + 12 if hour < 7 else hour}.00"


def _replaced(pattern: "regex.Pattern[str]", text: str, new: Callable[["regex.Match[str]"], str]) -> str:
    """`text` where what the pattern finds in its folded form is replaced."""
    for match in reversed(list(pattern.finditer(fold(text)))):
        text = text[: match.start()] + new(match) + text[match.end() :]
    return text


def _day_before(match: "regex.Match[str]", today: date) -> str:
    name = match["name"]
    found = _NAMED.search(name)
    typed = _named(found[0], today) if found else name
    days = find_days(typed, today=today)
    return (days[0].day - timedelta(1)).isoformat() if days and days[0].day else match[0]


def _named(name: str, today: date) -> str:
    if fixed := next((day for short, day in _FIXED.items() if name.startswith(short)), None):
        day = date(today.year, *fixed)
        return (day if day >= today else day.replace(year=today.year + 1)).isoformat()
    wanted = next((fold(full) for short, full in _HOLIDAYS.items() if name.startswith(short)), "")
    for ahead in range(400):
        day = today + timedelta(ahead)
        if wanted and fold(holiday_name(day, "sv")).startswith(wanted):
            return day.isoformat()
    return name
