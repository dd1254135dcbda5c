"""What a round of driv och hinder sends, composed from the round as it is at the send."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.letters import Composer, Letter, NotNeeded
from dialogs.feedback import cards, rules
from dialogs.feedback.theme_cards import with_done
from dialogs.feedback.themes import Action
from dialogs.message import Mention
from dialogs.model import FeedbackRound, Group, Meeting, RoundId
from storage import feedback, groups, meetings, outbox, themes
from storage.outbox import Delivery

MOST_MENTIONS = 30
"""More than this reads as spam, and swells the card."""


def card_key(round_id: RoundId) -> str:
    """What the card of a round is found by, and the subject of all that is promised about it."""
    return f"round:{round_id}"


async def _load(tx: AsyncConnection, delivery: Delivery) -> tuple[FeedbackRound, Meeting, Group] | None:
    round_ = await feedback.load_round(tx, delivery.tenant_id, delivery.subject_key.partition(":")[2])
    if round_ is None:
        return None
    meeting = await meetings.load_meeting(tx, delivery.tenant_id, round_.meeting_id)
    group = await groups.load_group(tx, delivery.tenant_id, round_.group_id)
    return None if meeting is None or group is None else (round_, meeting, group)


async def compose_post(tx: AsyncConnection, delivery: Delivery, _now: datetime) -> Letter | NotNeeded:
    """The round's card as a new post, which mentions those who are asked: a card alone is noticed by nobody."""
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
    return Letter(cards.round_message(round_, meeting, group, mentions=mentions), card_key=delivery.subject_key)


async def compose_refresh(tx: AsyncConnection, delivery: Delivery, _now: datetime) -> Letter | NotNeeded:
    """The round's card as it is now, in the place of what was posted; one line when the round is closed."""
    posted = await outbox.posted(tx, delivery.tenant_id, delivery.subject_key)
    found = await _load(tx, delivery)
    if posted is None or found is None:
        return NotNeeded()
    round_, meeting, group = found
    show = cards.round_message if round_.closed_at is None else cards.closed_message
    return Letter(show(round_, meeting, group), replaces=posted.activity_id, card_key=delivery.subject_key)


async def compose_summary(tx: AsyncConnection, delivery: Delivery, _now: datetime) -> Letter | NotNeeded:
    found = await _load(tx, delivery)
    if found is None or found[0].closed_at is None:
        return NotNeeded()
    round_, meeting, group = found
    said = await feedback.statements(tx, delivery.tenant_id, round_.id)
    message = cards.summary_message(round_, meeting, group, said)
    if message.card is not None:
        message = replace(message, card=with_done(message.card, await _done_since(tx, group, round_), group.locale))
    return Letter(message)


async def _done_since(tx: AsyncConnection, group: Group, round_: FeedbackRound) -> list[Action]:
    """What was done about a hinder between the round before this one and its closing."""
    closed_at = round_.closed_at or round_.closes_at
    start = await themes.closed_before(tx, group, closed_at)
    return await themes.done_between(tx, group, start=start, end=closed_at)


async def compose_form(tx: AsyncConnection, delivery: Delivery, _now: datetime) -> Letter | NotNeeded:
    """The form to one person, with what they have answered. Nothing of it may be said aloud."""
    found = await _load(tx, delivery)
    if found is None or delivery.person_id is None or found[0].closed_at is not None:
        return NotNeeded()
    round_, _, group = found
    part = await feedback.participation(tx, delivery.tenant_id, round_.id, delivery.person_id)
    answer = part.answer if part else None
    return Letter(cards.form_message(round_, group, answer or ()))


async def compose_reminder(tx: AsyncConnection, delivery: Delivery, _now: datetime) -> Letter | NotNeeded:
    """The form once more, to one who is asked, is still a member and has not answered. Never said aloud."""
    found = await _load(tx, delivery)
    if found is None or delivery.person_id is None or found[0].closed_at is not None:
        return NotNeeded()
    round_, meeting, group = found
    part = await feedback.participation(tx, delivery.tenant_id, round_.id, delivery.person_id)
    member = await groups.find_member(tx, group, delivery.person_id)
    if part is None or not part.was_asked or part.answer is not None or member is None or not member.is_member:
        return NotNeeded()
    return Letter(cards.reminder_message(round_, meeting, group))


async def compose_few(tx: AsyncConnection, delivery: Delivery, now: datetime) -> Letter | NotNeeded:
    """Asks one who leads the group what to do with too few answers."""
    found = await _load(tx, delivery)
    if found is None or not rules.waits_for_more(found[0]) or found[0].closed_at is not None:
        return NotNeeded()
    round_, _, group = found
    return Letter(cards.few_message(round_, group, today=now.astimezone(group.zone).date()))


COMPOSERS: dict[str, Composer] = {
    "round_post": compose_post,
    "round_refresh": compose_refresh,
    "round_summary": compose_summary,
    "round_form": compose_form,
    "round_remind": compose_reminder,
    "round_few": compose_few,
}
