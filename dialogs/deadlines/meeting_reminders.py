"""Reads a reminder of the coming meeting that names only its lead: "påminn mig dagen innan mötet"."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from datetime import date, datetime, time, timedelta

import regex

from dialogs.dates import find_time
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence
from dialogs.sentences.slots import people_in
from dialogs.text import fold
from dialogs.texts.calendar import month_name

_COUNTS = {
    "dagen": 1, "en": 1, "ett": 1, "the": 1, "a": 1, "an": 1, "one": 1, "tva": 2, "two": 2, "tre": 3, "three": 3, "fyra": 4,
    "four": 4, "fem": 5, "five": 5, "sex": 6, "sju": 7, "tio": 10, "ten": 10,
}  # fmt: skip
_LENGTHS = {"kvart": 15, "halvtimm": 30, "half": 30, "quarter": 15}
"""Minutes, by the beginning of the word."""
_OF_MEETING = r"(?:(?:om|about|of|infor) )?(?:(?:det |vart |nasta |the |our |next )*(?:mote\w*|traff\w*|meeting))"
_WHO = r"(?P<who>[^,.:\n]{2,60}?)"
_REMINDED = lazily(
    rf"^(?:(?:du|och|ja|garna)\s+)*(?:(?:pamin\w*|remind) {_WHO}|(?:skicka|ge|send|give)(?: ut| out)?(?: (?P<who>alla|oss|gruppen|everyone|us))? (?:en |ett |den |a |the )?(?:extra )?(?:pamin\w*|reminders?)(?: (?:till|at|to) {_WHO})?) "
    rf"(?:{_OF_MEETING} )?(?:(?P<count>en|ett|tva|tre|fyra|fem|sex|sju|tio|the|an?|one|two|three|four|five|ten|\d{{1,2}}) (?P<unit>dag(?:ar)?|veck(?:a|or)|timm(?:e|a|ar)|h|min\w*|days?|weeks?|hours?)|(?P<count>dagen)|(?:en |a |ett )?(?P<length>kvart|halvtimm[ea]|half an hour|quarter))"
    rf" (?:fore|innan|i forvag|before|ahead|in advance)(?: {_OF_MEETING}(?: (?:borjar|startar|drar igang|starts|begins))?)?(?:,? (?:tack|snalla|please|ocksa|too|as well))*[\s.!?]*$"
)
_EVERYBODY = ("oss", "alla", "gruppen", "deltagarna", "medlemmarna", "us", "everybody", "everyone", "the group", "all")
_MEETING = lazily(r"\b(?:mote\w*|traff\w*|meeting)\b")


def meeting_reminder(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The reminder on the day, or at the time, so long before the coming meeting."""
    clock = find_time(sentence.text, bare=False)
    clock = None if clock and clock.until else clock
    text = sentence.text
    if clock:
        text = f"{text[: clock.start].rstrip(' ,')}{text[clock.end :]}"
    match = _REMINDED.search(fold(text))
    if match is None or not context.meetings:
        return ()
    words = (match["who"] or "alla").strip()
    is_named = _MEETING.search(sentence.folded) is not None
    if not is_named and (words not in _EVERYBODY or context.reminded_of or context.just_added):
        return ()  # "dagen innan" may be that of a deadline
    english = sentence.is_english
    if words in ("mig", "mej", "me"):
        who = "me" if english else "mig"
    elif words in _EVERYBODY:
        who = "us" if english else "oss"
    else:
        people = people_in(text[slice(*match.span("who"))], context)
        if len(people) != 1 or len(words.split()) > len(people[0].split()):
            return ()
        who = people[0]
    day, at = _when(match, context.meetings[0].starts_at)
    if at and clock:
        return ()
    at = at or (clock.at if clock else None)
    told = f"{day.day} {month_name(day.month, 'en' if english else 'sv')}"
    says, shown = (
        f"remind {who} about The meeting by {each}{f' at {at:%H.%M}, right then' if at else ''}"
        if english
        else f"påminn {who} om Mötet senast {each}{f' kl {at:%H.%M}, just då' if at else ''}"
        for each in (day.isoformat(), told)
    )
    return (Reading((says,), is_certain=is_named, shown=(shown,)),)


def _when(match: "regex.Match[str]", starts_at: datetime) -> tuple[date, time | None]:
    """The day of the reminder, and its clock time if the lead is shorter than a day."""
    count = match["count"] or "1"
    number = int(count) if count.isdigit() else _COUNTS[count]
    unit = match["unit"] or ""
    minutes = next((long for word, long in _LENGTHS.items() if (match["length"] or "").startswith(word)), 0)
    minutes = minutes or (number * (1 if unit.startswith("min") else 60) if unit.startswith(("t", "h", "min")) else 0)
    if minutes:
        at = starts_at - timedelta(minutes=minutes)
        return at.date(), at.time()
    return starts_at.date() - timedelta(days=number * (7 if unit.startswith(("veck", "week")) else 1)), None
