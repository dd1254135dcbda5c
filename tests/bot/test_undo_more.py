"""Undo of what has further steps behind it: forms, forwardings, notes, deadlines, chains, roles and kept items.

Every kind runs through the same promise as the kinds of `test_undo.py`: the last change is named and taken back, and
the changes of others stay.
"""

import pytest

from tests.bot.test_undo import (
    ITEMS,
    PLANNED,
    Kind,
    Step,
    begin,
    everything,
    order,
    others_act,
    press,
    run,
    with_changes,
)
from tests.snapshots import Prepared
from tests.world import World, group_chat

NORTH = group_chat("19:north", "Länsdelsgrupp norr")
NOTES = "anteckningar:\nOlle skickar enkäten senast 30 september.\nSara bokar lokalen senast 7 oktober.\n"
CHAIN = "planera bakåt till 30 november: bereds 10 arbetsdagar före, godkänns 5 arbetsdagar före, skickas"
FORM = "formulär: Lägesbild, svar senast 30 september\n1. Hur går det?\n2. Vad behövs?"

KINDS = {
    "note a decision": Kind(("punkt 1 beslut: vi antar budgeten",), "Budgeten", ITEMS),
    "add to a decision": Kind(
        ("punkt 1 beslut: Olle får i uppdrag att skriva",), "Budgeten", (*ITEMS, "punkt 1 beslut: vi antar budgeten")
    ),
    "tick off two items at once": Kind(("punkt 1 och 2 klara",), "Budgeten", ITEMS),
    "keep several items": Kind(("lägg till:\n- Budgeten\n- Vägar\n- Skolan",), "3 punkter är sparade till nästa möte"),
    "appoint another chair": Kind(("Sara är ordförande",), "Sara Lind är ordförande"),
    "make a guest a member again": Kind(("Sara är medlem",), "Sara Lind", ("Sara är inte medlem",)),
}
"""Those whose rows are put back as they were."""


@pytest.fixture
async def led(prepared: Prepared) -> World:
    return await prepared(begin)


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
async def test_the_last_change_is_named_and_taken_back_and_the_changes_of_others_stay(led: World, kind: Kind) -> None:
    await run(led, kind.first)
    before, before_order = await everything(led), await order(led)
    await run(led, kind.does)
    done = await everything(led)
    assert (done, await order(led)) != (before, before_order), "nothing was done"
    await others_act(led)
    became = await everything(led)
    await led.says("Karin", kind.says)
    assert kind.named in led.heard()
    assert await everything(led) == with_changes(before, done, became)
    assert await order(led) == before_order


async def listed(world: World) -> str:
    await world.says("Karin", "deadlines")
    return world.heard()


@pytest.mark.parametrize(
    ("steps", "first", "named"),
    [
        ((NOTES, "spara alla"), (), "D1"),
        ((CHAIN, "ja"), (), "D3"),
        ((FORM, "ja"), (), "Lägesbild"),
        (("klar D1",), (NOTES, "spara alla"), "D1"),
        (("klar D1 för alla",), (NOTES, "spara alla"), "D1"),
        (("flytta D1 till 3 oktober", press("Ja, flytta")), (NOTES, "spara alla"), "D1"),
        (("ta bort D1", press("Ja, ta bort")), (NOTES, "spara alla"), "D1"),
        (("ge D1 till Sara",), (NOTES, "spara alla"), "D1"),
        (("ge D1 till Sara och Nils",), (NOTES, "spara alla"), "D1"),
        (("jag tar D1",), (NOTES, "spara alla"), "D1"),
        (("påminn om D1 3 dagar före",), (NOTES, "spara alla"), "D1"),
        (("påminn mig om D3 på måndag",), (NOTES, "spara alla", "påminn mig om planen senast 3 oktober", "ja"), "D3"),
    ],
    ids=[
        "notes",
        "chain",
        "form",
        "done",
        "done for all",
        "move",
        "remove",
        "hand over",
        "hand over to two",
        "take over",
        "ladder",
        "snooze",
    ],
)
async def test_the_deadlines_are_shown_as_before(
    led: World, steps: tuple[Step, ...], first: tuple[Step, ...], named: str
) -> None:
    await run(led, (*PLANNED, *first))
    before = await listed(led)
    await run(led, steps)
    await led.says("Karin", "ångra")
    assert named in led.heard()
    assert await listed(led) == before


async def test_a_forwarding_that_has_not_been_placed_is_withdrawn(led: World) -> None:
    await led.arrive("Karin", "Nils", place=NORTH, installer="Nils")
    await run(led, ITEMS)
    await led.says("Karin", "skicka punkt 2 till Länsdelsgrupp norr")
    await led.says("Karin", "ångra")
    assert "Skolvägar" in led.heard()
    await led.says("Nils", "nästa möte 4 september kl 9-12", in_=NORTH)
    await led.presses("Nils", "Ja, det stämmer", in_=NORTH)
    await led.says("Nils", "dagordning", in_=NORTH)
    assert "Skolvägar" not in led.everything(NORTH)


async def test_the_agenda_card_of_a_meeting_that_is_unplanned_is_replaced(led: World) -> None:
    await run(led, PLANNED)
    await led.says("Olle", "dagordning")
    assert "28 augusti" in led.everything()
    await led.says("Karin", "ångra")
    assert "mötet torsdag 28 augusti 2025 09.00–12.00 är planerat" in led.heard()
    assert "Mötet torsdag 28 augusti 09.00–12.00 är inte längre planerat." in led.everything()
    shown = [sent.message.card for sent in led.shown_in() if sent.message and sent.message.card]
    assert not any("Dagordning" in str(card) for card in shown)


@pytest.mark.parametrize(
    "asks",
    [
        "påminn om rapporten senast 5 oktober",
        "nästa möte 3 september kl 9-12",
        "flytta D1 till 12 oktober",
        CHAIN,
        FORM,
        "flytta mötet till 29 augusti kl 10-12",
    ],
)
async def test_a_question_that_waits_is_dropped_before_an_earlier_change_is_taken_back(led: World, asks: str) -> None:
    await run(led, (*PLANNED, "påminn om planen senast 3 oktober", "ja", "lägg till Skolan"))
    before = await everything(led)
    await led.says("Karin", asks)
    await led.says("Karin", "ångra")
    assert "Det här gäller inte längre" not in led.heard()
    await led.says("Karin", "ja")
    assert await everything(led) == before
    await led.says("Karin", "ångra")
    assert "Skolan" in led.heard()
