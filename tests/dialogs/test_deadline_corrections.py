"""Free words that rename, reopen or correct deadlines, remove all of somebody's, or ask for those of a period."""

from datetime import date, datetime

import pytest

from dialogs import catalogue as c
from dialogs.deadlines.changes_meant import done
from dialogs.deadlines.corrections_meant import corrected, renamed
from dialogs.deadlines.meanings import MEANINGS
from dialogs.deadlines.new_meant import added
from dialogs.deadlines.spans import span_in, whole_span
from dialogs.model import Member, Person
from dialogs.sentences.model import Context, KnownDeadline, KnownItem, KnownMeeting, Reading, Sentence
from dialogs.understanding.weak import is_weak
from tests.tables import each_row

TODAY = date(2025, 5, 22)
NOW = datetime(2025, 5, 22, 10, 0)  # noqa: DTZ001 - local time, as in a context
PEOPLE = [Member(Person("t", name, name, f"29:{name}")) for name in ("Berit Berg", "Siv Ek", "Gunnar Dal")]
DEADLINES = (
    KnownDeadline("D1", "Bokslutet", date(2025, 6, 5), ("Berit Berg",)),
    KnownDeadline("D2", "Enkäten", date(2025, 9, 1)),
    KnownDeadline("D3", "Remissvaret", date(2025, 6, 13), ("Berit Berg",)),
    KnownDeadline("D4", "Hotellbokningen", date(2025, 6, 9)),
)
MEETING = KnownMeeting(datetime(2025, 6, 12, 9), datetime(2025, 6, 12, 12))  # noqa: DTZ001
CONTEXT = Context(now=NOW, people=PEOPLE, deadlines=DEADLINES, meetings=(MEETING,), speaker="Siv Ek", is_leader=True)
ADDED = Context(now=NOW, people=PEOPLE, deadlines=DEADLINES, speaker="Siv Ek", is_leader=True, just_added="D4")


def says(readings: tuple[Reading, ...]) -> list[tuple[str, ...]]:
    return [each.says for each in readings]


@each_row(
    ("text", "said"),
    [
        ("döp om enkäten till skolenkäten 2025", "D2 heter skolenkäten 2025"),
        ("byt namn på bokslutet till årsbokslut", "D1 heter årsbokslut"),
        ("Remissvaret ska heta svar till Socialstyrelsen", "D3 heter svar till Socialstyrelsen"),
        ("ändra titeln på hotellbokningen till hotell och buss", "D4 heter hotell och buss"),
        ("kalla enkäten för ”enkät till rektorer”", "D2 heter enkät till rektorer"),
    ],
)
def test_a_deadline_gets_another_name(text: str, said: str) -> None:
    assert says(renamed(Sentence(text), CONTEXT)) == [(said,)]
    assert isinstance(c.parse(said, today=TODAY), c.RenameDeadline)


@each_row(
    "text",
    [
        "flytta enkäten till fredag",
        "byt ansvarig på bokslutet till Siv",
        "gruppen ska heta Nätverk norr",
        "ändra enkäten till 5 september",
        "kalla till möte på torsdag",
        "vad heter enkäten?",
    ],
)
def test_other_changes_rename_nothing(text: str) -> None:
    assert not renamed(Sentence(text), CONTEXT)


def test_an_item_with_such_a_title_is_no_deadline() -> None:
    of_item = Context(now=NOW, deadlines=DEADLINES, items=(KnownItem(1, "Enkäten till äldre"),))
    assert not renamed(Sentence("döp om enkäten till äldre till enkätsvaren"), of_item)


@each_row(
    ("text", "said"),
    [
        ("nej den 16 juni", "flytta D4 till 16/6"),
        ("oj, det skulle heta bussbokningen", "D4 heter bussbokningen"),
        ("nej, Gunnar ska göra det", "ge D4 till Gunnar Dal"),
        ("fel, det skulle vara Berit som bokar", "ge D4 till Berit Berg"),
        ("och Gunnar också", "ge D4 till Gunnar Dal"),
        ("glöm den", "ta bort D4"),
        ("ta bort den igen, det var fel grupp", "ta bort D4"),
    ],
)
def test_words_right_after_a_new_deadline_correct_it(text: str, said: str) -> None:
    assert says(corrected(Sentence(text), ADDED)) == [(said,)]


@each_row(
    "text",
    ["nej, mötet är den 17 juni", "oj, punkt 3 ska vara först", "tack", "ta bort punkt 2", "Gunnar kommer inte", "nej"],
)
def test_other_words_right_after_it_correct_nothing(text: str) -> None:
    assert not corrected(Sentence(text), ADDED)
    assert not corrected(Sentence("nej den 16 juni"), CONTEXT)


@each_row(
    ("text", "first", "last"),
    [
        ("i juni", date(2025, 6, 1), date(2025, 6, 30)),
        ("nästa vecka", date(2025, 5, 26), date(2025, 6, 1)),
        ("den här veckan", date.min, date(2025, 5, 25)),
        ("före sommaren", date.min, date(2025, 6, 30)),
        ("innan den 12 juni", date.min, date(2025, 6, 11)),
        ("till och med 12 juni", date.min, date(2025, 6, 12)),
        ("before the summer", date.min, date(2025, 6, 30)),
        ("next week", date(2025, 5, 26), date(2025, 6, 1)),
        ("före juli", date.min, date(2025, 6, 30)),
    ],
)
def test_a_period_limits_a_question(text: str, first: date, last: date) -> None:
    span = whole_span(text, today=TODAY)
    assert span is not None
    assert (span.first, span.last) == (first, last)
    assert span_in(f"vad ska vara klart {text}?", today=TODAY) == span


@each_row("text", ["för rapporten i juni", "for comments on the draft is 13 June", "för Berit", "hos oss"])
def test_a_matter_is_no_period(text: str) -> None:
    assert whole_span(text, today=TODAY) is None


@each_row(
    ("text", "said"),
    [
        ("vilka deadlines har vi i september?", "deadlines i september"),
        ("vad är det vi ska ha klart innan mötet?", "deadlines till 2025-06-11"),
        ("vad har jag att göra nästa vecka?", "mina punkter nästa vecka"),
        ("vad ligger på Berit?", "att göra för Berit Berg"),
        ("när ska enkäten in?", "visa D2"),
    ],
)
def test_a_question_is_answered_with_what_it_is_about(text: str, said: str) -> None:
    assert says(MEANINGS["deadline.list"](Sentence(text), CONTEXT)) == [(said,)]
    assert not isinstance(c.parse(said, today=TODAY), c.NotUnderstood)


@pytest.mark.parametrize(
    ("text", "person"),
    [("vad väntar vi på från Berit?", "Berit"), ("vad saknas från Kumla kommun", "Kumla kommun")],
)
def test_what_is_missing_from_somebody_is_their_list(text: str, person: str) -> None:
    assert c.parse(text, today=TODAY) == c.ListDeadlines(person=person)


@pytest.mark.parametrize("intent", ["deadline.remove", "deadline.list"])
def test_all_of_somebody_is_shown_before_it_is_removed(intent: str) -> None:
    readings = MEANINGS[intent](Sentence("ta bort alla deadlines för Berit"), CONTEXT)
    assert says(readings) == [("ta bort D1 för gott", "ta bort D3 för gott")]
    assert not readings[0].is_certain


@pytest.mark.parametrize("text", ["ta bort enkäten", "ta bort alla påminnelser om enkäten"])
def test_one_that_is_named_is_removed_alone(text: str) -> None:
    assert says(MEANINGS["deadline.remove"](Sentence(text), CONTEXT)) == [("ta bort D2",)]


@each_row(
    "text",
    ["enkäten är inte klar än", "halva enkäten är klar", "enkäten är nästan färdig", "the enkäten is not ready yet"],
)
def test_what_is_not_done_is_never_ticked_off(text: str) -> None:
    readings = done(Sentence(text), CONTEXT)
    assert readings
    assert not any("klar" in each.says[0] or "done" in each.says[0] for each in readings)


@each_row(
    ("text", "command"),
    [
        ("öppna D3 igen", c.ReopenDeadline(3)),
        ("D3 är inte klar", c.ReopenDeadline(3)),
        ("öppna remissvaret igen", c.ReopenDeadline(None, title="remissvaret")),
        ("reopen D3", c.ReopenDeadline(3)),
        ("ta bort bocken på D3", c.ReopenDeadline(3)),
    ],
)
def test_a_done_deadline_is_opened_again(text: str, command: c.Command) -> None:
    assert c.parse(text, today=TODAY) == command


@pytest.mark.parametrize("text", ["öppna rundan igen", "öppna driv och hinder igen", "öppna formuläret igen"])
def test_a_round_is_no_deadline_to_open(text: str) -> None:
    assert not isinstance(c.parse(text, today=TODAY), c.ReopenDeadline)


@pytest.mark.parametrize("text", ["vad ska vi ha inne innan 12 juni?", "vem gör klart planen till fredag?"])
def test_a_question_is_no_new_deadline(text: str) -> None:
    assert not added(Sentence(text), CONTEXT)


@each_row(
    ("text", "said"),
    [
        ("bra, lägg till Gunnar på den också", "ge D4 till Gunnar Dal"),
        ("lägg det på Berit", "ge D4 till Berit Berg"),
        ("ok, ge den till Siv", "ge D4 till Siv Ek"),
        ("jag skrev fel, 13 juli ska det vara", "flytta D4 till 13/7"),
        ("put it on Gunnar", "give D4 to Gunnar Dal"),
    ],
)
def test_words_that_point_at_the_new_deadline_change_it(text: str, said: str) -> None:
    assert says(corrected(Sentence(text, is_english=text.startswith("put")), ADDED)) == [(said,)]


@pytest.mark.parametrize("text", ["lägg till Gunnar på den", "lägg till Siv på den också", "add Berit to it"])
def test_a_pointing_word_is_no_item(text: str) -> None:
    assert is_weak(c.parse(text, today=TODAY), text)


@pytest.mark.parametrize(
    "text", ["lägg till Lägesbild", "lägg till Frågor om hyran", "lägg till En fråga om skolskjuts till Berit"]
)
def test_an_item_stays_an_item(text: str) -> None:
    assert not is_weak(c.parse(text, today=TODAY), text)


@pytest.mark.parametrize("text", ["ge Berit mer tid på bokslutet, till onsdag", "ge Berit två dagar till fredag"])
def test_time_that_is_given_is_no_deadline(text: str) -> None:
    assert not isinstance(c.parse(text, today=TODAY), c.TakeOver)


def test_everything_at_once_is_shown_before_it_is_done() -> None:
    mine = tuple(
        KnownDeadline(f"D{number}", f"Plan {number}", date(2025, 6, number), ("Siv Ek",)) for number in (1, 2, 3)
    )
    readings = done(Sentence("bocka av allt jag har"), Context(now=NOW, speaker="Siv Ek", deadlines=mine))
    assert says(readings) == [("klar D1", "klar D2", "klar D3")]
    assert not readings[0].is_certain


@pytest.mark.parametrize("text", ["Berit och Siv gör bokslutet tillsammans", "Siv och Berit tar bokslutet ihop"])
def test_who_shares_a_matter_is_an_owner_beside_the_other(text: str) -> None:
    assert says(MEANINGS["deadline.assign"](Sentence(text), CONTEXT)) == [("ge D1 till Berit Berg och Siv Ek",)]


@each_row(
    ("text", "said"),
    [
        ("byt namn på den till Boka konferenslokal", ["D4 heter Boka konferenslokal"]),
        ("döp om den till Lokalbokning", ["D4 heter Lokalbokning"]),
        ("ändra den till 20 juni", ["flytta D4 till 20/6"]),
        ("det gäller bara Siv", ["ge D4 till Siv Ek"]),
        ("det gäller Siv som vanligt", []),
        ("det är bra", []),
        ("det gäller bara oss", []),
    ],
)
def test_the_new_deadline_gets_another_name_or_owner(text: str, said: list[str]) -> None:
    assert [each.says[0] for each in corrected(Sentence(text), ADDED)] == said
