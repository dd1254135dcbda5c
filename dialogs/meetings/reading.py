"""Reads a meeting that was typed: its day, its time and length, and its place."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

import regex

from dialogs.dates import (
    DayPart,
    FoundDay,
    FoundTime,
    find_days,
    find_length,
    find_part_of_day,
    find_time,
    join_ranges,
    time_like,
)
from dialogs.meetings.clock_times import CUT, after_noon, cut, without_time
from dialogs.meetings.instead import without_instead
from dialogs.patterns import lazily
from dialogs.text import fold


@dataclass(frozen=True, slots=True)
class Hints:
    """What a typed meeting says of its time and place without naming them.

    `part`: a part of the day, as written in `words`. `unclear`: words that speak of a clock but could not be read.
    `same_time`, `same_place`: "samma tid och plats som sist". `length` stands where no start was named.
    """

    part: DayPart | None = None
    words: str = ""
    unclear: str = ""
    same_time: bool = False
    same_place: bool = False
    length: timedelta | None = None


NO_HINTS = Hints()


@dataclass(frozen=True, slots=True)
class TypedMeeting:
    """A meeting as it was typed. `left` is all the rest of the text.

    `is_said_of`: the day stands in a sentence that is about something else. `length` says how long, beside a start too.
    """

    day: FoundDay | None
    time: FoundTime | None
    place: str
    hints: Hints
    left: str
    is_said_of: bool = False
    length: timedelta | None = None


_SAMENESS = "tid|tider|klockslag|time|plats|stalle|lokal|rum|sal|place|room|venue"
_SAME = lazily(
    rf"(?:(?:pa|i|med|vid|at|in|with)\s)?(?:samma|the same|same)\s(?P<first>{_SAMENESS})"
    rf"(?:\s(?:och|and|&)\s(?:samma\s|same\s)?(?P<second>{_SAMENESS}))?"
    r"(?:\s(?:som|as)\s(?:sist(?:a gangen)?|forra (?:gangen|motet)|senast|vanligt|before|last time|usual"
    r"|the last (?:time|meeting)))?(?!\w)"
)
_TIME_WORDS = frozenset({"tid", "tider", "klockslag", "time"})


def typed_meeting(text: str, *, today: date) -> TypedMeeting | None:
    """The meeting that `text` plans; None where no day is named."""
    days = join_ranges(text, find_days(text, today=today))
    if not days:
        return None
    day = days[0]
    found = _without_day(cut(text, day.start, day.end), today=today, beside_day=True)
    before = regex.sub(r"\s+", " ", _FILLERS.sub(" ", fold(_ONLINE.sub(" ", text[: day.start]))))
    before = _untimed(before)
    last = found.left.split(CUT)[-1]
    is_said_of = bool(bare(before) and not _LED.match(before)) or bool(_SAID_OF.match(fold(last)))
    is_said_of = is_said_of or _TELLS_BEHIND.match(fold(text[day.end :])) is not None
    place = "" if len(days) > 1 else found.place
    return replace(found, day=day, place=place, left=bare(found.left), is_said_of=is_said_of)


_TELLS_BEHIND = lazily(
    r"\s*:\s+(?:alla|vi|ni|glom\w*|kom ihag|ta med|las|tank pa|ha med|everybody|everyone|please|we|bring|remember)\b"
    r"(?! (?:ses|mots|traffas|meet)\b)"
)
"""Words for those who come to a known meeting: "mötet den 28 maj: alla tar med sina planer"."""


def typed_time_and_place(text: str, *, today: date) -> TypedMeeting:
    """The time and the place in a text that names no day."""
    found = _without_day(text, today=today, beside_day=True)
    return replace(found, left=bare(found.left))


def _untimed(folded: str) -> str:
    at = find_time(folded, beside_day=True)
    return folded if at is None else f"{folded[: at.start]} {folded[at.end :]}"


def _without_day(text: str, *, today: date, beside_day: bool) -> TypedMeeting:
    same_time = same_place = False
    text = without_instead(text)
    for same in reversed(list(_SAME.finditer(fold(text)))):
        named = {same["first"], same["second"]} - {None}
        same_time = same_time or bool(named & _TIME_WORDS)
        same_place = same_place or bool(named - _TIME_WORDS)
        text = cut(text, *same.span())
    text, at = without_time(text, beside_day=beside_day)
    length = find_length(text)
    if length is not None:
        led = _LED_TO_LENGTH.search(fold(text[: length.start]))
        text = cut(text, led.start() if led else length.start, length.end)
    part = find_part_of_day(text)
    words = ""
    if part is not None:
        words = text[part.start : part.end]
        if at is None or (part.part is not DayPart.LUNCH and _beside(text, part.start, part.end)):
            text = cut(text, part.start, part.end)
    if at is not None and part is not None and part.part in (DayPart.AFTERNOON, DayPart.EVENING):
        at = after_noon(at)
    unclear = time_like(text) if at is None and part is None and not same_time else ""
    if unclear:
        start = fold(text).find(fold(unclear))
        text = cut(text, start, start + len(unclear)) if start >= 0 else text
    if at is not None and at.until is None and length is not None:
        at = replace(at, until=later_that_day(at.at, length.length))
    hints = Hints(
        part.part if part and at is None else None,
        words if at is None else "",
        unclear,
        same_time,
        same_place,
        length.length if length and at is None else None,
    )
    text, bracketed = _without_brackets(text, today=today)
    place = "" if same_place else _place_of(text, today=today) or bracketed
    place = regex.sub(r"\s+(?=,)|(?<=\s)\s+", "", place).strip()
    return TypedMeeting(None, at, place, hints, text, length=length.length if length else None)


_LED_TO_LENGTH = lazily(
    r"(?:\b(?:(?:vi )?raknar?(?: vi)? med|(?:vi )?beraknas? (?:till|ta|paga)|(?:det|vi|motet) (?:tar|haller pa|pagar)"
    r"|(?:vi )?avsatter|varar|pagar|allow|reckon on|it takes|lasting|lasts?) "
    r"(?:(?:ca|cirka|ungefar|omkring|max|about|around|for) )?)$"
)
"""Words that lead to how long the meeting is: "räkna med tre timmar"."""


def _beside(text: str, start: int, end: int) -> bool:
    """Return whether only blanks and commas stand between [start, end) and a removed part."""
    return text[:start].rstrip(" ,").endswith(CUT) or text[end:].lstrip(" ,").startswith(CUT)


def later_that_day(at: time, length: timedelta) -> time | None:
    """`at` plus `length` on the same day; None beyond midnight."""
    start = datetime.combine(date.min, at)
    return (start + length).time() if (start + length).date() == start.date() else None


# -- the place


_BRACKETED = lazily(r"[(\[](?P<inside>[^()\[\]\n]{2,60})[)\]][\s.!]*$")


def _without_brackets(text: str, *, today: date) -> tuple[str, str]:
    """`text` without the place in brackets that it ends with, after day and time: "12/9 kl 9 (Örebro)"; and that."""
    match = _BRACKETED.search(text)
    if match is None or CUT not in text[: match.start()] or CUT in match["inside"]:
        return text, ""
    if bare(text[: match.start()].split(CUT)[-1]):
        # "Folkets hus (sal 3)" is a place with its room.
        return text, ""
    inside = match["inside"].strip(_AROUND)
    led = _LED.match(fold(inside))
    place = inside[led.end() :] if led else inside
    if _NO_PLACE.search(fold(place)) or fold(place) in _NO_NAME or find_days(place, today=today):
        return text, ""
    return cut(text, match.start(), match.end()), place


_LONGEST_PLACE = 60
"""A place after no more than a comma is at most so long. After "i" and the like it is for the meeting to refuse it."""

_LONGEST_NAME = 3
"""Words of a place that stands there bare, with a capital."""

_LABEL = lazily(
    r"(?:^|(?<=[\s.,;\ue000]))(?:plats|lokal|adress|var|motesplats|moteslokal|sammantradesrum|rum|where|place|location|venue|room)"
    r"\s{0,3}:\s*"
)
_ONLINE = lazily(
    r"(?i)\b(?:(?:helt |enbart )?digital(?:t|a|)(?: m[öo]te)?(?: (?:via|p[åa]|i|over|on) (?:teams|zoom|skype|meet))?"
    r"|(?:via|p[åa]|i|over|on) (?:teams|zoom|skype|l[äa]nk|n[äa]tet|webben|video)|online|p[åa] distans"
    r"|distansm[öo]te|remote(?:ly)?|hybrid(?:m[öo]te|t)?|teamsm[öo]te|videom[öo]te|telefonm[öo]te|per telefon"
    r"|by phone|fysiskt)\b"
)


def is_online(place: str) -> bool:
    """Return whether a meeting with this place is held without a room."""
    return _ONLINE.search(place) is not None or fold(place) in ("teams", "zoom", "skype", "meet")


_LED = lazily(
    r"[\s,;:.–\ue000-]*+(?:(?:men|fast|but|though)\s++(?:(?:da|nu|istallet|i stallet|instead)\s++)?"
    r"(?=(?:i|pa|in|at|hos|via)\s))?(?:(?:ar|e|blir|is)\s++)?"
    r"(?:(?:i|pa|in|at|hos|via)\s++|(?:plats|place|lokal)(?:\s*+:\s*+|\s++(?:ar\s++)?)"
    r"|(?=(?:rum(?:met)?|sal(?:en)?|konferensrum(?:met)?|sammantradesrum(?:met)?|room|aulan|matsalen|hus)\s++\S))"
)
_COMMA = lazily(r"[\s\ue000]*+,\s*+")
_SENTENCE_END = lazily(r"[!?]|(?<=\p{L}{3})\.(?=\s|$)|\n")
_CLAUSE_WORD = (
    r"(?:om|angaende|kring|gallande|about|regarding|amne|tema|kan|vill|ska|skulle|lagg|det|vi|jag|ni|du|sa|och|men|lank(?:en)?|anmal|samling|valkomna|ta|glom|lunch|fika|kaffe"
    r"|tack|hoppas|can|could|please|we|you|and|but|link|thanks|bring|see)\b"
)
_NEXT_CLAUSE = lazily(rf"\s*,\s*(?={_CLAUSE_WORD})|\s+(?=(?:kan du|kan ni|tack|please|thanks)\b)")
_CLAUSE = lazily(_CLAUSE_WORD)
_NO_PLACE = lazily(
    r"\b(?:tack|tackar|thanks|thank|samma|same|sa|kom|komma|vi|jag|ni|du|ha|hej|hoppas|glom|trevlig|we|you|see|have|ar|blir|blev|is|was)\b"
    r"|^(?:redan |nu |tyvarr |alldeles |lite |for |already |too )*(?:(?:dubbel|full|av)?bokad|upptagen|klar|fixad"
    r"|ordnad|trasig|stangd|liten|stor|kall|varm|bra|fin|perfekt|lagom|ledig"
    r"|(?:double-? ?)?booked|taken|busy|closed|fine|small|cold)\b"
    r"|^(?:(?:god )?tid|stallet|grund av|formiddagen|eftermiddagen|morgonen|kvallen|time|\d+\s*+(?:tim|min|h\b)"
    r"|(?:full )?gang|ovrigt|princip|alla fall|regel|stort|man av|tiden|langden|sikt|schema|vanligt|vag|annu"
    r"|meddelas|aterkommer|bestams|annonseras|(?:inte|ej) (?:bestamt|klart)|tb[ad]|to be)\b"
)
_FILLERS = lazily(
    r"\b(?:alltsa|da|nu|redan|istallet|bokat|planerat|darmed|igen|e|preliminart|prel|kors|now|again|planned|booked)\b"
)
_SAID_OF = lazily(r"\s*+(?:ar|blir|var|blev|is|was)\s++(?!(?:i|pa|in|at|hos|via|kl|klockan|planerat|bokat)\b)\S")
_NO_NAME = frozenset(
    "ok okej okey da kanske prel preliminart tack obs exakt prick ungefar cirka ca istallet nu igen"  # noqa: SIM905
    " alltsa sen sedan hej ar blir e som vanligt vanlig tid bra fint super toppen ja nej inte ej och"
    " eller med utan for om hos till fran bara the and or please thanks maybe about sharp now again as"
    " usual is will be not endast stycken st personer galler obligatoriskt frivilligt onskas bokat"
    " planerat klart hela extra ny nya nytt kommande nasta next same samma lunch fika kaffe middag"
    " start slut borjar slutar drop in preliminary tentative vecka veckan veckor dag dagar timme"
    " timmar minuter hours minutes varje varannan every funkar passar alla everyone gruppen"
    " typ forslag racker duger passar behovs kravs borde tror lagom"
    " vet max minst runt kring lank heldag halvdag snabbt snabb kort besked kommer sharp roughly".split()
)
_AROUND = " \t\n,.;:!-–—\ue000"
_AROUND_PLACE = frozenset(
    "till to den pa on at i in kl klockan ar blir is hos via plats place lokal och and from fran the"  # noqa: SIM905
    " with med e datum tid dag lokalen platsen starts starting for beraknad beraknas berakna".split()
)
_INSTEAD = lazily(r"\s++(?:istallet|i stallet|instead|nu|now|som (?:vanligt|sist|alltid)|as usual)$")


_ABOUT = lazily(r"(?<=\p{L})\s++(?:om|angaende|kring|gallande|about|regarding)\s(?!hornet\b|knuten\b)")
"""What the meeting is about, behind its place: "på Teams om läget"."""


_OF_MEETING = lazily(r"(?:\s*,|\s)\s*(?:(?:pa|for|till|infor|vid) )?(?:nasta )?(?:motet?|traffen?|meeting)$")


def _place_of(text: str, *, today: date) -> str:
    """The place in a text from which day and time are taken out."""
    label = _LABEL.search(fold(text))
    if label is not None:
        rest = text[label.end() :]
        end = _SENTENCE_END.search(fold(rest))
        labelled = rest[: end.start() if end else None].split(CUT)[0].strip(_AROUND)
        if of_meeting := _OF_MEETING.search(fold(labelled)):
            labelled = labelled[: of_meeting.start()].strip(_AROUND)
        if labelled:
            return labelled
    parts = text.split(CUT)
    for nth, part in enumerate(parts):
        if place := place_in(part, after=nth > 0, today=today, is_last=nth == len(parts) - 1):
            return place
    if sits := _SITS.search(fold(text)):
        rest = text[sits.end() :]
        end = _SENTENCE_END.search(fold(rest))
        clause = _NEXT_CLAUSE.search(fold(rest))
        words = rest[: min((found.start() for found in (end, clause) if found), default=None)]
        place = bare(words.split(CUT)[0])
        if instead := _INSTEAD.search(fold(place)):
            place = place[: instead.start()]
        if place := _place_named(place, today=today):
            return place
    online = _ONLINE.search(text)
    return online.group().strip() if online else ""


_SITS = lazily(
    r"\b(?:vi (?:sitter|ses|traffas|mots|ar|haller till|kor|moter upp|huserar"
    r"|(?:ska|far|kommer(?: att)?|kan) (?:vara|sitta|halla till|ses))|(?:sitter|ses|traffas|mots|haller) vi"
    r"|(?:traffas|samlas|sammantrader)(?: \p{L}+)?"
    r"|we (?:meet|sit|are|will be)) (?:till )?(?:i|pa|hos|vid|in|at)\s+"
)
"""Where the meeting is, in a sentence of its own: "Vi sitter i Gävle, Regionens hus"."""


def _place_named(place: str, *, today: date) -> str:
    if not place or len(place) > _LONGEST_PLACE or _NO_PLACE.search(fold(place)) or find_days(place, today=today):
        return ""
    return place if all(word not in _NO_NAME for word in fold(place).split()[:1]) else ""


def names_no_place(words: str) -> bool:
    """Return whether the words tell something else of a room: "dubbelbokad"."""
    return _NO_PLACE.search(fold(words)) is not None


def place_in(part: str, *, after: bool, today: date, is_last: bool = False) -> str:
    """The place in a `part` of a plan, `after` its day or time or before both; "" if there is none."""
    folded = fold(part)
    led = _LED.match(folded)
    start = led or (_COMMA.match(folded) if after else None)
    if start is None and not (after and _is_name(part, is_last=is_last)):
        return ""
    begin = start.end() if start else 0
    if not led and _CLAUSE.match(folded, begin):
        return ""
    ends = [found.start() for pattern in (_SENTENCE_END, _NEXT_CLAUSE) if (found := pattern.search(folded, begin))]
    place = bare(part[begin : min(ends) if ends else None])
    if instead := _INSTEAD.search(fold(place)):
        place = place[: instead.start()]
    if about := _ABOUT.search(fold(place)):
        place = place[: about.start()]
    if led and (online := _ONLINE.match(part[led.start() :].strip(_AROUND))):
        is_named = regex.fullmatch(r"(?:teams|zoom|skype|meet)", fold(place)) is not None
        return online.group() if fold(place) in fold(online.group()) and not is_named else place
    if (not led and len(place) > _LONGEST_PLACE) or _NO_PLACE.search(fold(place)):
        return ""
    if not led and all(word.strip(_AROUND) in _NO_NAME for word in fold(place).split()):
        return ""
    return "" if not regex.search(r"\p{L}", place) or find_days(place, today=today) else place


_HAS_ROOM = lazily(r"\s(?:sal(?:en)?|rum(?:met)?|plan|van(?:ing)?|hus|room|floor) \p{L}?\d{1,4}\p{L}?\b")


def _is_name(part: str, *, is_last: bool) -> bool:
    """Return whether `part` is a bare name: "Örebro", "Region Dalarna", or as the last words "örebro"."""
    words = part.strip(_AROUND).split()
    most = _LONGEST_NAME + 3 * (_HAS_ROOM.search(fold(part)) is not None)
    if not words or len(words) > most:
        return False
    if words[0][:1].isupper():
        return True
    return (
        is_last
        and len(words) <= 2
        and all(len(word) > 2 and word.isalpha() and fold(word) not in _NO_NAME for word in words)
    )


def bare(left: str) -> str:
    """Return the text without day and time, and without the words that led to them."""
    words = left.replace(CUT, " ").split()
    while words and _leads(words[0]):
        del words[0]
    while words and _leads(words[-1]):
        del words[-1]
    return " ".join(words).strip(_AROUND)


def _leads(word: str) -> bool:
    bare = fold(word).strip(_AROUND)
    return not bare or bare in _AROUND_PLACE


def day_of(words: str, *, today: date) -> FoundDay | None:
    """The day in "den 28 augusti kl 9"; None where `words` say anything else than when a meeting is."""
    found = typed_meeting(words, today=today)
    return found.day if found and not found.left else None
