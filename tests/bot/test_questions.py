"""Questions that wait: a typed yes, no or `ångra` does what the button would."""

import pytest

from tests.bot.test_undo import everything, order
from tests.snapshots import Prepared
from tests.world import World

WRITES_D1 = "påminn Olle om enkäten senast 30 september"


async def begin(world: World) -> None:
    await world.arrive()
    await world.led_by("Karin")
    await world.plan("28 augusti kl 9-12")


@pytest.fixture
async def led(prepared: Prepared) -> World:
    return await prepared(begin)


async def asked_about_d1(led: World, words: str = WRITES_D1) -> None:
    await led.time_passes(minutes=1)
    await led.says("Karin", words)
    await led.presses("Karin", "Ja, påminn")
    await led.time_passes(minutes=1)
    await led.says("Karin", "ta bort D1")


SLIPS = (
    ("lägg tll Budgeten", "Punkt 1: Budgeten"),
    ("lägg til Vägar", "Punkt 1: Vägar"),
    ("läg till Skolskjuts", "Punkt 1: Skolskjuts"),
    ("hjäpl", "dagordning"),
    ("deadlnies", "deadline"),
)


@pytest.mark.parametrize(("slip", "done"), SLIPS)
@pytest.mark.parametrize("yes", ["ja", "Ja, tack", "japp"])
async def test_a_typed_yes_gives_the_command_that_was_suggested(led: World, slip: str, done: str, yes: str) -> None:
    await led.says("Olle", slip)
    assert "Menade du" in led.heard()
    await led.time_passes(minutes=1)
    await led.says("Olle", yes)
    assert done.casefold() in led.heard().casefold()
    await led.says("Olle", yes)
    assert "Jag väntar inte på något svar" in led.heard()


@pytest.mark.parametrize(("slip", "no"), [*((slip, "nej") for slip, _ in SLIPS), ("lägg tll Budgeten", "ångra")])
async def test_a_typed_no_or_undo_drops_the_command_that_was_suggested(led: World, slip: str, no: str) -> None:
    await led.says("Olle", "lägg till Skolan")
    await led.time_passes(minutes=1)
    await led.says("Olle", slip)
    before = await everything(led), await order(led)
    await led.time_passes(minutes=1)
    await led.says("Olle", no)
    assert "då gör jag inget" in led.heard()
    assert (await everything(led), await order(led)) == before


async def test_somebody_else_cannot_say_yes_to_the_command_that_was_suggested(led: World) -> None:
    await led.says("Olle", "lägg tll Budgeten")
    await led.says("Karin", "ja")
    assert "Punkt 1: Budgeten" not in led.heard()


@pytest.mark.parametrize("slip", ["ångar", "ångrra"])
async def test_undo_after_a_slip_of_undo_still_takes_back_the_change(led: World, slip: str) -> None:
    await led.says("Olle", "lägg till Skolan")
    await led.time_passes(minutes=1)
    await led.says("Olle", slip)
    assert "Menade du ”ångra”?" in led.heard()
    await led.time_passes(minutes=1)
    await led.says("Olle", "ångra")
    assert "Skolan" in led.heard()
    assert "då gör jag inget" not in led.heard()


@pytest.mark.parametrize("no", ["ångra", "nej", "nej tack", "Ångra!", "undo", "no"])
async def test_a_typed_no_or_undo_keeps_the_deadline_that_was_asked_about(led: World, no: str) -> None:
    await asked_about_d1(led)
    before = await everything(led)
    await led.time_passes(minutes=1)
    await led.says("Karin", no)
    assert "finns kvar" in led.heard() or "is kept" in led.heard()
    assert await everything(led) == before


@pytest.mark.parametrize("yes", ["ja", "Ja tack", "japp", "yes", "jajamän"])
async def test_a_typed_yes_removes_the_deadline_that_was_asked_about(led: World, yes: str) -> None:
    await asked_about_d1(led)
    await led.time_passes(minutes=1)
    await led.says("Karin", yes)
    assert "är borttagen" in led.heard() or "is removed" in led.heard()
    await led.time_passes(minutes=1)
    await led.says("Karin", "ångra")
    assert "är inte borttagen längre" in led.heard()


async def test_a_typed_yes_does_not_choose_the_years_of_a_yearly_deadline(led: World) -> None:
    await asked_about_d1(led, "påminn Olle om enkäten senast 30 september varje år")
    before = await everything(led)
    await led.says("Karin", "ja")
    assert "”ta bort D1 bara i år”" in led.heard()
    assert await everything(led) == before
    await led.says("Karin", "nej")
    assert "finns kvar" in led.heard()
