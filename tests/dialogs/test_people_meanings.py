"""Free words about people, forms and the table round, read as exact commands."""

from datetime import datetime

import pytest

from dialogs.catalogue import CannotCome, Command, IsAway, parse
from dialogs.model import Member, Person, Role
from dialogs.sentences.model import Context, Sentence
from dialogs.sentences.slots import alike, by_title, minutes_in, people_in
from dialogs.understanding.registry import MEANINGS
from tests.tables import each_row

NOW = datetime(2025, 9, 1, 11, 0)  # noqa: DTZ001 - local time, as in a context


def _member(name: str, *roles: Role) -> Member:
    return Member(Person(id=name, tenant_id="t", platform_id=f"29:{name}", object_id=name, name=name), frozenset(roles))


PEOPLE = (_member("Karin Ek", Role.CHAIR), _member("Olle Berg"), _member("Per Sand"), _member("Sara Lind"))
CONTEXT = Context(now=NOW, speaker="Karin Ek", is_leader=True, people=PEOPLE)

SAID = [
    ("attend.come", "räkna med mig på onsdag", "jag kommer"),
    ("attend.absent", "det krockar tyvärr med nämnden", "jag kan inte komma"),
    ("attend.absent", "Olle är hemma med sjuka barn", "Olle Berg kan inte komma"),
    ("attend.substitute", "jag skickar Sara i mitt ställe", "Sara Lind kommer i mitt ställe"),
    ("attend.substitute", "Bengt Hall går i mitt ställe på torsdag", "Bengt Hall kommer i mitt ställe"),
    ("attend.substitute", "jag är borta men Bo Hall från Region Norr kommer istället", "Bo Hall kommer i mitt ställe"),
    (
        "attend.substitute",
        "jag är sjuk, min kollega Bo Hall på Landstinget ersätter mig",
        "Bo Hall kommer i mitt ställe",
    ),
    ("attend.substitute", "Bo Hall (Region Norr) kommer i stället för mig", "Bo Hall kommer i mitt ställe"),
    ("attend.substitute", "jag ersätter Olle idag", "Olle Berg kan inte komma, Karin Ek kommer istället"),
    ("attend.substitute", "I'm standing in for Sara", "Sara Lind kan inte komma, Karin Ek kommer istället"),
    ("attend.record", "Olle and Sara are absent today", "Frånvarande: Olle and Sara"),
    ("attend.record", "ingen från Laxå eller Kil", "Frånvarande: Laxå eller Kil"),
    ("attend.record", "Arboga dök aldrig upp", "Frånvarande: Arboga"),
    ("attend.record", "Mora och Orsa är frånvarande", "Frånvarande: Mora och Orsa"),
    ("attend.record", "Sara isn't here", "Frånvarande: Sara"),
    ("attend.record", "dessutom var Nils Ek med som gäst från länet", "Gäst: Nils Ek (länet)"),
    ("attend.record", "Nils Ek, Kil, deltog som gäst", "Gäst: Nils Ek, Kil"),
    ("attend.record", "lägg till Nils Ek som gäst i närvaron", "Gäst: Nils Ek"),
    ("attend.record", "som gäst hade vi Nils Ek", "Gäst: Nils Ek"),
    ("attend.who", "hur många blir vi", "vilka kommer"),
    ("away.set", "semester till 12 augusti", "jag är ledig till 12 augusti"),
    ("away.back", "nu är jag på plats igen", "jag är tillbaka"),
    ("role.set", "Olle tar över som ordförande", "ordförande är Olle Berg"),
    ("role.set", "det är Sara som antecknar i dag", "sekreterare idag är Sara Lind"),
    ("role.set", "vem är ordförande?", "vem är ordförande"),
    ("role.set", "vem är egentligen vice ordförande hos oss?", "vem är vice ordförande"),
    ("role.set", "Olle tar över som vice ordförande", "vice ordförande är Olle Berg"),
    ("role.set", "vem är det som leder och vem antecknar?", "vem leder gruppen"),
    ("member.set", "Olle har slutat, ta bort honom", "Olle Berg är inte medlem"),
    ("member.set", "Sara är från Alby kommun", "Sara Lind är från Alby kommun"),
    ("role.set", "Olle är ledig i juni, Sara är sekreterare då", "sekreterare är Sara Lind"),
    ("member.set", "Ny i gruppen: Per Holm från Alby kommun", "Per Holm är från Alby kommun"),
    ("member.set", "vilka är med i gruppen", "medlemmar"),
    ("group.name", "döp om gruppen till Nätverket Väst", "gruppen heter Nätverket Väst"),
    ("language.set", "jag vill hellre ha engelska", "engelska"),
    ("language.set", "alla här vill ha svenska", "svenska för gruppen"),
    ("form.new", "fråga alla: Hur många kommer? När passar det?", "formulär:\nHur många kommer?\nNär passar det?"),
    ("form.answer", "här är svaret, fråga 2: tolv", "fråga 2: tolv"),
    ("form.show", "vilka har fyllt i", "vem har svarat"),
    ("form.show", "kan jag få svaren i excel", "exportera svaren"),
    ("round.answer", "till laget runt: vi bygger en ny skola", "laget runt: vi bygger en ny skola"),
    ("round.answer", "inget nytt från oss", "inget nytt"),
    ("round.show", "vad sa de andra på rundan", "laget runt"),
    ("round.show", "vilka har inte lämnat något", "vem har inte svarat på laget runt"),
    ("undo", "oj, det där ville jag inte", "ångra"),
    ("help", "hur gör man egentligen", "hjälp"),
    ("delivery.resend", "kan du skicka en gång till", "skicka igen"),
]


@each_row(("intent", "text", "says"), SAID)
def test_words_become_a_command(intent: str, text: str, says: str) -> None:
    readings = MEANINGS[intent](Sentence(text), CONTEXT)
    assert [reading.says for reading in readings] == [(says,)]


@each_row(
    ("intent", "text"),
    [
        ("away.set", "jag är borta ett tag"),
        ("role.set", "någon borde leda oss"),
        ("group.name", "vi behöver ett bättre namn"),
        ("language.set", "jag förstår inte"),
        ("form.new", "kan du göra en enkät"),
    ],
)
def test_words_that_lack_a_slot_have_no_reading(intent: str, text: str) -> None:
    assert MEANINGS[intent](Sentence(text), CONTEXT) == ()


@each_row(
    ("text", "people"),
    [
        ("Olle och Sara tar det", ["Olle Berg", "Sara Lind"]),
        ("be olle ringa", ["Olle Berg"]),
        ("Karin Ek, Olle Berg samt Sara", ["Karin Ek", "Olle Berg", "Sara Lind"]),
        ("Olles punkt", ["Olle Berg"]),
        ("vi tar det per telefon", []),
        ("Per ringer", ["Per Sand"]),
        ("Olle Strand ringer", []),
        ("ingen här", []),
    ],
)
def test_people_are_found_by_name_and_never_by_a_word_that_looks_like_one(text: str, people: list[str]) -> None:
    assert people_in(text, CONTEXT) == people


@each_row(
    ("text", "minutes"),
    [
        ("20 min", [20]),
        ("en kvart räcker", [15]),
        ("en halvtimme", [30]),
        ("två timmar", [120]),
        ("kvart i tre", []),
        ("femton minuter i stället för 20 minuter", [15, 20]),
    ],
)
def test_lengths_are_read_in_minutes(text: str, minutes: list[int]) -> None:
    assert minutes_in(text) == minutes


@pytest.mark.parametrize(
    ("one", "other", "is_alike"),
    [
        ("enkaten", "enkat", True),
        ("budgeten", "budget", True),
        ("enkaten", "brukarenkaten", True),
        ("skolskjutsen", "skolskjuts", True),
        ("skola", "skolskjuts", False),
        ("plan", "planering", True),
        ("vara", "vard", False),
    ],
)
def test_forms_of_a_word_are_alike(one: str, other: str, *, is_alike: bool) -> None:
    assert alike(one, other) is is_alike


def test_a_title_is_found_by_its_best_fitting_words() -> None:
    titles = ["Enkäten om skolskjuts", "Enkäten om fritid", "Budget"]
    assert by_title("skolskjutsenkäten tar vi sist", titles) == [0]
    assert by_title("enkäten tar vi sist", titles) == [0, 1]
    assert by_title("lokalen", titles) == []


@each_row(
    ("text", "type_"),
    [
        ("jag är sjuk och kan tyvärr inte vara med idag", CannotCome),
        ("jag är sjuk och missar mötet på onsdag", CannotCome),
        ("jag är ledig och kan inte delta den 4 juni", CannotCome),
        ("I am ill and cannot attend today", CannotCome),
        ("jag är borta och kan tyvärr inte medverka på torsdag", CannotCome),
        ("jag är sjuk idag", IsAway),
        ("jag är ledig till 12 augusti", IsAway),
    ],
)
def test_whoever_is_ill_and_misses_the_meeting_tells_of_the_meeting(text: str, type_: type[Command]) -> None:
    assert isinstance(parse(text, today=NOW.date()), type_)
