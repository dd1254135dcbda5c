"""Failed deliveries are reported to those who lead the group. Each is named in one report to each of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import and_, func, or_, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.deliveries.kinds import kind_of
from dialogs.deliveries.subjects import Subject
from dialogs.model import GroupId, PersonId
from storage.database.tables.deliveries import outbox
from storage.outbox.places import organisers
from storage.outbox.promises import (
    REFUSED_BEFORE,
    STILL_UNREACHABLE,
    SUSPENDED,
    UNFORTUNATE,
    Delivery,
    Promise,
    Status,
    promise,
    to_person,
)

TROUBLE = "trouble"
MOST = 500
"""A report names at most so many rows. The next failure begins another report."""
TOLD_FOR = timedelta(days=7)
"""The first leaders of a group hear of failures up to this old. Older rows are archived."""
TOLD_BEFORE = (SUSPENDED, REFUSED_BEFORE, STILL_UNREACHABLE)
"""The first refusal of a place was reported. Where the bot was removed, nobody waits for a message."""
_FAILED_TO_TELL = (Status.DEAD, Status.BLOCKED)


@dataclass(frozen=True, slots=True)
class Trouble:
    """The content of a report: which row ended how, and the numbers of the rows that failed after it. It holds no text
    of any message."""

    outbox_id: int
    kind: str
    subject_key: str
    target: str
    status: Status
    error: str
    due_at: datetime
    also: tuple[int, ...] = ()

    @property
    def ids(self) -> tuple[int, ...]:
        return (self.outbox_id, *self.also)


def decode_trouble(content: bytes) -> Trouble:
    return _trouble.decode(content)


_trouble = msgspec.json.Decoder(Trouble)


async def report(tx: AsyncConnection, ended: Iterable[tuple[Delivery, Status, str]], *, now: datetime) -> None:
    """Promise a report of the failures among `ended`. A report that still waits takes them up."""
    failed: dict[tuple[str, GroupId], list[Trouble]] = {}
    for delivery, status, error in ended:
        if delivery.group_id is not None and _is_told(delivery.kind, status, error):
            trouble = Trouble(
                delivery.id, delivery.kind, delivery.subject_key, delivery.target, status, error, delivery.due_at
            )
            failed.setdefault((delivery.tenant_id, delivery.group_id), []).append(trouble)
    for (tenant_id, group_id), troubles in failed.items():
        for person in await organisers(tx, tenant_id, group_id):
            await _tell_all(tx, tenant_id, group_id, person.id, troubles, now=now)


async def report_earlier(tx: AsyncConnection, tenant_id: str, group_id: GroupId, *, now: datetime) -> None:
    """Promise a report of the latest failures to the first leaders of a group. While nobody led it, nobody was told."""
    of_group = (outbox.c.tenant_id == tenant_id, outbox.c.group_id == group_id)
    rows = await tx.execute(
        select(outbox)
        .where(
            *of_group,
            # The same condition as the partial index.
            text("status NOT IN ('pending', 'sending')"),
            outbox.c.next_attempt_at >= now - TOLD_FOR,
            outbox.c.status.in_(UNFORTUNATE),
        )
        .order_by(outbox.c.next_attempt_at.desc(), outbox.c.id.desc())
        .limit(MOST)
    )
    failed: list[tuple[datetime, Trouble]] = []
    for row in rows:
        status, error = Status(row.status), row.last_error or ""
        if _is_told(row.kind, status, error):
            trouble = Trouble(row.id, row.kind, row.subject_key, row.target, status, error, row.due_at)
            # For an ended row, next_attempt_at is its end.
            failed.append((row.next_attempt_at, trouble))
    if not failed:
        return
    reports = await tx.execute(
        select(outbox.c.target, func.max(outbox.c.created_at).label("at"))
        .where(*of_group, outbox.c.kind == TROUBLE)
        .group_by(outbox.c.target)
    )
    # Who led the group before was told of what had failed by then.
    told_until = {row.target: row.at for row in reports}
    for person in await organisers(tx, tenant_id, group_id):
        until = told_until.get(to_person(person.id))
        troubles = [trouble for ended_at, trouble in failed if until is None or ended_at > until]
        await _tell_all(tx, tenant_id, group_id, person.id, troubles, now=now)


def _is_told(kind: str, status: Status, error: str) -> bool:
    return status in UNFORTUNATE and error not in TOLD_BEFORE and kind_of(kind).is_told


async def _tell_all(
    tx: AsyncConnection,
    tenant_id: str,
    group_id: GroupId,
    person_id: PersonId,
    troubles: Sequence[Trouble],
    *,
    now: datetime,
) -> None:
    others = [trouble for trouble in troubles if trouble.target != to_person(person_id)]
    for start in range(0, len(others), MOST):
        await _tell(tx, tenant_id, group_id, person_id, others[start : start + MOST], now=now)


async def _tell(
    tx: AsyncConnection,
    tenant_id: str,
    group_id: GroupId,
    person_id: PersonId,
    troubles: Sequence[Trouble],
    *,
    now: datetime,
) -> None:
    first, *others = troubles
    reports = await tx.execute(
        select(outbox.c.id, outbox.c.status, outbox.c.content)
        .where(
            outbox.c.tenant_id == tenant_id,
            outbox.c.target == to_person(person_id),
            outbox.c.kind == TROUBLE,
            outbox.c.group_id == group_id,
            or_(
                outbox.c.status == Status.PENDING,
                # One that may have arrived is not told again.
                and_(outbox.c.status.in_(_FAILED_TO_TELL), outbox.c.maybe_repeated.is_(False)),
            ),
            outbox.c.content.is_not(None),
        )
        .order_by(outbox.c.status == Status.PENDING, outbox.c.id)
    )
    also = [trouble.outbox_id for trouble in others]
    for row in reports.all():
        before = decode_trouble(row.content)
        names = [*before.ids, first.outbox_id, *also]
        if len(names) > MOST:
            continue
        if row.status != Status.PENDING:
            # A report that did not arrive is told by the next one.
            if await _change(tx, row.id, was=row.content, status=Status.SUPERSEDED, content=None):
                also = [*also, *before.ids]
            continue
        all_of_them = tuple(dict.fromkeys(names))[1:]
        if await _change(tx, row.id, was=row.content, content=msgspec.json.encode(replace(before, also=all_of_them))):
            return
    promised = Promise(
        kind=TROUBLE,
        tenant_id=tenant_id,
        subject_key=Subject("outbox", str(first.outbox_id)).key,
        target=to_person(person_id),
        conversation=to_person(person_id),
        due_at=now,
        # The same row may fail again after somebody has had it sent again.
        occurrence=now.isoformat(),
        group_id=group_id,
        content=msgspec.json.encode(replace(first, also=tuple(dict.fromkeys(also)))),
    )
    await promise(tx, [promised], now=now)


async def _change(tx: AsyncConnection, row_id: int, *, was: bytes, **values: object) -> bool:
    """False if the report is being sent by now, or has taken up other rows meanwhile."""
    changed = await tx.execute(
        update(outbox)
        .where(
            outbox.c.id == row_id,
            outbox.c.status.in_((Status.PENDING, *_FAILED_TO_TELL)),
            outbox.c.content == was,
        )
        .values(**values)
    )
    return changed.rowcount == 1
