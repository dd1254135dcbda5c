"""Who reads it decides the language: what all see has the group's, and what one person sees has that person's."""

import pytest

from bot.events import ShowText
from tests.snapshots import Prepared
from tests.world import World, private_chat, words

OLLE = private_chat("Olle")


async def begin(world: World) -> None:
    await world.arrive("Karin", "Olle", "Sara", "Nils", "Eva")
    await world.led_by("Karin")
    await world.plan("28 augusti kl 9-12 i Kumla")
    await world.says("Karin", "lägg till:\n1. Inledning\n2. Budgeten")


@pytest.fixture
async def world(prepared: Prepared) -> World:
    """A Swedish group with an agenda."""
    return await prepared(begin)


async def olle_reads_english(world: World) -> None:
    await world.says("Olle", "can you write in English?", in_=OLLE)


@pytest.mark.parametrize(
    ("said", "swedish"),
    [
        ("agenda", "Dagordning"),
        ("add The harbour", "ligger på dagordningen"),
        ("who is coming", "kommer"),
        ("when is the next meeting?", "28 augusti"),
        ("deadlines", "deadlines"),
        ("thanks!", ""),
    ],
)
async def test_what_all_see_has_the_groups_language(world: World, said: str, swedish: str) -> None:
    await olle_reads_english(world)
    await world.says("Olle", said)
    assert swedish in world.heard()
    for english in (" the agenda", "is on the", "nobody", "There are no"):
        assert english not in world.heard()


@pytest.mark.parametrize(
    ("said", "english"),
    [
        ("remove 9", "There is no item 9"),
        ("move 2 to 9", "There is no item 9"),
        ("done D7", "D7"),
        ("item 9 done", "9"),
        ("edit 9 The harbour", "There is no item 9"),
    ],
)
async def test_a_refusal_answers_the_writer_in_the_language_that_they_write(
    world: World, said: str, english: str
) -> None:
    await world.says("Karin", said)
    assert english in world.heard()
    for swedish in ("Det finns", "Punkt", "dagordningen", "Inget ändrades"):
        assert swedish not in world.heard()


@pytest.mark.parametrize(
    ("said", "english"),
    [
        ("what can you do?", "This is how you can write"),
        ("remind me about the list by 5 October", "Only for you"),
        ("who is coming", "28 August"),
        ("when is the next meeting?", "28 August"),
        ("I can't come", "28 August"),
    ],
)
async def test_in_private_english_is_answered_in_english(world: World, said: str, english: str) -> None:
    await world.says("Olle", said, in_=OLLE)
    assert english in world.heard("Olle")


@pytest.mark.parametrize(
    ("title", "english"),
    [("Jag kommer", "Noted, you are coming"), ("Jag kan inte", "Noted")],
)
async def test_a_press_is_answered_in_the_language_of_the_one_who_presses(
    world: World, title: str, english: str
) -> None:
    await olle_reads_english(world)
    card = world.newest_card_with(title)
    answer = await world.presses("Olle", title, card)
    assert isinstance(answer, ShowText)
    assert english in answer.text
    other = await world.presses("Sara", title, card)
    assert "Noterat" in words(other)


@pytest.mark.parametrize(("button", "english"), [("Lägg till punkt", "Who is responsible?"), ("Ändra punkt", "item")])
async def test_a_dialog_has_the_language_of_the_one_who_opens_it(world: World, button: str, english: str) -> None:
    await olle_reads_english(world)
    await world.says("Karin", "dagordning")
    shown = words(await world.presses("Olle", button))
    assert english in shown
    for swedish in ("Rubrik", "Vilken punkt"):
        assert swedish not in shown
    assert "unkt" in words(await world.presses("Karin", button))


@pytest.mark.parametrize("said", ["show agenda privately", "preview the agenda", "show the agenda only to me"])
async def test_a_private_answer_to_the_group_follows_the_writer(world: World, said: str) -> None:
    await world.says("Karin", said)
    assert "Agenda" in world.everything(private_chat("Karin"))
    assert "Dagordning" not in world.everything(private_chat("Karin"))


async def test_what_others_are_told_has_the_groups_language(world: World) -> None:
    await olle_reads_english(world)
    await world.says("Karin", "påminn Olle om rapporten senast 30 september")
    await world.presses("Karin", "Ja, påminn")
    await world.says("Olle", "more time D1 until 5 October", in_=OLLE)
    assert "Olle Berg ber om mer tid" in world.heard("Karin")


@pytest.mark.parametrize("said", ["agenda", "dagordning", "show the agenda", "visa dagordningen", "agenda 28 August"])
async def test_the_agenda_in_a_private_chat_has_the_language_that_its_person_chose(world: World, said: str) -> None:
    await olle_reads_english(world)
    await world.says("Olle", said, in_=OLLE)
    assert "added by Karin Ek" in world.heard("Olle")
    await world.says("Sara", "dagordning", in_=private_chat("Sara"))
    assert "tillagda av Karin Ek" in world.heard("Sara")
