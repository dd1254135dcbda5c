"""Meetings that come again, in free words: by a rule, by a rule between two months, or on several days."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from datetime import date

from dialogs.dates import FoundDay, find_days
from dialogs.dates.calendar import last_of_month
from dialogs.dates.words import FULL_WEEKDAYS, MONTHS, any_of
from dialogs.meetings.listed import several_meetings
from dialogs.meetings.reading import typed_time_and_place
from dialogs.meetings.said_again import place_words, time_words, written
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Meaning, Reading, Sentence, one
from dialogs.series.alternate_weeks import every_second
from dialogs.series.own_times import Together, apart_by_time
from dialogs.series.recurrence import begins_in, days_between, find_rule, starts_before
from dialogs.text import fold

_BETWEEN = lazily(
    rf"\b(?:fran (?:och med )?|from |mellan |between )?(?P<first>{any_of(MONTHS)})\s*(?:till(?: och med)?|t\.?o\.?m\.?|och|to|until|through|-|–)\s*(?P<last>{any_of(MONTHS)})\b"
)
_UNTIL = lazily(r"(?:fram )?\b(?:till|tills|until|till och med|innan|before|fore|t\.?o\.?m\.?)(?:\s*$|\s)")
_END = lazily(r"\b(?:avsluta|sluta med|stoppa|lagg ner|ta bort|end|stop|cancel)\b.*\b(?:serien?|motesserien?|series)\b")
_YEAR = lazily(r"(?<![\d.:])20\d\d(?![\d.:])")
_MOST = 24


def series(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The rule or the days, with the time and the place; none where nothing says when."""
    if _END.search(sentence.folded):
        return one("avsluta serien")
    text = _weekly(_in_turn(every_second(sentence.text, today=context.today)))
    found = find_rule(text)
    if found is None:
        return _listed(sentence, context)
    left = text[: found.start] + " " * (found.end - found.start) + text[found.end :]
    if span := _BETWEEN.search(fold(left)):
        first, last = MONTHS[span["first"]], MONTHS[span["last"]]
        year = context.today.year + (last < context.today.month)
        begins = max(context.today, date(year, first, 1))
        days = days_between(found.rule, begins, last_of_month(year + (last < first), last), most=_MOST)
        left = left[: span.start()] + " " * (span.end() - span.start()) + left[span.end() :]
        if len(days) >= 2:
            return one("möten: " + ", ".join(written(day, today=context.today) for day in days) + _tail(left, context))
    days_named = find_days(left, today=context.today)
    start = ""
    until = next((day for day in days_named if day.day and _is_until(day, left)), None)
    if until is not None and until.day:
        days = days_between(found.rule, context.today, until.day, most=_MOST + 1)
        if 2 <= len(days) <= _MOST:
            left = left[: until.start] + " " * (until.end - until.start) + left[until.end :]
            return one("möten: " + ", ".join(written(day, today=context.today) for day in days) + _tail(left, context))
    elif (begins_on := begins_in(left, today=context.today)) and not any(day.day and not day.ask for day in days_named):
        start = f" med start {written(begins_on.day, today=context.today)}" if begins_on.day else ""
        left = left[: begins_on.start] + " " * (begins_on.end - begins_on.start) + left[begins_on.end :]
    elif days_named and days_named[0].day:
        day = days_named[0]
        begins_at = starts_before(left, day.start)
        start = f" med start {written(day.day, today=context.today)}" if day.day else ""
        at = day.start if begins_at is None else begins_at
        left = left[:at] + " " * (day.end - at) + left[day.end :]
    rule = " ".join(text[found.start : found.end].split())
    return one(f"vi ses {rule}{_tail(left, context)}{start}")


_WEEKLY = lazily(rf"\b(?:pa |on |alla |all )?(?P<day>{FULL_WEEKDAYS})(?:ar|er|arna|erna|s)\b")


_SELDOM = lazily(
    r"\b(?:gang(?:er)? (?:i|per|om)|manad\w*|kvartal\w*|per ar|om aret|nasta ar|varannan|tredje|month\w*|quarter\w*|a year)\b"
)


_EACH_FIRST = lazily(
    rf"\b(?P<each>varje manad|en gang i manaden|every month|once a month)(?P<between>[\s,:–-]+(?:pa |den |on |the )*)(?P<day>(?:forsta|andra|tredje|fjarde|sista|first|second|third|fourth|last) (?:{FULL_WEEKDAYS})(?:en)?)\b"
)


def _in_turn(text: str) -> str:
    """ "Varje månad, andra onsdagen" as "andra onsdagen varje månad"."""
    found = _EACH_FIRST.search(fold(text))
    if found is None:
        return text
    every = "every month" if found["each"] in ("every month", "once a month") else "varje månad"
    return f"{text[: found.start()]}{text[slice(*found.span('day'))]} {every}{text[found.end() :]}"


def _is_until(day: FoundDay, text: str) -> bool:
    return bool(_UNTIL.search(fold(text[: day.start])[-14:]) or _UNTIL.match(fold(text[day.start : day.end])))


def _weekly(text: str) -> str:
    """`text` with "tisdagar" as "varje tisdag", where no other rule stands in it."""
    if find_rule(text) is not None:
        return text
    found = _WEEKLY.search(fold(text))
    if found is None or _SELDOM.search(fold(text)):
        return text
    day = text[slice(*found.span("day"))]
    return f"{text[: found.start()]}varje {day}{text[found.end() :]}"


def _tail(left: str, context: Context) -> str:
    found = typed_time_and_place(_YEAR.sub("    ", left), today=context.today)
    if found.time is None:
        return ""
    return time_words(found.time.at, found.time.until) + place_words(found.place)


def _listed(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    days = [day for day in find_days(sentence.text, today=context.today) if day.day]
    if len(days) < 2:
        return ()
    if groups := apart_by_time(sentence.text, days, today=context.today):
        if all(len(group.days) == 1 for group in groups) and (several := several_meetings(sentence, context)):
            return several  # each with its own place, if it has one
        return one(*(_of_group(group, context) for group in groups))
    left = list(sentence.text)
    for day in days:
        left[day.start : day.end] = " " * (day.end - day.start)
    listed = ", ".join(written(day.day, today=context.today) for day in days if day.day)
    return one(f"möten: {listed}{_tail(''.join(left), context)}")


def _of_group(group: Together, context: Context) -> str:
    """The days that have a time in common as meetings, or a single one of them."""
    days = ", ".join(written(day.day, today=context.today) for day in group.days if day.day)
    lead = "möten:" if len(group.days) > 1 else "nytt möte"
    return f"{lead} {days}{time_words(group.time.at, group.time.until)}{place_words(group.place)}"


MEANINGS: dict[str, Meaning] = {"meeting.series": series}
