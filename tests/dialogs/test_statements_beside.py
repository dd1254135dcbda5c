"""What is told in one sentence, of the group, a meeting or an item, is understood as a whole: no clause is lost, and
none is put under another item."""

from dataclasses import replace
from datetime import date, datetime

from dialogs import catalogue as c
from dialogs.agenda.sentences import apart
from dialogs.commands.spec import Command
from dialogs.model import Member, Person
from dialogs.sentences.model import Context, KnownDeadline, KnownItem, KnownMeeting
from dialogs.understanding.meant import meaning
from tests.tables import each_row

NOW = datetime(2025, 9, 10, 10, 0)  # noqa: DTZ001 - local time, as in a context
NAMES = ("Karin Ek", "Olle Berg", "Sara Lind", "Nils Forsberg")
HERE = Context(
    now=NOW,
    speaker="Karin Ek",
    is_leader=True,
    people=[Member(Person("t", str(nth), name, str(nth))) for nth, name in enumerate(NAMES)],
    meetings=(KnownMeeting(datetime(2025, 9, 10, 9, 0), datetime(2025, 9, 10, 12, 0)),),  # noqa: DTZ001
    items=tuple(KnownItem(nth, title) for nth, title in enumerate(("Budget", "Remissen", "Lokalerna", "Kursen"), 1)),
)


def says(text: str, context: Context = HERE) -> list[str]:
    """Return the commands that `text` gives or offers first, in their exact form."""
    match meaning(c.parse(text, today=context.today), text, context)[0]:
        case c.Meant(readings=readings):
            return list(readings[0].says)
        case c.Several(says=said):
            return list(said)
        case command:
            return [type(command).__name__]


@each_row(
    ("text", "meant"),
    [
        ("mötet är slut, 4 hann vi inte", ["mötet är slut", "punkt 4 flyttas till nästa möte"]),
        ("mötet är slut, lokalerna hann vi inte med", ["mötet är slut", "punkt 3 flyttas till nästa möte"]),
        ("slut för idag, punkt 3 tar vi nästa gång", ["mötet är slut", "punkt 3 tar vi nästa gång"]),
        ("vi heter Norra, vi ses varje torsdag 9-12", ["gruppen heter Norra", "vi ses varje torsdag 9-12"]),
        ("alla var med utom Sara, mötet är slut", ["alla var med utom Sara", "mötet är slut"]),
        ("Olle och Sara var borta, Nils var där för Sara", ["Frånvarande: Olle och Sara", "Nils var där för Sara"]),
        ("Olle var borta, Nils var med i stället för Sara", ["Frånvarande: Olle", "Nils var med i stället för Sara"]),
    ],
)  # fmt: skip
def test_no_clause_beside_a_statement_is_lost(text: str, meant: list[str]) -> None:
    assert says(text) == meant


@each_row(
    "text",
    ["nästa möte 3 oktober kl 9-12, Örebro", "beslut 3: vi väntar, mötet är slut", "lägg till Budget, mötet är slut",
     "uppdrag 4: Karin skickar planen, Olle var borta", "mötet är slut, tack alla"],
)  # fmt: skip
def test_a_comma_parts_no_text_that_somebody_wrote(text: str) -> None:
    assert len(says(text)) == 1


@each_row(
    ("text", "meant"),
    [
        ("punkt 4 klar. beslut: vi svarar gemensamt", ["punkt 4 klar", "beslut 4: vi svarar gemensamt"]),
        ("punkt 2 klar. Uppdrag: Olle skickar svaret", ["punkt 2 klar", "Uppdrag 2: Olle skickar svaret"]),
        ("item 3 done. decision: we wait", ["item 3 done", "decision 3: we wait"]),
        ("punkt 4 klar. beslut 2: vi väntar", ["punkt 4 klar", "beslut 2: vi väntar"]),
    ],
)
def test_an_outcome_behind_an_item_that_is_done_belongs_to_it(text: str, meant: list[str]) -> None:
    assert says(text) == meant


def test_items_that_all_have_a_length_are_several_also_with_an_owner_behind_it() -> None:
    text = "Verksamhetsplan 40 min, Jourlistan 20 min (Olle), Utbildning 30 min, Systembytet 30 min Sara"
    assert apart(text).text.split("\n") == text.split(", ")
    assert "\n" not in apart("Budget 20 min, Sara").text
    assert "\n" not in apart("Systembytet, lägesrapport 30 min Sara").text


def new_deadline(text: str, context: Context) -> Command:
    return meaning(c.parse(text, today=context.today), text, context)[0]


@each_row(
    "text",
    ["och Sara kollar med ekonomi, samma dag", "Sara kollar med ekonomi samma dag",
     "och Sara kollar med ekonomi till samma dag",
     "sen påminn Sara om att kolla med ekonomi samma dag"],
)  # fmt: skip
def test_the_same_day_is_that_of_the_deadline_that_its_writer_has_just_added(text: str) -> None:
    added = KnownDeadline("D1", "Skickar ut planen", date(2025, 9, 25), ("Olle Berg",))
    new = new_deadline(text, replace(HERE, deadlines=(added,), just_added="D1"))
    assert isinstance(new, c.NewDeadline)
    assert (new.day.day, new.owner) == (date(2025, 9, 25), "Sara")
    assert "samma" not in new.title
    assert not isinstance(new_deadline(text, replace(HERE, deadlines=(added,))), c.NewDeadline)


@each_row(
    ("text", "meant"),
    [
        ("vi hann med lokalerna", ["punkt 3 klar"]),
        ("lokalerna hann vi faktiskt", ["punkt 3 klar"]),
        ("jo punkt 3 hann vi", ["punkt 3 klar"]),
        ("vi hann visst med 2 och 3", ["punkt 2 klar", "punkt 3 klar"]),
        ("we got to item 3 after all", ["item 3 done"]),
        ("lokalerna hann vi inte", ["punkt 3 flyttas till nästa möte"]),
        ("vi hann bara 1 och 2", ["punkt 3 flyttas till nästa möte", "punkt 4 flyttas till nästa möte"]),
        ("bara budget hann vi", [f"punkt {number} flyttas till nästa möte" for number in (2, 3, 4)]),
        ("de andra hann vi inte", ["bocka av"]),
        ("resten hann vi inte med", ["bocka av"]),
    ],
)
def test_what_was_reached_is_done_and_only_what_was_not_moves_on(text: str, meant: list[str]) -> None:
    assert says(text) == meant


@each_row(
    ("text", "news"),
    [
        ("Olle är sjuk. Sara, kan du ta punkt 3?", "Olle är sjuk"),
        ("Olle kommer inte. Sara Lind, kan du ta hans punkt?", "Olle kommer inte"),
    ],
)
def test_the_one_to_whom_a_request_is_said_is_no_part_of_the_news_before_it(text: str, news: str) -> None:
    assert says(text)[0] == news


@each_row("text", ["påminn dem", "och påminn dom igen", "kan du påminna dem?", "remind them please"])
def test_they_are_the_silent_ones_while_a_round_is_open(text: str) -> None:
    asked = says(text, replace(HERE, round_is_open=True))
    assert asked in (["påminn de som inte har svarat"], ["remind those who have not answered"])
    assert says(text) != asked
    assert says(text, replace(HERE, round_is_open=True, form_is_open=True)) != asked
