"""A living example of a group in a test: people who say and press things, a bot that answers, and a clock.

Everything is real but Teams: the dispatcher, the handlers, the database, the outbox and the worker. The clock begins on
25 August 2025, at nine in Stockholm.

    async def test_a_member_adds_an_item(world):
        await world.plan("28 augusti kl 9-12")
        await world.says("Olle", "lägg till Budgeten (20 min)")
        assert "Budgeten" in world.heard("Olle")
"""

import asyncio
import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Select, bindparam, select

from bot.delivery.worker import Worker
from bot.dispatch import Dispatch
from bot.events import (
    Answer,
    BotAdded,
    BotRemoved,
    CallChanged,
    CardSubmitted,
    FormRequested,
    InCall,
    MeetingEnded,
    MeetingStarted,
    Mentioned,
    MessageDeleted,
    MessageEdited,
    MessageReceived,
    Place,
    PlaceKind,
    RosterChanged,
    Sender,
    SentFile,
    ShowCard,
    ShowForm,
    ShowText,
)
from bot.features import REGISTRY
from bot.messenger import RosterEntry
from bot.people.jobs import read_rosters
from bot.web.links import Links
from dialogs.identities import marked
from dialogs.message import Card, Message
from storage.database.columns import UtcDateTime
from storage.database.engine import Database
from storage.database.tables.deliveries import outbox
from storage.database.tables.people import conversation
from storage.outbox.promises import Status
from tests.fakes import FakeClock, FakeMessenger, Sent

PEOPLE = {
    "Karin": "Karin Ek",
    "Olle": "Olle Berg",
    "Sara": "Sara Lind",
    "Nils": "Nils Forsberg",
}
TENANT = "tenant-1"
URL = "https://smba.trafficmanager.net/emea/"
BOT = "28:bot"


def sender(first_name: str, locale: str = "sv-SE") -> Sender:
    return Sender(f"29:{first_name}", PEOPLE.get(first_name, first_name), f"object-{first_name}", locale)


def group_chat(conversation: str = "19:group", name: str = "Chefsgrupp folkhälsa") -> Place:
    return Place(TENANT, conversation, PlaceKind.GROUP, URL, BOT, name=name)


def channel(conversation: str = "19:channel", thread: str | None = "1700000000000") -> Place:
    return Place(TENANT, conversation, PlaceKind.CHANNEL, URL, BOT, thread=thread, team_id="team-1", name="Nätverket")


def meeting_chat(conversation: str = "19:meeting_1") -> Place:
    return Place(TENANT, conversation, PlaceKind.MEETING, URL, BOT, name="Möte")


def private_chat(first_name: str) -> Place:
    return Place(TENANT, f"a:29:{first_name}", PlaceKind.PERSONAL, URL, BOT)


def _anything_due() -> Select[bool]:
    """Whether a row is due, or a place is to be tried again."""
    now = bindparam("now", type_=UtcDateTime())
    open_row = outbox.c.status.in_((Status.PENDING, Status.SENDING)) & (outbox.c.next_attempt_at <= now)
    refused = conversation.c.suspended_at.is_not(None) & (conversation.c.retry_at <= now)
    return select(select(outbox.c.id).where(open_row).exists() | select(conversation.c.key).where(refused).exists())


_ANYTHING_DUE = _anything_due()


@dataclass
class World:
    db: Database
    clock: FakeClock
    teams: FakeMessenger
    here: Place = field(default_factory=group_chat)
    _number: int = 0
    dispatch: Dispatch = field(init=False)
    worker: Worker = field(init=False)

    def __post_init__(self) -> None:
        self.dispatch = Dispatch(self.db, self.clock, zone=ZoneInfo("Europe/Stockholm"), locale="sv")
        self.worker = Worker(self.db, self.teams, REGISTRY.composers(Links()), clock=self.clock, chance=lambda: 0.5)

    # -- what people do

    async def arrive(self, *people: str, place: Place | None = None, installer: str = "Karin") -> None:
        """The app is installed where `people` are, and the roster is read."""
        at = place or self.here
        self.teams.rosters[at.conversation] = [
            RosterEntry(f"29:{name}", PEOPLE.get(name, name), f"object-{name}", f"{name.lower()}@kumla.example")
            for name in people or PEOPLE
        ]
        await self.dispatch(BotAdded(at, sender(installer), self._activity()))
        await read_rosters(self.db, self.teams, now=self.clock())
        await self.deliver()

    async def says(
        self,
        who: str,
        text: str,
        *,
        in_: Place | None = None,
        mentions: Iterable[str] = (),
        activity_id: str | None = None,
        locale: str = "sv-SE",
    ) -> None:
        """Somebody writes to the bot in `in_` (default: the group's conversation), and it answers.

        Each of `mentions` is somebody whom the text mentions as "@Name", with their first or full name.
        """
        named = tuple(Mentioned(f"29:{name}", PEOPLE.get(name, name)) for name in mentions)
        for each in named:
            text = mentioning(text, each)
        await self.dispatch(
            MessageReceived(in_ or self.here, sender(who, locale), activity_id or self._activity(), text, named)
        )
        await self.deliver()

    async def sends(self, who: str, data: bytes, text: str = "", *, name: str = "fil.docx") -> None:
        """Somebody sends a file to the bot in private, with a text beside it."""

        async def fetch(_url: str) -> bytes:
            return data

        self.dispatch._fetch = fetch
        file = SentFile(name, "https://files.example/1")
        place = private_chat(who)
        await self.dispatch(MessageReceived(place, sender(who), self._activity(), text, files=(file,)))
        await self.deliver()

    async def edits(self, who: str, activity_id: str, text: str, *, in_: Place | None = None, again: int = 0) -> None:
        """Somebody changes the message `activity_id`, which they sent before, to `text`."""
        occurrence = f"editMessage:{self.clock()}:{again}"
        self.clock.advance(seconds=5)
        await self.dispatch(MessageEdited(in_ or self.here, sender(who), activity_id, occurrence, text))
        await self.deliver()

    async def deletes(self, who: str, activity_id: str, *, in_: Place | None = None) -> None:
        self.clock.advance(seconds=5)
        occurrence = f"softDeleteMessage:{self.clock()}"
        await self.dispatch(MessageDeleted(in_ or self.here, sender(who), activity_id, occurrence))
        await self.deliver()

    async def says_at_once(self, *said: tuple[str, str]) -> None:
        """All of these are written at the same time, each by somebody, before the bot answers any."""
        sent = [
            MessageReceived(self.here, sender(who), f"at-once-{self._number}-{nth}", text)
            for nth, (who, text) in enumerate(said)
        ]
        self._number += 1
        await asyncio.gather(*(self.dispatch(event) for event in sent))
        await self.deliver()

    async def presses(
        self,
        who: str,
        title: str,
        card: Card | None = None,
        /,
        *,
        in_: Place | None = None,
        activity_id: str | None = None,
        old_client: bool = False,
        **inputs: Any,
    ) -> Answer:
        """Somebody presses the button `title` in `card` (default: the newest card on show in `in_` that has it). An
        `old_client` shows nothing of what is answered to a press, and knows no dialogs."""
        place = in_ or self.here
        shown, card_id = (card, None) if card is not None else self._card_with(title, place)
        action = button(shown, title)
        data = {**action.get("data", {}), **inputs}
        is_form = data.pop("msteams", {}).get("type") == "task/fetch"
        pressed = (place, sender(who), activity_id or self._activity(), card_id, data["action"], data)
        answer = await self.dispatch(
            FormRequested(*pressed) if is_form and not old_client else CardSubmitted(*pressed, not old_client)
        )
        await self.deliver()
        return answer

    async def presses_as_old_client(self, who: str, action: str, *, in_: Place | None = None, **data: Any) -> None:
        """An Action.Submit, whose answer the client does not show."""
        event = CardSubmitted(in_ or self.here, sender(who), self._activity(), None, action, data, awaits_answer=False)
        await self.dispatch(event)
        await self.deliver()

    async def joins(self, who: str) -> None:
        self.teams.rosters[self.here.conversation].append(RosterEntry(f"29:{who}", who, f"object-{who}"))
        await self._roster_changes(who)

    async def leaves(self, who: str) -> None:
        roster = self.teams.rosters[self.here.conversation]
        self.teams.rosters[self.here.conversation] = [one for one in roster if one.platform_id != f"29:{who}"]
        await self._roster_changes(who)

    async def _roster_changes(self, who: str) -> None:
        await self.dispatch(RosterChanged(self.here, sender(who), self._activity()))
        await read_rosters(self.db, self.teams, now=self.clock())
        await self.deliver()

    async def removes_bot(self, place: Place | None = None) -> None:
        await self.dispatch(BotRemoved(place or self.here, sender("Karin"), self._activity()))
        await self.deliver()

    async def call_starts(self, place: Place | None = None) -> None:
        await self.dispatch(MeetingStarted(place or self.here, self._activity(), "meeting", self.clock()))
        await self.deliver()

    async def call_ends(self, place: Place | None = None) -> None:
        await self.dispatch(MeetingEnded(place or self.here, self._activity(), "meeting", self.clock()))
        await self.deliver()

    async def time_passes(self, **duration: float) -> None:
        self.clock.advance(**duration)
        await self.tick()

    async def time_is(self, when: datetime) -> None:
        self.clock.now = when.astimezone(UTC)
        await self.tick()

    async def tick(self) -> None:
        """What the schedule does every few seconds."""
        for job in REGISTRY.jobs.values():
            await job(self.db, now=self.clock())
        await self.deliver()

    async def deliver(self) -> None:
        # The worker itself goes on until nothing is due.
        if await self._is_anything_due():
            await self.worker.deliver_due()

    async def _is_anything_due(self) -> bool:
        """Whether the worker would find anything."""
        async with self.db.read() as tx:
            return bool((await tx.execute(_ANYTHING_DUE, {"now": self.clock()})).scalar())

    async def joins_call(self, *people: str, place: Place | None = None) -> None:
        await self._call_changes(people, place, joined=True)

    async def leaves_call(self, *people: str, place: Place | None = None) -> None:
        await self._call_changes(people, place, joined=False)

    async def _call_changes(self, people: Iterable[str], place: Place | None, *, joined: bool) -> None:
        there = tuple(InCall(f"29:{name}", f"object-{name}") for name in people)
        await self.dispatch(CallChanged(place or self.here, self._activity(), there, self.clock(), joined=joined))
        await self.deliver()

    # -- shorthands for what most scenarios begin with

    async def led_by(self, chair: str = "Karin", secretary: str | None = None) -> None:
        await self.says(chair, "jag är ordförande")
        if secretary:
            await self.says(secretary, "jag är sekreterare")

    async def plan(self, when: str, *, by: str = "Karin") -> None:
        await self.says(by, f"nästa möte {when}")
        await self.presses(by, "Ja, det stämmer")

    async def plan_in_english(self, when: str, *, by: str = "Karin") -> None:
        await self.says(by, f"next meeting {when}")
        await self.presses(by, "Yes, that is right")

    # -- what is seen

    def shown_in(self, place: Place | None = None) -> list[Sent]:
        """What stands in a conversation, oldest first, replaced where it was replaced."""
        shown: dict[str, Sent] = {}
        for sent in self.teams.sent:
            if sent.conversation != (place or self.here).conversation or sent.how == "whisper":
                continue
            if sent.how == "delete":
                shown.pop(sent.activity_id, None)
            else:
                shown[sent.activity_id] = sent
        return list(shown.values())

    def heard(self, who: str | None = None, *, in_: Place | None = None) -> str:
        """The newest thing in a conversation as words; with `who`, in that person's private chat instead."""
        place = in_ or (private_chat(who) if who else self.here)
        shown = self.shown_in(place)
        return words(shown[-1].message) if shown else ""

    def everything(self, place: Place | None = None) -> str:
        return "\n".join(words(sent.message) for sent in self.shown_in(place))

    def newest_card(self, place: Place | None = None) -> Card:
        for sent in reversed(self.shown_in(place)):
            if sent.message and sent.message.card:
                return sent.message.card
        raise AssertionError("no card is on show")

    def newest_card_with(self, title: str, place: Place | None = None) -> Card:
        """The newest card on show that has the button `title`, also in its body."""
        for sent in reversed(self.shown_in(place)):
            if sent.message and sent.message.card and has_button(sent.message.card, title):
                return sent.message.card
        raise AssertionError(f"no card on show has the button {title!r}")

    def _card_with(self, title: str, place: Place) -> tuple[Card, str]:
        for sent in reversed(self.shown_in(place)):
            card = sent.message.card if sent.message else None
            if card and any(action["title"] == title for action in card.get("actions", [])):
                return card, sent.activity_id
        raise AssertionError(f"no card on show has the button {title!r}")

    def _activity(self) -> str:
        # People are slower than the limits that Teams sets the bot.
        self.clock.advance(seconds=5)
        self._number += 1
        return f"in-{self._number}"


def mentioning(text: str, who: Mentioned) -> str:
    """`text` with the first "@Name" of this person as the translation of Teams' activities makes it."""
    first_name = who.platform_id.removeprefix("29:")
    for written in (f"@{who.name}", f"@{first_name}"):
        if written in text:
            return text.replace(written, marked(who.platform_id, who.name), 1)
    raise AssertionError(f"no @{who.name} in {text!r}")


def has_button(card: Card, title: str) -> bool:
    return any(action["title"] == title for action in _buttons(card))


def _buttons(element: dict[str, Any]) -> list[dict[str, Any]]:
    """The buttons of a card, wherever in it they stand."""
    inner = (one for part in ("body", "items", "columns") for one in element.get(part, []))
    return [*element.get("actions", []), *(action for one in inner for action in _buttons(one))]


def button(card: Card, title: str) -> dict[str, Any]:
    actions = _buttons(card)
    for action in actions:
        if action["title"] == title:
            return dict(action)
    raise AssertionError(f"no button {title!r} among {[action['title'] for action in actions]}")


def words(message: Message | Card | Answer | None) -> str:
    """All that a reader sees of a message, a card or an answer."""
    match message:
        case None:
            return ""
        case Message(text=text, card=None):
            return text
        case Message(card=dict() as card):
            return words(card)
        case ShowText(text=text):
            return text
        case ShowCard(card=card) | ShowForm(card=card):
            return words(card)
        case dict():
            return "\n".join(_texts(message.get("body", [])))
    raise AssertionError(f"not something to read: {json.dumps(str(message))}")


def _texts(value: Any) -> list[str]:
    if isinstance(value, list):
        return [text for one in value for text in _texts(one)]
    if isinstance(value, dict):
        own = [value[key] for key in ("text", "label", "title") if isinstance(value.get(key), str)]
        own += [fact[key] for fact in value.get("facts", []) for key in ("title", "value")]
        return own + [text for key in ("items", "columns", "choices", "body") for text in _texts(value.get(key))]
    return []


def at(place: Place, thread: str | None) -> Place:
    return replace(place, thread=thread)
