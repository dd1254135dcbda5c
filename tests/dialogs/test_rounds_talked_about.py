"""When a round closes, what it is, and one's own answer to it, as people ask about them."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from dialogs import catalogue as c
from dialogs.feedback import rules
from dialogs.feedback.model import FeedbackRound, Heading
from dialogs.feedback.typed_answers import read_answer
from dialogs.model import Refusal
from tests.tables import each_row

TODAY = date(2025, 5, 28)
ZONE = ZoneInfo("Europe/Stockholm")


@each_row(
    ("text", "day", "at"),
    [
        ("förläng rundan till 4 juni", date(2025, 6, 4), None),
        ("håll rundan öppen till torsdag 5 juni kl 12", date(2025, 6, 5), time(12)),
        ("stäng rundan på fredag kl 15", date(2025, 5, 30), time(15)),
        ("stäng på torsdag i stället", date(2025, 5, 29), None),
        ("rundan stänger först 3 juni", date(2025, 6, 3), None),
        ("extend the round to 4 June", date(2025, 6, 4), None),
        ("keep it open until 4 June", date(2025, 6, 4), None),
    ],
)
def test_a_leader_names_the_day_of_the_closing(text: str, day: date, at: time | None) -> None:
    command = c.parse(text, today=TODAY)
    assert isinstance(command, c.SetClosing)
    assert command.day is not None
    assert (command.day.day, command.at) == (day, at)


@pytest.mark.parametrize(("text", "more"), [("förläng rundan två dagar", 2), ("förläng driv och hinder en vecka", 5)])
def test_a_length_counts_from_the_closing_in_working_days(text: str, more: int) -> None:
    assert c.parse(text, today=TODAY) == c.SetClosing(more=more, is_later=True)


@pytest.mark.parametrize("text", ["stäng rundan", "stäng rundan nu", "avsluta driv och hinder i dag"])
def test_a_closing_without_a_later_day_is_at_once(text: str) -> None:
    assert c.parse(text, today=TODAY) == c.CloseRound()


def closing(text: str) -> datetime:
    opened = datetime(2025, 5, 28, 10, tzinfo=UTC)
    round_ = FeedbackRound("r" * 22, "g", "m", True, opened, datetime(2025, 6, 2, 14, tzinfo=UTC))
    command = c.parse(text, today=TODAY)
    assert isinstance(command, c.SetClosing)
    return rules.chosen_closing(round_, command, ZONE, now=opened)


def test_a_round_closes_in_the_afternoon_of_the_chosen_day() -> None:
    assert closing("förläng rundan till 4 juni") == datetime(2025, 6, 4, 14, tzinfo=UTC)
    assert closing("förläng rundan en dag") == datetime(2025, 6, 3, 14, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("förläng rundan till fredag", "round-closing-earlier"),
        ("stäng rundan den 27 maj 2025", "round-closing-past"),
        ("förläng rundan till 1 september", "round-closing-far"),
    ],
)
def test_a_closing_that_cannot_be_meant_is_refused(text: str, key: str) -> None:
    with pytest.raises(Refusal) as refused:
        closing(text)
    assert refused.value.key == key


def test_the_longest_round_is_a_month() -> None:
    assert timedelta(days=30) == rules.LONGEST_OPEN


@each_row(
    ("text", "about"),
    [
        ("vad är driv och hinder?", c.RoundSubject.WHAT),
        ("vad menas med hinder?", c.RoundSubject.WHAT),
        ("varför frågar du om driv & hinder?", c.RoundSubject.WHY),
        ("måste jag svara?", c.RoundSubject.VOLUNTARY),
        ("jag hoppar över den här gången", c.RoundSubject.VOLUNTARY),
        ("skippa driv och hinder på nästa möte", c.RoundSubject.OFF),
        ("fråga bara vartannat möte", c.RoundSubject.OFF),
        ("öppna rundan igen", c.RoundSubject.REOPEN),
        ("ställ frågan dagen efter", c.RoundSubject.OTHER_TIME),
        ("do I have to answer?", c.RoundSubject.VOLUNTARY),
    ],
)
def test_a_question_about_rounds_is_answered(text: str, about: c.RoundSubject) -> None:
    assert c.parse(text, today=TODAY) == c.AskAboutRounds(about)


@each_row(
    ("text", "command"),
    [
        ("vad skrev jag nyss?", c.ShowOwnAnswer()),
        ("har du fått mitt svar?", c.ShowOwnAnswer()),
        ("jag vill ändra mitt svar: det om lokalen", c.ShowOwnAnswer()),
        ("när stänger rundan?", c.IsRoundOpen()),
        ("hur länge har vi på oss att svara?", c.IsRoundOpen()),
        ("går det att svara imorgon?", c.IsRoundOpen()),
        ("vem skrev att mötet var rörigt?", c.WhoSeesAnswers()),
        ("kan ordförande se mina svar?", c.WhoSeesAnswers()),
        ("ta bort hela mitt svar, jag ångrar mig", c.WithdrawFeedback()),
        ("skriv om hinder 2: salen var kall", c.ShowSection()),
        ("ta med driv och hinder i anteckningarna", c.ShowSection()),
        ("visa vad som har kommit in", c.ShowFeedback()),
        ("vilka hinder återkommer oftast?", c.ShowTrend()),
    ],
)
def test_a_question_about_answers_is_understood(text: str, command: c.Command) -> None:
    assert c.parse(text, today=TODAY) == command


@each_row(
    "text",
    [
        "Framåt: bra tempo\nBakåt: kall sal",
        "1. Drivande: bra tempo 2. Hindrande: kall sal",
        "1) Driv: bra tempo 2) Hinder: kall sal",
        "Det bästa: bra tempo\nDet sämsta: kall sal",
        "Medvind: bra tempo. Motvind: kall sal",
        "driv = bra tempo, hinder = kall sal",
        "➕ bra tempo\n➖ kall sal",
    ],
)
def test_opposite_headings_sort_an_answer(text: str) -> None:
    reading = read_answer(text, asked=True)
    assert reading is not None
    found = [(each.heading, each.text.rstrip(".")) for each in reading.statements]
    assert found == [(Heading.DRIV, "bra tempo"), (Heading.HINDER, "kall sal")]


@pytest.mark.parametrize("text", ["lägg till på hinder: kall sal", "skriv upp under hinder: kall sal"])
def test_one_more_line_of_an_answer_is_no_item(text: str) -> None:
    command = c.parse(text, today=TODAY)
    assert isinstance(command, c.GiveFeedback)
    assert [(each.heading, each.text) for each in command.statements] == [(Heading.HINDER, "kall sal")]
