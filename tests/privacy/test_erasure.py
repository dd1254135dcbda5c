"""After "glöm mig" nothing leads to the person: no table, no file, no restored backup, and no roster."""

import logging
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update

from bot.people.jobs import read_rosters
from storage.database.engine import Database
from storage.database.tables.feedback import feedback_recipient, feedback_round
from storage.database.tables.people import meeting_group, person
from storage.privacy import apply_list, erase_person, write_list
from storage.privacy.erased import read_list
from tests.privacy.everything import LEAVER, NAME, use
from tests.privacy.rounds import CLOSES, MEMBERS, a_group, answers, is_closed
from tests.searching import all_files, dump, places_of
from tests.snapshots import Prepared
from tests.world import TENANT, World, private_chat, words

CHAT = private_chat(LEAVER)
NOBODYS = ("Karinsvaret", "Karinmummel", "läkarbesöket", "Karinformulär")
"""Words by Karin that are in no record."""


async def id_of(db: Database, name: str) -> str:
    async with db.read() as tx:
        return str(await tx.scalar(select(person.c.id).where(person.c.name == name)))


async def forgets(world: World, who: str = LEAVER, *, yes: str = "press") -> None:
    await world.says(who, "glöm mig", in_=private_chat(who))
    if yes == "press":
        answer = await world.presses(who, "Ja, radera allt om mig", in_=private_chat(who))
        assert "raderat" in words(answer)
    else:
        await world.says(who, yes, in_=private_chat(who))
        assert "raderat" in world.heard(who)


@pytest.mark.postgresql
@pytest.mark.parametrize("yes", ["press", "ja"])
async def test_no_table_and_no_file_holds_the_person(
    database: Database, prepared_on_both: Prepared, yes: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    world = await prepared_on_both(use)
    person_id = await id_of(database, NAME)
    leading = (NAME, "karin@kumla.example", person_id, "29:Karin", "object-Karin", "a:29:Karin", *NOBODYS)
    assert len(await places_of(database, NAME)) > 5
    await forgets(world, yes=yes)
    await world.time_passes(minutes=5)
    assert await places_of(database, *leading) == []
    for name, raw in (await all_files(database)).items():
        for text in leading:
            assert text.encode() not in raw, (name, text)
    assert NAME not in caplog.text
    assert person_id not in caplog.text


@pytest.mark.postgresql
async def test_records_stay_with_former_member_and_the_answers_of_others_stay(
    database: Database, prepared_on_both: Prepared
) -> None:
    world = await prepared_on_both(use)
    await forgets(world)
    await world.time_passes(minutes=5)
    tables = await dump(database)
    assert "Karinpunkten" in tables["agenda_item"]
    assert "tidigare medlems förslag om rutiner" in tables["agenda_item"]
    assert "tidigare medlem tar fram underlag" in tables["outcome"]
    assert "tidigare medlem" in tables["agenda_owner"]
    assert "Nilssvaret" in tables["feedback_answer"]
    await world.says("Olle", "dagordning")
    assert "tidigare medlem" in world.heard()
    assert NAME not in world.heard()


@pytest.mark.parametrize("said", ["glöm mig", "radera allt om mig", "forget me", "ta bort mina data", "radera mig"])
async def test_nothing_is_erased_without_a_yes(world: World, said: str) -> None:
    await world.says("Olle", said, in_=private_chat("Olle"))
    await world.says("Olle", "nej", in_=private_chat("Olle"))
    assert "person" in await places_of(world.db, "Olle Berg")


async def test_the_question_comes_in_private_only(world: World) -> None:
    await world.says("Olle", "glöm mig")
    assert "privata chatt" in world.heard()
    await world.says("Olle", "ja")
    assert "person" in await places_of(world.db, "Olle Berg")


async def test_nobody_erases_another(world: World) -> None:
    await world.says("Olle", "ta bort allt du har sparat om Sara Lind", in_=private_chat("Olle"))
    assert "Bara Sara Lind själv" in world.heard("Olle")
    await world.says("Olle", "glöm mig", in_=private_chat("Olle"))
    card = world.newest_card(private_chat("Olle"))
    await world.presses("Sara", "Ja, radera allt om mig", card, in_=private_chat("Olle"))
    assert set(await places_of(world.db, "Olle Berg")) >= {"person"}
    assert "person" in await places_of(world.db, "Sara Lind")


async def test_a_roster_brings_nobody_back_who_has_not_written_since(world: World) -> None:
    await forgets(world, "Olle")
    async with world.db.write() as tx:
        await tx.execute(update(meeting_group).values(roster_at=None))
    await read_rosters(world.db, world.teams, now=world.clock())
    assert await places_of(world.db, "Olle Berg") == []
    await world.time_passes(minutes=5)
    await world.says("Olle", "lägg till Ny början")
    async with world.db.write() as tx:
        await tx.execute(update(meeting_group).values(roster_at=None))
    await read_rosters(world.db, world.teams, now=world.clock())
    assert "person" in await places_of(world.db, "Olle Berg")


async def test_a_restored_backup_erases_them_again_at_the_start(
    sqlite: Database, tmp_path: Path, prepared: Prepared
) -> None:
    """The list lies beside the database, so it survives a copy from before the erasure."""
    world = await prepared(use)
    listed = tmp_path / "list"
    person_id = await id_of(sqlite, NAME)
    async with sqlite.write() as tx:
        rows = {table: [dict(row) for row in (await tx.execute(select(table))).mappings()] for table in [person]}
    await forgets(world)
    assert await write_list(sqlite, listed) == 1
    assert await write_list(sqlite, listed) == 0
    assert person_id not in listed.read_text()
    await world.time_passes(minutes=5)
    async with sqlite.write() as tx:  # the person comes back as a backup would bring them
        await tx.execute(person.insert().values(next(row for row in rows[person] if row["id"] == person_id)))
    assert await apply_list(sqlite, listed, now=world.clock()) == 1
    await world.time_passes(minutes=5)
    assert await places_of(sqlite, NAME, person_id) == []
    assert await apply_list(sqlite, listed, now=world.clock()) == 0


async def test_a_line_that_a_crash_cut_off_hides_no_other(tmp_path: Path, world: World) -> None:
    listed = tmp_path / "list"
    await forgets(world, "Olle")
    await write_list(world.db, listed)
    with listed.open("ab") as file:
        file.write(b'{"tenant":"t","mar')
    assert len(read_list(listed)) == 1


@pytest.mark.parametrize("nth", [0, 3])
async def test_an_open_anonymous_round_keeps_its_counts(sqlite: Database, nth: int) -> None:
    """Whether the person had answered cannot be told from the counts. Their words do not count as an answer."""
    world = await a_group(sqlite, MEMBERS[:6])
    await world.time_is(datetime(2025, 8, 29, 10, 30, tzinfo=UTC))
    for who in MEMBERS[:3]:
        await answers(world, who, driv=f"Tanke från {who}", by="form")

    async def counts() -> str:
        await world.says("Ylva", "driv och hinder")
        return next(line for line in world.heard().split("\n") if "har svarat" in line)

    before = await counts()
    await forgets(world, MEMBERS[nth])
    assert await counts() == before
    assert f"Tanke från {MEMBERS[nth]}" not in str(await dump(sqlite))
    async with sqlite.read() as tx:
        asked = (await tx.execute(select(feedback_round.c.asked))).scalar_one()
        assert len((await tx.execute(select(feedback_recipient))).all()) == asked
    await world.time_is(CLOSES + timedelta(days=3))
    await world.time_passes(days=4)
    assert await is_closed(world)
    await world.time_passes(minutes=5)
    async with sqlite.read() as tx:
        assert (await tx.execute(select(person.c.id).where(person.c.platform_id.startswith("erased:")))).all() == []


async def test_a_namesake_keeps_their_name(world: World) -> None:
    await world.joins("Olle Berg")  # another person whose name is the same
    await world.says("Olle", "lägg till Budgeten")
    await forgets(world, "Olle")
    assert "person" in await places_of(world.db, "Olle Berg")


@pytest.mark.parametrize("name", ["Anna-Karin Öst", "Bo Ek", "Åsa (Region) Lind", "O'Brien, Pat", "Li"])
async def test_names_of_all_shapes_are_found_in_the_words_of_others(world: World, name: str) -> None:
    await world.joins(name)
    await world.plan("28 augusti kl 9-12")
    await world.says("Sara", f"lägg till Fråga till {name} om lokaler")
    await world.says("Sara", f"lägg till {name}s rapport")
    async with world.db.write() as tx:
        found = await tx.scalar(select(person.c.id).where(person.c.name == name))
        await erase_person(tx, TENANT, str(found), now=world.clock())
    await world.time_passes(minutes=5)
    titles = (await dump(world.db))["agenda_item"]
    if len(name) > 2:
        assert f"Fråga till {name}" not in titles
    assert "person" not in await places_of(world.db, f"object-{name}")
    assert "om lokaler" in titles


async def test_a_group_without_the_person_works_on(world: World) -> None:
    await world.led_by("Karin", "Olle")
    await world.plan("28 augusti kl 9-12")
    await world.says("Olle", "lägg till Olles fråga")
    await forgets(world, "Olle")
    await world.time_passes(minutes=5)
    await world.says("Karin", "dagordning")
    assert "Olles fråga" in world.heard()
    await world.says("Karin", "medlemmar")
    assert "Olle Berg" not in world.heard()
    await world.time_is(datetime(2025, 8, 28, 11, tzinfo=UTC))
    await world.time_passes(days=6)
    assert not any("fel hos mig" in words(sent.message) for sent in world.shown_in())
