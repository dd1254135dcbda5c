"""What becomes of items that are left over, shortened, skipped or put before another, and of a meeting with a new place
or day: what is named is meant, and nothing is obeyed at once out of doubt."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from dialogs import catalogue as c
from dialogs.catalogue.parsing import parse
from dialogs.model import Member, Person, PersonId
from dialogs.sentences.model import Context, KnownItem, KnownMeeting
from dialogs.understanding.meant import meaning
from tests.tables import each_row

ZONE = ZoneInfo("Europe/Stockholm")
STARTS = datetime(2026, 3, 18, 9, 0, tzinfo=ZONE)  # a Wednesday
PEOPLE = ("Karin Ek", "Olle Berg", "Sara Lind", "Maria Holm")
ITEMS = (
    ("Mötet öppnas", "", "information"),
    ("Busslinjerna", "Karin Ek", "information"),
    ("Badhuset", "Olle Berg", "beslut"),
    ("Cykelvägar", "Sara Lind", "diskussion"),
    ("Laget runt", "", ""),
)
CONTEXT = Context(
    now=datetime(2026, 3, 12, 10, 0, tzinfo=ZONE),
    speaker="Karin Ek",
    is_leader=True,
    people=[Member(Person("t", PersonId(name), name, name), frozenset()) for name in PEOPLE],
    meetings=(KnownMeeting(STARTS, STARTS + timedelta(hours=3), "Avesta"),),
    items=tuple(
        KnownItem(
            nth, title, (owner,) if owner else (), 20, starts_at=STARTS + timedelta(minutes=20 * (nth - 1)), kind=kind
        )
        for nth, (title, owner, kind) in enumerate(ITEMS, 1)
    ),
)
NOTHING_PLANNED = replace(CONTEXT, meetings=(), items=())


def meant(text: str, context: Context = CONTEXT) -> tuple[c.Command, str]:
    """The command, and the words that give it: " + " between several, and those of the first reading of a question."""
    command, said = meaning(parse(text, today=context.today), text, context)
    if isinstance(command, c.Meant):
        return command, " + ".join(command.readings[0].says)
    return command, " + ".join(command.says) if isinstance(command, c.Several) else said


def asked(text: str, context: Context = CONTEXT) -> tuple[str, tuple[str, ...]]:
    """The first reading of a question, and what it leaves out."""
    command, said = meant(text, context)
    return (said, command.readings[0].left) if isinstance(command, c.Meant) else ("", ())


REST = "punkt 4 flyttas till nästa möte + punkt 5 flyttas till nästa möte"


@each_row(
    ("text", "says", "left"),
    [
        ("hinner vi bara 1-3 så tar vi resten nästa vecka", REST, ("nästa vecka",)),
        ("punkt 1-3 hinner vi, resten får vänta till nästa möte", REST, ()),
        ("vi tar 1, 2 och 3 på onsdag och resten i april", REST, ("i april",)),
        ("ta till och med punkt 3, resten nästa gång", REST, ()),
        ("we'll do items 1-3 and take the rest next time", REST, ()),
    ],
)
def test_the_rest_is_what_moves_and_not_the_items_that_are_named(text: str, says: str, left: tuple[str, ...]) -> None:
    assert asked(text) == (says, left)


@each_row("text", ["resten av oss kommer nästa vecka", "vi tar resten nu", "punkt 3 tar vi nästa gång"])
def test_other_words_of_a_rest_or_of_a_next_time_move_no_rest(text: str) -> None:
    assert REST not in meant(text)[1]


@each_row(
    ("text", "says"),
    [
        ("kan Sara gå före mig, jag kommer från ett annat möte", "flytta 4 till 2"),
        ("kan jag gå efter Olle?", "flytta 2 till 3"),
        ("får jag dra min punkt efter Sara?", "flytta 2 till 4"),
        ("kan Sara dra sin punkt före Olle", "flytta 4 till 3"),
        ("Could Sara go before Olle?", "flytta 4 till 3"),
    ],
)
def test_a_person_before_another_moves_that_persons_item(text: str, says: str) -> None:
    assert asked(text)[0] == says


@each_row(
    "text",
    ["kan Maria gå före mig?", "kan jag gå före Sara?", "Sara kommer efter lunch", "kan jag gå före tio?"],
)
def test_people_without_an_item_and_words_of_time_move_nothing(text: str) -> None:
    assert not meant(text)[1].startswith("flytta ")


@each_row(
    ("text", "says"),
    [
        ("ändra punkten Badhuset till diskussionspunkt", "ändra typen på 3 till diskussion"),
        ("ändra punkten Cykelvägar till beslut", "ändra typen på 4 till beslut"),
        ("ändra punkten badhuset till 30 min", "ändra tiden på 3 till 30 min"),
        ("ändra andra punkten till beslut", "ändra typen på 2 till beslut"),
        ("lägg på tio minuter på badhuset", "förläng punkt 3 med 10 min"),
        (
            "gör badhuset till en diskussion och lägg på 5 min",
            "förläng punkt 3 med 5 min + ändra typen på 3 till diskussion",
        ),
        ("korta ner cykelvägar till 10 min så att vi hinner med en paus", "ändra tiden på 4 till 10 min"),
        ("döp om 3 till Simhallen och ge den 30 min", "döp om 3 till Simhallen + ge punkt 3 30 min"),
        ("rename item 3 to Pool and give it 30 minutes", "rename item 3 to Pool + give punkt 3 30 minutes"),
        ("let's skip item 3 and take it next time", "punkt 3 flyttas till nästa möte"),
        ("hoppa över 3, vi tar den nästa gång", "punkt 3 flyttas till nästa möte"),
        ("skippa punkt 3 den här gången", "ta bort 3"),
        ("lägg in en paus efter 3 så att vi orkar", "lägg till Paus (15 min) efter punkt 3"),
    ],
)
def test_the_item_and_the_length_are_those_that_are_named(text: str, says: str) -> None:
    assert meant(text)[1] == says


@each_row(
    ("text", "says"),
    [
        ("Jag behöver 20 min på nästa möte för skolmaten", "lägg till Skolmaten (Karin Ek, 20 min)"),
        ("jag behöver en kvart på mötet om parkeringen", "lägg till Parkeringen (Karin Ek, 15 min)"),
        (
            "Norra gruppen vill att vi tar upp Fritidskortet, kan vi lägga in 10 min?",
            "lägg till Fritidskortet (10 min)",
        ),
    ],
)
def test_time_that_is_asked_for_belongs_to_its_item(text: str, says: str) -> None:
    assert meant(text)[1] == says


@each_row(
    ("text", "says"),
    [
        ("Vi borde ha en punkt om skolmaten, vad säger ni?", "lägg till Skolmaten"),
        ("kan vi lägga till en punkt om skolmaten - vad tycker ni andra?", "lägg till Skolmaten"),
        ("we should add an item about school meals, what do you think?", "lägg till School meals"),
        ("vi borde ta upp skolmaten, håller ni med?", "lägg till Skolmaten"),
        ("kan vi prata om skolmaten, ok?", "lägg till Skolmaten"),
    ],
)
def test_a_question_to_the_others_is_no_part_of_a_title_and_obeyed_by_nobody(text: str, says: str) -> None:
    assert asked(text)[0] == says


@each_row(
    ("text", "says"),
    [
        ("det blir Teams på onsdag", "mötet på onsdag är i Teams"),
        ("på onsdag blir det Teams", "mötet onsdag är i Teams"),
        ("det blir i Kumla på onsdag", "mötet på onsdag är i Kumla"),
        ("it will be online on Wednesday", "mötet on Wednesday är online"),
    ],
)
def test_another_place_on_the_day_of_the_meeting_changes_its_place(text: str, says: str) -> None:
    said = meant(text)[1]
    assert said.replace(" i Teams", " Teams").replace(" på onsdag", " onsdag") == says.replace(
        " i Teams", " Teams"
    ).replace(" på onsdag", " onsdag")


@each_row("text", ["det blir roligt på onsdag", "det blir Teams på torsdag", "det blir fika på onsdag"])
def test_other_words_of_a_day_change_no_place(text: str) -> None:
    assert " är " not in meant(text)[1]


@each_row(
    ("text", "says", "left"),
    [
        (
            "Mötet den 18:e ställs in. Punkterna tar vi i april istället",
            "ställ in mötet 18 mars",
            ("Punkterna tar vi i april istället",),
        ),
        (
            "vi ställer in mötet på onsdag, dagordningen tar vi den 15 april i stället",
            "ställ in mötet 18 mars",
            ("dagordningen tar vi den 15 april i stället",),
        ),
    ],
)
def test_a_cancelled_meeting_is_not_moved_to_when_its_items_are_taken(
    text: str, says: str, left: tuple[str, ...]
) -> None:
    assert asked(text) == (says, left)


def test_a_meeting_that_is_replaced_by_another_is_moved() -> None:
    assert isinstance(meant("vi ställer in på onsdag och ses 15 april istället")[0], c.MoveMeeting)


@each_row(
    ("text", "says"),
    [
        (
            "Kommande möten: 28 maj 9-12 Örebro, 26 augusti 13-15 Teams, 14 oktober 9-12 i Söderhamn",
            "nästa möte 28/5 2026 kl 09.00-12.00 i Örebro + nästa möte 26/8 2026 kl 13.00-15.00 i Teams"
            " + nästa möte 14/10 2026 kl 09.00-12.00 i Söderhamn",
        ),
        (
            "Kommande möten:\n28 maj 9-12 Örebro\n26 augusti 13-15",
            "nästa möte 28/5 2026 kl 09.00-12.00 i Örebro + nästa möte 26/8 2026 kl 13.00-15.00",
        ),
    ],
)
def test_each_meeting_of_a_list_is_planned_with_its_time_and_place(text: str, says: str) -> None:
    assert meant(text, NOTHING_PLANNED)[1] == says


def test_the_words_before_a_length_are_no_part_of_a_place() -> None:
    command, _ = meant("Vi ses ons 1/4 klockan nio hos Region Gävleborg, räkna med tre timmar", NOTHING_PLANNED)
    assert isinstance(command, c.PlanMeeting)
    assert command.place == "Region Gävleborg"


@each_row(
    "text",
    [
        "mötet den 18 mars: alla tar med sina verksamhetsplaner",
        "till mötet på onsdag: alla tar med sina planer",
        "möte 18/3: glöm inte passerkorten",
        "meeting on 18 March: please bring your plans",
    ],
)
def test_what_everybody_brings_to_a_known_meeting_plans_no_other(text: str) -> None:
    assert asked(text)[0].startswith(("påminn oss om ", "remind us about "))


def test_a_meeting_with_its_time_behind_a_colon_is_planned() -> None:
    assert isinstance(meant("mötet den 25 mars: 9-12 i Örebro")[0], c.PlanMeeting)
