"""An agenda as its members see it: items by chat and by form, what stands in the card, and posts that replace it."""

import pytest

from bot.events import ShowCard
from bot.messenger import DeliveryFailed, DeliveryRefused, Failure
from tests.world import World, private_chat, words

PASTED = """\
1. Välkomna
2. Olle: Budgeten (beslut kring ram)
   - Läget i höst
   - Sara: Förslag till fördelning
3. Höstens studiedag (Nils, 20 min)"""

# -- the agenda


async def test_an_item_by_chat_and_the_card_that_follows(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "dagordning")
    card_id = world.shown_in()[-1].activity_id
    await world.says("Olle", "lägg till Höstens studiedag (Karin, beslut, 20 min)")
    assert "Punkt 1: Höstens studiedag (Karin · beslut · 20 min)" in world.heard()
    shown = next(sent for sent in world.shown_in() if sent.activity_id == card_id)
    assert shown.how == "replace"
    assert "tillagd av Olle Berg" in words(shown.message)
    assert "Summa 20 min av 180" in words(shown.message)


async def test_a_pasted_list_becomes_items_with_their_sub_points(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", f"lägg till\n{PASTED}")
    assert "3 punkter ligger på dagordningen" in world.heard()
    await world.says("Karin", "dagordning")
    said = world.heard()
    assert "**2** Budgeten" in said
    assert "– Sara: Förslag till fördelning" in said
    assert "**3** Höstens studiedag" in said


async def test_two_agenda_posts_leave_one_agenda_and_a_line_that_points_to_it(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "dagordning")
    await world.says("Karin", "dagordning")
    texts = [words(sent.message) for sent in world.shown_in()]
    assert "finns längre ned" in texts[-2]
    assert "Inga punkter än" in texts[-1]


async def test_a_posted_agenda_mentions_the_members(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "posta dagordning", in_=private_chat("Karin"))
    posted = world.shown_in()[-1].message
    assert posted is not None
    assert {mention.name for mention in posted.mentions} == {"Karin Ek", "Olle Berg", "Sara Lind", "Nils Forsberg"}
    assert "postad i gruppen" in world.heard("Karin")


async def test_items_are_moved_edited_removed_and_brought_back(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "lägg till\n1. A\n2. B\n3. C\n4. D")
    await world.says("Karin", "flytta 4 till 2")
    assert "”D” är nu punkt 2" in world.heard()
    await world.says("Karin", "ändra 2 Nytt namn (15 min)")
    assert "Punkt 2 är nu: Nytt namn (15 min)" in world.heard()
    await world.says("Karin", "ta bort 1")
    assert "”A” är borttagen" in world.heard()
    await world.says("Karin", "ångra")
    assert "4 punkter" in world.heard()
    await world.says("Karin", "dagordning")
    assert [line for line in world.heard().splitlines() if line.startswith("**")] == [
        "**1** A",
        "**2** Nytt namn",
        "**3** B",
        "**4** C",
    ]


@pytest.mark.parametrize("typed", ["ta bort 9", "flytta 9 till 1", "flytta 1 till 9", "ändra 9 Nytt"])
async def test_a_number_that_is_not_there_changes_nothing(world: World, typed: str) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "lägg till\n1. A\n2. B")
    await world.says("Karin", typed)
    assert "Det finns ingen punkt 9" in world.heard()


async def test_a_member_removes_own_items_and_no_others(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("28 augusti kl 9-12")
    await world.says("Olle", "lägg till Min punkt")
    await world.says("Nils", "ta bort 1")
    assert "bara ordförande och sekreterare" in world.heard()
    await world.says("Olle", "ta bort 1")
    assert "”Min punkt” är borttagen" in world.heard()


async def test_the_form_adds_an_item(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    form = await world.presses("Olle", "Lägg till punkt")
    answer = await world.presses(
        "Olle",
        "Lägg till",
        form.card,
        title="Budgeten",
        owner="Karin och Sara",
        type="decision",
        minutes="20",  # type: ignore[union-attr]
    )
    assert "Punkt 1: Budgeten (Karin, Sara · beslut · 20 min)" in words(answer)
    await world.says("Karin", "dagordning")
    assert "**1** Budgeten" in world.heard()


async def test_where_no_dialog_opens_the_form_comes_in_private(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "dagordning")
    assert "privata chatt" in words(await world.presses("Olle", "Lägg till via privat chatt"))
    await world.presses("Olle", "Lägg till", in_=private_chat("Olle"), title="Budgeten")
    assert "**1** Budgeten" in words(world.newest_card())


async def test_a_form_with_a_wrong_field_keeps_the_others(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    form = await world.presses("Olle", "Lägg till punkt")
    answer = await world.presses("Olle", "Lägg till", form.card, title="Budgeten", owner="Karin", minutes="9999")  # type: ignore[union-attr]
    assert isinstance(answer, ShowCard)
    assert "mellan 1 och 480" in words(answer)
    assert [element.get("value") for element in answer.card["body"] if element.get("id") == "title"] == ["Budgeten"]


async def test_markdown_in_a_title_is_shown_and_not_obeyed(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.says("Olle", "lägg till Köp *mer* [här](https://ond.example)")
    await world.says("Karin", "dagordning")
    assert "[här](https" not in world.heard()


async def test_a_small_slip_is_asked_about_and_done_at_the_yes(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.says("Olle", "lägg tll Budgeten")
    assert "Menade du ”lägg till Budgeten”?" in world.heard()
    await world.presses("Olle", "Ja")
    assert "Punkt 1: Budgeten" in world.heard()


async def test_somebody_elses_question_cannot_be_answered(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.says("Olle", "lägg tll Budgeten")
    assert "någon annan" in words(await world.presses("Nils", "Ja"))


async def test_an_activity_that_teams_delivers_twice_gives_one_item(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.says("Olle", "lägg till Budgeten", activity_id="same")
    await world.says("Olle", "lägg till Budgeten", activity_id="same")
    await world.says("Karin", "dagordning")
    assert world.heard().count("Budgeten") == 1


async def test_english_is_understood_and_spoken_when_the_group_chooses_it(world: World) -> None:
    await world.says("Karin", "the group should speak English")
    await world.plan_in_english("28 August 9-12")
    await world.says("Olle", "add The budget (Karin, 20 min)")
    assert "Item 1: The budget (Karin · 20 min) is on the agenda for Thursday 28 August" in world.heard()


# -- the agenda posted again


async def test_an_agenda_that_could_not_be_posted_again_is_still_on_show_where_it_was(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "lägg till Budgeten")
    await world.says("Karin", "dagordning")
    world.teams.trouble = [DeliveryRefused(status=400, code="BadSyntax")]
    await world.says("Karin", "dagordning")
    assert "Budgeten" in words(world.newest_card())
    assert "längre ned" not in world.everything()
    await world.says("Karin", "dagordning")
    assert world.everything().count("**1** Budgeten") == 1
    assert world.everything().count("längre ned") == 1


async def test_of_an_agenda_asked_for_twice_at_once_only_the_last_stays(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("28 augusti kl 9-12")
    world.teams.trouble = [DeliveryFailed(Failure.NOT_SENT, code="no_connection")]
    await world.says("Karin", "dagordning")
    await world.says("Olle", "dagordning")
    await world.time_passes(minutes=1)
    assert world.everything().count("längre ned") == 1
