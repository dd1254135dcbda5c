"""Rules of the minutes: the meeting that is written about, and how a task is read."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from dialogs.agenda.model import Agenda, AgendaItem, ItemType, Outcome, Owner
from dialogs.commands.said import ME, deadline_in
from dialogs.dates import FoundDay
from dialogs.deadlines import drafts
from dialogs.deadlines.new_commands import NewDeadline
from dialogs.deadlines.subject import in_sentence, is_in
from dialogs.limits import AGENDA_WORTH_ASKING
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.meetings.rules import EARLY
from dialogs.model import Member, Refusal
from dialogs.names.recognition import recognise, split_names
from dialogs.patterns import lazily
from dialogs.sentences.slots import alike, by_title, fit, stems
from dialogs.text import fold


def is_written_about(latest: Meeting, coming: Meeting | None, *, now: datetime) -> bool:
    """Return whether an outcome is about `latest`, which has begun, and not about a meeting to come."""
    if latest.status is not MeetingStatus.ENDED or now > latest.ends_at + AGENDA_WORTH_ASKING:
        return False
    return coming is None or now < coming.starts_at - EARLY


def item_of(agenda: Agenda, item_id: str | None) -> tuple[int, AgendaItem] | None:
    return next(((number, item) for number, item in enumerate(agenda.items, 1) if item.id == item_id), None)


_HALF = 0.5


def hinted_in(text: str, agenda: Agenda) -> tuple[int, AgendaItem] | None:
    """Return the only item that `text` may be about, by half of its title or by the first word of it.

    The text may still belong to the item of the moment, so this decides only whether the writer is asked.
    """
    numbered = [(number, item) for number, item in enumerate(agenda.items, 1) if item.type is not ItemType.BREAK]
    places = by_title(text, [item.title for _, item in numbered])
    if len(places) != 1:
        return None
    title, words = numbered[places[0]][1].title, stems(text)
    is_hinted = fit(words, title).share >= _HALF or any(alike(word, stems(title)[0]) for word in words)
    return numbered[places[0]] if is_hinted else None


_AT_NEXT = lazily(r"\b(?:till|pa|infor|tills|to|by|for|at|until)\s+(?:det |the |our |vart )?(?:nasta|kommande|next)\s+(?:mote\w*|gang\w*|traff\w*|sammantrade\w*|meeting|time)\b")  # fmt: skip  # noqa: E501
_ME = frozenset({"jag", "mig", "i", "me"})


@dataclass(frozen=True, slots=True)
class Task:
    """A task as it is written: `title` without owner and day, the owners, the day, and whether it is "next time"."""

    title: str
    owner: str = ""
    owners: tuple[Owner, ...] = ()
    day: FoundDay | None = None
    at_next: bool = False


def read_task(text: str, roster: Sequence[Member], *, writer: Member | None, today: date) -> Task:
    """Return who is to do what by when. A part that the sentence does not tell is left empty."""
    line = " ".join(text.split())
    found = deadline_in(line, today=today)
    left = found.left if found is not None else line
    at_next = _AT_NEXT.search(fold(left))
    if at_next is not None:
        left = (left[: at_next.start()] + left[at_next.end() :]).strip(" ,.")
    title, owner = in_sentence(left, is_person=is_in(roster), roster=roster)
    if not owner:
        title, owner = _begins_with_people(left, roster)
    return Task(
        title=title.strip(" ."),
        owner=owner,
        owners=owners_in(owner, roster, writer=writer),
        day=found.day if found is not None else None,
        at_next=at_next is not None,
    )


def deadline_of(task: Task, text: str, day: FoundDay) -> NewDeadline:
    """Return the command that makes a deadline of the task, on this day."""
    owner = ME if fold(task.owner) in _ME else task.owner
    return NewDeadline(task.title[: drafts.LONGEST_TITLE] or text[: drafts.LONGEST_TITLE], day, owner=owner or None)


_LONGEST_LIST = 12
"""Words of a list of people."""


def _begins_with_people(text: str, roster: Sequence[Member]) -> tuple[str, str]:
    """Return (the rest, the people) of "Olle och Sara målar bryggan"; the whole and "" if it begins otherwise."""
    words = text.split()
    is_person = is_in(roster)
    for count in range(min(_LONGEST_LIST, len(words) - 1), 0, -1):
        who = " ".join(words[:count]).rstrip(",")
        names = split_names(who, roster)
        if names and all(is_person(name) or fold(name) in _ME for name in names):
            return " ".join(words[count:]), who
    return text, ""


def owners_in(text: str, roster: Sequence[Member], *, writer: Member | None) -> tuple[Owner, ...]:
    """Return everybody whom `text` lists; "jag" is the writer."""
    if not text:
        return ()
    owners = []
    for name in split_names(text, roster) or [text]:
        if fold(name) in _ME and writer is not None:
            owners.append(Owner(writer.person.name, writer.person.id))
            continue
        person_id = recognise(name, roster)
        full = next((member.person.name for member in roster if member.person.id == person_id), name)
        owners.append(Owner(full, person_id))
    return tuple(owners)


def sure_day(task: Task, *, today: date) -> date | None:
    """Return the day of a task if it can mean only one."""
    if task.day is None:
        return None
    try:
        days, why = drafts.meant(task.day, today=today)
    except Refusal:
        return None
    return days[0] if not why and days[0] >= today else None


def with_task(outcome: Outcome, task: Task, *, today: date, next_on: date | None) -> Outcome:
    """Return the outcome with the owners and the day of the task. "Till nästa möte" needs no question about its day."""
    day = next_on if task.at_next else sure_day(task, today=today)
    return replace(outcome, owners=task.owners, due_on=day, asked=task.at_next)
