"""Closes feedback rounds. Closing makes an anonymous round anonymous.

While a round is open, an answer belongs to its member. Closing is one transaction. It copies the statements to a table
without members, in random order, with random keys and no times. It deletes the answers, the list of the people asked,
and all that they typed meanwhile.
"""

import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import and_, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.feedback.model import FeedbackRound, Heading
from dialogs.feedback.rules import Signed
from dialogs.model import RoundId
from storage.database.engine import Database, new_id
from storage.database.rewriting import forget_deleted
from storage.database.tables.feedback import feedback_answer, feedback_recipient, feedback_round, feedback_statement
from storage.database.tables.people import audit, person
from storage.feedback.answers import lines
from storage.feedback.rounds import ROUNDS, to_round
from storage.feedback.sources import forget_sources
from storage.feedback.traces import forget_traces

PUT_OFF = "feedback_put_off"
"""The audit entry of a round whose closing was postponed, once, because too few had answered."""
REWRITTEN = ("feedback_answer", "feedback_recipient", "proposal", "outbox", "agenda_before")
"""The tables that PostgreSQL rewrites after a closing: each has held an answer, or a text like one."""

_lots = secrets.SystemRandom()


async def due_rounds(tx: AsyncConnection, *, now: datetime) -> list[tuple[str, RoundId]]:
    """Return (tenant id, round id) of open rounds whose closing time has come."""
    rows = await tx.execute(
        select(feedback_round.c.tenant_id, feedback_round.c.id)
        .where(feedback_round.c.closed_at.is_(None), feedback_round.c.closes_at <= now)
        .order_by(feedback_round.c.closes_at)
        .limit(50)
    )
    return [(row.tenant_id, row.id) for row in rows]


async def put_off(
    tx: AsyncConnection, tenant_id: str, round_: FeedbackRound, *, until: datetime, now: datetime
) -> bool:
    """Keep the round open until `until`. Return False, and change nothing, if it was postponed before."""
    before = await tx.execute(
        select(audit.c.id).where(
            audit.c.tenant_id == tenant_id,
            audit.c.group_id == round_.group_id,
            audit.c.what == PUT_OFF,
            audit.c.subject == round_.id,
        )
    )
    if before.first() is not None:
        return False
    await tx.execute(
        insert(audit).values(tenant_id=tenant_id, group_id=round_.group_id, what=PUT_OFF, subject=round_.id, at=now)
    )
    await set_closing(tx, tenant_id, round_, closes_at=until)
    return True


async def set_closing(tx: AsyncConnection, tenant_id: str, round_: FeedbackRound, *, closes_at: datetime) -> None:
    """Save another closing time of an open round."""
    await tx.execute(
        update(feedback_round)
        .where(
            feedback_round.c.tenant_id == tenant_id,
            feedback_round.c.id == round_.id,
            feedback_round.c.closed_at.is_(None),
        )
        .values(closes_at=closes_at)
    )


async def close_round(
    tx: AsyncConnection, tenant_id: str, round_: FeedbackRound, *, show: bool, now: datetime
) -> FeedbackRound:
    """Close the round and return it. Its answers are deleted; its statements are kept if `show`.

    `round_` comes from `round_to_close` or `save_answer` in this transaction.
    """
    await tx.execute(
        update(feedback_round)
        .where(feedback_round.c.tenant_id == tenant_id, feedback_round.c.id == round_.id)
        .values(closed_at=now, asked=round_.asked, answered=round_.answered, shown=show)
    )
    of_it = and_(feedback_answer.c.tenant_id == tenant_id, feedback_answer.c.round_id == round_.id)
    answers = (
        await tx.execute(
            select(*(feedback_answer.c[heading.value] for heading in Heading), person.c.name)
            .join(
                person,
                and_(person.c.tenant_id == feedback_answer.c.tenant_id, person.c.id == feedback_answer.c.person_id),
            )
            .where(of_it)
        )
    ).all()
    rows = [
        {
            "tenant_id": tenant_id,
            "round_id": round_.id,
            "key": new_id(),
            "heading": heading.value,
            "text": line,
            "author": "" if round_.anonymous else answer.name,
        }
        for answer in answers
        for heading in Heading
        for line in lines(getattr(answer, heading.value))
    ]
    if show and rows:
        # The database numbers its rows. In the order of the answers, these numbers would tell who wrote each statement.
        _lots.shuffle(rows)
        await tx.execute(insert(feedback_statement), rows)
    if round_.anonymous:
        await forget_traces(tx, tenant_id, round_, answers=[row["text"] for row in rows], now=now)
        await tx.execute(
            delete(feedback_recipient).where(
                feedback_recipient.c.tenant_id == tenant_id, feedback_recipient.c.round_id == round_.id
            )
        )
    await tx.execute(delete(feedback_answer).where(of_it))
    await forget_sources(tx, tenant_id, round_)
    return replace(round_, closed_at=now, shown=show)


async def statements(tx: AsyncConnection, tenant_id: str, round_id: RoundId) -> list[Signed]:
    """Return the statements of a closed round, in a random order that never changes; empty while the round is open."""
    rows = await tx.execute(
        select(
            feedback_statement.c.key,
            feedback_statement.c.heading,
            feedback_statement.c.text,
            feedback_statement.c.author,
            feedback_statement.c.hidden,
            feedback_statement.c.same_as,
        )
        .where(feedback_statement.c.tenant_id == tenant_id, feedback_statement.c.round_id == round_id)
        .order_by(feedback_statement.c.key)
    )
    return [Signed(Heading(row.heading), row.text, row.author, row.key, row.hidden, row.same_as) for row in rows]


async def save_edits(tx: AsyncConnection, tenant_id: str, round_id: RoundId, edited: Sequence[Signed]) -> None:
    """Save which statements of a closed round are hidden or joined. Their text never changes."""
    for statement in edited:
        await tx.execute(
            update(feedback_statement)
            .where(
                feedback_statement.c.tenant_id == tenant_id,
                feedback_statement.c.round_id == round_id,
                feedback_statement.c.key == statement.key,
            )
            .values(hidden=statement.hidden, same_as=statement.same_as)
        )


# -- deleted content in the database files


async def closed_since(tx: AsyncConnection, *, since: datetime) -> list[tuple[str, FeedbackRound]]:
    """Return (tenant id, round) of the anonymous rounds closed since `since`, latest first."""
    rows = await tx.execute(
        ROUNDS.where(feedback_round.c.anonymous.is_(True), feedback_round.c.closed_at >= since).order_by(
            feedback_round.c.closed_at.desc()
        )
    )
    return [(row.tenant_id, to_round(row)) for row in rows]


async def scrub(db: Database) -> bool:
    """Remove deleted answers from the database files. Safe to repeat. Return False if a reader was in the way."""
    return await forget_deleted(db, REWRITTEN)
