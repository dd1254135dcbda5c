"""A group's way from the installation to the next meeting, as its members see it."""

from datetime import UTC, datetime

import pytest

from bot.events import ShowCard, ShowText
from bot.messenger import DeliveryFailed, DeliveryRefused, Failure
from tests.world import World, channel, meeting_chat, private_chat, words

PASTED = """\
1. Välkomna
2. Olle: Budgeten (beslut kring ram)
   - Läget i höst
   - Sara: Förslag till fördelning
3. Höstens studiedag (Nils, 20 min)"""


# -- arrival


async def test_the_welcome_is_one_card_in_four_lines_with_buttons(world: World) -> None:
    (shown,) = world.shown_in()
    assert shown.message is not None
    assert shown.message.card is not None
    assert len(shown.message.card["body"]) == 4
    assert [action["title"] for action in shown.message.card["actions"]] == [
        "Jag är ordförande",
        "Jag är sekreterare",
        "Vilka är med?",
        "Hjälp",
        "Vad sparar du om mig?",
    ]


async def test_an_installation_that_is_heard_twice_is_welcomed_once(world: World) -> None:
    await world.arrive()
    assert len(world.shown_in()) == 1


async def test_whoever_first_presses_i_am_secretary_is_and_the_group_is_told(world: World) -> None:
    answer = await world.presses("Sara", "Jag är sekreterare")
    assert "Du är sekreterare" in words(answer)
    assert "Sara Lind är sekreterare" in world.heard()


async def test_a_role_that_is_taken_is_not_taken_over(world: World) -> None:
    await world.presses("Sara", "Jag är sekreterare")
    answer = await world.presses("Nils", "Jag är sekreterare")
    assert isinstance(answer, ShowText)
    assert "Sara Lind är redan sekreterare" in answer.text


async def test_the_chair_is_named_by_mention(world: World) -> None:
    await world.led_by("Karin")
    await world.says("Karin", "gör @Olle Berg till sekreterare", mentions=["Olle"])
    assert "Olle Berg är sekreterare" in world.heard()
    await world.says("Karin", "ordförande är @Sara Lind", mentions=["Sara"])
    await world.says("Karin", "medlemmar")
    assert "**Ordförande:** Sara Lind" in world.heard()
    assert "**Sekreterare:** Olle Berg" in world.heard()


async def test_a_member_does_not_appoint_anybody(world: World) -> None:
    await world.led_by("Karin")
    await world.says("Nils", "gör Nils Forsberg till sekreterare")
    assert "bara ordförande och sekreterare" in world.heard()


async def test_the_chair_of_the_day_may_what_the_chair_may_on_that_day(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("26 augusti kl 9-12")
    await world.says("Karin", "Olle är ordförande i dag")
    await world.says("Olle", "posta dagordning")
    assert "bara ordförande och sekreterare" in world.heard()
    await world.time_is(datetime(2025, 8, 26, 7, 0, tzinfo=UTC))
    await world.says("Olle", "posta dagordning")
    assert "Dagordning" in world.heard()


async def test_an_organisation_is_proposed_from_the_address_and_corrected(world: World) -> None:
    await world.says("Karin", "medlemmar")
    assert "Sara Lind (kumla.example)" in world.heard()
    await world.led_by("Karin")
    await world.says("Karin", "Sara är från Hallsbergs kommun")
    await world.says("Karin", "medlemmar")
    assert "Sara Lind (Hallsbergs kommun)" in world.heard()


async def test_the_secretary_ticks_who_belongs(world: World) -> None:
    await world.led_by("Karin")
    form = await world.presses("Karin", "Vilka är med?")
    choices = form.card["body"][1]["choices"]  # type: ignore[union-attr]
    kept = ",".join(choice["value"] for choice in choices if "Nils" not in choice["title"])
    answer = await world.presses("Karin", "Spara", form.card, members=kept)  # type: ignore[union-attr]
    assert "Sparat: 3 medlemmar" in words(answer)
    await world.says("Karin", "medlemmar")
    assert "Nils" not in world.heard()


async def test_ticking_nobody_changes_nothing(world: World) -> None:
    form = await world.presses("Karin", "Vilka är med?")
    answer = await world.presses("Karin", "Spara", form.card, members="")  # type: ignore[union-attr]
    assert "minst en person" in words(answer)


async def test_the_roster_follows_who_comes_and_who_goes(world: World) -> None:
    await world.joins("Disa")
    await world.leaves("Nils")
    await world.says("Karin", "medlemmar")
    assert "Disa" in world.heard()
    assert "Nils" not in world.heard()


async def test_a_meetings_chat_is_tied_to_its_group(world: World) -> None:
    await world.plan("28 augusti kl 9-12 i Örebro")
    await world.arrive(place=meeting_chat())
    assert "Vilken grupp hör den här chatten till?" in world.heard(in_=meeting_chat())
    await world.presses("Karin", "Chefsgrupp folkhälsa", in_=meeting_chat())
    await world.says("Olle", "när är nästa möte?", in_=meeting_chat())
    assert "28 augusti" in world.heard(in_=meeting_chat())


async def test_a_meetings_chat_is_tied_by_words_too(world: World) -> None:
    await world.plan("28 augusti kl 9-12 i Örebro")
    await world.says("Karin", "den här chatten hör till chefsgrupp folkhalsa", in_=meeting_chat())
    assert "hör nu till Chefsgrupp folkhälsa" in world.heard(in_=meeting_chat())
    await world.says("Karin", "när är nästa möte", in_=meeting_chat())
    assert "Örebro" in world.heard(in_=meeting_chat())


async def test_a_channel_is_welcomed_when_it_first_mentions_the_bot(world: World) -> None:
    await world.says("Karin", "hjälp", in_=channel())
    assert "Hej! Jag är Mötesbot" in world.everything(channel())
    assert "Så här kan du skriva" in world.heard(in_=channel())


async def test_an_answer_in_a_channel_stands_in_its_thread(world: World) -> None:
    await world.says("Karin", "hjälp", in_=channel(thread="42"))
    assert world.shown_in(channel())[-1].thread == "42"


async def test_in_private_the_bot_asks_which_of_two_groups_is_meant_and_then_does_it(world: World) -> None:
    await world.plan("28 augusti kl 9-12 i Örebro")
    other = channel("19:other")
    await world.says("Karin", "hjälp", in_=other)
    await world.says("Karin", "när är nästa möte?", in_=private_chat("Karin"))
    assert "Vilken grupp gäller" in world.heard("Karin")
    await world.presses("Karin", "Chefsgrupp folkhälsa", in_=private_chat("Karin"))
    assert "28 augusti" in world.heard("Karin")


async def test_in_private_with_one_group_nothing_is_asked(world: World) -> None:
    await world.plan("28 augusti kl 9-12 i Örebro")
    await world.says("Olle", "när är nästa möte?", in_=private_chat("Olle"))
    assert "28 augusti" in world.heard("Olle")


async def test_a_stranger_in_private_is_told_kindly(world: World) -> None:
    await world.says("Ulla", "dagordning", in_=private_chat("Ulla"))
    assert "Jag vet inte vilken grupp" in world.heard("Ulla")


# -- meetings


async def test_a_meeting_is_asked_about_and_saved_at_the_yes(world: World) -> None:
    await world.says("Karin", "nästa möte 28 augusti kl 9-12 i Örebro")
    assert "torsdag 28 augusti 2025 09.00–12.00" in world.heard()
    await world.says("Karin", "när är nästa möte?")
    assert "Inget möte är planerat" in world.heard()
    await world.presses("Karin", "Ja, det stämmer")
    await world.says("Karin", "när är nästa möte?")
    assert world.heard() == "Nästa möte är torsdag 28 augusti 2025 09.00–12.00, Örebro."


async def test_a_second_yes_plans_no_second_meeting(world: World) -> None:
    await world.says("Karin", "nästa möte 28 augusti kl 9-12")
    card = world.newest_card()
    await world.presses("Karin", "Ja, det stämmer", card)
    again = await world.presses("Karin", "Ja, det stämmer", card)
    assert "redan besvarad" in words(again)


async def test_the_proposed_meeting_can_be_changed_in_the_card(world: World) -> None:
    await world.says("Karin", "nästa möte 28 augusti kl 9-12")
    form = await world.presses("Karin", "Ändra")
    assert isinstance(form, ShowCard)
    await world.presses(
        "Karin", "Ja, det stämmer", form.card, day="2025-08-29", starts="10:00", ends="11:30", place="Kumla"
    )
    await world.says("Karin", "när är nästa möte?")
    assert "fredag 29 augusti 2025 10.00–11.30, Kumla" in world.heard()


async def test_a_form_with_a_wrong_time_keeps_what_was_filled_in(world: World) -> None:
    await world.says("Karin", "nästa möte 28 augusti kl 9-12")
    form = await world.presses("Karin", "Ändra")
    answer = await world.presses(
        "Karin",
        "Ja, det stämmer",
        form.card,
        day="2025-08-29",
        starts="11:00",
        ends="10:00",
        place="Kumla",  # type: ignore[union-attr]
    )
    assert "slutar före det börjar" in words(answer)
    assert isinstance(answer, ShowCard)
    values = {element.get("id"): element.get("value") for element in answer.card["body"]}
    assert (values["day"], values["starts"], values["place"]) == ("2025-08-29", "11:00", "Kumla")


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("nästa möte 30 februari kl 9", "finns inte i kalendern"),
        ("nästa möte 28 augusti kl 12-9", "slutar före det börjar"),
        ("nästa möte", "Inget möte är planerat"),
        ("mötet flyttas till 3 september", "Inget möte är planerat"),
        ("mötet är inställt", "Inget möte är planerat"),
        ("jag kan inte komma", "Inget möte är planerat"),
        ("lägg till Budgeten", "Inget möte är planerat"),
        ("dagordning", "Inget möte är planerat"),
        ("blåbärspaj", "Det förstod jag inte"),
        ("gör Ulla till sekreterare", "Jag hittar ingen"),
    ],
)
async def test_what_cannot_be_done_gets_a_clear_answer(world: World, typed: str, answer: str) -> None:
    await world.says("Karin", typed)
    assert answer in world.heard()


async def test_a_moved_meeting_keeps_its_agenda_and_asks_anew_who_comes(world: World) -> None:
    await world.plan("28 augusti kl 9-12 i Örebro")
    await world.says("Olle", "lägg till Budgeten")
    await world.says("Nils", "jag kan inte komma")
    await world.says("Karin", "mötet flyttas till 3 september kl 13")
    await world.presses("Karin", "Ja, det stämmer")
    await world.says("Karin", "när är nästa möte")
    assert "onsdag 3 september 2025 13.00–16.00, Örebro" in world.heard()
    await world.says("Karin", "dagordning")
    assert "Budgeten" in world.heard()
    await world.says("Karin", "vilka kommer?")
    assert "Kan inte" not in world.heard()


async def test_a_cancelled_meeting_opens_no_round_and_can_be_taken_back(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "mötet är inställt")
    assert "är inställt" in world.heard()
    before = len(world.shown_in())
    await world.time_is(datetime(2025, 8, 28, 18, 0, tzinfo=UTC))
    assert len(world.shown_in()) == before
    world.clock.now = datetime(2025, 8, 27, 7, 0, tzinfo=UTC)
    await world.presses("Karin", "Ångra")
    await world.says("Karin", "när är nästa möte")
    assert "28 augusti" in world.heard()


async def test_who_comes_and_who_comes_instead(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.says("Nils", "jag kan inte komma")
    await world.says("Sara", "Lisa Holm kommer i mitt ställe")
    await world.presses("Olle", "Jag kommer")
    await world.says("Karin", "vilka kommer?")
    said = world.heard()
    assert "**Kommer (1):** Olle Berg" in said
    assert "ersätts av Lisa Holm" in said
    assert "**Har inte svarat (1), räknas som att de kommer:** Karin Ek" in said


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


# -- over


async def test_the_scheduled_end_ends_the_meeting_and_asks_once(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    before = len(world.shown_in())
    await world.time_is(datetime(2025, 8, 28, 10, 0, 30, tzinfo=UTC))
    await world.time_passes(seconds=15)
    assert len(world.shown_in()) == before + 1


async def test_a_call_that_ends_after_half_time_ends_the_meeting_when_it_does_not_resume(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.time_is(datetime(2025, 8, 28, 7, 0, tzinfo=UTC))
    await world.call_starts()
    await world.time_passes(minutes=170)
    before = len(world.shown_in())
    await world.call_ends()
    await world.time_passes(minutes=5)
    await world.call_starts()
    await world.time_passes(minutes=15)
    assert len(world.shown_in()) == before, "the call had resumed"
    await world.call_ends()
    await world.time_passes(minutes=16)
    assert len(world.shown_in()) == before + 1


async def test_a_call_that_ends_early_makes_the_bot_ask_the_chair_privately(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("28 augusti kl 9-12")
    await world.time_is(datetime(2025, 8, 28, 7, 0, tzinfo=UTC))
    await world.call_starts()
    await world.time_passes(minutes=20)
    before = len(world.shown_in())
    await world.call_ends()
    assert len(world.shown_in()) == before
    assert "Är mötet slut?" in world.heard("Karin")
    await world.presses("Karin", "Ja, mötet är slut", in_=private_chat("Karin"))
    assert len(world.shown_in()) == before + 1


async def test_saying_that_the_meeting_is_over_twice_asks_once(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.time_is(datetime(2025, 8, 28, 9, 30, tzinfo=UTC))
    await world.says("Karin", "mötet är slut")
    before = len(world.shown_in())
    await world.says("Karin", "mötet är slut")
    assert "redan avslutat" in world.heard()
    await world.time_passes(hours=2)
    assert len(world.shown_in()) == before + 1


async def test_a_meeting_that_was_never_planned_here_can_end_too(world: World) -> None:
    before = len(world.shown_in())
    await world.says("Karin", "mötet är slut")
    asked, ended = world.shown_in()[before:]
    # Four are too few to be asked anonymously, and the group hears why.
    assert "Färre än 5" in words(asked.message)
    assert words(ended.message)


# -- when the bot is removed


async def test_after_its_removal_the_bot_says_nothing_there_and_returns_with_a_welcome(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.removes_bot()
    before = len(world.shown_in())
    await world.time_is(datetime(2025, 8, 28, 10, 1, tzinfo=UTC))
    assert len(world.shown_in()) == before
    await world.arrive()
    assert "Hej! Jag är Mötesbot" in world.everything()


# -- which meeting is meant


async def test_a_meeting_is_cancelled_by_its_day(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "mötet den 28 augusti är inställt")
    assert "inställt" in world.heard()
    await world.says("Karin", "när är nästa möte?")
    assert "Inget möte är planerat" in world.heard()


@pytest.mark.parametrize(
    "said", ["mötet den 4 september är inställt", "mötet den 4 september flyttas till 5 september"]
)
async def test_a_day_without_a_meeting_changes_no_other_meeting(world: World, said: str) -> None:
    await world.led_by("Karin")
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", said)
    assert "något möte torsdag 4 september" in world.heard()
    assert "Nästa möte är torsdag 28 augusti" in world.heard()
    await world.says("Karin", "när är nästa möte?")
    assert "28 augusti" in world.heard()


async def test_a_place_of_a_page_is_refused(world: World) -> None:
    await world.led_by("Karin")
    await world.says("Karin", "nästa möte 28 augusti kl 9-12 i " + "Örebro " * 100)
    assert "högst 200 tecken" in world.heard()


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
