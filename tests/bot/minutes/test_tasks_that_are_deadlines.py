"""Somebody who asks for their tasks is not told that there are none while a deadline of theirs is open."""

from tests.world import World, private_chat


async def test_open_deadlines_are_named_where_the_minutes_have_no_task(world: World) -> None:
    await world.led_by("Karin", "Sara")
    await world.says("Karin", "påminn Olle om rapporten senast 30 september")
    await world.presses("Karin", "Ja, påminn")
    for text in ("mina uppdrag", "vilka uppdrag har Olle?"):
        await world.says("Olle", text, in_=private_chat("Olle"))
        assert "D1 Rapporten, senast tisdag 30 september" in world.heard("Olle")
        assert "inga öppna uppdrag i anteckningarna" in world.heard("Olle")
    await world.says("Nils", "mina uppdrag", in_=private_chat("Nils"))
    assert "Rapporten" not in world.heard("Nils")
    await world.says("Olle", "klar D1", in_=private_chat("Olle"))
    await world.says("Olle", "mina uppdrag", in_=private_chat("Olle"))
    assert "Rapporten" not in world.heard("Olle")
