"""What the chores promise: one row that cannot be handled, or a group that is gone, keeps no other waiting."""

import logging
from datetime import UTC, datetime

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.events import BotAdded, BotRemoved
from bot.meetings.jobs import end_meetings
from bot.messenger import DeliveryFailed, DeliveryRefused, Failure
from bot.people.jobs import read_rosters
from dialogs.meetings.model import MeetingStatus
from storage import meetings
from storage import people as groups
from tests.world import TENANT, World, channel, group_chat, private_chat, sender

FORBIDDEN = DeliveryRefused(status=403, code="BotNotInConversationRoster", suspends=True)
GONE = DeliveryRefused(status=404, code="ConversationNotFound", gone=True)


async def _ended(world: World) -> dict[str, str]:
    """The status of each group's meeting, by the group's home."""
    async with world.db.read() as tx:
        rows = await tx.execute(
            text("SELECT g.conversation, m.status FROM meeting m JOIN meeting_group g ON g.id = m.group_id")
        )
        return {row.conversation: row.status for row in rows}


async def _make_unreadable(world: World, home: str = "19:group") -> None:
    async with world.db.write() as tx:
        await tx.execute(
            text("UPDATE meeting_group SET zone = 'Europe/Nowhere' WHERE conversation = :home"), {"home": home}
        )


async def test_a_meeting_that_cannot_be_ended_keeps_no_other_from_its_round(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    await world.led_by("Karin")
    await world.plan("25 augusti kl 13-14")
    other = group_chat("19:other", "Ledningsgruppen")
    world.here = other
    await world.arrive()
    await world.led_by("Karin")
    await world.plan("25 augusti kl 13-15")
    await _make_unreadable(world)
    world.clock.now = datetime(2025, 8, 25, 14, 0, tzinfo=UTC)
    with caplog.at_level(logging.ERROR):
        assert await end_meetings(world.db, now=world.clock()) == 1
    assert await _ended(world) == {"19:group": "planned", "19:other": "ended"}
    assert "a job failed: meeting=" in caplog.text
    await world.deliver()
    assert "Driv och hinder" in world.everything(other)


async def test_however_many_cannot_be_ended_those_behind_them_are(world: World) -> None:
    now = world.clock()
    async with world.db.write() as tx:
        bad = await groups.load_group(tx, TENANT, await _group_id(tx, "19:group"))
        assert bad
        for _ in range(60):
            await meetings.plan_meeting(tx, bad, starts_at=now, ends_at=now, place="")
    other = group_chat("19:other", "Ledningsgruppen")
    await world.arrive(place=other)
    async with world.db.write() as tx:
        good = await groups.load_group(tx, TENANT, await _group_id(tx, "19:other"))
        assert good
        await meetings.plan_meeting(tx, good, starts_at=now, ends_at=world.clock(), place="")
    await _make_unreadable(world)
    assert await end_meetings(world.db, now=world.clock()) == 1
    assert (await _ended(world))["19:other"] == "ended"


async def _group_id(tx: AsyncConnection, home: str) -> str:
    found = await tx.execute(text("SELECT id FROM meeting_group WHERE conversation = :home"), {"home": home})
    return str(found.scalar_one())


async def test_a_meeting_of_long_ago_has_no_round(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("25 augusti kl 13-14")
    await world.removes_bot()
    await world.time_passes(days=30)
    assert await _ended(world) == {"19:group": "planned"}
    await world.arrive()
    await world.tick()
    assert await _ended(world) == {"19:group": "ended"}
    assert "Driv och hinder" not in world.everything()


async def _dead_groups(world: World, trouble: Exception, how_many: int = 25) -> None:
    for number in range(how_many):
        place = group_chat(f"19:dead{number}", f"Grupp {number}")
        world.teams.refusals[place.conversation] = trouble
        await world.dispatch(BotAdded(place, sender("Karin"), world._activity()))


@pytest.mark.parametrize("trouble", [FORBIDDEN, GONE])
async def test_groups_that_are_gone_are_asked_once_and_keep_no_other_waiting(world: World, trouble: Exception) -> None:
    await _dead_groups(world, trouble)
    for _ in range(2):
        await read_rosters(world.db, world.teams, now=world.clock())
    asked = [where for how, where in world.teams.calls if how == "roster" and where.startswith("19:dead")]
    assert sorted(asked) == sorted(f"19:dead{number}" for number in range(25))
    await world.arrive(place=group_chat("19:new", "Den nya"))
    async with world.db.read() as tx:
        assert await groups.groups_with_old_roster(tx, before=world.clock(), now=world.clock()) != []
    assert ("roster", "19:new") in world.teams.calls


async def test_rosters_that_cannot_be_read_just_now_wait_behind_the_others(world: World) -> None:
    await _dead_groups(world, DeliveryFailed(Failure.AMBIGUOUS, status=502))
    await read_rosters(world.db, world.teams, now=world.clock())
    await world.arrive(place=group_chat("19:new", "Den nya"))
    assert ("roster", "19:new") in world.teams.calls
    world.teams.refusals.clear()
    world.clock.advance(minutes=3)
    assert await read_rosters(world.db, world.teams, now=world.clock()) == 20
    assert await read_rosters(world.db, world.teams, now=world.clock()) == 5


async def test_a_group_that_cannot_be_loaded_keeps_no_other_roster_from_being_read(world: World) -> None:
    await world.arrive(place=group_chat("19:other", "Ledningsgruppen"))
    await _make_unreadable(world)
    await world.time_passes(hours=25)
    assert await read_rosters(world.db, world.teams, now=world.clock()) == 1


# -- a bot that was refused or removed


async def test_once_refused_it_answers_again_when_it_is_spoken_to(world: World) -> None:
    await world.led_by("Karin")
    world.teams.refusals["19:group"] = FORBIDDEN
    await world.says("Karin", "medlemmar")
    world.teams.refusals.clear()
    await world.says("Karin", "medlemmar")
    assert "**Ordförande:** Karin Ek" in world.heard()


async def test_once_refused_a_press_brings_it_back(world: World) -> None:
    await world.led_by("Karin")
    await world.says("Karin", "nästa möte 28 augusti kl 9-12")
    async with world.db.write() as tx:
        await groups.suspend(tx, TENANT, "19:group", at=world.clock())
    before = len(world.shown_in())
    await world.presses("Karin", "Ja, det stämmer")
    assert len(world.shown_in()) == before + 1


async def test_a_team_that_adds_the_bot_again_has_it_in_every_channel(world: World) -> None:
    team, one = channel("team-1", thread=None), channel("19:channel")
    await world.dispatch(BotAdded(team, sender("Karin"), world._activity(), is_chosen=False))
    await world.says("Karin", "jag är ordförande", in_=one)
    await world.dispatch(BotRemoved(team, sender("Karin"), world._activity()))
    async with world.db.read() as tx:
        away = await groups.load_conversation(tx, TENANT, one.conversation)
    assert away
    assert away.suspended_at is not None
    await world.dispatch(BotAdded(team, sender("Karin"), world._activity(), is_chosen=False))
    async with world.db.read() as tx:
        back = await groups.load_conversation(tx, TENANT, one.conversation)
    assert back
    assert back.suspended_at is None


async def test_a_group_that_the_bot_was_removed_from_is_left_alone_and_all_is_there_when_it_returns(
    world: World,
) -> None:
    await world.led_by("Karin", "Sara")
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "lägg till Budgeten")
    await world.says("Karin", "påminn om rapporten senast 10 september")
    await world.presses("Karin", "Ja, påminn")
    await world.removes_bot()
    world.teams.refusals["19:group"] = FORBIDDEN
    before = len(world.teams.sent)
    for _ in range(6):
        await world.time_passes(days=1)
    # No round, no reminder, and nobody is told that they did not arrive.
    assert world.teams.sent[before:] == []
    assert await _ended(world) == {"19:group": MeetingStatus.PLANNED.value}
    await world.says("Olle", "dagordning", in_=private_chat("Olle"))
    assert "Budgeten" not in world.heard("Olle")

    world.teams.refusals.clear()
    await world.arrive()
    await world.tick()
    assert "Driv och hinder" in world.everything()
    await world.says("Olle", "deadlines")
    assert "Rapporten" in world.heard()
    await world.says("Olle", "medlemmar", in_=private_chat("Olle"))
    assert "Karin Ek" in world.heard("Olle")
    before = len(world.shown_in())
    await world.time_is(datetime(2025, 9, 10, 8, 0, tzinfo=UTC))
    assert len(world.shown_in()) > before
