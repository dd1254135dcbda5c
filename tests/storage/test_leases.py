"""One process at a time speaks to a tenant."""

import asyncio
from datetime import timedelta

from bot.delivery.rate_limits import RateLimits
from bot.delivery.tenant_queue import Tenants
from storage.database.engine import Database
from storage.outbox import leases
from storage.outbox.leases import TenantLeases
from tests.fakes import FakeClock
from tests.storage.test_outbox import a_promise, claim, promise, record, sent


async def take(db: Database, clock: FakeClock, owner: str, *tenants: str) -> TenantLeases:
    async with db.write() as tx:
        return await leases.take(tx, tenants, owner=owner, now=clock())


async def give_away(db: Database, clock: FakeClock, owner: str) -> None:
    async with db.write() as tx:
        await leases.give_away(tx, owner=owner, now=clock())


async def test_a_turn_is_one_process_at_a_time(database: Database, clock: FakeClock) -> None:
    first = await take(database, clock, "a", "t", "u")
    assert (first.ours, first.taken_over, first.until) == ({"t", "u"}, {"t", "u"}, clock() + leases.LASTS)
    second = await take(database, clock, "b", "t", "v")
    assert (second.ours, second.elsewhere) == ({"v"}, {"t": clock() + leases.LASTS + leases.APART})


async def test_a_turn_is_extended_by_its_owner_who_remembers_what_was_sent(
    database: Database, clock: FakeClock
) -> None:
    await take(database, clock, "a", "t")
    clock.advance(seconds=6)
    again = await take(database, clock, "a", "t")
    assert (again.ours, again.taken_over, again.until) == ({"t"}, set(), clock() + leases.LASTS)
    clock.advance(hours=1)
    assert (await take(database, clock, "a", "t")).taken_over == set()


async def test_a_turn_that_ran_out_is_free_a_little_later(database: Database, clock: FakeClock) -> None:
    await take(database, clock, "dead", "t")
    clock.now += leases.LASTS + leases.APART - timedelta(milliseconds=1)
    assert (await take(database, clock, "b", "t")).ours == set()
    clock.advance(milliseconds=1)
    assert (await take(database, clock, "b", "t")).taken_over == {"t"}


async def test_a_turn_of_a_time_that_has_not_come_yet_holds_nobody_up(database: Database, clock: FakeClock) -> None:
    await take(database, clock, "dead", "t")
    clock.advance(minutes=-1)
    assert (await take(database, clock, "b", "t")).taken_over == {"t"}


async def test_however_far_the_clock_is_set_back_a_turn_is_taken_or_waited_for(
    database: Database, clock: FakeClock
) -> None:
    await take(database, clock, "dead", *(f"t{seconds}" for seconds in range(16)))
    for seconds in range(16):
        tenant = f"t{seconds}"
        tenants = Tenants(RateLimits())
        tenants.found({tenant: clock()})
        tenants.took(taken := await take(database, clock, "b", tenant))
        waits = tenants.next_at(now=clock())
        assert waits is not None
        assert taken.ours or clock() < waits <= leases.latest(clock()), "else it would be asked for without a pause"
        clock.advance(seconds=-1)


async def test_a_turn_that_was_given_away_is_free_at_once(database: Database, clock: FakeClock) -> None:
    await take(database, clock, "a", "t")
    await take(database, clock, "c", "u")
    await give_away(database, clock, "a")
    assert (await take(database, clock, "b", "t", "u")).ours == {"t"}


async def test_of_many_that_want_the_same_leases_at_once_one_gets_each(database: Database, clock: FakeClock) -> None:
    wanted = [f"t{n}" for n in range(20)]
    taken = await asyncio.gather(*(take(database, clock, str(n), *wanted) for n in range(8)))
    assert sorted(tenant for each in taken for tenant in each.ours) == sorted(wanted)
    assert all(not each.ours & set(each.elsewhere) for each in taken)


async def test_who_takes_over_is_told_what_teams_still_counts(database: Database, clock: FakeClock) -> None:
    for number, minutes in enumerate((0, 30, 50)):
        clock.advance(minutes=minutes)
        await promise(database, clock, a_promise(clock, offset=str(number)))
        (delivery,) = await claim(database, clock)
        await record(database, clock, sent(delivery, conversation=f"19:{number}"))
    await promise(database, clock, a_promise(clock, tenant_id="other"))
    await record(database, clock, *(sent(each) for each in await claim(database, clock)))
    async with database.read() as tx:
        told = await leases.sent_before(tx, ["t"], now=clock())
    assert told == [("t", "19:1", clock() - timedelta(minutes=50)), ("t", "19:2", clock())]
