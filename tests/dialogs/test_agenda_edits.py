"""What a change of an item promises: it changes the parts that it names, and no other."""

from dataclasses import fields, replace
from datetime import date

import pytest

from dialogs import catalogue as commands
from dialogs.agenda.edits import Reading, Unclear, read_edit
from dialogs.agenda.model import AgendaItem, ItemType, OutcomeType, Owner, Part
from dialogs.agenda.outcomes import decisions_of, place_of, with_changed_decision, with_decision
from dialogs.agenda.sentences import apart
from dialogs.model import Member, Person, Refusal
from tests.tables import each_row

TODAY = date(2025, 8, 15)
ROSTER = [
    Member(Person("t", f"id of {name}", name, f"29:{name}"))
    for name in ("Karin Ek", "Olle Berg", "Sara Lind", "Nils Ås")
]
ITEM = AgendaItem("7", "Hamnen", (Owner("Sara", "id of Sara Lind"),), ItemType.INFORMATION, "", 45, (Part("Läget"),))
KARIN, OLLE = Owner("Karin", "id of Karin Ek"), Owner("Olle", "id of Olle Berg")


def edited(typed: str, item: AgendaItem = ITEM) -> AgendaItem | Unclear:
    command = commands.parse(typed, today=TODAY)
    assert isinstance(command, commands.EditItem), command
    return read_edit(command.text, item, field=command.field, roster=ROSTER, chair=None)


@each_row(
    ("typed", "changes"),
    [
        ("ändra punkt 6 till 20 min", {"minutes": 20}),
        ("ändra 5 (40 min)", {"minutes": 40}),
        ("ändra 3: 30 min", {"minutes": 30}),
        ("ändra 3 en kvart", {"minutes": 15}),
        ("ändra 3 1h15", {"minutes": 75}),
        ("ändra 3 till ca 25 minuter", {"minutes": 25}),
        ("ändra 3: [½ timme]", {"minutes": 30}),
        ("punkt 3 ska vara 15 minuter", {"minutes": 15}),
        ("punkt 3 tar en halvtimme", {"minutes": 30}),
        ("ändra tiden på 3 till 10 min", {"minutes": 10}),
        ("ge punkt 3 20 min", {"minutes": 20}),
        ("sätt 35 min på punkt 3", {"minutes": 35}),
        ("förläng punkt 3 med 15 min", {"minutes": 60}),
        ("korta punkt 3 till 10 min", {"minutes": 10}),
        ("ändra 3 10 min längre", {"minutes": 55}),
        ("item 3 should be 15 minutes", {"minutes": 15}),
        ("change the time of 3 to 1.5 hours", {"minutes": 90}),
        ("ändra 7 ägare Karin", {"owners": (KARIN,)}),
        ("ändra 7 Karin", {"owners": (KARIN,)}),
        ("byt ansvarig på 4 till Olle", {"owners": (OLLE,)}),
        ("ändra ansvarig för punkt 4 till Karin och Olle", {"owners": (KARIN, OLLE)}),
        ("Karin tar punkt 4", {"owners": (KARIN,)}),
        ("ge punkt 4 till Olle", {"owners": (OLLE,)}),
        ("punkt 4 hålls av Karin", {"owners": (KARIN,)}),
        ("set the owner of 4 to Olle", {"owners": (OLLE,)}),
        ("ändra 4 ingen ansvarig", {"owners": ()}),
        ("ändra 4 utan tid", {"minutes": None}),
        ("ändra 1 beslut", {"type": ItemType.DECISION}),
        ("ändra 1 till en diskussionspunkt", {"type": ItemType.DISCUSSION}),
        ("gör punkt 1 till en beslutspunkt", {"type": ItemType.DECISION}),
        ("punkt 1 ska vara diskussion", {"type": ItemType.DISCUSSION}),
        ("ändra typ på 1 till beslut", {"type": ItemType.DECISION}),
        ("ändra 2 Karin, 20 min, diskussion", {"owners": (KARIN,), "minutes": 20, "type": ItemType.DISCUSSION}),
        ("ändra 2 (Olle, beslut)", {"owners": (OLLE,), "type": ItemType.DECISION}),
        ("ändra 2 beslut och 20 min", {"minutes": 20, "type": ItemType.DECISION}),
        ("ändra titeln på 2 till Hamnen i höst", {"title": "Hamnen i höst"}),
        ("byt rubrik på 2: Karin", {"title": "Karin"}),
        ("döp om 2 till 20 min om hamnen", {"title": "20 min om hamnen"}),
        ("punkt 2 ska heta Bryggan", {"title": "Bryggan"}),
        ("rename 2 to The pier", {"title": "The pier"}),
        ("ändra 2: Budget 2026", {"title": "Budget 2026"}),
        ("ändra 2 till Bryggan och båten", {"title": "Bryggan och båten"}),
        ("ändra 2 Nytt namn (20 min)", {"title": "Nytt namn", "minutes": 20}),
        ("ändra 2 ny rubrik: Bryggan", {"title": "Bryggan"}),
        ("ändra 2 Tid och plats", {"title": "Tid och plats"}),
        ("ändra 2 Ansvar för nycklarna", {"title": "Ansvar för nycklarna"}),
        ("ändra 2 Bryggan (20 min)", {"title": "Bryggan", "minutes": 20}),
        ("ändra 2 Bryggan (Karin, beslut)", {"title": "Bryggan", "owners": (KARIN,), "type": ItemType.DECISION}),
    ],
)
def test_a_change_touches_the_named_parts_and_no_other(typed: str, changes: dict[str, object]) -> None:
    changed = edited(typed)
    assert isinstance(changed, AgendaItem)
    differs = {each.name: getattr(changed, each.name) for each in fields(ITEM)}
    differs = {name: value for name, value in differs.items() if value != getattr(ITEM, name)}
    assert differs == {name: value for name, value in changes.items() if value != getattr(ITEM, name)}


@each_row(
    ("typed", "readings"),
    [
        ("ändra 3 Kerstin", {Reading.OWNER, Reading.TITLE}),
        ("ändra 3 till Maria Ros", {Reading.OWNER, Reading.TITLE}),
        ("ändra 3 lunch", {Reading.TITLE, Reading.TYPE}),
        ("ändra 3: Paus", {Reading.TITLE, Reading.TYPE}),
        ("ändra 3 laget runt", {Reading.TITLE, Reading.TYPE}),
    ],
)
def test_a_change_that_can_be_meant_in_two_ways_is_asked_about(typed: str, readings: set[Reading]) -> None:
    unclear = edited(typed)
    assert isinstance(unclear, Unclear)
    assert set(unclear.readings) == readings


@pytest.mark.parametrize(
    "typed", ["ändra titeln på 2 till " + "x" * 201, "byt tid på 2 till 0", "korta punkt 2 med 3 timmar"]
)
def test_a_part_that_does_not_fit_is_refused(typed: str) -> None:
    with pytest.raises(Refusal):
        edited(typed)


@each_row(
    ("typed", "number", "text"),
    [
        ("beslut punkt 4: vi lagar bryggan", 4, "vi lagar bryggan"),
        ("Beslut 4 - vi lagar bryggan", 4, "vi lagar bryggan"),
        ("beslut 4 – vi lagar bryggan", 4, "vi lagar bryggan"),
        ("beslut på punkt 4, att laga bryggan", 4, "att laga bryggan"),
        ("punkt 4: vi beslutade att laga bryggan", 4, "att laga bryggan"),
        ("på punkt 4 beslutade vi att laga bryggan", 4, "att laga bryggan"),
        ("vi beslutade att laga bryggan på punkt 4", 4, "att laga bryggan"),
        ("punkt 4, beslut: laga\nMåla sedan", 4, "laga\nMåla sedan"),
        ("Beslut 4:\nLaga bryggan\nMåla den", 4, "Laga bryggan\nMåla den"),
        ("decision 4: mend the pier", 4, "mend the pier"),
        ("beslut: vi lagar bryggan", None, "vi lagar bryggan"),
        ("vi beslutade att laga bryggan", None, "att laga bryggan"),
        ("Mötet beslutade att laga bryggan.", None, "att laga bryggan."),
        ("we decided to mend the pier", None, "to mend the pier"),
        ("beslut 4: " + "laga " * 390, 4, ("laga " * 390).strip()),
    ],
)
def test_a_decision_is_understood_however_it_is_written(typed: str, number: int | None, text: str) -> None:
    assert commands.parse(typed, today=TODAY) == commands.AddDecision(number, text)


def test_decisions_stand_beside_each_other_and_one_is_changed_alone() -> None:
    item = with_decision(with_decision(with_decision(ITEM, "Ett\n\nmed tom rad"), "Två"), "två")
    assert decisions_of(item) == ("Ett\nmed tom rad", "Två")
    assert decisions_of(with_changed_decision(item, place_of(item, OutcomeType.DECISION, 4, 2), "Tre")) == (
        "Ett\nmed tom rad",
        "Tre",
    )
    assert decisions_of(with_changed_decision(item, 0, "")) == ("Två",)
    for nth in (None, 0, 3):
        with pytest.raises(Refusal):
            place_of(item, OutcomeType.DECISION, 4, nth)
    with pytest.raises(Refusal):
        with_decision(item, "x" * 2001)
    assert decisions_of(ITEM) == ()


@each_row(
    ("typed", "text", "left", "at"),
    [
        ("Studiedagen (Karin, 20 min). Och flytta 4 till 2. Tack!", "Studiedagen (Karin, 20 min)", True, None),
        ("Skärmar (Olle, beslut) och ta bort punkt 5", "Skärmar (Olle, beslut)", True, None),
        ("Hamnen. Flytta 3 till 1", "Hamnen", True, None),
        ("Hamnen. Kan du skicka den till alla?", "Hamnen", True, None),
        ("Hamnen (10 min). Remind Karin tomorrow", "Hamnen (10 min)", True, None),
        ("Hamnen (10 min). Tack på förhand!", "Hamnen (10 min)", False, None),
        ("Båten (Karin) och bryggan", "Båten (Karin) och bryggan", False, None),
        ("Hälsning från st. Per", "Hälsning från st. Per", False, None),
        ("Samverkan som punkt 4", "Samverkan", False, 4),
        ("en fikapaus på en kvart efter punkt 5", "En fikapaus (15 min)", False, 6),
        ("Hamnen före punkt 3", "Hamnen", False, 3),
        ("Välkomna 5 min, förra protokollet 5 min, hamnen 20 min", "Välkomna 5 min\nförra protokollet 5 min\nhamnen 20 min", False, None),  # noqa: E501
    ],
)  # fmt: skip
def test_what_is_no_item_does_not_become_a_title(typed: str, text: str, left: bool, at: int | None) -> None:
    added = apart(typed)
    assert (added.text, bool(added.left), added.at) == (text, left, at)


@each_row(
    "typed",
    [
        "Byt ut dagordningen mot denna:\n1. Hamnen\n2. Bryggan",
        "ny dagordning:\n1. Hamnen\n2. Bryggan",
        "ersätt dagordningen med\n1. Hamnen\n2. Bryggan",
        "här är den reviderade dagordningen\n1. Hamnen\n2. Bryggan",
        "här kommer dagordningen:\n1. Hamnen\n2. Bryggan",
        "Uppdaterad dagordning 28 augusti:\n1. Hamnen\n2. Bryggan",
        "replace the agenda with:\n1. Hamnen\n2. Bryggan",
        "Here is the new agenda:\n1. Hamnen\n2. Bryggan",
    ],
)
def test_a_revised_agenda_is_a_replacement_without_its_heading(typed: str) -> None:
    assert commands.parse(typed, today=TODAY) == commands.ReplaceAgenda("1. Hamnen\n2. Bryggan")


@each_row(
    ("typed", "number", "reason"),
    [
        ("avböj F2, vi tar det i höst", 2, "vi tar det i höst"),
        ("avböj F2: dubblett", 2, "dubblett"),
        ("neka förslag F3 – ingen tid", 3, "ingen tid"),
        ("avböj F1 eftersom det är klart", 1, "eftersom det är klart"),
        ("decline F2, we take it in the autumn", 2, "we take it in the autumn"),
    ],
)
def test_a_suggestion_is_declined_with_a_reason(typed: str, number: int, reason: str) -> None:
    assert commands.parse(typed, today=TODAY) == commands.DecideSuggestedItem(number, accept=False, reason=reason)


@each_row(
    ("typed", "changes"),
    [
        ("ta bort tiden på punkt 3", {"minutes": None}),
        ("ta bort minuterna från 3", {"minutes": None}),
        ("ingen tid på punkt 3", {"minutes": None}),
        ("punkt 3 utan tid", {"minutes": None}),
        ("ta bort punkt 3s tid", {"minutes": None}),
        ("stryk ansvarig på punkt 3", {"owners": ()}),
        ("punkt 3 har ingen ansvarig", {"owners": ()}),
        ("ta bort ägaren för 3", {"owners": ()}),
        ("ta bort typen på 3", {"type": None}),
        ("remove the time from item 3", {"minutes": None}),
        ("clear the owner of item 3", {"owners": ()}),
    ],
)
def test_one_part_of_an_item_can_be_taken_away(typed: str, changes: dict[str, object]) -> None:
    assert edited(typed) == replace(ITEM, **changes)  # type: ignore[arg-type]


@each_row("typed", ["ta bort 3", "ta bort punkt 3", "stryk 3", "remove item 3", "ta bort 3!"])
def test_an_item_that_is_removed_is_removed_whole(typed: str) -> None:
    assert isinstance(commands.parse(typed, today=TODAY), commands.RemoveItem)


@each_row(
    ("text", "title"),
    [
        ("Vägar i stället för gator", "Vägar"),
        ("Vägar och broar istället för Gator 2026", "Vägar och broar"),
        ("Roads instead of gator", "Roads"),
        ("Vägar, inte gator", "Vägar"),
        ("Samtal i stället för möten", "Samtal i stället för möten"),
        ("Vägar som inte plogas", "Vägar som inte plogas"),
    ],
)
def test_the_old_title_behind_the_new_one_is_no_part_of_it(text: str, title: str) -> None:
    after = edited(f"ändra rubriken på 7 till {text}", replace(ITEM, title="Gator 2026"))
    assert isinstance(after, AgendaItem)
    assert after.title == title
