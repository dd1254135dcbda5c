"""Distinguishes an outage from a closed place: many places of a tenant do not close at once."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from storage.outbox.promises import Place

OUTAGE = "refused_everywhere"
"""The error of a refused post while every post of the tenant was refused."""
PLACES = 4
"""This many places of a tenant that refuse within `WITHIN`, without a successful post in between, are an outage."""
PRIVATE_PLACES = 12
"""The same if all are private chats: some people of a group may have removed the app, each for themselves."""
WITHIN = timedelta(minutes=5)
LONGEST = timedelta(hours=6)
"""A longer outage means that the app was blocked, and each place counts as closed."""


@dataclass(slots=True)
class _Tenant:
    refused: dict[str, tuple[datetime, bool]] = field(default_factory=dict)
    """For each conversation: the time of its last refusal, and whether it is a private chat."""
    began_at: datetime | None = None


class Outages:
    """The results of this process's posts, by tenant. One process sends to a tenant at a time."""

    def __init__(self) -> None:
        self._tenants: dict[str, _Tenant] = {}
        self._begun: dict[str, datetime] = {}

    def refused(self, tenant_id: str, place: Place, *, now: datetime) -> bool:
        """Record a refused post. Return whether it belongs to an outage."""
        tenant = self._tenants.setdefault(tenant_id, _Tenant())
        if tenant.began_at is not None and now - tenant.began_at <= LONGEST:
            return True
        tenant.refused = {key: seen for key, seen in tenant.refused.items() if now - seen[0] <= WITHIN}
        tenant.refused[place.conversation] = (now, place.kind == "personal")
        all_private = all(is_private for _, is_private in tenant.refused.values())
        if tenant.began_at is not None or len(tenant.refused) < (PRIVATE_PLACES if all_private else PLACES):
            return False
        tenant.began_at = now
        # Refusals before the outage was recognised belong to it too.
        self._begun[tenant_id] = min(at for at, _ in tenant.refused.values())
        return True

    def answered(self, tenant_id: str) -> None:
        """Record a successful post."""
        self._tenants.pop(tenant_id, None)

    def begun(self) -> dict[str, datetime]:
        """Return the tenants with a new outage, and since when their places refused; until it is `noted`."""
        return dict(self._begun)

    def noted(self, outages: Iterable[str]) -> None:
        for tenant_id in outages:
            self._begun.pop(tenant_id, None)

    @property
    def under_way(self) -> int:
        """Return how many tenants refuse every post now."""
        return sum(tenant.began_at is not None for tenant in self._tenants.values())
