"""Deadlines as people say them: the time that is left, hedges, conditions, and words that only ask to take it down."""

from datetime import date, time

import pytest

from dialogs.catalogue.parsing import parse
from dialogs.deadlines.days_meant import due_in, time_alone
from dialogs.deadlines.meanings import MEANINGS
from dialogs.sentences.model import Sentence
from dialogs.understanding.borders import without_taking_down
from dialogs.understanding.weak import is_weak
from tests.dialogs.spring import CONTEXT, NOW
from tests.tables import each_row


@each_row(
    ("text", "day"),
    [
        ("vi har tio dagar på oss att svara", date(2026, 3, 20)),
        ("två veckor har vi på oss att svara", date(2026, 3, 24)),
        ("bara 5 dagar kvar på oss att svara", date(2026, 3, 15)),
        ("en månad till på oss för planen", date(2026, 4, 10)),
        ("we only have two weeks to answer", date(2026, 3, 24)),
        ("we have 10 days left to find a room", date(2026, 3, 20)),
        ("texten behövs typ i slutet av nästa vecka", date(2026, 3, 20)),
        ("planen ska in ungefär den 20 mars", date(2026, 3, 20)),
        ("inte nu på fredag utan nästa ska affischen tryckas", date(2026, 3, 20)),
        ("inte på torsdag utan torsdagen efter ska den ut", date(2026, 3, 19)),
        ("lokalen ska avbokas senast en vecka innan", date(2026, 3, 19)),
        ("bilderna ska in allra senast tre dagar före", date(2026, 3, 23)),
        ("inbjudan ut tre veckor före mässan den 9 oktober", date(2026, 9, 18)),
        ("listan ut en vecka före konferensen 9 april", date(2026, 4, 2)),
        ("2 mån från nu följer vi upp", date(2026, 5, 10)),
        ("rapporten lämnas 1:a halvan av april", date(2026, 4, 10)),
        ("kan du säga till mig kvart i tre", date(2026, 3, 10)),
    ],
)
def test_the_time_that_is_left_is_a_day(text: str, day: date) -> None:
    due = due_in(text, CONTEXT)
    assert due is not None
    assert due.day == day


@pytest.mark.parametrize(
    "text", ["vi har gott om tid på oss", "hur lång tid har vi på oss?", "vi har 20 minuter på oss"]
)
def test_no_day_is_made_of_other_times(text: str) -> None:
    assert due_in(text, CONTEXT) is None


def test_days_before_a_named_day_are_not_counted_from_the_meeting() -> None:
    due = due_in("inbjudan till mässan den 9 oktober ska ut senast två veckor innan", CONTEXT)
    assert due is not None
    assert due.day == date(2026, 10, 9)


@each_row(
    ("text", "words"),
    [
        ("planen ska in senast 15.00 på torsdag", "på torsdag kl 15.00"),
        ("planen ska in senast kl 15 på torsdag", "på torsdag kl 15.00"),
        ("planen ska in före kl 9.30 den 20 mars", "20 mars kl 09.30"),
        ("planen ska in senast klockan 12 på fredag", "på fredag kl 12.00"),
        ("the plan is due by 9.30 on Thursday", "Thursday kl 09.30"),
    ],
)
def test_a_clock_time_may_stand_before_the_day(text: str, words: str) -> None:
    due = due_in(text, CONTEXT)
    assert due is not None
    assert due.words.removeprefix("på ") == words.removeprefix("på ")


@each_row(
    ("text", "found"),
    [
        ("senast på fredag kl 12", (date(2026, 3, 13), time(12))),
        ("till fredag kl 15.30", (date(2026, 3, 13), time(15, 30))),
        ("by Friday at 9.15", (date(2026, 3, 13), time(9, 15))),
        ("på fredag kl 12", None),
        ("senast på fredag", None),
        ("planen senast på fredag kl 12", None),
    ],
)
def test_a_last_day_with_its_clock_time_may_stand_alone(text: str, found: tuple[date, time] | None) -> None:
    assert time_alone(text, NOW.date()) == found


@each_row(
    ("text", "english", "said"),
    [
        (
            "om byrån inte svarat på fredag får Olle ringa dem",
            False,
            "påminn Olle om Ringa dem (om byrån inte svarat) senast fredag",
        ),
        ("Olle, kan du ha planen klar till fredag?", False, "påminn Olle om Planen senast fredag"),
        ("Olle, can you have the plan ready by Friday?", True, "remind Olle about The plan by Friday"),
        ("om en månad vill jag se ett utkast", False, "påminn oss om Ett utkast senast om en månad"),
        ("yttrandet ska va klart 20 mars", False, "påminn oss om Yttrandet senast 20 mars"),
        ("listan ska skickas in senast 20 mars", False, "påminn oss om Listan senast 20 mars"),
        ("Sara tar resten till på fredag", False, "påminn Sara om Tar resten senast fredag"),
        ("Sara håller i utvärderingen, klar 20 mars", False, "påminn Sara om Utvärderingen senast 20 mars"),
        ("lägg in förnyad ansökan senast 20 mars", False, "påminn oss om Förnyad ansökan senast 20 mars"),
        ("sätt upp omgångens schema senast 20 mars", False, "påminn oss om Omgångens schema senast 20 mars"),
        ("slutdatum för projektet blir 20 mars", False, "påminn oss om Projektet senast 20 mars"),
        ("Olle has promised to call the bureau by Friday", True, "remind Olle about Call the bureau by Friday"),
    ],
)
def test_the_matter_and_its_owner_are_parted(text: str, english: bool, said: str) -> None:
    (reading,) = MEANINGS["deadline.add"](Sentence(text, is_english=english), CONTEXT)
    assert reading.says == (said,)


@each_row(
    "text",
    [
        "Rapportera kvartalet senast 15:e månaden efter",
        "Planen ska in senast vid terminens slut",
        "svara byrån senast nån dag innan",
        "The plan is wanted no later than week's beginning",
    ],
)
def test_a_last_day_in_unknown_words_is_asked_for(text: str) -> None:
    (reading,) = MEANINGS["deadline.add"](Sentence(text), CONTEXT)
    assert reading.asks_back


@pytest.mark.parametrize(
    "text", ["Jag kom senast av alla", "Vi sågs senast i mitten av våren", "Tack för senast i fredags"]
)
def test_an_earlier_time_is_no_last_day(text: str) -> None:
    assert MEANINGS["deadline.add"](Sentence(text), CONTEXT) == ()


@pytest.mark.parametrize(
    "text", ["lägg in 20 mars som sista dag", "20 mars som deadline", "sista dag är senast 20 mars"]
)
def test_a_last_day_of_nothing_asks_what_is_due(text: str) -> None:
    (reading,) = MEANINGS["deadline.add"](Sentence(text), CONTEXT)
    assert (reading.says, reading.asks_back) == (("påminn oss senast 20 mars",), True)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("säg till mig kvart i tre så jag inte missar samtalet", "Samtalet"),
        ("säg till mig halv tre så att jag inte glömmer nycklarna", "Nycklarna"),
        ("tell me at 14.30 so I don't forget the keys", "The keys"),
    ],
)
def test_what_is_not_to_be_missed_is_the_matter(text: str, title: str) -> None:
    (reading,) = MEANINGS["deadline.add"](Sentence(text, is_english=title.startswith("The")), CONTEXT)
    assert f" {title} " in reading.says[0]
    assert " mig " in reading.says[0] or " me " in reading.says[0]


@each_row(
    "text",
    [
        "lägg till en vecka på budgeten",
        "lägg till två dagar på enkäten",
        "lägg till det som punkt 4",
        "add a week to the budget",
        "lägg till 3 dagar till på planen",
    ],
)
def test_more_time_and_a_word_that_points_back_are_no_item(text: str) -> None:
    assert is_weak(parse(text, today=NOW.date()), text)


def test_tasks_with_a_day_each_are_no_parts_of_one_deadline() -> None:
    text = "Remissen: jag skriver utkast till måndag, alla läser senast onsdag"
    assert is_weak(parse(text, today=NOW.date()), text)
    text = "påminn oss om planen: 28 augusti väster, 29 augusti norr"
    assert not is_weak(parse(text, today=NOW.date()), text)


def test_a_day_and_a_person_lack_the_matter() -> None:
    (reading,) = MEANINGS["deadline.add"](Sentence("till på fredag, Olle"), CONTEXT)
    assert (reading.says, reading.asks_back) == (("påminn Olle senast fredag",), True)


@each_row(
    ("text", "rest"),
    [
        ("Planen ska in 20 mars, lägg in det är du snäll", "Planen ska in 20 mars"),
        ("Planen ska in 20 mars. Kan du lägga upp det?", "Planen ska in 20 mars"),
        ("Olle ringer på fredag, skriv upp det tack", "Olle ringer på fredag"),
        ("Vi ses 20 mars kl 9 – lägg gärna in det i kalendern", "Vi ses 20 mars kl 9"),
        ("The plan is due on 20 March, please add that", "The plan is due on 20 March"),
        ("lägg till det", "lägg till det"),
        ("flytta 3 sist, lägg in det under 4", "flytta 3 sist, lägg in det under 4"),
    ],
)
def test_a_clause_that_only_asks_to_take_it_down_is_left_out(text: str, rest: str) -> None:
    assert without_taking_down(text) == rest


@each_row("text", ["lägg till det", "lägg in det är du snäll", "lägg till den tack", "add that please"])
def test_a_word_that_points_back_is_no_item(text: str) -> None:
    assert is_weak(parse(text, today=NOW.date()), text)


@pytest.mark.parametrize(
    ("text", "of_once"), [("nyhetsbrev i slutet av veckan", True), ("nyhetsbrev i slutet av varje vecka", False)]
)
def test_the_end_of_the_week_comes_once(text: str, of_once: bool) -> None:
    (reading,) = MEANINGS["deadline.recurring"](Sentence(text), CONTEXT)
    assert ("varje" not in reading.says[0]) is of_once
