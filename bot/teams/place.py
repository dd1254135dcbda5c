"""Where an activity happened: its conversation, tenant and team."""

from typing import Any

from botbuilder.schema import Activity

from bot.events import (
    Place,
    PlaceKind,
)
from bot.teams.characters import cleaned_name
from bot.teams.places import channel_type

LOCAL_TENANT = "local"


def place_of(activity: Activity) -> Place:
    data = channel_data(activity)
    team_name = named_in(data, "team", "name")
    key, _, thread = activity.conversation.id.partition(";messageid=")
    return Place(
        tenant_id=tenant_of(activity),
        conversation=key,
        kind=_kind(activity, data),
        service_url=activity.service_url,
        bot_id=(activity.recipient.id if activity.recipient else None) or "",
        thread=thread or None,
        team_id=named_in(data, "team", "id"),
        name=cleaned_name(activity.conversation.name or named_in(data, "channel", "name") or team_name) or None,
        team_name=cleaned_name(team_name) or None,
        channel_type=channel_type(data),
    )


def tenant_of(activity: Activity) -> str:
    """Return the conversation's tenant. The SDK reads it under a name that Teams does not use."""
    named = named_in(channel_data(activity), "tenant", "id")
    return named or activity.conversation.additional_properties.get("tenantId") or LOCAL_TENANT


def _kind(activity: Activity, data: dict[str, Any]) -> PlaceKind:
    conversation = activity.conversation
    if conversation.conversation_type == "personal":
        return PlaceKind.PERSONAL
    if conversation.conversation_type == "channel":
        return PlaceKind.CHANNEL
    if named_in(data, "meeting", "id") or conversation.id.startswith("19:meeting_"):
        return PlaceKind.MEETING
    if conversation.conversation_type == "groupChat":
        return PlaceKind.GROUP
    # conversationUpdates may have no type.
    if data.get("team"):
        return PlaceKind.CHANNEL
    return PlaceKind.GROUP if conversation.is_group or conversation.id.startswith("19:") else PlaceKind.PERSONAL


def channel_data(activity: Activity) -> dict[str, Any]:
    return activity.channel_data if isinstance(activity.channel_data, dict) else {}


def named_in(data: dict[str, Any], what: str, attribute: str) -> str | None:
    found = data.get(what)
    value = found.get(attribute) if isinstance(found, dict) else None
    return value if isinstance(value, str) and value else None
