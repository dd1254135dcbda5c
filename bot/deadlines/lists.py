"""Lists of open deadlines: of the group, of one person in all their groups, and of people who are not done."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import date
from typing import Any

from bot.deadlines.common import numbered, roster, whom
from bot.deadlines.given_tasks import without_deadline
from bot.turn import Turn
from dialogs import catalogue as commands
from dialogs.deadlines import lists, naming, owners, rules
from dialogs.deadlines.model import Deadline, DeadlineStatus
from dialogs.meetings.periods import Period
from dialogs.message import Message
from dialogs.minutes.lists import OpenTask, tasks_message
from dialogs.model import Member, Refusal
from dialogs.text import escape_markdown
from dialogs.texts.calendar import plain_day
from storage import deadlines
from storage import people as groups


async def show(turn: Turn, command: commands.ListDeadlines) -> None:
    """List open deadlines, and done ones that are not due yet; or late ones, or those of one person."""
    group = turn.the_group()
    await turn.require(commands.ListDeadlines)
    known = await deadlines.deadlines_of(turn.tx, group)
    title, empty = "", ""
    given: list[OpenTask] = []
    if command.late:
        title, empty = turn.say("deadline-list-late"), turn.say("deadline-list-late-none")
        listed = [
            each for each in known if each.status is DeadlineStatus.ACTIVE and owners.late(each, today=turn.today)
        ]
    elif command.span is not None:
        title, empty = _of_span(turn, command.span)
        listed = [
            each
            for each in known
            if each.status is DeadlineStatus.ACTIVE and _is_in(command.span, owners.first_day(each))
        ]
    elif command.person:
        name, listed, given = await _of_somebody(turn, command.person, known)
        title = turn.say("deadline-list-for", name=escape_markdown(name))
        empty = turn.say("deadline-list-for-none", name=escape_markdown(name))
    else:
        listed = [each for each in known if each.status is DeadlineStatus.ACTIVE or each.due_on >= turn.today]
    if listed or not given:
        await turn.reply(
            lists.list_message(
                listed,
                locale=turn.locale,
                today=turn.today,
                roster=await turn.members(),
                reader=turn.member if turn.is_private else None,
                title=title,
                empty=empty,
            )
        )
    if given:
        heading = turn.say("tasks-of", name=escape_markdown(name))
        await turn.reply(tasks_message(given, heading, turn.locale, may_mark=()))


def _is_in(span: Period, day: date) -> bool:
    return span.first <= day <= span.last


def _of_span(turn: Turn, span: Period) -> tuple[str, str]:
    """Return the title of the list of what is due then, and the sentence that says that nothing is."""
    last = plain_day(span.last, turn.locale)
    if span.first <= turn.today:
        return turn.say("deadline-list-until", last=last), turn.say("deadline-list-until-none", last=last)
    days = {"first": plain_day(span.first, turn.locale), "last": last}
    return turn.say("deadline-list-between", **days), turn.say("deadline-list-between-none", **days)


async def _of_somebody(turn: Turn, name: str, known: Sequence[Deadline]) -> tuple[str, list[Deadline], list[OpenTask]]:
    """Return (a person's name, their open deadlines, their tasks of meetings without a deadline). Raises Refusal if
    nobody has this name."""
    found = await whom(turn, name)
    if found is None:
        raise Refusal("person-not-known", name=escape_markdown(name[:80]))
    active = [each for each in known if each.status is DeadlineStatus.ACTIVE]
    group = turn.the_group()
    if found.organisation:
        theirs = [
            each
            for each in active
            if any(part.organisation == found.organisation for part in owners.open_assignments(each))
        ]
        return found.name, theirs, await without_deadline(turn, group, None, found.organisation)
    member = next((each for each in await turn.members() if each.person.id == found.person_id), None)
    theirs = [each for each in active if member and _is_left_to(each, member)]
    return found.name, theirs, await without_deadline(turn, group, member) if member else []


async def show_one(turn: Turn, command: commands.ShowDeadline) -> None:
    """Show one deadline, with its possible actions."""
    deadline = await numbered(turn, command.number, private=command.private)
    if not deadline.private:
        await turn.require(commands.ShowDeadline)
    shown = lists.list_message(
        [deadline],
        locale=turn.locale,
        today=turn.today,
        roster=await roster(turn, deadline),
        reader=turn.member if turn.is_private else None,
        with_buttons=True,
    )
    await (turn.reply_privately(shown) if deadline.private else turn.reply(shown))


async def show_mine(turn: Turn, command: commands.ShowMyDeadlines) -> None:
    """Show this person their open deadlines, in all groups and private ones, in private."""
    active = await deadlines.active_in_groups_of(turn.tx, turn.tenant_id, turn.person.id)
    mine = []
    given: list[OpenTask] = []
    for group in await groups.groups_of(turn.tx, turn.tenant_id, turn.person.id):
        member = await groups.find_member(turn.tx, group, turn.person.id)
        mine += [
            (group.name, each, owners.next_for(each, member))
            for each in active
            if each.group_id == group.id and member and _is_left_to(each, member)
        ]
        if member:
            given += await without_deadline(turn, group, member)
    own = await deadlines.private_deadlines(turn.tx, turn.tenant_id, turn.person.id)
    mine += [("", each, each.due_on) for each in own if each.status is DeadlineStatus.ACTIVE]
    title, empty = "", ""
    if command.span is not None:
        title, empty = _of_span(turn, command.span)
        mine, given = [each for each in mine if _is_in(command.span, each[2])], []
    if mine or not given:
        shown = lists.mine_message(mine, locale=turn.locale, today=turn.today, title=title, empty=empty)
        await _say_privately(turn, shown)
    if given:
        heading = turn.say("tasks-of", name=escape_markdown(turn.person.name))
        await _say_privately(turn, tasks_message(given, heading, turn.locale, may_mark=()))


def _is_left_to(deadline: Deadline, member: Member) -> bool:
    if owners.is_for_group(deadline) and not member.is_member:
        return False
    return owners.concerns(deadline, member) and not owners.is_done_by(deadline, member)


async def show_not_done(turn: Turn, command: commands.WhoIsNotDone) -> None:
    """Show a leader in private who is not done with which deadline."""
    await turn.require(commands.WhoIsNotDone)
    known = await deadlines.deadlines_of(turn.tx, turn.the_group())
    if command.number is None:
        asked = [each for each in known if each.status is DeadlineStatus.ACTIVE]
    else:
        asked = [naming.numbered(known, command.number)]
        rules.must_be_active(asked[0])
    members = await turn.members()
    await _say_privately(turn, lists.not_done_message(asked, roster=members, locale=turn.locale, today=turn.today))


async def _say_privately(turn: Turn, told: Message) -> None:
    await turn.reply_privately(told)
    if not turn.is_private:
        await turn.reply_text("deadline-said-privately", name=escape_markdown(turn.person.name))


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.ListDeadlines: show,
    commands.ShowDeadline: show_one,
    commands.ShowMyDeadlines: show_mine,
    commands.WhoIsNotDone: show_not_done,
}
