"""A network that meets again and again: its series, what stands on every agenda, and what goes on to the next."""

from datetime import UTC, datetime

import pytest
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.events import ShowCard, ShowForm
from dialogs.model import Group
from storage import agenda as agendas
from storage import meetings
from storage import people as groups
from tests.snapshots import Prepared
from tests.world import World, private_chat, words


async def begin(world: World) -> None:
    await world.arrive()
    await world.led_by("Karin")


@pytest.fixture
async def group(prepared: Prepared) -> World:
    return await prepared(begin)


async def agenda_titles(world: World, nth: int = 0) -> list[str]:
    """The items of the nth meeting that is planned."""
    async with world.db.read() as tx:
        home = await _group(world, tx)
        planned = await meetings.planned(tx, home, now=world.clock())
        agenda = await agendas.load_agenda(tx, home.tenant_id, planned[nth].id)
    return [item.title for item in agenda.items]


async def _group(world: World, tx: AsyncConnection) -> Group:
    known = await groups.recall(tx, world.here.tenant_id, world.here.conversation, "29:Karin")
    assert known.group is not None
    return known.group


async def _days(world: World) -> list[str]:
    async with world.db.read() as tx:
        home = await _group(world, tx)
        found = await meetings.planned(tx, home, now=world.clock())
    return [f"{meeting.starts_at.astimezone(home.zone):%Y-%m-%d %H:%M}" for meeting in found]


async def series(world: World, text: str = "vi ses var sjätte fredag kl 9-12 i Örebro") -> None:
    await world.says("Karin", text)
    await world.presses("Karin", "Ja, det stämmer")


async def meeting_is_over(world: World) -> None:
    """The next meeting takes place, and Karin says that it is over."""
    async with world.db.read() as tx:
        home = await _group(world, tx)
        (coming, *_) = await meetings.planned(tx, home, now=world.clock())
    await world.time_is(coming.ends_at)
    await world.says("Karin", "mötet är slut")


# -- the series


async def test_a_series_is_asked_about_before_anything_is_saved_and_then_its_next_meetings_are_planned(
    group: World,
) -> None:
    await group.says("Karin", "vi ses var sjätte fredag kl 9-12 i Örebro med start 29 augusti")
    assert "Är det så här ni ses?" in group.heard()
    assert "Var sjätte fredag, 09.00–12.00, Örebro" in group.heard()
    assert await _days(group) == []
    await group.presses("Karin", "Ja, det stämmer")
    assert "Nu vet jag när ni ses" in group.heard()
    assert await _days(group) == ["2025-08-29 09:00", "2025-10-10 09:00", "2025-11-21 09:00"]


async def test_no_means_no_series(group: World) -> None:
    await group.says("Karin", "vi ses varje fredag kl 9-12")
    await group.presses("Karin", "Nej")
    assert await _days(group) == []


async def test_a_free_day_is_told_and_another_one_proposed(group: World) -> None:
    await group.time_is(datetime(2026, 3, 1, 9, tzinfo=UTC))
    await group.says("Karin", "vi ses första fredagen varje månad kl 9-12")
    assert "fredag 10 april 2026 (i stället för 3 april, Långfredagen)" in group.heard()
    assert "fredag 8 maj 2026 (i stället för 1 maj, Första maj)" in group.heard()
    await group.presses("Karin", "Ja, det stämmer")
    assert [day[:10] for day in await _days(group)] == ["2026-03-06", "2026-04-10", "2026-05-08"]


async def test_a_list_of_days_is_a_series_and_its_days_are_taken_as_they_stand(group: World) -> None:
    await series(group, "möten:\n12 september\n24 oktober\n5 december\n20 december\nkl 13-15")
    assert [day[:10] for day in await _days(group)] == ["2025-09-12", "2025-10-24", "2025-12-05"]
    await meeting_is_over(group)
    assert [day[:10] for day in await _days(group)] == ["2025-10-24", "2025-12-05", "2025-12-20"]


async def test_one_meeting_of_the_series_is_moved_and_another_cancelled_and_neither_is_planned_again(
    group: World,
) -> None:
    await series(group, "vi ses var sjätte fredag kl 9-12 med start 29 augusti")
    await group.says("Karin", "mötet den 10 oktober flyttas till 14 oktober kl 13")
    await group.presses("Karin", "Ja, det stämmer")
    await group.says("Karin", "mötet den 21 november är inställt")
    assert [day[:10] for day in await _days(group)] == ["2025-08-29", "2025-10-14", "2026-01-02"]


async def test_another_rule_replaces_the_days_and_what_stood_on_their_agendas_goes_on(group: World) -> None:
    await series(group, "vi ses varje fredag kl 9-12")
    await group.says("Olle", "lägg till Budgeten")
    await series(group, "vi ses andra torsdagen varje månad kl 13-15")
    assert await _days(group) == ["2025-09-11 13:00", "2025-10-09 13:00", "2025-11-13 13:00"]
    assert "Budgeten" in await agenda_titles(group)


async def test_a_series_that_has_ended_plans_no_more(group: World) -> None:
    await series(group)
    await group.says("Karin", "avsluta serien")
    before = await _days(group)
    await meeting_is_over(group)
    assert await _days(group) == before[1:]


async def test_a_meeting_planned_by_hand_on_a_day_of_the_series_is_that_occasion(group: World) -> None:
    await group.plan("29 augusti kl 10-12")
    await group.says("Olle", "lägg till Budgeten")
    await series(group, "vi ses var sjätte fredag kl 9-12 med start 29 augusti")
    assert [day[:10] for day in await _days(group)] == ["2025-08-29", "2025-10-10", "2025-11-21"]
    titles = await agenda_titles(group)
    assert titles[0] == "Mötet öppnas"
    assert titles.count("Budgeten") == 1


async def test_only_who_leads_makes_a_series(group: World) -> None:
    await group.says("Olle", "vi ses varje fredag kl 9-12")
    assert await _days(group) == []


async def test_a_free_day_that_nobody_was_asked_about_is_told_to_the_group(group: World) -> None:
    await group.time_is(datetime(2025, 12, 1, 9, tzinfo=UTC))
    await series(group, "vi ses första fredagen varje månad kl 9-12")
    await meeting_is_over(group)
    assert [day[:10] for day in await _days(group)] == ["2026-01-02", "2026-02-06", "2026-03-06"]
    await meeting_is_over(group)
    assert "Fredag 3 april 2026 är Långfredagen, så jag har planerat mötet fredag 10 april 2026" in group.everything()
    assert (await _days(group))[-1][:10] == "2026-04-10"


async def test_all_of_it_in_english(group: World) -> None:
    await group.says("Karin", "english")
    await group.says("Karin", "we meet every sixth Friday at 9-12 in Örebro starting 29 August")
    assert "Every sixth Friday, 09.00–12.00, Örebro" in group.heard()
    await group.presses("Karin", "Yes, that is right")
    await group.says("Olle", "add The plan (20 min)")
    await group.says("Karin", "item 3 is moved to the next meeting")
    assert "Goes to Friday 10 October 09.00–12.00: “The plan”" in group.heard()
    await group.says("Karin", "undo")
    await group.says("Karin", "item 3 decision: We do it")
    await group.says("Karin", "agenda")
    assert "We do it" in group.heard()


# -- what stands on every agenda


async def test_what_is_added_comes_between_what_opens_and_what_closes(group: World) -> None:
    await series(group)
    await group.says("Olle", "lägg till Budgeten (20 min)")
    titles = await agenda_titles(group)
    assert titles[:3] == ["Mötet öppnas", "Dagordning och föregående minnesanteckning", "Budgeten"]
    assert titles[-1] == "Mötet avslutas"


async def test_the_group_changes_what_stands_on_every_agenda_by_text(group: World) -> None:
    await series(group)
    await group.says("Olle", "lägg till Budgeten")
    await group.says("Karin", "stående punkter:\nVälkommen (Karin, 5 min)\n…\nLaget runt\nMötet avslutas")
    for nth in (0, 1):
        titles = await agenda_titles(group, nth)
        assert [title for title in titles if title != "Budgeten"] == ["Välkommen", "Laget runt", "Mötet avslutas"]
    assert await agenda_titles(group) == ["Välkommen", "Budgeten", "Laget runt", "Mötet avslutas"]


async def test_and_by_card_which_keeps_what_was_written_when_something_is_wrong(group: World) -> None:
    await series(group)
    await group.says("Karin", "mötesserien")
    form = await group.presses("Karin", "Stående punkter")
    assert isinstance(form, ShowForm)
    again = await group.presses("Karin", "Spara", form.card, template="Start\nStart")
    assert isinstance(again, ShowCard)
    assert "står två gånger" in words(again)
    saved = await group.presses("Karin", "Spara", again.card, template="Start\n…\nSlut")
    assert "Sparat" in words(saved)
    assert await agenda_titles(group) == ["Start", "Slut"]


# -- carried over


async def _ticked(world: World, *undone: str, dropped: tuple[str, ...] = ()) -> str:
    """Karin chooses for each item in the card she gets when the meeting is over, and sends it; what is answered."""
    card = world.newest_card_with("Skicka", private_chat("Karin"))
    fields = {field["id"]: field for field in card["body"] if field["type"] == "Input.ChoiceSet"}
    chosen = dict.fromkeys(undone, "carried") | dict.fromkeys(dropped, "dropped")
    rows = {name: chosen.get(field["label"].split(". ", 1)[1], "done") for name, field in fields.items()}
    answer = await world.presses("Karin", "Skicka", card, in_=private_chat("Karin"), **rows)
    return words(answer)


async def test_what_was_not_done_goes_to_the_next_meeting_and_says_where_from(group: World) -> None:
    await series(group, "vi ses var sjätte fredag kl 9-12 med start 29 augusti")
    await group.says("Olle", "lägg till Budgeten")
    await group.says("Sara", "lägg till Planen (20 min)")
    await group.says("Sara", "lägg till Mässan")
    await meeting_is_over(group)
    said = await _ticked(group, "Planen", dropped=("Mässan",))
    assert "En punkt flyttas till fredag 10 oktober" in said
    titles = await agenda_titles(group)
    assert titles[2] == "Planen"
    assert "Budgeten" not in titles
    assert "Mässan" not in titles
    await group.says("Olle", "dagordning")
    assert "Flyttad från 29 augusti" in group.heard()


async def test_the_second_time_is_counted_and_the_third_time_the_chair_is_asked(group: World) -> None:
    await series(group, "vi ses var sjätte fredag kl 9-12 med start 29 augusti")
    await group.says("Sara", "lägg till Planen (30 min)")
    for _ in range(2):
        await meeting_is_over(group)
        await _ticked(group, "Planen")
    await group.says("Olle", "dagordning")
    assert "Flyttad från 10 oktober (2:a gången)" in group.heard()
    assert "Punkter som ofta flyttas" not in group.everything(private_chat("Karin"))
    await meeting_is_over(group)
    await _ticked(group, "Planen")
    assert "”Planen” flyttas för 3:e gången" in group.everything(private_chat("Karin"))
    card = group.newest_card_with("Korta till 10 min", private_chat("Karin"))
    await group.presses("Karin", "Korta till 10 min", card, in_=private_chat("Karin"))
    await group.says("Olle", "dagordning")
    assert "10 min" in group.heard()


@pytest.mark.parametrize(
    ("press", "titles"),
    [("Stryk", ["Mässan", "Planen"]), ("Ta först", ["Planen", "Mässan"]), ("Låt stå", ["Mässan", "Planen"])],
)
async def test_the_chair_decides_with_one_press_and_is_asked_about_the_others_still(
    group: World, press: str, titles: list[str]
) -> None:
    await series(group)
    await group.says("Sara", "lägg till:\n1. Mässan\n2. Planen")
    for _ in range(3):
        await meeting_is_over(group)
        await _ticked(group, "Mässan", "Planen")
    card = group.newest_card_with(press, private_chat("Karin"))
    rows = [element for element in card["body"] if element["type"] == "ActionSet"]
    assert len(rows) == 2
    only_planen = {**card, "body": rows[1:]}
    answer = await group.presses("Karin", press, only_planen, in_=private_chat("Karin"))
    assert "Mässan" in words(answer)
    assert "Planen" not in words(answer)
    assert [title for title in await agenda_titles(group) if title in titles] == titles
    await group.says("Olle", "dagordning")
    assert ("Struken" in group.heard()) == (press == "Stryk")


async def test_by_text_an_item_goes_to_the_next_meeting_and_an_undo_takes_it_back(group: World) -> None:
    await series(group, "vi ses var sjätte fredag kl 9-12 med start 29 augusti")
    await group.says("Sara", "lägg till Planen")
    await group.says("Karin", "punkt 3 flyttas till nästa möte")
    assert "Flyttas till fredag 10 oktober 09.00–12.00: ”Planen”" in group.heard()
    assert "Planen" in await agenda_titles(group, 1)
    await group.says("Karin", "ångra")
    assert "Planen" not in await agenda_titles(group, 1)
    assert "Planen" in await agenda_titles(group, 0)


async def test_what_was_done_after_all_is_done_where_it_was_and_nowhere_else(group: World) -> None:
    await series(group)
    await group.says("Sara", "lägg till Planen")
    await group.says("Karin", "punkt 3 flyttas till nästa möte")
    await group.says("Karin", "punkt 3 klar: Planen antas")
    assert "Planen" not in await agenda_titles(group, 1)
    await group.says("Karin", "dagordning")
    assert "Klar" in group.heard()
    assert "Planen antas" in group.heard()


async def test_what_nobody_ticks_goes_on_after_three_days_and_can_be_ticked_still(group: World) -> None:
    await series(group)
    await group.says("Sara", "lägg till Planen")
    await meeting_is_over(group)
    assert "Planen" not in await agenda_titles(group)
    await group.time_passes(days=3, hours=1)
    assert "Planen" in await agenda_titles(group)
    assert "Ingen har bockat av" in group.everything(private_chat("Karin"))
    await group.says("Karin", "bocka av", in_=private_chat("Karin"))
    assert "Allt är klart" in await _ticked(group)
    assert "Planen" not in await agenda_titles(group)


async def test_without_a_next_meeting_it_waits_and_comes_when_one_is_planned(group: World) -> None:
    await group.plan("28 augusti kl 9-12")
    await group.says("Sara", "lägg till Planen")
    await meeting_is_over(group)
    assert "väntar på nästa möte" in await _ticked(group, "Planen")
    await group.plan("18 september kl 9-12")
    assert await agenda_titles(group) == ["Planen"]


async def test_what_stood_on_a_cancelled_meeting_goes_on_and_comes_back_with_it(group: World) -> None:
    await series(group, "vi ses var sjätte fredag kl 9-12 med start 29 augusti")
    await group.says("Sara", "lägg till Planen")
    await group.says("Karin", "mötet den 29 augusti är inställt")
    assert "Planen" in await agenda_titles(group, 0)
    await group.presses("Karin", "Ångra")
    assert "Planen" in await agenda_titles(group, 0)
    assert "Planen" not in await agenda_titles(group, 1)
    assert (await _days(group))[0] == "2025-08-29 09:00"
    # One more than usual are planned now, and no further one when that one has been.
    assert len(await _days(group)) == 4
    await meeting_is_over(group)
    assert len(await _days(group)) == 3


async def test_an_equal_title_is_kept_and_pointed_out(group: World) -> None:
    await series(group)
    await group.says("Sara", "lägg till Planen")
    await group.says("Karin", "punkt 3 flyttas till nästa möte")
    await group.says("Sara", "lägg till planen")
    await group.says("Karin", "punkt 4 flyttas till nästa möte")
    assert "På nästa möte finns redan ”planen”; båda är kvar." in group.heard()
    assert [title.lower() for title in await agenda_titles(group, 1)].count("planen") == 2


async def test_the_chain_is_followed_back(group: World) -> None:
    await series(group, "vi ses var sjätte fredag kl 9-12 med start 29 augusti")
    await group.says("Sara", "lägg till Planen")
    for _ in range(2):
        await meeting_is_over(group)
        await _ticked(group, "Planen")
    await group.says("Olle", "varifrån kommer punkt 3?")
    assert "har följt med från 10 oktober, 29 augusti, tillagd av Sara Lind" in group.heard()


async def test_what_the_meeting_has_had_before_it_is_struck_and_keeps_its_number(group: World) -> None:
    await group.plan("28 augusti kl 9-12")
    await group.says("Karin", "lägg till Budgeten")
    await group.says("Karin", "lägg till Planen")
    await group.time_is(datetime(2025, 8, 28, 8, tzinfo=UTC))
    await group.says("Karin", "stryk punkt 1")
    assert await agenda_titles(group) == ["Budgeten", "Planen"]
    await group.says("Karin", "dagordning")
    assert "Struken" in group.heard()
