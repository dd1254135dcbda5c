"""Messages of a feedback round, composed from the round at the send."""

from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery.renderer import Composer, Hold, NotNeeded, Rendered
from dialogs.deliveries.subjects import Subject
from dialogs.feedback import cards, offer_cards, rules, section_cards, summary_cards
from dialogs.feedback.model import FeedbackRound
from dialogs.feedback.theme_cards import with_done
from dialogs.limits import MOST_MENTIONS
from dialogs.meetings.model import Meeting
from dialogs.message import Mention, Message
from dialogs.model import Group, MeetingId, Member, RoundId
from storage import absences, feedback, meetings
from storage import people as groups
from storage.feedback import themes
from storage.outbox import promises as outbox
from storage.outbox.promises import Delivery

APART = timedelta(seconds=2)
"""The group's card only counts, so it is replaced no more often than this."""


def card_key(round_id: RoundId) -> str:
    """Return the key of a round's card, which is also the subject of all its promises."""
    return Subject("round", round_id).key


def summary_key(round_id: RoundId) -> str:
    """Return the key of a round's summary, for changes by the secretary."""
    return Subject("summary", round_id).key


def offer_key(meeting_id: MeetingId) -> str:
    """Return the subject of the offer of a round with names."""
    return Subject("offer", meeting_id).key


async def compose_offer(tx: AsyncConnection, delivery: Delivery, _now: datetime) -> Rendered | NotNeeded:
    """Compose the offer of a round with names, if the meeting has had no round since."""
    meeting_id = delivery.subject.id
    meeting = await meetings.load_meeting(tx, delivery.tenant_id, meeting_id)
    group = await groups.load_group(tx, delivery.tenant_id, delivery.group_id or "")
    if meeting is None or group is None or await feedback.has_round(tx, delivery.tenant_id, meeting_id):
        return NotNeeded()
    return Rendered(offer_cards.offer_message(meeting, group))


async def _load(tx: AsyncConnection, delivery: Delivery) -> tuple[FeedbackRound, Meeting, Group] | None:
    round_ = await feedback.load_round(tx, delivery.tenant_id, delivery.subject.id)
    if round_ is None:
        return None
    meeting = await meetings.load_meeting(tx, delivery.tenant_id, round_.meeting_id)
    group = await groups.load_group(tx, delivery.tenant_id, round_.group_id)
    return None if meeting is None or group is None else (round_, meeting, group)


async def compose_post(tx: AsyncConnection, delivery: Delivery, _now: datetime) -> Rendered | NotNeeded:
    """Compose the round's card as a new post that mentions the people asked: nobody notices a card alone."""
    found = await _load(tx, delivery)
    if found is None or found[0].closed_at is not None:
        return NotNeeded()
    round_, meeting, group = found
    asked = await feedback.asked_in(tx, delivery.tenant_id, round_.id)
    mentions = [
        Mention(member.person.platform_id, member.person.name)
        for member in await groups.roster(tx, group)
        if member.person.id in asked
    ][:MOST_MENTIONS]
    return Rendered(cards.round_message(round_, meeting, group, mentions=mentions), card_key=delivery.subject_key)


async def compose_refresh(tx: AsyncConnection, delivery: Delivery, now: datetime) -> Rendered | Hold | NotNeeded:
    """Compose the present card as a replacement; one line if the round is closed."""
    posted = await outbox.posted(tx, delivery.tenant_id, delivery.subject_key)
    found = await _load(tx, delivery)
    if posted is None or found is None:
        return NotNeeded()
    if now < posted.posted_at + APART:
        return Hold(posted.posted_at + APART)
    round_, meeting, group = found
    show = cards.round_message if round_.closed_at is None else cards.closed_message
    return Rendered(show(round_, meeting, group), replaces=posted.activity_id, card_key=delivery.subject_key)


async def compose_summary(tx: AsyncConnection, delivery: Delivery, _now: datetime) -> Rendered | NotNeeded:
    found = await _load(tx, delivery)
    if found is None or found[0].closed_at is None:
        return NotNeeded()
    round_, meeting, group = found
    return Rendered(await _summary(tx, round_, meeting, group), card_key=summary_key(round_.id))


async def _summary(tx: AsyncConnection, round_: FeedbackRound, meeting: Meeting, group: Group) -> Message:
    """Compose the statements, and the actions against hinder between the previous closing and this one."""
    message = summary_cards.summary_message(
        round_, meeting, group, await feedback.statements(tx, group.tenant_id, round_.id)
    )
    closed_at = round_.closed_at or round_.closes_at
    start = await themes.closed_before(tx, group, closed_at)
    done = await themes.done_between(tx, group, start=start, end=closed_at)
    return replace(message, card=with_done(message.card, done, group.locale)) if message.card else message


async def compose_edited_summary(tx: AsyncConnection, delivery: Delivery, _now: datetime) -> Rendered | NotNeeded:
    """Compose the edited summary as a replacement."""
    found = await _load(tx, delivery)
    posted = await outbox.posted(tx, delivery.tenant_id, summary_key(found[0].id)) if found else None
    if found is None or posted is None:
        return NotNeeded()
    round_, meeting, group = found
    return Rendered(
        await _summary(tx, round_, meeting, group),
        replaces=posted.activity_id,
        card_key=summary_key(round_.id),
    )


async def compose_section(tx: AsyncConnection, delivery: Delivery, _now: datetime) -> Rendered | NotNeeded:
    """Compose the statements of a closed round for a leader to edit. Never in the group."""
    found = await _load(tx, delivery)
    if found is None or delivery.person_id is None or found[0].closed_at is None:
        return NotNeeded()
    round_, _, group = found
    member = await groups.find_member(tx, group, delivery.person_id)
    said = await feedback.statements(tx, delivery.tenant_id, round_.id)
    return Rendered(section_cards.edit_message(round_, group, said)) if member and said else NotNeeded()


async def compose_form(tx: AsyncConnection, delivery: Delivery, _now: datetime) -> Rendered | NotNeeded:
    """Compose the form for one person, with their answer. No part of it may go to the group."""
    found = await _load(tx, delivery)
    if found is None or delivery.person_id is None or found[0].closed_at is not None:
        return NotNeeded()
    round_, _, group = found
    part = await feedback.participation(tx, delivery.tenant_id, round_.id, delivery.person_id)
    answer = part.answer if part else None
    reader = await groups.load_person(tx, delivery.tenant_id, delivery.person_id)
    group = groups.for_reader(group, reader) if reader else group
    return Rendered(cards.form_message(round_, group, answer or ()))


async def compose_question(tx: AsyncConnection, delivery: Delivery, now: datetime) -> Rendered | NotNeeded:
    """Compose the form with the question, for a person asked, when the round opens. Never in the group."""
    found = await _waited_for(tx, delivery, now)
    if found is None:
        return NotNeeded()
    round_, meeting, group, member = found
    return Rendered(cards.ask_message(round_, meeting, group, leads=member.leads))


async def compose_reminder(tx: AsyncConnection, delivery: Delivery, now: datetime) -> Rendered | NotNeeded:
    """Compose the form once more. Never in the group."""
    found = await _waited_for(tx, delivery, now)
    if found is None:
        return NotNeeded()
    round_, meeting, group, _ = found
    return Rendered(cards.reminder_message(round_, meeting, group))


async def _waited_for(
    tx: AsyncConnection, delivery: Delivery, now: datetime
) -> tuple[FeedbackRound, Meeting, Group, Member] | None:
    """Return the open round and its recipient, if they are asked, are still a member, have not answered, and are not
    away."""
    found = await _load(tx, delivery)
    if found is None or delivery.person_id is None or found[0].closed_at is not None:
        return None
    round_, meeting, group = found
    part = await feedback.participation(tx, delivery.tenant_id, round_.id, delivery.person_id)
    member = await groups.find_member(tx, group, delivery.person_id)
    if part is None or not part.was_asked or part.answer is not None or member is None or not member.is_member:
        return None
    today = now.astimezone(group.zone).date()
    if await absences.away_until(tx, delivery.tenant_id, delivery.person_id, today=today):
        return None
    return round_, meeting, groups.for_reader(group, member.person), member


async def compose_few(tx: AsyncConnection, delivery: Delivery, now: datetime) -> Rendered | NotNeeded:
    """Ask a leader how to proceed with too few answers."""
    found = await _load(tx, delivery)
    if found is None or not rules.waits_for_more(found[0]) or found[0].closed_at is not None:
        return NotNeeded()
    round_, _, group = found
    return Rendered(cards.few_message(round_, group, today=now.astimezone(group.zone).date()))


COMPOSERS: dict[str, Composer] = {
    "round_offer": compose_offer,
    "round_post": compose_post,
    "round_refresh": compose_refresh,
    "round_summary": compose_summary,
    "round_summary_refresh": compose_edited_summary,
    "round_section": compose_section,
    "round_ask": compose_question,
    "round_form": compose_form,
    "round_remind": compose_reminder,
    "round_few": compose_few,
}
