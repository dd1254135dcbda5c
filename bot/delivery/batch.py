"""Composes claimed rows from current data: each row's message, and several as one message if they belong together."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy.exc import OperationalError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery.renderer import Composer, Hold, NotNeeded, Rendered
from dialogs.deliveries import quiet_hours as quiet
from dialogs.deliveries.digest import Part, together
from dialogs.deliveries.kinds import kind_of
from storage.database.engine import Database
from storage.outbox import promises as outbox
from storage.outbox import recipients as reach
from storage.outbox.promises import Delivery, Outcome, Status
from storage.outbox.recipients import Reach

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Batch:
    """One message. `delivery` is the row in progress for the conversation. `rows` are the rows that it contains, with
    their messages. `ended` are the results of rows that are not needed."""

    delivery: Delivery
    rendered: Rendered
    rows: tuple[tuple[Delivery, Rendered], ...]
    ended: tuple[Outcome, ...]
    reach: Reach

    @property
    def disturbs(self) -> bool:
        """Return whether it is neither a reply nor the message of the morning."""
        return all(each.kind in quiet.UNASKED for each, _ in self.rows)


Packed = Batch | tuple[Outcome, ...]
"""A message to send, or the results if nothing is sent."""


class Desk:
    """Composes messages. `zone` is the operator's, for messages without a group."""

    def __init__(
        self,
        db: Database,
        composers: Mapping[str, Composer],
        *,
        clock: Callable[[], datetime],
        zone: ZoneInfo,
        put_off: Callable[[Delivery, str], Outcome],
    ) -> None:
        self._db = db
        self._composers = composers
        self._clock = clock
        self._zone = zone
        self._put_off = put_off

    async def pack(self, tx: AsyncConnection, claimed: Sequence[Delivery]) -> list[Packed]:
        """Compose the claimed rows. Raises if one of them cannot be composed."""
        return await self._pack(tx, claimed, {})

    async def pack_apart(self, claimed: Sequence[Delivery]) -> list[Packed]:
        """Compose the claimed rows in several transactions, without those that cannot be composed. Does not raise for
        them."""
        failed: dict[int, Outcome] = {}
        while True:
            try:
                async with self._db.read() as tx:
                    return await self._pack(tx, claimed, failed)
            except Unwritten as unwritten:
                # On PostgreSQL the transaction has failed as well: compose everything in a new one.
                log.error(  # noqa: TRY400
                    "composing a delivery failed: id=%s %s",
                    unwritten.delivery.id,
                    unwritten,
                    extra={"request": unwritten.delivery.request_id},
                )
                error = f"composer:{unwritten}"
                failed[unwritten.delivery.id] = (
                    self._put_off(unwritten.delivery, error)
                    if isinstance(unwritten.__cause__, OperationalError)
                    else Outcome(unwritten.delivery, Status.DEAD, last_error=error)
                )
            except (SQLAlchemyError, OSError) as error:
                log.warning("composing was put off: %s", type(error).__name__)
                put_off = f"database:{type(error).__name__}"
                return [tuple(self._put_off(each, put_off) for each in _all(delivery)) for delivery in claimed]

    async def _pack(
        self, tx: AsyncConnection, claimed: Sequence[Delivery], failed: Mapping[int, Outcome]
    ) -> list[Packed]:
        known = await reach.load(tx, [each for delivery in claimed for each in _all(delivery)], now=self._clock())
        return [await self._batch(tx, delivery, known, failed) for delivery in claimed]

    async def _batch(
        self, tx: AsyncConnection, delivery: Delivery, known: Mapping[int, Reach], failed: Mapping[int, Outcome]
    ) -> Packed:
        now = self._clock()
        newest = {(each.kind, each.subject_key): each.id for each in _all(delivery)}
        rows: list[tuple[Delivery, Rendered]] = []
        ended: list[Outcome] = []
        for each in _all(delivery):
            if each.id in failed:
                ended.append(failed[each.id])
            elif newest[each.kind, each.subject_key] != each.id:
                # After days of silence, only the newest row of a subject is sent.
                ended.append(Outcome(each, Status.SUPERSEDED))
            else:
                written = await self._render(tx, each, now)
                if isinstance(written, Rendered):
                    rows.append((each, written))
                else:
                    ended.append(written)
        if not rows:
            return tuple(ended)
        # Asked last, because a row that is not needed need not wait for the morning.
        until = self._waits_until([each for each, _ in rows], known[rows[0][0].id], now)
        if until is not None:
            return (*ended, *(given_back(each, until) for each, _ in rows))
        return Batch(delivery, _one_message(rows, known), tuple(rows), tuple(ended), known[rows[0][0].id])

    async def _render(self, tx: AsyncConnection, delivery: Delivery, now: datetime) -> Rendered | Outcome:
        if delivery.expires_at is not None and now >= delivery.expires_at:
            return Outcome(delivery, Status.EXPIRED)
        composer = self._composers.get(delivery.kind)
        if composer is None:
            return Outcome(delivery, Status.DEAD, last_error="no_composer")
        try:
            rendered = await composer(tx, delivery, now)
        except Exception as error:
            raise Unwritten(delivery, error) from error
        match rendered:
            case Rendered():
                return rendered
            case Hold(until):
                return given_back(delivery, max(until, now + outbox.POLL))
            case NotNeeded(status):
                return Outcome(delivery, status)
            case None:
                return Outcome(delivery, Status.CANCELLED)

    def _waits_until(self, said: Sequence[Delivery], known: Reach, now: datetime) -> datetime | None:
        """Return when the bot may send this, if that is not now; else None."""
        first, zone = said[0], known.zone or self._zone
        if kind_of(first.kind).replaces:
            return None
        allowed = quiet.allowed_at(first.kind, now, zone, late=any(each.late for each in said))
        if allowed > now:
            return allowed
        unasked = all(each.kind in quiet.UNASKED for each in said)
        if unasked and not quiet.may_disturb(now, known.disturbed_at, zone):
            return quiet.next_morning(now, zone)
        return None


def _all(delivery: Delivery) -> tuple[Delivery, ...]:
    return tuple(sorted((delivery, *delivery.carries), key=lambda each: (each.due_at, each.id)))


def _one_message(rows: Sequence[tuple[Delivery, Rendered]], known: Mapping[int, Reach]) -> Rendered:
    """Return the combined message. Its parts have their own summaries, and neither replace nor keep a card."""
    if len(rows) == 1:
        return rows[0][1]
    first = rows[0][0]
    locale = known[first.id].locale
    parts = [Part(rendered.message, known[each.id].group_name) for each, rendered in rows]
    aloud = [
        Part(rendered.aloud, known[each.id].group_name)
        for each, rendered in rows
        if rendered.aloud is not None and each.group_id == first.group_id
    ]
    return Rendered(together(parts, locale=locale), aloud=together(aloud, locale=locale) if aloud else None)


def given_back(delivery: Delivery, until: datetime) -> Outcome:
    """Return the result of a row without an attempt. It is tried again at `until`."""
    return Outcome(delivery, Status.PENDING, next_attempt_at=until, counts=False)


class Unwritten(Exception):  # noqa: N818
    """The composer could not compose this message. The text is the name of the error's class."""

    def __init__(self, delivery: Delivery, error: Exception) -> None:
        super().__init__(type(error).__name__)
        self.delivery = delivery
