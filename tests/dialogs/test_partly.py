"""Whoever comes late, leaves early or joins by link comes, and is not absent."""

from datetime import date

from dialogs import catalogue as c
from dialogs.catalogue.parsing import parse
from dialogs.meetings.partly import read_partly
from tests.tables import each_row

TODAY = date(2026, 3, 10)


@each_row(
    "typed",
    [
        "jag blir sen på onsdag, kommer 9.30",
        "kommer på mötet men blir 20 min försenad",
        "Jag kan tyvärr inte komma förrän 10",
        "måste gå 11 på onsdag",
        "jag hinner bara vara med fram till fikat",
        "jag är med digitalt på onsdag",
        "I'll be about half an hour late on Wednesday",
        "I have to leave at 11",
        "jag missar nog början på onsdag",
        "jag missar första halvtimmen",
        "jag kommer att missa slutet",
        "I'll miss the first half hour",
        "I'm missing the end",
    ],
)
def test_who_comes_for_a_part_comes(typed: str) -> None:
    assert isinstance(parse(typed, today=TODAY), c.ComesPartly)


@each_row(
    "typed",
    [
        "jag kan inte komma på onsdag, är sjuk",
        "jag kommer på onsdag",
        "mötet blir en timme senare",
        "Jag återkommer senare",
        "jag blir sen med rapporten",
        "kan vi ta hamnen senare?",
        "den kommer lite senare",
    ],
)
def test_other_words_about_later_are_not_about_coming(typed: str) -> None:
    assert read_partly(typed, today=TODAY) is None


def test_another_person_may_come_late_too() -> None:
    found = read_partly("Olle ansluter först efter lunch", today=TODAY)
    assert found is not None
    assert found.who == "Olle"
