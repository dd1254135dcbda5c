"""What understanding promises of the sentences that a group writes to one another, with more in them than a command."""

from datetime import date

from dialogs.catalogue import (
    CannotCome,
    DeadlineDone,
    MeetingIsOver,
    NotUnderstood,
    PlanMeeting,
    parse,
)
from tests.tables import each_row

TODAY = date(2025, 3, 20)


@each_row(
    "said",
    [
        "Mötet är slut, tack för idag!",
        "mötet är slut för idag, tack alla",
        "mötet är slut nu",
        "nu är mötet slut, tack alla!",
        "the meeting is over, thanks everybody",
    ],
)
def test_a_meeting_that_ends_with_thanks_is_over(said: str) -> None:
    assert parse(said, today=TODAY) == MeetingIsOver()


@each_row(
    "said",
    [
        "mötet är viktigt så kom i tid på fredag",
        "mötet är jätteviktigt på fredag",
        "mötet på fredag är viktigt",
        "mötet är slut kl 12 på fredag",
    ],
)
def test_a_sentence_about_a_meeting_plans_none(said: str) -> None:
    assert isinstance(parse(said, today=TODAY), NotUnderstood)


@each_row(
    ("said", "day", "place"),
    [
        ("vi ses på torsdag! tack för ett bra samtal", date(2025, 3, 27), ""),
        ("vi ses på torsdag, tack för ett bra samtal", date(2025, 3, 27), ""),
        ("vi ses på torsdag i Örebro! tack för ett bra samtal", date(2025, 3, 27), "Örebro"),
        ("nästa möte 16 april samma tid samma plats", date(2025, 4, 16), ""),
        ("nästa möte 16 april kl 13-16, samma plats", date(2025, 4, 16), ""),
        ("nästa möte 16 april kl 13-16 och 21 maj kl 13-16", date(2025, 4, 16), ""),
        ("nästa möte 16 april kl 13-16 i Biblioteket i Strömsta", date(2025, 4, 16), "Biblioteket i Strömsta"),
        ("nästa möte 16 april kl 13-16, Biblioteket i Strömsta", date(2025, 4, 16), "Biblioteket i Strömsta"),
        ("nästa möte 16 april kl 13-16. Plats: Folkets hus", date(2025, 4, 16), "Folkets hus"),
        ("mötet i Strömsta blir den 16 april", date(2025, 4, 16), "Strömsta"),
        ("nästa möte 16 april kl 13, " + "lång " * 20, date(2025, 4, 16), ""),
    ],
)
def test_a_place_is_what_was_said_to_be_one(said: str, day: date, place: str) -> None:
    command = parse(said, today=TODAY)
    assert isinstance(command, PlanMeeting)
    assert (command.day.day, command.place) == (day, place)


@each_row(
    "said",
    [
        "Lisa kommer inte men Britta Ek från Hallsberg ersätter mig",
        "Kan inte komma den 12e, min kollega Britta Ek kommer istället",
        "jag kan inte komma men skickar Britta Ek",
        "jag skickar Britta Ek i mitt ställe",
    ],
)
def test_a_substitute_is_a_person_and_no_sentence(said: str) -> None:
    command = parse(said, today=TODAY)
    assert isinstance(command, CannotCome)
    assert command.substitute == "Britta Ek"


def test_what_is_sent_is_no_substitute() -> None:
    assert not isinstance(parse("jag skickar protokollet imorgon", today=TODAY), CannotCome)


@each_row("said", ["jag är klar med D1", "D1 är klart nu", "D1 klar", "I'm done with D1", "klar med D1"])
def test_a_deadline_is_done_however_it_is_said(said: str) -> None:
    assert parse(said, today=TODAY) == DeadlineDone(1)


def test_a_place_that_stands_bare_behind_the_time_is_the_place() -> None:
    planned = parse("nästa möte 28/8 kl 13 Örebro", today=date(2026, 3, 2))
    assert isinstance(planned, PlanMeeting)
    assert planned.place == "Örebro"
