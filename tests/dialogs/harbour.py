"""A group with a meeting of three items, in which sentences are said."""

from datetime import datetime

from dialogs import catalogue as c
from dialogs.commands.spec import Command
from dialogs.model import Member, Person
from dialogs.sentences.model import Context, KnownItem, KnownMeeting
from dialogs.understanding.meant import meaning

PEOPLE = [
    Member(Person("t", str(nth), name, str(nth))) for nth, name in enumerate(("Karin Ek", "Olle Berg", "Sara Lind"))
]
HERE = Context(
    now=datetime(2025, 9, 1, 10, 0),  # noqa: DTZ001 - local time, as in a context
    speaker="Karin Ek",
    is_leader=True,
    people=PEOPLE,
    meetings=(KnownMeeting(datetime(2025, 9, 10, 9, 0), datetime(2025, 9, 10, 12, 0)),),  # noqa: DTZ001
    items=tuple(
        KnownItem(nth, title, ("Olle Berg",) if nth == 2 else (), 20)
        for nth, title in enumerate(("Hamnen", "Bryggan", "Studiedagen"), 1)
    ),
)


def meant(text: str, context: Context = HERE) -> Command:
    return meaning(c.parse(text, today=context.today), text, context)[0]
