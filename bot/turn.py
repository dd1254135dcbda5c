"""One turn: the event's person, place and group, and the replies to it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Annotated, Any, TypeVar
from zoneinfo import ZoneInfo

import msgspec
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.events import Mentioned, Place, PlaceKind, SentContent
from bot.registry import Registry
from bot.web.links import Links
from dialogs.catalogue import ME, Command
from dialogs.catalogue import rights as roles
from dialogs.deliveries import quiet_hours as quiet
from dialogs.deliveries.subjects import Subject
from dialogs.meetings.model import Meeting
from dialogs.message import Message
from dialogs.model import Group, GroupId, Member, Person, PersonId, Refusal, Role
from dialogs.names import recognition as people
from dialogs.people import leaders
from dialogs.privacy.model import Notice
from dialogs.text import escape_markdown, fold
from dialogs.texts import say
from storage import confirmations, meetings
from storage import people as groups
from storage.confirmations import Question, WaitingConfirmation
from storage.outbox import promises as outbox
from storage.outbox.promises import Promise

Shape = TypeVar("Shape", bound=msgspec.Struct)


QUESTION_WAITS = timedelta(hours=12)
LONGEST_NAMED = 400
"""The most characters of a name in a reply, with the marks of its mention."""
MOST_NAMED = 8
"""The most people of equal names that a question lists."""


class Way(msgspec.Struct, frozen=True):
    """A way to undo: an action and the data of its button, once for each thing that it restores."""

    action: str
    sent: tuple[dict[str, str], ...]


@dataclass(slots=True)
class Done:
    """A handler's description of its change, for `ångra`."""

    what: str = ""
    values: dict[str, str | int] = field(default_factory=dict)
    ways: list[Way] = field(default_factory=list)
    instead: str = ""
    told: bool = False


@dataclass(slots=True)
class Turn:
    """The parameter of every handler. A handler reads and writes through `tx`, and promises its messages in that
    transaction, so a change and its reply are saved together or not at all.

    `group` is None in a place that belongs to no group, and in a private chat until the group is known.
    `just_arrived`: the bot has not been in this place before, or not since it was removed. `is_outside`: the event
    comes from a message's own menu, in a place without the bot, where nothing can be posted. `links` makes
    addresses of web pages. `notice` says who is responsible for the data. `registry` has the handlers of all
    features. `message_id`: the id of the message; an edited message keeps its first id. `agreed`: the writer, or a
    leader who grants a wish, has pressed a yes that says that all of this is public. `takes_back`: this turn undoes
    something; an undo cannot itself be undone. `done`: the handler's description of its change. `written_in`: the
    language that the speaker chose, or else writes in now; private replies and refusals use it. `is_in_dialog`:
    only the speaker sees the handler's result, in their own language. `awaits_answer`: the handler's result is
    shown in the response; otherwise it is posted through the outbox.
    """

    tx: AsyncConnection
    now: datetime
    place: Place
    person: Person
    activity_id: str
    locale: str
    zone: ZoneInfo
    group: Group | None = None
    meeting: Meeting | None = None
    """The meeting that the text names by its day; None for the next one."""
    member: Member | None = None
    mentions: Sequence[Mentioned] = ()
    text: str = ""
    understood: str = ""
    """The command that free words were taken for; "" where they were typed as a command."""
    message_id: str = ""
    just_arrived: bool = False
    is_outside: bool = False
    takes_back: bool = False
    agreed: bool = False
    awaits_answer: bool = True
    done: Done = field(default_factory=Done)
    links: Links = field(default_factory=Links)
    notice: Notice = field(default_factory=Notice)
    registry: Registry = field(default_factory=Registry)
    written_in: str | None = None
    is_in_dialog: bool = False
    sent: SentContent | Refusal | None = None
    """The content of the file that came with the message, or why it cannot be read."""
    obeyed: list[type[Command]] = field(default_factory=list)
    _replies: int = field(default=0)
    _members: list[Member] | None = field(default=None)

    @property
    def group_locale(self) -> str:
        """Return the language of messages to others: the group's, not the speaker's."""
        return self.group.locale if self.group else self.locale

    @property
    def tenant_id(self) -> str:
        return self.place.tenant_id

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()

    @property
    def is_private(self) -> bool:
        return self.place.kind is PlaceKind.PERSONAL

    # -- who

    def the_group(self) -> Group:
        """Return the group of this turn. Raises Refusal if there is none."""
        if self.group is None:
            raise Refusal("no-group")
        return self.group

    async def enter(self, group_id: GroupId) -> Group:
        """Set the group of this turn. Raises Refusal if the person does not belong to it."""
        if self.group is None or self.group.id != group_id or self.member is None:
            found = await groups.belonging(self.tx, self.tenant_id, group_id, self.person.id)
            if found is None:
                raise Refusal("not-in-group")
            self.act_for(*found)
        return self.the_group()

    def enter_known(self, group: Group, member: Member) -> Group:
        """Set the group of this turn, which was read together with what was pressed."""
        if self.group is None or self.group.id != group.id or self.member is None:
            self.act_for(group, member)
        return self.the_group()

    def act_for(self, group: Group, member: Member | None) -> None:
        self.group, self.member, self.zone = group, member, group.zone
        self.locale = (self.written_in if self.is_private or self.is_in_dialog else None) or group.locale
        self._members = None

    async def members(self) -> list[Member]:
        """Return everybody in the group's conversation, members or not."""
        if self._members is None:
            self._members = await groups.roster(self.tx, self.the_group())
        return self._members

    async def leading(self, *, also: PersonId | None = None) -> list[Member]:
        """Return the people who lead the group, and `also` this person, without the rest of the roster."""
        if self._members is not None:
            return [each for each in self._members if each.leads or each.person.id == also]
        return await groups.leading(self.tx, self.the_group(), also=also)

    async def led(self) -> bool:
        """Return whether the group has a chair or a secretary. Until then everybody may act as one."""
        return bool(await self.leading())

    async def require(self, command: type[Command], *, own: bool = False) -> None:
        """Raise Refusal unless the rights allow this command to this person. A stranger in a tied chat may use the
        commands of everybody, also in a group without a leader."""
        held = self.member.roles if self.member else frozenset()
        led = self.member is None or await self.led()
        if roles.may(command, held, own=own, led=led):
            return
        if await self._chairs_today() and roles.may(command, held | {Role.CHAIR}, own=own, led=True):
            return
        raise Refusal("not-allowed")

    async def leads(self) -> bool:
        """Return whether this person is chair, secretary or today's acting chair of the group."""
        return (self.member is not None and self.member.leads) or await self._chairs_today()

    async def may_lead(self) -> bool:
        """Return whether this person may act as a leader. In a group without a leader, everybody may."""
        return leaders.may_act(self.member, await self.leading(), acting=await self._chairs_today())

    async def _chairs_today(self) -> bool:
        """Return whether this person is today's acting chair. "Per är ordförande i dag" is valid for the day of the
        meeting, after its end too."""
        group = self.the_group()
        todays = (
            await meetings.next_meeting(self.tx, group, now=self.now),
            await meetings.latest_started(self.tx, group, now=self.now),
        )
        return leaders.chairs_on(self.today, self.person.id, todays, self.zone)

    async def who_is(self, text: str) -> Member | None:
        """Return the person of the group whom `text` names, by mention or by name; None if it is nobody or several."""
        found = people.candidates(text, await self.members())
        return found[0] if len(found) == 1 else None

    async def the_one(self, text: str) -> Member:
        """Return the person whom `text` names. Raises Refusal if it is nobody, or asks which of several."""
        roster = await self.members()
        found = people.candidates(text, roster)
        if len(found) == 1:
            return found[0]
        if not found:
            raise Refusal("person-not-known", name=escape_markdown(text[:LONGEST_NAMED]))
        shown = people.shown_names(roster)
        names = [escape_markdown(shown[each.person.id]) for each in found[:MOST_NAMED]]
        raise Refusal(
            "person-which", name=escape_markdown(text[:LONGEST_NAMED]), names=", ".join(names), first=names[0]
        )

    # -- what can be taken back

    def can_undo(self, what: str, **values: str | int) -> None:
        """Name the change of this turn: `what` is the key of a sentence without a full stop ("undo-did-planned").
        `ångra` restores all rows and agendas that the turn changes, named or not."""
        self.done.what, self.done.values = what, values

    def can_undo_by(self, action: str, *sent: dict[str, str]) -> None:
        """Undo the change of this turn by the button `action`, with each of `sent` (deadlines)."""
        self.done.ways.append(Way(action, sent))

    def cannot_undo(self, what: str, instead: str, **values: str | int) -> None:
        """Let `ångra` only name the change of this turn, and say `instead` how to reverse it."""
        self.done.what, self.done.values, self.done.instead = what, values, instead

    async def the_ones(self, text: str) -> list[Member]:
        """Return the people whom `text` lists, each once. Raises Refusal for the first who is unknown or uncertain."""
        found: dict[PersonId, Member] = {}
        for name in people.split_names(text, await self.members()) or [text]:
            about_me = name == ME or fold(name).strip(" @") in ("jag", "mig", "me", "i")
            member = self.member if about_me and self.member else await self.the_one(name)
            found.setdefault(member.person.id, member)
        return list(found.values())

    # -- what is said

    def say(self, key: str, **values: str | int) -> str:
        return say(self.locale, key, **values)

    @property
    def own_locale(self) -> str:
        """The language of what only the speaker sees: theirs, if it is known. An old client shows all of it to all."""
        return (self.written_in if self.awaits_answer or self.is_private else None) or self.locale

    def say_alone(self, key: str, **values: str | int) -> str:
        """Say what only the speaker sees."""
        return say(self.own_locale, key, **values)

    async def reply(self, message: Message) -> None:
        """Answer where it was said."""
        await self._promise_reply(message, target="conversation", conversation=self.place.conversation)

    async def reply_markdown(self, text: str) -> None:
        await self.reply(Message(text=text))

    async def reply_text(self, key: str, **values: str | int) -> None:
        await self.reply(Message(text=self.say(key, **values)))

    async def reply_privately(self, message: Message) -> None:
        """Answer so that only the one who spoke sees it."""
        if self.is_private:
            await self.reply(message)
        else:
            await self._send_to(self.person.id, message, at=self.now)

    async def tell(self, person_id: PersonId, told: Callable[[Group], Message], *, awaited: bool = False) -> None:
        """Send somebody of the group a private message in the language that they read: `told` gets the group with that
        language. It is sent when people are awake, unless they asked for it and it is `awaited`."""
        group = self.the_group()
        message = told(await groups.read_by(self.tx, group, person_id))
        is_now = awaited or person_id == self.person.id
        await self._send_to(person_id, message, at=self.now if is_now else quiet.awake_at(self.now, group.zone))

    async def _send_to(self, person_id: PersonId, message: Message, *, at: datetime) -> None:
        whom = f"person:{person_id}"
        await self._promise_reply(message, target=whom, conversation=whom, due_at=at)

    async def replace(self, activity_id: str, message: Message) -> None:
        """Replace the bot's message `activity_id` in this place."""
        await self.promise(
            Promise(
                kind="replace",
                tenant_id=self.tenant_id,
                subject_key=Subject("settled", self.place.conversation, activity_id).key,
                occurrence=self.activity_id,
                target=outbox.TO_CONVERSATION,
                conversation=self.place.conversation,
                group_id=self.group.id if self.group else None,
                due_at=self.now,
                content=outbox.encode(message, activity_id=activity_id),
            )
        )

    async def tell_group(self, message: Message) -> None:
        """Post in the group's home, wherever this was said; once if it was said there."""
        home = self.the_group().conversation
        self.done.told |= home != self.place.conversation
        await self._promise_reply(message, target="conversation", conversation=home)

    async def _promise_reply(
        self, message: Message, *, target: str, conversation: str, due_at: datetime | None = None
    ) -> None:
        self._replies += 1
        here = conversation == self.place.conversation
        await self.promise(
            Promise(
                kind="reply",
                tenant_id=self.tenant_id,
                subject_key=Subject("reply", self.place.conversation, self.activity_id).key,
                occurrence=str(self._replies),
                target=target,
                conversation=conversation,
                group_id=self.group.id if self.group else None,
                due_at=due_at or self.now,
                content=outbox.encode(message, thread=self.place.thread if here else None),
            )
        )

    async def save_confirmation(self, kind: str, content: msgspec.Struct, *, group_id: GroupId | None) -> str:
        """Save what waits for this person's answer here. Return the id for the card."""
        return await confirmations.save_confirmation(
            self.tx,
            self.tenant_id,
            kind=kind,
            conversation=self.place.conversation,
            group_id=group_id,
            person_id=self.person.id,
            content=content,
            now=self.now,
        )

    async def question(self) -> Question | None:
        """Return the newest question that waits for this person here. Words count as its answer for half a day: a later
        message is about something else."""
        return await confirmations.latest_question(
            self.tx,
            self.tenant_id,
            self.place.conversation,
            self.person.id,
            self.registry.confirmations,
            after=self.now - QUESTION_WAITS,
        )

    async def load_confirmation(self, data: Mapping[str, Any], shape: type[Shape]) -> WaitingConfirmation[Shape]:
        """Return the confirmation of a pressed button, and leave it waiting."""
        pressed = read(data, OfConfirmation).confirmation
        return await confirmations.load_confirmation(self.tx, self.tenant_id, pressed, shape)

    async def take_confirmation(self, data: Mapping[str, Any], shape: type[Shape]) -> WaitingConfirmation[Shape]:
        """Answer the confirmation of a pressed button, and return it."""
        pressed = read(data, OfConfirmation).confirmation
        return await confirmations.take_confirmation(self.tx, self.tenant_id, pressed, shape, now=self.now)

    async def promise(self, *promises: Promise) -> None:
        await outbox.promise(self.tx, promises, now=self.now)


class OfConfirmation(msgspec.Struct):
    """The data of a confirmation's button. Posted cards call the id `proposal`."""

    confirmation: Annotated[str, msgspec.Meta(max_length=64)] = msgspec.field(name="proposal")


def read(data: Mapping[str, Any], shape: type[Shape]) -> Shape:
    """Return the checked data of a card: types, lengths, choices. Raises Refusal if our card would not send it."""
    try:
        # A field that was left empty is left out by some clients, and sent as "" by others.
        return msgspec.convert({name: value for name, value in data.items() if value != ""}, shape, strict=False)
    except (msgspec.ValidationError, ValueError):
        raise Refusal("card-not-understood") from None
