"""Private words become public only after a yes that tells the group, and that the writer's name stands beside them."""

import pytest

from tests.searching import dump, places_of
from tests.snapshots import Prepared
from tests.world import World, group_chat, private_chat

OWN = private_chat("Olle")
AGENDA = "Lägg på dagordningen – syns för alla med ditt namn"


async def begin(world: World) -> None:
    await world.arrive()
    await world.led_by("Karin")


@pytest.fixture
async def world(prepared: Prepared) -> World:
    """A group without a meeting, a round of driv och hinder or a question."""
    return await prepared(begin)


async def agenda_of(world: World) -> str:
    tables = await dump(world.db)
    return tables["agenda_item"] + tables["agenda_part"] + tables["kept_for_meeting"]


WORDS = [
    "- skrapiga stolar\n- trångt",
    "1. skrapiga stolar\n2. trångt",
    "• skrapiga stolar\n• bra fika",
    "Sara: skrapiga stolar",
    "Skrapiga stolar (beslut, 10 min)",
    "lägg till skrapiga stolar",
    "lägg till:\n- skrapiga stolar\n- trångt",
    "lägg till skrapiga stolar (Karin, 10 min)",
    "kan du sätta upp skrapiga stolar på dagordningen?",
    "dagordning:\n1. Inledning\n2. skrapiga stolar",
    "add skrapiga stolar",
]


@pytest.mark.parametrize("is_planned", [True, False], ids=["planned", "not planned"])
@pytest.mark.parametrize("text", WORDS)
async def test_private_words_wait_for_a_yes_that_says_who_sees_them(world: World, text: str, is_planned: bool) -> None:
    if is_planned:
        await world.plan("28 augusti kl 9-12")
    before = world.everything()
    await world.says("Olle", text, in_=OWN)
    assert "stolar" not in await agenda_of(world)
    assert "stolar" not in world.heard("Olle")
    asked = world.heard("Olle")
    if text.startswith("add "):
        assert "everybody in the group sees it, with your name" in asked
        return
    assert "Då syns det för alla i gruppen, med ditt namn" in asked
    assert "Chefsgrupp folkhälsa" in asked
    assert ("28 augusti" in asked) is is_planned
    await world.presses("Olle", AGENDA, in_=OWN)
    assert "stolar" in await agenda_of(world)
    assert "stolar" not in world.everything().removeprefix(before) or is_planned


@pytest.mark.parametrize("reply", ["ja", "ja tack", "Ja!", "på dagordningen", "lägg det på dagordningen"])
async def test_a_typed_yes_agrees(world: World, reply: str) -> None:
    await world.says("Olle", "lägg till skrapiga stolar", in_=OWN)
    await world.says("Olle", reply, in_=OWN)
    assert "stolar" in await agenda_of(world)


@pytest.mark.parametrize("reply", ["nej", "Nej tack", "inget av dem", "ångra", "nej."])
async def test_a_no_leaves_the_words_nowhere(world: World, reply: str) -> None:
    await world.says("Olle", "- skrapiga stolar\n- trångt", in_=OWN)
    await world.says("Olle", reply, in_=OWN)
    assert await places_of(world.db, "stolar") == []


async def test_the_no_button_leaves_the_words_nowhere_and_is_the_writers_alone(world: World) -> None:
    await world.says("Olle", "lägg till skrapiga stolar", in_=OWN)
    card = world.newest_card(OWN)
    await world.presses("Sara", "Nej", card, in_=private_chat("Sara"))
    await world.presses("Sara", AGENDA, card, in_=private_chat("Sara"))
    assert "stolar" not in await agenda_of(world)
    await world.presses("Olle", "Nej", card, in_=OWN)
    assert await places_of(world.db, "stolar") == []


@pytest.mark.parametrize("text", WORDS[:5])
async def test_the_group_is_chosen_first_and_the_question_names_it(world: World, text: str) -> None:
    other = group_chat("19:other", "Nätverk norr")
    await world.arrive("Olle", "Sara", place=other)
    await world.says("Olle", text, in_=OWN)
    await world.presses("Olle", "Nätverk norr", in_=OWN)
    assert "i Nätverk norr? Då syns det för alla" in world.heard("Olle")
    assert "stolar" not in await agenda_of(world)
    await world.presses("Olle", AGENDA, in_=OWN)
    assert "stolar" in await agenda_of(world)


async def test_a_group_that_the_words_name_is_not_asked_for(world: World) -> None:
    await world.arrive("Olle", "Sara", place=group_chat("19:other", "Nätverk norr"))
    await world.says("Olle", "lägg till skrapiga stolar i Nätverk norr", in_=OWN)
    assert "i Nätverk norr? Då syns det för alla" in world.heard("Olle")
    await world.presses("Olle", AGENDA, in_=OWN)
    assert "skrapiga stolar i" not in await agenda_of(world)
    assert "stolar" in await agenda_of(world)


@pytest.mark.parametrize(
    "text", ["dagordning", "mina deadlines", "när är nästa möte?", "hjälp", "paus efter 1", "jag kan inte komma"]
)
async def test_what_publishes_no_words_is_not_asked_about(world: World, text: str) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "lägg till Inledning")
    await world.says("Olle", text, in_=OWN)
    assert "Då syns det för alla i gruppen" not in world.heard("Olle")


@pytest.mark.parametrize("text", ["lägg till skrapiga stolar", "- skrapiga stolar\n- trångt", "Sara: skrapiga stolar"])
async def test_words_in_the_group_are_added_at_once(world: World, text: str) -> None:
    await world.says("Olle", text)
    assert "stolar" in await agenda_of(world)
