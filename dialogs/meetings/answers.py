"""The answers to questions about meetings."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from dialogs.meetings.cards import long_when
from dialogs.meetings.model import Meeting
from dialogs.meetings.periods import Period
from dialogs.meetings.question_commands import About
from dialogs.meetings.reading import is_online
from dialogs.model import Group
from dialogs.text import escape_markdown
from dialogs.texts import say
from dialogs.texts.calendar import plain_day

MOST_LISTED = 20


def meeting(of: Meeting, about: About, zone: ZoneInfo, locale: str) -> str:
    """Answer a question about one meeting; each answer names its day."""
    when, place = long_when(of, zone, locale), escape_markdown(of.place)
    if about is About.PLACE:
        if not of.place:
            return say(locale, "ask-meeting-no-place", when=when)
        key = "ask-meeting-online" if is_online(of.place) else "ask-meeting-there"
        return say(locale, key, when=when, place=place)
    comma_place = f", {place}" if place else ""
    if about is About.TIME:
        return say(locale, "ask-meeting-time", when=when, place=comma_place)
    minutes = int(of.length.total_seconds() // 60)
    return say(locale, "ask-meeting-length", when=when, hours=minutes // 60, minutes=minutes % 60)


def listed(
    found: Sequence[tuple[Group, Sequence[Meeting]]], period: Period | None, locale: str, *, has_series: bool = False
) -> str:
    """List the meetings of each group; groups are named where there are several."""
    ahead = [say(locale, "list-meetings-series")] if has_series else []
    days = {"first": plain_day(period.first, locale), "last": plain_day(period.last, locale)} if period else {}
    if not any(meetings for _, meetings in found):
        none = say(locale, "list-meetings-none-then" if period else "list-meetings-none", **days)
        return "\n".join([none, *ahead])
    parts = [say(locale, "list-meetings-then" if period else "list-meetings", **days)]
    for group, meetings in found:
        if not meetings:
            continue
        if len(found) > 1:
            parts.append(f"\n**{escape_markdown(group.name)}**")
        for each in meetings[:MOST_LISTED]:
            place = f", {escape_markdown(each.place)}" if each.place else ""
            parts.append(f"- {long_when(each, group.zone, locale)}{place}")
        if len(meetings) > MOST_LISTED:
            parts.append(say(locale, "list-meetings-more", count=len(meetings) - MOST_LISTED))
    return "\n".join([*parts, *ahead])
