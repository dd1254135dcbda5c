"""Reads the line above pasted questions: title, answer unit, number of groups, last day."""

from dataclasses import dataclass, replace
from datetime import date

from dialogs.dates import find_days
from dialogs.deadlines.terms import without_terms
from dialogs.forms.rules import LONGEST_TITLE, Per
from dialogs.patterns import lazily
from dialogs.text import fold

_ORGANISATIONS = lazily(
    r"\b(?:till|for|to|av|fran) (?:alla |varje |the |each |every )?(?:organisation(?:er|erna|en)?|kommun(?:er|erna|en)?"
    r"|organi[sz]ations?|municipalit(?:y|ies))\b"
)
_MEMBERS = lazily(r"\b(?:till|for|to) (?:alla |the |all )?(?:medlemmar(?:na)?|members|everybody)\b")
_GROUPS = lazily(r"\b(?:(?:i|till|for|in|to) )?(?P<number>\d{1,2}) (?:grupper(?:na)?|groups)\b")
_BETWEEN = lazily(
    r"(?=.*(?:[,;()/]|\b(?:dock|men|eller|och|absolut|or|and|but)\b))"
    r"[\s,;()/–-]*+(?:(?:dock|men|eller|och|absolut|allra|senast|den|or|and|but|by|the)[\s,;()]*+)*+"
)
"""The words between two days that belong together. "Mötet 12 januari senast 25 januari" has two that do not."""
_CUE = lazily(
    r"(?:\b(?:svar|svara|svaren|besvaras|inlamning|lamnas in|skickas in|answers?|reply)\s*)?"
    r"\b(?:senast|till|by|before|fore|innan)\s*(?:den|the)?\s*$"
)
"""The words that lead to the last day: "svar senast den 5 juni"."""
_AROUND = " ,.;:–-»«”“\"'"


@dataclass(frozen=True, slots=True)
class Head:
    title: str
    per: Per | None
    groups: int
    due_on: date | None
    final_on: date | None = None


def read_head(text: str, *, today: date) -> Head:
    """Return the parts of the line. `per`, `due_on` and `final_on` are None if absent; `title` is the rest.

    "25 januari, dock senast 15 februari" gives two days: the reminders lead to the first, and the second is final. Any
    other earlier day belongs to the title.
    """
    text, terms = without_terms(text, today=today)
    days = [found for found in find_days(text, today=today) if found.day is not None]
    due_on = days[-1].day if days else None
    final_on = terms.final.day if terms.final is not None else None
    if due_on is None:
        due_on, final_on = final_on, None
    if final_on is None and len(days) > 1 and _BETWEEN.fullmatch(fold(text[days[-2].end : days[-1].start])):
        due_on, final_on = days[-2].day, days[-1].day
        days = [*days[:-2], replace(days[-2], end=days[-1].end)]
    if due_on is not None and final_on is not None and final_on <= due_on:
        final_on = None
    blank = bytearray(len(text))
    per, groups = None, 0
    if days:
        start = days[-1].start
        cue = _CUE.search(fold(text[:start]))
        blank[cue.start() if cue else start : days[-1].end] = b"\1" * (days[-1].end - (cue.start() if cue else start))
    for pattern, means in ((_ORGANISATIONS, Per.ORGANISATION), (_MEMBERS, Per.PERSON), (_GROUPS, Per.GROUP)):
        match = pattern.search(fold(text))
        if match is None:
            continue
        per = means
        if means is Per.GROUP:
            groups = int(match["number"])
        blank[match.start() : match.end()] = b"\1" * (match.end() - match.start())
    left = "".join(letter for letter, gone in zip(text, blank, strict=True) if not gone)
    title = " ".join(left.split()).strip(_AROUND)[:LONGEST_TITLE].strip()
    return Head(title[:1].upper() + title[1:], per, groups, due_on, final_on)
