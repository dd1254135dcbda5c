"""The preparations of a meeting, and when: asking for missing values, posting the agenda, and the reminder of the
morning."""

from collections.abc import Collection, Mapping
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from dialogs.deliveries.quiet_hours import AWAKE_TO, MORNING
from dialogs.meetings.model import Meeting
from dialogs.model import DeadlineChoices, Refusal
from dialogs.workdays import is_free_for, on_or_after, on_or_before, working_days_on

POST_BEFORE = 5
"""Working days before the meeting on which its agenda is posted, unless the group chose otherwise."""
MOST_POST_BEFORE = 20
"""A month."""
MISSING_BEFORE = timedelta(days=14)
MATERIAL_BEFORE = 3
"""Working days before the meeting."""
UNREADY_BEFORE, PREVIEW_BEFORE = 2, 1
"""Working days before the agenda is posted."""
EARLY = time(7, 30)
"""The reminder of a meeting that begins before `EARLY_UNTIL`: at nine its members would be on their way."""
EARLY_UNTIL = time(10)


class Step(StrEnum):
    MISSING = "missing"
    """Two weeks before, there is no agenda: the chair is told."""
    UNREADY = "unready"
    """An item has no owner, or no minutes: its owner is told, or the chair."""
    PREVIEW = "preview"
    """The agenda is too long, or lacks a break: the chair is told before others see it."""
    POST = "post"
    MATERIAL = "material"
    """A decision without material: its owner is told, or the chair."""
    MORNING = "morning"


def checked_days(days: int) -> int:
    """Return `days`. Raises Refusal if it is out of range."""
    if not 1 <= days <= MOST_POST_BEFORE:
        raise Refusal("agenda-post-days-range", most=MOST_POST_BEFORE)
    return days


def moments(
    meeting: Meeting, zone: ZoneInfo, free: DeadlineChoices, *, post_before: int | None
) -> dict[Step, datetime]:
    """Return when each step is due: at nine on a day that is not `free` for the group; the morning on the meeting's own
    day.

    `post_before` None: the group posts its agendas itself, and is asked for missing values at the usual time.
    """
    day = meeting.starts_at.astimezone(zone).date()
    post = working_days_on(day, -(post_before or POST_BEFORE), free)
    days = {
        Step.MISSING: on_or_before(day - MISSING_BEFORE, free),
        Step.UNREADY: working_days_on(post, -UNREADY_BEFORE, free),
        Step.PREVIEW: working_days_on(post, -PREVIEW_BEFORE, free),
        Step.POST: post,
        Step.MATERIAL: working_days_on(day, -MATERIAL_BEFORE, free),
    }
    found = {step: _at(on, MORNING, zone) for step, on in days.items() if step is not Step.POST or post_before}
    found[Step.MORNING] = _at(day, morning_of(meeting, zone), zone)
    return found


def morning_of(meeting: Meeting, zone: ZoneInfo) -> time:
    """Return nine o'clock or, if the meeting begins before ten, half past seven."""
    return EARLY if meeting.starts_at.astimezone(zone).time() < EARLY_UNTIL else MORNING


def working_moment(now: datetime, zone: ZoneInfo, free: DeadlineChoices) -> datetime:
    """Return `now` if the bot may write to the group unasked then, else nine on the next working morning."""
    local = now.astimezone(zone)
    today = local.date()
    if not is_free_for(today, free) and MORNING <= local.time() < AWAKE_TO:
        return now
    day = today if local.time() < MORNING else today + timedelta(1)
    return _at(on_or_after(day, free), MORNING, zone)


def due(at: Mapping[Step, datetime], taken: Collection[Step], *, now: datetime) -> list[Step]:
    """Return the steps that are due and not `taken`."""
    return [step for step, moment in at.items() if moment <= now and step not in taken]


def passed_over(at: Mapping[Step, datetime], *, now: datetime) -> list[Step]:
    """Return the steps that are too late for a meeting planned only `now`. Posting is never one of them."""
    return [step for step, moment in at.items() if moment <= now and step is not Step.POST]


def next_look(at: Mapping[Step, datetime], taken: Collection[Step], *, now: datetime) -> datetime | None:
    """Return when the next step of the meeting is due; None if there is none."""
    return min((moment for step, moment in at.items() if moment > now and step not in taken), default=None)


def _at(day: date, at: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, at, tzinfo=zone).astimezone(UTC)
