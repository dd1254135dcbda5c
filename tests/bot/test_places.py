"""Teams and channels that change around a group: who is there, what it is called, closed and opened again."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from bot.events import BotAdded, Place, PlaceChange, PlaceChanged, RosterChanged
from bot.messenger import DeliveryRefused, RosterEntry
from bot.people.jobs import read_rosters
from storage.database.engine import Database
from storage.database.tables.deliveries import outbox
from storage.database.tables.people import conversation, meeting_group, membership, person
from tests.fakes import FakeClock, FakeMessenger
from tests.world import BOT, TENANT, URL, World, channel, group_chat, private_chat, sender

STOCKHOLM = ZoneInfo("Europe/Stockholm")
TEAM = "team-1"


def entry(name: str) -> RosterEntry:
    return RosterEntry(f"29:{name}", name, f"object-{name}", f"{name.lower()}@kumla.example")


def of_team(channel_id: str | None = None) -> Place:
    """The place of an event about a team, or about one of its channels, as the seam gives it."""
    return Place(TENANT, channel_id or TEAM, channel().kind, URL, BOT, team_id=TEAM)


async def changes(world: World, change: PlaceChange, *, name: str | None = None, channel_id: str | None = None) -> None:
    event = PlaceChanged(
        of_team(channel_id), sender("Karin"), world._activity(), change, name, whole_team=channel_id is None
    )
    await world.dispatch(event)
    await world.deliver()


async def a_world(sqlite: Database, clock: FakeClock, teams: FakeMessenger, here: Place) -> World:
    world = World(sqlite, clock, teams, here=here)
    await world.time_is(datetime(2025, 5, 22, 9, tzinfo=STOCKHOLM))
    await world.arrive("Karin", "Olle", "Sara")
    await world.led_by("Karin")
    return world


@pytest.fixture
async def world(sqlite: Database, clock: FakeClock, teams: FakeMessenger) -> World:
    return await a_world(sqlite, clock, teams, replace(channel(), team_name="Nätverket"))


async def names(world: World) -> set[str]:
    async with world.db.read() as tx:
        rows = await tx.execute(
            select(person.c.name)
            .join(membership, membership.c.person_id == person.c.id)
            .where(membership.c.left_at.is_(None))
        )
        return {row.name for row in rows}


async def name_of_group(world: World) -> str:
    async with world.db.read() as tx:
        return str(await tx.scalar(select(meeting_group.c.name)))


async def suspended(world: World) -> bool:
    async with world.db.read() as tx:
        at = await tx.scalar(select(conversation.c.suspended_at).where(conversation.c.key == world.here.conversation))
        return at is not None


# -- who is there


async def test_a_member_event_with_the_teams_id_reaches_a_group_in_another_channel(world: World) -> None:
    world.teams.rosters[world.here.conversation].append(entry("Nils"))
    event = RosterChanged(of_team(), sender("Nils"), world._activity(), joined=("29:Nils",), whole_team=True)
    await world.dispatch(event)
    await read_rosters(world.db, world.teams, now=world.clock())
    assert "Nils" in await names(world)
    await world.says("Karin", "påminn Nils om planen senast 5 juni")
    assert "vet inte vem" not in world.heard()


@pytest.mark.parametrize("kind", ["private", "shared"])
async def test_a_channel_with_its_own_members_is_never_read_as_its_team(
    sqlite: Database, clock: FakeClock, teams: FakeMessenger, kind: str
) -> None:
    teams.rosters[TEAM] = [entry(f"Person {n}") for n in range(11)]
    world = await a_world(sqlite, clock, teams, replace(channel(), channel_type=kind))
    assert teams.rosters_of == [world.here.conversation]
    assert await names(world) == {"Karin Ek", "Olle Berg", "Sara Lind"}


async def test_a_standard_channel_is_read_as_its_team(sqlite: Database, clock: FakeClock, teams: FakeMessenger) -> None:
    teams.rosters[TEAM] = [entry("Karin"), entry("Eva")]
    world = await a_world(sqlite, clock, teams, replace(channel(), channel_type="standard"))
    assert teams.rosters_of == [TEAM]
    assert "Eva" in await names(world)


@pytest.mark.parametrize("status", [403, 404])
async def test_where_teams_refuses_the_members_of_a_private_channel_only_speakers_are_in_the_group(
    sqlite: Database, clock: FakeClock, teams: FakeMessenger, status: int
) -> None:
    teams.rosters[TEAM] = [entry(f"Person {n}") for n in range(11)]
    teams.refusals["roster"] = DeliveryRefused(status=status, suspends=status == 403, gone=status == 404)
    world = await a_world(sqlite, clock, teams, replace(channel(), channel_type="private"))
    await world.says("Olle", "hjälp")
    assert await names(world) == {"Karin Ek", "Olle Berg"}
    for _ in range(3):
        await world.time_passes(days=1)
        await read_rosters(world.db, world.teams, now=world.clock())
        await world.deliver()
    told = [sent for sent in teams.sent if "egna medlemmar" in str(sent.message)]
    assert [sent.conversation for sent in told] == ["a:29:Karin"]


async def test_a_channel_that_turns_out_to_be_private_forgets_the_team(world: World) -> None:
    world.here = replace(world.here, channel_type="private")
    world.teams.rosters[world.here.conversation] = [entry("Karin")]
    await world.says("Olle", "hjälp")
    assert await names(world) == {"Karin Ek", "Olle Berg"}


@pytest.mark.parametrize("status", [403, 404, 400, 401, 405, 410])
async def test_a_refused_roster_suspends_nothing_and_is_told_once(world: World, status: int) -> None:
    world.teams.refusals["roster"] = DeliveryRefused(status=status, suspends=status == 403, gone=status == 404)
    await world.says("Karin", "påminn om planen senast 13 juni")
    await world.presses("Karin", "Ja, påminn")
    for day in (23, 24, 30):
        await world.time_is(datetime(2025, 5, day, 9, 1, tzinfo=STOCKHOLM))
        await read_rosters(world.db, world.teams, now=world.clock())
        await world.deliver()
    assert not await suspended(world)
    await world.time_is(datetime(2025, 6, 5, 9, 1, tzinfo=STOCKHOLM))
    assert "planen" in world.everything().lower()
    assert sum("visar mig inte" in str(sent.message) for sent in world.teams.sent) == 1


# -- what it is called


@pytest.mark.parametrize(
    "name", ["Nätverket norr", "Chefer i Örebro län", "Folkhälsa 2026", "Å", "Team: norr & söder", "Ö" * 80]
)
async def test_the_name_of_the_group_follows_its_channel_and_its_team(world: World, name: str) -> None:
    await changes(world, PlaceChange.RENAMED, name=name, channel_id=world.here.conversation)
    assert await name_of_group(world) == name


async def test_the_name_follows_the_team_where_the_group_is_called_as_its_team(world: World) -> None:
    await changes(world, PlaceChange.RENAMED, name="Nätverket i Örebro län")
    assert await name_of_group(world) == "Nätverket i Örebro län"
    await changes(world, PlaceChange.RENAMED, name="Nätverket i väst")
    assert await name_of_group(world) == "Nätverket i väst"


async def test_the_name_does_not_follow_another_channel_nor_the_team_where_it_has_its_own(
    sqlite: Database, clock: FakeClock, teams: FakeMessenger
) -> None:
    world = await a_world(sqlite, clock, teams, replace(channel(), team_name="Folkhälsa"))
    await changes(world, PlaceChange.RENAMED, name="Något annat", channel_id="19:another")
    await changes(world, PlaceChange.RENAMED, name="Folkhälsa norr")
    assert await name_of_group(world) == "Nätverket"


async def test_the_name_of_a_group_chat_follows_its_topic(
    sqlite: Database, clock: FakeClock, teams: FakeMessenger
) -> None:
    world = await a_world(sqlite, clock, teams, group_chat())
    await world.dispatch(
        PlaceChanged(world.here, sender("Olle"), world._activity(), PlaceChange.RENAMED, "Chefer i söder")
    )
    assert await name_of_group(world) == "Chefer i söder"


# -- closed and opened again


async def test_an_archived_team_is_told_once_and_gets_what_is_still_worth_sending_when_it_opens(world: World) -> None:
    await world.says("Karin", "påminn om planen senast 13 juni")
    await world.presses("Karin", "Ja, påminn")
    await changes(world, PlaceChange.ARCHIVED)
    assert await suspended(world)
    assert "arkiverats" in world.heard("Karin")
    world.teams.refusals[world.here.conversation] = DeliveryRefused(status=403, suspends=True)
    await world.time_is(datetime(2025, 5, 30, 9, 1, tzinfo=STOCKHOLM))
    del world.teams.refusals[world.here.conversation]
    await changes(world, PlaceChange.UNARCHIVED)
    await world.time_is(datetime(2025, 5, 31, 9, 1, tzinfo=STOCKHOLM))
    assert "öppen igen" in world.heard("Karin")
    assert "inget gick förlorat" in world.heard("Karin").lower()
    assert not await suspended(world)
    late = [sent for sent in world.teams.sent if "planen" in str(sent.message).lower()]
    assert [sent.conversation for sent in late[-1:]] == [world.here.conversation]
    before = len(world.shown_in())
    await world.time_is(datetime(2025, 6, 5, 9, 1, tzinfo=STOCKHOLM))
    assert len(world.shown_in()) > before


async def statuses(world: World, kind: str) -> list[str]:
    async with world.db.read() as tx:
        found = await tx.execute(select(outbox.c.status).where(outbox.c.kind == kind).order_by(outbox.c.id))
        return [row.status for row in found]


async def test_what_expired_while_a_place_was_closed_is_listed_and_not_sent(world: World) -> None:
    await world.says("Karin", "nästa möte 28 maj kl 9-12")
    await world.presses("Karin", "Ja, det stämmer")
    await changes(world, PlaceChange.ARCHIVED)
    world.teams.refusals[world.here.conversation] = DeliveryRefused(status=403, suspends=True)
    for day in (28, 29, 30, 31):
        await world.time_is(datetime(2025, 5, day, 12, 5, tzinfo=STOCKHOLM))
    assert "blocked" in await statuses(world, "round_offer")
    del world.teams.refusals[world.here.conversation]
    before = len(world.shown_in())
    await changes(world, PlaceChange.UNARCHIVED)
    await world.time_is(datetime(2025, 6, 2, 9, 5, tzinfo=STOCKHOLM))
    assert "gick inte fram" in world.heard("Karin") or "inte fick" in world.heard("Karin")
    assert "blocked" in await statuses(world, "round_offer")
    assert len(world.shown_in()) == before


@pytest.mark.parametrize("way", ["speech", "unarchived", "installed", "the trial of the hour"])
async def test_a_reminder_that_was_refused_goes_out_however_its_place_opens(world: World, way: str) -> None:
    await world.says("Karin", "påminn om planen senast 13 juni")
    await world.presses("Karin", "Ja, påminn")
    world.teams.refusals[world.here.conversation] = DeliveryRefused(status=403, suspends=True)
    await world.time_is(datetime(2025, 5, 30, 9, 1, tzinfo=STOCKHOLM))
    assert await suspended(world)
    assert "blocked" in await statuses(world, "deadline_reminder")
    del world.teams.refusals[world.here.conversation]
    match way:
        case "speech":
            await world.says("Olle", "hjälp")
        case "unarchived":
            await changes(world, PlaceChange.UNARCHIVED)
        case "installed":
            await world.dispatch(BotAdded(world.here, sender("Karin"), world._activity()))
            await world.deliver()
        case _:
            await world.time_passes(minutes=61)
    assert "blocked" not in await statuses(world, "deadline_reminder")
    assert not await suspended(world)
    assert "planen" in str([sent.message for sent in world.teams.sent[-4:]]).lower()


async def test_a_refusal_that_goes_on_is_told_once_and_tried_once_a_day(world: World) -> None:
    await world.says("Karin", "påminn om planen senast 13 juni")
    await world.presses("Karin", "Ja, påminn")
    world.teams.refusals[world.here.conversation] = DeliveryRefused(status=403, suspends=True)
    for hours in (0, 1, 2, 26, 50, 74):
        await world.time_is(datetime(2025, 5, 30, 9, 1, tzinfo=STOCKHOLM) + timedelta(hours=hours))
    told = [sent for sent in world.teams.sent if sent.conversation == "a:29:Karin" and "D1 Planen" in str(sent.message)]
    assert len(told) == 1
    await world.says("Karin", "leveranser", in_=private_chat("Karin"))
    assert "tar inte emot" in world.heard("Karin")


@pytest.mark.parametrize("channel_id", [None, "19:channel"])
async def test_a_deletion_is_told_once_with_what_to_do(world: World, channel_id: str | None) -> None:
    await changes(world, PlaceChange.DELETED, channel_id=channel_id)
    await changes(world, PlaceChange.DELETED, channel_id=channel_id)
    told = [sent for sent in world.teams.sent if "tagits bort i Teams" in str(sent.message)]
    assert [sent.conversation for sent in told] == ["a:29:Karin"]
    assert await suspended(world)
    await changes(world, PlaceChange.RESTORED, channel_id=channel_id)
    assert not await suspended(world)


async def test_events_about_a_team_without_a_group_are_nothing(world: World) -> None:
    before = len(world.teams.sent)
    other = Place(TENANT, "team-9", channel().kind, URL, BOT, team_id="team-9")
    for change in PlaceChange:
        await world.dispatch(PlaceChanged(other, sender("X"), world._activity(), change, "X", whole_team=True))
    await world.deliver()
    assert len(world.teams.sent) == before
