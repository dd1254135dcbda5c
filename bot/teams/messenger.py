"""Sends messages to Teams: the implementation of `bot.messenger.Messenger`."""

from typing import Any

import aiohttp

from bot.messenger import Address, DeliveryFailed, Failure, RosterEntry
from bot.teams import outgoing
from bot.teams.characters import cleaned_name
from bot.teams.connector import TIMEOUT, Connector
from bot.teams.settings import TeamsSettings
from bot.teams.tokens import Tokens
from dialogs.message import Message

PAGE = 500
MOST_PAGES = 200


class TeamsMessenger:
    """Implements `bot.messenger.Messenger`. The session is the pooled session of the process, and is not closed here.

    A message is posted to its conversation, never as a reply (only a thread in a channel has a root). The SDK's
    proactive sends reply to an activity that does not exist.
    """

    def __init__(
        self,
        settings: TeamsSettings,
        session: aiohttp.ClientSession,
        *,
        tokens: Tokens | None = None,
        timeout: float = TIMEOUT,
    ) -> None:
        self._opens_dialogs = settings.opens_dialogs
        self._connector = Connector(settings, session, tokens or Tokens(settings, session), timeout=timeout)

    async def post(self, address: Address, message: Message) -> str:
        answer = await self._connector.call(
            "POST", address.service_url, _activities(address), self._activity(address, message)
        )
        return _id(answer)

    def _activity(self, address: Address, message: Message) -> dict[str, Any]:
        return outgoing.activity(address, message if self._opens_dialogs else outgoing.without_dialogs(message))

    async def replace(self, address: Address, activity_id: str, message: Message) -> None:
        body = {**self._activity(address, message), "id": activity_id}
        await self._connector.call("PUT", address.service_url, (*_activities(address), activity_id), body)

    async def delete(self, address: Address, activity_id: str) -> None:
        await self._connector.call("DELETE", address.service_url, (*_activities(address), activity_id))

    async def whisper(self, address: Address, platform_id: str, message: Message) -> str:
        body = {**self._activity(address, message), "recipient": {"id": platform_id}}
        answer = await self._connector.call(
            "POST", address.service_url, _activities(address), body, isTargetedActivity="true"
        )
        return _id(answer)

    async def open_private(self, *, tenant_id: str, service_url: str, bot_id: str, platform_id: str) -> str:
        body = {
            "isGroup": False,
            "bot": {"id": bot_id},
            "members": [{"id": platform_id}],
            "tenantId": tenant_id,
            # Teams reads the tenant here.
            "channelData": {"tenant": {"id": tenant_id}},
        }
        conversation = _id(await self._connector.call("POST", service_url, ("v3", "conversations"), body))
        if not conversation:
            # A repeat returns the same conversation, so an unknown result does no harm.
            raise DeliveryFailed(Failure.AMBIGUOUS, code="NoConversation")
        return conversation

    async def roster(self, address: Address, *, team_id: str | None = None) -> list[RosterEntry]:
        path = ("v3", "conversations", team_id or address.conversation, "pagedmembers")
        entries: dict[str, RosterEntry] = {}
        page_after: str | None = None
        for _ in range(MOST_PAGES):
            page = await self._connector.call(
                "GET", address.service_url, path, pageSize=str(PAGE), continuationToken=page_after
            )
            page = page if isinstance(page, dict) else {}
            for member in page.get("members") or ():
                if (entry := _entry(member)) and entry.platform_id != address.bot_id:
                    entries[entry.platform_id] = entry
            following = page.get("continuationToken")
            if not following or following == page_after:
                break
            page_after = str(following)
        return list(entries.values())


def _activities(address: Address) -> tuple[str, ...]:
    return ("v3", "conversations", outgoing.conversation_id(address), "activities")


def _id(answer: Any) -> str:
    found = answer.get("id") if isinstance(answer, dict) else None
    return found if isinstance(found, str) else ""


def _entry(member: Any) -> RosterEntry | None:
    if not isinstance(member, dict) or not isinstance(member.get("id"), str):
        return None
    # 28: is an application, this bot or another.
    if member["id"].startswith("28:"):
        return None
    login = _text(member, "userPrincipalName") or ""
    return RosterEntry(
        platform_id=member["id"],
        name=cleaned_name(_text(member, "name")),
        object_id=_text(member, "aadObjectId") or _text(member, "objectId"),
        email=_text(member, "email") or None,
        is_guest=member.get("userRole") == "guest" or "#ext#" in login.lower(),
    )


def _text(member: dict[str, Any], key: str) -> str | None:
    value = member.get(key)
    return value if isinstance(value, str) else None
