"""The users' half of the mock: who says and presses what, and what the bot answered them."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from http import HTTPStatus
from typing import Any, Self

import aiohttp
from aiohttp import web

from bot.messenger import Address
from bot.teams.settings import TeamsSettings
from tests.connector import activities
from tests.connector.calls import Calls
from tests.connector.changes import Changes
from tests.connector.outcome import Outcome
from tests.connector.places import APP_ID, BOT_ID, BOT_NAME, TENANT, Person, Place, Team, guid
from tests.connector.service import Service, Shown


class Teams(Changes, Calls, Service):
    def __init__(self) -> None:
        super().__init__()
        self.bot_url = ""
        self.delivers_twice = False
        self.delivered: list[dict[str, Any]] = []
        self._held: list[dict[str, Any]] | None = None
        self._session: aiohttp.ClientSession | None = None
        self._bots: list[web.AppRunner] = []

    async def __aenter__(self) -> Self:
        await self.start()
        self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=30))
        return self

    async def __aexit__(self, *_: object) -> None:
        for runner in self._bots:
            await runner.cleanup()
        if self._session:
            await self._session.close()
        await self.stop()

    async def runs(self, app: web.Application) -> str:
        """Serves the bot's application on loopback; its address."""
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        self._bots.append(runner)
        self.bot_url = f"http://127.0.0.1:{runner.addresses[0][1]}/api/messages"
        return self.bot_url

    def settings(self, **changed: Any) -> TeamsSettings:
        told: dict[str, Any] = {
            "app_id": APP_ID,
            "app_password": "secret",
            "app_tenant_id": TENANT,
            "allowed_tenants": frozenset({TENANT, *(place.tenant for place in self.places.values())}),
            "service_hosts": ("127.0.0.1",),
            "openid_metadata_url": self.issuer.metadata_url,
            "token_url": self.issuer.token_url,
        }
        return TeamsSettings(**{**told, **changed})

    def environment(self) -> dict[str, str]:
        settings = self.settings()
        return {
            "MOTESBOT_APP_ID": settings.app_id,
            "MOTESBOT_APP_PASSWORD": settings.app_password,
            "MOTESBOT_APP_TENANT_ID": settings.app_tenant_id,
            "MOTESBOT_APP_TYPE": settings.app_type,
            "MOTESBOT_ALLOWED_TENANTS": ",".join(sorted(settings.allowed_tenants)),
            "MOTESBOT_SERVICE_HOSTS": ",".join(settings.service_hosts),
            "MOTESBOT_OPENID_METADATA_URL": settings.openid_metadata_url,
            "MOTESBOT_TOKEN_URL": settings.token_url,
        }

    # People and places

    def person(self, name: str, *, tenant: str = TENANT, guest: bool = False, locale: str = "sv-SE") -> Person:
        return self.people.setdefault((tenant, name), Person(name, tenant, guest, locale))

    def group_chat(self, name: str, *members: Person, tenant: str = TENANT, installed: bool = False) -> Place:
        key = f"19:{guid('chat', tenant, name).replace('-', '')}@thread.v2"
        return self._add(Place(key, "groupChat", name, tenant, list(members), installed=installed))

    def meeting(self, name: str, *members: Person, tenant: str = TENANT, installed: bool = False) -> Place:
        key = f"19:meeting_{guid('meeting', tenant, name).replace('-', '')}@thread.v2"
        meeting_id = f"MC{guid('meeting', tenant, name)}=="
        return self._add(
            Place(key, "groupChat", name, tenant, list(members), meeting_id=meeting_id, installed=installed)
        )

    def team(
        self,
        name: str,
        *members: Person,
        channels: tuple[str, ...] = (),
        tenant: str = TENANT,
        installed: bool = False,
        private: dict[str, list[Person]] | None = None,
        shared: dict[str, list[Person]] | None = None,
    ) -> Team:
        """`private` and `shared`: channels with members of their own."""

        def key(channel: str) -> str:
            return f"19:{guid('channel', tenant, name, channel).replace('-', '')}@thread.tacv2"

        team = Team(key("General"), name, tenant, list(members), installed=installed)
        for channel in ("General", *channels):
            team.channels[channel] = self._add(Place(key(channel), "channel", channel, tenant, team=team))
        for kind, own in (("private", private or {}), ("shared", shared or {})):
            for channel, people in own.items():
                place = Place(key(channel), "channel", channel, tenant, list(people), team, channel_type=kind)
                place.installed = installed
                team.channels[channel] = self._add(place)
        self.teams[team.id] = team
        return team

    def _add(self, place: Place) -> Place:
        return self.places.setdefault(place.id, place)

    def address(self, place: Place, *, thread: str | None = None) -> Address:
        """Where the bot would write to reach this place."""
        return Address(place.tenant, place.id, self.service_url, BOT_ID, thread)

    # What is on show

    def shown(self, place: Place) -> list[Shown]:
        return list(self.on_show[place.id])

    def last(self, place: Place) -> Shown:
        if not self.on_show[place.id]:
            raise AssertionError(f"nothing is on show in {place.name}")
        return self.on_show[place.id][-1]

    def texts(self, place: Place) -> list[str]:
        return [shown.text for shown in self.on_show[place.id]]

    # What users do

    async def says(
        self,
        who: Person | str,
        said: str,
        *,
        in_: Place | None = None,
        thread: str | None = None,
        pasted: bool = False,
        html: str | None = None,
        **fields: Any,
    ) -> Outcome | None:
        """None where the bot is not told: in a group or a channel nobody mentioned it."""
        person = self.who(who, in_)
        place = in_ or self.private(person)
        if in_ is None:
            place.installed = True
        message = activities.written(said, place.people, pasted=pasted, source=html)
        activity_id = self.new_id()
        self.said[place.id].add(activity_id)
        if place.type != "personal" and not message.names_bot:
            return None
        activity = self._from_user(place, person, thread=thread or activity_id, activity_id=activity_id)
        activity |= {
            "type": "message",
            "text": message.text,
            "textFormat": "plain",
            "attachments": [{"contentType": "text/html", "content": message.html}],
            "entities": [*message.entities, {"type": "clientInfo", "locale": person.locale, "platform": "Web"}],
            **fields,
        }
        return await self.delivers(activity)

    async def sends_file(
        self,
        who: Person | str,
        name: str,
        data: bytes,
        *,
        said: str = "",
        content_type: str = "application/octet-stream",
        url: str | None = None,
    ) -> Outcome | None:
        """A file in personal chat, fetched from this mock under an address that needs no token, or from `url`."""
        key = guid("file", self.new_id())
        self.files[key] = (data, content_type)
        address = url or f"{self.service_url.removesuffix('emea/')}files/{key}?tempauth=abc%2Fdef"
        content = {"downloadUrl": address, "uniqueId": key, "fileType": name.rpartition(".")[2]}
        attachment = {
            "contentType": "application/vnd.microsoft.teams.file.download.info",
            "contentUrl": f"https://kommun-my.sharepoint.com/personal/{key}",
            "name": name,
            "content": content,
        }
        return await self.says(who, said, attachments=[attachment])

    async def marks(self, who: Person | str, message: str, *, in_: Place, at: datetime | None = None) -> Outcome:
        """Chooses "Skapa deadline" in the menu of a message (HTML) that somebody has written in that place; the bot
        need not be there."""
        payload = {
            "id": self.new_id(),
            "createdDateTime": (at or self.clock()).isoformat(),
            "body": {"contentType": "html", "content": message},
            "attachments": [],
        }
        value = {"commandId": "createDeadline", "commandContext": "message", "messagePayload": payload}
        return await self._extends("fetchTask", who, in_, value)

    async def installs_from(self, who: Person | str, dialog: Outcome) -> Outcome:
        """Presses the button of a dialog that installs the app where it is shown."""
        if not any((one.get("data") or {}).get("msteams") == {"justInTimeInstall": True} for one in _actions(dialog)):
            raise AssertionError("the dialog offers no installation")
        await self.installs(dialog.place, by=who)
        value = {**(dialog.marked or {}), "data": {"msteams": {"justInTimeInstall": True}}}
        return await self._extends("submitAction", who, dialog.place, value)

    async def _extends(self, name: str, who: Person | str, place: Place, value: dict[str, Any]) -> Outcome:
        activity = self._from_user(place, self.who(who, place))
        outcome = await self.delivers({**activity, **_invoke(f"composeExtension/{name}", value)})
        outcome.in_dialog = True
        outcome.marked = {key: one for key, one in value.items() if key != "data"}
        return outcome

    async def presses(self, who: Person | str, title: str, on: Shown | Outcome, /, **inputs: Any) -> Outcome:
        """Presses the button of that title in a card on show, or in what an earlier press gave back."""
        if on.card is None:
            raise AssertionError("there is no card to press anything in")
        person = self.who(who, on.place)
        card_id = on.id if isinstance(on, Shown) else on.card_id
        if isinstance(on, Shown) and on.seen_by not in (None, person):
            raise AssertionError(f"{person.name} does not see this card")
        action = activities.button(on.card, title)
        data = {**(action.get("data") or {}), **activities.inputs(on.card, inputs)}
        in_dialog = isinstance(on, Outcome) and on.in_dialog
        if isinstance(on, Outcome) and on.marked is not None:
            if action["type"] != "Action.Submit":
                raise AssertionError(f"a bot hears nothing of {action['type']} in a dialog")
            return await self._extends("submitAction", person, on.place, {**on.marked, "data": data})
        opens_dialog = (data.get("msteams") or {}).get("type") == "task/fetch"
        thread = on.thread if isinstance(on, Shown) and on.thread else card_id
        activity = self._from_user(on.place, person, thread=thread)
        activity["replyToId"] = card_id
        match action["type"]:
            case "Action.Execute" if not in_dialog:
                pressed = {"type": "Action.Execute", "title": title, "verb": action.get("verb"), "data": data}
                activity |= _invoke("adaptiveCard/action", {"action": pressed, "trigger": "manual"})
            case "Action.Submit" if in_dialog or opens_dialog:
                name = "task/submit" if in_dialog else "task/fetch"
                activity |= _invoke(name, {"data": data, "context": {"theme": "default"}})
            case "Action.Submit":
                activity |= {"type": "message", "value": data}
            case other:
                raise AssertionError(f"a bot hears nothing of {other}" + (" in a dialog" if in_dialog else ""))
        outcome = await self.delivers(activity)
        outcome.in_dialog = in_dialog or opens_dialog
        outcome.card_id = card_id
        return outcome

    async def installs(self, place: Place | Team, *, by: Person | str) -> Outcome:
        """Teams tells of it twice; the outcome is that of the second."""
        return await self._installation(place, by, "add", "membersAdded", installed=True)

    async def uninstalls(self, place: Place | Team, *, by: Person | str) -> Outcome:
        return await self._installation(place, by, "remove", "membersRemoved", installed=False)

    async def _installation(
        self, where: Place | Team, by: Person | str, action: str, members: str, *, installed: bool
    ) -> Outcome:
        place = where.channels["General"] if isinstance(where, Team) else where
        if place.team and place.channel_type == "standard":
            place.team.installed = installed
        else:
            place.installed = installed
        person = self.who(by, place)
        activity = self._from_user(place, person)
        await self.delivers({**activity, "type": "installationUpdate", "action": action})
        update = self._from_user(place, person)
        return await self.delivers({**update, "type": "conversationUpdate", members: [{"id": BOT_ID}]})

    # Delivery

    async def delivers(self, activity: dict[str, Any], **claims: Any) -> Outcome:
        """Sends an activity as Teams does; `claims` change the token."""
        if self._held is not None:
            self._held.append(activity)
            return Outcome(HTTPStatus.ACCEPTED, None, self._place_of(activity))
        self.delivered.append(activity)
        times = 2 if self.delivers_twice else 1
        outcomes = await asyncio.gather(*(self._deliver(activity, **claims) for _ in range(times)))
        return outcomes[0]

    async def delivers_again(self) -> Outcome:
        """As Teams does when an answer takes too long."""
        return await self._deliver(self.delivered[-1])

    @asynccontextmanager
    async def out_of_order(self) -> AsyncIterator[None]:
        self._held = []
        try:
            yield
        finally:
            held, self._held = self._held, None
        for activity in reversed(held):
            await self.delivers(activity)

    async def _deliver(self, activity: dict[str, Any], **claims: Any) -> Outcome:
        assert self._session
        token = self.issuer.token(self.service_url, **claims)
        headers = {"Authorization": f"Bearer {token}"}
        async with self._session.post(self.bot_url, json=activity, headers=headers) as response:
            is_json = response.content_type == "application/json" and response.status == HTTPStatus.OK
            body = await response.json() if is_json else await response.text()
            outcome = Outcome(response.status, body or None, self._place_of(activity), activity.get("replyToId"))
            outcome.activity_id = activity.get("id", "")
            return outcome

    def _place_of(self, activity: dict[str, Any]) -> Place:
        return self.places[activity["conversation"]["id"].partition(";")[0]]

    def who(self, who: Person | str, place: Place | None) -> Person:
        if isinstance(who, Person):
            return who
        found = [one for one in self.people.values() if one.name == who or one.name.split()[0] == who]
        if place is not None and len(found) > 1:
            found = [one for one in found if one in place.people] or found
        if len(found) != 1:
            raise AssertionError(f"{len(found)} people are called {who!r}")
        return found[0]

    def _from_user(
        self, place: Place, person: Person, *, thread: str | None = None, activity_id: str | None = None
    ) -> dict[str, Any]:
        channel_data: dict[str, Any] = {"tenant": {"id": place.tenant}}
        if place.team:
            channel: dict[str, Any] = {"id": place.id}
            if place.channel_type != "standard":
                channel["type"] = place.channel_type
            channel_data |= {"team": {"id": place.team.id, "name": place.team.name}, "channel": channel}
        if place.meeting_id:
            channel_data |= {"meeting": {"id": place.meeting_id}}
        in_thread = f";messageid={thread}" if place.type == "channel" and thread else ""
        return {
            "id": activity_id or f"f:{guid('activity', self.new_id())}",
            "timestamp": self.clock().isoformat(),
            "channelId": "msteams",
            "serviceUrl": self.service_url,
            "from": person.account(),
            "recipient": {"id": BOT_ID, "name": BOT_NAME},
            "conversation": {
                "id": place.id + in_thread,
                "conversationType": place.type,
                "isGroup": place.type != "personal",
                "tenantId": place.tenant,
                **({"name": place.name} if place.type == "groupChat" else {}),
            },
            "channelData": channel_data,
            "locale": person.locale,
        }


def _actions(dialog: Outcome) -> list[dict[str, Any]]:
    return list((dialog.card or {}).get("actions") or [])


def _invoke(name: str, value: dict[str, Any]) -> dict[str, Any]:
    return {"type": "invoke", "name": name, "value": value}
