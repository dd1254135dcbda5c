"""What can happen to the bot, without a Teams word in it; `bot.teams` makes these out of verified activities."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from dialogs.message import Card


class PlaceKind(StrEnum):
    PERSONAL = "personal"
    GROUP = "group"
    CHANNEL = "channel"
    MEETING = "meeting"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something happened: one conversation.

    `conversation` is its key: in a channel without `;messageid=`, whose root is `thread`. `service_url` is where
    Teams wants answers, fresh from the activity and on the allow-list. `bot_id` is the bot's own account there.
    """

    tenant_id: str
    conversation: str
    kind: PlaceKind
    service_url: str
    bot_id: str
    thread: str | None = None
    team_id: str | None = None
    name: str | None = None
    team_name: str | None = None
    channel_type: str | None = None
    """"standard", "private" or "shared", where Teams says it. Only a standard channel has the members of its team."""


@dataclass(frozen=True, slots=True)
class Sender:
    """Who did it. `object_id` is the person's Entra object id in their tenant (None where Teams gives none, as for
    some guests); `platform_id` (29:…) is how this bot, and no other, addresses them."""

    platform_id: str
    name: str
    object_id: str | None = None
    locale: str | None = None


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A person mentioned in a message, at `text` (as written, e.g. "Karin Ek") in it."""

    platform_id: str
    name: str


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file beside a message. `url` needs no token, and is good for some minutes; it is "" where Teams gives none, as
    everywhere but in personal chat."""

    name: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class MessageReceived:
    """Something said to the bot. `text` has lost the mention of the bot itself and nothing else, and keeps the lines,
    numbers and indents of a pasted list (three spaces a level), read from its HTML where there is one."""

    place: Place
    sender: Sender
    activity_id: str
    text: str
    mentions: tuple[Mentioned, ...] = ()
    files: tuple[SentFile, ...] = ()
    wordless: str = ""
    """Set where there is no text: "forwarded" for a forwarded message, "picture" for a picture, a GIF or a sticker."""


@dataclass(frozen=True, slots=True)
class MessageEdited:
    """Somebody edited a message that was sent to the bot, or took back its deletion (`is_restored`).

    `activity_id` is the id of the original message. `occurrence` tells this change from other changes of that message.
    `text` and `mentions` are those of the message as it now is.
    """

    place: Place
    sender: Sender
    activity_id: str
    occurrence: str
    text: str
    mentions: tuple[Mentioned, ...] = ()
    is_restored: bool = False


@dataclass(frozen=True, slots=True)
class MessageDeleted:
    """Somebody deleted a message that was sent to the bot; `activity_id` is the id of the original message."""

    place: Place
    sender: Sender
    activity_id: str
    occurrence: str


@dataclass(frozen=True, slots=True)
class CardSubmitted:
    """A button in a card was pressed. `action` is the button's verb, `data` its inputs and what the card carried:
    untrusted, at most 64 KB. `card_id` is the activity that holds the card.

    `awaits_answer`: the client shows what the handler returns (Action.Execute or a dialog); otherwise (an old
    client's Action.Submit) the answer is posted. `by_extension`: from a dialog that a message's own menu opened, in a
    place where the bot need not be.
    """

    place: Place
    sender: Sender
    activity_id: str
    card_id: str | None
    action: str
    data: dict[str, Any] = field(default_factory=dict)
    awaits_answer: bool = True
    by_extension: bool = False


@dataclass(frozen=True, slots=True)
class FormRequested:
    """A button asks for a dialog, or (`by_extension`) a message's own menu does, in a place where the bot need not be;
    the handler returns a `ShowForm`."""

    place: Place
    sender: Sender
    activity_id: str
    card_id: str | None
    action: str
    data: dict[str, Any] = field(default_factory=dict)
    by_extension: bool = False


@dataclass(frozen=True, slots=True)
class BotAdded:
    """The app was installed in this place, by `sender` (often somebody from IT). `is_chosen`: in this very place, and
    not in a whole team, whose first channel may be the wrong one to speak in."""

    place: Place
    sender: Sender
    activity_id: str
    is_chosen: bool = True


@dataclass(frozen=True, slots=True)
class BotRemoved:
    place: Place
    sender: Sender
    activity_id: str


@dataclass(frozen=True, slots=True)
class RosterChanged:
    """People came or went: the roster is to be read again. `whole_team`: in the team `place.team_id`, and so in all its
    standard channels; otherwise in this place alone."""

    place: Place
    sender: Sender
    activity_id: str
    joined: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    whole_team: bool = False


class PlaceChange(StrEnum):
    RENAMED = "renamed"
    ARCHIVED = "archived"
    """Nothing can be posted there until it is unarchived."""
    UNARCHIVED = "unarchived"
    DELETED = "deleted"
    RESTORED = "restored"


@dataclass(frozen=True, slots=True)
class PlaceChanged:
    """A chat, a channel or (`whole_team`) the team `place.team_id` with all its channels was renamed, archived, deleted
    or brought back. `name` is its name from now on, where Teams gives one."""

    place: Place
    sender: Sender
    activity_id: str
    change: PlaceChange
    name: str | None = None
    whole_team: bool = False


@dataclass(frozen=True, slots=True)
class MeetingStarted:
    place: Place
    activity_id: str
    platform_meeting_id: str
    at: datetime


@dataclass(frozen=True, slots=True)
class MeetingEnded:
    place: Place
    activity_id: str
    platform_meeting_id: str
    at: datetime


Event = (
    MessageReceived
    | CardSubmitted
    | FormRequested
    | BotAdded
    | BotRemoved
    | RosterChanged
    | PlaceChanged
    | MessageEdited
    | MessageDeleted
    | MeetingStarted
    | MeetingEnded
)


# What a handler gives back to the one who pressed; everything else goes through the outbox.


@dataclass(frozen=True, slots=True)
class ShowText:
    """A short line, shown to the one who pressed and nobody else."""

    text: str


@dataclass(frozen=True, slots=True)
class ShowCard:
    """Replaces the card (or the dialog's content) for the one who pressed. `settles`: what the card asked is answered
    for everybody, and so it is replaced for all who see it."""

    card: Card
    settles: bool = False


@dataclass(frozen=True, slots=True)
class ShowForm:
    """Opens a dialog."""

    title: str
    card: Card


Answer = ShowText | ShowCard | ShowForm | None
