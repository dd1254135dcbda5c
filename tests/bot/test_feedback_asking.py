"""How a group is asked: where, and what more; answers taken back by text."""

from datetime import timedelta
from itertools import pairwise

import pytest

from bot.events import CardSubmitted
from dialogs.meetings.model import Coming
from dialogs.model import Asks, ThirdKind, ThirdQuestion
from storage.database.engine import Database
from storage.database.tables.deliveries import outbox
from storage.database.tables.feedback import feedback_answer, feedback_round, feedback_statement
from tests.bot.test_feedback import (
    CLOSES,
    EVERYBODY,
    MONDAY,
    a_world,
    answers,
    form,
    opens,
    rows,
    the_group,
    value,
    world,
)
from tests.cards import assert_valid_card
from tests.fakes import FakeClock, FakeMessenger
from tests.world import World, button, private_chat, sender, words

__all__ = ["world"]

# -- where


async def test_a_group_that_chose_so_is_asked_privately_and_sees_nothing_before_the_summary(world: World) -> None:
    await world.says("Karin", "fråga privat")
    assert "Jag frågar\nvar och en privat" in world.heard()
    posts = len(world.shown_in())
    await opens(world)
    assert len(world.shown_in()) == posts
    for who in EVERYBODY:
        assert "Vad drev mötet framåt?\nVad hindrade?" in world.heard(who)
        assert "Dina kollegor ser inte vem som skrev vad." in world.heard(who)
        assert_valid_card(world.newest_card(private_chat(who)))
        await world.presses(who, "Skicka", in_=private_chat(who), driv=f"Bra, tycker {who[0]}", hinder="")
    assert "5 av 5 svarade" in world.heard()


async def test_both_asks_in_the_group_and_privately(world: World) -> None:
    await world.says("Karin", "fråga både i gruppen och privat")
    await world.says("Karin", "namngivna svar")
    await opens(world, Nils=Coming.NO)
    assert "0 av 4 har svarat" in world.heard()
    assert "Vad drev mötet framåt" in world.heard("Sara")
    assert world.heard("Nils") == ""
    await world.says("Karin", "fråga i gruppen")
    assert (await the_group(world)).asks is Asks.GROUP


async def test_one_who_has_answered_in_the_group_is_not_asked_privately_after_that(world: World) -> None:
    await world.says("Karin", "fråga i gruppen och privat")
    await opens(world)
    await answers(world, "Olle", driv="Bra tempo")
    await world.time_is(MONDAY)
    assert "av 5 har svarat" not in world.heard("Olle")
    assert "1 av 5 har svarat" in world.heard("Sara")


async def test_after_closing_nothing_tells_who_was_asked_in_private(world: World) -> None:
    await world.says("Karin", "fråga privat")
    await opens(world)
    for who in EVERYBODY:
        await world.says(who, "driv: bra tempo", in_=private_chat(who))
    assert not [row for row in await rows(world, outbox) if row.kind in ("round_ask", "round_remind")]


async def test_the_choices_are_shown_and_changed_in_a_form(world: World) -> None:
    await world.says("Karin", "inställningar för driv och hinder")
    assert "Jag frågar\ni gruppen" in world.heard()
    opened = form(await world.presses("Karin", "Ändra"))
    assert_valid_card(opened)
    chosen = {"asks": "both", "anonymous": "no", "third": "own", "sv": "Vad tar du med dig?", "en": ""}
    shown = await world.presses("Karin", "Spara", opened, **chosen)
    assert "Tredje frågan\nVad tar du med dig?" in words(shown)
    group = await the_group(world)
    assert (group.asks, group.anonymous) == (Asks.BOTH, False)
    assert group.third == ThirdQuestion(ThirdKind.OWN, "Vad tar du med dig?")
    again = form(await world.presses("Karin", "Ändra"))
    assert [value(again, name) for name in ("asks", "anonymous", "third", "sv")] == [
        "both",
        "no",
        "own",
        "Vad tar du med dig?",
    ]


async def test_a_form_that_makes_no_sense_changes_nothing(world: World) -> None:
    await world.says("Karin", "inställningar för driv och hinder")
    opened = form(await world.presses("Karin", "Ändra"))
    chosen = {"asks": "group", "anonymous": "yes", "third": "own", "sv": "", "en": ""}
    assert "Skriv frågan" in words(await world.presses("Karin", "Spara", opened, **chosen))
    for wrong in ({"asks": "aloud"}, {"third": "fourth"}, {"sv": "x" * 201}):
        assert words(await world.presses("Karin", "Spara", opened, **{**chosen, **wrong}))
    assert (await the_group(world)).third is None


async def test_a_member_chooses_none_of_it(world: World) -> None:
    for said in ("fråga privat", "tredje frågan: ett ord", "ingen tredje fråga", "inställningar för driv och hinder"):
        await world.says("Olle", said)
        assert "Det kan bara ordförande och sekreterare göra" in world.heard()
    assert (await the_group(world)).asks is Asks.GROUP


# -- what more


async def asks_for(world: World, third: str) -> None:
    await world.says("Karin", f"tredje frågan: {third}")
    await opens(world)


async def test_a_scale_is_asked_hidden_counted_and_shown_as_a_mean(world: World) -> None:
    await asks_for(world, "skala 1-5")
    opened = form(await world.presses("Olle", "Svara"))
    assert_valid_card(opened)
    assert "Hur bra var mötet, från 1 till 5?" in words(opened)
    await world.presses("Olle", "Skicka", opened, driv="", hinder="", third="5")
    assert value(form(await world.presses("Olle", "Svara")), "third") == "5"
    await world.says("Sara", "betyg: 2", in_=private_chat("Sara"))
    await world.says("Sara", "betyg: 4", in_=private_chat("Sara"))
    assert "I snitt" not in world.everything()
    await answers(world, "Nils", driv="Bra tempo")
    await answers(world, "Eva", driv="Bra tempo")
    await world.says("Karin", "betyg: 4\nhinder: kallt i salen", in_=private_chat("Karin"))
    assert "Betyg på mötet:" in world.heard()
    assert "I snitt 4,3 av 5 (antal svar på 1: 0, 2: 0, 3: 0, 4: 2, 5: 1)" in world.heard()
    await world.says("Nils", "driv och hinder", in_=private_chat("Nils"))
    assert world.heard("Nils").endswith("av 5 (antal svar på 1: 0, 2: 0, 3: 0, 4: 2, 5: 1)")


async def test_a_grade_that_was_given_can_be_taken_back(world: World) -> None:
    await asks_for(world, "skala 1-5")
    await world.says("Olle", "betyg: 4", in_=private_chat("Olle"))
    opened = form(await world.presses("Olle", "Svara"))
    assert "borttaget" in words(await world.presses("Olle", "Skicka", opened, driv="", hinder="", third="none"))
    assert await rows(world, feedback_answer) == []


@pytest.mark.parametrize(
    ("third", "said", "told"),
    [
        ("skala 1-5", "betyg: 6", "siffra från 1 till 5"),
        ("skala 1-5", "betyg: bra", "siffra från 1 till 5"),
        ("ett ord", "ord: lugnt och fint", "Ett enda ord räcker"),
        ("ett ord", "ord: " + "x" * 41, "Ett enda ord räcker"),
    ],
)
async def test_what_is_no_answer_to_the_third_question_is_told_and_saves_nothing(
    world: World, third: str, said: str, told: str
) -> None:
    await asks_for(world, third)
    await world.says("Olle", f"driv: bra tempo\n{said}", in_=private_chat("Olle"))
    assert told in world.heard("Olle")
    assert await rows(world, feedback_answer) == []


async def test_a_form_with_more_than_a_word_comes_back_with_what_was_written(world: World) -> None:
    await asks_for(world, "ett ord")
    opened = form(await world.presses("Olle", "Svara"))
    again = await world.presses("Olle", "Skicka", opened, driv="Bra tempo", hinder="", third="ganska bra")
    assert "Ett enda ord räcker" in words(again)
    assert value(form(again), "third") == "ganska bra"
    assert value(form(again), "driv") == "Bra tempo"


async def test_words_stand_beside_one_another(world: World) -> None:
    await asks_for(world, "ett ord")
    for who, word in zip(EVERYBODY, ("lugnt", "piggt", "långt", "lugnt", "piggt"), strict=True):
        await world.says(who, f"ord: {word}", in_=private_chat(who))
    await world.says("Nils", "driv och hinder", in_=private_chat("Nils"))
    heading, _, said = world.heard("Nils").partition("\n\n")
    assert heading == "Mötet i ett ord:"
    assert sorted(said.split(", ")) == ["lugnt", "lugnt", "långt", "piggt", "piggt"]


async def test_ones_own_question_is_put_in_the_groups_language_and_answered_line_by_line(world: World) -> None:
    await asks_for(world, "Vad tar du med dig? / What do you take with you?")
    assert "Vad tar du med dig?" in words(await world.presses("Olle", "Svara"))
    for who in EVERYBODY:
        await world.says(who, f"svar: en plan av {who[0]}\nen fika", in_=private_chat(who))
    assert "Vad tar du med dig?" in world.heard()
    assert "en fika" in world.heard()
    await world.says("Nils", "driv och hinder", in_=private_chat("Nils"))
    assert world.heard("Nils").startswith("Vad tar du med dig?\n\nen ")
    assert world.heard("Nils").count("en fika") == 5


async def test_a_round_keeps_the_question_that_it_opened_with(world: World) -> None:
    await asks_for(world, "ett ord")
    await world.says("Karin", "ingen tredje fråga")
    assert "öppen nu ändras inte" in world.everything()
    await world.says("Olle", "ord: lugnt", in_=private_chat("Olle"))
    (answer,) = await rows(world, feedback_answer)
    assert answer.third == "lugnt"
    assert (await the_group(world)).third is None


async def test_a_third_answer_to_a_round_without_one_is_told(world: World) -> None:
    await opens(world)
    await world.says("Olle", "betyg: 4", in_=private_chat("Olle"))
    assert "ingen tredje fråga" in world.heard("Olle")


async def test_third_answers_of_two_are_not_shown(world: World) -> None:
    await asks_for(world, "ett ord")
    for who in ("Olle", "Sara"):
        await world.says(who, f"ord: hemligt{who}", in_=private_chat(who))
    await world.time_is(CLOSES)
    await world.time_is(CLOSES + timedelta(days=1))
    assert "För få svar för att visa" in world.heard()
    assert "hemligt" not in world.everything()
    assert await rows(world, feedback_statement) == []


# -- counted


async def test_however_many_answer_at_once_the_groups_card_is_replaced_at_most_once_in_two_seconds(
    sqlite: Database, clock: FakeClock, teams: FakeMessenger
) -> None:
    people = ("Karin", *(f"Medlem{number}" for number in range(60)))
    world = await a_world(sqlite, clock, teams, *people)
    await world.says("Karin", "namngivna svar")
    opened = await opens(world)
    assert opened is not None
    card_id = world.shown_in()[-1].activity_id
    before, replaced = len(teams.sent), []
    for number in range(60):
        action = button(world.newest_card(), "Svara privat")["data"]
        await world.dispatch(
            CardSubmitted(
                private_chat(f"Medlem{number}"),
                sender(f"Medlem{number}"),
                f"answer-{number}",
                None,
                "feedback_answer",
                {"round": action["round"], "driv": f"Bra {number}"},
            )
        )
        # Eight answers a second, and a worker that looks after each.
        clock.advance(milliseconds=125)
        await world.deliver()
        replaced += [clock() for sent in teams.sent[before:] if sent.how == "replace" and sent.activity_id == card_id]
        before = len(teams.sent)
    assert len(replaced) == 3
    assert all(later - earlier >= timedelta(seconds=2) for earlier, later in pairwise(replaced))
    clock.advance(seconds=2)
    await world.deliver()
    assert "60 av" in world.heard()


# -- taken back


async def test_an_answer_is_taken_back_by_text_and_given_anew(world: World) -> None:
    await opens(world)
    await world.says("Olle", "driv: bra tempo", in_=private_chat("Olle"))
    assert "1 av 5 har svarat" in world.heard()
    await world.says("Olle", "ta bort mitt svar")
    assert "Ditt svar i rundan" in world.heard("Olle")
    assert "0 av 5 har svarat" in world.heard()
    assert await rows(world, feedback_answer) == []
    await world.says("Olle", "driv: bättre tempo", in_=private_chat("Olle"))
    (answer,) = await rows(world, feedback_answer)
    assert answer.driv == "bättre tempo"


async def test_what_was_not_answered_is_not_taken_back(world: World) -> None:
    await world.says("Olle", "ta bort mitt svar", in_=private_chat("Olle"))
    assert "Du har inget svar" in world.heard("Olle")
    await opens(world)
    await world.says("Olle", "ta bort mitt svar")
    assert "Du har inget svar" in world.heard("Olle")
    assert (await rows(world, feedback_round))[0].closed_at is None


async def test_a_round_in_english_asks_in_english(sqlite: Database, clock: FakeClock, teams: FakeMessenger) -> None:
    world = await a_world(sqlite, clock, teams, *EVERYBODY)
    await world.says("Karin", "english")
    await world.says("Karin", "third question: What do you take with you?")
    await world.says("Karin", "ask in private")
    await opens(world)
    assert "What do you take with you?" in words(world.newest_card(private_chat("Olle")))
    await world.says("Olle", "drivers: good pace\nanswer: a plan", in_=private_chat("Olle"))
    (answer,) = await rows(world, feedback_answer)
    assert (answer.driv, answer.third) == ("good pace", "a plan")
