"""A deadline from what is typed to the last reminder, as the people of a group meet it."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select, update

from bot.events import Answer, PlaceKind, ShowCard, ShowText
from bot.messenger import DeliveryRefused
from dialogs.message import Card
from storage.database.tables.deadlines import deadline
from storage.database.tables.deliveries import outbox
from tests.cards import assert_valid_card
from tests.snapshots import Prepared
from tests.world import World, button, private_chat, words

STOCKHOLM = ZoneInfo("Europe/Stockholm")


def local(month: int, day: int, hour: int = 9, minute: int = 0, year: int = 2025) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=STOCKHOLM)


async def begin(world: World) -> None:
    await world.time_is(local(5, 22, 12))
    await world.arrive("Karin", "Olle", "Sara")
    await world.led_by("Karin")


@pytest.fixture
async def world(prepared: Prepared) -> World:
    """A group with Karin in the chair, on 22 May 2025 at noon."""
    return await prepared(begin)


async def rows(world: World) -> list[Any]:
    async with world.db.read() as tx:
        return list(await tx.execute(select(deadline).order_by(deadline.c.number)))


async def promised(world: World) -> list[datetime]:
    async with world.db.read() as tx:
        found = await tx.execute(
            select(outbox.c.due_at)
            .where(outbox.c.kind == "deadline_reminder", outbox.c.status == "pending")
            .order_by(outbox.c.due_at)
        )
        return [row.due_at.astimezone(STOCKHOLM) for row in found]


async def fates(world: World) -> list[str]:
    """What became of each promised reminder."""
    async with world.db.read() as tx:
        found = await tx.execute(select(outbox.c.status).where(outbox.c.kind == "deadline_reminder"))
        return [row.status for row in found]


def shown(answer: Answer) -> Card:
    assert isinstance(answer, ShowCard), answer
    assert_valid_card(answer.card)
    return answer.card


def refused(answer: Answer) -> str:
    # With the text of a form, if it had any.
    assert isinstance(answer, ShowText | ShowCard), answer
    return words(answer)


async def saved(world: World, text: str = "påminn om skriftliga inspel senast 30 juni", **place: Any) -> Card:
    await world.says("Karin", text, **place)
    return shown(await world.presses("Karin", "Ja, påminn", **place))


def unreachable(world: World) -> None:
    """Nobody can be written to privately, but those who have written to the bot there."""
    world.teams.refusals["open_private"] = DeliveryRefused(status=403)
    world.teams.refusals["whisper"] = DeliveryRefused(status=403)


# -- asked and confirmed


async def test_a_deadline_is_asked_about_before_anything_is_saved(world: World) -> None:
    await world.says("Karin", "påminn om skriftliga inspel senast 30 juni")
    assert "Skriftliga inspel\nSenast måndag 30 juni 2025" in world.heard()
    assert "Jag påminner 16, 23, 27 och 30 juni kl. 09.00." in world.heard()
    assert_valid_card(world.newest_card())
    assert await rows(world) == []
    assert await promised(world) == []


async def test_confirmed_it_is_numbered_and_reminded_of_on_working_days_up_to_the_day(world: World) -> None:
    text = words(await saved(world))
    assert text.startswith("D1 Skriftliga inspel\nSenast måndag 30 juni 2025")
    assert "Jag påminner 16, 23, 27 och 30 juni kl. 09.00." in text
    assert await promised(world) == [local(6, day) for day in (16, 23, 27, 30)]
    assert words(await saved(world, "påminn om rapporten senast 1 juli")).startswith("D2 Rapporten")


async def test_a_line_of_notes_is_enough(world: World) -> None:
    await saved(world, "Skriftliga inspel senast 30 juni")
    assert await promised(world) == [local(6, day) for day in (16, 23, 27, 30)]


async def test_a_second_press_saves_nothing_more(world: World) -> None:
    await world.says("Karin", "påminn om rapporten senast 30 juni")
    card = world.newest_card()
    await world.presses("Karin", "Ja, påminn", card)
    assert refused(await world.presses("Karin", "Ja, påminn", card)) == "Den frågan är redan besvarad."
    assert len(await rows(world)) == 1


async def test_an_answered_question_is_answered_for_all_who_see_it(world: World) -> None:
    await world.says("Karin", "påminn om rapporten senast 30 juni")
    await world.presses("Karin", "Ja, påminn")
    assert "actions" not in world.newest_card()
    assert "D1 Rapporten" in world.heard()


async def test_no_saves_nothing_and_says_so(world: World) -> None:
    await world.says("Karin", "påminn om rapporten senast 30 juni")
    card = world.newest_card()
    assert "Inget är sparat: Rapporten" in words(shown(await world.presses("Karin", "Nej")))
    assert refused(await world.presses("Karin", "Ja, påminn", card)) == "Den frågan är redan besvarad."
    assert await rows(world) == []


async def test_the_same_again_with_another_date_is_a_question_of_its_own(world: World) -> None:
    await world.says("Karin", "påminn om rapporten senast 30 juni")
    first = world.newest_card()
    await saved(world, "påminn om rapporten senast 2 juli")
    assert [(row.title, row.due_on.day) for row in await rows(world)] == [("Rapporten", 2)]
    await world.presses("Karin", "Nej", first)
    await world.says("Karin", "påminn om rapporten senast 3 juli")
    assert "D1 heter likadant och ska vara klar senast onsdag 2 juli 2025." in world.heard()


async def test_only_the_one_who_asked_or_who_leads_answers(world: World) -> None:
    await world.says("Olle", "påminn mig om rapporten senast 30 juni")
    assert "Olle Berg" in refused(await world.presses("Sara", "Ja, påminn"))
    shown(await world.presses("Karin", "Ja, påminn"))
    assert len(await rows(world)) == 1


async def test_a_member_reminds_themselves_and_those_who_lead_remind_others(world: World) -> None:
    for text in ("påminn om rapporten senast 30 juni", "påminn Sara om rapporten senast 30 juni"):
        await world.says("Olle", text)
        assert "Du kan be mig påminna dig själv" in world.heard()
    await world.says("Olle", "påminn mig om rapporten senast 30 juni")
    form = shown(await world.presses("Olle", "Ändra"))
    values = {"what": "Rapporten", "day": "2025-07-04", "whom": "group"}
    assert "påminna dig själv" in refused(await world.presses("Olle", "Visa hur det blir", form, **values))
    shown(await world.presses("Olle", "Ja, påminn"))
    assert len(await rows(world)) == 1


async def test_one_who_no_longer_leads_may_not_confirm_for_others(world: World) -> None:
    await world.says("Karin", "påminn om rapporten senast 30 juni")
    question = world.newest_card()
    await world.says("Karin", "ordförande är Olle")
    assert "påminna dig själv" in refused(await world.presses("Karin", "Ja, påminn", question))
    shown(await world.presses("Olle", "Ja, påminn", question))


async def test_a_day_that_does_not_exist_is_refused_clearly(world: World) -> None:
    await world.says("Karin", "påminn om rapporten senast 30 februari")
    assert "Den dagen finns inte" in world.heard()
    assert await rows(world) == []


async def test_a_weekday_that_does_not_fit_is_asked_and_the_other_day_can_be_chosen(world: World) -> None:
    await world.says("Karin", "påminn om rapporten senast fredag 30 juni 2025")
    assert "Veckodagen och datumet stämmer inte överens." in world.heard()
    shown(await world.presses("Karin", "Nej, fredag 27 juni 2025"))
    assert [row.due_on.day for row in await rows(world)] == [27]


async def test_a_title_is_at_most_200_characters(world: World) -> None:
    await world.says("Karin", f"påminn om {'x' * 201} senast 30 juni")
    assert "högst 200 tecken" in world.heard()


async def test_a_question_pressed_when_its_day_has_passed_is_refused_and_stays(world: World) -> None:
    await world.says("Karin", "påminn om rapporten senast 30 maj")
    await world.time_is(local(6, 1))
    assert "Den dagen har redan varit" in refused(await world.presses("Karin", "Ja, påminn"))
    assert await rows(world) == []


async def test_everything_can_be_changed_before_it_is_saved(world: World) -> None:
    await world.says("Karin", "påminn om rapporten senast 30 juni")
    form = shown(await world.presses("Karin", "Ändra"))
    whom = next(element for element in form["body"] if element.get("id") == "whom")
    olle = next(each["value"] for each in whom["choices"] if each["title"] == "Olle Berg")
    values = {"what": "Slutrapporten", "day": "2025-07-04", "whom": olle}
    again = shown(await world.presses("Karin", "Visa hur det blir", form, **values))
    assert "Slutrapporten\nSenast fredag 4 juli 2025\nGäller Olle Berg." in words(again)
    assert await rows(world) == []
    shown(await world.presses("Karin", "Ja, påminn", again))
    assert [(row.title, row.due_on.isoformat()) for row in await rows(world)] == [("Slutrapporten", "2025-07-04")]


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"what": "  "}, "vad som ska vara klart"),
        ({"what": "x" * 201}, "högst 200 tecken"),
        ({"day": "i morgon"}, "förstod inte vilken dag"),
        ({"day": "2025-05-21"}, "redan varit"),
        ({"day": "9999-12-31"}, "mer än 10 år"),
        ({"whom": "nobody"}, "inte med i gruppen"),
        ({"whom": ""}, "Välj vem"),
    ],
)
async def test_what_a_form_cannot_mean_is_told_and_nothing_is_saved(
    world: World, changed: dict[str, str], sentence: str
) -> None:
    await world.says("Karin", "påminn om rapporten senast 30 juni")
    form = shown(await world.presses("Karin", "Ändra"))
    values = {"what": "Rapporten", "day": "2025-07-04", "whom": "group"} | changed
    assert sentence in refused(await world.presses("Karin", "Visa hur det blir", form, **values))
    shown(await world.presses("Karin", "Ja, påminn"))


# -- to whom


async def test_a_person_is_reminded_privately(world: World) -> None:
    await saved(world, "påminn Olle om rapporten senast 30 juni")
    assert "Karin Ek har lagt till en deadline för dig. D1 Rapporten" in world.heard("Olle")
    before = world.everything()
    await world.time_is(local(6, 16))
    assert "D1 Rapporten\nSenast måndag 30 juni 2025 (om 14 dagar)" in world.heard("Olle")
    assert world.everything() == before


async def test_me_is_the_one_who_says_it(world: World) -> None:
    await world.says("Olle", "påminn mig om rapporten senast 30 juni")
    assert "Gäller Olle Berg." in world.heard()


async def test_an_owner_nobody_answers_to_is_asked_about_in_the_card(world: World) -> None:
    await world.says("Karin", "påminn Torsten om rapporten senast 30 juni")
    assert "Jag vet inte vem Torsten är." in world.heard()
    assert "Välj vem" in refused(await world.presses("Karin", "Ja, påminn"))
    choice = next(element for element in world.newest_card()["body"] if element.get("id") == "whom")
    sara = next(each["value"] for each in choice["choices"] if each["title"] == "Sara Lind")
    assert "Gäller Sara Lind." in words(shown(await world.presses("Karin", "Ja, påminn", whom=sara)))


async def test_one_confirmed_in_private_is_told_in_the_group(world: World) -> None:
    private = private_chat("Karin")
    await saved(world, in_=private)
    assert "Karin Ek har lagt till en deadline. D1 Skriftliga inspel: senast måndag 30 juni 2025." in world.heard()


async def test_one_who_cannot_be_reached_privately_is_named_in_the_group_if_it_was_set_there(world: World) -> None:
    unreachable(world)
    await saved(world, "påminn Olle om rapporten senast 30 juni")
    await world.time_is(local(6, 16))
    assert "Gäller <at>Olle Berg</at>" in world.heard()


async def test_one_that_was_set_in_private_is_never_said_aloud(world: World) -> None:
    unreachable(world)
    await saved(world, "påminn Olle om rapporten senast 30 juni", in_=private_chat("Karin"))
    await world.time_is(local(6, 16))
    assert "Rapporten" not in world.everything()


# -- reminded


async def test_the_groups_reminder_is_a_new_post_that_mentions_those_who_are_not_done(world: World) -> None:
    await saved(world)
    posts = len(world.shown_in())
    await world.time_is(local(6, 16))
    assert len(world.shown_in()) == posts + 1
    assert "Gäller <at>Karin Ek</at>, <at>Olle Berg</at>, <at>Sara Lind</at>" in world.heard()
    await world.presses("Olle", "Klart för mig")
    await world.time_is(local(6, 23))
    assert "Gäller <at>Karin Ek</at>, <at>Sara Lind</at>" in world.heard()
    assert "1 av 3 är klara." in world.heard()
    assert_valid_card(world.newest_card())


async def test_after_downtime_only_the_newest_reminder_comes_and_says_that_it_is_late(world: World) -> None:
    await saved(world)
    posts = len(world.shown_in())
    await world.time_is(local(6, 27, 15))
    assert len(world.shown_in()) == posts + 1
    assert "(om 3 dagar)" in world.heard()
    assert "skulle ha kommit fredag 27 juni kl. 09.00" in world.heard()


async def test_a_late_reminder_waits_for_the_morning(world: World) -> None:
    await saved(world)
    posts = len(world.shown_in())
    await world.time_is(local(6, 16, 22))
    assert len(world.shown_in()) == posts
    await world.time_is(local(6, 17, 8, 59))
    assert len(world.shown_in()) == posts
    await world.time_is(local(6, 17, 9, 0))
    assert len(world.shown_in()) == posts + 1
    assert "(om 13 dagar)" in world.heard()


@pytest.mark.parametrize("whom", ["", "Olle "])
@pytest.mark.parametrize("change", [{"status": "removed"}, {"status": "done"}, {"due_on": date(2025, 7, 4)}])
async def test_what_was_changed_while_a_reminder_was_on_its_way_is_not_reminded_of(
    world: World, change: dict[str, Any], whom: str
) -> None:
    await saved(world, f"påminn {whom}om rapporten senast 30 juni")
    async with world.db.write() as tx:
        await tx.execute(update(deadline).values(**change))
    said = len(world.teams.sent)
    await world.time_is(local(6, 16))
    assert len(world.teams.sent) == said
    assert "cancelled" in await fates(world)


async def test_when_the_last_one_who_was_awaited_leaves_nobody_is_reminded(world: World) -> None:
    await saved(world)
    await world.says("Karin", "klar D1")
    await world.says("Olle", "klar D1")
    await world.leaves("Sara")
    posts = len(world.shown_in())
    await world.time_is(local(6, 16))
    assert len(world.shown_in()) == posts


async def test_one_who_has_left_is_not_reminded(world: World) -> None:
    await saved(world, "påminn Olle om rapporten senast 30 juni")
    await world.leaves("Olle")
    said = len(world.teams.sent)
    await world.time_is(local(6, 30))
    assert len(world.teams.sent) == said
    assert set(await fates(world)) == {"superseded", "cancelled"}


# -- done


async def test_a_persons_own_deadline_stops_at_klar(world: World) -> None:
    await saved(world, "påminn Olle om rapporten senast 30 juni")
    private = private_chat("Olle")
    await world.time_is(local(6, 16))
    text = words(shown(await world.presses("Olle", "Klar", in_=private)))
    assert text == "D1 Rapporten är klar. Det kommer inga fler påminnelser."
    before = world.everything(private)
    await world.time_is(local(6, 30))
    assert world.everything(private) == before


async def test_in_a_group_klar_is_for_the_one_who_says_it_and_all_of_them_end_it(world: World) -> None:
    await saved(world)
    await world.time_is(local(6, 16))
    assert words(shown(await world.presses("Olle", "Klart för mig"))) == (
        "D1 Skriftliga inspel: klart för Olle Berg. 1 av 3 är klara."
    )
    await world.presses("Sara", "Klart för mig")
    await world.presses("Karin", "Klart för mig")
    assert "Alla är klara med D1 Skriftliga inspel." in world.heard()
    posts = len(world.shown_in())
    await world.time_is(local(6, 30))
    assert len(world.shown_in()) == posts


async def test_klart_for_alla_is_for_chair_and_secretary(world: World) -> None:
    await saved(world)
    await world.time_is(local(6, 16))
    refused(await world.presses("Olle", "Klart för alla"))
    assert [row.status for row in await rows(world)] == ["active"]
    shown(await world.presses("Karin", "Klart för alla"))
    assert "Karin Ek har markerat D1 Skriftliga inspel som klar för alla." in world.heard()
    posts = len(world.shown_in())
    await world.time_is(local(6, 30))
    assert len(world.shown_in()) == posts


async def test_klar_by_text_names_the_deadline_by_its_title(world: World) -> None:
    await saved(world)
    await world.says("Olle", "klar D1")
    assert world.heard() == "D1 Skriftliga inspel: klart för Olle Berg. 1 av 3 är klara."


async def test_klar_by_mistake_is_undone_and_reminded_of_again(world: World) -> None:
    await saved(world, "påminn Olle om rapporten senast 30 juni")
    private = private_chat("Olle")
    await world.time_is(local(6, 16))
    answer = shown(await world.presses("Olle", "Klar", in_=private))
    undone = words(shown(await world.presses("Olle", "Ångra", answer, in_=private)))
    assert undone == "Ångrat. D1 Rapporten är inte klar, senast måndag 30 juni 2025."
    await world.time_is(local(6, 23))
    assert "(om 7 dagar)" in world.heard("Olle")


async def test_undoing_somebody_elses_klar_is_refused(world: World) -> None:
    await saved(world)
    await world.says("Olle", "klar D1")
    assert "inget att ångra" in refused(await world.presses("Sara", "Ångra"))


async def test_klart_for_alla_can_be_undone_by_one_who_leads(world: World) -> None:
    await saved(world)
    await world.time_is(local(6, 16))
    answer = shown(await world.presses("Karin", "Klart för alla"))
    refused(await world.presses("Olle", "Ångra", answer))
    shown(await world.presses("Karin", "Ångra", answer))
    assert "inte klar ändå" in world.heard()
    await world.time_is(local(6, 23))
    assert "(om 7 dagar)" in world.heard()


async def test_somebody_elses_deadline_is_done_by_them_or_by_one_who_leads(world: World) -> None:
    await saved(world, "påminn Olle om rapporten senast 30 juni")
    await world.says("Sara", "klar D1")
    assert "gäller Olle Berg" in world.heard()
    await world.says("Karin", "klar D1")
    assert "D1 Rapporten är klar." in world.heard()
    assert "Karin Ek har markerat D1 Rapporten som klar för alla." in world.heard("Olle")


@pytest.mark.parametrize("text", ["klar D7", "ta bort D7"])
async def test_an_unknown_number_is_told_which_there_are(world: World, text: str) -> None:
    await world.says("Karin", text)
    assert world.heard() == "D7 finns inte. Det finns inga deadlines just nu."
    await saved(world)
    await world.says("Karin", text)
    assert world.heard() == "D7 finns inte. Det här finns: D1."


# -- later


async def later(world: World, who: str, title: str, **place: Any) -> str:
    menu = button(world.newest_card(place.get("in_")), "Påminn mig senare")["card"]
    return words(shown(await world.presses(who, title, menu, **place)))


async def test_later_is_a_private_reminder_to_the_one_who_asks(world: World) -> None:
    await saved(world)
    await world.time_is(local(6, 23))
    text = await later(world, "Olle", "I morgon")
    assert text == "Jag påminner dig privat om D1 Skriftliga inspel tisdag 24 juni 2025 kl. 09.00."
    posts = len(world.shown_in())
    await world.time_is(local(6, 24))
    assert "D1 Skriftliga inspel\nSenast måndag 30 juni 2025 (om 6 dagar)" in world.heard("Olle")
    assert len(world.shown_in()) == posts


async def test_one_who_wants_it_later_is_not_mentioned_before(world: World) -> None:
    await saved(world)
    await world.time_is(local(6, 23))
    await later(world, "Olle", "Om en vecka")
    await world.time_is(local(6, 27))
    assert "Gäller <at>Karin Ek</at>, <at>Sara Lind</at>" in world.heard()


async def test_a_persons_own_reminders_wait_until_then(world: World) -> None:
    await saved(world, "påminn Olle om rapporten senast 30 juni")
    private = private_chat("Olle")
    await world.time_is(local(6, 23))
    await later(world, "Olle", "Om en vecka", in_=private)
    posts = len(world.shown_in(private))
    await world.time_is(local(6, 27))
    await world.time_is(local(6, 29))
    assert len(world.shown_in(private)) == posts
    await world.time_is(local(6, 30))
    assert len(world.shown_in(private)) == posts + 1
    assert "(i dag)" in world.heard("Olle")


async def test_later_than_the_last_day_is_pointed_out(world: World) -> None:
    await saved(world)
    await world.time_is(local(6, 30))
    assert "Tänk på att sista dag är måndag 30 juni 2025." in await later(world, "Olle", "I morgon")
    await world.time_is(local(7, 1))
    assert "Skulle ha varit klart måndag 30 juni 2025 (i går)" in world.heard("Olle")


async def test_somebody_elses_deadline_cannot_be_put_off(world: World) -> None:
    await saved(world, "påminn Olle om rapporten senast 30 juni")
    await world.time_is(local(6, 16))
    menu = button(world.newest_card(private_chat("Olle")), "Påminn mig senare")["card"]
    assert "gäller Olle Berg" in refused(await world.presses("Sara", "I morgon", menu))


async def test_a_choice_that_no_card_of_ours_sends_is_refused(world: World) -> None:
    await saved(world)
    await world.time_is(local(6, 16))
    menu = button(world.newest_card(), "Påminn mig senare")["card"]
    refused(await world.presses("Olle", "I morgon", menu, choice="never"))


# -- removed


async def test_it_is_removed_for_all_after_a_question(world: World) -> None:
    await saved(world)
    await world.says("Karin", "ta bort D1")
    question = world.newest_card()
    assert "Ska jag ta bort D1 Skriftliga inspel för alla?" in words(question)
    assert [row.status for row in await rows(world)] == ["active"]
    answer = await world.presses("Karin", "Ja, ta bort", question)
    assert words(shown(answer)) == "D1 Skriftliga inspel är borttagen. Det kommer inga fler påminnelser."
    assert "Karin Ek har tagit bort D1 Skriftliga inspel." in world.heard()
    assert await promised(world) == []
    assert "redan borttagen" in refused(await world.presses("Karin", "Ja, ta bort", question))


async def test_the_question_can_be_answered_with_no(world: World) -> None:
    await saved(world)
    await world.says("Karin", "ta bort D1")
    text = words(shown(await world.presses("Karin", "Nej, behåll")))
    assert text == "D1 Skriftliga inspel finns kvar, senast måndag 30 juni 2025."
    assert len(await promised(world)) == 4


async def test_a_member_removes_only_their_own(world: World) -> None:
    await saved(world)
    before = world.heard()
    await world.says("Olle", "ta bort D1")
    assert world.heard() != before
    assert "Ska jag ta bort" not in world.heard()
    await world.says("Karin", "ta bort D1")
    refused(await world.presses("Olle", "Ja, ta bort"))
    assert [row.status for row in await rows(world)] == ["active"]
    await world.says("Olle", "påminn mig om rapporten senast 30 juni")
    shown(await world.presses("Olle", "Ja, påminn"))
    await world.says("Olle", "ta bort D2")
    assert "Ska jag ta bort D2 Rapporten för alla?" in world.heard()


# -- listed


@pytest.mark.parametrize("text", ["att göra", "deadlines"])
async def test_the_list_has_them_by_day_with_what_is_done(world: World, text: str) -> None:
    await world.says("Karin", text)
    assert "Det finns inga deadlines just nu." in world.heard()
    await saved(world)
    await saved(world, "påminn Olle om rapporten senast 3 juni")
    await world.says("Sara", "klar D1")
    await world.says("Karin", text)
    lines = world.heard().splitlines()
    assert lines[1:5] == [
        "D2 Rapporten",
        "tisdag 3 juni 2025 (om 12 dagar) · Olle Berg",
        "D1 Skriftliga inspel",
        "måndag 30 juni 2025 (om 39 dagar) · alla · 1 av 3 klara",
    ]


async def test_privately_the_list_is_for_the_one_who_asks(world: World) -> None:
    await saved(world)
    await world.says("Sara", "klar D1")
    posts = len(world.shown_in())
    await world.says("Sara", "att göra", in_=private_chat("Sara"))
    assert "du är klar" in world.heard("Sara")
    assert len(world.shown_in()) == posts


# -- strangers


async def test_one_who_is_not_in_the_group_reaches_nothing_by_a_card(world: World) -> None:
    await world.says("Karin", "påminn om rapporten senast 30 juni")
    question = world.newest_card()
    await saved(world)
    await world.time_is(local(6, 16))
    reminder = world.newest_card()
    elsewhere = replace(private_chat("Nils"), kind=PlaceKind.PERSONAL)
    for card, title in (
        (question, "Ja, påminn"),
        (question, "Ändra"),
        (reminder, "Klart för mig"),
        (reminder, "Klart för alla"),
    ):
        refused(await world.presses("Nils", title, card, in_=elsewhere))
    other_tenant = replace(elsewhere, tenant_id="tenant-2")
    refused(await world.presses("Karin", "Klart för alla", reminder, in_=other_tenant))
    assert [row.status for row in await rows(world)] == ["active"]
