"""Rounds of driv och hinder, and how what is anonymous becomes so.

While a round is open an answer belongs to its member. Closing is one transaction: the statements are copied in random
order, with random keys and no times, to a table that knows no members, and the answers are deleted. What stays of the
members is whom the round asked; one who was not asked stands there too if they took part, and nothing tells apart those
who answered from those who did not.
"""

import asyncio
import secrets
import sqlite3
from collections.abc import Collection, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Select, and_, bindparam, case, delete, exists, func, insert, or_, select, text, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine
from sqlalchemy.pool import NullPool

from dialogs.feedback import rules
from dialogs.feedback.rules import Signed
from dialogs.model import FeedbackRound, Group, Heading, MeetingId, PersonId, RoundId, Statement
from storage.database import Database, lock, new_id
from storage.groups import third_columns, third_question
from storage.proposals import UNDO
from storage.schema import (
    audit,
    feedback_answer,
    feedback_recipient,
    feedback_round,
    feedback_statement,
    membership,
    person,
    proposal,
)
from storage.upsert import upsert

PUT_OFF = "feedback_put_off"
"""In the audit: a round whose closing was put off, once, because too few had answered."""

AS_TYPED = ("said", "did-you-mean", "private-words", UNDO)
"""The kinds of proposal that hold what somebody typed."""

_lots = secrets.SystemRandom()


@dataclass(frozen=True, slots=True)
class Participation:
    """A round as one person meets it. `answer` is what they have answered; None: nothing, or the round is closed."""

    round: FeedbackRound
    was_asked: bool
    answer: tuple[Statement, ...] | None


# -- open

_of_round = and_(
    feedback_answer.c.tenant_id == feedback_round.c.tenant_id, feedback_answer.c.round_id == feedback_round.c.id
)
_asked = (
    select(func.count())
    .select_from(feedback_recipient)
    .where(
        feedback_recipient.c.tenant_id == feedback_round.c.tenant_id,
        feedback_recipient.c.round_id == feedback_round.c.id,
    )
    .correlate(feedback_round)
    .scalar_subquery()
)
_answered_so_far = (
    select(func.count()).select_from(feedback_answer).where(_of_round).correlate(feedback_round).scalar_subquery()
)
_ROUNDS = select(
    feedback_round.c.tenant_id,
    feedback_round.c.id,
    feedback_round.c.group_id,
    feedback_round.c.meeting_id,
    feedback_round.c.anonymous,
    feedback_round.c.opened_at,
    feedback_round.c.closes_at,
    feedback_round.c.closed_at,
    feedback_round.c.third,
    feedback_round.c.third_sv,
    feedback_round.c.third_en,
    _asked.label("asked"),
    # Kept when the round is closed, since the answers are not.
    case((feedback_round.c.closed_at.is_(None), _answered_so_far), else_=feedback_round.c.answered).label("answered"),
)


def _round(row: Any) -> FeedbackRound:
    return FeedbackRound(
        id=row.id,
        group_id=row.group_id,
        meeting_id=row.meeting_id,
        anonymous=row.anonymous,
        opened_at=row.opened_at,
        closes_at=row.closes_at,
        closed_at=row.closed_at,
        # One whom the chair has unticked may have answered before.
        asked=max(row.asked, row.answered),
        answered=row.answered,
        third=third_question(row.third, row.third_sv, row.third_en),
    )


async def _one(tx: AsyncConnection, query: Select[Any]) -> FeedbackRound | None:
    row = (await tx.execute(query)).first()
    return _round(row) if row else None


async def open_round(
    tx: AsyncConnection,
    group: Group,
    meeting_id: MeetingId,
    *,
    anonymous: bool,
    asked: Sequence[PersonId],
    closes_at: datetime,
    now: datetime,
) -> FeedbackRound | None:
    """The round that is opened by this; None if the meeting has had one."""
    opened = FeedbackRound(
        id=new_id(),
        group_id=group.id,
        meeting_id=meeting_id,
        anonymous=anonymous,
        opened_at=now,
        closes_at=closes_at,
        asked=len(asked),
        third=group.third,
    )
    inserted = await tx.execute(
        upsert(
            tx,
            feedback_round,
            {
                "tenant_id": group.tenant_id,
                "id": opened.id,
                "group_id": group.id,
                "meeting_id": meeting_id,
                "anonymous": anonymous,
                "opened_at": now,
                "closes_at": closes_at,
                **third_columns(group.third),
            },
            update=None,
            on=("tenant_id", "meeting_id"),
        ).returning(feedback_round.c.id)
    )
    if inserted.first() is None:
        return None
    await tx.execute(
        insert(feedback_recipient),
        [{"tenant_id": group.tenant_id, "round_id": opened.id, "person_id": person_id} for person_id in asked],
    )
    return opened


async def load_round(tx: AsyncConnection, tenant_id: str, round_id: RoundId) -> FeedbackRound | None:
    return await _one(tx, _ROUNDS.where(feedback_round.c.tenant_id == tenant_id, feedback_round.c.id == round_id))


async def load_rounds(tx: AsyncConnection, tenant_id: str, round_ids: Collection[RoundId]) -> list[FeedbackRound]:
    """Those of these that there are, in no order."""
    rows = await tx.execute(_ROUNDS.where(feedback_round.c.tenant_id == tenant_id, feedback_round.c.id.in_(round_ids)))
    return [_round(row) for row in rows]


async def latest_round(tx: AsyncConnection, group: Group, *, is_open: bool | None = None) -> FeedbackRound | None:
    """The newest round of the group; with `is_open`, the newest of those that are open, or of those that are not."""
    query = _ROUNDS.where(feedback_round.c.tenant_id == group.tenant_id, feedback_round.c.group_id == group.id)
    if is_open is not None:
        closed_at = feedback_round.c.closed_at
        query = query.where(closed_at.is_(None) if is_open else closed_at.is_not(None))
    return await _one(tx, query.order_by(feedback_round.c.opened_at.desc(), feedback_round.c.id).limit(1))


async def asked_in(tx: AsyncConnection, tenant_id: str, round_id: RoundId) -> set[PersonId]:
    """Whom the round asks, which says nothing of whether they answer."""
    return {row.person_id for row in await tx.execute(_recipients(tenant_id, round_id))}


def _recipients(tenant_id: str, round_id: RoundId) -> Select[tuple[PersonId]]:
    return select(feedback_recipient.c.person_id).where(
        feedback_recipient.c.tenant_id == tenant_id, feedback_recipient.c.round_id == round_id
    )


async def ask(tx: AsyncConnection, tenant_id: str, round_id: RoundId, person_id: PersonId) -> bool:
    """Whether this person is asked by this, and was not before."""
    asked = await tx.execute(
        upsert(
            tx,
            feedback_recipient,
            {"tenant_id": tenant_id, "round_id": round_id, "person_id": person_id},
            update=None,
        ).returning(feedback_recipient.c.person_id)
    )
    return asked.first() is not None


async def do_not_ask(tx: AsyncConnection, tenant_id: str, round_id: RoundId, person_id: PersonId) -> bool:
    """Whether this person was asked, and is not any longer. What they may have answered stays: who has answered is not
    to be found out by asking less."""
    asked = await tx.execute(
        delete(feedback_recipient).where(
            feedback_recipient.c.tenant_id == tenant_id,
            feedback_recipient.c.round_id == round_id,
            feedback_recipient.c.person_id == person_id,
        )
    )
    return bool(asked.rowcount)


async def is_anybody_waited_for(tx: AsyncConnection, tenant_id: str, round_id: RoundId) -> bool:
    """Whether somebody who is asked has not answered this open round."""
    return bool(
        await tx.scalar(
            select(
                exists().where(
                    feedback_recipient.c.tenant_id == tenant_id,
                    feedback_recipient.c.round_id == round_id,
                    ~exists().where(
                        feedback_answer.c.tenant_id == feedback_recipient.c.tenant_id,
                        feedback_answer.c.round_id == feedback_recipient.c.round_id,
                        feedback_answer.c.person_id == feedback_recipient.c.person_id,
                    ),
                )
            )
        )
    )


async def open_rounds_of(tx: AsyncConnection, tenant_id: str, person_id: PersonId) -> list[FeedbackRound]:
    """The open rounds that ask this person, in groups that they are still in; the newest first."""
    rows = await tx.execute(
        _ROUNDS.join(
            feedback_recipient,
            and_(
                feedback_recipient.c.tenant_id == feedback_round.c.tenant_id,
                feedback_recipient.c.round_id == feedback_round.c.id,
            ),
        )
        .join(
            membership,
            and_(
                membership.c.tenant_id == feedback_round.c.tenant_id,
                membership.c.group_id == feedback_round.c.group_id,
                membership.c.person_id == feedback_recipient.c.person_id,
            ),
        )
        .where(
            feedback_round.c.tenant_id == tenant_id,
            feedback_recipient.c.person_id == person_id,
            feedback_round.c.closed_at.is_(None),
            membership.c.left_at.is_(None),
        )
        .order_by(feedback_round.c.opened_at.desc(), feedback_round.c.id)
    )
    return [_round(row) for row in rows]


# -- answers


async def participation(
    tx: AsyncConnection, tenant_id: str, round_id: RoundId, person_id: PersonId, *, to_change: bool = False
) -> Participation | None:
    """The round and this person's part in it; None if there is no such round. `to_change`: what is read stays true
    until the transaction ends, so that no answer comes into a round that somebody else is closing."""
    if to_change:
        await lock(tx, _lock_name(round_id))
    row = (
        await tx.execute(_PARTICIPATION, {"tenant": tenant_id, "round": round_id, "person": person_id})
    ).one_or_none()
    if row is None:
        return None
    answer = None
    if row.answer_driv is not None:
        answer = tuple(
            Statement(heading, line) for heading in Heading for line in _lines(getattr(row, f"answer_{heading}"))
        )
    return Participation(round=_round(row), was_asked=row.was_asked, answer=answer)


_PARTICIPATION = (
    _ROUNDS.add_columns(
        exists()
        .where(
            feedback_recipient.c.tenant_id == feedback_round.c.tenant_id,
            feedback_recipient.c.round_id == feedback_round.c.id,
            feedback_recipient.c.person_id == bindparam("person"),
        )
        .correlate(feedback_round)
        .label("was_asked"),
        # A round has a column "third" too.
        *(feedback_answer.c[heading.value].label(f"answer_{heading}") for heading in Heading),
    )
    .select_from(feedback_round)
    .outerjoin(feedback_answer, and_(_of_round, feedback_answer.c.person_id == bindparam("person")))
    .where(feedback_round.c.tenant_id == bindparam("tenant"), feedback_round.c.id == bindparam("round"))
)


def _lock_name(round_id: RoundId) -> str:
    return f"round:{round_id}"


def _lines(written: str) -> list[str]:
    return written.split("\n") if written else []


async def save_answer(
    tx: AsyncConnection,
    tenant_id: str,
    part: Participation,
    person_id: PersonId,
    statements: Sequence[Statement],
) -> FeedbackRound:
    """The round as it is with this answer, which takes the place of the one before; an empty one is withdrawn.

    `part` is the participation read `to_change` in this transaction.
    """
    asked, answered = part.round.asked, part.round.answered
    if not part.was_asked:
        await tx.execute(
            upsert(
                tx,
                feedback_recipient,
                {"tenant_id": tenant_id, "round_id": part.round.id, "person_id": person_id},
                update=None,
            )
        )
        asked += 1
    if statements:
        await tx.execute(
            _save_answer(tx.dialect.name),
            {
                "tenant_id": tenant_id,
                "round_id": part.round.id,
                "person_id": person_id,
                **{heading.value: "\n".join(rules.under(statements, heading)) for heading in Heading},
            },
        )
        answered += part.answer is None
    elif part.answer is not None:
        await tx.execute(
            delete(feedback_answer).where(
                feedback_answer.c.tenant_id == tenant_id,
                feedback_answer.c.round_id == part.round.id,
                feedback_answer.c.person_id == person_id,
            )
        )
        answered -= 1
    return replace(part.round, asked=max(asked, answered), answered=answered)


@cache
def _save_answer(dialect: str) -> Any:
    # Built once: everybody in a group answers in the same minute.
    statement = (postgresql.insert if dialect == "postgresql" else sqlite.insert)(feedback_answer)
    return statement.on_conflict_do_update(
        index_elements=["tenant_id", "round_id", "person_id"],
        set_={heading.value: statement.excluded[heading.value] for heading in Heading},
    )


# -- closing


async def due_rounds(tx: AsyncConnection, *, now: datetime) -> list[tuple[str, RoundId]]:
    """(tenant id, round id) of open rounds whose closing time has come."""
    rows = await tx.execute(
        select(feedback_round.c.tenant_id, feedback_round.c.id)
        .where(feedback_round.c.closed_at.is_(None), feedback_round.c.closes_at <= now)
        .order_by(feedback_round.c.closes_at)
        .limit(50)
    )
    return [(row.tenant_id, row.id) for row in rows]


async def round_to_close(tx: AsyncConnection, tenant_id: str, round_id: RoundId) -> FeedbackRound | None:
    """The round, if it is open still; nobody answers or closes it until this transaction ends."""
    await lock(tx, _lock_name(round_id))
    found = await load_round(tx, tenant_id, round_id)
    return None if found is None or found.closed_at is not None else found


async def put_off(
    tx: AsyncConnection, tenant_id: str, round_: FeedbackRound, *, until: datetime, now: datetime
) -> bool:
    """Keep the round open until `until`; False, and nothing is changed, if it has been put off before."""
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
    await tx.execute(
        update(feedback_round)
        .where(feedback_round.c.tenant_id == tenant_id, feedback_round.c.id == round_.id)
        .values(closes_at=until)
    )
    return True


async def close_round(
    tx: AsyncConnection, tenant_id: str, round_: FeedbackRound, *, show: bool, now: datetime
) -> FeedbackRound:
    """The round, closed. Its statements are kept if `show`, and its answers are deleted.

    `round_` is what `round_to_close` or `save_answer` gave in this transaction.
    """
    await tx.execute(
        update(feedback_round)
        .where(feedback_round.c.tenant_id == tenant_id, feedback_round.c.id == round_.id)
        .values(closed_at=now, answered=round_.answered)
    )
    if show:
        answers = await tx.execute(
            select(*(feedback_answer.c[heading.value] for heading in Heading), person.c.name)
            .join(
                person,
                and_(person.c.tenant_id == feedback_answer.c.tenant_id, person.c.id == feedback_answer.c.person_id),
            )
            .where(feedback_answer.c.tenant_id == tenant_id, feedback_answer.c.round_id == round_.id)
        )
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
            for line in _lines(getattr(answer, heading.value))
        ]
        # The database numbers its rows: in the order of the answers, those numbers would tell who wrote what.
        _lots.shuffle(rows)
        if rows:
            await tx.execute(insert(feedback_statement), rows)
    answers_of_it = and_(feedback_answer.c.tenant_id == tenant_id, feedback_answer.c.round_id == round_.id)
    if round_.anonymous:
        # An answer by text may have been kept as typed, while the bot asked which group it was for.
        await tx.execute(
            delete(proposal).where(
                proposal.c.tenant_id == tenant_id,
                proposal.c.kind.in_(AS_TYPED),
                proposal.c.created_at >= round_.opened_at,
                or_(
                    proposal.c.person_id.in_(_recipients(tenant_id, round_.id)),
                    proposal.c.person_id.in_(select(feedback_answer.c.person_id).where(answers_of_it)),
                ),
            )
        )
    await tx.execute(delete(feedback_answer).where(answers_of_it))
    return replace(round_, closed_at=now)


async def statements(tx: AsyncConnection, tenant_id: str, round_id: RoundId) -> list[Signed]:
    """What was said in a closed round, in an order that was drawn by lot once and stays; empty while it is open."""
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
    """Keep what of a closed round's statements is hidden or joined; what was written stays as it is."""
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


# -- what the files of the database still hold


async def closed_since(tx: AsyncConnection, *, since: datetime) -> bool:
    """Whether an anonymous round has been closed since then."""
    newest = await tx.execute(select(func.max(feedback_round.c.closed_at)).where(feedback_round.c.anonymous.is_(True)))
    closed_at = newest.scalar_one()
    return closed_at is not None and closed_at >= since


async def scrub(db: Database) -> bool:
    """Rid the database's files of the answers that have been deleted; safe to repeat. False where somebody who reads
    was in the way, and it is to be done again.

    SQLite overwrites what it deletes (secure_delete), but what it was stays in the write-ahead log until that is
    emptied. PostgreSQL keeps deleted rows in a table's file until it is written anew, which is quickly done, as these
    tables hold little. PostgreSQL's own log is recycled by the server, in its time.
    """
    if db.is_sqlite:
        return await asyncio.to_thread(_empty_the_log, str(db.url.database))
    engine = create_async_engine(
        db.url.set(drivername="postgresql+psycopg"), poolclass=NullPool, isolation_level="AUTOCOMMIT"
    )
    try:
        async with engine.connect() as connection:
            # Those who answer wait behind us while we wait: better soon and again than long.
            await connection.execute(text("SET lock_timeout = '2s'"))
            await connection.execute(text("VACUUM (FULL) feedback_answer"))
            await connection.execute(text("VACUUM (FULL) proposal"))
            await connection.execute(text("VACUUM outbox"))
    except OperationalError:
        return False
    finally:
        await engine.dispose()
    return True


def _empty_the_log(path: str) -> bool:
    # A connection of its own: ours begin a transaction at every turn, and inside one the log cannot be emptied.
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        # Writers wait while this waits for readers: better soon and again than long.
        connection.execute("PRAGMA busy_timeout = 2000")
        busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy
