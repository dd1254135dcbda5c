"""One round of the delivery loop: what it records, and what it claims."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.delivery.batch import Packed
from storage.outbox.promises import Delivery, Outcome


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
