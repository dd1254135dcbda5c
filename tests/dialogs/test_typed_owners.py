"""Everybody whom a typed deadline names gets it, a move counts from the due day, and absence is read without "jag"."""

from datetime import date

import pytest

from dialogs.catalogue import IsAway, MoveDeadline, NewDeadline, parse
from dialogs.deadlines.durations import Duration
from dialogs.model import DeadlineChoices
from tests.tables import each_row

TODAY = date(2025, 5, 22)


@each_row(
    ("said", "title", "owner"),
    [
        ("deadline för Olle, Sara och Nils: rapporten 5 juni", "rapporten", "Olle, Sara och Nils"),
        ("påminn om rapporten senast 5 juni för Olle, Sara och Nils", "rapporten", "Olle, Sara och Nils"),
        ("rapporten senast 5 juni, gäller Olle och Sara", "rapporten", "Olle och Sara"),
        ("rapporten senast 5 juni, gäller Olle", "rapporten", "Olle"),
        ("Sara: rapporten senast 5 juni", "rapporten", "Sara"),
        ("inbjudan till Olle, Sara och Nils senast 5 juni", "inbjudan till Olle, Sara och Nils", None),
        ("påminn om kalas för Olle senast 5 juni", "kalas för Olle", None),
        ("Budget: rapporten senast 5 juni", "Budget: rapporten", None),
    ],
)
def test_all_who_are_named_are_the_owners_and_no_place_or_guest_is(said: str, title: str, owner: str | None) -> None:
    command = parse(said, today=TODAY)
    assert isinstance(command, NewDeadline)
    assert (command.title, command.owner) == (title, owner)


@each_row("thanks", [" tack", " tack!", ", tack på förhand", " please", " thanks", " snälla"])
def test_thanks_are_no_part_of_a_title(thanks: str) -> None:
    command = parse(f"påminn om att skicka in rapporten senast 5 juni{thanks}", today=TODAY)
    assert isinstance(command, NewDeadline)
    assert command.title == "skicka in rapporten"


def test_thanks_that_are_to_be_sent_are_kept() -> None:
    command = parse("påminn om att skicka tack senast 5 juni", today=TODAY)
    assert isinstance(command, NewDeadline)
    assert command.title == "skicka tack"


@each_row(
    ("said", "day"),
    [
        ("flytta D1 till fredagen efter", date(2025, 6, 6)),
        ("flytta D1 till torsdagen därpå", date(2025, 6, 12)),
        ("flytta D1 till måndagen efter", date(2025, 6, 9)),
        ("flytta D1 till måndagen innan", date(2025, 6, 2)),
        ("flytta D1 till torsdagen före", date(2025, 5, 29)),
        ("move D1 to the Monday after", date(2025, 6, 9)),
    ],
)
def test_a_weekday_after_or_before_is_counted_from_the_due_day(said: str, day: date) -> None:
    command = parse(said, today=TODAY)
    assert isinstance(command, MoveDeadline)
    assert isinstance(command.day, Duration)
    assert command.day.after(date(2025, 6, 5), DeadlineChoices()) == day


@each_row(
    ("said", "since", "until"),
    [
        ("ledig 3/6 - 5/6", date(2025, 6, 3), date(2025, 6, 5)),
        ("jag e ledig mellan 3 och 5 juni", date(2025, 6, 3), date(2025, 6, 5)),
        ("är på semester v 28-31", date(2025, 7, 7), date(2025, 8, 1)),
        ("semester vecka 28-31", date(2025, 7, 7), date(2025, 8, 1)),
        ("jag kommer vara borta 3-5 juni", date(2025, 6, 3), date(2025, 6, 5)),
        ("sjuk idag", TODAY, TODAY),
        ("I'll be out of office 3-5 June", date(2025, 6, 3), date(2025, 6, 5)),
    ],
)
def test_absence_is_read_as_people_type_it(said: str, since: date, until: date) -> None:
    command = parse(said, today=TODAY)
    assert isinstance(command, IsAway)
    assert command.since is not None
    assert (command.since.day, command.until.day) == (since, until)


@pytest.mark.parametrize("said", ["semester senast 5 juni", "semesterlista senast 5 juni", "ledig tid i vår?"])
def test_a_matter_that_begins_like_an_absence_is_none(said: str) -> None:
    assert not isinstance(parse(said, today=TODAY), IsAway)
