"""Reads free words about meetings: planned, moved, cancelled, begun, ended, and asked about."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from collections.abc import Sequence
from datetime import date

from dialogs.dates import Ask, FoundDay, find_days
from dialogs.dates.words import MONTHS, any_of
from dialogs.meetings.changes_meant import blanked, moved
from dialogs.meetings.clock_times import end_alone
from dialogs.meetings.listed import several_meetings
from dialogs.meetings.periods import period_in
from dialogs.meetings.reading import typed_meeting
from dialogs.meetings.said_again import corrected, day_words, most_exact, tail, written
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, KnownMeeting, Meaning, Reading, Sentence, one
from dialogs.text import fold
from dialogs.texts.calendar import clock

_MANY = lazily(
    r"\b(?:vilka|alla|hur manga|samtliga|lista|listan|which|all|how many|list)\b.{0,30}\b(?:moten|motena|traffar|datum|dagar|mote|mines|meetings|dates|gangerna|tillfallen)"
    r"|\b(?:hostens|varens|arets|mina|vara|kommande|my|our|upcoming)\s(?:\w+\s)?(?:moten|traffar|motesdagar|motestider|datum|meetings|dates)|\bmoten (?:kvar|framover|i)\b|\b(?:moten|traffar|datum)\b.*\b(?:framover|kvar)\b"
)
_ANY = lazily(
    r"\b(?:nagot|nat|nagra|nan|any|a|inget|no)\b.{0,15}\b(?:mote\w*|traff\w*|meetings?)\b|\b(?:ses|traffas|mots|meet)\b"
)
_AFTER_NEXT = lazily(
    r"\b(?:efter (?:det|den|det har|det dar|detta|mote(?:t)? (?:pa|den)|nasta mote)|sen efter|darefter|dar efter|after (?:that|this|the next))\b"
)
_LAST_TIME = lazily(
    r"^(?:(?:och|men)\s+)?(?:nar|var|vilken dag|hur lange sedan|when|where)\b.*\b(?:traffades|sags|mottes|hade vi (?:mote|traff)|var (?:det )?(?:forra|senaste|sista) (?:mote\w*|traff\w*|gang\w*)|did we (?:last )?meet|was (?:the|our) (?:last|previous) meeting)\b"
)
""" "När sågs vi senast?": the last meeting, with what it decided."""
_AFTER = lazily(r"\b(?:efter|after)(?: (?:motet|det|traffen|the meeting))?(?: (?:pa|den|on))?\s*$")
_PLACE = lazily(
    r"\b(?:var|vart|vars|lokal\w*|plats(?:en)?|adress\w*|rum(?:met)?|sal(?:en)?|digital\w*|fysisk\w*|teams|zoom|lank(?:en)?|distans|hos vem|where|place|venue|room|address|online|in person|link|hybrid)\b"
)
_TIMES = lazily(
    r"\b(?:nar|hur dags|vilken tid|klockan|vilken dag|vilket datum|datum\w*|when|what time|which day|what day|date|slutar|borjar)\b"
)
_LENGTH = lazily(r"\b(?:hur (?:lang|lange|langt|lang tid)|how long|langd(?:en)?|till hur dags)\b")
_QUESTION = lazily(r"\?|^(?:kan|kunde|finns|hur|nar|can|could|is|are|how|what|vad)\b")
_HOW = lazily(r"\b(?:hur gor (?:jag|man|vi)|how do (?:i|we)|how can (?:i|we))\b")
_PAST = lazily(r"\b(?:igar|i gar|yesterday|forra veckan|last week|i forrgar|blev|var|was)\b")
_NAMED_MONTH = lazily(rf"\b(?P<month>{any_of(MONTHS)})(?:s?(?:mot|traff)\w+| meeting)")


def _on(found: Sequence[FoundDay], sentence: Sentence) -> str:
    return f" {day_words(found[0], sentence)}" if found else ""


def _when(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    folded = sentence.folded
    period = period_in(sentence.text, today=context.today)
    if _MANY.search(folded) or (_AFTER_NEXT.search(folded) and not period):
        return one(f"vilka möten har vi {period.words}" if period else "vilka möten har vi")
    days = find_days(sentence.text, today=context.today)
    if _LAST_TIME.search(folded) and not context.is_meeting_on:
        return one("what did we decide last time" if sentence.is_english else "vad beslutade vi förra gången")
    if days and _AFTER.search(folded[: days[0].start]) and _is_planned(days[0], context):
        return one("vilka möten har vi")  # the next one after it
    if period and _ANY.search(folded) and not any(day.day and not day.ask for day in days):
        return one(f"vilka möten har vi {period.words}")
    on = _on(days, sentence)
    if days and not _is_planned(days[0], context):
        on = ""
    if _LENGTH.search(folded):
        return one(f"hur långt är mötet{on}")
    if _PLACE.search(folded) and not _TIMES.search(folded):
        return one(f"var är mötet{on}")
    return one(f"när är mötet{on}" if not on else f"när börjar mötet{on}")


def _is_planned(day: FoundDay, context: Context) -> bool:
    days = {day.day, *day.others}
    return any(each.starts_at.date() in days for each in context.meetings)


def _over(sentence: Sentence, _context: Context) -> tuple[Reading, ...]:
    """The end of the meeting; a time to come is a new end of it: "kan vi sluta redan 11?"."""
    if (later := _ENDS_LATER.search(fold(blanked(sentence.text)))) and later["at"]:
        return one(f"mötet slutar {later['at']}")
    if (end := end_alone(sentence.text)) is not None:
        return one(f"mötet slutar {clock(end)}")
    return one("mötet är slut")


_ENDS_LATER = lazily(
    r"\b(?:slutar?|avsluta(?:r)?|end|finish)\b[^.\d]{0,25}?(?:kl(?:ockan)?\.? ?|vid |at )?(?P<at>\d{1,2}(?:[.:]\d\d)?)\b(?!\s*(?:min|maj|juni|/))"
)
_AHEAD = lazily(r"\b(?:innan|fore|paminn\w*|sag till|before|remind)\b")


def _started(sentence: Sentence, _context: Context) -> tuple[Reading, ...]:
    if _AHEAD.search(sentence.folded):
        return ()
    return one("mötet har börjat")


_NOT_CANCELLED = lazily(
    r"\b(?:ar|blir|ska|is) (?:inte|ej|not) (?:installt|installd|stallas in|cancell?ed|called off)\b|\bisn't cancell?ed\b"
    r"|\b(?:mote\w*|traff\w*)\b.{0,25}\bblir (?:av|som (?:vanligt|planerat|tankt))\b|\b(?:meeting|it)\b.{0,25}\bis (?:still )?(?:on|going ahead)\b"
)


_REVIVED = lazily(
    r"\b(?:ateruppta|aterstall|ta tillbaka|aktivera|lagg tillbaka|angra|bring back|restore|reinstate)\b.*\b(?:stall\w* in|installd\w*|inställd\w*|avboka\w*|mote\w*|cancel\w*|meeting)\b"
)


_OLD_AND_NEW = 2
_MOVED_TO = lazily(
    r"\b(?:ses|traffas|mots|tar|kor|meet)\b.*\b(?:i ?stallet|istallet|instead)\b|\b(?:boka\w*|planera\w*|lagg\w*|satt\w*|book|schedule) (?:in |upp )?(?:ett |a )?(?:nytt?|new)(?: mote\w*| meeting| one)?\b"
)


def _cancel(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The meeting on the day, or in the month, that is named; without one, the next. A day without a meeting is asked
    about."""
    if _HOW.search(sentence.folded):
        return ()
    if _REVIVED.search(sentence.folded):
        # With its matter, an undo shows first what it would take back.
        said = "undo that the meeting was cancelled" if sentence.is_english else "ångra att mötet ställdes in"
        return (Reading((said,), is_certain=False),)
    if _NOT_CANCELLED.search(sentence.folded):
        # A meeting that was called off comes back by an undo; one that stands needs nothing.
        return (
            one("when is the meeting" if sentence.is_english else "när är mötet") if context.meetings else one("ångra")
        )
    days = find_days(sentence.text, today=context.today, forward=False)
    if not days and (month := _NAMED_MONTH.search(sentence.folded)):
        found = [each for each in context.meetings if each.starts_at.month == MONTHS[month["month"]]]
        return tuple(_cancelled(each, context.today) for each in found[:3])
    if not days:
        is_past = bool(_PAST.search(sentence.folded)) and not context.is_meeting_on
        return tuple(_cancelled(each, context.today, is_certain=not is_past) for each in context.meetings[:1]) or one(
            "ställ in mötet"
        )
    new = [day for day in days if day.day and not _is_planned(day, context)]
    items = _ITEMS_LATER.search(sentence.folded)
    if items and len(new) == 1 and items.start() < new[0].start:
        days = [day for day in days if day not in new]
        cancelled = _planned_on(days, context) if days else list(context.meetings[:1])
        left = [sentence.text[items.start() :].strip(" .!")]
        return one(*(_cancels(each, context.today) for each in cancelled), left=left) if cancelled else ()
    if len(new) == 1 and len(days) <= _OLD_AND_NEW and _MOVED_TO.search(sentence.folded):
        return moved(sentence, context)  # "vi skippar onsdagens möte och ses 11 juni istället"
    matching = _planned_on(days, context)
    if not matching and all(day.day and Ask.PART_OF_MONTH in day.ask for day in days):
        months = {(day.day.year, day.day.month) for day in days if day.day}
        found = [each for each in context.meetings if (each.starts_at.year, each.starts_at.month) in months]
        return tuple(_cancelled(each, context.today, is_certain=False) for each in found[:3]) or one(
            "vilka möten har vi"
        )
    if not matching:
        return tuple(_cancelled(each, context.today, is_certain=False) for each in context.meetings[:3])
    return one(*(_cancels(each, context.today) for each in matching))


_ITEMS_LATER = lazily(
    r"(?<=[,.;!] )(?:och |men |so |and |but )?(?:(?:vi|we) (?:tar|sparar|flyttar|lyfter|take|move) )?(?:punkt\w*|dag ?ordning\w*|arenden\w*|fragorna|allt|det vi|the (?:items|points|agenda|rest)|items)\b"
)
"""What becomes of the items of a cancelled meeting: "punkterna tar vi i juni"."""


def _planned_on(days: Sequence[FoundDay], context: Context) -> list[KnownMeeting]:
    found = [each for day in days for each in context.meetings if each.starts_at.date() in {day.day, *day.others}]
    return list(dict.fromkeys(found))


def _cancels(meeting: KnownMeeting, today: date) -> str:
    return f"ställ in mötet {written(meeting.starts_at.date(), today=today)}"


def _cancelled(meeting: KnownMeeting, today: date, *, is_certain: bool = True) -> Reading:
    return Reading((_cancels(meeting, today),), is_certain=is_certain)


def _plan(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """A meeting on the named day; without a day there is nothing to plan."""
    if _HOW.search(sentence.folded):
        return ()
    if several := several_meetings(sentence, context):
        return several
    said = Sentence(corrected(sentence.text), sentence.is_english)
    days = find_days(said.text, today=context.today)
    exact = most_exact(said.text, days)
    if exact is not None and exact != days[0]:
        said = Sentence(said.text[exact.start :], sentence.is_english)
    found = typed_meeting(said.text, today=context.today)
    if found is None or found.day is None or found.day.day is None:
        return ()
    sentence = said
    return one(f"nästa möte {day_words(found.day, sentence)}{tail(found)}")


MEANINGS: dict[str, Meaning] = {
    "meeting.plan": _plan,
    "meeting.move": moved,
    "meeting.cancel": _cancel,
    "meeting.when": _when,
    "meeting.started": _started,
    "meeting.over": _over,
}
