"""What comes of driv och hinder as a group meets it: the trend, corrections, an action that is really made."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from bot.events import ShowCard, ShowText
from storage.database.schema import metadata
from storage.database.tables.feedback import theme_action
from tests.cards import assert_valid_card
from tests.snapshots import Prepared
from tests.world import World, private_chat, words

STOCKHOLM = ZoneInfo("Europe/Stockholm")
FIRST = datetime(2025, 9, 1, 8, tzinfo=STOCKHOLM)
ANSWERING = ("Olle", "Nils", "Eva")
YES, NO = "Ja, gör det", "Nej, inte nu"


async def begin(world: World) -> None:
    await world.time_is(FIRST)
    await world.arrive("Karin", "Olle", "Sara", "Nils", "Eva")
    await world.led_by("Karin", "Sara")


@pytest.fixture
async def world(prepared: Prepared) -> World:
    """Karin in the chair and Sara as secretary, on a Monday morning in September."""
    return await prepared(begin)


async def meets(world: World, *said: str, day: datetime) -> None:
    """A meeting from 9 to 12 on this day, after which each of three says one of these; the round is then closed."""
    await world.plan(f"{day.day}/{day.month} {day.year} kl 9-12")
    await world.time_is(day.replace(hour=12, minute=5))
    for who, text in zip(ANSWERING, said, strict=True):
        await world.says(who, text, in_=private_chat(who))
    await world.says("Karin", "stäng rundan")


def day(weeks: int) -> datetime:
    return FIRST + timedelta(weeks=weeks, days=1)


PAUSES = ("hinder: för få pauser", "driv: bra tempo", "driv: bra diskussioner")


async def twice(world: World, *said: str) -> None:
    for nth in range(2):
        await meets(world, *said, day=day(3 * nth))


async def twice_from(world: World, weeks: int, *said: str) -> None:
    for nth in range(2):
        await meets(world, *said, day=day(weeks + 3 * nth))


async def test_a_hinder_that_came_twice_is_proposed_to_the_chair_alone(world: World) -> None:
    await meets(world, *PAUSES, day=day(0))
    assert "ett hinder efter" not in world.everything(private_chat("Karin"))
    await meets(world, *PAUSES, day=day(3))
    heard = world.heard("Karin")
    assert "Pauser har varit ett hinder efter 2 möten" in heard
    assert "ett hinder efter" not in world.everything(private_chat("Sara")) + world.everything()
    assert_valid_card(world.newest_card(private_chat("Karin")))


async def test_yes_puts_a_break_in_the_middle_of_the_next_agenda_and_the_next_summary_says_so(world: World) -> None:
    await twice(world, *PAUSES)
    await world.plan("14/10 2025 kl 9-12")
    for item in ("Budget", "Remiss", "Rapporter", "Avslut"):
        await world.says("Karin", f"lägg till {item}")
    answer = await world.presses("Karin", YES, in_=private_chat("Karin"))
    assert "”Paus” står som punkt 3" in words(answer)
    await world.says("Karin", "dagordning")
    agenda = world.heard()
    assert agenda.index("Remiss") < agenda.index("Paus") < agenda.index("Rapporter")
    await world.time_is(datetime(2025, 10, 14, 12, 5, tzinfo=STOCKHOLM))
    for who in ANSWERING:
        await world.says(who, "driv: bra upplägg", in_=private_chat(who))
    await world.says("Karin", "stäng rundan")
    summary = world.everything()
    assert "Det här har gjorts åt hinder sedan sist" in summary
    assert "Pauser: en paus lades in till mötet 14 oktober" in summary


async def test_yes_before_a_meeting_is_planned_says_what_to_do_and_loses_nothing(world: World) -> None:
    await twice(world, *PAUSES)
    answer = await world.presses("Karin", YES, in_=private_chat("Karin"))
    assert isinstance(answer, ShowText)
    await world.plan("14/10 2025 kl 9-12")
    assert "Klart" in words(await world.presses("Karin", YES, in_=private_chat("Karin")))


async def test_material_that_comes_late_becomes_a_deadline_a_week_before_the_next_meeting(world: World) -> None:
    await twice(world, "hinder: underlagen kom för sent", "driv: bra tempo", "driv: trevligt")
    await world.plan("21/10 2025 kl 9-12")
    assert "D1 påminner om underlag till mötet 21 oktober" in words(
        await world.presses("Karin", YES, in_=private_chat("Karin"))
    )
    await world.says("Karin", "att göra")
    assert "Underlag till mötet 21 oktober" in world.heard()
    assert "14 oktober" in world.heard()


async def test_a_meeting_in_person_is_put_to_the_group_as_a_decision(world: World) -> None:
    await twice(world, "hinder: vill ses fysiskt", "driv: bra tempo", "driv: trevligt")
    await world.plan("21/10 2025 kl 9-12")
    await world.presses("Karin", YES, in_=private_chat("Karin"))
    await world.says("Karin", "dagordning")
    assert "Ska nästa möte hållas på plats?" in world.heard()
    assert "beslut" in world.heard()


async def test_no_does_nothing_and_is_settled_once(world: World) -> None:
    await twice(world, *PAUSES)
    card = world.newest_card(private_chat("Karin"))
    answer = await world.presses("Karin", NO, in_=private_chat("Karin"))
    assert isinstance(answer, ShowCard)
    assert isinstance(await world.presses("Karin", YES, card, in_=private_chat("Karin")), ShowText)
    async with world.db.read() as tx:
        assert [row.accepted for row in await tx.execute(select(theme_action))] == [False]


async def test_a_member_who_has_got_hold_of_the_card_may_not_say_yes(world: World) -> None:
    await twice(world, *PAUSES)
    card = world.newest_card(private_chat("Karin"))
    answer = await world.presses("Olle", YES, card, in_=private_chat("Olle"))
    assert "ordförande och sekreterare" in words(answer)
    async with world.db.read() as tx:
        assert [row.accepted for row in await tx.execute(select(theme_action))] == [None]


async def test_of_many_hinders_that_come_again_the_two_most_frequent_are_asked_about_in_one_message(
    world: World,
) -> None:
    said = ("hinder: för få pauser\nhinder: vi drog över", "hinder: underlagen kom sent", "driv: trevligt")
    await meets(world, "hinder: för få pauser\nhinder: vi drog över", "driv: a", "driv: b", day=day(0))
    await twice_from(world, 3, *said)
    async with world.db.read() as tx:
        themes = [row.theme for row in await tx.execute(select(theme_action).order_by(theme_action.c.asked_at))]
    assert sorted(themes[:2]) == ["breaks", "pace"]
    heard = world.everything(private_chat("Karin"))
    assert "Pauser har varit ett hinder" in heard
    assert "Tid och tempo har varit ett hinder" in heard
    assert themes[2:] == ["material"]


async def test_in_an_english_group_the_chair_is_asked_in_english(world: World) -> None:
    await world.says("Karin", "english")
    for nth in range(2):
        await world.plan_in_english(f"2025-09-{2 + 21 * nth:02} 9-12")
        await world.time_is(day(3 * nth).replace(hour=12, minute=5))
        for who, text in zip(
            ANSWERING, ("obstacles: too few breaks", "drivers: good pace", "drivers: fun"), strict=True
        ):
            await world.says(who, text, in_=private_chat(who))
        await world.says("Karin", "close the round")
    assert "Breaks: an obstacle after 2 meetings" in world.heard("Karin")
    await world.says("Olle", "trend")
    assert "Breaks: drivers 0 · 0, obstacles 1 · 1" in world.heard()


async def test_after_a_proposal_it_must_come_twice_again(world: World) -> None:
    for nth in range(4):
        await meets(world, *PAUSES, day=day(3 * nth))
        async with world.db.read() as tx:
            proposed = len((await tx.execute(select(theme_action))).all())
        assert proposed == (0, 1, 1, 2)[nth]


async def test_a_round_that_is_closed_after_a_later_ones_counts_all_the_same(world: World) -> None:
    await world.plan("2/9 2025 kl 9-12")
    await world.time_is(day(0).replace(hour=12, minute=5))
    for who, text in zip(ANSWERING, PAUSES, strict=True):
        await world.says(who, text, in_=private_chat(who))
    await world.plan("3/9 2025 kl 9-12")
    await world.time_is(datetime(2025, 9, 3, 12, 5, tzinfo=STOCKHOLM))
    for who, text in zip(ANSWERING, PAUSES, strict=True):
        await world.says(who, text, in_=private_chat(who))
    await world.says("Karin", "stäng rundan")
    assert "ett hinder efter" not in world.everything(private_chat("Karin"))
    await world.time_is(datetime(2025, 9, 4, 16, 1, tzinfo=STOCKHOLM))
    assert "ett hinder efter 2 möten" in world.everything(private_chat("Karin"))


async def test_the_trend_is_shown_with_the_words_and_how_they_were_counted(world: World) -> None:
    await twice(world, "hinder: kallt i salen", "driv: bra tempo", "hinder: för få pauser")
    await world.says("Olle", "trend")
    assert "Pauser: driv 0 · 0, hinder 1 · 1" in world.heard()
    assert "Mötena 2 sep, 23 sep" in world.heard()
    assert_valid_card(world.newest_card())
    await world.presses("Sara", "Visa hur jag räknar")
    assert "kallt i salen – **inget tema**" in world.heard("Sara")


async def test_the_secretary_corrects_by_words_or_number_and_the_bot_keeps_to_it(world: World) -> None:
    await twice(world, "hinder: kallt i salen", "driv: bra tempo", "hinder: för få pauser")
    await world.says("Sara", 'räkna "kallt i salen" som lokal')
    assert "räknar jag ”kallt i salen” som lokal" in world.heard()
    await world.says("Sara", "räkna inte 1 som tid och tempo")
    await world.says("Olle", "teman")
    assert "Lokal: driv 0 · 0, hinder 1 · 1" in world.heard()
    assert "Tid och tempo" not in world.heard()
    assert "”bra tempo” räknas inte som tid och tempo" in world.heard()


async def test_a_member_may_not_teach(world: World) -> None:
    await twice(world, *PAUSES)
    await world.says("Olle", 'räkna "kallt" som lokal')
    assert "ordförande och sekreterare" in world.heard()


async def test_a_round_that_too_few_answered_counts_nowhere(world: World) -> None:
    await meets(world, *PAUSES, day=day(0))
    await world.plan(f"{day(3).day}/{day(3).month} 2025 kl 9-12")
    await world.time_is(day(3).replace(hour=12, minute=5))
    await world.says("Olle", "hinder: för få pauser", in_=private_chat("Olle"))
    await world.says("Karin", "stäng rundan")
    await world.presses("Karin", "Visa inget", in_=private_chat("Karin"))
    await world.says("Karin", "trend")
    assert "Pauser: driv 0, hinder 1" in world.heard()
    async with world.db.read() as tx:
        assert not (await tx.execute(select(theme_action))).all()


async def test_the_year_is_told_in_words(world: World) -> None:
    await twice(world, *PAUSES)
    await world.says("Olle", "årets driv och hinder")
    assert "2 möten, 6 svar av 10 tillfrågade: 4 driv och 2 hinder." in world.heard()
    assert "Pauser: 0 driv, 2 hinder" in world.heard()
    await world.says("Olle", "driv och hinder 2024")
    assert "Ingen runda" in world.heard()


async def test_the_trend_before_there_is_one_says_when_it_comes(world: World) -> None:
    await world.says("Olle", "trend")
    assert "minst en runda med tre svar" in world.heard()


async def test_what_is_kept_of_themes_joins_no_person(world: World) -> None:
    """The tables of themes have no column for one."""
    await twice(world, *PAUSES)
    for name in ("theme_word", "theme_action"):
        columns = set(metadata.tables[name].columns.keys())
        assert not {each for each in columns if "person" in each or each in ("by", "author", "added_by")}
