"""Deadlines that are renamed, opened again, or listed for a period."""

from tests.world import World


async def _with_deadlines(world: World) -> None:
    await world.arrive()
    await world.led_by("Karin")
    await world.says("Karin", "påminn Olle om enkäten senast 12 september")
    await world.presses("Karin", "Ja, påminn")
    await world.says("Karin", "påminn Sara om budgeten senast 3 oktober")
    await world.presses("Karin", "Ja, påminn")


async def test_a_leader_renames_a_deadline_and_undoes_it(world: World) -> None:
    await _with_deadlines(world)
    await world.says("Karin", "D1 heter enkäten till skolorna")
    assert "Enkäten till skolorna" in world.heard()
    await world.says("Karin", "ångra")
    await world.says("Karin", "visa D1")
    assert "till skolorna" not in world.heard()


async def test_a_member_may_not_rename_what_others_made(world: World) -> None:
    await _with_deadlines(world)
    await world.says("Sara", "D1 heter något annat")
    await world.says("Karin", "visa D1")
    assert "Något annat" not in world.heard()


async def test_what_was_ticked_off_by_mistake_is_opened_again(world: World) -> None:
    await _with_deadlines(world)
    await world.says("Sara", "klar D2")
    await world.says("Sara", "öppna budgeten igen")
    assert "är inte klar" in world.heard()
    await world.says("Karin", "öppna D2 igen")
    assert "inte markerad som klar" in world.heard()


async def test_a_month_limits_the_list(world: World) -> None:
    await _with_deadlines(world)
    await world.says("Karin", "deadlines i oktober")
    assert "Budgeten" in world.heard()
    assert "Enkäten" not in world.heard()


async def test_a_correction_right_after_a_new_deadline_is_about_it(world: World) -> None:
    await _with_deadlines(world)
    await world.says("Karin", "nej, Olle ska göra det")
    assert "D2 (Budgeten)" in world.heard()
