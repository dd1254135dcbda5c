"""The question to a leader whether to act against a hinder."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery.renderer import Composer, NotNeeded, Rendered
from dialogs.deliveries.subjects import Subject
from dialogs.feedback import theme_cards
from storage import meetings
from storage import people as groups
from storage.feedback import themes
from storage.outbox.promises import Delivery


def action_key(action_id: str) -> str:
    return Subject("theme", action_id).key


async def compose_suggested_action(tx: AsyncConnection, delivery: Delivery, now: datetime) -> Rendered | NotNeeded:
    """Compose the question until somebody has answered. No part of it may go to the group."""
    found = await themes.load_action(tx, delivery.tenant_id, delivery.subject.id)
    group = await groups.load_group(tx, delivery.tenant_id, delivery.group_id) if delivery.group_id else None
    if found is None or group is None or found[0].accepted is not None:
        return NotNeeded()
    action, rounds = found
    meeting = await meetings.next_meeting(tx, group, now=now)
    day = meeting.starts_at.astimezone(group.zone).date() if meeting else None
    return Rendered(theme_cards.suggested_action_message(action, rounds, group, day))


COMPOSERS: dict[str, Composer] = {"theme_proposal": compose_suggested_action}
