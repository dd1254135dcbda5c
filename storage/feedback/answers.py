"""Answers to an open feedback round. Each belongs to its member."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from sqlalchemy import and_, bindparam, delete, exists
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.feedback import rules
from dialogs.feedback.model import FeedbackRound, Heading, Statement
from dialogs.model import Group, Member, PersonId, RoundId
from storage.database.engine import lock
from storage.database.tables.feedback import feedback_answer, feedback_recipient, feedback_round
from storage.database.tables.people import meeting_group, membership, person
from storage.database.upsert import insert_of, upsert
from storage.feedback.rounds import ROUNDS, load_round, lock_name, of_round, to_round
from storage.feedback.traces import forget_typed_by
from storage.people import group_of, member_of


@dataclass(frozen=True, slots=True)
class Participation:
    """One person's part in a round. `answer` is None if they have not answered, or if the round is closed. `belongs`:
    the round's group, and the person in it; None if they are not in it, or have left."""

    round: FeedbackRound
    was_asked: bool
    answer: tuple[Statement, ...] | None
    belongs: tuple[Group, Member] | None = None


async def participation(
    tx: AsyncConnection, tenant_id: str, round_id: RoundId, person_id: PersonId, *, to_change: bool = False
) -> Participation | None:
    """Return the round and this person's part in it; None if the round does not exist.

    With `to_change`, the values stay true until the transaction ends, so nobody can close the round meanwhile.
    """
    if to_change:
        await lock(tx, lock_name(round_id))
    row = (
        await tx.execute(_PARTICIPATION, {"tenant": tenant_id, "round": round_id, "person": person_id})
    ).one_or_none()
    if row is None:
        return None
    answer = None
    if row.answer_driv is not None:
        answer = tuple(
            Statement(heading, line) for heading in Heading for line in lines(getattr(row, f"answer_{heading}"))
        )
    belongs = (group_of(row), member_of(row)) if row._mapping[membership.c.person_id] else None
    return Participation(round=to_round(row), was_asked=row.was_asked, answer=answer, belongs=belongs)


_PARTICIPATION = (
    ROUNDS.add_columns(
        exists()
        .where(
            feedback_recipient.c.tenant_id == feedback_round.c.tenant_id,
            feedback_recipient.c.round_id == feedback_round.c.id,
            feedback_recipient.c.person_id == bindparam("person"),
            feedback_recipient.c.absent.is_(False),
        )
        .correlate(feedback_round)
        .label("was_asked"),
        # A round has a column "third" too.
        *(feedback_answer.c[heading.value].label(f"answer_{heading}") for heading in Heading),
        # In the same query, because a whole group answers within a minute.
        *meeting_group.c,
        *membership.c,
        *person.c,
    )
    .select_from(feedback_round)
    .outerjoin(feedback_answer, and_(of_round, feedback_answer.c.person_id == bindparam("person")))
    .join(
        meeting_group,
        and_(meeting_group.c.tenant_id == feedback_round.c.tenant_id, meeting_group.c.id == feedback_round.c.group_id),
    )
    .outerjoin(
        membership,
        and_(
            membership.c.tenant_id == feedback_round.c.tenant_id,
            membership.c.group_id == feedback_round.c.group_id,
            membership.c.person_id == bindparam("person"),
            membership.c.left_at.is_(None),
        ),
    )
    .outerjoin(person, and_(person.c.tenant_id == membership.c.tenant_id, person.c.id == membership.c.person_id))
    .where(feedback_round.c.tenant_id == bindparam("tenant"), feedback_round.c.id == bindparam("round"))
)


def lines(written: str) -> list[str]:
    return written.split("\n") if written else []


async def save_answer(
    tx: AsyncConnection,
    tenant_id: str,
    part: Participation,
    person_id: PersonId,
    statements: Sequence[Statement],
) -> FeedbackRound:
    """Save the answer in place of an earlier one, and return the round with its new counts. An empty answer withdraws.

    `part` was read `to_change` in this transaction. A person who was not asked joins the people asked in a named round.
    In an anonymous round their words are kept like all others, but no count shows them.
    """
    key = {"tenant_id": tenant_id, "round_id": part.round.id, "person_id": person_id}
    if statements:
        if not part.was_asked and not part.round.anonymous:
            await tx.execute(upsert(tx, feedback_recipient, key, update=None))
        written = {heading.value: "\n".join(rules.under(statements, heading)) for heading in Heading}
        await tx.execute(_save_answer(tx.dialect.name), {**key, **written})
    elif part.answer is not None:
        await tx.execute(
            delete(feedback_answer).where(*(feedback_answer.c[name] == value for name, value in key.items()))
        )
        await forget_typed_by(tx, part.round, tenant_id, person_id)
    after = await load_round(tx, tenant_id, part.round.id)
    return after or replace(part.round)


@cache
def _save_answer(dialect: str) -> Any:
    # Built once, because a whole group answers within a minute.
    statement = insert_of(dialect)(feedback_answer)
    return statement.on_conflict_do_update(
        index_elements=["tenant_id", "round_id", "person_id"],
        set_={heading.value: statement.excluded[heading.value] for heading in Heading},
    )
