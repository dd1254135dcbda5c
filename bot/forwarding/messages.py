"""Messages about items between groups, composed from their state at the send."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery.renderer import Composer, NotNeeded, Rendered
from bot.forwarding.service import ASK, BACK, NEWS
from dialogs.forwarding import cards
from dialogs.forwarding.model import Forwarding, ForwardingStatus
from dialogs.model import Group
from storage import forwarding as forwardings
from storage import people as groups
from storage.outbox.promises import Delivery


async def _load(tx: AsyncConnection, delivery: Delivery) -> tuple[Forwarding, Group, Group] | None:
    """Return the forwarding, the sending group, and the group of the message; None if the reader has left that
    group."""
    forwarding = await forwardings.load(tx, delivery.tenant_id, delivery.subject.id)
    if forwarding is None or delivery.group_id is None or delivery.person_id is None:
        return None
    home = await groups.load_group(tx, delivery.tenant_id, forwarding.from_group)
    found = await groups.belonging(tx, delivery.tenant_id, delivery.group_id, delivery.person_id)
    if home is None or found is None:
        return None
    group, member = found
    group = groups.for_reader(group, member.person)
    return (forwarding, home, group) if member.leads or group.id == home.id else None


async def compose_ask(tx: AsyncConnection, delivery: Delivery, _now: datetime) -> Rendered | NotNeeded:
    found = await _load(tx, delivery)
    if found is None or found[0].status is not ForwardingStatus.WAITING:
        return NotNeeded()
    forwarding, home, group = found
    sender = await groups.load_person(tx, delivery.tenant_id, forwarding.sent_by)
    return Rendered(cards.ask_message(forwarding, home.name, sender.name if sender else "?", group.locale))


async def compose_news(tx: AsyncConnection, delivery: Delivery, _now: datetime) -> Rendered | NotNeeded:
    found = await _load(tx, delivery)
    if found is None or found[0].status in (ForwardingStatus.WAITING, ForwardingStatus.WITHDRAWN):
        return NotNeeded()
    return Rendered(cards.news_message(found[0], found[2].locale))


async def compose_back(tx: AsyncConnection, delivery: Delivery, _now: datetime) -> Rendered | NotNeeded:
    found = await _load(tx, delivery)
    if found is None or found[0].status is not ForwardingStatus.WITHDRAWN:
        return NotNeeded()
    forwarding, home, group = found
    return Rendered(cards.back_message(forwarding, home.name, group.locale))


COMPOSERS: dict[str, Composer] = {ASK: compose_ask, NEWS: compose_news, BACK: compose_back}
