"""Further ways in which secretaries write the next meeting, days in English, and numbers that are no days."""

from datetime import date

from dialogs.dates.around import Kind
from dialogs.dates.reading import read_minutes
from tests.tables import each_row

WRITTEN = date(2026, 5, 21)

MEETINGS = [
    ("Dagordning 2026-09-09 kl. 13.00-15.30\n1. Upprop och val", ["2026-09-09"]),
    ("Dagordning för ledningsgruppen tisdag 16 juni\n1. Upprop", ["2026-06-16"]),
    ("Föredragningslista den 4 juni 2026\n1. Budget", ["2026-06-04"]),
    ("Kallelse till beredningen 11 juni", ["2026-06-11"]),
    ("Nästa avst: tors 18/6 kl 13-14, Teams", ["2026-06-18"]),
    ("Nytt mtg fre 12/6", ["2026-06-12"]),
    (
        "Bibliotekens träffar i höst: måndag 28 september kl 15.00-16.30 (digitalt), tisdag 27 oktober kl 9.00-16.00 "
        "(Kalmar, stadshuset) och fredag 27 november kl 13",
        ["2026-09-28", "2026-10-27", "2026-11-27"],
    ),
    ("Next reference group meeting: Thursday 3 September, 09:00, online", ["2026-09-03"]),
    ("The next network session will be on June 4.", ["2026-06-04"]),
    ("We meet again on Monday 8 June in Lund.", ["2026-06-08"]),
    ("See you again on 9 June!", ["2026-06-09"]),
    ("The board will reconvene on 16 June.", ["2026-06-16"]),
    ("Meeting calendar 2027 (all Tuesdays):\n12 January\n9 February\nNotes follow.", ["2027-01-12", "2027-02-09"]),
    ("Dates for the autumn: 3 September, 1 October and 5 November.", ["2026-09-03", "2026-10-01", "2026-11-05"]),
]


@each_row(("text", "days"), MEETINGS)
def test_a_meeting_of_the_group_is_found(text: str, days: list[str]) -> None:
    finds = read_minutes(text, on=WRITTEN).finds
    assert [find.value for find in finds if find.kind is Kind.NEXT_MEETING] == days


@each_row(
    ("text", "kind"),
    [
        ("Dagordning den 21 maj 2026\n1. Öppnande", Kind.OTHER),
        ("Dagordningen skickas den 4 juni.", Kind.EVENT),
        ("The minutes of the next meeting are due by 10 June.", Kind.DEADLINE),
        ("Agenda items are sent by 3 June.", Kind.DEADLINE),
        ("The conference is on 4 June.", Kind.EVENT),
        ("At the meeting on 12 May we decided to wait.", Kind.PAST),
        ("The group visited the fire station on 3 May.", Kind.PAST),
        ("The committee approved the plan on 1st April.", Kind.PAST),
        ("The plan will be approved on 4 June.", Kind.EVENT),
    ],
)
def test_another_day_is_no_next_meeting(text: str, kind: Kind) -> None:
    assert [find.kind for find in read_minutes(text, on=WRITTEN).finds] == [kind]


@each_row(
    ("text", "value"),
    [
        ("The visit will take place on November 10-11.", "2026-11-10/2026-11-11"),
        ("Confirm your hotel by Oct 16 (contact us).", "2026-10-16"),
        ("The launch is planned for Saturday, May 23, doors open at ten.", "2026-05-23"),
        ("The review was approved on 1st April.", "2026-04-01"),
        ("It was handed in on the 21st of April.", "2026-04-21"),
    ],
)
def test_a_day_in_english_is_found(text: str, value: str) -> None:
    assert [find.value for find in read_minutes(text, on=WRITTEN).finds] == [value]


@each_row(
    "text",
    [
        "Växeln är bemannad 24/7.",
        "The service desk is open 24/7.",
        "Room 11/12 is not available.",
        "We have 21 st places.",
        "It may 12 times fail.",
    ],
)
def test_a_number_that_is_no_day_is_left_alone(text: str) -> None:
    assert read_minutes(text, on=WRITTEN).finds == ()
