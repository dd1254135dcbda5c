"""Whoever is said to present an item is offered as its owner, and never the writer in their place."""
# ruff: noqa: DTZ001 - the context has local times without a zone

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from dialogs.agenda.presented import presented, who_presents
from dialogs.model import Member, Person
from dialogs.sentences.model import Context, KnownItem, KnownMeeting, Sentence
from tests.tables import each_row

STARTS = datetime(2026, 3, 18, 9, 0)
PEOPLE = ("Karin Ek", "Olle Berg", "Sara Lind")
TITLES = (
    ("Öppnande", "Karin Ek"),
    ("Budget 2027", "Olle Berg"),
    ("Skolskjuts i glesbygd", "Sara Lind"),
    ("Laget runt", ""),
)
CONTEXT = Context(
    now=datetime(2026, 3, 10, 10, 0),
    speaker="Karin Ek",
    people=[Member(Person("t", name, name, name)) for name in PEOPLE],
    meetings=(KnownMeeting(STARTS, STARTS + timedelta(hours=3), "Avesta"),),
    items=tuple(KnownItem(nth, title, (owner,) if owner else ()) for nth, (title, owner) in enumerate(TITLES, 1)),
)


def said(text: str, context: Context = CONTEXT) -> list[str]:
    return [" + ".join(reading.says) for reading in presented(Sentence(text), context)]


@each_row(
    ("text", "says"),
    [
        ("Sara drar budgeten", "byt ansvarig på 2 till Sara Lind"),
        ("budgeten får Sara hålla i", "byt ansvarig på 2 till Sara Lind"),
        ("Skolskjutsen tar Olle", "byt ansvarig på 3 till Olle Berg"),
        ("låt Olle och Sara ta laget runt", "byt ansvarig på 4 till Olle Berg och Sara Lind"),
        ("jag tar Olles punkt", "byt ansvarig på 2 till Karin Ek"),
        ("kan Sara presentera budgeten i stället?", "byt ansvarig på 2 till Sara Lind"),
        ("Sara will take Olle's item", "byt ansvarig på 2 till Sara Lind"),
        ("skolskjutsen presenteras av Olle", "byt ansvarig på 3 till Olle Berg"),
        ("Olle drar lokalfrågan", "lägg till Lokalfrågan (Olle Berg)"),
        ("bokslutet får Sara hålla i", "lägg till Bokslutet (Sara Lind)"),
    ],
)
def test_the_presenter_becomes_the_owner(text: str, says: str) -> None:
    assert said(text) == [says]


@each_row(
    "text",
    [
        "Sara tar anteckningar",
        "Sara tar bort budgeten",
        "Sara tar med fika",
        "Sara tar kontakt med kommunen om budgeten",
        "Sara tar fram en budget",
        "Sara leder mötet",
        "Sara kan inte ta budgeten",
        "Sara drar budgeten och skolskjutsen",
        "Sara tar budgeten nästa gång",
        "revisorn drar budgeten",
        "Olle tar bilen",
        "vi drar igång",
    ],
)
def test_other_things_that_people_take_change_no_owner(text: str) -> None:
    assert said(text) == []


def test_during_the_meeting_a_matter_without_an_item_is_no_new_item() -> None:
    assert said("Olle håller i kontakten med skolan", replace(CONTEXT, is_meeting_on=True)) == []


@pytest.mark.parametrize(
    "text", ["vem drar budgeten?", "vem är det som håller i budgeten", "who's presenting the budget?"]
)
def test_the_presenter_is_told(text: str) -> None:
    assert [reading.says for reading in who_presents(Sentence(text), CONTEXT)] == [("när är punkt 2",)]


@pytest.mark.parametrize("text", ["vem tar anteckningar?", "vem drar igång?", "vem är Olle?"])
def test_other_questions_who_are_left_to_others(text: str) -> None:
    assert who_presents(Sentence(text), CONTEXT) == ()
