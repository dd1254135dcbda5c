"""When the bot may write unasked, and which messages it combines."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from dialogs.deliveries.kinds import Hours, keys_of, kind_of

MORNING = time(9)
"""When reminders are sent. All that is due for one person or conversation on one morning is one message."""
AWAKE_FROM, AWAKE_TO = time(7), time(19)

UNASKED = keys_of(Hours.UNASKED)
TOGETHER = keys_of(Hours.MORNING, Hours.AWAKE, Hours.UNASKED)
"""The kinds that are combined with others into one message. Each has a card or text of its own, and none replaces a
posted card."""


def allowed_at(kind: str, moment: datetime, zone: ZoneInfo, *, late: bool) -> datetime:
    """Return `moment` if a message of this kind may go then, else the next allowed moment.

    Messages that nobody waits for go between 09:00 and 19:00 in `zone`. After a night or an outage they are one message
    with that morning's.

    Replies go at once or, if they are late, from 07:00. So do messages about a meeting on its morning.
    """
    hours = kind_of(kind).hours
    if hours in (Hours.MORNING, Hours.UNASKED):
        return _between(MORNING, AWAKE_TO, moment, zone)
    return _between(AWAKE_FROM, AWAKE_TO, moment, zone) if late or hours is Hours.AWAKE else moment


def awake_at(moment: datetime, zone: ZoneInfo) -> datetime:
    """Return `moment` if people are awake then, else 07:00 on the next morning; for a direct message that its reader
    did not ask for."""
    return _between(AWAKE_FROM, AWAKE_TO, moment, zone)


def next_morning(moment: datetime, zone: ZoneInfo) -> datetime:
    """Return 09:00 in `zone` on the day after `moment`."""
    return datetime.combine(moment.astimezone(zone).date() + timedelta(1), MORNING, tzinfo=zone).astimezone(UTC)


def may_disturb(moment: datetime, last: datetime | None, zone: ZoneInfo) -> bool:
    """Return whether the bot has not written to this person unasked on this day, apart from the morning's message."""
    return last is None or last.astimezone(zone).date() < moment.astimezone(zone).date()


def _between(first: time, last: time, moment: datetime, zone: ZoneInfo) -> datetime:
    local = moment.astimezone(zone)
    if first <= local.time() < last:
        return moment
    day = local.date() if local.time() < first else local.date() + timedelta(1)
    return datetime.combine(day, first, tzinfo=zone).astimezone(UTC)
