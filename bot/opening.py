"""Opens the turn of an event: remembers the place and the person, and finds the group that the place belongs to."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.events import (
    CallChanged,
    CardSubmitted,
    Event,
    FormRequested,
    MeetingEnded,
    MeetingStarted,
    MessageDeleted,
    MessageEdited,
    MessageReceived,
    PlaceKind,
)
from bot.features import REGISTRY
from bot.turn import Turn
from bot.web.links import Links
from dialogs.identities import plain
from dialogs.language import written_in
from dialogs.message import Message
from dialogs.model import Person
from dialogs.privacy.model import Notice
from storage import people as groups
from storage import privacy
from storage.outbox.places import OWN_MEMBERS, forget_team_members, restore
from storage.outbox.reopening import opened
from storage.processed_activities import first_sight, note_refusal, occurrence_of


class Opening:
    def __init__(
        self, clock: Callable[[], datetime], *, zone: ZoneInfo, locale: str, links: Links, notice: Notice
    ) -> None:
        self._clock = clock
        self.zone = zone
        self._locale = locale
        self.links = links
        self._notice = notice

    async def turn_of(self, tx: AsyncConnection, event: Event) -> Turn | None:
        """Return the turn of an event; None if it was handled before."""
        place, now = event.place, self._clock()
        activity_id = event.activity_id
        if isinstance(event, MessageEdited | MessageDeleted):
            activity_id = occurrence_of(activity_id, event.occurrence)
        if not await first_sight(tx, place.tenant_id, place.conversation, activity_id, now=now):
            return None
        is_private = place.kind is PlaceKind.PERSONAL
        sender = None if isinstance(event, MeetingStarted | MeetingEnded | CallChanged) else event.sender
        known = await groups.recall(tx, place.tenant_id, place.conversation, sender.platform_id if sender else "")
        if isinstance(event, CardSubmitted | FormRequested) and event.by_extension and not is_private:
            is_there = known.conversation is not None and known.conversation.suspended_at is None
            if not is_there and place.team_id:
                is_there = await groups.is_in_team(tx, place.tenant_id, place.team_id)
            if not is_there:
                return await self._from_outside(tx, event, known.person)
        kept = await groups.remember_conversation(
            tx,
            place.tenant_id,
            place.conversation,
            kind=place.kind.value,
            service_url=place.service_url,
            bot_id=place.bot_id,
            team_id=place.team_id,
            name=place.name,
            channel_type=place.channel_type,
            team_name=place.team_name,
            known=known.conversation,
        )
        person = Person(place.tenant_id, "", "", "")
        if sender and sender.platform_id:
            person = await groups.remember_person(
                tx,
                place.tenant_id,
                sender.platform_id,
                name=sender.name,
                object_id=sender.object_id,
                private_conversation=place.conversation if is_private else None,
                known=known.person,
            )
            if known.person is None:
                await privacy.returned(tx, place.tenant_id, sender.object_id or sender.platform_id, now=now)
        if kept.suspended_at is not None and isinstance(event, MessageReceived | CardSubmitted | FormRequested):
            # Whoever is spoken to is there, whatever was refused before.
            since = await restore(tx, place.tenant_id, place.conversation, team_id=None)
            await opened(tx, place.tenant_id, since, now=now)
            await groups.suspend(tx, place.tenant_id, place.conversation, at=None)
        turn = Turn(
            tx=tx,
            now=now,
            place=place,
            person=person,
            activity_id=activity_id,
            # A Swede's Teams often speaks English: the group's choice counts, and the operator's where there is none.
            locale=self._locale,
            zone=self.zone,
            just_arrived=kept.is_new or kept.suspended_at is not None,
            links=self.links,
            notice=self._notice,
            registry=REGISTRY,
            written_in=person.locale or _language_of(event),
            is_in_dialog=isinstance(event, FormRequested) or (isinstance(event, CardSubmitted) and event.in_dialog),
        )
        if is_private and turn.written_in:
            turn.locale = turn.written_in
        if known.group is not None and not is_private:
            turn.act_for(known.group, known.member)
            if (
                kept.channel_type in OWN_MEMBERS
                and known.conversation is not None
                and known.conversation.channel_type not in OWN_MEMBERS
                and known.group.conversation == place.conversation
            ):
                await forget_team_members(tx, known.group, person.id, now=now)
        return turn

    async def refuse(self, tx: AsyncConnection, event: Event, sentence: str) -> None:
        """Send a refusal in a transaction of its own. A refused press leaves no row of a stranger."""
        turn = await self.turn_of(tx, event)
        if turn is None:
            return
        await turn.reply(Message(text=sentence))
        if isinstance(event, MessageReceived | MessageEdited):
            place = event.place
            await note_refusal(tx, place.tenant_id, place.conversation, event.activity_id, now=turn.now)
        else:
            await groups.forget_stranger(tx, turn.person)

    async def _from_outside(
        self, tx: AsyncConnection, event: CardSubmitted | FormRequested, known: Person | None
    ) -> Turn:
        """Return the turn of a message's own menu in a place without the bot. Nothing is known or stored of such a
        place."""
        person = await groups.remember_person(
            tx,
            event.place.tenant_id,
            event.sender.platform_id,
            name=event.sender.name,
            object_id=event.sender.object_id,
            known=known,
        )
        return Turn(
            tx=tx,
            now=self._clock(),
            place=event.place,
            person=person,
            activity_id=event.activity_id,
            locale=self._locale,
            zone=self.zone,
            registry=REGISTRY,
            is_outside=True,
        )


def _language_of(event: Event) -> str | None:
    return written_in(plain(event.text)) if isinstance(event, MessageReceived) else None
