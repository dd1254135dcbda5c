"""Retention: what a group keeps for how long, and the destruction of what is older."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, delete, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.model import Group, GroupId
from dialogs.privacy.retention import Retention, Rule
from storage.database.tables.feedback import feedback_round, feedback_statement
from storage.database.tables.forms import form, form_respondent
from storage.database.tables.meetings import attendance, meeting
from storage.database.tables.minutes import in_call
from storage.database.tables.occasions import invitation, sign_up
from storage.database.tables.people import meeting_group
from storage.database.tables.privacy import retention
from storage.database.tables.table_round import table_round_answer
from storage.database.upsert import upsert

REWRITTEN = (
    "feedback_statement",
    "form_respondent",
    "form_answer",
    "attendance",
    "table_round_answer",
    "sign_up",
    "in_call",
    "audit",
    "audit_event",
    "outbox_archive",
)


async def own_days(tx: AsyncConnection, tenant_id: str, group_id: GroupId) -> dict[Rule, int]:
    """Return the times that the group has chosen itself."""
    rows = await tx.execute(
        select(retention.c.rule, retention.c.days).where(
            retention.c.tenant_id == tenant_id, retention.c.group_id == group_id, retention.c.days.is_not(None)
        )
    )
    return {Rule(row.rule): row.days for row in rows}


async def choose(tx: AsyncConnection, group: Group, rule: Rule, days: int) -> None:
    """Save the group's own time. What is older by then is destroyed only after the leaders were told anew."""
    key = {"tenant_id": group.tenant_id, "group_id": group.id, "rule": rule.value}
    changed = {"days": days, "told_at": None}
    await tx.execute(upsert(tx, retention, {**key, **changed}, update=changed))


async def all_groups(tx: AsyncConnection) -> list[tuple[str, GroupId]]:
    rows = await tx.execute(select(meeting_group.c.tenant_id, meeting_group.c.id))
    return [(row.tenant_id, row.id) for row in rows]


async def told_at(tx: AsyncConnection, tenant_id: str, group_id: GroupId, rule: Rule) -> datetime | None:
    found: datetime | None = await tx.scalar(
        select(retention.c.told_at).where(
            retention.c.tenant_id == tenant_id, retention.c.group_id == group_id, retention.c.rule == rule.value
        )
    )
    return found


async def set_told(tx: AsyncConnection, tenant_id: str, group_id: GroupId, rule: Rule, *, at: datetime | None) -> None:
    key = {"tenant_id": tenant_id, "group_id": group_id, "rule": rule.value}
    await tx.execute(upsert(tx, retention, {**key, "told_at": at}, update={"told_at": at}))


async def limits(tx: AsyncConnection, tenant_id: str, group_id: GroupId, defaults: Retention) -> dict[Rule, int]:
    """Return the days of each rule for the group; 0 keeps for good."""
    own = await own_days(tx, tenant_id, group_id)
    return {rule: own.get(rule, defaults.days(rule)) for rule in Rule}


def _old(rule: Rule, tenant_id: str, group_id: GroupId, before: datetime) -> list[tuple[Any, Any, Select[Any]]]:
    """Return (table, its column, the ids of what it belongs to that is older than `before`)."""
    if rule is Rule.ROUNDS:
        rounds = select(feedback_round.c.id).where(
            feedback_round.c.tenant_id == tenant_id,
            feedback_round.c.group_id == group_id,
            feedback_round.c.closed_at < before,
        )
        return [(feedback_statement, feedback_statement.c.round_id, rounds)]
    if rule is Rule.FORMS:
        forms = select(form.c.id).where(
            form.c.tenant_id == tenant_id, form.c.group_id == group_id, form.c.due_on < before.date()
        )
        return [(form_respondent, form_respondent.c.form_id, forms)]
    invitations = select(invitation.c.id).where(
        invitation.c.tenant_id == tenant_id, invitation.c.group_id == group_id, invitation.c.ends_at < before
    )
    meetings = select(meeting.c.id).where(
        meeting.c.tenant_id == tenant_id, meeting.c.group_id == group_id, meeting.c.ends_at < before
    )
    of_meetings = [(table, table.c.meeting_id, meetings) for table in (attendance, table_round_answer, in_call)]
    return [*of_meetings, (sign_up, sign_up.c.invitation_id, invitations)]


async def count_old(tx: AsyncConnection, tenant_id: str, group_id: GroupId, rule: Rule, *, before: datetime) -> int:
    """Return the number of rows under the rule that are older than `before`."""
    count = 0
    for table, column, ids in _old(rule, tenant_id, group_id, before):
        found = await tx.scalar(
            select(func.count()).select_from(table).where(table.c.tenant_id == tenant_id, column.in_(ids))
        )
        count += int(found or 0)
    return count


async def destroy(tx: AsyncConnection, tenant_id: str, group_id: GroupId, rule: Rule, *, before: datetime) -> int:
    """Delete the rows under the rule that are older than `before`. Return their number."""
    count = 0
    for table, column, ids in _old(rule, tenant_id, group_id, before):
        gone = await tx.execute(delete(table).where(table.c.tenant_id == tenant_id, column.in_(ids)))
        count += gone.rowcount
    return count


def cutoff(days: int, *, now: datetime) -> datetime:
    return now - timedelta(days=days)
