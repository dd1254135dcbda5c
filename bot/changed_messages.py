"""Handles messages that were edited or deleted after the bot had read them.

Their question is withdrawn, and their part of an answer to an open round follows. Everything else stays.
"""

from datetime import UTC, datetime, timedelta

from bot.events import MessageDeleted, MessageEdited
from bot.feedback import changed_answers
from bot.turn import Turn
from dialogs.meetings.cards import settled_card
from dialogs.message import Message
from storage.confirmations import withdraw_questions
from storage.processed_activities import REMEMBERED, seen_at, take_refusal
from storage.replies import last_reply

_MARGIN = timedelta(hours=1)
"""The clock of Teams may differ from ours by this."""


async def edited(turn: Turn, event: MessageEdited) -> bool:
    """Return whether to handle an edited message like a new one.

    That is so if its question still waited (the question is withdrawn), if it was refused and so changed nothing, or if
    only the edit addresses the bot. Otherwise the writer is told that nothing was changed. The reply repeats nothing of
    the message.
    """
    if await _withdraw(turn, event.activity_id, "question-replaced"):
        return True
    if await changed_answers.edited(turn, event.activity_id, event.text):
        return False
    known = await _handled_at(turn, event.activity_id)
    if not known and await changed_answers.told_late(turn):
        return False
    if not event.is_restored and (
        await take_refusal(turn.tx, turn.tenant_id, turn.place.conversation, event.activity_id)
        or await _is_heard_first(turn, event.activity_id)
    ):
        return True
    await turn.reply_text("message-restored-noticed" if event.is_restored else "message-edited-noticed")
    return False


async def deleted(turn: Turn, event: MessageDeleted) -> None:
    """Withdraw the question of a deleted message. The writer is told in private."""
    asked_at = await _handled_at(turn, event.activity_id)
    if await _withdraw(turn, event.activity_id, "question-withdrawn"):
        return
    if await changed_answers.deleted(turn, event.activity_id):
        return
    if not asked_at:
        await changed_answers.told_late(turn)
        return
    await turn.reply_privately(Message(text=turn.say_alone("message-deleted-noticed")))


async def _is_heard_first(turn: Turn, activity_id: str) -> bool:
    """Return whether the message is recent, and the bot had not read it. The id of a message is the time of sending in
    milliseconds. Of an older message the bot no longer knows whether it read it."""
    if await _handled_at(turn, activity_id):
        return False
    try:
        sent_at = datetime.fromtimestamp(int(activity_id) / 1000, UTC)
    except (ValueError, OverflowError, OSError):
        return False
    return turn.now - sent_at < REMEMBERED - _MARGIN


async def _withdraw(turn: Turn, activity_id: str, key: str) -> bool:
    """Withdraw the questions of this message. Return whether there were any. Their cards then say why they no longer
    wait."""
    asked_at = await _handled_at(turn, activity_id)
    if not await withdraw_questions(turn.tx, turn.tenant_id, turn.person.id, asked_at=asked_at, now=turn.now):
        return False
    shown = await last_reply(turn.tx, turn.tenant_id, turn.place.conversation, promised_at=asked_at)
    if shown is not None:
        text = turn.say(key)
        await turn.replace(shown, Message(card=settled_card(text), summary=text))
    return True


async def _handled_at(turn: Turn, activity_id: str) -> list[datetime]:
    return await seen_at(turn.tx, turn.tenant_id, turn.place.conversation, activity_id, before=turn.now)
