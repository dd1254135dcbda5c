"""Shows a member's own answer, tells who sees answers and when they are asked for, and reminds of missing ones."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

from bot.feedback.service import REMINDER, refresh_card, to_person
from bot.turn import Turn
from dialogs import catalogue as commands
from dialogs.feedback import own_answer, rules
from dialogs.feedback.cards import moment
from dialogs.message import Message
from dialogs.model import Asks, Refusal
from dialogs.texts.calendar import clock, long_day
from storage import feedback, meetings
from storage.outbox import promises as outbox

_PLACES = {Asks.PRIVATE: "when-asked-private", Asks.GROUP: "when-asked-group", Asks.BOTH: "when-asked-both"}


async def show(turn: Turn, _: commands.ShowOwnAnswer) -> None:
    """Show the answer to the newest open round, in private."""
    group = turn.the_group()
    newest = await feedback.latest_round(turn.tx, group, is_open=True) or await feedback.latest_round(turn.tx, group)
    if newest is None:
        raise Refusal("feedback-none-yet")
    part = await feedback.participation(turn.tx, turn.tenant_id, newest.id, turn.person.id)
    if newest.closed_at is not None:
        text = turn.say("own-answer-closed-anonymous" if newest.anonymous else "own-answer-closed")
    elif part is None or not part.answer:
        text = turn.say("own-answer-none")
    else:
        text = own_answer.text(part.answer, turn.locale)
    await turn.reply_privately(Message(text=text))
    if not turn.is_private:
        await turn.reply_text("look-in-private")


async def who_sees(turn: Turn, _: commands.WhoSeesAnswers) -> None:
    """Tell it of the open round or, without one, of the group's choice."""
    group = turn.the_group()
    newest = await feedback.latest_round(turn.tx, group, is_open=True)
    anonymous = newest.anonymous if newest else group.anonymous
    await turn.reply_text("who-sees-anonymous" if anonymous else "who-sees-named")


async def when_asked(turn: Turn, _: commands.WhenAsked) -> None:
    group = turn.the_group()
    coming = await meetings.next_meeting(turn.tx, group, now=turn.now)
    where = turn.say(
        {Asks.PRIVATE: "when-asked-private", Asks.GROUP: "when-asked-group"}.get(group.asks, "when-asked-both")
    )
    if coming is None:
        await turn.reply_text("when-asked-no-meeting", where=where)
        return
    await turn.reply_text(
        "when-asked", day=long_day(coming.starts_at.astimezone(turn.zone).date(), turn.locale), where=where
    )


async def is_open(turn: Turn, _: commands.IsRoundOpen) -> None:
    """Tell until when the newest round takes answers, or when it closed."""
    group = turn.the_group()
    newest = await feedback.latest_round(turn.tx, group, is_open=True)
    if newest is not None:
        closes = newest.closes_at.astimezone(turn.zone)
        await turn.reply_text("round-is-open", day=long_day(closes.date(), turn.locale), at=clock(closes.time()))
        return
    newest = await feedback.latest_round(turn.tx, group)
    if newest is None or newest.closed_at is None:
        await turn.reply_text(f"ask-about-rounds-{commands.RoundSubject.OTHER_TIME}")
        return
    closed = newest.closed_at.astimezone(turn.zone).date()
    await turn.reply_text("round-is-closed", day=long_day(closed, turn.locale))


async def remind(turn: Turn, command: commands.RemindSilent) -> None:
    """Promise a reminder to everybody who was asked. The send drops it for those who have answered."""
    await turn.require(commands.RemindSilent)
    group = turn.the_group()
    newest = await feedback.latest_round(turn.tx, group, is_open=True)
    if newest is None or command.later:
        also = turn.say("remind-silent-now" if newest else "remind-silent-none-open")
        await turn.reply_markdown(f"{turn.say('remind-silent-itself')} {also}")
        return
    asked = await feedback.asked_in(turn.tx, turn.tenant_id, newest.id)
    reminders = [
        to_person(group, newest, REMINDER, person, now=turn.now, occurrence=f"asked for {turn.today}")
        for person in sorted(asked)
    ]
    await outbox.promise(turn.tx, reminders, now=turn.now)
    await turn.reply_text("remind-silent-done")


async def set_closing(turn: Turn, command: commands.SetClosing) -> None:
    """Move the closing of the open round. The group's card shows the new time, and the missing ones are reminded."""
    await turn.require(commands.SetClosing)
    group = turn.the_group()
    newest = await feedback.latest_round(turn.tx, group, is_open=True)
    round_ = await feedback.round_to_close(turn.tx, turn.tenant_id, newest.id) if newest else None
    if round_ is None:
        raise Refusal("ask-about-rounds-other-time")
    closes_at = rules.chosen_closing(round_, command, group.zone, now=turn.now, choices=group.deadlines)
    moved = replace(round_, closes_at=closes_at)
    await feedback.set_closing(turn.tx, turn.tenant_id, round_, closes_at=closes_at)
    asked = await feedback.asked_in(turn.tx, turn.tenant_id, round_.id)
    mornings = rules.reminder_times(closes_at, group.zone, now=turn.now, choices=group.deadlines)
    reminders = [
        to_person(group, moved, REMINDER, person, now=due_at, occurrence=f"until {due_at}", expires_at=expires_at)
        for due_at, expires_at in mornings[-1:]
        for person in sorted(asked)
    ]
    await outbox.promise(turn.tx, reminders, now=turn.now)
    await refresh_card(turn.tx, group, moved, now=turn.now)
    turn.cannot_undo("undo-did-round-closing", "undo-instead-round-closing")
    await turn.reply_text("round-closing-moved", when=moment(closes_at, group.zone, turn.locale))


async def about_rounds(turn: Turn, command: commands.AskAboutRounds) -> None:
    await turn.reply_text(f"ask-about-rounds-{command.about}")


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.ShowOwnAnswer: show,
    commands.WhoSeesAnswers: who_sees,
    commands.WhenAsked: when_asked,
    commands.IsRoundOpen: is_open,
    commands.RemindSilent: remind,
    commands.SetClosing: set_closing,
    commands.AskAboutRounds: about_rounds,
}
