"""Rules of findings in notes: the suggestions, the questions about them, and their results."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from enum import StrEnum

import msgspec

from dialogs.dates import Ask, Find, Kind, Passage, Reading
from dialogs.deadlines.drafts import (
    HALF_A_YEAR,
    LONGEST_TITLE,
    SEVERAL_DAYS,
    Draft,
    checked_day,
    checked_final,
    checked_title,
    to_come,
)
from dialogs.deadlines.model import Assignment, Ladder
from dialogs.deadlines.parts import first_of
from dialogs.deadlines.terms import ladder_said, leads_to_final, says_yearly, without_rest_of_yearly
from dialogs.deadlines.yearly import years_on
from dialogs.model import Member, PersonId, Refusal
from dialogs.names.organisations import recognise_organisation
from dialogs.notes.matters import at_next_meeting, one_matter
from dialogs.notes.owners import assignments_of
from dialogs.text import clean, fold

MOST_ITEMS = 100
"""More than this nobody goes through: the notes are to be sent in parts."""
MOST_DAYS = 4
LONGEST_SOURCE = 200
LONGEST_OWNER = 60
BESIDE = 300
"""Words of a sentence that are further from a day hardly belong to it."""
NO_DAY = Ask.NO_SUCH_DAY.value
_WHICH_YEAR = (Ask.PASSED_THIS_YEAR, Ask.FAR_AHEAD)


class What(StrEnum):
    DEADLINE = "deadline"
    MEETING = "meeting"
    CARRIED = "carried"
    DECISION = "decision"


class State(StrEnum):
    OPEN = "open"
    SAVED = "saved"
    SKIPPED = "skipped"


class Item(msgspec.Struct, frozen=True, omit_defaults=True):
    """One thing that is proposed. `days` are the days it may mean, the likeliest first; `why` is why it must be asked
    which, "" if it need not. It is for a person, for an organisation of the group or, with neither, for the whole
    group; `owner` is the name that nobody answers to, which must be asked about. `parts` are several, each with a day
    of its own, of which `days` has the first. `source` is the sentence it was found in, cut. `outcome` is what it was
    saved as ("D3"). A deadline may come again each year (`yearly`), be possible until a later day (`final_on`), and
    have a ladder of its own. `people` are several people or organisations with the same day; with an `owner` too, those
    of them who are known."""

    what: What
    title: str
    source: str = ""
    days: tuple[date, ...] = ()
    why: str = ""
    at: time | None = None
    until: time | None = None
    place: str = ""
    person_id: PersonId | None = None
    organisation: str = ""
    owner: str = ""
    parts: tuple[Assignment, ...] = ()
    people: tuple[Assignment, ...] = ()
    yearly: bool = False
    final_on: date | None = None
    ladder: Ladder | None = None
    ticked: bool = True
    state: State = State.OPEN
    outcome: str = ""

    @property
    def is_sure(self) -> bool:
        """Return whether it may be saved without another question."""
        return not self.why and not self.owner


class Notes(msgspec.Struct, frozen=True, omit_defaults=True):
    """All that was found in one text; an item's number is its place, from 1. `passed` were over already, and `cut` too
    many."""

    items: tuple[Item, ...]
    passed: int = 0
    cut: int = 0

    def open(self) -> Iterator[tuple[int, Item]]:
        """Return the findings that wait for an answer, with their numbers."""
        return ((number, item) for number, item in enumerate(self.items, 1) if item.state is State.OPEN)


# -- made of what was read


def propose(text: str, reading: Reading, *, roster: Sequence[Member], today: date, planned: Collection[date]) -> Notes:
    """Return the findings to ask about: deadlines, next meetings that are not among the days `planned`, carried items,
    and decisions, in this order; each once. `text` is the text that was read."""
    found: list[Item] = []
    # "20 eller 21 april" is one question with two answers, and two finds.
    asked: set[tuple[tuple[int, int], date]] = set()
    passed = 0
    finds = [at_next_meeting(find, planned) for find in reading.finds]
    grouped = one_matter(finds, today)
    for find, final_on in in_steps(text, finds):
        if (run := grouped.get(find)) is not None:
            if find == run[0]:
                found.append(_parted(text, run, roster))
            continue
        if find.kind not in (Kind.DEADLINE, Kind.NEXT_MEETING) or find.offset is not None:
            continue
        if find.day is not None and (find.sentence, find.day) in asked:
            continue
        item = item_of(text, find, roster, final_on=final_on)
        asked |= {(find.sentence, day) for day in item.days[1:]}
        said, item = item.days, to_be_done(item, today=today)
        if said and not item.days:
            passed += 1
            continue
        if item.what is What.MEETING and (not item.days or item.days[0] in planned):
            continue
        found.append(item)
    found += [_of_passage(text, each, What.CARRIED) for each in reading.carried]
    # What was decided is done with, unless somebody says that it is to be followed up.
    found += [_of_passage(text, each, What.DECISION) for each in reading.decisions]
    order = list(What)
    once = {
        (item.what, fold(item.title), item.days, item.person_id, item.organisation, item.people): item for item in found
    }
    items = sorted(once.values(), key=lambda item: order.index(item.what))
    return Notes(tuple(items[:MOST_ITEMS]), passed=passed, cut=max(0, len(items) - MOST_ITEMS))


def _parted(text: str, run: Sequence[Find], roster: Sequence[Member]) -> Item:
    """Return one finding of a matter with a day for each. It is in doubt if one of its days is."""
    item = item_of(text, replace(run[0], group=""), roster)
    parts: dict[str, Assignment] = {}
    for find in run:
        name = " ".join(find.group.split())[:LONGEST_OWNER]
        called = recognise_organisation(name, roster) or name
        parts.setdefault(called, Assignment(organisation=called, name=called, due_on=find.day))
    why = next((find.ask[0].value for find in run if find.ask), "")
    days = (first_of(tuple(parts.values())),)
    return msgspec.structs.replace(for_all(item, ()), days=days, why=why, parts=tuple(parts.values()))


def in_steps(text: str, finds: Sequence[Find]) -> Iterator[tuple[Find, date | None]]:
    """(what was found in `text`, the day until which it can be done after all, if any): "25 januari, dock senast 15
    februari" is one deadline, and two days."""
    before: Find | None = None
    for find in finds:
        if before is None:
            before = find
        elif _is_final_of(before, find, text):
            yield replace(before, kind=Kind.DEADLINE), find.day
            before = None
        else:
            yield before, None
            before = find
    if before is not None:
        yield before, None


def _is_final_of(find: Find, later: Find, text: str) -> bool:
    return (
        find.sentence == later.sentence
        and find.day is not None
        and later.day is not None
        and timedelta(0) < later.day - find.day <= HALF_A_YEAR
        and leads_to_final(text[find.end : later.start])
    )


def to_be_done(item: Item, *, today: date) -> Item:
    """The item with those of its days that are still to come: of what comes each year the next, and of two steps, the
    first of which has passed, the second."""
    if item.yearly:
        days = tuple(to_come(day, today=today) for day in item.days)
        later = days[0].year - item.days[0].year if days else 0
        final_on = None if item.final_on is None else years_on(item.final_on, later)
        return msgspec.structs.replace(item, days=days, final_on=final_on)
    days = tuple(day for day in item.days if day >= today)
    if not days and item.final_on is not None and item.final_on >= today:
        return msgspec.structs.replace(item, days=(item.final_on,), why="", final_on=None)
    return msgspec.structs.replace(item, days=days)


def item_of(text: str, find: Find, roster: Sequence[Member], *, final_on: date | None = None) -> Item:
    """Return the suggestion for one find in `text`: a meeting, or a deadline with its person or organisation, and the
    words beside its day."""
    what = What.MEETING if find.kind is Kind.NEXT_MEETING else What.DEADLINE
    said = [day for day in (find.day, *find.others) if day is not None]
    start, end = max(find.sentence[0], find.start - BESIDE), min(find.sentence[1], find.end + BESIDE)
    yearly = what is What.DEADLINE and says_yearly(text[start:end])
    doubts = [each for each in find.ask if not (yearly and each in _WHICH_YEAR)]
    why = doubts[0].value if doubts else ""
    if what is What.DEADLINE and find.until is not None and find.until != find.day:
        why = why or SEVERAL_DAYS
        said.append(find.until)
    days = tuple(dict.fromkeys(said))[:MOST_DAYS]
    source = _cut_around(text, find.sentence, (find.start, find.end))
    item = Item(
        what=what,
        title=titled((without_rest_of_yearly(find.what) if yearly else find.what) or source),
        source=source,
        days=days,
        why=why or ("" if days else NO_DAY),
        at=find.at,
        until=find.until_at,
        place=find.place[:LONGEST_TITLE],
        yearly=yearly,
        final_on=final_on,
        ladder=ladder_said(text, start, end) if what is What.DEADLINE else None,
    )
    return _owned(item, find, roster) if what is What.DEADLINE else item


def _owned(item: Item, find: Find, roster: Sequence[Member]) -> Item:
    """With the person or the organisation that it is for, as far as the group knows them."""
    if find.owner and not find.group:
        known, unknown = assignments_of(" ".join(find.owner.split()), roster)
        owner = ", ".join(unknown)[:LONGEST_OWNER]
        return msgspec.structs.replace(for_all(item, known), owner=owner)
    name = " ".join(find.group.split())
    if not name:
        return item
    if organisation := recognise_organisation(name, roster):
        return msgspec.structs.replace(item, organisation=organisation)
    # "28/8 väster, 29/8 norr": one matter with a date for each, and the group's own people know which is theirs.
    return msgspec.structs.replace(item, title=titled(f"{item.title} ({name})"))


def _of_passage(text: str, passage: Passage, what: What) -> Item:
    source = _cut_around(text, (passage.start, passage.end), (passage.start, passage.start))
    return Item(what=what, title=titled(passage.text or source), source=source, ticked=what is not What.DECISION)


def titled(words: str) -> str:
    """`words` as a title: on one line, with a capital first, cut to what fits in a reminder."""
    line = " ".join(clean(words).split()).strip(" ,;:.-–")
    line = line[:1].upper() + line[1:]
    return line if len(line) <= LONGEST_TITLE else line[: LONGEST_TITLE - 2].rstrip() + " …"


def _cut_around(text: str, sentence: tuple[int, int], words: tuple[int, int]) -> str:
    """The sentence on one line; of a long one the part that the words stand in."""
    start, end = sentence
    if end - start > LONGEST_SOURCE:
        first = max(start, min(words[0] - LONGEST_SOURCE // 2, end - LONGEST_SOURCE))
        last = min(end, first + LONGEST_SOURCE)
        before, after = "… " if first > start else "", " …" if last < end else ""
        return before + " ".join(text[first:last].split()) + after
    return " ".join(text[start:end].split())


# -- changed before it is saved


@dataclass(frozen=True, slots=True)
class Filled:
    """Return the values that a form gives for one item; None if it gives none."""

    ticked: bool | None = None
    day: date | None = None
    whom: str | None = None


def filled_in(notes: Notes, said: Mapping[int, Filled], *, roster: Sequence[Member], group: str) -> Notes:
    """The notes with what a form said of its items that still wait: ticks, the day of one that was asked about, and
    for whom (`group` stands for the whole group)."""
    people = {member.person.id for member in roster}
    items = list(notes.items)
    for number, item in notes.open():
        each = said.get(number)
        if each is None:
            continue
        if each.ticked is not None:
            item = msgspec.structs.replace(item, ticked=each.ticked)
        if each.day is not None and not item.parts and (each.day in item.days or not item.days):
            days = (each.day, *(day for day in item.days if day != each.day))
            item = msgspec.structs.replace(item, days=days, why="")
        if each.whom and not item.parts and (each.whom == group or each.whom in people):
            item = _chosen(item, None if each.whom == group else each.whom, roster)
        items[number - 1] = item
    return msgspec.structs.replace(notes, items=tuple(items))


def for_one(item: Item, person_id: PersonId | None) -> Item:
    """The item for this person or, with None, for the whole group; with one day, the first, where each had one."""
    return for_all(item, (Assignment(person_id=person_id),) if person_id else ())


def for_all(item: Item, assignments: Sequence[Assignment]) -> Item:
    """The item for all of these, or for the whole group where there are none."""
    alone = assignments[0] if len(assignments) == 1 else Assignment()
    return msgspec.structs.replace(
        item,
        person_id=alone.person_id,
        organisation=alone.organisation,
        owner="",
        parts=(),
        people=tuple(assignments) if len(assignments) > 1 else (),
    )


def _chosen(item: Item, person_id: PersonId | None, roster: Sequence[Member]) -> Item:
    """The item for whom a form says: beside those of its owners who are known, where one of several was not."""
    if person_id is None or not item.owner:
        return for_one(item, person_id)
    name = next(member.person.name for member in roster if member.person.id == person_id)
    known = [each for each in assigned(item, roster) if not each.is_group and each.person_id != person_id]
    return for_all(item, [*known, Assignment(person_id=person_id, name=name)])


def assigned(item: Item, roster: Sequence[Member]) -> tuple[Assignment, ...]:
    """Whom the item is for, as far as they are known."""
    name = next((member.person.name for member in roster if member.person.id == item.person_id), "")
    return item.people or (Assignment(person_id=item.person_id, name=name, organisation=item.organisation),)


def with_days(item: Item, days: Sequence[date]) -> Item:
    """The item with these days for its parts, in their order."""
    parts = tuple(replace(each, due_on=day) for each, day in zip(item.parts, days, strict=True))
    return msgspec.structs.replace(item, parts=parts, days=(first_of(parts),), why="")


def numbered(notes: Notes, number: int) -> Item:
    """The open item of that number; Refusal if there is none, or it is settled."""
    if not 1 <= number <= len(notes.items):
        raise Refusal("notes-no-such", number=number, count=len(notes.items))
    item = notes.items[number - 1]
    if item.state is not State.OPEN:
        raise Refusal("notes-settled-already", number=number)
    return item


def checked(item: Item, *, today: date) -> Item:
    """The item as it may be saved; Refusal if its title is none, its day is missing, over or too far off, or the day
    until which it can be done after all can hardly be meant."""
    if item.what in (What.DEADLINE, What.MEETING):
        if not item.days:
            raise Refusal("deadline-day-not-understood")
        for day in (*item.days[:1], *(each.due_on for each in item.parts if each.due_on)):
            checked_day(day, today=today)
        item = msgspec.structs.replace(item, final_on=checked_final(item.final_on, item.days[0]))
    return msgspec.structs.replace(item, title=checked_title(item.title))


def drafted(item: Item, assignees: tuple[Assignment, ...], *, today: date, private: bool = False) -> Draft:
    """The deadline that the item is; Refusal as `checked`."""
    item = checked(item, today=today)
    return Draft(
        title=item.title,
        due_on=item.days[0],
        at=item.at,
        final_on=item.final_on,
        assignees=assignees,
        ladder=item.ladder,
        yearly=item.yearly,
        source=item.source,
        private=private,
    )


def with_item(notes: Notes, number: int, item: Item) -> Notes:
    items = list(notes.items)
    items[number - 1] = item
    return msgspec.structs.replace(notes, items=tuple(items))


def settled(notes: Notes, number: int, state: State, outcome: str = "") -> Notes:
    """The notes with this item done with; the sentence that it was found in is kept no longer."""
    item = notes.items[number - 1]
    return with_item(notes, number, msgspec.structs.replace(item, state=state, outcome=outcome, source=""))
