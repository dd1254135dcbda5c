"""Saves a change of an agenda with its consequences for the other agendas of the group."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.agenda import waiting
from bot.agenda.messages import SETTLE, TASK_DAYS, THIRD, cards_of, settle_key, third_key
from dialogs.agenda import cards, carry, closing_cards, item_cards, rules
from dialogs.agenda.model import Agenda, ItemStatus, StandingItem
from dialogs.deliveries.subjects import Subject
from dialogs.limits import AGENDA_WORTH_ASKING
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.meetings.rules import local_instant
from dialogs.minutes import following
from dialogs.model import Group, MeetingId, PersonId
from dialogs.people import leaders
from dialogs.series.cards import planned_otherwise
from dialogs.series.model import Series
from dialogs.series.rules import PLANNED_AHEAD, Occasion, closing_ids, coming
from storage import agenda as agendas
from storage import meetings, minutes, series
from storage import people as groups
from storage.database.engine import lock, new_id
from storage.outbox import promises as outbox
from storage.outbox.promises import Promise

MOST_ADOPTED = 30
"""The number of occasions in which planned meetings of the group are looked for."""


async def hold(tx: AsyncConnection, group: Group) -> None:
    """Lock the agendas of this group until this transaction ends, so that the second of two changes sees the first.
    Take this lock before the lock of a meeting's row."""
    await lock(tx, f"agendas:{group.id}")


async def change(
    tx: AsyncConnection, group: Group, before: Agenda, after: Agenda, *, by: PersonId | None, now: datetime
) -> Agenda:
    """Save `after`, with what follows from it: what goes on to the next meeting comes there, and what does not after
    all comes back. Every card that shows one of them is promised to be replaced. The agenda as it was saved.

    `before` was read after `hold`. Refusal where what is to come back has gone further.
    """
    meeting = await meetings.load_meeting(tx, group.tenant_id, after.meeting_id)
    if meeting is None:
        return after
    next_one = await meetings.planned_after(tx, group, meeting, now=now)
    where = await agendas.meetings_of(tx, group.tenant_id, [item.carried_to for item in after.items if item.carried_to])
    others = {*where.values(), *([next_one.id] if next_one else [])} - {meeting.id}
    book = {other: await agendas.load_agenda(tx, group.tenant_id, other) for other in others}
    follows = carry.reconciled(
        book | {meeting.id: after},
        meeting.id,
        next_one.id if next_one else None,
        on=meeting.starts_at.astimezone(group.zone).date(),
        new_id=new_id,
        closing=closing_ids(await series.load_series(tx, group)),
    )
    saved = follows.agendas.get(meeting.id, after)
    if meeting.settled_at and any(
        item.status is ItemStatus.OPEN and rules.may_be_carried(item) for item in saved.items
    ):
        # Taken back: it is to be said anew what became of it.
        await meetings.settled(tx, group, meeting.id, at=None)
    await _save(tx, group, before, saved, by=by, now=now)
    for other, agenda in follows.agendas.items():
        if other != meeting.id:
            # No one person's, so that nobody undoes it from here: it is undone where it was said.
            await _save(tx, group, book[other], agenda, by=None, now=now)
    if next_one and any(item.carried and item.carried.times >= carry.ASKED_AT for item in follows.came):
        await _ask_of_third(tx, group, follows.agendas[next_one.id], now=now)
    return saved


async def _save(
    tx: AsyncConnection, group: Group, before: Agenda, after: Agenda, *, by: PersonId | None, now: datetime
) -> None:
    await agendas.save_agenda(tx, group.tenant_id, before, after, by=by, now=now)
    # A refresh without its version would collide with one already sent, and be lost.
    await _refresh(tx, group, after.meeting_id, occurrence=f"v{after.version}", now=now)


async def _refresh(
    tx: AsyncConnection,
    group: Group,
    meeting_id: MeetingId,
    *,
    occurrence: str,
    now: datetime,
    content: bytes | None = None,
) -> None:
    for posted in await cards_of(tx, group.tenant_id, meeting_id):
        await outbox.refresh(
            tx,
            Promise(
                kind="agenda_refresh",
                tenant_id=group.tenant_id,
                subject_key=posted.subject_key,
                occurrence=occurrence,
                target=outbox.TO_CONVERSATION,
                conversation=posted.conversation,
                group_id=group.id,
                due_at=now,
                content=content,
            ),
            now=now,
        )


async def show_anew(tx: AsyncConnection, group: Group, meeting_id: MeetingId, *, now: datetime) -> None:
    """Promise to replace every card of this agenda, because the annotations of its items changed."""
    await _refresh(tx, group, meeting_id, occurrence=new_id(), now=now)


# -- a meeting begins its life, and ends it


async def prepare(
    tx: AsyncConnection, group: Group, meeting: Meeting, *, now: datetime, of: Series | None = None
) -> None:
    """Fill the agenda of a new meeting with the standing items and the waiting items."""
    await hold(tx, group)
    of = of or await series.load_series(tx, group)
    empty = await agendas.load_agenda(tx, group.tenant_id, meeting.id)
    if of is not None:
        standing = rules.standing_on(empty, of.template, new_id=new_id)
        if standing is not empty:
            await _save(tx, group, empty, standing, by=None, now=now)
    for earlier in await agendas.with_waiting(tx, group):
        if earlier != meeting.id:
            agenda = await agendas.load_agenda(tx, group.tenant_id, earlier)
            await change(tx, group, agenda, rules.changed(agenda, agenda.items), by=None, now=now)
    await _place_kept(tx, group, meeting, of, now=now)
    await _follow_up_tasks(tx, group, meeting, of, now=now)


async def add_follow_up_item(tx: AsyncConnection, group: Group, over: Meeting, *, now: datetime) -> None:
    """Put the item under which open tasks are followed up on the next agenda, if one is planned and lacks it."""
    next_one = await meetings.planned_after(tx, group, over, now=now)
    if next_one is not None:
        await _follow_up_tasks(tx, group, next_one, await series.load_series(tx, group), now=now)


async def _follow_up_tasks(
    tx: AsyncConnection, group: Group, meeting: Meeting, of: Series | None, *, now: datetime
) -> None:
    if not await minutes.tasks_of(tx, group, before=meeting.starts_at):
        return
    before = await agendas.load_agenda(tx, group.tenant_id, meeting.id)
    after = following.with_item(before, group.locale, new_id=new_id, closing=closing_ids(of))
    if after is not before:
        await _save(tx, group, before, after, by=None, now=now)


async def _place_kept(tx: AsyncConnection, group: Group, meeting: Meeting, of: Series | None, *, now: datetime) -> None:
    """Put the items that members typed while no meeting was planned on this meeting's agenda."""
    before = await agendas.load_agenda(tx, group.tenant_id, meeting.id)
    placed = await waiting.place(tx, group, meeting, before, of, now=now)
    if placed.agenda is before:
        return
    await _save(tx, group, before, placed.agenda, by=None, now=now)
    for item in placed.agenda.proposed[len(before.proposed) :]:
        for person_id in leaders.asked(await groups.leading(tx, group)):
            about = f"kept:{meeting.id}:{item.id}"
            asked = item_cards.proposed_message(item, meeting, await groups.read_by(tx, group, person_id), late=False)
            reply = _to_person(group, "reply", about, person_id, now=now, occurrence=person_id)
            await outbox.promise(tx, [replace(reply, content=outbox.encode(asked))], now=now)


async def let_go(tx: AsyncConnection, group: Group, gone: Sequence[MeetingId], *, now: datetime) -> None:
    """Return the items that were carried to these meetings to where they were: the meetings are about to be
    unplanned."""
    for meeting_id in gone:
        agenda = await agendas.load_agenda(tx, group.tenant_id, meeting_id)
        came = {item.carried.item: item.id for item in agenda.all_items if item.carried}
        where = await agendas.meetings_of(tx, group.tenant_id, list(came))
        for earlier in sorted(set(where.values()) - set(gone)):
            before = await agendas.load_agenda(tx, group.tenant_id, earlier)
            items = [
                replace(item, carried_to=None) if item.carried_to == came.get(item.id, "") else item
                for item in before.all_items
            ]
            await _save(tx, group, before, Agenda.of(earlier, items, before.version + 1), by=None, now=now)
        meeting = await meetings.load_meeting(tx, group.tenant_id, meeting_id)
        text = cards.unplanned_text(meeting, group.zone, group.locale) if meeting else ""
        await _refresh(tx, group, meeting_id, occurrence="unplanned", now=now, content=text.encode() or None)


async def place_waiting(tx: AsyncConnection, group: Group, *, now: datetime) -> None:
    """Move the waiting items of a meeting to the first meeting that is planned after it, if there is one."""
    for earlier in await agendas.with_waiting(tx, group):
        agenda = await agendas.load_agenda(tx, group.tenant_id, earlier)
        await change(tx, group, agenda, rules.changed(agenda, agenda.items), by=None, now=now)


async def follow_up(tx: AsyncConnection, group: Group, over: Meeting, *, now: datetime) -> None:
    """Plan further meetings of the series of a meeting that has ended, and ask the leaders what was done."""
    await _plan_and_tell(tx, group, now=now)
    await _ask_about_tasks(tx, group, over, now=now)
    agenda = await agendas.load_agenda(tx, group.tenant_id, over.id)
    nothing_to_ask = not any(rules.may_be_carried(item) for item in agenda.all_items)
    if nothing_to_ask or now > over.ends_at + AGENDA_WORTH_ASKING:
        await settle(tx, group, over, {}, by=None, now=now)
        return
    # Its card has another button now.
    await _refresh(tx, group, over.id, occurrence="over", now=now)
    for person_id in await asked_of(tx, group, over):
        await outbox.promise(tx, [_to_person(group, SETTLE, settle_key(over.id), person_id, now=now)], now=now)


async def _ask_about_tasks(tx: AsyncConnection, group: Group, over: Meeting, *, now: datetime) -> None:
    """Ask once when the tasks without a day are to be done, and follow all open ones up at the next meeting."""
    await add_follow_up_item(tx, group, over, now=now)
    agenda = await agendas.load_agenda(tx, group.tenant_id, over.id)
    if now > over.ends_at + AGENDA_WORTH_ASKING or not following.without_day(agenda):
        return
    for person_id in leaders.writing(await groups.leading(tx, group, also=over.acting_chair), acting=over.acting_chair):
        key = Subject("tasks", over.id).key
        await outbox.promise(tx, [_to_person(group, TASK_DAYS, key, person_id, now=now)], now=now)


async def _plan_and_tell(tx: AsyncConnection, group: Group, *, now: datetime) -> None:
    """Plan the missing meetings of the series without a question. Tell the group if a day differs from the rule."""
    for occasion, meeting in await plan_ahead(tx, group, now=now):
        if occasion.is_moved:
            await outbox.promise(tx, [_told_of_other_day(group, occasion, meeting, now=now)], now=now)


def _told_of_other_day(group: Group, occasion: Occasion, meeting: Meeting, *, now: datetime) -> Promise:
    """Tell the group about a meeting that its series would have had on a free day."""
    return Promise(
        kind="reply",
        tenant_id=group.tenant_id,
        subject_key=Subject("series", meeting.id).key,
        occurrence="free day",
        target=outbox.TO_CONVERSATION,
        conversation=group.conversation,
        group_id=group.id,
        due_at=now,
        content=outbox.encode(planned_otherwise(occasion, meeting, group.zone, group.locale)),
    )


async def settle(
    tx: AsyncConnection,
    group: Group,
    meeting: Meeting,
    said: Mapping[str, ItemStatus],
    *,
    by: PersonId | None,
    now: datetime,
) -> Agenda:
    """Close the agenda: save what was done, and carry the other items. Return the agenda afterwards."""
    await hold(tx, group)
    before = await agendas.load_agenda(tx, group.tenant_id, meeting.id)
    after = carry.settled(before, said, unasked=by is None)
    saved = await change(tx, group, before, after, by=by, now=now) if after is not before else before
    await meetings.settled(tx, group, meeting.id, at=now)
    return saved


async def settle_unasked(tx: AsyncConnection, group: Group, meeting: Meeting, *, now: datetime) -> None:
    """Carry the items that nobody ticked, and tell the leaders. They may still be ticked."""
    agenda = await settle(tx, group, meeting, {}, by=None, now=now)
    going = [item for item in agenda.items if item.status is ItemStatus.CARRIED]
    for person_id in await asked_of(tx, group, meeting) if going else ():
        reader = await groups.read_by(tx, group, person_id)
        said = closing_cards.unasked_message(going, meeting, reader.zone, reader.locale)
        promise = _to_person(group, "reply", settle_key(meeting.id), person_id, now=now, occurrence="unasked")
        await outbox.promise(tx, [replace(promise, content=outbox.encode(said))], now=now)


async def asked_of(tx: AsyncConnection, group: Group, meeting: Meeting) -> list[PersonId]:
    """Return the person to ask about a meeting: its acting chair, else the chair, else the secretary."""
    return leaders.asked(await groups.leading(tx, group, also=meeting.acting_chair), acting=meeting.acting_chair)


async def _ask_of_third(tx: AsyncConnection, group: Group, agenda: Agenda, *, now: datetime) -> None:
    """Ask the leaders about items that come back again and again: one question for all that came at the same time."""
    about = third_key(agenda.meeting_id)
    for person_id in leaders.asked(await groups.leading(tx, group)):
        promise = _to_person(group, THIRD, about, person_id, now=now, occurrence=f"v{agenda.version}")
        await outbox.promise(tx, [promise], now=now)


def _to_person(
    group: Group, kind: str, subject: str, person_id: PersonId, *, now: datetime, occurrence: str = ""
) -> Promise:
    return Promise(
        kind=kind,
        tenant_id=group.tenant_id,
        subject_key=subject,
        occurrence=occurrence,
        target=outbox.to_person(person_id),
        conversation=outbox.to_person(person_id),
        group_id=group.id,
        due_at=now,
        expires_at=now + AGENDA_WORTH_ASKING,
    )


# -- the meetings of a series


async def planned_by_hand(tx: AsyncConnection, group: Group, meeting: Meeting, *, now: datetime) -> None:
    """Tie a planned meeting to the series: on one of its days it is that occasion, on another day it is between two."""
    of = await series.load_series(tx, group)
    if of is not None:
        day = meeting.starts_at.astimezone(group.zone).date()
        known = await series.planned_occasions(tx, group, of.id)
        found = coming(of, group.deadlines, after=day - timedelta(1), most=1, but_for=known)
        if found and found[0].day == day:
            await meetings.save_meeting(tx, group, replace(meeting, series_id=of.id, occasion=found[0].occasion))
    await prepare(tx, group, meeting, now=now, of=of)


async def plan_ahead(tx: AsyncConnection, group: Group, *, now: datetime) -> list[tuple[Occasion, Meeting]]:
    """Plan the missing meetings among the next occasions, and return them. Each occasion is planned once, also if its
    meeting was moved or cancelled."""
    of = await series.load_series(tx, group)
    if of is None:
        return []
    today = _today(group, now)
    known = await series.planned_occasions(tx, group, of.id)
    ahead = await series.ahead(tx, group, of.id, now=now)
    planned = []
    missing = max(0, PLANNED_AHEAD - ahead)
    for occasion in coming(of, group.deadlines, after=today, most=missing, but_for=known):
        starts_at = local_instant(occasion.day, of.starts, group.zone)
        meeting = await meetings.plan_meeting(
            tx,
            group,
            starts_at=starts_at,
            ends_at=starts_at + of.length,
            place=of.place,
            series_id=of.id,
            occasion=occasion.occasion,
        )
        await prepare(tx, group, meeting, now=now, of=of)
        planned.append((occasion, meeting))
    return planned


async def cancelled(tx: AsyncConnection, group: Group, meeting: Meeting, *, by: PersonId | None, now: datetime) -> None:
    """Move the agenda of a cancelled meeting to the next one, and plan another meeting of the series."""
    await _plan_and_tell(tx, group, now=now)
    await settle(tx, group, meeting, {}, by=by, now=now)


async def taken_up_again(tx: AsyncConnection, group: Group, meeting_id: MeetingId, *, now: datetime) -> None:
    """Give a meeting whose cancellation was undone its agenda back."""
    before = await agendas.load_agenda(tx, group.tenant_id, meeting_id)
    await change(tx, group, before, carry.taken_up_again(before), by=None, now=now)


async def begin_series(tx: AsyncConnection, group: Group, of: Series, *, now: datetime) -> None:
    """Apply a new series, or new days of a series.

    Meetings that were planned by hand on its days become its occasions. Meetings that it had planned on other days are
    cancelled, and their items are carried. The next meetings are planned.
    """
    days = {
        each.day: each.occasion for each in coming(of, group.deadlines, after=_today(group, now), most=MOST_ADOPTED)
    }
    gone = []
    for found in await meetings.planned(tx, group, now=now, after=now):
        meeting = await meetings.load_to_change(tx, group.tenant_id, found.id)
        if meeting is None or meeting.status is not MeetingStatus.PLANNED:
            continue
        occasion = days.get(meeting.starts_at.astimezone(group.zone).date())
        if meeting.series_id == of.id and meeting.occasion is not None and meeting.occasion not in days.values():
            gone.append(replace(meeting, status=MeetingStatus.CANCELLED, occasion=None))
            await meetings.save_meeting(tx, group, gone[-1])
            continue
        if meeting.occasion is None and occasion not in {None, *await series.planned_occasions(tx, group, of.id)}:
            await meetings.save_meeting(tx, group, replace(meeting, series_id=of.id, occasion=occasion))
        await prepare(tx, group, meeting, now=now, of=of)
    await plan_ahead(tx, group, now=now)
    for meeting in gone:
        await settle(tx, group, meeting, {}, by=None, now=now)


async def bring_in_line(
    tx: AsyncConnection, group: Group, of: Series, before: tuple[StandingItem, ...], *, now: datetime
) -> None:
    """Apply the current standing items to the agendas of coming meetings."""
    for meeting in await meetings.planned(tx, group, now=now):
        old = await agendas.load_agenda(tx, group.tenant_id, meeting.id)
        new = rules.standing_on(old, of.template, new_id=new_id, before=before)
        if new is not old:
            await _save(tx, group, old, new, by=None, now=now)


def _today(group: Group, now: datetime) -> date:
    return now.astimezone(group.zone).date()
