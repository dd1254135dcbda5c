"""What the design of the cards promises: valid elements, an order that reads well, and one primary button."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from dialogs import cards
from dialogs.agenda.cards import agenda_card, usual_adder
from dialogs.agenda.closing_cards import row_name, settle_form
from dialogs.agenda.model import Agenda, AgendaItem, ItemStatus, ItemType, Owner
from dialogs.meetings.model import Meeting
from dialogs.message import Mention
from tests.cards import assert_valid_card
from tests.tables import each_row
from tests.world import words

STOCKHOLM = ZoneInfo("Europe/Stockholm")
STARTS = datetime(2026, 9, 25, 7, tzinfo=UTC)
MEETING = Meeting("m" * 22, "g", STARTS, STARTS + timedelta(hours=3), "Örebro")


@pytest.mark.parametrize("tone", cards.Tone)
def test_a_status_has_an_icon_beside_its_words_and_no_coloured_text(tone: cards.Tone) -> None:
    small, big = cards.status("Klart", tone), cards.large("Klart", tone=tone)
    assert_valid_card(cards.card([small, big], fallback="Klart"))
    assert "color" not in str(big)
    assert words(cards.card([small, big], fallback="Klart")).split("\n") == [small["text"]] * 2
    assert small["text"] == "Klart" if tone is cards.Tone.QUIET else small["text"][1:] == " Klart"


@pytest.mark.parametrize("count", range(1, 7))
def test_a_card_has_one_primary_button_and_three_in_sight(count: int) -> None:
    buttons = cards.choices_of(*(cards.button(f"Knapp {number}", "help") for number in range(count)))
    assert [button.get("style") for button in buttons] == ["positive", *[None] * (count - 1)]
    assert sum("mode" not in button for button in buttons) == min(count, 3)


ROWS = [
    AgendaItem("1", "Lägesbild och analys", (Owner("Sara Lind"),), minutes=25),
    AgendaItem("2", "Budgeten", (Owner("Karin Ek"), Owner("Olle Berg")), ItemType.DECISION, minutes=40),
    AgendaItem("3", "Paus", type=ItemType.BREAK, minutes=10),
    AgendaItem("4", "Laget runt", type=ItemType.ROUND, minutes=30, added_by_name="Olle Berg"),
    AgendaItem("5", "Vårens studiedag", added_by_name="Sara Lind", minutes=5, purpose="inriktning"),
]


@pytest.mark.parametrize("item", ROWS, ids=lambda item: item.title)
@pytest.mark.parametrize("locale", ["sv", "en"])
def test_time_title_owner_and_minutes_are_read_in_that_order_and_close_together(item: AgendaItem, locale: str) -> None:
    card = agenda_card(Agenda("m", (item,)), MEETING, STOCKHOLM, locale)
    assert_valid_card(card)
    read = words(card)
    places = [
        read.index(part)
        for part in ("09.00\n", item.title, *[owner.text for owner in item.owners], f"\n{item.minutes} min")
    ]
    assert places == sorted(places)
    assert places[-1] - places[0] < 90


@each_row(
    ("adders", "usual"),
    [
        ((), ""),
        (("Olle",), ""),
        (("Olle", "Olle"), "Olle"),
        (("", "Olle", "Sara", "Olle"), "Olle"),
        (("Sara", "Olle"), ""),
        (("Sara", "Olle", "Sara", "Olle", "Olle"), "Olle"),
    ],
)
def test_who_added_an_item_is_on_its_row_only_if_it_is_not_the_usual_person(
    adders: tuple[str, ...], usual: str
) -> None:
    agenda = Agenda(
        "m", tuple(AgendaItem(str(n), f"Punkt {n}", added_by_name=name) for n, name in enumerate(adders, 1))
    )
    assert usual_adder(agenda) == usual
    read = words(agenda_card(agenda, MEETING, STOCKHOLM, "sv")).split("\n")
    assert [line for line in read if line.startswith("tillagd av")] == [
        f"tillagd av {name}" for name in adders if name not in ("", usual)
    ]
    assert bool(usual) is any(f"tillagda av {usual}." in line for line in read)


def test_mentions_stand_apart_in_one_line_with_commas() -> None:
    mentions = [Mention("29:1", "Karin Ek"), Mention("29:2", "Olle Berg"), Mention("29:3", "Sara Lind")]
    card = agenda_card(Agenda("m"), MEETING, STOCKHOLM, "sv", mentions=mentions)
    last = card["body"][-1]
    assert last["text"] == "<at>Karin Ek</at>, <at>Olle Berg</at>, <at>Sara Lind</at>"
    assert last["separator"] is True


@pytest.mark.parametrize(
    ("status", "chosen"),
    [
        (ItemStatus.OPEN, "done"),
        (ItemStatus.DONE, "done"),
        (ItemStatus.CARRIED, "carried"),
        (ItemStatus.DROPPED, "dropped"),
    ],
)
@pytest.mark.parametrize("locale", ["sv", "en"])
def test_the_form_that_closes_an_agenda_has_one_row_for_each_item(status: ItemStatus, chosen: str, locale: str) -> None:
    item = AgendaItem("1", "Budgeten", status=status)
    card = settle_form(Agenda("m", (item,)), MEETING, STOCKHOLM, locale)
    assert_valid_card(card)
    assert words(card).count("Budgeten") == 1
    (row,) = [field for field in card["body"] if field.get("id") == row_name(item)]
    assert row["value"] == chosen
    assert [choice["value"] for choice in row["choices"]] == ["done", "carried", "dropped"]
