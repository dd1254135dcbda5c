"""Takes an event to its handler, in one transaction: a change and the promise of its reply are saved together."""

import logging
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from msgspec import Meta
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot import changed_messages, completing, confirmations, which_group, which_meeting
from bot.agenda import offers, publishing
from bot.confirmations import Said
from bot.deadlines import moving, replying
from bot.events import (
    Answer,
    BotAdded,
    BotRemoved,
    CallChanged,
    CardSubmitted,
    Event,
    FormRequested,
    MeetingEnded,
    MeetingStarted,
    MessageDeleted,
    MessageEdited,
    MessageReceived,
    PlaceChanged,
    PlaceKind,
    RosterChanged,
    SentContent,
    ShowCard,
    ShowForm,
    ShowText,
)
from bot.features import REGISTRY
from bot.feedback import handlers as feedback_handlers
from bot.feedback import private_words
from bot.meetings.ending import call_ended, call_started
from bot.minutes import call
from bot.notes.sent_files import Fetch, fetch_nothing
from bot.occasions import naming
from bot.opening import Opening
from bot.people import handlers as people_handlers
from bot.people import places as place_changes
from bot.privacy import audit_notes
from bot.received_files import receive, received
from bot.table_round import handlers as table_round_handlers
from bot.turn import OfConfirmation, Turn, read
from bot.understanding.handlers import chosen_by_number, not_understood, obey_all, obey_chosen
from bot.understanding.service import meaning_of
from bot.undo import records as undo_records
from bot.web.links import Links
from dialogs import catalogue as commands
from dialogs.catalogue import Command
from dialogs.catalogue.registry import needs_no_group
from dialogs.meetings.cards import settled_card
from dialogs.message import Message
from dialogs.model import Refusal
from dialogs.people import cards
from dialogs.privacy.model import Notice
from dialogs.refused_cards import refused
from dialogs.text import escape_markdown
from dialogs.texts import say
from storage import people as groups
from storage import undo_journal as journal
from storage.confirmations import AGREED, DID_YOU_MEAN, MEANT, take_confirmation
from storage.database.engine import Database
from storage.processed_activities import first_sight

log = logging.getLogger(__name__)


class _Chosen(OfConfirmation):
    group: Annotated[str, Meta(max_length=64)] = ""


class _Refused(Exception):  # noqa: N818
    """Leaves the transaction with a Refusal, so that nothing of the turn is saved."""

    def __init__(self, refusal: Refusal, locale: str) -> None:
        super().__init__(refusal.key)
        self.locale, self.sentence = locale, say(locale, refusal.key, **refusal.values)


class Dispatch:
    """Handles events: reads the stored data, saves the change, promises messages, and returns the answer.

    An activity that was handled before has no answer. A Refusal saves nothing, and answers with its sentence.
    """

    def __init__(
        self,
        db: Database,
        clock: Callable[[], datetime],
        *,
        zone: ZoneInfo,
        locale: str,
        fetch: Fetch = fetch_nothing,
        roster_wanted: Callable[[], None] = lambda: None,
        links: Links | None = None,
        notice: Notice | None = None,
    ) -> None:
        self._db = db
        self._clock = clock
        self._locale = locale
        self._fetch = fetch
        self._roster_wanted = roster_wanted
        self.opening = Opening(clock, zone=zone, locale=locale, links=links or Links(), notice=notice or Notice())

    async def __call__(self, event: Event) -> Answer:
        try:
            # Seconds, in which no transaction may be open.
            sent = await received(event, self._fetch, today=self._clock().date())
            async with self._db.write() as tx:
                return await self._handle(tx, event, sent)
        except _Refused as refused:
            return await self._tell(event, refused.sentence, refused.locale, str(refused))
        except (SQLAlchemyError, OSError):
            raise  # nothing can be kept or said now: Teams delivers it again
        except Exception as error:
            if not isinstance(event, MessageReceived):
                raise  # a press is answered in its own response; an event of Teams' comes again
            # The log shows its class and place, and never its text, which could hold what somebody wrote.
            log.exception("a message could not be handled: %s", type(error).__name__)
            return await self._tell(event, say(self._locale, "sorry"))
        finally:
            if isinstance(event, BotAdded | RosterChanged | MessageReceived):
                self._roster_wanted()

    async def _tell(self, event: Event, sentence: str, locale: str = "", key: str = "") -> Answer:
        """Send the refusal in a transaction of its own, because the event's own was rolled back. A form comes back with
        its text."""
        if isinstance(event, CardSubmitted | FormRequested) and getattr(event, "awaits_answer", True):
            card = refused(sentence, event.data, locale or self._locale, key=key)
            return ShowCard(card) if card else ShowText(sentence)
        async with self._db.write() as tx:
            await self.opening.refuse(tx, event, sentence)
        return None

    # -- handling it

    async def _handle(self, tx: AsyncConnection, event: Event, sent: SentContent | Refusal | None) -> Answer:
        if isinstance(event, PlaceChanged | RosterChanged):
            await self._place(tx, event)
            return None
        turn = await self.opening.turn_of(tx, event)
        if turn is None:
            return None
        turn.sent = sent
        try:
            answer = await audit_notes.noted(turn, event, self._act(turn, event))
            await undo_records.remember(turn)
        except Refusal as refusal:
            # Whoever writes English in a Swedish group is told in English why it did not work.
            raise _Refused(refusal, turn.written_in or turn.locale) from None
        finally:
            journal.drop(tx)
        return answer

    async def _place(self, tx: AsyncConnection, event: PlaceChanged | RosterChanged) -> None:
        """Handle an event about a place for each group that lives there. Nobody is answered, and no place is
        created."""
        place, now = event.place, self._clock()
        if not await first_sight(tx, place.tenant_id, place.conversation, event.activity_id, now=now):
            return
        if isinstance(event, PlaceChanged):
            await place_changes.place_changed(tx, event, now=now)
        else:
            await place_changes.roster_changed(tx, event)

    async def _act(self, turn: Turn, event: Event) -> Answer:
        match event:
            case CardSubmitted():
                turn.awaits_answer = event.awaits_answer
                return await self._press(turn, event)
            case FormRequested():
                return await self._form(turn, event)
            case MessageReceived() | MessageEdited() | MessageDeleted():
                await self._read(turn, event)
            case _:
                await self._note(turn, event)
        return None

    async def _read(self, turn: Turn, event: MessageReceived | MessageEdited | MessageDeleted) -> None:
        """Handle a message that was sent, changed or deleted."""
        if not isinstance(event, MessageDeleted):
            turn.mentions, turn.text, turn.message_id = event.mentions, event.text, event.activity_id
        match event:
            case MessageReceived():
                if event.wordless and not event.files:
                    raise Refusal(f"wordless-{event.wordless}")
                if event.files:
                    if (unreadable := await receive(turn, event.text, self._hear)) is not None:
                        await self._speak_as_their_group(turn)
                        raise unreadable
                else:
                    await self._hear(turn, event.text)
            case MessageEdited():
                await self._speak_as_their_group(turn)
                if await changed_messages.edited(turn, event):
                    await self._hear(turn, event.text)
            case MessageDeleted():
                await self._speak_as_their_group(turn)
                await changed_messages.deleted(turn, event)

    async def _note(self, turn: Turn, event: Event) -> None:
        """Handle that the bot was added or removed, or that a call began or ended."""
        match event:
            case BotAdded():
                await place_changes.take_posts_again(turn)
                await place_changes.suspend_team(turn, at=None)
                # Heard twice for one installation, and at every upgrade of the app.
                if turn.just_arrived:
                    await groups.suspend(turn.tx, turn.tenant_id, turn.place.conversation, at=None)
                    if event.is_chosen:
                        await people_handlers.welcome(turn)
            case BotRemoved():
                await groups.suspend(turn.tx, turn.tenant_id, turn.place.conversation, at=turn.now)
                await place_changes.suspend_team(turn, at=turn.now)
            case MeetingStarted():
                if turn.group is not None:
                    await call_started(turn, event.at)
            case MeetingEnded():
                if turn.group is not None:
                    await call.ended(turn, event.at)
                    await call_ended(turn, event.at)
            case CallChanged():
                if turn.group is not None:
                    await call.changed(turn, event)

    async def _speak_as_their_group(self, turn: Turn) -> None:
        """Set the language and, if the person has a single group, the group of a private chat."""
        if turn.is_private:
            await self._find_group(turn, commands.Help(), "")

    async def _hear(self, turn: Turn, text: str) -> None:
        turn.text = text
        if await chosen_by_number(turn, text, self._obey):
            return
        question = await turn.question()
        replied = await replying.replied(turn, text, question)
        if replied is True:
            return
        if replied:
            await self._obey(turn, replied)
            return
        turn.text = text = await completing.completed(turn, text, question)
        read_as = await meaning_of(turn, await naming.parsed(turn, text), text)
        if not turn.is_private and await private_words.was_a_slip(turn, read_as, text):
            return
        command = await private_words.in_context(turn, read_as, text) if turn.is_private else read_as
        if turn.is_private and command is not None and command is read_as:
            command = await which_group.enter_named(turn, command, text)
        if command is not None and await self._find_group(turn, command, text):
            command = await which_meeting.enter_named(turn, command, text if turn.understood else turn.text)
            await self._obey(turn, command)
            await which_group.remember(turn)

    async def _find_group(self, turn: Turn, command: Command, text: str) -> bool:
        """Set the turn's group, if it is known. Return False if the person is asked which group they mean."""
        if not turn.is_private:
            if turn.group is None and isinstance(command, commands.TieChat):
                return True
            if turn.group is None and turn.place.kind is PlaceKind.MEETING:
                known = await groups.groups_of(turn.tx, turn.tenant_id, turn.person.id)
                if known:
                    await turn.reply(
                        cards.whose_chat(known, turn.locale, confirmation=await self._keep(turn, "said", text))
                    )
                    return False
            if turn.group is None:
                await people_handlers.begin_group(turn)
            elif turn.group.conversation == turn.place.conversation:
                # Whoever speaks in a meeting's chat that is tied to a group need not belong to the group.
                await people_handlers.join(turn, turn.group)
            return True
        if turn.group is not None:
            return True  # they have named it
        known = await groups.groups_of(turn.tx, turn.tenant_id, turn.person.id)
        if len({group.locale for group in known}) == 1:
            turn.locale = turn.written_in or known[0].locale
        if len(known) == 1:
            await turn.enter(known[0].id)
        if len(known) < 2 or needs_no_group(command):
            return True
        only = await feedback_handlers.the_group_meant(turn, command) or await table_round_handlers.the_group_meant(
            turn, command
        )
        if only is not None:
            await turn.enter(only)
            return True
        if await which_group.enter_last(turn, command, known):
            return True
        kept = await self._keep(turn, "said", text)
        await turn.reply(cards.which_group(known, turn.locale, confirmation=kept, words=text))
        return False

    async def _keep(self, turn: Turn, kind: str, text: str) -> str:
        return await turn.save_confirmation(
            kind, Said(text, turn.message_id), group_id=turn.group.id if turn.group else None
        )

    async def _obey(self, turn: Turn, command: Command) -> None:
        journal.begin(turn.tx)
        if turn.meeting is None:
            command = await which_meeting.enter_named(turn, command, turn.text)
        if await publishing.is_asked(turn, command):
            return
        match command:
            case commands.DidYouMean(suggestion=suggestion):
                confirmation = await self._keep(turn, DID_YOU_MEAN, suggestion)
                await turn.reply(
                    cards.did_you_mean(suggestion, turn.written_in or turn.locale, confirmation=confirmation)
                )
            case commands.Incomplete():
                await completing.ask(turn, command)
            case commands.NotUnderstood():
                raise not_understood(turn, command)
            case commands.Several(commands=parts, says=says):
                await obey_all(turn, parts, says, self._obey)
            case commands.Greeting():
                await people_handlers.show_help(turn, commands.Help())
            case commands.Thanks():
                await turn.reply_text("you-are-welcome")
            case commands.AnswerQuestion():
                turn.obeyed.append(type(command))
                if await turn.question() or not await moving.decided_by_text(turn, yes=command.yes):
                    await confirmations.answer(turn, command, self._say_again)
            case _:
                turn.obeyed.append(type(command))
                await REGISTRY.commands[type(command)](turn, command)

    async def _press(self, turn: Turn, event: CardSubmitted) -> Answer:
        journal.begin(turn.tx)
        if event.action in ("choose_group", "say"):
            answer = await self._say_again(turn, event.data)
        elif event.action == "meant":
            answer = await obey_chosen(turn, event.data, self._obey)
        elif event.action == "wish_yes":
            answer = await offers.grant(turn, event.data, self._obey)
        else:
            handler = REGISTRY.actions.get(event.action)
            answer = await (handler(turn, event.data) if handler else self._form_in_private(turn, event))
            if event.action in ("tie", "tie_own") and event.data.get("proposal"):
                await self._say_again(turn, event.data)
        if isinstance(answer, ShowCard) and answer.settles and event.card_id and not turn.is_private:
            await turn.replace(event.card_id, Message(card=answer.card, summary=str(answer.card["fallbackText"])))
        if event.awaits_answer:
            return answer
        # An old client shows nothing of what is answered to a press: it is posted, and a group is not shown a card
        # that was made for one.
        match answer:
            case ShowText(text=text):
                await turn.reply(Message(text=text))
            case ShowCard(card=card) | ShowForm(card=card):
                await turn.reply_privately(Message(card=card, summary=str(card.get("fallbackText", ""))))
        return None

    async def _form_in_private(self, turn: Turn, event: CardSubmitted) -> Answer:
        """Send a form as a private message: a button asks for that, or the client opens no dialogs."""
        form = REGISTRY.private_forms.get(event.action) or REGISTRY.forms.get(event.action)
        if form is None:
            raise Refusal("card-outdated")
        answer = await form(turn, event.data)
        if not isinstance(answer, ShowForm):
            return answer
        await turn.reply_privately(Message(card=answer.card, summary=answer.title))
        return None if turn.is_private else ShowText(turn.say_alone("look-in-private"))

    async def _say_again(self, turn: Turn, data: Mapping[str, Any]) -> Answer:
        """Handle the saved text, now that its meaning is known. Only its writer may confirm it."""
        if data.get("kind") == MEANT:
            return await obey_chosen(turn, data, self._obey)
        chosen = read(data, _Chosen)
        kept = await take_confirmation(turn.tx, turn.tenant_id, chosen.confirmation, Said, now=turn.now)
        if kept.person_id != turn.person.id:
            raise Refusal("not-your-card")
        turn.text, turn.message_id = kept.content.text, kept.content.message
        group_id, command = kept.group_id or chosen.group, commands.parse(kept.content.text, today=turn.today)
        if group_id:
            await turn.enter(group_id)
        command = await meaning_of(turn, command, kept.content.text)
        turn.agreed = kept.kind in AGREED
        if group_id or await self._find_group(turn, command, kept.content.text):
            await self._obey(turn, command)
            await which_group.remember(turn)
        return ShowCard(settled_card(turn.say("quoted", words=escape_markdown(kept.content.text[:200]))), settles=True)

    async def _form(self, turn: Turn, event: FormRequested) -> Answer:
        handler = REGISTRY.forms.get(event.action)
        if handler is not None:
            return await handler(turn, event.data)
        raise Refusal("card-outdated")
