"""Pauses sends to a service that does not answer, and then tries it with one send at a time."""

from dataclasses import dataclass
from datetime import datetime, timedelta

FAILURES = 5
"""After so many failures in a row the service is paused. Further attempts would only be counted against their rows."""
FIRST_PAUSE = timedelta(seconds=15)
LONGEST_PAUSE = timedelta(minutes=5)
TRIAL = timedelta(seconds=20)
"""How long one trial send may take; it has timed out by then."""
WHILE_TRIED = timedelta(seconds=1)


@dataclass(slots=True)
class _Circuit:
    failures: int = 0
    shut_until: datetime | None = None
    tried_until: datetime | None = None


class Breakers:
    """One breaker for each service URL, because one region may be away while others work."""

    def __init__(self) -> None:
        self._circuits: dict[str, _Circuit] = {}

    def wait_until(self, service_url: str, *, now: datetime) -> datetime | None:
        """Return None if a send may begin, else when to ask again."""
        circuit = self._circuits.get(service_url)
        if circuit is None or circuit.shut_until is None:
            return None
        if now < circuit.shut_until:
            return circuit.shut_until
        if circuit.tried_until is not None and now < circuit.tried_until:
            return now + WHILE_TRIED
        return None

    def begin(self, service_url: str, *, now: datetime) -> None:
        """Record that a send begins. `answered` or `failed` must follow."""
        circuit = self._circuits.get(service_url)
        if circuit is not None and circuit.shut_until is not None:
            circuit.tried_until = now + TRIAL

    def answered(self, service_url: str) -> None:
        """Record that the service answered, whatever it answered."""
        self._circuits.pop(service_url, None)

    def failed(self, service_url: str, *, now: datetime) -> None:
        """Record that the service was unreachable, or failed."""
        circuit = self._circuits.setdefault(service_url, _Circuit())
        circuit.failures += 1
        circuit.tried_until = None
        if circuit.failures >= FAILURES:
            pause = FIRST_PAUSE * 2 ** min(circuit.failures - FAILURES, 10)
            circuit.shut_until = now + min(pause, LONGEST_PAUSE)
