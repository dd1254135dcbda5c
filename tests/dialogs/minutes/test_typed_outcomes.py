"""Decisions, tasks and notes are understood however they are typed, and nothing else becomes one."""

from dataclasses import replace
from datetime import date

from dialogs import catalogue as c
from dialogs.agenda.model import AgendaItem, ItemStatus, Outcome, OutcomeType
from dialogs.agenda.outcomes import merged, with_outcome
from dialogs.minutes.rules import read_task
from dialogs.model import Member, Person
from tests.tables import each_row

TODAY = date(2025, 5, 22)
DECISION, TASK, NOTE = OutcomeType.DECISION, OutcomeType.TASK, OutcomeType.NOTE


def member(name: str, organisation: str = "") -> Member:
    return Member(Person("t", name.lower(), name, f"29:{name}"), organisation=organisation)


ROSTER = [member("Karin Ek"), member("Olle Berg", "Kumla kommun"), member("Sara Lind", "Region Sydlän")]


@each_row(
    ("typed", "command"),
    [
        ("uppdrag 4: Karin tar fram ett förslag till 30 juni", c.AddTask(4, "Karin tar fram ett förslag till 30 juni")),
        ("Uppdrag punkt 4 – Olle ringer", c.AddTask(4, "Olle ringer")),
        ("punkt 4 uppdrag: Olle ringer", c.AddTask(4, "Olle ringer")),
        ("Uppdrag på punkt 12, Sara skriver", c.AddTask(12, "Sara skriver")),
        ("uppdrag: Olle ringer kommunen", c.AddTask(None, "Olle ringer kommunen")),
        ("att göra: Olle ringer", c.AddTask(None, "Olle ringer")),
        ("task 4: Karin drafts it by 30 June", c.AddTask(4, "Karin drafts it by 30 June")),
        ("action item: Olle calls", c.AddTask(None, "Olle calls")),
        ("anteckning 4: flera vill vänta", c.AddNote(4, "Flera vill vänta")),
        ("Notering på punkt 2: lokalen är liten", c.AddNote(2, "Lokalen är liten")),
        ("notera på punkt 3 att priset har stigit", c.AddNote(3, "Priset har stigit")),
        ("på punkt 3: anteckna att priset har stigit", c.AddNote(3, "Priset har stigit")),
        ("anteckning 4:\nEn rad\nEn till", c.AddNote(4, "En rad\nEn till")),
        ("anteckna: bra stämning", c.AddNote(None, "Bra stämning")),
        ("notera att bussen är sen", c.AddNote(None, "Bussen är sen")),
        ("synpunkter 4: tiden är knapp", c.AddNote(4, "Synpunkter: tiden är knapp")),
        ("note 4: several want to wait", c.AddNote(4, "Several want to wait")),
        ("ändra uppdrag 4.2: Sara skriver", c.ChangeOutcome(TASK, 4, 2, "Sara skriver")),
        ("ta bort anteckning 4", c.ChangeOutcome(NOTE, 4, None, "")),
        ("remove task 4.1", c.ChangeOutcome(TASK, 4, 1, "")),
        ("flytta beslut 4.2 till punkt 5", c.MoveOutcome(DECISION, 4, 2, 5)),
        ("uppdrag 4 hör till punkt 5", c.MoveOutcome(TASK, 4, None, 5)),
        ("move note 4 to item 5", c.MoveOutcome(NOTE, 4, None, 5)),
        ("nu punkt 4", c.SetItemUnderWay(4)),
        ("vi går vidare till punkt 7", c.SetItemUnderWay(7)),
        ("now on item 4", c.SetItemUnderWay(4)),
        ("vi enades om att vänta", c.AddDecision(None, "att vänta")),
        ("Chefsgruppen enades om att vänta till hösten", c.AddDecision(None, "att vänta till hösten")),
        ("vi kom överens om att ses oftare", c.AddDecision(None, "att ses oftare")),
        ("på punkt 4 enades vi om att vänta", c.AddDecision(4, "att vänta")),
    ],
)
def test_an_outcome_is_understood(typed: str, command: c.Command) -> None:
    assert c.parse(typed, today=TODAY) == command


@each_row(
    ("typed", "type_"),
    [
        ("anteckningar: Karin skickar planen senast 30 juni", c.ReadNotes),
        ("lägg till Uppdrag: hamnen", c.AddItems),
        ("flytta 4 till 2", c.MoveItem),
        ("ta bort 4", c.RemoveItem),
        ("ändra beslut 4: vi väntar", c.ChangeDecision),
        ("uppdrag 4.2: Sara skriver", c.Incomplete),
        ("anteckning 4.1: Sara skriver", c.Incomplete),
    ],
)
def test_neighbouring_sentences_keep_their_meaning(typed: str, type_: type[c.Command]) -> None:
    assert type(c.parse(typed, today=TODAY)) is type_


@each_row(
    ("typed", "owners", "day", "at_next"),
    [
        ("Karin tar fram ett förslag till 30 juni", ["Karin Ek"], date(2025, 6, 30), False),
        ("Olle Berg och Sara skriver utkastet senast den 5/6", ["Olle Berg", "Sara Lind"], date(2025, 6, 5), False),
        ("jag ringer lokalen", ["Karin Ek"], None, False),
        ("Sara ska boka lokal till nästa möte", ["Sara Lind"], None, True),
        ("Kumla kommun lämnar sina siffror", ["Kumla kommun"], None, False),
        ("Nils bjuder in en föreläsare", [], None, False),
        ("Olle Berg, Sara och Karin målar bryggan", ["Olle Berg", "Sara Lind", "Karin Ek"], None, False),
        ("bjuda in en föreläsare", [], None, False),
    ],
)
def test_a_task_tells_who_and_when(typed: str, owners: list[str], day: date | None, at_next: bool) -> None:
    task = read_task(typed, ROSTER, writer=ROSTER[0], today=TODAY)
    assert [owner.text for owner in task.owners] == owners
    assert (task.day.day if task.day else None) == day
    assert task.at_next is at_next


def test_only_a_decision_ends_its_item_and_equal_words_stand_once() -> None:
    item = AgendaItem("i", "Hamnen")
    noted = with_outcome(with_outcome(item, Outcome(NOTE, "Ett")), Outcome(TASK, "Ett"))
    assert noted.status is ItemStatus.OPEN
    assert len(noted.outcomes) == 2
    assert with_outcome(noted, Outcome(NOTE, "ETT")) == noted
    assert with_outcome(noted, Outcome(DECISION, "Ja")).status is ItemStatus.DONE


A, B, C = (Outcome(NOTE, text, id=text) for text in "ABC")
CHANGED = replace(A, text="Annat")


@each_row(
    ("now", "was", "became", "left"),
    [
        ((A, B), (), (A,), (B,)),
        ((B, A), (B,), (B, A), (B,)),
        ((CHANGED, B), (A,), (CHANGED,), (A, B)),
        ((B, C), (A, B), (B,), (A, B, C)),
        ((B,), (), (A,), None),
        ((replace(A, text="Tredje"),), (A,), (CHANGED,), None),
    ],
)
def test_an_undo_takes_back_one_change_and_leaves_the_others(
    now: tuple[Outcome, ...], was: tuple[Outcome, ...], became: tuple[Outcome, ...], left: tuple[Outcome, ...] | None
) -> None:
    assert merged(now, was, became) == left
