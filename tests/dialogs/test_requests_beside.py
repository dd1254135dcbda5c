"""Sentences with two requests, a request beside a day, and days that are no deadlines."""

from datetime import UTC, date, datetime, timedelta

from dialogs.catalogue import parse
from dialogs.model import Member, Person, PersonId, Role
from dialogs.sentences.model import Context, KnownDeadline, KnownItem, Reading
from dialogs.understanding.understand import is_weak, understand
from tests.tables import each_row

NOW = datetime(2026, 3, 10, 10, 0, tzinfo=UTC)
NAMES = ("Karin Ek", "Olle Berg", "Sara Lind", "Per Åkesson")
CONTEXT = Context(
    now=NOW,
    speaker="Karin Ek",
    is_leader=True,
    people=[
        Member(
            Person("t", PersonId(f"p{n}"), name, f"aad{n}"), frozenset({Role.CHAIR} if n == 0 else ()), "Kumla kommun"
        )
        for n, name in enumerate(NAMES)
    ],
    items=(KnownItem(1, "Öppnande"), KnownItem(2, "Föregående anteckningar"), KnownItem(3, "Budget")),
    deadlines=tuple(
        KnownDeadline(f"D{n}", title, date(2026, 3, 12) + timedelta(n), owners)
        for n, (title, owners) in enumerate(
            [("Protokollet", ("Karin Ek",)), ("Presentationen", ("Olle Berg",)), ("Hyresavtalet", ())], 1
        )
    ),
)


def _read(text: str) -> tuple[Reading, ...]:
    """The readings of `text` where the exact stage is unsure; none where it is sure."""
    if not is_weak(parse(text, today=NOW.date()), text):
        return ()
    found = understand(text, CONTEXT)
    return found.readings if found else ()


@each_row(
    ("text", "says"),
    [
        ("Jag är ledig 1-12 juni, kan Olle ta mina uppgifter?", ("Jag är ledig 1-12 juni", "ge D1 till Olle Berg")),
        ("jag är på semester hela vecka 30. Kan Sara ta mina grejer?", None),
        ("D2 är klar, kan du flytta D3 till fredag?", ("D2 är klar", "kan du flytta D3 till fredag?")),
        (
            "I'm away until 5 June, could you move D3 to Friday?",
            ("I'm away until 5 June", "could you move D3 to Friday?"),
        ),
        ("Sara är ordförande och jag är sekreterare", ("ordförande är Sara Lind", "sekreterare är Karin Ek")),
        ("Per blir sekreterare, Olle är ordförande", ("sekreterare är Per Åkesson", "ordförande är Olle Berg")),
        ("the chair is Sara and the secretary is Per", None),
    ],
)
def test_two_requests_of_one_sentence_are_both_read(text: str, says: tuple[str, ...] | None) -> None:
    (found,) = _read(text)
    assert len(found.says) == 2
    assert says is None or found.says == says


def test_a_request_beside_another_that_is_not_understood_is_named() -> None:
    (found,) = _read("Jag är ledig till 12 juni, kan katten vattna blommorna?")
    assert found.says == ("Jag är ledig till 12 juni",)
    assert found.left == ("kan katten vattna blommorna",)


@each_row(
    ("text", "says"),
    [
        ("kan jag få en vecka till på mig med protokollet?", "2026-03-20"),
        ("jag behöver mer tid för protokollet", "D1"),
        ("tre dagar till med hyresavtalet vore bra", "D3"),
        ("we need another week for the presentation", "D2"),
        ("uppskov med presentationen till fredag", "D2"),
    ],
)
def test_more_time_for_a_deadline_is_not_about_the_minutes(text: str, says: str) -> None:
    readings = _read(text)
    assert says in readings[0].says[0]
    assert readings[0].says[0].startswith(("flytta", "move", "mer tid", "more time"))


@each_row(
    ("text", "says"),
    [
        ("vem skulle göra presentationen?", "visa D2"),
        ("vem tog hyresavtalet?", "visa D3"),
        ("hur lång tid har jag kvar på mig", "mina punkter"),
        ("när ska presentationen vara klar?", "visa D2"),
        ("who has D3?", "show D3"),
    ],
)
def test_a_question_about_a_deadline_shows_it(text: str, says: str) -> None:
    assert _read(text)[0].says == (says,)


@each_row(
    ("text", "says"),
    [
        ("Jag slutar i juni och vill att inget om mig finns kvar", "glöm mig"),
        ("Jag går i pension 1 maj och alla mina uppgifter ska raderas senast då", "glöm mig"),
        ("my last day is 31 May, delete everything you have about me", "forget me"),
        ("jag vill ha en kopia av allt ni har om mig senast fredag", "skicka allt du har om mig"),
        ("enligt GDPR vill jag veta vad ni sparar om mig, senast 1 juni", "vad sparar du om mig"),
        ("Jag byter jobb 15 augusti och mina personuppgifter ska tas bort", "glöm mig"),
    ],
)
def test_a_wish_about_ones_own_data_is_no_deadline(text: str, says: str) -> None:
    assert _read(text)[0].says == (says,)


@each_row(
    "text",
    [
        "vi ska radera gamla filer senast fredag",
        "påminn mig om att radera mina uppgifter i registret senast 3 juni",
        "GDPR-utbildningen ska vara klar senast 12 maj",
        "allt underlag ska vara inne senast 3 april",
        "arkivet ska gallras senast 1 juni",
    ],
)
def test_a_deadline_about_data_stays_a_deadline(text: str) -> None:
    command = parse(text, today=NOW.date())
    readings = _read(text)
    assert type(command).__name__ == "NewDeadline" if not readings else readings[0].says[0].startswith("påminn")


@each_row("text", ["i övermorgon", "på fredag", "senast 30 juni", "by Friday", "imorgon!"])
def test_a_day_alone_is_no_reading(text: str) -> None:
    assert understand(text, CONTEXT) is None


@each_row(
    "text",
    [
        "Här är anteckningarna från mötet: https://intra.example.se/ant.docx",
        "Anteckningar: https://intra.example.se/ant",
        "protokollet: https://intra.example.se/p.pdf",
        "mötesanteckningar: https://intra.example.se/5",
        "minutes: https://intra.example.se/m",
    ],
)
def test_a_link_to_notes_is_no_text_of_notes(text: str) -> None:
    command = parse(text, today=NOW.date())
    assert type(command).__name__ != "ReadNotes" or is_weak(command, text)


@each_row(
    ("text", "says"),
    [
        ("Sara gör presentationen i stället för Olle", "ge D2 till Sara Lind"),
        ("Sara will do the presentationen instead of Olle", "give D2 to Sara Lind"),
        ("Olle hinner inte, kan Sara ta presentationen?", "ge D2 till Sara Lind"),
        ("Karin kan tyvärr inte, så skulle Per göra protokollet?", "ge D1 till Per Åkesson"),
        ("Olle hinner inte, kan Sara dra budgeten?", "byt ansvarig på 3 till Sara Lind"),
    ],
)
def test_a_known_matter_is_taken_over_and_nobody_is_away(text: str, says: str) -> None:
    assert [each.says for each in _read(text)] == [(says,)]
