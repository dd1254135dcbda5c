"""The rules of driv och hinder: whom to ask, when to close, what is an answer, what may be shown."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.feedback import rules, section
from dialogs.feedback.blanks import is_blank
from dialogs.feedback.model import FeedbackRound, Heading, Statement
from dialogs.meetings.model import Coming
from dialogs.model import DeadlineChoices, Member, Person, Refusal, SummerPause
from dialogs.text import clean
from dialogs.workdays import is_free, is_free_for
from tests.tables import each_row

STOCKHOLM = ZoneInfo("Europe/Stockholm")
ZONES = [STOCKHOLM, ZoneInfo("Europe/London"), ZoneInfo("America/New_York"), ZoneInfo("Asia/Tokyo"), ZoneInfo("UTC")]


def member(name: str, *, is_member: bool = True) -> Member:
    return Member(Person("t", name, name.title(), f"29:{name}"), is_member=is_member)


def round_(*, anonymous: bool = True, answered: int = 0, by_others: int | None = None, asked: int = 5) -> FeedbackRound:
    now = datetime(2026, 8, 28, 10, tzinfo=UTC)
    others = answered if by_others is None else by_others
    return FeedbackRound(
        "r", "g", "m", anonymous, now, now + timedelta(days=4), asked=asked, answered=answered, by_others=others
    )


def local(at: datetime) -> datetime:
    return at.astimezone(STOCKHOLM)


# Hypothesis wants its bounds without a zone.
instants = st.datetimes(datetime(2024, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


# -- who is asked


def test_those_who_were_there_are_asked():
    roster = [member("asta"), member("bo"), member("cia"), member("dan"), member("guest", is_member=False)]
    coming = {"bo": Coming.NO, "cia": Coming.SUBSTITUTE, "dan": Coming.YES}
    assert [one.person.id for one in rules.asked(roster, coming)] == ["asta", "dan"]


# -- when it closes


@pytest.mark.parametrize(
    ("ended", "closes"),
    [
        pytest.param((2026, 8, 28, 12), (2026, 9, 1, 16), id="Friday to Tuesday"),
        pytest.param((2026, 8, 26, 12), (2026, 8, 28, 16), id="Wednesday to Friday"),
        pytest.param((2026, 6, 17, 12), (2026, 6, 22, 16), id="over Midsummer's Eve, which is no holiday in law"),
        pytest.param((2026, 12, 22, 12), (2026, 12, 28, 16), id="over Christmas and its eve"),
        pytest.param((2026, 4, 1, 12), (2026, 4, 7, 16), id="over Easter"),
        pytest.param((2026, 8, 28, 23, 30), (2026, 9, 1, 16), id="late in the evening is still that day"),
    ],
)
def test_a_round_closes_at_four_on_the_second_working_day(ended: tuple[int, ...], closes: tuple[int, ...]):
    ended_at = datetime(*ended, tzinfo=STOCKHOLM)  # type: ignore[arg-type, misc]
    assert local(rules.closing_time(ended_at, STOCKHOLM, now=ended_at)) == datetime(*closes, tzinfo=STOCKHOLM)  # type: ignore[arg-type, misc]


def test_it_is_four_oclock_in_the_groups_zone_on_both_sides_of_the_clocks_change():
    before = datetime(2026, 10, 23, 12, tzinfo=STOCKHOLM)
    assert rules.closing_time(before, STOCKHOLM, now=before) == datetime(2026, 10, 27, 15, tzinfo=UTC)
    summer = datetime(2026, 10, 19, 12, tzinfo=STOCKHOLM)
    assert rules.closing_time(summer, STOCKHOLM, now=summer) == datetime(2026, 10, 21, 14, tzinfo=UTC)


def test_a_round_that_opens_late_still_has_two_working_days():
    ended_at = datetime(2026, 8, 24, 12, tzinfo=STOCKHOLM)
    now = datetime(2026, 8, 28, 9, tzinfo=STOCKHOLM)
    assert local(rules.closing_time(ended_at, STOCKHOLM, now=now)) == datetime(2026, 9, 1, 16, tzinfo=STOCKHOLM)


@given(
    ended_at=instants,
    zone=st.sampled_from(ZONES),
    late=st.timedeltas(timedelta(0), timedelta(days=10)),
)
def test_a_round_never_closes_on_a_free_day_nor_at_once(ended_at: datetime, zone: ZoneInfo, late: timedelta):
    now = ended_at + late
    closes_at = rules.closing_time(ended_at, zone, now=now)
    there = closes_at.astimezone(zone)
    assert closes_at.tzinfo is UTC
    assert there.time() == time(16)
    assert not is_free(there.date())
    assert timedelta(days=1) <= closes_at - now <= timedelta(days=14)


@given(now=instants, zone=st.sampled_from(ZONES))
def test_the_next_chance_is_at_four_on_a_later_working_day(now: datetime, zone: ZoneInfo):
    there = rules.next_chance(now, zone).astimezone(zone)
    assert there.time() == time(16)
    assert there.date() > now.astimezone(zone).date()
    assert not is_free(there.date())


def test_eves_are_free_and_ordinary_sundays_are_too():
    assert is_free(date(2026, 6, 19))
    assert is_free(date(2026, 12, 24))
    assert is_free(date(2026, 8, 30))
    assert not is_free(date(2026, 8, 31))


def test_reminders_come_in_the_morning_of_the_two_working_days_before_closing_and_not_after_noon():
    opened = datetime(2026, 8, 28, 12, tzinfo=STOCKHOLM)
    closes_at = rules.closing_time(opened, STOCKHOLM, now=opened)
    times = rules.reminder_times(closes_at, STOCKHOLM, now=opened)
    assert [(local(due).isoformat()[:16], local(end).hour) for due, end in times] == [
        ("2026-08-31T09:00", 12),
        ("2026-09-01T09:00", 12),
    ]
    assert rules.reminder_times(closes_at, STOCKHOLM, now=times[0][0]) == times[1:]


# -- an answer


def test_each_line_of_the_form_is_a_statement():
    written = rules.read_form("Bra tempo\n\n  Tydlig ledning  \r\n", "För få pauser")
    assert written == (
        Statement(Heading.DRIV, "Bra tempo"),
        Statement(Heading.DRIV, "Tydlig ledning"),
        Statement(Heading.HINDER, "För få pauser"),
    )


def test_an_empty_form_is_no_statement():
    assert rules.read_form(" \n ", "") == ()


def test_a_line_written_twice_is_kept_once_but_may_stand_under_both_headings():
    assert len(rules.read_form("Tempot\nTempot", "Tempot")) == 2


def test_more_is_added_last_and_not_doubled():
    before = (Statement(Heading.DRIV, "Bra tempo"), Statement(Heading.HINDER, "Kallt i salen"))
    more = [Statement(Heading.DRIV, "Bra tempo "), Statement(Heading.DRIV, "God fika")]
    after = rules.with_more(before, more)
    assert rules.under(after, Heading.DRIV) == ["Bra tempo", "God fika"]
    assert rules.under(after, Heading.HINDER) == ["Kallt i salen"]


@each_row(
    ("driv", "key"),
    [
        ("x" * 1001, "feedback-too-long"),
        ("\n".join(f"sak {n}" for n in range(21)), "feedback-too-many"),
        ("\n".join(f"{n}" + "x" * 900 for n in range(5)), "feedback-too-much"),
        ("\n".join(f"{n}" + "😀" * 450 for n in range(5)), "feedback-too-much"),
    ],
)
def test_what_is_too_much_is_refused_in_words(driv: str, key: str):
    with pytest.raises(Refusal) as refused:
        rules.read_form(driv, "")
    assert refused.value.key == key


def test_the_limits_are_allowed():
    assert len(rules.read_form("\n".join(f"sak {n}" for n in range(20)), "x" * 1000)) == 21


# -- what is shown


def test_fewer_than_three_anonymous_answers_are_never_shown():
    assert [rules.may_show(round_(answered=n)) for n in range(5)] == [False, False, False, True, True]
    assert rules.may_show(round_(anonymous=False, answered=1))


def test_answers_of_people_who_lead_do_not_make_a_round_large_enough():
    assert not rules.may_show(round_(answered=4, by_others=2))
    assert rules.may_show(round_(answered=4, by_others=3))
    assert not rules.may_show(round_(answered=4, asked=4))


def test_a_round_is_complete_by_its_counts_alone():
    assert rules.is_complete(round_(answered=5), gone=0)
    assert not rules.is_complete(round_(answered=4), gone=0)
    assert rules.is_complete(round_(answered=4), gone=1)
    assert not rules.is_complete(round_(answered=4, by_others=2), gone=1)
    assert not rules.is_complete(round_(answered=0), gone=5)


@pytest.mark.parametrize(
    ("choices", "closes"),
    [
        (DeadlineChoices(), (2026, 5, 18)),
        (DeadlineChoices(bridge_days_free=True), (2026, 5, 19)),
        (DeadlineChoices(summer=SummerPause((5, 14), (8, 9))), (2026, 8, 11)),
    ],
)
def test_a_round_knows_the_free_days_that_the_group_has_chosen(choices: DeadlineChoices, closes: tuple[int, int, int]):
    """13 May 2026 is the Wednesday before Ascension Day, and the Friday after it is a bridge day."""
    ended_at = datetime(2026, 5, 13, 12, tzinfo=STOCKHOLM)
    closes_at = rules.closing_time(ended_at, STOCKHOLM, now=ended_at, choices=choices)
    assert local(closes_at).date() == date(*closes)
    for due_at, _ in rules.reminder_times(closes_at, STOCKHOLM, now=ended_at, choices=choices):
        assert not is_free_for(local(due_at).date(), choices)
    assert not is_free_for(local(rules.next_chance(ended_at, STOCKHOLM, choices)).date(), choices)


BLANKS = """
- . – ... ? inget Inget. nej Nej! x n/a
"""


@each_row(
    "said",
    [*BLANKS.split(), "inget särskilt", "Inga hinder", "nej, inget", "Ingenting alls", "ingen kommentar", "vet ej"],
)
def test_a_line_that_says_nothing_is_no_answer(said: str):
    assert rules.read_form(said, said) == ()
    assert [each.text for each in rules.read_form(f"{said}\nBra tempo", "")] == ["Bra tempo"]


@each_row("said", ["Inget fika", "Inga pauser", "Nej till digitalt", "Inget underlag", "👍", "ok", "10"])
def test_a_short_line_that_says_something_is_an_answer(said: str):
    assert [each.text for each in rules.read_form(said, "")] == [said]


def test_only_a_round_that_somebody_answered_waits_for_more():
    assert [rules.waits_for_more(round_(answered=n)) for n in range(4)] == [False, True, True, False]


def test_the_section_for_the_minutes_has_the_groups_own_form():
    said = [
        rules.Signed(Heading.HINDER, "Kallt i salen", "Bo"),
        rules.Signed(Heading.DRIV, "Bra tempo"),
        rules.Signed(Heading.DRIV, "God fika"),
    ]
    assert section.plain(said) == "Driv:\n\nBra tempo\n\nGod fika\n\nHinder:\n\nKallt i salen"


def test_a_heading_that_nobody_wrote_under_is_left_out():
    assert section.plain([Statement(Heading.DRIV, "Bra tempo")]) == "Driv:\n\nBra tempo"
    assert section.plain([]) == ""


lines = (
    st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=60)
    .map(lambda text: clean(text).strip())
    .filter(lambda text: text and not is_blank(text) and "\n" not in text and text not in ("Driv:", "Hinder:"))
)


@given(driv=st.lists(lines, unique=True, max_size=20), hinder=st.lists(lines, unique=True, max_size=20))
def test_what_is_written_in_the_form_comes_back_word_for_word_in_the_section(driv: list[str], hinder: list[str]):
    written = section.plain(rules.read_form("\n".join(driv), "\n".join(hinder)))
    found: dict[str, list[str]] = {"Driv:": [], "Hinder:": []}
    heading = ""
    for paragraph in written.split("\n\n") if written else []:
        if paragraph in found:
            heading = paragraph
        else:
            found[heading].append(paragraph)
    assert found == {"Driv:": driv, "Hinder:": hinder}
