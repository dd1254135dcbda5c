"""Finds the clock time, the length and the part of the day that a text names, in digits or words."""

from dataclasses import dataclass
from datetime import time, timedelta
from enum import StrEnum

import regex

from dialogs.dates.words import MONTHS, NUMBERS, any_of
from dialogs.patterns import lazily
from dialogs.text import fold


@dataclass(frozen=True, slots=True)
class FoundTime:
    """A clock time at [start, end) of the text's NFC form. `until` is its end as written, also if it is earlier than
    `at`."""

    at: time
    until: time | None
    start: int
    end: int


class DayPart(StrEnum):
    ALL_DAY = "all-day"
    MORNING = "morning"
    LUNCH = "lunch"
    AFTERNOON = "afternoon"
    EVENING = "evening"


@dataclass(frozen=True, slots=True)
class FoundPart:
    """A part of the day instead of a clock time, at [start, end) of the text's NFC form."""

    part: DayPart
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FoundLength:
    """A length ("två timmar") at [start, end) of the text's NFC form."""

    length: timedelta
    start: int
    end: int


_SWEDISH_HOURS = "ett tva tre fyra fem sex sju atta nio tio elva tolv"
_ENGLISH_HOURS = "one two three four five six seven eight nine ten eleven twelve"
_HOURS = {word: hour for hours in (_SWEDISH_HOURS, _ENGLISH_HOURS) for hour, word in enumerate(hours.split(), 1)} | {
    "en": 1,
    "tretton": 13,
    "fjorton": 14,
    "femton": 15,
    "sexton": 16,
    "sjutton": 17,
    "arton": 18,
    "nitton": 19,
}
_MINUTES = {"fem": 5, "tio": 10, "tjugo": 20, "kvart": 15, "five": 5, "ten": 10, "twenty": 20, "quarter": 15}
_AT_NOON = {"noon": time(12), "midday": time(12)}

_EARLIEST_SPOKEN = 7
"""People write "halv tre" and "klockan fem" about the afternoon: a lower hour in words is after noon."""
_EARLIEST_DIGIT = 6
"""The same for an hour of one digit with a cue: "kl 1-3". "06.00" and "kl 6" are taken literally."""

_HALF = r"(?:\s?(?P<{p}half>[ap]\.?m\b\.?))?"
_ZERO = r"(?P<{p}h>[01]?\d|2[0-3])(?:{sep}(?P<{p}m>[0-5]\d))?(?![\d%]|[.,:]\d)" + _HALF
_FOUR = r"(?P<{p}h4>[01]\d|2[0-3])(?P<{p}m4>[0-5]\d)(?![\d%])"
_HOUR = rf"(?:{any_of(_HOURS)}|1[0-2]|0?[1-9])(?![\w:]|\.\d)"
_SPOKEN = (
    rf"(?:(?P<{{p}}halv>(?:fem\s(?:i|over)\s)?halv)|(?P<{{p}}by>{any_of(_MINUTES)})\s(?P<{{p}}way>i|over|to|past)"
    rf"|(?P<{{p}}halfpast>half past))\s(?P<{{p}}spoken>{_HOUR})"
)
_PAST_IN_WORDS = {
    "o five": 5, "oh five": 5, "ten": 10, "fifteen": 15, "twenty": 20, "twenty-five": 25, "twenty five": 25,
    "thirty": 30, "thirty-five": 35, "thirty five": 35, "forty": 40, "forty-five": 45, "forty five": 45, "fifty": 50,
    "fifty-five": 55, "fifty five": 55, "och trettio": 30, "och femton": 15, "och fyrtiofem": 45, "trettio": 30,
    "femton": 15, "fyrtiofem": 45,
}  # fmt: skip
"""Minutes after the hour as they are spoken: "nine thirty"."""
_NO_MINUTES = r"(?!\w|-|\s(?:min|personer|people|kommuner|persons|items|punkter|st\b))"
_WORD = (
    rf"(?P<{{p}}word>{any_of(_HOURS)}|{any_of(_AT_NOON)})(?!\w)"
    rf"(?:\s(?P<{{p}}past>{any_of(_PAST_IN_WORDS)}){_NO_MINUTES})?(?:\so'?clock\b)?"
)
_DAY_HALF = (
    r"(?:\s(?P<{p}on>(?:pa\s)?(?:formiddagen|morgonen|eftermiddagen|kvallen)|(?:in\sthe\s)(?:morning|afternoon|evening)"
    r"|at\snight|fm\b\.?|em\b\.?))?"
)


def _clock(prefix: str, separator: str = "[.:,]") -> str:
    """Return a pattern for a clock time in digits."""
    return _ZERO.format(p=prefix, sep=separator)


def _any_clock(prefix: str, separator: str = "[.:,]") -> str:
    """Return a pattern for a clock time in digits or words, for use beside a cue or another time."""
    said = "|".join(pattern.format(p=prefix, sep=separator) for pattern in (_SPOKEN, _FOUR, _ZERO, _WORD))
    return f"(?:{said})" + _DAY_HALF.format(p=prefix)


_KL = r"(?:(?:kl|klockan)\b\.?\s{0,3})?"
_TO = rf"\s{{0,3}}(?:-|till(?:\soch\smed)?|to|until)\s{{0,3}}{_KL}(?:(?:ca|cirka|ungefar|runt|about|around)\b\.?\s)?"
_CUE = r"\b(?:kl|klockan|klocka|at|@)\b\.?:?\s{0,3}(?:(?:ca|cirka|runt|about|around)\b\.?\s)?"

_SAID = lazily(rf"{_CUE}{_any_clock('a')}(?:{_TO}{_any_clock('b')}(?!\w))?(?!\w)")
_FROM = lazily(
    rf"\b(?:mellan|from|fran|between)\s{{1,3}}{_KL}{_any_clock('a')}(?:{_TO}|\s(?:och|and)\s{_KL}){_any_clock('b')}(?!\w)"
)
_HALF_DAY = lazily(
    rf"(?<![\d.,:/-]){_clock('a')}{_TO}(?P<bh>[01]?\d|2[0-3])(?:[.:](?P<bm>[0-5]\d))?\s?(?P<bhalf>[ap]\.?m\b\.?)(?!\w)"
    r"|(?<![\d.,:/-])(?P<ah>1[0-2]|0?[1-9])(?:[.:](?P<am>[0-5]\d))?\s?(?P<ahalf>[ap]\.?m\b\.?)(?!\w)"
)
# "halv tio", "kvart i tre", "half past nine-11": words that are used only about clocks.
_SPOKEN_ALONE = lazily(
    rf"(?<![\w-])(?<!en\s)(?:{_SPOKEN.format(p='a')}){_DAY_HALF.format(p='a')}(?:{_TO}{_any_clock('b')}(?!\w))?"
    r"(?!\w|\s(?:personer|kommuner|miljon\w*|timm\w*|minut\w*|dag\w*|veck\w*|people|million|hours?|minutes?|days?|weeks?)\b)"
    rf"|(?<![\w-])(?P<aword>{any_of(_HOURS)})\so'?clock\b(?:{_TO}{_any_clock('b')}(?!\w))?"
)
# No span of people, months or parts: 4-5 personer, 3-4 juni, 5-6/2 and 2025-06-30.
_NO_OTHER_SPAN = (
    rf"(?![\w/%-])(?!\.\d)(?!\s{{0,3}}(?:{any_of(MONTHS)}\b"
    r"|(?!(?:i|pa|in|at|den|on|via|hos|the|och|and)\b)[^\W\d_]))"
)
_SPAN = lazily(
    rf"(?<![\w.,:/§-])(?<!\d\s){_clock('a', '[.:]')}\s{{0,3}}-\s{{0,3}}{_clock('b', '[.:]')}{_NO_OTHER_SPAN}"
)
_FOUR_SPAN = lazily(
    rf"(?<![\w.,:/§+-])(?<!\d\s){_FOUR.format(p='a')}\s{{0,3}}-\s{{0,3}}{_FOUR.format(p='b')}{_NO_OTHER_SPAN}"
)
_FOUR_ALONE = lazily(r"(?<![\w.,:/§+-])(?<!\d\s)(?P<ah4>0[6-9])(?P<am4>00|15|30|45)(?![\w/%:-]|\.\d|\s\d)")
_WORD_SPAN = lazily(
    rf"(?<![\w-])(?P<aword>{any_of(_HOURS)})\s(?:-|till|to)\s(?:(?P<bhalv>halv)\s(?P<bspoken>{_HOUR})"
    rf"|(?P<bword>{any_of(_HOURS)})){_NO_OTHER_SPAN}"
)
_COLON = lazily(r"(?<![\w.,:/-])(?P<ah>[01]?\d|2[0-3]):(?P<am>[0-5]\d)(?![\w:/%-])")
# 13.30 is a time if it cannot be a day of a month.
_DOT = lazily(r"(?<![\w.,:/-])(?P<ah>[01]?\d|2[0-3])\.(?P<am>00|1[3-9]|[2-5]\d)(?![\w:/%-])(?!\.\d)")
# "13-15 örebro", "9.30 Kumla": a time only if a day was beside them.
_LOOSE_SPAN = lazily(
    rf"(?<![\w.,:/§-])(?:{_clock('a', '[.:]')}|{_FOUR.format(p='a')})\s{{0,3}}(?:-|till|to)\s{{0,3}}"
    rf"(?:{_clock('b', '[.:]')}|{_FOUR.format(p='b')}|{_SPOKEN.format(p='b')})(?![\w/%-])"
    r"(?!\s{0,3}(?:personer|pers|st|platser|deltagare|people|kommuner|min|minuter|timmar|tim|h|dagar|veckor)\b)"
)
_LOOSE_FOUR = lazily(rf"(?<![\w.,:/§+-]){_FOUR.format(p='a')}(?![\w/%-]|\.\d)")
_LOOSE_ABOUT = lazily(
    rf"(?<![\w-])(?:vid|runt|kring|around|about)\s(?:{_clock('a', '[.:]')}|{_WORD.format(p='a')})(?:-?tiden\b)?"
    r"(?=[\s.!?]*$|\s?[,;.!?](?!\d)|\s(?:i|pa|hos|in|at|on|och|and|till|to)\b)"
)
"""An hour after a word that leads to other numbers too: "den 9 juni vid 10"."""

_CUED = (_FROM, _SAID, _HALF_DAY, _SPOKEN_ALONE)
_BARE = (_SPAN, _FOUR_SPAN, _WORD_SPAN, _COLON, _DOT, _FOUR_ALONE)
_LOOSE = (_LOOSE_SPAN, _LOOSE_FOUR, _LOOSE_ABOUT)
_IN_WORDS = (_WORD_SPAN,)
"""The bare ones that need no digit."""
_DIGIT = lazily(r"\d")


def find_time(text: str, *, bare: bool = True, beside_day: bool = False) -> FoundTime | None:
    """Return the clock time that `text` names, or None.

    A time with a cue ("kl", "at", "am") wins over one without, and `bare` False accepts only the former. `beside_day`:
    the text was about a day, so "13-15 örebro" is a time too.
    """
    folded = fold(text)
    bare_ones = _BARE if _DIGIT.search(folded) else _IN_WORDS
    if beside_day:
        bare_ones = (*bare_ones, *(_LOOSE if _DIGIT.search(folded) else (_LOOSE_ABOUT,)))
    for patterns in (_CUED, bare_ones) if bare else (_CUED,):
        matches = [match for pattern in patterns if (match := pattern.search(folded))]
        if matches:
            return _found(min(matches, key=lambda match: (match.start(), -match.end())))
    return None


def _found(match: regex.Match[str]) -> FoundTime:
    groups = match.groupdict()
    half, start_half = _half_of(groups, "b"), _half_of(groups, "a")
    if half and not start_half and groups.get("ah") and groups.get("bh"):
        # "9-11 pm" is all evening; "9-1 pm" begins in the morning.
        if int(groups["ah"]) <= int(groups["bh"]) and groups["bh"] != "12":
            start_half = half
    elif half == "p" and not start_half:
        start_half = "p" if _hour_of(groups, "a") <= _hour_of(groups, "b") else ""
    spoken = not groups.get("ah") and not groups.get("ah4")
    at = _time(groups, "a", start_half)
    # The start of "kl 1-7" was moved to the afternoon, and so is its end. "kl 12-9" stays as written.
    spoken = spoken or (not start_half and at.hour == _hour_of(groups, "a") + 12)
    until = _time(groups, "b", half, after=at, spoken=spoken) if _is_said(groups, "b") else None
    return FoundTime(at, until, *match.span())


def _is_said(groups: dict[str, str | None], p: str) -> bool:
    return any(groups.get(p + name) for name in ("h", "h4", "spoken", "word"))


def _half_of(groups: dict[str, str | None], p: str) -> str:
    """Return "a" or "p" if the text says which half of the day, else ""."""
    if half := groups.get(p + "half"):
        return half[0]
    on = groups.get(p + "on") or ""
    if not on:
        return ""
    return "a" if any(word in on for word in ("formiddag", "morgon", "morning", "fm")) else "p"


def _hour_of(groups: dict[str, str | None], p: str) -> int:
    said = groups.get(p + "h") or groups.get(p + "h4") or groups.get(p + "spoken") or groups.get(p + "word") or "0"
    return _HOURS.get(said, 12 if said in _AT_NOON else int(said) if said.isdigit() else 0)


def _time(groups: dict[str, str | None], p: str, half: str, *, after: time | None = None, spoken: bool = False) -> time:
    hour = _hour_of(groups, p)
    minute = int(groups.get(p + "m") or groups.get(p + "m4") or _PAST_IN_WORDS.get(groups.get(p + "past") or "", 0))
    if groups.get(p + "spoken"):
        shift = _shift(groups, p)
        hour, minute = divmod(hour % 12 * 60 + shift, 60)
        hour %= 12
        hour = hour or 12
    if half and hour <= 12:
        return time(hour % 12 + (12 if half == "p" else 0), minute)
    in_words = bool(groups.get(p + "spoken") or groups.get(p + "word"))
    written = groups.get(p + "h") or ""
    is_short = len(written) == 1 and not groups.get(p + "m")
    if (in_words and hour < _EARLIEST_SPOKEN) or (is_short and 0 < hour < _EARLIEST_DIGIT):
        hour += 12
    elif after is not None and hour + 12 <= 23 and hour < 12 and time(hour, minute) <= after:
        # "klockan tio till sju", "kl 1-7": the end is after the beginning.
        hour += 12 if spoken else 0
    return time(hour, minute)


def _shift(groups: dict[str, str | None], p: str) -> int:
    """Return the minutes after the spoken hour: "halv tio" is 30 before ten."""
    if halv := groups.get(p + "halv"):
        return -30 + (-5 if " i " in halv else 5 if " over " in halv else 0)
    if groups.get(p + "halfpast"):
        return 30
    minutes = _MINUTES[groups[p + "by"] or ""]
    return minutes if groups[p + "way"] in ("over", "past") else -minutes


# -- length


_HOURS_LONG = r"(?:timm(?:e|ar)|tim|h|hours?|hrs?)\b\.?"
_LENGTH = lazily(
    r"(?<![\w.,:/-])(?P<led>(?:(?:i|under|for|lasting|ca|cirka|about)\s)+)?(?:"
    rf"(?P<hours>\d{{1,2}}(?:[.,]5)?|{any_of(NUMBERS)})\s?(?:(?P<and>och en halv|and a half)\s)?{_HOURS_LONG}"
    r"(?:(?:\s(?:och|and))?\s?(?P<rest>\d{1,2}|en kvart|en halv(?:timme)?)(?:\s?(?:min(?:uter)?|minutes)\b)?"
    r"|\s(?P<plus>och en halv|and a half))?"
    r"|(?P<minutes>\d{2,3})\s?(?:min(?:uter)?|minutes)\b\.?|(?P<half>en halvtimme|half an hour)"
    r"|(?P<both>en och en halv timme|an hour and a half|one and a half hours?))"
    r"(?!\w|\s(?:fore|innan|before|efter|after|senare|later|framat)\b)"
)


def find_length(text: str) -> FoundLength | None:
    """Return the length in `text`: "två timmar", "1,5 h", "90 min", "for two hours"; or None."""
    match = _LENGTH.search(fold(text))
    if match is None:
        return None
    if match["both"]:
        minutes = 90.0
    elif match["half"]:
        minutes = 30.0
    elif match["minutes"]:
        minutes = float(match["minutes"])
    else:
        said = match["hours"].replace(",", ".")
        hours = float(said) if said[0].isdigit() else float(NUMBERS[said])
        rest = match["rest"] or ""
        more = 30 if "halv" in rest else 15 if "kvart" in rest else int(rest or 0)
        minutes = hours * 60 + more + (30 if match["plus"] or match["and"] else 0)
    if not 0 < minutes <= 24 * 60:
        return None
    return FoundLength(timedelta(minutes=minutes), *match.span())


# -- part of the day


_PARTS = {
    DayPart.ALL_DAY: r"hel ?dag(?:en|s)?(?:smote)?|hela dagen|all day|(?:the )?(?:whole|full) day|full-day",
    DayPart.MORNING: r"(?:pa )?(?:formidda(?:g(?:en|s)?|n)|morgonen|morron)|fm\b\.?|f\.m\.|(?:in )?the morning"
    r"|mornings?",
    DayPart.LUNCH: r"(?:till |over |vid |at |over )?lunch(?:en|tid|time|mote)?",
    DayPart.AFTERNOON: r"(?:pa )?eftermidda(?:g(?:en|s)?|n)|em\b\.?|e\.m\.|(?:in the )?afternoon",
    DayPart.EVENING: r"(?:pa )?kvall(?:en|stid|smote|n)?|(?:in the )?evening|tonight",
}
_PART = lazily(
    r"(?<![\w-])(?<!\b(?:efter|fore|innan|after|before|egen|eget|med|inklusive|inkl\.?|serveras|own)\s)(?:"
    + "|".join(f"(?P<{part.name}>{words})" for part, words in _PARTS.items())
    + r")(?!\w)"
)


def find_part_of_day(text: str) -> FoundPart | None:
    """Return the part of the day in `text` instead of a clock time: "heldag", "på eftermiddagen"; or None."""
    match = _PART.search(fold(text))
    if match is None or match.lastgroup is None:
        return None
    return FoundPart(DayPart[match.lastgroup], *match.span())


# -- words like a time that were not understood


_MEAL = r"(?:lunchen|lunch|fikat|frukosten?|frukost)(?!\w)"
_TIME_LIKE = lazily(
    rf"(?<!\w)(?:(?:strax |direkt |right |just )?(?:efter|fore|innan|after|before)\s{_MEAL}"
    r"|(?:kl|klockan|halv|kvart|half past|quarter|o'clock|tid(?:en)?:|time:)(?!\w)[^\n,;]{0,24}?"
    r"(?=\s(?:i|pa|in|at|hos|via)\s|[,;\n\ue000]|\s*$)"
    r"|\d{1,2}[.:]\d{2}(?:\s?-\s?\d{1,2}[.:]\d{2})?(?!\d)|\d{1,2}\s?-\s?\d{1,2}(?![\d/]))"
)


def time_like(text: str) -> str:
    """Return the words in `text` about a clock from which no time could be read, or ""."""
    match = _TIME_LIKE.search(fold(text))
    return " ".join(text[match.start() : match.end()].split()) if match else ""
