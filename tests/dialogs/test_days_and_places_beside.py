"""Words beside what is meant change it as people mean it: whose part, which break, whose task, and when again."""

from dataclasses import replace
from datetime import date

from dialogs import catalogue as c
from dialogs.catalogue.parsing import parse
from dialogs.deadlines.meanings import MEANINGS
from dialogs.sentences.model import Context, KnownDeadline, KnownItem, Sentence
from dialogs.sentences.slots import by_title
from dialogs.understanding.understand import understand
from tests.dialogs.spring import CONTEXT, NOW
from tests.tables import each_row

TODAY = NOW.date()
KNOWN = replace(
    CONTEXT,
    items=(
        KnownItem(1, "Mötet öppnas", (), 5),
        KnownItem(2, "Föräldraskapsstödet", ("Karin Ek",), 20),
        KnownItem(3, "Lägesbild", ("Olle Berg",), 20),
    ),
    deadlines=(
        KnownDeadline("D1", "Enkäten", date(2026, 4, 1)),
        KnownDeadline("D2", "Budgeten", date(2026, 5, 1), ("Olle Berg",)),
        KnownDeadline("D3", "Motioner", date(2026, 6, 1)),
    ),
)


def _says(text: str, context: Context = KNOWN) -> str:
    found = understand(text, context)
    return " | ".join(" + ".join(each.says) for each in found.readings) if found else ""


@each_row(
    ("text", "says"),
    (
        ("jag vill ha med en underpunkt på min: budget för kurser", "delar under punkt 2: Budget för kurser"),
        ("en underpunkt till min punkt om lokalerna", "delar under punkt 2: Lokalerna"),
        ("fikat ska ligga efter föräldraskapsstödet", "lägg till Fika (15 min) efter punkt 2"),
        ("gör enkäten återkommande varje år", "ta bort D1 + påminn oss om Enkäten senast 1 april, varje år"),
        ("enkäten ska vara varje år", "ta bort D1 + påminn oss om Enkäten senast 1 april, varje år"),
        ("uppdraget till Olle är klart", "klar D2"),
        ("Olles uppdrag är klart", "klar D2"),
        ("uppdraget till Sara är klart", "vilka uppdrag har Sara Lind"),
        ("deadlinen för motionerna ska vara 15 maj istället", "flytta D3 till 15 maj"),
    ),
)
def test_a_person_or_a_title_tells_what_is_meant(text: str, says: str) -> None:
    assert _says(text) == says


@each_row(
    ("text", "says"),
    (
        ("skicka kallelsen till mötet", "posta dagordningen | kalender"),
        ("skicka ut inbjudan till mötet den 26 mars", "posta dagordningen | kalender"),
        ("bjud in alla till nästa möte", "posta dagordningen | kalender"),
    ),
)
def test_who_is_called_to_a_planned_meeting_gets_its_agenda_or_its_day(text: str, says: str) -> None:
    assert _says(text) == says


@each_row(("text",), (("bjud in alla till mötet den 3 juni",), ("bjud in till studiedagen den 26 mars",)))
def test_another_day_or_occasion_is_no_planned_meeting(text: str) -> None:
    assert "kalender" not in _says(text)


@each_row(
    ("text", "places"),
    (
        ("årsrapporten är inlämnad", [1]),
        ("rapporten är inlämnad", [0, 1]),
        ("rapporten från Boverket är klar", [0]),
        ("delårsrapporten är klar", [0, 1]),
        ("remissen är klar", []),
    ),
)
def test_a_whole_word_of_a_title_is_nearer_than_its_end(text: str, places: list[int]) -> None:
    assert by_title(text, ["Rapporten från Boverket", "Underlag till årsrapporten"]) == places


def test_a_rhythm_that_is_not_said_is_asked_for() -> None:
    assert _says("gör enkäten återkommande").count(" | ") == 2
    assert all("ta bort D1" in each for each in _says("gör enkäten återkommande").split(" | "))


@each_row(
    ("text",),
    (
        ("en underpunkt på punkt 3: lokalerna",),
        ("tack för fikat efter mötet",),
        ("enkäten är klar varje gång jag frågar",),
        ("uppdraget är klart",),
        ("uppdraget till kommunerna är klart",),
    ),
)
def test_near_words_are_none_of_these(text: str) -> None:
    assert not any(
        part in _says(text) for part in ("delar under punkt 2", "lägg till Fika", "ta bort D1", "vilka uppdrag")
    )


@each_row(
    ("text", "says"),
    (
        ("hjälp mig komma ihåg att svara Länet på måndag", "påminn mig om Svara Länet senast måndag"),
        ("vi ska ha skickat in ansökan 1 april, Sara håller i pennan",
         "påminn Sara om Skicka in ansökan senast 1 april"),
        ("varje månad ska Olle skicka lägesrapport, sista fredagen",
         "påminn Olle om Skicka lägesrapport sista fredagen varje månad"),
        ("kan någon boka fika till mötet den 26 mars? helst senast dagen innan",
         "påminn oss om Boka fika till mötet senast 2026-03-25"),
        ("Sara tar fram bilder till 9 april, vi andra skickar exempel senast 2 april",
         "påminn Sara om Tar fram bilder senast 9 april + påminn oss om Skickar exempel senast 2 april"),
        ("Olle to draft the letter by 3 April and Sara to check it two days later",
         "remind Olle about Draft the letter by 3 April + remind Sara about Check the letter by 2026-04-05"),
    ),
)  # fmt: skip
def test_words_beside_a_task_are_read(text: str, says: str) -> None:
    english = " to " in text and " by " in text
    found = MEANINGS["deadline.add"](Sentence(text, english), CONTEXT)
    assert " + ".join(found[0].says) == says


@each_row(
    ("text", "place"),
    (
        ("nästa möte 3 juni kl 9-11, om budgeten", ""),
        ("nästa möte 3 juni kl 9-11, i Gävle, om budgeten", "Gävle"),
        ("nästa möte 3 juni kl 9-11, Gävle", "Gävle"),
        ("nästa möte 3 juni kl 9-11 i Gävle, ta med egen lunch", "Gävle"),
    ),
)
def test_what_a_meeting_is_about_is_no_place(text: str, place: str) -> None:
    command = parse(text, today=TODAY)
    assert isinstance(command, c.PlanMeeting)
    assert (command.place, command.hints.part) == (place, None)


@each_row(
    ("text", "says"),
    (
        ("mötet börjar en halvtimme senare", "mötet börjar 09.30"),
        ("mötet den 26 mars startar en timme tidigare", "mötet den 26 mars börjar 08.00"),
    ),
)
def test_a_start_is_counted_from_the_planned_one(text: str, says: str) -> None:
    assert not isinstance(parse(text, today=TODAY), c.ChangeMeeting | c.PlanMeeting)
    assert says in _says(text)


@each_row(
    ("text", "says"),
    (
        ("skicka ut driv och hinder i gruppen", "driv och hinder"),
        ("ingen runda efter det här mötet", "hoppa över driv och hinder"),
        ("skippa utvärderingen efter onsdagens möte", "hoppa över driv och hinder"),
    ),
)
def test_a_round_is_meant_without_its_whole_name(text: str, says: str) -> None:
    assert _says(text) == says


@each_row(("text",), (("skicka ut driv och hinder efter mötet",), ("ingen runda laget runt den här gången",)))
def test_another_time_or_round_is_not_meant(text: str) -> None:
    assert _says(text) not in ("driv och hinder", "hoppa över driv och hinder")
