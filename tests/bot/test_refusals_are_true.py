"""A refusal gives its reason in the state where it is true, and once the reason is gone the same words pass."""

from collections.abc import Awaitable, Callable
from datetime import datetime

import pytest

from bot.web.links import Links
from tests.privacy.rounds import STOCKHOLM
from tests.world import World, private_chat

Step = Callable[[World], Awaitable[None]]
STARTS = datetime(2025, 8, 28, 9, tzinfo=STOCKHOLM)


def says(*lines: str) -> Step:
    """Each line is "Karin: what she says in the group", or "Karin (privat): …"."""

    async def step(world: World) -> None:
        for line in lines:
            who, _, text = line.partition(": ")
            name = who.removesuffix(" (privat)")
            await world.says(name, text, in_=private_chat(name) if who != name else None)

    return step


def at(day: int, hour: int) -> Step:
    async def step(world: World) -> None:
        await world.time_is(STARTS.replace(day=day, hour=hour))

    return step


def joins(who: str) -> Step:
    return lambda world: world.joins(who)


async def gets_an_address(world: World) -> None:
    world.dispatch.opening.links = Links("https://bot.example", ["k" * 32], clock=world.clock)


NOTHING: tuple[Step, ...] = ()
LED = says("Karin: jag är ordförande")
PLANNED = says("Karin: nästa möte 28 augusti kl 9-12", "Karin: ja")
ITEMS = says("Karin: lägg till Alfa", "Karin: lägg till Beta")
SERIES = says("Karin: vi ses andra torsdagen varje månad kl 9-12", "Karin: ja")
FORM = says("Karin: formulär Läget till medlemmarna senast 30 augusti:\n1. Hur går det?", "Karin: ja")

# The state, the words, the reason that is given, what mends it, and a sign that the words have passed.
ROWS = [
    ((LED,), "Olle: posta dagordning", "ordförande", (says("Karin: Olle är sekreterare"), PLANNED, ITEMS), "Alfa"),
    ((LED,), "Karin: posta dagordning", "inget möte", (PLANNED, ITEMS), "Alfa"),
    (
        (LED,),
        "Olle: jag är ordförande",
        "Karin Ek är redan",
        (says("Karin: jag avgår som ordförande"),),
        "Olle Berg är",
    ),
    ((LED,), "Olle: jag är vice ordförande", "Be Karin Ek", (says("Karin: Olle är sekreterare"),), "Olle Berg är vice"),
    ((LED,), "Karin: ordförande är Anders", "ingen ”Anders”", (joins("Anders"),), "Anders är ordförande"),
    (
        (LED,),
        "Karin: Olle är inte sekreterare längre",
        "inte sekreterare",
        (says("Karin: Olle är sekreterare"),),
        "längre",
    ),
    ((LED,), "Karin: stående punkter: Öppnande", "serie", (SERIES,), "Stående punkter"),
    ((LED, PLANNED, ITEMS), "Karin: ta bort 3", "3", (says("Karin: lägg till Gamma"),), "Gamma"),
    (
        (LED, PLANNED, ITEMS),
        "Karin (privat): läst 1",
        "underlag",
        (says("Karin: punkt 1 underlag https://a.example/b"),),
        "läst",
    ),
    (
        (LED, PLANNED, ITEMS),
        "Karin (privat): laget runt: Nytt",
        "Laget runt",
        (says("Karin: lägg till Laget runt"),),
        "Tack",
    ),
    ((LED,), "Karin (privat): fråga 1: Bra", "Inget formulär", (FORM,), "sparade"),
    ((LED,), "Karin: klar D1", "D1", (says("Karin: påminn oss om listan senast 30 augusti", "Karin: ja"),), "klar"),
    ((LED,), "Karin: ångra", "ångra", (says("Karin: gruppen heter Nätverket"),), "gäller inte längre"),
    ((LED, PLANNED), "Karin: historik", "ändrat", (ITEMS,), "lade till"),
    (
        (LED, gets_an_address),
        "Karin (privat): exportera för diarieföring",
        "inget möte",
        (PLANNED, at(28, 13)),
        "ett dygn",
    ),
    (
        (LED, PLANNED, at(28, 13)),
        "Karin (privat): exportera för diarieföring",
        "adress",
        (gets_an_address,),
        "ett dygn",
    ),
    (
        (LED, PLANNED),
        "Karin (privat): närvaro i år",
        "inga avslutade",
        (at(28, 13), says("Karin: mötet är slut")),
        "1 möte",
    ),
    ((LED,), "Olle: gallra svar efter 1 år", "ordförande", (says("Karin: Olle är vice ordförande"),), "1 år"),
    ((LED,), "Olle (privat): gruppens historik", "ordförande", (says("Karin: Olle är vice ordförande"),), "Historik"),
]


@pytest.mark.parametrize(("state", "words", "reason", "mended", "passes"), ROWS, ids=[row[1] for row in ROWS])
async def test_the_reason_is_given_in_its_state_and_gone_when_it_is_mended(
    world: World, state: tuple[Step, ...], words: str, reason: str, mended: tuple[Step, ...], passes: str
) -> None:
    who = words.partition(": ")[0]
    place = private_chat(who.removesuffix(" (privat)")) if who.endswith("(privat)") else None
    for step in state:
        await step(world)
    await says(words)(world)
    refused = world.heard(in_=place)
    assert reason.casefold() in refused.casefold()
    for step in mended:
        await step(world)
    before = len(world.teams.sent)
    await says(words)(world)
    heard = "\n".join(str(sent.message) for sent in world.teams.sent[before:])
    assert refused not in heard
    assert passes.casefold() in heard.casefold()
