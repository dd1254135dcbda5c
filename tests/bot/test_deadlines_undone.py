"""What was done to a deadline is taken back by "ångra", and one is meant by its title: the ways without a card."""

from datetime import timedelta

import pytest

from tests.bot.test_deadlines import local, promised, rows, saved, shown
from tests.snapshots import Prepared
from tests.world import World, private_chat, words


class Talk(World):
    """Each thing that is said comes a minute after the one before."""

    async def later(self, who: str, text: str, **place: object) -> str:
        await self.time_is(self.clock() + timedelta(minutes=1))
        await self.says(who, text, **place)  # type: ignore[arg-type]
        return self.heard()


async def begin(world: World) -> None:
    await world.time_is(local(5, 22, 12))
    await world.arrive("Karin", "Olle", "Sara")
    await world.led_by("Karin")


@pytest.fixture
async def world(prepared: Prepared) -> Talk:
    """A group with Karin in the chair, on 22 May 2025 at noon."""
    made = await prepared(begin)
    return Talk(made.db, made.clock, made.teams, _number=made._number)


async def statuses(world: World) -> list[str]:
    return [row.status for row in await rows(world)]


async def days(world: World) -> list[str]:
    return [row.due_on.isoformat() for row in await rows(world)]


async def test_the_last_thing_is_taken_back_and_then_the_one_before(world: Talk) -> None:
    await saved(world)
    before = await promised(world)
    await world.later("Karin", "flytta D1 till 5 juli")
    await world.presses("Karin", "Ja, flytta")
    await world.later("Karin", "klar D1")
    assert "Ångrat. D1 Skriftliga inspel är inte klar" in await world.later("Karin", "ångra")
    assert await days(world) == ["2025-07-05"]
    assert "D1 Skriftliga inspel" in await world.later("Karin", "ångra")
    assert await days(world) == ["2025-06-30"]
    assert await promised(world) == before
    assert "D1 Skriftliga inspel är borttagen" in await world.later("Karin", "ångra")
    assert await statuses(world) == ["removed"]
    assert await promised(world) == []
    assert "Det här gäller inte längre: Karin Ek är ordförande." in await world.later("Karin", "ångra")
    assert "inget att ångra" in await world.later("Karin", "ångra")


async def test_what_was_removed_comes_back_with_its_reminders_by_text_and_by_button(world: Talk) -> None:
    await saved(world)
    before = await promised(world)
    await world.later("Karin", "ta bort D1")
    await world.presses("Karin", "Ja, ta bort")
    assert await promised(world) == []
    assert "D1 Skriftliga inspel är inte borttagen längre" in await world.later("Karin", "ångra")
    assert (await statuses(world), await promised(world)) == (["active"], before)
    await world.later("Karin", "ta bort D1")
    card = shown(await world.presses("Karin", "Ja, ta bort"))
    assert "inte borttagen längre" in words(shown(await world.presses("Karin", "Ångra", card)))
    assert (await statuses(world), await promised(world)) == (["active"], before)


async def test_done_for_all_is_taken_back_whoever_had_said_it(world: Talk) -> None:
    await saved(world)
    await world.later("Olle", "klar D1")
    await world.later("Karin", "klar D1")
    await world.time_is(world.clock() + timedelta(minutes=1))
    await world.presses("Karin", "Klart för alla")
    assert await statuses(world) == ["done"]
    await world.later("Karin", "ångra")
    assert await statuses(world) == ["active"]


async def test_nobody_takes_back_what_another_has_done(world: Talk) -> None:
    await saved(world)
    await world.later("Olle", "klar D1")
    assert "inget att ångra" in await world.later("Sara", "ångra")
    assert "Ångrat" in await world.later("Olle", "ångra")
    # Karin's last is that she made it.
    assert "är borttagen" in await world.later("Karin", "ångra")


async def test_what_its_button_has_taken_back_is_said_and_the_one_before_is_next(world: Talk) -> None:
    await saved(world)
    await world.later("Karin", "klar D1")
    await world.presses("Karin", "Ångra")
    assert "Du har inte markerat D1 Skriftliga inspel som klar" in await world.later("Karin", "ångra")
    assert await statuses(world) == ["active"]
    assert "D1 Skriftliga inspel är borttagen" in await world.later("Karin", "ångra")


async def test_a_day_that_has_passed_is_not_gone_back_to(world: Talk) -> None:
    await saved(world)
    await world.later("Karin", "flytta D1 till 15 juli")
    await world.presses("Karin", "Ja, flytta")
    await world.time_is(local(7, 2, 12))
    await world.later("Karin", "ångra")
    assert await days(world) == ["2025-07-15"]


async def test_in_private_what_was_said_in_the_group_is_left_alone(world: Talk) -> None:
    await saved(world)
    await world.later("Karin", "klar D1")
    await world.later("Karin", "ångra", in_=private_chat("Karin"))
    assert "inget att ångra" in world.heard("Karin")
    assert "Ångrat" in await world.later("Karin", "ångra")


async def test_between_the_agenda_and_a_deadline_the_later_is_taken_back(world: Talk) -> None:
    await world.plan("28 augusti kl 9-12")
    await saved(world)
    await world.later("Karin", "lägg till Båten")
    assert "Dagordningen är tom igen" in await world.later("Karin", "ångra")
    await world.later("Karin", "lägg till Båten")
    await world.later("Karin", "klar D1")
    assert "är inte klar" in await world.later("Karin", "ångra")
    assert "Dagordningen är tom igen" in await world.later("Karin", "ångra")


async def test_all_that_was_saved_of_notes_is_taken_back_at_once(world: Talk) -> None:
    await world.later("Karin", "anteckningar:\nInspel senast 30 juni.\nRapporten skickas senast 4 juli.")
    await world.presses("Karin", "Spara alla")
    assert await statuses(world) == ["active", "active"]
    heard = await world.later("Karin", "ångra")
    assert "D1 Inspel är borttagen" in heard
    assert "D2 " in heard
    assert await statuses(world) == ["removed", "removed"]


async def test_a_bare_yes_after_a_move_does_not_move_it_back(world: Talk) -> None:
    await saved(world)
    await world.later("Karin", "flytta D1 till 5 juli")
    await world.presses("Karin", "Ja, flytta")
    await world.later("Karin", "ja")
    assert await days(world) == ["2025-07-05"]


CHAIN = "planera bakåt till 30 juni: bereds 10 arbetsdagar före, godkänns 5 arbetsdagar före, skickas"


async def chain(world: World) -> list[tuple[str, str, str | None]]:
    """(title, day, the title of what it follows) of each that is left."""
    left = [row for row in await rows(world) if row.status == "active"]
    titles = {row.id: row.title for row in left}
    return [(row.title, row.due_on.isoformat(), titles.get(row.follows)) for row in left]


async def test_a_step_of_a_chain_comes_back_to_its_place_and_the_chain_to_its_days(world: Talk) -> None:
    await world.says("Karin", CHAIN)
    await world.presses("Karin", "Ja, lägg in")
    before = await chain(world)
    assert len(before) == 3
    await world.later("Karin", "ta bort D2 för gott")
    assert len(await chain(world)) == 2
    await world.later("Karin", "ångra")
    assert await chain(world) == before
    await world.later("Karin", "flytta D3 till 7 juli")
    await world.presses("Karin", "Ja, flytta")
    assert await chain(world) != before
    await world.later("Karin", "ångra")
    assert await chain(world) == before
    await world.later("Karin", "ångra")
    assert await chain(world) == []


# -- removed without a card


async def test_of_a_yearly_one_this_year_or_all_go_by_text(world: Talk) -> None:
    await saved(world, "påminn om årsredovisningen senast 30 juni varje år")
    heard = await world.later("Karin", "ta bort D1")
    assert "”ta bort D1 bara i år” eller ”ta bort D1 för gott”" in heard
    assert "Nästa gång tisdag 30 juni 2026 (D2)." in await world.later("Karin", "ta bort D1 bara i år")
    assert await statuses(world) == ["removed", "active"]
    assert "Nästa gång" not in await world.later("Karin", "ta bort D2 för gott")
    assert await statuses(world) == ["removed", "removed"]


async def test_one_that_comes_once_is_asked_about_before_this_years_is_removed(world: Talk) -> None:
    await saved(world)
    assert "Ska jag ta bort D1 Skriftliga inspel" in await world.later("Karin", "ta bort D1 bara i år")
    assert await statuses(world) == ["active"]


async def test_a_member_removes_nothing_of_others_for_good(world: Talk) -> None:
    await saved(world)
    await world.later("Olle", "ta bort D1 för gott")
    assert await statuses(world) == ["active"]


# -- by its title


async def test_more_time_is_asked_for_by_the_title_and_which_is_asked_where_several_fit(world: Talk) -> None:
    await saved(world, "påminn Olle om rapporten till länet senast 30 juni")
    await saved(world, "påminn Olle om budgeten senast 30 juni")
    assert "om mer tid för D1 Rapporten till länet" in await world.later("Olle", "mer tid för rapporten till 10 juli")
    await saved(world, "påminn Olle om rapporten senast 30 juni")
    assert "om mer tid för D3 Rapporten" in await world.later("Olle", "mer tid för rapporten till 10 juli")
    await saved(world, "påminn Olle om rapporten till regionen senast 30 juni")
    await world.later("Karin", "ta bort D3 för gott")
    heard = await world.later("Olle", "jag behöver mer tid för »rapporten« till 10 juli")
    assert "D1 Rapporten till länet; D4 Rapporten till regionen" in heard
    heard = await world.later("Olle", "mer tid för enkäten till 10 juli")
    assert "Jag hittar ingen deadline som heter ”enkäten”" in heard
    assert "D2 Budgeten" in heard
    assert "Till vilken dag?" in await world.later("Olle", "mer tid för budgeten")


async def test_what_one_who_has_left_had_to_do_is_given_on_by_its_title(world: Talk) -> None:
    await saved(world, "påminn Olle om rapporten senast 30 juni")
    await saved(world, "påminn Olle om budgeten senast 30 juni")
    await world.leaves("Olle")
    assert "D2 Budgeten" in await world.later("Karin", "ge budgeten till Sara")
    assert "Jag hittar ingen deadline" in await world.later("Karin", "ge enkäten till Sara")
