"""What laget runt promises by rule: its morning, its end, and that everything told stands under its organisation."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.agenda.model import Agenda, AgendaItem, ItemStatus, ItemType
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.model import DeadlineChoices, Group, Member, Person, Refusal, Role, SummerPause
from dialogs.names.organisations import same_organisation
from dialogs.table_round import cards, rules
from dialogs.table_round.model import TableRoundAnswer
from tests.cards import assert_valid_card
from tests.tables import each_row

GROUP = Group("t", "g", "Chefsgruppen", "19:g", ZoneInfo("Europe/Stockholm"), "sv")
MEETING = Meeting("m", "g", datetime(2025, 8, 28, 7, tzinfo=UTC), datetime(2025, 8, 28, 10, tzinfo=UTC))


def member(name: str, organisation: str = "", *, is_member: bool = True) -> Member:
    return Member(Person("t", name, name, f"29:{name}"), frozenset({Role.MEMBER}), organisation, is_member)


def test_it_is_asked_on_the_morning_of_a_working_day_before_the_meeting() -> None:
    assert rules.asked_at(MEETING, GROUP) == datetime(2025, 8, 26, 7, tzinfo=UTC)
    monday = replace(MEETING, starts_at=datetime(2025, 9, 1, 7, tzinfo=UTC))
    assert rules.asked_at(monday, GROUP) == datetime(2025, 8, 28, 7, tzinfo=UTC)
    assert rules.asked_at(MEETING, replace(GROUP, table_round_days=None)) is None


def test_the_groups_own_free_days_count() -> None:
    pause = DeadlineChoices(summer=SummerPause((7, 1), (8, 26)))
    assert rules.asked_at(MEETING, replace(GROUP, deadlines=pause)) == datetime(2025, 6, 30, 7, tzinfo=UTC)


@pytest.mark.parametrize("days", range(1, rules.MOST_DAYS + 1))
def test_it_is_never_asked_on_the_day_of_the_meeting_or_after(days: int) -> None:
    asked = rules.asked_at(MEETING, replace(GROUP, table_round_days=days))
    assert asked is not None
    assert asked.date() < MEETING.starts_at.date()


def test_it_can_be_answered_until_the_meeting_starts_by_the_clock_or_by_its_call() -> None:
    before, start = datetime(2025, 8, 28, 6, 59, tzinfo=UTC), MEETING.starts_at
    assert rules.is_open(MEETING, now=before)
    assert not rules.is_open(MEETING, now=start)
    assert not rules.is_open(replace(MEETING, started_at=before), now=before)
    assert not rules.is_open(replace(MEETING, status=MeetingStatus.CANCELLED), now=before)


def test_the_first_item_of_its_kind_is_the_one() -> None:
    items = (AgendaItem("1", "A"), AgendaItem("2", "B", type=ItemType.ROUND), AgendaItem("3", "C", type=ItemType.ROUND))
    found = rules.round_of(Agenda("m", items))
    assert found is not None
    assert found.id == "2"
    assert rules.round_of(Agenda("m", items[:1])) is None
    dropped = rules.round_of(Agenda("m", (items[0], replace(items[1], status=ItemStatus.DROPPED), items[2])))
    assert dropped is not None
    assert dropped.id == "3"


def test_a_few_lines_are_kept_and_more_are_refused() -> None:
    assert rules.answer("  Vi bygger.\n\n\n Två nya. \u202e") == "Vi bygger.\nTvå nya."
    with pytest.raises(Refusal):
        rules.answer("x" * (rules.LONGEST_ANSWER + 1))


def test_an_organisation_is_one_however_it_is_written() -> None:
    told = [
        TableRoundAnswer("1", "Olle", "kumla.se", "Badhuset."),
        TableRoundAnswer("2", "Sara", "Kumla kommun", "Två nya."),
        TableRoundAnswer("3", "Nils", "Hallsberg"),
    ]
    heard = rules.by_organisation(told)
    assert [(each.organisation, [one.text for one in each.told]) for each in heard] == [
        ("Hallsberg", []),
        ("Kumla kommun", ["Badhuset.", "Två nya."]),
    ]


@each_row(
    ("one", "other", "same"),
    [
        ("Hudiksvall", "Hudiksvalls kommun", True),
        ("Borås", "Borås kommun", True),
        ("kumla.se", "Kumla kommun", True),
        ("Kumla", "Hallsbergs kommun", False),
        ("", "Kumla", False),
        ("", "", False),
        ("kommun", "kommunen", False),
    ],
)
def test_a_municipality_is_itself_in_the_genitive(one: str, other: str, same: bool) -> None:
    assert same_organisation(one, other) is same_organisation(other, one) is same


def test_two_of_the_same_name_from_nowhere_are_two() -> None:
    told = [TableRoundAnswer("1", "Karin", "", "A"), TableRoundAnswer("2", "Karin", "", "B")]
    assert [each.organisation for each in rules.by_organisation(told)] == ["Karin", "Karin"]


def test_those_who_have_not_answered_are_organisations_and_their_members_alone() -> None:
    roster = [
        member("Olle", "Kumla kommun"),
        member("Sara", "Kumla"),
        member("Nils", "Hallsberg"),
        member("Vera"),
        member("Gäst", "Teams AB", is_member=False),
    ]
    silent = rules.silent(roster, [TableRoundAnswer("Sara", "Sara", "Kumla", "Nytt.")])
    assert [(each.organisation, [one.person.name for one in each.people]) for each in silent] == [
        ("Hallsberg", ["Nils"]),
        ("Vera", ["Vera"]),
    ]


names = st.sampled_from(["Kumla kommun", "kumla.se", "Kumla", "Hallsberg", "Region Västan", "", "Kommun", "."])


@given(st.lists(st.tuples(names, st.sampled_from(["", "Nytt."])), max_size=25))
def test_everything_that_was_told_stands_under_exactly_one_organisation(people: list[tuple[str, str]]) -> None:
    told = [TableRoundAnswer(str(nth), f"P{nth}", *each) for nth, each in enumerate(people)]
    heard = rules.by_organisation(told)
    shown = [one.person_id for each in heard for one in each.told]
    assert sorted(shown) == sorted(each.person_id for each in told if each.text)


@given(st.lists(names, max_size=15), st.sets(st.integers(0, 14)))
def test_every_member_is_asked_or_spoken_for(organisations: list[str], answering: set[int]) -> None:
    roster = [member(f"P{nth}", each) for nth, each in enumerate(organisations)]
    told = [
        TableRoundAnswer(one.person.id, one.person.name, one.organisation)
        for nth, one in enumerate(roster)
        if nth in answering
    ]
    silent = {one.person.id for each in rules.silent(roster, told) for one in each.people}
    for one in roster:
        spoken_for = any(
            each.person_id == one.person.id or same_organisation(each.organisation, one.organisation) for each in told
        )
        assert (one.person.id in silent) is not spoken_for


@given(st.lists(st.tuples(st.text(max_size=80), st.text(max_size=1500)), max_size=40))
def test_what_stands_under_the_item_has_room_in_the_card(people: list[tuple[str, str]]) -> None:
    told = [TableRoundAnswer(str(nth), "P", *each) for nth, each in enumerate(people)]
    lines = cards.under_item(told, "sv")
    assert len("\n".join(lines).encode()) < 3 * (cards.ROOM + 2500)
    assert len(lines) <= len(told) + 2


def test_a_hundred_organisations_with_the_longest_news_leave_most_of_a_card_to_the_agenda() -> None:
    told = [TableRoundAnswer(str(nth), "P", f"Ö{nth} kommun", "å" * 1500) for nth in range(100)]
    lines = cards.under_item(told, "sv")
    assert len("\n".join(lines).encode()) < 12_000
    assert "till. Skriv ”laget runt”" in lines[-1]


def test_the_whole_of_it_is_told_in_messages_of_a_moderate_size() -> None:
    told = [TableRoundAnswer(str(nth), "P", f"Ö{nth} kommun", "å" * 1500) for nth in range(20)]
    messages = cards.texts(told, MEETING, GROUP)
    assert "".join(message.text for message in messages).count("å" * 1500) == 20
    assert max(len(message.text) for message in messages) < 6000


@pytest.mark.parametrize("locale", ["sv", "en"])
def test_every_card_of_it_is_valid(locale: str) -> None:
    group = replace(GROUP, locale=locale)
    told = TableRoundAnswer("1", "Olle", "Kumla kommun", "Vi *bygger*.\nTvå nya.")
    for card in (
        cards.form_card(MEETING, group, member("Olle", "Kumla kommun"), text="Nytt.", problem="Fel."),
        cards.form_card(MEETING, group, member("Olle"), in_dialog=True),
        cards.thanks_card(told, MEETING, locale),
        cards.aloud_message(MEETING, group, [member("Olle"), member("Sara")]).card,
    ):
        assert card is not None
        assert_valid_card(card)
