"""Outcomes, attendance and comments on the minutes, as a secretary types them during a meeting."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from dialogs import catalogue as c
from dialogs.minutes.meanings import MEANINGS
from dialogs.minutes.typed import labelled_outcomes
from dialogs.sentences.model import Context, Sentence
from tests.tables import each_row

TODAY = date(2025, 5, 28)
CONTEXT = Context(now=datetime(2025, 5, 28, 10, tzinfo=ZoneInfo("Europe/Stockholm")))


@each_row(
    ("text", "command"),
    [
        ("på punkt 2 bestämdes att Karin återkommer", c.AddDecision(2, "att Karin återkommer")),
        ("punkt 3 beslöts att vi väntar", c.AddDecision(3, "att vi väntar")),
        ("lägg till ett beslut i efterhand på punkt 3, att vi väntar", c.AddDecision(3, "vi väntar")),
        ("lägg till ett uppdrag på punkt 2: Karin ringer", c.AddTask(2, "Karin ringer")),
        ("skriv in en anteckning på punkt 1: Lång diskussion", c.AddNote(1, "Lång diskussion")),
        ("AP Karin: ringer kommunen", c.AddTask(None, "Karin: ringer kommunen")),
        ("Karin kom kl 10", c.AddNote(None, "Karin kom kl 10")),
        ("Olle lämnade mötet vid 11", c.AddNote(None, "Olle lämnade mötet vid 11")),
        ("alla var där utom Karin", c.RecordAttendance(absent="Karin", is_whole=True)),
        ("skriv in att Olle var frånvarande", c.RecordAttendance(absent="Olle")),
        ("notera att Karin och Olle var med", c.RecordAttendance(present="Karin och Olle")),
        ("vi var åtta personer på plats", c.NotUnderstood("vi var åtta personer på plats")),
        ("vi var 8 personer på plats", c.ShowAttendance()),
        ("närvarostatistik 2025", c.ShowAttendanceYear(2025)),
        ("uppdraget på punkt 2 är klart", c.ShowTasks()),
        ("när tog vi upp skolvägarna senast?", c.Search("skolvägarna")),
        ("jag har en synpunkt på anteckningarna: Olle var med", c.CommentOnMinutes("Olle var med")),
        (
            "i anteckningarna står det att jag bokar lokal",
            c.CommentOnMinutes("i anteckningarna står det att jag bokar lokal"),
        ),
        ("när kommer anteckningarna?", c.MakeMinutes()),
        ("för protokollet: Olle reserverade sig", c.AddNote(None, "Olle reserverade sig")),
        ("lägg ut minnesanteckningarna för synpunkter", c.SendOutMinutes()),
        ("skicka anteckningarna på remiss", c.SendOutMinutes()),
        ("sammanställ mötet åt mig", c.MakeMinutes()),
    ],
)
def test_a_secretarys_sentence_is_read(text: str, command: c.Command) -> None:
    assert c.parse(text, today=TODAY) == command


@each_row(
    ("text", "says"),
    [
        (
            "Punkt 1. Beslut: Budgeten antas. Uppdrag: Karin skickar den.",
            ("beslut 1: Budgeten antas.", "uppdrag 1: Karin skickar den."),
        ),
        (
            "§ 4\nDiskussion: Många synpunkter\nBeslut: Vi väntar",
            ("anteckning 4: Många synpunkter", "beslut 4: Vi väntar"),
        ),
        ("Beslut: Vi väntar. Uppdrag: Olle ringer", ("beslut: Vi väntar.", "uppdrag: Olle ringer")),
        ("Item 2: decision: we wait, task: Olle calls", ("decision 2: we wait", "task 2: Olle calls")),
        ("Beslut: Vi väntar", ()),
        ("Punkt 3 om beslut: vi tar det sen", ()),
    ],
)
def test_labels_in_one_message_are_outcomes_of_their_own(text: str, says: tuple[str, ...]) -> None:
    assert labelled_outcomes(text) == says


@pytest.mark.parametrize("intent", ["outcome.note", "outcome.decision", "outcome.task", "minutes.comment"])
@pytest.mark.parametrize(
    "text",
    [
        *("när kommer anteckningarna?", "hur länge sparas anteckningarna?", "vem skriver anteckningar?"),
        *("är anteckningarna klara?", "what did we note?"),
    ],
)
def test_a_question_is_no_text_for_the_minutes(intent: str, text: str) -> None:
    assert MEANINGS[intent](Sentence(text), CONTEXT) == ()


@each_row(
    "text", ["skriv inte med det om Olle", "ta inte med diskussionen", "notera ej vem som sa det", "don't note that"]
)
def test_words_that_leave_something_out_are_no_note(text: str) -> None:
    assert MEANINGS["outcome.note"](Sentence(text), CONTEXT) == ()


def test_a_wish_for_a_note_is_no_task() -> None:
    (reading,) = MEANINGS["outcome.task"](Sentence("skriv att Karin tackade för sig"), CONTEXT)
    assert reading.says == ("anteckning: Karin tackade för sig",)


def test_a_decision_not_to_do_something_is_still_noted() -> None:
    (reading,) = MEANINGS["outcome.note"](Sentence("notera att vi inte söker pengar"), CONTEXT)
    assert reading.says == ("anteckning: vi inte söker pengar",)
