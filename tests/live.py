"""A bot that runs as it is served, against the mock connector: real HTTP, authentication on, a clock that is moved.

    async def test_a_member_adds_an_item(live):
        group = await live.a_group("Karin Ek", "Olle Berg")
        await live.says("Olle", "lägg till Budgeten (20 min)", group)
        assert "Budgeten" in live.heard(group)

Nothing sleeps: `settles` waits until the worker has delivered all that is due, and the clock is moved past the pauses
that Teams' limits demand. The mock enforces those limits all the while, and every new kind of card is judged.
"""

import asyncio
import html
import json
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from bot.app import Running, running
from bot.settings import Secret, Settings
from dialogs.message import Card
from storage import people as groups
from storage.database.tables.deliveries import outbox
from tests.cards import assert_valid_card
from tests.connector import BOT_NAME, TENANT, Outcome, Person, Place, Shown, Teams
from tests.fakes import FakeClock
from tests.world import words

STOCKHOLM = ZoneInfo("Europe/Stockholm")
PATIENCE = 60.0
"""Real seconds that a loop of the bot has for what takes it a few milliseconds."""
SOON = timedelta(seconds=10)
"""What is due within this is waited for: the pauses between sends in one conversation."""


@dataclass
class Live:
    teams: Teams
    bot: Running
    clock: FakeClock
    given_back: list[Card] = field(default_factory=list)

    # -- what people do: the bot has answered when these return

    async def says(self, who: Person | str, text: str, place: Place | None = None, **more: Any) -> Outcome | None:
        """Writes to the bot; in a group or a channel by mentioning it first."""
        self._people_are_slow()
        said = f"@{BOT_NAME} {text}" if place is not None and place.type != "personal" else text
        outcome = await self.teams.says(who, said, in_=place, **more)
        await self.settles()
        return outcome

    async def presses(self, who: Person | str, title: str, on: Place | Shown | Outcome, /, **inputs: Any) -> Outcome:
        """Presses a button in a card: the newest in that place that has it, or one that was given back."""
        self._people_are_slow()
        card = self.card_with(title, on, who) if isinstance(on, Place) else on
        outcome = self._given(await self.teams.presses(who, title, card, **inputs))
        await self.settles()
        return outcome

    async def sends_file(self, who: Person | str, name: str, data: bytes, **more: Any) -> None:
        self._people_are_slow()
        await self.teams.sends_file(who, name, data, **more)
        await self.settles()

    async def marks(self, who: Person | str, message: str, place: Place, **more: Any) -> Outcome:
        """Chooses "Skapa deadline" in the menu of a message."""
        self._people_are_slow()
        return self._given(await self.teams.marks(who, message, in_=place, **more))

    async def installs_from(self, who: Person | str, dialog: Outcome) -> Outcome:
        self._people_are_slow()
        outcome = self._given(await self.teams.installs_from(who, dialog))
        await self.settles()
        await self.rosters_are_read()
        return outcome

    def _given(self, outcome: Outcome) -> Outcome:
        if outcome.card:
            self.given_back.append(outcome.card)
        return outcome

    async def installs(self, place: Any, *, by: str) -> None:
        self._people_are_slow()
        await self.teams.installs(place, by=by)
        await self.settles()
        await self.rosters_are_read()

    async def a_group(self, *names: str, name: str = "Nätverket") -> Place:
        """A group chat of these people with the bot in it; the first of them is its chair."""
        group = self.teams.group_chat(name, *(self.teams.person(one) for one in names))
        await self.installs(group, by=names[0])
        await self.presses(names[0], "Jag är ordförande", group)
        return group

    async def plans(self, when: str, group: Place, *, by: str) -> None:
        await self.says(by, f"nästa möte {when}", group)
        await self.presses(by, "Ja, det stämmer", group)

    # -- time

    async def time_is(self, at: datetime) -> None:
        """The chores that are then due are done, and all that is due is sent."""
        assert at >= self.clock.now
        self.clock.now = at
        for chore in ("end meetings", "close rounds"):
            await self.bot.schedule.tick(chore)
        await self.settles()

    async def settles(self) -> None:
        """All that is due has been delivered, or has found out that it cannot be."""
        self.bot.worker.wake()

        async def settled() -> bool:
            first, under_way = await self._queue()
            if under_way:
                return False
            if first is None or first > self.clock.now + SOON:
                return True
            if first > self.clock.now:
                self.clock.now = first
                self.bot.worker.wake()
            return False

        await eventually(settled)

    async def rosters_are_read(self) -> None:
        async def read() -> bool:
            async with self.bot.db.read() as tx:
                return not await groups.groups_with_old_roster(
                    tx, before=self.clock.now - timedelta(days=1), now=self.clock.now
                )

        await eventually(read)

    async def _queue(self) -> tuple[datetime | None, bool]:
        """When the first that waits is to be tried, and whether any is under way."""
        async with self.bot.db.read() as tx:
            # In one question: between two, a row could go from the second's to the first's.
            under_way, first = (
                await tx.execute(
                    select(
                        func.count().filter(outbox.c.status == "sending"),
                        func.min(outbox.c.next_attempt_at).filter(outbox.c.status == "pending"),
                    )
                )
            ).one()
        return first, bool(under_way)

    def _people_are_slow(self) -> None:
        self.clock.advance(seconds=5)

    # -- what is seen

    def heard(self, place: Place) -> str:
        """The newest thing in a place, as words."""
        return seen(self.teams.last(place))

    def everything(self, place: Place) -> str:
        return "\n".join(seen(shown) for shown in self.teams.shown(place))

    def card_with(self, title: str, place: Place, who: Person | str | None = None) -> Shown:
        for shown in reversed(self.teams.shown(place)):
            if shown.seen_by is not None and (who is None or shown.seen_by != self.teams.who(who, place)):
                continue
            if shown.card and any(action["title"] == title for action in buttons(shown.card)):
                return shown
        raise AssertionError(f"no card on show in {place.name} has the button {title!r}")

    def cards(self) -> list[Card]:
        """All that were sent or given back, replaced ones too."""
        sent = [found for call in self.teams.calls for found in (call.body or {}).get("attachments") or ()]
        return [one["content"] for one in sent if one["contentType"].endswith("card.adaptive")] + self.given_back

    async def rows(self, query: Any) -> list[Any]:
        async with self.bot.db.read() as tx:
            return list((await tx.execute(query)).all())


def buttons(node: Any) -> list[dict[str, Any]]:
    """Every action in a card, wherever it stands."""
    if isinstance(node, list):
        return [found for one in node for found in buttons(one)]
    if not isinstance(node, dict):
        return []
    own = [node] if str(node.get("type", "")).startswith("Action.") else []
    return own + [found for key, one in node.items() if key != "data" for found in buttons(one)]


def seen(shown: Shown | Outcome | Card | None) -> str:
    """What a reader sees: Markdown's escapes are gone."""
    text = shown.text if isinstance(shown, Shown | Outcome) else ""
    card = shown.card if isinstance(shown, Shown | Outcome) else shown
    return html.unescape(re.sub(r"\\(.)", r"\1", "\n".join(part for part in (text, words(card)) if part)))


_judged: set[str] = set()


def judge_new_kinds(cards: Iterable[Card]) -> None:
    """Every kind of card is judged the first time that it passes by in this run."""
    for card in cards:
        kind = json.dumps(_kind(card))
        if kind not in _judged:
            _judged.add(kind)
            assert_valid_card(card)


def _kind(node: Any) -> Any:
    """What a card is made of: its elements, its buttons and fields, without what they say."""
    if isinstance(node, list):
        return [one for n, one in enumerate(map(_kind, node)) if one not in map(_kind, node[:n])]
    if not isinstance(node, dict):
        return type(node).__name__
    return {name: node.get(name) if name in ("type", "id", "verb") else _kind(one) for name, one in node.items()}


async def eventually(condition: Callable[[], Awaitable[bool]], *, within: float = PATIENCE) -> None:
    """Waits for what a loop of the bot does by itself; fails when it does not."""
    loop = asyncio.get_running_loop()
    latest, pause = loop.time() + within, 0.003
    while not await condition():
        assert loop.time() < latest, "it did not happen"
        # A short turn for the others; longer while a process starts, which looking would slow down.
        await asyncio.sleep(pause)
        pause = min(pause * 1.2, 0.1)


def settings_for(teams: Teams, database_url: str) -> Settings:
    told = teams.settings()
    return Settings(
        local=False,
        app_id=told.app_id,
        app_password=Secret(told.app_password),
        app_tenant_id=told.app_tenant_id,
        allowed_tenants=told.allowed_tenants or frozenset({TENANT}),
        service_hosts=frozenset(told.service_hosts),
        file_hosts=frozenset({"127.0.0.1"}),
        openid_metadata_url=told.openid_metadata_url,
        token_url=told.token_url,
        database_url=database_url,
    )


@asynccontextmanager
async def living(database_url: str, clock: FakeClock) -> AsyncIterator[Live]:
    async with Teams() as teams:
        teams.clock = clock
        teams.limits = True
        async with running(settings_for(teams, database_url), clock=clock) as bot:
            await teams.runs(bot.web)
            live = Live(teams, bot, clock)
            yield live
            judge_new_kinds(live.cards())
            assert teams.excess == []
