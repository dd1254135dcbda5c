"""The changes of edited minutes as they wait for a yes: outcomes with owners and days, and who was there."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from msgspec import Struct

from dialogs.agenda.model import Agenda, Outcome, OutcomeType, Owner
from dialogs.agenda.outcomes import LONGEST, outcome_text
from dialogs.dates import find_days
from dialogs.minutes import attendance as lists
from dialogs.minutes.attendance import Attendance, Attendee, Noted
from dialogs.minutes.attendance_cards import shown
from dialogs.minutes.document import Minutes, task_line
from dialogs.minutes.readback import PEOPLE, Change, Lines, edited, item_changes, outcomes_of, plain
from dialogs.minutes.rules import owners_in, read_task, with_task
from dialogs.model import Member, Refusal
from dialogs.names.recognition import recognise, split_names
from dialogs.patterns import lazily
from dialogs.text import fold

MOST = 300
"""Changes of one file."""


class OutcomeEdit(Struct, frozen=True):
    """An outcome of the item `number`. `id` is "" for a new one, and `text` for one that is removed. `was` is its line
    in the minutes, and `now` its line in the file."""

    item: str
    number: int
    title: str
    type: OutcomeType
    id: str
    was: str
    now: str
    text: str = ""
    due_on: date | None = None
    owners: tuple[tuple[str, str | None], ...] = ()


class PersonEdit(Struct, frozen=True):
    """A person or an organisation by their key in the attendance. `is_present` is None if the note about them goes."""

    key: str
    name: str
    is_present: bool | None
    person_id: str | None = None
    organisation: str = ""
    instead_of: str = ""


class Edits(Struct, frozen=True):
    """What a file changes. `unread` are lines that were changed and are not read back; `unclear` are lines about people
    that mean nobody or several."""

    outcomes: tuple[OutcomeEdit, ...] = ()
    people: tuple[PersonEdit, ...] = ()
    unread: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.outcomes or self.people)


def edits(
    lines: Lines,
    minutes: Minutes,
    agenda: Agenda,
    there: Attendance,
    *,
    roster: Sequence[Member],
    today: date,
    locale: str,
) -> Edits:
    """Return what the lines of a file change in the minutes that it was made of. Raises Refusal for a text that is too
    long, and if there is too much to show."""
    file = edited(lines, minutes)
    outcomes: list[OutcomeEdit] = []
    unread = list(file.unknown)
    for item in minutes.items:
        if item.number not in file.items:
            unread.append(f"{item.number}. {item.title}")
            continue
        found = item_changes(item, outcomes_of(agenda, item.number), file.items[item.number], locale)
        unread += found.others
        for change in found.changes:
            made = _outcome(change, roster, today=today)
            if made is None:
                unread.append(change.text)
                continue
            before = _written(change.was, locale) if change.was is not None else ""
            outcomes.append(
                OutcomeEdit(
                    item=agenda.items[item.number - 1].id,
                    number=item.number,
                    title=item.title,
                    type=change.type,
                    id=change.was.id if change.was is not None else "",
                    was=before,
                    now=_written(made, locale) if made.text else "",
                    text=made.text,
                    due_on=made.due_on,
                    owners=tuple((owner.text, owner.person_id) for owner in made.owners),
                )
            )
    people, unclear = _people(file.people, there, roster, locale)
    if len(outcomes) + len(people) > MOST:
        raise Refusal("readback-too-much", limit=MOST)
    return Edits(tuple(outcomes), tuple(people), tuple(unread), tuple(unclear))


def _written(outcome: Outcome, locale: str) -> str:
    return task_line(outcome, locale) if outcome.type is OutcomeType.TASK else outcome.text


# -- outcomes


def _outcome(change: Change, roster: Sequence[Member], *, today: date) -> Outcome | None:
    """Return the outcome as the file has it; None for a day that only its deadline can change."""
    was = change.was or Outcome(change.type, "")
    if not change.text:
        return replace(was, text="")
    if len(change.text) > LONGEST:
        raise Refusal("outcome-too-long", type=change.type.value, limit=LONGEST, length=len(change.text))
    if change.type is not OutcomeType.TASK:
        return replace(was, text=outcome_text(change.text, change.type))
    made = _task(was, change.text, roster, today=today)
    if was.deadline is not None and made.due_on != was.due_on:
        return None
    return replace(made, text=outcome_text(made.text, OutcomeType.TASK))


_BRACKETS = lazily(r"(?P<text>.*\S)\s*\((?P<more>[^()]*)\)\s*\.?")


def _task(was: Outcome, line: str, roster: Sequence[Member], *, today: date) -> Outcome:
    """Return the task of a line "Text (owners, klart senast 30 juni)"."""
    match = _BRACKETS.fullmatch(line)
    text = line
    due_on: date | None = None
    named: tuple[Owner, ...] = ()
    if match is not None:
        day, owners, is_ours = _in_brackets(match["more"], was, roster, today=today)
        if is_ours:
            text, due_on, named = match["text"], day, owners
    if plain(text).rstrip(".") == plain(was.text).rstrip("."):
        return replace(was, due_on=due_on, owners=_with(was, named))
    read = with_task(
        replace(was, text=text), read_task(text, roster, writer=None, today=today), today=today, next_on=None
    )
    there = {owner.text for owner in read.owners}
    return replace(
        read,
        due_on=due_on or read.due_on or (was.due_on if was.deadline else None),
        owners=(*read.owners, *(owner for owner in named if owner.text not in there)),
    )


def _with(was: Outcome, named: Sequence[Owner]) -> tuple[Owner, ...]:
    """Return the owners: those whom the words name, and those in the brackets."""
    said = fold(was.text)
    in_words = [owner for owner in was.owners if fold(owner.text.split()[0]) in said]
    return (*in_words, *(owner for owner in named if owner not in in_words))


def _in_brackets(
    more: str, was: Outcome, roster: Sequence[Member], *, today: date
) -> tuple[date | None, tuple[Owner, ...], bool]:
    """Return (the day, the owners, whether the brackets hold nothing else)."""
    day, names = None, []
    for piece in (each.strip() for each in more.split(",")):
        days = find_days(piece, today=today)
        if len(days) == 1 and days[0].day is not None:
            day = was.due_on if was.due_on and _is_same_day(days[0].day, was.due_on, piece) else days[0].day
        elif piece:
            names.append(piece)
    known = {owner.text for owner in was.owners}
    each_name = [name for piece in names for name in split_names(piece, roster) or [piece]]
    is_ours = all(name in known or recognise(name, roster) for name in each_name) and bool(day or each_name)
    return day, owners_in(", ".join(each_name), roster, writer=None) if is_ours else (), is_ours


def _is_same_day(read: date, was: date, piece: str) -> bool:
    """Return whether a day without a year means the day that stood there, though it has passed."""
    return (read.month, read.day) == (was.month, was.day) and str(read.year) not in piece


# -- who was there


def _people(
    sections: Mapping[str, Sequence[str]], there: Attendance, roster: Sequence[Member], locale: str
) -> tuple[list[PersonEdit], list[str]]:
    """Return the changes of the attendance, and the lines that mean nobody or several."""
    known = _known(there, locale)
    placed: dict[str, PersonEdit] = {}
    unclear: list[str] = []
    for key in PEOPLE:
        for line in sections.get(key, ()):
            if line in known[key]:
                continue
            try:
                for noted in _noted(line, key, known, roster):
                    placed[noted.key] = _edit(noted, is_present=key in ("present", "guests"))
            except Refusal:
                unclear.append(line)
    standing = {_key(each): each for each in there.present}
    gone: dict[str, PersonEdit] = {}
    for key in PEOPLE:
        for line, who in known[key].items():
            if line in sections.get(key, ()) or _key(who) in placed:
                continue
            if key in ("present", "guests") and (key in sections or key == "guests"):
                stays = who.person_id is not None
                gone[_key(who)] = _edit(_as_noted(who), is_present=False if stays else None)
            else:
                unclear.append(line)
    same = {key for key, edit in placed.items() if edit.is_present and key in standing}
    absent = {_key(each) for each in there.absent}
    same |= {key for key, edit in placed.items() if edit.is_present is False and key in absent}
    return [*(edit for key, edit in placed.items() if key not in same), *gone.values()], unclear


def _known(there: Attendance, locale: str) -> dict[str, dict[str, Attendee]]:
    """Return the people of each section by their line in the document."""
    sections = {
        "present": [each for each in there.present if not each.is_guest],
        "guests": list(there.guests),
        "absent": list(there.absent),
        "missing": [Attendee(name, name) for name in there.missing],
    }
    return {
        key: {plain(each.name if key == "missing" else shown(each, locale)): each for each in people}
        for key, people in sections.items()
    }


def _as_noted(who: Attendee) -> Noted:
    if who.person_id is not None:
        return Noted(who.person_id, who.name, True, who.person_id, who.organisation, who.instead_of)
    return lists.of_guest(who.name, who.organisation, instead_of=who.instead_of)


def _key(who: Attendee) -> str:
    return _as_noted(who).key


def _noted(line: str, key: str, known: Mapping[str, Mapping[str, Attendee]], roster: Sequence[Member]) -> list[Noted]:
    """Return everybody whom a new line of a section names. Raises Refusal if it means nobody or several."""
    moved = next((people[line] for section, people in known.items() if section != "missing" and line in people), None)
    if moved is not None:
        return [_as_noted(moved)]
    name = line.partition(",")[0].strip()
    member = next((each for each in roster if fold(each.person.name) == fold(name)), None)
    if member is not None:
        return [lists.of_member(member, is_present=True)]
    if (guest := lists.guest_in(line, roster)) is not None:
        return [guest]
    return lists.read_list(line, roster, guests=key == "guests", missing=key in ("absent", "missing"))


def _edit(noted: Noted, *, is_present: bool | None) -> PersonEdit:
    return PersonEdit(
        noted.key,
        noted.name,
        is_present,
        noted.person_id,
        noted.organisation,
        noted.instead_of if is_present else "",
    )
