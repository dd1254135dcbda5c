"""Words after "lägg till" that name a decision, a task, a member or a link are none of an item, and more of the kind."""

# ruff: noqa: E501 - a sentence and its reading are easier to compare on one line
from dataclasses import replace
from datetime import date, time

import pytest

from dialogs import catalogue as c
from dialogs.agenda.break_times import clock_in
from dialogs.agenda.changes_meant import transferred
from dialogs.agenda.joined_meant import joined
from dialogs.agenda.not_ready import not_ready
from dialogs.commands.spec import Command
from dialogs.dates.times import find_time
from dialogs.minutes.added_meant import added_outcome, changed_outcome
from dialogs.people.meanings import arrived
from dialogs.people.no_absence import is_no_absence
from dialogs.sentences.model import KnownItem, Sentence
from dialogs.sentences.slots import by_title
from dialogs.sentences.spoken import with_digits
from tests.dialogs.harbour import HERE, meant
from tests.tables import each_row


@each_row(
    ("text", "says"),
    [
        ("lägg till ett beslut: vi tackar ja", "beslut: vi tackar ja"),
        ("lägg till ett beslut i efterhand på punkt 2: vi avvaktar", "beslut 2: vi avvaktar"),
        ("lägg till en anteckning om att Olle var tveksam", "anteckning: Olle var tveksam"),
        ("skriv in ett nytt uppdrag: Olle ringer länet", "uppdrag: Olle ringer länet"),
        ("add a decision: we join the network", "decision: we join the network"),
        ("add a note on item 3: we wait", "note 3: we wait"),
        ("lägg till en ny medlem: Nils Ek", "hur lägger jag till en medlem"),
        ("add a new member, Nils Ek", "how do I add a member"),
    ],
)
def test_what_is_added_has_its_own_command(text: str, says: str) -> None:
    sentence = Sentence(text, is_english=text.startswith("add"))
    assert [reading.says for reading in added_outcome(sentence, HERE)] == [(says,)]
    assert not isinstance(meant(text), c.AddItems)


@pytest.mark.parametrize(
    "text", ["lägg till ett beslut om budgeten", "lägg till Beslut: budget 2026", "lägg till en beslutspunkt: Budget"]
)
def test_an_item_for_decision_stays_an_item_or_is_asked_about(text: str) -> None:
    assert isinstance(meant(text), c.AddItems | c.Meant)


@each_row(
    ("text", "says"),
    [
        ("stryk det sista beslutet", "beslut"),
        ("ta bort uppdraget till Olle", "uppdrag"),
        ("ändra uppdraget", "uppdrag"),
        ("alla uppdrag är klara", "uppdrag"),
        ("delete the last decision", "decisions"),
    ],
)
def test_a_decision_or_task_that_nothing_points_out_is_listed(text: str, says: str) -> None:
    sentence = Sentence(text, is_english=text.startswith("delete"))
    assert [reading.says for reading in changed_outcome(sentence, HERE)] == [(says,)]


def test_a_task_that_is_removed_is_no_item_with_a_like_title() -> None:
    here = replace(HERE, items=(*HERE.items, KnownItem(4, "Arbetsgruppens uppdrag", (), 20)))
    assert not isinstance(meant("ta bort uppdraget till Olle", here), c.RemoveItem)


@each_row(
    ("text", "says"),
    [
        ("gör punkt 1 och 2 till en enda punkt", "slå ihop 1 och 2"),
        ("kan 1 och 2 bli en punkt?", "slå ihop 1 och 2"),
        ("punkt 2 och 3 kan vara samma punkt", "slå ihop 2 och 3"),
        ("merge items 1 and 2 into one", "join 1 and 2"),
        ("make items 1, 2 and 3 one item", "join 1, 2 and 3"),
    ],
)
def test_several_items_become_one(text: str, says: str) -> None:
    sentence = Sentence(text, is_english="items" in text)
    assert [reading.says for reading in joined(sentence, HERE)] == [(says,)]


@pytest.mark.parametrize(
    "text", ["gör punkt 1 och 2 till information", "flytta 1 och 2 sist", "punkt 1 och 2 är klara"]
)
def test_several_items_that_change_are_not_joined(text: str) -> None:
    assert joined(Sentence(text), HERE) == ()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("stryk hamnen och ge tiden till bryggan", ("förläng punkt 2 med 20 min", "ta bort 1")),
        ("ta bort punkt 3 och lägg tiden på punkt 1", ("förläng punkt 1 med 20 min", "ta bort 3")),
        ("take item 3 out and give the time to item 1", ("förläng punkt 1 med 20 min", "ta bort 3")),
    ],
)
def test_the_time_of_a_removed_item_goes_to_another(text: str, says: tuple[str, ...]) -> None:
    assert [reading.says for reading in transferred(Sentence(text), HERE)] == [says]


@each_row(
    ("text", "at"),
    [
        ("start at nine thirty", time(9, 30)),
        ("it ends at eleven forty-five", time(11, 45)),
        ("we meet at ten fifteen", time(10, 15)),
        ("klockan nio och trettio", time(9, 30)),
        ("at nine", time(9)),
        ("at ten thirty people will come", time(10, 30)),
    ],
)
def test_minutes_may_be_spoken_behind_the_hour(text: str, at: time) -> None:
    found = find_time(text)
    assert found is not None
    if "people" not in text:
        assert found.at == at


@each_row(
    ("text", "minute"),
    [
        ("fika vid tio", 600),
        ("paus halv elva", 630),
        ("around ten", 600),
        ("10.15", 615),
        ("paus på tio minuter", None),
    ],
)
def test_a_break_is_asked_for_at_a_time(text: str, minute: int | None) -> None:
    found = clock_in(text)
    assert (found.minute if found else None) == minute


@each_row(
    ("text", "number"),
    [
        ("bryggan blir inte klar till onsdag", 2),
        ("Studiedagen är inte färdig", 3),
        ("punkt 1 hinner inte bli klar", 1),
        ("bryggan isn't ready yet", 2),
        ("är bryggan klar?", None),
        ("bryggan är inte klar, vi tar den nästa gång", None),
    ],
)
def test_an_item_that_is_not_ready_is_offered_for_the_next_meeting(text: str, number: int | None) -> None:
    found = not_ready(Sentence(text), HERE)
    assert (found[0].says if found else None) == ((f"punkt {number} flyttas till nästa möte",) if number else None)


@each_row(
    "text",
    [
        "I won't be ready with the plan",
        "jag kommer inte att vara klar till onsdag",
        "I won't be able to present on Wednesday",
        "Olle won't be ready",
        "jag kommer inte på vad den hette",
        "jag kommer inte åt filen",
        "vi kommer inte överens om datum",
        "jag kommer inte ihåg när vi sågs",
        "I can't send it until Friday",
    ],
)
def test_who_is_not_ready_may_still_come(text: str) -> None:
    assert not isinstance(c.parse(text, today=date(2025, 9, 1)), c.CannotCome)
    assert not isinstance(meant(text), c.CannotCome)


@each_row("text", ["I won't be there", "I can't do Wednesday", "jag kommer inte på onsdag", "jag kan inte vara med"])
def test_who_is_absent_is_still_noted(text: str) -> None:
    assert isinstance(meant(text), c.CannotCome)


@pytest.mark.parametrize(
    ("text", "is_leave"),
    [
        ("Karin är sjukskriven tre veckor framåt", True),
        ("jag är föräldraledig i två månader från måndag", True),
        ("Karin är borta hela veckan", True),
        ("Karin is on leave for the rest of the term", True),
        ("jag är på semester två veckor", True),
        ("jag är sjuk och kan inte komma på mötet om två veckor", False),
        ("Karin är sjuk på onsdag", False),
    ],
)
def test_a_leave_of_weeks_is_no_absence_from_one_meeting(text: str, *, is_leave: bool) -> None:
    assert is_no_absence(Sentence(text), HERE) is is_leave


def test_a_count_before_a_kind_is_no_number_of_an_item() -> None:
    assert (
        with_digits("är Olles punkt ett beslut eller bara information?")
        == "är Olles punkt ett beslut eller bara information?"
    )
    assert with_digits("flytta punkt ett till sist") == "flytta punkt 1 till sist"


@each_row(
    ("text", "says"),
    [
        ("Olle har precis kommit", "även närvarande: Olle Berg"),
        ("nu är Olle här också", None),
        ("Olle kom just", "även närvarande: Olle Berg"),
        ("Olle has just joined", "also present: Olle Berg"),
        ("rapporten har kommit", None),
    ],
)
def test_who_comes_to_a_meeting_that_is_on_is_there(text: str, says: str | None) -> None:
    found = arrived(Sentence(text, is_english="joined" in text), replace(HERE, is_meeting_on=True))
    assert [reading.says for reading in found] == ([(says,)] if says else [])
    assert arrived(Sentence(text), HERE) == ()


@pytest.mark.parametrize(
    ("text", "places"),
    [("move the table round first", [1]), ("shorten any other business", [2]), ("the opening takes longer", [0])],
)
def test_usual_items_are_found_by_their_english_names(text: str, places: list[int]) -> None:
    assert by_title(text, ["Mötet öppnas", "Laget runt", "Övriga frågor"]) == places


@each_row(
    ("text", "meaning_"),
    [
        ("är det fortfarande på onsdag?", c.WhenIsNext),
        ("is it still on Wednesday?", c.WhenIsNext),
        ("gör en lista på alla i gruppen", c.ShowMembers),
        ("lägg ut anteckningarna i kanalen så att alla kan läsa dem", c.SendOutMinutes),
        ("va?", c.Help),
        ("bra förslag, då gör vi så", c.SmallTalk),
    ],
)
def test_everyday_words_have_their_command(text: str, meaning_: type[Command]) -> None:
    assert isinstance(meant(text), meaning_)
