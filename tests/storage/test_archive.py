"""What has ended is put away, nothing is promised anew by it, and nobody waits long for it."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Table, func, insert, select, text, update

from bot.feedback.service import REMINDER
from dialogs.message import Message
from storage.database.engine import Database, new_id
from storage.database.tables.agenda import agenda_before
from storage.database.tables.deliveries import outbox as table
from storage.database.tables.deliveries import outbox_archive
from storage.database.tables.meetings import meeting
from storage.database.tables.people import meeting_group
from storage.outbox import archive
from storage.outbox import promises as outbox
from storage.outbox.archive import put_away
from storage.outbox.promises import Status
from tests.fakes import FakeClock
from tests.storage.test_outbox import a_promise, in_private, promise, rows

TEXT = "Blåbärspajens budget"


async def ended(db: Database, clock: FakeClock, status: str = "sent", count: int = 1, **changes: Any) -> None:
    """That many rows, each with a text, that have just ended; one more that came after them is still to be sent."""
    promises = [a_promise(clock, occurrence=new_id(), conversation=f"19:{new_id()}", **changes) for _ in range(count)]
    await promise(db, clock, *promises)
    async with db.write() as tx:
        await tx.execute(
            update(table)
            .where(table.c.status == "pending", table.c.kind != "later")
            .values(status=status, next_attempt_at=clock(), last_error="why", last_status=403, attempts=2)
        )
    later = clock() + timedelta(days=1000)
    await promise(db, clock, a_promise(clock, kind="later", occurrence=new_id(), due_at=later))


async def archived(db: Database) -> list[Any]:
    async with db.read() as tx:
        return list(await tx.execute(select(outbox_archive).order_by(outbox_archive.c.id)))


async def there(db: Database, what: Table) -> int:
    async with db.read() as tx:
        return int((await tx.execute(select(func.count()).select_from(what))).scalar_one())


# -- what is put away


@pytest.mark.parametrize("status", sorted(outbox.FINAL))
async def test_a_week_after_it_ended_a_row_is_in_the_archive_and_its_text_nowhere(
    database: Database, clock: FakeClock, status: Status
) -> None:
    due_at = clock() - timedelta(hours=1)
    content = outbox.encode(Message(text=TEXT))
    await ended(database, clock, status, group_id="g", due_at=due_at, content=content)
    (row, _) = await rows(database)
    clock.advance(days=7)
    assert await put_away(database, now=clock()) == 0
    clock.advance(seconds=1)
    assert await put_away(database, now=clock()) == 1
    assert [left.kind for left in await rows(database)] == ["later"]
    assert [tuple(kept) for kept in await archived(database)] == [
        (
            *("t", row.id, row.kind, row.subject_key, "conversation", "g", due_at, status, 2, False),
            *(clock() - timedelta(days=7, seconds=1), 403, "why"),
        )
    ]
    assert "content" not in outbox_archive.c


@pytest.mark.parametrize("status", ["pending", "sending"])
async def test_what_has_not_ended_stays_however_old_it_is(database: Database, clock: FakeClock, status: str) -> None:
    await ended(database, clock, status)
    clock.advance(days=800)
    assert await put_away(database, now=clock()) == 0
    assert [row.status for row in await rows(database)] == [status, "pending"]


async def test_the_archive_forgets_after_400_days(database: Database, clock: FakeClock) -> None:
    await ended(database, clock)
    clock.advance(days=8)
    await put_away(database, now=clock())
    clock.advance(days=392)
    assert await put_away(database, now=clock()) == 0
    assert await there(database, outbox_archive) == 1
    clock.advance(seconds=1)
    assert await put_away(database, now=clock()) == 1
    assert await there(database, outbox_archive) == 0


async def test_the_archive_does_not_tell_who_was_reminded_of_a_round(database: Database, clock: FakeClock) -> None:
    """A round over the holidays may be open for more than a week, and its closing looks in the outbox alone."""
    to = outbox.to_person("karin")
    await ended(database, clock, kind=REMINDER, subject_key="round:1", target=to)
    await ended(database, clock, "cancelled", kind="round_form", subject_key="round:1", target=to)
    await ended(database, clock, kind="round_post", subject_key="round:1")
    clock.advance(days=8)
    await put_away(database, now=clock())
    assert [row.kind for row in await archived(database)] == ["round_post"]
    assert {row.kind for row in await rows(database)} == {"later"}


# -- what it must not do


async def test_on_sqlite_no_number_comes_twice_though_all_rows_have_ended(database: Database, clock: FakeClock) -> None:
    """A table that is empty would begin at 1 again: under a number that the archive, and reports of trouble, have."""
    for week in range(3):
        await promise(database, clock, a_promise(clock, occurrence=str(week)))
        async with database.write() as tx:
            await tx.execute(update(table).values(status="sent"))
        clock.advance(days=8)
        await put_away(database, now=clock())
    numbers = [row.id for row in (*await archived(database), *await rows(database))]
    assert len(numbers) == len(set(numbers)) == 3


async def test_nor_when_the_newest_were_reminders_that_a_closing_deletes(database: Database, clock: FakeClock) -> None:
    await promise(database, clock, a_promise(clock, kind="round_post", subject_key="round:1"))
    await promise(database, clock, in_private(clock, kind=REMINDER, subject_key="round:1"))
    async with database.write() as tx:
        await tx.execute(update(table).values(status="sent"))
    clock.advance(days=8)
    await put_away(database, now=clock())
    async with database.write() as tx:
        await outbox.forget(tx, "t", "round:1", kinds=(REMINDER,))
    await promise(database, clock, a_promise(clock, kind="round_summary", subject_key="round:1"))
    async with database.write() as tx:
        await tx.execute(update(table).where(table.c.kind == "round_summary").values(status="sent"))
    clock.advance(days=8)
    await promise(database, clock, a_promise(clock, kind="later"))
    await put_away(database, now=clock())
    assert [row.kind for row in await archived(database)] == ["round_post", "round_summary"]


async def test_many_rows_go_in_batches_between_which_others_write(
    database: Database, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "BATCH", 3)
    await ended(database, clock, count=95)
    clock.advance(days=8)
    seen: list[int] = []

    async def others() -> None:
        while not tidying.done():
            await promise(database, clock, a_promise(clock, kind="later", occurrence=new_id(), due_at=clock()))
            seen.append(await there(database, outbox_archive))

    tidying = asyncio.create_task(put_away(database, now=clock()))
    await others()
    assert await tidying == 95
    assert await there(database, outbox_archive) == 95
    assert len({count for count in seen if 0 < count < 95}) >= 3


async def test_several_processes_may_put_away_at_once(
    database: Database, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "BATCH", 10)
    await ended(database, clock, count=95)
    clock.advance(days=8)
    await asyncio.gather(*(put_away(database, now=clock()) for _ in range(4)))
    # Each leaves what it finds in the hands of another.
    await put_away(database, now=clock())
    assert await there(database, outbox_archive) == 95
    assert await there(database, table) == 1


async def test_it_waits_for_nobody_who_holds_a_row_that_has_ended(postgresql_url: str, clock: FakeClock) -> None:
    database = Database(postgresql_url)
    await ended(database, clock, count=3)
    clock.advance(days=8)
    async with database.write() as other:
        # Somebody asks for it to be sent again, perhaps.
        held = (await rows(database))[0].id
        await other.execute(update(table).where(table.c.id == held).values(attempts=0))
        async with asyncio.timeout(60):
            assert await put_away(database, now=clock()) == 2
    assert await put_away(database, now=clock()) == 1
    await database.close()


async def test_it_looks_only_where_rows_have_ended(database: Database, clock: FakeClock) -> None:
    """The plan, since time cannot be asserted. PostgreSQL reads so small a table whole unless it is told not to."""
    await ended(database, clock)
    statement = "SELECT id FROM outbox WHERE status NOT IN ('pending', 'sending') AND next_attempt_at < {} LIMIT 500"
    async with database.write() as tx:
        is_sqlite = tx.dialect.name == "sqlite"
        if not is_sqlite:
            await tx.execute(text("SET LOCAL enable_seqscan = off"))
        explain = "EXPLAIN QUERY PLAN " if is_sqlite else "EXPLAIN "
        plan = await tx.execute(text(explain + statement.format("'2025-01-01'")))
        assert "ix_outbox_ended" in "\n".join(str(row[-1]) for row in plan)


# -- what an agenda was before


async def test_what_an_agenda_was_before_is_forgotten_a_month_after_the_meeting(
    database: Database, clock: FakeClock
) -> None:
    async with database.write() as tx:
        group = {"name": "N", "conversation": "19:g", "zone": "Europe/Stockholm", "locale": "sv", "anonymous": False}
        await tx.execute(insert(meeting_group).values(tenant_id="t", id="g", created_at=clock(), **group))
        for name, ends_at in (("past", clock()), ("coming", clock() + timedelta(days=31))):
            starts_at = ends_at - timedelta(hours=2)
            of_group = {"tenant_id": "t", "group_id": "g", "status": "planned"}
            await tx.execute(insert(meeting).values(id=name, starts_at=starts_at, ends_at=ends_at, **of_group))
            for version in (1, 2):
                was = {"version": version, "content": TEXT.encode(), "changed_at": clock()}
                await tx.execute(insert(agenda_before).values(tenant_id="t", meeting_id=name, **was))
    clock.advance(days=30)
    assert await put_away(database, now=clock()) == 0
    clock.advance(seconds=1)
    assert await put_away(database, now=clock()) == 2
    async with database.read() as tx:
        assert set((await tx.execute(select(agenda_before.c.meeting_id))).scalars()) == {"coming"}
