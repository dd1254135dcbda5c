"""Notes from what is pasted to what is kept, as the people of a group meet it."""

import logging
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from bot.events import Answer, ShowCard, ShowText
from dialogs.message import Card
from storage.database.tables.agenda import agenda_item
from storage.database.tables.confirmations import confirmation
from storage.database.tables.deadlines import assignment, deadline
from storage.database.tables.deliveries import outbox
from storage.database.tables.meetings import meeting
from tests.cards import assert_valid_card, elements
from tests.snapshots import Prepared
from tests.world import World, button, group_chat, private_chat, words

STOCKHOLM = ZoneInfo("Europe/Stockholm")
NOTES = """Anteckningar från mötet 22 maj 2025

Närvarande: Karin, Olle, Sara

Skriftliga inspel till studieplanen lämnas senast den 30 juni.
Olle skickar enkäten till kommunerna senast fredag 13 juni.
Budgeten ska vara klar vecka 36.
Frågan om lokaler bordläggs till nästa möte.
Beslut fattades att nätverket byter namn till Folkhälsonätverket.
Nästa möte är torsdag 28 augusti kl. 9.00-12.00 i Örebro.
"""
INPUT, SURVEY, BUDGET, MEETING, CARRIED, DECISION = range(1, 7)


async def begin(world: World) -> None:
    await world.time_is(datetime(2025, 5, 23, 12, tzinfo=STOCKHOLM))
    await world.arrive("Karin", "Olle", "Sara")
    await world.led_by("Karin")


@pytest.fixture
async def world(prepared: Prepared) -> World:
    """A group with Karin in the chair, on 23 May 2025 at noon."""
    return await prepared(begin)


async def rows(world: World, table: Any) -> list[Any]:
    async with world.db.read() as tx:
        return list(await tx.execute(select(table)))


async def waiting(world: World) -> list[Any]:
    """The proposals that the bot keeps, without the records that undo reads."""
    return [row for row in await rows(world, confirmation) if row.kind != "undo"]


async def titles(world: World) -> dict[str, str]:
    """Each deadline's day, by its title."""
    return {row.title: row.due_on.isoformat() for row in await rows(world, deadline)}


def card_of(answer: Answer) -> Card:
    assert isinstance(answer, ShowCard), answer
    assert_valid_card(answer.card)
    return answer.card


def refused(answer: Answer) -> str:
    # With the text of a form, if it had any.
    assert isinstance(answer, ShowText | ShowCard), answer
    return words(answer)


def fields(card: Card) -> dict[str, Any]:
    return {one["id"]: one for _, one in elements(card) if one["type"].startswith("Input.")}


async def pasted(world: World, text: str = NOTES, **more: Any) -> Card:
    await world.says("Karin", text, **more)
    card = world.newest_card(more.get("in_"))
    assert_valid_card(card)
    return card


# -- proposed


async def test_what_is_found_is_shown_with_its_sentence_day_and_owner_and_nothing_is_saved(world: World) -> None:
    shown = words(await pasted(world))
    assert shown.startswith("Jag hittade 6 saker att komma ihåg. Inget är sparat än.")
    assert "**1** Skriftliga inspel till studieplanen\nSenast måndag 30 juni 2025 · alla i gruppen" in shown
    # A sentence that begins as its title is not shown twice. One with a doubt is shown, so that the group can judge.
    assert "”Skriftliga inspel till studieplanen lämnas senast den 30 juni.”" not in shown
    assert "Senast fredag 13 juni 2025 · Olle Berg" in shown
    assert "Osäkert: Du skrev en vecka. Jag föreslår fredagen." in shown
    assert "Nästa möte torsdag 28 augusti 2025 kl. 09.00–12.00, Örebro" in shown
    assert "Frågan om lokaler bordläggs till nästa möte\nTill nästa dagordning" in shown
    assert "Beslut fattades att nätverket byter namn till Folkhälsonätverket\nBeslut." in shown
    for table in (deadline, meeting, agenda_item):
        assert await rows(world, table) == []


async def test_the_card_that_a_group_sees_holds_no_fields(world: World) -> None:
    assert fields(await pasted(world)) == {}


async def test_in_private_the_form_itself_is_shown(world: World) -> None:
    card = await pasted(world, in_=private_chat("Karin"))
    assert fields(card)["tick1"]["title"] == "Skriftliga inspel till studieplanen"
    assert fields(card)["tick1"]["value"] == "true"


async def test_the_text_of_the_notes_is_neither_kept_nor_logged(world: World, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    await pasted(world, NOTES + "\nHemligt prat om ingenting.")
    kept = b"".join(row.content for row in await rows(world, confirmation))
    assert b"studieplanen" in kept
    assert b"Hemligt prat" not in kept
    assert b"rvarande" not in kept
    await world.says("Karin", "spara alla")
    await world.says("Karin", "spara 3")
    await world.says("Karin", "hoppa över 6")
    left = await rows(world, confirmation)
    assert [row.content for row in left if row.kind == "notes"] == [b""]
    assert b"studieplanen" not in b"".join(row.content for row in left)
    assert "studieplanen" not in caplog.text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("anteckningar: vi pratade om allt möjligt", "Jag hittade inget att komma ihåg"),
        ("anteckningar: inspel senast 3 mars 2020", "har redan passerat"),
        ("anteckningar:", "Klistra in anteckningarna efter ordet"),
    ],
)
async def test_notes_with_nothing_to_propose_get_a_clear_answer(world: World, text: str, said: str) -> None:
    await world.says("Karin", text)
    assert said in world.heard()
    assert await waiting(world) == []


async def test_a_long_text_with_several_days_needs_no_heading(world: World) -> None:
    text = NOTES.partition("\n")[2].strip()
    await world.says("Karin", text)
    assert "saker att komma ihåg" in world.heard()


async def test_a_meeting_that_is_planned_already_is_not_proposed(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    assert "Nästa möte" not in words(await pasted(world))


async def test_in_private_with_several_groups_it_is_asked_which_and_then_proposed(world: World) -> None:
    other = group_chat("19:other", "Länsgruppen")
    await world.arrive("Karin", "Olle", place=other)
    await world.says("Karin", NOTES, in_=private_chat("Karin"))
    assert "Vilken grupp" in world.heard("Karin")
    await world.presses("Karin", "Länsgruppen", in_=private_chat("Karin"))
    assert fields(world.newest_card(private_chat("Karin")))["tick1"]


# -- gone through


async def test_ticked_ones_are_saved_and_the_rest_is_let_go(world: World) -> None:
    await pasted(world)
    page = card_of(await world.presses("Karin", "Gå igenom"))
    answer = await world.presses("Karin", "Spara ibockade", page, tick1="true", tick2="false", tick3="true")
    assert await titles(world) == {
        "Skriftliga inspel till studieplanen": "2025-06-30",
        "Budgeten": "2025-09-05",
    }
    rest = card_of(answer)
    assert "D1 Skriftliga inspel till studieplanen: senast måndag 30 juni 2025" in words(rest)
    assert set(fields(rest)) == {"tick6"}
    last = await world.presses("Karin", "Spara ibockade", rest, tick6="false")
    assert "4 saker är sparade ur anteckningarna." in words(card_of(last))
    assert "2 hoppades över." in words(last)


async def test_a_meeting_is_planned_and_what_is_carried_over_goes_to_its_agenda(world: World) -> None:
    await pasted(world)
    page = card_of(await world.presses("Karin", "Gå igenom"))
    await world.presses("Karin", "Spara ibockade", page)
    (planned,) = await rows(world, meeting)
    assert planned.place == "Örebro"
    (item,) = await rows(world, agenda_item)
    assert item.title == "Frågan om lokaler bordläggs till nästa möte"
    await world.says("Karin", "spara 6")
    assert [row.title for row in await rows(world, agenda_item)][1].startswith("Uppföljning: Beslut fattades")


async def test_what_is_in_doubt_is_asked_with_the_likeliest_first_and_the_answer_counts(world: World) -> None:
    page = card_of(
        await world.presses(
            "Karin", "Gå igenom", await pasted(world, "anteckningar:\nEnkäten besvaras senast 20 eller 21 augusti.\n")
        )
    )
    choice = fields(page)["day1"]
    assert [one["value"] for one in choice["choices"]] == ["2025-08-20", "2025-08-21"]
    assert choice["value"] == "2025-08-20"
    await world.presses("Karin", "Spara ibockade", page, tick1="true", day1="2025-08-21")
    assert [row.due_on.isoformat() for row in await rows(world, deadline)] == ["2025-08-21"]


async def test_a_name_that_nobody_answers_to_is_asked_about(world: World) -> None:
    card = await pasted(world, "anteckningar:\nBertil skickar enkäten senast 30 juni.\n")
    assert "Bertil?" in words(card)
    page = card_of(await world.presses("Karin", "Gå igenom"))
    choices = {one["title"]: one["value"] for one in fields(page)["whom1"]["choices"]}
    assert next(iter(choices)) == "Alla i gruppen"
    await world.presses("Karin", "Spara ibockade", page, tick1="true", whom1=choices["Sara Lind"])
    (whom,) = await rows(world, assignment)
    assert whom.person_id == choices["Sara Lind"]
    assert "enkäten" in world.heard("Sara")


async def test_one_is_changed_in_a_form_of_its_own_and_the_ticks_beside_it_are_kept(world: World) -> None:
    await pasted(world)
    page = card_of(await world.presses("Karin", "Gå igenom"))
    form = card_of(await world.presses("Karin", "Ändra 1", page, tick2="false"))
    assert fields(form)["what"]["value"] == "Skriftliga inspel till studieplanen"
    wrong = card_of(await world.presses("Karin", "Använd", form, what="Inspel", day="2020-01-01", whom="group"))
    assert "Den dagen har redan varit" in words(wrong)
    assert fields(wrong)["what"]["value"] == "Inspel"
    page = card_of(await world.presses("Karin", "Använd", wrong, what="Inspel", day="2025-07-05", whom="group"))
    assert fields(page)["tick2"]["value"] == "false"
    await world.presses("Karin", "Spara ibockade", page, tick1="true", tick2="false")
    assert (await titles(world))["Inspel"] == "2025-07-05"


async def test_save_all_saves_what_is_sure_and_asks_about_the_rest(world: World) -> None:
    await pasted(world)
    left = card_of(await world.presses("Karin", "Spara alla"))
    assert set(await titles(world)) == {"Skriftliga inspel till studieplanen", "Olle skickar enkäten till kommunerna"}
    assert "tick3" in fields(left)


async def test_a_second_press_saves_nothing_twice(world: World) -> None:
    await pasted(world)
    page = card_of(await world.presses("Karin", "Gå igenom"))
    for _ in range(2):
        await world.presses("Karin", "Spara ibockade", page, tick1="true", tick2="true", tick3="true")
    assert len(await rows(world, deadline)) == 3
    assert len(await rows(world, meeting)) == 1
    overview = world._card_with("Spara alla", world.here)[0]
    await world.presses("Karin", "Spara alla", overview)
    assert len(await rows(world, deadline)) == 3


async def test_when_all_is_settled_the_card_that_all_see_tells_what_was_saved(world: World) -> None:
    await pasted(world, "anteckningar:\nInspel lämnas senast 30 juni.\n")
    answer = await world.presses("Karin", "Spara alla")
    assert "En sak är sparad" in words(card_of(answer))
    assert "D1 Inspel" in world.heard()
    assert "actions" not in world.newest_card()
    assert refused(await world.presses("Karin", "Spara alla", await _old(world))) == "Den frågan är redan besvarad."


async def _old(world: World) -> Card:
    return next(
        sent.message.card
        for sent in world.teams.sent
        if sent.message and sent.message.card and any(a["title"] == "Spara alla" for a in sent.message.card["actions"])
    )


async def test_no_thanks_saves_nothing_and_keeps_nothing(world: World) -> None:
    await pasted(world)
    assert "Inget är sparat ur anteckningarna." in words(await world.presses("Karin", "Nej tack"))
    assert await rows(world, deadline) == []
    assert [row.content for row in await waiting(world)] == [b""]


# -- who may


async def test_a_member_who_pasted_saves_their_own_and_is_told_who_saves_the_rest(world: World) -> None:
    await world.says("Olle", NOTES)
    answer = await world.presses("Olle", "Spara alla")
    assert [row.due_on.isoformat() for row in await rows(world, deadline)] == ["2025-06-13"]
    assert "ordförande eller sekreterare" in words(answer)
    await world.presses("Karin", "Spara alla")
    assert len(await rows(world, deadline)) == 2


async def test_another_member_is_told_who_answers(world: World) -> None:
    card = await pasted(world)
    assert "Det var Karin Ek som skickade anteckningarna" in refused(await world.presses("Sara", "Spara alla", card))
    assert "Det var Karin Ek" in refused(await world.presses("Sara", "Gå igenom", card))


# -- by text


async def test_everything_can_be_said_by_text(world: World) -> None:
    await pasted(world)
    await world.says("Karin", "1 är 5 juli")
    assert "Ändrat: 1 Skriftliga inspel till studieplanen. Senast lördag 5 juli 2025" in world.heard()
    await world.says("Karin", "1 gäller Sara")
    assert "Senast lördag 5 juli 2025 · Sara Lind" in world.heard()
    await world.says("Karin", "hoppa över 2")
    assert "5 saker väntar på svar och är inte sparade än" in world.heard()
    await world.says("Karin", "spara 1, 3")
    assert sorted((await titles(world)).values()) == ["2025-07-05", "2025-09-05"]
    await world.says("Karin", "visa förslagen")
    assert "3 saker väntar på svar och är inte sparade än" in world.heard()
    await world.says("Karin", "spara alla")
    assert "4 saker är sparade ur anteckningarna." in world.heard()


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("spara 9", "Det finns inget nummer 9 bland förslagen"),
        ("5 är 3 juni", "Nummer 5 har ingen dag att ändra"),
        ("1 gäller Bertil", "Jag hittar ingen"),
    ],
)
async def test_what_cannot_be_done_by_text_is_said_and_changes_nothing(world: World, said: str, heard: str) -> None:
    await pasted(world)
    await world.says("Karin", said)
    assert heard in world.heard()
    assert await rows(world, deadline) == []


async def test_without_proposals_the_words_are_answered(world: World) -> None:
    await world.says("Karin", "spara alla")
    assert "Det finns inga förslag som väntar här" in world.heard()


# -- told


async def test_each_is_told_of_theirs_once_and_the_group_in_one_message(world: World) -> None:
    await pasted(
        world,
        "anteckningar:\nOlle skickar enkäten senast 13 juni.\nOlle bokar lokal senast 20 juni.\nInspel senast 30/6.\n",
        in_=private_chat("Karin"),
    )
    posts = len(world.shown_in())
    await world.says("Karin", "spara alla", in_=private_chat("Karin"))
    told = world.heard("Olle")
    assert told.startswith("Karin Ek har sparat ur anteckningarna:")
    assert "D1" in told
    assert "D2" in told
    assert "D3" not in told
    assert len(world.shown_in()) == posts + 1


async def test_reminders_are_promised_of_what_was_saved(world: World) -> None:
    await pasted(world, "anteckningar:\nInspel lämnas senast 30 juni.\n")
    await world.presses("Karin", "Spara alla")
    found = sorted(row.due_at for row in await rows(world, outbox) if row.kind == "deadline_reminder")
    assert found[0] == datetime(2025, 6, 16, 9, tzinfo=STOCKHOLM)
    assert found[-1] == datetime(2025, 6, 30, 9, tzinfo=STOCKHOLM)


# -- long and hostile


async def test_long_notes_stay_under_the_size_of_a_card_and_are_gone_through_in_pages(world: World) -> None:
    lines = [f"Rapport nummer {n} från arbetsgruppen lämnas senast {n % 28 + 1} september 2025." for n in range(1, 141)]
    card = await pasted(world, "anteckningar:\n" + "\n".join(lines))
    assert "Jag hittade 100 saker" in words(card)
    assert "40 saker till fick inte plats" in words(card)
    page = card_of(await world.presses("Karin", "Gå igenom"))
    assert [name for name in fields(page) if name.startswith("tick")] == [f"tick{n}" for n in range(1, 6)]
    more = card_of(await world.presses("Karin", "Visa fler", page, tick1="false"))
    assert "tick6" in fields(more)
    again = card_of(await world.presses("Karin", "Gå igenom"))
    assert fields(again)["tick1"]["value"] == "false"
    done = card_of(await world.presses("Karin", "Spara alla"))
    assert "99 saker är sparade" in words(done)


@pytest.mark.parametrize(
    "text",
    [
        "anteckningar: " + "bla " * 15_000,
        "x" * 60_000,
        "anteckningar:\n" + "senast 30 juni " * 5_000,
        "anteckningar:\n" + "\n" * 50_000 + "a",
        "anteckningar:\n" + "<at>" * 10_000,
    ],
)
async def test_junk_by_the_yard_gets_an_answer(world: World, text: str) -> None:
    await world.says("Karin", text)
    assert world.heard() or world.newest_card()


async def test_more_than_a_hundred_thousand_characters_are_too_many(world: World) -> None:
    await world.says("Karin", "anteckningar: " + "a" * 100_000)
    assert "Texten är för lång" in world.heard()


@pytest.mark.parametrize(
    "data", [{"numbers": "1;2"}, {"numbers": "1" * 70}, {"after": "-1"}, {"proposal": "x" * 65}, {"proposal": "none"}]
)
async def test_a_card_that_is_not_ours_is_refused(world: World, data: dict[str, str]) -> None:
    card = await pasted(world)
    answer = await world.presses("Karin", "Gå igenom", card, **data)
    assert refused(answer)
    assert await rows(world, deadline) == []


async def test_an_old_client_is_sent_the_form_privately(world: World) -> None:
    await pasted(world)
    await world.presses("Karin", "Gå igenom", old_client=True)
    assert "tick1" in fields(world.newest_card(private_chat("Karin")))
    assert button(world.newest_card(private_chat("Karin")), "Spara ibockade")


# -- said beside the day

TERMS = """Anteckningar från mötet 22 maj 2025

Verksamhetsplanen lämnas in varje år senast 1 mars, påminn 3 arbetsdagar före.
Inspel till budgeten lämnas 13 juni, dock senast 30 juni.
"""


async def test_what_comes_each_year_two_steps_and_a_ladder_are_shown_and_kept(world: World) -> None:
    shown = words(await pasted(world, TERMS))
    assert "Senast söndag 1 mars 2026 · varje år · påminnelse 3 arbetsdagar före · alla i gruppen" in shown
    assert "Senast fredag 13 juni 2025 · dock senast 30 juni · alla i gruppen" in shown
    outcome = words(card_of(await world.presses("Karin", "Spara alla")))
    assert "senast söndag 1 mars 2026 · varje år · påminnelse 3 arbetsdagar före" in outcome
    kept = [(row.title, row.yearly, row.final_on, row.ladder) for row in await rows(world, deadline)]
    assert kept == [
        ("Verksamhetsplanen lämnas in", True, None, "3wd"),
        ("Inspel till budgeten", False, date(2025, 6, 30), None),
    ]


def filled(card: Card, **changed: str) -> dict[str, Any]:
    """What the fields of a form send, but for what is changed."""
    return {name: one.get("value", "") for name, one in fields(card).items()} | changed


async def test_in_the_form_it_can_be_taken_away_and_added(world: World) -> None:
    await pasted(world, TERMS)
    form = card_of(await world.presses("Karin", "Gå igenom"))
    one = card_of(await world.presses("Karin", "Ändra 1", form))
    assert fields(one)["yearly"]["value"] == "true"
    form = card_of(await world.presses("Karin", "Använd", one, **filled(one, yearly="false", final="2026-03-15")))
    assert "Senast söndag 1 mars 2026 · dock senast 15 mars · påminnelse" in words(form)
    two = card_of(await world.presses("Karin", "Ändra 2", form))
    assert fields(two)["final"]["value"] == "2025-06-30"
    again = card_of(await world.presses("Karin", "Använd", two, **filled(two, final="2025-05-30")))
    assert "måste komma efter" in words(again)
    form = card_of(await world.presses("Karin", "Använd", again, **filled(again, yearly="true", final="")))
    assert "Senast fredag 13 juni 2025 · varje år · alla" in words(form)
