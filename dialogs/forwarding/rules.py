"""What becomes of an item that was sent to another group: every step gives it anew, and only those that are allowed."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from dialogs.agenda.model import AgendaItem, DraftItem, ItemStatus, Owner, Part
from dialogs.forwarding.model import Forwarding, ForwardingStatus
from dialogs.model import GroupId, ItemId, MeetingId, PersonId, Refusal
from dialogs.text import fold

MOST_WAITING = 20
"""Items of one group that wait for others to answer: a bound on what strangers can be asked, not a wish."""
OPEN = frozenset({ForwardingStatus.WAITING, ForwardingStatus.ACCEPTED})


def sent(item: AgendaItem, *, bringer: Owner | None) -> DraftItem:
    """What goes to the other group: the item without the names of the sender's group. `bringer` is the sender, if they
    are a member there and can bring it."""
    return DraftItem(
        title=item.title,
        owners=(bringer,) if bringer else (),
        type=item.type,
        purpose=item.purpose,
        minutes=item.minutes,
        parts=tuple(Part(part.text, purpose=part.purpose) for part in item.parts),
        material=item.material,
    )


def sent_before(earlier: Iterable[Forwarding], named: str, to_group: GroupId | None) -> Forwarding | None:
    """That of `earlier` by which the same item went to the same group: to `to_group`, which the sender is in; or,
    beyond the sender's own, to what was called the same. What else is known of those may not show."""
    if to_group is not None:
        return next((each for each in earlier if each.to_group == to_group), None)
    return next((each for each in earlier if fold(each.named) == fold(named)), None)


def accepted(forwarding: Forwarding) -> Forwarding:
    """Those who lead the other group take it up. Refusal where they have answered already, or it was called back."""
    _waiting(forwarding)
    return replace(forwarding, status=ForwardingStatus.ACCEPTED)


def declined(forwarding: Forwarding) -> Forwarding:
    _waiting(forwarding)
    return replace(forwarding, status=ForwardingStatus.DECLINED)


def _waiting(forwarding: Forwarding) -> None:
    if forwarding.status is ForwardingStatus.WITHDRAWN:
        raise Refusal("forwarding-was-withdrawn")
    if forwarding.status is not ForwardingStatus.WAITING:
        raise Refusal("forwarding-answered")


def placed(forwarding: Forwarding, item: ItemId, meeting: MeetingId) -> Forwarding:
    """It stands on the other group's agenda, the first time or carried to another meeting."""
    if forwarding.status is not ForwardingStatus.ACCEPTED:
        raise ValueError(f"what is {forwarding.status} stands on no agenda")
    return replace(forwarding, became=item, meeting_there=meeting)


def over(forwarding: Forwarding, status: ItemStatus | None) -> Forwarding:
    """Their meeting is over, and there it was done, dropped, or (None) taken off the agenda before."""
    done = status is ItemStatus.DONE
    return replace(forwarding, status=ForwardingStatus.TAKEN_UP if done else ForwardingStatus.DROPPED)


def withdrawn(forwarding: Forwarding) -> Forwarding:
    """Called back. Refusal where it cannot be any more."""
    if forwarding.status not in OPEN:
        raise Refusal("forwarding-too-late")
    return replace(forwarding, status=ForwardingStatus.WITHDRAWN)


def sent_again(
    forwarding: Forwarding, content: DraftItem, *, number: int, by: PersonId, status: ForwardingStatus, now: datetime
) -> Forwarding:
    """One that was called back, sent once more."""
    return replace(
        forwarding,
        content=content,
        number=number,
        sent_by=by,
        sent_at=now,
        status=status,
        became=None,
        meeting_there=None,
    )
