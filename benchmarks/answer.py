"""Feedback answers for benchmarks/turns.py: members fill in the form in their private chat, each once for each open
round, and the dispatcher of the wired bot saves them."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import insert

from bot.dispatch import Dispatch
from bot.events import PlaceKind
from bot.feedback.service import refresh_card
from dialogs.feedback.model import Heading, Statement
from dialogs.model import Group
from dialogs.texts import say
from storage import feedback
from storage import people as groups
from storage.database.engine import Database, upgrade
from storage.database.tables.feedback import feedback_recipient, feedback_round
from storage.database.tables.meetings import meeting
from storage.processed_activities import first_sight
from tests.connector.places import BOT_ID, TENANT, guid

CONVERSATION = "19:group@thread.v2"
MEMBERS = 40
THANKS = say("sv", "feedback-thanks").encode()
ZONE = ZoneInfo("Europe/Stockholm")


def member(number: int) -> dict[str, str]:
    """Return the account of a member, as Teams sends it."""
    person = guid("person", str(number))
    return {"id": f"29:{person}", "name": f"Karin Ek {number}", "aadObjectId": person}


def answer(number: int, *, alone: bool = False) -> tuple[dict[str, str], dict[str, Any]]:
    """Return who presses Send in turn `number`, and the data of the card.

    All but one of the members answer a round before they answer the next. With `alone`, each answers a round that
    nobody has answered. Nobody answers a round twice.
    """
    round_, who = (number, number % MEMBERS) if alone else divmod(number, MEMBERS - 1)
    return member(who), {"round": f"round-{round_}", "driv": "Bra stämning", "hinder": "Ont om tid"}


async def alone(directory: Path) -> Dispatch:
    """Return a dispatcher with rounds for `answer(…, alone=True)`."""
    return await handler(directory, rounds=10_000, asked=2)


async def handler(directory: Path, *, rounds: int = 250, asked: int = MEMBERS) -> Dispatch:
    """Return the dispatcher on a new SQLite file, with the group, its members and their rounds."""
    db, _ = await prepared(directory, rounds=rounds, asked=asked)
    return Dispatch(db, lambda: datetime.now(UTC), zone=ZONE, locale="sv")


async def same_transaction(directory: Path) -> Callable[[dict[str, Any]], Awaitable[None]]:
    """Return a function that makes the transaction of an answer, and nothing else: no check of the form, no language,
    no card."""
    db, group = await prepared(directory)

    async def store(activity: dict[str, Any]) -> None:
        now, chat, data = datetime.now(UTC), activity["conversation"]["id"], activity["value"]["action"]["data"]
        async with db.write() as tx:
            await first_sight(tx, TENANT, chat, activity["id"], now=now)
            known = await groups.recall(tx, TENANT, chat, activity["from"]["id"])
            if known.conversation is None:
                await groups.remember_conversation(
                    tx, TENANT, chat, kind="personal", service_url="", bot_id=BOT_ID, team_id=None, name=None
                )
            person = known.person or await groups.remember_person(tx, TENANT, activity["from"]["id"], name="")
            part = await feedback.participation(tx, TENANT, data["round"], person.id, to_change=True)
            assert part is not None
            written = (Statement(Heading.DRIV, data["driv"]), Statement(Heading.HINDER, data["hinder"]))
            after = await feedback.save_answer(tx, TENANT, part, person.id, written)
            await refresh_card(tx, group, after, now=now)

    return store


async def prepared(directory: Path, *, rounds: int = 250, asked: int = MEMBERS) -> tuple[Database, Group]:
    """Return a new SQLite file with the group, its members and their rounds. One of the people asked never answers, so
    no round is closed."""
    url = f"sqlite:///{directory}/motesbot.sqlite"
    upgrade(url)
    db = Database(url)
    now = datetime.now(UTC)
    async with db.write() as tx:
        await groups.remember_conversation(
            tx,
            TENANT,
            CONVERSATION,
            kind=PlaceKind.GROUP.value,
            service_url="http://127.0.0.1/",
            bot_id=BOT_ID,
            team_id=None,
            name="Nätverket",
        )
        group = await groups.create_group(
            tx, TENANT, name="Nätverket", home=CONVERSATION, zone=ZONE, locale="sv", now=now
        )
        of_group = {"tenant_id": TENANT, "group_id": group.id}
        people = []
        for number in range(MEMBERS):
            account = member(number)
            person = await groups.remember_person(
                tx, TENANT, account["id"], name=account["name"], object_id=account["aadObjectId"]
            )
            await groups.join_group(tx, group, person.id, is_member=True)
            people.append(person.id)
        numbers = range(rounds)
        await tx.execute(
            insert(meeting).values(starts_at=now, ends_at=now, status="ended"),
            [{**of_group, "id": f"meeting-{number}"} for number in numbers],
        )
        await tx.execute(
            insert(feedback_round).values(anonymous=True, opened_at=now, closes_at=now + timedelta(days=2)),
            [{**of_group, "id": f"round-{number}", "meeting_id": f"meeting-{number}"} for number in numbers],
        )
        await tx.execute(
            insert(feedback_recipient),
            [
                {"tenant_id": TENANT, "round_id": f"round-{number}", "person_id": people[(number + other) % MEMBERS]}
                for number in numbers
                for other in range(asked)
            ],
        )
    return db, group
