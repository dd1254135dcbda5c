"""How often a deadline recurs: as typed, as a rule, in words; clock times, several days, and what is not to be done."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.catalogue import NewDeadline, NotUnderstood, RemindOfDeadline, RemoveDeadline, parse
from dialogs.deadlines import recurrence
from dialogs.deadlines.ladder import AT_TIME, reminder_times
from dialogs.deadlines.meanings import MEANINGS
from dialogs.deadlines.model import Days
from dialogs.deadlines.recurrence import Rhythm, days_between, first_on, moves_on, next_day, rule_of, usual_ladder
from dialogs.model import DeadlineChoices
from dialogs.sentences.model import Context, KnownDeadline, Sentence
from tests.tables import each_row

ZONE = ZoneInfo("Europe/Stockholm")
TODAY = date(2026, 3, 10)
"""A Tuesday."""
NOW = datetime(2026, 3, 10, 10, 0, tzinfo=ZONE)
CONTEXT = Context(
    now=NOW, speaker="Karin Ek", is_leader=True, deadlines=(KnownDeadline("D1", "Statistiken", date(2026, 3, 12)),)
)


def _new(text: str) -> NewDeadline:
    command = parse(text, today=TODAY)
    assert isinstance(command, NewDeadline)
    return command


@each_row(
    ("said", "first", "second", "words"),
    [
        ("varje fredag", "2026-03-13", "2026-03-20", "varje fredag"),
        ("varje måndag och torsdag", "2026-03-12", "2026-03-16", "varje måndag och torsdag"),
        ("på onsdagar", "2026-03-11", "2026-03-18", "varje onsdag"),
        ("varannan tisdag", "2026-03-17", "2026-03-31", "varannan tisdag"),
        ("var tredje vecka på onsdagar", "2026-03-11", "2026-04-01", "var tredje onsdag"),
        ("varje vardag", "2026-03-11", "2026-03-12", "varje vardag"),
        ("dagligen", "2026-03-11", "2026-03-12", "varje dag"),
        ("den 5:e varje månad", "2026-04-05", "2026-05-05", "den 5 varje månad"),
        ("varje månad den femtonde", "2026-03-15", "2026-04-15", "den 15 varje månad"),
        ("den 31 varje månad", "2026-03-31", "2026-04-30", "sista dagen varje månad"),
        ("den sista varje månad", "2026-03-31", "2026-04-30", "sista dagen varje månad"),
        ("sista vardagen i månaden", "2026-03-31", "2026-04-30", "sista vardagen varje månad"),
        ("första arbetsdagen varje månad", "2026-04-01", "2026-05-01", "första vardagen varje månad"),
        ("första måndagen i månaden", "2026-04-06", "2026-05-04", "första måndagen varje månad"),
        ("sista dagen i varje kvartal", "2026-03-31", "2026-06-30", "sista dagen varje kvartal"),
        ("sista fredagen varje kvartal", "2026-03-27", "2026-06-26", "sista fredagen varje kvartal"),
        ("kvartalsvis, första gången 31 mars", "2026-03-31", "2026-06-30", "sista dagen varje kvartal"),
        ("varje måndag från 7 september", "2026-09-07", "2026-09-14", "varje måndag"),
        ("varje fredag fram till jul", "2026-03-13", "2026-03-20", "varje fredag till och med 24 december"),
        ("every other Monday", "2026-03-16", "2026-03-30", "varannan måndag"),
        ("on the last working day of every month", "2026-03-31", "2026-04-30", "sista vardagen varje månad"),
        ("monthly on the 20th", "2026-03-20", "2026-04-20", "den 20 varje månad"),
    ],
)
def test_a_rhythm_is_read_and_is_no_part_of_the_title(said: str, first: str, second: str, words: str) -> None:
    command = _new(f"deadline: rapporten {said}")
    assert command.title == "rapporten"
    assert command.day.day == date.fromisoformat(first)
    assert next_day(command.rule, date.fromisoformat(first)) == date.fromisoformat(second)
    assert recurrence.in_words(command.rule, "sv") == words


@each_row(
    "text",
    [
        "påminn alla medlemmar om enkäten senast fredag",
        "påminn varje deltagare om avgiften senast 3 juni",
        "alla ska svara senast fredag",
        "påminn var och en om planen senast måndag",
        "every member must answer by Friday",
        "påminn om veckobrevet senast torsdag",
    ],
)
def test_each_person_is_no_rhythm(text: str) -> None:
    command = parse(text, today=TODAY)
    assert not getattr(command, "rule", "")


RHYTHMS = st.one_of(
    st.builds(
        Rhythm,
        st.just("week"),
        st.integers(1, 8),
        st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days))),
    ),
    st.builds(Rhythm, st.just("month"), st.integers(1, 12), day=st.integers(1, 31)),
    st.builds(Rhythm, st.just("month"), st.integers(1, 12), which=st.sampled_from((1, -1)), working=st.booleans()),
    st.builds(Rhythm, st.just("month"), st.integers(1, 12), st.integers(0, 6).map(lambda day: (day,)), st.just(-1)),
)


@given(rhythm=RHYTHMS, today=st.dates(date(2024, 1, 1), date(2034, 1, 1)))
def test_every_rhythm_goes_on_and_moves_on_before_its_next_day(rhythm: Rhythm, today: date) -> None:
    first = first_on(rhythm, today)
    assert first is not None
    assert first >= today
    rule = rule_of(rhythm, first)
    following = next_day(rule, first)
    assert following is not None
    assert following > first
    moves = moves_on(first, rule)
    assert moves is not None
    assert first < moves <= min(following, first + timedelta(days=30))
    for locale in ("sv", "en"):
        assert recurrence.in_words(rule, locale)


@given(day=st.integers(1, 31), today=st.dates(date(2024, 1, 1), date(2034, 1, 1)))
def test_a_day_of_the_month_comes_once_in_every_month(day: int, today: date) -> None:
    rhythm = Rhythm("month", day=day)
    first = first_on(rhythm, today)
    assert first is not None
    days = days_between(rule_of(rhythm, first), first, first + timedelta(days=800), most=12)
    assert len({(each.year, each.month) for each in days}) == 12


def test_a_rule_ends_with_its_last_day() -> None:
    rule = rule_of(Rhythm("week", weekdays=(4,)), date(2026, 3, 13), until=date(2026, 3, 27))
    assert next_day(rule, date(2026, 3, 20)) == date(2026, 3, 27)
    assert next_day(rule, date(2026, 3, 27)) is None
    assert moves_on(date(2026, 3, 27), rule) is None


@each_row(
    ("rhythm", "ladder"),
    [
        (Rhythm("week", weekdays=(4,)), (Days(0),)),
        (Rhythm("week", 2, (4,)), (Days(1), Days(0))),
        (Rhythm("month", day=5), (Days(3), Days(1), Days(0))),
        (Rhythm("month", 3, which=-1), None),
        (Rhythm("week", weekdays=(0, 1, 2, 3, 4)), (Days(0),)),
    ],
)
def test_what_recurs_often_reminds_seldom(rhythm: Rhythm, ladder: object) -> None:
    first = first_on(rhythm, TODAY)
    assert first is not None
    assert usual_ladder(first, rule_of(rhythm, first)) == ladder


@each_row(
    ("text", "days"),
    [
        ("påminn om enkäten 3 juni, 10 juni och 17 juni", ["06-03", "06-10", "06-17"]),
        ("påminn om enkäten 3, 10 och 17 juni", ["06-03", "06-10", "06-17"]),
        ("deadline: listan 3/6 och 17/6", ["06-03", "06-17"]),
        ("remind us about the list by 3 June and 10 June", ["06-03", "06-10"]),
        ("påminn Olle om listan fredag 5 juni samt måndag 8 juni", ["06-05", "06-08"]),
        ("påminn om listan senast 3-5 juni", ["06-03"]),
    ],
)
def test_the_days_of_a_list_are_all_meant(text: str, days: list[str]) -> None:
    command = _new(text)
    said = [each.day.isoformat()[5:] for each in (command.day, *command.more) if each.day]
    assert said == days
    assert not any(word in command.title for word in ("juni", "June", "och", "and", "/"))


@each_row(
    "text",
    [
        "påminn om avtalet senast 3 juni, utan påminnelser",
        "deadline: avtalet 3 juni, påminn inte",
        "påminn om avtalet senast 3 juni, inga påminnelser tack",
        "remind us about avtalet by 3 June, no reminders",
        "deadline: avtalet 3 juni, men påminn inte mig",
    ],
)
def test_no_reminders_are_wished_and_none_come(text: str) -> None:
    command = _new(text)
    assert command.ladder == ()
    assert command.title == "avtalet"
    assert reminder_times(date(2026, 6, 3), ZONE, DeadlineChoices(), now=NOW, ladder=()) == []


@each_row(
    "text",
    [
        "vi ska inte ha någon rapport senast fredag",
        "Rapporten ska inte lämnas senast 3 juni",
        "ni behöver inte svara senast fredag",
        "vi slipper lämna statistik senast 1 juni",
        "you do not need to answer by Friday",
    ],
)
def test_what_is_not_to_be_done_is_no_deadline(text: str) -> None:
    assert isinstance(parse(text, today=TODAY), NotUnderstood)
    assert MEANINGS["deadline.add"](Sentence(text), CONTEXT) == ()


@each_row(
    ("text", "said"),
    [
        ("påminn mig om två timmar att ringa Olle", "påminn mig om Ringa Olle senast 2026-03-10 kl 12.00, just då"),
        ("påminn mig om 45 minuter om mötet", "påminn mig om Mötet senast 2026-03-10 kl 10.45, just då"),
        ("påminn mig kl 15 om att ringa banken", "påminn mig om Ringa banken senast 2026-03-10 kl 15.00, just då"),
        ("påminn oss kl 8.30 om fikat", "påminn oss om Fikat senast 2026-03-11 kl 08.30, just då"),
        ("kan du påminna mig om tre timmar om kaffet", "påminn mig om Kaffet senast 2026-03-10 kl 13.00, just då"),
    ],
)
def test_a_reminder_at_a_clock_time_comes_then(text: str, said: str) -> None:
    (reading,) = MEANINGS["deadline.add"](Sentence(text), CONTEXT)
    assert reading.says == (said,)
    command = _new(said)
    assert command.ladder == (AT_TIME,)
    assert command.day.day is not None
    at = command.at
    (moment,) = reminder_times(command.day.day, ZONE, DeadlineChoices(), now=NOW, ladder=command.ladder, at=at)
    assert moment.astimezone(ZONE).time() == at


def test_a_deadline_later_today_reminds_an_hour_before() -> None:
    (moment,) = reminder_times(TODAY, ZONE, DeadlineChoices(), now=NOW, at=time(15))
    assert moment.astimezone(ZONE).time() == time(14)


@each_row(
    ("text", "said"),
    [
        ("påminn mig igen om två timmar", "påminn mig om D1 2026-03-10 kl 12.00"),
        ("snooza statistiken i tre timmar", "påminn mig om D1 2026-03-10 kl 13.00"),
        ("påminn mig om statistiken igen om 30 minuter", "påminn mig om D1 2026-03-10 kl 10.30"),
        ("påminn mig igen kl 16", "påminn mig om D1 2026-03-10 kl 16.00"),
        ("snooze D1 for 2 hours", "påminn mig om D1 2026-03-10 kl 12.00"),
    ],
)
def test_a_reminder_is_put_off_by_hours(text: str, said: str) -> None:
    context = Context(now=NOW, speaker="Karin Ek", deadlines=CONTEXT.deadlines, reminded_of="D1")
    (reading,) = MEANINGS["deadline.snooze"](Sentence(text), context)
    assert reading.says == (said,)
    command = parse(said, today=TODAY)
    assert isinstance(command, RemindOfDeadline)
    assert command.until is not None
    assert command.at is not None


@pytest.mark.parametrize(
    ("text", "mine"),
    [
        ("påminn inte mig om D3", True),
        ("påminn mig inte om D3", True),
        ("sluta påminna mig om D3", True),
        ("inga fler påminnelser om D3", False),
        ("don't remind me about D3", True),
        ("stop reminding us about D3", False),
    ],
)
def test_reminders_can_be_refused(text: str, *, mine: bool) -> None:
    assert parse(text, today=TODAY) == RemindOfDeadline(3, (), mine=mine)


@each_row(
    "text",
    [
        "ta bort D3 bara den här gången",
        "ta bort D3 endast denna gång",
        "ta bort D3, bara nästa",
        "remove D3 only this time",
        "remove D3 only this one",
    ],
)
def test_one_time_of_a_recurring_deadline_can_be_removed(text: str) -> None:
    assert parse(text, today=TODAY) == RemoveDeadline(3, years="this")


@each_row(
    ("text", "said"),
    [
        ("varje fredag ska tidrapporten vara inne", "påminn oss om Tidrapporten varje fredag"),
        (
            "sista vardagen i varje månad stänger vi kassan",
            "påminn oss om Vi stänger kassan sista vardagen varje månad",
        ),
        (
            "kassan räknas varje måndag och torsdag kl 15",
            "påminn oss om Kassan räknas varje måndag och torsdag kl 15.00",
        ),
        ("lönerna attesteras den 15 varje månad", "påminn oss om Lönerna attesteras den 15 varje månad"),
        ("kan du påminna oss varje månad om jouren?", "påminn oss om Jouren sista vardagen varje månad"),
    ],
)
def test_free_words_about_a_rhythm_become_the_command_of_the_same_rule(text: str, said: str) -> None:
    (reading,) = MEANINGS["deadline.recurring"](Sentence(text), CONTEXT)
    assert reading.says == (said,)
    assert reading.left == ()
    assert _new(said).rule


def test_a_guessed_day_of_a_rhythm_is_asked_about() -> None:
    (reading,) = MEANINGS["deadline.recurring"](Sentence("tidrapporten lämnas veckovis"), CONTEXT)
    assert not reading.is_certain
