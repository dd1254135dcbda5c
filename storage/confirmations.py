"""What waits for somebody's yes: the card carries its id alone, and it is settled once."""

from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Generic, TypeVar

import msgspec
from sqlalchemy import Row, and_, delete, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.model import GroupId, PersonId, Refusal
from storage.database.engine import lock, new_id
from storage.database.tables.confirmations import proposal

Shape = TypeVar("Shape", bound=msgspec.Struct)

WAITS = timedelta(days=30)
UNDO = "undo"
"""The kind of an undo record (`bot/undoing.py`), which waits for `ångra`."""
AS_TYPED = ("said", "did-you-mean", "private-words")
"""The kinds that hold the words that somebody typed."""
AS_TYPED_WAITS = timedelta(days=2)
"""The bot soon forgets words that it did not understand: they could be an answer to a round that is closed by now."""


@dataclass(frozen=True, slots=True)
class Proposal(Generic[Shape]):
    """One that was saved. `conversation` is where it was asked, `person_id` whom it was asked of."""

    id: str
    kind: str
    conversation: str
    group_id: GroupId | None
    person_id: PersonId | None
    content: Shape
    created_at: datetime


async def save_proposal(
    tx: AsyncConnection,
    tenant_id: str,
    *,
    kind: str,
    conversation: str,
    group_id: GroupId | None,
    person_id: PersonId | None,
    content: msgspec.Struct,
    now: datetime,
) -> str:
    """Keep `content` until it is answered; the id for the card to carry."""
    proposal_id = new_id()
    await tx.execute(
        insert(proposal).values(
            tenant_id=tenant_id,
            id=proposal_id,
            kind=kind,
            conversation=conversation,
            group_id=group_id,
            person_id=person_id,
            content=msgspec.json.encode(content),
            created_at=now,
        )
    )
    return proposal_id


async def load_proposal(tx: AsyncConnection, tenant_id: str, proposal_id: str, shape: type[Shape]) -> Proposal[Shape]:
    """The one that still waits, left waiting. Refusal("proposal-settled") where it was answered, is not there, or is
    of another shape."""
    row = (
        await tx.execute(
            select(proposal).where(
                proposal.c.tenant_id == tenant_id, proposal.c.id == proposal_id, proposal.c.settled_at.is_(None)
            )
        )
    ).one_or_none()
    if row is None:
        raise Refusal("proposal-settled")
    return _proposal(row, shape)


async def load_to_change(tx: AsyncConnection, tenant_id: str, proposal_id: str, shape: type[Shape]) -> Proposal[Shape]:
    """The same, changed by nobody else until this transaction ends: where a part of it is settled at a time, of two
    presses at once the second is to see what the first did."""
    await lock(tx, f"proposal:{proposal_id}")
    return await load_proposal(tx, tenant_id, proposal_id, shape)


async def latest_waiting(tx: AsyncConnection, tenant_id: str, conversation: str, *, kind: str) -> str | None:
    """The id of the newest of this kind that waits for an answer in this conversation."""
    found: str | None = await tx.scalar(
        select(proposal.c.id)
        .where(
            proposal.c.tenant_id == tenant_id,
            proposal.c.conversation == conversation,
            proposal.c.kind == kind,
            proposal.c.settled_at.is_(None),
        )
        .order_by(proposal.c.created_at.desc())
        .limit(1)
    )
    return found


async def latest_question(
    tx: AsyncConnection, tenant_id: str, conversation: str, person_id: PersonId, kinds: Collection[str]
) -> tuple[str, str] | None:
    """(id, kind) of the newest of these kinds that waits here for an answer by this person."""
    found = await tx.execute(
        select(proposal.c.id, proposal.c.kind)
        .where(
            proposal.c.tenant_id == tenant_id,
            proposal.c.conversation == conversation,
            proposal.c.person_id == person_id,
            proposal.c.kind.in_(kinds),
            proposal.c.settled_at.is_(None),
        )
        .order_by(proposal.c.created_at.desc())
        .limit(1)
    )
    row = found.one_or_none()
    return None if row is None else (row.id, row.kind)


async def newest_of(
    tx: AsyncConnection,
    tenant_id: str,
    conversation: str,
    person_id: PersonId,
    shape: type[Shape],
    *,
    kind: str,
    most: int,
) -> list[Proposal[Shape]]:
    """Those of this kind that wait for this person here, the newest first; those of an older version left out."""
    rows = await tx.execute(
        select(proposal)
        .where(
            proposal.c.tenant_id == tenant_id,
            proposal.c.conversation == conversation,
            proposal.c.person_id == person_id,
            proposal.c.kind == kind,
            proposal.c.settled_at.is_(None),
        )
        .order_by(proposal.c.created_at.desc())
        .limit(most)
    )
    found = []
    for row in rows.all():
        with suppress(Refusal):
            found.append(_proposal(row, shape))
    return found


async def take_proposal(
    tx: AsyncConnection, tenant_id: str, proposal_id: str, shape: type[Shape], *, now: datetime
) -> Proposal[Shape]:
    """The one that still waits, settled by this: a second press gets Refusal("proposal-settled").

    Whoever refuses what it holds after this must let the transaction roll back, which leaves it waiting.
    """
    taken = await tx.execute(
        update(proposal)
        .where(proposal.c.tenant_id == tenant_id, proposal.c.id == proposal_id, proposal.c.settled_at.is_(None))
        .values(settled_at=now)
    )
    if taken.rowcount != 1:
        raise Refusal("proposal-settled")
    this = (proposal.c.tenant_id == tenant_id, proposal.c.id == proposal_id)
    row = (await tx.execute(select(proposal).where(*this))).one()
    # What somebody typed is not kept for longer than the question about it.
    await tx.execute(update(proposal).where(*this).values(content=b""))
    return _proposal(row, shape)


async def withdraw_questions(
    tx: AsyncConnection, tenant_id: str, person_id: PersonId, *, asked_at: Collection[datetime], now: datetime
) -> int:
    """Settle the questions that were asked of this person at one of these moments and still wait; how many there were.
    A row that only keeps how something is undone is no question, and stays."""
    if not asked_at:
        return 0
    withdrawn = await tx.execute(
        update(proposal)
        .where(
            proposal.c.tenant_id == tenant_id,
            proposal.c.person_id == person_id,
            proposal.c.created_at.in_(list(asked_at)),
            proposal.c.settled_at.is_(None),
            proposal.c.kind.not_like("%undo%"),
        )
        .values(settled_at=now, content=b"")
    )
    return withdrawn.rowcount


async def forget_old_proposals(tx: AsyncConnection, *, now: datetime) -> int:
    """How many were forgotten: nobody answers a question that is a month old, and its text is kept no longer."""
    old = or_(
        proposal.c.created_at < now - WAITS,
        and_(proposal.c.kind.in_(AS_TYPED), proposal.c.created_at < now - AS_TYPED_WAITS),
    )
    return (await tx.execute(delete(proposal).where(old))).rowcount


async def change_proposal(tx: AsyncConnection, tenant_id: str, proposal_id: str, content: msgspec.Struct) -> None:
    """Let it ask about `content` instead; Refusal("proposal-settled") where it no longer waits."""
    changed = await tx.execute(
        update(proposal)
        .where(proposal.c.tenant_id == tenant_id, proposal.c.id == proposal_id, proposal.c.settled_at.is_(None))
        .values(content=msgspec.json.encode(content))
    )
    if changed.rowcount != 1:
        raise Refusal("proposal-settled")


def _proposal(row: Row[Any], shape: type[Shape]) -> Proposal[Shape]:
    try:
        content = msgspec.json.decode(row.content, type=shape)
    except msgspec.ValidationError:
        # A card of another kind, or of an older version, whose id was put in this one.
        raise Refusal("proposal-settled") from None
    return Proposal(row.id, row.kind, row.conversation, row.group_id, row.person_id, content, row.created_at)
