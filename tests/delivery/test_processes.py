"""Several real processes deliver out of one database to one Teams: killed, paused, and all at once."""

import signal
from itertools import pairwise

import pytest

from storage.database.engine import Database
from tests.connector.process import Remote
from tests.delivery.processes import PATIENCE, Nursery, Trial, to_group, to_one, until, until_so

pytestmark = pytest.mark.crash


# -- killed at any point: nothing lost; at most one repeat, and only where a repeat is the lesser evil


@pytest.mark.parametrize("point", ["after claim", "after send"])
async def test_killed_at_any_point_nothing_is_lost_and_only_a_private_word_may_come_twice(
    trial: Trial, point: str
) -> None:
    """The same as in tests/crash/test_kill.py, over HTTP and by the clock on the wall."""
    names = [f"person{n}" for n in range(5)]
    await trial.knows_people(*names)
    await trial.knows(*(f"19:{n}" for n in range(5)))
    await trial.promises(*(to_one(name, f"to {name}") for name in names))
    await trial.promises(*(to_group(f"19:{n}", f"post {n}") for n in range(5)))
    short = {"lease": 1.5, "timeout": 1.0, "turn": 1.5, "slots": 4}
    victim = await trial.starts("victim", point=point, occurrence=2, **short)
    assert await victim.ends() == -signal.SIGKILL
    await trial.starts("heir", **short)
    await trial.settles()
    got = await trial.got()
    settled = await trial.rows()
    for name in names:
        row = settled[f"to {name}"]
        assert row.status == "sent"
        assert got[row.subject_key] == 1 or (got[row.subject_key] == 2 and row.maybe_repeated)
    for n in range(5):
        row = settled[f"post {n}"]
        assert got[row.subject_key] == 1 if row.status == "sent" else got[row.subject_key] <= 1
        if row.status != "sent":
            assert row.status == "unknown"
    # One report names all that failed together. Its key is the first of them.
    unknown = {f"outbox:{row.id}" for row in settled.values() if row.status == "unknown"}
    reports = [row for row in settled.values() if row.subject_key.startswith("outbox:")]
    assert all(row.target == "person:karin" for row in reports)
    assert {row.subject_key for row in reports} <= unknown
    assert bool(reports) == bool(unknown)
    in_doubt = [row for row in settled.values() if row.maybe_repeated or row.status == "unknown"]
    assert len(in_doubt) <= 4


# -- a paused worker that wakes late cannot overwrite its successor


async def test_a_paused_worker_that_wakes_late_cannot_overwrite_its_successor(trial: Trial) -> None:
    await trial.knows_people("olle")
    await trial.knows(*(f"19:{n}" for n in range(6)))
    await trial.teams.becomes(holds=True)
    # More than there are slots: whoever wakes would go on with the rest.
    await trial.promises(to_one("olle", "to olle"), to_group("19:0", "post"))
    await trial.promises(*(to_group(f"19:{n % 6}", f"later {n:02}") for n in range(24)))
    # Long enough for a busy machine; the leases of the rows end when the test says so, and that of the tenant soon.
    options = {"lease": 2 * PATIENCE, "timeout": PATIENCE, "turn": 2.0, "slots": 2}
    first = await trial.starts("first", **options)
    await trial.has_got(2)
    await trial.pauses(first)
    # It finds the answers when it wakes. The second waits for its own until all has been looked at.
    await trial.teams.becomes(holds=False)
    await trial.has_answered(2)
    await trial.teams.becomes(holds=True)
    await trial.leases_run_out()
    second = await trial.starts("second", **options)

    async def has_taken_over() -> bool:
        rows = await trial.rows()
        judged = bool(rows["post"].status == "unknown" and rows["to olle"].maybe_repeated)
        return judged and any(call.sender == "second" for call in await trial.sends())

    await until_so(has_taken_over)
    before = await trial.rows()
    assert [row.status for row in before.values()].count("pending") > 6
    sends = len(await trial.sends())
    first.gets(signal.SIGCONT)
    await until(lambda: first.logged.count("lost=True") == 2)
    await trial.teams.becomes(holds=False)
    await trial.settles()
    after = await trial.rows()
    assert after["post"] == before["post"]
    assert (after["to olle"].status, after["to olle"].attempts) == ("sent", 2)
    assert {call.sender for call in (await trial.sends())[sends:]} == {"second"}
    got = await trial.got()
    assert got.pop("to olle") == 2
    assert set(got.values()) == {1}
    await second.stops()


# -- 2 to 8 processes: no row is claimed twice, and Teams' limits hold over all of them together


async def _many_processes(trial: Trial, processes: int) -> None:
    tenants = [f"tenant{n}" for n in range(6)]
    rows = []
    for tenant in tenants:
        keys = [f"19:{tenant}-{n}" for n in range(10)]
        await trial.knows(*keys, tenant=tenant)
        # One conversation has more than a second, and more than two, may hold; the others fill the tenant's own limit.
        rows += [to_group(keys[0], f"{keys[0]} {n:02}", tenant=tenant, group_id=None) for n in range(9)]
        rows += [to_group(key, f"{key} {n:02}", tenant=tenant, group_id=None) for key in keys[1:] for n in range(3)]
    await trial.teams.becomes(latency=0.03)
    await trial.promises(*rows)
    started = [await trial.starts() for _ in range(processes)]
    await trial.has_got(len(rows) // 3)
    # What one gives up another takes over, and with it what was sent within Teams' windows.
    await started[0].stops()
    await trial.settles()
    sends = await trial.sends()
    told = [call.text for call in sends]
    assert len(set(told)) == len(told) == len(rows)
    for row in (await trial.rows()).values():
        assert (row.status, row.attempts) == ("sent", 1)
    for key in {call.conversation for call in sends}:
        in_order = [call.text for call in sends if call.conversation == key]
        assert in_order == sorted(in_order)
    for tenant in tenants:
        mine = [call for call in sends if call.tenant == tenant]
        for one, other in zip(mine, mine[25:], strict=False):
            # Whoever takes over knows when the last was sent by a clock that is not quite its own.
            least = 0.99 if one.sender == other.sender else 0.75
            assert (other.at - one.at).total_seconds() > least
        # In turn: no process speaks to a tenant while another does.
        senders = [call.sender for call in mine]
        assert sum(one != other for one, other in pairwise(senders)) <= 1
    for process in started[1:]:
        await process.stops()


@pytest.mark.parametrize("processes", [2, 8])
async def test_2_to_8_processes_claim_no_row_twice(
    postgresql_url: str, remote: Remote, nursery: Nursery, tmp_path_factory: pytest.TempPathFactory, processes: int
) -> None:
    db = Database(postgresql_url)
    trial = Trial(db, postgresql_url, remote, nursery, tmp_path_factory.mktemp("logs"))
    try:
        await _many_processes(trial, processes)
        assert (await remote.seen()).excess == []
    finally:
        await trial.kills_all()
        await db.close()


async def test_2_processes_on_one_sqlite_file_claim_no_row_twice(
    sqlite: Database, sqlite_url: str, remote: Remote, nursery: Nursery, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """As while the bot is updated: the new one comes before the old one goes."""
    trial = Trial(sqlite, sqlite_url, remote, nursery, tmp_path_factory.mktemp("logs"))
    try:
        await _many_processes(trial, 2)
        assert (await remote.seen()).excess == []
    finally:
        await trial.kills_all()
