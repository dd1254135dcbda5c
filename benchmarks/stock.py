"""The stock SDK's adapter and its proactive send, with a local Entra instead of Microsoft's."""

from collections.abc import Awaitable, Callable
from typing import Any

import requests
from botbuilder.core import TurnContext
from botbuilder.integration.aiohttp import CloudAdapter
from botbuilder.schema import ChannelAccount, ConversationAccount, ConversationReference
from botframework.connector.auth import (
    BotFrameworkAuthenticationFactory,
    PasswordServiceClientCredentialFactory,
    microsoft_app_credentials,
)

from benchmarks.connector import tenant_of
from tests.connector.places import APP_ID, BOT_ID, TENANT


def cloud_adapter(entra: str, **authentication: str) -> CloudAdapter:
    """Return an adapter that reaches `entra` without TLS, which is to its advantage."""

    class Loopback(requests.Session):
        """The session that MSAL creates for each of its apps, pointed at the local Entra."""

        def request(self, method: str, url: str, *args: Any, **kwargs: Any) -> requests.Response:
            return super().request(method, url.replace("https://login.microsoftonline.com", entra), *args, **kwargs)

    real = microsoft_app_credentials.ConfidentialClientApplication
    microsoft_app_credentials.ConfidentialClientApplication = lambda **kwargs: real(http_client=Loopback(), **kwargs)
    return CloudAdapter(
        BotFrameworkAuthenticationFactory.create(
            validate_authority=True,
            to_channel_from_bot_login_url="https://login.microsoftonline.com/botframework.com",
            to_channel_from_bot_oauth_scope="https://api.botframework.com",
            to_bot_from_channel_token_issuer="https://api.botframework.com",
            oauth_url="https://token.botframework.com",
            caller_id="urn:botframework:azure",
            credential_factory=PasswordServiceClientCredentialFactory(APP_ID, "secret", TENANT),
            **authentication,
        )
    )


def sender(url: str) -> Callable[[str], Awaitable[None]]:
    """Return a function that sends one message to a conversation of the connector at `url`, by
    continue_conversation."""
    adapter = cloud_adapter(url)

    async def say(context: TurnContext) -> None:
        await context.send_activity("Påminnelse")

    async def send(conversation: str) -> None:
        reference = ConversationReference(
            bot=ChannelAccount(id=BOT_ID),
            user=ChannelAccount(id="29:x"),
            channel_id="msteams",
            service_url=url,
            conversation=ConversationAccount(id=conversation, tenant_id=tenant_of(conversation)),
        )
        await adapter.continue_conversation(reference, say, APP_ID)

    return send
