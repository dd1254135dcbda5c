"""Tells when the next meeting is, and who comes to it."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.agenda.common import next_meeting
from bot.agenda.waiting_items import nothing_planned
from bot.events import Answer, ShowText
from bot.meetings.common import enter_planned, meant
from bot.people import absences
from bot.turn import Turn
from dialogs import catalogue as commands
from dialogs.identities import plain
from dialogs.meetings import cards
from dialogs.meetings.absence import is_leave
from dialogs.meetings.model import Coming
from dialogs.message import Message
from dialogs.model import Person, Refusal
from dialogs.names.recognition import recognise, split_names
from dialogs.people import leaders
from dialogs.text import escape_markdown, fold
from storage import meetings, waiting_items


async def when_is_next(turn: Turn, _: commands.WhenIsNext) -> None:
    meeting = await next_meeting(turn)
    place = f", {escape_markdown(meeting.place)}" if meeting.place else ""
    await turn.reply_text("meeting-next", when=cards.long_when(meeting, turn.zone, turn.locale), place=place)


async def cannot_come(turn: Turn, command: commands.CannotCome) -> None:
    substitute = plain(command.substitute or "")[:200]
    absent = await _absent(turn, command)
    if await nothing_planned(turn):
        await _keep(turn, absent, substitute)
        return
    try:
        meeting = await meant(turn, command.day)
    except Refusal as refusal:
        if refusal.key != "meeting-other-day" or not command.day or not is_leave(turn.text) or command.substitute:
            raise
        if absent != [turn.person]:
            raise Refusal("away-only-themselves", name=escape_markdown(absent[0].name)) from None
        await absences.is_away(turn, commands.IsAway(command.day, command.day))
        return
    group = turn.the_group()
    said = await meetings.answers_coming(turn.tx, group, meeting.id)
    for each in absent:
        # To say it again does not send home the one who comes instead.
        instead = substitute or said.get(each.id, (None, ""))[1]
        coming = Coming.SUBSTITUTE if instead else Coming.NO
        await meetings.answer_coming(turn.tx, group, meeting.id, each.id, coming, instead)
        if len(absent) == 1:
            substitute = instead
    when = cards.long_when(meeting, turn.zone, turn.locale)
    names = _names(turn, absent)
    if [each.id for each in absent] == [turn.person.id]:
        turn.can_undo("undo-did-not-coming", when=when)
    else:
        turn.can_undo("undo-did-others-not-coming", names=names, when=when)
    key = "meeting-noted-substitute" if substitute else "meeting-noted-no"
    await turn.reply_text(key, name=names, substitute=escape_markdown(substitute), when=when)


async def _absent(turn: Turn, command: commands.CannotCome) -> list[Person]:
    """Return who cannot come. Raises Refusal if a name is unknown in the group: half a list helps nobody."""
    if not command.person:
        return [turn.person]
    roster = await turn.members()
    absent: list[Person] = []
    for name in split_names(command.person, roster):
        if fold(name) in ("jag", "i"):
            absent.append(turn.person)
            continue
        found = recognise(name, roster)
        member = next((each for each in roster if each.person.id == found), None)
        if member is None:
            raise Refusal("meeting-absent-unknown", name=escape_markdown(plain(name)))
        absent.append(member.person)
    return list({each.id: each for each in absent}.values()) or [turn.person]


async def _keep(turn: Turn, absent: list[Person], substitute: str) -> None:
    """Keep for the next meeting, which nobody has planned yet, that these cannot come."""
    for each in absent:
        await waiting_items.keep_absence(turn.tx, turn.the_group(), each.id, each.name, substitute, now=turn.now)
    key = "kept-absence-substitute" if substitute else "kept-absence"
    if [each.id for each in absent] != [turn.person.id] and not substitute:
        key = "kept-absence-others"
    names = _names(turn, absent)
    await turn.reply_text(key, name=names, **({"substitute": escape_markdown(substitute)} if substitute else {}))


def _names(turn: Turn, people: list[Person]) -> str:
    names = [escape_markdown(each.name) for each in people]
    return turn.say("names-and", first=", ".join(names[:-1]), last=names[-1]) if len(names) > 1 else names[0]


async def can_come(turn: Turn, command: commands.CanCome) -> None:
    if await nothing_planned(turn) and await waiting_items.forget_absence(turn.tx, turn.the_group(), turn.person.id):
        await turn.reply_text("kept-absence-forgotten", name=escape_markdown(turn.person.name))
        return
    meeting = await meant(turn, command.day)
    await meetings.answer_coming(turn.tx, turn.the_group(), meeting.id, turn.person.id, Coming.YES)
    turn.can_undo("undo-did-coming", when=cards.long_when(meeting, turn.zone, turn.locale))
    await turn.reply_text(
        "meeting-noted-yes",
        name=escape_markdown(turn.person.name),
        when=cards.long_when(meeting, turn.zone, turn.locale),
    )


async def comes_partly(turn: Turn, command: commands.ComesPartly) -> None:
    """Note that this person comes. The list has no times, and private words are not passed on unasked: in private the
    reply names whom to tell."""
    person = (await _absent(turn, commands.CannotCome(person=command.person)))[0]
    meeting = await meant(turn, command.day)
    await meetings.answer_coming(turn.tx, turn.the_group(), meeting.id, person.id, Coming.YES)
    when = cards.long_when(meeting, turn.zone, turn.locale)
    if person.id == turn.person.id:
        turn.can_undo("undo-did-coming", when=when)
    roster = await turn.members()
    leading = leaders.asked(roster, acting=meeting.acting_chair, but=[turn.person.id]) if turn.is_private else []
    names = ", ".join(member.person.name for member in roster if member.person.id in leading)
    key = "meeting-noted-partly" if names else "meeting-noted-partly-here"
    values = {"leaders": escape_markdown(names)} if names else {}
    await turn.reply_text(key, name=escape_markdown(person.name), when=when, **values)


async def press_coming(turn: Turn, data: Mapping[str, Any]) -> Answer:
    meeting = await enter_planned(turn, data)
    await meetings.answer_coming(turn.tx, turn.the_group(), meeting.id, turn.person.id, Coming.YES)
    turn.can_undo("undo-did-coming", when=cards.long_when(meeting, turn.zone, turn.locale))
    return ShowText(turn.say_alone("meeting-noted-yes-short"))


async def press_cannot(turn: Turn, data: Mapping[str, Any]) -> Answer:
    meeting = await enter_planned(turn, data)
    await meetings.answer_coming(turn.tx, turn.the_group(), meeting.id, turn.person.id, Coming.NO)
    turn.can_undo("undo-did-not-coming", when=cards.long_when(meeting, turn.zone, turn.locale))
    return ShowText(turn.say_alone("meeting-noted-no-short"))


async def who_is_coming(turn: Turn, _: commands.WhoIsComing) -> None:
    group, meeting = turn.the_group(), await next_meeting(turn)
    said = await meetings.answers_coming(turn.tx, group, meeting.id)
    members = [member for member in await turn.members() if member.is_member]
    await turn.reply(Message(text=cards.who_comes(meeting, members, said, group.zone, turn.locale)))


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.WhenIsNext: when_is_next,
    commands.CannotCome: cannot_come,
    commands.CanCome: can_come,
    commands.ComesPartly: comes_partly,
    commands.WhoIsComing: who_is_coming,
}
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "meeting_come": press_coming,
    "meeting_cannot": press_cannot,
}
