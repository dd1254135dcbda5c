"""Several requests in one message: each is found, and means the items as they stood when it was written."""

from datetime import date

from dialogs.sentences.spoken import with_digits
from dialogs.understanding.chained import pointing_back, renumbered, requests_in
from tests.tables import each_row

TODAY = date(2026, 3, 10)


@each_row(
    ("typed", "parts"),
    [
        ("1) ta bort punkt 2 2) flytta 6 till 3", ["ta bort punkt 2", "flytta 6 till 3"]),
        ("ta bort 2, flytta 6 till 3 och ändra tiden på 8 till 30 min", ["ta bort 2", "flytta 6 till 3", "ändra tiden på 8 till 30 min"]),  # noqa: E501
        ("lägg till Hamnen (Olle) och ta bort bryggan", ["lägg till Hamnen (Olle)", "ta bort bryggan"]),
        ("gör om bryggan till beslut och ge den en kvart", ["gör om bryggan till beslut", "ge den en kvart"]),
        ("remove item 2 and then move 4 to 1", ["remove item 2", "move 4 to 1"]),
    ],
)  # fmt: skip
def test_each_request_begins_with_its_verb_or_number(typed: str, parts: list[str]) -> None:
    assert parts in list(requests_in(typed))


@each_row(
    ("says", "obeyed"),
    [
        (["ta bort 2", "flytta 6 till 3"], ("ta bort 2", "flytta 5 till 2")),
        (["ta bort 2", "ta bort 5"], ("ta bort 2", "ta bort 4")),
        (["ta bort 5", "ta bort 2"], ("ta bort 5", "ta bort 2")),
        (["flytta 6 till 2", "ändra tiden på 3 till 20 min"], ("flytta 6 till 2", "ändra tiden på 4 till 20 min")),
        (["ändra tiden på 3 till 20 min", "ta bort 2"], ("ändra tiden på 3 till 20 min", "ta bort 2")),
    ],
)
def test_numbers_are_those_of_the_agenda_before_the_first_request(says: list[str], obeyed: tuple[str, ...]) -> None:
    assert renumbered(says, 8, today=TODAY) == obeyed


@each_row(
    ("typed", "digits"),
    [
        ("punkt två ska vara först", "punkt 2 ska vara först"),
        ("4:an är bara information", "punkt 4 är bara information"),
        ("döp om sjuan till Hamnen", "döp om punkt 7 till Hamnen"),
        ("trean och fyran ska ha 25 min", "punkt 3 och punkt 4 ska ha 25 min"),
        ("punkterna två och tre utgår", "punkterna 2 och 3 utgår"),
        ("en av två vägar", "en av två vägar"),
    ],
)
def test_spoken_numbers_of_items_are_read_as_digits(typed: str, digits: str) -> None:
    assert with_digits(typed) == digits


@each_row(
    ("part", "before", "meant"),
    [
        ("ge bryggan dom", "korta punkt 2 med 10 min", "ge bryggan 10 min till"),
        ("ge dem till bryggan", "korta punkt 2 med 10 min", "ge 10 min till bryggan"),
        ("ge den en kvart", "ändra typen på 3 till beslut", "ge punkt 3 en kvart"),
        ("ge bryggan en kvart", "korta punkt 2 med 10 min", "ge bryggan en kvart"),
    ],
)
def test_a_request_points_back_to_an_item_or_its_minutes(part: str, before: str, meant: str) -> None:
    assert pointing_back(part, [before], today=TODAY) == meant
