"""Reads events about teams and channels. Each has the id of the team as its conversation."""

from dataclasses import replace

from bot.events import Place, PlaceChange, PlaceChanged, Sender
from bot.teams.characters import cleaned_name
from bot.teams.incoming import ChannelData, Incoming, id_of, name_of

_CHANGES = {
    "renamed": PlaceChange.RENAMED,
    "archived": PlaceChange.ARCHIVED,
    "unarchived": PlaceChange.UNARCHIVED,
    "deleted": PlaceChange.DELETED,
    "harddeleted": PlaceChange.DELETED,
    "restored": PlaceChange.RESTORED,
}
_TYPES = ("standard", "private", "shared")


def channel_type(data: ChannelData) -> str | None:
    """Return "standard", "private" or "shared"; None if Teams does not say. A type that nobody knows yet counts as
    private: its people may not be those of the team."""
    kind = ((data.channel and data.channel.type) or "").lower()
    return kind if kind in _TYPES or not kind else "private"


def is_change(activity: Incoming) -> bool:
    """Return whether the activity is about the place itself, and not about its members."""
    subject, _ = _event_type(activity)
    if subject:
        return True
    return bool(_topic(activity)) and not activity.members_added and not activity.members_removed


def place_changed(activity: Incoming, place: Place, sender: Sender) -> PlaceChanged | None:
    """Return the event; None for a change that concerns nobody, such as a new channel."""
    subject, change = _event_type(activity)
    activity_id = activity.id or ""
    if not subject:
        name = cleaned_name(_topic(activity)) or None
        return PlaceChanged(place, sender, activity_id, PlaceChange.RENAMED, name)
    if change is None:
        return None
    about = concerned(activity, place)
    name = cleaned_name(name_of(activity.channel.team if subject == "team" else activity.channel.channel)) or None
    return PlaceChanged(about, sender, activity_id, change, name, whole_team=subject == "team")


def concerned(activity: Incoming, place: Place) -> Place:
    """Return the channel or team that an event is about. An event without a channel is about the team."""
    kind = (activity.channel.event_type or "").lower()
    channel = id_of(activity.channel.channel)
    if kind.startswith("channel") and channel:
        return replace(place, conversation=channel, thread=None)
    if kind.startswith("team") and place.team_id:
        return replace(place, conversation=place.team_id, thread=None, name=None)
    return place


def _event_type(activity: Incoming) -> tuple[str, PlaceChange | None]:
    """Return ("team" or "channel", the change); ("", None) if the event is about people."""
    kind = (activity.channel.event_type or "").lower()
    for subject in ("team", "channel"):
        what = kind.removeprefix(subject)
        if kind.startswith(subject) and not what.startswith("member") and what not in ("shared", "unshared"):
            return subject, _CHANGES.get(what)
    return "", None


def _topic(activity: Incoming) -> str:
    return activity.topic_name if isinstance(activity.topic_name, str) else ""
