"""Where deliveries can go: the places and people of all that was claimed at once, in three questions at most."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.outbox import Delivery, Place
from storage.schema import conversation, meeting_group, person


@dataclass(frozen=True, slots=True)
class Reach:
    """How a delivery can be brought: to `place`, if it is for a conversation; else to the person, privately or, where
    that cannot be, in the group's home. None is what is not known."""

    place: Place | None = None
    platform_id: str | None = None
    private: Place | None = None
    group: Place | None = None


async def load(tx: AsyncConnection, deliveries: Iterable[Delivery]) -> dict[int, Reach]:
    """The reach of each delivery, by its id."""
    deliveries = list(deliveries)
    people = {}
    homes = {}
    private = [d for d in deliveries if d.person_id is not None]
    if private:
        wanted = [(d.tenant_id, d.person_id) for d in private]
        rows = await tx.execute(
            select(
                person.c.tenant_id,
                person.c.id,
                person.c.platform_id,
                person.c.private_conversation,
                person.c.service_url,
            ).where(tuple_(person.c.tenant_id, person.c.id).in_(wanted))
        )
        people = {(row.tenant_id, row.id): row for row in rows}
        groups = [(d.tenant_id, d.group_id) for d in private if d.group_id is not None]
        if groups:
            rows = await tx.execute(
                select(meeting_group.c.tenant_id, meeting_group.c.id, meeting_group.c.conversation).where(
                    tuple_(meeting_group.c.tenant_id, meeting_group.c.id).in_(groups)
                )
            )
            homes = {(row.tenant_id, row.id): row.conversation for row in rows}
    keys = {(d.tenant_id, d.conversation) for d in deliveries if d.person_id is None}
    keys |= {(tenant, row.private_conversation) for (tenant, _), row in people.items() if row.private_conversation}
    keys |= {(tenant, home) for (tenant, _), home in homes.items()}
    places = await _places(tx, keys)

    reach = {}
    for d in deliveries:
        if d.person_id is None:
            reach[d.id] = Reach(place=places.get((d.tenant_id, d.conversation)))
            continue
        row = people.get((d.tenant_id, d.person_id))
        if row is None:
            reach[d.id] = Reach()
            continue
        group = places.get((d.tenant_id, homes.get((d.tenant_id, d.group_id), "")))
        private_place = None
        if row.private_conversation:
            private_place = places.get((d.tenant_id, row.private_conversation))
            if private_place is None and group is not None:
                private_place = Place(row.private_conversation, row.service_url or group.service_url, group.bot_id)
        reach[d.id] = Reach(platform_id=row.platform_id, private=private_place, group=group)
    return reach


async def _places(tx: AsyncConnection, keys: set[tuple[str, str]]) -> dict[tuple[str, str], Place]:
    if not keys:
        return {}
    rows = await tx.execute(
        select(
            conversation.c.tenant_id,
            conversation.c.key,
            conversation.c.kind,
            conversation.c.service_url,
            conversation.c.bot_id,
            conversation.c.team_id,
            conversation.c.suspended_at,
        ).where(tuple_(conversation.c.tenant_id, conversation.c.key).in_(sorted(keys)))
    )
    return {
        (row.tenant_id, row.key): Place(
            row.key, row.service_url, row.bot_id, row.kind, row.team_id, row.suspended_at is not None
        )
        for row in rows
    }
