"""Time and place of a typed meeting: read as people write them, and nothing made up in silence."""

from datetime import date, time, timedelta

import pytest

from dialogs.catalogue import ChangeMeeting, DidYouMean, MoveMeeting, NotUnderstood, PlanMeeting, parse
from dialogs.dates import DayPart, find_length, find_time
from dialogs.meetings.clock_times import ends_only
from dialogs.meetings.printed import printed_meeting
from dialogs.meetings.reading import typed_meeting
from tests.tables import each_row

TODAY = date(2026, 8, 10)  # a Monday


@each_row(
    ("written", "at", "until"),
    [
        ("halv nio", time(8, 30), None),
        ("kl halv 11-13", time(10, 30), time(13)),
        ("klockan tio till tolv i Motala", time(10), time(12)),
        ("kvart i tre", time(14, 45), None),
        ("kvart över åtta till tio", time(8, 15), time(10)),
        ("tjugo i nio", time(8, 40), None),
        ("klockan fem i halv tio", time(9, 25), None),
        ("0830", time(8, 30), None),
        ("0900-1130", time(9), time(11, 30)),
        ("kl 0930", time(9, 30), None),
        ("9.45", time(9, 45), None),
        ("klockan tolv", time(12), None),
        ("kl 1-3", time(13), time(15)),
        ("kl 1-7", time(13), time(19)),
        ("kl 9-3", time(9), time(15)),
        ("klockan två på eftermiddagen", time(14), None),
        ("kl 8 på kvällen", time(20), None),
        ("kl 8 på morgonen", time(8), None),
        ("mellan klockan nio och klockan elva", time(9), time(11)),
        ("half past ten", time(10, 30), None),
        ("a quarter to eleven", time(10, 45), None),
        ("from nine to half past eleven", time(9), time(11, 30)),
        ("at nine o'clock", time(9), None),
        ("at noon", time(12), None),
    ],
)
def test_a_clock_is_read_in_words_and_in_digits(written: str, at: time, until: time | None) -> None:
    found = find_time(written)
    assert found is not None
    assert (found.at, found.until) == (at, until)


@each_row(
    "written",
    [
        "fem i tre kommuner",
        "en halv miljon",
        "halv fem miljoner",
        "nio till tolv personer",
        "5-7 personer",
        "tio i laget",
    ],
)
def test_numbers_of_other_things_are_no_clock(written: str) -> None:
    assert find_time(written) is None


@each_row(
    ("written", "minutes"),
    [
        ("två timmar", 120),
        ("1,5 timme", 90),
        ("90 min", 90),
        ("for two hours", 120),
        ("en och en halv timme", 90),
        ("2 h 30 min", 150),
        ("half an hour", 30),
    ],
)
def test_a_length_is_read(written: str, minutes: int) -> None:
    found = find_length(written)
    assert found is not None
    assert found.length == timedelta(minutes=minutes)


@pytest.mark.parametrize("written", ["två timmar före", "2 hours before", "en timme innan"])
def test_a_time_before_something_is_no_length(written: str) -> None:
    assert find_length(written) is None


@each_row(
    ("written", "at", "until", "place"),
    [
        ("e på fredag halv tio i motala", time(9, 30), None, "motala"),
        ("28 augusti 13-15 motala", time(13), time(15), "motala"),
        ("28/8 10-11.30 Fredriks kontor", time(10), time(11, 30), "Fredriks kontor"),
        ("28 augusti kl 9-12 digitalt", time(9), time(12), "digitalt"),
        ("28 augusti kl 9-12 via Teams", time(9), time(12), "Teams"),
        ("28 augusti kl 9-12 rum Vättern", time(9), time(12), "rum Vättern"),
        ("28 augusti 9.30 i Mjölby, sal A", time(9, 30), None, "Mjölby, sal A"),
        ("digitalt den 28:e augusti klockan tio till halv tolv, länk kommer", time(10), time(11, 30), "digitalt"),
        ("28 augusti kl 9-12 på Storgatan 3, kan du lägga in det?", time(9), time(12), "Storgatan 3"),
        ("den 28 augusti mellan 9 och 12 i kommunhuset, Mjölby", time(9), time(12), "kommunhuset, Mjölby"),
        ("28 augusti 9-12, Mjölby. Välkomna!", time(9), time(12), "Mjölby"),
        ("28 August at 9, two hours", time(9), time(11), ""),
        ("28 August half past nine in Motala", time(9, 30), None, "Motala"),
        ("28 augusti kl 9, lunch ingår", time(9), None, ""),
        ("28 augusti kl 9 tack", time(9), None, ""),
        ("28 augusti på eftermiddagen kl 2", time(14), None, ""),
    ],
)
def test_a_typed_meeting_has_its_time_and_place(written: str, at: time, until: time | None, place: str) -> None:
    found = typed_meeting(written, today=TODAY)
    assert found is not None
    assert found.time is not None
    assert (found.time.at, found.time.until, found.place) == (at, until, place)


@each_row(
    ("written", "part", "place"),
    [
        ("28 augusti heldag", DayPart.ALL_DAY, ""),
        ("28 augusti hela dagen i Motala", DayPart.ALL_DAY, "Motala"),
        ("28 augusti eftermiddag i Mjölby", DayPart.AFTERNOON, "Mjölby"),
        ("på fredag förmiddagen", DayPart.MORNING, ""),
        ("28 augusti på kvällen", DayPart.EVENING, ""),
        ("28 August in the afternoon", DayPart.AFTERNOON, ""),
        ("28 August, all day", DayPart.ALL_DAY, ""),
    ],
)
def test_a_part_of_the_day_is_kept_as_such(written: str, part: DayPart, place: str) -> None:
    found = typed_meeting(written, today=TODAY)
    assert found is not None
    assert (found.time, found.hints.part, found.place) == (None, part, place)


@each_row(
    ("written", "unclear"),
    [
        ("28 augusti strax efter lunch", "strax efter lunch"),
        ("28 augusti kl 25 i Motala", "kl 25"),
        ("28 augusti innan lunch i Motala", "innan lunch"),
        ("28 augusti klockan fika", "klockan fika"),
        ("28 August after lunch", "after lunch"),
    ],
)
def test_words_of_a_clock_that_were_not_understood_are_named(written: str, unclear: str) -> None:
    found = typed_meeting(written, today=TODAY)
    assert found is not None
    assert (found.time, found.hints.unclear) == (None, unclear)


@each_row(
    ("written", "time_too", "place_too"),
    [
        ("28 augusti samma lokal som sist", False, True),
        ("28 augusti samma tid och plats som sist", True, True),
        ("28 augusti kl 9 på samma plats", False, True),
        ("28 augusti samma tid som förra mötet", True, False),
        ("28 August same time and place as last time", True, True),
    ],
)
def test_the_same_as_last_time_is_understood(written: str, time_too: bool, place_too: bool) -> None:
    found = typed_meeting(written, today=TODAY)
    assert found is not None
    assert (found.hints.same_time, found.hints.same_place, found.place) == (time_too, place_too, "")


@each_row(
    ("printed", "place"),
    [
        ("Fredagen den 28 augusti 2026\nKl. 09.00-12.00\nPlats: Kommunhuset, Mjölby", "Kommunhuset, Mjölby"),
        (
            "Fredag 28 augusti kl. 09.00-12.00. Plats: Stadshuset (Torggatan 1), rum: Sjön",
            "Stadshuset (Torggatan 1), rum: Sjön",
        ),
        ("Kallelse till nätverksträff\n28 augusti 2026\nkl 9-12\nLokal: Vättern", "Vättern"),
        ("Möte i chefsnätverket\nFredag den 28 augusti\n09.00–12.00, Teams", "Teams"),
        ("Friday 28 August\n9-12\nPlace: Town Hall", "Town Hall"),
    ],
)
def test_a_heading_as_printed_plans_a_meeting(printed: str, place: str) -> None:
    command = parse(printed, today=TODAY)
    assert isinstance(command, PlanMeeting)
    assert command.time is not None
    assert (command.day.day, command.time.at, command.time.until) == (date(2026, 8, 28), time(9), time(12))
    assert command.place == place


@each_row(
    "text",
    [
        "Datum: 28 augusti\nTid: 9-12\nPlats: Mjölby\nNärvarande: Karin och Olle",
        "28 augusti kl 9 skickas underlaget ut\n9-12 är receptionen öppen",
        "Vi sågs 28 augusti kl 9-12 och allt gick bra.",
        "Välkommen. Vi har mycket att göra.\n28 augusti kl 9",
        "28 augusti",
    ],
)
def test_a_text_that_says_more_is_no_heading(text: str) -> None:
    assert printed_meeting(text, today=TODAY) is None


def test_a_bare_day_and_time_is_asked_about() -> None:
    assert parse("28 augusti kl 9-12 Motala", today=TODAY) == DidYouMean("nästa möte 28 augusti kl 9-12 Motala")


@each_row(
    ("typed", "expected"),
    [
        ("mötet är i Mjölby", ChangeMeeting(place="Mjölby")),
        ("mötet blir digitalt", ChangeMeeting(place="digitalt")),
        ("vi byter lokal till Vättern", ChangeMeeting(place="Vättern")),
        ("byt plats till Kommunhuset i Motala", ChangeMeeting(place="Kommunhuset i Motala")),
        ("ny lokal för mötet: rum 3", ChangeMeeting(place="rum 3")),
        ("vi ses i Mjölby istället", ChangeMeeting(place="Mjölby")),
        ("flytta mötet till Mjölby", ChangeMeeting(place="Mjölby")),
        ("the meeting is in Motala", ChangeMeeting(place="Motala")),
        ("change the venue to room 4", ChangeMeeting(place="room 4")),
        ("the meeting will be online", ChangeMeeting(place="online")),
        ("mötet börjar 9.30", ChangeMeeting(starts=time(9, 30))),
        ("vi börjar halv tio istället", ChangeMeeting(starts=time(9, 30))),
        ("mötet startar klockan nio", ChangeMeeting(starts=time(9))),
        ("the meeting starts at 9.30", ChangeMeeting(starts=time(9, 30))),
        ("mötet slutar 15", ChangeMeeting(ends=time(15))),
        ("mötet slutar redan halv tolv", ChangeMeeting(ends=time(11, 30))),
        ("sluttid 15.30", ChangeMeeting(ends=time(15, 30))),
        ("the meeting ends at 3 pm", ChangeMeeting(ends=time(15))),
        ("mötet är kl 10-12", ChangeMeeting(starts=time(10), ends=time(12))),
        ("ändra tiden till 10-12", ChangeMeeting(starts=time(10), ends=time(12))),
        ("flytta mötet till kl 10", ChangeMeeting(starts=time(10))),
    ],
)
def test_place_or_time_alone_can_be_changed(typed: str, expected: ChangeMeeting) -> None:
    assert parse(typed, today=TODAY) == expected


@pytest.mark.parametrize(
    "typed", ["mötet på onsdag är i Mjölby", "mötet på onsdag börjar 10", "flytta mötet på onsdag till kl 10"]
)
def test_the_meeting_that_is_changed_can_be_named(typed: str) -> None:
    command = parse(typed, today=TODAY)
    assert isinstance(command, ChangeMeeting)
    assert command.of is not None
    assert command.of.day == date(2026, 8, 12)


def test_what_a_meeting_is_not_is_no_reason_to_understand_nothing() -> None:
    command = parse("Mötet på onsdag är två timmar, inte tre", today=TODAY)
    assert isinstance(command, ChangeMeeting)
    assert command.length == timedelta(hours=2)


@each_row(
    "typed",
    [
        "mötet är i full gång",
        "mötet är inte i Mjölby",
        "mötet är bra",
        "mötet är viktigt så kom på fredag",
        "byt plats på 4 och 5",
    ],
)
def test_a_sentence_about_a_meeting_changes_nothing(typed: str) -> None:
    command = parse(typed, today=TODAY)
    assert not isinstance(command, ChangeMeeting | PlanMeeting | DidYouMean) or isinstance(command, NotUnderstood)


@each_row(
    ("text", "place"),
    [
        ("nästa möte 12/9 kl 9 (Örebro)", "Örebro"),
        ("nästa möte 12/9 9-12 (Zoom)", "Zoom"),
        ("nästa möte 12/9 kl 9-12 [Teams]", "Teams"),
        ("nästa möte 12/9 kl 9-12 (i Kumla)", "Kumla"),
        ("möte den 12 september kl 9-12 (Kommunhuset, sal A)", "Kommunhuset, sal A"),
        ("next meeting 12 September 9-12 (Town hall)", "Town hall"),
        ("flytta mötet till 12/9 kl 9 (Örebro)", "Örebro"),
        ("nästa möte 12/9 kl 9-12 i Folkets hus (sal 3)", "Folkets hus (sal 3)"),
    ],
)
def test_a_place_in_brackets_is_the_place(text: str, place: str) -> None:
    command = parse(text, today=date(2025, 8, 25))
    assert isinstance(command, PlanMeeting | MoveMeeting)
    assert command.place == place


@each_row(
    ("text", "place"),
    [
        ("möte 12 augusti 13-15, typ", ""),
        ("möte 12 augusti kl 8.30, bara en timme, på Teams", "Teams"),
        ("möte 12 augusti kl 9-12, lokal meddelas senare", ""),
        ("nästa möte 12 augusti kl 9-12. Vi sitter i Motala, Stadshuset.", "Motala, Stadshuset"),
        ("den 12 augusti från nio till tolv ses vi i Motala", "Motala"),
        ("nästa möte 12 augusti 13-15. Vi ses på Vadstena slott som vanligt!", "Vadstena slott"),
        ("next meeting 12 August 9-12. We meet at the library.", "library"),
        ("nästa möte 12 augusti 9-12, vi ses på torsdag", ""),
        ("nästa möte 12 augusti 9-12. Vi kör på som vanligt.", ""),
        ("nästa möte 12 augusti, en halvtimme räcker", ""),
        ("nästa möte 12 augusti 9-12, lokalen duger", ""),
    ],
)
def test_a_place_may_stand_in_its_own_sentence_and_a_filler_is_none(text: str, place: str) -> None:
    found = typed_meeting(text, today=TODAY)
    assert found is not None
    assert found.place == place


@each_row(
    ("text", "until"),
    [
        ("möte 12 augusti. Vi börjar kl 9.30 med fika och slutar senast 15.00.", time(15)),
        ("möte 12 augusti kl 9, slutar 11.30", time(11, 30)),
        ("meeting 12 August at 9, ends at 11", time(11)),
        ("möte 12 augusti. Vi börjar 8.30 och håller på till halv tolv", time(11, 30)),
        ("möte 12 augusti klockan ett. Vi håller på tills halv fyra ungefär.", time(15, 30)),
        ("möte 12 augusti kl tio. Vi är klara senast kvart över elva.", time(11, 15)),
        ("möte 12 augusti kl 9. Vi slutar till lunch.", time(12)),
        ("möte 12 augusti, start 8.45, slut 11.45, plats Borlänge", time(11, 45)),
        ("meeting 12 August at 9, we are done by half past ten", time(10, 30)),
        ("möte 12 augusti kl 13, slutar 12 juni", None),
        ("möte 12 augusti kl 13 och slutar kl 11", None),
    ],
)
def test_the_end_may_stand_behind_words_of_its_own(text: str, until: time | None) -> None:
    found = typed_meeting(text, today=TODAY)
    assert found is not None
    assert found.time is not None
    assert found.time.until == until


@each_row(
    ("text", "is_only"),
    [
        ("mötet på onsdag drar ut på tiden, vi slutar nog halv ett", True),
        ("mötet den 12 augusti slutar 15", True),
        ("mötet den 12 augusti börjar 9 och slutar 15", False),
        ("vi ses den 12 augusti kl 9", False),
    ],
)
def test_an_end_without_a_start_plans_no_meeting(text: str, is_only: bool) -> None:
    assert ends_only(text) is is_only
