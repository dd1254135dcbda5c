"""Words that ask to leave something as it is change nothing, and nobody is asked about them."""

from dataclasses import replace
from datetime import datetime

from dialogs import catalogue as c
from dialogs.commands.spec import Command
from dialogs.model import Member, Person
from dialogs.sentences.model import Context, KnownItem, KnownMeeting
from dialogs.understanding.meant import meaning
from tests.tables import each_row

PEOPLE = [Member(Person("t", str(nth), name, str(nth))) for nth, name in enumerate(("Karin Ek", "Olle Berg"))]
HERE = Context(
    now=datetime(2025, 9, 1, 10, 0),  # noqa: DTZ001 - local time, as in a context
    speaker="Karin Ek",
    is_leader=True,
    people=PEOPLE,
    meetings=(KnownMeeting(datetime(2025, 9, 10, 9, 0), datetime(2025, 9, 10, 12, 0)),),  # noqa: DTZ001
    items=tuple(KnownItem(nth, title, (), 20) for nth, title in enumerate(("Hamnen", "Bryggan", "Studiedagen"), 1)),
)
LEFT = c.SmallTalk(c.Talk.AS_IT_IS)


def meant(text: str, context: Context = HERE) -> Command:
    return meaning(c.parse(text, today=context.today), text, context)[0]


@each_row(
    "text",
    [
        "ta inte bort bryggan",
        "nej, stryk inte punkt 2",
        "vi flyttar inte mötet",
        "vi ska inte ställa in mötet",
        "jag vill inte att du flyttar punkt 3",
        "mötet blir inte inställt",
        "punkt 3 ska inte strykas",
        "jag är emot att korta punkt 1",
        "byt inte plats på 1 och 2",
        "please don't move item 2",
        "we are not cancelling the meeting",
        "we should not remove item 3",
    ],
)
def test_a_request_to_leave_something_changes_nothing(text: str) -> None:
    assert meant(text) == LEFT


@each_row(
    "text",
    [
        "flytta inte punkt 1 utan punkt 2 sist",
        "vi hinner inte med punkt 3, ta bort den",
        "Olle kan inte komma, ta bort punkt 2",
        "kan vi inte flytta mötet till torsdag?",
        "lägg till Vi ska inte flytta ungdomar",
        "beslut 2: vi ska inte flytta verksamheten",
        "ställ inte in, flytta mötet till fredag",
        "posta inte dagordningen själv",
        "Olle kommer inte på onsdag",
    ],
)
def test_other_words_with_a_not_keep_their_meaning(text: str) -> None:
    assert meant(text) != LEFT


def test_whether_the_meeting_is_cancelled_is_a_question() -> None:
    assert isinstance(meant("mötet blir väl inte inställt?"), c.WhenIsNext)


def test_an_opinion_in_private_is_left_to_the_open_round() -> None:
    asked = replace(HERE, is_private=True, round_is_open=True, round_asks_me=True)
    assert meant("vi borde inte ändra dagordningen under mötet", asked) != LEFT
