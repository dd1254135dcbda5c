"""What failed while nobody led a group is told to its first leaders."""

import pytest
from sqlalchemy import update

from bot.messenger import DeliveryFailed, DeliveryRefused, Failure
from storage.database.tables.deliveries import outbox
from tests.fakes import Delivered
from tests.world import World, private_chat

FAILED = "ett svar eller besked"


def in_doubt() -> DeliveryFailed:
    return DeliveryFailed(Failure.AMBIGUOUS, status=503)


async def an_answer_fails(world: World, trouble: DeliveryFailed | DeliveryRefused | Delivered | None = None) -> None:
    world.teams.trouble = [trouble or in_doubt()]
    await world.says("Olle", "när är nästa möte?")


async def appoints(world: World, who: str, says: str = "jag är ordförande") -> None:
    """Somebody gives a role, and the bot has gathered what failed."""
    await world.says(who, says)
    await world.time_passes(seconds=10)


def told(world: World, who: str) -> str:
    return world.everything(private_chat(who))


@pytest.mark.parametrize(
    "trouble",
    [
        in_doubt(),
        DeliveryFailed(Failure.AMBIGUOUS, status=408),
        Delivered(DeliveryFailed(Failure.AMBIGUOUS, code="timeout")),
        DeliveryRefused(status=400, code="BadSyntax"),
        DeliveryRefused(status=413, code="MessageSizeTooBig"),
        DeliveryRefused(status=403, code="ForbiddenOperationException"),
    ],
    ids=str,
)
async def test_the_first_leader_is_told_of_each_kind_of_failure(
    world: World, trouble: DeliveryFailed | DeliveryRefused | Delivered
) -> None:
    await an_answer_fails(world, trouble)
    assert all(told(world, who) == "" for who in ("Karin", "Olle", "Sara", "Nils"))
    await appoints(world, "Karin")
    assert FAILED in told(world, "Karin")


@pytest.mark.parametrize(
    ("says", "leaders"),
    [
        ("jag är ordförande", ["Karin"]),
        ("jag är sekreterare", ["Karin"]),
        ("jag är vice ordförande", ["Karin"]),
        ("ordförande är Sara", ["Sara"]),
        ("Nils är vice ordförande", ["Nils"]),
        ("ordförande är Sara och Nils", ["Sara", "Nils"]),
        ("sekreterare är Olle", ["Olle"]),
    ],
)
async def test_whoever_becomes_the_first_leader_is_told(world: World, says: str, leaders: list[str]) -> None:
    await an_answer_fails(world)
    await appoints(world, "Karin", says)
    assert [who for who in ("Karin", "Olle", "Sara", "Nils") if FAILED in told(world, who)] == sorted(
        leaders, key=["Karin", "Olle", "Sara", "Nils"].index
    )


async def test_the_leader_after_a_time_without_one_is_told(world: World) -> None:
    await world.led_by("Karin")
    await world.leaves("Karin")
    await an_answer_fails(world)
    await appoints(world, "Sara")
    assert FAILED in told(world, "Sara")


async def test_a_leader_whose_resignation_is_undone_is_told(world: World) -> None:
    await world.led_by("Karin")
    await world.says("Karin", "jag avgår som ordförande")
    await an_answer_fails(world)
    assert FAILED not in told(world, "Karin")
    await appoints(world, "Karin", "ångra")
    assert FAILED in told(world, "Karin")


@pytest.mark.parametrize("again", ["ångra", "jag är ordförande", "jag är sekreterare", "jag är vice ordförande"])
async def test_a_leader_who_returns_is_not_told_the_same_again(world: World, again: str) -> None:
    await world.led_by("Karin")
    await an_answer_fails(world)
    await world.time_passes(seconds=10)
    await world.says("Karin", "jag avgår som ordförande")
    await appoints(world, "Karin", again)
    await world.time_passes(days=1)
    assert told(world, "Karin").count(FAILED) == 1


async def test_a_leader_who_returns_is_told_only_what_failed_meanwhile(world: World) -> None:
    await world.led_by("Karin")
    await an_answer_fails(world)
    await world.time_passes(seconds=10)
    await world.says("Karin", "jag avgår som ordförande")
    await an_answer_fails(world)
    await appoints(world, "Karin")
    await world.time_passes(days=1)
    assert told(world, "Karin").count(FAILED) == 2
    assert "meddelanden" not in told(world, "Karin")


async def test_several_failures_are_one_message(world: World) -> None:
    for _ in range(5):
        await an_answer_fails(world)
        world.clock.advance(minutes=1)
    await appoints(world, "Karin")
    assert len(world.shown_in(private_chat("Karin"))) == 1
    assert "5" in told(world, "Karin")


async def test_the_second_leader_is_not_told_what_the_first_was_told(world: World) -> None:
    await an_answer_fails(world)
    await appoints(world, "Karin")
    await appoints(world, "Karin", "sekreterare är Sara")
    assert FAILED not in told(world, "Sara")


async def test_the_first_leader_is_not_told_of_what_arrived(world: World) -> None:
    await world.says("Olle", "när är nästa möte?")
    await appoints(world, "Karin")
    assert told(world, "Karin") == ""


async def test_the_first_leader_is_not_told_of_failures_older_than_a_week(world: World) -> None:
    await an_answer_fails(world)
    async with world.db.write() as tx:
        await tx.execute(update(outbox).where(outbox.c.status == "unknown").values(next_attempt_at=world.clock()))
    world.clock.advance(days=7, minutes=1)
    await appoints(world, "Karin")
    assert told(world, "Karin") == ""


async def test_a_failure_in_another_group_is_not_told(world: World) -> None:
    await an_answer_fails(world)
    async with world.db.write() as tx:
        await tx.execute(update(outbox).where(outbox.c.status == "unknown").values(group_id="another"))
    await appoints(world, "Karin")
    assert told(world, "Karin") == ""
