"""Promises of messages, each committed together with its cause."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cache
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Executable, bindparam, delete, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.deliveries.kinds import kind_of
from dialogs.deliveries.subjects import Subject, subject_of
from dialogs.message import Message
from storage import trace
from storage.database.engine import note_promise
from storage.database.tables.deliveries import outbox, posted_card
from storage.database.upsert import insert_of

ON_TIME = timedelta(minutes=10)
"""A later message is late, and says so."""
ATTEMPTS = 10
ONCE_MORE_AFTER = timedelta(seconds=60)
LEASE = timedelta(seconds=60)
POLL = timedelta(seconds=1)

TO_CONVERSATION = "conversation"
SUSPENDED = "suspended"
"""The error of a row that was not tried, because the bot was removed from its conversation."""
REFUSED_BEFORE = "refused_before"
"""The error of a row that was refused again, or not tried, because its conversation refused a post before."""
UNREACHABLE = "unreachable"
"""The error of a private word for which there was no way …"""
STILL_UNREACHABLE = "still_unreachable"
"""… and of a late one, tried once more where a private chat had refused it before."""
GONE = "ConversationNotFound"
"""The code of a place that was deleted; other codes of a 404 say that a message is no more."""


class Status(StrEnum):
    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    UNKNOWN = "unknown"
    """It may have been sent, and is not repeated."""
    DEAD = "dead"
    BLOCKED = "blocked"
    """This person or place cannot be reached, or not any more."""
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    SUPERSEDED = "superseded"


FINAL = frozenset(Status) - {Status.PENDING, Status.SENDING}
UNFORTUNATE = frozenset({Status.UNKNOWN, Status.DEAD, Status.BLOCKED})


class InDoubt(StrEnum):
    """How to continue if a message may or may not have been sent."""

    ONCE_MORE = "once more"
    """For reminders to a person: a repeat does less harm than silence. At most one repeat, and it is marked."""
    HOLD = "hold"
    """For groups: no repeat. The row becomes `unknown`, and a leader is told."""
    REPEAT = "repeat"
    """For replaced cards: a replacement has the same result however often it is sent."""


def in_doubt(kind: str, target: str) -> InDoubt:
    if kind_of(kind).replaces:
        return InDoubt.REPEAT
    return InDoubt.HOLD if target == TO_CONVERSATION else InDoubt.ONCE_MORE


def is_forgotten(kind: str, status: Status) -> bool:
    """Return whether the content of a row in this state is deleted.

    Content is deleted when it was sent or never will be. A failed row may be resent, and is then composed again; only
    replies and notices keep no text.
    """
    return status in FINAL and (status not in UNFORTUNATE or kind_of(kind).is_composed_beforehand)


def to_person(person_id: str) -> str:
    """Return the target of a direct message. It is also its queue until the one-to-one conversation is known."""
    return f"person:{person_id}"


@dataclass(frozen=True, slots=True)
class Promise:
    """A message that is due at `due_at`, to a conversation or to a person.

    Promising it again does not create a second row. Its identity is its kind, subject ("deadline:<id>"), occurrence (a
    date, a version), offset ("7d") and target. `content` is a message composed beforehand; otherwise the message is
    composed at the send, from current data. After `expires_at` it is not sent.
    """

    kind: str
    tenant_id: str
    subject_key: str
    target: str
    conversation: str
    due_at: datetime
    occurrence: str = ""
    offset: str = ""
    group_id: str | None = None
    content: bytes | None = None
    expires_at: datetime | None = None

    @property
    def dedupe_key(self) -> str:
        parts = (self.tenant_id, self.kind, self.subject_key, self.occurrence, self.offset, self.target)
        return ":".join(part.replace("%", "%25").replace(":", "%3A") for part in parts)


@dataclass(frozen=True, slots=True)
class Delivery:
    """A promise that is being delivered: claimed under a lease, with `lease_token` as proof. It goes out in one message
    with the rows that it `carries`."""

    id: int
    tenant_id: str
    kind: str
    subject_key: str
    target: str
    conversation: str
    group_id: str | None
    content: bytes | None
    due_at: datetime
    expires_at: datetime | None
    attempts: int
    maybe_repeated: bool
    lease_until: datetime
    lease_token: str
    late: bool
    carried_by: int | None = None
    request_id: str | None = None
    """The request that promised it, for the log."""
    carries: tuple["Delivery", ...] = ()

    @property
    def subject(self) -> Subject:
        return subject_of(self.subject_key)

    @property
    def person_id(self) -> str | None:
        """Return the person of a direct message, else None."""
        kind, _, person_id = self.target.partition(":")
        return person_id if kind == "person" else None


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of a delivery. `counts`: an attempt was made; otherwise the row is returned unchanged. `refunds`: the
    attempt surely sent nothing, and does not count. `shrinks`: the kind of the promise for the earlier card of
    `card_key`. `disturbs`: the person did not expect the message. `fades`: it is visible for a day only. `is_cut`:
    Teams asked for a longer pause than the bot keeps."""

    delivery: Delivery
    status: Status
    next_attempt_at: datetime | None = None
    counts: bool = True
    refunds: bool = False
    maybe_repeated: bool = False
    activity_id: str | None = None
    conversation: str | None = None
    card_key: str | None = None
    shrinks: str | None = None
    last_status: int | None = None
    last_error: str | None = None
    suspends: tuple["Place", ...] = ()
    restores: tuple["Place", ...] = ()
    opened: "Place | None" = None
    card_is_gone: bool = False
    disturbs: bool = False
    fades: bool = False
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A conversation and how to write to it. The bot sends nothing to a suspended one. `on_trial`: it refused a post
    before, and is tried again now. `removed`: the bot was removed from it."""

    conversation: str
    service_url: str
    bot_id: str
    kind: str = "personal"
    team_id: str | None = None
    suspended: bool = False
    on_trial: bool = False
    removed: bool = False


@dataclass(frozen=True, slots=True)
class PostedCard:
    conversation: str
    activity_id: str
    posted_at: datetime


def after_doubt(delivery: Delivery, policy: InDoubt) -> tuple[Status, bool]:
    """Return the status of a row that may have been sent, and whether its next attempt may be a repeat."""
    if delivery.attempts >= ATTEMPTS:
        return Status.UNKNOWN, False
    if policy is InDoubt.REPEAT:
        return Status.PENDING, False
    if policy is InDoubt.ONCE_MORE and not delivery.maybe_repeated:
        return Status.PENDING, True
    return Status.UNKNOWN, False


# -- composed beforehand


@dataclass(frozen=True, slots=True)
class Composed:
    """A message composed when it was promised: a reply in `thread`, or the replacement of `activity_id`."""

    message: Message
    thread: str | None = None
    activity_id: str | None = None
    card_key: str | None = None


def encode(
    message: Message, *, thread: str | None = None, activity_id: str | None = None, card_key: str | None = None
) -> bytes:
    return msgspec.json.encode(Composed(message, thread, activity_id, card_key))


def decode(content: bytes) -> Composed:
    return _composed.decode(content)


_composed = msgspec.json.Decoder(Composed)


# -- promise


async def promise(tx: AsyncConnection, promises: Iterable[Promise], *, now: datetime) -> int:
    """Insert promises that do not exist yet, and return their number. A cancelled promise is promised again."""
    request_id = trace.current()
    rows: list[dict[str, Any]] = [
        {
            "tenant_id": p.tenant_id,
            "kind": p.kind,
            "dedupe_key": p.dedupe_key,
            "subject_key": p.subject_key,
            "target": p.target,
            "conversation": p.conversation,
            "group_id": p.group_id,
            "content": p.content,
            "due_at": p.due_at,
            "next_attempt_at": p.due_at,
            "expires_at": p.expires_at,
            "status": Status.PENDING,
            "created_at": now,
            "request_id": request_id,
        }
        for p in promises
    ]
    if not rows:
        return 0
    new = (await tx.execute(_promise(tx.dialect.name), rows)).rowcount
    if new:
        # A worker that is told of a row that existed before looks once in vain.
        for row in rows:
            note_promise(tx, {row["tenant_id"]: row["due_at"]})
    return new


# Built once, because almost every turn promises something.
@cache
def _promise(dialect: str) -> Executable:
    statement = insert_of(dialect)(outbox)
    revived = ("conversation", "group_id", "content", "due_at", "next_attempt_at", "expires_at", "status", "request_id")
    statement = statement.on_conflict_do_update(
        index_elements=["dedupe_key"],
        set_={
            **{name: statement.excluded[name] for name in revived},
            "attempts": 0,
            "maybe_repeated": False,
            "last_status": None,
            "last_error": None,
        },
        # For example a meeting that moves and moves back, or a deadline that is done and then not done.
        where=outbox.c.status == Status.CANCELLED,
    )
    promised: Executable = statement.execution_options(preserve_rowcount=True)
    return promised


async def cancel(
    tx: AsyncConnection,
    tenant_id: str,
    subject_key: str,
    *,
    kinds: Collection[str] | None = None,
    target: str | None = None,
    now: datetime,
) -> int:
    """Cancel the waiting rows of this subject, for all or for one `target`. Return their number.

    The composer of a row that is being sent reads the data again.
    """
    which: list[ColumnElement[bool]] = [] if kinds is None else [outbox.c.kind.in_(kinds)]
    if target is not None:
        which.append(outbox.c.target == target)
    ended = await tx.execute(
        update(outbox)
        .where(
            outbox.c.tenant_id == tenant_id,
            outbox.c.subject_key == subject_key,
            outbox.c.status == Status.PENDING,
            *which,
        )
        # For an ended row, next_attempt_at is its end.
        .values(status=Status.CANCELLED, content=None, next_attempt_at=now)
    )
    return ended.rowcount


async def forget(tx: AsyncConnection, tenant_id: str, subject_key: str, *, kinds: Collection[str]) -> None:
    """Delete the promises of these kinds about this subject, sent or not. A row that is being sent stays."""
    await tx.execute(
        delete(outbox).where(
            outbox.c.tenant_id == tenant_id,
            outbox.c.subject_key == subject_key,
            outbox.c.kind.in_(kinds),
            outbox.c.status != Status.SENDING,
        )
    )


async def refresh(tx: AsyncConnection, promised: Promise, *, now: datetime) -> None:
    """Promise to update a posted card, once for all changes before the send.

    A waiting row will show this change too, and gets all its attempts again.
    """
    waiting = await tx.execute(
        _REFRESH, {"of_tenant": promised.tenant_id, "of_subject": promised.subject_key, "of_kind": promised.kind}
    )
    if waiting.rowcount:
        # While this transaction held the row, nobody could claim it.
        note_promise(tx, {promised.tenant_id: now})
    else:
        await promise(tx, [promised], now=now)


# An update, so that a claim waits until this change is visible, or has happened before.
_REFRESH = (
    update(outbox)
    .where(
        outbox.c.tenant_id == bindparam("of_tenant"),
        outbox.c.subject_key == bindparam("of_subject"),
        outbox.c.kind == bindparam("of_kind"),
        # Written out: a bound value could be the one in a partial index, so SQLite would plan again each time.
        text("status = 'pending'"),
    )
    .values(attempts=0)
)


async def posted(tx: AsyncConnection, tenant_id: str, subject_key: str) -> PostedCard | None:
    """Return where the card of this subject is posted; None if it is not."""
    row = (
        await tx.execute(
            select(posted_card.c.conversation, posted_card.c.activity_id, posted_card.c.posted_at).where(
                posted_card.c.tenant_id == tenant_id, posted_card.c.subject_key == subject_key
            )
        )
    ).one_or_none()
    return None if row is None else PostedCard(**row._mapping)
