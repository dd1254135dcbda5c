"""Composes the agenda's card from the current agenda, as a post or as a replacement."""

from datetime import datetime
from functools import partial

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.agenda.item_annotations import beneath
from bot.agenda.preparation_messages import addresses
from bot.delivery.renderer import Composer, NotNeeded, Rendered
from bot.web.links import Links
from dialogs.agenda import cards, closing_cards
from dialogs.deliveries.subjects import Subject
from dialogs.limits import MOST_MENTIONS
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.message import Mention
from dialogs.model import MeetingId
from storage import agenda as agendas
from storage import material, meetings, posted_cards
from storage import people as groups
from storage.outbox import promises as outbox
from storage.outbox.promises import Delivery
from storage.posted_cards import Posted

SETTLE = "agenda_settle"
THIRD = "agenda_third"
TASK_DAYS = "task_days"


def settle_key(meeting_id: MeetingId) -> str:
    return Subject("settle", meeting_id).key


def third_key(meeting_id: MeetingId) -> str:
    """Return the subject of the question about items that come to this meeting again and again."""
    return Subject("third", meeting_id).key


def card_key(meeting_id: MeetingId, conversation: str) -> str:
    """Return the key of a posted agenda. It may be posted in the group, in a meeting's chat and in private chats; each
    is kept current."""
    return Subject("agenda", meeting_id, conversation).key


async def cards_of(tx: AsyncConnection, tenant_id: str, meeting_id: MeetingId) -> list[Posted]:
    """Return every posted card of this meeting's agenda."""
    return await posted_cards.under(tx, tenant_id, Subject("agenda", meeting_id).prefix)


async def compose_post(tx: AsyncConnection, delivery: Delivery, now: datetime, *, links: Links) -> Rendered | NotNeeded:
    meeting = await meetings.load_meeting(tx, delivery.tenant_id, delivery.subject.id)
    if meeting is None or meeting.status is MeetingStatus.CANCELLED:
        return NotNeeded()
    return await _render(tx, delivery, meeting, links, now, replaces=None)


async def compose_refresh(
    tx: AsyncConnection, delivery: Delivery, now: datetime, *, links: Links
) -> Rendered | NotNeeded:
    posted = await outbox.posted(tx, delivery.tenant_id, delivery.subject_key)
    meeting = await meetings.load_meeting(tx, delivery.tenant_id, delivery.subject.id)
    if posted is not None and meeting is None and delivery.content:
        # The meeting was planned by mistake: its card says so in a line.
        return Rendered(cards.line_message(delivery.content.decode()), replaces=posted.activity_id)
    if posted is None or meeting is None:
        return NotNeeded()
    return await _render(tx, delivery, meeting, links, now, replaces=posted.activity_id)


async def compose_shrink(tx: AsyncConnection, delivery: Delivery, _now: datetime) -> Rendered | NotNeeded:
    """Compose the line that replaces an earlier card of the agenda and points to the newer one."""
    meeting = await meetings.load_meeting(tx, delivery.tenant_id, delivery.subject.id)
    group = await groups.load_group(tx, delivery.tenant_id, meeting.group_id) if meeting else None
    if meeting is None or group is None or delivery.content is None:
        return NotNeeded()
    return Rendered(cards.moved_down_message(meeting, group.zone, group.locale), replaces=delivery.content.decode())


async def _render(
    tx: AsyncConnection, delivery: Delivery, meeting: Meeting, links: Links, now: datetime, *, replaces: str | None
) -> Rendered | NotNeeded:
    group = await groups.load_group(tx, delivery.tenant_id, meeting.group_id)
    if group is None:
        return NotNeeded()
    agenda = await agendas.load_agenda(tx, delivery.tenant_id, meeting.id)
    mentions: list[Mention] = []
    if delivery.kind == "agenda_post":
        mentions = [
            Mention(member.person.platform_id, member.person.name)
            for member in await groups.roster(tx, group)
            if member.is_member
        ]
    thread = delivery.content.decode() if delivery.kind == "agenda_show" and delivery.content else None
    is_elsewhere = delivery.conversation != group.conversation
    own = await groups.locale_in_private(tx, delivery.tenant_id, delivery.conversation) if is_elsewhere else None
    return Rendered(
        message=cards.agenda_message(
            agenda,
            meeting,
            group.zone,
            own or group.locale,
            mentions=mentions[:MOST_MENTIONS],
            others=max(0, len(mentions) - MOST_MENTIONS),
            readers=await material.readers(tx, delivery.tenant_id, meeting.id),
            to=await addresses(tx, links, group, meeting, now=now),
            beneath=await beneath(tx, group, agenda, links),
        ),
        replaces=replaces,
        card_key=delivery.subject_key,
        shrinks="agenda_shrink",
        thread=thread,
    )


async def compose_settle(tx: AsyncConnection, delivery: Delivery, _now: datetime) -> Rendered | NotNeeded:
    """Ask the leaders what was done at a meeting that has ended, unless somebody has answered."""
    meeting = await meetings.load_meeting(tx, delivery.tenant_id, delivery.subject.id)
    group = await groups.load_group(tx, delivery.tenant_id, meeting.group_id) if meeting else None
    if meeting is None or group is None or meeting.settled_at is not None:
        return NotNeeded()
    agenda = await agendas.load_agenda(tx, delivery.tenant_id, meeting.id)
    if not closing_cards.to_settle(agenda):
        return NotNeeded()
    group = await groups.read_by(tx, group, delivery.person_id)
    return Rendered(closing_cards.settle_message(agenda, meeting, group.zone, group.locale))


async def compose_third(tx: AsyncConnection, delivery: Delivery, _now: datetime) -> Rendered | NotNeeded:
    """Ask the leaders about items that come to meetings again and again."""
    meeting = await meetings.load_meeting(tx, delivery.tenant_id, delivery.subject.id)
    group = await groups.load_group(tx, delivery.tenant_id, meeting.group_id) if meeting else None
    if meeting is None or group is None or meeting.status is not MeetingStatus.PLANNED:
        return NotNeeded()
    items = closing_cards.asked_of_third(await agendas.load_agenda(tx, delivery.tenant_id, meeting.id))
    group = await groups.read_by(tx, group, delivery.person_id)
    return Rendered(closing_cards.third_message(items, meeting, group.zone, group.locale)) if items else NotNeeded()


def composers(links: Links) -> dict[str, Composer]:
    post = partial(compose_post, links=links)
    return {
        "agenda_post": post,
        "agenda_show": post,
        "agenda_refresh": partial(compose_refresh, links=links),
        "agenda_shrink": compose_shrink,
        SETTLE: compose_settle,
        THIRD: compose_third,
    }
