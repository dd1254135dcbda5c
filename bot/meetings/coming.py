"""When the next meeting is, and who comes to it."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.agenda.common import next_meeting
from bot.agenda.waiting_items import nothing_planned
from bot.events import Answer, ShowText
from bot.meetings.common import enter_planned
from bot.turn import Turn
from dialogs import commands
from dialogs.meetings import cards
from dialogs.meetings.model import Coming
from dialogs.message import Message
from dialogs.text import escape_markdown
from storage import meetings
from storage import waiting_items as kept


async def when_is_next(turn: Turn, _: commands.WhenIsNext) -> None:
    meeting = await next_meeting(turn)
    place = f", {escape_markdown(meeting.place)}" if meeting.place else ""
    await turn.reply_text("meeting-next", when=cards.long_when(meeting, turn.zone, turn.locale), place=place)


async def cannot_come(turn: Turn, command: commands.CannotCome) -> None:
    substitute = (command.substitute or "")[:200]
    if await nothing_planned(turn):
        group = turn.the_group()
        await kept.keep_absence(turn.tx, group, turn.person.id, turn.person.name, substitute, now=turn.now)
        key = "kept-absence-substitute" if substitute else "kept-absence"
        name, instead = escape_markdown(turn.person.name), escape_markdown(substitute)
        await turn.reply_text(key, name=name, **({"substitute": instead} if substitute else {}))
        return
    meeting = await next_meeting(turn)
    if not substitute:
        # To say it again does not send home the one who comes instead.
        said = await meetings.answers_coming(turn.tx, turn.the_group(), meeting.id)
        substitute = said.get(turn.person.id, (None, ""))[1]
    coming = Coming.SUBSTITUTE if substitute else Coming.NO
    await meetings.answer_coming(turn.tx, turn.the_group(), meeting.id, turn.person.id, coming, substitute)
    turn.can_undo("undo-did-not-coming", when=cards.long_when(meeting, turn.zone, turn.locale))
    key = "meeting-noted-substitute" if substitute else "meeting-noted-no"
    await turn.reply_text(
        key,
        name=escape_markdown(turn.person.name),
        substitute=escape_markdown(substitute),
        when=cards.long_when(meeting, turn.zone, turn.locale),
    )


async def can_come(turn: Turn, _: commands.CanCome) -> None:
    if await nothing_planned(turn) and await kept.forget_absence(turn.tx, turn.the_group(), turn.person.id):
        await turn.reply_text("kept-absence-forgotten", name=escape_markdown(turn.person.name))
        return
    meeting = await next_meeting(turn)
    await meetings.answer_coming(turn.tx, turn.the_group(), meeting.id, turn.person.id, Coming.YES)
    turn.can_undo("undo-did-coming", when=cards.long_when(meeting, turn.zone, turn.locale))
    await turn.reply_text(
        "meeting-noted-yes",
        name=escape_markdown(turn.person.name),
        when=cards.long_when(meeting, turn.zone, turn.locale),
    )


async def press_coming(turn: Turn, data: Mapping[str, Any]) -> Answer:
    meeting = await enter_planned(turn, data)
    await meetings.answer_coming(turn.tx, turn.the_group(), meeting.id, turn.person.id, Coming.YES)
    turn.can_undo("undo-did-coming", when=cards.long_when(meeting, turn.zone, turn.locale))
    return ShowText(turn.say("meeting-noted-yes-short"))


async def press_cannot(turn: Turn, data: Mapping[str, Any]) -> Answer:
    meeting = await enter_planned(turn, data)
    await meetings.answer_coming(turn.tx, turn.the_group(), meeting.id, turn.person.id, Coming.NO)
    turn.can_undo("undo-did-not-coming", when=cards.long_when(meeting, turn.zone, turn.locale))
    return ShowText(turn.say("meeting-noted-no-short"))


async def who_is_coming(turn: Turn, _: commands.WhoIsComing) -> None:
    group, meeting = turn.the_group(), await next_meeting(turn)
    said = await meetings.answers_coming(turn.tx, group, meeting.id)
    members = [member for member in await turn.members() if member.is_member]
    await turn.reply(Message(text=cards.who_comes(meeting, members, said, group.zone, turn.locale)))


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.WhenIsNext: when_is_next,
    commands.CannotCome: cannot_come,
    commands.CanCome: can_come,
    commands.WhoIsComing: who_is_coming,
}
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "meeting_come": press_coming,
    "meeting_cannot": press_cannot,
}
