"""Keeping deadlines until they are done: moved, more time, late, handed over, reminded of as a group likes."""

from datetime import date, datetime

import pytest
from sqlalchemy import select

from bot.deadlines.create import create as create_deadline
from bot.turn import Turn
from dialogs.deadlines.drafts import Draft
from dialogs.deadlines.model import Deadline
from dialogs.message import Card
from dialogs.model import Refusal
from storage import people as groups
from storage.database.tables.deliveries import outbox
from tests.bot.test_deadlines import STOCKHOLM, local, promised, refused, rows, saved, shown
from tests.cards import assert_valid_card
from tests.snapshots import Prepared
from tests.world import World, private_chat, words


async def begin(world: World) -> None:
    await world.time_is(local(5, 22, 12))
    await world.arrive("Karin", "Olle", "Sara")
    await world.led_by("Karin")


@pytest.fixture
async def world(prepared: Prepared) -> World:
    """A group with Karin in the chair, on 22 May 2025 at noon."""
    return await prepared(begin)


async def reminders_to(world: World) -> dict[str, list[datetime]]:
    """When each is promised to be reminded."""
    async with world.db.read() as tx:
        found = await tx.execute(
            select(outbox.c.target, outbox.c.due_at).where(outbox.c.status == "pending").order_by(outbox.c.due_at)
        )
        to: dict[str, list[datetime]] = {}
        for row in found:
            to.setdefault(row.target, []).append(row.due_at.astimezone(STOCKHOLM))
        return to


# -- moved


async def moved(world: World, to: str = "4 juli", who: str = "Karin") -> Card:
    await world.says(who, f"flytta D1 till {to}")
    return shown(await world.presses(who, "Ja, flytta"))


async def test_moving_is_asked_first_and_the_reminders_follow(world: World) -> None:
    await saved(world)
    await world.says("Karin", "flytta D1 till 4 juli")
    assert "flytta D1 Skriftliga inspel från måndag 30 juni 2025 till fredag 4 juli 2025?" in world.heard()
    assert await promised(world) == [local(6, day) for day in (16, 23, 27, 30)]
    card = shown(await world.presses("Karin", "Ja, flytta"))
    assert "D1 Skriftliga inspel är flyttad från måndag 30 juni 2025 till fredag 4 juli 2025" in words(card)
    # Midsummer's Eve is free, and so the reminder two weeks before comes the day before it.
    assert await promised(world) == [local(6, 19), local(6, 27), local(7, 1), local(7, 3), local(7, 4)]
    posts = len(world.shown_in())
    await world.time_is(local(6, 16))
    assert len(world.shown_in()) == posts


async def test_moving_there_and_back_leaves_one_set_of_reminders(world: World) -> None:
    await saved(world)
    before = await promised(world)
    card = await moved(world)
    shown(await world.presses("Karin", "Ångra", card))
    assert await promised(world) == before
    await moved(world, "5 juli")
    await moved(world, "30 juni")
    assert await promised(world) == before


async def test_one_that_was_reminded_of_this_morning_is_not_again_when_it_is_moved_there_and_back(world: World) -> None:
    await saved(world)
    await world.time_is(local(6, 16))
    card = await moved(world, "1 juli")
    shown(await world.presses("Karin", "Ångra", card))
    said = world.everything().count("(om 14 dagar)")
    await world.time_is(local(6, 16, 15))
    assert world.everything().count("(om 14 dagar)") == said


async def test_a_member_who_may_not_move_is_told_how_to_ask(world: World) -> None:
    await saved(world, "påminn Olle om rapporten senast 30 juni")
    await world.says("Olle", "flytta D1 till 4 juli")
    assert "mer tid D1 till" in world.heard()
    assert [row.due_on.day for row in await rows(world)] == [30]


async def test_a_move_that_was_overtaken_is_refused(world: World) -> None:
    await saved(world)
    await world.says("Karin", "flytta D1 till 4 juli")
    first = world.newest_card()
    await moved(world, "7 juli")
    assert "flyttats sedan jag frågade" in refused(await world.presses("Karin", "Ja, flytta", first))


async def test_one_who_set_it_alone_moves_it_and_no_leaves_it(world: World) -> None:
    await world.says("Olle", "påminn mig om rapporten senast 30 juni")
    await world.presses("Olle", "Ja, påminn")
    await world.says("Olle", "flytta D1 till 4 juli")
    assert "finns kvar" in words(shown(await world.presses("Olle", "Nej")))
    assert [row.due_on.day for row in await rows(world)] == [30]
    await moved(world, who="Olle")
    assert [row.due_on.day for row in await rows(world)] == [4]


# -- more time


async def test_more_time_is_asked_of_the_chair_in_private_and_given(world: World) -> None:
    await saved(world, "påminn Olle om rapporten senast 30 juni")
    await world.time_is(local(6, 16))
    reminder = world.newest_card(private_chat("Olle"))
    form = shown(await world.presses("Olle", "Be om mer tid", reminder, in_=private_chat("Olle")))
    asked = await world.presses("Olle", "Fråga", form, in_=private_chat("Olle"), day="2025-07-10", reason="Sjuk.")
    assert "Jag har frågat Karin Ek om mer tid för D1 Rapporten" in words(asked)
    chair = world.heard("Karin")
    assert "Olle Berg ber om mer tid för D1 Rapporten: till torsdag 10 juli 2025 i stället för måndag 30 juni" in chair
    assert "”Sjuk.”" in chair
    shown(await world.presses("Karin", "Ja, till torsdag 10 juli 2025", in_=private_chat("Karin")))
    assert "ger dig mer tid för D1 Rapporten: till torsdag 10 juli 2025" in world.heard("Olle")
    assert [row.due_on.isoformat() for row in await rows(world)] == ["2025-07-10"]
    assert (await promised(world))[-1] == local(7, 10)


async def test_more_time_for_the_groups_moves_it_for_all_and_the_group_is_told(world: World) -> None:
    await saved(world)
    await world.time_is(local(6, 16))
    form = shown(await world.presses("Olle", "Be om mer tid"))
    assert "Jag har frågat Karin Ek" in words(shown(await world.presses("Olle", "Fråga", form, day="2025-07-10")))
    shown(await world.presses("Karin", "Ja, till torsdag 10 juli 2025", in_=private_chat("Karin")))
    assert "från måndag 30 juni 2025 till torsdag 10 juli 2025" in world.heard()
    assert [row.due_on.isoformat() for row in await rows(world)] == ["2025-07-10"]


async def test_one_who_leads_is_told_to_move_it_before_anything_is_filled_in(world: World) -> None:
    await saved(world)
    await world.time_is(local(6, 16))
    assert "Du kan själv flytta D1 Skriftliga inspel" in refused(await world.presses("Karin", "Be om mer tid"))


async def test_more_time_that_is_refused_changes_nothing_and_the_asker_is_told(world: World) -> None:
    await saved(world, "påminn Olle om rapporten senast 30 juni")
    await world.says("Olle", "mer tid D1 till 10 juli")
    assert "Jag har frågat Karin Ek" in world.heard()
    shown(await world.presses("Karin", "Nej", in_=private_chat("Karin")))
    assert "kan inte ge mer tid för D1 Rapporten" in world.heard("Olle")
    assert [row.due_on.day for row in await rows(world)] == [30]


async def test_of_several_only_the_one_who_asked_gets_more_time(world: World) -> None:
    await saved(world, "påminn Olle och Sara om rapporten senast 30 juni")
    await world.says("Olle", "mer tid D1 till 10 juli")
    shown(await world.presses("Karin", "Ja, till torsdag 10 juli 2025", in_=private_chat("Karin")))
    assert [row.due_on.day for row in await rows(world)] == [30]
    await world.time_is(local(6, 30))
    assert "D1 Rapporten" in world.heard("Sara")
    assert "(i dag)" in world.heard("Sara")
    await world.time_is(local(7, 10))
    assert "Senast torsdag 10 juli 2025 (i dag)" in world.heard("Olle")


@pytest.mark.parametrize(
    ("who", "text", "sentence"),
    [
        ("Olle", "mer tid D1 till 27 juni", "redan tid till den dagen"),
        ("Sara", "mer tid D1 till 10 juli", "gäller Olle Berg"),
        ("Olle", "mer tid D1", "Till vilken dag?"),
    ],
)
async def test_more_time_that_cannot_be_asked_for_is_told_so(world: World, who: str, text: str, sentence: str) -> None:
    await saved(world, "påminn Olle om rapporten senast 30 juni")
    await world.says(who, text)
    assert sentence in world.heard()


# -- for several, and for an organisation


async def organise(world: World, who: str, organisation: str) -> None:
    await world.says("Karin", f"{who} är från {organisation}")


async def test_several_are_named_and_each_is_reminded_and_done_for_themselves(world: World) -> None:
    card = await saved(world, "påminn Olle och Sara om rapporten senast 30 juni")
    assert "Gäller Olle Berg och Sara Lind" in words(card) or "Gäller Sara Lind och Olle Berg" in words(card)
    await world.says("Olle", "klar D1")
    assert [row.status for row in await rows(world)] == ["active"]
    before = world.everything(private_chat("Olle"))
    await world.time_is(local(6, 16))
    assert "D1 Rapporten" in world.heard("Sara")
    assert world.everything(private_chat("Olle")) == before
    await world.says("Sara", "klar D1")
    assert [row.status for row in await rows(world)] == ["done"]


async def test_an_organisation_is_done_when_anybody_of_it_says_so(world: World) -> None:
    await organise(world, "Olle", "Hallsbergs kommun")
    await organise(world, "Sara", "Hallsbergs kommun")
    await saved(world, "påminn Hallsbergs kommun om rapporten senast 30 juni")
    await world.time_is(local(6, 16))
    assert "D1 Rapporten" in world.heard("Olle")
    assert "D1 Rapporten" in world.heard("Sara")
    await world.says("Sara", "klar D1")
    assert [row.status for row in await rows(world)] == ["done"]
    said = len(world.teams.sent)
    await world.time_is(local(6, 30))
    assert len(world.teams.sent) == said


async def test_one_who_comes_to_an_organisation_later_is_reminded_too(world: World) -> None:
    await organise(world, "Olle", "Hallsbergs kommun")
    await saved(world, "påminn Hallsbergs kommun om rapporten senast 30 juni")
    await organise(world, "Sara", "Hallsbergs kommun")
    await world.time_is(local(6, 16))
    assert "D1 Rapporten" in world.heard("Sara")
    await organise(world, "Olle", "Region Örebro län")
    before = world.everything(private_chat("Olle"))
    await world.time_is(local(6, 23))
    assert world.everything(private_chat("Olle")) == before


async def test_one_of_several_who_is_not_known_is_asked_about_and_the_others_are_kept(world: World) -> None:
    await world.says("Karin", "påminn Olle och Torsten om rapporten senast 30 juni")
    assert "Jag vet inte vem Torsten är." in world.heard()
    choice = next(each for each in world.newest_card()["body"] if each.get("id") == "whom")
    sara = next(each["value"] for each in choice["choices"] if each["title"] == "Sara Lind")
    card = shown(await world.presses("Karin", "Ja, påminn", whom=sara))
    assert "Olle Berg" in words(card)
    assert "Sara Lind" in words(card)


# -- own ladders


async def test_a_ladder_in_the_same_sentence_is_asked_about_and_kept(world: World) -> None:
    await world.says("Karin", "påminn om rapporten senast 30 juni, 3 arbetsdagar före och samma dag")
    assert "Jag påminner 25 och 30 juni kl. 09.00." in world.heard()
    shown(await world.presses("Karin", "Ja, påminn"))
    assert await promised(world) == [local(6, 25), local(6, 30)]


async def test_another_ladder_takes_the_place_of_the_old_one(world: World) -> None:
    await saved(world)
    await world.says("Karin", "påminn om D1 en vecka innan och samma dag")
    assert "D1 Skriftliga inspel: Jag påminner 23 och 30 juni kl. 09.00." in world.heard()
    assert await promised(world) == [local(6, 23), local(6, 30)]


async def test_me_alone_is_not_reminded_before_that(world: World) -> None:
    await saved(world, "påminn Olle och Sara om rapporten senast 30 juni")
    await world.says("Olle", "påminn mig om D1 dagen före")
    before = world.everything(private_chat("Olle"))
    await world.time_is(local(6, 16))
    assert "D1 Rapporten" in world.heard("Sara")
    assert world.everything(private_chat("Olle")) == before
    await world.time_is(local(6, 27))
    assert "D1 Rapporten" in world.heard("Olle")


async def test_a_deadline_on_a_free_day_is_said_to_be_one(world: World) -> None:
    await world.says("Karin", "påminn om rapporten senast 6 juni")
    assert "fredag 6 juni 2025 är en ledig dag, så den sista påminnelsen kommer torsdag 5 juni 2025" in world.heard()


async def test_nothing_is_said_of_a_last_reminder_that_does_not_come(world: World) -> None:
    await world.says("Karin", "påminn om rapporten senast 6 juni, påminn 3 arbetsdagar före")
    assert "3 juni kl. 09.00" in world.heard()
    assert "ledig dag" not in world.heard()


# -- late


async def test_what_is_late_is_told_to_the_owner_then_to_the_chair_and_never_in_the_group(world: World) -> None:
    await saved(world, "påminn Olle om rapporten senast 30 juni")
    await world.time_is(local(6, 30))
    posts = world.everything()
    await world.time_is(local(7, 2, 12))
    assert "(i dag)" in world.heard("Olle")
    await world.time_is(local(7, 3))
    assert "Skulle ha varit klart måndag 30 juni 2025 (för 3 dagar sedan)" in world.heard("Olle")
    assert "försenad" not in world.everything(private_chat("Karin"))
    await world.time_is(local(7, 8))
    assert "D1 Rapporten\n⚠ Skulle ha varit klart" in world.heard("Karin")
    assert "Inte klara: Olle Berg" in world.heard("Karin")
    assert world.everything() == posts
    said = len(world.teams.sent)
    await world.time_is(local(7, 20))
    assert len(world.teams.sent) == said


async def test_what_is_late_for_the_group_is_told_to_each_who_has_not_done_it(world: World) -> None:
    await saved(world)
    await world.says("Sara", "klar D1")
    await world.time_is(local(6, 30))
    await world.time_is(local(7, 3))
    assert "Skulle ha varit klart" in world.heard("Olle")
    assert "Skulle ha varit klart" not in world.everything(private_chat("Sara"))
    assert "Skulle ha varit klart" not in world.everything()


async def test_a_reminder_that_an_outage_made_overdue_is_not_posted_in_the_group(world: World) -> None:
    await saved(world)
    posts = len(world.shown_in())
    await world.time_is(local(7, 1, 10))
    assert len(world.shown_in()) == posts


async def test_where_the_group_has_chosen_so_it_is_said_there(world: World) -> None:
    await saved(world)
    await world.says("Karin", "förseningar får sägas i gruppen")
    assert "Förseningar får meddelas i gruppen" in world.heard()
    await world.time_is(local(6, 30))
    await world.time_is(local(7, 3))
    assert "Skulle ha varit klart måndag 30 juni 2025" in world.heard()
    assert "Skulle ha varit klart" not in world.everything(private_chat("Olle"))


@pytest.mark.parametrize("what", ["klar D1", "flytta"])
async def test_what_is_done_or_moved_in_time_is_never_late(world: World, what: str) -> None:
    await saved(world, "påminn Olle om rapporten senast 30 juni")
    if what == "flytta":
        await moved(world, "30 juli")
    else:
        await world.says("Olle", what)
    await world.time_is(local(7, 3))
    await world.time_is(local(7, 8))
    assert "Skulle ha varit" not in world.everything(private_chat("Olle"))
    assert "försenad" not in world.everything(private_chat("Karin"))


# -- lists for one


async def test_who_is_not_done_is_told_to_those_who_lead_in_private(world: World) -> None:
    await saved(world)
    await world.says("Olle", "klar D1")
    await world.says("Karin", "vem är inte klar med D1")
    assert world.heard() == "Karin Ek, jag svarar dig privat."
    assert "Karin Ek, Sara Lind" in world.heard("Karin")
    assert "Olle Berg" not in world.heard("Karin")
    await world.says("Sara", "vem är inte klar")
    assert "Karin Ek, Sara Lind" not in world.everything()
    assert "Inte klara än" not in world.everything(private_chat("Sara"))


async def test_my_tasks_are_all_that_i_have_left_in_every_group_in_private(world: World) -> None:
    await saved(world, "påminn Olle om rapporten senast 30 juni")
    await saved(world, "påminn om inspel senast 2 juli")
    await saved(world, "påminn Sara om budgeten senast 3 juli")
    await world.says("Olle", "mina punkter")
    mine = world.heard("Olle")
    assert "D1 Rapporten" in mine
    assert "D2 Inspel" in mine
    assert "Budgeten" not in mine
    await world.says("Olle", "klar D2")
    await world.says("Olle", "mina punkter")
    assert "Inspel" not in world.heard("Olle")


# -- when somebody leaves


async def test_when_an_owner_leaves_the_chair_is_asked_who_takes_over_and_nothing_is_lost(world: World) -> None:
    await saved(world, "påminn Olle om rapporten senast 30 juni")
    await world.leaves("Olle")
    await world.time_is(local(5, 23))
    assert "Olle Berg har lämnat gruppen och hade något kvar att göra" in world.heard("Karin")
    assert "D1 Rapporten" in world.heard("Karin")
    form = shown(await world.presses("Karin", "Välj vem som tar över", in_=private_chat("Karin")))
    choice = next(each for each in form["body"] if each.get("id") == "to")
    sara = next(each["value"] for each in choice["choices"] if each["title"] == "Sara Lind")
    card = shown(await world.presses("Karin", "Spara", form, in_=private_chat("Karin"), to=sara))
    assert "Sara Lind tar över" in words(card)
    assert "Du har tagit över D1 Rapporten" in world.heard("Sara")
    silent = world.everything(private_chat("Olle"))
    await world.time_is(local(6, 16))
    assert "D1 Rapporten\nSenast måndag 30 juni 2025" in world.heard("Sara")
    assert world.everything(private_chat("Olle")) == silent


async def test_a_deadline_is_given_to_others_while_those_who_had_it_are_there(world: World) -> None:
    await saved(world, "påminn Olle om rapporten senast 30 juni")
    await world.says("Karin", "ge D1 till Sara och Karin")
    assert "D1 Rapporten gäller nu Sara Lind och Karin Ek" in world.heard()
    assert "gäller inte dig längre" in world.heard("Olle")
    assert "Du har tagit över D1 Rapporten" in world.heard("Sara")
    silent = world.everything(private_chat("Olle"))
    await world.time_is(local(6, 30, 9, 1))
    assert "D1 Rapporten" in world.heard("Sara")
    assert "D1 Rapporten" in world.heard("Karin")
    assert world.everything(private_chat("Olle")) == silent


async def test_one_who_has_left_is_followed_by_text_too(world: World) -> None:
    await saved(world, "påminn Olle om rapporten senast 30 juni")
    await world.leaves("Olle")
    await world.says("Karin", "Sara tar över D1")
    assert "Sara Lind tar över D1 Rapporten" in world.heard()
    await world.time_is(local(6, 16))
    assert "D1 Rapporten" in world.heard("Sara")


async def test_until_somebody_takes_over_it_stays_and_is_late(world: World) -> None:
    await saved(world, "påminn Olle om rapporten senast 30 juni")
    await world.leaves("Olle")
    await world.time_is(local(7, 8))
    assert "Inte klara: Olle Berg (har lämnat gruppen)" in world.everything(private_chat("Karin"))


# -- as the group likes it


async def test_those_who_lead_choose_and_are_told_what_applies(world: World) -> None:
    await saved(world)
    await world.says("Karin", "påminnelser inställningar")
    assert "Inget sommaruppehåll" in world.heard()
    for text, sentence in (
        ("klämdagar är lediga", "Klämdagar är lediga"),
        ("sommaruppehåll 20 juni till 15 augusti", "Sommaruppehåll 20 juni till 15 augusti varje år"),
        ("säg till efter 3 arbetsdagar", "jag väntar 3 arbetsdagar"),
    ):
        await world.says("Karin", text)
        assert sentence in world.heard()
    # What falls in the pause goes to the last working day before it.
    assert await promised(world) == [local(6, 16), local(6, 19)]
    await world.says("Olle", "inget sommaruppehåll")
    assert await promised(world) == [local(6, 16), local(6, 19)]
    await world.says("Karin", "inget sommaruppehåll")
    assert await promised(world) == [local(6, day) for day in (16, 23, 27, 30)]


async def test_the_same_is_chosen_in_a_form(world: World) -> None:
    await saved(world)
    await world.says("Karin", "inställningar")
    form = shown(await world.presses("Karin", "Ändra"))
    values = {"weekly": "true", "bridge": "false", "aloud": "false", "grace": "5", "first": "", "last": ""}
    card = shown(await world.presses("Karin", "Spara", form, **values))
    assert "Allt samlat på måndagar" in words(card)
    assert await promised(world) == [local(6, 16), local(6, 23), local(6, 30)]
    assert "Från vilken dag" in refused(await world.presses("Karin", "Spara", form, **values | {"first": "2025-07-01"}))
    refused(await world.presses("Olle", "Spara", form, **values | {"weekly": "false"}))
    assert await promised(world) == [local(6, 16), local(6, 23), local(6, 30)]


async def test_one_person_may_choose_mondays_for_themselves(world: World) -> None:
    await saved(world, "påminn Olle och Sara om rapporten senast 2 juli")
    await world.says("Olle", "samla mina påminnelser på måndagar")
    assert "på måndagar" in world.heard()
    to = [days for target, days in (await reminders_to(world)).items() if target.startswith("person:")]
    assert sorted(len(days) for days in to) == [3, 5]
    assert [local(6, 16), local(6, 23), local(6, 30)] in to
    await world.says("Olle", "påminn mig en och en")
    to = [days for target, days in (await reminders_to(world)).items() if target.startswith("person:")]
    assert [len(days) for days in to] == [5, 5]


async def test_what_the_group_makes_free_after_the_promise_is_held_until_a_working_day(world: World) -> None:
    await saved(world)
    posts = len(world.shown_in())
    # A reminder that an outage held back until a Saturday.
    await world.time_is(local(6, 28, 10))
    assert len(world.shown_in()) == posts
    await world.time_is(local(6, 30))
    assert len(world.shown_in()) == posts + 1


# -- made by others, and private


async def create(world: World, who: str, draft: Draft) -> Deadline:
    """What another handler does in a turn of `who`'s private chat."""
    place = private_chat(who)
    async with world.db.write() as tx:
        person = await groups.remember_person(tx, place.tenant_id, f"29:{who}", name="")
        turn = Turn(tx=tx, now=world.clock(), place=place, person=person, activity_id="a", locale="sv", zone=STOCKHOLM)
        (group,) = await groups.groups_of(tx, place.tenant_id, person.id)
        await turn.enter(group.id)
        return await create_deadline(turn, draft)


async def test_what_others_make_is_checked_saved_reminded_of_and_told(world: World) -> None:
    made = await create(world, "Karin", Draft("rapporten", date(2025, 6, 30), source="Rapporten senast 30 juni."))
    await world.deliver()
    assert (made.label, made.title, made.source) == ("D1", "Rapporten", "Rapporten senast 30 juni.")
    assert "Karin Ek har lagt till en deadline. D1 Rapporten" in world.heard()
    assert await promised(world) == [local(6, day) for day in (16, 23, 27, 30)]
    with pytest.raises(Refusal, match="deadline-only-your-own"):
        await create(world, "Olle", Draft("Rapporten", date(2025, 6, 30)))
    with pytest.raises(Refusal, match="deadline-passed"):
        await create(world, "Karin", Draft("Rapporten", date(2025, 5, 1)))


async def test_a_private_one_is_seen_and_done_by_its_maker_alone(world: World) -> None:
    await world.says("Olle", "hej", in_=private_chat("Olle"))
    made = await create(world, "Olle", Draft("Min rapport", date(2025, 6, 30), private=True))
    assert made.label == "P1"
    await world.says("Karin", "att göra")
    assert "Min rapport" not in world.everything()
    await world.time_is(local(6, 16))
    assert "P1 Min rapport\nSenast måndag 30 juni 2025 (om 14 dagar)" in world.heard("Olle")
    assert_valid_card(world.newest_card(private_chat("Olle")))
    await world.says("Olle", "mina punkter")
    assert "Bara för dig\nP1 Min rapport" in world.heard("Olle")
    await world.says("Karin", "klar P1")
    assert "P1 finns inte" in world.heard()
    await world.says("Olle", "flytta P1 till 4 juli", in_=private_chat("Olle"))
    shown(await world.presses("Olle", "Ja, flytta", in_=private_chat("Olle")))
    assert (await promised(world))[-2] == local(7, 4)
    await world.says("Olle", "klar P1", in_=private_chat("Olle"))
    assert [row.status for row in await rows(world)] == ["done"]
    assert "Min rapport" not in world.everything()
