"""What a group keeps goes after its time, told two weeks ahead, and leaves a row in the log."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select

from bot.privacy.retention import Nightly, keep_the_rules
from dialogs.catalogue import Command, SetRetention, ShowRetention, parse
from dialogs.privacy.retention import Retention, Rule, shown
from storage import audit
from storage.database.engine import Database
from storage.database.tables.agenda import agenda_item
from storage.database.tables.feedback import feedback_statement
from storage.database.tables.meetings import attendance
from storage.database.tables.people import person
from storage.database.tables.privacy import audit_event
from tests.privacy.rounds import CLOSES, MEMBERS, a_group, answers
from tests.searching import all_files
from tests.world import TENANT, World, private_chat

TODAY = datetime(2025, 9, 1).date()  # noqa: DTZ001


async def count(db: Database, table: object) -> int:
    async with db.read() as tx:
        return int(await tx.scalar(select(func.count()).select_from(table)) or 0)  # type: ignore[arg-type]


async def with_a_closed_round(db: Database) -> World:
    world = await a_group(db, MEMBERS[:6])
    await world.says("Agnes", "lägg till Beslutspunkten")
    await world.says("Agnes", "jag kommer", in_=private_chat("Agnes"))
    await world.time_is(datetime(2025, 8, 29, 10, 30, tzinfo=UTC))
    for who in MEMBERS[:5]:
        await answers(world, who, driv=f"Yttrande från {who}", by="form")
    await world.time_is(CLOSES)
    return world


async def nights(world: World, defaults: Retention, days: int) -> None:
    for _ in range(days):
        world.clock.advance(days=1)
        await keep_the_rules(world.db, defaults, now=world.clock())
    await world.deliver()


@pytest.mark.postgresql
async def test_three_years_leave_what_the_rules_say_and_no_more(database: Database) -> None:
    world = await with_a_closed_round(database)
    assert await count(database, feedback_statement) == 5
    world.clock.advance(days=700)
    await nights(world, Retention(), 18)
    assert await count(database, feedback_statement) == 5
    world.clock.advance(days=25)
    await nights(world, Retention(), 1)
    assert await count(database, feedback_statement) == 0
    assert await count(database, attendance) == 0
    assert await count(database, agenda_item) == 1
    for name, raw in (await all_files(database)).items():
        assert b"Yttrande" not in raw, name
    async with database.read() as tx:
        told = [(each.what, each.subject) for each in await audit.events(tx, TENANT, None)]
        assert await audit.problems(tx) == []
    assert ("destroy rounds", "rows:5 days:730") in told
    world.clock.advance(days=360)
    await nights(world, Retention(), 1)
    assert await count(database, audit_event) <= len(told)


async def test_leaders_are_told_two_weeks_before_anything_goes(sqlite: Database) -> None:
    world = await with_a_closed_round(sqlite)
    world.clock.advance(days=717)
    await nights(world, Retention(), 1)
    await world.time_passes(hours=12)
    assert "raderas om 14 dagar" in world.everything(private_chat("Ylva"))
    assert "raderas om 14 dagar" not in world.everything(private_chat("Agnes"))
    await nights(world, Retention(), 12)
    assert await count(sqlite, feedback_statement) == 5
    await nights(world, Retention(), 3)
    assert await count(sqlite, feedback_statement) == 0


async def test_old_data_of_before_the_upgrade_is_told_of_too(sqlite: Database) -> None:
    world = await with_a_closed_round(sqlite)
    world.clock.advance(days=2000)
    await nights(world, Retention(), 1)
    assert await count(sqlite, feedback_statement) == 5


async def test_a_group_chooses_its_own_time(sqlite: Database) -> None:
    world = await with_a_closed_round(sqlite)
    await world.says("Ylva", "gallra svar efter 1 år")
    assert "1 år" in world.heard()
    await world.says("Agnes", "gallra svar efter 2 månader")
    assert "ordförande" in world.heard()
    await world.says("Agnes", "gallring")
    assert "Påståenden från driv och hinder: 1 år" in world.heard()
    assert "Svar på formulär: 2 år" in world.heard()
    await world.says("Ylva", "gallra aldrig närvaro")
    world.clock.advance(days=360)
    await nights(world, Retention(), 20)
    assert await count(sqlite, feedback_statement) == 0
    assert await count(sqlite, attendance) == 1


@pytest.mark.parametrize("said", ["gallra svar efter 3 dagar", "spara svar i 90 år", "gallra närvaro efter 1 vecka"])
async def test_a_time_that_is_too_short_or_long_changes_nothing(world: World, said: str) -> None:
    await world.led_by("Karin")
    await world.says("Karin", said)
    assert "Inget ändrades" in world.heard()
    await world.says("Karin", "gallring")
    assert "2 år" in world.heard()


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("gallra svar efter 1 år", SetRetention(Rule.ROUNDS, 365)),
        ("radera enkätsvaren efter sex månader", None),
        ("gallra formulär efter 6 månader", SetRetention(Rule.FORMS, 180)),
        ("spara närvaron i två år", SetRetention(Rule.ATTENDANCE, 730)),
        ("gallra aldrig svaren", SetRetention(Rule.ROUNDS, 0)),
        ("keep answers for 18 months", SetRetention(Rule.ROUNDS, 540)),
        ("delete attendance after 1 year", SetRetention(Rule.ATTENDANCE, 365)),
        ("när gallras det?", ShowRetention()),
        ("retention", ShowRetention()),
    ],
)
def test_words_are_a_command(text: str, command: Command | None) -> None:
    found = parse(text, today=TODAY)
    assert found == command if command else not isinstance(found, SetRetention)


@pytest.mark.parametrize(
    ("days", "said"), [(0, "tills vidare"), (365, "1 år"), (730, "2 år"), (60, "2 månader"), (45, "45 dagar")]
)
def test_a_time_is_said_as_people_say_it(days: int, said: str) -> None:
    assert shown(days, "sv") == said


async def test_the_chore_works_once_in_a_night(sqlite: Database) -> None:
    world = await with_a_closed_round(sqlite)
    chore = Nightly(sqlite, Retention(rounds=30), world.clock)
    world.clock.now = datetime(2026, 1, 1, 12, tzinfo=UTC)
    for _ in range(20):
        world.clock.advance(hours=24)
        await chore()
    assert await count(sqlite, feedback_statement) == 5  # noon is no night
    world.clock.now = datetime(2026, 2, 1, 2, tzinfo=UTC)
    for _ in range(20):
        await chore()
        world.clock.now += timedelta(days=1)
    assert await count(sqlite, feedback_statement) == 0


@pytest.mark.postgresql
async def test_whoever_left_their_last_group_is_erased_after_their_time(database: Database) -> None:
    world = await a_group(database, MEMBERS[:6])
    await world.says("Agnes", "lägg till Beslutspunkten")
    await world.says("Bertil", "påminn mig om läkaren 1 oktober 2028", in_=private_chat("Bertil"))
    await world.says("Bertil", "ja", in_=private_chat("Bertil"))
    for who in ("Agnes", "Bertil", "Cajsa"):
        await world.leaves(who)
    await world.joins("Cajsa")
    defaults = Retention(people=400)
    world.clock.advance(days=398)
    await nights(world, defaults, 1)
    assert "object-Agnes" in await known(database)
    world.clock.advance(days=3)
    await nights(world, defaults, 1)
    there = await known(database)
    assert "object-Agnes" not in there
    assert {"object-Bertil", "object-Cajsa"} <= there, "one has a private deadline, and one came back"
    async with database.read() as tx:
        rows = [each for each in await audit.events(tx, TENANT, None) if each.what == "erase who left"]
        assert await audit.problems(tx) == []
    assert [(each.who, each.subject[:5]) for each in rows] == [("", "mark:")]
    await nights(world, defaults, 1)
    assert await known(database) == there
    await world.joins("Agnes")
    assert "object-Agnes" in await known(database), "they did not ask to be forgotten"


async def test_nobody_who_left_is_erased_if_people_are_kept_for_good(sqlite: Database) -> None:
    world = await a_group(sqlite, MEMBERS[:6])
    await world.leaves("Agnes")
    world.clock.advance(days=4000)
    await nights(world, Retention(people=0), 1)
    assert "object-Agnes" in await known(sqlite)


async def known(db: Database) -> set[str]:
    async with db.read() as tx:
        return set((await tx.execute(select(person.c.object_id))).scalars())
