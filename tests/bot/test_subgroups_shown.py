"""Who people are: sub-groups beside organisations, owners of a message's deadline, and strangers without a row."""

from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from dialogs.deadlines.ask_cards import AS_SAID, THE_GROUP
from dialogs.model import Group
from dialogs.notes import marked
from storage.database.tables.people import person
from storage.people.persons import forget_stranger
from tests.dialogs.test_notes import ROSTER, TODAY
from tests.snapshots import Prepared
from tests.world import World, group_chat


async def begin(world: World) -> None:
    await world.arrive()
    await world.led_by("Karin")
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "lägg till:\n1. Inledning\n2. Laget runt")
    await world.says("Karin", "Olle är från Askersunds kommun")


@pytest.fixture
async def world(prepared: Prepared) -> World:
    return await prepared(begin)


@pytest.mark.parametrize("part", ["väster", "norr", "Södra", "länsdel öster", "arbetsgruppen för unga"])
async def test_a_sub_group_stands_beside_the_organisation(world: World, part: str) -> None:
    await world.says("Olle", f"jag är från {part}")
    await world.says("Karin", "medlemmar")
    assert f"Olle Berg (Askersunds kommun, {part})" in world.heard()
    await world.says("Karin", "vilka har inte svarat på laget runt?")
    assert f"Askersunds kommun: Olle Berg ({part})" in world.heard("Karin")
    await world.says("Olle", "laget runt: ny badplats")
    await world.says("Karin", "laget runt")
    assert f"ny badplats ({part})" in world.heard()


OTHERS = ["Lägg till punkt", "Jag kommer", "Ändra punkt", "Jag kan inte"]


@pytest.mark.parametrize("old_client", [False, True])
@pytest.mark.parametrize("title", OTHERS)
async def test_a_stranger_whose_press_is_refused_leaves_no_row(world: World, title: str, old_client: bool) -> None:
    await world.says("Karin", "dagordning")
    card = world.newest_card_with(title)
    await world.presses("Stranger", title, card, in_=group_chat("19:elsewhere"), old_client=old_client)
    async with world.db.read() as tx:
        assert "Stranger" not in {row.name for row in await tx.execute(select(person))}


async def test_a_member_whose_press_is_refused_stays(world: World) -> None:
    async with world.db.write() as tx:
        for row in (await tx.execute(select(person))).all():
            await forget_stranger(tx, row)  # type: ignore[arg-type]
    async with world.db.read() as tx:
        assert len((await tx.execute(select(person))).all()) == 4


@pytest.mark.parametrize(
    ("message", "chosen"),
    [
        ("Karin och Olle skickar enkäten senast 13 juni", AS_SAID),
        ("Kumla kommun och Örebro kommun lämnar siffror senast 13 juni", AS_SAID),
        ("Örebro kommun lämnar siffror senast 13 juni", AS_SAID),
        ("Karin, Olle och Sara bokar lokal senast 13 juni", AS_SAID),
        ("Karin och Bengt Ås skickar enkäten senast 13 juni", ""),
        ("Laxå kommun lämnar siffror senast 13 juni", ""),
        ("Olle skickar enkäten senast 13 juni", "Olle"),
        ("Enkäten lämnas senast 13 juni", THE_GROUP),
    ],
)
def test_the_form_of_a_message_prefers_the_group_only_where_nobody_is_named(
    world_group: Group, message: str, chosen: str
) -> None:
    item = marked.item_in(message, written_on=TODAY, roster=ROSTER)
    form = marked.form(item, confirmation="c", locale="sv", today=TODAY, group=world_group, roster=ROSTER)
    field = next(each for each in form["body"] if each.get("id") == "whom")
    assert field.get("value", "") == chosen


@pytest.fixture
def world_group() -> Group:
    return Group("t", "g", "Chefsgrupp", "19:g", ZoneInfo("Europe/Stockholm"), "sv")
