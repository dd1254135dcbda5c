"""/metrics says how deliveries go, to anybody who asks, and of whom it says nothing."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from prometheus_client.parser import text_string_to_metric_families
from sqlalchemy import text

from bot.delivery.worker import Worker
from bot.messenger import DeliveryFailed, Failure
from bot.teams.endpoint import PATH
from bot.web.metrics import Metrics
from storage.database.engine import Database
from storage.outbox.promises import Delivery, Outcome, Status
from tests.bot.test_worker import compose_reminder, know
from tests.connector import Refuse
from tests.fakes import FakeClock, FakeMessenger
from tests.live import eventually, living
from tests.storage.test_outbox import GROUP, a_promise, claim, promise

Shown = dict[str, float]


class Asked:
    """The address, asked as Prometheus asks it."""

    def __init__(self, db: Database, clock: FakeClock, **more: Any) -> None:
        self.clock = clock
        self.last_tick_at: Any = None
        self.under_way = 0
        self.metrics = Metrics(db, clock, lambda: self.last_tick_at, lambda: self.under_way, **more)

    async def __call__(self) -> Shown:
        app = web.Application()
        app.add_routes(self.metrics.routes())
        async with _served(app) as url:
            return numbers(await _text(url + "/metrics"))


@asynccontextmanager
async def _served(app: web.Application) -> AsyncIterator[str]:
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


async def _text(url: str) -> str:
    async with aiohttp.ClientSession() as session, session.get(url) as response:
        assert response.status == 200
        assert response.content_type == "text/plain"
        return await response.text()


def numbers(said: str) -> Shown:
    """name{label,label} -> value; what is the process's or the library's own is left out."""
    shown = {}
    for family in text_string_to_metric_families(said):
        for sample in family.samples:
            if sample.name.startswith("motesbot_") and not sample.name.endswith("_created"):
                labels = ",".join(sample.labels[name] for name in sorted(sample.labels))
                shown[f"{sample.name}{{{labels}}}" if labels else sample.name] = sample.value
    return shown


async def a_delivery(db: Database, clock: FakeClock, **changes: Any) -> Delivery:
    await promise(db, clock, a_promise(clock, **changes))
    (delivery,) = await claim(db, clock)
    return delivery


# -- the queue


async def test_it_tells_how_many_wait_are_due_and_are_being_sent(database: Database, clock: FakeClock) -> None:
    asked = Asked(database, clock)
    await a_delivery(database, clock, conversation="19:sending", offset="sending")
    later = clock() + timedelta(hours=1)
    due = [a_promise(clock, offset=str(n)) for n in range(2)]
    await promise(database, clock, *due, *(a_promise(clock, due_at=later, offset=f"later {n}") for n in range(3)))
    shown = await asked()
    assert shown["motesbot_database_up"] == 1
    assert {name: shown[f"motesbot_outbox_rows{{{name}}}"] for name in ("later", "due", "sending")} == {
        "later": 3,
        "due": 2,
        "sending": 1,
    }


async def test_it_tells_how_late_the_oldest_is(sqlite: Database, clock: FakeClock) -> None:
    asked = Asked(sqlite, clock)
    assert (await asked())["motesbot_behind_seconds"] == 0
    await promise(sqlite, clock, a_promise(clock))
    clock.advance(seconds=90)
    assert (await asked())["motesbot_behind_seconds"] == 90


@pytest.mark.postgresql
async def test_it_reads_the_queue_from_its_partial_indexes(database: Database, clock: FakeClock) -> None:
    """The plan, since time cannot be asserted. PostgreSQL reads so small a table whole unless it is told not to."""
    async with database.write() as tx:
        explain = "EXPLAIN QUERY PLAN "
        if tx.dialect.name == "postgresql":
            explain = "EXPLAIN "
            await tx.execute(text("SET LOCAL enable_seqscan = off"))
        for status, indexes in (
            ("pending", {"ix_outbox_pending", "ix_outbox_line"}),
            ("sending", {"ix_outbox_lease", "uq_outbox_under_way"}),
        ):
            plan = await tx.execute(text(f"{explain} SELECT count(*) FROM outbox WHERE status = '{status}'"))
            told = "\n".join(str(row[-1]) for row in plan)
            assert any(index in told for index in indexes), told


async def test_on_postgresql_it_tells_of_a_transaction_that_somebody_left_open(
    postgresql_url: str, sqlite: Database, clock: FakeClock
) -> None:
    database = Database(postgresql_url)
    asked = Asked(database, clock)
    assert (await asked())["motesbot_oldest_transaction_seconds"] == 0
    async with database.read() as left_open:
        await left_open.execute(text("SELECT pg_sleep(0.2)"))
        assert 0.2 <= (await asked())["motesbot_oldest_transaction_seconds"] < 60
    await database.close()
    # SQLite has none such.
    assert "motesbot_oldest_transaction_seconds" not in await Asked(sqlite, clock)()


PAUSES = [(0, 0, 0), (1, 1, 0), (30, 30, 0), (900, 900, 0), (901, 900, 1), (86_400, 900, 1), (999_999_999, 900, 1)]


@pytest.mark.postgresql
@pytest.mark.parametrize(("asked_for", "shown_as", "cut"), PAUSES)
async def test_it_tells_how_long_teams_asked_to_wait_and_which_pauses_were_cut(
    database: Database, clock: FakeClock, asked_for: int, shown_as: int, cut: int
) -> None:
    asked = Asked(database, clock)
    worker = Worker(
        database,
        FakeMessenger(trouble=[DeliveryFailed(Failure.NOT_SENT, status=429, retry_after=asked_for)]),
        {"agenda_post": compose_reminder},
        clock=clock,
        chance=lambda: 0.0,
        observe=lambda outcome, lost: asked.metrics.delivered(outcome, lost=lost, now=clock()),
    )
    await know(database, GROUP)
    await promise(database, clock, a_promise(clock))
    await worker.deliver_due()
    shown = await asked()
    assert shown["motesbot_paused_rows"] == 1
    assert shown["motesbot_paused_seconds"] == max(1, shown_as)
    assert shown["motesbot_pauses_cut_total"] == cut
    clock.advance(seconds=901)
    assert (await asked())["motesbot_paused_rows"] == 0


# -- this process


async def test_it_counts_what_became_of_deliveries_by_kind_and_status(sqlite: Database, clock: FakeClock) -> None:
    asked = Asked(sqlite, clock)
    delivery = await a_delivery(sqlite, clock)
    for outcome in (
        Outcome(delivery, Status.SENT),
        Outcome(delivery, Status.SENT),
        Outcome(delivery, Status.PENDING, last_status=429),
        Outcome(delivery, Status.PENDING, counts=False),
        Outcome(delivery, Status.DEAD),
    ):
        asked.metrics.delivered(outcome, lost=False, now=clock())
    shown = await asked()
    counted = {name: value for name, value in shown.items() if name.startswith("motesbot_outcomes_total")}
    assert counted == {
        "motesbot_outcomes_total{agenda_post,sent}": 2,
        "motesbot_outcomes_total{agenda_post,pending}": 1,
        "motesbot_outcomes_total{agenda_post,given_back}": 1,
        "motesbot_outcomes_total{agenda_post,dead}": 1,
    }
    assert shown["motesbot_claims_lost_total"] == 0


async def test_what_was_refused_because_the_row_is_anothers_counts_as_lost_and_as_nothing_else(
    sqlite: Database, clock: FakeClock
) -> None:
    asked = Asked(sqlite, clock)
    asked.metrics.delivered(Outcome(await a_delivery(sqlite, clock), Status.SENT), lost=True, now=clock())
    shown = await asked()
    assert shown["motesbot_claims_lost_total"] == 1
    assert shown["motesbot_lateness_seconds_count"] == 0
    assert not [name for name in shown if name.startswith("motesbot_outcomes_total")]


async def test_it_tells_how_late_messages_are_sent_that_did_not_have_to_be_tried_again(
    sqlite: Database, clock: FakeClock
) -> None:
    asked = Asked(sqlite, clock)
    on_time = await a_delivery(sqlite, clock, conversation="19:a", offset="1d")
    late = await a_delivery(sqlite, clock, conversation="19:b", offset="2d", due_at=clock() - timedelta(minutes=20))
    again = Outcome(await a_delivery(sqlite, clock, conversation="19:c", offset="3d"), Status.PENDING)
    for outcome in (Outcome(on_time, Status.SENT), Outcome(late, Status.SENT), again, Outcome(on_time, Status.DEAD)):
        asked.metrics.delivered(outcome, lost=False, now=clock() + timedelta(milliseconds=40))
    shown = await asked()
    assert shown["motesbot_lateness_seconds_count"] == 2
    assert shown["motesbot_lateness_seconds_sum"] == pytest.approx(1200.08)
    within = {
        edge: shown[f"motesbot_lateness_seconds_bucket{{{edge}}}"] for edge in ("0.025", "0.05", "600.0", "1800.0")
    }
    assert within == {"0.025": 0, "0.05": 1, "600.0": 1, "1800.0": 2}


async def test_a_second_attempt_is_no_measure_of_how_late_we_are(database: Database, clock: FakeClock) -> None:
    asked = Asked(database, clock)
    delivery = await a_delivery(database, clock)
    async with database.write() as tx:
        await tx.execute(text("UPDATE outbox SET status = 'pending', lease_token = NULL, lease_until = NULL"))
    (again,) = await claim(database, clock)
    assert (delivery.attempts, again.attempts) == (1, 2)
    asked.metrics.delivered(Outcome(again, Status.SENT), lost=False, now=clock())
    assert (await asked())["motesbot_lateness_seconds_count"] == 0


async def test_it_tells_what_is_under_way_and_how_long_ago_anything_ticked(sqlite: Database, clock: FakeClock) -> None:
    asked = Asked(sqlite, clock)
    asked.under_way = 3
    shown = await asked()
    assert shown["motesbot_under_way"] == 3
    # Nothing has ticked yet.
    assert "motesbot_last_tick_age_seconds" not in shown
    asked.last_tick_at = clock()
    clock.advance(seconds=7)
    assert (await asked())["motesbot_last_tick_age_seconds"] == 7


@pytest.mark.parametrize("tenants", [0, 1, 3])
async def test_it_tells_how_many_tenants_refuse_every_post(sqlite: Database, clock: FakeClock, tenants: int) -> None:
    shown = await Asked(sqlite, clock, outages=lambda: tenants)()
    assert shown["motesbot_refusing_tenants"] == tenants


async def test_two_bots_in_one_process_count_each_for_itself(sqlite: Database, clock: FakeClock) -> None:
    one, another = Asked(sqlite, clock), Asked(sqlite, clock)
    one.metrics.delivered(Outcome(await a_delivery(sqlite, clock), Status.SENT), lost=False, now=clock())
    assert "motesbot_outcomes_total{agenda_post,sent}" in await one()
    assert "motesbot_outcomes_total{agenda_post,sent}" not in await another()


# -- when things are not well


async def test_without_its_database_it_still_tells_what_it_has_counted(tmp_path: Path, clock: FakeClock) -> None:
    database = Database(f"sqlite:///{tmp_path / 'nowhere' / 'motesbot.sqlite'}")
    asked = Asked(database, clock)
    shown = await asked()
    assert shown["motesbot_database_up"] == 0
    assert shown["motesbot_claims_lost_total"] == 0
    assert not [name for name in shown if name.startswith(("motesbot_outbox_rows", "motesbot_behind"))]
    await database.close()


async def test_a_database_that_does_not_answer_is_not_waited_for(
    sqlite: Database, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    @asynccontextmanager
    async def never(_: Database) -> AsyncIterator[None]:
        await asyncio.Event().wait()
        yield

    monkeypatch.setattr(Database, "read", never)
    async with asyncio.timeout(60):
        shown = await Asked(sqlite, clock, patience=timedelta(milliseconds=20))()
    assert shown["motesbot_database_up"] == 0


# -- what a running bot tells


async def test_a_bot_at_work_tells_numbers_and_never_of_whom(sqlite_url: str, clock: FakeClock) -> None:
    async with living(sqlite_url, clock) as live:
        group = await live.a_group("Karin Ek", "Olle Berg", name="Nätverket i Örebro")
        live.teams.trouble.append(Refuse(400, "BadArgument", said="Blåbärspajens budget"))
        await live.says("Karin", "lägg till Blåbärspajens budget", group)
        await live.says("Karin", "hjälp", group)
        url = live.teams.bot_url.replace(PATH, "/metrics")

        async def is_counted() -> bool:
            shown = numbers(await _text(url))
            return shown.get("motesbot_outcomes_total{reply,sent}", 0) >= 2 and shown["motesbot_database_up"] == 1

        await eventually(is_counted)
        said = await _text(url)
        for never in (
            *("Karin", "Olle", "Nätverket", "Örebro", "Blåbär", "budget", "hjälp", "kommun.example"),
            *(group.id, group.tenant, live.teams.person("Karin Ek").id, live.teams.person("Karin Ek").object_id),
        ):
            assert never not in said, never
        assert "motesbot_last_tick_age_seconds" in numbers(said)
