"""Edited minutes, read back: each kind of change is found, and an unchanged file changes nothing."""

import io
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import docx
import msgspec
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.notes import word_lines
from dialogs.agenda.model import Agenda, AgendaItem, Outcome, OutcomeType, Owner
from dialogs.meetings.model import Meeting
from dialogs.minutes.attendance import Attendance, Attendee
from dialogs.minutes.document import Form, Minutes, Sources, minutes_of
from dialogs.minutes.edits import Edits, edits
from dialogs.minutes.readback import pairs
from dialogs.minutes.word import word
from dialogs.minutes.word_mark import Mark, content_of, mark_in, read_mark
from dialogs.model import Group, Member, Person, Role
from tests.dialogs.minutes.test_templates import part
from tests.tables import each_row

STOCKHOLM = ZoneInfo("Europe/Stockholm")
TODAY = date(2026, 3, 3)


def member(name: str, organisation: str) -> Member:
    first = name.split()[0]
    return Member(Person("t", f"p-{first}", name, f"29:{first}"), frozenset({Role.MEMBER}), organisation)


ROSTER = [member("Karin Ek", "Kumla kommun"), member("Olle Berg", "Laxå kommun"), member("Sara Lind", "Region Sydlän")]
KARIN, OLLE, SARA = ROSTER


def outcome(kind: OutcomeType, text: str, nth: int, **more: Any) -> Outcome:
    return Outcome(kind, text, id=f"{kind.value}-{nth}", **more)


AGENDA = Agenda(
    "m",
    items=(
        AgendaItem("i1", "Öppning"),
        AgendaItem(
            "i2",
            "Bryggan i hamnen",
            owners=(Owner("Karin", "p-Karin"),),
            outcomes=(
                outcome(OutcomeType.NOTE, "Flera vill börja i liten skala.\nPengarna räcker till våren.", 1),
                outcome(OutcomeType.DECISION, "Vi målar bryggan röd", 1),
                outcome(OutcomeType.DECISION, "Båtarna tas upp i oktober", 2),
                outcome(
                    OutcomeType.TASK,
                    "Köpa färg",
                    1,
                    owners=(Owner("Karin Ek", "p-Karin"),),
                    due_on=date(2026, 6, 30),
                ),
            ),
        ),
        AgendaItem("i3", "Övrigt", outcomes=(outcome(OutcomeType.TASK, "Olle ringer kommunen", 2),)),
    ),
)
THERE = Attendance(
    present=(
        Attendee("Karin Ek", "Kumla kommun", "p-Karin"),
        Attendee("Sara Lind", "Region Sydlän", "p-Sara"),
        Attendee("Agnes Holm", "SMHI", is_guest=True),
    ),
    absent=(Attendee("Olle Berg", "Laxå kommun", "p-Olle"),),
    missing=("Laxå kommun",),
)
GROUP = Group("t", "g", "Nätverket", "19:x", STOCKHOLM, "sv")
MEETING = Meeting(
    "m",
    "g",
    datetime(2026, 3, 2, 9, tzinfo=STOCKHOLM),
    datetime(2026, 3, 2, 12, tzinfo=STOCKHOLM),
)


def minutes(agenda: Agenda = AGENDA) -> Minutes:
    return minutes_of(agenda, MEETING, GROUP, Sources(THERE, secretary="Sara Lind", state="Utkast"))


def read(data: bytes) -> Edits:
    lines = word_lines.lines(docx.Document(io.BytesIO(data)))
    return edits(lines, minutes(), AGENDA, THERE, roster=ROSTER, today=TODAY, locale="sv")


def changed(change: Callable[[Any], None], form: Form = Form.NUMBERED) -> Edits:
    document = docx.Document(io.BytesIO(word(minutes(), form, "sv")))
    change(document)
    written = io.BytesIO()
    document.save(written)
    return read(written.getvalue())


def paragraphs(document: Any) -> list[Any]:
    cells = [each for table in document.tables for row in table.rows for cell in row.cells for each in cell.paragraphs]
    return [*document.paragraphs, *cells]


def paragraph(document: Any, text: str) -> Any:
    return next(each for each in paragraphs(document) if text in each.text)


def rewrite(old: str, new: str) -> Callable[[Any], None]:
    def change(document: Any) -> None:
        found = paragraph(document, old)
        text = found.text.replace(old, new)
        for run in found.runs[1:]:
            run._r.getparent().remove(run._r)
        found.runs[0].text = text

    return change


def remove(text: str) -> Callable[[Any], None]:
    def change(document: Any) -> None:
        found = paragraph(document, text)._p
        found.getparent().remove(found)

    return change


def insert(text: str, after: str) -> Callable[[Any], None]:
    def change(document: Any) -> None:
        there = paragraph(document, after)
        copied = deepcopy(there._p)
        there._p.addnext(copied)
        new = type(there)(copied, there._parent)
        for run in new.runs[1:]:
            run._r.getparent().remove(run._r)
        new.runs[0].text = text

    return change


@pytest.mark.parametrize("form", [Form.NUMBERED, Form.COLUMNS])
def test_an_unchanged_file_changes_nothing(form: Form) -> None:
    assert read(word(minutes(), form, "sv")) == Edits()


OUTCOMES = [
    (rewrite("bryggan röd", "bryggan grön"), ("decision", "decision-1", "Vi målar bryggan grön")),
    (rewrite("Vi målar bryggan röd", "Förslaget avslås helt"), ("decision", "decision-1", "Förslaget avslås helt")),
    (remove("Båtarna tas upp"), ("decision", "decision-2", "")),
    (insert("Beslut: Lampan byts", "Vi målar"), ("decision", "", "Lampan byts")),
    (insert("beslut : Lampan byts", "Vi målar"), ("decision", "", "Lampan byts")),
    (insert("Decision: Lampan byts", "Vi målar"), ("decision", "", "Lampan byts")),
    (rewrite("Pengarna räcker till våren", "Pengarna räcker till hösten"), ("note", "note-1", "hösten.")),
    (remove("Flera vill börja"), ("note", "note-1", "Pengarna räcker till våren.")),
    (insert("Kajen behöver lagas snart.", "Pengarna räcker"), ("note", "", "Kajen behöver lagas snart.")),
    (insert("Obs: en fråga om kajen.", "Pengarna räcker"), ("note", "", "Obs: en fråga om kajen.")),
    (rewrite("Köpa färg", "Köpa röd färg"), ("task", "task-1", "Köpa röd färg")),
    (remove("Köpa färg"), ("task", "task-1", "")),
    (insert("Uppdrag: Sara bokar båten (klart senast 5 maj)", "Köpa färg"), ("task", "", "Sara bokar båten")),
    (insert("Uppdrag: Sara bokar båten senast 5 maj", "Olle ringer"), ("task", "", "Sara bokar båten senast 5 maj")),
]


@each_row("form", [Form.NUMBERED, Form.COLUMNS])
@each_row(("change", "expected"), OUTCOMES)
def test_each_change_of_an_outcome_is_found(
    form: Form, change: Callable[[Any], None], expected: tuple[str, str, str]
) -> None:
    found = changed(change, form)
    (edit,) = found.outcomes
    kind, key, text = expected
    assert (edit.type.value, edit.id) == (kind, key)
    assert edit.text == text or (text and edit.text.endswith(text))
    assert (found.people, found.unread, found.unclear) == ((), (), ())


@each_row(
    ("old", "new", "due_on", "owners"),
    [
        ("klart senast 30 juni", "klart senast 15 maj", date(2026, 5, 15), ["Karin Ek"]),
        ("klart senast 30 juni", "15/5", date(2026, 5, 15), ["Karin Ek"]),
        ("klart senast 30 juni", "senast den 1 september 2026", date(2026, 9, 1), ["Karin Ek"]),
        ("(Karin Ek, klart senast 30 juni)", "(Karin Ek)", None, ["Karin Ek"]),
        ("(Karin Ek, klart senast 30 juni)", "", None, []),
        ("Karin Ek, klart", "Sara Lind, klart", date(2026, 6, 30), ["Sara Lind"]),
        ("Karin Ek, klart", "Karin Ek, Sara, klart", date(2026, 6, 30), ["Karin Ek", "Sara Lind"]),
        ("Köpa färg (Karin Ek, klart", "Köpa pensel (Karin Ek, klart", date(2026, 6, 30), ["Karin Ek"]),
    ],
)
def test_the_day_and_the_owners_of_a_task_are_read(old: str, new: str, due_on: date | None, owners: list[str]) -> None:
    (edit,) = changed(rewrite(old, new)).outcomes
    assert (edit.id, edit.due_on, [name for name, _ in edit.owners]) == ("task-1", due_on, owners)


def test_the_day_of_a_task_with_a_deadline_is_left_to_the_deadline() -> None:
    first = AGENDA.items[1]
    with_deadline = tuple(replace(each, deadline="d1") if each.id == "task-1" else each for each in first.outcomes)
    agenda = replace(AGENDA, items=(AGENDA.items[0], replace(first, outcomes=with_deadline), AGENDA.items[2]))
    document = docx.Document(io.BytesIO(word(minutes(agenda), Form.NUMBERED, "sv")))
    rewrite("30 juni", "1 maj")(document)
    lines = word_lines.lines(document)
    found = edits(lines, minutes(agenda), agenda, THERE, roster=ROSTER, today=TODAY, locale="sv")
    assert found.outcomes == ()
    assert found.unread == ("Köpa färg (Karin Ek, klart senast 1 maj)",)


PEOPLE = [
    (remove("Sara Lind, Region"), [("p-Sara", False)]),
    (insert("Olle Berg, Laxå kommun", "Karin Ek, Kumla"), [("p-Olle", True)]),
    (insert("Olle Berg", "Karin Ek, Kumla"), [("p-Olle", True)]),
    (insert("Nils Dahl, Falu kommun", "Agnes Holm"), [("guest:nils dahl", True)]),
    (insert("Nils Dahl (Falu kommun)", "Karin Ek, Kumla"), [("guest:nils dahl", True)]),
    (remove("Agnes Holm"), [("guest:agnes holm", None)]),
    (rewrite("Karin Ek, Kumla kommun", "Karin Ek, ordförande"), []),
]


@each_row(("change", "expected"), PEOPLE)
def test_each_change_of_the_attendance_is_found(
    change: Callable[[Any], None], expected: list[tuple[str, bool | None]]
) -> None:
    found = changed(change)
    assert [(each.key, each.is_present) for each in found.people] == expected
    assert found.outcomes == ()


def test_somebody_who_moved_from_absent_to_present_is_present() -> None:
    def move(document: Any) -> None:
        there = paragraph(document, "Olle Berg, Laxå")
        paragraph(document, "Karin Ek, Kumla")._p.addnext(there._p)

    found = changed(move)
    assert [(each.key, each.is_present) for each in found.people] == [("p-Olle", True)]


def test_a_name_that_means_nobody_is_named_and_not_guessed() -> None:
    found = changed(insert("Pelle", "Karin Ek, Kumla"))
    assert (found.people, found.unclear) == ((), ("Pelle",))


def test_other_text_is_named_and_not_taken() -> None:
    def strange(document: Any) -> None:
        rewrite("Karin", "Karin och Sara")(document)

    document_change = changed(lambda document: document.add_heading("7. En ny punkt", level=2))
    assert document_change.unread == ("7. En ny punkt",)
    assert changed(remove("2. Bryggan i hamnen")).unread[0] == "2. Bryggan i hamnen"
    assert not changed(strange).outcomes


@each_row("new", ["2. Bryggan vid kajen", "Bryggan i hamnen", "5. Bryggan i hamnen", "2) Bryggan i hamnen"])
def test_an_item_is_known_by_its_title_or_its_number(new: str) -> None:
    def change(document: Any) -> None:
        rewrite("2. Bryggan i hamnen", new)(document)
        rewrite("bryggan röd", "bryggan grön")(document)

    assert [each.text for each in changed(change).outcomes] == ["Vi målar bryggan grön"]


def test_tracked_changes_count_as_made() -> None:
    def track(document: Any) -> None:
        run = next(each for each in paragraph(document, "bryggan röd").runs if "röd" in each.text)
        run.text = "Vi målar bryggan "
        run._r.addnext(parse_xml(f'<w:ins {nsdecls("w")} w:id="1" w:author="A"><w:r><w:t>grön</w:t></w:r></w:ins>'))
        run._r.addnext(
            parse_xml(f'<w:del {nsdecls("w")} w:id="2" w:author="A"><w:r><w:delText>röd</w:delText></w:r></w:del>')
        )
        run._r.addnext(
            parse_xml(f'<w:moveFrom {nsdecls("w")} w:id="3" w:author="A"><w:r><w:t>bort</w:t></w:r></w:moveFrom>')
        )

    (edit,) = changed(track).outcomes
    assert edit.text == "Vi målar bryggan grön"


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=60), min_size=1, max_size=6))
def test_any_outcomes_come_back_as_they_were(texts: list[str]) -> None:
    kinds = (OutcomeType.NOTE, OutcomeType.DECISION, OutcomeType.TASK)
    written = [text for text in texts if text.strip()]
    outcomes = tuple(outcome(kinds[place % 3], text.strip(), place) for place, text in enumerate(written))
    agenda = replace(AGENDA, items=(replace(AGENDA.items[0], outcomes=outcomes), *AGENDA.items[1:]))
    lines = word_lines.lines(docx.Document(io.BytesIO(word(minutes(agenda), Form.NUMBERED, "sv"))))
    assert not edits(lines, minutes(agenda), agenda, THERE, roster=ROSTER, today=TODAY, locale="sv")


def test_lines_are_paired_by_their_words() -> None:
    old = ["vi målar bryggan röd", "båtarna tas upp", "lampan byts"]
    new = ["båtarna tas upp i oktober", "vi målar bryggan grön", "något helt annat", "och ett till"]
    assert pairs(old, new, str) == [
        (old[0], new[1]),
        (old[1], new[0]),
        (old[2], None),
        (None, new[2]),
        (None, new[3]),
    ]


def test_the_mark_tells_the_meeting_and_survives_in_the_file() -> None:
    mark = Mark("g", "m", 2, content_of(minutes()), Form.NUMBERED)
    data = word(minutes(), Form.NUMBERED, "sv", mark=mark.written())
    assert read_mark(mark_in(part(data, "docProps/custom.xml"))) == mark
    document = docx.Document(io.BytesIO(data))
    again = io.BytesIO()
    document.save(again)
    assert read_mark(mark_in(part(again.getvalue(), "docProps/custom.xml"))) == mark


@each_row("text", ["", "1", "1 g m x c numbered", "2 g m 1 c numbered", "1 g m 1 c other", "1 " * 200])
def test_another_mark_is_none_of_ours(text: str) -> None:
    assert read_mark(text) is None


def test_only_a_change_of_what_is_read_back_makes_a_file_older() -> None:
    told = msgspec.structs.replace(minutes(), state="Fastställda", signed="Olle", after=())
    assert content_of(told) == content_of(minutes())
    first = AGENDA.items[2]
    other = replace(AGENDA, items=(*AGENDA.items[:2], replace(first, outcomes=())))
    assert content_of(minutes(other)) != content_of(minutes())


@pytest.mark.parametrize("form", [Form.NUMBERED, Form.COLUMNS])
def test_points_of_a_note_are_bullets_and_come_back_with_their_signs(form: Form) -> None:
    note = outcome(OutcomeType.NOTE, "Läget:\n- Färgen är slut.\n• Penslarna räcker.\n-5 grader i natt", 1)
    agenda = Agenda("m", items=(AgendaItem("i1", "Bryggan", outcomes=(note,)),))
    made = minutes(agenda)

    def read_of(change: Callable[[Any], None]) -> Edits:
        document = docx.Document(io.BytesIO(word(made, form, "sv")))
        change(document)
        lines = word_lines.lines(document)
        return edits(lines, made, agenda, THERE, roster=ROSTER, today=TODAY, locale="sv")

    assert read_of(lambda _: None) == Edits()
    (edit,) = read_of(rewrite("Färgen är slut.", "Färgen är beställd.")).outcomes
    assert edit.text == "Läget:\n- Färgen är beställd.\n• Penslarna räcker.\n-5 grader i natt"


@pytest.mark.parametrize("last", ["Sara Lind", "Vid anteckningarna: Sara Lind", "Minutes taken by: Sara Lind"])
def test_the_signature_is_no_line_of_the_last_item_in_any_of_its_forms(last: str) -> None:
    def change(document: Any) -> None:
        document.paragraphs[-1].text = last

    assert changed(change) == Edits()
