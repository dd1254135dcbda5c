"""The meeting that a sentence is for, named by its day."""

from datetime import date

import pytest

from dialogs.meetings.named import at_meeting, meeting_named
from tests.tables import each_row

TODAY = date(2025, 5, 22)
JUNE = date(2025, 6, 12)


@each_row(
    ("text", "left"),
    [
        ("lägg till Budgeten på mötet den 12 juni", "lägg till Budgeten"),
        ("lägg till Budgeten (Karin, 20 min) till 12/6", "lägg till Budgeten (Karin, 20 min)"),
        ("visa dagordningen för den 12 juni", "visa dagordningen"),
        ("vilka kommer den 12:e juni?", "vilka kommer?"),
        ("inför träffen den 12 juni: Lokalfrågan", "Lokalfrågan"),
        ("Dagordning för 12 juni:\nInledning\nAvslut", "Dagordning:\nInledning\nAvslut"),
        ("Till den 12 juni vill vi ta upp:\n- Lov", "vill vi ta upp:\n- Lov"),
        ("stryk punkt 2 från mötet den 12 juni", "stryk punkt 2"),
        ("show the agenda for the meeting on 12 June", "show the agenda"),
        ("kan inte vara med den 12 juni, Olle tar min punkt", "kan inte vara med, Olle tar min punkt"),
        ("lägg till Budgeten på mötet den 12 juni, 20 min", "lägg till Budgeten, 20 min"),
        ("till den 12 juni, lägg till Budgeten", "lägg till Budgeten"),
    ],
)
def test_the_words_that_name_the_meeting_are_taken_out(text: str, left: str) -> None:
    found = meeting_named(text, today=TODAY)
    assert found is not None
    assert JUNE in found.days
    assert found.left.removeprefix(": ") == left


@each_row(
    "text",
    [
        "lägg till Budgeten",
        "vilka möten har vi mellan 3 juni och 12 juni",
        "vi är lediga 3-12 juni",
        "vad beslutade vi den 12 maj 2025",
        "tack för i dag allihop, då var vi klara",
        "Kallelse\nMötet den 12 juni",
        "lägg till " + "x" * 300 + " på mötet den 12 juni",
    ],
)
def test_no_day_several_days_a_past_day_and_a_day_further_down_name_no_meeting(text: str) -> None:
    assert meeting_named(text, today=TODAY) is None


@pytest.mark.parametrize(
    ("text", "is_sure", "is_bare"),
    [
        ("lägg till Budgeten på mötet den 12 juni", True, False),
        ("lägg till Budgeten till den 12 juni", False, False),
        ("lägg till Studiedag 12 juni", False, True),
    ],
)
def test_a_day_without_a_word_before_it_may_be_part_of_a_title(text: str, is_sure: bool, is_bare: bool) -> None:
    found = meeting_named(text, today=TODAY)
    assert found is not None
    assert (found.is_sure, found.is_bare) == (is_sure, is_bare)


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        ("lägg till Budgeten", "lägg till Budgeten på mötet den 12 juni"),
        ("ny dagordning:\nA\nB", "ny dagordning på mötet den 12 juni:\nA\nB"),
    ],
)
def test_a_command_says_its_meeting_in_its_first_line(says: str, expected: str) -> None:
    assert at_meeting(says, "på mötet den 12 juni") == expected
