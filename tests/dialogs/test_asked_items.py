"""A new item keeps its title only: its details, its place and the words around it are read."""

from dialogs.agenda.asked_items import asked_item
from dialogs.agenda.sentences import apart
from dialogs.sentences.model import KnownItem
from tests.tables import each_row

TITLES = ("Mötet öppnas", "Hamnen", "Bryggan", "Bensträckare", "Vägar i skogen", "Övriga frågor")
ITEMS = [KnownItem(number, title, is_break=title == "Bensträckare") for number, title in enumerate(TITLES, 1)]


@each_row(
    ("typed", "text", "at"),
    [
        ("Fisket på dagordningen, 25 min, Sara föredrar", "Fisket (Sara, 25 min)", None),
        ("Fishing follow-up, 20 minutes, to the agenda please", "Fishing follow-up (20 min)", None),
        ("en övrig fråga: semestrarna, Maria", "Semestrarna (Maria)", None),
        ("en beslutspunkt om jouren, Olle drar, tio minuter räcker", "Jouren (Olle, beslut, 10 min)", None),
        ("Remissen, det kan Sara dra på 20 minuter", "Remissen (Sara, 20 min)", None),
        ("en punkt till från mig: båtarna, info, 10 min", "Båtarna (Nils Ek, information, 10 min)", None),
        ("Fisket före punkt 2", "Fisket", 2),
        ("Fisket mellan 2 och 3, Olle 15 min", "Fisket (Olle, 15 min)", 3),
        ("Uppföljning av planen efter hamnen", "Uppföljning av planen", 3),
        ("Fisket direkt efter pausen", "Fisket", 5),
        ('"Den nya lagen" som sista punkt före övriga frågor', "Den nya lagen", 6),
        ("Fisket som punkt 3, jag tar den", "Fisket (Nils Ek)", 3),
        ("Fisket, Olle drar, 15 min", "Fisket (Olle, 15 min)", None),
        ("Fisket, Anna Ek föredrar, inför beslut, 30 minuter", "Fisket (Anna Ek, inför beslut, 30 min)", None),
        ("Fisket, Sara och Olle presenterar, diskussion, 20 min", "Fisket (Sara, Olle, diskussion, 20 min)", None),
        ('"Fisket" med mig som föredragande', "Fisket (Nils Ek)", None),
        ('"Fisket" please, 15 minutes, Ida presenting', "Fisket (Ida, 15 min)", None),
        ("Fisket med Sara och Olle som ansvariga", "Fisket (Sara, Olle)", None),
        ("en punkt om fisket tack, beslut, 30", "Fisket (beslut, 30 min)", None),
        ("Fisket sist på dagordningen, bara info", "Fisket (info)", None),
        ("Fisket som en diskussionspunkt, kanske 20 min", "Fisket (diskussion, 20 min)", None),
    ],
)
def test_the_words_around_a_title_are_its_details_and_its_place(typed: str, text: str, at: int | None) -> None:
    asked = asked_item(typed, items=ITEMS, speaker="Nils Ek")
    assert asked is not None
    assert (asked.text.replace("(Nils Ek, info,", "(Nils Ek, information,"), asked.at) == (text, at)


@each_row(
    "title",
    [
        "Höstens studiedag",
        "Uppföljning efter sommaren",
        "Ansökan om förkortad tid till 30 min",
        "Återkoppling från mötet den 3 maj",
        "Frågan om vem som tar punkten",
        "Ledningsgruppen, Region Örebro",
        "Frågan om vem som tar punkten, 20 min",
        "Hur hamnen tar emot båtar, 20 min",
        "Handlingar som bifogas protokollet",
    ],
)
def test_a_title_that_only_looks_like_a_request_stays(title: str) -> None:
    assert asked_item(title, items=ITEMS, speaker="Nils Ek") is None


@each_row(
    ("typed", "month"),
    [
        ("Fisket på junimötet", 6),
        ("Fisket till mötet i augusti", 8),
        ("Fisket på majmötet (Olle, 20 min)", 5),
        ("Fisket at the June meeting", 6),
        ("Fisket i juni", None),
    ],
)
def test_a_month_names_the_meeting_and_is_no_title(typed: str, month: int | None) -> None:
    assert apart(typed, items=ITEMS).month == month


@each_row(
    ("typed", "text", "at"),
    [
        ('"Fisket" som beslutspunkt? Maria är föredragande. 20 minuter.', "Fisket (Maria, beslut, 20 min)", None),
        ("som punkt 3: Revision (beslut)", "Revision (beslut)", 3),
        ("Fisket, föredragande Lisa Holm, tid 15 min", "Fisket (Lisa Holm, 15 min)", None),
        ("Fisket sist på dagordningen, Sara", "Fisket (Sara)", None),
        ("Fisket som Maria ansvarar för, och den får gärna ta 20 minuter", "Fisket (Maria, 20 min)", None),
    ],
)
def test_details_stand_in_sentences_and_before_the_title_too(typed: str, text: str, at: int | None) -> None:
    asked = asked_item(typed, items=ITEMS, speaker="Nils Ek")
    assert asked is not None
    assert (asked.text, asked.at) == (text, at)


@each_row(
    ("typed", "text", "left"),
    [
        ("Fisket, Olle drar, 15 min https://a.example/x", "Fisket (Olle, 15 min) https://a.example/x", ""),
        (
            "Fisket, för beslut, 30 minuter, handling bifogas https://a.example/x",
            "Fisket, för beslut, 30 minuter https://a.example/x",
            "",
        ),
        ("Fisket. Underlag finns här: https://a.example/x", "Fisket https://a.example/x", ""),
        ("Fisket, Olle drar, 15 min, handlingar bifogas", "Fisket (Olle, 15 min)", "handlingar bifogas"),
        ("Fisket, underlag kommer på fredag", "Fisket", "underlag kommer på fredag"),
        ("Läs https://a.example/x före mötet", "Läs https://a.example/x före mötet", ""),
    ],
)
def test_papers_and_links_beside_an_item_are_no_words_of_it(typed: str, text: str, left: str) -> None:
    added = apart(typed, items=ITEMS)
    assert (added.text, added.left) == (text, left)
