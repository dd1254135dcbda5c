"""One deadline with a day for each sub-group: asked about once, reminded of apart, done part by part."""

from datetime import date

import pytest
from sqlalchemy import select

from dialogs.message import Card
from storage import deadlines
from storage import people as groups
from storage.database.tables.deadlines import assignment, deadline
from tests.bot.test_deadlines import local, promised, refused, rows, shown
from tests.bot.test_deadlines_kept import reminders_to
from tests.cards import assert_valid_card
from tests.snapshots import Prepared
from tests.world import TENANT, World, private_chat, words

TEXT = "påminn om samverkansplanen: 11/6 väster, 12/6 norr, 10/6 söder, 30/6 Örebro"


async def begin(world: World) -> None:
    await world.time_is(local(5, 22, 12))
    await world.arrive("Karin", "Olle", "Sara")
    await world.led_by("Karin")
    await world.says("Olle", "jag är från väster")


@pytest.fixture
async def world(prepared: Prepared) -> World:
    """A group with Karin in the chair, on 22 May 2025 at noon; Olle is of "väster"."""
    return await prepared(begin)


async def saved(world: World, text: str = TEXT) -> Card:
    await world.says("Karin", text)
    return shown(await world.presses("Karin", "Ja, påminn"))


async def days(world: World) -> dict[str, tuple[date | None, bool]]:
    """The own day of each part, and whether it is done."""
    async with world.db.read() as tx:
        found = await tx.execute(select(assignment))
        return {row.organisation or row.person_id: (row.due_on, row.done_at is not None) for row in found}


async def test_all_the_days_are_shown_with_their_weekdays_before_anything_is_saved(world: World) -> None:
    await world.says("Karin", TEXT)
    assert_valid_card(world.newest_card())
    heard = world.heard()
    for line in (
        "söder: senast tisdag 10 juni 2025",
        "väster: senast onsdag 11 juni 2025",
        "norr: senast torsdag 12 juni 2025",
        "Örebro: senast måndag 30 juni 2025",
    ):
        assert line in heard
    assert "Ingen i gruppen hör till norr, söder och Örebro än" in heard
    assert await rows(world) == []


async def test_a_yes_saves_one_deadline_with_a_day_for_each(world: World) -> None:
    assert "D1 Samverkansplanen" in words(await saved(world))
    assert [(row.title, row.due_on) for row in await rows(world)] == [("Samverkansplanen", date(2025, 6, 10))]
    assert await days(world) == {
        "väster": (date(2025, 6, 11), False),
        "norr": (date(2025, 6, 12), False),
        "söder": (date(2025, 6, 10), False),
        "Örebro": (date(2025, 6, 30), False),
    }


async def test_a_typed_yes_does_the_same_and_a_typed_no_saves_nothing(world: World) -> None:
    await world.says("Karin", TEXT)
    await world.says("Olle", "ja")
    assert "Den frågan är till Karin Ek" in world.heard()
    await world.says("Karin", "nej")
    assert await rows(world) == []
    await world.says("Karin", TEXT)
    await world.says("Karin", "ja")
    assert "D1 Samverkansplanen" in world.heard()
    assert len(await rows(world)) == 1
    await world.says("Karin", "ja")
    assert "Jag väntar inte på något svar från dig" in world.heard()


async def test_it_is_asked_and_answered_in_private_too(world: World) -> None:
    private = private_chat("Karin")
    await world.says("Karin", TEXT, in_=private)
    assert "hamnar i gruppens lista" in world.heard("Karin")
    await world.says("Karin", "ja")
    assert await rows(world) == []
    await world.says("Karin", "ja", in_=private)
    assert len(await rows(world)) == 1
    # Those who can be told privately are, and the group hears of the rest.
    assert "onsdag 11 juni 2025" in world.heard("Olle")
    assert "D1 Samverkansplanen" in world.heard()


async def test_a_day_is_changed_in_the_form_before_it_is_saved(world: World) -> None:
    await world.says("Karin", TEXT)
    form = shown(await world.presses("Karin", "Ändra"))
    again = shown(
        await world.presses(
            "Karin",
            "Visa hur det blir",
            form,
            what="Planen",
            day0="2025-06-16",
            day1="2025-06-12",
            day2="2025-06-10",
            day3="2025-06-30",
        )
    )
    assert "väster: senast måndag 16 juni 2025" in words(again)
    await world.presses("Karin", "Ja, påminn", again)
    assert (await days(world))["väster"] == (date(2025, 6, 16), False)
    refusal = await world.presses("Karin", "Visa hur det blir", form, what="Planen", day0="2025-01-01")
    assert "redan besvarad" in refused(refusal)


async def test_the_same_name_twice_is_refused(world: World) -> None:
    await world.says("Karin", "påminn om planen: 11/6 väster, 12/6 norr, 13/6 Väster kommun")
    assert "står där två gånger" in world.heard()


async def test_each_is_reminded_towards_its_own_day_and_nobodys_in_the_group(world: World) -> None:
    await saved(world)
    to = await reminders_to(world)
    (olle,) = [target for target in to if target.startswith("person:")]
    assert [(at.month, at.day) for at in to[olle]] == [(5, 28), (6, 4), (6, 5), (6, 10), (6, 11)]
    # 26 May is two weeks before söder's day; Olle's are not said in the group.
    assert local(5, 27) in await promised(world)
    await world.time_is(local(5, 27))
    assert "söder: senast tisdag 10 juni 2025 (om 14 dagar)" in world.heard()
    assert "väster" not in world.heard()
    assert_valid_card(world.newest_card())
    await world.time_is(local(5, 28))
    assert "onsdag 11 juni 2025" in world.heard("Olle")


async def test_two_parts_that_meet_one_morning_are_one_message(world: World) -> None:
    await saved(world, "påminn om planen: 11/6 norr, 12/6 söder")
    posts = len(world.shown_in())
    # A day before söder's, and norr's own day.
    await world.time_is(local(6, 11))
    new = world.shown_in()[posts:]
    last = [words(each.message) for each in new if "idag" in words(each.message) or "i dag" in words(each.message)]
    assert len(last) == 1
    assert "norr: senast onsdag 11 juni 2025 (i dag)" in last[0]
    assert "söder: senast torsdag 12 juni 2025 (i morgon)" in last[0]


async def test_one_that_is_done_leaves_the_others_reminders_of_that_morning(world: World) -> None:
    await saved(world, "påminn om planen: 11/6 norr, 12/6 söder")
    await world.says("Karin", "klart för norr")
    posts = len(world.shown_in())
    await world.time_is(local(6, 11))
    said = "\n".join(words(each.message) for each in world.shown_in()[posts:])
    assert "söder: senast torsdag 12 juni 2025 (i morgon)" in said
    assert "norr" not in said


async def test_when_somebody_turns_out_to_be_of_it_the_group_hears_no_more(world: World) -> None:
    await saved(world)
    await world.says("Sara", "jag är från söder")
    posts = len(world.shown_in())
    await world.time_is(local(5, 27))
    assert len(world.shown_in()) == posts
    assert "tisdag 10 juni 2025" in world.heard("Sara")


async def test_the_chair_says_what_a_part_has_done_and_takes_it_back(world: World) -> None:
    await saved(world)
    await world.says("Karin", "klart för norr")
    assert "D1 Samverkansplanen: klart för norr. 1 av 4 är klara." in world.heard()
    assert (await days(world))["norr"][1]
    assert "inte klar för norr" in words(shown(await world.presses("Karin", "Ångra")))
    assert not (await days(world))["norr"][1]
    await world.says("Karin", "D1 klar för Örebro")
    assert (await days(world))["Örebro"][1]


async def test_a_member_of_it_says_plainly_klar(world: World) -> None:
    await saved(world)
    await world.says("Olle", "klar D1")
    assert [name for name, (_, done) in (await days(world)).items() if done] == ["väster"]
    await world.says("Olle", "klart för norr")
    assert "Hör du dit?" in world.heard()
    assert not (await days(world))["norr"][1]


async def test_the_button_of_what_is_said_in_the_group_marks_that_part_alone(world: World) -> None:
    await saved(world)
    await world.time_is(local(5, 27))
    shown(await world.presses("Karin", "Klart för söder"))
    assert [name for name, (_, done) in (await days(world)).items() if done] == ["söder"]
    assert "Hör du dit?" in refused(await world.presses("Sara", "Klart för söder"))


async def test_it_is_done_when_all_of_it_is(world: World) -> None:
    await saved(world, "påminn om planen: 11/6 norr, 12/6 söder")
    await world.says("Karin", "klart för norr")
    await world.says("Karin", "klart för söder")
    assert "D1 Planen är klar." in world.heard()
    assert [row.status for row in await rows(world)] == ["done"]
    await world.says("Karin", "klart för söder")
    assert "inget kvar att göra för söder" in world.heard()


async def test_which_one_is_asked_where_a_name_has_several_and_none_where_it_has_none(world: World) -> None:
    await saved(world, "påminn om planen: 11/6 norr, 12/6 söder")
    await saved(world, "påminn om rapporten: 11/6 norr, 12/6 söder")
    await world.says("Karin", "klart för norr")
    assert "”D1 klar för norr”" in world.heard()
    await world.says("Karin", "D1 klar för öster")
    assert "De här finns: norr, söder." in world.heard()
    assert not any(done for _, done in (await days(world)).values())


async def test_the_list_one_persons_own_and_who_is_not_done_tell_the_days_of_their_own(world: World) -> None:
    await saved(world)
    await world.says("Karin", "klart för söder")
    await world.says("Karin", "att göra")
    heard = world.heard()
    assert "söder ✓, väster onsdag 11 juni, norr torsdag 12 juni, Örebro måndag 30 juni (om 20 dagar)" in heard
    await world.says("Olle", "mina punkter", in_=private_chat("Olle"))
    assert "onsdag 11 juni 2025 (om 20 dagar)" in world.heard("Olle")
    await world.says("Karin", "vem är inte klar", in_=private_chat("Karin"))
    assert "väster, norr, Örebro" in world.heard("Karin") or "norr, väster" in world.heard("Karin")
    assert "norr torsdag 12 juni" in world.heard("Karin")
    await world.says("Karin", "ta bort D1")
    assert "väster onsdag 11 juni" in world.heard()


async def test_the_day_of_one_part_is_moved_alone_and_back(world: World) -> None:
    await saved(world)
    await world.says("Karin", "flytta D1 väster till 16/6")
    assert "D1 Samverkansplanen (väster) från onsdag 11 juni 2025 till måndag 16 juni 2025?" in world.heard()
    card = shown(await world.presses("Karin", "Ja, flytta"))
    assert (await days(world))["väster"] == (date(2025, 6, 16), False)
    assert (await days(world))["norr"] == (date(2025, 6, 12), False)
    assert "måndag 16 juni 2025" in world.heard("Olle")
    shown(await world.presses("Karin", "Ångra", card))
    assert (await days(world))["väster"] == (date(2025, 6, 11), False)
    await world.says("Karin", "flytta D1 öster till 16/6")
    assert "ingen del som heter så" in world.heard()


async def test_the_earliest_moved_part_takes_the_deadlines_own_day_with_it(world: World) -> None:
    await saved(world)
    await world.says("Karin", "flytta D1 söder till 18/6")
    await world.says("Karin", "ja")
    assert [row.due_on for row in await rows(world)] == [date(2025, 6, 11)]


async def test_a_person_may_be_a_part(world: World) -> None:
    await saved(world, "påminn om rapporten: 11/6 Sara, 12/6 norr")
    async with world.db.read() as tx:
        group = (await groups.groups_of(tx, TENANT, (await tx.execute(select(deadline.c.created_by))).scalar_one()))[0]
        (found,) = await deadlines.deadlines_of(tx, group)
    assert {(each.name, each.due_on, each.organisation) for each in found.assignments} == {
        ("Sara Lind", date(2025, 6, 11), ""),
        ("norr", date(2025, 6, 12), "norr"),
    }


async def test_a_member_may_not_set_one_for_others(world: World) -> None:
    await world.says("Olle", TEXT)
    assert "För andra är det ordförande eller sekreterare" in world.heard()
