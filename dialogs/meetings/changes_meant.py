"""A planned meeting that is moved or changed, in free words: to another day, time or place, or by a span of time."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import regex

from dialogs.dates import FoundDay, find_days, find_length
from dialogs.dates.words import MONTHS, NUMBERS, any_of
from dialogs.meetings.clock_times import end_alone
from dialogs.meetings.reading import names_no_place, typed_meeting, typed_time_and_place
from dialogs.meetings.said_again import (
    CHANGED_BY,
    ENDS_AS_BEFORE,
    corrected,
    day_words,
    later,
    place_words,
    tail,
    time_words,
    written,
)
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, KnownMeeting, Reading, Sentence, one
from dialogs.sentences.slots import minutes_in
from dialogs.text import fold
from dialogs.texts.calendar import clock

_HOW = lazily(r"\b(?:hur gor (?:jag|man|vi)|how do (?:i|we)|how can (?:i|we))\b")
_EARLIER = lazily(r"\b(?:tidigare\w*|tidigarelagg\w*|innan|fore|bakat|bring\w* forward|earlier|before|up)\b")
_BY_DAYS = lazily(
    rf"\b(?P<count>en|ett|tva|tre|fyra|{any_of(NUMBERS)}|\d{{1,2}}|a|one|couple of|ett par)\s+(?P<unit>vecka|veckor|dag|dagar|week|weeks|day|days|arbetsdag\w*)\b(?!\s+(?:sedan|ago))"
)
_NEXT_DAY = lazily(r"\b(?:dan|dagen|dan|day)\s+(?:efter|etter|darpa|after)\b|\b(?:the )?(?:day after|following day)\b")
_DAY_BEFORE = lazily(r"\b(?:dan|dagen|day)\s+(?:fore|innan|before)\b")
_WEEK_AFTER = lazily(r"\b(?:veckan|week)\s+(?:efter|etter|darpa|after)\b|\bthe following week\b")
_WEEK_BEFORE = lazily(r"\b(?:veckan|week)\s+(?:fore|innan|before)\b")
_LATER_BY = lazily(
    r"\b(?:senarelagg\w*|tidigarelagg\w*|skjut\w*|postpone|delay|senare|tidigare|framat|later|earlier|bakat|push\w*|put\w* off|bring\w* forward|move\w* up)\b"
)
_REPLACED = lazily(
    r"\b(?:i ?stallet for|istallet for|instead of|rather than|fran(?: den)?|from)\s*(?:pa |den |kl\.? ?)?$"
)
_OLD = lazily(
    r"\b(?:krockar|planerade?|skulle|inte|int|ej|not|var satt|bokad|mote(?:t)?(?: som var)?(?: (?:den|pa|on))?|motet|traffen|meeting(?: on)?)\s*(?:den |pa |on )?$"
)
_NEW = lazily(r"\b(?:till|te|to|pa|i stallet|istallet|blir|ta|tar|kor|ses|until)\s*(?:den |pa |on )?$")
_MONTH = lazily(rf"\b(?P<month>{any_of(MONTHS)})s?(?:mot|traff)\w+")
_START = lazily(r"\b(?:borja\w*|starta?\w*|drar? igang|begin\w*|start\w*|samling)\b")
_END = lazily(
    r"\b(?:kortas?|forkortas?|forlangs?|forlanger?|forlanga|(?:run|go|goes|runs|going) (?:on )?(?:until|till|to)|sluta?\w*|avsluta?\w*|klara|drar? (?:ut|over)|pagar|haller (?:vi )?pa|end\w*|finish\w*|haller pa)\b"
)
_BY_LENGTH = lazily(
    r"\b(?:(?P<minus>korta\w*|dra(?:r)? (?:ner|in)|minska\w*|shorten|cut)|forlang\w*|dra(?:r)? ut|utoka\w*|oka|extend|prolong)\b.*\b(?:med|by)\b"
)
_COUNTS = {"en": 1, "ett": 1, "a": 1, "one": 1, "tva": 2, "tre": 3, "fyra": 4, "couple of": 2, "ett par": 2}
_REJECTED = lazily(
    r"\b(?:i ?stallet for|istallet for|instead of|inte|int|ej|not)\s(?:(?!\b(?:utan|but)\b)[^,.;\n]){1,40}"
    r"|(?:\bkl(?:ockan)?\.? )?\b(?:halv )?(?:\d{1,2}(?:[.:]\d\d)?|\p{L}+) (?:ar|blir|kanns|var|is) (?:\p{L}+ )?(?:for|too) (?:tidigt|sent|early|late)\b"
)


def moved(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The new day, time or place of the meeting that is meant; what is not said stays."""
    if _HOW.search(sentence.folded):
        return ()
    if longer := _needs_longer(sentence, context):
        return longer
    said = Sentence(corrected(sentence.text), sentence.is_english)
    days = find_days(said.text, today=context.today)
    if placed := _placed_on_its_day(days, said, context):
        return placed
    old, new = _old_and_new(days, said, context)
    meant = _meeting_meant(old, sentence, context)
    if meant is None and _MONTH.search(sentence.folded):
        return ()
    by = _days_by(said)
    if new is not None and not (meant and by and not _NEW.search(said.folded[: new.start])):
        if minutes_in(said.text) and _LATER_BY.search(said.folded) and not _NEW.search(said.folded[: new.start]):
            return _changed(said, new, _meeting_meant(new, said, context) or meant, context)
        left = _without_old(said.text, old)
        found = typed_meeting(left, today=context.today)
        words = tail(found) if found and found.day else ""
        of = f" {_date_of(old, said, context)}" if old is not None else _of(meant, sentence, context)
        return one(f"flytta mötet{of} till {day_words(new, said)}{words}")
    if by and meant is not None:
        day = meant.starts_at.date() + by
        at = typed_time_and_place(_BY_DAYS.sub(" ", said.text), today=context.today).time
        when = time_words(at.at, at.until) if at else ""
        of = f" {written(meant.starts_at.date(), today=context.today)}" if old or len(context.meetings) > 1 else ""
        return one(f"flytta mötet{of} till {written(day, today=context.today)}{when}")
    return _changed(said, old, meant, context)


def _placed_on_its_day(days: Sequence[FoundDay], said: Sentence, context: Context) -> tuple[Reading, ...]:
    """The new place of the meeting on its day: "det blir Teams på onsdag"."""
    if len(days) != 1 or not _IS_PLACE.search(said.folded):
        return ()
    its = {days[0].day, *days[0].others}
    meant = next((each for each in context.meetings if each.starts_at.date() in its), None)
    text = _without_old(said.text, days[0])
    found = typed_time_and_place(text, today=context.today)
    if meant is None or found.time or found.hints.part or find_length(text) or _LATER_BY.search(said.folded):
        return ()
    where = Sentence(" ".join(_ON_ITS_DAY.sub(r"\g<end>", text).split()), said.is_english)
    if not _new_place(where.text):
        return ()
    on = f" {day_words(days[0], said)}"
    return tuple(
        replace(each, says=tuple(say.replace("mötet ", f"mötet{on} ", 1) for say in each.says))
        for each in _changed(where, None, meant, context)
    )


_ON_ITS_DAY = lazily(r"(?i)\s+(?:på|den|on|under)\s*(?P<end>[.!]?\s*$|\s{2,}|$)")
_IS_PLACE = lazily(
    r"^(?:(?:hej\w*|obs|ps|ok|okej|info)[\s,!:.]+)*(?:(?:pa \p{L}+ )?(?:blir|kor|ar) (?:det|vi)|det (?:blir|ar|kor vi)|vi (?:kor|ses|tar|haller till)|it(?:'s| is| will be|'ll be))\b"
)


_NEEDS_LONGER = lazily(
    r"^(?:vi|we|motet) (?:behover|need|vill ha|far)\b (?P<length>.{2,30}?) (?:till|extra|mer|more)(?: (?:pa|under|for|on) (?P<when>motet|the meeting|\S.{2,25}?))?[\s.!]*$"
)


def _needs_longer(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """A later end: "vi behöver en halvtimme till på onsdag"."""
    found = _NEEDS_LONGER.search(sentence.folded)
    length = find_length(found["length"]) if found else None
    if found is None or length is None:
        return ()
    days = find_days(f"på {found['when']}", today=context.today) if found["when"] else []
    if found["when"] not in (None, "motet", "the meeting") and not days:
        return ()  # "en halvtimme till för budgeten"
    meant = _meeting_meant(days[0] if days else None, sentence, context)
    if meant is None:
        return ()
    on = f" {written(meant.starts_at.date(), today=context.today)}" if days else ""
    return one(f"mötet{on} slutar {clock(later(meant.ends_at.time(), length.length))}")


_CORRECTED = lazily(
    r"^(?:(?:nej|na|oj|ojsan|hoppsan|forlat|sorry|oops|no|fel av mig|vanta|wait|jag menar|jag menade|i mean|i meant)[\s,.:!]+)*"
    r"(?:(?:det|dar|tiden|klockan|den|motet|vi|it|that|we|the time|the meeting) (?:ska|skulle|borde|should) (?:sta|vara|bli|borja|starta|sluta|be|say|read|start|begin|end|finish) )?(?:kl\.?|klockan|at)? ?"
    r"(?P<new>\d{1,2}(?:[.:]\d\d)?)[\s,]+(?:och |and )?(?:inte|ej|not|i stallet for|istallet for|instead of) ?(?:kl\.?|klockan|at)? ?(?P<old>\d{1,2}(?:[.:]\d\d)?)[\s.!]*$"
)


def number_corrected(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The meetings with the old time or day, each with the new one: "det ska stå 14, inte 13"."""
    match = _CORRECTED.search(sentence.folded)
    if match is None:
        return ()
    new, old = (match[name].replace(":", ".") for name in ("new", "old"))
    says = []
    for meeting in context.meetings:
        on = f"{meeting.starts_at.day}/{meeting.starts_at.month}"
        if old in _clocks(meeting.starts_at):
            says.append(f"mötet {on} börjar {_whole(new)}")
        if old in _clocks(meeting.ends_at):
            says.append(f"mötet {on} slutar {_whole(new)}")
        if old == str(meeting.starts_at.day) and "." not in new:
            says.append(f"flytta mötet {on} till {new}/{meeting.starts_at.month}")
    return tuple(Reading((each,), is_certain=False) for each in says[:_MOST_CORRECTED])


_MOST_CORRECTED = 3
_WRONG = lazily(
    r"^(?:(?:nej|na|oj|ojsan|hoppsan|forlat|sorry|oops|no|obs|det (?:blev|var)|jag skrev|i wrote|that was|the)[\s,.:!]+)*(?:fel|wrong) (?:dag|datum|tid|vecka|day|date|time|week)\b[^\n]{0,30}?[,.:;–-]\s*(?P<rest>[^\n?]{3,80})$"
)


def day_corrected(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The meeting on another day or at another time: "sorry, fel dag, det ska vara den 27:e"."""
    match = _WRONG.match(sentence.folded)
    if match is None or not context.meetings or context.is_meeting_on:
        return ()
    found = moved(Sentence(sentence.text[slice(*match.span("rest"))], sentence.is_english), context)
    return tuple(replace(each, is_certain=False) for each in found)


def _clocks(at: datetime) -> set[str]:
    """How the time is typed: "13" or "13.00"."""
    return {f"{at:%H.%M}", f"{at.hour}.{at:%M}"} | ({str(at.hour), f"{at:%H}"} if at.minute == 0 else set())


def _whole(time: str) -> str:
    return time if "." in time else f"{time}.00"


def _without_old(text: str, old: FoundDay | None) -> str:
    return text if old is None else f"{text[: old.start]}{' ' * (old.end - old.start)}{text[old.end :]}"


def _of(meant: KnownMeeting | None, sentence: Sentence, context: Context) -> str:
    """The day of a meeting that was named otherwise: "majmötet"."""
    if meant is None or not _MONTH.search(sentence.folded):
        return ""
    return f" {written(meant.starts_at.date(), today=context.today)}"


def _date_of(day: FoundDay, sentence: Sentence, context: Context) -> str:
    return written(day.day, today=context.today) if day.day else day_words(day, sentence)


def _old_and_new(
    days: Sequence[FoundDay], sentence: Sentence, context: Context
) -> tuple[FoundDay | None, FoundDay | None]:
    """Which of the days is the meeting's old day, and which its new day."""
    if not days:
        return None, None
    before = [sentence.folded[: day.start] for day in days]
    planned = {each.starts_at.date() for each in context.meetings}
    is_old = [
        bool(_REPLACED.search(text))
        or (bool(_OLD.search(text)) and not _NEW.search(text) and bool(planned & {day.day, *day.others}))
        for day, text in zip(days, before, strict=True)
    ]
    if len(days) == 1:
        day = days[0]
        is_its_day = bool(planned & {day.day, *day.others}) and not _NEW.search(before[0])
        return (day, None) if is_old[0] or is_its_day else (None, day)
    if any(is_old):
        old = days[is_old.index(True)]
        return old, next((day for day, was in zip(days, is_old, strict=True) if not was), None)
    on_its_day = next((day for day in days if planned & {day.day, *day.others}), None)
    if on_its_day is not None:
        return on_its_day, next((day for day in days if day is not on_its_day), None)
    return None, days[-1]


def _meeting_meant(old: FoundDay | None, sentence: Sentence, context: Context) -> KnownMeeting | None:
    if old is not None:
        days = {old.day, *old.others}
        return next((each for each in context.meetings if each.starts_at.date() in days), None)
    if month := _MONTH.search(sentence.folded):
        number = MONTHS[month["month"]]
        return next((each for each in context.meetings if each.starts_at.month == number), None)
    return next(iter(context.meetings), None)


def _days_by(sentence: Sentence) -> timedelta | None:
    folded = sentence.folded
    sign = -1 if _EARLIER.search(folded) else 1
    for pattern, days in ((_NEXT_DAY, 1), (_DAY_BEFORE, -1), (_WEEK_AFTER, 7), (_WEEK_BEFORE, -7)):
        if pattern.search(folded):
            return timedelta(days=days)
    found = _BY_DAYS.search(folded)
    if found is None:
        return None
    word = found["count"]
    count = int(word) if word.isdigit() else _COUNTS.get(word) or NUMBERS[word]
    return timedelta(days=sign * count * (7 if found["unit"][0] in "vw" else 1))


def _whole_place(said: Sentence, meant: KnownMeeting | None, *, is_alone: bool) -> str:
    """The command for the place with its link, "ett hybridmöte", or both places of a meeting that is both; or ""."""
    if (link := _URL.search(said.text)) and not _HYBRID.search(fold(said.text)):
        other = _new_place(said.text)
        if fold(other).removeprefix("pa ").removeprefix("on ") in ("teams", "zoom", "skype", "digitalt", "online"):
            return f"platsen är {other.split()[-1].capitalize()}, {link[0]}"
    if link:
        return f"platsen är {meant.place}, {link[0]}" if meant and meant.place else f"mötet är på {link[0]}"
    if made := _MADE.search(fold(said.text)):
        place = said.text[slice(*made.span("place"))].strip()
        return f"platsen är {place[:1].upper()}{place[1:]}"
    if (hybrid := _HYBRID.search(fold(said.text))) and is_alone:
        both = said.text[slice(*hybrid.span("both"))].strip() if hybrid["both"] else ""
        return f"platsen är hybrid, {both}" if both else "platsen är hybrid"
    return ""


def _changed(said: Sentence, old: FoundDay | None, meant: KnownMeeting | None, context: Context) -> tuple[Reading, ...]:
    """Another time or place on the same day."""
    on = f" {day_words(old, said)}" if old is not None else ""
    text = _without_old(said.text, old)
    text = blanked(text)
    length = find_length(text)
    minutes = minutes_in(text)
    if minutes and meant is not None and (longer := _EXTENDED.search(fold(text))) and not _START.search(fold(text)):
        more = timedelta(minutes=minutes[0]) * (-1 if longer["less"] else 1)
        return one(f"mötet{on} slutar {clock(later(meant.ends_at.time(), more))}")
    if minutes and _LATER_BY.search(fold(text)) and meant is not None:
        by = timedelta(minutes=minutes[0]) * (-1 if _EARLIER.search(fold(text)) else 1)
        if _END.search(fold(text)) and not _START.search(fold(text)):
            return one(f"mötet{on} slutar {clock(later(meant.ends_at.time(), by))}")
        return one(f"mötet{on} börjar {clock(later(meant.starts_at.time(), by))}")
    if minutes and meant is not None and (lengthened := _BY_LENGTH.search(fold(text))):
        ends = later(meant.ends_at.time(), timedelta(minutes=minutes[0]) * (-1 if lengthened["minus"] else 1))
        return one(f"mötet{on} slutar {clock(ends)}")
    if minutes and meant is not None and (changed := CHANGED_BY.search(fold(text))):
        is_less = regex.search(r"kortare|mindre|shorter|less", changed[0])
        by = timedelta(minutes=minutes[0]) * (-1 if is_less else 1)
        return one(f"mötet{on} slutar {clock(later(meant.ends_at.time(), by))}")
    found = typed_time_and_place(text, today=context.today)
    says = []
    if end := end_alone(text):
        says.append(f"mötet{on} slutar {clock(end)}")
    elif found.time is not None:
        is_end = bool(_END.search(fold(text))) and not _START.search(fold(text)) and found.time.until is None
        verb = "slutar" if is_end else "börjar"
        until = f"-{clock(found.time.until)}" if found.time.until else ""
        if meant is not None and not until and not is_end and ENDS_AS_BEFORE.search(fold(text)):
            until = f"-{clock(meant.ends_at.time())}"
        says.append(f"mötet{on} {verb} {clock(found.time.at)}{until}")
    elif length is not None:
        says.append(f"mötet{on} är {int(length.length.total_seconds() // 60)} min")
    if where := _whole_place(said, meant, is_alone=not says):
        return one(where)
    place = place_words(found.place or _new_place(said.text))
    if place:
        words = place.removeprefix(", ").strip()
        if said.is_english:
            words = (
                _LED_BY.sub("på ", words) if _VIRTUAL.search(fold(words)) else regex.sub(r"^i (?=the\b)", "in ", words)
            )
        says.append(f"mötet{on} är {words}" if not says else f"{says.pop()} {words}")
    if not says and _ABOUT_ROOM.search(said.folded):
        return (Reading(("change venue to" if said.is_english else "byt lokal till",), asks_back=True),)
    return one(*says) if says else ()


_HYBRID = lazily(
    r"\b(?:blir|blir det|kor(?: vi)?|ar|is|will be)(?: (?:ett|en|a|nu|i ?stallet))* hybrid\p{L}*(?:[\s,:–-]+(?:(?:bade|med|i|pa|both|in) )?(?P<both>[^.,!?;\n]{2,40} (?:och|and|&|samt) [^.,!?;\n]{2,40}))?"
)
_ABOUT_ROOM = lazily(r"\b(?:lokal\w*|stalle\w*|motesplats\w*|sal(?:en)?|rooms?|venue|location)\b")
_EXTENDED = lazily(
    r"\b(?:forlang\w*|utoka\w*|lagg (?:till|pa)|extend|add|lengthen|(?P<less>korta\w*|forkorta\w*|shorten|cut))\b(?!.*\b(?:till|to) (?:\d|en\b|ett\b|tva|tre|an?\b|one|two))(?=.*\b(?:mote\w*|traff\w*|meeting)\b)"
)
"""Words that make the meeting longer or shorter by a span of time."""
_ROOM = lazily(
    r"\b(?:rooms?|venue|place|location|lokal\w*|platsen|rummet|salen)\s+(?:(?:has|have|is|ar|har|was) )?(?:(?:been|now|nu|tyvarr) )?(?:changed to|moved to|switched to|is|will be|ar|blir|andrad till|andrats till|bytt till|bytts till|flyttad till|flyttats till)\s+(?P<place>[^.;!?\n]{2,80}?)(?=\s*(?:,? (?:i ?stallet|istallet|instead|not|inte)\b|[.;!?\n]|$))"
)
_PLACE = lazily(
    r"\b(?:det blir|blir det|blir|vi kor|kor vi|vi ses|byter till|flyttar till|haller till|it will be|we meet|we're meeting|we are meeting|we'll meet|we will meet|meeting is)\s+(?:nu |helt |i stallet |istallet |instead )?(?P<place>(?:pa |via |on )?(?:teams|zoom|skype|lank|distans|digital\w*|online|hybrid\w*|fysiskt)|(?:i|hos|in|at) [\p{L}\d][^,.;!?\n]{1,60}?)(?=\s*(?:i ?stallet|istallet|instead|ist\b|[,.;!?\n]|$))"
)


_URL = lazily(r"https?://[^\s<>]+[^\s<>.,;)]")
_MADE = lazily(
    r"\b(?:gor|gora|make|turn)(?: om)? (?:det|den|motet|it|this|the meeting) (?:(?:till|som|into|in to|to) )?(?:ett |en |an? )?(?P<place>(?:hybrid|digital|teams|zoom|fysisk|distans|online|remote|virtual|physical)\w*(?: (?:mote|meeting))?(?:[,:] [^.!?;\n]{2,60}|(?: (?:pa|via|i|on|in) [^.!?;,\n]{2,60}))?)"
)
""" "Gör om det till ett hybridmöte, Örebro och Teams": the new place."""


_LED_BY = lazily(r"(?i)^(?:on|in|at|via|i) ")
_VIRTUAL = lazily(r"\b(?:teams|zoom|skype)\b")


_NOT_BUT = lazily(
    r"\b(?:inte|ej|not) (?:i |pa |hos |in |at )?(?!\d)[^,.;!?\d]{2,40}? (?:utan|but) (?P<place>(?:i |pa |hos |in |at )?(?!(?:att|man|tis|ons|tors|fre|lor|son)|den |kl|klockan )\p{L}[^,.;!?\n\d]{1,40}?)(?=\s*(?:[,.;!?\n]|$))"
)
""" "Inte i Örebro utan i Kumla": the new place."""


_OTHER_ROOM = lazily(
    r"\b(?:lokal\w*|plats\w*|stalle\w*|rum\w*|sal(?:en)?|rooms?|venue|location)\b.{0,60}?\b(?:det blir|blir det|blir|vi tar|vi far|vi fick|vi far ta|it will be|it'll be|it is|we'll (?:use|take|get|have)|we will (?:use|take|get|have))\s+"
    r"(?P<place>(?!(?:bra|nog|inte|kul|fint|svart|en annan|ett annat|another|a different|for|sa|senare|tidigare)\b)\p{L}[^,.;:!?\n\d]{1,40}?)(?=\s*(?:,? ?(?:i ?stallet|istallet|ist|instead|nu|now)\b|[,.;!?\n]|$))"
)
""" "Vi byter lokal, det blir Biblioteket": a name without "i" or "på", behind words of a room."""


def _new_place(text: str) -> str:
    """ "Det blir Teams i stället för Örebro": the place that is named as the new one."""
    folded = fold(text)
    found = _NOT_BUT.search(folded) or _PLACE.search(folded) or _OTHER_ROOM.search(folded) or _ROOM.search(folded)
    place = text[slice(*found.span("place"))] if found else ""
    if names_no_place(place):
        return ""
    return place.capitalize() if fold(place) in ("teams", "zoom", "skype") else place


def blanked(text: str) -> str:
    """`text` without the rejected values: "inte tre timmar", "i stället för i Örebro"."""
    kept = list(text)
    for found in _REJECTED.finditer(fold(text)):
        kept[found.start() : found.end()] = " " * (found.end() - found.start())
    return "".join(kept)
