"""The service half of the mock: the Bot Connector's REST API, with what is on show and how it refuses."""

import asyncio
import json
from collections import Counter, defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from aiohttp import web

from tests.connector.issuer import Issuer
from tests.connector.limits import Excess, Limits
from tests.connector.places import APP_ID, BOT_ID, Person, Place, Team, guid

LARGEST = 100 * 1024


@dataclass
class Refuse:
    """Answers with an error instead. `old`: the shape of old services (errorCode 209 with a subCode); `said`: words
    without a code; `retry_after` is written as it is."""

    status: int
    code: str = ""
    said: str = "No."
    retry_after: str | float | None = None
    old: bool = False


@dataclass
class Hang:
    """Never answers. `kept`: the message has been kept all the same."""

    kept: bool = False


@dataclass
class Reset:
    """Drops the connection."""

    kept: bool = False


Trouble = Refuse | Hang | Reset


@dataclass
class Shown:
    """An activity on show as it is now; `seen_by` where it is for one person only."""

    id: str
    place: Place
    activity: dict[str, Any]
    thread: str | None = None
    seen_by: Person | None = None
    versions: int = 1

    @property
    def text(self) -> str:
        return self.activity.get("text") or ""

    @property
    def summary(self) -> str:
        return self.activity.get("summary") or ""

    @property
    def card(self) -> dict[str, Any] | None:
        attachments = self.activity.get("attachments")
        return attachments[0]["content"] if attachments else None


@dataclass
class Call:
    """One that has arrived. `status` is 0 until it is answered, and stays so where it never was. `sender` is what the
    client calls itself."""

    method: str
    path: str
    at: datetime
    status: int = 0
    body: Any = None
    query: dict[str, str] = field(default_factory=dict)
    tenant: str = ""
    conversation: str = ""
    sender: str = ""

    @property
    def text(self) -> str:
        return self.body.get("text") or "" if isinstance(self.body, dict) else ""

    @property
    def is_send(self) -> bool:
        """Whether it says something in a conversation, or replaces what was said."""
        return "/activities" in self.path and self.method in ("POST", "PUT")


class _RefusedError(Exception):
    def __init__(self, status: int, code: str, said: str = "", headers: dict[str, str] | None = None) -> None:
        self.response = web.json_response(
            {"error": {"code": code, "message": said or code}}, status=status, headers=headers
        )


class Service:
    """`clock` is only for the limits and the timestamps. `latency` is how many seconds it thinks before it answers;
    while `holds` it answers nothing, and answers afterwards.
    `trouble` befalls the next calls, one for each; `trouble_in` all that concern a conversation; `roster_trouble` only
    the calls that read the members of a conversation, or of a team."""

    def __init__(self) -> None:
        self.issuer = Issuer(APP_ID)
        self.people: dict[tuple[str, str], Person] = {}
        self.places: dict[str, Place] = {}
        self.teams: dict[str, Team] = {}
        self.on_show: dict[str, list[Shown]] = defaultdict(list)
        self.said: dict[str, set[str]] = defaultdict(set)
        self.posts: Counter[str] = Counter()
        self.replacements: Counter[str] = Counter()
        self.calls: list[Call] = []
        self.trouble: deque[Trouble] = deque()
        self.trouble_in: dict[str, Trouble] = {}
        self.roster_trouble: dict[str, Trouble] = {}
        self.latency = 0.0
        self.holds = False
        self.limits = False
        self.page_size = 500
        self.files: dict[str, tuple[bytes, str]] = {}
        self.fetched: list[str] = []
        self.in_meeting: set[tuple[str, str]] = set()
        self.clock: Callable[[], datetime] = lambda: datetime.now(UTC)
        self.service_url = ""
        self._limits = Limits()
        self._ids = 0
        self._stopping = asyncio.Event()
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        self.issuer.start()
        app = web.Application(middlewares=[self._guarded], client_max_size=1 << 20)
        activities = "/emea/v3/conversations/{conversation}/activities"
        app.add_routes(
            [
                web.post("/emea/v3/conversations", self._create),
                web.post(activities, self._post),
                web.post(activities + "/{activity}", self._post),
                web.put(activities + "/{activity}", self._replace),
                web.delete(activities + "/{activity}", self._delete),
                web.get("/emea/v3/conversations/{conversation}/pagedmembers", self._members),
                web.get("/emea/v1/meetings/{meeting}/participants/{person}", self._participant),
                web.get("/files/{file}", self._file),
            ]
        )
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.service_url = f"http://127.0.0.1:{self._runner.addresses[0][1]}/emea/"

    async def stop(self) -> None:
        self._stopping.set()
        if self._runner:
            await self._runner.cleanup()
        self.issuer.stop()

    @property
    def excess(self) -> list[Excess]:
        """Every call since the limits were switched on that was one too many."""
        return self._limits.excess

    def new_id(self) -> str:
        self._ids += 1
        return f"17000000{self._ids:05}"

    def private(self, person: Person) -> Place:
        """The one-to-one conversation of the bot and this person."""
        key = f"a:1{guid('private', person.tenant, person.name).replace('-', '')}"
        if key not in self.places:
            self.places[key] = Place(key, "personal", person.name, person.tenant, [person])
        return self.places[key]

    @web.middleware
    async def _guarded(self, request: web.Request, handler: Any) -> web.StreamResponse:
        if request.path.startswith("/files/"):
            return await self._file(request)
        body = await request.read()
        try:
            decoded = json.loads(body) if body else None
        except ValueError:
            decoded = None
        call = self._arrived(request, decoded)
        try:
            response = await self._answer(request, handler, call)
        except _RefusedError as refusal:
            response = refusal.response
        call.status = response.status
        return response

    def _arrived(self, request: web.Request, body: Any) -> Call:
        key = request.match_info.get("conversation", "").partition(";messageid=")[0]
        place = self.places.get(key) or self.teams.get(key)
        told = body.get("channelData") if isinstance(body, dict) else None
        tenant = place.tenant if place else ((told or {}).get("tenant") or {}).get("id", "")
        call = Call(request.method, request.path, self.clock(), body=body, query=dict(request.query))
        call.tenant, call.conversation = tenant, key
        call.sender = request.headers.get("User-Agent", "")
        self.calls.append(call)
        return call

    async def _answer(self, request: web.Request, handler: Any, call: Call) -> web.StreamResponse:
        trouble = self.trouble.popleft() if self.trouble else self.trouble_in.get(call.conversation)
        if trouble is None and call.path.endswith("/pagedmembers"):
            trouble = self.roster_trouble.get(call.conversation)
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if token not in self.issuer.granted:
            raise _RefusedError(401, "Unauthorized", "Authorization has been denied for this request.")
        if self.limits:
            self._within_limits(call)
        if isinstance(trouble, Refuse):
            return _refused(trouble)
        response: web.StreamResponse | None = None
        if trouble is None or trouble.kept:
            response = await handler(request)
        if self.latency:
            await asyncio.sleep(self.latency)
        while self.holds and not self._stopping.is_set():  # noqa: ASYNC110 - a test sets it from another process
            await asyncio.sleep(0.02)
        if trouble is None and response is not None:
            return response
        if isinstance(trouble, Hang):
            await self._stopping.wait()
        if request.transport:
            request.transport.abort()
        return web.Response(status=500)

    async def _create(self, request: web.Request) -> web.Response:
        body = await request.json()
        tenant = body.get("channelData", {}).get("tenant", {}).get("id")
        if not tenant:
            raise _RefusedError(400, "BadArgument", "channelData.tenant.id is missing")
        wanted = body["members"][0]["id"]
        person = next((one for one in self.people.values() if one.id == wanted and one.tenant == tenant), None)
        if person is None:
            raise _RefusedError(400, "BadArgument", "Unknown member")
        place = self.private(person)
        shares_team = any(team.installed and person in team.members for team in self.teams.values())
        if not place.installed and not shares_team:
            raise _RefusedError(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.")
        place.installed = True
        return web.json_response({"id": place.id}, status=201)

    def _place(self, request: web.Request) -> tuple[Place, str | None]:
        key, _, thread = request.match_info["conversation"].partition(";messageid=")
        place = self.places.get(key)
        if place is None:
            raise _RefusedError(404, "ConversationNotFound", "Conversation not found.")
        if place.deleted or (place.team and place.team.deleted):
            raise _RefusedError(404, "ConversationNotFound", "Conversation not found.")
        if not place.has_bot:
            raise _RefusedError(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.")
        if place.team and place.team.archived and request.method != "GET":
            raise _RefusedError(403, "ForbiddenOperationException", "The team is archived.")
        if thread and thread not in self.said[key] and not any(one.id == thread for one in self.on_show[key]):
            raise _RefusedError(404, "ActivityNotFoundInConversation", "The root message does not exist.")
        return place, thread or None

    async def _post(self, request: web.Request) -> web.Response:
        place, thread = self._place(request)
        activity = await self._activity(request)
        seen_by = None
        if request.query.get("isTargetedActivity") == "true":
            recipient = activity.get("recipient", {}).get("id")
            seen_by = next((person for person in place.people if person.id == recipient), None)
            if seen_by is None:
                raise _RefusedError(400, "BadArgument", "The recipient is not in the conversation.")
        shown = Shown(self.new_id(), place, activity, thread, seen_by)
        self.on_show[place.id].append(shown)
        self.posts[place.id] += 1
        # Teams splits a text and an attachment, and then gives no id.
        split = bool(activity.get("text")) and bool(activity.get("attachments"))
        return web.json_response({} if split else {"id": shown.id}, status=201)

    async def _replace(self, request: web.Request) -> web.Response:
        place, _ = self._place(request)
        shown = self._existing(place, request)
        shown.activity = await self._activity(request)
        shown.versions += 1
        self.replacements[place.id] += 1
        return web.json_response({"id": shown.id})

    async def _delete(self, request: web.Request) -> web.Response:
        place, _ = self._place(request)
        self.on_show[place.id].remove(self._existing(place, request))
        return web.Response()

    def _existing(self, place: Place, request: web.Request) -> Shown:
        wanted = request.match_info["activity"]
        for shown in self.on_show[place.id]:
            if shown.id == wanted:
                return shown
        raise _RefusedError(404, "ActivityNotFoundInConversation", "Activity not found.")

    async def _activity(self, request: web.Request) -> dict[str, Any]:
        body = await request.read()
        if len(body) > LARGEST:
            raise _RefusedError(413, "MessageSizeTooBig", "Message size too large.")
        activity: dict[str, Any] = json.loads(body)
        attachments = activity.get("attachments") or []
        if activity.get("type") == "message" and not (activity.get("text") or attachments):
            raise _RefusedError(400, "BadSyntax", "The activity has neither text nor attachment")
        _check_mentions(activity.get("entities") or [], activity.get("text") or "")
        for attachment in attachments:
            content = attachment.get("content") or {}
            mentions = (content.get("msteams") or {}).get("entities") or []
            _check_mentions(mentions, "\n".join(_texts({**content, "msteams": None})))
        return activity

    async def _members(self, request: web.Request) -> web.Response:
        key = request.match_info["conversation"]
        if key in self.teams:
            if not self.teams[key].installed:
                raise _RefusedError(403, "BotNotInConversationRoster")
            people = self.teams[key].members
        else:
            people = self._place(request)[0].people
        size = min(self.page_size, int(request.query.get("pageSize", 200)))
        start = int(request.query.get("continuationToken", "0"))
        page: dict[str, Any] = {"members": [person.in_roster() for person in people[start : start + size]]}
        if start == 0:
            page["members"] += [{"id": BOT_ID, "name": "the bot itself"}, {"id": "28:another", "name": "another bot"}]
        if start + size < len(people):
            page["continuationToken"] = str(start + size)
        return web.json_response(page)

    async def _file(self, request: web.Request) -> web.Response:
        """A file in somebody's OneDrive: its address is the key to it, and a token has no business here."""
        key = request.match_info["file"]
        if "Authorization" in request.headers or "Cookie" in request.headers:
            return web.Response(status=400)
        self.fetched.append(key)
        if key not in self.files:
            return web.Response(status=404)
        data, content_type = self.files[key]
        return web.Response(body=data, headers={"Content-Type": content_type})

    async def _participant(self, request: web.Request) -> web.Response:
        if "tenantId" not in request.query:
            raise _RefusedError(400, "BadArgument", "tenantId is missing")
        meeting, person = request.match_info["meeting"], request.match_info["person"]
        if not any(place.meeting_id == meeting for place in self.places.values()):
            raise _RefusedError(404, "MeetingNotFound")
        present = (meeting, person) in self.in_meeting
        in_meeting = {"role": "Attendee", "inMeeting": present}
        return web.json_response({"user": {"aadObjectId": person}, "meeting": in_meeting})

    def _within_limits(self, call: Call) -> None:
        counted = [("requests", call.tenant)]
        if call.is_send:
            counted.append(("sends", call.conversation))
        elif call.method == "GET" and call.conversation:
            counted.append(("reads", call.conversation))
        if pause := self._limits.pause(call.at, *counted):
            raise _RefusedError(429, "TooManyRequests", headers={"Retry-After": str(int(pause) + 1)})


def _refused(trouble: Refuse) -> web.Response:
    headers = {"Retry-After": str(trouble.retry_after)} if trouble.retry_after is not None else None
    if trouble.old:
        message = json.dumps({"subCode": trouble.code, "details": trouble.said})
        return web.json_response({"errorCode": 209, "message": message}, status=trouble.status, headers=headers)
    if not trouble.code:
        return web.Response(text=trouble.said, status=trouble.status, headers=headers)
    return web.json_response(
        {"error": {"code": trouble.code, "message": trouble.said}}, status=trouble.status, headers=headers
    )


def _check_mentions(entities: list[dict[str, Any]], text: str) -> None:
    for entity in entities:
        if entity.get("type") == "mention" and entity.get("text", "") not in text:
            raise _RefusedError(400, "BadArgument", "Mention text not found in the message")


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    values = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for one in values for text in _texts(one)]
