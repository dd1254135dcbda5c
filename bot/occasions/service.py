"""What follows from a change of an invitation: its cards are replaced, and people are told."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.occasions.messages import CLOSES, NEWS, POST, REFRESH, TOLD, card_key
from dialogs.deliveries.quiet_hours import awake_at
from dialogs.deliveries.subjects import Subject
from dialogs.model import Group
from dialogs.occasions import rules
from dialogs.occasions.model import Invitation
from storage import occasions, posted_cards
from storage.database.engine import new_id
from storage.outbox import promises as outbox
from storage.outbox.promises import Promise


def to_group(group: Group, invitation_id: str, kind: str, *, occurrence: str = "", now: datetime) -> Promise:
    return Promise(
        kind=kind,
        tenant_id=group.tenant_id,
        subject_key=card_key(invitation_id),
        occurrence=occurrence,
        target=outbox.TO_CONVERSATION,
        conversation=group.conversation,
        group_id=group.id,
        due_at=now,
    )


def to_person(
    group: Group, invitation_id: str, kind: str, person_id: str, *, occurrence: str, now: datetime, part: str = ""
) -> Promise:
    whom = outbox.to_person(person_id)
    return Promise(
        kind=kind,
        tenant_id=group.tenant_id,
        subject_key=card_key(invitation_id, part),
        occurrence=occurrence,
        target=whom,
        conversation=whom,
        group_id=group.id,
        due_at=now,
    )


async def post(tx: AsyncConnection, group: Group, invitation: Invitation, *, now: datetime) -> None:
    await outbox.promise(tx, [to_group(group, invitation.id, POST, now=now)], now=now)
    await _close_in_time(tx, group, invitation, now=now)


async def _close_in_time(tx: AsyncConnection, group: Group, invitation: Invitation, *, now: datetime) -> None:
    """Promise to replace the card when nobody can sign up any more. It shows what is valid then, if it has changed."""
    at = rules.closes_at(invitation, group.zone)
    if at > now:
        closing = to_group(group, invitation.id, CLOSES, occurrence=at.isoformat(), now=at)
        await outbox.promise(tx, [closing], now=now)


async def show_anew(tx: AsyncConnection, group: Group, invitation_id: str, *, now: datetime) -> None:
    """Promise to replace the card in the group, and the lists of leaders."""
    own = card_key(invitation_id)
    shown = await outbox.posted(tx, group.tenant_id, own)
    lists = await posted_cards.under(tx, group.tenant_id, Subject("occasion", invitation_id).prefix)
    places = [(own, shown.conversation)] if shown else []
    for subject_key, conversation in [*places, *((each.subject_key, each.conversation) for each in lists)]:
        promise = Promise(
            kind=REFRESH,
            tenant_id=group.tenant_id,
            subject_key=subject_key,
            occurrence=new_id(),
            target=outbox.TO_CONVERSATION,
            conversation=conversation,
            group_id=group.id,
            due_at=now,
        )
        await outbox.refresh(tx, promise, now=now)


async def tell(tx: AsyncConnection, group: Group, invitation_id: str, *, now: datetime) -> None:
    """Promise the news to the group, and in private to everybody who comes."""
    invitation = await occasions.load(tx, group.tenant_id, invitation_id)
    if invitation is None:
        return
    await _close_in_time(tx, group, invitation, now=now)
    occurrence = str(invitation.revision)
    told = [to_group(group, invitation.id, TOLD, occurrence=occurrence, now=now)]
    told += [
        to_person(group, invitation.id, NEWS, each.person_id, occurrence=occurrence, now=awake_at(now, group.zone))
        for each in await occasions.answers(tx, group.tenant_id, invitation.id)
        if each.comes and each.person_id
    ]
    await outbox.promise(tx, told, now=now)


async def put_back(tx: AsyncConnection, group: Group, invitation_id: str, *, is_changed: bool, now: datetime) -> None:
    """Follow an undo: replace the cards, and tell what is valid now if the invitation itself `is_changed`."""
    if is_changed and await occasions.load(tx, group.tenant_id, invitation_id) is not None:
        await occasions.count_revision(tx, group.tenant_id, invitation_id)
        await tell(tx, group, invitation_id, now=now)
    await show_anew(tx, group, invitation_id, now=now)
