"""One round of the delivery loop: what it records, and what it claims."""

import logging
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.delivery.batch import Packed
from storage.outbox.promises import Delivery, Outcome

log = logging.getLogger("bot.delivery.worker")


@dataclass(slots=True)
class Poll:
    """One round of the loop: what is written down in it, and what is claimed."""

    now: datetime
    moment: float
    written: list[Outcome]
    ended: list[Delivery]
    free: int
    apart: bool
    refused: Collection[int] = ()
    outages: Mapping[str, datetime] = field(default_factory=dict)
    claimed: list[Delivery] = field(default_factory=list)
    packed: list[Packed] = field(default_factory=list)


def log_result(outcome: Outcome, *, lost: bool) -> None:
    delivery = outcome.delivery
    log.log(
        logging.INFO if outcome.counts or lost else logging.DEBUG,
        "delivery id=%s kind=%s status=%s attempts=%s error=%s lost=%s",
        delivery.id,
        delivery.kind,
        outcome.status,
        delivery.attempts,
        outcome.last_error,
        lost,
        extra={"request": delivery.request_id},
    )
