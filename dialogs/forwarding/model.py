"""An agenda item that one group sends to another."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from dialogs.agenda.model import DraftItem
from dialogs.model import ForwardingId, GroupId, ItemId, MeetingId, PersonId


class ForwardingStatus(StrEnum):
    """`WAITING`: those who lead the other group have not answered; or there is no such group, which is to look the
    same. `ACCEPTED`: it is on their agenda, or will be when they plan a meeting. `TAKEN_UP`: they have met, and it was
    done. `DROPPED`: it was taken off their agenda."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    TAKEN_UP = "taken_up"
    DROPPED = "dropped"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Forwarding:
    """An item that one group sent to another: from `item`, then number `number` of `from_group`'s meeting, to become
    `became` at `meeting_there`, which is `on` that day. `named` is the other group as the sender wrote it, all that
    their own group is shown of it; `to_group` is None where no group was meant by that. `content` is what was sent:
    what is changed at home afterwards is not changed there. `outcome` is what they decided."""

    id: ForwardingId
    item: ItemId
    number: int
    meeting_id: MeetingId
    from_group: GroupId
    to_group: GroupId | None
    named: str
    content: DraftItem
    sent_by: PersonId
    sent_at: datetime
    status: ForwardingStatus = ForwardingStatus.WAITING
    became: ItemId | None = None
    meeting_there: MeetingId | None = None
    outcome: str = ""
    on: date | None = None
