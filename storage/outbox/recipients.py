"""Recipients of deliveries: the places and people of all claimed rows, in at most three queries."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
from sqlalchemy import Table, TextualSelect, text
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database.tables.people import conversation, meeting_group, person
from storage.outbox.promises import Delivery, Place


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


async def load(tx: AsyncConnection, deliveries: Iterable[Delivery], *, now: datetime) -> dict[int, Reach]:
    """Return the reach of each delivery, by id. A place that refused a post is suspended until its next attempt."""
    deliveries = list(deliveries)
    people = await _known(tx, _PEOPLE, {(d.tenant_id, d.person_id) for d in deliveries if d.person_id is not None})
    groups = await _known(tx, _GROUPS, {(d.tenant_id, d.group_id) for d in deliveries if d.group_id is not None})
    keys: set[tuple[str, str | None]] = {(d.tenant_id, d.conversation) for d in deliveries if d.person_id is None}
    keys |= {(tenant, row.private_conversation) for (tenant, _), row in people.items() if row.private_conversation}
    keys |= {
        (d.tenant_id, groups[d.tenant_id, d.group_id].conversation)
        for d in deliveries
        if d.person_id is not None and (d.tenant_id, d.group_id) in groups
    }
    places = await _places(tx, keys, now)
    return {
        d.id: _reach(d, people.get((d.tenant_id, d.person_id)), groups.get((d.tenant_id, d.group_id)), places)
        for d in deliveries
    }


def _reach(
    delivery: Delivery, one: Any | None, group: Any | None, places: Mapping[tuple[str, str | None], Place]
) -> Reach:
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
        disturbed_at=one.disturbed_at,
    )


Keys = Collection[tuple[str, str | None]]

# SQLite would read the whole table for a list of pairs: it uses an index for pairs only if they come from another
# table. This is also one statement for any number of pairs.
_PAIRS = {
    "sqlite": "SELECT json_extract(value, '$[0]') AS tenant, json_extract(value, '$[1]') AS name FROM json_each(:keys)",
    "postgresql": "SELECT value ->> 0 AS tenant, value ->> 1 AS name FROM json_array_elements(CAST(:keys AS json))",
}


def _by_key(table: Table, key: str, *names: str) -> dict[str, TextualSelect]:
    columns = [table.c[name] for name in ("tenant_id", key, *names)]
    wanted = ", ".join(f"t.{column.name}" for column in columns)
    return {
        dialect: text(
            f"SELECT {wanted} FROM ({pairs}) AS k JOIN {table.name} AS t ON t.tenant_id = k.tenant AND t.{key} = k.name"  # noqa: S608
        ).columns(*columns)
        for dialect, pairs in _PAIRS.items()
    }


_PEOPLE = _by_key(person, "id", "platform_id", "private_conversation", "service_url", "disturbed_at")
_GROUPS = _by_key(meeting_group, "id", "conversation", "name", "locale", "zone")
_PLACES = _by_key(conversation, "key", "kind", "service_url", "bot_id", "team_id", "suspended_at", "retry_at")


async def _known(
    tx: AsyncConnection, statement: dict[str, TextualSelect], keys: Keys
) -> dict[tuple[str, str | None], Any]:
    if not keys:
        return {}
    rows = await tx.execute(statement[tx.dialect.name], {"keys": msgspec.json.encode(list(keys)).decode()})
    return {(row[0], row[1]): row for row in rows.all()}


async def _places(tx: AsyncConnection, keys: Keys, now: datetime) -> dict[tuple[str, str | None], Place]:
    return {key: _place(row, now) for key, row in (await _known(tx, _PLACES, keys)).items()}


def _place(row: Any, now: datetime) -> Place:
    refused = row.suspended_at is not None
    on_trial = refused and row.retry_at is not None and row.retry_at <= now
    return Place(
        row.key,
        row.service_url,
        row.bot_id,
        row.kind,
        row.team_id,
        suspended=refused and not on_trial,
        on_trial=on_trial,
        removed=refused and row.retry_at is None,
    )
