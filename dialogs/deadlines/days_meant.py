"""The day of a deadline in free words: as typed, relative to the next meeting, or a name that `find_days` does not know."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache

import regex

from dialogs.commands.said import deadline_in
from dialogs.dates import Ask, find_days, find_time
from dialogs.dates.calendar import last_of_month, last_working_day
from dialogs.dates.reading import read_phrase
from dialogs.dates.words import FULL_WEEKDAYS, MONTHS, any_of
from dialogs.deadlines.counted_days import COUNT, NAMED, by_meeting, next_holiday, number, with_days_counted
from dialogs.deadlines.plain_requests import is_time_of_reminding
from dialogs.patterns import lazily
from dialogs.sentences.model import Context
from dialogs.text import fold

_AT_MEETING = lazily(
    r"\b(?:(?:(?:allra )?senast (?=till|infor|innan|vid))?(?:senast|till|tills|te|infor|innan|vid|fram till|by|until|for|before) (?:(?:nasta|kommande) (?:gang|mote\w*|sammantrad\w*|traff\w*)(?: vi (?:ses|traffas))?"
    r"|vi (?:ses|traffas|mots)(?: (?:igen|nasta gang))?|next (?:time|meeting)|the (?:next )?meeting|motet)"
    r"|(?:when|until) we (?:next meet|meet(?: again| next)?))\b"
)
_SHORT = {
    "man": "måndag", "tis": "tisdag", "ons": "onsdag", "tor": "torsdag", "tors": "torsdag", "fre": "fredag",
    "mon": "Monday", "tue": "Tuesday", "tues": "Tuesday", "wed": "Wednesday", "thu": "Thursday", "thurs": "Thursday",
    "fri": "Friday",
}  # fmt: skip
_SHORT_DAY = lazily(r"\b(?:tis|ons|tors|tor|fre|(?<=\b(?:till|te|pa|senast|nasta|den) )man|tues?|thurs?|fri|wed)\b\.?")
_ON_US = (
    rf"\b(?:(?:vi|ni|alla|man) (?:har|far) |(?:har|far) (?:vi|ni|alla|man) |we (?:have|get|only have) )?(?:bara |fortfarande |nu |annu |only )?{COUNT} (?P<left>(?:arbetsdag|vardag|dag|dygn|veck|manad)\w*)"
    r"(?: (?:har|far) (?:vi|ni|alla|man))?(?: till| kvar)? pa (?:oss|er|sig)\b(?! med att komma)"
)
"""The time that is left for a matter: "vi har tio dagar på oss att svara"."""
_MONTH = any_of(MONTHS)
_MONTH_BEFORE = lazily(
    rf"\b(?:i|under|in) (?:(?:borjan|mitten|slutet) av |early |late )?(?P<month>{_MONTH})[\s,]+(?:och )?(?P<led>(?:allra )?(?:senast|fore) (?:den )?|den )(?P<day>[12]?\d|3[01])(?::?[ae])?\b(?![./:\d]| (?:{_MONTH}))"
)
"""A month before its day: "i början av september, senast den 5:e"."""
_SLIPS: tuple[tuple["regex.Pattern[str]", str], ...] = (
    (lazily(r"(?<=\b(?:mig|mej|oss|me|us) )(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)\b(?![./]\d)"), r"kl \g<hour>.\g<minute>"),
    (lazily(r"\b(?P<day>\d{1,2}) ?(?:e|de|:e|ende|dje|te) (?=(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec))"), r"\g<day> "),
    (lazily(r"\b(?:w|wk|weeks?|v)\.? ?(?P<week>[1-5]?\d)\b(?! ?(?:fore|innan|before))"), r"vecka \g<week>"),
    (lazily(r"\bi?mm?(?:on|orn|orrn|orron|orron)\b(?<=\bim\p{L}{2,6})"), "i morgon"),
    (lazily(r"(?<=dag )morgon\b"), "på morgonen"),
    (lazily(r"\bom ett par (?=dag|veck|manad)"), "om 2 "),
    (lazily(r"\bin a couple of (?=day|week|month)"), "in 2 "),
    (lazily(r"\bvecker\b|\bvickor\b"), "veckor"),
    (lazily(r"\b1:?a (?=halvan|delen|veckan)"), "första "),
    (lazily(r"\b2:?a (?=halvan|delen|veckan)"), "andra "),
    (lazily(r"(?<=\b(?:om|inom) \d{1,2} )man\b|(?<=\b\d{1,2} )man(?= (?:fran nu|framat)\b)"), "månader"),
    (lazily(_ON_US), r"inom \g<count> \g<left>"),
    (lazily(rf"\bwe (?:(?:only |still )?(?:have|get)|only have|have got) (?:only )?{COUNT} (?P<left>(?:(?:working|business) )?(?:day|week|month)s?)(?: left)? to (?=\p{{L}})"), r"within \g<count> \g<left> "),
    (lazily(rf"\b(?P<led>senast|innan|fore|till|by|before|no later than) (?:(?:kl\.? ?|klockan |at )(?P<clock>\d{{1,2}}(?:[.:]\d\d)?)|(?P<clock>\d{{1,2}}[.:]\d\d)),? (?=(?:(?:pa|den|on|the|nu pa) )?(?:{FULL_WEEKDAYS}|\d{{1,2}}(?::?[ae])?(?: \p{{L}}{{3}}|/\d)|i ?dag|i ?morgon|nasta \p{{L}}+dag|tomorrow|today)\b)"), r"kl \g<clock> \g<led> "),
    (lazily(r"\b(?:typ|ungefar|cirka|ca|sisadar|nagonstans|helst|gissningsvis|roughly|approximately) (?=(?:(?:i|pa|vid|mot|till|den|senast|at|by) )?(?:slutet|mitten|borjan|borjan|den|nasta|om|i|\p{L}+dag|vecka|v\.?|the|next|\d{1,2}[/ :])\b)"), ""),
    (lazily(rf"\b(?:inte|ej|not) (?:nu )?(?:pa |den har |denna |this )?(?P<day>{FULL_WEEKDAYS})(?:en)?,? (?:utan|but) (?:pa )?(?:(?:den )?(?:darpa|efter)|(?:on )?(?:the )?(?:nasta|next)(?: one)?(?: (?P=day))?|(?P=day)(?:en)? (?:(?:veckan )?(?:efter|darpa)|nasta vecka)|(?:the )?(?:one|week) after|veckan (?:efter|darpa))\b"), r"\g<day> om en vecka"),
    (lazily(r",? ?\b(?:nan|nagon) ?gang\b(?! (?:per|om|varje))"), ""),
    (lazily(r"(?<=\b(?:i ?morgon|tomorrow)) (?:vid |till |before )?lunch(?:en|tid|time)?\b"), " kl 12.00"),
    (lazily(r"\bnastnasta (?=\p{L}+dag)"), "nästa "),
    (lazily(r"\b(?:before|by|at|innan|fore|vid|kl\.?|klockan)? ?\b(?:(?:12 )?noon|lunchtid|klockan tolv)\b(?: on)?"), " kl 12.00 "),
    (lazily(r"(?<=dag(?:en)?|day) lunch(?:tid)?\b"), " kl 12.00"),
    (lazily(r"\b(?:inte|ej|int) senare an\b"), "senast"),
    (lazily(r"\b(?:nan|nagon|nagot|nat)(?:ting)? ?(?:gang|dag) (?=(?:i|under|fore|innan|nasta|kring|runt|kommande)\b)"), ""),
    (lazily(r"\b(?:under|i|inom) (?=(?:nasta|kommande|denna) vecka\b|(?:vecka|v\.?) ?\d)"), ""),
    (lazily(r"\bunder (?=(?:forsta|andra|tredje|sista) (?:veckan|halvan|delen)\b|veckan\b)"), "i "),
    (lazily(rf"(?<!\bkl )(?<![\d.:])\b(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d) (?=(?:pa |nu pa |nasta |on )?(?:{FULL_WEEKDAYS}|i ?morgon|tomorrow)\b)"), r"kl \g<hour>.\g<minute> "),
    (lazily(rf"\b(?:innan|fore|before) (?P<month>{_MONTH}) (?:manad )?(?:ar|is) (?:slut|over|till anda)\b"), r"senast i slutet av \g<month>"),
    (_MONTH_BEFORE, r"\g<led>\g<day> \g<month>"),
    (lazily(r"\btills (?=(?:pa|den|nasta|\p{L}+dag|\d)\b)"), "till "),
    (lazily(r"(?<=\b\p{L}{2,4}dag(?:en)?) (?:om )?atta dagar\b"), " om en vecka"),
    (lazily(r"\b(?:innan|fore) veckan ar (?:slut|over)\b|\bbefore the week is over\b"), "senast i veckan"),
    (lazily(r"(?i)\b(?:COB|EOB|close of business|EOD|end of (?:the )?(?:business |working )?day)\b(?: (?:on|this|at the latest))?"), ""),
    (lazily(r"(?i)(?:,\s*)?\b(?:a\.?s\.?a\.?p\.?|snarast(?: mojligt)?|sa snart som mojligt)\b,?(?=[^\n]*\b(?:senast|latest|by|men|but)\b)"), ""),
    (lazily(r"(?i)\b(?:at (?:the )?)?latest (?=(?:by |on |at )?(?:tomorrow|today|noon|\d|\p{L}+day)\b)"), "by "),
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
    rf"\b(?<!\b(?:vara|va|ar|bli|blir|ta|tar|ligger|be|is|takes?) )(?:om|in|pa|for) (?:{COUNT} (?P<unit>timm\w+|tim\b|h\b|hours?|minuter|minutes|min\b)"
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
    if names_past_day(text, context.today):
        return None
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


def time_alone(text: str, today: date) -> tuple[date, time] | None:
    """The last day and the clock time that `text` names, if it says nothing else: "senast på fredag kl 12"."""
    if len(text) > 60 or not _LAST.match(fold(text.strip())):
        return None
    found = find_time(mended := _mended(text.strip(" .!?"), today), bare=False)
    day = day_alone(f"{mended[: found.start]} {mended[found.end :]}", today) if found else None
    return (day, found.at) if found and day else None


_LAST = lazily(r"(?:allra )?(?:senast|till|fore|innan|deadline|by|no later than|before)\b")


_PREPOSITIONS = lazily(r"[\s,]*(?:(?:senast|till|pa|den|by|on|until|the)[\s,]*){0,3}")


def _cut(text: str, start: int, end: int) -> str:
    return " ".join(f"{text[:start]} {text[end:]}".split()).strip(" ,.;:–-")


def _by_meeting(text: str, context: Context) -> Due | None:
    if counted := by_meeting(text, context):
        at = f" kl {counted.at:%H.%M}" if counted.at else ""
        then = ", just då" if at and _REMINDS.search(fold(text)) else ""
        left = _cut(text, counted.start, counted.end)
        if not at and (clock := _LED_CLOCK.search(fold(left))) and (named := find_time(clock["clock"], bare=False)):
            at, left = f" kl {named.at:%H.%M}", _cut(left, *clock.span())
        return Due(f"{counted.day.isoformat()}{at}{then}", left, counted.day, counted.is_guess)
    folded = fold(text)
    later = [meeting.starts_at.date() for meeting in context.meetings if meeting.starts_at > context.now]
    if not later:
        return None
    found = _AT_MEETING.search(folded)
    days = find_days(text, today=context.today)
    if found is None or (days and len(days) > 1):
        return None
    if days:
        on = next((day for day in later if days[0].day and f"{day:%Y%m}" == f"{days[0].day:%Y%m}"), None)
        is_its = Ask.PART_OF_MONTH in days[0].ask and text[found.end() : days[0].start].strip() in ("", "i", "in")
        return Due(on.isoformat(), _cut(text, found.start(), days[0].end), on) if on and is_its else None
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
    if not _REMINDS.search(fold(text)):
        return None
    found = find_time(mended := _mended(text, context.today), bare=False)
    if found is None:
        return _at_part_of_day(text, context)
    at = context.now.replace(hour=found.at.hour, minute=found.at.minute, second=0, microsecond=0)
    at = at if at > context.now else at + timedelta(days=1)
    return Due(f"{at:%Y-%m-%d} kl {at:%H.%M}, just då", _cut(mended, found.start, found.end), at.date())


_LED_CLOCK = lazily(
    r"\b(?:senast|fore|innan|by|before|no later than) (?P<clock>(?:kl(?:ockan)?\.?|at) ?\d{1,2}(?:[.:]\d\d)?)\b"
)
"""The clock time before a day that is counted: "senast kl 12 [dagen före mötet]"."""
_DOTTED = lazily(r"\s?,?\s(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)(?![\d.:/])")
"""A clock time right after the day, which alone may be a day: "3 juni 8.15"."""


def _at_part_of_day(text: str, context: Context) -> Due | None:
    """A part of the day without a day: the next time that it comes."""
    found = _PART.search(fold(text))
    if found is None or found.lastgroup is None:
        return None
    at = context.now.replace(hour=_PARTS[found.lastgroup], minute=0, second=0, microsecond=0)
    at = at if at > context.now else at + timedelta(days=1)
    return Due(f"{at:%Y-%m-%d} kl {at:%H.%M}, just då", _cut(text, *found.span()), at.date())


_PART = lazily(
    r"\b(?:i |pa |redan )?(?P<morning>bitti|(?<=dag )morgon|morse|morgonen|forsta pa morgonen)\b|\b(?:i |pa |in the |this )?(?P<forenoon>formiddagen|formiddag|forenoon|morning)\b"
    r"|\b(?:fore|innan|vid|till|before|at) (?P<noon>lunch(?:en|tid|time)?)\b|(?<=dag(?:en)? |day )(?P<noon>lunch(?:tid|time)?|noon)\b|\b(?:i |pa |in the |this )?(?P<afternoon>eftermiddag(?:en)?|afternoon)\b"
    r"|\b(?P<after>efter lunch(?:en)?|after lunch)\b|\b(?:i ?|pa |in the |this )?(?P<evening>kvall(?:en)?|evening|tonight)\b"
)
_PARTS = {"morning": 8, "forenoon": 10, "noon": 12, "afternoon": 15, "after": 13, "evening": 18}


def has_month_before(folded: str) -> bool:
    """Return whether the words name the month of their day before it: "i september, senast den 5:e"."""
    return _MONTH_BEFORE.search(folded) is not None


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


_REMINDS_ME = lazily(r"\b(?:pamin\w*|sag(?:a|er)? till|pling\w*|pinga|vack|remind|ping|nudge|tell) (?:mig|mej|me)\b")
_REMINDS = lazily(
    r"\b(?:pamin\w*|sag(?:a|er)? till(?= (?:mig|mej|oss)\b)|sag till|tell me(?= (?:at|in|on|half)\b)|pling\w*|pinga|vack|remind|ping|nudge)\b"
)


def _as_typed(text: str, context: Context) -> Due | None:
    mended = _mended(text, context.today)
    occasion = deadline_in(mended, today=context.today, several=True)
    if occasion is None or occasion.day.day is None:
        return None
    if occasion.more:
        days = sorted(each.day for each in (occasion.day, *occasion.more) if each.day)
        return Due(", ".join(map(str, days)), occasion.left, days[0])
    day = occasion.day
    words = _PREPOSITION.sub("", mended[day.start : day.end])
    alone = find_days(f"x senast {words}", today=context.today)
    if len(alone) != 1 or alone[0].day != day.day:
        words = occasion.day.day.isoformat()
    left, time = occasion.left, f" kl {occasion.time.at:%H.%M}" if occasion.time else ""
    clock = _DOTTED.match(mended, occasion.day.end) if not time else None
    if clock and clock[0].strip(" ,") in left:
        time, left = (
            f" kl {int(clock['hour']):02}.{clock['minute']}",
            left.replace(clock[0].strip(" ,"), "", 1).strip(" ,:"),
        )
    if time and not occasion.announced and (_REMINDS_ME.search(fold(text)) or is_time_of_reminding(mended, day.start)):
        time += ", just då"
    if not time:
        time, left = _part_of_day(words, left, occasion.day.day, context.now)
        words = occasion.day.day.isoformat() if time else words
        then = ", just då" if time and _REMINDS_ME.search(fold(text)) else ""
        time += then
    if not time and (noon := regex.search(r"\bkl 12\.00\b", left)):
        time, left = " kl 12.00", _cut(left, *noon.span())
    return Due(words + time, left, occasion.day.day, "nastnasta" in fold(text))


_PAST = lazily(
    r"\b(?:senast )?(?:i ?(?:for)?rgar|i ?gar|i (?:man|tis|ons|tors|fre|lor|son)dags|(?:forra|forrforra) (?:\p{L}+dag\w*|veckan|manaden|aret)"
    r"|yesterday|last (?:week|month|year|\p{L}+day)|(?:for )?\p{L}+ (?:dagar|veckor) sedan)\b"
)


def names_past_day(text: str, today: date) -> bool:
    """Return whether `text` names a day that has passed, such as "förra fredagen", and no other."""
    past = _PAST.search(fold(text))
    return past is not None and not days_named(_cut(text, *past.span()), today)


def without_loose_day(text: str, context: Context) -> tuple[str, bool]:
    """Return (`text` without words that name no day to come, such as "snarast" or "i går"; whether its day does not
    exist). "" if it has no such words."""
    if past := _PAST.search(fold(text)):
        return _cut(text, *past.span()), False
    found = [each for each in read_phrase(text, today=context.today) if each.day is None]
    if any(Ask.NO_SUCH_DAY in each.ask for each in found):
        return "", True
    vague = next((each for each in found if Ask.VAGUE in each.ask), None)
    return (_cut(text, vague.start, vague.end), False) if vague else ("", False)


def days_named(text: str, today: date) -> int:
    """How many days the text names."""
    return len(find_days(_mended(text, today), today=today))


@lru_cache(maxsize=256)
def _mended(text: str, today: date) -> str:
    text = _replaced(_SEVERAL_MONTHS, text, _in_each_month)
    for pattern, new in _SLIPS:
        text = _replaced(pattern, text, lambda match, new=new: match.expand(new))  # type: ignore[misc]
    text = _replaced(_AROUND, text, _oclock)
    text = _replaced(_OF_MONTH, text, lambda match: _of_month(int(match["day"]), today) or match[0])
    text = _replaced(_SHORT_DAY, text, lambda match: _SHORT[match[0].strip(". ")])
    text = _replaced(_MONTH_IS_OVER, text, lambda _: f"senast {_end_of_month(today).isoformat()}")
    text = with_days_counted(text, today)
    return _replaced(NAMED, text, lambda match: _named(match[0], today))


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


_SEVERAL_MONTHS = lazily(
    rf"\b(?P<day>(?:sista|forsta|the last|the first|last|first)(?: (?:(?:var|arbets|bank)?dagen|\p{{L}}+dagen|(?:working )?day))?(?: (?:i|of|in))?|(?:[12]?\d|3[01])(?::?[ae]|st|nd|rd|th)?(?: (?:i|of))?) "
    rf"(?P<months>{_MONTH}(?:(?:, | och | samt | and |, och ){_MONTH})+)\b(?! \d)"
)
"""One day of several months: "sista i mars, juni och september"."""


def _in_each_month(match: "regex.Match[str]") -> str:
    months = regex.split(r", och |, | och | samt | and ", match["months"])
    days = [f"{match['day']} {month}" for month in months]
    return f"{', '.join(days[:-1])} och {days[-1]}"


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


_MONTH_IS_OVER = lazily(
    r"\b(?:innan|fore) manaden ar (?:slut|over|till anda)\b|\bbefore the (?:month is over|end of the month)\b"
)


def _end_of_month(today: date) -> date:
    last = last_working_day(last_of_month(today.year, today.month))
    return last if last >= today else last_of_month(today.year, today.month)


def _named(name: str, today: date) -> str:
    day = next_holiday(name, today)
    return day.isoformat() if day else name


_NO_MATTER = lazily(r"^(?:\W|\d|definitiv\w*|slutgiltig\w*|preliminar\w*|sen|sedan|och|dock|men|eller|kl)*$")


def is_row_of_tasks(parts: Sequence[str], context: Context) -> bool:
    """Return whether each of several parts names a matter and its day: "handlingar 5/6, protokoll 19/6"."""
    if not 2 <= len(parts) <= _MOST_IN_ROW or any(days_named(part, context.today) != 1 for part in parts):
        return False
    dues = [due_in(part, context) for part in parts]
    if len({_REMINDS.match(fold(part)) is not None for part in parts}) > 1:
        return False
    return all(
        due and len(due.left) > 2 and not _NO_MATTER.match(fold(due.left)) and not _POINTS_BACK.match(fold(due.left))
        for due in dues
    )


_POINTS_BACK = lazily(
    r"(?:hon|han|hen|she|he|eller|or|annars|sa \p{L}+|so (?:we|i|they|that))\s\p{L}|(?:pamin\w*|remind|sag till|ping\w*) \p{L}+(?: (?:om|about|of) (?:det|den|it|that))?[\s.!]*$"
)
"""A clause about the matter of another part, which is none of its own."""


_MOST_IN_ROW = 6
