"""Retracts a posted message: deletes it or, if Teams refuses, replaces it by a line that says so."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery.renderer import Composer, NotNeeded, Rendered
from dialogs.deliveries import cards
from storage import people as groups
from storage.outbox import report as delivery_report
from storage.outbox import retract
from storage.outbox.promises import Delivery


async def compose_recall(tx: AsyncConnection, delivery: Delivery, _now: datetime) -> Rendered | NotNeeded:
    said = await delivery_report.load(tx, delivery.tenant_id, retract.recalls(delivery.subject_key))
    if said is None or said.group_id is None or not said.activity_id:
        return NotNeeded()
    group = await groups.load_group(tx, delivery.tenant_id, said.group_id)
    if group is None:
        return NotNeeded()
    return Rendered(cards.recalled_message(group.locale), replaces=said.activity_id, deletes=True)


COMPOSERS: dict[str, Composer] = {retract.RECALL: compose_recall}
