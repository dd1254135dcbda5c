"""Several people get their tasks in one message, during the meeting."""

from dataclasses import replace
from datetime import datetime

from dialogs.minutes.several_tasks import tasks_of_people
from dialogs.model import Member, Person
from dialogs.sentences.model import Context, Sentence
from dialogs.understanding.chained import leads_instead
from tests.tables import each_row

NOW = datetime(2026, 3, 18, 10, 0)  # noqa: DTZ001 - local time, as in a context
PEOPLE = ("Karin Ek", "Olle Berg", "Sara Lind")
CONTEXT = Context(now=NOW, people=[Member(Person("t", name, name, name)) for name in PEOPLE], is_meeting_on=True)


@each_row(
    ("text", "says"),
    [
        ("Olle: boka lokal. Sara: bjuda in skolan.", ("uppdrag: Olle: boka lokal", "uppdrag: Sara: bjuda in skolan")),
        ("Olle ringer kommunen. Sara bokar lokal", ("uppdrag: Olle ringer kommunen", "uppdrag: Sara bokar lokal")),
        (
            "Olle ska mejla. Karin och Sara skriver brevet",
            ("uppdrag: Olle ska mejla", "uppdrag: Karin och Sara skriver brevet"),
        ),
        (
            "Olle Berg lovade ringa\nSara kollar avtalet",
            ("uppdrag: Olle Berg lovade ringa", "uppdrag: Sara kollar avtalet"),
        ),
        ("- Olle: boka lokal\n- Sara: skriva brev", ("uppdrag: Olle: boka lokal", "uppdrag: Sara: skriva brev")),
    ],
)
def test_each_person_gets_a_task(text: str, says: tuple[str, ...]) -> None:
    assert [reading.says for reading in tasks_of_people(Sentence(text), CONTEXT)] == [says]


@each_row(
    "text",
    [
        "Olle ringer kommunen",
        "Olle är sjuk. Sara tar anteckningar",
        "Olle tycker att det är dyrt. Sara håller med",
        "Vi ses klockan tio. Sara bokar lokal",
        "Nisse ringer. Sara bokar lokal",
        "Olle ringer kommunen. Det blir bra",
    ],
)
def test_other_sentences_are_no_tasks(text: str) -> None:
    assert tasks_of_people(Sentence(text), CONTEXT) == ()


def test_without_a_meeting_the_lines_may_be_items() -> None:
    text = Sentence("Olle: lokalen. Sara: skolan.")
    assert tasks_of_people(text, replace(CONTEXT, is_meeting_on=False)) == ()


@each_row(
    ("text", "says"),
    [
        ("jag kan inte leda mötet på onsdag, Olle får göra det", ["ordförande är Olle Berg"]),
        ("Karin hinner inte hålla i mötet, så Sara tar det", ["ordförande är Sara Lind"]),
        ("jag kan tyvärr inte vara ordförande. Kan Olle ta det?", ["ordförande är Olle Berg"]),
        ("jag kan inte leda mötet på onsdag", []),
        ("jag kan inte komma, Olle får göra det", []),
        ("jag kan inte leda mötet, någon annan får göra det", []),
    ],
)
def test_whoever_leads_instead_is_offered_as_chair(text: str, says: list[str]) -> None:
    assert [each for reading in leads_instead(Sentence(text), CONTEXT) for each in reading.says] == says
