"""The search that privacy tests rely on finds words wherever a table holds them."""

from tests.searching import files_of, places_of
from tests.world import World


async def test_a_word_is_found_in_every_table_that_holds_it(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.says("Olle", "lägg till Översyn av pärmarna")
    assert "agenda_item" in await places_of(world.db, "översyn av PÄRMARNA")
    assert await places_of(world.db, "något som ingen har skrivit") == []


async def test_the_files_of_the_database_are_found_too(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.says("Olle", "lägg till Budgeten")
    assert any(b"Budgeten" in content for _, content in files_of(world.db))
