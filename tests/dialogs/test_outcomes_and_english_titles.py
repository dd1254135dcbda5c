"""Words around an outcome, a list of who was there, and an agenda to be made stay out of them; English words point out
items with Swedish titles."""

from dataclasses import replace
from datetime import timedelta

from dialogs import catalogue as c
from dialogs.sentences.model import KnownItem
from dialogs.sentences.slots import by_title
from tests.dialogs.test_rest_and_order import CONTEXT, asked, meant
from tests.tables import each_row

DURING = replace(CONTEXT, is_meeting_on=True, now=CONTEXT.meetings[0].starts_at)


@each_row(
    ("text", "command"),
    [
        ("notera under 3 att länsstyrelsen vill vara med", c.AddNote(3, "Länsstyrelsen vill vara med")),
        ("anteckna på 2 att linjen läggs om", c.AddNote(2, "Linjen läggs om")),
        ("notera att 3 kommuner vill vara med", c.AddNote(None, "3 kommuner vill vara med")),
        ("på 3 beslutade vi att avvakta", c.AddDecision(3, "avvakta")),
        ("beslut: vi fortsätter enligt förslaget (punkt 3)", c.AddDecision(3, "vi fortsätter enligt förslaget")),
        ("beslut: vi köper ett tak (20 kvm)", c.AddDecision(None, "vi köper ett tak (20 kvm)")),
        ("anteckning: taket läcker (punkt 3)", c.AddNote(3, "Taket läcker")),
    ],
)
def test_the_item_that_is_named_beside_an_outcome_is_no_part_of_it(text: str, command: c.Command) -> None:
    assert meant(text, DURING)[0] == command


@each_row(
    ("text", "outcome"),
    [
        ("item 3 is done, on to Sara", ""),
        ("punkt 3 klar, då tar vi Sara", ""),
        ("punkt 3 är klar - vi går vidare till 4", ""),
        ("punkt 3 klar, nästa", ""),
        ("punkt 3 klar, vi avvaktar till hösten", "vi avvaktar till hösten"),
        ("punkt 3 klar, vi tar upp det igen i höst", "vi tar upp det igen i höst"),
        ("punkt 3 klar: taket byts i maj", "taket byts i maj"),
    ],
)
def test_words_that_only_lead_on_are_no_result_of_an_item(text: str, outcome: str) -> None:
    command, _ = meant(text, DURING)
    assert isinstance(command, c.MarkItems)
    assert (command.numbers, command.outcome) == ((3,), outcome)


@each_row(
    ("text", "says", "left"),
    [
        (
            "alla är här utom Olle, Sara kommer en halvtimme sent",
            "alla är här utom Olle + Sara kommer en halvtimme sent",
            (),
        ),
        ("Närvarande: alla utom Sara, som kommer 10.30", "Närvarande: alla utom Sara", ("som kommer 10.30",)),
        ("Olle var också med, han saknas i närvarolistan", "Olle Berg var med", ()),
    ],
)
def test_news_beside_a_list_of_people_are_no_names_of_it(text: str, says: str, left: tuple[str, ...]) -> None:
    assert asked(text, DURING) == (says, left)


def test_two_absent_people_are_still_a_list() -> None:
    command, _ = meant("alla är här utom Olle, Sara", DURING)
    assert command == c.RecordAttendance(absent="Olle, Sara", is_whole=True)


@each_row(
    ("text", "titles"),
    [
        ("gör en dagordning med öppnande, budget och övrigt", ["Öppnande", "Budget", "Övrigt"]),
        (
            "Kan du göra en dagordning? Öppnande, planen (Maria, 10 min), laget runt",
            ["Öppnande", "Planen (Maria, 10 min)", "Laget runt"],
        ),
        ("skapa ett förslag till dagordning: Öppnande, Budget samt Övrigt", ["Öppnande", "Budget", "Övrigt"]),
        ("make an agenda with opening, budget and any other business", ["Opening", "Budget", "Any other business"]),
    ],
)
def test_an_agenda_that_the_bot_makes_has_the_items_of_the_list(text: str, titles: list[str]) -> None:
    assert asked(text)[0] == "\n".join(["ny dagordning:", *titles])


@each_row("text", ["gör en dagordning", "kan du göra en dagordning med allt vi sa, vi ses på onsdag?"])
def test_an_agenda_without_a_list_gets_no_items(text: str) -> None:
    assert not meant(text)[1].startswith("ny dagordning:\n")


@each_row(
    ("text", "left"),
    [
        ("vänta med att skicka agendan tills Olle har tittat på den", ("tills Olle har tittat på den",)),
        ("avvakta med att posta dagordningen", ()),
        ("hold off on sending the agenda until Friday", ("until Friday",)),
    ],
)
def test_an_agenda_that_is_to_wait_is_not_posted(text: str, left: tuple[str, ...]) -> None:
    assert asked(text) == ("posta inte dagordningen automatiskt", left)


def test_a_reminder_before_the_meeting_begins_is_about_the_meeting() -> None:
    assert meant("påminn alla en timme innan mötet börjar")[1].startswith("påminn oss om Mötet senast 2026-03-18")


TITLES = (
    "Mötet öppnas",
    "Samverkansplanen psykisk hälsa",
    "Föräldraskapsstöd",
    "Lägesbild och analys",
    "Laget runt",
    "Budget",
)


@each_row(
    ("text", "titles"),
    [
        ("move the situation report first", ["Lägesbild och analys"]),
        ("give mental health 20 minutes", ["Samverkansplanen psykisk hälsa"]),
        ("who presents the parental support item?", ["Föräldraskapsstöd"]),
        ("move the budget item first", ["Budget"]),
        ("shorten the table round", ["Laget runt"]),
        ("remove the summer camp", []),
        ("ta bort support", []),
    ],
)
def test_english_words_point_out_an_item_with_a_swedish_title(text: str, titles: list[str]) -> None:
    assert [TITLES[place] for place in by_title(text, TITLES)] == titles


def test_an_item_is_told_once_for_two_questions() -> None:
    items = (*CONTEXT.items[:2], KnownItem(3, "Badhuset", ("Olle Berg",), 20), *CONTEXT.items[3:])
    assert meant("who has item 3 and how long is it?", replace(CONTEXT, items=items))[0] == c.AskItem(3)


@each_row(
    ("text", "says"),
    [
        ("ta bort tiden på laget runt", "ta bort tiden på 5"),
        ("stryk ansvarig på badhuset", "ta bort ansvarig på 3"),
        ("remove the time for the table round", "ta bort tiden på 5"),
        ("ta bort badhuset", "ta bort 3"),
        ("byt namn på Laget runt till Runda bland kommunerna", "ändra rubriken på 5 till Runda bland kommunerna"),
        ("ändra så att Olle håller i laget runt", "byt ansvarig på 5 till Olle Berg"),
        ("8.1 Norra, 8.2 Södra", ""),
        ("5.1 Norra, 5.2 Södra, 5.3 Västra", "delar under punkt 5: Norra, Södra, Västra"),
        ("lägg till ekonomi under badhuset", "delar under punkt 3: Ekonomi"),
        ("lägg till ekonomi under hösten", "lägg till ekonomi under hösten"),
        ("Sara should have 25 minutes, not 20", "ändra tiden på 4 till 25 min"),
    ],
)
def test_a_part_of_an_item_changes_and_the_item_stays(text: str, says: str) -> None:
    said = meant(text)[1]
    assert said == says or (not says and not said.startswith("delar"))


@each_row(
    ("text", "number"),
    [
        ("vi behöver mer tid för badhuset, ta det från laget runt", 3),
        ("ge cykelvägar mer tid", 4),
        ("we need more time for the table round", 5),
    ],
)
def test_more_time_without_a_length_asks_how_long(text: str, number: int) -> None:
    command, _ = meant(text)
    assert isinstance(command, c.AskWhichItem)
    assert command.number == number


@each_row(
    ("text", "says"),
    [
        ("jag har en grej till agendan, det är skolmaten, tar fem min", "lägg till Skolmaten (Karin Ek, 5 min)"),
        ("Jag och Olle vill dra skolmaten, ca 20 min", "lägg till Skolmaten (Karin Ek, Olle Berg, 20 min)"),
        ("kan vi lägga in att Länsstyrelsen presenterar sig?", "lägg till Länsstyrelsen presenterar sig"),
    ],
)
def test_words_that_lead_to_a_title_are_no_part_of_it(text: str, says: str) -> None:
    assert meant(text)[1] == says


@each_row(
    ("text", "who"),
    [
        ("Olle och jag kan inte vara med", "Olle och jag"),
        ("hej Olle och jag kan inte komma", "Olle och jag"),
        ("Olle, Sara och jag kan inte komma", "Olle, Sara och jag"),
        ("jag kan inte komma", ""),
        ("mötet krockar och jag kan inte komma", ""),
    ],
)
def test_those_who_are_named_beside_the_writer_are_absent_too(text: str, who: str) -> None:
    command, _ = meant(text)
    assert isinstance(command, c.CannotCome)
    assert command.person == who


@each_row(
    ("text", "place"),
    [("lägg mötet i Gävle istället", "Gävle"), ("kan vi ha mötet på Teams?", "Teams"), ("ha mötet i morgon", "")],
)
def test_a_meeting_that_is_put_somewhere_changes_its_place(text: str, place: str) -> None:
    command, _ = meant(text)
    assert (isinstance(command, c.ChangeMeeting) and command.place == place) or not place


def test_during_the_meeting_the_rest_is_what_has_not_begun() -> None:
    now = CONTEXT.meetings[0].starts_at + timedelta(minutes=50)
    assert asked("resten skjuter vi på till nästa gång", replace(DURING, now=now))[0] == (
        "punkt 4 flyttas till nästa möte + punkt 5 flyttas till nästa möte"
    )
