"""Writes the day, the time and the place that a sentence names as the commands of meetings have them."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

import regex

from dialogs.dates import FoundDay, find_days
from dialogs.meetings.reading import TypedMeeting
from dialogs.patterns import lazily
from dialogs.sentences.model import Sentence
from dialogs.text import fold
from dialogs.texts.calendar import clock, plain_day

_CORRECTED = lazily(
    r"\b(?:nej|na|no)\s*,?\s*(?:vanta|forresten|forlat|wait|sorry)\b|\b(?:vanta nu|scratch that|eller forresten)\b"
)
ENDS_AS_BEFORE = lazily(
    r"\b(?:slut\w*|sluttid\w*|ends?|end time)\b[^,.]{0,20}\b(?:som (?:vanligt|planerat|tankt|forut)|samma|oforandra\w*|as (?:usual|planned|before)|the same)\b|\bsamma slut\w*"
)
NOT_BUT = lazily(
    r"(?i)\s*,\s*(?:och )?(?:inte|not)\s[^,]{1,30}$|\s(?:i ?stället|instead)(?:\s(?:för|of)\s[^,]{1,30})?$"
)
"""A rejected value ("två timmar, inte tre"). The right one is named before."""
REST_STAYS = lazily(
    r"(?i),\s*(?:och )?(?:resten|allt annat|övrigt|i övrigt|tiden|dag och tid|the rest|everything else|same)\b.*$"
)
LATER_BY = lazily(
    r"\b(?:halvtimme|timm\w*|tim|kvart|trekvart|min\w*|half an hour|hours?|quarter)\b[^,]{0,15}?\b(?:senare|tidigare|later|earlier)\b"
)
"""A start that is counted from the planned one: "en halvtimme senare"."""
CHANGED_BY = lazily(
    r"(?:timm\w*|tim|min\w*|kvart|halvtimme|hours?|h)\s+(?:kortare|langre|mindre|extra|till(?!\s+(?:kl|\d))|shorter|longer|less|more)\b|\b(?:langre|kortare|longer|shorter) (?:an|than)\b"
)
"""A length by which the meeting changes, and not the length that it has."""
_AT_HOME = lazily(r"\b(?:min|mitt|mina|kalender\w*|undertecknad\w*|calendar|my)\b")
_NO_PLACE = lazily(
    r"(?:fore|innan|efter|oss\s+pa\s|istalle\w*|i stallet|ist\b|garna|helst|forslagsvis|(?:thirty|sixty|forty\w*|ninety|two|\d+) (?:min|hour)|\p{L}+ minut)"
)
_LONGEST_PLACE = 6
"""Words. A longer place in free words is the rest of the sentence."""


CALLED = lazily(
    r"(?i)^(?:kallelse|inbjudan|invitation)(?: (?:till|to) (?:möte|träff|sammanträde|a meeting|meeting))?[ ]*:[ ]*(?=[^\n]+$)"
)
"""The heading before a meeting on the same line: "Kallelse: 12 juni kl 13"."""
_REPLACED = lazily(r"\b(?:i ?stallet for|istallet for|ist f|instead of|rather than)\s*(?:den |pa |on )?$")


def replaced_day(text: str, *, today: date) -> FoundDay | None:
    """The day that another takes the place of: "11 juni i stället för 28 maj"."""
    days = find_days(text, today=today)
    return next((day for day in days[1:] if day.day and _REPLACED.search(fold(text[: day.start]))), None)


def corrected(text: str) -> str:
    """`text` from its last correction on, where a day or a time follows: "tisdag, nej vänta, onsdag"."""
    found = list(_CORRECTED.finditer(fold(text)))
    return text[found[-1].end() :] if found and regex.search(r"\w", text[found[-1].end() :]) else text


def most_exact(text: str, days: Sequence[FoundDay]) -> FoundDay | None:
    """The day that is most likely a meeting's: the first with a number, else the first of all."""
    dated = [day for day in days if day.day and regex.search(r"\d", text[day.start : day.end]) and not day.ask]
    return next(iter(dated or days), None)


def day_words(day: FoundDay, sentence: Sentence) -> str:
    """A found day as it was written, so that whatever is unclear of it is asked about."""
    return " ".join(sentence.text[day.start : day.end].split())


def written(day: date, *, today: date) -> str:
    """A day that was reckoned; with its year where that is another."""
    words = plain_day(day, "sv")
    return words if day.year == today.year and day >= today else f"{words} {day.year}"


def time_words(starts: time, ends: time | None) -> str:
    return f" kl {clock(starts)}-{clock(ends)}" if ends else f" kl {clock(starts)}"


def tail(found: TypedMeeting) -> str:
    """The time and the place of a meeting, to stand after its day."""
    hints = found.hints
    said = time_words(found.time.at, found.time.until) if found.time else ""
    if not said and hints.words:
        said = f" {hints.words}"
    if not said and hints.same_time:
        said = " samma tid"
    if hints.length and not found.time:
        said += f" {int(hints.length.total_seconds() // 60)} min"
    if hints.same_place:
        return f"{said} samma plats"
    return said + place_words(found.place)


def place_words(place: str) -> str:
    """A place behind the day; "" for the rest of a sentence that was taken for a place."""
    if _NO_PLACE.match(fold(place)):
        return ""
    words = place.split()
    if not words or len(words) > _LONGEST_PLACE or _AT_HOME.search(fold(place)):
        return ""
    led = regex.match(
        r"(?:i|pa|via|hos|in|at|on|digital\w*|online|helt|enbart|fysiskt|distans\w*|hybrid\w*|per)\b", fold(place)
    )
    return f", {place}" if led else f" i {place}"


def later(at: time, by: timedelta) -> time:
    return (datetime.combine(date(2000, 1, 2), at) + by).time()
