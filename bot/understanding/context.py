"""Loads the context in which free words are read."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from bot.deadlines.create import ADDED
from bot.deadlines.messages import subject
from bot.deadlines.moving import wish_waits
from bot.turn import Turn
from bot.undo.records import Record
from dialogs.agenda.item_words import TYPED
from dialogs.agenda.model import Agenda, ItemType
from dialogs.agenda.plan import plan
from dialogs.deadlines.model import Deadline, DeadlineStatus
from dialogs.meetings.meant import meeting_meant
from dialogs.meetings.model import Meeting
from dialogs.model import Group
from dialogs.sentences.model import Context, KnownDeadline, KnownItem, KnownMeeting
from dialogs.text import escape_markdown
from storage import agenda as agendas
from storage import deadlines, feedback, forms, meetings
from storage import people as groups
from storage.confirmations import UNDO, latest_question, newest_here, newest_of
from storage.outbox.newest import subjects_sent_last
from storage.outbox.promises import to_person

MOST_MEETINGS = 12
JUST_NOW = timedelta(minutes=15)
"""For so long words such as "nej, det är Olle" may correct the deadline that was added last, and "den" may be the item
that was changed last."""
LATELY = timedelta(hours=24)
"""For so long words without a title, such as "jag hinner inte", may be about the deadline of the last reminder."""
REMINDERS = ("deadline_reminder", "deadline_late")
MOST_RECORDS = 4
OF_ITEMS = {
    *(
        f"undo-did-{what}"
        for what in ("added", "break", "item-moved", "edited", "accepted", "material-added", "outcome")
    ),
    *(f"undo-did-marked-{status}" for status in ("open", "done")),
}
OF_COMING = {f"undo-did-{what}" for what in ("coming", "not-coming", "others-not-coming", "answered-coming", "absence")}
"""The names of changes in the undo records."""


async def context_of(turn: Turn) -> Context:
    """What is open in the group, or in private in the only group of the speaker's, or in the one named last."""
    known = [turn.group] if turn.group else await groups.groups_of(turn.tx, turn.tenant_id, turn.person.id)
    group = known[0] if len(known) == 1 else None
    zone = group.zone if group else turn.zone
    known_kinds = turn.registry.confirmations
    waiting = await latest_question(turn.tx, turn.tenant_id, turn.place.conversation, turn.person.id, known_kinds)
    is_asked = waiting is not None or await wish_waits(turn) is not None
    own = await deadlines.private_deadlines(turn.tx, turn.tenant_id, turn.person.id) if turn.is_private else []
    if group is None:
        found = await deadlines.active_in_groups_of(turn.tx, turn.tenant_id, turn.person.id) if known else []
        asking = await feedback.open_rounds_of(turn.tx, turn.tenant_id, turn.person.id)
        return Context(
            now=turn.now.astimezone(zone),
            is_private=turn.is_private,
            speaker=turn.person.name,
            people=[member for each in known for member in await groups.roster(turn.tx, each)],
            deadlines=tuple(_deadline(each, {}) for each in (*found, *own)),
            groups=tuple(each.name for each in known),
            round_is_open=bool(asking),
            round_asks_me=bool(asking),
            question_waits=is_asked,
            reminded_of=await _reminded_of(turn, (*found, *own)),
        )
    people = await groups.roster(turn.tx, group)
    names = {member.person.id: member.person.name for member in people}
    coming = turn.meeting or await meetings.next_meeting(turn.tx, group, now=turn.now)
    begun = await meetings.latest_started(turn.tx, group, now=turn.now)
    is_on = turn.meeting is None and begun is not None and begun.ended_at is None and turn.now <= begun.ends_at
    meeting = begun if is_on else coming
    latest = begun if turn.meeting is None and begun is not None and meeting is not begun else None
    agenda = await _agenda(turn, meeting)
    if latest is not None:
        # After a meeting words about items are about its agenda, as the handlers have it.
        past = await _agenda(turn, latest)
        has_agenda = past is not None and bool(past.items)
        if meeting_meant(latest, meeting, has_agenda=has_agenda, now=turn.now) is latest:
            agenda = past
    planned = await meetings.planned(turn.tx, group, now=turn.now, most=MOST_MEETINGS)
    later = [each for each in planned if meeting is None or each.id != meeting.id]
    round_ = await feedback.latest_round(turn.tx, group, is_open=True)
    asked = await feedback.asked_in(turn.tx, turn.tenant_id, round_.id) if round_ else set()
    of_group = await deadlines.deadlines_of(turn.tx, group)
    active = [each for each in of_group if each.status is DeadlineStatus.ACTIVE]
    added = [each.number for each in active if each.created_by == turn.person.id]
    of_items = latest if latest is not None and agenda is not None and agenda.meeting_id == latest.id else meeting
    return Context(
        now=turn.now.astimezone(zone),
        is_private=turn.is_private,
        speaker=turn.person.name,
        is_leader=any(member.leads for member in people if member.person.id == turn.person.id),
        people=people,
        meetings=tuple(_meeting(each, group) for each in ([meeting] if meeting else []) + later),
        items=_items(agenda, group, of_items, names),
        suggested=_suggested(agenda, names),
        deadlines=tuple(_deadline(each, names) for each in (*of_group, *own) if each.status is DeadlineStatus.ACTIVE),
        groups=(group.name,),
        is_meeting_on=begun is not None and begun.ended_at is None and turn.now <= begun.ends_at,
        has_met=begun is not None,
        round_is_open=round_ is not None,
        round_asks_me=turn.person.id in asked,
        form_is_open=await forms.latest_form(turn.tx, group, is_open=True) is not None,
        question_waits=is_asked,
        reminded_of=await _reminded_of(turn, (*active, *own)),
        added_last=f"D{max(added)}" if added else "",
        just_added=await _just_added(turn, active) if added else "",
        last_item=await _last_item(turn, agenda) if agenda is not None else 0,
    )


async def _reminded_of(turn: Turn, known: Sequence[Deadline]) -> str:
    """Return the label of the open deadline that the speaker's last reminder was about, in the private chat in which it
    came. A reminder of several does not tell."""
    if not turn.is_private or not known:
        return ""
    labels = {subject(each.id): each.label for each in known if each.status is DeadlineStatus.ACTIVE}
    found = await subjects_sent_last(
        turn.tx,
        turn.tenant_id,
        labels,
        kinds=REMINDERS,
        target=to_person(turn.person.id),
        after=turn.now - LATELY,
    )
    return labels[found.pop()] if len(found) == 1 else ""


async def _just_added(turn: Turn, active: Sequence[Deadline]) -> str:
    """Return the label of the open deadline that the speaker's last change here has made."""
    last = await newest_of(turn.tx, turn.tenant_id, turn.place.conversation, turn.person.id, Record, kind=UNDO, most=1)
    if not last or turn.now - last[0].created_at > JUST_NOW:
        return ""
    made = {each.get("deadline") for way in last[0].content.ways if way.action == ADDED for each in way.sent}
    return next((each.label for each in active if each.id in made), "")


async def _last_item(turn: Turn, agenda: Agenda) -> int:
    """Return the number of the item of which the newest change here is, whoever made it; 0 if that is of another kind.
    Who comes is said in between, and changes no item."""
    place, after = turn.place.conversation, turn.now - JUST_NOW
    newest = await newest_here(turn.tx, turn.tenant_id, place, Record, kind=UNDO, after=after, most=MOST_RECORDS)
    for each in newest:
        record = each.content
        if record.what in OF_COMING:
            continue
        if record.what not in OF_ITEMS or record.values.get("count", 1) != 1:
            return 0
        title = record.values.get("title")
        found = [number for number, item in enumerate(agenda.items, 1) if escape_markdown(item.title) == title]
        return found[0] if len(found) == 1 else 0
    return 0


def _meeting(meeting: Meeting, group: Group) -> KnownMeeting:
    return KnownMeeting(meeting.starts_at.astimezone(group.zone), meeting.ends_at.astimezone(group.zone), meeting.place)


async def _agenda(turn: Turn, meeting: Meeting | None) -> Agenda | None:
    return await agendas.load_agenda(turn.tx, turn.tenant_id, meeting.id) if meeting is not None else None


def _items(
    agenda: Agenda | None, group: Group, meeting: Meeting | None, names: Mapping[str, str]
) -> tuple[KnownItem, ...]:
    if agenda is None or meeting is None:
        return ()
    planned = plan(agenda, meeting)
    return tuple(
        KnownItem(
            slot.number,
            slot.item.title,
            tuple(names.get(owner.person_id or "", owner.text) for owner in slot.item.owners),
            slot.item.minutes,
            slot.item.type is ItemType.BREAK,
            planned.begins_at(slot).astimezone(group.zone) if planned.is_timed else None,
            TYPED["sv"][slot.item.type] if slot.item.type else "",
        )
        for slot in planned.slots
    )


def _suggested(agenda: Agenda | None, names: Mapping[str, str]) -> tuple[KnownItem, ...]:
    return tuple(
        KnownItem(item.suggested, item.title, (names.get(item.added_by or "", item.added_by_name),))
        for item in (agenda.proposed if agenda is not None else ())
        if item.suggested is not None
    )


def _deadline(deadline: Deadline, names: Mapping[str, str]) -> KnownDeadline:
    owners = tuple(
        names.get(each.person_id or "", each.name) or each.organisation
        for each in deadline.assignments
        if not each.is_group
    )
    label = f"{'P' if deadline.private else 'D'}{deadline.number}"
    return KnownDeadline(label, deadline.title, deadline.due_on, owners)
