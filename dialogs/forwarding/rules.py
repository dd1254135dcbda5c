"""The states of an item that was sent to another group. Each step returns a new state or raises Refusal."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from dialogs.agenda.model import AgendaItem, DraftItem, ItemStatus, Owner, Part
from dialogs.forwarding.model import Forwarding, ForwardingStatus
from dialogs.model import GroupId, ItemId, MeetingId, PersonId, Refusal
from dialogs.text import fold

MOST_WAITING = 20
"""Items of one group that wait for answers by others. It bounds the number of questions to strangers."""
OPEN = frozenset({ForwardingStatus.WAITING, ForwardingStatus.ACCEPTED})


def sent(item: AgendaItem, *, bringer: Owner | None) -> DraftItem:
    """Return the item for the other group, without names of the sender's group. `bringer` is the sender, if they are a
    member there."""
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
    """Return the earlier forwarding of the same item to the same group, or None.

    Compare by `to_group` for the sender's own groups, and by the typed name beyond them. Nothing else about those
    groups may show.
    """
    if to_group is not None:
        return next((each for each in earlier if each.to_group == to_group), None)
    return next((each for each in earlier if fold(each.named) == fold(named)), None)


def accepted(forwarding: Forwarding) -> Forwarding:
    """Return the forwarding accepted by the other group's leaders. Raises Refusal if it was answered or taken back."""
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
    """Return the forwarding placed on the other group's agenda, for the first time or after it was carried."""
    if forwarding.status is not ForwardingStatus.ACCEPTED:
        raise ValueError(f"what is {forwarding.status} stands on no agenda")
    return replace(forwarding, became=item, meeting_there=meeting)


def over(forwarding: Forwarding, status: ItemStatus | None) -> Forwarding:
    """Return the forwarding after their meeting. `status` is that of the item there; None if it was removed before."""
    done = status is ItemStatus.DONE
    return replace(forwarding, status=ForwardingStatus.TAKEN_UP if done else ForwardingStatus.DROPPED)


def withdrawn(forwarding: Forwarding) -> Forwarding:
    """Return the forwarding taken back. Raises Refusal if that is no longer possible."""
    if forwarding.status not in OPEN:
        raise Refusal("forwarding-too-late")
    return replace(forwarding, status=ForwardingStatus.WITHDRAWN)


def sent_again(
    forwarding: Forwarding, content: DraftItem, *, number: int, by: PersonId, status: ForwardingStatus, now: datetime
) -> Forwarding:
    """Return a forwarding that was taken back, sent once more."""
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
