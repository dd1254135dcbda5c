"""Reads activities about messages that were edited or deleted after the bot had received them."""

from bot.events import MessageDeleted, MessageEdited, MessageReceived
from bot.teams import place as place_in
from bot.teams import translate
from bot.teams.incoming import Incoming


def edited(activity: Incoming) -> MessageEdited | None:
    """Return the event of an edited message, or of one whose deletion was undone."""
    event = translate.message(activity)
    if not isinstance(event, MessageReceived):
        return None
    return MessageEdited(
        place=event.place,
        sender=event.sender,
        activity_id=event.activity_id,
        occurrence=_occurrence(activity),
        text=event.text,
        mentions=event.mentions,
        is_restored=_event_type(activity) == "undeleteMessage",
    )


def deleted(activity: Incoming) -> MessageDeleted:
    """Return the event of a deleted message. Teams sends no text with it."""
    place, sender = place_in.place_of(activity), translate.sender_of(activity)
    return MessageDeleted(place, sender, activity.id or "", _occurrence(activity))


def _occurrence(activity: Incoming) -> str:
    """Return a key that is the same for each delivery of one change, and differs for the next change of the message."""
    return f"{_event_type(activity) or activity.type}:{activity.timestamp or ''}"


def _event_type(activity: Incoming) -> str:
    return activity.channel.event_type or ""
