"""The leaders of a group or a meeting: the people who are asked, the person who is told, and who may act as a
leader."""

from collections.abc import Collection, Iterable
from datetime import date
from zoneinfo import ZoneInfo

from dialogs.meetings.model import Meeting
from dialogs.model import LEADING, Member, PersonId, Role

ORDER = (Role.CHAIR, Role.VICE, Role.SECRETARY)
"""The order in which leaders are asked, and listed."""


def asked(
    roster: Iterable[Member], *, acting: PersonId | None = None, but: Collection[PersonId] = ()
) -> list[PersonId]:
    """Everybody who is asked about the group or a meeting: the acting chair of the meeting, else each chair, else each
    vice chair, else each secretary. Nobody who has left, and none of `but`."""
    there = [member for member in roster if member.person.id not in but]
    for those in (
        [member for member in there if member.person.id == acting],
        *([member for member in there if role in member.roles] for role in ORDER),
    ):
        if those:
            return [member.person.id for member in those]
    return []


def writing(roster: Iterable[Member], *, acting: PersonId | None = None) -> list[PersonId]:
    """Everybody who is asked about the minutes, or told that a message did not arrive: each secretary, else those who
    are asked about the meeting."""
    there = list(roster)
    secretaries = [member.person.id for member in there if Role.SECRETARY in member.roles]
    return secretaries or asked(there, acting=acting)


def told(roster: Iterable[Member], *, acting: PersonId | None = None, but: Collection[PersonId] = ()) -> Member | None:
    """The one person who is told where one is enough: the first of those who are asked."""
    there = list(roster)
    first = next(iter(asked(there, acting=acting, but=but)), None)
    return next((member for member in there if member.person.id == first), None)


def successor(roster: Iterable[Member], *, left: Iterable[Member]) -> Member | None:
    """Return whom the bot asks to become chair after some people `left`: a vice chair, if the last chair left; the
    longest-standing member, if nobody leads any more. None if there is nothing to ask."""
    gone = {role for member in left for role in member.roles}
    there = list(roster)
    if not gone & LEADING or any(Role.CHAIR in member.roles for member in there):
        return None
    vice = next((member for member in there if Role.VICE in member.roles), None)
    if vice is not None:
        return vice if Role.CHAIR in gone else None
    if any(member.leads for member in there):
        return None
    members = [member for member in there if member.is_member] or there
    return min(members, key=_standing, default=None)


def _standing(member: Member) -> tuple[float, str]:
    return (member.joined_at.timestamp() if member.joined_at else 0.0, member.person.name)


def chair(roster: Iterable[Member], *, acting: PersonId | None = None) -> PersonId | None:
    """Whom the word "ordförande" means: the acting chair of the meeting, else the first chair of the group."""
    there = list(roster)
    if acting is not None and any(member.person.id == acting for member in there):
        return acting
    return next((member.person.id for member in there if Role.CHAIR in member.roles), None)


def may_act(member: Member | None, roster: Iterable[Member], *, acting: bool = False) -> bool:
    """Return whether somebody may act as a leader: a leader, the acting chair, and everybody in a group without a
    leader."""
    return acting or (member is not None and member.leads) or not any(each.leads for each in roster)


def chairs_on(day: date, person: PersonId, meetings: Iterable[Meeting | None], zone: ZoneInfo) -> bool:
    """Return whether this person is the acting chair of one of the meetings, for the whole of its day."""
    return any(
        meeting is not None and meeting.acting_chair == person and meeting.starts_at.astimezone(zone).date() == day
        for meeting in meetings
    )
