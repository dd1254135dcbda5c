"""The words before a pasted list say what its lines are, and never become an item themselves."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from dialogs.agenda.listed import following, pointed_off
from dialogs.catalogue import AddItems, NotUnderstood, ReadNotes, ReplaceAgenda, parse
from dialogs.sentences.model import Context, KnownItem, Sentence
from tests.tables import each_row

TODAY = date(2025, 5, 22)
LIST = "- Skolskjutsar\n- Lovverksamhet (Per, 20 min)"


@each_row(
    "words",
    [
        "Till nästa möte vill vi ta upp:",
        "Hej! Jag skulle vilja få upp två saker på mötet:",
        "Vi behöver prata om",
        "Följande ska med på dagordningen",
        "Kan du lägga in dessa?",
        "lägg till följande på onsdagens möte:",
        "Punkter från oss i Gävle:",
        "Det här behöver vi diskutera\nmed de andra:",
        "We would like to discuss:",
        "Please add these to the agenda:",
        "Det här ska vi hinna med på mötet:",
        "Här är det vi ska gå igenom:",
        "This is what we need to get through:",
        "Så här ser förslaget ut:",
        "Klipper in det som Olle skrev:",
        "Dessutom:",
    ],
)
def test_words_about_the_agenda_make_items_of_the_lines_alone(words: str) -> None:
    command = parse(f"{words}\n{LIST}", today=TODAY)
    assert isinstance(command, AddItems)
    assert command.text == LIST


@each_row("words", ["Att göra efter mötet:", "Uppdrag från i går", "Våra deadlines:", "To do in June:"])
def test_words_about_work_make_the_lines_notes(words: str) -> None:
    assert isinstance(parse(f"{words}\n{LIST}", today=TODAY), ReadNotes)


@pytest.mark.parametrize("words", ["Inför mötet, tänk på:", "Så här blev det i fredags när vi åt:", "We are sorry:"])
def test_a_sentence_that_says_neither_is_not_understood_and_adds_nothing(words: str) -> None:
    assert isinstance(parse(f"{words}\n{LIST}", today=TODAY), NotUnderstood)


@pytest.mark.parametrize("title", ["Budget", "Budget 2026:", "Rapporter från länsdelarna"])
def test_a_title_over_its_parts_is_an_item(title: str) -> None:
    command = parse(f"{title}\n{LIST}", today=TODAY)
    assert isinstance(command, AddItems)
    assert command.text.startswith(title)


@each_row(
    "text",
    [
        "Could you schedule the following dates for us?\n- 4 Sept 13-15 Örebro\n- 2 Oct 13-15 Kumla",
        "Våra träffar i höst:\n- 4 sept\n- 2 okt\n- 6 nov",
        "Vi behöver prata om dessa datum:\n- 4 sept kl 9\n- 2 okt kl 9",
        "lägg till två träffar till, 9 december och 13 januari",
        "add two more meetings, 9 December and 13 January",
        "lägg in extra möten 3 juni och 10 juni",
    ],
)
def test_days_on_which_the_group_meets_are_no_items(text: str) -> None:
    assert not isinstance(parse(text, today=TODAY), AddItems)


@pytest.mark.parametrize("text", ["lägg till möten och resor", "lägg till möteskultur", "add dates of the audit"])
def test_an_item_may_be_about_meetings(text: str) -> None:
    assert isinstance(parse(text, today=TODAY), AddItems)


@each_row(
    ("typed", "items"),
    [
        ("Preliminär agenda:\n9-9.15 Start\n9.15-10 Vägar", "9-9.15 Start\n9.15-10 Vägar"),
        ("Agenda 28 May:\nWelcome\nRoads (Eva, 30 min)", "Welcome\nRoads (Eva, 30 min)"),
        ("Program för dagen:\nKl 9 Start\nKl 10 Vägar\nKl 11 Slut", "Kl 9 Start\nKl 10 Vägar\nKl 11 Slut"),
        (
            "Välkomna!\n28 maj kl 9-12\nProgram\n09.00 Start\n09.10 Vägar\n11.00 Slut",
            "09.00 Start\n09.10 Vägar\n11.00 Slut",
        ),
        ("komplettera med de här två:\nVägar\nBroar", "Vägar\nBroar"),
        ("lägg detta sist:\n- Vägar\n- Broar", "- Vägar\n- Broar"),
        ("agendan på onsdag: vägar (Eva), broar och laget runt", "Vägar (Eva)\nBroar\nLaget runt"),
        ("Agenda: 1 Start 2 Vägar (Eva 20 min) 3 Slut", "Start\nVägar (Eva 20 min)\nSlut"),
        ("Dagordningen blir så här: vägar (Eva, 5 min), broar, slut", "Vägar (Eva, 5 min)\nBroar\nSlut"),
        ("Dagordning: Ekonomi och budget", "Ekonomi och budget"),
    ],
)
def test_a_heading_or_an_introduction_over_unmarked_lines_is_no_item(typed: str, items: str) -> None:
    command = parse(typed, today=TODAY)
    assert isinstance(command, AddItems)
    assert command.text == items


@pytest.mark.parametrize(
    "typed",
    [
        "Så här gick det i går:\nKl 9 kom vi\nsen blev det fika",
        "Hej! Tänk på det här till onsdag:\nvägarna är hala\nta med skor",
        "lägg de här först:\nVägar\nBroar",
    ],
)
def test_unmarked_lines_under_other_words_are_no_items(typed: str) -> None:
    assert isinstance(parse(typed, today=TODAY), NotUnderstood)


@each_row(
    ("typed", "items"),
    [
        ("Punkt 1 Öppnande, punkt 2 Ekonomi (Camilla), punkt 3 Övrigt", "Öppnande\nEkonomi (Camilla)\nÖvrigt"),
        ("punkt 1: start. Punkt 2: hamnen och punkt 3: slut", "Start\nHamnen\nSlut"),
        ("item 1 is welcome, item 2 is the budget", "Welcome\nThe budget"),
        ("punkt 2 ekonomi, punkt 3 övrigt", ""),
        ("vi tar punkt 1 först, punkt 2 sist", ""),
        ("punkt 1 ska strykas", ""),
    ],
)
def test_items_that_are_numbered_in_a_sentence_fill_an_empty_agenda(typed: str, items: str) -> None:
    empty = Context(now=datetime(2025, 5, 22, 9, 0))  # noqa: DTZ001 - local time, as in a context
    assert [each.says for each in pointed_off(Sentence(typed), empty)] == ([(f"lägg till\n{items}",)] if items else [])
    assert pointed_off(Sentence(typed), replace(empty, items=(KnownItem(1, "Start"),))) == ()


@each_row(
    ("typed", "says"),
    [
        ("Önskar ta upp följande på mötet: lönerna samt hyran", "lägg till\nLönerna\nHyran"),
        ("följande punkter ska med på onsdag: budgeten, enkäten", "lägg till\nBudgeten\nEnkäten"),
        (
            "punkter till mötet: Start, Psykisk hälsa (Johanna 30 min), Slut",
            "lägg till\nStart\nPsykisk hälsa (Johanna 30 min)\nSlut",
        ),
        ("I'd like to raise the following: wages, rent", "lägg till\nWages\nRent"),
        ("jag vill ta upp följande: barn och ungas hälsa", "lägg till Barn och ungas hälsa"),
        ("följande punkter utgår: 6, 7", ""),
        ("stående punkter: start, slut", ""),
        ("flytta följande punkter till nästa möte: budgeten, enkäten", ""),
        ("vi tar inte upp följande: budgeten, enkäten", ""),
        ("kan ni svara på följande: kommer ni?", ""),
        ("punkter: 4, 5", ""),
    ],
)
def test_words_that_only_announce_items_are_no_title(typed: str, says: str) -> None:
    assert [each.says for each in following(Sentence(typed))] == ([(says,)] if says else [])


def test_an_agenda_on_one_line_is_as_many_items_as_it_names() -> None:
    assert parse("här är dagordningen: start, vägar (Eva 20 min), slut", today=TODAY) == ReplaceAgenda(
        "Start\nVägar (Eva 20 min)\nSlut"
    )
    assert parse("ny dagordning: Ekonomi och budget", today=TODAY) == ReplaceAgenda("Ekonomi och budget")
