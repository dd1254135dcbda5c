"""The people of a channel are its own: whoever is only in its team is never asked, reminded, named or counted."""

from dataclasses import replace
from datetime import datetime

import pytest

from bot.messenger import RosterEntry
from storage.database.engine import Database
from tests.fakes import FakeClock, FakeMessenger
from tests.privacy.rounds import STOCKHOLM
from tests.world import World, channel, private_chat

TEAM = "team-1"
INSIDE = ("Karin", "Olle", "Sara")
OUTSIDE = tuple(f"Utanför{n} Persson" for n in range(8))
FORM = "formulär Läget till medlemmarna senast 30 maj:\n1. Hur går det?"


def entry(name: str) -> RosterEntry:
    return RosterEntry(f"29:{name}", name, f"object-{name}", f"{name.split()[0].lower()}@kumla.example")


@pytest.fixture(params=["private", "shared"])
async def world(request: pytest.FixtureRequest, sqlite: Database, clock: FakeClock, teams: FakeMessenger) -> World:
    """A group in a channel with its own members. Its team has eight more people, and Teams would name them."""
    teams.rosters[TEAM] = [entry(name) for name in (*INSIDE, *OUTSIDE)]
    world = World(sqlite, clock, teams, here=replace(channel(), channel_type=request.param))
    await world.time_is(datetime(2025, 5, 20, 9, tzinfo=STOCKHOLM))
    await world.arrive(*INSIDE)
    await world.led_by("Karin")
    await world.plan("22 maj kl 9-12")
    return world


def reached(world: World) -> set[str]:
    """Whoever is outside of the channel and got or saw anything."""
    seen = {name for name in OUTSIDE if world.everything(private_chat(name))}
    shown = world.everything() + str(world.teams.sent)
    return seen | {name for name in OUTSIDE if name in shown}


@pytest.mark.parametrize(
    ("said", "then"),
    [
        ("påminn alla om rapporten senast 23 maj", "ja"),
        ("deadline: lämna in budgeten senast 26 maj", "ja"),
        (FORM, "ja"),
        ("medlemmar", ""),
        ("vilka kommer?", ""),
        ("närvaro", ""),
        ("vem har inte svarat på laget runt?", ""),
        ("bjud in till Temadag 28 maj kl 13-15, anmälan senast 26 maj", "ja"),
        ("vem leder gruppen?", ""),
        ("posta dagordning", ""),
    ],
)
async def test_nobody_of_the_team_alone_is_reached_or_named(world: World, said: str, then: str) -> None:
    await world.says("Karin", "lägg till Laget runt")
    await world.says("Karin", said)
    if then:
        await world.says("Karin", then)
    for day in (21, 22, 23, 26, 27):
        await world.time_is(datetime(2025, 5, day, 15, tzinfo=STOCKHOLM))
    assert reached(world) == set()
    assert world.heard() != ""


async def test_a_round_asks_the_people_of_the_channel_alone(world: World) -> None:
    await world.says("Karin", "namngivna svar")
    await world.time_is(datetime(2025, 5, 22, 13, tzinfo=STOCKHOLM))
    assert "av 3 har svarat" in world.everything()
    await world.time_is(datetime(2025, 5, 26, 18, tzinfo=STOCKHOLM))
    assert reached(world) == set()


@pytest.mark.parametrize(
    "said",
    [
        "påminn {name} om planen senast 23 maj",
        "ordförande är {name}",
        "gör {name} till sekreterare",
        "uppdrag: {name} ringer kommunen senast 23 maj",
        "{name} är från Kumla kommun",
        "{name} är inte medlem",
    ],
)
async def test_somebody_of_the_team_alone_is_nobody_here(world: World, said: str) -> None:
    """The name is answered with a question or a refusal, or stays a word. The person themselves hears nothing."""
    name = OUTSIDE[2]
    await world.says("Karin", said.format(name=name))
    await world.says("Karin", "ja")
    await world.time_is(datetime(2025, 5, 23, 15, tzinfo=STOCKHOLM))
    assert world.everything(private_chat(name)) == ""
    await world.says("Sara", "medlemmar")
    assert name not in world.heard()
