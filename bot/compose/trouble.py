"""Tells those who lead a group that a message did not arrive as it should: which one, why, and how to send it again."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.letters import Composer, Letter
from dialogs.delivery import cards, rules
from dialogs.delivery.rules import Thing, Unsent
from storage import groups, ledger, outbox
from storage.outbox import UNFORTUNATE, Delivery


async def compose_trouble(tx: AsyncConnection, delivery: Delivery, now: datetime) -> Letter | None:
    if delivery.content is None or delivery.group_id is None:
        return None
    group = await groups.load_group(tx, delivery.tenant_id, delivery.group_id)
    if group is None:
        return None
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


COMPOSERS: dict[str, Composer] = {"trouble": compose_trouble}
