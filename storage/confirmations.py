"""Confirmations: changes that wait for a yes. The card holds only an id, and each is answered once."""

from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Generic, NamedTuple, TypeVar

import msgspec
from sqlalchemy import ColumnElement, Row, and_, bindparam, delete, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.model import GroupId, PersonId, Refusal
from storage.database.engine import lock, new_id
from storage.database.tables.confirmations import confirmation

Shape = TypeVar("Shape", bound=msgspec.Struct)

WAITS = timedelta(days=30)
UNDO = "undo"
"""The kind of an undo record (`bot/undo/records.py`), which `ångra` uses."""
DID_YOU_MEAN = "did-you-mean"
"""The kind that keeps the command that the bot suggested for a slip of the fingers."""
MEANT = "meant"
"""The kind that keeps the readings of free words, for their writer to choose from."""
PUBLISH = "publish"
"""The kind that keeps private words until their writer has agreed that everybody reads them."""
PRIVATE_WORDS = "private-words"
"""The kind that keeps private words until their writer has said whether they are an answer."""
AGREED = (PUBLISH, PRIVATE_WORDS)
"""The kinds whose yes says that the words are public, with the name of their writer."""
INCOMPLETE = "incomplete"
"""The kind that keeps a request until its writer has given the missing part."""
AS_TYPED = ("said", DID_YOU_MEAN, MEANT, INCOMPLETE, *AGREED)
"""The kinds that contain words as a person typed them."""
ANSWER_MESSAGE = "answer-message"
"""The kind that keeps which message gave which part of an answer (`storage/feedback/sources.py`)."""
LAST_GROUP = "last-group"
"""The kind that keeps which group somebody spoke of last in private."""
_NO_QUESTIONS = (ANSWER_MESSAGE, LAST_GROUP)
AS_TYPED_WAITS = timedelta(days=2)
"""How long words that the bot did not understand are kept. They could be an answer to a round that has closed."""


@dataclass(frozen=True, slots=True)
class WaitingConfirmation(Generic[Shape]):
    """A saved confirmation. `conversation` is where the bot asked, and `person_id` whom."""

    id: str
    kind: str
    conversation: str
    group_id: GroupId | None
    person_id: PersonId | None
    content: Shape
    created_at: datetime


class Question(NamedTuple):
    """A confirmation that waits for an answer, without its content."""

    id: str
    kind: str
    asked_at: datetime


async def save_confirmation(
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
    """Save `content` until it is answered. Return the id for the card."""
    confirmation_id = new_id()
    await tx.execute(
        insert(confirmation).values(
            tenant_id=tenant_id,
            id=confirmation_id,
            kind=kind,
            conversation=conversation,
            group_id=group_id,
            person_id=person_id,
            content=msgspec.json.encode(content),
            created_at=now,
        )
    )
    return confirmation_id


async def load_confirmation(
    tx: AsyncConnection, tenant_id: str, confirmation_id: str, shape: type[Shape]
) -> WaitingConfirmation[Shape]:
    """Return the waiting confirmation, and leave it waiting.

    Raises Refusal("proposal-settled") if it was answered, does not exist, or has another shape.
    """
    row = (
        await tx.execute(
            select(confirmation).where(
                confirmation.c.tenant_id == tenant_id,
                confirmation.c.id == confirmation_id,
                confirmation.c.settled_at.is_(None),
            )
        )
    ).one_or_none()
    if row is None:
        raise Refusal("proposal-settled")
    return _waiting(row, shape)


async def load_to_change(
    tx: AsyncConnection, tenant_id: str, confirmation_id: str, shape: type[Shape]
) -> WaitingConfirmation[Shape]:
    """Return the waiting confirmation, locked until the transaction ends.

    Use this if parts of it are answered one at a time: of two simultaneous presses, the second then sees the first.
    """
    await lock(tx, f"proposal:{confirmation_id}")
    return await load_confirmation(tx, tenant_id, confirmation_id, shape)


async def latest_waiting(tx: AsyncConnection, tenant_id: str, conversation: str, *, kind: str) -> str | None:
    """Return the id of the newest waiting confirmation of this kind in the conversation, or None."""
    found: str | None = await tx.scalar(
        select(confirmation.c.id)
        .where(
            confirmation.c.tenant_id == tenant_id,
            confirmation.c.conversation == conversation,
            confirmation.c.kind == kind,
            confirmation.c.settled_at.is_(None),
        )
        .order_by(confirmation.c.created_at.desc())
        .limit(1)
    )
    return found


async def latest_question(
    tx: AsyncConnection,
    tenant_id: str,
    conversation: str,
    person_id: PersonId,
    kinds: Collection[str],
    *,
    after: datetime | None = None,
) -> Question | None:
    """Return the newest of these kinds that waits for this person in the conversation, or None.

    Where `after` is given, only questions that were saved later count.
    """
    asked = {"tenant": tenant_id, "conversation": conversation, "person": person_id, "kinds": tuple(kinds)}
    if after is None:
        found = await tx.execute(_LATEST_QUESTION, asked)
    else:
        found = await tx.execute(_LATEST_QUESTION_AFTER, {**asked, "after": after})
    row = found.one_or_none()
    return None if row is None else Question(*row)


# Built once, because every typed message asks for it.
_LATEST_QUESTION = (
    select(confirmation.c.id, confirmation.c.kind, confirmation.c.created_at)
    .where(
        confirmation.c.tenant_id == bindparam("tenant"),
        confirmation.c.conversation == bindparam("conversation"),
        confirmation.c.person_id == bindparam("person"),
        confirmation.c.kind.in_(bindparam("kinds", expanding=True)),
        confirmation.c.settled_at.is_(None),
    )
    .order_by(confirmation.c.created_at.desc())
    .limit(1)
)
_LATEST_QUESTION_AFTER = _LATEST_QUESTION.where(confirmation.c.created_at > bindparam("after"))


async def asked_last(
    tx: AsyncConnection, tenant_id: str, conversation: str, kinds: Collection[str], *, after: datetime
) -> PersonId | None:
    """Return for whom the newest question of these kinds in the conversation waits, if it was asked later than
    `after`."""
    found: PersonId | None = await tx.scalar(
        select(confirmation.c.person_id)
        .where(
            confirmation.c.tenant_id == tenant_id,
            confirmation.c.conversation == conversation,
            confirmation.c.kind.in_(list(kinds)),
            confirmation.c.settled_at.is_(None),
            confirmation.c.created_at > after,
        )
        .order_by(confirmation.c.created_at.desc())
        .limit(1)
    )
    return found


async def newest_of(
    tx: AsyncConnection,
    tenant_id: str,
    conversation: str,
    person_id: PersonId,
    shape: type[Shape],
    *,
    kind: str,
    most: int,
) -> list[WaitingConfirmation[Shape]]:
    """Return the confirmations of this kind that wait for this person here, newest first. Rows of an older shape are
    left out."""
    c = confirmation.c
    which = (c.conversation == conversation, c.person_id == person_id)
    return await _newest(tx, tenant_id, shape, kind, *which, most=most)


async def newest_here(
    tx: AsyncConnection,
    tenant_id: str,
    conversation: str,
    shape: type[Shape],
    *,
    kind: str,
    after: datetime,
    most: int,
) -> list[WaitingConfirmation[Shape]]:
    """Return the confirmations of this kind that wait in the conversation and are newer than `after`, whoever they are
    for, newest first. Rows of an older shape are left out."""
    c = confirmation.c
    return await _newest(tx, tenant_id, shape, kind, c.conversation == conversation, c.created_at > after, most=most)


async def newest_of_groups(
    tx: AsyncConnection,
    tenant_id: str,
    group_ids: Collection[GroupId],
    shape: type[Shape],
    *,
    kind: str,
    after: datetime,
) -> list[WaitingConfirmation[Shape]]:
    """Return the confirmations of this kind that wait in these groups and are newer than `after`, wherever they were
    asked for, newest first."""
    c = confirmation.c
    return await _newest(tx, tenant_id, shape, kind, c.group_id.in_(list(group_ids)), c.created_at > after)


async def _newest(
    tx: AsyncConnection,
    tenant_id: str,
    shape: type[Shape],
    kind: str,
    *which: ColumnElement[bool],
    most: int | None = None,
) -> list[WaitingConfirmation[Shape]]:
    """Return the confirmations that wait and are `which`, newest first. Rows of an older shape are left out."""
    rows = await tx.execute(
        select(confirmation)
        .where(
            confirmation.c.tenant_id == tenant_id,
            confirmation.c.kind == kind,
            confirmation.c.settled_at.is_(None),
            *which,
        )
        .order_by(confirmation.c.created_at.desc())
        .limit(most)
    )
    found = []
    for row in rows.all():
        with suppress(Refusal):
            found.append(_waiting(row, shape))
    return found


async def take_confirmation(
    tx: AsyncConnection, tenant_id: str, confirmation_id: str, shape: type[Shape], *, now: datetime
) -> WaitingConfirmation[Shape]:
    """Answer the waiting confirmation and return it. A second press gets Refusal("proposal-settled").

    If the caller then refuses the content, it must roll the transaction back, so that the confirmation still waits.
    """
    taken = await tx.execute(
        update(confirmation)
        .where(
            confirmation.c.tenant_id == tenant_id,
            confirmation.c.id == confirmation_id,
            confirmation.c.settled_at.is_(None),
        )
        .values(settled_at=now)
    )
    if taken.rowcount != 1:
        raise Refusal("proposal-settled")
    this = (confirmation.c.tenant_id == tenant_id, confirmation.c.id == confirmation_id)
    row = (await tx.execute(select(confirmation).where(*this))).one()
    # Words that a person typed are deleted with the question about them.
    await tx.execute(update(confirmation).where(*this).values(content=b""))
    return _waiting(row, shape)


async def withdraw_questions(
    tx: AsyncConnection, tenant_id: str, person_id: PersonId, *, asked_at: Collection[datetime], now: datetime
) -> int:
    """Answer the questions that were asked of this person at these moments and still wait. Return their number.

    Undo records, and rows that only remember what was spoken of, are not questions and stay.
    """
    if not asked_at:
        return 0
    withdrawn = await tx.execute(
        update(confirmation)
        .where(
            confirmation.c.tenant_id == tenant_id,
            confirmation.c.person_id == person_id,
            confirmation.c.created_at.in_(list(asked_at)),
            confirmation.c.settled_at.is_(None),
            confirmation.c.kind.not_like("%undo%"),
            confirmation.c.kind.not_in(_NO_QUESTIONS),
        )
        .values(settled_at=now, content=b"")
    )
    return withdrawn.rowcount


async def forget_old_confirmations(tx: AsyncConnection, *, now: datetime) -> int:
    """Delete confirmations that are too old to answer, with their content. Return their number."""
    old = or_(
        confirmation.c.created_at < now - WAITS,
        and_(confirmation.c.kind.in_(AS_TYPED), confirmation.c.created_at < now - AS_TYPED_WAITS),
    )
    return (await tx.execute(delete(confirmation).where(old))).rowcount


async def change_confirmation(
    tx: AsyncConnection, tenant_id: str, confirmation_id: str, content: msgspec.Struct
) -> None:
    """Replace the content of a waiting confirmation. Raises Refusal("proposal-settled") if it no longer waits."""
    changed = await tx.execute(
        update(confirmation)
        .where(
            confirmation.c.tenant_id == tenant_id,
            confirmation.c.id == confirmation_id,
            confirmation.c.settled_at.is_(None),
        )
        .values(content=msgspec.json.encode(content))
    )
    if changed.rowcount != 1:
        raise Refusal("proposal-settled")


def _waiting(row: Row[Any], shape: type[Shape]) -> WaitingConfirmation[Shape]:
    try:
        content = msgspec.json.decode(row.content, type=shape)
    except msgspec.ValidationError:
        # The id belongs to a card of another kind, or of an older version.
        raise Refusal("proposal-settled") from None
    return WaitingConfirmation(row.id, row.kind, row.conversation, row.group_id, row.person_id, content, row.created_at)
