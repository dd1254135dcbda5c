"""What goes between groups when several act at once, on both databases; in English; and what has no end in size."""

import asyncio
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import msgspec
import pytest

from bot.events import MessageReceived
from dialogs import cards as pieces
from dialogs.agenda import cards
from dialogs.agenda.model import Agenda, AgendaItem, DraftItem, ItemType, SentFrom
from dialogs.forwarding import cards as forwarding
from dialogs.forwarding.model import Forwarding, ForwardingStatus
from dialogs.meetings.model import Meeting
from dialogs.table_round import cards as table_round
from dialogs.table_round.model import TableRoundAnswer
from storage.database.engine import Database
from tests.cards import assert_valid_card
from tests.fakes import FakeClock, FakeMessenger
from tests.world import World, group_chat, private_chat, sender, words

pytestmark = pytest.mark.postgresql

ZONE = ZoneInfo("Europe/Stockholm")
NORTH = group_chat("19:north", "Länsdelsgrupp norr")
SOUTH = group_chat("19:south", "Länsdelsgrupp söder")


@pytest.fixture
async def both(database: Database, clock: FakeClock, teams: FakeMessenger) -> World:
    """Karin and Olle lead the Chefsgrupp and are in both others, of which Nils leads each."""
    world = World(database, clock, teams)
    await world.arrive()
    await world.led_by("Karin", "Olle")
    await world.plan("28 augusti kl 9-12")
    for place in (NORTH, SOUTH):
        await world.arrive("Karin", "Olle", "Nils", place=place, installer="Nils")
        await world.says("Nils", "jag är ordförande", in_=place)
        await world.says("Nils", "nästa möte 5 september kl 9-11", in_=place)
        await world.presses("Nils", "Ja, det stämmer", in_=place)
    await world.says("Karin", "lägg till Remissen om skolvägar (Karin, 20 min)")
    return world


async def at_once(world: World, *said: tuple[str, str]) -> None:
    await asyncio.gather(
        *(world.dispatch(MessageReceived(world.here, sender(who), world._activity(), text, ())) for who, text in said)
    )
    await world.deliver()


async def agenda(world: World, place: object) -> str:
    await world.says("Nils", "dagordning", in_=place)  # type: ignore[arg-type]
    return world.heard(in_=place)  # type: ignore[arg-type]


async def test_sent_by_two_at_the_same_time_it_is_there_once(both: World) -> None:
    await at_once(
        both,
        ("Karin", "skicka punkt 1 till Länsdelsgrupp norr och söder"),
        ("Olle", "skicka punkt 1 till Länsdelsgrupp söder och norr"),
    )
    for place in (NORTH, SOUTH):
        assert (await agenda(both, place)).count("Remissen om skolvägar") == 1


async def test_sent_and_called_back_at_the_same_time_it_is_there_or_not_as_is_said_of_it(both: World) -> None:
    await both.says("Karin", "skicka punkt 1 till norr")
    await at_once(both, ("Karin", "dra tillbaka punkt 1"), ("Olle", "dra tillbaka punkt 1"))
    assert "Remissen" not in await agenda(both, NORTH)
    await both.says("Karin", "vad hände med punkt 1?")
    assert "norr: tillbakadragen." in both.heard()


async def test_told_at_the_same_time_for_laget_runt_both_stand_there(both: World) -> None:
    await both.says("Karin", "lägg till Laget runt")
    await at_once(both, ("Karin", "laget runt: Badhuset öppnar."), ("Olle", "laget runt: Två nya."))
    await both.says("Sara", "laget runt")
    assert "Badhuset öppnar." in both.heard()
    assert "Två nya." in both.heard()


async def test_all_of_it_in_english(world: World) -> None:
    await world.led_by("Karin")
    await world.says("Karin", "english")
    await world.plan_in_english("28 August 9-12")
    await world.arrive("Karin", "Nils", place=NORTH, installer="Karin")
    await world.says("Karin", "add The consultation (Karin, 20 min)")
    await world.says("Karin", "add Round table")
    await world.says("Karin", "send item 1 to Länsdelsgrupp norr and the Steering group")
    assert "Länsdelsgrupp norr: it will be taken up when they have planned a meeting." in world.heard()
    assert "Steering group: if I am there, I ask the chair and secretary of that group." in world.heard()
    await world.says("Karin", "what happened to item 1?")
    assert "Steering group: no answer yet." in world.heard()
    await world.says("Karin", "take back item 1 from the Steering group")
    assert "has been taken back from Steering group" in world.heard()
    await world.says("Olle", "I'm from Hallsbergs kommun")
    await world.says("Olle", "nothing new")
    assert "Thank you! Nothing new from" in world.heard()
    await world.time_is(datetime(2025, 8, 26, 7, 0, tzinfo=UTC))
    assert "want to share at the meeting" in words(world.newest_card(private_chat("Karin")))
    await world.says("Karin", "who has not answered the round table")
    assert "Have not answered" in world.everything(private_chat("Karin"))


def test_two_hundred_items_from_elsewhere_and_a_hundred_organisations_fit_page_by_page() -> None:
    sent_from = SentFrom("f", "Chefsgruppen", date(2025, 8, 28), 12)
    items = [AgendaItem(str(nth), f"Punkt {nth}", sent_from=sent_from) for nth in range(199)]
    round_item = AgendaItem("round", "Laget runt", type=ItemType.ROUND)
    agenda = Agenda("m", (*items[:100], round_item, *items[100:]))
    meeting = Meeting("m", "g", datetime(2025, 8, 28, 7, tzinfo=UTC), datetime(2025, 8, 28, 10, tzinfo=UTC))
    told = [TableRoundAnswer(str(nth), "P", f"Ö{nth} kommun", "å" * 1500) for nth in range(100)]
    content = DraftItem("Punkt")
    states = [
        Forwarding(
            id=str(nth),
            item="i",
            number=1,
            meeting_id="m",
            from_group="g",
            to_group=None,
            named=f"Grupp {nth}",
            content=content,
            sent_by="p",
            sent_at=datetime(2025, 8, 28, 7, tzinfo=UTC),
            status=ForwardingStatus.TAKEN_UP,
            on=date(2025, 8, 29),
            outcome="å" * 300,
        )
        for nth in range(40)
    ]
    beneath = {item.id: [forwarding.came_from(sent_from, "sv"), *forwarding.under_item(states, "sv")] for item in items}
    beneath["round"] = table_round.under_item(told, "sv")
    shown = []
    first = 0
    while True:
        card = cards.agenda_card(agenda, meeting, ZONE, "sv", first=first, beneath=beneath)
        assert_valid_card(card)
        assert len(msgspec.json.encode(card)) < pieces.MAX_BYTES
        shown.append(words(card))
        following = [each["data"]["first"] for each in card["actions"] if each["data"].get("first", "0") != "0"]
        if not following:
            break
        first = int(following[0])
    assert all(any(f"** Punkt {nth}\n" in page for page in shown) for nth in range(199))
