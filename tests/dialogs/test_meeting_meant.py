"""Which meeting is meant: none, one, or one of two."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from dialogs.meetings.meant import latest_if_none_comes, meeting_meant
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.model import Refusal
from dialogs.table_round.rules import meeting_to_answer
from tests.tables import each_row

NOW = datetime(2026, 9, 8, 12, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def meeting(ident: str, starts: timedelta, *, status: MeetingStatus = MeetingStatus.PLANNED) -> Meeting:
    return Meeting(id=ident, group_id="g", starts_at=NOW + starts, ends_at=NOW + starts + 3 * HOUR, status=status)


NEXT = meeting("next", 6 * DAY)
UNDER_WAY = meeting("under-way", -HOUR)
CALLED = replace(meeting("called", HOUR), started_at=NOW - HOUR / 2)


def ended(ago: timedelta, *, settled: bool = False) -> Meeting:
    over = meeting("over", -ago - 3 * HOUR, status=MeetingStatus.ENDED)
    return replace(over, settled_at=NOW if settled else None)


@each_row(
    ("latest", "coming", "has_agenda", "expected"),
    [
        (None, None, False, None),
        (None, NEXT, False, "next"),
        (UNDER_WAY, UNDER_WAY, True, "under-way"),
        (ended(HOUR), None, True, "over"),
        (ended(HOUR), NEXT, True, "over"),
        (ended(HOUR), NEXT, False, "next"),
        (ended(11 * HOUR, settled=True), NEXT, True, "over"),
        (ended(13 * HOUR, settled=True), NEXT, True, "next"),
        (ended(13 * DAY), NEXT, True, "over"),
        (ended(14 * DAY), NEXT, True, "next"),
        (ended(15 * DAY), None, True, None),
    ],
)
def test_the_latest_counts_while_it_is_fresh_or_not_closed_out(
    latest: Meeting | None, coming: Meeting | None, has_agenda: bool, expected: str | None
) -> None:
    found = meeting_meant(latest, coming, has_agenda=has_agenda, now=NOW)
    assert (found.id if found else None) == expected


@each_row(
    ("latest", "keeps_items", "expected"),
    [
        (None, False, None),
        (ended(13 * DAY), False, "over"),
        (ended(13 * DAY), True, None),
        (ended(14 * DAY), False, "over"),
        (ended(14 * DAY + HOUR), False, None),
    ],
)
def test_while_none_is_planned_the_latest_counts_for_two_weeks(
    latest: Meeting | None, keeps_items: bool, expected: str | None
) -> None:
    found = latest_if_none_comes(latest, keeps_items=keeps_items, now=NOW)
    assert (found.id if found else None) == expected


def test_an_answer_is_for_the_next_meeting_with_a_table_round() -> None:
    assert meeting_to_answer(NEXT, NEXT, asking={"next"}, now=NOW) == NEXT
    assert meeting_to_answer(UNDER_WAY, NEXT, asking={"next"}, now=NOW) == NEXT


@each_row(
    ("first", "coming", "asking", "why"),
    [
        (None, None, set(), "table-round-none"),
        (UNDER_WAY, None, set(), "table-round-none"),
        (NEXT, NEXT, set(), "table-round-no-item"),
        (UNDER_WAY, NEXT, {"under-way"}, "table-round-closed"),
        (UNDER_WAY, NEXT, {"under-way", "next"}, "table-round-closed"),
        (CALLED, NEXT, {"called"}, "table-round-closed"),
    ],
)
def test_an_answer_that_belongs_to_no_meeting_is_refused_with_the_reason(
    first: Meeting | None, coming: Meeting | None, asking: set[str], why: str
) -> None:
    with pytest.raises(Refusal) as refused:
        meeting_to_answer(first, coming, asking=asking, now=NOW)
    assert refused.value.key == why
