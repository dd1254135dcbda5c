"""A command with the reason for it is the command."""

from datetime import UTC, datetime

from dialogs.sentences.model import Context
from dialogs.understanding.reasons import with_reason
from tests.tables import each_row

CONTEXT = Context(now=datetime(2026, 3, 10, 10, 0, tzinfo=UTC))


@each_row(
    ("text", "asked"),
    [
        ("avbryt rundan, det räcker med dem som svarat", "avbryt rundan"),
        ("stäng rundan eftersom alla har svarat", "stäng rundan"),
        ("dagordning, jag hittar den inte", "dagordning"),
        ("ta bort 4. Den är inte aktuell", "ta bort 4"),
        ("close the round, we have heard enough", "close the round"),
    ],
)
def test_the_reason_is_left_out(text: str, asked: str) -> None:
    reading = with_reason(text, CONTEXT)
    assert reading is not None
    assert reading.says == (asked,)


@each_row(
    "text",
    [
        "ja, det är bra",
        "nej, vi tar den inte",
        "oj, det var inte så",
        "tack, det räcker",
        "stäng rundan, vi ses den 4 april",
        "lägg till budgeten, den är viktig",
        "Karin kan inte komma, det blir Olle i stället",
        "dagordning, jag undrar hur lång den är?",
        "vi beställer ingen buss, stryk den",
        "jag skrev på fel ställe, ta bort det",
    ],
)
def test_words_that_are_no_reason_are_read_otherwise(text: str) -> None:
    assert with_reason(text, CONTEXT) is None
