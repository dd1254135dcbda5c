"""Free words about the agenda give the exact commands.

Items are found by number, title, owner and place. A new item keeps its title, owner, type and length.
"""
# ruff: noqa: DTZ001 - the context has local times without a zone

from datetime import date, datetime, timedelta

import pytest

from dialogs import catalogue as c
from dialogs.agenda.items_meant import outlined
from dialogs.agenda.items_pointed import numbers_named
from dialogs.agenda.meanings import MEANINGS
from dialogs.catalogue.parsing import parse
from dialogs.model import Member, Person
from dialogs.sentences.model import Context, KnownItem, KnownMeeting, Sentence
from dialogs.understanding.weak import is_weak as weak
from tests.tables import each_row

NOW = datetime(2026, 3, 10, 10, 0)
STARTS = datetime(2026, 3, 18, 9, 0)
PEOPLE = ("Karin Ek", "Olle Berg", "Sara Lind", "Maria Holm")
TITLES = (
    ("Öppnande", "Karin Ek"),
    ("Budget 2027", "Olle Berg"),
    ("Kaffe", ""),
    ("Skolskjuts i glesbygd", "Sara Lind"),
    ("Rekrytering av sjuksköterskor", "Maria Holm"),
    ("Laget runt", ""),
    ("Övriga frågor", ""),
)
ITEMS = tuple(
    KnownItem(nth, title, (owner,) if owner else (), 20, title == "Kaffe", STARTS + timedelta(minutes=20 * (nth - 1)))
    for nth, (title, owner) in enumerate(TITLES, 1)
)
CONTEXT = Context(
    now=NOW,
    speaker="Karin Ek",
    is_leader=True,
    people=[Member(Person(tenant_id="t", id=name, name=name, platform_id=name), frozenset()) for name in PEOPLE],
    meetings=(KnownMeeting(STARTS, STARTS + timedelta(hours=3), "Avesta"),),
    items=ITEMS,
    suggested=(KnownItem(1, "Elhandel", ("Sara Lind",)), KnownItem(3, "Tolkavgifter", ("Olle Berg",))),
)


def meant(intent: str, text: str) -> list[str]:
    return [" + ".join(reading.says) for reading in MEANINGS[f"agenda.{intent}"](Sentence(text), CONTEXT)]


LENGTHS = {
    "korta laget runt med tio minuter": ["korta punkt 6 med 10 min"],
    "korta punkt 4 med 5": ["korta punkt 4 med 5 min"],
    "dra av 5 min på laget runt": ["korta punkt 6 med 5 min"],
    "ge skolskjutsen 10 till": ["förläng punkt 4 med 10 min"],
    "förläng rekryteringen med en kvart": ["förläng punkt 5 med 15 min"],
    "jag behöver tio minuter till": ["förläng punkt 1 med 10 min"],
    "shorten item 4 by 10 minutes": ["korta punkt 4 med 10 min"],
    "ta 5 min från laget runt och lägg på skolskjutsen": ["korta punkt 6 med 5 min + förläng punkt 4 med 5 min"],
    "move 10 minutes from item 2 to item 5": ["korta punkt 2 med 10 min + förläng punkt 5 med 10 min"],
    "korta laget runt till 20 min": ["ändra tiden på 6 till 20 min"],
    "ge laget runt 20 min": ["ändra tiden på 6 till 20 min"],
    "laget runt tar 20 min med Olle": ["ändra 6 20 min, Olle Berg"],
}
REMOVED = {
    "budgeten utgår": ["ta bort 2"],
    "stryk Saras punkt, hon är sjuk": ["ta bort 4"],
    "de två sista behöver vi inte": ["ta bort 7 + ta bort 6"],
    "bort med 2 och 5": ["ta bort 5 + ta bort 2"],
    "stryk punkt fem nej fyra": ["ta bort 4"],
    "ta bort allt på hela dagordningen": ["töm dagordningen"],
    "ta bort alla punkter utom 1, 2 och 6": ["ta bort 7 + ta bort 5 + ta bort 4 + ta bort 3"],
    "remove everything except items 1-5": ["ta bort 7 + ta bort 6"],
    "stryk allt utom älgjakten": ["vilken punkt ska tas bort"],
    "ta bort älgjakten": ["vilken punkt ska tas bort"],
}
MOVED = {
    "ta skolskjutsen före budgeten": ["flytta 4 till 2"],
    "efter kaffet tar vi rekryteringen": ["flytta 5 till 4"],
    "byt plats på budgeten och skolskjutsen": ["flytta 2 till 4 + flytta 3 till 2"],
    "5 före 2": ["flytta 5 till 2"],
    "rekryteringen så tidigt som möjligt": ["flytta 5 till 2"],
    "budgeten tar vi allra sist": ["flytta 2 till 7"],
    "skolskjutsen sist före övriga frågor": ["flytta 4 till 6"],
    "punkt 2 och 5 hör ihop, lägg dem intill varandra": ["flytta 5 till 3"],
    "ta skolskjutsen som tvåa": ["flytta 4 till 2"],
    "älgjakten ska upp": ["vilken punkt ska flyttas"],
}
EDITED = {
    "punkt 4 ska ta en kvart": ["ändra tiden på 4 till 15 min"],
    "skolskjutsen behöver tio minuter till": ["förläng punkt 4 med 10 min"],
    "budgeten är bara information, inget beslut": ["ändra typen på 2 till information"],
    "Maria drar skolskjutsen, inte Sara": ["byt ansvarig på 4 till Maria Holm"],
    "budgeten ska heta Budget och plan": ["ändra rubriken på 2 till Budget och plan"],
    "korta rekryteringen till 10": ["ändra tiden på 5 till 10 min"],
    "fråga 4 ska ha delar: turer, avgifter, chaufförer": ["delar under punkt 4: turer, avgifter, chaufförer"],
    "älgjakten ska vara 20 min": ["vilken punkt ska ändras"],
}
CARRIED = {
    "vi hann inte med 4, den får vänta": ["punkt 4 flyttas till nästa möte"],
    "bordlägg budgeten": ["punkt 2 flyttas till nästa möte"],
    "4 och 5 till nästa gång": ["punkt 4 flyttas till nästa möte + punkt 5 flyttas till nästa möte"],
    "resten hinner vi inte i dag": ["bocka av"],
    "park the budget until next time": ["punkt 2 flyttas till nästa möte"],
}
DONE = {
    "skolskjutsen är klar": ["punkt 4 klar"],
    "bocka av 1-3": ["punkt 1 klar + punkt 2 klar + punkt 3 klar"],
    "pkt 2 är avverkad": ["punkt 2 klar"],
    "då går vi vidare till budgeten": ["vi går vidare till punkt 2"],
    "nästa punkt tack": ["vilken punkt är vi på"],
}
PAUSED = {
    "en bensträckare efter budgeten": ["lägg till Bensträckare (15 min) efter punkt 2"],
    "fika 9.45 i tjugo minuter": ["lägg till Fika (20 min) efter punkt 2"],
    "lunch mellan 12 och 13, sen kör vi till 15": ["lägg till Lunch (60 min) efter punkt 7 + mötet slutar 15.00"],
    "a coffee break before item 5": ["lägg till Fika (15 min) efter punkt 4"],
    "en kort paus": ["lägg till Paus (15 min) efter punkt 3"],
}
ADDED = {
    "Agendapunkt: Nya lagen - vad gäller? (Olle, disk, 20)": ["lägg till Nya lagen - vad gäller (Olle, disk, 20 min)"],
    "Punkt till dagordningen: Länets plan. Föredragande: Maria Holm. Typ: information. Tid: 15 minuter.": [
        "lägg till Länets plan (Maria Holm, information, 15 min)"
    ],
    "kan jag få en punkt på agendan? Läget i länet, 25 min": ["lägg till Läget i länet (25 min)"],
    "Övrig fråga från mig: hur gör vi med bilarna?": ["lägg till Hur gör vi med bilarna (Karin Ek)"],
    "vi måste prata om elpriset, sätt upp det på agendan": ["lägg till Elpriset"],
    "undertecknad önskar att taxorna upptas på dagordningen": ["lägg till Taxorna (Karin Ek)"],
    "is there room for library fees?": ["lägg till Library fees"],
    "får jag ta upp en sak till eller är det fullt?": ["hinner vi allt"],
    "vi behöver fler inspel, be gruppen om punkter": ["be gruppen om punkter"],
    "lägg till vägvisare under punkt 4": ["delar under punkt 4: Vägvisare"],
}
SHOWN = {
    "kan dagordningen mejlas till en kollega?": "mejla dagordningen",
    "jag vill ha agendan som word": "dagordningen som text",
    "börja om med dagordningen": "töm dagordningen",
    "vad har ändrats i agendan sedan i går?": "historik",
    "what changed on the agenda?": "historik",
    "vad ska vi ta upp?": "dagordning",
}
DECIDED = {
    "godkänn Saras förslag": ["godkänn F1"],
    "nej till tolkavgifterna": ["avböj F3"],
    "ja till elhandeln men nej till tolkavgifterna": ["godkänn F1 + avböj F3"],
    "godkänn förslag 1, avslå förslag 3": ["godkänn F1 + avböj F3"],
    "släpp in alla": ["godkänn F1 + godkänn F3"],
    "ja, den är bra": ["vilken punkt ska godkännas"],
}
SENT = {
    "skicka budgeten till ekonomicheferna": ["skicka punkt 2 till ekonomicheferna"],
    "kan socialcheferna få skolskjutsen?": ["skicka punkt 4 till socialcheferna"],
    "lyft punkt 5 till kommundirektörerna": ["skicka punkt 5 till kommundirektörerna"],
    "den här frågan hör hemma i norra gruppen": ["vilken punkt ska skickas vidare"],
    "skicka den dit": ["vilken punkt ska skickas vidare"],
}
ALL = [
    (intent, text, says)
    for intent, table in {
        "remove": REMOVED,
        "move": MOVED,
        "edit": EDITED,
        "carry": CARRIED,
        "done": DONE,
        "break": PAUSED,
        "add": ADDED,
        "show": {text: [says] for text, says in SHOWN.items()},
        "accept": DECIDED,
        "forward": SENT,
    }.items()
    for text, says in table.items()
]


@each_row(("intent", "text", "says"), ALL)
def test_free_words_give_the_commands_that_they_mean(intent: str, text: str, says: list[str]) -> None:
    assert meant(intent, text) == says


@each_row("said", sorted({each for _, _, says in ALL for reading in says for each in reading.split(" + ")}))
def test_every_meaning_is_a_command(said: str) -> None:
    assert not isinstance(parse(said, today=NOW.date()), c.NotUnderstood | c.DidYouMean | c.Incomplete)


def test_an_item_that_only_its_owner_points_out_is_asked_about() -> None:
    (reading,) = MEANINGS["agenda.remove"](Sentence("stryk Saras punkt, hon är sjuk"), CONTEXT)
    assert not reading.is_certain


def test_a_clock_time_that_cannot_be_kept_is_named() -> None:
    (posted,) = MEANINGS["agenda.post"](Sentence("posta alltid agendan tre dagar före mötet kl 7"), CONTEXT)
    assert posted.left == ("kl 7",)
    (paused,) = MEANINGS["agenda.break"](Sentence("fika 9.45 i tjugo minuter"), CONTEXT)
    assert paused.left == ("precis 09.45",)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("lunch 11", ["lägg till Lunch (60 min) efter punkt 6"]),
        ("lunch 30", ["lägg till Lunch (60 min) efter punkt 3"]),
        ("fika 10", ["lägg till Fika (15 min) efter punkt 3"]),
    ],
)
def test_the_number_behind_lunch_is_its_hour_and_behind_another_break_it_may_be_minutes(
    text: str, says: list[str]
) -> None:
    assert meant("break", text) == says


def test_a_link_of_a_new_item_is_said_with_it() -> None:
    (added,) = MEANINGS["agenda.add"](Sentence("ny punkt: Vägarna, se https://example.org/v"), CONTEXT)
    assert added.says[0].endswith(" https://example.org/v")
    assert added.left == ()


@each_row(
    ("text", "numbers"),
    [
        ("punkt 4 och 5", [4, 5]),
        ("pkt fem", [5]),
        ("punkterna 2-4", [2, 3, 4]),
        ("3 före 6", [3, 6]),
        ("items two and three", [2, 3]),
        ("budgeten kl 10, 20 min", []),
        ("den 4 maj", []),
        ("klart 10.30", []),
        ("punkt 4, 20 min", [4]),
    ],
)
def test_numbers_of_items_are_no_lengths_and_no_days(text: str, numbers: list[int]) -> None:
    assert numbers_named(Sentence(text)) == numbers


@each_row(
    "head",
    [
        "Ersätt den gamla dagordningen med den här:",
        "Vi har arbetat om punkterna efter samtalet i går, så här ser det ut:",
        "släng det som stod och kör på detta",
        "Den här ska gälla i stället:",
        "Here is the new agenda, please use it instead:",
    ],
)
def test_a_list_after_words_of_replacement_is_a_new_agenda(head: str) -> None:
    command = parse(f"{head}\n1. Öppnande\n2. Lokaler\n3. Avslut", today=date(2025, 9, 1))
    assert command == c.ReplaceAgenda("1. Öppnande\n2. Lokaler\n3. Avslut")


def test_a_list_after_other_words_is_added() -> None:
    command = parse("Det här har jag fått in:\n1. Öppnande\n2. Lokaler", today=date(2025, 9, 1))
    assert isinstance(command, c.AddItems)


TOLD = {
    "först inledning, sen vargstammen med Karin en kvart och till sist frågestund": [
        "ny dagordning:\nInledning\nVargstammen (Karin Ek, 15 min)\nFrågestund"
    ],
    "vi börjar med en kort inledning, därefter vargstammen 20 min, sedan fika": [
        "ny dagordning:\nInledning\nVargstammen (20 min)\nFika"
    ],
    "first the wolves, then coffee and finally questions": ["ny dagordning:\nWolves\nCoffee\nQuestions"],
    "först budgeten, sen skolskjutsen och till sist laget runt": [],
    "först måste jag säga en sak, sen undrar jag när vi ses och till sist tackar jag": [],
    "först inledning, sen frågestund": [],
}


@pytest.mark.parametrize(("text", "says"), TOLD.items())
def test_an_agenda_that_is_told_is_a_new_agenda(text: str, says: list[str]) -> None:
    assert [" + ".join(reading.says) for reading in outlined(Sentence(text), CONTEXT)] == says


def test_a_list_with_a_break_in_it_is_no_request_for_a_break() -> None:
    assert meant("break", "Dagen:\nVargstammen\nFika\nFrågestund") == []


@each_row(
    ("intent", "text", "says"),
    [
        ("done", "alla punkter är klara", ["punkt 1, 2, 4, 5, 6, 7 klar"]),
        ("done", "we got through everything", ["punkt 1, 2, 4, 5, 6, 7 klar"]),
        ("done", "alla punkter är inte klara", ["vilken punkt ska bli klar"]),
        ("break", "har vi någon paus?", ["när är punkt 3"]),
        ("break", "is there a break?", ["när är punkt 3"]),
        ("break", "Olle tar med fika", []),
        ("break", "Sara beställer lunch till alla", []),
        ("break", "kan vi inte ha en paus efter punkt 4", ["lägg till Paus (15 min) efter punkt 4"]),
        (
            "material",
            "Punkt till agendan: Vägskyltar. Typ: information. Underlag: https://a.example/x.pdf",
            ["lägg till Vägskyltar (information) https://a.example/x.pdf"],
        ),
        ("material", "var hittar jag bilagorna?", ["dagordning"]),
        (
            "material",
            "handlingar till punkt 2: https://a.example/x.pdf och https://a.example/y.pdf",
            ["punkt 2 underlag https://a.example/x.pdf + punkt 2 underlag https://a.example/y.pdf"],
        ),
        ("edit", "item 2: change to 25 minutes and make it a discussion", ["ändra 2 25 min, diskussion"]),
        ("edit", "vi behöver tio minuter till på budgeten", ["förläng punkt 2 med 10 min"]),
        ("done", "då tar vi budgeten", ["vi går vidare till punkt 2"]),
        ("edit", "give Olle 10 more minutes", ["förläng punkt 2 med 10 min"]),
        ("edit", "ge Olle tio minuter till", ["förläng punkt 2 med 10 min"]),
    ],
)
def test_the_whole_agenda_breaks_and_links_are_understood(intent: str, text: str, says: list[str]) -> None:
    assert meant(intent, text) == says


@each_row(
    ("text", "days"),
    [
        ("skicka dagordningen tre dagar innan mötet", 3),
        ("skicka dagordningen två dagar före", 2),
        ("skicka agendan 4 dagar före mötet", 4),
        ("dela dagordningen fem vardagar innan", 5),
        ("send the agenda two days before", 2),
        ("skicka dagordningen sju dagar före mötet", 5),
        ("kallelsen ska gå ut 14 dagar före mötet", 10),
        ("dagordningen ska ut fjorton dagar före", 10),
        ("posta agendan två veckor innan", 10),
        ("posta agendan 10 arbetsdagar innan", 10),
        ("posta agendan en vecka i förväg", 5),
        ("send the agenda ten days before", 7),
    ],
)
def test_the_days_before_the_meeting_are_whole_words(text: str, days: int) -> None:
    assert meant("post", text) == [f"posta dagordningen {days} arbetsdagar före"]


def test_words_that_no_more_items_can_be_added_add_none() -> None:
    said = meant("add", "det går inte att lägga till fler punkter nu")
    assert "lägg till Fler punkter nu" not in said


@each_row(
    ("text", "is_weak"),
    [
        ("lägg in kaffe 10.00-10.20", True),
        ("lägg till lunch 12-13", True),
        ("lägg till paus mellan 10 och 10.15", True),
        ("lägg till kaffe", False),
        ("lägg till pausmöbler 2025-2026", False),
        ("lägg till Lägesbild 10.00-10.20", False),
    ],
)
def test_a_break_between_two_clock_times_is_no_title(text: str, is_weak: bool) -> None:
    assert weak(parse(text, today=NOW.date()), text) is is_weak
