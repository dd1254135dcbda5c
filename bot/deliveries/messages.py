"""Tells those who lead a group that a message did not arrive as it should: which one, why, and how to send it again."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery.renderer import Composer, Hold, Rendered
from dialogs.deliveries import cards, rules
from dialogs.deliveries.kinds import kind_of
from dialogs.deliveries.rules import Failed, Thing, Unsent
from dialogs.message import Message
from dialogs.model import Group
from storage import people as groups
from storage.outbox import promises as outbox
from storage.outbox import report as delivery_report
from storage.outbox.promises import Delivery
from storage.outbox.troubles import decode_trouble

GATHERS_FOR = timedelta(seconds=5)
LONGEST_GATHERING = timedelta(minutes=2)
"""A report of trouble waits at most this long while more of the group's messages are being sent, which may fail too."""
MOST_LOOKED_AT = 100


async def compose_trouble(tx: AsyncConnection, delivery: Delivery, now: datetime) -> Rendered | Hold | None:
    """One failure with its button or, where there are several, all that it names in one message."""
    if delivery.content is None or delivery.group_id is None:
        return None
    group = await groups.load_group(tx, delivery.tenant_id, delivery.group_id)
    if group is None:
        return None
    if now < delivery.due_at + LONGEST_GATHERING and await delivery_report.is_being_sent(tx, group, now=now):
        # What fails together is told together.
        return Hold(now + GATHERS_FOR)
    trouble = decode_trouble(delivery.content)
    rows = [row for row in await delivery_report.failed_of(tx, group, trouble.ids) if kind_of(row.kind).is_told]
    if len(rows) > 1:
        return Rendered(cards.troubles_message(await _several(tx, group, rows), group))
    if rows:
        return Rendered(await _one(tx, group, rows[0], now))
    if trouble.also or kind_of(trouble.kind).is_secret:
        return None
    if await delivery_report.load(tx, delivery.tenant_id, trouble.outbox_id) is not None:
        # Somebody else who leads the group was told before, and has had it sent again.
        return None
    labels = await delivery_report.deadline_labels(tx, group, [trouble.subject_key])
    in_group = trouble.target == outbox.TO_CONVERSATION
    unsent = Unsent(
        delivery=trouble.outbox_id,
        thing=Thing(trouble.kind, labels.get(trouble.subject_key, "")),
        why=rules.why(trouble.kind, trouble.status, None, trouble.error, to_group=in_group),
        at=trouble.due_at,
    )
    return Rendered(cards.trouble_message(unsent, group, may_send=False))


async def _one(tx: AsyncConnection, group: Group, failed: delivery_report.Entry, now: datetime) -> Message:
    labels = await delivery_report.deadline_labels(tx, group, [failed.subject_key])
    who = ""
    if failed.person_id is not None and rules.may_be_named(failed.kind):
        who = (await delivery_report.names(tx, group.tenant_id, [failed.person_id])).get(failed.person_id, "")
    unsent = Unsent(
        delivery=failed.id,
        thing=Thing(failed.kind, labels.get(failed.subject_key, "")),
        why=_why(failed, group),
        at=failed.due_at,
        who=who,
    )
    may_send = rules.may_be_sent_again(failed.kind, is_kept=failed.content is not None)
    if failed.expires_at is not None and failed.expires_at <= now:
        may_send = False
    return cards.trouble_message(unsent, group, may_send=may_send)


def _why(failed: delivery_report.Entry, group: Group) -> str:
    in_group = failed.to_group and failed.conversation == group.conversation
    return rules.why(failed.kind, failed.status, failed.last_status, failed.last_error, to_group=in_group)


async def _several(tx: AsyncConnection, group: Group, rows: Sequence[delivery_report.Entry]) -> list[Failed]:
    """One for each thing, reason and person."""
    labels = await delivery_report.deadline_labels(tx, group, {row.subject_key for row in rows})
    names = await delivery_report.names(tx, group.tenant_id, {row.person_id for row in rows if row.person_id})
    found: dict[tuple[Thing, str, str], list[delivery_report.Entry]] = {}
    for row in rows:
        who = names.get(row.person_id or "", "") if rules.may_be_named(row.kind) else ""
        found.setdefault((Thing(row.kind, labels.get(row.subject_key, "")), _why(row, group), who), []).append(row)
    return [Failed(*key[:2], len(alike), alike[0].ended_at, key[2]) for key, alike in found.items()]


async def compose_opened(tx: AsyncConnection, delivery: Delivery, _now: datetime) -> Rendered | None:
    """Tells one who leads a group that its place takes posts again, and what it did not get since `content`."""
    group = await groups.load_group(tx, delivery.tenant_id, delivery.group_id) if delivery.group_id else None
    if group is None or delivery.content is None:
        return None
    closed_at = datetime.fromisoformat(delivery.content.decode())
    rows = [
        row
        for row in await delivery_report.unfortunate(tx, group, since=closed_at, most=MOST_LOOKED_AT)
        if row.conversation == group.conversation and not kind_of(row.kind).is_answer
    ]
    labels = await delivery_report.deadline_labels(tx, group, {row.subject_key for row in rows})
    things = list(dict.fromkeys(Thing(row.kind, labels.get(row.subject_key, "")) for row in reversed(rows)))
    return Rendered(cards.opened_message(things, group))


COMPOSERS: dict[str, Composer] = {"trouble": compose_trouble, "place_opened": compose_opened}
