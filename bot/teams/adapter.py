"""Runs one verified activity through the SDK's turn pipeline, and writes the HTTP answer itself."""

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
from bot.teams.routing import INVOKE_RESPONSE, turn_of
from bot.teams.sdk import ActivityTypes, Bot, BotFrameworkAuthentication, CloudAdapter, InvokeResponse
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
    """CloudAdapter with its own `process`: the SDK answers 500 to malformed requests, and cannot write the body of an
    invoke.

    A turn has no connector client, because all messages go through the outbox. `on_turn_error` stays unset: with it the
    SDK would hide failures.
    """

    def __init__(self, intake: Intake, sorry: Sorry) -> None:
        super().__init__(_VerifiedElsewhere())
        self._intake = intake
        self._sorry = sorry

    async def process(
        self, request: web.Request, bot: Bot, ws_response: web.WebSocketResponse | None = None
    ) -> web.Response:
        with trace.request() as request_id, telemetry.span("turn", request_id):
            return await self._process(request, bot)

    async def _process(self, request: web.Request, bot: Bot) -> web.Response:
        began = time.perf_counter()
        try:
            incoming = await self._intake.admit(request)
        except Refused as refused:
            logger.info("refused with %d: %s", refused.status, refused.reason)
            return web.Response(status=refused.status, headers=refused.headers)
        context = turn_of(self, incoming)
        try:
            await self.run_pipeline(context, bot.on_turn)
        except Malformed as malformed:
            logger.info("refused with 400: %s", malformed)
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        except Exception as error:  # noqa: BLE001 - whatever it is, the user gets an answer
            return self._failed(incoming, error)
        logger.info("handled %s in %d ms", incoming.type, (time.perf_counter() - began) * 1000)
        if incoming.type != ActivityTypes.invoke:
            return web.Response()
        response: InvokeResponse = context.turn_state[INVOKE_RESPONSE]
        return _written(response.status, response.body)

    def _failed(self, incoming: Incoming, error: Exception) -> web.Response:
        # The error's text may contain members' text. Its class and place do not.
        frames = traceback.extract_tb(error.__traceback__)
        where = f"{frames[-1].name}:{frames[-1].lineno}" if frames else "?"
        logger.error("a turn failed: %s in %s", type(error).__name__, where)
        if incoming.type != ActivityTypes.invoke:
            # Teams redelivers it, and completed work is recognised by the activity's id.
            return web.Response(status=HTTPStatus.INTERNAL_SERVER_ERROR)
        # Teams does not redeliver an invoke, and the person who pressed is waiting.
        return _written(HTTPStatus.OK, answers.failure(incoming.name, self._sorry(locale_of(incoming))))


def _written(status: int, body: answers.Body) -> web.Response:
    if body is None:
        return web.Response(status=status)
    return web.Response(status=status, body=msgspec.json.encode(body), content_type="application/json")
