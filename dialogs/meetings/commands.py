"""The commands that plan, move, change, cancel and end a meeting."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass
from datetime import time, timedelta

import regex

from dialogs.commands.pieces import always
from dialogs.commands.said import Said
from dialogs.commands.spec import Command, Effect, Right, Spec, Tier, Topic
from dialogs.commands.talk import DidYouMean, Incomplete, Missing
from dialogs.dates import FoundDay, FoundTime, find_days
from dialogs.meetings.clock_times import clocked, ends_only
from dialogs.meetings.periods import is_shift
from dialogs.meetings.printed import printed_meeting
from dialogs.meetings.reading import (
    NO_HINTS,
    Hints,
    TypedMeeting,
    day_of,
    typed_meeting,
    typed_time_and_place,
)
from dialogs.meetings.said_again import CALLED, CHANGED_BY, ENDS_AS_BEFORE, LATER_BY, NOT_BUT, REST_STAYS, replaced_day
from dialogs.patterns import lazily
from dialogs.text import fold


@dataclass(frozen=True, slots=True)
class PlanMeeting(Command):
    day: FoundDay
    time: FoundTime | None = None
    place: str = ""
    hints: Hints = NO_HINTS


@dataclass(frozen=True, slots=True)
class MoveMeeting(Command):
    """Without a time or a place the old ones stand. `of` is the day that the meeting is on, if it was said."""

    day: FoundDay
    time: FoundTime | None = None
    place: str = ""
    of: FoundDay | None = None
    hints: Hints = NO_HINTS


@dataclass(frozen=True, slots=True)
class ChangeMeeting(Command):
    """Another time or place of a planned meeting on the same day; what is not said stays. `of` is the day that the
    meeting is on, if it was said."""

    of: FoundDay | None = None
    starts: time | None = None
    ends: time | None = None
    length: timedelta | None = None
    place: str = ""
    hints: Hints = NO_HINTS


@dataclass(frozen=True, slots=True)
class CancelMeeting(Command):
    """`day` is the day that the meeting is on, if it was said."""

    day: FoundDay | None = None


@dataclass(frozen=True, slots=True)
class WhenIsNext(Command):
    pass


@dataclass(frozen=True, slots=True)
class MeetingIsOver(Command):
    pass


def _cancel_meeting(said: Said) -> Command | None:
    if said.has("asking"):
        # Asked of the others, perhaps.
        return DidYouMean(said.text[said.match.end("asking") :].rstrip(" .?!"))
    words = said.words("of").rstrip(".?! ")
    if not words:
        return CancelMeeting()
    day = day_of(words, today=said.today)
    return CancelMeeting(day) if day else None


def _not_that_day(said: Said) -> Command | None:
    """ "Vi ses inte 28 augusti": is the meeting cancelled?"""
    words = said.words("of").rstrip(".?! ")
    if day_of(words, today=said.today) is None:
        return None
    return DidYouMean(f"{said.example('ställ in mötet', 'cancel the meeting')} {words}")


_NOT_PLANNED = lazily(
    r"\b(?:inte|ej|aldrig|utgar|installt|installd|stalls in|avlyst|avbokat|avbokad|flyttas|flyttat|skjuts upp|kortas|forkortas|forlangs"
    r"|not|never|\p{L}+n't|cancell?ed|called off|moved|postponed|rescheduled)\b"
)
_TO = lazily(r"\b(?:till|to|until)\b")
_ENDS = lazily(r"^(?:slut|klar|dra|utok|haller|forlang|korta|extend|shorten|end|finish|over|done)")


def _planned(found: TypedMeeting, day: FoundDay) -> PlanMeeting:
    return PlanMeeting(day, found.time, found.place, found.hints)


def plan(said: Said) -> Command | None:
    rest = said.match.span("rest")
    if any(each.search(said.folded, *rest) for each in (_NOT_PLANNED, CHANGED_BY, LATER_BY)):
        return None
    found = typed_meeting(said.text[rest[0] : rest[1]], today=said.today)
    if found is None or found.day is None:
        example = said.example(f"nästa möte {said.soon()} kl 9-12", f"next meeting {said.soon()} at 9-12")
        return Incomplete(Missing.MEETING_DAY, example)
    if (old := replaced_day(said.text[rest[0] : rest[1]], today=said.today)) and found.day.day:
        return MoveMeeting(found.day, found.time, found.place, old, found.hints)
    return _planned(found, found.day)


def plan_if_dated(said: Said) -> Command | None:
    """ "Vi ses på torsdag". A sentence that only has a day in it, "mötet är viktigt så kom på fredag", plans none."""
    rest = said.match.span("rest")
    found = typed_meeting(said.text[rest[0] : rest[1]], today=said.today)
    return None if found is None or found.is_said_of or ends_only(said.text) else plan(said)


def plan_as_printed(said: Said) -> Command | None:
    """A heading as it is printed. On one line without a word of a meeting or a place it is asked about."""
    text = CALLED.sub("", said.text.strip())
    found = printed_meeting(text, today=said.today)
    if found is None or found.day is None:
        return None
    if "\n" in text or regex.search(r"\b(?:plats|lokal|place|venue)\s*:", said.folded):
        return _planned(found, found.day)
    return DidYouMean(f"{said.example('nästa möte', 'next meeting')} {text}")


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
    if found is not None and found.day is not None and not is_shift(rest):
        return MoveMeeting(found.day, found.time, found.place, of, found.hints)
    alone = typed_time_and_place(_without_to(rest), today=said.today)
    if alone.length and not (alone.time or alone.place or alone.hints.part):
        return None  # "senarelägg mötet 30 min" is a shift of both ends
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
    rest = NOT_BUT.sub("", said.words("rest").rstrip(".?! "))
    if any(each.search(fold(rest)) for each in (ENDS_AS_BEFORE, CHANGED_BY, LATER_BY)):
        return None  # the planned time is known to `dialogs.meetings.changes_meant`
    if _NOT_PLANNED.search(fold(rest)) or regex.match(r"\d{1,3}\s(?:och|and|med|with)\s\d", fold(rest)):
        return None
    if said.has("clock") and regex.match(r"\d{1,2}[.:]\d\d(?![\d.:/])", rest.lstrip()):
        rest = f"kl {rest.lstrip()}"  # "mötet börjar 09.10" names no day
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
    rest = clocked(rest) if said.has("clock") else rest
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
    """Return whether the place is the only content: "mötet är i full gång och alla är här" names none."""
    words = fold(rest).split()
    return len(words) <= len(found.place.split()) + 4


def _place_alone(rest: str, of: FoundDay | None, said: Said) -> Command | None:
    rest = REST_STAYS.sub("", rest)
    words = regex.sub(r"^\s*(?:till|to|ar|blir|is|:|nu|i|in|pa)(?:\s|$)", "", fold(rest))
    place = rest[len(rest) - len(words) :].strip(" .:,") if words else ""
    found = typed_time_and_place(f"i {place}", today=said.today)
    if found.hints.same_place:
        return ChangeMeeting(of=of, hints=found.hints)
    if not place:
        return Incomplete(Missing.MEETING_PLACE, said.example("mötet är i Kumla", "the meeting is in Kumla"))
    if regex.search(r"\b(?:ar|is|var)\b.*\?|^\?", fold(place)) or not (found.place or found.time):
        return None  # "lokalen är dubbelbokad" names no place
    at = found.time
    if at is not None:
        return ChangeMeeting(of=of, starts=at.at, ends=at.until, place=found.place)
    return ChangeMeeting(of=of, place=place)


SPECS: tuple[Spec, ...] = (
    Spec(
        PlanMeeting,
        tier=Tier.FREE_TEXT,
        make=plan,
        patterns=(
            r"(?:(?:planera|boka|lägga? in|kalla till|plan|book|schedule)(?: in)? )?(?:ett |a |the |det |vårt |our )?(?:nästa|nytt|next|new) (?:möte|mötet|träff|tillfälle|gång|meeting)(?!\w)(?: (?:är|blir|hålls|äger rum|infaller|planeras|is|will be|takes place))?(?P<rest>[^\n]*+)",
            r"(?:planera|boka|kalla till|plan|book|schedule)(?: in)? (?:ett |a |the )?(?:möte|mötet|träff|meeting)(?!\w)(?P<rest>[^\n]*+)",
        ),
        known=("nästa möte …", "next meeting …"),
        right=Right.LEADERS,
        effect=Effect.ASKS,
        topic=Topic.MEETINGS,
        about="about-plan-meeting",
        examples={
            "sv": ("nästa möte 28 augusti kl 9-12 i Örebro",),
            "en": ("next meeting 28 August at 9-12 in Örebro",),
        },
    ),
    Spec(
        PlanMeeting,
        tier=Tier.FREE_TEXT,
        make=plan_if_dated,
        patterns=(
            r"(?:möte|mötet|the meeting|meeting|vi har (?:bestämt|beslutat) att (?:ses|träffas|mötas)|vi ses|vi träffas|vi möts|vi kör|vi har (?:ett )?(?:\p{L}{0,30})möte|vi ska ha (?:ett )?(?:\p{L}{0,30})möte|det blir (?:ett )?(?:\p{L}{0,30})möte|(?:\p{L}{3,30})möte|we meet|we will meet|we'll meet|let's meet|we have a meeting)(?!\w)(?: (?:igen|är|blir|hålls|is|will be))?(?P<rest>[^\n]*+)",
        ),
    ),
    Spec(
        PlanMeeting,
        tier=Tier.FREE_TEXT,
        make=plan_as_printed,
        patterns=(r"(?s:.{6,800})",),
    ),
    Spec(
        ChangeMeeting,
        tier=Tier.WITH_ARGUMENT,
        make=change,
        patterns=(
            r"(?:byta?|ändra|flytta|change|move|switch) (?:om )?(?:den |the |vår |mötets )?(?P<place>plats|platsen|lokal|lokalen|mötesplats|mötesplatsen|möteslokal|rum|rummet|place|venue|location|room|rooms)(?: (?:för|på|of|for) (?:the )?{meeting}(?!\w){of})?(?= (?:till|to)(?!\w)) ?(?P<rest>[^\n]{1,300}+)",
            r"(?:vi|we) (?:byter|har bytt|bytte|flyttar|change|are changing|have changed|changed|switch|move|are moving) (?:the )?(?P<place>plats|lokal|rum|place|venue|rooms?)(?= (?:till|to)(?!\w)) ?(?P<rest>[^\n]{1,300}+)|(?:byta?|change|switch) (?:till|to) (?:en annan |ny |another )?(?P<place>lokal|sal|rum|lokalen|salen|rummet|room) ?:?(?P<rest>[^\n]{1,300}+)",
            r"(?:ny |nya |new |annan )(?P<place>plats|lokal|mötesplats|möteslokal|sal|place|venue|location|room)(?: (?:för|på|of|for) (?:the )?{meeting}(?!\w){of})?(?: (?:är|blir|is))? ?:?(?P<rest>[^\n]{1,300}+)",
            r"(?P<place>platsen|lokalen|mötesplatsen|möteslokalen|the (?:place|venue|location|room))(?: (?:för|of|for) (?:the )?{meeting}(?!\w){of})? (?:är|blir|is|will be|har)(?: nu| now)?(?: (?:ändrad|bytt|ändrat|flyttad|changed)(?: till| to)?)? ?:?(?P<rest>[^\n]{1,300}+)",
            r"(?:vi|we) (?:flyttar|är flyttade|har flyttat|move|are moving) (?:{meeting} )?(?=(?:till|to) )(?P<place>(?:till|to) )(?P<rest>(?!(?:kl|klockan|\d|nästa|next|dagen|efter|veckan)(?!\w))[^\n]{2,200}+)",
            r"{meeting}s (?P<place>plats|lokal)(?: (?:är|blir))? ?:?(?P<rest>[^\n]{1,300}+)",
            r"(?:byta?|ändra|change) (?:den |the |mötets )?(?P<clock>tid|tiden|starttid|starttiden|mötestid|mötestiden|time|start|start time)(?: (?:för|på|of|for) (?:the )?{meeting}(?!\w){of})? (?:till|to) (?P<rest>[^\n]{1,100}+)",
            r"(?P<clock>(?P<what>förläng(?:er|a)?|kortar?(?: ner)?|drar? (?:ut|ner)|utökar?|extend|shorten)) {meeting}{of} (?:till|to) (?P<rest>[^\n]{1,100}+)",
            r"(?:ändra|change) (?:the )?(?P<clock>(?P<what>slut|end))(?:tid|tiden|ing time| time)?(?: (?:för|på|of|for) (?:the )?{meeting}(?!\w){of})? (?:till|to) (?P<rest>[^\n]{1,100}+)",
            r"(?:ny |new )(?P<clock>tid|mötestid|starttid|time|start time)(?: (?:för|på|of|for) (?:the )?{meeting}(?!\w){of})?(?: (?:är|blir|is))? ?:?(?P<rest>[^\n]{1,100}+)",
            r"(?:{meeting}{of}|vi|we) (?:(?:ska|will|should|shall) )?(?P<clock>börjar|börja|startar|starta|drar igång|starts?|begins?)(?: (?:nu|redan|istället|i stället|först|inte förrän|now|instead))* ?(?P<rest>[^\n]{1,100}+)",
            r"(?:{meeting}{of}|vi|we) (?:(?:ska|will|should|shall) )?(?P<clock>(?P<what>slutar|sluta|ends?|finish(?:es)?|drar (?:över|ut)(?: på tiden)?(?= till)|håller på(?= till)))(?: (?:nu|redan|istället|i stället|först|inte förrän|now|instead))* ?(?P<rest>[^\n]{1,100}+)",
            r"(?P<clock>starttid|starttiden|start time|mötestid|mötestiden)(?: (?:är|blir|is))? ?:?(?P<rest>[^\n]{1,60}+)",
            r"(?P<clock>(?P<what>slut|end))(?:tid|tiden| time)(?: (?:är|blir|is))? ?:?(?P<rest>[^\n]{1,60}+)",
            r"(?:ändra|change) {meeting}{of}(?= (?:till|to)(?!\w)) ?(?P<rest>[^\n]{1,300}+)",
            r"{meeting}{of} (?:är|blir|hålls|äger rum|is|will be|takes place)(?: (?:nu|istället|i stället|now|instead))?(?P<rest> (?:i|på|hos|via|in|at|kl|klockan|digitalt|online|helt|fysiskt|bara|\d|halv|en|två|tre|fyra|one|two|three|samma|mellan|från)(?!\w)[^\n]{0,300}+|(?= \d)[^\n]{1,300}+)",
            r"(?:vi (?:ses|kör|träffas|möts|håller till|är)|we (?:meet|are)) (?:nu |istället |i stället |now |instead )?(?P<rest>(?:digitalt|online|på distans|via|på teams|on teams|i (?!morgon|kväll|dag|övermorgon))[^\n]{0,200}+)",
        ),
        known=("byt lokal till …", "mötet börjar …", "mötet slutar …", "the meeting starts at …"),
        right=Right.LEADERS,
        effect=Effect.ASKS,
        topic=Topic.MEETINGS,
        about="about-change-meeting",
        examples={
            "sv": ("mötet börjar 10", "byt lokal till Biblioteket"),
            "en": ("the meeting starts at 10", "change venue to the Library"),
        },
    ),
    Spec(
        MoveMeeting,
        tier=Tier.WITH_ARGUMENT,
        make=move,
        patterns=(
            r"{meeting}{of} (?:är |blir |har |is |has been |will be |har blivit )?(?:flyttas|flyttat|flyttad|flyttades|skjuts upp|senareläggs|tidigareläggs|moved|moves|postponed|rescheduled)(?!\w)(?P<rest>[^\n]*+)",
            r"(?:{asking}|let'?s |låt oss |vi |we )(?:flyttar?|senarelägg(?:a|er)?|tidigarelägg(?:a|er)?|skjut(?:a|er)?(?: upp| på)?|move|postpone|reschedule|push|shift) {meeting}(?!\w)(?P<rest>[^\n]*+)",
        ),
        known=("mötet flyttas till …", "flytta mötet till …", "move the meeting to …"),
        right=Right.LEADERS,
        effect=Effect.ASKS,
        topic=Topic.MEETINGS,
        about="about-move-meeting",
        examples={"sv": ("flytta mötet till 3 september",), "en": ("move the meeting to 3 September",)},
    ),
    Spec(
        CancelMeeting,
        tier=Tier.WITH_ARGUMENT,
        make=_cancel_meeting,
        patterns=(
            r"{meeting} (?:är |blir |har |är tyvärr |blir tyvärr |har tyvärr |har blivit )?(?:inställt|inställd|ställts in|avlyst|avbokat|avbokad|utgår){of}",
            r"{meeting}{of} (?:är |blir |har |är tyvärr |blir tyvärr |har tyvärr |har blivit )?(?:inställt|inställd|ställts in|avlyst|avbokat|avbokad|utgår)",
            r"{meeting} ställs (?:tyvärr )?in{of}|{meeting}{of} ställs (?:tyvärr )?in",
            r"{asking}(?:ställa? in|avboka|avlysa?|cancel|call off) {meeting}{of}|(?:inget|det blir inget|no) (?:möte|meeting){of}",
            r"{meeting} (?:is |has been |was )?(?:cancell?ed|called off){of}|{meeting}{of} (?:is |has been |was )?(?:cancell?ed|called off)",
        ),
        known=("mötet är inställt", "ställ in mötet", "the meeting is cancelled", "cancel the meeting"),
        right=Right.LEADERS,
        topic=Topic.MEETINGS,
        about="about-cancel-meeting",
        examples={"sv": ("mötet är inställt",), "en": ("the meeting is cancelled",)},
    ),
    Spec(
        CancelMeeting,
        tier=Tier.INCOMPLETE,
        make=_not_that_day,
        patterns=(
            r"(?:vi (?:ses|möts|träffas) (?:tyvärr )?(?:inte|ej)|{meeting} (?:blir|är) (?:inte|ej)){of}",
            r"(?:we (?:don't|do not|won't|will not|are not going to) meet|we are not meeting|{meeting} is not){of}",
        ),
    ),
    Spec(
        MeetingIsOver,
        tier=Tier.EXACT,
        make=always(MeetingIsOver()),
        patterns=(
            r"{meeting} (?:är |är nu |is |has )?(?:slut|avslutat|klart|över|over|ended|finished|done){thanks}",
            r"(?:avsluta|end|close) {meeting}|nu är mötet slut{thanks}",
        ),
        known=("mötet är slut", "the meeting is over"),
        right=Right.LEADERS,
        topic=Topic.MEETINGS,
        about="about-meeting-is-over",
        examples={"sv": ("mötet är slut",), "en": ("the meeting is over",)},
    ),
    Spec(
        WhenIsNext,
        tier=Tier.EXACT,
        make=always(WhenIsNext()),
        patterns=(
            r"(?:när|vilken dag|vilket datum) (?:är|blir|har vi|hålls|infaller|ses vi|möts vi|träffas vi)(?: på)?(?: {meeting})?(?: igen| nästa gång)?",
            r"när (?:det )?(?:ses|möts|träffas) vi(?: igen| nästa gång)?|nästa möte ?\?|next meeting ?\?",
            r"when(?: is|'s) {meeting}|when do we meet(?: again| next)?|when are we meeting(?: next| again)?",
        ),
        known=("när är nästa möte", "when is the next meeting"),
        right=Right.EVERYBODY,
        effect=Effect.READS,
        topic=Topic.MEETINGS,
        about="about-when-is-next",
        examples={"sv": ("när är nästa möte",), "en": ("when is the next meeting",)},
    ),
)
