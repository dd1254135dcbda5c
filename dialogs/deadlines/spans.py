"""The days that a question about deadlines is limited to: "i juni", "nästa vecka", "före 12 juni", "innan mötet"."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dataclasses import replace
from datetime import date, timedelta

from dialogs.dates import find_days
from dialogs.meetings.periods import Period, period_in
from dialogs.patterns import lazily
from dialogs.sentences.model import Context
from dialogs.text import fold

_UNTIL = lazily(
    r"\b(?:fore|innan|infor|fram till|till och med|till|t\.?o\.?m\.?|senast|before|until|by|up to)\s+(?P<what>[^?!.\n]{2,60})"
)
_MEETING = lazily(r"^(?:det |vart |the |our )?(?:nasta |next )?(?:mote\w*|traff\w*|sammantrad\w*|meeting)\b")
_INCLUSIVE = ("till och med", "t.o.m", "tom", "fram till", "till", "senast", "until", "by", "up to")
_SUMMER = lazily(r"^(?:the )?(?:sommar\w*|semester\w*|summer|holidays?|midsommar\w*|midsummer)\b")
_FIRST = date.min


def span_in(text: str, *, today: date, meeting_on: date | None = None) -> Period | None:
    """Return the days that `text` names, with the words that name them again; None if it names none.

    What is due before a day may be late already. `meeting_on` is the day of the next meeting.
    """
    folded = fold(text)
    if until := _UNTIL.search(folded):
        what = until["what"]
        days = find_days(text[until.start("what") : until.end("what")], today=today)
        is_inclusive = until[0].startswith(_INCLUSIVE)
        day = days[0].day if len(days) == 1 else None
        if day is None and _MEETING.match(what):
            day = meeting_on
        if day is not None:
            last = day if is_inclusive else day - timedelta(1)
            return Period(_FIRST, last, f"till {last.isoformat()}")
        if _SUMMER.match(what):
            # Work ends with June in Sweden, so that is what "before the summer" means.
            year = today.year if today.month <= 6 else today.year + 1
            return Period(_FIRST, date(year, 6, 30), f"till {date(year, 6, 30).isoformat()}")
        if (period := period_in(what, today=today) or period_in(f"i {what}", today=today)) is not None:
            last = period.last if is_inclusive else period.first - timedelta(1)
            return Period(_FIRST, last, f"till {last.isoformat()}")
        return None
    period = period_in(text, today=today)
    if period is None or period.last < today:
        return None
    return replace(period, first=_FIRST) if period.first <= today else period


_LITTLE = frozenset(
    fold(word)
    for word in """
    i in på on för for under till to den det denna detta här the this nästa next fram och med before until by före
    innan inför senast hela all whole of nu kommande coming månad month vecka week år year mötet möte meeting vi har
    have we our vårt t o m
    """.split()  # noqa: SIM905
)


def whole_span(text: str, *, today: date) -> Period | None:
    """Return the days that `text` names if it says nothing else: "i juni", and not "för rapporten i juni"."""
    span = span_in(text, today=today)
    if span is None:
        return None
    folded = fold(text)
    for found in reversed(find_days(text, today=today)):
        folded = f"{folded[: found.start]} {folded[found.end :]}"
    named = period_in(text, today=today)
    words = fold(named.words).split() if named else []
    left = _WORDS.findall(folded)
    return span if all(word in _LITTLE or word in words or _SUMMER.match(word) for word in left) else None


_WORDS = lazily(r"[\p{L}\d]+")


def span_of(text: str, context: Context) -> Period | None:
    """Return the days that a question names where it is asked."""
    meeting_on = context.meetings[0].starts_at.date() if context.meetings else None
    return span_in(text, today=context.today, meeting_on=meeting_on)
