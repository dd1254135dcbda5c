"""Words about an item of the agenda are not taken for words about meetings, rounds, roles or absence."""

# ruff: noqa: DTZ001 - the context has local times without a zone
from dataclasses import replace
from datetime import datetime

import pytest

from dialogs.agenda.meanings import MEANINGS
from dialogs.model import Member, Person
from dialogs.sentences.model import Context, KnownItem, Sentence
from dialogs.understanding.of_items import intent_of
from tests.tables import each_row

PEOPLE = ("Karin Ek", "Olle Berg", "Sara Lind")
TITLES = ("Mötet öppnas", "Hamnen", "Bryggan", "Kaffe", "Studiedagen i höst", "Laget runt", "Mötet avslutas")
CONTEXT = Context(
    now=datetime(2026, 3, 10, 10, 0),
    speaker="Karin Ek",
    people=[Member(Person(tenant_id="t", id=name, name=name, platform_id=name), frozenset()) for name in PEOPLE],
    items=tuple(
        KnownItem(number, title, ("Olle Berg",) if title == "Hamnen" else (), 20, title == "Kaffe")
        for number, title in enumerate(TITLES, 1)
    ),
)
IN_MEETING = replace(CONTEXT, is_meeting_on=True)


@each_row(
    ("guessed", "typed", "meant"),
    [
        ("meeting.move", "flytta pausen till kl 10", "agenda.break"),
        ("meeting.when", "när tar vi bryggan?", "agenda.time"),
        ("meeting.when", "när är nästa möte?", "meeting.when"),
        ("round.show", "dra ner laget runt till 30", "agenda.edit"),
        ("round.show", "kan vi börja med laget runt?", "agenda.move"),
        ("round.show", "visa laget runt", "round.show"),
        ("deadline.assign", "sätt Olle som ansvarig för bryggan", "agenda.edit"),
        ("attend.absent", "Olle är sjuk, Sara tar hamnen", "agenda.edit"),
        ("attend.absent", "Olle är sjuk, Sara kommer i stället", "attend.absent"),
        ("delivery.resend", "take bryggan off the agenda again", "agenda.remove"),
        ("delivery.resend", "take it off again", "delivery.resend"),
        ("deadline.move", "ge hamnen 5 till", "agenda.edit"),
        ("agenda.edit", "är punkt 2 ett beslut eller bara info?", "agenda.time"),
        ("agenda.edit", "kan punkt 2 bli ett beslut?", "agenda.edit"),
        ("privacy.erase", "jag hinner inte, ta bort mig från dagordningen", "agenda.remove"),
        ("privacy.erase", "ta bort mig", "privacy.erase"),
        ("form.new", "skicka en fråga till alla om de har något att ta upp", "agenda.post"),
        ("feedback.open", "fråga gruppen om nån har en övrig fråga", "agenda.post"),
        ("form.new", "skicka en enkät till alla om maten", "form.new"),
        ("feedback.open", "fråga alla om driv och hinder", "feedback.open"),
        ("outcome.list", "vad tar vi upp under laget runt?", "agenda.time"),
        ("outcome.list", "vad beslutade vi om hamnen?", "outcome.list"),
        ("deadline.move", "ge Olle en vecka till på rapporten", "deadline.move"),
        ("deadline.list", "vad är nytt sedan i går?", "agenda.history"),
        ("delivery.show", "har något ändrats sen kallelsen?", "agenda.history"),
        ("round.answer", "inget nytt från oss", "round.answer"),
        ("attend.substitute", "vi hoppar över hamnen", "agenda.remove"),
        ("meeting.over", "kan vi skippa punkt 2?", "agenda.remove"),
        ("agenda.done", "vi hoppar till punkt 2", "agenda.done"),
        ("agenda.edit", "jag drar tillbaka min punkt", "agenda.remove"),
        ("agenda.history", "vem har lagt till hamnen på dagordningen?", "agenda.history"),
        ("agenda.history", "vem har skrivit punkten om bryggan?", "agenda.history"),
        ("agenda.history", "vem har hamnen?", "agenda.time"),
        ("round.show", "när kommer laget runt?", "agenda.time"),
        ("agenda.break", "ligger min punkt före eller efter pausen?", "agenda.time"),
        ("agenda.break", "lägg min punkt före pausen", "agenda.break"),
        ("agenda.add", "vill ha dagordningen i pdf", "agenda.show"),
        ("agenda.add", "jag vill ha med en punkt om pdf", "agenda.add"),
        ("round.show", "har det kommit något till laget runt?", "round.show"),
        ("round.show", "släng in laget runt mellan 3 och 4", "agenda.move"),
        ("outcome.note", "lägg under punkt 2: båtar, pirar", "agenda.add"),
        ("outcome.note", "notera under punkt 2: båtar, pirar", "outcome.note"),
        ("outcome.note", "skriv om punkt 2 till Varvet", "agenda.edit"),
        ("outcome.note", "skriv under punkt 2 att varvet är klart", "outcome.note"),
        ("privacy.erase", "rensa allt och börja från början", "agenda.replace"),
        ("privacy.erase", "rensa allt du har om mig", "privacy.erase"),
        ("agenda.time", "skulle behöva ett inriktningsbeslut om varvet, hinner vi det?", "agenda.add"),
        ("agenda.time", "hinner vi ett beslut om hamnen?", "agenda.time"),
        ("agenda.history", "who has added item 2?", "agenda.history"),
        ("agenda.history", "who has item 2?", "agenda.time"),
        ("help", "finns det någon punkt som ingen har tagit?", "agenda.show"),
        ("agenda.time", "är det någon punkt utan föredragande?", "agenda.show"),
        ("none", "ingen har tagit med fika", "none"),
        ("agenda.move", "det saknas en punkt om varvet, lägg den efter hamnen", "agenda.add"),
        ("agenda.move", "lägg punkten om hamnen efter bryggan", "agenda.move"),
        ("privacy.export", "kan jag få byta tid med Olle?", "agenda.move"),
        ("privacy.export", "kan jag få allt om Olle?", "privacy.export"),
        ("agenda.remove", "ta tillbaka punkten som jag strök", "undo"),
        ("agenda.remove", "ta bort punkten som jag strök", "agenda.remove"),
    ],
)
def test_the_item_that_is_pointed_out_decides(guessed: str, typed: str, meant: str) -> None:
    assert intent_of(guessed, Sentence(typed), CONTEXT) == meant


def test_an_item_begins_only_in_a_meeting() -> None:
    assert intent_of("agenda.add", Sentence("nu tar vi bryggan"), IN_MEETING) == "agenda.done"
    assert intent_of("round.show", Sentence("hoppa till laget runt"), IN_MEETING) == "agenda.done"
    assert intent_of("agenda.done", Sentence("vi hoppar punkt 2"), IN_MEETING) == "agenda.carry"
    assert intent_of("agenda.done", Sentence("vi hoppar till punkt 2"), IN_MEETING) == "agenda.done"
    assert intent_of("agenda.add", Sentence("nu tar vi bryggan"), CONTEXT) == "agenda.add"
    assert intent_of("deadline.list", Sentence("vad kommer sen?"), IN_MEETING) == "agenda.time"
    assert intent_of("deadline.list", Sentence("vad kommer sen?"), CONTEXT) == "deadline.list"


@each_row(
    ("intent", "typed", "says"),
    [
        ("break", "stryk pausen", ["ta bort 4"]),
        ("break", "ingen paus behövs", ["ta bort 4"]),
        ("break", "kaffet ska vara en kvart", ["ändra tiden på 4 till 15 min"]),
        ("break", "pausen kommer för sent, lägg den efter hamnen", ["flytta 4 till 3"]),
        ("break", "två pauser på 10 min, en efter 2 och en efter 5", ["lägg till Paus (10 min) efter punkt 5 + lägg till Paus (10 min) efter punkt 2"]),  # noqa: E501
        ("break", "ta bryggan före kaffet i stället", ["flytta 3 till 3"]),
        ("break", "ta hamnen efter kaffet i stället", ["flytta 2 till 4"]),
        ("remove", "punkt 2 utgår och punkt 3 flyttas till 5", []),
        ("remove", "ta bort hamnen och bryggan, de är inaktuella", ["ta bort 3 + ta bort 2"]),
        ("remove", "ta bort länken på hamnen", ["ta bort underlag från punkt 2"]),
        ("remove", "stryk Olle som ansvarig på hamnen", ["ta bort ansvarig på 2"]),
        ("move", "flytta 5 och 6 till före bryggan", ["flytta 5 till 3 + flytta 6 till 4"]),
        ("remove", "stryk hamnen och laget runt", ["ta bort 6 + ta bort 2"]),
        ("remove", "stryk kaffe och hamnen", ["ta bort 4 + ta bort 2"]),
        ("edit", "shorten the round table to 25 minutes", ["ändra tiden på 6 till 25 min"]),
        ("edit", "shorten the go-round to 25 minutes", ["ändra tiden på 6 till 25 min"]),
        ("remove", "punkt 2 ska inte dras av Olle längre", ["ta bort ansvarig på 2"]),
        ("remove", "punkt 2 ska inte dras ut på tiden", ["ta bort 2"]),
        ("add", "lägg under punkt 2: båtar, pirar", ["delar under punkt 2: båtar, pirar"]),
        ("edit", "skriv om punkt 2 till Varvet", ["ändra rubriken på 2 till Varvet"]),
        ("move", "vi börjar med bryggan och avslutar med hamnen", ["flytta 3 till 2 + flytta 3 till 6"]),
        ("move", "byt plats på 2 och 5", ["flytta 2 till 5 + flytta 4 till 2"]),
        ("move", "kan Olle få byta tid med bryggan?", ["flytta 2 till 3"]),
        ("replace", "ny ordning: 1, 3, 2, 4, 5, 6, 7", ["flytta 3 till 2"]),
        ("replace", "ny dagordning: Start, Varvet, Slut", ["ny dagordning:\nStart\nVarvet\nSlut"]),
        ("edit", "ändra så att det står Varvet i stället för Hamnen", ["ändra rubriken på 2 till Varvet"]),
        ("edit", "it should say Yard instead of Hamnen", ["ändra rubriken på 2 till Yard"]),
        ("move", "lägg hamnen sist, Olle kommer först 11", ["flytta 2 till 6"]),
        ("edit", "punkt 3 Sara 15 min beslut", ["ändra 3 15 min, Sara Lind, beslut"]),
        ("edit", "byt ut Olle mot Sara på hamnen", ["byt ansvarig på 2 till Sara Lind"]),
        ("edit", "det ska stå Hamn och farled på punkt 2", ["ändra rubriken på 2 till Hamn och farled"]),
        ("edit", "det ska stå Sara Lind, inte Olle, på punkt 2", ["byt ansvarig på 2 till Sara Lind"]),
        ("edit", "det ska stå Varvet, inte Hamnen, på punkt 2", ["ändra rubriken på 2 till Varvet"]),
        ("edit", "stavfel i punkt 5, ska vara Studiedag 2026", ["ändra rubriken på 5 till Studiedag 2026"]),
    ],
)  # fmt: skip
def test_changes_of_items_say_all_that_was_said(intent: str, typed: str, says: list[str]) -> None:
    readings = MEANINGS[f"agenda.{intent}"](Sentence(typed), CONTEXT)
    assert [" + ".join(reading.says) for reading in readings] == says


@pytest.mark.parametrize(
    "typed",
    [
        "Ny punkt: Varvet. Föredragande: Olle. Tid: 10 min",
        "Agendapunkt: Varvet\nFöredragande: Sara\nTyp: beslut",
        "hej! punkt till mötet: Varvet, 10 min",
        "Ärende: Varvet. Underlag: https://a.example/x",
        "New item: The yard. Presenter: Olle. Material: https://a.example/x",
    ],
)
@pytest.mark.parametrize("guessed", ["agenda.material", "agenda.edit", "agenda.show"])
def test_an_item_that_is_written_like_a_form_is_a_new_item(typed: str, guessed: str) -> None:
    assert intent_of(guessed, Sentence(typed), CONTEXT) == "agenda.add"


def test_a_number_before_a_colon_is_no_new_item() -> None:
    assert intent_of("agenda.edit", Sentence("Punkt 4: Olle tar den"), CONTEXT) == "agenda.edit"
