"""Reads several meetings that are listed with their days: "möten: 28 maj 9–12 Örebro, 26 augusti 13–15 Teams"."""

from dialogs.dates import Ask, FoundDay, find_days, join_ranges
from dialogs.meetings.reading import typed_meeting
from dialogs.meetings.said_again import tail
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence, one
from dialogs.text import fold

_BORDER = lazily(r"(?:\s*[,;\n]\s*(?:och |samt |and )?|\s+(?:och|samt|and)\s+)(?:(?:den|on|the) )?$")
_LED = lazily(r"[^,;\n]{0,80}?(?:[:\n]\s*|\b(?:den|pa|on|blir|ar|are) |^)(?:(?:den|pa|on|the|-|•|\*) ?)*$")
_MOST = 6


def several_meetings(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The plan of each meeting; none where a day has no time, or stands within other words."""
    text = sentence.text
    days = join_ranges(text, find_days(text, today=context.today))
    if not 2 <= len(days) <= _MOST or not _LED.fullmatch(fold(text[: days[0].start])):
        return ()
    if any(day.day is None or not set(day.ask) <= {Ask.FAR_AHEAD} for day in days):
        return ()
    borders = [_BORDER.search(fold(text[: day.start])) for day in days[1:]]
    if not all(borders):
        return ()
    ends = [*(border.start() for border in borders if border), len(text)]
    parts = [text[day.start : end].strip(" .!") for day, end in zip(days, ends, strict=True)]
    plans = [_plan(part, day, context) for part, day in zip(parts, days, strict=True)]
    return one(*(plan for plan in plans if plan)) if all(plans) else ()


def _plan(part: str, day: FoundDay, context: Context) -> str:
    found = typed_meeting(part, today=context.today)
    if found is None or not (found.time or found.hints.part) or day.day is None:
        return ""
    if found.left and fold(found.left) != fold(found.place):
        return ""
    return f"nästa möte {day.day.day}/{day.day.month} {day.day.year}{tail(found)}"
