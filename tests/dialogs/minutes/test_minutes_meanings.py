"""Free words about the results of a meeting become the command that writes them down, or the question about them."""

from datetime import UTC, datetime

import pytest

from dialogs.minutes.meanings import MEANINGS
from dialogs.model import Member, Person
from dialogs.sentences.model import Context, KnownItem, Sentence
from tests.tables import each_row

CONTEXT = Context(
    now=datetime(2025, 5, 22, 10, tzinfo=UTC),
    people=[Member(Person("t", name, name, f"29:{name}")) for name in ("Karin Ek", "Olle Berg")],
    items=(
        KnownItem(1, "Öppnande"),
        KnownItem(2, "Hamnens belysning"),
        KnownItem(3, "Skolvägar"),
        KnownItem(4, "Budget"),
    ),
)


@each_row(
    ("intent", "said", "command"),
    [
        ("outcome.decision", "Mötet beslöt enhälligt att köpa två båtar", "beslut: köpa två båtar"),
        ("outcome.decision", "På punkt 3 blev det bestämt att vi väntar", "beslut 3: vi väntar"),
        ("outcome.decision", "i ärendet om skolvägar fattades beslutet att söka bidrag", "beslut 3: söka bidrag"),
        ("outcome.decision", "alla är överens om att vi ses i juni", "beslut: vi ses i juni"),
        ("outcome.decision", "vi landade i att dela på kostnaden", "beslut: dela på kostnaden"),
        ("outcome.note", "till protokollet: bron är avstängd", "anteckning: bron är avstängd"),
        ("outcome.note", "under punkt 4 antecknas att läget är ansträngt", "anteckning 4: läget är ansträngt"),
        ("outcome.note", "skriv gärna med att lokalen var kall", "anteckning: lokalen var kall"),
        ("outcome.note", "notera på skolvägar att plogningen är dålig", "anteckning 3: plogningen är dålig"),
        ("outcome.note", "jag vill få antecknat att vi är tveksamma", "anteckning: vi är tveksamma"),
        ("outcome.task", "Karin fick i uppdrag att ringa hamnen", "uppdrag: Karin: ringa hamnen"),
        (
            "outcome.task",
            "under punkt 3 åtog sig Olle Berg att skriva utkastet",
            "uppdrag 3: Olle Berg: skriva utkastet",
        ),
        ("outcome.task", "Uppdrogs åt Karin att se över reglerna", "uppdrag: Karin: se över reglerna"),
        ("outcome.task", "kan du skriva upp att Olle ringer banken", "uppdrag: Olle ringer banken"),
        ("outcome.task", "sätt upp Karin på att kolla priset", "uppdrag: Karin: kolla priset"),
        ("outcome.list", "vad var det vi bestämde om skolvägarna nu igen?", "vad beslutade vi om skolvägarna nu igen"),
        ("outcome.list", "vad kom vi fram till sist", "vad beslutade vi förra gången"),
        ("outcome.list", "vad skulle Karin göra?", "vilka uppdrag har Karin Ek"),
        ("outcome.list", "vad har jag för uppgifter kvar", "mina uppdrag"),
        ("outcome.list", "vilka uppgifter delades ut?", "uppdrag"),
    ],
)
def test_free_words_mean_a_command(intent: str, said: str, command: str) -> None:
    found = MEANINGS[intent](Sentence(said), CONTEXT)
    assert [reading.says for reading in found] == [(command,)]


@pytest.mark.parametrize("intent", ["outcome.decision", "outcome.task", "outcome.note"])
def test_words_without_a_cue_are_not_certain(intent: str) -> None:
    assert not MEANINGS[intent](Sentence("bryggan ska målas röd"), CONTEXT)[0].is_certain


@each_row(
    ("said", "command"),
    [
        ("skriv upp att Arboga inte var där", "Frånvarande: Arboga"),
        ("Arboga kommun var inte representerad", "Frånvarande: Arboga kommun"),
        ("notera att Köping och Sala saknades", "Frånvarande: Köping och Sala"),
        ("alla på plats utom Sala", "alla var med utom Sala"),
        ("gäst idag: Tore Alm, Trafikverket", "Gäst: Tore Alm, Trafikverket"),
        ("Olle Berg var med på länk", "Olle Berg var med"),
    ],
)
def test_free_words_about_attendance(said: str, command: str) -> None:
    found = MEANINGS["attend.record"](Sentence(said), CONTEXT)
    assert [reading.says for reading in found] == [(command,)]


@each_row(
    ("intent", "said", "command"),
    [
        ("minutes.make", "kan du få ihop ett protokoll åt mig", "anteckningar"),
        ("minutes.make", "jag behöver protokollet från 12/3 som fil", "anteckningar från 12/3"),
        ("minutes.make", "maila protokollet till alla tack", "skicka ut anteckningarna"),
        ("minutes.adopt", "protokollet är okej, vi lägger fast det", "fastställ anteckningarna"),
        (
            "minutes.comment",
            "det står fel tid i protokollet, vi slutade kl 15",
            "synpunkt på anteckningarna: det står fel tid i protokollet, vi slutade kl 15",
        ),
    ],
)
def test_free_words_about_the_minutes(intent: str, said: str, command: str) -> None:
    assert [reading.says for reading in MEANINGS[intent](Sentence(said), CONTEXT)] == [(command,)]
