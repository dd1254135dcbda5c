"""/healthz and /readyz: whether the process lives, and whether it can work."""

from collections.abc import Callable
from datetime import datetime, timedelta

from aiohttp import web
from sqlalchemy.exc import SQLAlchemyError

from storage.database.engine import Database
from storage.health_checks import BEHIND
from storage.outbox import claims

SILENT = timedelta(seconds=60)
"""The scheduler ticks every ten seconds. A minute without a tick means a dead process."""

FRESH = {"Cache-Control": "no-store"}
"""A proxy must not answer for the bot."""


class Health:
    """Answers 200 or 503, with ids and numbers only."""

    def __init__(
        self, db: Database, clock: Callable[[], datetime], last_tick_at: Callable[[], datetime | None]
    ) -> None:
        self._db = db
        self._clock = clock
        self._last_tick_at = last_tick_at

    def public_routes(self) -> list[web.RouteDef]:
        return [web.get("/healthz", self.live)]

    def internal_routes(self) -> list[web.RouteDef]:
        return [web.get("/readyz", self.ready)]

    async def live(self, _: web.Request) -> web.Response:
        last = self._last_tick_at()
        alive = last is not None and self._clock() - last <= SILENT
        return web.json_response({"alive": alive}, status=200 if alive else 503, headers=FRESH)

    async def ready(self, _: web.Request) -> web.Response:
        now = self._clock()
        try:
            async with self._db.read() as tx:
                oldest = await claims.late_since(tx, now=now)
        except (SQLAlchemyError, OSError):
            return web.json_response({"ready": False, "database": False}, status=503, headers=FRESH)
        behind = max(0.0, (now - oldest).total_seconds()) if oldest else 0.0
        ready = behind <= BEHIND.total_seconds()
        return web.json_response(
            {"ready": ready, "database": True, "seconds_behind": round(behind, 1)},
            status=200 if ready else 503,
            headers=FRESH,
        )
