"""What failed in a group without a leader is reported to those who lead it first."""

import pytest
from sqlalchemy import update

from storage.database.engine import Database
from storage.database.tables.people import membership
from storage.outbox import troubles
from storage.outbox.promises import SUSPENDED, Delivery, Outcome, Status
from storage.outbox.troubles import decode_trouble
from tests.fakes import FakeClock
from tests.storage.test_outbox import a_group_led_by, a_promise, claim, in_private, promise, record


async def leads(database: Database, clock: FakeClock, person_id: str) -> list[Delivery]:
    """Make the person the first leader, and return the reports that wait."""
    clock.advance(seconds=1)
    async with database.write() as tx:
        await tx.execute(update(membership).where(membership.c.person_id == person_id).values(is_chair=True))
        await troubles.report_earlier(tx, "t", "g", now=clock())
    return await claim(database, clock)


@pytest.mark.parametrize("status", [Status.UNKNOWN, Status.DEAD, Status.BLOCKED])
async def test_a_failure_from_before_is_reported(database: Database, clock: FakeClock, status: Status) -> None:
    await a_group_led_by(database, clock, karin="member")
    await promise(database, clock, a_promise(clock, group_id="g"))
    (failed,) = await claim(database, clock)
    await record(database, clock, Outcome(failed, status, last_error="refused"))
    assert await claim(database, clock) == []
    (report,) = await leads(database, clock, "karin")
    assert report.content is not None
    told = decode_trouble(report.content)
    assert (report.person_id, told.ids, told.status) == ("karin", (failed.id,), status)
    async with database.write() as tx:
        await troubles.report_earlier(tx, "t", "g", now=clock.advance(seconds=1))
    assert await claim(database, clock) == []


@pytest.mark.parametrize(
    ("kind", "status", "error"),
    [
        ("agenda_post", Status.SENT, None),
        ("agenda_post", Status.CANCELLED, None),
        ("agenda_post", Status.EXPIRED, None),
        ("agenda_post", Status.BLOCKED, SUSPENDED),
        ("agenda_refresh", Status.DEAD, "refused"),
        ("round_ask", Status.UNKNOWN, "timeout"),
    ],
)
async def test_what_no_leader_is_told_is_not_reported_later(
    database: Database, clock: FakeClock, kind: str, status: Status, error: str | None
) -> None:
    await a_group_led_by(database, clock, karin="member")
    await promise(database, clock, a_promise(clock, kind=kind, group_id="g"))
    (ended,) = await claim(database, clock)
    await record(database, clock, Outcome(ended, status, last_error=error))
    assert await leads(database, clock, "karin") == []


async def test_nobody_hears_of_their_own_message_in_a_later_report(database: Database, clock: FakeClock) -> None:
    await a_group_led_by(database, clock, karin="member")
    await promise(database, clock, in_private(clock, "karin", group_id="g"))
    (failed,) = await claim(database, clock)
    await record(database, clock, Outcome(failed, Status.DEAD))
    assert await leads(database, clock, "karin") == []
