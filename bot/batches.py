"""Works for many people in batches, so that neither a turn nor a tick lasts longer in a group of thousands."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.jobs import on_its_own
from dialogs.model import Group, PersonId
from storage import batches
from storage.batches import BatchWork
from storage.database.engine import Database

BATCH = 200
"""People in one transaction."""
MOST_BATCHES = 5
"""Batches in one tick. The next tick continues."""
GIVEN_UP_AFTER = timedelta(days=2)
"""Nobody misses a message that could not be promised for so long."""

Step = Callable[[AsyncConnection, BatchWork, datetime], Awaitable[PersonId | None]]
"""Works for the next `BATCH` people. Returns the last of them; None if nobody is left."""


async def first_batch(
    tx: AsyncConnection, group: Group, kind: str, subject: str, people: Iterable[PersonId], *, now: datetime
) -> Sequence[PersonId]:
    """Return the people to work for now: all of a small group. The others wait for `work_off`."""
    all_of_them = list(people)
    if len(all_of_them) <= BATCH:
        return all_of_them
    first = sorted(all_of_them)[:BATCH]
    await batches.begin(tx, group, kind, subject, after=first[-1], now=now)
    return first


def next_batch(people: Iterable[PersonId], after: PersonId) -> tuple[Sequence[PersonId], PersonId | None]:
    """Return the next people after this one, and the last of them; None if nobody is left after them."""
    rest = sorted(each for each in people if each > after)
    some = rest[:BATCH]
    return some, some[-1] if len(rest) > BATCH else None


async def work_off(db: Database, kind: str, step: Step, *, now: datetime) -> int:
    """Work off what waits of this kind, one batch of each tenant in turn. Return the number of batches.

    Each batch commits with its place in the work, so a killed process repeats no batch and leaves none out.
    """
    done = 0
    failed: set[tuple[str, str]] = set()
    while done < MOST_BATCHES:
        async with db.read() as tx:
            waiting = [each for each in await batches.waiting(tx, kind) if (each.tenant_id, each.subject) not in failed]
        if not waiting:
            break
        for each in waiting[: MOST_BATCHES - done]:
            failed.add((each.tenant_id, each.subject))
            with on_its_own(kind, each.subject):
                await _one(db, each, step, now=now)
                failed.discard((each.tenant_id, each.subject))
            done += 1
            # Turns go first.
            await asyncio.sleep(0)
    return done


async def _one(db: Database, work: BatchWork, step: Step, *, now: datetime) -> None:
    async with db.write() as tx:
        held = await batches.load_to_change(tx, work.tenant_id, work.kind, work.subject)
        if held is None:
            return
        is_old = now - held.begun_at > GIVEN_UP_AFTER
        await batches.reached(tx, held, None if is_old else await step(tx, held, now))
