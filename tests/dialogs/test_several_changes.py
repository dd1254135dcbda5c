"""A request that names two changes of an item makes both, and puts no words of the second into the first."""

from datetime import datetime

import pytest

from dialogs import catalogue as c
from dialogs.agenda.changes_meant import change
from dialogs.model import Member, Person
from dialogs.sentences.model import Context, KnownItem, KnownMeeting, Sentence
from dialogs.understanding.meant import meaning
from tests.tables import each_row

PEOPLE = [Member(Person("t", str(nth), name, str(nth))) for nth, name in enumerate(("Karin Ek", "Olle Berg"))]
HERE = Context(
    now=datetime(2025, 9, 1, 10, 0),  # noqa: DTZ001 - local time, as in a context
    speaker="Karin Ek",
    is_leader=True,
    people=PEOPLE,
    meetings=(KnownMeeting(datetime(2025, 9, 10, 9, 0), datetime(2025, 9, 10, 12, 0)),),  # noqa: DTZ001
    items=tuple(
        KnownItem(nth, title, ("Karin Ek",), 20) for nth, title in enumerate(("Hamnen", "Bryggan", "Studiedagen"), 1)
    ),
)


@each_row(
    ("text", "says"),
    [
        ("gör punkt 2 till information och ge den till Olle", ("gör punkt 2 till information", "ge punkt 2 till Olle")),
        ("make item 2 a decision and give it to Olle", ("make item 2 a decision", "give punkt 2 to Olle")),
        ("döp om punkt 2 till Kaj och gör den till info", ("döp om punkt 2 till Kaj", "gör punkt 2 till info")),
        ("punkt 1 ska heta Kajen och punkt 2 ska heta Piren", ("punkt 1 ska heta Kajen", "punkt 2 ska heta Piren")),
        ("korta punkt 1 till 10 och punkt 2 till 15", ("korta punkt 1 till 10", "korta punkt 2 till 15")),
        ("ändra tiden på 2 till 30 min och ge den till Olle", ("ändra tiden på 2 till 30 min", "ge punkt 2 till Olle")),
    ],
)  # fmt: skip
def test_both_changes_are_made(text: str, says: tuple[str, ...]) -> None:
    command = meaning(c.parse(text, today=HERE.today), text, HERE)[0]
    assert isinstance(command, c.Several)
    assert command.says == says


@each_row(
    ("text", "said"),
    [
        ("punkt 2 ska vara 30 min och bara information", "ändra 2 30 min, information"),
        ("item 2 should be 30 minutes and for information only", "ändra 2 30 min, information"),
        ("Olle tar punkt 2 och det blir bara en diskussion", "ändra 2 Olle Berg, diskussion"),
        ("Olle will take over item 2 from Karin and it's for discussion", "ändra 2 Olle Berg, diskussion"),
        ("punkt 2 behöver 30 min", "ändra tiden på 2 till 30 min"),
    ],
)
def test_a_length_or_an_owner_may_stand_beside_a_type(text: str, said: str) -> None:
    assert change(Sentence(text), HERE)[0].says == (said,)


@pytest.mark.parametrize("text", ["ändra punkt 2, den är inte ett beslut", "ändra punkt 2, den ska tas senare"])
def test_a_sentence_about_an_item_is_no_new_title(text: str) -> None:
    assert not isinstance(meaning(c.parse(text, today=HERE.today), text, HERE)[0], c.EditItem)


@pytest.mark.parametrize(
    "text", ["ändra 2 Nytt namn (15 min)", "byt namn på 2 till Hamn och brygga", "gör punkt 2 till ett beslut"]
)
def test_one_change_is_obeyed_as_before(text: str) -> None:
    assert isinstance(meaning(c.parse(text, today=HERE.today), text, HERE)[0], c.EditItem)
