"""Keeps which message gave which statements of an answer while its round is open, for a message that is edited later.

A row holds no text: each statement is known by a keyed hash. Closing a round, or withdrawing the answer, deletes it.
"""

import hashlib
import secrets
from collections.abc import Iterable, Sequence
from datetime import datetime

import msgspec
from sqlalchemy import and_, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.feedback.model import FeedbackRound, Statement
from dialogs.model import PersonId, RoundId
from storage.confirmations import ANSWER_MESSAGE, save_confirmation
from storage.database.tables.confirmations import confirmation


class _Source(msgspec.Struct, frozen=True):
    message: str
    round: RoundId
    salt: str
    marks: tuple[str, ...]


async def save_source(
    tx: AsyncConnection,
    tenant_id: str,
    round_: FeedbackRound,
    person_id: PersonId,
    *,
    conversation: str,
    message: str,
    statements: Iterable[Statement],
    now: datetime,
) -> None:
    """Keep that the message gave these statements to this person's answer. What it gave before is forgotten."""
    for source_id, source in await _sources(tx, tenant_id, person_id):
        if source.message == message:
            await tx.execute(
                delete(confirmation).where(confirmation.c.tenant_id == tenant_id, confirmation.c.id == source_id)
            )
    salt = secrets.token_hex(8)
    marks = tuple(_mark(statement, salt) for statement in statements)
    if marks:
        await save_confirmation(
            tx,
            tenant_id,
            kind=ANSWER_MESSAGE,
            conversation=conversation,
            group_id=round_.group_id,
            person_id=person_id,
            content=_Source(message, round_.id, salt, marks),
            now=now,
        )


async def round_of_message(tx: AsyncConnection, tenant_id: str, person_id: PersonId, message: str) -> RoundId | None:
    """The open round to whose answer this person's message gave a part; None if it gave none."""
    for _, source in await _sources(tx, tenant_id, person_id):
        if source.message == message:
            return source.round
    return None


async def given_by(
    tx: AsyncConnection, tenant_id: str, person_id: PersonId, message: str, answer: Sequence[Statement]
) -> tuple[Statement, ...]:
    """Return the statements of the answer that this message gave."""
    for _, source in await _sources(tx, tenant_id, person_id):
        if source.message == message:
            return tuple(each for each in answer if _mark(each, source.salt) in source.marks)
    return ()


async def forget_sources(tx: AsyncConnection, tenant_id: str, round_: FeedbackRound) -> None:
    """Forget the messages of a round that is being closed: its answers are edited no more."""
    await tx.execute(
        delete(confirmation).where(
            confirmation.c.tenant_id == tenant_id,
            confirmation.c.group_id == round_.group_id,
            confirmation.c.kind == ANSWER_MESSAGE,
        )
    )


async def _sources(tx: AsyncConnection, tenant_id: str, person_id: PersonId) -> list[tuple[str, _Source]]:
    own = and_(
        confirmation.c.tenant_id == tenant_id,
        confirmation.c.person_id == person_id,
        confirmation.c.kind == ANSWER_MESSAGE,
    )
    rows = await tx.execute(select(confirmation.c.id, confirmation.c.content).where(own))
    return [(row.id, msgspec.json.decode(row.content, type=_Source)) for row in rows]


def _mark(statement: Statement, salt: str) -> str:
    said = f"{statement.heading.value}\n{statement.text}".encode()
    return hashlib.blake2b(said, key=salt.encode(), digest_size=16).hexdigest()
