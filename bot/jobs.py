"""Jobs are due without an event: each looks in the database for its rows, and handles each by itself."""

import logging
from collections.abc import Awaitable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Protocol

from storage.database.engine import Database

log = logging.getLogger(__name__)


class Job(Protocol):
    def __call__(self, db: Database, *, now: datetime) -> Awaitable[int]:
        """Do what is due at `now`; how many rows were handled."""
        ...


@contextmanager
def on_its_own(what: str, row_id: str) -> Iterator[None]:
    """One row that cannot be handled keeps no other waiting."""
    try:
        yield
    except Exception as error:  # noqa: BLE001 - and no traceback: it could show what somebody has written
        log.error("a job failed: %s=%s %s", what, row_id, type(error).__name__)  # noqa: TRY400
