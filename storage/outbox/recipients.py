"""Recipients of deliveries: the places and people of all claimed rows, in at most three queries."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import msgspec
from sqlalchemy import Table
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database import driver
from storage.database.driver import Call
from storage.database.tables.people import conversation, meeting_group, person
from storage.outbox.promises import Delivery, Place

Key = tuple[str, str | None]


@dataclass(frozen=True, slots=True)
class Reach:
    """How a delivery can reach its recipient: `place` for a conversation; else the person, in private or in the group's
    home. Unknown values are None.

    `group_name`, `locale` and `zone` are those of the group. `disturbed_at` is when the bot last wrote to the person
    unasked, apart from the message of the morning.
    """

    place: Place | None = None
    platform_id: str | None = None
    private: Place | None = None
    group: Place | None = None
    group_name: str = ""
    locale: str = "sv"
    zone: ZoneInfo | None = None
    disturbed_at: datetime | None = None


class _Person(NamedTuple):
    tenant_id: str
    id: str
    platform_id: str | None
    private_conversation: str | None
    service_url: str | None
    disturbed_at: Any


class _Group(NamedTuple):
    tenant_id: str
    id: str
    conversation: str
    name: str
    locale: str
    zone: str


class _Conversation(NamedTuple):
    tenant_id: str
    key: str
    kind: str
    service_url: str
    bot_id: str
    team_id: str | None
    suspended_at: Any
    retry_at: Any


async def load(tx: AsyncConnection, deliveries: Iterable[Delivery], *, now: datetime) -> dict[int, Reach]:
    """Return the reach of each delivery, by id. A place that refused a post is suspended until its next attempt."""
    deliveries = list(deliveries)
    people, groups = await _found(
        tx,
        (_PEOPLE, _Person, {(d.tenant_id, d.person_id) for d in deliveries if d.person_id is not None}),
        (_GROUPS, _Group, {(d.tenant_id, d.group_id) for d in deliveries if d.group_id is not None}),
    )
    keys: set[Key] = {(d.tenant_id, d.conversation) for d in deliveries if d.person_id is None}
    keys |= {(tenant, row.private_conversation) for (tenant, _), row in people.items() if row.private_conversation}
    keys |= {
        (d.tenant_id, groups[d.tenant_id, d.group_id].conversation)
        for d in deliveries
        if d.person_id is not None and (d.tenant_id, d.group_id) in groups
    }
    (found,) = await _found(tx, (_PLACES, _Conversation, keys))
    places = {key: _place(row, now) for key, row in found.items()}
    return {
        d.id: _reach(d, people.get((d.tenant_id, d.person_id)), groups.get((d.tenant_id, d.group_id)), places)
        for d in deliveries
    }


def _reach(delivery: Delivery, one: _Person | None, group: _Group | None, places: Mapping[Key, Place]) -> Reach:
    concerns = (group.name, group.locale, ZoneInfo(group.zone)) if group is not None else ("", "sv", None)
    name, locale, zone = concerns
    if delivery.person_id is None:
        place = places.get((delivery.tenant_id, delivery.conversation))
        return Reach(place=place, group_name=name, locale=locale, zone=zone)
    if one is None:
        return Reach(group_name=name, locale=locale, zone=zone)
    home = places.get((delivery.tenant_id, group.conversation)) if group is not None else None
    private = None
    if one.private_conversation:
        private = places.get((delivery.tenant_id, one.private_conversation))
        if private is None and home is not None:
            private = Place(one.private_conversation, one.service_url or home.service_url, home.bot_id)
    return Reach(
        platform_id=one.platform_id,
        private=private,
        group=home,
        group_name=name,
        locale=locale,
        zone=zone,
        disturbed_at=one.disturbed_at and driver.read_instant(one.disturbed_at),
    )


# SQLite would read the whole table for a list of pairs: it uses an index for pairs only if they come from another
# table. PostgreSQL would read it for a join, so it looks up each pair. Both are one statement for any number of pairs.
_FOUND = {
    "sqlite": """
        SELECT {columns} FROM json_each(:keys) AS k JOIN {table} AS t
        ON t.tenant_id = json_extract(k.value, '$[0]') AND t.{key} = json_extract(k.value, '$[1]')
    """,
    "postgresql": """
        SELECT {columns} FROM json_array_elements(CAST(:keys AS json)) AS k CROSS JOIN LATERAL (
          SELECT * FROM {table} WHERE tenant_id = k.value ->> 0 AND {key} = k.value ->> 1 LIMIT 1) AS t
    """,
}


def _by_key(table: Table, row: type[Any]) -> dict[str, str]:
    """Return the statements for these columns of a table, of which the first two are unique."""
    columns = ", ".join(f"t.{name}" for name in row._fields)
    return driver.prepared(
        {
            dialect: found.format(columns=columns, table=table.name, key=row._fields[1])
            for dialect, found in _FOUND.items()
        }
    )


_PEOPLE = _by_key(person, _Person)
_GROUPS = _by_key(meeting_group, _Group)
_PLACES = _by_key(conversation, _Conversation)


async def _found(
    tx: AsyncConnection, *asked: tuple[Mapping[str, str], type[Any], Collection[Key]]
) -> list[dict[Key, Any]]:
    """Return the rows by their keys."""
    calls = [
        Call(statement[tx.dialect.name], {"keys": msgspec.json.encode(list(keys)).decode()})
        for statement, _, keys in asked
        if keys
    ]
    rows = iter(await driver.run(tx, *calls) if calls else ())
    return [{(row[0], row[1]): made._make(row) for row in next(rows)} if keys else {} for _, made, keys in asked]


def _place(row: _Conversation, now: datetime) -> Place:
    if row.suspended_at is None:
        return Place(row.key, row.service_url, row.bot_id, row.kind, row.team_id)
    on_trial = row.retry_at is not None and driver.read_instant(row.retry_at) <= now
    return Place(
        row.key,
        row.service_url,
        row.bot_id,
        row.kind,
        row.team_id,
        suspended=not on_trial,
        on_trial=on_trial,
        removed=row.retry_at is None,
    )
