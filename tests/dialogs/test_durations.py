"""A deadline that is moved by so much is counted from the day on which it is due, and a reminder put off is no move."""

from datetime import date

import pytest

from dialogs.catalogue import AskForMoreTime, MoveDeadline, MovePart, RemindOfDeadline, parse
from dialogs.deadlines.drafts import moved_by
from dialogs.deadlines.durations import Duration
from dialogs.model import DeadlineChoices
from tests.tables import each_row

TODAY = date(2025, 5, 22)
DUE = date(2025, 6, 12)


@each_row(
    ("said", "day"),
    [
        ("flytta D1 en vecka framåt", date(2025, 6, 19)),
        ("flytta D1 en vecka", date(2025, 6, 19)),
        ("Flytta D1 två veckor, tack!", date(2025, 6, 26)),
        ("flytta D1 14 dagar", date(2025, 6, 26)),
        ("flytta D1 ytterligare en vecka", date(2025, 6, 19)),
        ("skjut D1 två dagar", date(2025, 6, 14)),
        ("skjut upp D1 en vecka", date(2025, 6, 19)),
        ("skjut på D1 tre dagar", date(2025, 6, 15)),
        ("D1 en vecka till", date(2025, 6, 19)),
        ("D1 +1 vecka", date(2025, 6, 19)),
        ("D1 senareläggs två veckor", date(2025, 6, 26)),
        ("flytta fram D1 med tre arbetsdagar", date(2025, 6, 17)),
        ("förläng D1 med en månad", date(2025, 7, 12)),
        ("ge D1 en vecka till", date(2025, 6, 19)),
        ("flytta D1 till veckan efter", date(2025, 6, 19)),
        ("flytta D1 till dagen innan", date(2025, 6, 11)),
        ("tidigarelägg D1 två dagar", date(2025, 6, 10)),
        ("tidigarelägg D1 med en vecka", date(2025, 6, 5)),
        ("flytta D1 en vecka tidigare", date(2025, 6, 5)),
        ("D1 två dagar tidigare", date(2025, 6, 10)),
        ("flytta tillbaka D1 en vecka", date(2025, 6, 5)),
        ("move D1 a week", date(2025, 6, 19)),
        ("postpone D1 by two working days", date(2025, 6, 16)),
        ("push D1 back a week", date(2025, 6, 19)),
        ("D1 another week", date(2025, 6, 19)),
        ("bring forward D1 two days", date(2025, 6, 10)),
        ("move D1 a week earlier", date(2025, 6, 5)),
    ],
)
def test_a_duration_is_counted_from_the_due_day(said: str, day: date) -> None:
    command = parse(said, today=TODAY)
    assert isinstance(command, MoveDeadline)
    assert command.number == 1
    assert isinstance(command.day, Duration)
    assert moved_by(command.day, since=DUE, choices=DeadlineChoices(), today=TODAY) == ((day,), "")


@pytest.mark.parametrize("said", ["flytta D1 en vecka bakåt", "flytta D1 två dagar bak", "move D1 forward a week"])
def test_where_the_direction_is_unclear_both_days_are_offered(said: str) -> None:
    command = parse(said, today=TODAY)
    assert isinstance(command, MoveDeadline)
    assert isinstance(command.day, Duration)
    days, why = moved_by(command.day, since=DUE, choices=DeadlineChoices(), today=TODAY)
    assert len(days) == 2
    assert days[0] > DUE > days[1]
    assert why == "either_way"


@each_row(
    ("said", "number"),
    [
        ("mer tid D2 en vecka", 2),
        ("mer tid för D2, två veckor", 2),
        ("jag behöver en vecka till för D2", 2),
        ("kan jag få två dagar till på D2?", 2),
        ("en vecka till för D2", 2),
        ("I need another week for D2", 2),
        ("more time D2 one week", 2),
        ("mer tid för rapporten en vecka", None),
    ],
)
def test_more_time_may_be_said_as_a_duration(said: str, number: int | None) -> None:
    command = parse(said, today=TODAY)
    assert isinstance(command, AskForMoreTime)
    assert command.number == number
    assert isinstance(command.day, Duration)


@each_row(
    ("said", "day"),
    [
        ("flytta D1 till 12 juni", date(2025, 6, 12)),
        ("flytta fram D1 till 12/6", date(2025, 6, 12)),
        ("D1 till 12/6", date(2025, 6, 12)),
        ("D1 flyttas till på fredag", date(2025, 5, 23)),
        ("flytta D1 om två veckor", date(2025, 6, 5)),
        ("extend D1 to 12 June", date(2025, 6, 12)),
    ],
)
def test_a_day_that_is_named_stays_that_day(said: str, day: date) -> None:
    command = parse(said, today=TODAY)
    assert isinstance(command, MoveDeadline)
    assert not isinstance(command.day, Duration)
    assert command.day.day == day


def test_one_part_is_moved_by_so_much() -> None:
    command = parse("flytta D3 väster en vecka framåt", today=TODAY)
    assert isinstance(command, MovePart)
    assert command.part == "väster"
    assert command.day == Duration(days=7)


@each_row(
    "said",
    [
        "påminn mig om D1 på fredag",
        "påminn mig igen om D1 i morgon",
        "skjut upp påminnelsen om D1 till fredag",
        "vänta med påminnelsen D1 till 2 juni",
        "snooza D1 till måndag",
        "remind me about D1 on Friday",
        "snooze D1 until Monday",
    ],
)
def test_a_reminder_that_is_put_off_moves_no_deadline(said: str) -> None:
    command = parse(said, today=TODAY)
    assert isinstance(command, RemindOfDeadline)
    assert command.mine
    assert command.until is not None


@each_row(
    ("said", "day"),
    [
        ("mer tid D1 en vecka", date(2025, 6, 19)),
        ("ge oss en vecka till på D1", date(2025, 6, 19)),
        ("ge mig två veckor till på D1, tack", date(2025, 6, 26)),
        ("ett par dagar till på D1", date(2025, 6, 14)),
        ("kan vi få ett par veckor till för D1?", date(2025, 6, 26)),
        ("en vecka extra på D1", date(2025, 6, 19)),
        ("en extra vecka på D1", date(2025, 6, 19)),
        ("jag hinner inte D1, får jag en vecka till?", date(2025, 6, 19)),
        ("vi behöver en veckas anstånd med D1", date(2025, 6, 19)),
        ("mer tid på D1: fem arbetsdagar", date(2025, 6, 19)),
        ("mer tid D1 till fredag", date(2025, 6, 13)),
        ("kan vi få till på måndag på D1", date(2025, 6, 16)),
        ("give us another week on D1", date(2025, 6, 19)),
        ("a couple of days more for D1", date(2025, 6, 14)),
        ("more time on D1 until Friday", date(2025, 6, 13)),
    ],
)
def test_more_time_is_counted_from_the_due_day(said: str, day: date) -> None:
    command = parse(said, today=TODAY)
    assert isinstance(command, AskForMoreTime)
    assert command.number == 1
    assert isinstance(command.day, Duration)
    assert moved_by(command.day, since=DUE, choices=DeadlineChoices(), today=TODAY) == ((day,), "")


@each_row(
    ("said", "days"),
    [
        ("några dagar till på D1", (15, 14, 16)),
        ("ge oss några dagar på D1", (15, 14, 16)),
        ("mer tid på D1, några dagar", (15, 14, 16)),
        ("flytta D1 några dagar framåt", (15, 14, 16)),
        ("skjut upp D1 några arbetsdagar", (17, 16, 18)),
        ("a few more days on D1", (15, 14, 16)),
        ("mer tid D1 till nästa fredag", (20, 13)),
        ("mer tid till nästa fredag på D1", (20, 13)),
        ("kan vi få till nästa måndag på D1?", (16,)),
        ("more time on D1 until next Friday", (20, 13)),
    ],
)
def test_where_words_for_more_time_are_vague_each_day_is_offered(said: str, days: tuple[int, ...]) -> None:
    command = parse(said, today=TODAY)
    assert isinstance(command, AskForMoreTime | MoveDeadline)
    assert isinstance(command.day, Duration)
    found, why = moved_by(command.day, since=DUE, choices=DeadlineChoices(), today=TODAY)
    assert found == tuple(date(2025, 6, day) for day in days)
    assert bool(why) is (len(days) > 1)
