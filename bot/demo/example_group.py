"""The example group of the demo: fictional people, created when their chat is first opened in the emulator."""

import asyncio
import contextlib
import tempfile
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import click
import msgspec
from platformdirs import user_cache_path
from sqlalchemy.ext.asyncio import AsyncConnection

from bot import app
from bot.agenda.messages import card_key
from bot.deadlines.messages import REMINDER, subject
from bot.demo import client as demo_client
from bot.demo import npm
from bot.demo.client import PEOPLE
from bot.events import BotAdded, Event
from bot.feedback.jobs import open_round
from bot.feedback.messages import card_key as round_key
from bot.settings import LogFormat, Settings
from dialogs.agenda import rules
from dialogs.agenda.paste import read_items
from dialogs.deadlines.drafts import Draft
from dialogs.deadlines.ladder import Reminder
from dialogs.deliveries.subjects import Subject
from dialogs.feedback.model import Heading, Statement
from dialogs.meetings.rules import ended, local_instant
from dialogs.message import Message
from dialogs.model import Group, Member
from dialogs.texts import say
from storage import agenda as agendas
from storage import deadlines, feedback, meetings
from storage import people as groups
from storage.database.engine import Database, new_id
from storage.outbox import promises as outbox
from storage.outbox.promises import TO_CONVERSATION, Promise

REMINDER_IN = timedelta(seconds=40)
SHOWN_AGAIN_AFTER = timedelta(seconds=10)
"""The emulator reports one opening of the chat as several installations within a second."""
AGENDA = """\
1. Mötet öppnas (ordf., 5 min)
2. Karin: Föregående anteckningar (information, 10 min)
3. Olle: Höstens studiedag (beslut, 30 min)
4. Aisha och Per: Lokaler för läxhjälp (diskussion, 40 min)
   - Vad som finns i dag
   - Vad kommunerna vill dela
5. Paus (15 min)
6. Laget runt (laget runt, 40 min)
7. Nästa möte och avslut (ordf., 10 min)
"""
ANSWERS = {
    "Olle": (("Bra förberett underlag",), ("Lite kort om tid på slutet",)),
    "Aisha": (("Konkreta frågor, vi kom till beslut", "Alla kom till tals"), ()),
    "Per": ((), ("En paus till hade gjort gott",)),
}
EARLIER = (
    # Weeks ago, and the answers of three people: driv, hinder.
    (
        12,
        (
            ("Bra dagordning", "För få pauser"),
            ("Bra samtal", "Underlagen kom för sent"),
            ("", "Svårt att diskutera på skärm"),
        ),
    ),
    (8, (("Alla kom till tals", "Fler pauser, tack"), ("Tydlig agenda", "Vi drog över"), ("God uppslutning", ""))),
    (4, (("Skönt med en paus i mitten", ""), ("Givande diskussioner", "Ont om tid"), ("Bra tempo", ""))),
)
"""Results of earlier meetings, for the trend."""


def daylight_zone(now: datetime) -> ZoneInfo:
    """Return Stockholm's zone by day. At night, return a zone where it is morning, because reminders respect quiet
    hours."""
    stockholm = ZoneInfo("Europe/Stockholm")
    if 8 <= now.astimezone(stockholm).hour < 17:
        return stockholm
    # POSIX signs: Etc/GMT-3 is three hours ahead.
    ahead = (10 - now.hour + 12) % 24 - 12
    return ZoneInfo(f"Etc/GMT{-ahead:+d}" if ahead else "Etc/GMT")


class LivingExample:
    """Receives every event. When the group's chat is opened, it creates the group if needed, and posts its cards.

    Each load of the emulator's page empties the chats.
    """

    def __init__(self, db: Database, zone: ZoneInfo) -> None:
        self._db = db
        self._zone = zone
        self._shown_at: datetime | None = None

    async def heard(self, event: Event) -> None:
        if not isinstance(event, BotAdded) or event.place.conversation != demo_client.GROUP_CHAT:
            return
        now = datetime.now(UTC)
        async with self._db.write() as tx:
            home = await groups.load_conversation(tx, event.place.tenant_id, event.place.conversation)
            group = await groups.load_group(tx, home.tenant_id, home.group_id) if home and home.group_id else None
            if group is None:
                return
            if await meetings.next_meeting(tx, group, now=now) is None:
                # The new round promises its own card.
                await self._make(tx, group, now)
                await self._show(tx, group, event.activity_id, now, with_round=False)
            elif self._shown_at is None or now - self._shown_at > SHOWN_AGAIN_AFTER:
                await self._show(tx, group, event.activity_id, now)
        self._shown_at = now

    async def _make(self, tx: AsyncConnection, group: Group, now: datetime) -> None:
        await groups.change_group(tx, group, name="Studienätverket")
        for number, one in enumerate(PEOPLE):
            person = await groups.remember_person(
                tx, group.tenant_id, one.platform_id, name=one.name, object_id=one.object_id, email=one.email
            )
            await groups.join_group(tx, group, person.id, is_member=True)
            await groups.change_membership(
                tx, group, person.id, organisation=one.organisation, is_chair=number == 0, is_secretary=number == 1
            )
        people = {member.person.name.split()[0]: member for member in await groups.roster(tx, group)}
        today = now.astimezone(self._zone).date()
        await self._earlier_meetings(tx, group, people, now)
        await self._last_meeting(tx, group, people, today, now)
        coming = await meetings.plan_meeting(
            tx,
            group,
            starts_at=local_instant(_working_day(today + timedelta(2)), time(9), self._zone),
            ends_at=local_instant(_working_day(today + timedelta(2)), time(12), self._zone),
            place="Biblioteket i Strömsta",
        )
        chair = people["Karin"].person
        before = await agendas.load_agenda(tx, group.tenant_id, coming.id)
        items = read_items(AGENDA, roster=list(people.values()), chair=chair.id)
        agenda = rules.add_items(before, items, by=chair.id, by_name=chair.name, new_id=new_id)
        await agendas.save_agenda(tx, group.tenant_id, before, agenda, by=chair.id, now=now)
        await self._deadline(tx, group, chair.id, today, now)

    async def _earlier_meetings(
        self, tx: AsyncConnection, group: Group, people: dict[str, Member], now: datetime
    ) -> None:
        """Create meetings with long closed rounds. Nobody is asked, and nothing is sent."""
        for weeks, answers in EARLIER:
            end = now - timedelta(weeks=weeks)
            over = await meetings.plan_meeting(tx, group, starts_at=end - timedelta(hours=3), ends_at=end, place="")
            await meetings.save_meeting(tx, group, ended(over, at=end))
            answering = list(people.values())[: len(answers)]
            opened = await feedback.open_round(
                tx,
                group,
                over.id,
                anonymous=True,
                asked=[member.person.id for member in answering],
                closes_at=end + timedelta(days=2),
                now=end,
            )
            if opened is None:
                continue
            for member, said in zip(answering, answers, strict=True):
                part = await feedback.participation(tx, group.tenant_id, opened.id, member.person.id, to_change=True)
                if part is not None:
                    statements = [
                        Statement(heading, text)
                        for heading, text in zip((Heading.DRIV, Heading.HINDER), said, strict=True)
                        if text
                    ]
                    await feedback.save_answer(tx, group.tenant_id, part, member.person.id, statements)
            waiting = await feedback.round_to_close(tx, group.tenant_id, opened.id)
            if waiting is not None:
                await feedback.close_round(tx, group.tenant_id, waiting, show=True, now=end + timedelta(days=2))

    async def _last_meeting(
        self, tx: AsyncConnection, group: Group, people: dict[str, Member], today: date, now: datetime
    ) -> None:
        """Create a meeting that just ended, with some answers."""
        over = await meetings.plan_meeting(
            tx, group, starts_at=now - timedelta(hours=3), ends_at=now - timedelta(minutes=5), place=""
        )
        over = ended(over, at=now - timedelta(minutes=5))
        await meetings.save_meeting(tx, group, over)
        opened = await open_round(tx, group, over, now=now)
        for name, (driv, hinder) in ANSWERS.items():
            part = opened and await feedback.participation(
                tx, group.tenant_id, opened.id, people[name].person.id, to_change=True
            )
            if part:
                said = [Statement(Heading.DRIV, text) for text in driv]
                said += [Statement(Heading.HINDER, text) for text in hinder]
                await feedback.save_answer(tx, group.tenant_id, part, people[name].person.id, said)

    async def _deadline(self, tx: AsyncConnection, group: Group, chair: str, today: date, now: datetime) -> None:
        due_on = today + timedelta(3)
        draft = Draft("Skriftliga inspel till studieplanen", due_on)
        made = await deadlines.create_deadline(tx, group.tenant_id, group, draft, by=chair, now=now, aloud=True)
        await outbox.promise(
            tx,
            [
                Promise(
                    kind=REMINDER,
                    tenant_id=group.tenant_id,
                    subject_key=subject(made.id),
                    occurrence=today.isoformat(),
                    target=TO_CONVERSATION,
                    conversation=group.conversation,
                    group_id=group.id,
                    due_at=now + REMINDER_IN,
                    content=msgspec.json.encode(Reminder(due_on)),
                )
            ],
            now=now,
        )

    async def _show(
        self, tx: AsyncConnection, group: Group, occasion: str, now: datetime, *, with_round: bool = True
    ) -> None:
        coming = await meetings.next_meeting(tx, group, now=now)
        last = await feedback.latest_round(tx, group) if with_round else None
        subjects = [("round_post", round_key(last.id))] if last else []
        if coming:
            subjects.append(("agenda_show", card_key(coming.id, group.conversation)))
        limits = Promise(
            kind="reply",
            tenant_id=group.tenant_id,
            subject_key=Subject("reply", group.conversation, occasion).key,
            occurrence="limits",
            target=TO_CONVERSATION,
            conversation=group.conversation,
            group_id=group.id,
            due_at=now,
            content=outbox.encode(Message(text=say(group.locale, "demo-limits"))),
        )
        await outbox.promise(
            tx,
            [
                limits,
                *(
                    Promise(
                        kind=kind,
                        tenant_id=group.tenant_id,
                        subject_key=key,
                        occurrence=occasion,
                        target=TO_CONVERSATION,
                        conversation=group.conversation,
                        group_id=group.id,
                        due_at=now,
                    )
                    for kind, key in subjects
                ),
            ],
            now=now,
        )


def _working_day(day: date) -> date:
    while day.weekday() > 4:
        day += timedelta(1)
    return day


async def run(*, port: int, client_port: int | None) -> None:
    """Serve with a new database in a temporary folder, and the emulator at `client_port` (None: no emulator)."""
    with tempfile.TemporaryDirectory(prefix="motesbot-demo-") as folder:
        settings = Settings(
            local=True,
            database_url=f"sqlite:///{Path(folder) / 'demo.sqlite3'}",
            port=port,
            timezone=daylight_zone(datetime.now(UTC)),
            log_format=LogFormat.TEXT,
        )
        async with app.serving(settings, listener=LivingExample) as stopping:
            click.echo(f"The bot answers at http://127.0.0.1:{port}/api/messages")
            client = await asyncio.to_thread(_client, port, client_port) if client_port else None
            with client or contextlib.nullcontext():
                click.echo("Ctrl+C ends the demo.")
                await stopping.wait()


def _client(port: int, client_port: int) -> demo_client.Client | None:
    """Return the started emulator, or print the reason and return None."""
    node = npm.find_node()
    if node is None:
        click.echo(
            f"Node {npm.OLDEST_NODE} or newer is missing, so there is no client in the browser: the bot runs alone."
        )
        return None
    click.echo("Starting Microsoft's emulator (npm fetches it the first time) …")
    try:
        client = demo_client.start(
            node,
            demo_client.installed(node),
            f"http://127.0.0.1:{port}/api/messages",
            user_cache_path("motesbot") / "demo",
            port=client_port,
        )
    except (npm.NpmFailed, demo_client.ClientFailed) as problem:
        click.echo(f"The bot runs alone, without a client in the browser: {problem}")
        return None
    click.secho(f"Open {client.url} and choose ”{demo_client.GROUP_CHAT_NAME}”: you are {PEOPLE[0].name}.", bold=True)
    click.echo(say("en", "demo-limits"))
    return client
