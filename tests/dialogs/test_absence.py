"""Who cannot come and who comes instead, as members, chairs and secretaries type it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.catalogue import CannotCome, DidYouMean, parse
from dialogs.meetings.absence import Absence, read_absence
from tests.tables import each_row

TODAY = date(2025, 8, 25)
THURSDAY = date(2025, 8, 28)


def read(text: str) -> Absence:
    found = read_absence(text, today=TODAY)
    assert found is not None, text
    return found


@each_row(
    ("text", "substitute", "day"),
    [
        ("Hej, jag kan inte komma på torsdag. Petra S. går i mitt ställe.", "Petra S.", THURSDAY),
        ("Jag kan tyvärr inte komma på torsdag, Per Ask kommer istället", "Per Ask", THURSDAY),
        ("Hej! Tyvärr får jag förhinder den 28:e. Min kollega Lena Holm tar min plats.", "Lena Holm", THURSDAY),
        ("Jag måste tyvärr lämna återbud till torsdag. Anna Dal ersätter mig.", "Anna Dal", THURSDAY),
        ("Har inte möjlighet att delta på torsdag, Anna-Karin Öst går istället", "Anna-Karin Öst", THURSDAY),
        ("Jag får inte ihop det på torsdag, men Petra Sund kan gå istället", "Petra Sund", THURSDAY),
        ("I can't make it on Thursday, Petra S. goes instead of me", "Petra S.", THURSDAY),
        ("Jag skickar min kollega Petra Sund", "Petra Sund", None),
        ("Per Ask (Kumla) kommer istället för mig", "Per Ask", None),
        ("Lisa och Ove kommer i mitt ställe", "Lisa och Ove", None),
        ("kan ej delta på torsdag", "", THURSDAY),
        ("Kan inte i morgon", "", date(2025, 8, 26)),
        ("Anmäler förhinder till torsdag", "", THURSDAY),
        ("Sjukt barn hemma, kan inte vara med", "", None),
        ("Jag har VAB och kan inte vara med i morgon", "", date(2025, 8, 26)),
        ("Kommer ej på torsdag, mvh Olle", "", THURSDAY),
        ("Hej! Kan tyvärr inte på torsdag. //Olle", "", THURSDAY),
        ("jag är sjuk", "", TODAY),
    ],
)
def test_the_writers_own_absence_is_read(text: str, substitute: str, day: date | None) -> None:
    found = read(text)
    assert (found.who, found.substitute, found.day and found.day.day) == ("", substitute, day)
    assert not found.is_asked


@each_row(
    ("text", "who", "substitute"),
    [
        ("Olle och Karin kan inte komma", "Olle och Karin", ""),
        ("Sara, Nils och Olle kommer inte", "Sara, Nils och Olle", ""),
        ("Karin är sjuk i morgon, Per kommer istället", "Karin", "Per"),
        ("Karin Ek får förhinder på torsdag och ersätts av Lisa Dahl", "Karin Ek", "Lisa Dahl"),
        ("Nils Forsberg är inte med på torsdag", "Nils Forsberg", ""),
        ("återbud från Nils", "Nils", ""),
        ("anmäler frånvaro för Olle Berg", "Olle Berg", ""),
        ("Karin hälsar att hon inte kan komma på torsdag", "Karin", ""),
        ("Per går istället för Karin på torsdag", "Karin", "Per"),
        ("Per Ask ersätter Olle på torsdag", "Olle", "Per Ask"),
        ("Olle är på semester, Lisa Dahl kommer i hans ställe", "Olle", "Lisa Dahl"),
        ("Sara Lind från Kumla kan inte komma på torsdag", "Sara Lind", ""),
        ("Jag och Karin kan inte komma på torsdag", "Jag och Karin", ""),
        ("Olle and Karin cannot come", "Olle and Karin", ""),
        ("Karin is ill tomorrow, Per comes instead", "Karin", "Per"),
    ],
)
def test_the_absence_of_others_is_theirs(text: str, who: str, substitute: str) -> None:
    found = read(text)
    assert (found.who, found.substitute, found.is_asked) == (who, substitute, False)
    assert isinstance(parse(text, today=TODAY), CannotCome)


@each_row(
    ("text", "suggestion"),
    [
        ("jag kan inte komma men Per kan", "jag kan inte komma, Per kommer istället"),
        ("Jag kan inte komma, kan Sara gå i mitt ställe?", "jag kan inte komma, Sara kommer istället"),
        ("Vi kan inte komma på torsdag", "jag kan inte komma 28/8"),
        ("Nils är borta", "Nils kan inte komma"),
        ("Ersättare för Karin är Per Ask", "Karin kan inte komma, Per Ask kommer istället"),
    ],
)
def test_an_unclear_sentence_is_asked_about(text: str, suggestion: str) -> None:
    assert parse(text, today=TODAY) == DidYouMean(suggestion)
    assert isinstance(parse(suggestion, today=TODAY), CannotCome)


@each_row(
    "text",
    [
        *("Vi kan inte komma överens om budgeten", "jag kan inte öppna länken", "Kommer inte ihåg vad vi sa"),
        *("kan du komma på torsdag?", "lokalen är bokad istället", "Mötet blir i Kumla istället"),
        *(
            "Vi ses på fredag istället",
            "Budgeten kommer i stället på nästa möte",
            "Nils ersätter Karin som sekreterare",
        ),
        *("jag hinner inte D1", "Olle kan inte ta punkt 3", "Sara kan inte öppna filen", "Karin är borta i juli"),
        *("klämdagar är lediga", "jag är ledig och glad", "Olle är inte klar med rapporten", "Karin kommer inte ihåg"),
    ],
)
def test_other_sentences_are_no_absence(text: str) -> None:
    assert read_absence(text, today=TODAY) is None


@given(st.text(max_size=200))
def test_any_text_is_read_or_left(text: str) -> None:
    found = read_absence(text, today=TODAY)
    assert found is None or found.who in text or found.who


@each_row(
    "text",
    [
        "det kan jag inte göra",
        "jag kan inte lova något",
        "det kan jag inte ta",
        "jag kan inte skicka den än",
        "kan jag inte bara ringa?",
    ],
)
def test_what_somebody_cannot_do_is_no_absence(text: str) -> None:
    assert not isinstance(parse(text, today=TODAY), CannotCome)


@each_row(
    ("text", "who"),
    [
        ("Aisha är magsjuk och kan tyvärr inte vara med i dag", "Aisha"),
        ("Aisha Noor har feber och kommer inte", "Aisha Noor"),
        ("Hej! Sandra har fullt upp och kommer inte på onsdag", "Sandra"),
        ("Olle och Karin har utbildning så kan inte vara med", "Olle och Karin"),
        ("Eva is stuck at work and can't make it on Thursday", "Eva"),
        ("jag är dålig och kan inte komma", ""),
        ("tåget är inställt så kan tyvärr inte vara med", ""),
        ("count me out for Thursday", ""),
    ],
)
def test_a_second_verb_is_said_of_the_person_of_the_first(text: str, who: str) -> None:
    found = read_absence(text, today=TODAY)
    assert found is not None
    assert found.who == who


@pytest.mark.parametrize("text", ["min kollega är sjuk och kommer inte", "my boss is ill and won't come"])
def test_an_unnamed_person_is_not_the_writer(text: str) -> None:
    found = read_absence(text, today=TODAY)
    assert found is None or found.who or found.is_asked
