"""A range of days is read as a range: of an absence, of a group's free days; and it is asked about elsewhere."""

from datetime import date

import pytest

from dialogs.catalogue import (
    AskForMoreTime,
    ChooseReminders,
    DidYouMean,
    Incomplete,
    IsAway,
    Missing,
    MoveDeadline,
    MoveMeeting,
    NewDeadline,
    PlanMeeting,
    Remind,
    parse,
)
from dialogs.deadlines.drafts import SEVERAL_DAYS, meant
from tests.tables import each_row

TODAY = date(2025, 5, 22)  # a Thursday
JUNE = (date(2025, 6, 3), date(2025, 6, 5))
JULY = (date(2025, 7, 1), date(2025, 7, 31))
WEEKS = (date(2025, 7, 7), date(2025, 8, 1))

SPANS = [
    ("3–5 juni", JUNE),
    ("den 3-5 juni", JUNE),
    ("3/6–5/6", JUNE),
    ("3–5/6", JUNE),
    ("3 - 5 juni 2025", JUNE),
    ("från 3 juni till 5 juni", JUNE),
    ("från 3 till 5 juni", JUNE),
    ("fr.o.m. 3 juni t.o.m. 5 juni", JUNE),
    ("3 juni till och med 5", JUNE),
    ("den 3 juni till den 5", JUNE),
    ("mellan 3 och 5 juni", JUNE),
    ("3.-5. juni", JUNE),
    ("2025-06-03 - 2025-06-05", JUNE),
    ("2025-06-03 till 2025-06-05", JUNE),
    ("from 3 June to 5 June", JUNE),
    ("June 3-5", JUNE),
    ("June 3 to June 5", JUNE),
    ("3rd to 5th of June", JUNE),
    ("1-31 juli", JULY),
    ("1–31/7", JULY),
    ("hela juli", JULY),
    ("i juli", JULY),
    ("all of July", JULY),
    ("juli och augusti", (date(2025, 7, 1), date(2025, 8, 31))),
    ("v 28-31", WEEKS),
    ("v. 28–31", WEEKS),
    ("vecka 28 till 31", WEEKS),
    ("vecka 28 till och med vecka 31", WEEKS),
    ("veckorna 28-31", WEEKS),
    ("weeks 28 to 31", WEEKS),
    ("20 december till 7 januari", (date(2025, 12, 20), date(2026, 1, 7))),
    ("måndag till onsdag", (date(2025, 5, 26), date(2025, 5, 28))),
    ("torsdag till fredag", (date(2025, 5, 22), date(2025, 5, 23))),
    ("hela nästa vecka", (date(2025, 5, 26), date(2025, 5, 30))),
]


@each_row(("said", "span"), SPANS)
def test_an_absence_is_from_the_first_day_to_the_last(said: str, span: tuple[date, date]) -> None:
    lead = "I am away" if said.isascii() and any(word in said for word in ("June", "July", "weeks")) else "jag är ledig"
    command = parse(f"{lead} {said}", today=TODAY)
    assert isinstance(command, IsAway)
    assert command.since is not None
    assert (command.since.day, command.until.day) == span


@each_row(
    ("said", "first", "last"),
    [
        ("sommaruppehåll 1-15 juli", date(2025, 7, 1), date(2025, 7, 15)),
        ("sommaruppehåll 1–31/7", date(2025, 7, 1), date(2025, 7, 31)),
        ("sommaruppehåll 1 juli-15 augusti", date(2025, 7, 1), date(2025, 8, 15)),
        ("sommaruppehåll från 1 juli till och med 15 augusti", date(2025, 7, 1), date(2025, 8, 15)),
        ("sommaruppehåll v 28-31", date(2025, 7, 7), date(2025, 8, 1)),
        ("sommarlov hela juli", date(2025, 7, 1), date(2025, 7, 31)),
        ("summer break July 1-15", date(2025, 7, 1), date(2025, 7, 15)),
    ],
)
def test_a_groups_free_days_are_a_range(said: str, first: date, last: date) -> None:
    command = parse(said, today=TODAY)
    assert isinstance(command, ChooseReminders)
    assert command.what is Remind.SUMMER
    assert command.summer is not None
    assert tuple(each.day for each in command.summer) == (first, last)


@pytest.mark.parametrize("said", ["midsommarveckan", "påskveckan", "julveckan"])
def test_a_week_that_is_only_named_is_asked_about(said: str) -> None:
    command = parse(f"jag är ledig {said}", today=TODAY)
    assert isinstance(command, DidYouMean)
    assert isinstance(parse(command.suggestion, today=TODAY), IsAway)


@each_row(
    ("said", "missing"),
    [
        ("jag är ledig 3 juni och 5 juni", Missing.AWAY_ONCE),
        ("jag är ledig 3-5 juni och 9-10 juni", Missing.AWAY_ONCE),
        ("jag är ledig från 3 juni", Missing.AWAY_DAY),
        ("jag är bortrest från och med måndag", Missing.AWAY_DAY),
        ("I am away from 3 June", Missing.AWAY_DAY),
    ],
)
def test_what_is_no_single_range_is_asked_about_with_an_example_that_works(said: str, missing: Missing) -> None:
    command = parse(said, today=TODAY)
    assert isinstance(command, Incomplete)
    assert command.what is missing
    assert isinstance(parse(command.example, today=TODAY), IsAway)


@pytest.mark.parametrize("span", [said for said, _ in SPANS if "2025" not in said and "vecka" not in said][:16])
def test_where_one_day_is_expected_a_range_is_asked_about(span: str) -> None:
    command = parse(f"påminn om kursen {span}", today=TODAY)
    assert isinstance(command, NewDeadline)
    assert command.title == "kursen"
    days, why = meant(command.day, today=TODAY)
    assert why == SEVERAL_DAYS
    assert len(days) > 1


@each_row("span", ["3-5 juni", "3 juni till 5 juni", "3 till 5 juni", "3–5/6", "June 3-5"])
def test_a_meeting_and_a_move_know_of_all_the_days(span: str) -> None:
    meeting = parse(f"nästa möte {span} kl 9", today=TODAY)
    assert isinstance(meeting, PlanMeeting)
    assert (meeting.day.day, meeting.day.until) == JUNE
    move = parse(f"flytta D1 till {span}", today=TODAY)
    assert isinstance(move, MoveDeadline)
    assert meant(move.day, today=TODAY) == (JUNE, SEVERAL_DAYS)  # type: ignore[arg-type]
    more = parse(f"mer tid D1 till {span}", today=TODAY)
    assert isinstance(more, AskForMoreTime)
    assert more.day.until == JUNE[1]  # type: ignore[union-attr]


def test_from_one_day_to_another_a_thing_is_moved_to_the_other() -> None:
    move = parse("flytta D1 från 12 juni till 19 juni", today=TODAY)
    assert isinstance(move, MoveDeadline)
    assert move.day.day == date(2025, 6, 19)  # type: ignore[union-attr]
    meeting = parse("flytta mötet den 28 augusti till 3 september", today=TODAY)
    assert isinstance(meeting, MoveMeeting)
    assert meeting.day.day == date(2025, 9, 3)


@pytest.mark.parametrize("said", ["påminn om enkät 7 till 5 juni", "påminn om punkt 3 senast 5 juni"])
def test_a_number_before_a_day_makes_no_range(said: str) -> None:
    command = parse(said, today=TODAY)
    assert isinstance(command, NewDeadline)
    assert (command.day.day, command.day.until) == (date(2025, 6, 5), None)
