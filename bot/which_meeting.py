"""Chooses the meeting for a text: the meeting that it names by its day, else the next one."""

from dataclasses import replace

from bot.turn import Turn
from bot.understanding.service import meaning_of
from dialogs import catalogue as commands
from dialogs.catalogue import Command
from dialogs.catalogue.registry import DECLARED
from dialogs.commands.spec import Effect
from dialogs.dates import find_days
from dialogs.meetings.cards import long_when
from dialogs.meetings.model import Meeting
from dialogs.meetings.named import NamedMeeting, at_meeting, meeting_named
from dialogs.model import Refusal
from dialogs.texts.calendar import long_day, month_name, plain_day
from storage import meetings

_UNREAD = (commands.NotUnderstood, commands.Incomplete, commands.DidYouMean, commands.Meant)


async def enter_named(turn: Turn, command: Command, text: str) -> Command:
    """Set `turn.meeting` to the meeting that the text names by its day. Return the command without that day.

    Raises Refusal if no meeting is planned on the day, and the text surely means a meeting."""
    declared = DECLARED[type(command)]
    if not declared.of_meeting and not isinstance(command, _UNREAD):
        return command
    if turn.group is None or (named := meeting_named(text, today=turn.today)) is None:
        return command
    planned = await meetings.planned(turn.tx, turn.group, now=turn.now)
    found = next((each for each in planned if named.is_on(each.starts_at.astimezone(turn.zone).date())), None)
    if found is not None:
        return await _for(turn, found, command, named)
    meant = commands.parse(named.left, today=turn.today)
    declared = DECLARED[type(meant)] if DECLARED[type(meant)].of_meeting else declared
    if planned and declared.of_meeting and (named.is_sure or declared.effect is Effect.READS):
        when = long_when(planned[0], turn.zone, turn.locale)
        if named.month:
            raise Refusal("agenda-no-meeting-in-month", month=month_name(named.month, turn.locale), when=when)
        key = "meeting-unknown-day" if declared.effect is Effect.READS else "meeting-other-day"
        raise Refusal(key, day=long_day(named.days[0], turn.locale), when=when)
    return command


async def _for(turn: Turn, meeting: Meeting, command: Command, named: NamedMeeting) -> Command:
    """Return the command of the text without its day, if it is for a meeting; else `command`."""
    is_meant = isinstance(command, commands.Meant) and _names_day(turn, command.readings[0].says, named)
    if is_meant and not _is_of_meeting(turn, named.left):
        return command  # the likeliest reading names the day itself: "mötet på onsdag är online"
    understood, turn.meeting = turn.understood, meeting
    without = await meaning_of(turn, commands.parse(named.left, today=turn.today), named.left)
    if isinstance(without, commands.Meant):
        day = plain_day(meeting.starts_at.astimezone(turn.zone).date(), turn.locale)
        words = turn.say("meeting-named", day=day)
        fitting = [
            replace(each, says=tuple(at_meeting(says, words) for says in each.says), shown=())
            for each in without.readings
            if not each.asks_back and all(_is_of_meeting(turn, says) for says in each.says)
        ]
        turn.meeting = None
        first = without.readings[0].says
        names_it = isinstance(command, commands.Meant) and first == command.readings[0].says
        if names_it and not any(_is_of_meeting(turn, says) for says in first):
            return command  # the likeliest reading names the meeting itself: "ställ in mötet 28 maj"
        return replace(without, readings=tuple(fitting)) if fitting else command
    if DECLARED[type(without)].of_meeting and not (named.is_bare and isinstance(without, commands.AddItems)):
        turn.text = turn.understood or named.left
        return without
    turn.meeting, turn.understood = None, understood
    if DECLARED[type(command)].of_meeting and DECLARED[type(command)].effect is Effect.READS:
        turn.meeting = meeting
    return command


def _names_day(turn: Turn, says: tuple[str, ...], named: NamedMeeting) -> bool:
    """Return whether commands that are for no certain meeting hold the day by which the text names it."""
    days = {day for say in says for found in find_days(say, today=turn.today) for day in (found.day, *found.others)}
    return not days.isdisjoint(named.days) and not any(_is_of_meeting(turn, say) for say in says)


def _is_of_meeting(turn: Turn, says: str) -> bool:
    return DECLARED[type(commands.parse(says, today=turn.today))].of_meeting
