"""The package for a registry: whole, checked by sums, for leaders only, and nothing anonymous joined to a person."""

import io
import json
import re
import zipfile
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Any

import docx
import pytest

from bot.minutes.records import RECORDS, downloads
from bot.web.links import Links
from bot.web.pictures import Pictures
from bot.web.site import Site
from dialogs.catalogue import ExportRecords, parse
from storage.database.engine import Database
from tests.privacy.rounds import CHAIR, CLOSES, MEMBERS, a_group, answers, ids_of
from tests.world import World, private_chat

TODAY = date(2026, 3, 2)
FORM = "formulär Läget till medlemmarna senast 30 september:\n1. Hur går det?\n2. Finns en plan? (ja/nej)"


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("exportera för diarieföring", None),
        ("exportera handlingarna till diariet", None),
        ("ta fram allt för arkivet", None),
        ("diarieför mötet", None),
        ("exportera för diarieföring 2025", 2025),
        ("exportera för diarieföring hela året", 2026),
        ("exportera året för arkivering", 2026),
        ("diarieför förra året", 2025),
        ("export for the registry", None),
        ("export for the archive 2024", 2024),
        ("export everything for the registry last year", 2025),
        ("archive the meeting", None),
    ],
)
def test_words_are_a_command(text: str, year: int | None) -> None:
    assert parse(text, today=TODAY) == ExportRecords(year)


@pytest.mark.parametrize("text", ["exportera för diarieföring från 12 mars", "export for the registry from 12 March"])
def test_a_day_says_which_meeting(text: str) -> None:
    found = parse(text, today=TODAY)
    assert isinstance(found, ExportRecords)
    assert found.day is not None
    assert found.day.day == date(2026, 3, 12)


async def a_closed_meeting(db: Database, *, named: bool = False, late: str = "") -> World:
    world = await a_group(db, MEMBERS[:6])
    if named:
        await world.says(CHAIR, "namngivna svar")
    await world.says(CHAIR, "lägg till Skolvägarna (20 min)")
    await world.says(CHAIR, FORM)
    await world.says(CHAIR, "ja")
    await world.says("Agnes", "fråga 1: Formulärsvar från Agnes\nfråga 2: ja", in_=private_chat("Agnes"))
    await world.says(CHAIR, "beslut 1: Vi antar planen")
    await world.says(CHAIR, "uppdrag 1: Bertil ringer kommunen")
    await world.time_is(datetime(2025, 8, 29, 10, 30, tzinfo=UTC))
    await world.says(CHAIR, "alla var med utom Fredrik")
    for nth, who in enumerate(MEMBERS[:5]):
        await answers(world, who, driv=f"Yttrande {nth}", by="form")
    await world.time_is(CLOSES)
    await world.time_passes(days=1)
    world.dispatch.opening.links = Links("https://bot.example", ["k" * 32], clock=world.clock)
    return world


async def asked_for(world: World, said: str = "exportera för diarieföring", who: str = CHAIR) -> dict[str, bytes]:
    """The files of the package that `who` gets."""
    await world.says(who, said, in_=private_chat(who))
    return await behind_link(world, world.everything(private_chat(who)))


async def behind_link(world: World, text: str) -> dict[str, bytes]:
    links = world.dispatch.opening.links
    link = links.read(re.findall(r"links/([^)]+)\.zip", text)[-1])
    assert link is not None
    file = await downloads(Site(world.db, world.clock, links, Pictures()))[RECORDS](link)
    assert file is not None
    with zipfile.ZipFile(io.BytesIO(file.data)) as whole:
        return {name: whole.read(name) for name in whole.namelist()}


def data_of(files: dict[str, bytes], name: str = "2025-08-29/handlingar.json") -> Any:
    return json.loads(files[name])


async def test_a_package_holds_everything_of_the_meeting(sqlite: Database) -> None:
    files = await asked_for(await a_closed_meeting(sqlite))
    found = data_of(files)
    assert found["agenda"][0]["title"] == "Skolvägarna"
    assert [each["text"] for each in found["agenda"][0]["outcomes"]] == ["Vi antar planen", "Bertil ringer kommunen"]
    assert [each["name"] for each in found["attendance"]["absent"]] == ["Fredrik"]
    assert sorted(each["text"] for each in found["feedback"]["statements"]) == [f"Yttrande {nth}" for nth in range(5)]
    assert "Vi antar planen" in files["2025-08-29/beslut.html"].decode()
    assert "Fredrik" in files["2025-08-29/narvaro.html"].decode()
    assert "Skolvägarna" in files["2025-08-29/dagordning.html"].decode()
    text = "\n".join(p.text for p in docx.Document(io.BytesIO(files["2025-08-29/minnesanteckningar.docx"])).paragraphs)
    assert "Vi antar planen" in text
    assert "Formulärsvar från Agnes" in files["formular/1.csv"].decode("utf-8-sig")


async def test_the_list_of_contents_names_each_file_with_its_sum(sqlite: Database) -> None:
    files = await asked_for(await a_closed_meeting(sqlite))
    metadata = json.loads(files["metadata.json"])
    contents = files["innehall.html"].decode()
    listed = {each["name"]: each["sha256"] for each in metadata["files"]}
    assert set(files) - {"innehall.html", "metadata.json"} == set(listed)
    for name, sum_ in listed.items():
        assert sha256(files[name]).hexdigest() == sum_
        assert name in contents
        assert sum_ in contents
    assert metadata["made_by"] == CHAIR
    assert metadata["covers"] == "fredag 29 augusti 2025"
    assert "utkast" in contents


async def test_nothing_anonymous_is_joined_to_a_person(sqlite: Database) -> None:
    """The statements stand in another order than the answers were given, without a name, a time or a count of those
    who answered, and nothing in the package tells who was asked."""
    world = await a_closed_meeting(sqlite)
    files = await asked_for(world)
    feedback = data_of(files)["feedback"]
    assert set(feedback) == {"anonymous", "asked", "closed_on", "statements"}
    for each in feedback["statements"]:
        assert set(each) == {"heading", "text", "hidden"}
    page = files["2025-08-29/driv-och-hinder.html"].decode()
    assert not [who for who in (*MEMBERS, CHAIR) if who in page]
    ids = await ids_of(world, (*MEMBERS[:6], CHAIR))
    assert len(ids) == 7
    for name, raw in files.items():
        for person_id in ids.values():
            assert person_id.encode() not in raw, name


async def test_a_hidden_statement_is_there_and_marked(sqlite: Database) -> None:
    world = await a_closed_meeting(sqlite)
    await world.says(CHAIR, "dölj driv 1", in_=private_chat(CHAIR))
    statements = data_of(await asked_for(world))["feedback"]["statements"]
    assert [each["hidden"] for each in statements].count(True) == 1
    assert len(statements) == 5


async def test_a_round_with_names_has_its_names(sqlite: Database) -> None:
    files = await asked_for(await a_closed_meeting(sqlite, named=True))
    assert {each["author"] for each in data_of(files)["feedback"]["statements"]} == set(MEMBERS[:5])


async def test_an_open_round_is_not_in_the_package(sqlite: Database) -> None:
    world = await a_group(sqlite, MEMBERS[:6])
    await world.time_is(datetime(2025, 8, 29, 10, 30, tzinfo=UTC))
    await answers(world, "Agnes", driv="Ännu inte visat", by="form")
    world.dispatch.opening.links = Links("https://bot.example", ["k" * 32], clock=world.clock)
    files = await asked_for(world)
    assert data_of(files)["feedback"] is None
    assert not [name for name, raw in files.items() if "Ännu inte visat".encode() in raw]


async def test_adopted_minutes_are_named_with_their_version(sqlite: Database) -> None:
    world = await a_closed_meeting(sqlite)
    await world.says(CHAIR, "fastställ anteckningarna")
    await world.says(CHAIR, "ja")
    files = await asked_for(world, "diarieför mötet")
    assert data_of(files)["minutes"]["version"] == 1
    assert "version 1, fastställd" in files["innehall.html"].decode()


async def test_a_year_has_a_folder_for_each_meeting(sqlite: Database) -> None:
    world = await a_closed_meeting(sqlite)
    await world.plan("12 september kl 9-12", by=CHAIR)
    await world.plan("19 september kl 9-12", by=CHAIR)
    await world.says(CHAIR, "mötet 19 september är inställt")
    await world.time_is(datetime(2025, 9, 20, 9, tzinfo=UTC))
    files = await asked_for(world, "exportera för diarieföring 2025")
    assert {name.partition("/")[0] for name in files} >= {"2025-08-29", "2025-09-12", "formular"}
    assert not [name for name in files if name.startswith("2025-09-19")]
    assert json.loads(files["metadata.json"])["covers"] == "2025"


@pytest.mark.parametrize("said", ["exportera för diarieföring", "exportera för diarieföring 2025", "diarieför mötet"])
async def test_only_leaders_get_it(sqlite: Database, said: str) -> None:
    world = await a_closed_meeting(sqlite)
    await world.says("Agnes", said, in_=private_chat("Agnes"))
    assert "links/" not in world.everything(private_chat("Agnes"))
    assert "ordförande" in world.heard("Agnes")


async def test_the_link_ends_with_the_role_and_after_a_day(sqlite: Database) -> None:
    world = await a_closed_meeting(sqlite)
    await world.says(CHAIR, "exportera för diarieföring")
    assert "links/" not in world.everything()
    links = world.dispatch.opening.links
    token = re.findall(r"links/([^)]+)\.zip", world.everything(private_chat(CHAIR)))[-1]
    link = links.read(token)
    assert link is not None
    await world.says(CHAIR, "ordförande är Agnes")
    assert await downloads(Site(world.db, world.clock, links, Pictures()))[RECORDS](link) is None
    world.clock.advance(hours=25)
    assert links.read(token) is None


@pytest.mark.parametrize("said", ["exportera för diarieföring", "exportera för diarieföring 2019"])
async def test_without_a_meeting_nothing_is_exported(world: World, said: str) -> None:
    await world.led_by("Karin")
    await world.says("Karin", said)
    assert "inget möte att exportera" in world.heard()


async def test_an_export_is_in_the_audit_log(sqlite: Database) -> None:
    world = await a_closed_meeting(sqlite)
    await asked_for(world)
    from tests.privacy.test_audit import rows_of

    assert (await rows_of(sqlite))[-1].what == "ExportRecords"
