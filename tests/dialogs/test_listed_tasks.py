"""Tasks under a heading, and a task whose parts have labels."""

from dataclasses import replace
from datetime import UTC, datetime

from dialogs.deadlines.listed_tasks import labelled, listed
from dialogs.model import Member, Person, PersonId
from dialogs.sentences.model import Context, KnownMeeting, Sentence
from tests.tables import each_row

NOW = datetime(2026, 3, 10, 10, 0, tzinfo=UTC)
CONTEXT = Context(
    now=NOW,
    speaker="Karin Ek",
    is_leader=True,
    people=[
        Member(Person("t", PersonId(f"p{n}"), name, f"aad{n}"))
        for n, name in enumerate(("Karin Ek", "Olle Berg", "Sara Lind", "Per Åkesson"))
    ],
    meetings=(KnownMeeting(datetime(2026, 3, 18, 9, tzinfo=UTC), datetime(2026, 3, 18, 12, tzinfo=UTC), "Örebro"),),
)


@each_row(
    ("text", "says", "is_certain"),
    [
        (
            "Att göra till nästa möte:\n- Olle mejlar byrån\n- Sara bokar lokal",
            ("påminn Olle om Mejlar byrån senast 2026-03-18", "påminn Sara om Bokar lokal senast 2026-03-18"),
            True,
        ),
        (
            "Uppgifter inför 20 mars:\n* Olle mejlar byrån\n* alla läser planen",
            ("påminn Olle om Mejlar byrån senast 20 mars", "påminn oss om Läser planen senast 20 mars"),
            True,
        ),
        (
            "Att göra\nOlle: mejla byrån\nSara: boka lokal",
            ("påminn Olle om Mejla byrån senast 2026-03-18", "påminn Sara om Boka lokal senast 2026-03-18"),
            False,
        ),
        (
            "Till nästa gång:\nOlle mejlar byrån\nSara: boka lokal",
            ("påminn Olle om Mejlar byrån senast 2026-03-18", "påminn Sara om Boka lokal senast 2026-03-18"),
            True,
        ),
        (
            "Todo:\n- ring byrån\n- boka lokal",
            ("påminn oss om Ring byrån senast 2026-03-18", "påminn oss om Boka lokal senast 2026-03-18"),
            False,
        ),
    ],
)
def test_each_line_under_a_heading_is_due_by_its_day_or_the_next_meeting(
    text: str, says: tuple[str, ...], is_certain: bool
) -> None:
    (reading,) = listed(Sentence(text), CONTEXT)
    assert (reading.says, reading.is_certain) == (says, is_certain)


def test_an_english_list_is_read_alike() -> None:
    text = "To do before the next meeting:\n- Olle calls the bureau\n- Sara books the room"
    (reading,) = listed(Sentence(text, is_english=True), CONTEXT)
    assert reading.says == (
        "remind Olle about Calls the bureau by 2026-03-18",
        "remind Sara about Books the room by 2026-03-18",
    )


@each_row(
    "text",
    [
        "Till nästa möte:\n- Budget\n- Lokal",
        "Dagordning:\n- Olle drar budgeten\n- Sara informerar",
        "Olle mejlar byrån\nSara bokar lokal",
        "Att göra:\n- Olle mejlar byrån senast 20 mars\n- Sara bokar lokal",
        "Uppgifter: Olle mejlar byrån",
    ],
)
def test_items_notes_and_single_lines_are_no_list_of_tasks(text: str) -> None:
    assert listed(Sentence(text), CONTEXT) == ()


def test_a_list_during_a_meeting_is_left_to_its_minutes() -> None:
    text = "Att göra till nästa möte:\n- Olle mejlar byrån\n- Sara bokar lokal"
    assert listed(Sentence(text), replace(CONTEXT, is_meeting_on=True)) == ()


@each_row(
    ("text", "english", "said"),
    [
        ("Vad: boka buss. Vem: Olle. När: 20 mars", False, "påminn Olle om Boka buss senast 20 mars"),
        ("Uppgift: boka buss\nAnsvarig: Olle\nKlart: senast 20 mars", False, "påminn Olle om Boka buss senast 20 mars"),
        ("ansvarig för bussen: Olle. datum: 20/3", False, "påminn Olle om Bussen senast 20/3"),
        ("Boka buss. Ansvarig: Sara. Deadline: 20 mars", False, "påminn Sara om Boka buss senast 20 mars"),
        ("Task: book the bus. Owner: Olle. Due: 20 March", True, "remind Olle about Book the bus by 20 March"),
    ],
)
def test_labels_tell_what_by_whom_and_by_when(text: str, english: bool, said: str) -> None:
    (reading,) = labelled(Sentence(text, is_english=english), CONTEXT)
    assert reading.says == (said,)


@each_row(
    "text",
    [
        "När: 20 mars. Plats: Örebro. Vem: alla",
        "Ordförande: Olle. Sekreterare: Sara. Datum: 20 mars",
        "Budgeten: ansvarig: Olle, tid: 20 min",
        "Vem: Olle. När: 20 mars",
        "första tisdagen kl 13:00–15:30",
        "Möte: 20 mars. Tid: 9-12",
    ],
)
def test_other_labels_are_no_task(text: str) -> None:
    assert labelled(Sentence(text), CONTEXT) == ()
