"""Each example that a question about a deadline offers is understood, and none repeats the words that failed."""

from datetime import date

import pytest

from dialogs.catalogue import (
    AskForMoreTime,
    ChooseReminders,
    Command,
    DeadlineDone,
    Incomplete,
    IsAway,
    MoveDeadline,
    NewDeadline,
    PlanBackwards,
    parse,
)
from dialogs.dates import Ask
from dialogs.deadlines.drafts import meant
from tests.tables import each_row

TODAY = date(2025, 5, 22)


@each_row(
    ("said", "kind"),
    [
        ("påminn om", NewDeadline),
        ("påminn om inspel", NewDeadline),
        ("påminn Karin", NewDeadline),
        ("påminn Karin senast 12/6", NewDeadline),
        ("påminn om rapporten senast den 31 janauri", NewDeadline),
        ("påminn om rapporten senast vecka 99", NewDeadline),
        ("påminn mig om rapporten", NewDeadline),
        ("deadline: inspel", NewDeadline),
        ("deadline: inspel snarast", NewDeadline),
        ("deadline 12/6", NewDeadline),
        ("glöm inte rapporten", NewDeadline),
        ("remind us about the report", NewDeadline),
        ("flytta D1", MoveDeadline),
        ("move D1", MoveDeadline),
        ("mer tid D1", AskForMoreTime),
        ("mer tid för rapporten", AskForMoreTime),
        ("jag är ledig", IsAway),
        ("I am away", IsAway),
        ("sommaruppehåll", ChooseReminders),
        ("sommaruppehåll till 3 juni", ChooseReminders),
        ("planera rapporten bakåt från 12/6", PlanBackwards),
        ("klar", DeadlineDone),
    ],
)
def test_an_example_is_understood(said: str, kind: type[Command]) -> None:
    command = parse(said, today=TODAY)
    assert isinstance(command, Incomplete)
    assert isinstance(parse(command.example, today=TODAY), kind)


@each_row("failed", ["senast den 31 janauri", "senast vecka 99", "senast snarast", "nästa möte", "före mötet"])
def test_an_example_does_not_repeat_the_words_that_failed(failed: str) -> None:
    command = parse(f"påminn om rapporten {failed}", today=TODAY)
    if isinstance(command, Incomplete):
        assert failed.split()[-1] not in command.example


@each_row(
    ("said", "date_said", "weekday_said"),
    [
        ("fredag 12 juni", date(2025, 6, 12), date(2025, 6, 13)),
        ("torsdag 13/6", date(2025, 6, 13), date(2025, 6, 12)),
        ("måndag den 1 juli", date(2025, 7, 1), date(2025, 6, 30)),
        ("onsdag 28 augusti", date(2025, 8, 28), date(2025, 8, 27)),
        ("fredag 12 juni 2025", date(2025, 6, 12), date(2025, 6, 13)),
        ("Friday 12 June", date(2025, 6, 12), date(2025, 6, 13)),
    ],
)
def test_a_weekday_that_does_not_fit_says_so_with_both_days(said: str, date_said: date, weekday_said: date) -> None:
    command = parse(f"påminn om rapporten {said}", today=TODAY)
    assert isinstance(command, NewDeadline)
    days, why = meant(command.day, today=TODAY)
    assert why == Ask.WEEKDAY_DOES_NOT_FIT
    assert days == (date_said, weekday_said)  # and no day of another year


@pytest.mark.parametrize("said", ["klar D3 för alla", "D3 är klart för alla", "done D3 for everybody"])
def test_done_for_all_can_be_said_in_words(said: str) -> None:
    assert parse(said, today=TODAY) == DeadlineDone(3, for_all=True)
