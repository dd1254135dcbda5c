"""An echo bot on the Microsoft 365 Agents SDK, the successor of the stock SDK, for benchmarks/turns.py.

It verifies the token. The token for its answer is given to it, and nothing guards its outbound hosts, because the
connector is on loopback. Both are to its advantage.
"""

from typing import Any

from aiohttp import web
from microsoft_agents.hosting.aiohttp import CloudAdapter, jwt_authorization_middleware
from microsoft_agents.hosting.core import ActivityHandler, AgentAuthConfiguration, OutboundHostValidator, TurnContext
from microsoft_agents.hosting.core.authorization import Connections, _entra_issuers
from microsoft_agents.hosting.core.authorization.jwt import jwt_token_validator

from bot.teams.settings import ISSUER
from tests.connector.places import APP_ID, TENANT


class _Tokens:
    def __init__(self, configuration: AgentAuthConfiguration) -> None:
        self.configuration = configuration

    async def get_access_token(self, *_: Any, **__: Any) -> str:
        return "token"


class _Connections(Connections):
    def __init__(self, configuration: AgentAuthConfiguration) -> None:
        self._tokens: Any = _Tokens(configuration)

    def get_connection(self, connection_name: str) -> Any:
        return self._tokens

    def get_default_connection(self) -> Any:
        return self._tokens

    def get_token_provider(self, claims_identity: Any, service_url: str) -> Any:
        return self._tokens

    def get_token_provider_from_activity(self, claims_identity: Any, activity: Any) -> Any:
        return self._tokens

    def get_default_connection_configuration(self) -> AgentAuthConfiguration:
        return self._tokens.configuration


class _Echo(ActivityHandler):
    async def on_message_activity(self, turn_context: TurnContext) -> None:
        await turn_context.send_activity("Hej")


async def agents(app: web.Application, told: dict[str, str]) -> None:
    keys = told["metadata"].replace("/openid", "/keys")
    _entra_issuers.BOTFRAMEWORK_JWKS_URIS[ISSUER] = keys
    jwt_token_validator.BOTFRAMEWORK_JWKS_URIS[ISSUER] = keys
    configuration = AgentAuthConfiguration(client_id=APP_ID, tenant_id=TENANT, client_secret="secret")
    adapter = CloudAdapter(
        connection_manager=_Connections(configuration), host_validator=OutboundHostValidator(enabled=False)
    )
    bot = _Echo()

    async def handle(request: web.Request) -> web.StreamResponse:
        return await adapter.process(request, bot) or web.Response()

    app["agent_configuration"] = configuration

    async def verified(request: web.Request) -> web.StreamResponse:
        return await jwt_authorization_middleware(request, handle)

    app.router.add_post("/api/messages", verified)
