"""The delivery report for chairs and secretaries, and the queries to resend and retract."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, TextClause, and_, delete, func, or_, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.deliveries.subjects import Subject, subject_of
from dialogs.model import Group, PersonId
from storage.database.engine import note_promise
from storage.database.tables.deadlines import deadline
from storage.database.tables.deliveries import outbox
from storage.database.tables.people import conversation, membership, person
from storage.outbox.promises import (
    STILL_UNREACHABLE,
    TO_CONVERSATION,
    UNFORTUNATE,
    UNREACHABLE,
    Delivery,
    Status,
    to_person,
)
from storage.outbox.troubles import TROUBLE, decode_trouble

# The same condition as the partial indexes.


_ENDED = text("outbox.status NOT IN ('pending', 'sending')")
_PENDING = text("outbox.status = 'pending'")
_TO_PERSON = to_person("")


@dataclass(frozen=True, slots=True)
class Tally:
    """The number of rows of one kind, subject and status. `at` is the end of the latest or, for waiting rows, their
    time."""

    kind: str
    subject_key: str
    to_group: bool
    status: Status
    count: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """One row. `ended_at` is its end or, if it waits, its next attempt."""

    id: int
    tenant_id: str
    group_id: str | None
    kind: str
    subject_key: str
    target: str
    conversation: str
    status: Status
    content: bytes | None
    due_at: datetime
    expires_at: datetime | None
    ended_at: datetime
    sent_at: datetime | None
    activity_id: str | None
    posted_in: str | None
    last_status: int | None
    last_error: str | None

    @property
    def to_group(self) -> bool:
        return self.target == TO_CONVERSATION

    @property
    def person_id(self) -> PersonId | None:
        """Return the person of a direct message, else None."""
        return None if self.to_group else self.target.removeprefix(_TO_PERSON)

    def as_delivery(self, *, now: datetime) -> Delivery:
        """Return the row as its composer would get it, if it were sent now."""
        return Delivery(
            id=self.id,
            tenant_id=self.tenant_id,
            kind=self.kind,
            subject_key=self.subject_key,
            target=self.target,
            conversation=self.conversation,
            group_id=self.group_id,
            content=self.content,
            due_at=now,
            expires_at=self.expires_at,
            attempts=0,
            maybe_repeated=False,
            lease_until=now,
            lease_token="",
            late=False,
        )


def _entries() -> Select[tuple[object, ...]]:
    columns = [outbox.c[name] for name in Entry.__slots__ if name != "ended_at"]
    return select(*columns, outbox.c.next_attempt_at.label("ended_at"))


async def _read(tx: AsyncConnection, question: Select[tuple[object, ...]]) -> list[Entry]:
    rows = await tx.execute(question)
    return [Entry(**{**row._mapping, "status": Status(row._mapping["status"])}) for row in rows]


def _of(group: Group) -> tuple[ColumnElement[bool], ...]:
    return (outbox.c.tenant_id == group.tenant_id, outbox.c.group_id == group.id)


# -- what became of things


async def _tally(
    tx: AsyncConnection, group: Group, *which: ColumnElement[bool] | TextClause, by_time: bool
) -> list[Tally]:
    to_group = (outbox.c.target == TO_CONVERSATION).label("to_group")
    by = [outbox.c.kind, outbox.c.subject_key, to_group, outbox.c.status]
    at = func.max(outbox.c.next_attempt_at).label("at")
    rows = await tx.execute(
        select(*by, func.count().label("number"), at)
        .where(*_of(group), *which)
        .group_by(*by, *([outbox.c.next_attempt_at] if by_time else []))
    )
    return [
        Tally(row.kind, row.subject_key, bool(row.to_group), Status(row.status), row.number, row.at) for row in rows
    ]


async def ended(tx: AsyncConnection, group: Group, *, since: datetime) -> list[Tally]:
    """Return the group's rows that ended since `since`, counted, latest first."""
    found = await _tally(tx, group, _ENDED, outbox.c.next_attempt_at >= since, by_time=False)
    return sorted(found, key=lambda tally: tally.at, reverse=True)


async def waiting(tx: AsyncConnection, group: Group, *, until: datetime) -> list[Tally]:
    """Return the group's rows that are due by `until`, counted for each time, next first."""
    found = await _tally(tx, group, _PENDING, outbox.c.next_attempt_at <= until, by_time=True)
    return sorted(found, key=lambda tally: tally.at)


async def unfortunate(tx: AsyncConnection, group: Group, *, since: datetime, most: int) -> list[Entry]:
    """Return at most `most` of the group's rows that may not have arrived, latest first."""
    return await _read(
        tx,
        _entries()
        .where(*_of(group), _ENDED, outbox.c.next_attempt_at >= since, outbox.c.status.in_(UNFORTUNATE))
        .order_by(outbox.c.next_attempt_at.desc(), outbox.c.id.desc())
        .limit(most),
    )


async def failed_of(tx: AsyncConnection, group: Group, row_ids: Collection[int]) -> list[Entry]:
    """Return those of these rows of the group that may not have arrived, latest first."""
    return await _read(
        tx,
        _entries()
        .where(*_of(group), outbox.c.id.in_(list(row_ids)), outbox.c.status.in_(UNFORTUNATE))
        .order_by(outbox.c.next_attempt_at.desc(), outbox.c.id.desc()),
    )


async def is_being_sent(tx: AsyncConnection, group: Group, *, now: datetime) -> bool:
    """Return whether a row of the group is due or being sent now, apart from reports of trouble."""
    due = and_(outbox.c.status == Status.PENDING, outbox.c.next_attempt_at <= now)
    found = await tx.scalar(
        select(outbox.c.id)
        .where(
            *_of(group),
            outbox.c.kind.not_in(("trouble", "place_notice", "place_opened")),
            or_(due, outbox.c.status == Status.SENDING),
        )
        .limit(1)
    )
    return found is not None


async def deadline_labels(tx: AsyncConnection, group: Group, subject_keys: Collection[str]) -> dict[str, str]:
    """Return "D3 Rapporten" for each of `subject_keys` that is a deadline."""
    wanted = {subject_of(key).id: key for key in subject_keys if subject_of(key).kind == "deadline"}
    if not wanted:
        return {}
    rows = await tx.execute(
        select(deadline.c.id, deadline.c.number, deadline.c.title).where(
            deadline.c.tenant_id == group.tenant_id, deadline.c.group_id == group.id, deadline.c.id.in_(wanted)
        )
    )
    return {wanted[row.id]: f"D{row.number} {row.title}" for row in rows}


async def names(tx: AsyncConnection, tenant_id: str, person_ids: Collection[PersonId]) -> dict[PersonId, str]:
    rows = await tx.execute(
        select(person.c.id, person.c.name).where(person.c.tenant_id == tenant_id, person.c.id.in_(person_ids))
    )
    return {row.id: row.name for row in rows}


async def not_reached_privately(
    tx: AsyncConnection, group: Group, *, since: datetime, secret: Collection[str]
) -> list[str]:
    """Return the names of members whom the bot cannot reach in private.

    Their private chat is closed, or their last direct message since `since` went to the group or nowhere. Rows of the
    kinds in `secret` are not read: they would tell to whom the bot wrote.
    """
    tried = await tx.execute(
        select(outbox.c.target, outbox.c.status, outbox.c.last_error, outbox.c.posted_in)
        .where(
            *_of(group),
            _ENDED,
            outbox.c.next_attempt_at >= since,
            outbox.c.target.startswith(_TO_PERSON),
            outbox.c.kind.not_in(secret),
            or_(outbox.c.status == Status.SENT, outbox.c.last_error.in_((UNREACHABLE, STILL_UNREACHABLE))),
        )
        .order_by(outbox.c.next_attempt_at, outbox.c.id)
    )
    latest = {row.target.removeprefix(_TO_PERSON): row for row in tried}
    missed = {
        person_id
        for person_id, row in latest.items()
        if row.status != Status.SENT or row.posted_in == group.conversation
    }
    private = and_(conversation.c.tenant_id == person.c.tenant_id, conversation.c.key == person.c.private_conversation)
    members = await tx.execute(
        select(person.c.id, person.c.name, conversation.c.suspended_at)
        .select_from(
            membership.join(
                person, and_(person.c.tenant_id == membership.c.tenant_id, person.c.id == membership.c.person_id)
            ).outerjoin(conversation, private)
        )
        .where(
            membership.c.tenant_id == group.tenant_id,
            membership.c.group_id == group.id,
            membership.c.is_member.is_(True),
            membership.c.left_at.is_(None),
        )
        .order_by(person.c.name)
    )
    return [row.name for row in members if row.suspended_at is not None or row.id in missed]


# -- resend


async def load(tx: AsyncConnection, tenant_id: str, row_id: int) -> Entry | None:
    """Return the row with this id in this tenant, or None."""
    found = await _read(tx, _entries().where(outbox.c.tenant_id == tenant_id, outbox.c.id == row_id))
    return found[0] if found else None


async def send_again(tx: AsyncConnection, entry: Entry, *, now: datetime) -> bool:
    """Promise the row again, due now, with all its attempts. Return False if it was resent already, or had not
    failed."""
    again = await tx.execute(
        update(outbox)
        .where(outbox.c.tenant_id == entry.tenant_id, outbox.c.id == entry.id, outbox.c.status.in_(UNFORTUNATE))
        .values(
            status=Status.PENDING,
            due_at=now,
            next_attempt_at=now,
            attempts=0,
            maybe_repeated=False,
            last_status=None,
            last_error=None,
        )
    )
    if again.rowcount != 1:
        return False
    # Whoever has not been told yet need not be. A report stays where it names other rows too.
    reports = await tx.execute(
        select(outbox.c.id, outbox.c.content).where(
            outbox.c.tenant_id == entry.tenant_id,
            outbox.c.subject_key == Subject("outbox", str(entry.id)).key,
            outbox.c.kind == TROUBLE,
            outbox.c.status != Status.SENDING,
        )
    )
    alone = [row.id for row in reports if row.content is None or not decode_trouble(row.content).also]
    await tx.execute(delete(outbox).where(outbox.c.id.in_(alone), outbox.c.status != Status.SENDING))
    note_promise(tx, {entry.tenant_id: now})
    return True
