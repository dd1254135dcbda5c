"""Where an activity happened: its conversation, tenant and team."""

from bot.events import (
    Place,
    PlaceKind,
)
from bot.teams.characters import cleaned_name
from bot.teams.incoming import Incoming, id_of, name_of
from bot.teams.places import channel_type

LOCAL_TENANT = "local"


def place_of(activity: Incoming) -> Place:
    data, conversation = activity.channel, activity.conversation
    team_name = name_of(data.team)
    key, _, thread = conversation.id.partition(";messageid=")
    return Place(
        tenant_id=activity.tenant_id or LOCAL_TENANT,
        conversation=key,
        kind=_kind(activity),
        service_url=activity.service_url,
        bot_id=id_of(activity.recipient) or "",
        thread=thread or None,
        team_id=id_of(data.team),
        name=cleaned_name(conversation.name or name_of(data.channel) or team_name) or None,
        team_name=cleaned_name(team_name) or None,
        channel_type=channel_type(data),
    )


def _kind(activity: Incoming) -> PlaceKind:
    conversation = activity.conversation
    if conversation.conversation_type == "personal":
        return PlaceKind.PERSONAL
    if conversation.conversation_type == "channel":
        return PlaceKind.CHANNEL
    if id_of(activity.channel.meeting) or conversation.id.startswith("19:meeting_"):
        return PlaceKind.MEETING
    if conversation.conversation_type == "groupChat":
        return PlaceKind.GROUP
    # conversationUpdates may have no type.
    if activity.channel.team:
        return PlaceKind.CHANNEL
    return PlaceKind.GROUP if conversation.is_group or conversation.id.startswith("19:") else PlaceKind.PERSONAL
