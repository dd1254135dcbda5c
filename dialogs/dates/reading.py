"""Reads minutes and typed texts: each date with its kind, owner and source sentence."""

from dataclasses import replace
from datetime import date, timedelta

import regex

from dialogs.dates.around import Around, Kind, Tense, tells_of_last_year, tense_of
from dialogs.dates.cues import HAPPENS, HELD_ON, MUST_GO, PROMISED_BY_US, WANTED
from dialogs.dates.findings import Find, Passage, Reading
from dialogs.dates.given import Given
from dialogs.dates.header import date_of
from dialogs.dates.kinds import has_deadline_cue, is_bare_ready, is_duty, is_listed, is_promised, kind_of
from dialogs.dates.leads import counted_back
from dialogs.dates.matter import group_of, place_of, time_of, what_of
from dialogs.dates.owners import owner_of
from dialogs.dates.passages import carried_and_decided
from dialogs.dates.records import Record
from dialogs.dates.scan import FORMS, Scanned, scan
from dialogs.dates.structure import Span, Structure
from dialogs.dates.surroundings import BEGINS, around_of
from dialogs.dates.table import Ask, Look, Sense, Setting, Where
from dialogs.dates.years import Headings, list_years
from dialogs.patterns import lazily
from dialogs.text import fold


def read_minutes(text: str, *, on: date | None = None, otherwise: date | None = None) -> Reading:
    """Return everything that minutes (or notes, a summons, an agenda) say about dates.

    `on` is the day of the document. If it is None, it is sought in the text, and is `otherwise` if the text names none.
    Without either, a day without a year is asked about.
    """
    given = Given(text)
    structure = Structure(given.text, fold(given.text))
    scanned = scan(structure.folded, today=on or _ANY_DAY, typed=False)
    if on is None:
        on = date_of(structure, scanned) or otherwise
    finds = _finds(structure, scanned, on, typed=False)
    carried, decisions = (
        tuple(Passage(*given.span(span), structure.text[span.start : span.end], title) for span, title in found)
        for found in carried_and_decided(structure)
    )
    return Reading(on, tuple(_placed(given, find) for find in finds), carried, decisions)


def read_phrase(text: str, *, today: date) -> tuple[Find, ...]:
    """Return the dates of a typed text, with lead times and words that need a question because they name no day."""
    given = Given(text)
    structure = Structure(given.text, fold(given.text))
    scanned = scan(structure.folded, today=today, typed=True)
    return tuple(_placed(given, find) for find in _finds(structure, scanned, today, typed=True))


_ANY_DAY = date(2015, 1, 15)
_OTHER_DAY = date(2023, 8, 15)
"""Two days that have nothing in common. Words with the same meaning on both do not depend on the day of the
document."""


def _placed(given: Given, find: Find) -> Find:
    """Return the find with its places in the text as given."""
    if given.is_composed:
        return find
    start, end = given.span(Span(find.start, find.end))
    return replace(find, start=start, end=max(end, start + 1), sentence=given.span(Span(*find.sentence)))


def _finds(structure: Structure, scanned: list[Scanned], on: date | None, *, typed: bool) -> list[Find]:
    finds: list[Find] = []
    years, headings = list_years(structure, scanned), Headings(structure)
    in_plan = False
    scanned, dropped = list(scanned), 0
    sentences = [structure.sentence_at(found.start) for found in scanned]
    for nth, found in enumerate(list(scanned)):
        number = nth - dropped
        sentence = structure.sentences[sentences[number]]
        around = around_of(
            structure,
            scanned,
            sentences,
            number,
            finds[-1].kind if _is_of(finds, scanned, number) else None,
            goes_on=any(
                each.kind is Kind.NEXT_MEETING and found.start - each.end <= _GOES_ON for each in finds[-_MOST_BETWEEN:]
            ),
        )
        kind = _kind(structure, found, around, sentence, typed=typed)
        if kind is None:
            # Words that are no date here do not part the next date from its cue.
            del scanned[number], sentences[number]
            dropped += 1
            continue
        in_plan = (in_plan and around.previous is not None and is_listed(around.left)) or (
            kind is Kind.NEXT_MEETING and around.in_plan
        )
        if in_plan and kind is Kind.PAST and around.previous is Kind.PAST:
            kind = Kind.NEXT_MEETING  # the first days of the list have passed
        year = years.get(nth) or (None if typed else headings.year(found))
        if found.form.where is Where.BESIDE or found.form in _FROM_A_DAY:
            sense, kind = _counted(found, on, kind, finds)
        else:
            sense, kind = _sense(found, on, kind, around, year, in_plan=in_plan, typed=typed)
        if sense and not typed and year is None and finds and _follows(structure, scanned, number, finds[-1], around):
            sense, kind = _in_order(found, sense, kind, finds[-1], on, has_words=_has_words(around))
        if sense is None or (not typed and _is_only_a_month(sense) and kind not in {Kind.DEADLINE, Kind.NEXT_MEETING}):
            continue
        before = number - 1 if number and sentences[number - 1] == sentences[number] else None
        after = number + 1 < len(scanned) and sentences[number + 1] == sentences[number]
        listed = before is not None and finds and finds[-1].start == scanned[before].start and is_listed(around.left)
        first = scanned[before].end if before is not None else sentence.start
        what = (
            "" if listed else what_of(structure, Span(first, sentence.end), found.start, found.end, kind, around.record)
        )
        if not what and before is not None and finds and finds[-1].start == scanned[before].start:
            what = finds[-1].what  # "ärenden till nämnden 22/10 lämnas senast 8/10"
        if listed:
            what = finds[-1].what
        several = after or before is not None
        find = _find(structure, found, sense, kind, sentence, around.record, what, one_of_several=several)
        is_other = bool(_EITHER.fullmatch(around.left)) and Ask.EITHER_DAY not in (finds[-1].ask if finds else ())
        if listed and is_other and finds[-1].day and find.day:
            finds[-1] = replace(finds[-1], ask=(*finds[-1].ask, Ask.EITHER_DAY), others=(*finds[-1].others, find.day))
        finds.append(find)
    return finds if typed else _with_next_meeting(finds, on)


_FROM_A_DAY = frozenset(form for form in FORMS if form.where is Where.WRITTEN and form.needs & {"past", "lead"})
"""Forms that mean a day before today, or before another day. In minutes only."""
_GOES_ON, _MOST_BETWEEN = 160, 4
"""Characters, and dates, between a next meeting and the one after it."""
_NEAR = 160
"""Characters between a day and words like "samma vecka"."""
_FAR = 400
"""Characters between a lead time and the day that it is counted from."""


def _kind(structure: Structure, found: Scanned, around: Around, sentence: Span, *, typed: bool) -> Kind | None:
    """Return the kind of a date; None if its words are a date only for a duty, and there is none."""
    kind = kind_of(around)
    if typed:
        return kind
    if found.form.where is Where.DUE:
        return Kind.DEADLINE if kind is Kind.DEADLINE or is_duty(around) else None
    only_for_duties = found.form.where in (Where.DUTIES, Where.NEXT_MEETING)
    is_due = (is_duty(around) or is_promised(around)) if only_for_duties else kind is Kind.EVENT and is_promised(around)
    if is_due and (
        (PROMISED_BY_US.search(around.near_left) and not only_for_duties)
        or MUST_GO.search(around.near_left)
        or (only_for_duties and WANTED.search(around.near_left))
        or owner_of(structure, found.start, found.end, sentence, around.record)
    ):
        return Kind.DEADLINE
    if only_for_duties and found.groups.get("weekday") and HAPPENS.search(around.near_left):
        return kind
    return None if only_for_duties else kind


def _counted(found: Scanned, on: date | None, kind: Kind, finds: list[Find]) -> tuple[Sense | None, Kind]:
    """Return the sense of words that mean nothing without another day, and their kind."""
    if found.form.where is Where.BESIDE:
        sense = _counted_from(found, on, finds)
        if kind is Kind.EVENT and on is not None and sense is not None and sense.day is not None and sense.day < on:
            kind = Kind.PAST
        return sense, kind
    sense = _told_by_another(found, on, finds)
    return sense, kind if sense is None or sense.ask else Kind.PAST


def _with_next_meeting(finds: list[Find], on: date | None) -> list[Find]:
    """Return the finds, with the day of the next meeting for what is due at it: "Anna skickar listan till nästa
    möte"."""
    days = [find.day for find in finds if find.kind is Kind.NEXT_MEETING and find.day and on and find.day > on]
    if not days:
        return finds
    day = min(days)
    return [
        replace(find, day=day, value=day.isoformat()) if find.day is None and Ask.UNKNOWN_MEETING in find.ask else find
        for find in finds
    ]


def _told_by_another(found: Scanned, on: date | None, finds: list[Find]) -> Sense | None:
    """Return the sense of words that mean nothing without another day: that of the document ("i fredags"), or of the
    meeting before them ("senast en vecka före mötet"). None without that day."""
    if on is None:
        return None
    sense = found.sense(Setting(on))
    if sense is None or sense.offset is None:
        return sense
    for find in reversed(finds):
        if found.start - find.end > _FAR:
            break
        if find.kind in (Kind.NEXT_MEETING, Kind.EVENT) and find.day is not None and find.day >= on:
            day = counted_back(find.day, sense.offset)
            return replace(sense, day=day, ask=(Ask.UNKNOWN_MEETING,), offset=None)
    return None


def _counted_from(found: Scanned, on: date | None, finds: list[Find]) -> Sense | None:
    """Return the sense of words that are counted from the day before them: "måndagen samma vecka"."""
    if on is None or not finds or finds[-1].day is None or found.start - finds[-1].end > _NEAR:
        return None
    return found.sense(Setting(finds[-1].day))


def _is_of(finds: list[Find], scanned: list[Scanned], number: int) -> bool:
    """Return whether the last of `finds` belongs to the date before."""
    return bool(number and finds and finds[-1].start == scanned[number - 1].start)


def _follows(structure: Structure, scanned: list[Scanned], number: int, before: Find, around: Around) -> bool:
    """Return whether this date is the next of a list: after a comma, or at the beginning of the next line, like the one
    before."""
    if number == 0 or before.start != scanned[number - 1].start or (around.column and around.column.is_plan):
        return False
    if around.previous is not None and is_listed(around.left):
        return True
    lines = [structure.line_at(start) for start in (before.start, scanned[number].start)]
    return lines[1] == lines[0] + 1 and all(
        start - structure.after_bullet(line) <= BEGINS
        for start, line in zip((before.start, scanned[number].start), lines, strict=True)
    )


def _has_words(around: Around) -> bool:
    """Return whether a date that begins its line has words of its own after it: "18 september – höstkonferens"."""
    return around.begins and regex.search(r"\p{L}{4}", around.right) is not None


def _in_order(
    found: Scanned, sense: Sense, kind: Kind, before: Find, on: date | None, *, has_words: bool
) -> tuple[Sense, Kind]:
    """Return the sense after the date before it, if that is in the future: the days of a list go forward."""
    if on is None or sense.day is None or before.day is None or not on <= before.day or sense.day >= before.day:
        return sense, kind
    later = found.sense(Setting(before.day, Look.AHEAD))
    if sense.day >= on and not _is_nearer(later, sense.day, before.day):
        return sense, kind
    if later is None or later.day is None or later.day - before.day > _YEAR or Ask.PASSED in later.ask:
        return sense, kind
    far = (Ask.FAR_AHEAD,) if Ask.FAR_AHEAD in before.ask else ()
    return replace(later, ask=far), Kind.EVENT if has_words and before.kind is Kind.DEADLINE else before.kind


def _is_nearer(later: Sense | None, day: date, before: date) -> bool:
    """Return whether the day of the next year is nearer to the day before it in the list: "16 september och 18
    november" of a plan for the next year."""
    fits = later is not None and Ask.WEEKDAY_DOES_NOT_FIT not in later.ask
    return bool(fits and later and later.day and later.day - before < before - day)


_YEAR = timedelta(366)
_EITHER = lazily(r"\s{0,3}(?:,\s?)?(?:eller|or)\s{1,3}(?:den\s|the\s)?")


def _is_only_a_month(sense: Sense) -> bool:
    return sense.value is not None and regex.fullmatch(r"\d{4}-\d\d", sense.value) is not None


_LONG = timedelta(14)
"""A longer span is no event."""


def _sense(
    found: Scanned, on: date | None, kind: Kind, around: Around, year: int | None, *, in_plan: bool, typed: bool
) -> tuple[Sense | None, Kind]:
    """Return the sense of the words, and the kind of the date with that sense."""
    if typed or kind in {Kind.DEADLINE, Kind.NEXT_MEETING, Kind.DECISION}:
        look = Look.AHEAD
    else:
        tense = Tense.PAST if kind is Kind.PAST else tense_of(around)
        past = Look.BACK if HELD_ON.search(around.left) else Look.TOLD
        look = {Tense.PAST: past, Tense.FUTURE: Look.AHEAD}.get(tense, Look.NEAR)
    if on is None:
        senses = [found.sense(Setting(day, look, year)) for day in (_ANY_DAY, _OTHER_DAY)]
        if senses[0] and senses[1] and senses[0].day != senses[1].day:
            return Sense(None, (Ask.UNKNOWN_YEAR,)), kind
        sense = (
            replace(senses[0], ask=tuple(why for why in senses[0].ask if why is not Ask.PASSED)) if senses[0] else None
        )
        return sense, kind
    sense = found.sense(Setting(on, look, year))
    if not typed and sense and _tells_of_state(around, sense, kind):
        near = found.sense(Setting(on, Look.NEAR, year))
        if near and near.day:
            kind = Kind.PAST if near.day < on else Kind.DEADLINE
            sense = near if kind is Kind.PAST else sense
    if kind in {Kind.DEADLINE, Kind.NEXT_MEETING} and (in_plan or (around.column and around.column.is_plan)):
        near = found.sense(Setting(on, Look.NEAR, year))
        if near and near.day and near.day <= on:
            return near, Kind.OTHER if near.day == on else Kind.PAST
    if sense is not None and year is not None and Ask.WEEKDAY_DOES_NOT_FIT in sense.ask:
        own = found.sense(Setting(on, look))
        # The weekday was written with the day, the year somewhere else.
        sense = own if own and Ask.WEEKDAY_DOES_NOT_FIT not in own.ask else sense
    is_to_come = kind in {Kind.DEADLINE, Kind.NEXT_MEETING}
    if not is_to_come and sense and sense.day and sense.day > on and year is None and tells_of_last_year(around):
        sense = found.sense(Setting(on, look, sense.day.year - 1))
    if sense is not None and year is not None and is_to_come and Ask.PASSED in sense.ask:
        sense = found.sense(Setting(on, look))  # the heading is about another year
    if sense is None or typed:
        return sense, kind
    ask = [why for why in sense.ask if why is not Ask.PASSED_THIS_YEAR]
    if kind not in {Kind.DEADLINE, Kind.NEXT_MEETING}:
        ask = [why for why in ask if why is not Ask.PASSED]
        if kind is Kind.PAST and sense.day and sense.day > on:
            kind = Kind.EVENT  # the verb of the past tells of another matter
        if kind is Kind.EVENT and sense.day:
            last = sense.until or sense.day
            kind = Kind.OTHER if sense.day == on else Kind.PAST if last < on else kind
            kind = Kind.PERIOD if kind is Kind.EVENT and last - sense.day > _LONG else kind
    return (sense if len(ask) == len(sense.ask) else replace(sense, ask=tuple(ask))), kind


def _tells_of_state(around: Around, sense: Sense, kind: Kind) -> bool:
    """Return whether the day itself tells a past status from a future task.

    For example "klart 5/9", or a last day in the past tense that would be next year's.
    """
    if around.column and around.column.tells_of_state:
        return kind is Kind.PAST
    if kind is not Kind.DEADLINE:
        return False
    if Ask.FAR_AHEAD in sense.ask and (
        tense_of(around) is Tense.PAST or not (around.column or around.record or has_deadline_cue(around))
    ):
        return True
    return is_bare_ready(around.left[-200:])


def _find(
    structure: Structure,
    found: Scanned,
    sense: Sense,
    kind: Kind,
    sentence: Span,
    record: Record | None,
    what: str,
    *,
    one_of_several: bool,
) -> Find:
    value = sense.value
    if value is None and sense.day is not None:
        value = sense.day.isoformat() + (f"/{sense.until.isoformat()}" if sense.until else "")
    at = time_of(structure, found.start, found.end, sentence)
    return Find(
        found.start,
        found.end,
        kind,
        value,
        sense.day,
        sense.others,
        sense.until,
        sense.ask,
        at.at if at else None,
        at.until if at else None,
        place_of(structure, found.end, sentence) if kind is not Kind.DEADLINE else "",
        owner_of(structure, found.start, found.end, sentence, record) if kind is Kind.DEADLINE else "",
        group_of(structure, found.end, sentence.end) if one_of_several else "",
        sense.offset,
        (sentence.start, sentence.end),
        what,
    )
