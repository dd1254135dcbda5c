"""When a hinder is read as asking for breaks."""

from dialogs.feedback.breaks import asked_for_breaks
from dialogs.feedback.model import Heading, Statement
from tests.tables import each_row


@each_row(
    "text",
    [
        "För få pauser",
        "Fler pauser, annars bra",
        "Vi behöver en bensträckare",
        "Ingen fikapaus på tre timmar",
        "Rasten kom för sent",
        "Not enough breaks",
        "A break would have helped",
    ],
)
def test_a_hinder_that_speaks_of_breaks_asks_for_them(text: str) -> None:
    assert asked_for_breaks([Statement(Heading.HINDER, text)]) == 1


@each_row(
    "text",
    [
        "För många pauser",
        "För lång paus",
        "Färre pauser",
        "Too many breaks",
        "Ont om tid",
        "Vi pausade frågan",
        "Kalibrast",
    ],
)
def test_what_says_that_there_were_enough_or_something_else_does_not(text: str) -> None:
    assert asked_for_breaks([Statement(Heading.HINDER, text)]) == 0


def test_what_drove_the_meeting_forward_asks_for_nothing() -> None:
    said = [
        Statement(Heading.DRIV, "Bra pauser"),
        Statement(Heading.HINDER, "Få pauser"),
        Statement(Heading.HINDER, "rast"),
    ]
    assert asked_for_breaks(said) == 2
