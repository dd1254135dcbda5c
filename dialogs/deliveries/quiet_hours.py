"""When the bot may speak of its own accord, and what it says together."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

MORNING = time(9)
"""When reminders come: all that is due for one person or one conversation on one morning is one message."""
AWAKE_FROM, AWAKE_TO = time(7), time(19)

MEETING_TODAY = "agenda_morning"
"""Goes as soon as people are awake: whoever's meeting begins at nine has left by then."""
REMINDERS = frozenset(
    {"deadline_reminder", "deadline_late", "round_remind", "table_round_ask", "table_round_post", MEETING_TODAY}
)
UNASKED = frozenset(
    {
        "trouble",
        "place_notice",
        "place_opened",
        "round_ask",
        "round_few",
        "deadline_left",
        "theme_proposal",
        "forwarding_ask",
        "forwarding_news",
        "forwarding_back",
        "agenda_nudge",
    }
)
"""What somebody is asked, or has to know who leads a group or an item, or has sent one to another. Beyond the morning's
message, at most one such a day."""
TOGETHER = REMINDERS | UNASKED
"""The kinds that go out as one message with others of them; all of them are said in a card or a text of their own, and
none replaces what was posted."""


def allowed_at(kind: str, moment: datetime, zone: ZoneInfo, *, late: bool) -> datetime:
    """`moment` itself if a message of this kind may go then, else the next moment at which it may.

    What nobody waits for goes between 09:00 and 19:00 in `zone`: what the night held back, and what an outage did,
    is one message with that morning's. What somebody waits for goes at once, or, late, from 07:00; from then on too
    what is said of a meeting on its morning.
    """
    if kind == MEETING_TODAY:
        return _between(AWAKE_FROM, AWAKE_TO, moment, zone)
    if kind in TOGETHER:
        return _between(MORNING, AWAKE_TO, moment, zone)
    return _between(AWAKE_FROM, AWAKE_TO, moment, zone) if late else moment


def awake_at(moment: datetime, zone: ZoneInfo) -> datetime:
    """`moment` if people are awake then, else 07:00 on the next morning: for a private word that its reader has not
    asked for."""
    return _between(AWAKE_FROM, AWAKE_TO, moment, zone)


def next_morning(moment: datetime, zone: ZoneInfo) -> datetime:
    """09:00 in `zone` on the day after that of `moment`."""
    return datetime.combine(moment.astimezone(zone).date() + timedelta(1), MORNING, tzinfo=zone).astimezone(UTC)


def may_disturb(moment: datetime, last: datetime | None, zone: ZoneInfo) -> bool:
    """Whether the bot has not spoken to this person of its own accord on this day, apart from the morning's message."""
    return last is None or last.astimezone(zone).date() < moment.astimezone(zone).date()


def _between(first: time, last: time, moment: datetime, zone: ZoneInfo) -> datetime:
    local = moment.astimezone(zone)
    if first <= local.time() < last:
        return moment
    day = local.date() if local.time() < first else local.date() + timedelta(1)
    return datetime.combine(day, first, tzinfo=zone).astimezone(UTC)
