"""The agenda's card with its times: whole, in order, and never too large for Teams."""

import json
import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.messenger import Address
from bot.teams.outgoing import activity
from dialogs.agenda import cards
from dialogs.agenda.model import Agenda, AgendaItem, ItemStatus, ItemType, Material, Owner
from dialogs.agenda.words import Addresses
from dialogs.meetings.model import Meeting
from dialogs.message import Mention
from tests.cards import assert_valid_card
from tests.world import words

STOCKHOLM = ZoneInfo("Europe/Stockholm")
STARTS = datetime(2025, 9, 25, 7, tzinfo=UTC)
MEETING = Meeting("m" * 22, "g", STARTS, STARTS + timedelta(hours=8), "Örebro")
ADDRESS = Address("tenant", "19:group", "https://x", "28:bot")
LINK = "https://motesbot.example.org/links/" + "x" * 250
MEMBERS = [Mention(f"29:{'x' * 60}{number}", f"Förnamn Efternamnsson {number}") for number in range(100)]


def agenda(many: int) -> Agenda:
    return Agenda(
        MEETING.id,
        tuple(
            AgendaItem(
                id=f"item-{number:017}",
                title=f"Punkt nummer {number} om något som tar en hel rad på en telefon",
                owners=(Owner("Karin Ek"), Owner("Olle Berg")),
                type=ItemType.DECISION,
                minutes=3,
                added_by_name="Sara Lind",
                material=(Material(f"https://kumla.example/dokument/{number}/underlag.pdf", "Underlag"),),
            )
            for number in range(1, many + 1)
        ),
    )


@pytest.mark.parametrize("locale", ["sv", "en"])
def test_two_hundred_items_and_a_hundred_members_stay_under_the_size_and_every_item_has_its_time(locale: str) -> None:
    whole = agenda(200)
    times: list[str] = []
    numbers: list[int] = []
    first, pages = 0, 0
    while True:
        message = cards.agenda_message(
            whole,
            MEETING,
            STOCKHOLM,
            locale,
            mentions=MEMBERS[:30],
            others=70,
            readers={item.id: 99 for item in whole.items},
            to=Addresses(LINK, LINK),
        )
        card = cards.agenda_card(
            whole,
            MEETING,
            STOCKHOLM,
            locale,
            mentions=MEMBERS[:30],
            others=70,
            first=first,
            readers={item.id: 99 for item in whole.items},
            to=Addresses(LINK, LINK),
        )
        assert_valid_card(card)
        for made in (message, type(message)(card=card, summary=message.summary, mentions=message.mentions)):
            assert len(json.dumps(activity(ADDRESS, made), ensure_ascii=False).encode()) < 28 * 1024
        said = words(card)
        found = re.findall(r"^(\d\d\.\d\d)\n\*\*(\d+)\*\*", said, flags=re.MULTILINE)
        numbers += [int(number) for _, number in found]
        times += [at for at, _ in found]
        pages += 1
        following = [action for action in card["actions"] if action.get("verb") == "agenda_page"]
        following = [action for action in following if int(action["data"]["first"]) > first]
        if not following:
            break
        first = int(following[0]["data"]["first"])
    assert numbers == list(range(1, 201))
    assert times == sorted(times)
    assert times[:2] == ["09.00", "09.03"]
    assert 2 < pages < 20


def test_who_is_too_many_to_be_mentioned_is_counted() -> None:
    card = cards.agenda_card(agenda(1), MEETING, STOCKHOLM, "sv", mentions=MEMBERS[:30], others=70)
    assert "<at>Förnamn Efternamnsson 29</at> och 70 till" in words(card)


def test_without_minutes_there_are_no_times_and_what_follows_a_guess_is_said_to_be_about() -> None:
    untimed = Agenda("m", (AgendaItem("1", "A"), AgendaItem("2", "B")))
    assert "09.00\n" not in words(cards.agenda_card(untimed, MEETING, STOCKHOLM, "sv"))
    guessed = Agenda("m", (AgendaItem("1", "A"), AgendaItem("2", "B", minutes=5)))
    assert "ca 10.00\n**2** B\n5 min" in words(cards.agenda_card(guessed, MEETING, STOCKHOLM, "sv"))


def test_what_was_dropped_takes_no_time_and_has_none() -> None:
    of = Agenda(
        "m",
        (
            AgendaItem("1", "A", minutes=20),
            AgendaItem("2", "B", minutes=30, status=ItemStatus.DROPPED),
            AgendaItem("3", "C", minutes=5),
        ),
    )
    said = words(cards.agenda_card(of, MEETING, STOCKHOLM, "sv"))
    assert "09.20\n**3** C\n5 min" in said
    assert re.search(r"\*\*2\*\* B\n30 min", said)
