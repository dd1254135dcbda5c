"""Words beside a date: its clock time, place, group, and the matter in a few words."""

# ruff: noqa: E501 - a pattern is read by its line

import regex

from dialogs.dates.around import Kind
from dialogs.dates.columns import WHAT, cell_under
from dialogs.dates.owners import are_people
from dialogs.dates.records import Record, first_name, in_brackets, last_name
from dialogs.dates.structure import Span, Structure
from dialogs.dates.times import FoundTime, find_time
from dialogs.dates.words import loose
from dialogs.patterns import lazily
from dialogs.text import fold

_LONGEST_TITLE = 90
_LONGEST_PLACE = 60
_BARE_PLACE = 2
"""Words of a place that follows a comma without more."""


_BESIDE = lazily(r"[\s,.():–-]*(?:\p{L}{2,7}\s)?")
_BEFORE_DAY = lazily(r"[\s,]*(?:den|på|on)?\s*")
_TIME_LABEL = lazily(r"\s*tid\b")
_WORDS = lazily(r"\p{L}{3,}")


def time_of(structure: Structure, start: int, end: int, sentence: Span) -> FoundTime | None:
    """Return the clock time right after or before the date at [start, end), or in the line below it."""
    after = structure.text[end : min(end + 40, max(sentence.end, end))]
    found = find_time(after)
    if found and _BESIDE.fullmatch(after[: found.start]):
        return found
    first = max(sentence.start, start - 30)
    before = structure.text[first:start]
    found = find_time(before, bare=False)
    if found and _BEFORE_DAY.fullmatch(before[found.end :].lower()):
        return found
    line = structure.line_at(end - 1)
    if line + 1 < len(structure.lines) and not structure.folded[end : structure.lines[line].end].strip(" .,"):
        below = structure.lines[line + 1]
        found = find_time(structure.text[below.start : below.end][:40])
        if found and (found.start == 0 or _TIME_LABEL.match(structure.words(below))):
            return found
    return None


# --- where ------------------------------------------------------------------------------------------------------

_CLOCK = r"(?:[\s,(–-]*(?:kl(?:ockan)?\.?|at|tid:?)?\s*\d{1,2}(?:[.:,]\d\d)?(?:\s*(?:-|–|till)\s*\d{1,2}(?:[.:,]\d\d)?)?\)?(?![\d/])(?!\s*(?:dag|st|%)))?"
_PLACE = lazily(
    _CLOCK
    + r"[\s,–-]{0,4}(?:(?P<led>(?i:i|på|pa|hos|vid|in|at|via))\s+|(?i:plats|lokal|place)\s*:?\s*(?=\p{L})|(?<=,\s)(?=\p{Lu}))"
    r"(?P<place>[\p{L}\d][^.;:,()\n!?]{0,80}?)"
    r"(?=\s*(?:[.;:!?()\n]|$|,|\s(?:för|kl|klockan|och\s(?:då|vi)|där|då|med|som|den|till|p[aå]\s(?:f\w{1,2}rslag|temat)|from|for|with)\b))"
)
_LABELLED_PLACE = lazily(r"(?i:plats|lokal|place)\s*:\s*(?P<place>[^\n;]{2,60}?)(?=\s*(?:[;\n]|\.\s|\.?$))")
_HOUSE = lazily(
    r"(?i:[\p{L}-]{0,20}(?:huset|hus|salen|sal|rummet|rum|biblioteket|skolan|gården|lokalen|kontoret|kansliet|hallen|teatern|hotellet|hotell))\b(?:\s[\p{L}-]{1,20}){0,4}$"
)
_NO_PLACE = lazily(
    loose(
        r"(?:år|samband|god\stid|stället|förmiddag|eftermiddag|morgon|kväll|samarbete|samråd|samma|dag\b|grund|dig\b|er\b|sig\b|höst|vår|sommar|ordning|första|andra|form\b|tid\b|syfte|frågan"
        r"|förslag|plats\b|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|vecka|januari|nästa|den\b|ett?\b|alla\b|detta|this|that|time|person|kl\b|\d)"
    )
)


def place_of(structure: Structure, end: int, sentence: Span) -> str:
    """Return the place right after a date or its clock time; "" if none."""
    text = structure.text[end : min(max(sentence.end, end), end + 160)]
    match = _PLACE.match(text) or _LABELLED_PLACE.search(text)
    if match is None:
        return ""
    place = match["place"].strip()
    if len(place) > _LONGEST_PLACE or _NO_PLACE.match(fold(place)):
        return ""
    led = match.groupdict().get("led")
    if (
        not led
        and not match[0].lstrip(" ,–-").lower().startswith(("plats", "lokal", "place"))
        and len(place.split()) > _BARE_PLACE
        and not _HOUSE.match(place)
    ):
        return ""
    return f"{led} {place}" if led and led.lower() == "hos" else place


# --- for whom ---------------------------------------------------------------------------------------------------

_GROUP = lazily(
    r"[\s:–-]{1,3}(?P<group>(?:\p{L}[\p{L}-]{1,20})(?:\s\p{L}[\p{L}-]{1,20})?)\s*(?=,|\.|;|$|\n|\boch\b|\bsamt\b)"
)
_NO_GROUP = lazily(
    loose(
        r"(?:i|på|hos|kl|klockan|den|är|blir|och|eller|samt|till|för|om|vid|med|av|that|at|in|on|år|dag|kvar|preliminärt|istället|hålls|ska)\b|(?:mån|tis|ons|tors|fre|lör|sön)dag"
    )
)


def group_of(structure: Structure, end: int, stop: int) -> str:
    """Return the sub-group or organisation after a date that is one of several: "väster" in "28/8 väster, 29/8
    norr"."""
    match = _GROUP.match(structure.text, end, min(stop, end + 60))
    if match is None or _NO_GROUP.match(fold(match["group"])):
        return ""
    return match["group"]


# --- what -------------------------------------------------------------------------------------------------------

_CUE_END = lazily(
    loose(
        r"[\s,:;(–-]*\b(?:(?:allra\s|dock\s)?senast|deadline(?:n)?|sista\s(?:\w{0,20}dag(?:en)?|datum)(?:\sför)?|är|blir|den|till|för|före|innan|fram\still|t\.?o\.?m\.?|klart?|klara|no\slater\sthan|by|due|on|kl\.?|klockan|ska\svara"
        r"|ska|tillhanda|på|ska\svara\sinne|lämnas(?:\sin)?|skickas(?:\sin)?|inlämnas|skall)[\s:,(–-]*$"
    )
)
_CUE_START = lazily(
    loose(
        r"^[\s,.:;)–*|-]*(?:(?:är|blir)\s)?(?:(?:det\s)?(?:allra\s)?senast\b|deadline(?:n)?\b(?:\sför\b)?|sista\s(?:\w{0,20}dag(?:en)?|datum|chansen|tid(?:en)?)\b(?:\s(?:för|att)\b)?|ska\b|skall\b|måste\b|är\b|för\b|att\b|\w{0,20}stopp\b(?=\sför)|stoppdatum\s(?:för)?)[\s:–-]*"
    )
)
_NOUN_FOR = lazily(
    loose(
        r"\b(?:deadline(?:n)?|sista\s\w{0,20}dag(?:en)?|stoppdatum|sista\sdatum|last\sday|sista\stid)\s(?:för|att|for|to)\s"
    )
)
_LEADING = lazily(
    loose(
        r"^[\s,.:;*–|•-]*(?:\d{1,2}[.)]\s|att\b|och\b|men\b|då\b|så\b|samt\b|om\b|styrelsen\sbeslutar\satt|mötet\sbeslutade?\satt|beslutar\satt|beslutade\satt|påminn\w{0,2}\s(?:oss\s|mig\s)?(?:om\b)?|remind\s(?:us|me)\s(?:about|to|of)?)[\s:]*"
    )
)
_CLAUSE_END = lazily(r"[.;!?]\s|,\s(?:och|men|dock|så|då|som|där)\b|\s[–-]\s")


_LABEL = lazily(
    r"^\s*+(?:[-*•]\s*+)?(?i:åtgärd|uppgift|aktivitet|att göra|göra|to-?do|uppdrag|action(?: point)?|ap|task|insats|beslut|vad|fråga|punkt)\s*\d{0,2}\s*:\s*"
)


_NUMBER = lazily(r"^\s*(?:[-*•]|\d{1,2}[.)])\s+")


def what_of(structure: Structure, sentence: Span, start: int, end: int, kind: Kind, record: Record | None) -> str:
    """Return the matter of the date at [start, end) as a title of a few words; "" if nothing fits.

    `sentence` is its own, or the part after the date before. `record` holds the labels beside the date.
    """
    line = structure.line_at(start)
    if structure.is_row(line):
        return _short(cell_under(structure, line, WHAT) or _longest_cell(structure, line, start))
    if record and record.what:
        return _short(_LABEL.sub("", _NUMBER.sub("", record.what)))
    before, after = structure.text[sentence.start : start], structure.text[end : max(sentence.end, end)]
    if bracket := in_brackets(structure, sentence.start, start, end):
        before = structure.text[sentence.start : bracket[0]]
    elif (last := last_name(before)) and are_people(last[1]):
        before = before[: last[0]]
    if (first := first_name(before)) and are_people(first[1]):
        before = before[first[0] :]
    noun = _NOUN_FOR.search(fold(before))
    if noun and kind is Kind.DEADLINE:
        before = before[noun.end() :]
    left = _LABEL.sub("", _without(before))
    if _too_little(left):
        left = _after(after)
    if _too_little(left) and kind is Kind.NEXT_MEETING:
        left = ""
    elif _too_little(left) and line + 1 < len(structure.lines) and not structure.has_gap_above(line + 1):
        below = structure.lines[line + 1]
        left = _after(structure.text[below.start : below.end])
    if _too_little(left):
        above = structure.line_at(sentence.start) - 1
        if above >= 0 and structure.is_heading(above):
            span = structure.lines[above]
            left = structure.text[structure.after_bullet(above) : span.end].strip(" :*_#")
    return "" if _too_little(left) else _short(left)


def _without(before: str) -> str:
    """Return the words before a date without its cue; of several clauses the last."""
    for _ in range(5):
        match = _CUE_END.search(fold(before[-60:]))
        if match is None or not match[0]:
            break
        before = before[: max(0, len(before) - 60) + match.start()]
    for _ in range(3):
        match = _LEADING.match(fold(before))
        if match is None or not match[0]:
            break
        before = before[match.end() :]
    if len(before) > _LONGEST_TITLE:
        ends = [match.end() for match in _CLAUSE_END.finditer(before)]
        fitting = [before[end:] for end in ends if not _too_little(before[end:])]
        before = next((clause for clause in fitting if len(clause) <= _LONGEST_TITLE), before)
    return before.strip(" \t\n,:;.–-*|(")


_GOES_ON = lazily(r"[\s,]{0,3}(?i:och|men|samt|eller|and|but)\b")


def _after(text: str) -> str:
    for _ in range(3):
        match = _CUE_START.match(fold(text))
        if match is None or not match[0].strip():
            break
        text = text[match.end() :]
    if _GOES_ON.match(text):
        return ""
    text = _CLAUSE_END.split(text.lstrip(" \t\n,.:;)–-*|"), maxsplit=1)[0]
    return _closed(text.lstrip(" \t\n,:;.–-*|()").rstrip(" \t\n,:;.–-*|("))


def _too_little(title: str) -> bool:
    return _WORDS.search(title) is None


def _short(title: str) -> str:
    title = " ".join(title.split())
    if len(title) > _LONGEST_TITLE:
        title = title[: _LONGEST_TITLE - 1].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"
    return title[:1].upper() + title[1:]


def _longest_cell(structure: Structure, line: int, start: int) -> str:
    cells = [cell for cell in structure.cells(line) if not cell.start <= start < cell.end]
    texts = [structure.text[cell.start : cell.end].strip() for cell in cells]
    return max(texts, key=lambda text: len(regex.findall(r"\p{L}", text)), default="")


def _closed(text: str) -> str:
    """Return `text` without closing brackets at its end that nothing in it opens."""
    while text.endswith(")") and text.count(")") > text.count("("):
        text = text[:-1].rstrip(" \t\n,:;.–-*|(")
    return text
