"""Words that follow a change of the agenda may point back to its item: "flytta den till sist", "och Ida tar den". The
bot asks before it obeys, whoever made the change."""

import pytest

from tests.world import World, private_chat


@pytest.fixture
async def added(world: World) -> World:
    """Olle has just added an item in the group."""
    await world.led_by("Karin", "Sara")
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "dagordning: Budget; Studiedagen; Övriga frågor")
    await world.says("Olle", "lägg till Lokalerna som punkt 2")
    return world


FOLLOWING = [
    ("flytta den till sist", "flytta 2 (Lokalerna) till 4"),
    ("flytta den först", "flytta punkt 2 (Lokalerna) först"),
    ("nej före övriga frågor menade jag", "flytta 2 (Lokalerna) till 3"),
    ("lägg den efter studiedagen", "flytta 2 (Lokalerna) till 3"),
    ("kan vi inte ta den efter studiedagen istället", "flytta 2 (Lokalerna) till 3"),
    ("och Olle tar den", "Olle Berg tar punkt 2 (Lokalerna)"),
    ("ok då tar Nils den", "Nils Forsberg tar punkt 2 (Lokalerna)"),
    ("Sara drar den", "Sara Lind tar punkt 2 (Lokalerna)"),
    ("ge den till Sara", "Sara Lind tar punkt 2 (Lokalerna)"),
    ("jag tar den", "Karin Ek tar punkt 2 (Lokalerna)"),
    ("15 min räcker", "ändra tiden på 2 (Lokalerna) till 15 min"),
    ("och ge den en halvtimme", "ändra tiden på 2 (Lokalerna) till 30 min"),
    ("actually make it 20", "change the time of 2 (Lokalerna) to 20 min"),
    ("and put it first", "move item 2 (Lokalerna) first"),
    ("ta bort den igen, jag tar det nästa gång", "ta bort 2 (Lokalerna)"),
    ("vi tar den nästa gång", "punkt 2 (Lokalerna) flyttas till nästa möte"),
]


@pytest.mark.parametrize(("text", "meant"), FOLLOWING)
async def test_it_is_the_item_that_somebody_changed_last(added: World, text: str, meant: str) -> None:
    before = added.everything()
    await added.says("Karin", text)
    said = added.everything().removeprefix(before)
    assert "Ska jag göra så här?" in said or "Should I do this?" in said
    assert meant in said


async def test_a_yes_does_it_and_the_next_words_point_to_the_same_item(added: World) -> None:
    for text in ("flytta den efter studiedagen", "och Olle tar den", "20 min räcker"):
        await added.says("Karin", text)
        await added.says("Karin", "ja")
    await added.says("Nils", "dagordning")
    assert "Olle Berg" in added.heard()
    assert added.heard().index("Lokalerna") > added.heard().index("Studiedagen")
    assert "20 min" in added.heard()


async def test_who_comes_may_be_said_in_between(added: World) -> None:
    await added.says("Nils", "jag kan inte komma")
    await added.says("Karin", "ok då tar Olle den")
    assert "Olle Berg tar punkt 2 (Lokalerna)" in added.heard()


async def test_a_change_of_something_else_in_between_is_what_it_points_to(added: World) -> None:
    await added.says("Karin", "påminn oss om enkäten senast 3 september")
    await added.presses("Karin", "Ja, påminn")
    for text in ("15 min räcker", "flytta den till sist", "och Olle tar den"):
        await added.says("Karin", text)
        assert "(Lokalerna)" not in added.heard()


@pytest.mark.parametrize("minutes", [20, 600])
async def test_after_a_while_it_points_to_nothing(added: World, minutes: int) -> None:
    added.clock.advance(minutes=minutes)
    await added.says("Karin", "flytta den till sist")
    assert "(Lokalerna) till" not in added.heard()


async def test_what_was_changed_elsewhere_is_not_meant(added: World) -> None:
    await added.says("Karin", "flytta den till sist", in_=private_chat("Karin"))
    assert "(Lokalerna)" not in added.heard("Karin")


async def test_one_who_may_not_change_it_is_refused_as_ever(added: World) -> None:
    await added.says("Nils", "flytta den till först")
    await added.says("Nils", "ja")
    await added.says("Karin", "dagordning")
    assert added.heard().index("Budget") < added.heard().index("Lokalerna")


@pytest.mark.parametrize(
    "text",
    [
        "vi tar en paus efter budgeten",
        "flytta punkt 2 till sist",
        "kan vi flytta mötet till fredag",
        "när kommer den upp?",
        "tack för det",
        "det är bra så",
    ],
)
async def test_words_that_name_something_else_or_ask_nothing_do_not_point_back(added: World, text: str) -> None:
    before = added.everything()
    await added.says("Karin", text)
    assert "(Lokalerna)" not in added.everything().removeprefix(before)
