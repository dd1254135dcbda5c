"""What has been promised to be said: promise, claim, record. A promise is committed together with its cause."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cache
from typing import Any

import msgspec
from sqlalchemy import Executable, bindparam, delete, exists, func, or_, select, text, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.message import Message
from storage.database import new_id, note_promise
from storage.schema import UtcDateTime, membership, outbox, person, posted_card
from storage.schema import conversation as conversation_table

ON_TIME = timedelta(minutes=10)
"""What comes later than this is late, and says so."""
ATTEMPTS = 10
ONCE_MORE_AFTER = timedelta(seconds=60)
LEASE = timedelta(seconds=60)
POLL = timedelta(seconds=1)

TO_CONVERSATION = "conversation"
SUSPENDED = "suspended"
"""The error of what was not even tried, since its conversation is suspended."""


class Status(StrEnum):
    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    UNKNOWN = "unknown"
    """It may have been sent, and is not repeated."""
    DEAD = "dead"
    BLOCKED = "blocked"
    """There is no way to this person or place, or none any longer."""
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    SUPERSEDED = "superseded"


FINAL = frozenset(Status) - {Status.PENDING, Status.SENDING}
UNFORTUNATE = frozenset({Status.UNKNOWN, Status.DEAD, Status.BLOCKED})


class InDoubt(StrEnum):
    """What to do when a message may or may not have been sent."""

    ONCE_MORE = "once more"
    """A reminder that comes twice is the lesser evil; at most one repeat, and it is marked."""
    HOLD = "hold"
    """A group is not told twice; the row becomes `unknown`, and those who lead the group are told."""
    REPEAT = "repeat"
    """A replaced card is the same card however often it is replaced."""


def replaces(kind: str) -> bool:
    """Whether this kind only ever replaces a posted message: it is named "replace", "…_refresh" or "…_shrink"."""
    return kind == "replace" or kind.endswith(("_refresh", "_shrink"))


def in_doubt(kind: str, target: str) -> InDoubt:
    if replaces(kind):
        return InDoubt.REPEAT
    return InDoubt.HOLD if target == TO_CONVERSATION else InDoubt.ONCE_MORE


def to_person(person_id: str) -> str:
    """Both the target of a private word and, for as long as the one-to-one conversation is not known, its line."""
    return f"person:{person_id}"


@dataclass(frozen=True, slots=True)
class Promise:
    """Something to be said at `due_at`, to a conversation or to a person.

    One promise is one row however often it is made: what makes it another one is its kind, subject ("deadline:<id>"),
    occurrence (a date, a version) and offset ("7d"). `content` is what to say where it is composed beforehand;
    otherwise it is composed at the send, from what is then true. After `expires_at` it is not worth saying.
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
    """A promise that is being kept: claimed under a lease, which `lease_token` proves."""

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

    @property
    def person_id(self) -> str | None:
        """Whom it is for, if it is a private word."""
        kind, _, person_id = self.target.partition(":")
        return person_id if kind == "person" else None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a delivery. `counts`: an attempt was made; otherwise the row is given back as it was.
    `shrinks` is the kind of the row that is promised for the card which showed `card_key` until now, if another did."""

    delivery: Delivery
    status: Status
    next_attempt_at: datetime | None = None
    counts: bool = True
    maybe_repeated: bool = False
    activity_id: str | None = None
    conversation: str | None = None
    card_key: str | None = None
    shrinks: str | None = None
    last_status: int | None = None
    last_error: str | None = None
    suspends: tuple["Place", ...] = ()
    opened: "Place | None" = None
    card_is_gone: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A conversation and how it is written to. Nothing is sent to a suspended one until the app is installed there
    again."""

    conversation: str
    service_url: str
    bot_id: str
    kind: str = "personal"
    team_id: str | None = None
    suspended: bool = False


@dataclass(frozen=True, slots=True)
class PostedCard:
    conversation: str
    activity_id: str
    posted_at: datetime


# -- what is composed beforehand


@dataclass(frozen=True, slots=True)
class Composed:
    """A message composed when it was promised: an answer in `thread`, or the replacement of `activity_id`."""

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


@dataclass(frozen=True, slots=True)
class Trouble:
    """The content of a "trouble": which row ended how. No text, as that row has none left either."""

    outbox_id: int
    kind: str
    subject_key: str
    target: str
    status: Status
    error: str
    due_at: datetime


def decode_trouble(content: bytes) -> Trouble:
    return _trouble.decode(content)


_trouble = msgspec.json.Decoder(Trouble)


# -- promise


def _insert(tx: AsyncConnection, table: Any) -> Any:
    return postgresql.insert(table) if tx.dialect.name == "postgresql" else sqlite.insert(table)


async def promise(tx: AsyncConnection, promises: Iterable[Promise], *, now: datetime) -> int:
    """How many of them were not promised already. One that was called off is promised anew."""
    rows = [
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
        }
        for p in promises
    ]
    new = 0
    for row in rows:
        new += (await tx.execute(_promise(tx.dialect.name), row)).rowcount
    if new:
        note_promise(tx)
    return new


# Built once: hardly a turn ends without a promise.
@cache
def _promise(dialect: str) -> Executable:
    statement = (postgresql.insert if dialect == "postgresql" else sqlite.insert)(outbox)
    revived = ("conversation", "group_id", "content", "due_at", "next_attempt_at", "expires_at", "status")
    return statement.on_conflict_do_update(
        index_elements=["dedupe_key"],
        set_={
            **{name: statement.excluded[name] for name in revived},
            "attempts": 0,
            "maybe_repeated": False,
            "last_status": None,
            "last_error": None,
        },
        # A meeting that is moved and moved back, a deadline that is done and not done after all.
        where=outbox.c.status == Status.CANCELLED,
    ).execution_options(preserve_rowcount=True)


async def cancel(
    tx: AsyncConnection, tenant_id: str, subject_key: str, *, kinds: Collection[str] | None = None, now: datetime
) -> int:
    """Call off what waits about this subject. What is being sent just now is read again by its composer."""
    which = [] if kinds is None else [outbox.c.kind.in_(kinds)]
    ended = await tx.execute(
        update(outbox)
        .where(
            outbox.c.tenant_id == tenant_id,
            outbox.c.subject_key == subject_key,
            outbox.c.status == Status.PENDING,
            *which,
        )
        # Of a row that has ended, next_attempt_at is when it did.
        .values(status=Status.CANCELLED, content=None, next_attempt_at=now)
    )
    return ended.rowcount


async def forget(tx: AsyncConnection, tenant_id: str, subject_key: str, *, kinds: Collection[str]) -> None:
    """Delete what was promised of these kinds about this subject, sent or not; what is being sent just now stays."""
    await tx.execute(
        delete(outbox).where(
            outbox.c.tenant_id == tenant_id,
            outbox.c.subject_key == subject_key,
            outbox.c.kind.in_(kinds),
            outbox.c.status != Status.SENDING,
        )
    )


async def refresh(tx: AsyncConnection, promised: Promise, *, now: datetime) -> None:
    """Promise that a posted card is brought up to date, once for all that changes before it is sent: it is composed at
    the send. A row that waits already shows this change too, and gets all its attempts again."""
    waiting = await tx.execute(
        _REFRESH, {"of_tenant": promised.tenant_id, "of_subject": promised.subject_key, "of_kind": promised.kind}
    )
    if not waiting.rowcount:
        await promise(tx, [promised], now=now)


# It is an update, so that whoever would claim the row waits until this change can be read, or has claimed it before.
_REFRESH = (
    update(outbox)
    .where(
        outbox.c.tenant_id == bindparam("of_tenant"),
        outbox.c.subject_key == bindparam("of_subject"),
        outbox.c.kind == bindparam("of_kind"),
        # Written out: bound, it could be what a partial index asks for, and SQLite would plan anew each time.
        text("status = 'pending'"),
    )
    .values(attempts=0)
)


# -- claim

# In a conversation the oldest that is due goes first, and alone; and while Teams has asked us to wait, none goes.
# Written out, since a partial index is used only where its condition stands in the statement as it does there. The
# statistics of a queue are always out of date, and a planner that believes them joins everything with everything: so
# OFFSET 0 keeps each question one of its own, and COALESCE leaves no index for it but that of the line.
_FIRST_IN_LINE = """
    SELECT o.id FROM outbox o
    WHERE o.status = 'pending' AND o.next_attempt_at <= :now
      AND NOT EXISTS (
        SELECT 1 FROM outbox s
        WHERE s.status = 'sending' AND s.tenant_id = o.tenant_id AND s.conversation = o.conversation
        LIMIT 1 OFFSET 0)
      AND NOT EXISTS (
        SELECT 1 FROM outbox e
        WHERE e.status = 'pending' AND e.tenant_id = o.tenant_id AND e.conversation = o.conversation
          AND (e.due_at, e.id) < (o.due_at, o.id)
          AND COALESCE(e.next_attempt_at, e.due_at) <= :now
        LIMIT 1 OFFSET 0)
      AND NOT EXISTS (
        SELECT 1 FROM outbox w
        WHERE w.status = 'pending' AND w.tenant_id = o.tenant_id AND w.conversation = o.conversation
          AND w.last_status = 429 AND COALESCE(w.next_attempt_at, w.due_at) > :now
        LIMIT 1 OFFSET 0)
    ORDER BY o.next_attempt_at, o.id
    LIMIT :free
"""
_TAKE = """
    UPDATE outbox SET status = 'sending', attempts = attempts + 1,
      lease_owner = :owner, lease_until = :until, lease_token = :token
"""
_TAKEN = """
    RETURNING id, tenant_id, kind, subject_key, target, conversation, group_id, content, due_at, expires_at, attempts,
      maybe_repeated
"""
CLAIMS = {
    "sqlite": f"{_TAKE} WHERE id IN ({_FIRST_IN_LINE}) {_TAKEN}",
    # Materialized: planned as a join, the inner query could run twice and lock more rows than there are slots.
    "postgresql": (
        f"WITH first AS MATERIALIZED ({_FIRST_IN_LINE} FOR UPDATE SKIP LOCKED) "  # noqa: S608
        f"{_TAKE} WHERE id IN (SELECT id FROM first) {_TAKEN}"
    ),
}
_CLAIMS = {
    name: text(sql)
    .bindparams(bindparam("now", type_=UtcDateTime()), bindparam("until", type_=UtcDateTime()))
    .columns(
        outbox.c.id,
        outbox.c.tenant_id,
        outbox.c.kind,
        outbox.c.subject_key,
        outbox.c.target,
        outbox.c.conversation,
        outbox.c.group_id,
        outbox.c.content,
        outbox.c.due_at,
        outbox.c.expires_at,
        outbox.c.attempts,
        outbox.c.maybe_repeated,
    )
    for name, sql in CLAIMS.items()
}


async def claim(
    tx: AsyncConnection, *, owner: str, free: int, now: datetime, lease: timedelta = LEASE
) -> list[Delivery]:
    """At most `free` rows that are due, each the first of its conversation, now ours until the lease runs out.

    Another process that claims a later row of the same conversation at the same moment makes this raise
    IntegrityError: nothing is lost, roll back and try again.
    """
    if free <= 0:
        return []
    token = new_id()
    until = now + lease
    rows = await tx.execute(
        _CLAIMS[tx.dialect.name], {"now": now, "free": free, "owner": owner, "until": until, "token": token}
    )
    claimed = [
        Delivery(**row._mapping, lease_until=until, lease_token=token, late=now - row.due_at > ON_TIME) for row in rows
    ]
    return sorted(claimed, key=lambda d: (d.due_at, d.id))


async def next_due_at(tx: AsyncConnection) -> datetime | None:
    """When the first of all that waits is to be tried; in the past, if it is overdue."""
    return (await tx.execute(_first_pending)).scalar_one()  # type: ignore[no-any-return]


async def look_again_at(tx: AsyncConnection, *, now: datetime) -> datetime | None:
    """When there may be something to claim, given that all that can be claimed now has been."""
    first = await next_due_at(tx)
    if first is None or first > now:
        return first
    # It waits for another of its conversation, perhaps one in the hands of another process, which cannot wake us.
    later = (await tx.execute(_first_pending.where(outbox.c.next_attempt_at > now))).scalar_one()
    return min(later or now + POLL, now + POLL)


_first_pending = select(func.min(outbox.c.next_attempt_at)).where(text("status = 'pending'"))


async def late_since(tx: AsyncConnection, *, now: datetime) -> datetime | None:
    """When the first of all that could go by now was to go. What waits in a line that Teams has asked to pause is not
    late, however long the pause."""
    paused = outbox.alias()
    pauses = exists().where(
        paused.c.status == Status.PENDING,
        paused.c.tenant_id == outbox.c.tenant_id,
        paused.c.conversation == outbox.c.conversation,
        paused.c.last_status == 429,
        paused.c.next_attempt_at > now,
    )
    late = _first_pending.where(outbox.c.next_attempt_at <= now, ~pauses)
    return (await tx.execute(late)).scalar_one()  # type: ignore[no-any-return]


# -- record


async def record(tx: AsyncConnection, outcomes: Sequence[Outcome], *, now: datetime) -> set[int]:
    """Write down what became of deliveries; the ids of those refused, because their lease had run out and the row is
    another's now, or was judged meanwhile."""
    if not outcomes:
        return set()
    ours = select(outbox.c.id, outbox.c.lease_token).where(
        outbox.c.id.in_([outcome.delivery.id for outcome in outcomes]), outbox.c.status == Status.SENDING
    )
    held = {(row.id, row.lease_token) for row in await tx.execute(ours.with_for_update())}
    accepted = [o for o in outcomes if (o.delivery.id, o.delivery.lease_token) in held]
    if accepted:
        await tx.execute(_RECORD, [_recorded(outcome, now) for outcome in accepted])
        await _shrink_older(tx, accepted, now)
        await _note_cards(tx, accepted, now)
        await _note_places(tx, accepted, now)
        await _report(tx, [(o.delivery, o.status, o.last_error or "") for o in accepted], now=now)
    return {o.delivery.id for o in outcomes} - {o.delivery.id for o in accepted}


_RECORD = (
    update(outbox)
    .where(
        outbox.c.id == bindparam("row_id"),
        outbox.c.lease_token == bindparam("row_token"),
        text("status = 'sending'"),
    )
    .values(
        {
            name: bindparam(name)
            for name in (
                "status",
                "next_attempt_at",
                "attempts",
                "maybe_repeated",
                "content",
                "activity_id",
                "sent_at",
                "last_status",
                "last_error",
            )
        }
        | {"lease_owner": None, "lease_until": None, "lease_token": None}
    )
)


def _recorded(outcome: Outcome, now: datetime) -> dict[str, Any]:
    delivery = outcome.delivery
    return {
        "row_id": delivery.id,
        "row_token": delivery.lease_token,
        "status": outcome.status,
        "next_attempt_at": outcome.next_attempt_at or now,
        "attempts": delivery.attempts if outcome.counts else delivery.attempts - 1,
        "maybe_repeated": delivery.maybe_repeated or outcome.maybe_repeated,
        # What has been said, or never will be, is nobody's business any more.
        "content": None if outcome.status in FINAL else delivery.content,
        "activity_id": outcome.activity_id,
        "sent_at": now if outcome.status is Status.SENT else None,
        "last_status": outcome.last_status,
        "last_error": outcome.last_error,
    }


async def _shrink_older(tx: AsyncConnection, outcomes: Sequence[Outcome], now: datetime) -> None:
    """The card that was moved down from, now that the one further down stands there; its id is the content."""
    for o in outcomes:
        if not (o.shrinks and o.card_key and o.activity_id and o.status is Status.SENT):
            continue
        older = await posted(tx, o.delivery.tenant_id, o.card_key)
        if older is None or older.activity_id == o.activity_id:
            continue
        shrunk = Promise(
            kind=o.shrinks,
            tenant_id=o.delivery.tenant_id,
            subject_key=o.card_key,
            occurrence=older.activity_id,
            target=TO_CONVERSATION,
            conversation=older.conversation,
            group_id=o.delivery.group_id,
            due_at=now,
            content=older.activity_id.encode(),
        )
        await promise(tx, [shrunk], now=now)


async def _note_cards(tx: AsyncConnection, outcomes: Sequence[Outcome], now: datetime) -> None:
    shown = [
        {
            "tenant_id": o.delivery.tenant_id,
            "subject_key": o.card_key,
            "conversation": o.conversation or o.delivery.conversation,
            "activity_id": o.activity_id,
            "posted_at": now,
        }
        for o in outcomes
        if o.card_key and o.activity_id and o.status is Status.SENT
    ]
    if shown:
        statement = _insert(tx, posted_card)
        statement = statement.on_conflict_do_update(
            index_elements=["tenant_id", "subject_key"],
            set_={name: statement.excluded[name] for name in ("conversation", "activity_id", "posted_at")},
        )
        await tx.execute(statement, shown)
    for o in outcomes:
        if o.card_is_gone and o.activity_id:
            await tx.execute(
                posted_card.delete().where(
                    posted_card.c.tenant_id == o.delivery.tenant_id, posted_card.c.activity_id == o.activity_id
                )
            )


async def _note_places(tx: AsyncConnection, outcomes: Sequence[Outcome], now: datetime) -> None:
    for o in outcomes:
        tenant_id = o.delivery.tenant_id
        for place in o.suspends:
            await _note_place(tx, tenant_id, place, suspended_at=now)
        if o.opened is not None and o.delivery.person_id is not None:
            await _note_place(tx, tenant_id, o.opened)
            await tx.execute(
                update(person)
                .where(person.c.tenant_id == tenant_id, person.c.id == o.delivery.person_id)
                .values(private_conversation=o.opened.conversation)
            )


async def _note_place(tx: AsyncConnection, tenant_id: str, place: Place, suspended_at: datetime | None = None) -> None:
    statement = _insert(tx, conversation_table).values(
        tenant_id=tenant_id,
        key=place.conversation,
        kind=place.kind,
        service_url=place.service_url,
        bot_id=place.bot_id,
        suspended_at=suspended_at,
    )
    known = ["tenant_id", "key"]
    await tx.execute(
        statement.on_conflict_do_nothing(index_elements=known)
        if suspended_at is None
        else statement.on_conflict_do_update(index_elements=known, set_={"suspended_at": suspended_at})
    )


async def reap(tx: AsyncConnection, *, now: datetime) -> int:
    """Judge the deliveries whose lease has run out: their process died or hangs, and what it had sent is not known.
    How many there were."""
    lost = await tx.execute(
        select(outbox).where(text("status = 'sending'"), outbox.c.lease_until < now).with_for_update(skip_locked=True)
    )
    judged: list[tuple[Delivery, Status, str]] = []
    for row in lost.all():
        delivery = Delivery(**{name: row._mapping[name] for name in _DELIVERY_COLUMNS}, late=now - row.due_at > ON_TIME)
        status, maybe_repeated = after_doubt(delivery, in_doubt(delivery.kind, delivery.target))
        await tx.execute(
            update(outbox)
            .where(outbox.c.id == delivery.id, outbox.c.lease_token == delivery.lease_token)
            .values(
                status=status,
                # The lease that ran out was the wait.
                next_attempt_at=now,
                maybe_repeated=delivery.maybe_repeated or maybe_repeated,
                content=None if status in FINAL else delivery.content,
                last_status=None,
                last_error="lease_ran_out",
                lease_owner=None,
                lease_until=None,
                lease_token=None,
            )
        )
        judged.append((delivery, status, "lease_ran_out"))
        if status is Status.PENDING:
            note_promise(tx)
    await _report(tx, judged, now=now)
    return len(judged)


_DELIVERY_COLUMNS = tuple(name for name in Delivery.__slots__ if name != "late")


def after_doubt(delivery: Delivery, policy: InDoubt) -> tuple[Status, bool]:
    """What becomes of a row that may have been sent, and whether its next attempt may be a repeat."""
    if delivery.attempts >= ATTEMPTS:
        return Status.UNKNOWN, False
    if policy is InDoubt.REPEAT:
        return Status.PENDING, False
    if policy is InDoubt.ONCE_MORE and not delivery.maybe_repeated:
        return Status.PENDING, True
    return Status.UNKNOWN, False


async def give_back(tx: AsyncConnection, *, owner: str, holding: Collection[str]) -> int:
    """Return to the line the rows that `owner` claimed without knowing it: the answer to its commit was lost."""
    returned = await tx.execute(
        update(outbox)
        .where(
            outbox.c.status == Status.SENDING,
            outbox.c.lease_owner == owner,
            outbox.c.lease_token.not_in(list(holding)),
        )
        .values(
            status=Status.PENDING,
            attempts=outbox.c.attempts - 1,
            lease_owner=None,
            lease_until=None,
            lease_token=None,
        )
    )
    return returned.rowcount


async def posted(tx: AsyncConnection, tenant_id: str, subject_key: str) -> PostedCard | None:
    """Where the card of this subject stands, if one has been posted."""
    row = (
        await tx.execute(
            select(posted_card.c.conversation, posted_card.c.activity_id, posted_card.c.posted_at).where(
                posted_card.c.tenant_id == tenant_id, posted_card.c.subject_key == subject_key
            )
        )
    ).one_or_none()
    return None if row is None else PostedCard(**row._mapping)


# -- what went wrong is told to those who lead the group


async def _report(tx: AsyncConnection, ended: Iterable[tuple[Delivery, Status, str]], *, now: datetime) -> None:
    for delivery, status, error in ended:
        if status not in UNFORTUNATE or delivery.group_id is None:
            continue
        if error == SUSPENDED:
            # What was refused first was told; where the bot was removed, nobody waits for it.
            continue
        if replaces(delivery.kind) or delivery.kind == "trouble":
            # Nobody misses a card that stayed as it was; and a report about a report would have no end.
            continue
        content = msgspec.json.encode(
            Trouble(delivery.id, delivery.kind, delivery.subject_key, delivery.target, status, error, delivery.due_at)
        )
        await promise(
            tx,
            [
                Promise(
                    kind="trouble",
                    tenant_id=delivery.tenant_id,
                    subject_key=f"outbox:{delivery.id}",
                    target=to_person(person_id),
                    conversation=to_person(person_id),
                    due_at=now,
                    occurrence=str(delivery.attempts),
                    group_id=delivery.group_id,
                    content=content,
                )
                for person_id in await _organisers(tx, delivery.tenant_id, delivery.group_id)
                if person_id != delivery.person_id
            ],
            now=now,
        )


async def _organisers(tx: AsyncConnection, tenant_id: str, group_id: str) -> list[str]:
    """The secretaries of the group, or its chairs where it has none."""
    rows = (
        await tx.execute(
            select(membership.c.person_id, membership.c.is_secretary)
            .where(
                membership.c.tenant_id == tenant_id,
                membership.c.group_id == group_id,
                membership.c.left_at.is_(None),
                or_(membership.c.is_secretary, membership.c.is_chair),
            )
            .order_by(membership.c.person_id)
        )
    ).all()
    return [row.person_id for row in rows if row.is_secretary] or [row.person_id for row in rows]
