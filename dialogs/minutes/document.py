"""The minutes of a meeting as a document: its parts in order, and the words of each."""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from zoneinfo import ZoneInfo

import msgspec

from dialogs.agenda.model import Agenda, AgendaItem, ItemStatus, ItemType, Outcome, OutcomeType, Owner
from dialogs.agenda.outcomes import of_type
from dialogs.forwarding import cards as forwarding_cards
from dialogs.forwarding.model import Forwarding
from dialogs.meetings.model import Meeting
from dialogs.minutes.attendance import Attendance
from dialogs.minutes.attendance_cards import shown
from dialogs.model import Group, ItemId, PersonId
from dialogs.patterns import lazily
from dialogs.table_round.model import TableRoundAnswer
from dialogs.table_round.rules import by_organisation
from dialogs.text import fold
from dialogs.texts import say
from dialogs.texts.calendar import clock, long_day, plain_day

PAGE_LINK = "minutes-page"
"""The kind of a link to the minutes as a page."""


class Form(StrEnum):
    """How the items stand: one below another with numbers, beside their notes in a table, or as the group's template
    has them."""

    NUMBERED = "numbered"
    COLUMNS = "columns"
    TEMPLATE = "template"


class Block(msgspec.Struct, frozen=True):
    """A paragraph of an item. `label` ("Beslut", "Uppdrag", an organisation) stands before it in bold."""

    text: str
    label: str = ""


class Item(msgspec.Struct, frozen=True):
    """An item with its number; `about` are its owners and kind."""

    number: int
    title: str
    about: str = ""
    parts: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()


class Heading(msgspec.Struct, frozen=True):
    """A section with its lines. A line that is a heading of its own ("Driv") has True."""

    title: str
    lines: tuple[tuple[str, bool], ...] = ()


class Minutes(msgspec.Struct, frozen=True):
    group: str
    title: str
    facts: tuple[str, ...] = ()
    state: str = ""
    people: tuple[Heading, ...] = ()
    items: tuple[Item, ...] = ()
    after: tuple[Heading, ...] = ()
    signed: str = ""


class Sources(msgspec.Struct, frozen=True):
    """All that is known of a meeting beside its agenda."""

    attendance: Attendance
    feedback: tuple[tuple[str, bool], ...] = ()
    told: tuple[TableRoundAnswer, ...] = ()
    sent: Mapping[ItemId, Sequence[Forwarding]] = {}
    next_meeting: Meeting | None = None
    secretary: str = ""
    state: str = ""
    names: Mapping[PersonId, str] = {}
    previous: date | None = None
    """The day of the meeting before, if its minutes are adopted."""


def minutes_of(agenda: Agenda, meeting: Meeting, group: Group, known: Sources) -> Minutes:
    """Return the minutes of the meeting as they are now."""
    locale, zone = group.locale, group.zone
    previous = item_of_previous(agenda)
    return Minutes(
        group=group.name,
        title=say(locale, "minutes-title"),
        facts=_facts(meeting, zone, locale),
        state=known.state,
        people=_people(known.attendance, locale),
        items=tuple(
            _item(number, item, known, locale, files=known.previous if item is previous else None)
            for number, item in enumerate(agenda.items, 1)
            if item.type is not ItemType.BREAK
        ),
        after=_after(agenda, known, zone, locale),
        signed=known.secretary,
    )


def signature(minutes: Minutes, locale: str) -> str:
    """Return the last line: "Vid anteckningarna: Sara Lind"."""
    return say(locale, "minutes-signed", names=minutes.signed)


_POINT = lazily(r"[-–•*] +(?=\S)")


def point(line: str) -> tuple[str, str]:
    """Return the sign of a point in a note, "" if the line is none, and the rest: ("- ", "Olle ringer"). In Word a
    point is a bullet of a list."""
    match = _POINT.match(line)
    return (match[0], line[match.end() :]) if match else ("", line)


def _facts(meeting: Meeting, zone: ZoneInfo, locale: str) -> tuple[str, ...]:
    starts, ends = meeting.starts_at.astimezone(zone), meeting.ends_at.astimezone(zone)
    day = long_day(starts.date(), locale)
    time = say(locale, "minutes-time", starts=clock(starts.time()), ends=clock(ends.time()))
    place = (say(locale, "minutes-place", place=meeting.place),) if meeting.place else ()
    return (day[:1].upper() + day[1:], time, *place)


def _people(there: Attendance, locale: str) -> tuple[Heading, ...]:
    members = [each for each in there.present if not each.is_guest]
    groups = (
        ("minutes-present", [shown(each, locale) for each in members]),
        ("minutes-guests", [shown(each, locale) for each in there.guests]),
        ("minutes-absent", [shown(each, locale) for each in there.absent]),
        ("minutes-missing", list(there.missing)),
    )
    return tuple(Heading(say(locale, key), tuple((name, False) for name in names)) for key, names in groups if names)


def _item(number: int, item: AgendaItem, known: Sources, locale: str, *, files: date | None) -> Item:
    """Return the item as it stands in the minutes. `files`: the day of earlier minutes that it files once it is
    done."""
    owners = ", ".join(_name(owner, known) for owner in item.owners)
    kind = item.purpose or (say(locale, f"agenda-type-{item.type}") if item.type else "")
    if fold(kind) == fold(item.title):
        kind = ""
    parts = []
    for part in item.parts:
        names = ", ".join(_name(owner, known) for owner in part.owners)
        purpose = f" ({part.purpose})" if part.purpose else ""
        parts.append(f"{names}: {part.text}{purpose}" if names else f"{part.text}{purpose}")
    return Item(
        number,
        item.title,
        " · ".join(each for each in (owners, kind) if each),
        tuple(parts),
        tuple(_blocks(item, known, locale, files=files if item.status is ItemStatus.DONE else None)),
    )


_PREVIOUS = lazily(
    r"(?:foregaende|forra|tidigare|previous|last)\b.*\b(?:\w*anteckning\w*|\w*protokoll\w*|minutes|notes|mote\w*|meeting\w*)"
    r"|\b(?:\w*anteckning\w*|\w*protokoll\w*|minutes)\b.*\b(?:foregaende|forra|previous|last)\b"
)


def item_of_previous(agenda: Agenda) -> AgendaItem | None:
    """Return the item about the minutes of the meeting before ("Föregående anteckningar")."""
    found = (item for item in agenda.items if item.status is not ItemStatus.DROPPED)
    return next((item for item in found if _PREVIOUS.search(fold(item.title))), None)


def _name(owner: Owner, known: Sources) -> str:
    """Return the full name of a member, and of anybody else the words."""
    return known.names.get(owner.person_id or "", owner.text)


def _blocks(item: AgendaItem, known: Sources, locale: str, *, files: date | None) -> list[Block]:
    """Return notes, news from the organisations, then decisions and tasks, in the order of minutes."""
    blocks: list[Block] = []
    if files is not None:
        blocks.append(Block(say(locale, "minutes-filed", day=plain_day(files, locale))))
    for note in of_type(item, OutcomeType.NOTE):
        blocks += [Block(line) for line in note.text.split("\n")]
    if item.type is ItemType.ROUND and item.status is not ItemStatus.DROPPED:
        for heard in by_organisation(known.told):
            texts = [" ".join(each.text.split()) for each in heard.told]
            blocks.append(Block(" ".join(texts) or say(locale, "minutes-no-news"), heard.organisation))
    decisions = of_type(item, OutcomeType.DECISION)
    blocks += [Block(each.text, say(locale, "minutes-decision")) for each in decisions]
    blocks += [Block(task_line(each, locale), say(locale, "minutes-task")) for each in of_type(item, OutcomeType.TASK)]
    for sent in known.sent.get(item.id, ()):
        blocks.append(Block(say(locale, "minutes-forwarded", state=forwarding_cards.state(sent, locale, plain=True))))
    if item.status is ItemStatus.CARRIED:
        blocks.append(Block(say(locale, "minutes-carried")))
    if item.status is ItemStatus.DROPPED:
        blocks.append(Block(say(locale, "minutes-dropped")))
    return blocks


def task_line(task: Outcome, locale: str) -> str:
    """Return the task as it was written, with its owners and its day where the words do not name them."""
    owners = [owner.text for owner in task.owners if owner.text.split()[0].casefold() not in task.text.casefold()]
    more = [", ".join(owners)] if owners else []
    if task.due_on is not None:
        more.append(say(locale, "minutes-by", day=plain_day(task.due_on, locale)))
    return f"{task.text.rstrip('.')} ({', '.join(more)})" if more else task.text


def _after(agenda: Agenda, known: Sources, zone: ZoneInfo, locale: str) -> tuple[Heading, ...]:
    sections = []
    if known.feedback:
        sections.append(Heading(say(locale, "minutes-feedback"), known.feedback))
    if known.next_meeting is not None:
        sections.append(
            Heading(say(locale, "minutes-next"), ((next_in_words(known.next_meeting, zone, locale), False),))
        )
    material = [
        (say(locale, "minutes-material", number=number, title=each.title, address=each.address).strip(), False)
        for number, item in enumerate(agenda.items, 1)
        for each in item.material
    ]
    if material:
        sections.append(Heading(say(locale, "minutes-appendices"), tuple(material)))
    return tuple(sections)


def next_in_words(meeting: Meeting, zone: ZoneInfo, locale: str) -> str:
    """Return "9 november 2018 kl. 09.00–12.00 i Söderhamn"."""
    starts, ends = meeting.starts_at.astimezone(zone), meeting.ends_at.astimezone(zone)
    key = "minutes-next-at" if meeting.place else "minutes-next-when"
    values = {"day": long_day(starts.date(), locale), "starts": clock(starts.time()), "ends": clock(ends.time())}
    return say(locale, key, **values, **({"place": meeting.place} if meeting.place else {}))
