"""Reads events about teams and channels. Each has the id of the team as its conversation."""

from dataclasses import replace
from typing import Any

from botbuilder.schema import Activity

from bot.events import Place, PlaceChange, PlaceChanged, Sender
from bot.teams.characters import cleaned_name

_CHANGES = {
    "renamed": PlaceChange.RENAMED,
    "archived": PlaceChange.ARCHIVED,
    "unarchived": PlaceChange.UNARCHIVED,
    "deleted": PlaceChange.DELETED,
    "harddeleted": PlaceChange.DELETED,
    "restored": PlaceChange.RESTORED,
}
_TYPES = ("standard", "private", "shared")


def channel_type(data: dict[str, Any]) -> str | None:
    """Return "standard", "private" or "shared"; None if Teams does not say."""
    channel = data.get("channel")
    kind = channel.get("type") if isinstance(channel, dict) else None
    return kind.lower() if isinstance(kind, str) and kind.lower() in _TYPES else None


def is_change(activity: Activity) -> bool:
    """Return whether the activity is about the place itself, and not about its members."""
    subject, _ = _event_type(activity)
    if subject:
        return True
    return bool(activity.topic_name) and not activity.members_added and not activity.members_removed


def place_changed(activity: Activity, place: Place, sender: Sender) -> PlaceChanged | None:
    """Return the event; None for a change that concerns nobody, such as a new channel."""
    subject, change = _event_type(activity)
    activity_id = activity.id or ""
    if not subject:
        name = cleaned_name(activity.topic_name) or None
        return PlaceChanged(place, sender, activity_id, PlaceChange.RENAMED, name)
    if change is None:
        return None
    about = concerned(activity, place)
    name = cleaned_name(_named(activity, subject, "name")) or None
    return PlaceChanged(about, sender, activity_id, change, name, whole_team=subject == "team")


def concerned(activity: Activity, place: Place) -> Place:
    """Return the channel or team that an event is about. An event without a channel is about the team."""
    data = activity.channel_data if isinstance(activity.channel_data, dict) else {}
    kind = str(data.get("eventType") or "").lower()
    channel = _named(activity, "channel", "id")
    if kind.startswith("channel") and channel:
        return replace(place, conversation=channel, thread=None)
    if kind.startswith("team") and place.team_id:
        return replace(place, conversation=place.team_id, thread=None, name=None)
    return place


def _event_type(activity: Activity) -> tuple[str, PlaceChange | None]:
    """Return ("team" or "channel", the change); ("", None) if the event is about people."""
    data = activity.channel_data if isinstance(activity.channel_data, dict) else {}
    kind = str(data.get("eventType") or "").lower()
    for subject in ("team", "channel"):
        what = kind.removeprefix(subject)
        if kind.startswith(subject) and not what.startswith("member") and what not in ("shared", "unshared"):
            return subject, _CHANGES.get(what)
    return "", None


def _named(activity: Activity, what: str, attribute: str) -> str | None:
    data = activity.channel_data if isinstance(activity.channel_data, dict) else {}
    found = data.get(what)
    value = found.get(attribute) if isinstance(found, dict) else None
    return value if isinstance(value, str) and value else None
