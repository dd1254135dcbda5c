"""An agenda that is written on one line, and several items that are announced."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from dialogs.agenda.item_commands import AddItems
from dialogs.agenda.listed import on_lines
from dialogs.agenda.told import told
from dialogs.catalogue import parse
from dialogs.model import Member, Person
from dialogs.sentences.model import Context, KnownItem, KnownMeeting, Sentence
from tests.tables import each_row

ZONE = ZoneInfo("Europe/Stockholm")
NOW = datetime(2026, 3, 2, 9, tzinfo=ZONE)
STARTS = datetime(2026, 3, 12, 9, tzinfo=ZONE)
PEOPLE = [
    Member(Person(tenant_id="t", id=name, name=name, platform_id=name), frozenset())
    for name in ("Karin Ek", "Olle Berg")
]
EMPTY = Context(now=NOW, people=PEOPLE, meetings=(KnownMeeting(STARTS, STARTS + timedelta(hours=3), "Avesta"),))
FILLED = Context(now=NOW, people=PEOPLE, meetings=EMPTY.meetings, items=(KnownItem(1, "Öppnande"),))


def meant(text: str, context: Context = EMPTY) -> list[str]:
    return [reading.says[0] for reading in told(Sentence(text), context)]


@each_row(
    ("text", "lines"),
    [
        ("1. Runda 10 min 2. Vägar, Karin, 20 min 3. Avslut", "Runda 10 min\nVägar, Karin, 20 min\nAvslut"),
        ("1) inledning 2) vägar 3) fika", "Inledning\nVägar\nFika"),
        (
            "kl 9 inledning, kl 9.15 Karin om vägarna, kl 10 rast",
            "09.00 Inledning\n09.15 Vägarna (Karin)\n10.00 Rast",
        ),
        ("kl 9 start, kl 9.10 vägar, kl 10.10 fika, 11.12 slut", "09.00 Start\n09.10 Vägar\n10.10 Fika\n11.12 Slut"),
        ("9.00 inledning, 9.30 vägar (Olle), 10.15 fika", "09.00 Inledning\n09.30 Vägar (Olle)\n10.15 Fika"),
        ("vi kör standardagendan: öppning, vägar, laget runt och avslut", "Öppning\nVägar\nLaget runt\nAvslut"),
        ("på agendan har vi inledning, vägar och avslut", "Inledning\nVägar\nAvslut"),
        ("the agenda is opening, roads and closing", "Opening\nRoads\nClosing"),
    ],
)
def test_an_agenda_on_one_line_is_read_as_its_items(text: str, lines: str) -> None:
    assert meant(text) == [f"lägg till\n{lines}"]


def test_an_agenda_that_has_items_already_makes_the_writer_choose() -> None:
    assert meant("1. Vägar 2. Fika 3. Avslut", FILLED) == [
        "ny dagordning:\nVägar\nFika\nAvslut",
        "lägg till\nVägar\nFika\nAvslut",
    ]


@each_row(
    "text",
    [
        "1. flytta 3 till 5 2. ta bort 6 3. posta",
        "vad står på agendan, vägar, fika eller avslut?",
        "dagordningen ska alltid vara: öppning, vägar, avslut",
        "jag kommer 9.15, Olle 9.30 och Karin 10.00",
        "kl 10 fika, kl 9 inledning, kl 11 vägar",
        "punkterna är bra",
        "1. Karin bokar salen 2. Olle skickar listan 3. svar in senast 9 mars",
        "Vi bestämde: 1) Vägar 2) Tolkar 3) Val",
        "2. Vägar 3. Fika 5. Avslut",
    ],
)
def test_other_words_with_numbers_times_or_commas_are_no_agenda(text: str) -> None:
    assert meant(text) == []


def test_an_answer_to_a_round_in_private_is_no_agenda() -> None:
    asked = Context(now=NOW, is_private=True, round_asks_me=True, meetings=EMPTY.meetings)
    assert meant("1. bra tempo 2. kul samtal 3. god stämning", asked) == []


@each_row(
    ("text", "items"),
    [
        ("lägg till de här tre sist: Vägar, Tolkar och Val", "Vägar\nTolkar\nVal"),
        ("lägg till två punkter: Vägar och Tolkar", "Vägar\nTolkar"),
        ("lägg till följande punkter: vägar, tolkar", "Vägar\nTolkar"),
        ("lägg in dessa punkter till mötet: Vägar, Karin, 20 min, Tolkar", "Vägar, Karin, 20 min\nTolkar"),
        ("add three items: Roads, Interpreters and Elections", "Roads\nInterpreters\nElections"),
        ("lägg till Vägar, gator och torg", "Vägar, gator och torg"),
        ("lägg till: Vägar, gator och torg", "Vägar, gator och torg"),
        ("lägg till punkten Vägar och gator", "Vägar och gator"),
    ],
)
def test_only_items_that_are_announced_as_several_are_parted(text: str, items: str) -> None:
    command = parse(text, today=NOW.date())
    assert isinstance(command, AddItems)
    assert command.text == items


@pytest.mark.parametrize(
    ("listed", "lines"),
    [
        ("öppnande, 5 min, vägar, Karin, 20 min, fika", "Öppnande, 5 min\nVägar, Karin, 20 min\nFika"),
        ("vägar, beslut, laget runt", "Vägar, beslut\nLaget runt"),
        ("vägar (Karin, 10 min), tolkar", "Vägar (Karin, 10 min)\nTolkar"),
    ],
)
def test_a_length_a_kind_or_a_person_in_a_list_belongs_to_the_item_before_it(listed: str, lines: str) -> None:
    assert on_lines(listed) == lines
