"""What is found in minutes: dates, decisions and carried items."""

from dataclasses import dataclass
from datetime import date, time

from dialogs.dates.around import Kind
from dialogs.dates.table import Ask


@dataclass(frozen=True, slots=True)
class Find:
    """A date at [start, end) of the text as given.

    `value` is YYYY-MM-DD, a range A/B of two such, a week YYYY-Www, a part of a month YYYY-MM-START|MID|END, a month
    YYYY-MM, or None if no day can be suggested. `day` is the suggested day (a week's Friday), `others` are other
    meanings, likeliest first. `ask` holds the reasons for a question, and is empty for a sure date. `offset` is a lead
    time: "-2d", "-1w", "-3wd", "0d". `sentence` is the span of its source, `what` a title, or "".
    """

    start: int
    end: int
    kind: Kind
    value: str | None
    day: date | None
    others: tuple[date, ...] = ()
    until: date | None = None
    ask: tuple[Ask, ...] = ()
    at: time | None = None
    until_at: time | None = None
    place: str = ""
    owner: str = ""
    group: str = ""
    offset: str | None = None
    sentence: tuple[int, int] = (0, 0)
    what: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A carried item or a decision at [start, end): its sentence, and the title above it, or ""."""

    start: int
    end: int
    text: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """The findings of minutes. `on` is the day of the document: given, or found in it."""

    on: date | None
    finds: tuple[Find, ...]
    carried: tuple[Passage, ...]
    decisions: tuple[Passage, ...]
