"""A group that has met each half-year for three years keeps what the rules say, and no more."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Select, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.privacy.retention import Nightly
from bot.schedule import Schedule
from dialogs.privacy.retention import Retention
from storage.database.engine import Database
from storage.database.personal_data import HOLDINGS, Kept
from storage.database.schema import metadata
from storage.database.tables.feedback import feedback_round
from storage.database.tables.forms import form
from storage.database.tables.meetings import meeting
from storage.database.tables.occasions import invitation
from storage.database.tables.people import person
from storage.outbox.archive import forget_persons
from tests.fakes import FakeClock, FakeMessenger
from tests.searching import all_files, places_of
from tests.world import World, private_chat

ZONE = ZoneInfo("Europe/Stockholm")
MEMBERS = ("Agnes", "Bertil", "Cajsa", "David", "Elin", "Fredrik")
FIRST = datetime(2025, 3, 5, 8, tzinfo=ZONE)
HALVES = 6
STEP = timedelta(days=20)
"""The chores run this often in the test, and so delete up to two steps later than in operation."""
SLACK = 2 * STEP + timedelta(days=1)
TABLES = metadata.tables

Rows = Callable[[datetime], Select[tuple[int]]]


def _older(table: str, column: str, days: int) -> Rows:
    """Rows whose own time is older than the rule allows."""
    of = TABLES[table]
    return lambda now: select(func.count()).select_from(of).where(of.c[column] < now - timedelta(days=days) - SLACK)


def _of_round(table: str) -> Rows:
    of = TABLES[table]
    old = feedback_round.c.closed_at
    return lambda now: (
        select(func.count())
        .select_from(of.join(feedback_round, feedback_round.c.id == of.c.round_id))
        .where(old < now - timedelta(days=730) - SLACK)
    )


def _of_closed_round(table: str) -> Rows:
    of = TABLES[table]
    return lambda _now: (
        select(func.count())
        .select_from(of.join(feedback_round, feedback_round.c.id == of.c.round_id))
        .where(feedback_round.c.closed_at.is_not(None))
    )


def _of_form(table: str) -> Rows:
    of = TABLES[table]
    return lambda now: (
        select(func.count())
        .select_from(of.join(form, form.c.id == of.c.form_id))
        .where(form.c.due_on < (now - timedelta(days=730) - SLACK).date())
    )


def _of_meeting(table: str, days: int) -> Rows:
    of = TABLES[table]
    return lambda now: (
        select(func.count())
        .select_from(of.join(meeting, meeting.c.id == of.c.meeting_id))
        .where(meeting.c.ends_at < now - timedelta(days=days) - SLACK)
    )


def _of_invitation(table: str, days: int) -> Rows:
    of = TABLES[table]
    return lambda now: (
        select(func.count())
        .select_from(of.join(invitation, invitation.c.id == of.c.invitation_id))
        .where(invitation.c.ends_at < now - timedelta(days=days) - SLACK)
    )


def _outbox(now: datetime) -> Select[tuple[int]]:
    """Rows that ended more than a week ago. The newest stays, so that no number is used twice."""
    of = TABLES["outbox"]
    newest = select(func.max(of.c.id)).scalar_subquery()
    return (
        select(func.count())
        .select_from(of)
        .where(of.c.next_attempt_at < now - timedelta(days=7) - SLACK, of.c.id != newest)
    )


def _archive_with_persons(now: datetime) -> Select[tuple[int]]:
    of = TABLES["outbox_archive"]
    told = or_(of.c.target.startswith("person:"), of.c.subject_key.contains("a:29:"))
    return select(func.count()).select_from(of).where(of.c.ended_at < now - timedelta(days=90) - SLACK, told)


NONE_LEFT: dict[str, tuple[Rows, ...]] = {
    "agenda_before": (_of_meeting("agenda_before", 30),),
    "proposal": (_older("proposal", "created_at", 30),),
    "outbox": (_outbox,),
    "activity_seen": (_older("activity_seen", "seen_at", 30),),
    "tenant_turn": (),
    "feedback_statement": (_of_round("feedback_statement"),),
    "feedback_recipient": (_of_closed_round("feedback_recipient"),),
    "feedback_answer": (_of_closed_round("feedback_answer"),),
    "form_respondent": (_of_form("form_respondent"),),
    "form_answer": (_of_form("form_answer"),),
    "attendance": (_of_meeting("attendance", 730),),
    "in_call": (_of_meeting("in_call", 730),),
    "sign_up": (_of_invitation("sign_up", 730),),
    "batch_work": (_older("batch_work", "begun_at", 30),),
    "table_round_answer": (_of_meeting("table_round_answer", 730),),
    "audit": (_older("audit", "at", 730),),
    "audit_event": (_older("audit_event", "at", 730),),
    "outbox_archive": (_older("outbox_archive", "ended_at", 400), _archive_with_persons),
    # No words and no person: the counts of a round, the title and the questions of a form, what was suggested.
    "feedback_round": (),
    "form": (),
    "theme_action": (),
    "audit_anchor": (),
}
"""For each table that is not kept for good: queries that count rows which are too old."""

LATEST_ARE_KEPT = (
    "feedback_statement",
    "form_answer",
    "attendance",
    "in_call",
    "sign_up",
    "audit_event",
    "outbox_archive",
)


def test_each_table_that_is_not_kept_for_good_has_its_queries() -> None:
    passing = {Kept.DAYS, Kept.ROUNDS, Kept.FORMS, Kept.ATTENDANCE, Kept.AUDIT, Kept.DELIVERIES}
    assert set(NONE_LEFT) == {name for name, held in HOLDINGS.items() if held.kept in passing}


async def _meets(world: World, half: int) -> None:
    """A meeting with all that a group does around it, made by the bot."""
    month = 6 * half + 2
    starts = datetime(2025 + month // 12, month % 12 + 1, 12, 9, tzinfo=ZONE)
    await world.time_is(starts - timedelta(days=4))
    await world.plan(f"{starts:%Y-%m-%d} kl 9-12", by="Ylva")
    await world.says("Ylva", f"lägg till Årsplan {half} (20 min)")
    await world.says("Agnes", "lägg till Laget runt")
    await world.says("Agnes", "lägg till Extra")
    await world.says("Ylva", "ångra")
    await world.says("Bertil", "jag kan inte komma", in_=private_chat("Bertil"))
    await world.says("Cajsa", "jag kommer", in_=private_chat("Cajsa"))
    await world.says("Cajsa", f"laget runt: Nyheter{half}", in_=private_chat("Cajsa"))
    await world.says("David", "hmm qwerty asdfg")
    await world.says("Ylva", f"påminn Elin om statistik {half} senast {starts + timedelta(days=20):%Y-%m-%d}")
    await world.says("Ylva", "ja")
    due = starts + timedelta(days=10)
    await world.says("Ylva", f"formulär Läget {half} till medlemmarna senast {due:%Y-%m-%d}:\n1. Hur går det?")
    await world.says("Ylva", "ja")
    await world.says("Agnes", f"fråga 1: Formulärsvar{half}", in_=private_chat("Agnes"))
    await world.says("Ylva", f"bjud in till Utbildningsdag {half} {starts + timedelta(days=30):%Y-%m-%d} kl 9-15")
    await world.says("Ylva", "ja")
    await world.says("Agnes", "anmäl mig till utbildningsdagen", in_=private_chat("Agnes"))
    await world.time_is(starts + timedelta(minutes=5))
    await world.joins_call("Agnes", "Cajsa")
    await world.time_is(starts + timedelta(hours=3, minutes=30))
    await world.says("Ylva", f"beslut 1: Beslut{half} gäller")
    await world.says("Ylva", "alla var med utom Bertil")
    for nth, who in enumerate(("Agnes", "Cajsa", "David", "Elin", "Fredrik")):
        await world.says(who, f"driv: Yttrande{half}q{nth}", in_=private_chat(who))
    await world.time_is(starts + timedelta(days=4, hours=8))
    await world.says("Ylva", "dölj driv 1", in_=private_chat("Ylva"))
    await world.says("Ylva", "stäng formuläret")
    await world.says("Ylva", "fastställ anteckningarna")


async def _until(world: World, chores: Schedule, end: datetime) -> None:
    while world.clock() + STEP < end:
        # At 02 UTC, when the nightly chore works.
        await world.time_is((world.clock() + STEP).replace(hour=2, minute=30))
        for name in ("reap", "forget", "archive", "retention"):
            await chores.tick(name)
        await world.deliver()


async def _count(tx: AsyncConnection, query: Select[tuple[int]]) -> int:
    return int(await tx.scalar(query) or 0)


@pytest.fixture
async def three_years(sqlite: Database) -> World:
    world = World(sqlite, FakeClock(), FakeMessenger())
    await world.time_is(FIRST)
    await world.arrive("Ylva", *MEMBERS, installer="Ylva")
    await world.led_by("Ylva")
    chores = Schedule(sqlite, clock=world.clock, chores={"retention": Nightly(sqlite, Retention(), world.clock)})
    for half in range(HALVES):
        await _meets(world, half)
        await _until(world, chores, world.clock() + timedelta(days=168))
    return world


async def test_three_years_keep_what_the_rules_say_and_no_more(three_years: World) -> None:
    world, now = three_years, three_years.clock()
    assert now > FIRST.astimezone(now.tzinfo) + timedelta(days=3 * 365 - 60)
    async with world.db.read() as tx:
        left = {
            name: counts
            for name, queries in NONE_LEFT.items()
            if any(counts := [await _count(tx, query(now)) for query in queries])
        }
        assert left == {}
        # What is kept for good is all there, and so is what is not yet old enough.
        assert await _count(tx, select(func.count()).select_from(meeting)) == HALVES
        for table, least in (("minutes_version", HALVES), ("outcome", HALVES), ("agenda_item", 2 * HALVES)):
            assert await _count(tx, select(func.count()).select_from(TABLES[table])) >= least, table
        for table in LATEST_ARE_KEPT:
            assert await _count(tx, select(func.count()).select_from(TABLES[table])) > 0, table
    # The words of the first half-year: of a form nowhere, not in a file either; of a decision for good.
    assert await places_of(world.db, "Formulärsvar0") == []
    assert await places_of(world.db, "Nyheter0") == ["minutes_version"]  # adopted minutes are a record
    assert await places_of(world.db, "Beslut0 gäller") != []
    assert await places_of(world.db, f"Formulärsvar{HALVES - 1}") == ["form_answer"]
    for name, raw in (await all_files(world.db)).items():
        assert "Formulärsvar0".encode() not in raw, name


@pytest.mark.postgresql
async def test_an_old_delivery_says_what_and_when_and_not_to_whom(database: Database) -> None:
    world = World(database, FakeClock(), FakeMessenger())
    await world.time_is(FIRST)
    await world.arrive("Ylva", *MEMBERS, installer="Ylva")
    await world.led_by("Ylva")
    await world.says("Agnes", "hjälp", in_=private_chat("Agnes"))
    await world.says("Ylva", "påminn Agnes om listan senast 20 mars")
    await world.says("Ylva", "ja")
    await world.time_is(FIRST + timedelta(days=30))
    chores = Schedule(database, clock=world.clock)
    await chores.tick("archive")
    archive = TABLES["outbox_archive"]
    async with database.read() as tx:
        before = (await tx.execute(select(archive).order_by(archive.c.id))).all()
        ids = set((await tx.execute(select(person.c.id))).scalars())
    assert any(row.target.startswith("person:") for row in before)
    assert await forget_persons(database, before=world.clock() - timedelta(days=90)) == 0
    assert await forget_persons(database, before=world.clock()) > 0
    assert await forget_persons(database, before=world.clock()) == 0
    async with database.read() as tx:
        after = (await tx.execute(select(archive).order_by(archive.c.id))).all()
    text = json.dumps([[str(value) for value in row] for row in after])
    assert not [each for each in (*ids, "29:Agnes", "a:29") if each in text]
    assert [(row.id, row.kind, row.status, row.ended_at) for row in after] == [
        (row.id, row.kind, row.status, row.ended_at) for row in before
    ]
