"""Makes the events of `bot.events` from verified activities. Nothing beyond this module uses Teams' terms."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import msgspec

from bot.events import (
    BotAdded,
    BotRemoved,
    CallChanged,
    CardSubmitted,
    Event,
    FormRequested,
    InCall,
    MeetingEnded,
    MeetingStarted,
    Mentioned,
    MessageReceived,
    PlaceKind,
    RosterChanged,
    Sender,
    SentFile,
)
from bot.teams import html_text
from bot.teams.answers import CARD_ACTION, MESSAGE_ACTION, OPEN_DIALOG, SUBMIT_DIALOG, SUBMIT_MESSAGE_ACTION
from bot.teams.characters import cleaned, cleaned_name
from bot.teams.incoming import Attachment, Incoming, Malformed, id_of
from bot.teams.message_text import is_bot, mentions_in, text_of
from bot.teams.place import place_of
from bot.teams.places import concerned, is_change, place_changed
from bot.teams.wordless import wordless

MAX_DATA = 64 * 1024
MAX_DATA_DEPTH = 16
MEETING_START = "application/vnd.microsoft.meetingStart"
MEETING_END = "application/vnd.microsoft.meetingEnd"
PARTICIPANT_JOIN = "application/vnd.microsoft.meetingParticipantJoin"
PARTICIPANT_LEAVE = "application/vnd.microsoft.meetingParticipantLeave"
MOST_IN_CALL = 1000


# Keys of a card's data that are for the client.


_CLIENTS_OWN = ("msteams", "action")
_DOWNLOAD = "application/vnd.microsoft.teams.file.download.info"
_FILES = (_DOWNLOAD, "reference")
LONGEST_MARKED = 20_000
"""Characters of a message from its own menu: enough for the form."""


def message(activity: Incoming) -> Event:
    """Return the event of a text, or of a filled-in card from a client that sends it as a message."""
    if isinstance(activity.value, dict) and not (activity.text or "").strip():
        action, data = _action(activity.value)
        return CardSubmitted(
            place=place_of(activity),
            sender=sender_of(activity),
            activity_id=activity.id or "",
            card_id=activity.reply_to_id,
            action=action,
            data=data,
            awaits_answer=False,
        )
    text = text_of(activity)
    return MessageReceived(
        place=place_of(activity),
        sender=sender_of(activity),
        activity_id=activity.id or "",
        text=text,
        mentions=_mentioned(activity),
        files=tuple(_file(one) for one in activity.attachments or () if one.content_type in _FILES),
        wordless=wordless(activity, text),
    )


def _mentioned(activity: Incoming) -> tuple[Mentioned, ...]:
    return tuple(
        Mentioned(account.id, name)
        for account, name in mentions_in(activity)
        if account.id is not None and not is_bot(activity, account)
    )


def invoke(activity: Incoming) -> Event | None:
    """Return the event of a button in a card or dialog; None for an unknown kind of invoke."""
    value = activity.value if isinstance(activity.value, dict) else {}
    common: dict[str, Any] = {
        "place": place_of(activity),
        "sender": sender_of(activity),
        "activity_id": activity.id or "",
        "card_id": activity.reply_to_id,
    }
    if activity.name == CARD_ACTION:
        pressed = value.get("action")
        if not isinstance(pressed, dict):
            raise Malformed("a card action without its action")
        action, data = _action(pressed.get("data") or {}, verb=pressed.get("verb"))
        return CardSubmitted(**common, action=action, data=data)
    if activity.name in (MESSAGE_ACTION, SUBMIT_MESSAGE_ACTION):
        return _on_a_message(activity, value, common)
    if activity.name == OPEN_DIALOG:
        action, data = _action(value.get("data") or {})
        return FormRequested(**common, action=action, data=data)
    if activity.name == SUBMIT_DIALOG:
        action, data = _action(value.get("data") or {})
        return CardSubmitted(**common, action=action, data=data, in_dialog=True)
    return None


def _on_a_message(activity: Incoming, value: dict[str, Any], common: dict[str, Any]) -> Event:
    """Return the event of a choice in a message's own menu, or of the dialog that it opened."""
    carried = value.get("data")
    client = carried.get("msteams") if isinstance(carried, dict) else None
    # The app was installed from the dialog: now show the requested form.
    just_installed = isinstance(client, dict) and client.get("justInTimeInstall") is True
    if activity.name == MESSAGE_ACTION or just_installed:
        data = _marked(value) | {"installed": just_installed}
        return FormRequested(**common, action="message_action", data=data, by_extension=True)
    action, data = _action(carried or {})
    return CardSubmitted(**common, action=action, data=data, by_extension=True, in_dialog=True)


def _marked(value: dict[str, Any]) -> dict[str, Any]:
    """Return the message of the menu: its text, read as pasted text is, and its time."""
    payload = value.get("messagePayload")
    payload = payload if isinstance(payload, dict) else {}
    body = payload.get("body")
    content = body.get("content") if isinstance(body, dict) else None
    text = ""
    if isinstance(content, str):
        is_html = body.get("contentType") == "html" if isinstance(body, dict) else False
        text = html_text.text_of(content) if is_html else cleaned(content).strip()
    written_at = _instant(payload.get("createdDateTime"))
    return {"text": text[:LONGEST_MARKED], "written_at": written_at.isoformat() if written_at else ""}


def installation(activity: Incoming) -> Event | None:
    # An upgrade is a removal and an addition; only the addition names the place.
    if activity.action in ("add", "add-upgrade"):
        return _added(activity)
    if activity.action == "remove":
        return BotRemoved(place_of(activity), sender_of(activity), activity.id or "")
    return None


def roster(activity: Incoming) -> Event | None:
    """Return the event of joined or removed members, or of a changed place.

    Nobody is looked up: one person whom Teams refuses to show must not block the rest.
    """
    bot = id_of(activity.recipient)
    joined = tuple(one.id for one in activity.members_added or () if one.id)
    left = tuple(one.id for one in activity.members_removed or () if one.id)
    place, sender, activity_id = place_of(activity), sender_of(activity), activity.id or ""
    if bot and bot in joined:
        return _added(activity)
    if bot and bot in left:
        return BotRemoved(place, sender, activity_id)
    if is_change(activity):
        return place_changed(activity, place, sender)
    about = concerned(activity, place)
    whole_team = about.team_id is not None and about.conversation == about.team_id
    return RosterChanged(about, sender, activity_id, joined=joined, left=left, whole_team=whole_team)


def _added(activity: Incoming) -> BotAdded:
    """Return the event of an installation. A team is not a place to write in: use the channel chosen at the
    installation, or a named one."""
    place, is_chosen = place_of(activity), True
    if place.kind is PlaceKind.CHANNEL:
        chosen = _chosen_channel(activity.channel.settings)
        is_chosen = chosen is not None or place.conversation != place.team_id
        place = replace(place, conversation=chosen or place.conversation)
    return BotAdded(place, sender_of(activity), activity.id or "", is_chosen=is_chosen)


def _chosen_channel(settings: Any) -> str | None:
    channel = settings.get("selectedChannel") if isinstance(settings, dict) else None
    chosen = channel.get("id") if isinstance(channel, dict) else None
    return chosen if isinstance(chosen, str) and chosen else None


def meeting(activity: Incoming) -> Event | None:
    """Return the event of a meeting's start or end, or of people in its call. The SDK passes its details on unchanged,
    with keys in either case."""
    if activity.name in (PARTICIPANT_JOIN, PARTICIPANT_LEAVE):
        return _call(activity)
    if activity.name not in (MEETING_START, MEETING_END):
        return None
    starts = activity.name == MEETING_START
    value = activity.value if isinstance(activity.value, dict) else {}
    details = {key.lower(): item for key, item in value.items()}
    meeting_id = id_of(activity.channel.meeting) or details.get("id")
    at = _instant(details.get("starttime" if starts else "endtime")) or _instant(activity.timestamp)
    if not isinstance(meeting_id, str) or at is None:
        raise Malformed("a meeting event without its meeting or time")
    event = MeetingStarted if starts else MeetingEnded
    return event(place_of(activity), activity.id or "", meeting_id, at)


def _call(activity: Incoming) -> CallChanged:
    """Return who joined or left the call. Somebody without an id, such as a caller by phone, is left out."""
    at = _instant(activity.timestamp)
    members = _lower(activity.value).get("members")
    if at is None or not isinstance(members, list):
        raise Malformed("an event of participants without its members or time")
    people = []
    for member in members[:MOST_IN_CALL]:
        user = _lower(_lower(member).get("user"))
        platform_id, object_id = user.get("id"), user.get("aadobjectid") or user.get("objectid")
        if isinstance(platform_id, str) and platform_id:
            people.append(InCall(platform_id, object_id if isinstance(object_id, str) else None))
    return CallChanged(
        place_of(activity), activity.id or "", tuple(people), at, joined=activity.name == PARTICIPANT_JOIN
    )


def _lower(value: Any) -> dict[str, Any]:
    return {key.lower(): item for key, item in value.items()} if isinstance(value, dict) else {}


def sender_of(activity: Incoming) -> Sender:
    account = activity.sender
    return Sender(
        platform_id=(account and account.id) or "",
        name=cleaned_name(account.name if account else None),
        object_id=(account and account.aad_object_id) or None,
        locale=locale_of(activity),
    )


def locale_of(activity: Incoming) -> str | None:
    if activity.locale:
        return activity.locale
    for entity in activity.entities or ():
        if entity.type == "clientInfo" and entity.locale is not None:
            return entity.locale
    return None


def _file(attachment: Attachment) -> SentFile:
    content = attachment.content if isinstance(attachment.content, dict) else {}
    url = content.get("downloadUrl") if attachment.content_type == _DOWNLOAD else None
    return SentFile(cleaned_name(attachment.name), url if isinstance(url, str) else "")


def _instant(value: Any) -> datetime | None:
    try:
        found = msgspec.convert(value, datetime)
        # OverflowError: the first and last day of the calendar have no UTC in some zones.
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    except (msgspec.ValidationError, OverflowError):
        return None


def _action(carried: Any, *, verb: Any = None) -> tuple[str, dict[str, Any]]:
    """Return the button's verb and data, without keys for the client."""
    if not isinstance(carried, dict):
        raise Malformed("card data that is not an object")
    action = verb if verb is not None else carried.get("action", "")
    if not isinstance(action, str) or len(action) > 256:
        raise Malformed("a verb that is not a word")
    if len(msgspec.json.encode(carried)) > MAX_DATA:
        raise Malformed("card data too large")
    return action, {key: _cleaned(value) for key, value in carried.items() if key not in _CLIENTS_OWN}


def _cleaned(value: Any, depth: int = 0) -> Any:
    if depth > MAX_DATA_DEPTH:
        raise Malformed("card data nested too deep")
    match value:
        case str():
            return cleaned(value)
        case dict():
            return {key: _cleaned(item, depth + 1) for key, item in value.items()}
        case list():
            return [_cleaned(item, depth + 1) for item in value]
        case _:
            return value
