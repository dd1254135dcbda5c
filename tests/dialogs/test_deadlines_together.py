"""Several deadlines that free words mean at once, and questions about one that change nothing."""

from datetime import UTC, date, datetime

import pytest

from dialogs.deadlines.meanings import MEANINGS
from dialogs.model import Member, Person, PersonId
from dialogs.sentences.model import Context, KnownDeadline, Sentence
from tests.tables import each_row

NOW = datetime(2026, 3, 10, 10, 0, tzinfo=UTC)
NAMES = ("Karin Ek", "Olle Berg", "Sara Lind")
CONTEXT = Context(
    now=NOW,
    speaker="Karin Ek",
    is_leader=True,
    people=[Member(Person("t", PersonId(f"p{n}"), name, f"aad{n}")) for n, name in enumerate(NAMES)],
    deadlines=(
        KnownDeadline("D1", "Kostnadskalkyl", date(2026, 3, 2), ("Olle Berg",)),
        KnownDeadline("D2", "Lägesrapporten", date(2026, 3, 20), ("Karin Ek",)),
        KnownDeadline("D3", "Inbjudan", date(2026, 4, 9), ("Karin Ek",)),
        KnownDeadline("D4", "Uppföljning", date(2026, 4, 24)),
    ),
)


def _says(intent: str, text: str, *, english: bool = False) -> list[tuple[str, ...]]:
    return [each.says for each in MEANINGS[intent](Sentence(text, is_english=english), CONTEXT)]


@each_row(
    ("intent", "text", "labels"),
    [
        ("deadline.done", "båda är klara, kostnadskalkylen och inbjudan", "D1 D3"),
        ("deadline.done", "jag är klar med allt utom inbjudan", "D2"),
        ("deadline.done", "lägesrapporten, inbjudan och uppföljningen är klara", "D2 D3 D4"),
        ("deadline.remove", "stryk inbjudan och uppföljningen", "D3 D4"),
        ("deadline.remove", "ta bort allt som är försenat", "D1"),
        ("deadline.remove", "ta bort alla deadlines i april", "D3 D4"),
        ("deadline.remove", "ta bort allt som Olle har", "D1"),
        ("deadline.move", "flytta allt som ska vara klart i april en vecka framåt", "D3 D4"),
        ("deadline.move", "flytta lägesrapporten och inbjudan till 30 april", "D2 D3"),
    ],
)
def test_all_that_are_meant_change_together(intent: str, text: str, labels: str) -> None:
    (says,) = _says(intent, text)
    assert [next(word for word in each.split() if word in labels.split()) for each in says] == labels.split()


def test_they_are_shown_before_they_change() -> None:
    (reading,) = MEANINGS["deadline.done"](Sentence("kostnadskalkylen och inbjudan är klara"), CONTEXT)
    assert not reading.is_certain


@each_row(
    ("intent", "text"),
    [
        ("deadline.assign", "är lägesrapporten mitt ansvar?"),
        ("deadline.move", "har lägesrapporten flyttats?"),
        ("deadline.remove", "är lägesrapporten borttagen?"),
        ("deadline.assign", "blev det Olle som tog lägesrapporten?"),
        ("deadline.snooze", "påminn Karin Ek och Olle igen om lägesrapporten"),
    ],
)
def test_a_question_about_one_shows_it(intent: str, text: str) -> None:
    assert _says(intent, text) == [("visa D2",)]


@pytest.mark.parametrize("text", ["kan Olle ta lägesrapporten?", "är det ok att Olle tar lägesrapporten?"])
def test_a_request_that_is_asked_is_no_question(text: str) -> None:
    assert _says("deadline.assign", text) == [("ge D2 till Olle Berg",)]


@pytest.mark.parametrize("text", ["flytta lägesrapporten till 30 april", "skjut upp inbjudan till maj, den hinns inte"])
def test_one_title_is_no_list(text: str) -> None:
    assert all(len(says) == 1 for says in _says("deadline.move", text))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Olle har slutat, flytta hans uppgifter till Sara", ("ge D1 till Sara Lind",)),
        ("Karin är borta, Sara får ta hennes saker", ("ge D2 till Sara Lind", "ge D3 till Sara Lind")),
        ("det där med kostnadskalkylen är inte jag som gör, det är Sara", ("ge D1 till Sara Lind",)),
    ],
)
def test_what_somebody_had_is_handed_over(text: str, says: tuple[str, ...]) -> None:
    assert _says("deadline.assign", text) == [says]


@each_row(
    ("text", "says"),
    [
        (
            "Sara, kan du mejla listan till styrelsen senast fredag?",
            "påminn Sara om Mejla listan till styrelsen senast fredag",
        ),
        ("Olle, skulle du kunna boka lokalen till 3 april?", "påminn Olle om Boka lokalen"),
        ("Sara, kan du skicka listan?", "påminn Sara om Skicka listan"),
        ("Olle to book the room by 3 April", "remind Olle about Book the room by 3 April"),
        (
            "Olle and Sara need to send the list before midsummer",
            "remind Olle and Sara about Send the list by 2026-06-18",
        ),
        ("The papers to the printer by EOD 3 April", "remind us about The papers to the printer by 3 April"),
    ],
)
def test_who_is_called_or_named_first_is_to_do_it(text: str, says: str) -> None:
    english = says.startswith("remind")
    assert _says("deadline.add", text, english=english)[0][0].startswith(says)
