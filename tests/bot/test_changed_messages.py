"""Messages that their writers edit or delete: the question goes with them, what was done stands, nobody is met with
silence, and nothing of the message is repeated."""

from datetime import timedelta

import pytest

from storage.database.engine import Database
from tests.fakes import FakeClock, FakeMessenger
from tests.snapshots import Prepared
from tests.world import World, channel, private_chat

QUESTIONS = [
    ("påminn om planen senast 3 juni 2026", "påminn om planen senast 13 juni 2026", "13 juni", "Ja, påminn"),
    ("nästa möte 28 maj 2026 kl 9-12", "nästa möte 29 maj 2026 kl 9-12", "29 maj", "Ja, det stämmer"),
    ("remind us of the plan by 3 June 2026", "påminn om budgeten senast 14 juni 2026", "14 juni", "Ja, påminn"),
]


async def begin(world: World) -> None:
    await world.arrive("Karin", "Olle", "Sara")
    await world.led_by("Karin")


@pytest.fixture
async def world(prepared: Prepared) -> World:
    return await prepared(begin)


@pytest.mark.parametrize(("before", "after", "day", "yes"), QUESTIONS)
async def test_an_edit_before_the_answer_asks_anew_in_place_of_the_old_question(
    world: World, before: str, after: str, day: str, yes: str
) -> None:
    await world.says("Karin", before, activity_id="m1")
    old = world.newest_card()
    await world.edits("Karin", "m1", after)
    assert day in world.heard()
    assert world.everything().count("gäller inte längre") == 1
    answer = await world.presses("Karin", yes, old) if any(a["title"] == yes for a in old.get("actions", [])) else None
    assert answer is None or "redan" in str(answer)
    await world.presses("Karin", yes)
    assert day in world.everything()


async def test_an_edit_may_be_edited_again(world: World) -> None:
    await world.says("Karin", "påminn om planen senast 3 juni 2026", activity_id="m1")
    await world.edits("Karin", "m1", "påminn om planen senast 13 juni 2026")
    await world.edits("Karin", "m1", "påminn om planen senast 23 juni 2026", again=1)
    assert "23 juni" in world.heard()
    assert world.everything().count("gäller inte längre") == 2


@pytest.mark.parametrize("said", ["lägg till Budgeten", "jag är sekreterare", "visa medlemmar", "hjälp"])
async def test_an_edit_of_what_was_done_changes_nothing_says_so_and_repeats_nothing(world: World, said: str) -> None:
    await world.plan("28 maj 2026 kl 9-12")
    await world.says("Karin", said, activity_id="m1")
    await world.edits("Karin", "m1", "chefen pratade hela tiden")
    assert "inte ändrat något" in world.heard()
    assert "chefen" not in world.everything()


@pytest.mark.parametrize(
    ("before", "after", "answer"),
    [
        ("abrakadabra", "hjälp", "dagordning"),
        ("lagg tlil Budgeten bums", "lägg till Budgeten", "Budgeten"),
        ("lägg till", "lägg till Budgeten", "Budgeten"),
        ("ta bort punkt 99", "lägg till Budgeten", "Budgeten"),
        ("xyzzy", "påminn om planen senast 13 juni 2026", "13 juni"),
        ("Driv: bra tempo", "lägg till Budgeten", "Budgeten"),
    ],
)
async def test_an_edit_of_what_was_refused_is_read_as_if_it_were_new(
    world: World, before: str, after: str, answer: str
) -> None:
    await world.plan("28 maj 2026 kl 9-12")
    await world.says("Karin", before, activity_id="m1")
    await world.edits("Karin", "m1", after)
    assert answer in world.heard() + world.heard("Karin")
    assert "inte ändrat något" not in world.everything()


@pytest.mark.parametrize("said", ["abrakadabra", "Driv: bra tempo", "Hinder: långa möten", "lägg till", "hm hm"])
async def test_an_edit_that_is_read_anew_is_not_repeated_where_it_is_not_understood(world: World, said: str) -> None:
    await world.says("Karin", said, activity_id="m1")
    await world.edits("Karin", "m1", "chefen pratade hela tiden")
    assert "chefen" not in world.everything()


async def test_an_edit_that_still_cannot_be_understood_is_answered_and_may_be_mended_again(world: World) -> None:
    await world.plan("28 maj 2026 kl 9-12")
    await world.says("Karin", "abrakadabra", activity_id="m1")
    await world.edits("Karin", "m1", "abrakadabra simsalabim")
    assert "inte ändrat något" not in world.heard()
    await world.edits("Karin", "m1", "lägg till Budgeten", again=1)
    assert "Budgeten" in world.heard()


@pytest.mark.parametrize(("hours", "is_read"), [(0, True), (1, True), (20, True), (60, False), (24 * 30, False)])
async def test_a_message_that_addresses_the_bot_by_an_edit_counts_as_said_while_it_is_recent(
    world: World, hours: int, is_read: bool
) -> None:
    await world.plan("28 maj 2026 kl 9-12")
    sent_at = int((world.clock() - timedelta(hours=hours)).timestamp() * 1000)
    await world.edits("Olle", str(sent_at), "lägg till Lokalfrågan")
    assert ("Lokalfrågan" in world.everything()) is is_read
    assert ("inte ändrat något" in world.heard()) is not is_read


async def test_an_edit_that_is_delivered_twice_is_answered_once(world: World) -> None:
    await world.says("Karin", "hjälp", activity_id="m1")
    now = world.clock.now
    await world.edits("Karin", "m1", "dagordning")
    world.clock.now = now
    await world.edits("Karin", "m1", "dagordning")
    assert world.everything().count("inte ändrat något") == 1


async def test_an_edit_of_a_message_that_was_never_heard_is_answered(world: World) -> None:
    await world.edits("Olle", "never-heard", "dagordning")
    assert "inte ändrat något" in world.heard()


@pytest.mark.parametrize(
    "said", ["påminn om planen senast 3 juni 2026", "nästa möte 28 maj 2026 kl 9-12", "remind us of it by 3 June 2026"]
)
async def test_a_deletion_withdraws_the_question(world: World, said: str) -> None:
    await world.says("Karin", said, activity_id="m1")
    card = world.newest_card()
    await world.deletes("Karin", "m1")
    assert "togs bort" in world.heard()
    assert "redan" in str(await world.presses("Karin", card["actions"][0]["title"], card))


async def test_a_deletion_of_what_was_done_is_answered_privately(world: World) -> None:
    await world.plan("28 maj 2026 kl 9-12")
    await world.says("Olle", "lägg till Budgeten", activity_id="m1")
    before = world.everything()
    await world.deletes("Olle", "m1")
    assert world.everything() == before
    assert "tog bort ett meddelande" in world.heard("Olle")


async def test_a_deletion_of_a_message_that_was_never_heard_is_nothing(world: World) -> None:
    await world.deletes("Olle", "never-heard")
    assert world.heard("Olle") == ""


async def test_an_edit_in_private_and_in_a_channel_is_answered_where_it_was_made(
    sqlite: Database, clock: FakeClock, teams: FakeMessenger
) -> None:
    world = World(sqlite, clock, teams, here=channel())
    await world.arrive("Karin", "Olle")
    for place in (world.here, private_chat("Karin")):
        await world.says("Karin", "påminn om planen senast 3 juni 2026", activity_id="m1", in_=place)
        await world.edits("Karin", "m1", "påminn om planen senast 13 juni 2026", in_=place)
        assert "13 juni" in world.heard(in_=place)
