"""What is typed of a single meeting: planned, moved, or changed in its time or place alone."""

from datetime import date

import regex

from dialogs.commands.kinds import ChangeMeeting, Command, DidYouMean, Incomplete, Missing, MoveMeeting, PlanMeeting
from dialogs.commands.said import Said
from dialogs.dates import FoundDay, find_days
from dialogs.meetings.reading import TypedMeeting, printed_meeting, typed_meeting, typed_time_and_place
from dialogs.patterns import lazily
from dialogs.text import fold

_NOT_PLANNED = lazily(
    r"\b(?:inte|ej|aldrig|installt|installd|stalls in|avlyst|avbokat|avbokad|flyttas|flyttat|skjuts upp"
    r"|not|never|\p{L}+n't|cancell?ed|called off|moved|postponed|rescheduled)\b"
)
_TO = lazily(r"\b(?:till|to|until)\b")
_NOT_BUT = lazily(
    r"(?i)\s*,\s*(?:och )?(?:inte|not)\s[^,]{1,30}$|\s(?:i ?stället|instead)(?:\s(?:för|of)\s[^,]{1,30})?$"
)
"""What it is not ("två timmar, inte tre"): it has been said what it is."""
_ENDS = lazily(r"^(?:slut|klar|end|finish|over|done)")


def _planned(found: TypedMeeting, day: FoundDay) -> PlanMeeting:
    return PlanMeeting(day, found.time, found.place, found.hints)


def plan(said: Said) -> Command | None:
    rest = said.match.span("rest")
    if _NOT_PLANNED.search(said.folded, *rest):
        return None
    found = typed_meeting(said.text[rest[0] : rest[1]], today=said.today)
    if found is None or found.day is None:
        return Incomplete(
            Missing.MEETING_DAY,
            said.example(f"nästa möte {said.soon()} kl 9-12", f"next meeting {said.soon()} at 9-12"),
        )
    return _planned(found, found.day)


def plan_if_dated(said: Said) -> Command | None:
    """ "Vi ses på torsdag". A sentence that only has a day in it, "mötet är viktigt så kom på fredag", plans none."""
    rest = said.match.span("rest")
    found = typed_meeting(said.text[rest[0] : rest[1]], today=said.today)
    return None if found is None or found.is_said_of else plan(said)


def plan_as_printed(said: Said) -> Command | None:
    """A heading as it is printed. On one line without a word of a meeting or a place it is asked about."""
    found = printed_meeting(said.text, today=said.today)
    if found is None or found.day is None:
        return None
    if "\n" in said.text.strip() or regex.search(r"\b(?:plats|lokal|place|venue)\s*:", said.folded):
        return _planned(found, found.day)
    return DidYouMean(f"{said.example('nästa möte', 'next meeting')} {said.text.strip()}")


def day_of(words: str, *, today: date) -> FoundDay | None:
    """The day in "den 28 augusti kl 9"; None where `words` say anything else than when a meeting is."""
    found = typed_meeting(words, today=today)
    return found.day if found and not found.left else None


def move(said: Said) -> Command | None:
    rest = said.words("rest").rstrip(".?! ")
    of = None
    if words := said.words("of"):
        of = day_of(words, today=said.today)
        if of is None:
            return None
    else:
        days = find_days(rest, today=said.today)
        if len(days) > 1 and _TO.search(fold(rest), days[0].end, days[1].start):
            # "Flytta mötet den 28 augusti till 3 september".
            of, rest = days[0], rest[days[0].end :]
        elif len(days) == 1 and (left := rest[days[0].end :]) and _TO.match(fold(left).lstrip()):
            # "Flytta mötet på onsdag till kl 10".
            there = typed_time_and_place(_without_to(left), today=said.today)
            if _says_anything(there):
                return _changed(there, days[0])
    found = typed_meeting(rest, today=said.today)
    if found is not None and found.day is not None:
        return MoveMeeting(found.day, found.time, found.place, of, found.hints)
    alone = typed_time_and_place(_without_to(rest), today=said.today)
    if _says_anything(alone):
        return _changed(alone, of)
    return Incomplete(
        Missing.MEETING_DAY,
        said.example(f"mötet flyttas till {said.soon()} kl 9", f"the meeting is moved to {said.soon()} at 9"),
    )


_LED_TO = lazily(r"\s*(?:till|to)\b\s*:?")


def _without_to(rest: str) -> str:
    """`rest` such that "till Kumla" reads as a place: "i Kumla"."""
    match = _LED_TO.match(fold(rest))
    return f"i {rest[match.end() :].strip()}" if match and not _starts_as_time(rest[match.end() :]) else rest


def _starts_as_time(text: str) -> bool:
    return regex.match(r"\s*(?:kl|klockan|\d|halv|kvart|at\b|half)", fold(text)) is not None


def _says_anything(found: TypedMeeting) -> bool:
    return bool(found.time or found.place or found.hints.part or found.hints.same_place or found.length)


def _changed(found: TypedMeeting, of: FoundDay | None) -> ChangeMeeting:
    at = found.time
    return ChangeMeeting(
        of=of,
        starts=at.at if at else None,
        ends=at.until if at else None,
        length=found.length if not (at and at.until) else None,
        place=found.place,
        hints=found.hints,
    )


def change(said: Said) -> Command | None:
    """The place or the time of a planned meeting, and nothing else of it: "mötet är i Kumla", "mötet slutar 15"."""
    of = None
    if words := said.words("of"):
        of = day_of(words, today=said.today)
        if of is None:
            return None
    rest = _NOT_BUT.sub("", said.words("rest").rstrip(".?! "))
    if _NOT_PLANNED.search(fold(rest)) or regex.match(r"\d{1,3}\s(?:och|and|med|with)\s\d", fold(rest)):
        return None
    days = find_days(rest, today=said.today)
    if days:
        # "Byt lokal för mötet på onsdag till Kumla"; a day after "till" moves the meeting.
        left = rest[days[0].end :]
        if of is not None or len(days) > 1 or not _TO.match(fold(left).lstrip()):
            return None
        of, rest = days[0], left
    what = said.match.groupdict().get("what") or ""
    if said.has("place"):
        return _place_alone(rest, of, said)
    if said.has("clock") and not regex.search(r"\d|\b(?:kl|klockan|halv|kvart|at|half)\b", fold(rest)):
        rest = f"kl {rest}"
    if said.has("clock") and regex.match(r"(?:till\s|to\s|at\s|om\s)?\d{1,2}$", fold(rest).strip()):
        rest = "kl " + regex.sub(r"\D", "", rest)
    found = typed_time_and_place(_without_to(rest) if not said.has("clock") else rest, today=said.today)
    if not _says_anything(found) or (said.has("clock") and found.time is None and found.length is None):
        return None
    command = _changed(found, of)
    if what and _ENDS.match(what):
        if command.starts is None:
            return None
        return ChangeMeeting(of=of, ends=command.starts, place=command.place)
    if not what and found.place and not found.time and not _is_all(found, rest):
        return None
    return command


def _is_all(found: TypedMeeting, rest: str) -> bool:
    """Whether the place is all that was said: "mötet är i full gång och alla är här" names none."""
    words = fold(rest).split()
    return len(words) <= len(found.place.split()) + 4


def _place_alone(rest: str, of: FoundDay | None, said: Said) -> Command | None:
    words = regex.sub(r"^\s*(?:till|to|ar|blir|is|:|nu|i|in|pa)(?:\s|$)", "", fold(rest))
    place = rest[len(rest) - len(words) :].strip(" .:,") if words else ""
    found = typed_time_and_place(f"i {place}", today=said.today)
    if found.hints.same_place:
        return ChangeMeeting(of=of, hints=found.hints)
    if not place:
        return Incomplete(Missing.MEETING_PLACE, said.example("mötet är i Kumla", "the meeting is in Kumla"))
    if regex.search(r"\b(?:ar|is|var)\b.*\?|^\?", fold(place)):
        return None
    at = found.time
    if at is not None:
        return ChangeMeeting(of=of, starts=at.at, ends=at.until, place=found.place)
    return ChangeMeeting(of=of, place=place)
