"""The events of the bot, without Teams' terms. `bot.teams` makes them from verified activities."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from dialogs.message import Card
from dialogs.minutes.readback import LineKind


class PlaceKind(StrEnum):
    PERSONAL = "personal"
    GROUP = "group"
    CHANNEL = "channel"
    MEETING = "meeting"


@dataclass(frozen=True, slots=True)
class Place:
    """A conversation in which something happened.

    `conversation` is its key: in a channel without `;messageid=`, whose root is `thread`. `service_url` is where Teams
    wants answers, fresh from the activity and on the allow-list. `bot_id` is the bot's own account there.
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
    """The person who acted. `object_id` is their Entra object id in their tenant (None if Teams gives none, as for some
    guests). `platform_id` (29:…) is their id for this bot only."""

    platform_id: str
    name: str
    object_id: str | None = None
    locale: str | None = None


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A person mentioned in a message. `text` is the name as written, e.g. "Karin Ek"."""

    platform_id: str
    name: str


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file beside a message. `url` needs no token and is valid for some minutes. It is "" if Teams gives none, as
    everywhere except in a personal chat."""

    name: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class SentContent:
    """The content of a file: the `text` of notes, or a `template` that was checked. `mark` and `lines` are those of one
    of our own Word files."""

    text: str = ""
    template: bytes = b""
    mark: str = ""
    lines: tuple[tuple[LineKind, str], ...] = ()


@dataclass(frozen=True, slots=True)
class MessageReceived:
    """A message to the bot. `text` lacks only the mention of the bot. It keeps the lines, numbers and indents of a
    pasted list (three spaces a level), read from the HTML if there is one."""

    place: Place
    sender: Sender
    activity_id: str
    text: str
    mentions: tuple[Mentioned, ...] = ()
    files: tuple[SentFile, ...] = ()
    wordless: str = ""
    """The content of a message without text: "forwarded" for a forwarded message, "picture" for a picture, a GIF or a
    sticker."""


@dataclass(frozen=True, slots=True)
class MessageEdited:
    """A person edited a message to the bot, or undid its deletion (`is_restored`).

    `activity_id` is the id of the original message. `occurrence` distinguishes this change from other changes of the
    message. `text` and `mentions` are the present ones.
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
    """A person deleted a message to the bot. `activity_id` is the id of the original message."""

    place: Place
    sender: Sender
    activity_id: str
    occurrence: str


@dataclass(frozen=True, slots=True)
class CardSubmitted:
    """A person pressed a button of a card. `action` is the button's verb. `data` holds its inputs and the card's data:
    untrusted, at most 64 KB. `card_id` is the activity of the card.

    `awaits_answer`: the client shows what the handler returns (Action.Execute or a dialog); otherwise (Action.Submit of
    an old client) the answer is posted. `by_extension`: from a dialog that a message's own menu opened, in a place
    where the bot may not be installed. `in_dialog`: only the person who pressed sees the answer.
    """

    place: Place
    sender: Sender
    activity_id: str
    card_id: str | None
    action: str
    data: dict[str, Any] = field(default_factory=dict)
    awaits_answer: bool = True
    by_extension: bool = False
    in_dialog: bool = False


@dataclass(frozen=True, slots=True)
class FormRequested:
    """A button, or (`by_extension`) a message's own menu, requests a dialog. The handler returns a `ShowForm`. With
    `by_extension` the bot may not be installed in the place."""

    place: Place
    sender: Sender
    activity_id: str
    card_id: str | None
    action: str
    data: dict[str, Any] = field(default_factory=dict)
    by_extension: bool = False


@dataclass(frozen=True, slots=True)
class BotAdded:
    """The app was installed in this place by `sender` (often from IT). `is_chosen`: in exactly this place, and not in a
    whole team, whose first channel may be the wrong place to write in."""

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
    """People joined or left, so the roster must be read again. `whole_team`: in the team `place.team_id`, and so in all
    its standard channels; otherwise only in this place."""

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
    """A chat, a channel or (`whole_team`) the team `place.team_id` with its channels was renamed, archived, deleted or
    restored. `name` is its new name, if Teams gives one."""

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


@dataclass(frozen=True, slots=True)
class InCall:
    """Somebody in the call of a meeting, by the bot's own id for them and their Entra object id."""

    platform_id: str
    object_id: str | None = None


@dataclass(frozen=True, slots=True)
class CallChanged:
    """People joined the call of a meeting, or left it."""

    place: Place
    activity_id: str
    people: tuple[InCall, ...]
    at: datetime
    joined: bool


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
    | CallChanged
)


# Results of handlers, for the person who pressed. All other messages go through the outbox.


@dataclass(frozen=True, slots=True)
class ShowText:
    """A short line, shown only to the person who pressed."""

    text: str


@dataclass(frozen=True, slots=True)
class ShowCard:
    """Replaces the card (or the dialog's content) for the person who pressed. `settles`: the question of the card is
    answered for everybody, so it is replaced for all who see it."""

    card: Card
    settles: bool = False


@dataclass(frozen=True, slots=True)
class ShowForm:
    """Opens a dialog."""

    title: str
    card: Card


Answer = ShowText | ShowCard | ShowForm | None
