"""Builds the running bot from its parts."""

import asyncio
import errno
import logging
import secrets
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Protocol
from zoneinfo import ZoneInfo

from aiohttp import web

from bot import gc_tuning, outgoing, telemetry
from bot.clock import SharedClock
from bot.database_faults import told
from bot.delivery.worker import TIMEOUT, Worker
from bot.dispatch import Dispatch
from bot.events import Answer, Event
from bot.features import REGISTRY
from bot.jobs import Job
from bot.messenger import Messenger
from bot.people.jobs import read_rosters
from bot.privacy import downloads as privacy_downloads
from bot.privacy.retention import Nightly
from bot.schedule import Schedule
from bot.teams.endpoint import TeamsEndpoint
from bot.teams.files import Files
from bot.teams.incoming import MAX_BYTES
from bot.teams.messenger import TeamsMessenger
from bot.teams.settings import TeamsSettings
from bot.web import internal
from bot.web.connections import Runner
from bot.web.health import Health
from bot.web.links import LinkedFiles, Links
from bot.web.metrics import Metrics
from bot.web.pictures import Pictures
from bot.web.site import Site
from dialogs.privacy.model import Notice
from dialogs.privacy.pages import Page
from dialogs.texts import language, say
from storage.database.engine import Database, upgrade
from storage.database.notifications import listen
from storage.feedback import scrub
from storage.privacy import apply_list, write_list

if TYPE_CHECKING:
    from bot.settings import Settings

log = logging.getLogger(__name__)

LARGEST_BODY = MAX_BYTES
LOCAL_TIMEOUT = timedelta(seconds=50)
"""For one send in local mode. There the emulator shares a machine with its browser, and may answer late. It is shorter
than the lease of a row."""


def teams_settings(settings: "Settings") -> TeamsSettings:
    """Return the settings that `bot.teams` needs."""
    return TeamsSettings(
        app_id=settings.app_id,
        app_password=settings.app_password.reveal(),
        app_tenant_id=settings.app_tenant_id,
        app_type=settings.app_type.value,
        allowed_tenants=settings.allowed_tenants,
        service_hosts=tuple(settings.service_hosts),
        openid_metadata_url=settings.openid_metadata_url,
        token_url=settings.token_url or "",
        local=settings.local,
    )


def _links(settings: "Settings", clock: Callable[[], datetime]) -> Links:
    """Return the links, signed as the settings define; in local mode with a key of this process, if there is no
    other."""
    keys = [key.reveal() for key in settings.link_keys]
    if settings.web_address and not keys:
        keys = [secrets.token_urlsafe(32)]
    return Links(settings.web_address, keys, clock=clock)


def _notice(settings: "Settings") -> Notice:
    page = f"{settings.web_address}/{Page.PRIVACY}" if settings.web_address else None
    return Notice(settings.controller, settings.privacy_contact, page, settings.retention)


async def _do(job: Job, db: Database, clock: Callable[[], datetime]) -> int:
    return await job(db, now=clock())


class _Listens(Protocol):
    async def heard(self, event: Event) -> None: ...


Listener = Callable[[Database, ZoneInfo], _Listens]
"""Makes a listener that is told of each event after it was handled. The demo's example group uses it."""


def _told(dispatch: Dispatch, listener: _Listens | None) -> Callable[[Event], Awaitable[Answer]]:
    if listener is None:
        return dispatch

    async def handle(event: Event) -> Answer:
        answer = await dispatch(event)
        await listener.heard(event)
        return answer

    return handle


@dataclass(frozen=True, slots=True)
class Running:
    """The parts of a running bot that a caller may need: the web application and its database, and the worker and the
    schedule for a caller that moves the clock."""

    web: web.Application
    db: Database
    dispatch: Dispatch
    messenger: Messenger
    worker: Worker
    schedule: Schedule


@asynccontextmanager
async def running(
    settings: "Settings",
    *,
    clock: Callable[[], datetime] | None = None,
    listener: Listener | None = None,
    ended: Callable[[], None] = lambda: None,
) -> AsyncIterator[Running]:
    """Run the bot without its listening socket. At the end, sends under way are finished or given back. `clock`
    defaults to the clock of the database.

    `ended` is called when the worker has stopped, also by an error: a bot that reads but never sends is of no use. The
    block then ends with SystemExit, so that the supervisor starts another process. Raises DatabaseOpenError.
    """
    telemetry.start()
    notice = _notice(settings)
    with told(settings):
        upgrade(settings.database_url)
        db = Database(settings.database_url)
        shared_clock = SharedClock(db)
        await shared_clock.set()
        clock = clock or shared_clock
        back = await apply_list(db, settings.erased_file, now=clock())
    if back:
        log.warning("%s people who had asked to be forgotten were in a restored backup, and are erased again", back)
    async with outgoing.client() as session:
        teams = teams_settings(settings)
        limit = LOCAL_TIMEOUT if settings.local else TIMEOUT
        messenger = TeamsMessenger(teams, session, timeout=limit.total_seconds())
        links = _links(settings, clock)
        metrics = Metrics(
            db, clock, lambda: schedule.last_tick_at, lambda: worker.under_way, outages=lambda: worker.outages
        )
        worker = Worker(
            db,
            messenger,
            REGISTRY.composers(links),
            clock=clock,
            zone=settings.timezone,
            timeout=limit,
            observe=lambda outcome, lost: metrics.delivered(outcome, lost=lost, now=clock()),
        )
        schedule = Schedule(
            db,
            clock=clock,
            chores={
                "set clock": shared_clock.set,
                **{name: partial(_do, job, db, clock) for name, job in REGISTRY.jobs.items()},
                "retention": Nightly(db, settings.retention, clock),
                "list erased people": lambda: write_list(db, settings.erased_file),
                "read rosters": lambda: read_rosters(db, messenger, now=clock()),
            },
        )
        pictures = Pictures()
        dispatch = Dispatch(
            db,
            clock,
            zone=settings.timezone,
            locale=settings.locale,
            fetch=Files(session, settings.file_hosts).fetch,
            roster_wanted=lambda: schedule.soon("read rosters"),
            links=links,
            notice=notice,
        )
        endpoint = TeamsEndpoint(
            teams,
            _told(dispatch, listener and listener(db, settings.timezone)),
            session,
            sorry=lambda locale: say(language(locale), "sorry"),
        )
        application = web.Application(client_max_size=LARGEST_BODY)
        application.add_routes(endpoint.routes())
        health = Health(db, clock, lambda: schedule.last_tick_at)
        application.add_routes(health.public_routes())
        application.add_routes(internal.only([*health.internal_routes(), *metrics.routes()], settings.public_url))
        application.add_routes(privacy_downloads.routes(notice))
        downloads = REGISTRY.downloads(Site(db, clock, links, pictures, notice))
        files = LinkedFiles(links, db, downloads, tenants=settings.allowed_tenants, clock=clock)
        application.add_routes(files.routes())
        # The last process may have been killed before a closed round's answers were gone from the files.
        await scrub(db)
        schedule.start()
        hearing = None if db.is_sqlite else asyncio.create_task(listen(db.url, worker.wake), name="listen")
        delivering = asyncio.create_task(worker.run(), name="worker")
        delivering.add_done_callback(lambda _: ended())
        try:
            yield Running(application, db, dispatch, messenger, worker, schedule)
        finally:
            # At once, since each may take its last words, and whoever stops a process kills it after ten seconds.
            await asyncio.gather(schedule.stop(), worker.stop(), pictures.close())
            if hearing is not None:
                hearing.cancel()
                await asyncio.gather(hearing, return_exceptions=True)
            (died_of,) = await asyncio.gather(delivering, return_exceptions=True)
            await db.close()
            if died_of is not None:
                log.critical("the worker has died", exc_info=died_of)
                raise SystemExit(1)


class ListenError(Exception):
    """The bot cannot listen at its address. `remedy` is empty if another port is the remedy."""

    def __init__(self, host: str, port: int, problem: OSError) -> None:
        self.remedy = ""
        if problem.errno == errno.EADDRINUSE:
            text = "Something else listens there already. Choose another port"
        elif problem.errno in {errno.EACCES, errno.EPERM}:
            text = f"The bot's user may not listen on port {port}. Choose a port above 1023"
        else:
            text = f"This machine has no address {host} to listen on"
            self.remedy = "set MOTESBOT_HOST to 127.0.0.1, or to 0.0.0.0 in a container"
        super().__init__(text)


def call_on_signals(loop: asyncio.AbstractEventLoop, stop: Callable[[], None]) -> None:
    """Call `stop` in the loop at SIGTERM and SIGINT."""
    for number in (signal.SIGTERM, signal.SIGINT):
        try:
            loop.add_signal_handler(number, stop)
        except NotImplementedError:
            # Windows, where the loop hears no signals.
            signal.signal(number, lambda *_: loop.call_soon_threadsafe(stop))


@asynccontextmanager
async def serving(settings: "Settings", *, listener: Listener | None = None) -> AsyncIterator[asyncio.Event]:
    """Run the bot, and listen until the event is set by SIGTERM or SIGINT and the block ends. Then stop listening,
    finish the turns under way, and give back the rest. Raises DatabaseOpenError and ListenError."""
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    call_on_signals(loop, stopping.set)
    async with running(settings, listener=listener, ended=stopping.set) as bot:
        gc_tuning.settle()
        runner = Runner(bot.web, access_log=None, shutdown_timeout=5)
        await runner.setup()
        try:
            await web.TCPSite(runner, settings.host, settings.port).start()
        except OSError as problem:
            await runner.cleanup()
            raise ListenError(settings.host, settings.port, problem) from None
        log.info("listening on %s:%s", settings.host, settings.port)
        try:
            yield stopping
        finally:
            await runner.cleanup()
    log.info("stopped")


async def serve(settings: "Settings") -> None:
    async with serving(settings) as stopping:
        await stopping.wait()
