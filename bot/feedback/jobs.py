"""Opens feedback rounds after meetings, and closes them when all have answered, or when their time has come."""

import logging
from dataclasses import replace
from datetime import datetime, timedelta
from weakref import WeakKeyDictionary

from sqlalchemy.ext.asyncio import AsyncConnection

from bot import batches
from bot.feedback import themes
from bot.feedback.service import offer_named, promise_questions, refresh_card, to_group, to_person
from bot.jobs import Job
from dialogs.feedback import rules
from dialogs.feedback.model import FeedbackRound
from dialogs.limits import ROUND_WORTH_ASKING
from dialogs.meetings.model import Meeting
from dialogs.model import Asks, Group, Member, PersonId, RoundId
from storage import feedback, meetings
from storage import people as groups
from storage.batches import BatchWork
from storage.database.engine import Database
from storage.outbox import promises as outbox

log = logging.getLogger(__name__)

ASK = "ask round"
"""The kind of batches that ask the people of a round."""
SCRUB_FOR = timedelta(minutes=10)
"""How long after a closing its last traces are deleted, also from the database files.

A reader may be in the way, and a closing by button cannot do it itself, inside its transaction.
"""
SCRUB_AGAIN = timedelta(minutes=1)
LOOKS_BACK = timedelta(days=3)

_scrubbed: "WeakKeyDictionary[Database, datetime]" = WeakKeyDictionary()
"""The time at which this process last removed all answers from the files of a database."""


# -- opening


async def _asked(tx: AsyncConnection, group: Group, meeting: Meeting) -> list[Member]:
    coming = await meetings.answers_coming(tx, group, meeting.id)
    return rules.asked(await groups.roster(tx, group), {person: answer for person, (answer, _) in coming.items()})


async def open_round(tx: AsyncConnection, group: Group, meeting: Meeting, *, now: datetime) -> FeedbackRound | None:
    """Open a round for the people who were at the ended meeting, anonymous if that is the group's choice.

    Return None, and ask nobody, if the meeting has had its round, or if there is nobody to ask. If too few would be
    asked for anonymous answers, the group is told, and a leader may choose answers with names.
    """
    asked = await _asked(tx, group, meeting)
    if not asked:
        return None
    if group.anonymous and not rules.may_be_anonymous(len(asked)):
        if not await feedback.has_round(tx, group.tenant_id, meeting.id):
            await offer_named(tx, group, meeting, now=now)
        return None
    return await _open(tx, group, meeting, asked, anonymous=group.anonymous, now=now)


async def is_offered(tx: AsyncConnection, group: Group, meeting: Meeting) -> bool:
    """Return whether the group was offered a round with names after this meeting, because too few would be asked."""
    asked = len(await _asked(tx, group, meeting))
    return group.anonymous and asked > 0 and not rules.may_be_anonymous(asked)


async def open_named(tx: AsyncConnection, group: Group, meeting: Meeting, *, now: datetime) -> FeedbackRound | None:
    """Open a round with names after a meeting with too few people for an anonymous one. Return None if it has had its
    round."""
    asked = await _asked(tx, group, meeting)
    return await _open(tx, group, meeting, asked, anonymous=False, now=now) if asked else None


async def _open(
    tx: AsyncConnection, group: Group, meeting: Meeting, asked: list[Member], *, anonymous: bool, now: datetime
) -> FeedbackRound | None:
    people = [member.person.id for member in asked]
    leaders = {member.person.id for member in asked if member.leads or member.person.id == meeting.acting_chair}
    opened = await feedback.open_round(
        tx,
        group,
        meeting.id,
        anonymous=anonymous,
        asked=people,
        leaders=leaders,
        closes_at=rules.closing_time(meeting.ended_at or meeting.ends_at, group.zone, now=now, choices=group.deadlines),
        now=now,
    )
    if opened is not None:
        if group.asks is not Asks.PRIVATE:
            post = to_group(group, opened, "round_post", now=now, expires_at=now + ROUND_WORTH_ASKING)
            await outbox.promise(tx, [post], now=now)
        now_asked = await batches.first_batch(tx, group, ASK, opened.id, people, now=now)
        await promise_questions(tx, group, opened, now_asked, now=now)
    return opened


async def ask_the_others(db: Database, *, now: datetime) -> int:
    """Promise the questions and reminders of rounds that ask more people than one batch. Return the number of
    batches."""
    return await batches.work_off(db, ASK, _ask_batch, now=now)


async def _ask_batch(tx: AsyncConnection, work: BatchWork, now: datetime) -> PersonId | None:
    round_ = await feedback.load_round(tx, work.tenant_id, work.subject)
    group = await groups.load_group(tx, work.tenant_id, work.group_id)
    if round_ is None or group is None or round_.closed_at is not None:
        return None
    asked = await feedback.asked_in(tx, work.tenant_id, round_.id)
    some, last = batches.next_batch(asked, work.after)
    await promise_questions(tx, group, round_, some, now=now)
    return last


# -- closing


async def close(tx: AsyncConnection, group: Group, round_: FeedbackRound, *, now: datetime) -> FeedbackRound:
    """Close the round. Its statements are kept and shown if that is allowed."""
    closed = await feedback.close_round(tx, group.tenant_id, round_, show=rules.may_show(round_), now=now)
    await refresh_card(tx, group, closed, now=now)
    if closed.answered:
        await outbox.promise(tx, [to_group(group, closed, "round_summary", now=now)], now=now)
        await themes.propose(tx, group, closed, now=now)
    return closed


async def close_if_complete(
    tx: AsyncConnection, group: Group, round_: FeedbackRound, *, now: datetime
) -> FeedbackRound:
    """Return the round, closed if it waits for nobody."""
    return await close(tx, group, round_, now=now) if await _is_complete(tx, group, round_, now=now) else round_


async def _is_complete(tx: AsyncConnection, group: Group, round_: FeedbackRound, *, now: datetime) -> bool:
    # Counted first, because that costs nothing.
    if not round_.answered or not rules.may_show(round_):
        return False
    days = {
        "today": now.astimezone(group.zone).date(),
        "last_day": round_.closes_at.astimezone(group.zone).date(),
    }
    if not round_.anonymous:
        return not await feedback.is_anybody_waited_for(tx, group.tenant_id, round_.id, **days)
    gone = 0
    if round_.answered < round_.asked:
        gone = await feedback.gone(tx, group.tenant_id, round_.id, **days)
    return rules.is_complete(round_, gone=gone)


async def close_due_rounds(db: Database, *, now: datetime) -> int:
    """Close rounds whose time has come, or that wait only for people who have left or are away. Return their number.

    Each has its own transaction. A round with too few answers is postponed once, to the next working day, and a leader
    is asked. A round that cannot be closed stays open until the next tick, and does not block others.
    """
    async with db.read() as tx:
        due = await feedback.due_rounds(tx, now=now)
        # A group's day differs by at most half a day from UTC.
        complete = [
            (tenant_id, round_id)
            for tenant_id, round_id in await feedback.perhaps_complete(tx, today=now.date())
            if await _would_close(tx, tenant_id, round_id, now=now)
        ]
    closed = 0
    for tenant_id, round_id in dict.fromkeys([*due, *complete]):
        try:
            async with db.write() as tx:
                closed += await _close_due(tx, tenant_id, round_id, now=now)
        except Exception as error:  # noqa: BLE001 - whatever it is, the others are not to wait for it
            # Its class and never its text, which may quote a member.
            log.error("round %s could not be closed: %s", round_id, type(error).__name__)  # noqa: TRY400
    await _forget_closed(db, now=now)
    return closed


async def _would_close(tx: AsyncConnection, tenant_id: str, round_id: RoundId, *, now: datetime) -> bool:
    round_ = await feedback.load_round(tx, tenant_id, round_id)
    group = await groups.load_group(tx, tenant_id, round_.group_id) if round_ else None
    return round_ is not None and group is not None and await _is_complete(tx, group, round_, now=now)


async def _close_due(tx: AsyncConnection, tenant_id: str, round_id: RoundId, *, now: datetime) -> bool:
    round_ = await feedback.round_to_close(tx, tenant_id, round_id)
    group = await groups.load_group(tx, tenant_id, round_.group_id) if round_ else None
    if round_ is None or group is None:
        return False
    if round_.closes_at > now:
        return (await close_if_complete(tx, group, round_, now=now)).closed_at is not None
    if rules.waits_for_more(round_):
        until = rules.next_chance(now, group.zone, group.deadlines)
        if await feedback.put_off(tx, tenant_id, round_, until=until, now=now):
            waiting = replace(round_, closes_at=until)
            await outbox.promise(
                tx,
                [
                    to_person(group, waiting, "round_few", member.person.id, now=now)
                    for member in await groups.leading(tx, group)
                ],
                now=now,
            )
            await refresh_card(tx, group, waiting, now=now)
            return False
    await close(tx, group, round_, now=now)
    return True


async def _forget_closed(db: Database, *, now: datetime) -> None:
    """Delete the traces of recently closed rounds, in tables and files. A new process looks further back, because the
    earlier one may not have finished."""
    last = _scrubbed.get(db)
    since = now - LOOKS_BACK if last is None else min(now, last) - SCRUB_FOR
    async with db.read() as tx:
        closed = await feedback.closed_since(tx, since=since)
    if not closed:
        _scrubbed[db] = now
        return
    newest = max(round_.closed_at for _, round_ in closed if round_.closed_at is not None)
    if last is not None and newest < last and now - last < SCRUB_AGAIN:
        return
    for tenant_id, round_ in closed:
        async with db.write() as tx:
            await feedback.forget_late_traces(tx, tenant_id, round_, now=now)
    if await feedback.scrub(db):
        _scrubbed[db] = now


JOBS: dict[str, Job] = {"close rounds": close_due_rounds, "ask the others": ask_the_others}
