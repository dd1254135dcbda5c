"""Takes the clock times out of a text about a meeting, also an end that stands far from its start."""

from dataclasses import replace
from datetime import time

import regex

from dialogs.dates import FoundTime, find_length, find_time
from dialogs.patterns import lazily
from dialogs.text import fold

CUT = "\ue000"
"""Stands where something is taken out of a text."""


def cut(text: str, start: int, end: int) -> str:
    """`text` with [start, end) marked as taken out, as long as before."""
    return text[:start] + CUT + " " * (end - start - 1) + text[end:]


_HOUR = (
    r"\d{1,2}(?:[.:]\d\d)?|(?:halv|kvart (?:i|over)) \p{L}+|half past \p{L}+|lunch|noon"
    r"|(?:sju|atta|nio|tio|elva|tolv|ett|tva|tre|fyra|fem|nine|ten|eleven|twelve|one|two|three|four|five)"
)
_ENDS = lazily(
    r"\b(?:slut(?:tid|tiden|ar|a)?:?|avslutar?|haller(?: vi)? pa|ar(?: vi)? (?:klara|fardiga)|klart|ends?|finish(?:es)?"
    r"|are done|go on|(?:kor|sitter|fortsatter|pagar|keep going|continue)(?=(?: vi| nog| da)* (?:till|tills|until)\b))"
    r"(?: vi| vara| we)?"
    r"(?: senast| ungefar| nog| kanske| val| forst| runt| fram| till| tills| vid| at| around| by| until)*"
    r"(?: kl\.?| klockan)?"
    rf" (?P<end>{_HOUR})\b(?! ?(?:min|tim|h\b|maj|juni|/|[-–]))"
)
"""The end in a sentence of its own: "Vi börjar 9.30 och slutar senast 15"."""
_BEGINS = lazily(
    rf"\b(?:borjar?|startar?|starts?|begins?)(?: vi| we)?(?: redan| at)? (?P<start>{_HOUR})\b"
    r"(?! ?(?:min|tim|h\b|maj|juni|/|[-–]))"
)
_NOON = ("lunch", "noon")


def without_time(text: str, *, beside_day: bool) -> tuple[str, FoundTime | None]:
    """The text without the clock times, and the times. An end may stand far from its start."""
    ends = _ENDS.search(fold(text))
    rest = cut(text, *ends.span()) if ends else text
    at = find_time(rest, beside_day=beside_day)
    if ends and at is None and (starts := _BEGINS.search(fold(rest))) and (hour := find_time(f"kl {starts['start']}")):
        at = replace(hour, start=starts.start("start"), end=starts.end("start"))
    if ends is None or at is None or at.until is not None or find_length(rest) is not None:
        at = find_time(text, beside_day=beside_day)
        return (cut(text, at.start, at.end) if at else text), at
    said = "12" if ends["end"] in _NOON else text[slice(*ends.span("end"))]
    until = find_time(f"kl {said}", beside_day=True)
    end = after_noon(until).at if until and until.at <= at.at else until.at if until else None
    rest = cut(rest, at.start, at.end)
    return rest, replace(at, until=end if end and end > at.at else None)


def after_noon(at: FoundTime) -> FoundTime:
    def moved(said: time | None) -> time | None:
        return said.replace(hour=said.hour + 12) if said and 0 < said.hour < 8 else said

    return replace(at, at=moved(at.at) or at.at, until=moved(at.until))


_STARTS = lazily(r"\b(?:borjar?|startar?|start|starts|begins?|fran|from|mellan|between)\b")


def ends_only(text: str) -> bool:
    """Return whether the only clock time is an end: "mötet på onsdag drar ut, vi slutar halv ett"."""
    ends = _ENDS.search(fold(text))
    if ends is None or _STARTS.search(fold(text)):
        return False
    return find_time(cut(text, *ends.span()), beside_day=True) is None


def end_alone(text: str) -> time | None:
    """The end of the meeting, where it is the only clock time that is said: "vi kör till tre"."""
    ends = _ENDS.search(fold(text)) if ends_only(text) else None
    if ends is None:
        return None
    said = "12" if ends["end"] in _NOON else text[slice(*ends.span("end"))]
    at = find_time(f"kl {said}", beside_day=True)
    return after_noon(at).at if at else None


_AT_LUNCH = lazily(r"\s*(?:till|vid|at|by|for|fore|innan|before)?\s*(?:lunch|noon)\w*[\s.!]*")
_CLOCK_CUE = lazily(r"\d|\b(?:kl|klockan|halv|kvart|at|half)\b")
_BARE_HOUR = lazily(r"(?:till\s|to\s|at\s|om\s)?\d{1,2}")


def clocked(rest: str) -> str:
    """The words behind "mötet börjar" or "mötet slutar" such that they read as a clock time: "till tolv"."""
    folded = fold(rest)
    if _AT_LUNCH.fullmatch(folded):
        return "kl 12"
    if _CLOCK_CUE.search(folded) is None:
        return f"kl {regex.sub(r'^ *(?:till?s?|to) ', '', rest)}"
    if _BARE_HOUR.fullmatch(folded.strip()):
        return "kl " + regex.sub(r"\D", "", rest)
    return rest
