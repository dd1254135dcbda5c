"""Meetings that are named by a month, a season or a day: skipped, or asked about where none is planned."""

# ruff: noqa: DTZ001 - the context has local times without a zone
from datetime import date, datetime

import pytest

from dialogs import catalogue as c
from dialogs.catalogue.parsing import parse
from dialogs.meetings.skipped import skipped, unplanned
from dialogs.sentences.model import Context, KnownMeeting, Sentence
from dialogs.understanding.of_meetings import meeting_intent
from dialogs.understanding.registry import MEANINGS
from tests.tables import each_row

CONTEXT = Context(
    now=datetime(2026, 3, 10, 10, 0),
    meetings=(
        KnownMeeting(datetime(2026, 3, 18, 9), datetime(2026, 3, 18, 12), "Avesta"),
        KnownMeeting(datetime(2026, 5, 20, 13), datetime(2026, 5, 20, 15), "Teams"),
    ),
)

SKIPPED = {
    "vi hoppar över juli": "vilka möten har vi i juli",
    "Vi skippar augustimötet": "vilka möten har vi i augusti",
    "inga möten i sommar, vi ses igen i september": "vilka möten har vi i sommar",
    "vi hoppar över mötet i maj": "ställ in mötet 20 maj",
    "vi struntar i mötet den 18 mars": "ställ in mötet den 18 mars",
    "vi hoppar över den 22 april": "när är mötet den 22 april",
    "there will be no meeting in May": "ställ in mötet 20 maj",
    "we'll skip August": "vilka möten har vi i August",
    "vi hoppar över punkt 3": "",
    "vi hoppar över fikat i maj": "",
    "vi hoppar över majrapporten": "",
    "jag hoppar över mötet den 18 mars": "",
    "blir det inget möte i maj?": "",
    "inget möte har beslutat om detta": "",
    "vi hoppar över frågan om juli till nästa gång": "",
}


@pytest.mark.parametrize(("text", "says"), SKIPPED.items())
def test_a_period_without_a_meeting_cancels_no_other_meeting(text: str, says: str) -> None:
    assert [" + ".join(each.says) for each in skipped(Sentence(text), CONTEXT)] == ([says] if says else [])


UNPLANNED = {
    "oktoberträffen får bli digital": "vilka möten har vi i oktober",
    "mötet i november ska vara i Sala": "vilka möten har vi i november",
    "Kan vi byta lokal? Augustimötet är i Sala": "",
    "majmötet får bli på Zoom": "",
    "Augustimötet var bra, tack alla": "",
    "Augustimötet blir den 19 augusti kl 9": "",
    "lägg till Vägar på oktobermötet": "",
    "the October meeting should be online": "vilka möten har vi i oktober",
    "kan vi ta vägarna på mötet i november": "",
}


@pytest.mark.parametrize(("text", "says"), UNPLANNED.items())
def test_the_meeting_of_a_month_without_one_is_no_other_meeting(text: str, says: str) -> None:
    assert [" + ".join(each.says) for each in unplanned(Sentence(text), CONTEXT)] == ([says] if says else [])


@each_row(
    ("guessed", "typed", "meant"),
    [
        ("meeting.plan", "vi ses en kvart senare", "meeting.move"),
        ("meeting.plan", "let's meet half an hour earlier", "meeting.move"),
        ("meeting.plan", "vi ses den 3 april en kvart senare", "meeting.plan"),
        ("agenda.edit", "ge punkt 3 tio minuter senare", "agenda.edit"),
        ("agenda.edit", "förläng mötet med 20 minuter", "meeting.move"),
        ("agenda.edit", "förläng punkt 4 med 20 minuter", "agenda.edit"),
        ("meeting.cancel", "är mötet inställt?", "meeting.when"),
        ("meeting.cancel", "har vi inget möte i april?", "meeting.when"),
        ("meeting.cancel", "mötet är inställt", "meeting.cancel"),
        ("agenda.carry", "vi måste avboka 18/3, punkterna tar vi nästa gång", "meeting.cancel"),
        ("agenda.carry", "punkterna tar vi nästa gång", "agenda.carry"),
        ("meeting.started", "vi kör mötet på Teams i stället", "meeting.move"),
        ("meeting.started", "jag är med digitalt på mötet", "meeting.started"),
        ("meeting.started", "mötet har börjat", "meeting.started"),
        ("deadline.add", "vi kör till tre på onsdag", "meeting.move"),
        ("deadline.add", "vi behöver ses före påsk, förslagsvis 2 april 9-11", "meeting.plan"),
        ("deadline.add", "jag bokar in oss 2 april 14:00", "meeting.plan"),
        ("deadline.add", "jag bokar in lokalen till 2 april", "deadline.add"),
        ("deadline.add", "jag bokar in oss på lunch 2 april?", "deadline.add"),
        ("none", "mötet håller på till 15.30", "meeting.move"),
        ("meeting.over", "vi börjar 9.30 och slutar 12.30", "meeting.move"),
        ("meeting.over", "vi slutar nu", "meeting.over"),
        ("meeting.when", "börjar mötet 9 och slutar 12?", "meeting.when"),
        ("deadline.add", "vi kör till Gävle på onsdag", "deadline.add"),
        ("deadline.add", "vi kör ut enkäten till alla på onsdag", "deadline.add"),
        ("agenda.done", "vi kör till punkt 3", "agenda.done"),
        ("none", "vi håller på till 3 juni", "none"),
    ],
)
def test_words_about_a_meeting_decide_what_is_meant(guessed: str, typed: str, meant: str) -> None:
    assert meeting_intent(guessed, Sentence(typed), CONTEXT) == meant


@each_row(
    ("intent", "text", "says"),
    [
        ("when", "har vi något möte i april?", "vilka möten har vi i april"),
        ("when", "när ses vi i höst?", "vilka möten har vi i höst"),
        ("when", "och mötet efter det, när är det?", "vilka möten har vi"),
        ("when", "när är nästa möte?", "när är mötet"),
        ("move", "push the meeting back by half an hour", "mötet börjar 09.30"),
        ("move", "korta mötet med en kvart", "mötet slutar 11.45"),
        ("move", "vi drar ut mötet med 30 min", "mötet slutar 12.30"),
        ("move", "extend the meeting by 15 minutes", "mötet slutar 12.15"),
        ("move", "vi ses tio minuter senare", "mötet börjar 09.10"),
    ],
)
def test_lengths_shift_a_meeting_and_periods_list_meetings(intent: str, text: str, says: str) -> None:
    assert [" + ".join(each.says) for each in MEANINGS[f"meeting.{intent}"](Sentence(text), CONTEXT)] == [says]


@each_row("text", ["mötet börjar 09.10", "mötet slutar 12.10", "vi börjar 8.05", "vi slutar redan elva"])
def test_a_clock_time_is_no_day(text: str) -> None:
    assert isinstance(parse(text, today=date(2026, 3, 10)), c.ChangeMeeting)


@each_row(
    ("text", "place"),
    [
        ("flytta mötet till 2 april men i Sala", "Sala"),
        ("flytta mötet till 2 april fast i Folkets hus", "Folkets hus"),
        ("move the meeting to 2 April but in Avesta", "Avesta"),
        ("flytta mötet till 2 april men i princip samma tid", ""),
        ("flytta mötet till 2 april men inte i Sala", ""),
    ],
)
def test_a_place_that_follows_a_but_is_a_place(text: str, place: str) -> None:
    command = parse(text, today=date(2026, 3, 10))
    assert isinstance(command, c.MoveMeeting)
    assert command.place == place


@each_row(
    ("text", "place"),
    [
        ("byt till lokal Björken", "Björken"),
        ("byt lokal till Björken, resten är samma", "Björken"),
        ("byt lokal till Björken, stadshuset", "Björken, stadshuset"),
        ("change to room Birch, everything else stays", "Birch"),
    ],
)
def test_what_stays_is_no_part_of_the_place(text: str, place: str) -> None:
    command = parse(text, today=date(2026, 3, 10))
    assert isinstance(command, c.ChangeMeeting)
    assert command.place == place


def test_a_day_in_the_place_of_another_moves_its_meeting() -> None:
    command = parse("nästa möte blir 1 april i stället för 18 mars", today=date(2026, 3, 10))
    assert isinstance(command, c.MoveMeeting)
    assert (command.day.day, command.of and command.of.day) == (date(2026, 4, 1), date(2026, 3, 18))
    assert isinstance(parse("nästa möte är 1 april", today=date(2026, 3, 10)), c.PlanMeeting)


@each_row(
    ("typed", "first", "starts"),
    [
        ("vi ses tredje torsdagen varje månad 9-11 från september", date(2026, 9, 1), 9),
        ("vi ses varannan tisdag kl 10-12 från och med april", date(2026, 4, 1), 10),
        ("vi ses varannan tisdag kl 10-12 från hösten", date(2026, 9, 1), 10),
        ("we meet every other Tuesday at 10-12 starting in January", date(2027, 1, 1), 10),
        ("vi ses varannan tisdag kl 10-12 med start 24 mars", date(2026, 3, 24), 10),
        ("vi ses varannan tisdag kl 10-12", None, 10),
    ],
)
def test_a_series_begins_in_the_month_that_is_named(typed: str, first: date | None, starts: int) -> None:
    command = parse(typed, today=date(2026, 3, 10))
    assert isinstance(command, c.PlanSeries)
    assert command.time is not None
    assert (command.first and command.first.day, command.time.at.hour) == (first, starts)


def test_a_series_of_next_year_begins_then() -> None:
    (reading,) = MEANINGS["meeting.series"](Sentence("nästa år ses vi första onsdagen varje månad"), CONTEXT)
    assert reading.says == ("vi ses första onsdagen varje månad med start 1 januari 2027",)


def test_a_summons_on_one_line_is_a_meeting_to_ask_about() -> None:
    command = parse("Kallelse: torsdag 2 april kl 13-15, Folkets hus", today=date(2026, 3, 10))
    assert isinstance(command, c.DidYouMean)
    assert command.suggestion == "nästa möte torsdag 2 april kl 13-15, Folkets hus"
