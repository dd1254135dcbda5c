"""One who has said that they are away is left in peace, and hears of what waits when they are back."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from storage import absences
from storage.database.engine import Database
from storage.database.tables.people import absence, person
from tests.bot.test_feedback import EVERYBODY, FRIDAY, MONDAY, a_world, opens, rows, world
from tests.fakes import FakeClock, FakeMessenger
from tests.world import World, private_chat

__all__ = ["world"]
STOCKHOLM = ZoneInfo("Europe/Stockholm")


async def test_one_who_is_away_is_not_reminded_of_a_round_and_the_others_are(
    sqlite: Database, clock: FakeClock, teams: FakeMessenger
) -> None:
    world = await a_world(sqlite, clock, teams, *EVERYBODY)
    await world.says("Sara", "jag är ledig till 1/9", in_=private_chat("Sara"))
    assert "till och med måndag 1 september" in world.heard("Sara")
    noted = len(world.shown_in(private_chat("Sara")))
    await opens(world)
    await world.time_is(MONDAY)
    assert len(world.shown_in(private_chat("Sara"))) == noted
    assert "0 av 5 har svarat" in world.heard("Olle")
    await world.time_is(MONDAY + timedelta(days=1))
    assert "0 av 5 har svarat" in world.heard("Sara")


async def test_one_who_is_away_is_not_asked_privately_and_may_answer_all_the_same(world: World) -> None:
    await world.says("Karin", "fråga privat")
    await world.says("Sara", "jag är på semester till 12/9", in_=private_chat("Sara"))
    await opens(world)
    assert "Vad drev" not in world.everything(private_chat("Sara"))
    assert "Vad drev" in world.heard("Olle")
    await world.says("Sara", "driv: jag läser ändå", in_=private_chat("Sara"))
    assert "Tack!" in world.heard("Sara")


async def test_one_who_is_back_is_reminded_as_usual(world: World) -> None:
    await world.says("Sara", "jag är ledig till 12/9", in_=private_chat("Sara"))
    await world.says("Sara", "jag är tillbaka", in_=private_chat("Sara"))
    assert "Välkommen tillbaka" in world.heard("Sara")
    await world.says("Sara", "jag är tillbaka", in_=private_chat("Sara"))
    assert "inte noterat" in world.heard("Sara")
    await opens(world)
    await world.time_is(MONDAY)
    assert "0 av 5 har svarat" in world.heard("Sara")


async def test_what_is_to_come_begins_when_it_was_said_to(world: World) -> None:
    await world.says("Sara", "jag är ledig 2/9-12/9", in_=private_chat("Sara"))
    assert "från tisdag 2 september till och med fredag 12 september" in world.heard("Sara")
    await opens(world)
    await world.time_is(MONDAY)
    assert "0 av 5 har svarat" in world.heard("Sara")
    reminded = len(world.shown_in(private_chat("Sara")))
    await world.time_is(MONDAY + timedelta(days=1))
    assert len(world.shown_in(private_chat("Sara"))) == reminded


async def test_a_week_that_is_free_begins_on_its_monday(world: World) -> None:
    await world.says("Sara", "jag är ledig v 37", in_=private_chat("Sara"))
    (row,) = await rows(world, absence)
    assert (row.first_on.isoformat(), row.last_on.isoformat()) == ("2025-09-08", "2025-09-12")


async def test_a_reminder_of_a_deadline_waits_until_they_are_back(world: World) -> None:
    await world.says("Karin", "påminn Sara om rapporten senast 5 september, 2 dagar före")
    await world.presses("Karin", "Ja, påminn")
    await world.says("Sara", "jag är ledig till 4/9", in_=private_chat("Sara"))
    told = len(world.shown_in(private_chat("Sara")))
    await world.time_is(datetime(2025, 9, 3, 9, 5, tzinfo=STOCKHOLM))
    assert len(world.shown_in(private_chat("Sara"))) == told
    await world.time_is(datetime(2025, 9, 5, 9, 5, tzinfo=STOCKHOLM))
    assert "rapporten" in world.heard("Sara").lower()


async def test_what_they_asked_to_be_reminded_of_themselves_waits_too(world: World) -> None:
    chat = private_chat("Sara")
    await world.says("Sara", "påminn mig om bokningen senast 4 september, samma dag", in_=chat)
    await world.presses("Sara", "Ja, påminn", in_=chat)
    await world.says("Sara", "jag är ledig till 5/9", in_=chat)
    told = len(world.shown_in(chat))
    await world.time_is(datetime(2025, 9, 4, 9, 5, tzinfo=STOCKHOLM))
    assert len(world.shown_in(chat)) == told
    await world.time_is(datetime(2025, 9, 8, 9, 5, tzinfo=STOCKHOLM))
    assert "okningen" in world.heard("Sara")


async def test_what_is_due_meanwhile_is_told_at_once(world: World) -> None:
    await world.says("Karin", "påminn Sara om rapporten senast 5 september")
    await world.presses("Karin", "Ja, påminn")
    await world.says("Karin", "påminn Sara om budgeten senast 30 september")
    await world.presses("Karin", "Ja, påminn")
    await world.says("Sara", "jag är ledig till 12/9", in_=private_chat("Sara"))
    assert "Det här ska vara klart medan du är borta: D1" in world.heard("Sara")
    assert "D2" not in world.heard("Sara")


async def test_it_is_told_privately_when_it_is_said_in_the_group(world: World) -> None:
    before = world.everything()
    await world.says("Sara", "jag är ledig till 12/9")
    assert world.everything() == before
    assert "stör jag dig inte" in world.heard("Sara")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("jag är ledig", "Till vilken dag?"),
        ("jag är ledig till 12/8 2024", "har redan varit"),
        ("jag är ledig till 1/9 2027", "inom ett år"),
        ("jag är ledig till 30 februari", "finns inte"),
    ],
)
async def test_days_that_make_no_sense_are_told_and_note_nothing(world: World, said: str, told: str) -> None:
    await world.says("Sara", said, in_=private_chat("Sara"))
    assert told in world.heard("Sara")
    assert await rows(world, absence) == []


async def test_only_the_newest_absence_is_kept_and_it_goes_with_the_person(database: Database) -> None:
    clock = FakeClock()
    world = await a_world(database, clock, FakeMessenger(), *EVERYBODY)
    for until in ("10/9", "12/9"):
        await world.says("Sara", f"jag är ledig till {until}", in_=private_chat("Sara"))
    (row,) = await rows(world, absence)
    assert row.last_on.isoformat() == "2025-09-12"
    async with database.read() as tx:
        today = FRIDAY.date()
        assert await absences.away_until(tx, row.tenant_id, row.person_id, today=today) == row.last_on
        assert await absences.away_until(tx, "another", row.person_id, today=today) is None
        assert await absences.away_until(tx, row.tenant_id, row.person_id, today=row.last_on + timedelta(1)) is None
    async with database.write() as tx:
        await tx.execute(person.delete().where(person.c.id == row.person_id))
    assert await rows(world, absence) == []


@pytest.mark.parametrize(
    "said",
    [
        "jag kommer på torsdag",
        "jag kommer på torsdag!",
        "ja, jag är med på torsdag",
        "jag kommer till mötet på torsdag",
        "jag kommer den 28 augusti",
        "jag kan komma på torsdag 28/8",
        "I'm coming on Thursday",
    ],
)
async def test_who_comes_may_name_the_day(world: World, said: str) -> None:
    await world.led_by("Karin")
    await world.time_is(datetime(2025, 8, 25, 10, tzinfo=STOCKHOLM))
    await world.plan("28 augusti kl 9-12")
    await world.says("Olle", said)
    assert "Olle Berg kommer" in world.heard() or "Olle Berg comes" in world.heard()


@pytest.mark.parametrize("said", ["jag kommer på fredag", "jag kommer den 29 augusti", "jag är med på måndag"])
async def test_who_comes_on_a_day_without_a_meeting_hears_when_it_is(world: World, said: str) -> None:
    await world.led_by("Karin")
    await world.time_is(datetime(2025, 8, 25, 10, tzinfo=STOCKHOLM))
    await world.plan("28 augusti kl 9-12")
    await world.says("Olle", said)
    assert "28 augusti" in world.heard()
    assert "Olle Berg kommer" not in world.heard()
