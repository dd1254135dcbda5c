"""What is typed while no meeting is planned is kept for the next one, said so, and put where it belongs."""

import pytest

from tests.snapshots import Prepared
from tests.world import World, private_chat


async def begin(world: World) -> None:
    """A group with Karin in the chair, and no meeting planned."""
    await world.arrive()
    await world.led_by("Karin")


@pytest.fixture
async def led(prepared: Prepared) -> World:
    return await prepared(begin)


@pytest.mark.parametrize(
    "typed",
    [
        "lägg till Studiedagen i höst (Olle, 20 min)",
        "lägg till:\n- Studiedagen i höst\n- Budget 2026 (beslut)",
        "dagordning:\n1. Studiedagen i höst\n2. Lokalfrågan\n3. Rekrytering",
        "lägg till punkt: Studiedagen i höst",
        "add Studiedagen i höst (20 min)",
    ],
)
async def test_items_wait_for_the_next_meeting_and_come_on_its_agenda(led: World, typed: str) -> None:
    await led.says("Olle", typed)
    assert "till nästa möte" in led.heard()
    assert "Studiedagen i höst" in led.heard()
    await led.plan("28 augusti kl 9-12")
    assert "har väntat på ett möte" in led.everything()
    assert "Olle Berg" in led.everything()
    await led.says("Sara", "dagordning")
    assert "Studiedagen i höst" in led.heard()


async def test_what_waits_comes_in_order_with_who_added_it(led: World) -> None:
    await led.says("Olle", "lägg till Först")
    await led.says("Sara", "lägg till Sedan")
    await led.says("Nils", "lägg till Sist")
    await led.plan("28 augusti kl 9-12")
    told = led.everything()
    assert (
        told.index("1. Först (Olle Berg)") < told.index("2. Sedan (Sara Lind)") < told.index("3. Sist (Nils Forsberg)")
    )


async def test_a_meeting_that_is_over_keeps_what_comes_after_it(led: World) -> None:
    await led.plan("28 augusti kl 9-12")
    await led.time_passes(days=110)
    await led.says("Olle", "lägg till Glömde den här")
    assert "till nästa möte" in led.heard()
    await led.plan("25 november kl 9-12")
    await led.says("Sara", "dagordning")
    assert "Glömde den här" in led.heard()


async def test_a_cancelled_meeting_keeps_what_comes_after_it(led: World) -> None:
    await led.plan("28 augusti kl 9-12")
    await led.says("Karin", "mötet är inställt")
    await led.says("Olle", "lägg till Ändå viktigt")
    assert "Ändå viktigt" in led.heard()
    await led.plan("3 september kl 9-12")
    await led.says("Sara", "dagordning")
    assert "Ändå viktigt" in led.heard()


async def test_a_form_whose_meeting_was_cancelled_loses_nothing(led: World) -> None:
    await led.plan("28 augusti kl 9-12")
    form = await led.presses("Olle", "Lägg till punkt")
    await led.says("Karin", "mötet är inställt")
    answer = await led.presses("Olle", "Lägg till", form.card, title="Skrevs i formuläret")  # type: ignore[union-attr]
    assert "Skrevs i formuläret" in str(answer)
    await led.plan("3 september kl 9-12")
    await led.says("Sara", "dagordning")
    assert "Skrevs i formuläret" in led.heard()


async def test_in_private_it_is_said_who_will_see_it(led: World) -> None:
    await led.says("Olle", "lägg till Budgeten", in_=private_chat("Olle"))
    assert "med ditt namn" in led.heard("Olle")


async def test_what_waits_can_be_shown_and_taken_away(led: World) -> None:
    await led.says("Olle", "lägg till Först")
    await led.says("Sara", "lägg till Sedan")
    await led.says("Nils", "dagordning")
    assert "Först" in led.heard()
    assert "Sedan" in led.heard()
    await led.says("Sara", "ta bort 2")
    assert "Sedan" in led.heard()
    await led.plan("28 augusti kl 9-12")
    await led.says("Nils", "dagordning")
    assert "Först" in led.heard()
    assert "Sedan" not in led.heard()


async def test_a_link_goes_to_the_item_that_waits_or_becomes_one(led: World) -> None:
    await led.says("Olle", "lägg till Handlingsplanen")
    await led.says("Olle", "punkt 1 underlag https://region.example/plan.pdf Planen")
    assert "Handlingsplanen" in led.heard()
    await led.says("Olle", "punkt 7 underlag https://region.example/statistik.pdf Statistik")
    assert "Statistik" in led.heard()
    await led.plan("28 augusti kl 9-12")
    await led.says("Sara", "dagordning")
    assert "Planen" in led.heard()
    assert "Statistik" in led.heard()


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("jag kan inte komma på nästa möte", "Olle Berg"),
        ("jag har förhinder", "Olle Berg"),
        ("I can't come", "Olle Berg"),
        ("jag kan inte komma, Britta Ek kommer i mitt ställe", "Britta Ek"),
    ],
)
async def test_absence_is_kept_too(led: World, typed: str, shown: str) -> None:
    await led.says("Olle", typed)
    assert "sparar det" in led.heard()
    await led.plan("28 augusti kl 9-12")
    await led.says("Sara", "vilka kommer?")
    heard = led.heard()
    assert shown in heard[heard.index("Kan inte") :]


async def test_who_can_come_after_all_takes_the_absence_back(led: World) -> None:
    await led.says("Olle", "jag kan inte komma")
    await led.says("Olle", "jag kommer")
    await led.plan("28 augusti kl 9-12")
    await led.says("Sara", "vilka kommer?")
    assert "Kan inte" not in led.heard()


async def test_items_of_members_still_need_the_approval_that_the_group_has_chosen(led: World) -> None:
    await led.says("Karin", "våra möten: 28 augusti och 3 september kl 9-12")
    await led.presses("Karin", "Ja, det stämmer")
    await led.says("Karin", "nya punkter ska godkännas av ordföranden")
    for _ in range(2):
        await led.says("Karin", "mötet är inställt")
    await led.says("Olle", "lägg till Medlemmens punkt")
    assert "till nästa möte" in led.heard()
    await led.says("Karin", "lägg till Ordförandens punkt")
    await led.plan("28 november kl 9-12")
    assert "Medlemmens punkt" in led.everything(private_chat("Karin"))
    await led.says("Karin", "dagordning")
    assert "Ordförandens punkt" in led.heard()


async def test_a_form_whose_meeting_was_cancelled_goes_to_the_next_one_if_there_is_one(led: World) -> None:
    await led.plan("28 augusti kl 9-12")
    form = await led.presses("Olle", "Lägg till punkt")
    await led.plan("3 september kl 9-12")
    await led.says("Karin", "ställ in mötet den 28 augusti")
    answer = await led.presses("Olle", "Lägg till", form.card, title="Skrevs i formuläret")  # type: ignore[union-attr]
    assert "3 september" in str(answer)
    await led.says("Sara", "dagordning")
    assert "Skrevs i formuläret" in led.heard()
