"""Records the results of deliveries, and their consequences: posted cards, places, and reports to leaders."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import case, func, or_, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.deliveries.quiet_hours import TOGETHER
from storage.database import driver
from storage.database.driver import Call, Row, stored
from storage.database.tables.deliveries import posted_card
from storage.database.tables.people import conversation as conversation_table
from storage.database.tables.people import person
from storage.database.upsert import insert_of
from storage.outbox.places import AGAIN_AFTER, AGAIN_EVERY, restore
from storage.outbox.promises import (
    TO_CONVERSATION,
    Outcome,
    Place,
    Promise,
    Status,
    is_forgotten,
    posted,
    promise,
)
from storage.outbox.reopening import opened
from storage.outbox.troubles import report

FADES_AFTER = timedelta(hours=23)
"""Microsoft: a message that one person sees in a group disappears after 24 hours."""
RENEWED_FOR = timedelta(days=3)


# One statement for all rows. It returns those whose lease still held. On PostgreSQL the array makes it look up each row
# by its id: as a join, it could read all that was ever being sent since the last vacuum.
_RECORD = """
    {given}
    UPDATE outbox SET status = r.status, next_attempt_at = r.ended_at{utc}, attempts = r.attempts,
      maybe_repeated = r.maybe_repeated, content = CASE WHEN r.kept THEN outbox.content END,
      activity_id = r.activity_id, posted_in = r.posted_in, sent_at = r.sent_at{utc},
      last_status = r.last_status, last_error = r.last_error,
      lease_owner = NULL, lease_until = NULL, lease_token = NULL, carried_by = NULL
    FROM {from_rows} AS r
    WHERE outbox.id = r.id AND outbox.lease_token = r.token AND {still}
    RETURNING outbox.id
"""
_COLUMNS = {
    "id": "integer",
    "token": "text",
    "status": "text",
    "ended_at": "timestamp",
    "attempts": "integer",
    "maybe_repeated": "boolean",
    "kept": "boolean",
    "activity_id": "text",
    "posted_in": "text",
    "sent_at": "timestamp",
    "last_status": "integer",
    "last_error": "text",
}
_VALUES = {
    "sqlite": ", ".join(f"json_extract(value, '$[{n}]') AS {name}" for n, name in enumerate(_COLUMNS)),
    "postgresql": ", ".join(
        f"CAST(value ->> {n} AS {type_}) AS {name}" for n, (name, type_) in enumerate(_COLUMNS.items())
    ),
}
_PARTS = {
    "sqlite": {
        "given": "",
        "utc": "",
        "from_rows": f"(SELECT {_VALUES['sqlite']} FROM json_each(:rows))",  # noqa: S608
        "still": "outbox.status = 'sending'",
    },
    "postgresql": {
        "given": f"""WITH given AS MATERIALIZED (
            SELECT {_VALUES["postgresql"]} FROM json_array_elements(CAST(:rows AS json)))""",  # noqa: S608
        "utc": " AT TIME ZONE 'UTC'",
        "from_rows": "given",
        # Not the condition of a partial index.
        "still": "outbox.id = ANY (ARRAY(SELECT id FROM given)) AND COALESCE(outbox.status, '') = 'sending'",
    },
}
_RECORDS = driver.prepared({name: _RECORD.format(**parts) for name, parts in _PARTS.items()})


async def record(tx: AsyncConnection, outcomes: Sequence[Outcome], *, now: datetime) -> set[int]:
    """Record results. Return the ids whose lease had expired: another process has the row, or has handled it."""
    if not outcomes:
        return set()
    (held,) = await driver.run(tx, recording(tx, outcomes, now=now))
    return await recorded(tx, outcomes, held, now=now)


def recording(tx: AsyncConnection, outcomes: Sequence[Outcome], *, now: datetime) -> Call:
    """Return the statement that records results. Its rows are for `recorded`."""
    stored_now = stored(now)
    rows = msgspec.json.encode([_recorded(outcome, stored_now) for outcome in outcomes]).decode()
    return Call(_RECORDS[tx.dialect.name], {"rows": rows})


async def recorded(tx: AsyncConnection, outcomes: Sequence[Outcome], rows: Iterable[Row], *, now: datetime) -> set[int]:
    """Save the consequences of results that were recorded. Return the ids whose lease had expired."""
    held = {row[0] for row in rows}
    accepted = [o for o in outcomes if o.delivery.id in held]
    await _shrink_older(tx, accepted, now)
    await _note_cards(tx, accepted, now)
    await _note_places(tx, accepted, now)
    await _note_disturbed(tx, accepted, now)
    await _renew(tx, accepted, now)
    await report(tx, [(o.delivery, o.status, o.last_error or "") for o in accepted], now=now)
    return {o.delivery.id for o in outcomes} - held


def _recorded(outcome: Outcome, now: str) -> tuple[Any, ...]:
    """Return the values in the order of _COLUMNS."""
    delivery, sent = outcome.delivery, outcome.status is Status.SENT
    return (
        delivery.id,
        delivery.lease_token,
        outcome.status,
        stored(outcome.next_attempt_at) if outcome.next_attempt_at else now,
        delivery.attempts if outcome.counts and not outcome.refunds else delivery.attempts - 1,
        delivery.maybe_repeated or outcome.maybe_repeated,
        not is_forgotten(delivery.kind, outcome.status),
        outcome.activity_id,
        (outcome.conversation or delivery.conversation) if sent else None,
        now if sent else None,
        outcome.last_status,
        outcome.last_error,
    )


async def _shrink_older(tx: AsyncConnection, outcomes: Sequence[Outcome], now: datetime) -> None:
    """Promise to shrink the earlier card, now that a newer one is posted below it. Its activity id is the content."""
    for o in outcomes:
        if not (o.shrinks and o.card_key and o.activity_id and o.status is Status.SENT):
            continue
        older = await posted(tx, o.delivery.tenant_id, o.card_key)
        if older is None or older.activity_id == o.activity_id:
            continue
        shrunk = Promise(
            kind=o.shrinks,
            tenant_id=o.delivery.tenant_id,
            subject_key=o.card_key,
            occurrence=older.activity_id,
            target=TO_CONVERSATION,
            conversation=older.conversation,
            group_id=o.delivery.group_id,
            due_at=now,
            content=older.activity_id.encode(),
        )
        await promise(tx, [shrunk], now=now)


async def _note_cards(tx: AsyncConnection, outcomes: Sequence[Outcome], now: datetime) -> None:
    shown = [
        {
            "tenant_id": o.delivery.tenant_id,
            "subject_key": o.card_key,
            "conversation": o.conversation or o.delivery.conversation,
            "activity_id": o.activity_id,
            "posted_at": now,
        }
        for o in outcomes
        if o.card_key and o.activity_id and o.status is Status.SENT
    ]
    if shown:
        statement = insert_of(tx.dialect.name)(posted_card)
        statement = statement.on_conflict_do_update(
            index_elements=["tenant_id", "subject_key"],
            set_={name: statement.excluded[name] for name in ("conversation", "activity_id", "posted_at")},
        )
        await tx.execute(statement, shown)
    for o in outcomes:
        if o.card_is_gone and o.activity_id:
            await tx.execute(
                posted_card.delete().where(
                    posted_card.c.tenant_id == o.delivery.tenant_id, posted_card.c.activity_id == o.activity_id
                )
            )


async def _note_places(tx: AsyncConnection, outcomes: Sequence[Outcome], now: datetime) -> None:
    for o in outcomes:
        tenant_id = o.delivery.tenant_id
        for place in o.suspends:
            await _note_place(tx, tenant_id, place, suspended_at=now)
        for place in o.restores:
            since = await restore(tx, tenant_id, place.conversation, team_id=None)
            await opened(tx, tenant_id, since, now=now)
        if o.opened is not None and o.delivery.person_id is not None:
            await _note_place(tx, tenant_id, o.opened)
            await tx.execute(
                update(person)
                .where(person.c.tenant_id == tenant_id, person.c.id == o.delivery.person_id)
                .values(private_conversation=o.opened.conversation)
            )


async def _note_place(tx: AsyncConnection, tenant_id: str, place: Place, suspended_at: datetime | None = None) -> None:
    statement = insert_of(tx.dialect.name)(conversation_table).values(
        tenant_id=tenant_id,
        key=place.conversation,
        kind=place.kind,
        service_url=place.service_url,
        bot_id=place.bot_id,
        suspended_at=suspended_at,
        retry_at=None if suspended_at is None else suspended_at + AGAIN_AFTER,
    )
    known = ["tenant_id", "key"]
    if suspended_at is None:
        await tx.execute(statement.on_conflict_do_nothing(index_elements=known))
        return
    since = conversation_table.c.suspended_at
    await tx.execute(
        statement.on_conflict_do_update(
            index_elements=known,
            set_={
                "suspended_at": func.coalesce(since, suspended_at),
                "retry_at": case((since.is_(None), suspended_at + AGAIN_AFTER), else_=suspended_at + AGAIN_EVERY),
            },
            # If the bot was removed meanwhile, nothing is tried again.
            where=or_(since.is_(None), conversation_table.c.retry_at.is_not(None)),
        )
    )


async def _note_disturbed(tx: AsyncConnection, outcomes: Sequence[Outcome], now: datetime) -> None:
    for o in outcomes:
        if o.disturbs and o.status is Status.SENT and o.delivery.person_id is not None:
            await tx.execute(
                update(person)
                .where(person.c.tenant_id == o.delivery.tenant_id, person.c.id == o.delivery.person_id)
                .values(disturbed_at=now)
            )


async def _renew(tx: AsyncConnection, outcomes: Sequence[Outcome], now: datetime) -> None:
    """Promise a fading message again before it disappears, while it is true and for a limited time."""
    for o in outcomes:
        delivery = o.delivery
        again_at = now + FADES_AFTER
        if o.status is not Status.SENT or not o.fades or delivery.kind not in TOGETHER:
            continue
        last = min(delivery.expires_at or delivery.due_at + RENEWED_FOR, delivery.due_at + RENEWED_FOR)
        if again_at >= last:
            continue
        renewed = Promise(
            kind=delivery.kind,
            tenant_id=delivery.tenant_id,
            subject_key=delivery.subject_key,
            occurrence=f"again-{delivery.id}",
            target=delivery.target,
            conversation=delivery.conversation,
            group_id=delivery.group_id,
            due_at=again_at,
            content=delivery.content,
            expires_at=last,
        )
        await promise(tx, [renewed], now=now)
