"""The open tasks that a meeting gave to somebody: lists of what a person is to do show them too."""

from bot.turn import Turn
from dialogs.agenda.model import Owner
from dialogs.minutes.lists import OpenTask
from dialogs.model import Group, Member
from dialogs.names.organisations import same_organisation
from storage import deadlines, minutes


async def tasks_of(turn: Turn, group: Group) -> list[OpenTask]:
    """Return the open tasks of the group's meetings, each with the label of its deadline, if it has one."""
    given = await minutes.tasks_of(turn.tx, group)
    if not given:
        return []
    labels = {each.id: each.label for each in await deadlines.deadlines_of(turn.tx, group)}
    return [
        OpenTask(
            each.meeting.id,
            each.meeting.starts_at.astimezone(turn.zone).date(),
            each.outcome,
            labels.get(each.outcome.deadline or "", ""),
        )
        for each in given
    ]


async def without_deadline(turn: Turn, group: Group, member: Member | None, organisation: str = "") -> list[OpenTask]:
    """Return the tasks of a person or an organisation that no deadline tells of."""
    return [
        each
        for each in await tasks_of(turn, group)
        if not each.label and any(is_of(owner, member, organisation) for owner in each.outcome.owners)
    ]


def is_of(owner: Owner, member: Member | None, organisation: str) -> bool:
    """Return whether a task with this owner is the member's or the organisation's."""
    if member is not None and owner.person_id == member.person.id:
        return True
    return bool(organisation) and same_organisation(organisation, owner.text)
