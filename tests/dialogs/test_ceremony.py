"""Each meeting has its own opening, closing and breaks, so they are never carried to the next; all else is."""

import pytest

from dialogs.agenda import carry, rules
from dialogs.agenda.ceremony import Ceremony, ceremony_of
from dialogs.agenda.model import Agenda, AgendaItem, ItemStatus
from tests.tables import each_row

CEREMONIES = {
    Ceremony.OPENING: [
        "Mötet öppnas",
        "Mötets öppnande",
        "1. Mötet öppnas.",
        "Öppnande och upprop",
        "Välkomna",
        "Inledning och välkomna",
        "Ordföranden öppnar mötet",
        "Welcome everyone",
        "The meeting opens",
    ],
    Ceremony.CLOSING: [
        "Mötet avslutas",
        "Mötets avslutande",
        "Avslutning",
        "Avslut av mötet",
        "Ordföranden avslutar mötet",
        "Tack för i dag",
        "The meeting closes",
    ],
    Ceremony.BREAK: ["Paus", "Kort paus", "Fika", "En fikapaus", "Kaffe", "Lunch", "Bensträckare", "Coffee break"],
}
MATTERS = [
    "Öppnandet av badplatsen",
    "Välkomstbrev till nya medlemmar",
    "Avslutning av projektet Unga",
    "Fikabudget",
    "Lunchsamtal om hälsa",
    "Inledning av remissarbetet",
    "Budgeten",
]


@pytest.mark.parametrize(("kind", "title"), [(kind, title) for kind, titles in CEREMONIES.items() for title in titles])
def test_a_ceremony_is_known_by_its_title_and_never_carried(kind: Ceremony, title: str) -> None:
    assert ceremony_of(title) is kind
    agenda = Agenda("m", (AgendaItem("i", title),))
    assert not rules.may_be_carried(agenda.items[0])
    assert carry.settled(agenda, {}, unasked=True).items[0].status is ItemStatus.DONE


@each_row("title", MATTERS)
def test_a_matter_that_only_resembles_a_ceremony_is_carried(title: str) -> None:
    assert ceremony_of(title) is None
    assert carry.waiting(carry.settled(Agenda("m", (AgendaItem("i", title),)), {}))
