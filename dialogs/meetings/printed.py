"""Reads the heading of a meeting as it is printed: its day, time and place on one line or several."""

from datetime import date

import regex

from dialogs.dates import find_days
from dialogs.meetings.reading import TypedMeeting, bare, typed_meeting
from dialogs.patterns import lazily
from dialogs.text import fold

_HEADING = lazily(
    r"(?:mote|traff|sammantrade|kallelse|inbjudan|konferens|natverk|chefsgrupp|meeting|invitation|agenda)"
)
_LABELS = lazily(r"\b(?:datum|dag|tid|plats|lokal|adress|nar|var|date|time|day|when|where|place|location|venue)\s*:")
_MAY_HAVE_TIME = lazily(
    r"\d|middag|middan|morgon|morron|morning|kvall|evening|tonight|afternoon|noon|lunch|dag|\bday|\b[fe]\.?m\b|\bkl|\bat\b|\bhalv|\bkvart|clock"
)
"""Without this a heading has no time: a hint that saves the search for days."""
_MOST_LINES = 8
_LONGEST_HEADING = 10


def printed_meeting(text: str, *, today: date) -> TypedMeeting | None:
    """The meeting of a heading as printed: day, time and place and nothing else, on one line or several."""
    if not _MAY_HAVE_TIME.search(fold(text)):
        return None
    lines = [line for line in text.split("\n") if line.strip()]
    if not lines or len(lines) > _MOST_LINES:
        return None
    first = fold(lines[0])
    if len(lines) > 1 and _HEADING.search(first) and not find_days(lines[0], today=today):
        if len(first.split()) > _LONGEST_HEADING or regex.search(r"[.!?]\s+\p{L}", first):
            return None
        lines = lines[1:]
    body = "\n".join(lines)
    days = find_days(body, today=today)
    if len({day.day for day in days}) != 1:
        return None
    found = typed_meeting(body, today=today)
    if found is None or (found.time is None and found.hints.part is None):
        return None
    left = _LABELS.sub(" ", fold(found.left))
    left = left.replace(fold(found.place), " ") if found.place else left
    return found if not bare(left) else None
