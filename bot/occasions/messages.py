"""Messages about invitations, composed from current data: the card, reminders, news, and the leader's list."""

from datetime import datetime
from functools import partial

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery.renderer import Composer, NotNeeded, Rendered
from bot.web.links import WEEK, Links
from dialogs.deliveries.subjects import Subject
from dialogs.limits import MOST_MENTIONS
from dialogs.meetings.cards import settled_card
from dialogs.message import Mention, Message, card_message
from dialogs.model import Group, PersonId
from dialogs.occasions import cards, rules
from dialogs.occasions.model import Invitation
from dialogs.texts import say
from storage import absences, occasions
from storage import people as groups
from storage.links import generation
from storage.outbox import promises as outbox
from storage.outbox.promises import Delivery

POST, REFRESH, CLOSES, LIST = "occasion_post", "occasion_refresh", "occasion_closes", "occasion_list"
NUDGE, NEWS, TOLD = "occasion_nudge", "occasion_news", "occasion_told"
CALENDAR_ENTRY, SHEET, CSV = "occasion-entry", "occasion-sheet", "occasion-csv"
_SUFFIXES = {CALENDAR_ENTRY: ".ics", SHEET: ".xlsx", CSV: ".csv"}
"""Kinds of links. Their subject is the group, and `about` the invitation."""


def card_key(invitation_id: str, leader: PersonId = "") -> str:
    """Return the key of the invitation's card in the group, or of a leader's list."""
    return Subject("occasion", invitation_id, leader).key


async def address(tx: AsyncConnection, links: Links, group: Group, invitation: Invitation, kind: str) -> str | None:
    """Return the address of the calendar entry, which is valid while it is useful, or of the list."""
    return links.to(
        kind,
        tenant_id=group.tenant_id,
        subject=group.id,
        generation=await generation(tx, group.tenant_id, kind, group.id),
        expires=None if kind == CALENDAR_ENTRY else WEEK,
        about=invitation.id,
        suffix=_SUFFIXES[kind],
    )


async def _load(tx: AsyncConnection, delivery: Delivery) -> tuple[Invitation, Group] | None:
    invitation = await occasions.load(tx, delivery.tenant_id, delivery.subject.id)
    group = await groups.load_group(tx, delivery.tenant_id, invitation.group_id) if invitation else None
    return (invitation, group) if invitation is not None and group is not None else None


async def _card(
    tx: AsyncConnection, invitation: Invitation, group: Group, *, mentioned: bool, now: datetime
) -> Message:
    roster = await groups.roster(tx, group)
    tally = rules.tally(roster, await occasions.answers(tx, group.tenant_id, invitation.id))
    members = [Mention(each.person.platform_id, each.person.name) for each in roster if each.is_member]
    mentions = members[:MOST_MENTIONS] if mentioned else []
    return cards.invitation_message(
        invitation, tally, group, mentions, is_closed=rules.closes_at(invitation, group.zone) <= now
    )


async def compose_post(tx: AsyncConnection, delivery: Delivery, now: datetime) -> Rendered | NotNeeded:
    found = await _load(tx, delivery)
    if found is None or found[0].cancelled_at is not None:
        return NotNeeded()
    message = await _card(tx, *found, mentioned=True, now=now)
    return Rendered(message, card_key=delivery.subject_key)


async def compose_refresh(
    tx: AsyncConnection, delivery: Delivery, now: datetime, *, links: Links
) -> Rendered | NotNeeded:
    posted = await outbox.posted(tx, delivery.tenant_id, delivery.subject_key)
    if posted is None:
        return NotNeeded()
    found = await _load(tx, delivery)
    if found is None:
        group = await groups.load_group(tx, delivery.tenant_id, delivery.group_id or "")
        text = say(group.locale if group else "sv", "occasion-withdrawn")
        return Rendered(card_message(settled_card(text)), replaces=posted.activity_id)
    if delivery.subject.part:
        message = await _list(tx, *found, delivery.subject.part, links)
    else:
        message = await _card(tx, *found, mentioned=False, now=now)
    if message is None:
        return NotNeeded()
    return Rendered(message, replaces=posted.activity_id, card_key=delivery.subject_key)


async def compose_list(
    tx: AsyncConnection, delivery: Delivery, _now: datetime, *, links: Links
) -> Rendered | NotNeeded:
    found = await _load(tx, delivery)
    message = await _list(tx, *found, delivery.subject.part, links) if found else None
    return Rendered(message, card_key=delivery.subject_key) if message else NotNeeded()


async def _list(
    tx: AsyncConnection, invitation: Invitation, group: Group, leader: PersonId, links: Links
) -> Message | None:
    """Return the list for this leader; None if they do not lead the group any more."""
    roster = await groups.roster(tx, group)
    reader = next((each for each in roster if each.person.id == leader), None)
    if reader is None or not (reader.leads or not any(each.leads for each in roster)):
        return None
    tally = rules.tally(roster, await occasions.answers(tx, group.tenant_id, invitation.id))
    files = [
        (name, await address(tx, links, group, invitation, kind)) for name, kind in (("xlsx", SHEET), ("csv", CSV))
    ]
    locale = groups.for_reader(group, reader.person).locale
    return cards.list_message(invitation, tally, group.zone, locale, files=files)


async def compose_nudge(tx: AsyncConnection, delivery: Delivery, now: datetime) -> Rendered | NotNeeded:
    """Remind somebody, unless they have answered, are away, or it is too late."""
    found = await _load(tx, delivery)
    if found is None or delivery.person_id is None:
        return NotNeeded()
    invitation, group = found
    if invitation.cancelled_at is not None or rules.closes_at(invitation, group.zone) <= now:
        return NotNeeded()
    member = await groups.find_member(tx, group, delivery.person_id)
    answered = {each.key for each in await occasions.answers(tx, group.tenant_id, invitation.id)}
    today = now.astimezone(group.zone).date()
    away = await absences.away_until(tx, group.tenant_id, delivery.person_id, today=today)
    if member is None or not member.is_member or member.person.id in answered or away is not None:
        return NotNeeded()
    return Rendered(cards.nudge_message(invitation, group.zone, groups.for_reader(group, member.person).locale))


async def compose_news(
    tx: AsyncConnection, delivery: Delivery, _now: datetime, *, links: Links
) -> Rendered | NotNeeded:
    """Tell somebody who comes what is valid now, in private."""
    found = await _load(tx, delivery)
    if found is None or delivery.person_id is None:
        return NotNeeded()
    invitation, group = found
    said = await occasions.answers(tx, group.tenant_id, invitation.id)
    member = await groups.find_member(tx, group, delivery.person_id)
    if member is None or not any(each.person_id == delivery.person_id and each.comes for each in said):
        return NotNeeded()
    locale = groups.for_reader(group, member.person).locale
    to = await address(tx, links, group, invitation, CALENDAR_ENTRY)
    text = cards.news_text(invitation, group.zone, locale, address=to)
    if invitation.cancelled_at is None:
        text += " " + say(locale, "occasion-news-still")
    return Rendered(Message(text=text))


async def compose_told(tx: AsyncConnection, delivery: Delivery, _now: datetime) -> Rendered | NotNeeded:
    """Tell the group what is valid now."""
    found = await _load(tx, delivery)
    if found is None:
        return NotNeeded()
    invitation, group = found
    return Rendered(Message(text=cards.news_text(invitation, group.zone, group.locale, address=None)))


def composers(links: Links) -> dict[str, Composer]:
    return {
        POST: compose_post,
        REFRESH: partial(compose_refresh, links=links),
        CLOSES: partial(compose_refresh, links=links),
        LIST: partial(compose_list, links=links),
        NUDGE: compose_nudge,
        NEWS: partial(compose_news, links=links),
        TOLD: compose_told,
    }
