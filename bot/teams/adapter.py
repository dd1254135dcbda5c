"""Handles one verified activity, in the SDK's turn pipeline if its kind needs it, and writes the HTTP answer."""

import logging
import time
import traceback
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

import msgspec
from aiohttp import web

from bot import telemetry
from bot.teams import answers
from bot.teams.incoming import Incoming, Malformed
from bot.teams.intake import Intake, Refused
from bot.teams.routing import INVOKE, MESSAGE, Answered, EventRouter, turn_of
from bot.teams.sdk import BotFrameworkAuthentication, CloudAdapter
from bot.teams.translate import locale_of
from storage import trace

logger = logging.getLogger(__name__)

Sorry = Callable[[str | None], str]


class _VerifiedElsewhere(BotFrameworkAuthentication):
    """A placeholder for the authentication that the SDK requires. `intake` has verified the activity before the SDK
    sees it."""

    async def authenticate_request(self, activity: Any, auth_header: str) -> Any:
        raise PermissionError

    async def authenticate_streaming_request(self, auth_header: str, channel_id_header: str) -> Any:
        raise PermissionError

    def create_connector_factory(self, claims_identity: Any) -> Any:
        raise PermissionError

    async def create_user_token_client(self, claims_identity: Any) -> Any:
        raise PermissionError


class TeamsAdapter(CloudAdapter):
    """CloudAdapter with its own way in, because the SDK's `process` answers 500 to malformed requests, and cannot write
    the body of an invoke.

    A turn has no connector client, because all messages go through the outbox. `on_turn_error` stays unset: with it the
    SDK would hide failures.
    """

    def __init__(self, intake: Intake, router: EventRouter, sorry: Sorry) -> None:
        super().__init__(_VerifiedElsewhere())
        self._intake = intake
        self._router = router
        self._sorry = sorry

    async def handle(self, request: web.Request) -> web.Response:
        with trace.request() as request_id, telemetry.span("turn", request_id):
            return await self._handle(request)

    async def _handle(self, request: web.Request) -> web.Response:
        began = time.perf_counter()
        try:
            incoming = await self._intake.admit(request)
        except Refused as refused:
            logger.info("refused with %d: %s", refused.status, refused.reason)
            return web.Response(status=refused.status, headers=refused.headers)
        try:
            answered = await self._answered(incoming)
        except Malformed as malformed:
            logger.info("refused with 400: %s", malformed)
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        except Exception as error:  # noqa: BLE001 - whatever it is, the user gets an answer
            return self._failed(incoming, error)
        logger.info("handled %s in %d ms", incoming.type, (time.perf_counter() - began) * 1000)
        return web.Response() if answered is None else _written(answered.status, answered.body)

    async def _answered(self, incoming: Incoming) -> Answered | None:
        if incoming.type == INVOKE:
            return await self._router.pressed(incoming)
        if incoming.type == MESSAGE:
            await self._router.heard(incoming)
        else:
            await self.run_pipeline(turn_of(self, incoming), self._router.on_turn)
        return None

    def _failed(self, incoming: Incoming, error: Exception) -> web.Response:
        # The error's text may contain members' text. Its class and place do not.
        frames = traceback.extract_tb(error.__traceback__)
        where = f"{frames[-1].name}:{frames[-1].lineno}" if frames else "?"
        logger.error("a turn failed: %s in %s", type(error).__name__, where)
        if incoming.type != INVOKE:
            # Teams redelivers it, and completed work is recognised by the activity's id.
            return web.Response(status=HTTPStatus.INTERNAL_SERVER_ERROR)
        # Teams does not redeliver an invoke, and the person who pressed is waiting.
        return _written(HTTPStatus.OK, answers.failure(incoming.name, self._sorry(locale_of(incoming))))


def _written(status: int, body: answers.Body) -> web.Response:
    if body is None:
        return web.Response(status=status)
    return web.Response(status=status, body=msgspec.json.encode(body), content_type="application/json")
