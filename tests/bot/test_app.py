"""`motesbot serve` as an operator runs it: a process of its own, started, asked, stopped and killed."""

import asyncio
import os
import re
import signal
import socket
import sys
import threading
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from sqlalchemy import func, select, update

from bot.app import running
from bot.delivery.worker import Worker
from bot.teams.endpoint import PATH
from bot.web.health import Health
from storage.database.engine import Database
from storage.database.tables.deliveries import outbox, tenant_turn
from storage.database.tables.people import conversation
from storage.outbox import leases
from tests.connector import Hang, Place, Refuse, Teams
from tests.fakes import FakeClock
from tests.live import eventually, living, settings_for
from tests.storage.test_outbox import a_promise, promise

SECRET = "hemligheten-8Q~xyz"
WRITTEN = "Blåbärspajens budget"
WAIT = 120.0
"""Real seconds for a process to start or to end: it takes one or two, where nothing else runs."""
PATIENT = f"""
import runpy
from datetime import timedelta
from bot.delivery.worker import Worker
from bot.teams.messenger import TeamsMessenger
Worker.__init__.__kwdefaults__ |= {{"timeout": timedelta(seconds={2 * WAIT}), "lease": timedelta(seconds={3 * WAIT})}}
TeamsMessenger.__init__.__kwdefaults__["timeout"] = {2 * WAIT}
runpy.run_module("bot", run_name="__main__")
"""
"""The bot, with calls to Teams that may last longer than a test waits for the end of the process."""


class Process:
    """The bot as a process, and what it has logged."""

    def __init__(self, teams: Teams, database_url: str, log: Path) -> None:
        self._log = log
        with socket.socket() as found:
            found.bind(("127.0.0.1", 0))
            self.port = found.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        self._environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("MOTESBOT_")},
            **teams.environment(),
            "MOTESBOT_APP_PASSWORD": SECRET,
            "MOTESBOT_DATABASE_URL": database_url,
            "MOTESBOT_PORT": str(self.port),
        }
        teams.bot_url = self.address + PATH
        self._process: asyncio.subprocess.Process | None = None

    @property
    def logged(self) -> str:
        return self._log.read_text(encoding="utf-8")

    async def starts(self, *, patient: bool = False) -> None:
        program = ("-c", PATIENT) if patient else ("-m", "bot")
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-W", "error", *program, "serve"), env=self._environment, stdout=log, stderr=log
            )
        await eventually(self._listens, within=WAIT)

    async def _listens(self) -> bool:
        assert self._process
        assert self._process.returncode is None, self.logged
        try:
            return await self.status("/healthz") == 200
        except aiohttp.ClientConnectionError:
            return False

    async def status(self, path: str) -> int:
        async with aiohttp.ClientSession() as session, session.get(self.address + path) as response:
            return response.status

    def is_sent(self, signal_number: int) -> None:
        assert self._process
        self._process.send_signal(signal_number)

    async def ends(self) -> int:
        assert self._process
        async with asyncio.timeout(WAIT):
            return await self._process.wait()

    async def is_gone(self) -> None:
        if self._process and self._process.returncode is None:
            self._process.kill()
            await self._process.wait()


@pytest.fixture
async def teams() -> AsyncIterator[Teams]:
    async with Teams() as teams:
        # A token for each send, so that the issuer can hold one up.
        teams.issuer.token_lifetime = 0
        yield teams


@pytest.fixture
async def group(teams: Teams) -> Place:
    return teams.group_chat("Nätverket i Örebro", teams.person("Karin Ek"), teams.person("Olle Berg"), installed=True)


@pytest.fixture
async def bot(teams: Teams, sqlite_url: str, tmp_path: Path, request: pytest.FixtureRequest) -> AsyncIterator[Process]:
    process = Process(teams, sqlite_url, tmp_path / "log")
    try:
        await process.starts(patient=getattr(request, "param", "") == "patient")
        yield process
    finally:
        await process.is_gone()


@pytest.fixture
async def db(sqlite_url: str) -> AsyncIterator[Database]:
    """The same database, seen from outside."""
    db = Database(sqlite_url)
    yield db
    await db.close()


async def the_rows(db: Database, **columns: Any) -> list[Any]:
    async with db.read() as tx:
        rows = (await tx.execute(select(outbox).order_by(outbox.c.id))).all()
    return [row for row in rows if all(getattr(row, name) == value for name, value in columns.items())]


def shows(teams: Teams, place: Place, count: int) -> Callable[[], Awaitable[bool]]:
    async def shown() -> bool:
        return teams.posts[place.id] >= count

    return shown


# -- up, and down


async def test_it_comes_up_answers_and_leaves_within_seconds_of_a_sigterm(
    teams: Teams, group: Place, bot: Process, db: Database
) -> None:
    assert await bot.status("/readyz") == 200
    await teams.says("Karin", "@Mötesbot hjälp", in_=group)
    await eventually(shows(teams, group, 2), within=WAIT)
    bot.is_sent(signal.SIGTERM)
    assert await bot.ends() == 0
    assert {row.status for row in await the_rows(db)} == {"sent"}
    assert "stopped" in bot.logged


@pytest.mark.parametrize("bot", ["patient"], indirect=True)
async def test_a_sigterm_while_sends_hang_gives_back_what_may_be_repeated_and_nothing_else(
    teams: Teams, group: Place, bot: Process, db: Database
) -> None:
    other = teams.group_chat("Styrgruppen", *group.members, installed=True)
    await teams.says("Karin", "@Mötesbot hjälp", in_=group)
    await teams.says("Karin", "@Mötesbot nästa möte 28 augusti 2027 kl 9-12", in_=other)
    await eventually(shows(teams, group, 2), within=WAIT)
    await eventually(shows(teams, other, 2), within=WAIT)
    asked = teams.last(other)

    async def rosters_are_read() -> bool:
        return sum(call.method == "GET" for call in teams.calls) == 2

    await eventually(rosters_are_read, within=WAIT)
    teams.trouble.extend([Hang(), Hang()])
    # A post, another that waits for it, and a card that is replaced.
    await teams.says("Karin", "@Mötesbot hjälp", in_=group)
    await teams.says("Olle", "@Mötesbot hjälp", in_=group)
    await teams.presses("Karin", "Nej", asked)

    async def both_hang() -> bool:
        return not teams.trouble

    await eventually(both_hang, within=WAIT)
    bot.is_sent(signal.SIGTERM)
    # A process that waits for Teams does not end in time.
    assert await bot.ends() == 0
    hung, waited, card = (await the_rows(db))[-3:]
    assert (hung.kind, hung.status) == ("reply", "unknown")
    assert (waited.kind, waited.status, waited.attempts) == ("reply", "pending", 0)
    assert (card.kind, card.status, card.attempts) == ("replace", "pending", 1)
    await bot.starts()
    await eventually(shows(teams, group, 3), within=WAIT)

    async def is_replaced() -> bool:
        return asked.versions == 2

    await eventually(is_replaced, within=WAIT)
    assert teams.posts[group.id] == 3


async def test_a_turn_that_is_under_way_at_a_sigterm_is_finished(
    teams: Teams, group: Place, bot: Process, db: Database
) -> None:
    async with db.write() as tx:
        # Whoever writes now holds up the turn.
        await tx.execute(select(func.count()).select_from(outbox))
        says = asyncio.create_task(teams.says("Karin", "@Mötesbot nästa möte 28 augusti 2027 kl 9-12", in_=group))

        async def is_heard() -> bool:
            return teams.issuer.key_fetches == 1

        async def is_closed() -> bool:
            # No more than a knock: the bot waits five seconds for the turn, and a busy machine makes requests slow.
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", bot.port)
            except ConnectionError:
                # Refused, or closed while the knock waited in line.
                return True
            writer.close()
            return False

        await eventually(is_heard, within=WAIT)
        for _ in range(3):
            # Meanwhile the turn comes to where it waits.
            await bot.status("/healthz")
        bot.is_sent(signal.SIGTERM)
        await eventually(is_closed, within=WAIT)
        assert not says.done()
    answered = await says
    assert answered is not None
    assert answered.status == 200
    assert await bot.ends() == 0
    # The welcome and the question: sent, or to be sent by the next process.
    assert [row.kind for row in await the_rows(db)] == ["reply", "reply"]
    assert {row.status for row in await the_rows(db)} <= {"sent", "pending"}


async def test_after_a_kill_between_the_commit_and_the_send_the_answer_still_comes_once(
    teams: Teams, group: Place, bot: Process, db: Database
) -> None:
    await teams.says("Karin", "@Mötesbot hjälp", in_=group)
    await eventually(shows(teams, group, 2), within=WAIT)
    teams.issuer.down = True
    heard = await teams.says("Karin", "@Mötesbot när är nästa möte?", in_=group)
    assert heard is not None
    assert heard.status == 200

    async def was_tried() -> bool:
        # An attempt without a token sends nothing, so it is not counted: only its error tells.
        return any(row.last_error == "NoToken" for row in await the_rows(db, status="pending", attempts=0))

    await eventually(was_tried, within=WAIT)
    bot.is_sent(signal.SIGKILL)
    assert await bot.ends() == -signal.SIGKILL
    assert teams.posts[group.id] == 2
    teams.issuer.down = False
    async with db.write() as tx:
        # Its lease of the tenant runs out; tests/storage/test_leases.py tells when.
        await tx.execute(update(tenant_turn).values(until=datetime.now(UTC) - leases.APART))
    await bot.starts()
    await eventually(shows(teams, group, 3), within=WAIT)
    # Teams had no answer to it, for all it knows, and delivers it again.
    again = await teams.delivers_again()
    assert again.status == 200
    bot.is_sent(signal.SIGTERM)
    assert await bot.ends() == 0
    assert teams.posts[group.id] == 3
    assert "Inget möte är planerat" in teams.last(group).text


async def test_a_worker_that_dies_takes_the_process_with_it(
    teams: Teams, sqlite_url: str, clock: FakeClock, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def dies(self: Worker) -> int:
        raise ValueError(WRITTEN)

    monkeypatch.setattr(Worker, "_poll", dies)
    ended = asyncio.Event()

    async def lives() -> None:
        async with running(settings_for(teams, sqlite_url), clock=clock, ended=ended.set), asyncio.timeout(WAIT):
            await ended.wait()

    with pytest.raises(SystemExit):
        await lives()
    assert "the worker has died" in caplog.messages


# -- what it says of itself


async def test_the_log_of_a_life_holds_no_text_no_name_no_token_and_no_secret(
    teams: Teams, group: Place, bot: Process, db: Database
) -> None:
    token = teams.issuer.token(teams.service_url)
    for said in (WRITTEN, f"nästa möte 28 augusti 2027 kl 9-12 i {WRITTEN}", "driv: bra tempo och kaffe"):
        await teams.says("Karin", f"@Mötesbot {said}", in_=group)
    await eventually(shows(teams, group, 3), within=WAIT)
    for said, refused, becomes in (
        (f"lägg till {WRITTEN}", Refuse(400, "BadArgument", said=WRITTEN), "dead"),
        ("hjälp", Refuse(500, said=WRITTEN), "unknown"),
    ):
        teams.trouble_in[group.id] = refused
        await teams.says("Olle", f"@Mötesbot {said}", in_=group)

        async def has_failed(becomes: str = becomes) -> bool:
            return bool(await the_rows(db, status=becomes))

        await eventually(has_failed, within=WAIT)
    teams.trouble_in.clear()
    async with aiohttp.ClientSession() as session:
        for headers, body in (
            ({"Authorization": f"Bearer {token}x"}, {"text": WRITTEN}),
            ({"Authorization": f"Bearer {token}"}, {"text": WRITTEN}),
            ({}, {"text": WRITTEN}),
        ):
            async with session.post(teams.bot_url, json=body, headers=headers) as response:
                assert response.status in (400, 401)
        async with session.post(teams.bot_url, data=WRITTEN, headers={"Authorization": f"Bearer {token}"}) as response:
            assert response.status == 415

    async def is_settled() -> bool:
        return not await the_rows(db, status="sending")

    await eventually(is_settled, within=WAIT)
    bot.is_sent(signal.SIGTERM)
    assert await bot.ends() == 0
    logged = bot.logged
    assert "refused with 401" in logged
    assert "status=dead" in logged
    for never in (
        *("Blåbär", "budget", "bra tempo", "kaffe", "hjälp", "nästa möte", "Inget möte"),
        *("Karin", "Olle", "Nätverket", "Örebro", "kommun.example"),
        *(teams.person("Karin Ek").id, teams.person("Karin Ek").object_id, group.id),
        *(SECRET, token, "eyJ", *teams.issuer.granted),
    ):
        assert never not in logged, never
    # Not written with escapes either.
    assert not re.search(r"\\u00[ce]", logged)


# -- health


class Healthy:
    """The two addresses, with a clock that is moved and a tick that is told."""

    def __init__(self, db: Database, clock: FakeClock) -> None:
        self.clock = clock
        self.last_tick_at: Any = None
        self.app = web.Application()
        health = Health(db, clock, lambda: self.last_tick_at)
        self.app.add_routes([*health.public_routes(), *health.internal_routes()])

    @asynccontextmanager
    async def asked(self, path: str) -> AsyncIterator[tuple[int, dict[str, Any]]]:
        runner = web.AppRunner(self.app, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        url = f"http://127.0.0.1:{runner.addresses[0][1]}{path}"
        async with aiohttp.ClientSession() as session, session.get(url) as response:
            yield response.status, await response.json()
        await runner.cleanup()


async def test_a_process_is_dead_when_its_last_tick_is_more_than_a_minute_old_and_for_nothing_else(
    sqlite: Database, clock: FakeClock
) -> None:
    healthy = Healthy(sqlite, clock)
    async with healthy.asked("/healthz") as answer:
        assert answer == (503, {"alive": False})
    healthy.last_tick_at = clock()
    await promise(sqlite, clock, a_promise(clock))
    clock.advance(seconds=60)
    async with healthy.asked("/healthz") as answer:
        assert answer == (200, {"alive": True})
    clock.advance(seconds=1)
    async with healthy.asked("/healthz") as answer:
        assert answer == (503, {"alive": False})


async def test_it_is_ready_unless_it_is_later_than_the_limits_explain(sqlite: Database, clock: FakeClock) -> None:
    healthy = Healthy(sqlite, clock)
    async with healthy.asked("/readyz") as answer:
        assert answer == (200, {"ready": True, "database": True, "seconds_behind": 0.0})
    await promise(sqlite, clock, a_promise(clock))
    clock.advance(minutes=5)
    async with healthy.asked("/readyz") as (status, said):
        assert (status, said["seconds_behind"]) == (200, 300.0)
    clock.advance(seconds=1)
    async with healthy.asked("/readyz") as (status, said):
        assert (status, said["ready"]) == (503, False)


async def test_it_is_not_ready_without_its_database_but_it_lives(tmp_path: Path, clock: FakeClock) -> None:
    before = set(threading.enumerate())
    db = Database(f"sqlite:///{tmp_path / 'nowhere' / 'motesbot.sqlite'}")
    healthy = Healthy(db, clock)
    healthy.last_tick_at = clock()
    async with healthy.asked("/readyz") as answer:
        assert answer == (503, {"ready": False, "database": False})
    async with healthy.asked("/healthz") as (status, _):
        assert status == 200
    await db.close()

    async def is_quiet() -> bool:
        """The driver's thread ends a moment after it has failed."""
        return not {thread for thread in threading.enumerate() if "connection_worker" in thread.name} - before

    await eventually(is_quiet)


async def test_a_pause_that_teams_has_asked_for_makes_nobody_unready(sqlite_url: str, clock: FakeClock) -> None:
    async with living(sqlite_url, clock) as live:
        group = await live.a_group("Karin Ek", "Olle Berg")
        live.teams.trouble.append(Refuse(429, "TooManyRequests", retry_after=900))
        for _ in range(3):
            await live.teams.says("Karin", "@Mötesbot hjälp", in_=group)

        async def is_waited_for() -> bool:
            rows = await live.rows(select(outbox.c.last_status).where(outbox.c.status == "pending"))
            return len(rows) == 3 and any(row.last_status == 429 for row in rows)

        await eventually(is_waited_for)
        clock.advance(minutes=10)
        url = live.teams.bot_url.replace(PATH, "/readyz")
        async with aiohttp.ClientSession() as session, session.get(url) as response:
            assert response.status == 200
        assert len(await live.rows(select(conversation.c.key))) == 1
