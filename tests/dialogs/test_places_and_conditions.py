"""New items at a place or a clock time, requests with a condition, and words about the last meeting."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from dialogs import catalogue as c
from dialogs.agenda.asked_items import asked_item
from dialogs.sentences.model import KnownItem, Reading
from dialogs.understanding.chained import renumbered
from dialogs.understanding.understand import understand
from tests.dialogs.test_said_in_passing import CONTEXT, NOW, STARTS, meant
from tests.tables import each_row

TITLES = ("Mötet öppnas", "Hamnen", "Bryggan", "Vägar i skogen", "Övriga frågor")
ITEMS = [
    KnownItem(number, title, minutes=30, starts_at=STARTS + timedelta(minutes=30 * (number - 1)))
    for number, title in enumerate(TITLES, 1)
]
LONG = replace(CONTEXT, items=tuple(ITEMS))


def understood(text: str) -> tuple[Reading, bool]:
    found = understand(text, LONG)
    assert found is not None
    return found.readings[0], found.is_sure


@each_row(
    ("typed", "text", "at"),
    [
        ("en punkt före övriga frågor: båtarna 5 min", "Båtarna (5 min)", 5),
        ("en ny punkt efter hamnen: båtarna, Olle 10 min", "Båtarna (Olle, 10 min)", 3),
        ("ett ärende direkt efter 3: båtarna", "Båtarna", 4),
        ("en sak sist: tack och hej", "Tack och hej", None),
        ("an item before item 4: the boats", "The boats", 4),
        ("en extra punkt mellan 2 och 3: båtarna", "Båtarna", 3),
    ],
)
def test_a_place_before_the_title_is_no_part_of_it(typed: str, text: str, at: int | None) -> None:
    asked = asked_item(typed, items=ITEMS)
    assert asked is not None
    assert (asked.text, asked.at) == (text, at)


@each_row(
    ("typed", "text", "at", "left"),
    [
        ("Besök av nämnden kl 10-10.30", "Besök av nämnden (30 min)", 3, ""),
        ("Besök av nämnden 10.00–10.45", "Besök av nämnden (45 min)", 3, ""),
        ("Visit by the board at 10", "Visit by the board", 3, ""),
        ("Besök av nämnden klockan 10.10", "Besök av nämnden", 3, "klockan 10.10"),
    ],
)
def test_a_clock_time_of_the_meeting_is_the_place_and_the_length(typed: str, text: str, at: int, left: str) -> None:
    asked = asked_item(typed, items=ITEMS)
    assert asked is not None
    assert (asked.text, asked.at, asked.left) == (text, at, left)


@each_row(
    "title",
    [
        "Lunchseminariet kl 12.30",
        "Anmälan senast kl 10",
        "Invigningen på fredag kl 10",
        "Uppföljning av mål 4-6",
        "Planen 2025-2027",
        "En fråga efter sommaren: vem bemannar jouren",
        "En punkt före allt annat: nej",
    ],
)
def test_a_title_keeps_times_and_places_that_are_not_of_the_meeting(title: str) -> None:
    asked = asked_item(title, items=ITEMS)
    assert asked is None or (asked.at, asked.details) == (None, ())


@each_row(
    ("text", "condition"),
    [
        ("jag kan ta punkt 3 om Olle inte kommer", "om Olle inte kommer"),
        ("stryk punkt 3 om Olle inte kommer", "om Olle inte kommer"),
        ("flytta punkt 2 sist om Sara är sen", "om Sara är sen"),
        ("ställ in mötet om det blir storm", "om det blir storm"),
        ("remove item 3 if Olle isn't here", "if Olle isn't here"),
    ],
)
def test_a_condition_is_named_as_not_understood_and_nothing_is_obeyed_at_once(text: str, condition: str) -> None:
    reading, is_sure = understood(text)
    assert condition in reading.left
    assert not is_sure


@each_row(
    "text",
    [
        "flytta punkt 2 sist om det går",
        "stryk punkt 3 om du kan",
        "flytta hamnen sist om vi hinner",
        "vad händer om Olle inte kommer?",
    ],
)
def test_a_polite_condition_and_a_question_have_nothing_left_over(text: str) -> None:
    found = understand(text, LONG)
    assert found is None or not any(reading.left for reading in found.readings)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("punkt 2 och 3 byter plats och punkt 4 utgår", ("flytta 2 till 3", "punkt 4 utgår")),
        ("punkt 4 tas före punkt 3 och punkt 5 stryks", ("flytta 4 till 3", "punkt 5 stryks")),
        ("stryk punkt 2, punkt 4 ska vara 40 minuter", ("stryk punkt 2", "punkt 3 ska vara 40 minuter")),
    ],
)
def test_each_clause_about_an_item_is_a_request_of_its_own(text: str, says: tuple[str, ...]) -> None:
    assert understood(text)[0].says == says


@each_row(
    ("says", "found"),
    [
        (("ta bort 3", "punkt 7 utgår"), ("ta bort 3", "punkt 6 utgår")),
        (("flytta 5 till 2", "punkt 2 är klar"), ("flytta 5 till 2", "punkt 3 är klar")),
        (("ta bort 7", "punkt 3 utgår"), ("ta bort 7", "punkt 3 utgår")),
        (("paus efter 4", "ta bort 8"), ("paus efter 4", "ta bort 9")),
        (
            ("lägg till Lunch (30 min) efter punkt 4", "ändra tiden på 8 till 30 min", "ändra tiden på 2 till 5 min"),
            ("lägg till Lunch (30 min) efter punkt 4", "ändra tiden på 9 till 30 min", "ändra tiden på 2 till 5 min"),
        ),
        (("ta bort 2", "lägg till Båtar som punkt 5"), ("ta bort 2", "lägg till Båtar som punkt 4")),
        (("ta bort 2", "paus efter 4"), ("ta bort 2", "paus efter 3")),
        (("lägg till Båtar", "ta bort 8"), ("lägg till Båtar", "ta bort 8")),
    ],
)
def test_marks_are_given_to_the_items_that_had_these_numbers(says: tuple[str, ...], found: tuple[str, ...]) -> None:
    assert renumbered(says, 10, today=NOW.date()) == found


@each_row(
    "text",
    [
        "jag tyckte punkt 3 var jättebra sist",
        "hamnen var bra sist",
        "vi tog hamnen förra gången",
        "punkt 3 gick fort sist vi sågs",
        "we took item 3 last time",
    ],
)
def test_words_about_the_last_meeting_move_nothing(text: str) -> None:
    command = meant(text, LONG)
    says = [say for each in command.readings for say in each.says] if isinstance(command, c.Meant) else []
    assert not isinstance(command, c.MoveItem)
    assert not [say for say in says if say.startswith(("flytta", "move"))]


@pytest.mark.parametrize(
    "text", ["ta punkt 3 sist", "punkt 2 var tänkt först men lägg den sist", "hamnen ska vara sist"]
)
def test_a_wish_for_the_last_place_moves_the_item(text: str) -> None:
    assert understood(text)[0].says[0].startswith("flytta")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("till övriga frågor: semesterstängning v 28-31", "Semesterstängning v 28-31"),
        ("under övriga frågor: ledigheter i juli", "Ledigheter i juli"),
        ("till övrigt: jullunchen", "Jullunchen"),
    ],
)
def test_what_is_said_under_other_business_is_a_new_item(text: str, title: str) -> None:
    assert meant(text, LONG) == c.AddItems(title)


def test_what_always_comes_first_is_asked_about() -> None:
    assert not understood("Som vanligt börjar vi med hamnen")[1]


@pytest.mark.parametrize("text", ["vi hoppar över pausen", "vi skippar fikat", "hoppa över lunchen"])
def test_a_break_that_is_skipped_offers_nothing_about_the_meeting(text: str) -> None:
    assert not isinstance(meant(text, LONG), c.CancelMeeting | c.Meant)


ABSENT = [
    ("Jag har förhinder på onsdag, Kalle Nord från vår enhet kommer istället", "Kalle Nord"),
    ("jag kan inte komma, Sara Ek från samma kommun kommer i stället", "Sara Ek"),
    ("Kan inte på onsdag, min kollega Kalle Nord kommer istället", "Kalle Nord"),
    ("jag kan inte komma på onsdag, sandra kommer istället", "sandra"),
    ("jag kan inte komma på onsdag, någon från vår enhet kommer istället", None),
    ("jag kan inte komma på onsdag, en annan enhet kommer istället", None),
]


@each_row(("text", "substitute"), ABSENT)
def test_where_a_substitute_works_is_no_name(text: str, substitute: str | None) -> None:
    command = c.parse(text, today=NOW.date())
    assert isinstance(command, c.CannotCome)
    assert command.substitute == substitute


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Sara är borta på onsdag så Olle leder mötet", "Olle är ordförande så länge"),
        ("Sara är sjuk, Olle håller i mötet", "Olle är ordförande så länge"),
        ("Sara kan inte komma på onsdag, Olle blir mötesledare", "Olle är ordförande så länge"),
    ],
)
def test_who_leads_while_somebody_is_away_is_asked_about_too(text: str, says: str) -> None:
    command = meant(text, LONG)
    assert isinstance(command, c.Meant)
    assert command.readings[0].says[1] == says


@pytest.mark.parametrize("text", ["Sara är borta på onsdag så Olle blir glad", "Sara är sjuk, Olle får mejla henne"])
def test_who_leads_something_else_is_no_chair(text: str) -> None:
    command = meant(text, LONG)
    says = [say for each in command.readings for say in each.says] if isinstance(command, c.Meant) else []
    assert not any("ordförande" in say for say in says)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("ta punkt 4 direkt efter öppnandet, och lägg hamnen sist", ("flytta 4 till 2", "flytta 3 till 5")),
        ("ta bryggan först och lägg vägarna sist", ("flytta 3 till 2", "flytta 4 till 5")),
    ],
)
def test_each_move_of_a_sentence_is_one_request(text: str, says: tuple[str, ...]) -> None:
    assert understood(text)[0].says == says


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Lägg gärna till båtarna på dagordningen", "Båtarna"),
        (
            "skulle vilja dra nuläget för båtarna, 20 min + diskussion",
            "Nuläget för båtarna (Karin Ek, diskussion, 20 min)",
        ),
        ("vill gärna visa den nya kartan, 10 min", "Den nya kartan (Karin Ek, 10 min)"),
    ],
)
def test_a_wish_is_no_part_of_a_title(text: str, item: str) -> None:
    readings = understood(text)[0]
    assert readings.says == (f"lägg till {item}",)


@pytest.mark.parametrize("text", ["hoppas alla kan komma på onsdag!", "jag hoppas vi ses då", "hope you can all come"])
def test_a_hope_that_others_come_makes_nobody_absent(text: str) -> None:
    command = meant(text, LONG)
    says = [say for each in command.readings for say in each.says] if isinstance(command, c.Meant) else []
    assert not any("inte komma" in say or "can't come" in say for say in says)
    assert not isinstance(command, c.CannotCome)


def test_one_who_hopes_and_cannot_is_absent() -> None:
    assert isinstance(meant("hoppas ni får ett bra möte men jag kan inte komma", LONG), c.CannotCome)


@pytest.mark.parametrize(
    "text", ["hoppa till punkt 3", "nu hoppar vi fram till punkt 3", "då går vi vidare till punkt 3"]
)
def test_an_item_that_the_meeting_jumps_to_is_not_done(text: str) -> None:
    during = replace(LONG, now=STARTS + timedelta(minutes=40), is_meeting_on=True)
    command = meant(text, during)
    says = command.readings[0].says if isinstance(command, c.Meant) else ()
    assert not isinstance(command, c.MarkItems), command
    assert says in ((), ("vi går vidare till punkt 3",))


@pytest.mark.parametrize(
    ("text", "moves"),
    [
        ("onsdagens möte utgår och ersätts av ett möte den 4 april kl 9-12", True),
        ("vi behöver ett möte till den 4 april kl 9-12", False),
    ],
)
def test_a_meeting_that_another_replaces_is_moved(text: str, moves: bool) -> None:
    assert isinstance(meant(text, LONG), c.MoveMeeting) is moves


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Olle drar både 3 och 4", ("byt ansvarig på 3 till Olle Berg", "byt ansvarig på 4 till Olle Berg")),
        ("Sara tar punkt 2 och 4", ("byt ansvarig på 2 till Sara Lind", "byt ansvarig på 4 till Sara Lind")),
        ("Sara takes items 2 and 4", ("byt ansvarig på 2 till Sara Lind", "byt ansvarig på 4 till Sara Lind")),
    ],
)
def test_somebody_takes_several_items(text: str, says: tuple[str, ...]) -> None:
    assert understood(text)[0].says == says


@pytest.mark.parametrize("text", ["Olle drar både 3 och 14", "Olle tar 3 och en halv timme"])
def test_numbers_that_are_no_items_have_no_new_owner(text: str) -> None:
    found = understand(text, LONG)
    says = [say for each in found.readings for say in each.says] if found else []
    assert not any(say.startswith("byt ansvarig på 14") or say.endswith("(Olle Berg)") for say in says)


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("byt punkt 3 mot Båtarna (Olle, 20 min)", "Båtarna (Olle, 20 min)"),
        ("byt ut punkt 3 mot Båtarna", "Båtarna"),
        ("change item 3 for The boats", "The boats"),
    ],
)
def test_an_item_that_another_replaces_has_its_title_only(text: str, item: str) -> None:
    command = c.parse(text, today=NOW.date())
    assert isinstance(command, c.EditItem)
    assert command.text == item


@pytest.mark.parametrize("text", ["byt punkt 3 mot 5", "byt ut punkt 3 mot punkt 4"])
def test_a_number_replaces_no_title(text: str) -> None:
    command = c.parse(text, today=NOW.date())
    assert not isinstance(command, c.EditItem) or command.text != text.rpartition("mot ")[2]


@pytest.mark.parametrize(
    "text",
    ["Matilda från Länsstyrelsen deltar på punkt 3", "Per Ny kommer kl 9.30", "Tove from the board joins item 2"],
)
def test_a_guest_who_comes_is_not_the_writer(text: str) -> None:
    command = meant(text, LONG)
    says = [say for each in command.readings for say in each.says] if isinstance(command, c.Meant) else []
    assert not isinstance(command, c.CanCome)
    assert not {"jag kommer", "I am coming"} & set(says)


@each_row(
    ("text", "interval", "first"),
    [
        ("vi ses varje fredag udda veckor kl 9-11", 2, date(2026, 3, 13)),
        ("vi ses fredagar jämna veckor kl 9-11", 2, date(2026, 3, 20)),
        ("vi ses varannan tisdag i jämna veckor kl 9-11", 2, date(2026, 3, 17)),
        ("we meet every Friday in even weeks 9-11", 2, date(2026, 3, 20)),
        ("vi ses varannan fredag udda veckor kl 9-11 med start 10 april", 2, date(2026, 4, 10)),
        ("vi ses varje fredag kl 9-11", 1, None),
    ],
)
def test_odd_and_even_weeks_are_every_second_week(text: str, interval: int, first: date | None) -> None:
    command = meant(text, LONG)
    assert isinstance(command, c.PlanSeries)
    assert f"INTERVAL={interval}" in command.rule
    assert (command.first and command.first.day) == first


@pytest.mark.parametrize(
    "text", ["en fråga bara: är det okej att jag tar med en kollega?", "en fråga bara: är det ok om jag går tidigare?"]
)
def test_a_request_for_leave_is_no_item(text: str) -> None:
    command = meant(text, LONG)
    says = [say for each in command.readings for say in each.says] if isinstance(command, c.Meant) else []
    assert not isinstance(command, c.AddItems)
    assert not any(say.startswith("lägg till") for say in says)


@each_row(
    ("text", "says"),
    [
        ("hamnen får 25 min och bryggan 15", ("ändra tiden på 2 till 25 min", "ändra tiden på 3 till 15 min")),
        ("hamnen får 25 min och bryggan får 15 min", ("ändra tiden på 2 till 25 min", "ändra tiden på 3 till 15 min")),
        ("ge hamnen 10 och vägarna 40 minuter", ("ändra tiden på 2 till 10 min", "ändra tiden på 4 till 40 min")),
        (
            "the item hamnen gets 25 min and bryggan 15",
            ("ändra tiden på 2 till 25 min", "ändra tiden på 3 till 15 min"),
        ),
    ],
)
def test_each_item_gets_its_own_length(text: str, says: tuple[str, ...]) -> None:
    assert understood(text)[0].says == says


@pytest.mark.parametrize("text", ["hamnen och bryggan får 25 min", "hamnen får 25 min och sedan fika 15"])
def test_one_length_or_one_item_is_no_pair(text: str) -> None:
    found = understand(text, LONG)
    says = [say for each in found.readings for say in each.says] if found else []
    assert not any(say.endswith("till 15 min") for say in says)


@each_row(
    ("text", "after"),
    [("lägg paus efter 4", 4), ("paus före 3", 2), ("fika efter punkt 2 tack", 2), ("break after item 4", 4)],
)
def test_a_bare_number_is_the_item_beside_a_break(text: str, after: int) -> None:
    command = meant(text, LONG)
    assert command == c.AddBreak(after) or f"efter punkt {after}" in str(command)


def test_owners_on_one_line_have_an_item_each() -> None:
    command = c.parse("Karin: budget 20 min, Olle: vägar 15 min, Sara: läget", today=NOW.date())
    assert command == c.AddItems("Karin: budget 20 min\nOlle: vägar 15 min\nSara: läget", by_form=True)


@pytest.mark.parametrize("text", ["Karin: budget, vägar och drift", "Karin: budget, delar: drift och lån"])
def test_one_owner_with_a_list_is_one_line(text: str) -> None:
    command = c.parse(text, today=NOW.date())
    assert not isinstance(command, c.AddItems) or "\n" not in command.text


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("punkt 3: Olle och Sara", "byt ansvarig på 3 till Olle Berg och Sara Lind"),
        ("punkt 2: Olle", "byt ansvarig på 2 till Olle Berg"),
        ("item 2: Sara", "byt ansvarig på 2 till Sara Lind"),
    ],
)
def test_people_behind_a_number_present_the_item(text: str, says: str) -> None:
    assert understood(text)[0].says == (says,)


@pytest.mark.parametrize("text", ["punkt 3: Olle berättar om läget", "punkt 13: Olle", "punkt 3: budgeten"])
def test_other_words_behind_a_number_are_no_owners(text: str) -> None:
    found = understand(text, LONG)
    says = [say for each in found.readings for say in each.says] if found else []
    assert not any(say.startswith("byt ansvarig") for say in says)
