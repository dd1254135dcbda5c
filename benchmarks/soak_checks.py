"""The promises about delivery, checked at each call to Teams and at the end of a simulated day."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import or_, select

from bot.delivery.batch import Batch
from dialogs.deliveries import quiet_hours as quiet
from dialogs.deliveries.kinds import kind_of
from dialogs.message import Message
from storage.database.engine import Database
from storage.database.tables.deliveries import outbox
from storage.database.tables.people import membership
from storage.outbox.promises import TO_CONVERSATION, UNFORTUNATE, to_person
from storage.outbox.troubles import TOLD_BEFORE, TROUBLE, decode_trouble

ON_TIME = timedelta(minutes=10)
_LEADS = or_(membership.c.is_chair, membership.c.is_vice, membership.c.is_secretary)
PROMISES = ("lost", "doubled", "late", "wrong person", "wrong place", "limits exceeded")
MOST_SHOWN = 5


@dataclass
class Breaches:
    """What was promised and not kept. `limits` counts the calls beyond Teams' limits."""

    found: Counter[str] = field(default_factory=Counter)
    examples: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    limits: int = 0

    def add(self, promise: str, example: str) -> None:
        self.found[promise] += 1
        self.examples[promise].append(example)

    @property
    def total(self) -> int:
        return self.found.total() + self.limits

    def table(self) -> str:
        counts = self.found | Counter({"limits exceeded": self.limits})
        lines = [f"{promise:<16} {counts[promise]}" for promise in PROMISES]
        lines += [
            f"  {promise}: {example}" for promise in PROMISES for example in self.examples.get(promise, [])[:MOST_SHOWN]
        ]
        return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class Delivered:
    """A call that arrived in Teams, with the rows that it was made for."""

    how: str
    tenant_id: str
    conversation: str
    to: str | None
    at: datetime
    activity_id: str
    batch: Batch | None
    message: Message | None


def check_send(breaches: Breaches, arrival: Delivered, tenants: Mapping[str, str]) -> None:
    """Check the place and the person of a call, and its time."""
    if tenants.get(arrival.conversation) != arrival.tenant_id:
        breaches.add("wrong place", f"{arrival.tenant_id} wrote to {arrival.conversation}")
    if arrival.batch is None:
        breaches.add("wrong place", f"{arrival.conversation} got a message of no row")
        return
    reach = arrival.batch.reach
    for row, rendered in arrival.batch.rows:
        if row.tenant_id != arrival.tenant_id:
            breaches.add("wrong place", f"row {row.id} of {row.tenant_id} went to {arrival.tenant_id}")
        if row.person_id is None:
            if arrival.conversation != row.conversation:
                breaches.add("wrong place", f"row {row.id} for {row.conversation} went to {arrival.conversation}")
            continue
        is_theirs = arrival.conversation == f"a:{reach.platform_id}" or arrival.to == reach.platform_id
        is_aloud = rendered.aloud is not None and reach.group is not None
        if not is_theirs and not (is_aloud and arrival.conversation == reach.group.conversation):
            to = f"row {row.id} {row.kind} for {reach.platform_id} went to {arrival.conversation}"
            breaches.add("wrong person", to)
    _check_time(breaches, arrival)


def _check_time(breaches: Breaches, arrival: Delivered) -> None:
    """A row that was never tried before is on time, by the quiet hours and the one unasked message a day."""
    for row, _ in arrival.batch.rows if arrival.batch else ():
        if row.attempts > 1 or row.kind in quiet.UNASKED or row.late:
            continue
        zone = arrival.batch.reach.zone or ZoneInfo("Europe/Stockholm")
        allowed = quiet.allowed_at(row.kind, row.due_at, zone, late=False)
        if arrival.at > max(allowed, row.due_at) + ON_TIME and not kind_of(row.kind).replaces:
            breaches.add("late", f"row {row.id} {row.kind}, due {row.due_at}, came {arrival.at}")


async def check_end(breaches: Breaches, db: Database, arrived: Sequence[Delivered], *, now: datetime) -> None:
    """Check every row: sent and arrived, or ended for a reason that the leaders were told, also those who lead the
    group only since then. In a group without a leader there is nobody to tell."""
    async with db.read() as tx:
        rows = {row.id: row for row in (await tx.execute(select(outbox))).all()}
        leaders = (await tx.execute(select(membership.c.group_id, membership.c.person_id).where(_LEADS))).all()
    posts: Counter[int] = Counter()
    for arrival in arrived:
        if arrival.batch is not None and arrival.how in ("post", "whisper"):
            posts.update(row.id for row, _ in arrival.batch.rows)
    reports = [row.content for row in rows.values() if row.kind == TROUBLE]
    reports += [row.content for each in arrived if each.batch for row, _ in each.batch.rows if row.kind == TROUBLE]
    told = {row_id for content in reports if content is not None for row_id in decode_trouble(content).ids}
    leading = {(row.group_id, to_person(row.person_id)) for row in leaders}
    led = {row.group_id for row in leaders}
    for row in rows.values():
        _check_row(breaches, row, posts[row.id], now)
        is_told = kind_of(row.kind).is_told and row.group_id in led and (row.group_id, row.target) not in leading
        if row.status in UNFORTUNATE and is_told and row.last_error not in TOLD_BEFORE and row.id not in told:
            breaches.add("lost", f"row {row.id} {row.kind} is {row.status} ({row.last_error}), and nobody was told")


def _check_row(breaches: Breaches, row: Any, posts: int, now: datetime) -> None:
    about = f"row {row.id} {row.kind} to {row.target} is {row.status} after {row.attempts} attempts"
    replaces = kind_of(row.kind).replaces
    if row.status == "sending" or (row.status == "pending" and row.next_attempt_at < now - ON_TIME):
        breaches.add("lost", about)
    elif row.status == "sent" and not posts and not replaces:
        breaches.add("lost", f"{about}, and never arrived")
    most = 1 if row.target == TO_CONVERSATION else 2
    if not replaces and (posts > most or (posts == 2 and not row.maybe_repeated)):
        breaches.add("doubled", f"{about}, and arrived {posts} times")
