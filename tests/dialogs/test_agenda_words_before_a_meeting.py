"""What a group writes about its agenda before the meeting: new items, moves, lengths and parts in its own words."""

from datetime import UTC, date, datetime, timedelta

import pytest

from dialogs import catalogue as c
from dialogs.agenda.fielded import fielded
from dialogs.agenda.sentences import apart
from dialogs.catalogue.parsing import parse
from dialogs.model import Member, Person, PersonId
from dialogs.sentences.model import Context, KnownItem, KnownMeeting
from dialogs.understanding.understand import is_weak, understand
from tests.tables import each_row

NOW = datetime(2026, 3, 10, 10, 0, tzinfo=UTC)
STARTS = datetime(2026, 3, 18, 9, 0, tzinfo=UTC)
TITLES = (
    ("Öppnande", ""),
    ("Budget 2027", "Olle Berg"),
    ("Skolskjuts i glesbygd", "Sara Lind"),
    ("Rekrytering av sjuksköterskor", "Maria Holm"),
    ("Laget runt", ""),
    ("Övriga frågor", ""),
    ("Nästa möte", ""),
)
ITEMS = tuple(
    KnownItem(nth, title, (owner,) if owner else (), 20, starts_at=STARTS + timedelta(minutes=20 * (nth - 1)))
    for nth, (title, owner) in enumerate(TITLES, 1)
)
PEOPLE = [
    Member(Person("t", PersonId(name), name, name), frozenset())
    for name in ("Karin Ek", "Olle Berg", "Sara Lind", "Maria Holm")
]


def _context(*, items: tuple[KnownItem, ...] = ITEMS, speaker: str = "Karin Ek") -> Context:
    meeting = KnownMeeting(STARTS, STARTS + timedelta(hours=3), "Avesta")
    return Context(
        now=NOW,
        speaker=speaker,
        is_leader=True,
        people=PEOPLE,
        meetings=(meeting,),
        items=items,
        groups=("Chefsgruppen",),
        has_met=False,
    )


def _first(text: str, context: Context) -> str:
    """The likeliest reading of words that the exact stage is unsure of."""
    assert is_weak(parse(text, today=NOW.date()), text), text
    found = understand(text, context)
    return " + ".join(found.readings[0].says) if found and found.readings else ""


@each_row(
    ("text", "says"),
    [
        ("flytta ner Olles punkt ett steg", "flytta 2 till 3"),
        ("flytta upp rekryteringen två snäpp", "flytta 4 till 2"),
        ("move Sara's item down one place", "flytta 3 till 4"),
        ("ordningen ska vara 1, 3, 2, 4", "flytta 3 till 2"),
        ("kan vi börja med rekryteringen?", "flytta 4 till 2"),
        ("vi börjar med skolskjutsen", "flytta 3 till 2"),
        ("ta nästa möte före övriga frågor", "flytta 7 till 6"),
    ],
)
def test_an_item_moves_by_steps_to_the_front_or_into_an_order(text: str, says: str) -> None:
    assert _first(text, _context()) == says


@each_row(
    "text",
    [
        "Sara kommer först kl 10",
        "Maria kan vara med först på eftermiddagen",
        "Olle dyker upp först vid tio",
        "flytta budgeten och skolskjutsen till efter pausen",
        "lägg rekryteringen efter fikat",
        "flytta ner budgeten nio steg",
    ],
)
def test_no_item_moves_to_a_place_that_nobody_named(text: str) -> None:
    found = understand(text, _context())
    said = [say for reading in found.readings for say in reading.says] if found else []
    assert not any(say.startswith("flytta ") and " till " in say for say in said)
    assert not (found and found.is_sure and said[0].startswith("lägg till"))


@each_row(
    ("text", "speaker", "says"),
    [
        ("20 min räcker inte för budgeten, vi behöver 45", "Karin Ek", "ändra tiden på 2 till 45 min"),
        ("tio minuter är för lite för skolskjutsen, det behövs 30 min", "Karin Ek", "ändra tiden på 3 till 30 min"),
        ("jag klarar mig med 10 minuter", "Olle Berg", "ändra tiden på 2 till 10 min"),
        ("vi behöver bara en kvart", "Sara Lind", "ändra tiden på 3 till 15 min"),
        ("det räcker med 5 minuter för mig", "Maria Holm", "ändra tiden på 4 till 5 min"),
    ],
)
def test_the_length_that_is_needed_is_the_new_one(text: str, speaker: str, says: str) -> None:
    assert _first(text, _context(speaker=speaker)) == says


@each_row(
    ("text", "says"),
    [
        ("dela upp budgeten i två delar: drift och investeringar", "delar under punkt 2: drift, investeringar"),
        ("punkt 4 består av a) läget b) annonsen c) budget", "delar under punkt 4: läget, annonsen, budget"),
        ("under punkt 5 vill jag ha: Avesta, Hedemora och Säter", "delar under punkt 5: Avesta, Hedemora, Säter"),
        (
            "skolskjutsen delas in i upphandling, avgifter och turer",
            "delar under punkt 3: upphandling, avgifter, turer",
        ),
        ("split item 2 into parts: running costs, investments", "delar under punkt 2: running costs, investments"),
    ],
)
def test_an_item_gets_the_parts_that_are_listed(text: str, says: str) -> None:
    found = understand(text, _context())
    assert found is not None
    assert says in [" + ".join(reading.says) for reading in found.readings]


@each_row(
    ("text", "says"),
    [
        ("information från mig om elavtalet, en kvart", "lägg till Elavtalet (Karin Ek, information, 15 min)"),
        ("går det att klämma in tio minuter om lönerna?", "lägg till Lönerna (10 min)"),
        ("har en grej till övrigt: kaffemaskinen", "lägg till Kaffemaskinen"),
        ("Övrigt: nya passerkort", "lägg till Nya passerkort"),
        ("glöm inte att vi ska ta upp parkeringen också", "lägg till Parkeringen"),
        (
            "Olle och Sara vill informera om vägarna, 20 min",
            "lägg till Vägarna (Olle Berg, Sara Lind, information, 20 min)",
        ),
        ("Anmäler härmed ärendet ”Vinterväghållning”, 20 min", "lägg till Vinterväghållning (20 min)"),
        ("jag vill ta upp semestrarna, 10 min räcker", "lägg till Semestrarna (Karin Ek, 10 min)"),
        ("jag behöver en kvart för semestrarna", "lägg till Semestrarna (Karin Ek, 15 min)"),
    ],
)
def test_a_wish_to_speak_is_a_new_item_while_the_agenda_is_empty(text: str, says: str) -> None:
    assert _first(text, _context(items=())) == says


@each_row(
    "text",
    [
        "kan vi prata om det imorgon?",
        "ska vi ta upp det igen?",
        "vi måste diskutera det sen",
        "vad ska vi prata om på onsdag?",
        "vem vill ta upp något?",
        "vi behöver tio minuter för att komma igång",
        "jag behöver en stund på onsdag för att förbereda",
        "I need ten minutes to get started",
        "finns det plats för fler?",
    ],
)
def test_words_that_only_point_back_are_no_item(text: str) -> None:
    found = understand(text, _context())
    said = [say for reading in found.readings for say in reading.says] if found else []
    assert not (found and found.is_sure and said[0].startswith("lägg till "))


@each_row(
    ("text", "says"),
    [
        ("sätt upp sara på elavtalet 20 minuter diskussion", "lägg till Elavtalet (Sara Lind, 20 minuter, diskussion)"),
        ("sätt upp karin på budgeten", "byt ansvarig på 2 till Karin Ek"),
        ("sätt Karin och Sara på punkt 4", "byt ansvarig på 4 till Karin Ek och Sara Lind"),
        ("lägg till Karin på rekryteringen", "byt ansvarig på 4 till Maria Holm och Karin Ek"),
        ("sätt mig på skolskjutsen, 10 min", "ändra 3 Karin Ek, 10 min"),
    ],
)
def test_people_are_set_on_an_item_and_stand_in_no_title(text: str, says: str) -> None:
    assert _first(text, _context()) == says


@pytest.mark.parametrize(
    "text", ["lägg till Sara på sändlistan", "sätt upp Olle på mötet", "lägg till Karin i gruppen"]
)
def test_people_on_a_list_are_no_owners(text: str) -> None:
    found = understand(text, _context())
    said = [say for reading in found.readings for say in reading.says] if found else []
    assert not any("ansvarig" in say or "(" in say for say in said)


FORMS = {
    "Rubrik: Vägar\nFöredragande: Olle Berg\nSyfte: diskussion\nTid: 20 min": "Vägar (Olle Berg, diskussion, 20 min)",
    "Ny punkt:\nÄrende: Vägar\nAnsvarig: Sara\nTid: 20": "Vägar (Sara, 20 min)",
    "Title: Roads\nOwner: Olle\nLength: 15 min": "Roads (Olle, 15 min)",
    "- Punkt: Vägar\n- Typ: beslut": "Vägar (beslut)",
    "Tidsåtgång: en kvart\nÄmne: Vägar": "Vägar (en kvart)",
    "Ordförande: Karin\nSekreterare: Olle": None,
    "Rubrik: Vägar": None,
    "Punkt: Vägar\nPunkt: Broar": None,
    "Rubrik: Vägar\nTid: onsdag": None,
    "Tid: 9-12\nPlats: Avesta": None,
}


@pytest.mark.parametrize(("text", "item"), FORMS.items())
def test_lines_with_the_fields_of_an_item_are_one_item(text: str, item: str | None) -> None:
    assert fielded(text) == item


SEVERAL = {
    "två punkter till: Vägar (Olle, 15 min) och Broar (Sara, 10 min)": ["Vägar (Olle, 15 min)", "Broar (Sara, 10 min)"],
    "some more items: Roads (15 min), Bridges (10 min) and Taxes (5 min)": [
        "Roads (15 min)",
        "Bridges (10 min)",
        "Taxes (5 min)",
    ],
    "Välkomna 5 min och Budget 10 min": ["Välkomna 5 min", "Budget 10 min"],
    "två punkter, hyran (Olle, 15 min) och lönerna (Sara, 10 min)": ["Hyran (Olle, 15 min)", "Lönerna (Sara, 10 min)"],
    "hyran på listan? Det behöver en kvart.": ["Hyran (15 min)"],
    "hyran. Det tar tio minuter": ["Hyran (Tio minuter)"],
    "tre saker: mat, skola och fritid": ["Mat", "Skola", "Fritid"],
    "två ämnen: skola och fritid, hyran": ["Skola och fritid", "Hyran"],
    "tre punkter: skola och fritid": ["tre punkter: skola och fritid"],
    "ett par punkter: studiebesök (10 min), hyran och lönerna": ["Studiebesök (10 min)", "Hyran", "Lönerna"],
    "three items: rent, wages and parking": ["Rent", "Wages", "Parking"],
    "två frågor från kommunen (Olle, 10 min)": ["två frågor från kommunen (Olle, 10 min)"],
    "Löner (10 min), semestrar (5 min) samt övrigt (5 min)": ["Löner (10 min)", "semestrar (5 min)", "övrigt (5 min)"],
    "Mat och hälsa (10 min)": ["Mat och hälsa (10 min)"],
    "Vägar (Olle och Sara, 10 min)": ["Vägar (Olle och Sara, 10 min)"],
}


@pytest.mark.parametrize(("text", "lines"), SEVERAL.items())
def test_several_items_with_their_details_are_parted_at_commas_and_and(text: str, lines: list[str]) -> None:
    assert apart(text).text.split("\n") == lines


def test_a_line_that_only_counts_the_items_below_it_is_none() -> None:
    assert apart("tre punkter:\nHyran\nLönerna (Sara)\nVägar").text == "Hyran\nLönerna (Sara)\nVägar"


@each_row(
    ("text", "says"),
    [
        ("Vinterväghållning, nya avtal. Beslut. 20 min.", "lägg till Vinterväghållning, nya avtal (Beslut, 20 min)"),
        ("Remissen om vägar, info, 5 min", "lägg till Remissen om vägar, info, 5 min"),
        ("sätt upp mig på tio minuter om hyran", "lägg till Hyran (Karin Ek, 10 min)"),
        ("skriv upp mig på en kvart om lönerna", "lägg till Lönerna (Karin Ek, 15 min)"),
        (
            "Olle och jag vill redovisa hyresavtalet, 20 min",
            "lägg till Hyresavtalet (Karin Ek, Olle Berg, 20 min)",
        ),
        ("nåt om hyran borde vi ha med", "lägg till Hyran"),
        ("Får jag komma in med en kort fråga om hyran på slutet?", "lägg till Hyran"),
        ("hyran borde vi ta upp på mötet", "lägg till Hyran"),
        ("På mötet kan vi ta upp hyran", "lägg till Hyran"),
        ("Kan hyran få vara med på mötet? Diskussion en kvart.", "lägg till Hyran (diskussion, 15 min)"),
        ("skulle det finnas utrymme för hyran", "lägg till Hyran"),
        ("en fråga till mötet bara: vem betalar hyran?", "lägg till Vem betalar hyran"),
        ("jag behöver en kvart på onsdag för hyran", "lägg till Hyran (Karin Ek, 15 min)"),
        ("skulle vilja ha tjugo minuter för hyran", "lägg till Hyran (Karin Ek, 20 min)"),
        ("Sara vill ha en stund på mötet för att dra hyran", "lägg till Hyran (Sara Lind)"),
        ("I need ten minutes on Wednesday for the rent", "lägg till The rent (Karin Ek, 10 min)"),
        (
            "Jag anmäler ärendet ”Hyran”, föredragande Sara Lind, 10 minuter.",
            "lägg till Hyran (Sara Lind, 10 min)",
        ),
        ("I'd like to report on the road survey, 15 min", "lägg till The road survey (15 min)"),
    ],
)
def test_a_new_item_is_known_by_its_details_or_the_wish(text: str, says: str) -> None:
    assert _first(text, _context(items=())) == says


@each_row(
    "text",
    [
        "det borde vi prata om",
        "vi kan väl diskutera det på mötet",
        "lägg till tre punkter",
        "kan du lägga in några punkter till?",
    ],
)
def test_a_wish_without_a_matter_asks_for_it(text: str) -> None:
    assert _first(text, _context(items=())) == "lägg till"


def test_a_sentence_behind_an_item_with_its_brackets_is_named() -> None:
    found = understand("information om hyran (Sara, 10 min). Vill gärna vara tidigt!", _context(items=()))
    assert found is not None
    assert found.readings[0].left == ("Vill gärna vara tidigt",)
    assert found.readings[0].says[0].endswith("yran (Sara, 10 min)")


@each_row(
    ("text", "says"),
    [
        ("Under övriga frågor vill jag ta semestrarna och lönerna", "delar under punkt 6: Semestrarna, Lönerna"),
        ("under punkt 3 vill vi ha a) läget b) avgifter", "delar under punkt 3: Läget, Avgifter"),
        ("Under laget runt kan vi väl ta upp sommaren", "delar under punkt 5: Sommaren"),
        ("punkt 5 börjar med skolan, sen vården och sist idrotten", "delar under punkt 5: Skolan, Vården, Idrotten"),
        ("punkt 3 ska ha en underpunkt om avgifter", "delar under punkt 3: Avgifter"),
        ("lägg upp under laget runt att alla får fem minuter", "delar under punkt 5: Alla får fem minuter"),
        ("under item 2 we want to discuss drift and investments", "delar under punkt 2: Drift, Investments"),
    ],
)
def test_parts_may_be_wished_for_under_an_item(text: str, says: str) -> None:
    assert _first(text, _context()) == says


def test_whoever_says_behind_an_item_that_they_present_it_owns_it() -> None:
    assert apart("hyran på listan? Jag drar den.", speaker="Karin Ek").text == "Hyran (Karin Ek)"
    assert apart("hyran på listan? Olle ringde.", speaker="Karin Ek").text.startswith("hyran på listan?")


PARTS = {
    "lägg till en underpunkt på budgeten: driften": ("budgeten", ("driften",)),
    "underpunkter under punkt 4: läget, annonsen": ("4", ("läget", "annonsen")),
    "lägg in Annonsen som en del av punkt 4": ("4", ("Annonsen",)),
    "lägg till driften som underpunkt till budgeten": ("budgeten", ("Driften",)),
    "add a sub-item to item 2: investments": ("2", ("investments",)),
}


@pytest.mark.parametrize(("text", "parts"), PARTS.items())
def test_a_part_is_added_below_its_item(text: str, parts: tuple[str, tuple[str, ...]]) -> None:
    command = parse(text, today=date(2026, 3, 10))
    assert isinstance(command, c.AddParts)
    assert (command.item, command.parts) == parts


@each_row(
    ("text", "says"),
    [
        ("stryk mitt namn från punkt 2", "ta bort ansvarig på 2"),
        ("ta bort Sara från punkt 3", "ta bort ansvarig på 3"),
        ("remove my name from item 2", "ta bort ansvarig på 2"),
        ("stryk Maria som ansvarig på punkt 4", "ta bort ansvarig på 4"),
        ("ta bort mig från punkt 2", "ta bort ansvarig på 2"),
    ],
)
def test_a_name_is_taken_off_an_item_and_the_item_stays(text: str, says: str) -> None:
    assert _first(text, _context(speaker="Olle Berg")) == says


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("lägg till diarienummer 12 på punkt 2", "delar under punkt 2: Diarienummer 12"),
        ("lägg in kartan på punkt 3", "delar under punkt 3: Kartan"),
        ("lägg till en rad om elever till punkt 3", "delar under punkt 3: En rad om elever"),
    ],
)
def test_words_for_an_item_of_the_agenda_are_no_new_item(text: str, says: str) -> None:
    found = understand(text, _context())
    assert is_weak(parse(text, today=NOW.date()), text)
    assert found is None or not found.is_sure or " + ".join(found.readings[0].says) == says


@each_row(
    ("text", "says"),
    [
        ("rekryteringen ska vara näst sist", "flytta 4 till 6"),
        ("budgeten näst sist tack", "flytta 2 till 6"),
        ("punkt 4 får bli punkt 2", "flytta 4 till 2"),
        ("skolskjutsen blir tvåa", "flytta 3 till 2"),
        ("Lägg Vägar (Olle, 10 min) mellan 3 och 4", "lägg till Vägar (Olle, 10 min) som punkt 4"),
        ("Lägg Broar (10 min) efter budgeten", "lägg till Broar (10 min) som punkt 3"),
    ],
)
def test_an_item_comes_to_the_place_that_is_named(text: str, says: str) -> None:
    found = understand(text, _context())
    assert found is not None
    assert says in [" + ".join(reading.says) for reading in found.readings]


@each_row(
    ("text", "says"),
    [
        ("Karin ska också vara med på budgeten", "byt ansvarig på 2 till Olle Berg och Karin Ek"),
        ("Sara should be on item 2 too", "byt ansvarig på 2 till Olle Berg och Sara Lind"),
        ("kan vi få en kvart till på budgeten?", "förläng punkt 2 med 15 min"),
        ("could we get five more on item 3", "förläng punkt 3 med 5 min"),
        ("punkt 4 ska vara punkt 2", "flytta 4 till 2"),
        ("Karin och Olle delar på punkt 2", "byt ansvarig på 2 till Karin Ek och Olle Berg"),
        ("punkterna 3 och 4 kan bli 10 min var", "ändra tiden på 3 till 10 min + ändra tiden på 4 till 10 min"),
        ("20 min räcker inte för budgeten, det blir nog 30", "ändra tiden på 2 till 30 min"),
        ("skjut på budgeten till efter rasten", "vilken punkt ska flyttas: punkt 2"),
        ("kan du lägga budgeten och rekryteringen ihop i slutet?", "flytta 4 till 7 + flytta 2 till 6"),
        ("stryk både Saras och Marias punkter", "ta bort 4 + ta bort 3"),
        ("ta bort Olles och Marias punkter", "ta bort 4 + ta bort 2"),
        ("låt övriga frågor få 15 i stället", "ändra tiden på 6 till 15 min"),
        ("make item 4 ten minutes", "ändra tiden på 4 till 10 min"),
        ("byt ”Budget” mot ”Ekonomi”", "ändra rubriken på 2 till Ekonomi"),
        ("vem är det som har skolskjutsen?", "när är punkt 3"),
        ("Sara är tjänstledig, vem tar skolskjutsen?", "vilken punkt ska ändras: punkt 3"),
    ],
)
def test_a_change_or_a_question_names_its_items(text: str, says: str) -> None:
    assert _first(text, _context()) == says


@each_row(
    ("text", "says"),
    [
        ("det är två saker som bör upp: lönerna och hyran", "lägg till\nLönerna\nHyran"),
        ("jag har några punkter till mötet: lönerna, hyran och vägarna", "lägg till\nLönerna\nHyran\nVägarna"),
        ("vill hålla en kort dragning om hyran på mötet", "lägg till Hyran"),
        ("Nytt önskemål från Avesta: information om hyran, 15 min", "lägg till Hyran (information, 15 min)"),
        (
            "Förslag på punkt: Hur når vi alla? Diskussion, 25 min, Olle och Sara",
            "lägg till Hur når vi alla (Olle Berg, Sara Lind, diskussion, 25 min)",
        ),
    ],
)
def test_a_wish_in_other_words_keeps_titles_and_details(text: str, says: str) -> None:
    assert _first(text, _context(items=())) == says


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("ta bort 5 min från budgeten", "korta punkt 2 med 5 min"),
        ("stryk tio minuter från punkt 3", ""),
        ("stryk budgeten, då sparar vi 20 min", "ta bort 2"),
    ],
)
def test_minutes_that_are_taken_off_leave_the_item(text: str, says: str) -> None:
    found = understand(text, _context())
    said = " + ".join(found.readings[0].says) if found and found.readings else ""
    assert said == says if says else not (found and found.is_sure and said.startswith("ta bort"))
