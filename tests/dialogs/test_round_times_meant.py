"""Free words about the time of a round, what cannot be set, and the feature that a name belongs to."""

from datetime import datetime

import pytest

from dialogs import catalogue as c
from dialogs.dates import FoundDay
from dialogs.feedback.meanings import MEANINGS
from dialogs.feedback.third_meant import own_question
from dialogs.feedback.typed_answers import read_answer
from dialogs.model import Member, Person
from dialogs.sentences.model import Context, Sentence
from dialogs.understanding.after_meeting import absent_from_last
from dialogs.understanding.topics import is_only_of_feedback, of_topic
from tests.tables import each_row

NOW = datetime(2025, 5, 28, 12, 30)  # noqa: DTZ001 - local time, as in a context
OPEN = Context(now=NOW, round_is_open=True)
CLOSED = Context(now=NOW)


def said(intent: str, text: str, context: Context, *, is_english: bool = False) -> str:
    readings = MEANINGS[intent](Sentence(text, is_english), context)
    return readings[0].says[0] if readings else ""


@each_row(
    ("text", "says"),
    [
        ("ge alla till torsdag på sig", "förläng rundan till torsdag"),
        ("vänta med att summera till fredag, många är borta", "förläng rundan till fredag"),
        ("dom får två dagar till", "förläng rundan två dagar"),
        ("låt det stå öppet en vecka extra", "förläng rundan en vecka"),
        ("svarstiden ska gå ut kl 15, stäng då", "stäng rundan 2025-05-28 kl 15.00"),
        ("stäng på fredag till lunch", "stäng rundan fredag kl 12.00"),
        ("det räcker nu, summera", "stäng rundan"),
    ],
)
def test_an_open_round_closes_when_the_words_say(text: str, says: str) -> None:
    assert said("feedback.close", text, OPEN) == says
    assert isinstance(c.parse(says, today=NOW.date()), c.SetClosing | c.CloseRound)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("could people have two more days", "extend the round two more days"),
        ("wait until Friday before you close it", "extend the round to Friday"),
        ("close it on Friday at noon", "close the round on Friday kl 12.00"),
    ],
)
def test_english_words_move_the_closing_too(text: str, says: str) -> None:
    assert said("feedback.close", text, OPEN, is_english=True) == says
    assert isinstance(c.parse(says, today=NOW.date()), c.SetClosing)


@each_row(
    ("text", "about"),
    [
        ("fråga hellre dagen efter", c.RoundSubject.OTHER_TIME),
        ("ställ den tio minuter innan mötet är slut", c.RoundSubject.OTHER_TIME),
        ("vi vill ha en hel vecka på oss, håll öppet en vecka", c.RoundSubject.OTHER_TIME),
        ("byt ut frågan mot vad vi lärde oss", c.RoundSubject.WORDING),
        ("formulera om frågorna tack", c.RoundSubject.WORDING),
        ("får jag svara fast jag kom sent?", c.RoundSubject.WHO),
        ("kan min kollega svara åt mig?", c.RoundSubject.WHO),
        ("inga fler rundor tack, slopa dem", c.RoundSubject.OFF),
    ],
)
def test_what_cannot_be_set_gets_its_own_answer(text: str, about: c.RoundSubject) -> None:
    assert c.parse(said("feedback.settings", text, CLOSED), today=NOW.date()) == c.AskAboutRounds(about)


@each_row(
    "text",
    [
        "vi vill ha med namn",
        "gör svaren anonyma",
        "lägg till en tredje fråga",
        "fråga privat",
        "slopa den tredje frågan",
    ],
)
def test_settings_that_exist_are_no_refusal(text: str) -> None:
    assert not isinstance(c.parse(said("feedback.settings", text, CLOSED), today=NOW.date()), c.AskAboutRounds)


@pytest.mark.parametrize("text", ["avbryt det här", "bryt, vi kör ingen utvärdering", "avsluta insamlingen"])
def test_words_that_stop_an_open_round_close_it(text: str) -> None:
    assert said("feedback.close", text, OPEN) == "stäng rundan"


@each_row(
    "text",
    ["jag tyckte att det drog ut på tiden", "det blev för långt", "we had too little time", "mötet kändes stressigt"],
)
def test_an_opinion_asks_for_nothing(text: str) -> None:
    assert said("feedback.show", text, OPEN) == ""


def test_one_who_is_named_is_not_reminded_alone() -> None:
    people = [Member(Person("1", "t", "Berit Berg", "29:berit"))]
    readings = MEANINGS["feedback.show"](
        Sentence("puffa på Berit"), Context(now=NOW, round_is_open=True, people=people)
    )
    assert readings[0].says == ("påminn dem som inte har svarat",)
    assert not readings[0].is_certain


@pytest.mark.parametrize(
    "text", ["kör driv och hinder med namn", "när kommer driv o hinder", "påminn Berit om driv & hinder"]
)
def test_the_name_of_a_feature_leaves_no_other(text: str) -> None:
    assert is_only_of_feedback(Sentence(text))


@each_row(
    "text",
    [
        "lägg till driv och hinder på dagordningen",
        "lägg till driv och hinder 10 min",
        "radera allt du sparat om driv och hinder",
        "flytta punkten om driv och hinder sist",
        "vad driver er framåt",
    ],
)
def test_an_item_about_it_is_an_item(text: str) -> None:
    assert not is_only_of_feedback(Sentence(text))


def test_a_round_that_closes_is_no_table_round() -> None:
    assert of_topic(Sentence("stäng rundan på fredag"), CLOSED)["round"] < 0
    assert "round" not in of_topic(Sentence("öppna laget runt"), OPEN)
    assert "round" not in of_topic(Sentence("vad sa Kumla i rundan"), CLOSED)


@each_row("who", ["flera", "många", "några", "folk", "hälften"])
def test_nobody_is_called_several(who: str) -> None:
    assert not isinstance(c.parse(f"{who} kan inte komma på fredag", today=NOW.date()), c.CannotCome)


def test_an_absence_after_the_last_meeting_may_be_of_that_one() -> None:
    people = [Member(Person("1", "t", "Berit Berg", "29:berit"))]
    after = Context(now=NOW, round_is_open=True, people=people)
    command = c.CannotCome(person="Berit", day=FoundDay(NOW.date(), 0, 0))
    readings = absent_from_last(command, "Berit är sjuk", after)
    assert [each.says[0] for each in readings] == ["Berit Berg var inte med", "Berit Berg kan inte komma"]
    assert not absent_from_last(command, "Berit är sjuk", Context(now=NOW, people=people))


@pytest.mark.parametrize(
    "text",
    [
        "jag var inte med på mötet så jag kan inte svara",
        "Berit var inte med idag så hon behöver inte svara",
        "Berit och Siv var inte där, så de svarar inte på driv och hinder",
    ],
)
def test_who_was_absent_need_not_answer(text: str) -> None:
    command = c.parse(text, today=NOW.date())
    assert isinstance(command, c.SetAsked)
    assert not command.on


@each_row("led", ["glömde en sak", "en sak till", "förresten", "ps", "just det"])
def test_an_afterthought_is_an_answer(led: str) -> None:
    reading = read_answer(f"{led}, driv: bra lokal", asked=True)
    assert reading is not None
    assert [each.text for each in reading.statements] == ["bra lokal"]
    assert not reading.rest


@each_row(
    ("text", "says"),
    [
        ("lägg till en fråga: vad tar du med dig?", "tredje frågan: Vad tar du med dig?"),
        ("vi vill också fråga om lokalen", "tredje frågan: Lokalen"),
        ("ha med en extra fråga: betyg på mötet", "tredje frågan: skala 1-5"),
        ("fråga även hur resan gick", "tredje frågan: Hur resan gick"),
        ("ställ en fråga till: vad lärde vi oss", "tredje frågan: Vad lärde vi oss"),
    ],
)
def test_another_question_may_be_the_third_or_an_item(text: str, says: str) -> None:
    readings = own_question(Sentence(text), CLOSED)
    assert readings[0].says == (says,)
    assert readings[1].says[0].startswith("lägg till ")
    assert isinstance(c.parse(says, today=NOW.date()), c.SetThird)


@each_row(
    "text",
    [
        "lägg till en punkt om fråga 3",
        "lägg till en fråga i formuläret: vad heter du?",
        "fråga också alla om driv och hinder",
        "ställ en fråga om driv och hinder",
        "tredje frågan: ett ord",
    ],
)
def test_a_question_elsewhere_is_no_third_question(text: str) -> None:
    assert not own_question(Sentence(text), CLOSED)


@pytest.mark.parametrize("text", ["låt oss ha öppet över helgen", "håll det öppet helgen ut"])
def test_the_weekend_ends_on_monday(text: str) -> None:
    command = c.parse(text, today=NOW.date())
    assert isinstance(command, c.SetClosing)
    assert command.day is not None
    assert command.day.day == datetime(2025, 6, 2).date()  # noqa: DTZ001


@pytest.mark.parametrize(
    "text", ["ändra hindret till: få och korta pauser", "jag skrev fel i svaret", "byt ut mitt driv"]
)
def test_a_mended_answer_shows_the_answer(text: str) -> None:
    assert c.parse(text, today=NOW.date()) == c.ShowOwnAnswer()


def test_whoever_does_not_want_to_answer_is_told_that_it_is_voluntary() -> None:
    assert c.parse("jag vill inte svara", today=NOW.date()) == c.AskAboutRounds(c.RoundSubject.VOLUNTARY)


@pytest.mark.parametrize("text", ["vi vill se vem som skrivit vad", "vi vill att det syns vem som svarat vad"])
def test_who_wants_to_see_names_gets_named_answers(text: str) -> None:
    assert said("feedback.show", text, CLOSED) == "namngivna svar"
