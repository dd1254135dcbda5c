"""The period of the year that a question about meetings names: a season, a month, a year or a week."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

import regex

from dialogs.dates.calendar import last_of_month, monday_of
from dialogs.dates.words import MONTHS, MONTHS_IN_FULL
from dialogs.patterns import lazily
from dialogs.text import fold

_SEASONS = {"var": (1, 6), "sommar": (6, 8), "host": (8, 12), "vinter": (12, 12)}
_ENGLISH = {"spring": "var", "summer": "sommar", "autumn": "host", "fall": "host", "winter": "vinter"}
_PERIOD = lazily(
    r"\b(?:(?P<next>nasta|next) )?(?:(?:i|till|under|in|this|the|for) )?(?:(?P<later>nasta|next) )?(?:the )?(?:"
    r"(?P<season>host|var|sommar|vinter)(?:en|ens|ar|ars|mot(?:en|ena)|terminen)?"
    r"|(?P<english>spring|summer|autumn|fall|winter)"
    rf"|(?P<month>{MONTHS_IN_FULL})(?:mot(?:en|ena))?"
    r"|(?P<year>ar|aret|arets|year)"
    r"|(?P<week>vecka|veckan|week)|(?P<this_month>manad|manaden|month))\b"
)
_CUED = lazily(r"\b(?:i|till|under|in|this|the|for|nasta|next|den har|denna|hela|resten av|for) (?:\w+ )?$")


_OUR = lazily(
    r"\s+(?!(?:har|som|och|eller|sa|for|till|med|pa|innan|vi|det|ar|nar|jag|forutom|utom|samt|kvar|finns)\b)\p{L}"
)
"""A noun after "vår", which then means "our"."""


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `first` to `last`."""

    first: date
    last: date
    words: str = field(default="", compare=False)
    """The words of it that `period_in` reads again."""


def period_in(text: str, *, today: date) -> Period | None:
    """Return the period that `text` names, from today on; None where it names none."""
    folded = fold(text)
    for match in _PERIOD.finditer(folded):
        is_cued = " " in match.group().strip() or bool(_CUED.search(folded[: match.start()]))
        if match["season"] == "var" and (
            (not is_cued and not match.group().startswith("vare")) or _OUR.match(folded, match.end())
        ):
            continue  # "var är mötet", "i vår kalender"
        if not is_cued and not (match["season"] or match["english"] or match["month"] or match.group() == "arets"):
            continue
        found = _period(match, today)
        cue = "" if regex.match(r"i |nasta |next |this |in ", match.group()) else "i "
        return replace(found, words=cue + text[slice(*match.span())])
    return None


def _period(match: "regex.Match[str]", today: date) -> Period:
    is_next = bool(match["next"] or match["later"])
    if match["season"] or match["english"]:
        return _months(*_SEASONS[match["season"] or _ENGLISH[match["english"]]], today=today, is_next=is_next)
    if match["month"]:
        month = MONTHS[match["month"]]
        return _months(month, month, today=today, is_next=False)
    if match["year"]:
        year = today.year + is_next
        return Period(max(today, date(year, 1, 1)), date(year, 12, 31))
    if match["week"]:
        monday = monday_of(today) + timedelta(days=7 * is_next)
        return Period(max(today, monday), monday + timedelta(days=6))
    month = (today.month + is_next - 1) % 12 + 1
    return _months(month, month, today=today, is_next=False)


def _months(first: int, last: int, *, today: date, is_next: bool) -> Period:
    year = today.year + (1 if last < today.month or is_next else 0)
    return Period(max(today, date(year, first, 1)), last_of_month(year, last))


_SHIFT = lazily(
    r"\s*(?:med |by )?(?:en|ett|tva|tre|fyra|\d{1,2}|a|one|two|three)\s"
    r"(?:vecka|veckor|(?:arbets)?dag(?:ar)?|weeks?|days?)\s"
    r"(?:fram(?:at)?|bak(?:at)?|ahead|forward|back)\b"
)


def is_shift(rest: str) -> bool:
    """Return whether a meeting moves by a span, which is counted from its own day: "en vecka framåt"."""
    return _SHIFT.match(fold(rest)) is not None
