"""The place of a new item: before or after another, first, last, by number, or where the plan is at a clock time."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from collections.abc import Sequence
from datetime import timedelta

import regex

from dialogs.agenda.formalities import is_opening
from dialogs.dates import find_time
from dialogs.patterns import lazily
from dialogs.sentences.model import KnownItem
from dialogs.sentences.slots import by_title, fit, stems
from dialogs.text import fold

PLACED = lazily(
    r"[\s,]+(?P<all>(?:(?:och )?(?:lagg|satt|ta|put) (?:den|det|it) )?(?:"
    r"(?:som|as) (?:punkt |nummer |nr |item |number )?(?P<number>\d{1,2})(?::?[ae]n?)?"
    r"|(?:som |as |till )?(?:(?:the )?(?P<first>(?:allra )?(?:forst(?:a)?|overst|first)))(?: punkt(?:en)?| item)?"
    r"|(?P<end>(?:pa|i|till|at the) (?:slutet|end))(?: (?:av|of) (?:motet|the meeting))?"
    r"|(?:som |as )?(?:(?:the |den )?(?P<last>(?:allra )?(?:sista?|last)))(?: punkt(?:en)?| item)?"
    r"|(?:som (?:en )?(?:sista |forsta )?punkt )?(?:direkt |strax |precis |right |just |narmast )?(?:(?P<after>efter|after)|(?P<before>fore|innan|before)) (?P<anchor>[^,()]{1,40})"
    r"|(?:in )?(?:mellan|between) (?:punkt(?:erna)? |items? )?(?P<upper>[^,()]{1,30}?) (?:och|o|&|and) (?P<lower>[^,()]{1,30})"
    r"))[\s.!?]*$"
)
NUMBER = lazily(r"(?:punkt(?:en)? |pkt |nummer |nr |item |number |#)?(?P<number>\d{1,2})(?::?[ae]n?)?")
_BREAK = lazily(
    r"(?:pausen?|fikat?|fikapausen|kaffet|lunchen?|rasten|bensträckaren|the (?:coffee )?break|lunch|coffee)"
)
LED_PLACE = lazily(r"(?:som|as) (?:punkt |nummer |nr |item |number )?(?P<number>\d{1,2})(?::?[ae]n?)?\s*[:–-]\s*(?=\S)")
_PLACE_FIRST = lazily(
    r"(?P<lead>(?:(?:en|ett|an?|one) )?(?:(?:ny|nytt|extra|kort|egen|liten|new|short) )*(?:agenda|dagordnings)?(?:punkt|sak|arende|fraga|grej|item|point)(?: till)?),?"
    r"(?P<place> (?:(?:direkt |strax |precis |right |just )?(?:efter|fore|innan|mellan|after|before|between) [^:,()\n]{1,40}|(?:allra )?(?:sist|forst|overst|first|last)|(?:pa|i|at the) (?:slutet|end)))\s*:\s*(?=\S)"
)
_CLOCKED = lazily(
    r"\s+(?:kl\.? ?|klockan |at )?(?P<from>\d{1,2}(?:[.:]\d\d)?) ?(?:-|–|till|to) ?(?P<to>\d{1,2}(?:[.:]\d\d)?)[\s.!]*$|\s+(?:kl\.? ?|klockan |at )(?P<at>\d{1,2}(?:[.:]\d\d)?)[\s.!]*$"
)
_OF_A_LIMIT = lazily(
    r"\b(?:senast|innan|fore|efter|fran|till|mellan|by|before|after|from|until|dag|\p{L}+dag|mote|mote\w*)$"
)
"""Words before a clock time that is no place of the item."""


def place_behind(text: str, items: Sequence[KnownItem]) -> str:
    """`text` with the place behind the title, where it stands before it: "en punkt före laget runt: Vägar, 5 min"."""
    found = _PLACE_FIRST.match(fold(text))
    if found is None:
        return text
    place = text[slice(*found.span("place"))]
    read = PLACED.search(fold(place))
    if read is None or place_in(read, place, items) is None:
        return text
    return f"{text[found.end() :].rstrip(' .!')}{place}"


def clock_place(text: str, items: Sequence[KnownItem]) -> tuple[str, int | None, int, str] | None:
    """Return (the text without its clock time, the minutes, the number of the item's place, the clock time where no
    item begins then): "Besök av nämnden kl 10-10.30"; None where the plan does not hold such a time."""
    found = _CLOCKED.search(fold(text))
    starts = {item.number: item.starts_at for item in items if item.starts_at is not None}
    if found is None or not starts or _OF_A_LIMIT.search(fold(text[: found.start()])):
        return None
    words = text[found.start() : found.end()].strip(" .!")
    at = find_time(f"kl {found['from'] or found['at']}", beside_day=True)
    until = find_time(f"kl {found['to']}", beside_day=True) if found["to"] else None
    if at is None or (found["to"] and (until is None or until.at <= at.at)):
        return None
    first, *_, last = sorted(starts.values()) * 2
    wanted = first.replace(hour=at.at.hour, minute=at.at.minute)
    if not first < wanted <= last or not regex.search(r"\p{L}{2}", text[: found.start()]):
        return None
    minutes = (until.at.hour - at.at.hour) * 60 + until.at.minute - at.at.minute if until else None
    number, start = min(starts.items(), key=lambda each: (abs(each[1] - wanted), each[0]))
    return text[: found.start()], minutes, number, "" if abs(start - wanted) < timedelta(minutes=1) else words


def place_in(match: "regex.Match[str]", text: str, items: Sequence[KnownItem]) -> int | None:
    """The number of the place; 0 for the end, None where the words name no place."""
    if match["number"]:
        return max(1, int(match["number"]))
    if match["first"]:
        return 2 if items and is_opening(items[0].title) else 1
    if match["last"] or match["end"]:
        return 0
    if match["upper"]:
        upper = anchored(text[slice(*match.span("upper"))], items)
        lower = anchored(text[slice(*match.span("lower"))], items)
        return upper.number + 1 if upper and lower and lower.number == upper.number + 1 else None
    anchor = anchored(text[slice(*match.span("anchor"))], items)
    if anchor is None:
        return None
    return anchor.number + 1 if match["after"] else anchor.number


def anchored(words: str, items: Sequence[KnownItem]) -> KnownItem | None:
    """The item beside which another is to stand: by number, as the only break, or by a title that all words fit."""
    folded = fold(words).strip(" .!?")
    if number := NUMBER.fullmatch(folded):
        return next((item for item in items if item.number == int(number["number"])), None)
    places = by_title(words, [item.title for item in items])
    telling = stems(words)
    if len(places) == 1 and telling and fit(stems(items[places[0]].title), words).share == 1:
        return items[places[0]]
    breaks = [item for item in items if item.is_break]
    return breaks[0] if len(breaks) == 1 and _BREAK.fullmatch(folded) else None
