"""The bot as it is attacked: its real web application on a database with a group, links and a planned meeting."""

import hashlib
import logging
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from random import Random

import aiohttp
from aiohttp import web

from bot import logs
from bot.delivery.worker import Worker
from bot.dispatch import Dispatch
from bot.events import Answer, Event, ShowText
from bot.features import REGISTRY
from bot.privacy import downloads as privacy_downloads
from bot.teams.endpoint import TeamsEndpoint
from bot.teams.incoming import MAX_BYTES
from bot.teams.settings import TeamsSettings
from bot.web import internal
from bot.web.health import Health
from bot.web.links import LinkedFiles, Links
from bot.web.metrics import Metrics
from bot.web.pictures import Pictures
from bot.web.site import Site
from dialogs.privacy.model import Notice
from tests.connector.issuer import Issuer
from tests.connector.places import APP_ID
from tests.fuzz.doings import Doings
from tests.fuzz.tokens import Tokens, made
from tests.fuzz.wire import Reply, Wire
from tests.searching import dump
from tests.world import TENANT, World, private_chat

BASE = "https://bot.example/bot"
KEY = "k" * 40
DELIVERED_EVERY = 20
TICKED_EVERY = 200
WATCHED = ("bot", "storage", "dialogs", "asyncio", "aiohttp")


class Errors(logging.Handler):
    """Errors in the log: a failed turn is told to the member in a sentence, and to nobody else but here."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        self.found.append(f"{record.name}: {record.getMessage()[:300]} {error!r:.300}".strip())


@contextmanager
def errors() -> Iterator[Errors]:
    """Collect what is logged as an error, and keep it from the terminal."""
    heard = Errors()
    logging.getLogger(logs.SERVER).addFilter(logs.without_strangers_noise)
    kept = [(logger := logging.getLogger(name), logger.propagate) for name in WATCHED]
    for logger, _ in kept:
        logger.addHandler(heard)
        logger.propagate = False
    try:
        yield heard
    finally:
        logging.getLogger(logs.SERVER).removeFilter(logs.without_strangers_noise)
        for logger, propagates in kept:
            logger.removeHandler(heard)
            logger.propagate = propagates


@dataclass
class Target:
    """`is_deep`: activities go to the real dispatcher; otherwise they end where an event of them is made."""

    world: World
    tokens: Tokens
    links: Links
    runner: web.AppRunner
    kinds: tuple[str, ...]
    """Kinds of links."""
    addresses: tuple[str, ...] = ()
    """Paths of links that are valid."""
    subjects: tuple[str, ...] = ()
    """Ids of what links are about."""
    is_deep: bool = False
    events: int = 0
    turns: int = 0
    doings: Doings = field(default_factory=Doings)
    _wires: dict[str, Wire] = field(default_factory=dict)

    def wire(self, random: Random) -> Wire:
        """Return the connection of a client. Clients come from many addresses, so that few are refused for their
        number of requests."""
        address = f"10.{random.randrange(256)}.{random.randrange(256)}.{random.randrange(256)}"
        while len(self._wires) >= 8:
            self._wires.pop(next(iter(self._wires))).hang_up()
        return self._wires.setdefault(address, Wire(self.runner, address))

    def client(self, address: str) -> Wire:
        """Return a new connection from this address."""
        return Wire(self.runner, address)

    async def handle(self, event: Event) -> Answer:
        self.events += 1
        if self.is_deep:
            return await self.world.dispatch(event)
        return ShowText("Tack!") if getattr(event, "awaits_answer", False) else None

    async def takes_turn(self, random: Random, sent: bytes) -> Reply:
        """Let the real dispatcher handle this request, and now and then deliver what it promised."""
        self.world.clock.advance(seconds=5)
        self.is_deep = True
        try:
            reply = await self.wire(random).send(sent)
        finally:
            self.is_deep = False
        self.turns += 1
        if reply.body:
            self.doings.learn(reply.body)
        if self.turns % DELIVERED_EVERY == 0:
            await self.world.worker.deliver_due()
            self.doings.learn_all(self.world.teams.sent)
            self.world.teams.sent.clear()
            self.world.teams.calls.clear()
        if self.turns % TICKED_EVERY == 0:
            for job in REGISTRY.jobs.values():
                await job(self.world.db, now=self.world.clock())
        return reply

    async def digest(self) -> str:
        """Return a digest of all rows of all tables."""
        rows = await dump(self.world.db)
        return hashlib.sha256(repr(sorted(rows.items())).encode("utf-8", "surrogatepass")).hexdigest()


@asynccontextmanager
async def target(world: World) -> AsyncIterator[Target]:
    links = Links(BASE, [KEY], clock=world.clock)
    world.dispatch = Dispatch(world.db, world.clock, zone=world.dispatch.opening.zone, locale="sv", links=links)
    world.worker = Worker(world.db, world.teams, REGISTRY.composers(links), clock=world.clock, chance=lambda: 0.5)
    issuer = Issuer(APP_ID)
    issuer.start()
    pictures = Pictures()
    async with aiohttp.ClientSession() as session:
        settings = TeamsSettings(
            APP_ID, "secret", TENANT, allowed_tenants=frozenset({TENANT}), openid_metadata_url=issuer.metadata_url
        )

        async def handle(event: Event) -> Answer:
            return await aimed.handle(event)

        application = web.Application(client_max_size=MAX_BYTES)
        application.add_routes(TeamsEndpoint(settings, handle, session).routes())
        health = Health(world.db, world.clock, world.clock)
        metrics = Metrics(world.db, world.clock, world.clock, lambda: 0, outages=lambda: 0)
        application.add_routes(health.public_routes())
        application.add_routes(internal.only([*health.internal_routes(), *metrics.routes()], BASE))
        application.add_routes(privacy_downloads.routes(Notice()))
        downloads = REGISTRY.downloads(Site(world.db, world.clock, links, pictures, Notice()))
        files = LinkedFiles(links, world.db, downloads, tenants={TENANT}, clock=world.clock)
        application.add_routes(files.routes())
        runner = web.AppRunner(application, access_log=None)
        await runner.setup()
        aimed = Target(world, made(issuer), links, runner, tuple(downloads))
        aimed.addresses = await _prepared(world)
        aimed.doings.learn_all(world.teams.sent)
        read = [links.read(path.rpartition("/")[2].partition("~")[0]) for path in aimed.addresses]
        aimed.subjects = tuple({link.subject for link in read if link is not None})
        try:
            yield aimed
        finally:
            for wire in aimed._wires.values():
                wire.hang_up()
            await runner.cleanup()
            await pictures.close()
            issuer.stop()


async def _prepared(world: World) -> tuple[str, ...]:
    """Let a group do a bit of everything, and return the paths of the links that it was shown."""
    await world.led_by("Karin", "Sara")
    await world.plan("28 augusti kl 9-12 i Örebro")
    for who, said in (
        ("Olle", "lägg till Budget 20 min"),
        ("Karin", "påminn Olle om rapporten senast 5 september"),
        ("Karin", "dagordning"),
        ("Karin", "årshjul"),
        ("Karin", "deadlines"),
        ("Karin", "vilka kommer"),
    ):
        await world.says(who, said)
    for said in ("kalender", "anteckningar", "leveranser", "mina uppgifter"):
        await world.says("Karin", said, in_=private_chat("Karin"))
    shown = re.findall(rf"{BASE}(/links/[\w.~-]+)", str(world.teams.sent))
    return tuple(dict.fromkeys(shown))
