"""Tells those who lead a group that a message did not arrive as it should: which one, why, and how to send it again."""

from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery.renderer import Composer, Hold, Letter
from dialogs.deliveries import cards, rules
from dialogs.deliveries.rules import Failed, Thing, Unsent
from dialogs.model import Group
from storage import people as groups
from storage.outbox import promises as outbox
from storage.outbox import report as ledger
from storage.outbox.promises import UNFORTUNATE, Delivery

GATHERS_FOR = timedelta(seconds=5)
LONGEST_GATHERING = timedelta(minutes=2)
"""So long, at most, a report of trouble waits while more of the group is being sent, which may fail too."""
BEFORE = timedelta(seconds=1)
MOST_LOOKED_AT = 100


async def compose_trouble(tx: AsyncConnection, delivery: Delivery, now: datetime) -> Letter | Hold | None:
    """One failure with its button or, where there are several since it was promised, all of them in one message."""
    if delivery.content is None or delivery.group_id is None:
        return None
    group = await groups.load_group(tx, delivery.tenant_id, delivery.group_id)
    if group is None:
        return None
    if now < delivery.due_at + LONGEST_GATHERING and await ledger.is_being_sent(tx, group, now=now):
        # What fails together is told together.
        return Hold(now + GATHERS_FOR)
    several = await _several(tx, group, delivery)
    if len(several) > 1:
        return Letter(cards.troubles_message(several, group))
    trouble = outbox.decode_trouble(delivery.content)
    failed = await ledger.load(tx, delivery.tenant_id, trouble.outbox_id)
    if failed is not None and failed.status not in UNFORTUNATE:
        # Somebody else who leads the group was told before, and has had it sent again.
        return None
    if trouble.kind in rules.TO_ONE_IN_A_ROUND:
        # Where only one cannot be reached, it would say that this one had not answered. The report counts it.
        return None
    labels = await ledger.deadline_labels(tx, group, [trouble.subject_key])
    in_group = trouble.target == outbox.TO_CONVERSATION and (
        failed is None or failed.conversation == group.conversation
    )
    who = ""
    if failed is not None and failed.person_id is not None and rules.may_be_named(failed.kind):
        who = (await ledger.names(tx, delivery.tenant_id, [failed.person_id])).get(failed.person_id, "")
    unsent = Unsent(
        delivery=trouble.outbox_id,
        thing=Thing(trouble.kind, labels.get(trouble.subject_key, "")),
        why=rules.why(
            trouble.kind, trouble.status, failed.last_status if failed else None, trouble.error, to_group=in_group
        ),
        at=trouble.due_at,
        who=who,
    )
    may_send = failed is not None and rules.may_be_sent_again(failed.kind, is_kept=failed.content is not None)
    if failed is not None and failed.expires_at is not None and failed.expires_at <= now:
        may_send = False
    return Letter(cards.trouble_message(unsent, group, may_send=may_send))


async def _several(tx: AsyncConnection, group: Group, delivery: Delivery) -> list[Failed]:
    """What failed since this was promised, one for each thing, reason and person; it may say less than there was."""
    reader = delivery.person_id
    rows = [
        row
        for row in await ledger.unfortunate(tx, group, since=delivery.due_at - BEFORE, most=MOST_LOOKED_AT)
        if rules.is_told(row.kind) and row.person_id != reader and row.last_error != outbox.SUSPENDED
    ]
    labels = await ledger.deadline_labels(tx, group, {row.subject_key for row in rows})
    names = await ledger.names(tx, group.tenant_id, {row.person_id for row in rows if row.person_id})
    found: dict[tuple[Thing, str, str], list[ledger.Entry]] = {}
    for row in rows:
        in_group = row.to_group and row.conversation == group.conversation
        why = rules.why(row.kind, row.status, row.last_status, row.last_error, to_group=in_group)
        who = names.get(row.person_id or "", "") if rules.may_be_named(row.kind) else ""
        found.setdefault((Thing(row.kind, labels.get(row.subject_key, "")), why, who), []).append(row)
    return [Failed(*key[:2], len(alike), alike[0].ended_at, key[2]) for key, alike in found.items()]


async def compose_opened(tx: AsyncConnection, delivery: Delivery, _now: datetime) -> Letter | None:
    """Tells one who leads a group that its place takes posts again, and what it did not get since `content`."""
    group = await groups.load_group(tx, delivery.tenant_id, delivery.group_id) if delivery.group_id else None
    if group is None or delivery.content is None:
        return None
    closed_at = datetime.fromisoformat(delivery.content.decode())
    rows = [
        row
        for row in await ledger.unfortunate(tx, group, since=closed_at, most=MOST_LOOKED_AT)
        if row.conversation == group.conversation and not rules.is_answer(row.kind)
    ]
    labels = await ledger.deadline_labels(tx, group, {row.subject_key for row in rows})
    things = list(dict.fromkeys(Thing(row.kind, labels.get(row.subject_key, "")) for row in reversed(rows)))
    return Letter(cards.opened_message(things, group))


COMPOSERS: dict[str, Composer] = {"trouble": compose_trouble, "place_opened": compose_opened}
