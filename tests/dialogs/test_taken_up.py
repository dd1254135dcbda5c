"""A matter that somebody wants at a meeting is a new item, or an item that is moved or told about; never a break."""

# ruff: noqa: DTZ001 - the context has local times without a zone
from datetime import date, datetime

import pytest

from dialogs import catalogue as c
from dialogs.agenda.posting_meant import posted
from dialogs.agenda.taken_up import taken_up
from dialogs.catalogue.parsing import parse
from dialogs.meetings.named import meeting_named
from dialogs.sentences.model import Context, KnownItem, KnownMeeting, Sentence
from tests.tables import each_row

CONTEXT = Context(
    now=datetime(2026, 3, 10, 10, 0),
    meetings=(KnownMeeting(datetime(2026, 3, 18, 9), datetime(2026, 3, 18, 12), "Avesta"),),
    items=(KnownItem(1, "Öppnande"), KnownItem(2, "Lokalfrågan"), KnownItem(3, "Kaffe", is_break=True)),
)

TAKEN = {
    "kan vi ta vargstammen på nästa möte?": (["lägg till Vargstammen"], True),
    "Kan vi diskutera parkeringen i Avesta?": (["lägg till Parkeringen i Avesta"], False),
    "hej, jag skulle vilja prata om semesterplaneringen": (["lägg till Semesterplaneringen"], False),
    "could we discuss the wolves at the next meeting": (["lägg till The wolves"], True),
    "kan vi ta lokalfrågan på nästa möte i stället?": (["punkt 2 flyttas till nästa möte"], False),
    "kan vi ta lokalfrågan på mötet den 18 mars?": (["när är punkt 2"], True),
    "Vore bra om vi hann med vargstammen på nästa möte": (["lägg till Vargstammen"], True),
    "det vore bra att prata om semestrarna på mötet": (["lägg till Semestrarna"], True),
    "it would be good to discuss the wolves at the next meeting": (["lägg till The wolves"], True),
    "Glöm inte att ta upp vargstammen nästa gång": (["lägg till Vargstammen"], True),
    "kom ihåg att vi ska diskutera vargstammen": (["lägg till Vargstammen"], False),
    "det vore bra om vi hann med allt": ([], False),
    "det vore bra om vi tog lokalfrågan först": ([], False),
    "glöm inte att ta med fika på onsdag": ([], False),
    "glöm inte mötet på onsdag": ([], False),
    "glöm inte att påminna Ida": ([], False),
    "kan vi diskutera vargstammen också?": (["lägg till Vargstammen"], False),
    "kan vi ta lokalfrågan?": ([], False),
    "kan vi ta en bild i lokalen på nästa möte?": ([], False),
    "kan vi ta en paus på mötet?": ([], False),
    "kan vi ta fikat på nästa möte": ([], False),
    "kan vi ta det sen?": ([], False),
    "kan vi ta lokalfrågan före fikat?": ([], False),
    "kan jag ta bort min punkt?": ([], False),
    "kan vi ta mötet den 20 mars i stället?": ([], False),
    "kan vi ta 15 minuter på mötet?": ([], False),
    "kan vi ta beslut om lokalen?": ([], False),
    "jag vill ta över ordförandeskapet": ([], False),
}


@pytest.mark.parametrize(("text", "meant"), TAKEN.items())
def test_a_matter_is_an_item_of_the_meeting(text: str, meant: tuple[list[str], bool]) -> None:
    readings = taken_up(Sentence(text), CONTEXT)
    assert [" + ".join(each.says) for each in readings] == meant[0]
    assert any(each.is_certain for each in readings) is meant[1]


@each_row(
    ("text", "says", "left"),
    [
        ("skicka inte ut dagordningen automatiskt", "posta inte dagordningen automatiskt", ()),
        ("alla ska få dagordningen en vecka innan", "posta dagordningen 5 arbetsdagar före", ()),
        ("lägg ut agendan två dagar före mötet kl 8", "posta dagordningen 2 arbetsdagar före", ("kl 8",)),
        ("kan du lägga ut agendan på torsdag?", "posta dagordning", ("på torsdag",)),
        ("lägg ut agendan", "posta dagordning", ()),
        ("hör med alla om någon har något att ta upp", "be gruppen om punkter", ()),
        ("skicka ut agendan tre dagar i förväg", "posta dagordningen 3 arbetsdagar före", ()),
        ("dagordningen ska inte gå ut på helger", "dagordning", ()),
        ("sluta skicka agendan automatiskt", "posta inte dagordningen automatiskt", ()),
        ("när går agendan ut?", "dagordning", ()),
    ],
)
def test_when_the_agenda_is_posted_is_read_or_named_as_not_understood(
    text: str, says: str, left: tuple[str, ...]
) -> None:
    (reading,) = posted(Sentence(text), CONTEXT)
    assert (reading.says, reading.left) == ((says,), left)


@each_row(
    "text",
    ["när är det fika?", "blir det ingen paus?", "har vi någon rast på mötet", "finns det kaffe?", "is there a break?"],
)
def test_a_question_about_a_break_adds_none(text: str) -> None:
    assert parse(text, today=date(2026, 3, 10)) == c.AskTime(of_breaks=True)


@pytest.mark.parametrize("text", ["för in Vägar före laget runt", "för in Vägar på dagordningen"])
def test_an_item_is_brought_in(text: str) -> None:
    assert isinstance(parse(text, today=date(2026, 3, 10)), c.AddItems)


@pytest.mark.parametrize("text", ["för in i protokollet att Karin var sjuk", "för in det som beslut"])
def test_what_is_brought_into_the_minutes_is_no_item(text: str) -> None:
    assert not isinstance(parse(text, today=date(2026, 3, 10)), c.AddItems)


@each_row(
    ("text", "left", "month"),
    [
        ("ta bort 3 på aprilmötet", "ta bort 3", 4),
        ("visa dagordningen för mötet i april", "visa dagordningen", 4),
        ("show the agenda for the April meeting", "show the agenda", 4),
        ("visa dagordningen för mötet den 18 mars", "visa dagordningen", 0),
    ],
)
def test_a_meeting_is_named_by_its_month(text: str, left: str, month: int) -> None:
    found = meeting_named(text, today=date(2026, 3, 10))
    assert found is not None
    assert (found.left, found.month) == (left, month)


@pytest.mark.parametrize("text", ["lägg till Rapport från aprilmötet", "vad beslutade aprilmötet?"])
def test_a_month_in_a_title_names_no_meeting(text: str) -> None:
    assert meeting_named(text, today=date(2026, 3, 10)) is None
