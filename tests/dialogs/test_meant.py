"""What a text means where it is said: a doubtful guess is asked about, and a missing part asked for."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from dialogs import catalogue as c
from dialogs.agenda.asked_items import asked_item
from dialogs.commands.spec import Command
from dialogs.model import Member, Person
from dialogs.sentences.model import Context, KnownDeadline, KnownMeeting
from dialogs.understanding.meant import meaning
from dialogs.understanding.second_opinion import OPEN, is_open
from dialogs.understanding.word_classes import classes_of
from tests.tables import each_row

NOW = datetime(2025, 9, 1, 10, 0)  # noqa: DTZ001 - local time, as in a context
PEOPLE = [Member(Person("t", str(nth), name, str(nth))) for nth, name in enumerate(("Karin Ek", "Rickard Alm"))]
HERE = Context(
    now=NOW,
    speaker="Karin Ek",
    is_leader=True,
    people=PEOPLE,
    meetings=(KnownMeeting(datetime(2025, 9, 10, 9, 0), datetime(2025, 9, 10, 12, 0)),),  # noqa: DTZ001
)
ASKED = Context(now=NOW, is_private=True, round_is_open=True, round_asks_me=True)


def meant(text: str, context: Context = HERE) -> Command:
    return meaning(c.parse(text, today=context.today), text, context)[0]


def choices(command: Command) -> list[str]:
    return [said for reading in command.readings for said in reading.says] if isinstance(command, c.Meant) else []


@pytest.mark.parametrize(
    "text",
    ["kan du lägga till Rickard i gruppen?", "lägg till ett möte varannan torsdag kl 9 är du snäll"],
)
def test_what_is_no_item_is_not_added_to_the_agenda(text: str) -> None:
    assert not isinstance(meant(text), c.AddItems)


@pytest.mark.parametrize(
    "text", ["lägg till Budgeten", "lägg till Bokslut (Karin, 20 min)", "lägg till Budget för nästa år på dagordningen"]
)
def test_an_item_is_added_without_a_question(text: str) -> None:
    assert isinstance(meant(text), c.AddItems)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("hej, kan vi byta namn på gruppen?", c.Missing.GROUP_NAME),
        ("jag vill skapa ett formulär till alla", c.Missing.FORM_QUESTIONS),
        ("jag bifogar mina anteckningar, kan du hitta tidsfristerna i dem", c.Missing.NOTES_TEXT),
    ],
)
def test_a_request_without_its_part_is_answered_by_a_question_for_it(text: str, what: c.Missing) -> None:
    command = meant(text)
    assert isinstance(command, c.Incomplete)
    assert command.what is what


@pytest.mark.parametrize(
    "text", ["ta bort mitt svar, jag var arg", "det jag skrev om driv ska bort", "please remove my answer"]
)
def test_words_about_ones_own_answer_are_no_answer(text: str) -> None:
    command = meant(text, ASKED)
    assert isinstance(command, c.WithdrawFeedback) or "ta bort mitt svar" in choices(command) + [
        said.replace("withdraw my answer", "ta bort mitt svar") for said in choices(command)
    ]


@pytest.mark.parametrize("text", ["kunde bordet stå närmare fönstret", "vi hann prata om det viktiga"])
def test_an_answer_in_private_is_left_to_the_round(text: str) -> None:
    assert isinstance(meant(text, ASKED), c.NotUnderstood)


@pytest.mark.parametrize(("text", "suggested"), [("ok kör på", "sök"), ("each quarter the report", "search")])
def test_another_word_is_no_slip(text: str, suggested: str) -> None:
    command = c.parse(text, today=HERE.today)
    assert not (isinstance(command, c.DidYouMean) and command.suggestion.startswith(suggested))


def test_a_question_marks_no_deadline_as_done() -> None:
    assert not isinstance(meant("vilka är klara med enkäten?"), c.DeadlineDone)


def test_at_most_three_readings_are_offered() -> None:
    for text in ("flytta den till torsdag", "kan Karin ta det där i stället?", "det blev fel igår"):
        command = meant(text)
        assert not isinstance(command, c.Meant) or len(command.readings) <= 3


def test_few_words_and_brackets_leave_no_doubt() -> None:
    assert all(not is_open(c.AddItems("x"), text) for text in ("lägg till Budgeten", "lägg till ett två tre (Ek)"))
    assert is_open(c.AddItems("x"), "lägg till en sak om det i dag")


def test_every_open_command_changes_or_asks() -> None:
    assert all(c.Command in kind.__mro__ for kind in OPEN)


@each_row(
    ("swedish", "english"),
    [
        ("flyttar", "postponed"),
        ("pausen", "coffee"),
        ("motet", "meeting"),
        ("angra", "undo"),
        ("underlaget", "documents"),
    ],
)
def test_words_of_one_meaning_share_a_class_in_both_languages(swedish: str, english: str) -> None:
    assert set(classes_of([swedish])) & set(classes_of([english]))


def test_a_phrase_belongs_to_a_class_as_a_whole() -> None:
    assert "cancel" in classes_of(["stall", "in", "motet"])
    assert "cancel" not in classes_of(["stall", "upp"])


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("skriv upp att Rickard ska ringa skolan", ("uppdrag: ", "anteckning: ")),
        ("skriv upp att Karin ska kontakta kommunen om bussarna", ("uppdrag: ", "anteckning: ")),
    ],
)
def test_a_doubted_note_is_shown_as_what_it_would_be(text: str, kinds: tuple[str, ...]) -> None:
    asked = choices(meant(text, replace(HERE, is_meeting_on=True)))
    assert all(any(each.startswith(kind) for each in asked) for kind in kinds)
    assert not any(each.startswith("skriv upp") for each in asked)


@each_row(
    ("text", "command"),
    [
        ("anteckna att Rickard inte kan komma", c.CannotCome),
        ("notera att Rickard inte är här i dag", c.RecordAttendance),
        ("kan du anteckna att Sara Lund är med i stället för Rickard", c.RecordSubstitute),
        ("skriv upp att Rickard var frånvarande på mötet", c.RecordAttendance),
        ("note that Rickard was absent today", c.RecordAttendance),
        ("anteckna att Rickard inte är nöjd med budgeten", c.AddNote),
        ("notera att bussarna inte kommer i tid", c.AddNote),
    ],
)
def test_who_is_there_is_no_note_of_an_item(text: str, command: type[Command]) -> None:
    assert isinstance(meant(text), command)


@each_row(
    "text",
    [
        "lägg till en halvtimme på mötet",
        "add one more hour to the meeting",
        "lägg till 30 minuter till mötet",
        "add half an hour to our meeting",
    ],
)
def test_a_longer_meeting_is_no_item(text: str) -> None:
    assert not isinstance(meant(text), c.AddItems)


@each_row(
    ("text", "item"),
    [
        ("Beslut §4: vi fortsätter", 4),
        ("beslut § 2: avslag", 2),
        ("§ 3 beslut: ja", 3),
        ("uppdrag § 5: Karin ringer", 5),
    ],
)
def test_a_paragraph_is_the_number_of_an_item(text: str, item: int) -> None:
    command = c.parse(text, today=HERE.today)
    assert isinstance(command, c.AddDecision | c.AddTask)
    assert command.number == item


@each_row(
    ("text", "command"),
    [
        ("måste tyvärr hoppa av nu", c.ComesPartly),
        ("jag kommer men får gå vid elva", c.ComesPartly),
        ("jag behöver droppa av redan klockan tio", c.ComesPartly),
        ("I have to leave at eleven", c.ComesPartly),
        ("Rickard måste gå vid tre", c.ComesPartly),
        ("kan jag få listan på vilka som var där?", c.ShowAttendance),
        ("visa en lista över alla som deltog", c.ShowAttendance),
        ("Sara Lund är med i stället för Rickard", c.RecordSubstitute),
    ],
)
def test_who_comes_for_a_part_and_who_was_there_is_understood(text: str, command: type[Command]) -> None:
    assert isinstance(meant(text), command)


@pytest.mark.parametrize(
    "text", ["vad heter hon som är med i stället för Rickard?", "vem är det som är med i stället för Rickard?"]
)
def test_a_question_about_a_substitute_records_nobody(text: str) -> None:
    assert not isinstance(meant(text), c.RecordSubstitute)


@each_row(
    ("text", "title"),
    [
        ("add one more: follow-up of the survey", "follow-up of the survey"),
        ("lägg till en sak till: Parkeringen", "Parkeringen"),
        ("lägg till ytterligare en punkt: Cykelvägar", "Cykelvägar"),
        ("lägg till att vi ska fira Karin", "vi ska fira Karin"),
        ("lägg till Attityder till cykling", "Attityder till cykling"),
    ],
)
def test_words_before_a_title_are_no_part_of_it(text: str, title: str) -> None:
    command = c.parse(text, today=HERE.today)
    assert isinstance(command, c.AddItems)
    asked = asked_item(command.text)
    assert (asked.title if asked else command.text).lower() == title.lower()


@each_row(
    ("text", "is_whole"),
    [
        ("Även närvarande: Sara Lund", False),
        ("Also present: Sara Lund", False),
        ("Dessutom närvarande: Sara Lund, Nils Ek", False),
        ("Närvarande: Sara Lund", True),
        ("Present: Sara Lund. Absent: Nils Ek", True),
    ],
)
def test_more_people_leave_the_others_as_they_are(text: str, is_whole: bool) -> None:
    command = c.parse(text, today=HERE.today)
    assert isinstance(command, c.RecordAttendance)
    assert command.is_whole is is_whole


@pytest.mark.parametrize(
    "text",
    [
        "Rickard can't come, Karin steps in",
        "Rickard can't join, Karin fills in for him",
        "Rickard cannot attend, Karin comes instead",
    ],
)
def test_a_verb_before_a_comma_is_no_part_of_a_name(text: str) -> None:
    command = meant(text)
    assert isinstance(command, c.CannotCome)
    assert (command.person, command.substitute) == ("Rickard", "Karin")


@each_row(
    ("text", "form_is_open", "is_shown"),
    [
        ("hur går det med enkäten?", False, True),
        ("har alla svarat på enkäten?", False, True),
        ("hur går det med enkäten?", True, False),
        ("hur går det med formuläret?", False, False),
        ("har alla svarat?", False, False),
    ],
)
def test_a_question_about_a_form_that_is_none_shows_the_deadline_of_that_name(
    text: str, form_is_open: bool, is_shown: bool
) -> None:
    known = (KnownDeadline("D6", "Enkäten", date(2025, 9, 20)), KnownDeadline("D7", "Budgeten", date(2025, 9, 20)))
    found = meant(text, replace(HERE, deadlines=known, form_is_open=form_is_open))
    assert (found == c.parse("visa D6", today=NOW.date())) is is_shown
