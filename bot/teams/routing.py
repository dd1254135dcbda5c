"""Takes a turn from the SDK's routing to `dispatch`, and its answer back."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from http import HTTPStatus
from typing import Any

from bot.events import Answer, Event, ShowCard
from bot.teams import answers, changed_messages, translate
from bot.teams.incoming import Incoming
from bot.teams.outgoing import card_without_dialogs
from bot.teams.sdk import (
    Activity,
    ActivityTypes,
    BotAdapter,
    ConversationAccount,
    InvokeResponse,
    TeamsActivityHandler,
    TurnContext,
)

logger = logging.getLogger(__name__)

Dispatch = Callable[[Event], Awaitable[Answer]]

INVOKE_RESPONSE = TurnContext._INVOKE_RESPONSE_KEY
INCOMING = "incoming"
"""The key of the checked activity in the SDK's turn state."""


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
    """The SDK determines the kind of an activity, and this class its meaning.

    The SDK's own reading of Teams is bypassed where it fails: it looks members up one by one, and cannot read a null
    channelData. Kinds that are not overridden (typing, reactions …) do nothing.
    """

    def __init__(self, dispatch: Dispatch, *, opens_dialogs: bool = True) -> None:
        self._dispatch = dispatch
        self._opens_dialogs = opens_dialogs

    async def on_turn(self, turn_context: TurnContext) -> None:
        if turn_context.activity.type == ActivityTypes.invoke:
            # Straight to where the adapter reads it: the SDK would send it as an activity, and copy the card twice.
            turn_context.turn_state[INVOKE_RESPONSE] = await self.on_invoke_activity(turn_context)
        else:
            await super().on_turn(turn_context)

    async def on_invoke_activity(self, turn_context: TurnContext) -> InvokeResponse:
        activity = _incoming(turn_context)
        event = translate.invoke(activity)
        if event is None:
            return InvokeResponse(status=HTTPStatus.NOT_IMPLEMENTED)
        answer = await self._dispatch(event)
        if isinstance(answer, ShowCard) and not self._opens_dialogs:
            answer = replace(answer, card=card_without_dialogs(answer.card))
        return InvokeResponse(status=HTTPStatus.OK, body=answers.body(activity.name, answer))

    async def on_message_activity(self, turn_context: TurnContext) -> None:
        await self._happened(translate.message(_incoming(turn_context)))

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
