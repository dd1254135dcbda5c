"""After each kind of anonymous round the files of both databases hold no answer but the statements that are shown."""

from datetime import timedelta

import pytest

from storage.database.engine import Database
from tests.privacy.rounds import CHAIR, CLOSES, ENDS, MEMBERS, a_group, answers
from tests.searching import all_files, places_of
from tests.world import World, private_chat

FIVE = MEMBERS[:5]
KINDS = {
    "shown": 5,
    "closed by the chair": 4,
    "too few": 2,
}


async def _types_before_and_beside(world: World) -> None:
    """Words like answers: before the round, mistyped, and without a heading."""
    await world.says(FIVE[0], "dirv: Kvarlämnat före rundan", in_=private_chat(FIVE[0]))
    await world.says(FIVE[1], "Det var kallt där Kvarlämnat satt", in_=private_chat(FIVE[1]))


@pytest.mark.postgresql
@pytest.mark.parametrize("kind", KINDS)
async def test_no_file_holds_what_was_typed_but_the_statements_that_are_shown(database: Database, kind: str) -> None:
    world = await a_group(database, MEMBERS[:6])
    await world.says(MEMBERS[5], "jag kan inte komma", in_=private_chat(MEMBERS[5]))
    await _types_before_and_beside(world)
    await world.time_is(ENDS + timedelta(minutes=30))
    await world.says(MEMBERS[5], "Det var trångt där Kvarlämnat satt", in_=private_chat(MEMBERS[5]))
    await answers(world, FIVE[4], driv="Kvarlämnat och ångrat", by="text")
    await world.says(FIVE[4], "ta bort mitt svar", in_=private_chat(FIVE[4]))
    for nth, who in enumerate(FIVE[: KINDS[kind]]):
        await answers(world, who, driv=f"Särskilt{nth} yttrande", by=("form", "text", "old client")[nth % 3])
    if kind == "closed by the chair":
        await world.says(CHAIR, "stäng rundan", in_=private_chat(CHAIR))
    await world.time_is(CLOSES)
    await world.time_passes(days=1)
    await world.time_passes(minutes=5)
    assert await places_of(database, "Kvarlämnat") == []
    shown = kind != "too few"
    assert await places_of(database, "Särskilt") == (["feedback_statement"] if shown else [])
    for name, raw in (await all_files(database)).items():
        assert "Kvarlämnat".encode() not in raw, name
        for nth in range(KINDS[kind]):
            assert raw.count(f"Särskilt{nth}".encode()) <= (1 if shown else 0), name
