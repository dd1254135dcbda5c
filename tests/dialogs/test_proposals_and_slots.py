"""What somebody proposes is asked about before it is done, and time that is asked for becomes an item."""

# ruff: noqa: E501 - a sentence and its reading are easier to compare on one line
from dataclasses import replace

import pytest

from dialogs import catalogue as c
from dialogs.agenda.absent_owner import of_absent_owner
from dialogs.agenda.slot_asked import asked_for
from dialogs.meetings.partly import read_partly
from dialogs.sentences.model import Sentence
from tests.dialogs.harbour import HERE, meant
from tests.tables import each_row


@each_row(
    ("text", "first"),
    [
        ("jag föreslår att vi stryker punkt 2", "ta bort 2"),
        ("jag tycker att punkt 2 ska vara 30 min", "ändra tiden på 2 till 30 min"),
        ("mitt förslag är att vi flyttar punkt 3 först", "flytta 3"),
        ("förslag: vi stryker punkt 3", "ta bort 3"),
        ("how about we skip item 3?", "ta bort 3"),
    ],
)
def test_a_proposal_is_asked_about_before_it_is_done(text: str, first: str) -> None:
    command = meant(text)
    assert isinstance(command, c.Meant)
    assert any(first in said for said in command.readings[0].says)


def test_an_opinion_about_a_meeting_is_no_proposal_while_a_round_is_open() -> None:
    assert not isinstance(
        meant("jag tycker att vi ska stryka punkt 2", replace(HERE, round_is_open=True)), c.RemoveItem
    )


@each_row(
    ("text", "says"),
    [
        ("kan jag få tio minuter på onsdag? Det gäller fritidsbanken", "lägg till Fritidsbanken (Karin Ek, 10 min)"),
        ("finns det plats för en punkt? Det handlar om simskolan", "lägg till Simskolan"),
        ("vi skulle behöva en kvart, det gäller avtalet", "lägg till Avtalet (Karin Ek, 15 min)"),
        ("may I have a slot? It's about the swimming school", "lägg till The swimming school (Karin Ek)"),
        ("jag behöver en halvtimme på mötet, det handlar om budgeten", "lägg till Budgeten (Karin Ek, 30 min)"),
    ],
)
def test_time_that_is_asked_for_becomes_an_item_with_its_subject(text: str, says: str) -> None:
    assert [reading.says for reading in asked_for(Sentence(text), HERE)] == [(says,)]


@pytest.mark.parametrize(
    "text", ["jag behöver mer tid, det gäller protokollet", "kan jag få en kvart till på rapporten?"]
)
def test_more_time_for_something_known_is_no_item(text: str) -> None:
    assert asked_for(Sentence(text), HERE) == ()


@each_row(
    ("text", "says"),
    [
        ("Olle är sjuk, Sara tar hans punkt", ("Olle Berg kan inte komma", "byt ansvarig på 2 till Sara Lind")),
        ("Olle har fått förhinder så jag drar hans punkt", ("Olle Berg kan inte komma", "byt ansvarig på 2 till Karin Ek")),
        ("Olle kan inte komma på onsdag, stryk hans punkt", ("Olle kan inte komma på onsdag", "ta bort 2")),
        ("Olle är borta, vi flyttar hans punkt till nästa möte", ("Olle Berg kan inte komma", "punkt 2 flyttas till nästa möte")),
        ("Olle kan inte komma, Sara kommer i stället", None),
        ("Sara är sjuk, Olle tar hennes punkt", None),
    ],
)  # fmt: skip
def test_the_item_of_an_absent_person_is_known(text: str, says: tuple[str, ...] | None) -> None:
    assert [reading.says for reading in of_absent_owner(Sentence(text), HERE)] == ([says] if says else [])


@each_row(
    ("text", "who"),
    [
        ("jag tror att Sara blir sen", "Sara"),
        ("Sara sa att hon kommer en kvart sent", "Sara"),
        ("I think Sara will be late", "Sara"),
        ("Sara says she'll be late", "Sara"),
        ("jag kommer lite sent", ""),
        ("Sara är på väg", "Sara"),
    ],
)
def test_who_is_late_may_be_told_by_somebody_else(text: str, who: str) -> None:
    found = read_partly(text, today=HERE.today)
    assert found is not None
    assert found.who == who
