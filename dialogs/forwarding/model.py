"""An agenda item that one group sends to another."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from dialogs.agenda.model import DraftItem
from dialogs.model import ForwardingId, GroupId, ItemId, MeetingId, PersonId


class ForwardingStatus(StrEnum):
    """`WAITING`: the leaders of the other group have not answered, or no such group exists; both look the same.
    `ACCEPTED`: the item is on their agenda, or will be when they plan a meeting. `TAKEN_UP`: their meeting handled it.
    `DROPPED`: it was removed from their agenda."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    TAKEN_UP = "taken_up"
    DROPPED = "dropped"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Forwarding:
    """An item that one group sent to another. `number` is the item's number at the meeting of `from_group`. `became` is
    the item on the agenda of `meeting_there`, on the day `on`. `named` is the other group as the sender typed it, and
    all that the sender's group sees of it. `to_group` is None if no group matched. `content` is the item as sent; later
    changes of it at home change nothing there. `outcome` is the decision of the other group."""

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
