"""Takes an activity to `dispatch`, and its answer back. Rare kinds go through the SDK's routing."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import Any

from bot.events import Answer, Event, ShowCard
from bot.teams import answers, changed_messages, translate
from bot.teams.incoming import Incoming
from bot.teams.outgoing import card_without_dialogs
from bot.teams.sdk import Activity, BotAdapter, ConversationAccount, TeamsActivityHandler, TurnContext

logger = logging.getLogger(__name__)

Dispatch = Callable[[Event], Awaitable[Answer]]

MESSAGE = "message"
INVOKE = "invoke"
INCOMING = "incoming"
"""The key of the checked activity in the SDK's turn state."""


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer to an invoke."""

    status: HTTPStatus
    body: answers.Body = None


def turn_of(adapter: BotAdapter, incoming: Incoming) -> TurnContext:
    """Return the SDK's turn. Its activity has the fields that the SDK routes by; events are read from `incoming`."""
    activity = Activity(
        type=incoming.type,
        name=incoming.name,
        id=incoming.id,
        channel_id=incoming.channel_id,
        service_url=incoming.service_url,
        conversation=ConversationAccount(id=incoming.conversation.id),
    )
    context = TurnContext(adapter, activity)
    context.turn_state[INCOMING] = incoming
    return context


def _incoming(turn_context: TurnContext) -> Incoming:
    incoming: Incoming = turn_context.turn_state[INCOMING]
    return incoming


class EventRouter(TeamsActivityHandler):
    """Translates activities to events. Messages and presses, which are nearly all of them, need no object of the SDK.

    For the others the SDK determines the kind, and this class its meaning. The SDK's own reading of Teams is bypassed
    where it fails: it looks members up one by one, and cannot read a null channelData. Kinds that are not overridden
    (typing, reactions …) do nothing.
    """

    def __init__(self, dispatch: Dispatch, *, opens_dialogs: bool = True) -> None:
        self._dispatch = dispatch
        self._opens_dialogs = opens_dialogs

    async def pressed(self, activity: Incoming) -> Answered:
        """Handle an invoke."""
        event = translate.invoke(activity)
        if event is None:
            return Answered(HTTPStatus.NOT_IMPLEMENTED)
        answer = await self._dispatch(event)
        if isinstance(answer, ShowCard) and not self._opens_dialogs:
            answer = replace(answer, card=card_without_dialogs(answer.card))
        return Answered(HTTPStatus.OK, answers.body(activity.name, answer))

    async def heard(self, activity: Incoming) -> None:
        """Handle a message."""
        await self._happened(translate.message(activity))

    async def on_message_update_activity(self, turn_context: TurnContext) -> None:
        await self._happened(changed_messages.edited(_incoming(turn_context)))

    async def on_message_delete_activity(self, turn_context: TurnContext) -> None:
        await self._happened(changed_messages.deleted(_incoming(turn_context)))

    async def on_conversation_update_activity(self, turn_context: TurnContext) -> None:
        await self._happened(translate.roster(_incoming(turn_context)))

    async def on_installation_update(self, turn_context: TurnContext) -> None:
        await self._happened(translate.installation(_incoming(turn_context)))

    async def on_event_activity(self, turn_context: TurnContext) -> None:
        await self._happened(translate.meeting(_incoming(turn_context)))

    async def _happened(self, event: Event | None) -> Any:
        if event is None:
            return
        if await self._dispatch(event) is not None:
            # Nobody waits for the result: messages go through the outbox.
            logger.warning("an answer to %s was dropped", type(event).__name__)
