"""Meetings that words name by their day, month or season: skipped, or named though none is planned then."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from collections.abc import Sequence

import regex

from dialogs.dates import FoundDay, find_days
from dialogs.dates.words import MONTHS, MONTHS_IN_FULL
from dialogs.meetings.periods import Period, period_in
from dialogs.meetings.said_again import day_words, written
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, KnownMeeting, Reading, Sentence, one
from dialogs.text import fold
from dialogs.texts.calendar import month_name

_MEETING = r"(?:mote(?:t|n)?|traff(?:en)?|sammantrade(?:t)?|natverkstraff(?:en)?|meetings?|session)"
_SKIPS = lazily(
    r"^(?:(?:hej\w*|ok|okej|obs|hi|hello)[\s,!.]+)*(?:(?:vi|we|gruppen|the group)(?:'ll| will| ska| skulle| far| kan| borde| tanker| are going to| should)?"
    r"(?: (?:nog|hellre|just|alltsa|tyvarr))? (?:hoppa\w* over|skippa\w*|slopa\w*|stryk\w*|strunta\w* i|skip|drop)"
    rf"|(?:(?:det (?:blir|ar)|vi har|there (?:is|will be)|we have)(?: (?:alltsa|tyvarr|nu))? )?(?:inget|inga|no) {_MEETING})\s+(?P<what>\S.*)$"
)
_LEADS_TO_IT = lazily(
    rf"(?:(?:det|vart|the|our) )?(?:{_MEETING} )?(?:under |hela |i |in |den |pa |on |of |for |till |the |all )*"
)
_ENDS_THERE = lazily(
    rf"(?:s?(?:mote\w*|traff\w*)| {_MEETING})?(?:\s*$|\s*[,.;!–-]|\s+(?:helt|i ar|den har gangen|da|for(?: att)?|eftersom|pga|this year|because|since|as)\b)"
)
_OF_MONTH = lazily(
    rf"^(?:(?:hej\w*|ok|okej|obs|hi|hello)[\s,!.]+)*(?:the )?(?:(?P<month>{MONTHS_IN_FULL})s?(?:mote|traff)\w*|(?P<before>{MONTHS_IN_FULL})(?:'s)? {_MEETING}\b|{_MEETING} (?:i|in) (?P<after>{MONTHS_IN_FULL})\b)"
)


_IS_OVER = lazily(r"\s*(?:i ar )?(?:var|blev|gick|beslutade|was|went|decided)\b")


def skipped(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The meetings that are cancelled by "vi hoppar över oktober". Which meetings are planned, if none is then."""
    folded = sentence.folded.rstrip(" ")
    found = _SKIPS.match(folded)
    if found is None or folded.endswith("?"):
        return ()
    at = found.start("what")
    what = sentence.text[at:]
    for day in find_days(what, today=context.today):
        if _is_all(fold(what), day.start, day.end) and not day.ask and day.day:
            return _of_day(day, Sentence(what), context)
    if (named := _OF_MONTH.match(fold(what))) and _ENDS_THERE.match(fold(what), named.end()):
        what = f"i {month_name(_month(named), 'sv')}"
    period = period_in(what, today=context.today)
    if period is None or not _is_all_period(fold(what), period):
        return ()
    return _of_period(period, context)


def unplanned(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """Which meetings are planned in a month, if something is said of its meeting and there is none."""
    found = _OF_MONTH.match(sentence.folded)
    if found is None or not context.meetings or _IS_OVER.match(sentence.folded, found.end()):
        return ()
    month = _month(found)
    if any(each.starts_at.month == month for each in context.meetings):
        return ()
    if any(day.day and not day.ask for day in find_days(sentence.text, today=context.today)):
        return ()  # "novembermötet blir den 13" plans it
    return one(f"vilka möten har vi i {month_name(month, 'sv')}")


def _month(named: "regex.Match[str]") -> int:
    return MONTHS[named["month"] or named["before"] or named["after"]]


def _is_all(folded: str, start: int, end: int) -> bool:
    return bool(_LEADS_TO_IT.fullmatch(folded[:start])) and bool(_ENDS_THERE.match(folded, end))


def _is_all_period(folded: str, period: Period) -> bool:
    bare = fold(period.words).removeprefix("i ")
    start = folded.find(bare)
    return start >= 0 and _is_all(folded, start, start + len(bare))


def _of_day(day: FoundDay, sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    days = {day.day, *day.others}
    if any(each.starts_at.date() in days for each in context.meetings):
        return one(f"ställ in mötet {day_words(day, sentence)}")
    return one(f"när är mötet {day_words(day, sentence)}")


def _of_period(period: Period, context: Context) -> tuple[Reading, ...]:
    within: Sequence[KnownMeeting] = [
        each for each in context.meetings if period.first <= each.starts_at.date() <= period.last
    ]
    if not within:
        return _listed(period)
    says = [f"ställ in mötet {written(each.starts_at.date(), today=context.today)}" for each in within]
    return one(*says) if len(says) <= _MOST else _listed(period)


_MOST = 3


def _listed(period: Period) -> tuple[Reading, ...]:
    return one(f"vilka möten har vi {period.words}")
