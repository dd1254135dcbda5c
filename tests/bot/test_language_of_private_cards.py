"""What the bot sends to one person is in that person's language, whoever or whatever causes it."""

import re
from datetime import datetime

import pytest
from sqlalchemy import select

from storage.database.tables.deliveries import outbox
from tests.privacy.rounds import STOCKHOLM
from tests.snapshots import Prepared
from tests.world import World, group_chat, private_chat, words

HOME = group_chat("19:home", "Board")
SWEDISH = re.compile(r"[åäöÅÄÖ]|\b(?:och|inte|mötet|punkten|dagordning)\b")


async def begin(world: World) -> None:
    world.here = HOME
    await world.time_is(datetime(2025, 5, 12, 9, tzinfo=STOCKHOLM))
    await world.arrive("Karin", "Olle", "Sara")
    await world.led_by("Karin")
    await world.says("Karin", "english", in_=private_chat("Karin"))


@pytest.fixture
async def world(prepared: Prepared) -> World:
    """A Swedish group whose chair reads English in private, with titles that are no language."""
    world = await prepared(begin)
    world.here = HOME
    return world


async def kinds_to(world: World, who: str) -> set[str]:
    async with world.db.read() as tx:
        rows = await tx.execute(select(outbox.c.kind, outbox.c.posted_in, outbox.c.conversation))
        return {row.kind for row in rows if private_chat(who).conversation in (row.posted_in, row.conversation)}


def swedish(world: World, who: str, *, after: int) -> list[str]:
    sent = [each for each in world.teams.sent[after:] if each.conversation == private_chat(who).conversation]
    return [text for each in sent if each.message and SWEDISH.search(text := words(each.message))]


async def before_a_meeting(world: World) -> None:
    await world.plan("28 maj kl 9-12", by="Karin")
    await world.says("Olle", "lägg till Alfa (Olle)")
    await world.says("Olle", "lägg till Beta (Karin)")
    for day in (13, 14, 15, 16, 19, 20, 21, 22, 23, 26, 27):
        await world.time_is(datetime(2025, 5, day, 9, 5, tzinfo=STOCKHOLM))
    await world.time_is(datetime(2025, 5, 28, 7, 35, tzinfo=STOCKHOLM))


async def after_a_meeting(world: World) -> None:
    await world.plan("22 maj kl 9-12", by="Karin")
    await world.says("Olle", "lägg till Alfa (Olle)")
    await world.time_is(datetime(2025, 5, 22, 12, 30, tzinfo=STOCKHOLM))
    await world.time_is(datetime(2025, 5, 23, 9, 5, tzinfo=STOCKHOLM))


async def a_late_deadline(world: World) -> None:
    await world.says("Olle", "påminn Olle om Gamma senast 20 maj")
    await world.says("Olle", "ja")
    for day in (20, 21, 22, 23, 26, 27, 28, 30):
        await world.time_is(datetime(2025, 5, day, 9, 5, tzinfo=STOCKHOLM))


async def somebody_leaves(world: World) -> None:
    await world.says("Karin", "påminn Sara om Delta senast 30 maj")
    await world.says("Karin", "ja")
    await world.leaves("Sara")
    await world.time_is(datetime(2025, 5, 13, 9, 5, tzinfo=STOCKHOLM))


async def the_chair_left(world: World) -> None:
    await world.says("Karin", "Sara är också ordförande")
    await world.says("Karin", "jag avgår som ordförande")
    await world.says("Karin", "Karin är vice ordförande")
    await world.says("Sara", "Karin är vice ordförande")
    await world.leaves("Sara")


@pytest.mark.parametrize(
    ("happens", "kind"),
    [
        (before_a_meeting, "agenda_morning"),
        (before_a_meeting, "agenda_nudge"),
        (after_a_meeting, "agenda_settle"),
        (a_late_deadline, "deadline_late"),
        (somebody_leaves, "deadline_left"),
        (the_chair_left, "reply"),
    ],
    ids=lambda value: getattr(value, "__name__", value),
)
async def test_a_private_card_is_in_the_language_of_its_reader(world: World, happens: object, kind: str) -> None:
    after = len(world.teams.sent)
    await happens(world)  # type: ignore[operator]
    assert swedish(world, "Karin", after=after) == []
    assert kind in await kinds_to(world, "Karin")


# -- a private word that another person's message or press causes

DEADLINE = ("Karin: påminn Sara om Delta senast 30 maj", "Karin: ja")
WISH = ("Karin: lägg till Alfa, Beta", "Sara: stryk punkt 1")
SUGGESTED = (
    "Karin: vi ses var sjätte torsdag kl 9-12",
    "Karin presses: Ja, det stämmer",
    "Karin: ordföranden godkänner punkter",
    "Sara: lägg till Alfa",
)
CHAIN = (
    "Karin: planera Delta bakåt från 30 juni: bereds av Sara 10 arbetsdagar före, skickas av Olle",
    "Karin: ja",
)
CAUSED = [
    (DEADLINE, "Sara", "has added a deadline for you"),
    ((*DEADLINE, "Karin: flytta D1 till 5 juni", "Karin presses: Ja, flytta"), "Sara", "has moved"),
    ((*DEADLINE, "Karin: D1 klar"), "Sara", "as done"),
    ((*DEADLINE, "Karin: D1 klar", "Karin: ångra"), "Sara", "D1 Delta"),
    ((*DEADLINE, "Karin: Olle tar över D1"), "Sara", "is no longer yours"),
    (("Karin: påminn Olle om Delta senast 30 maj", "Karin: ja", "Karin: Sara tar över D1"), "Sara", "taken over"),
    ((*DEADLINE, "Sara in private: more time D1 until 5 June"), "Karin", "asks for more time"),
    (
        (*DEADLINE, "Sara in private: more time D1 until 5 June", "Karin in private presses: No"),
        "Sara",
        "Friday 30 May",
    ),
    (
        (
            *DEADLINE,
            "Sara in private: mer tid D1 till 5 juni",
            "Karin in private presses: Yes, until Thursday 5 June 2025",
        ),
        "Sara",
        "Thursday 5 June",
    ),
    (CHAIN, "Sara", "by Friday 13 June"),
    (("Karin: anteckningar:\nSara skickar Delta senast 30 juni.\n", "Karin: spara alla"), "Sara", "30 June"),
    (WISH, "Karin", "would like me to do this"),
    ((*WISH, "Karin in private presses: No"), "Sara", "no this time"),
    ((*WISH, "Karin in private presses: Do it"), "Sara", "stryk punkt 1"),
    (SUGGESTED, "Karin", "proposes an item for Board, Thursday 15 May"),
    ((*SUGGESTED, "Karin: godkänn F1"), "Sara", "Thursday 15 May"),
    ((*SUGGESTED, "Karin: avböj F1, Beta"), "Sara", "Beta"),
    (
        (
            "Karin: Sara är sekreterare",
            "Karin: lägg till Alfa",
            "Karin: skicka ut anteckningarna",
            "Olle: synpunkt på anteckningarna: Beta",
        ),
        "Sara",
        "Wednesday 28 May",
    ),
]


async def happens(world: World, step: str) -> None:
    who, said = step.split(": ", 1)
    name, *how = who.split()
    place = private_chat(name) if "private" in how else HOME
    if "presses" in how:
        await world.presses(name, said, in_=place)
    else:
        await world.says(name, said, in_=place)


@pytest.mark.parametrize(("steps", "reader", "english"), CAUSED, ids=lambda value: str(value)[-40:])
async def test_a_word_that_somebody_else_causes_is_in_the_language_of_its_reader(
    world: World, steps: tuple[str, ...], reader: str, english: str
) -> None:
    await world.says("Sara", "english", in_=private_chat("Sara"))
    await world.plan("28 maj kl 9-12", by="Karin")
    after = len(world.teams.sent)
    for step in steps:
        await happens(world, step)
    await world.time_passes(hours=1)
    sent = [each for each in world.teams.sent[after:] if each.conversation == private_chat(reader).conversation]
    assert english in "\n".join(words(each.message) for each in sent if each.message)
    assert swedish(world, reader, after=after) == []


async def test_the_question_whether_the_meeting_is_over_is_in_the_language_of_the_chair(world: World) -> None:
    await world.call_ends()
    await world.time_passes(hours=1)
    assert "meeting" in world.heard("Karin")
    assert swedish(world, "Karin", after=0) == []
