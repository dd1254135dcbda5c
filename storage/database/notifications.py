"""Tells other processes on the same PostgreSQL about new promises, so that the process with the tenant lease wakes at
once."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from datetime import datetime

import msgspec
from sqlalchemy import URL, text
from sqlalchemy.ext.asyncio import AsyncConnection

log = logging.getLogger(__name__)

Promised = Mapping[str, datetime]
"""For each tenant, when the first new promise is due."""

CHANNEL = "motesbot_promised"
LONGEST = 7900
"""Bytes. PostgreSQL allows 8000 in a NOTIFY. A longer message is replaced by a general one."""
AGAIN_AFTER = 1.0
"""Seconds between two attempts to listen. Until one succeeds, the process polls."""

_tell = text("SELECT pg_notify(:channel, :promised)")
_decode = msgspec.json.Decoder(dict[str, datetime] | None).decode


async def tell(tx: AsyncConnection, promised: Promised | None) -> None:
    """Notify the other processes when this transaction is committed. None means that there may be work."""
    told = msgspec.json.encode(promised).decode()
    await tx.execute(_tell, {"channel": CHANNEL, "promised": told if len(told) <= LONGEST else "null"})


async def listen(url: URL, heard: Callable[[Promised | None], None]) -> None:
    """Listen for ever. Call `heard` with each notification, and with None if notifications may have been missed.

    The connection must last: behind a pooler in transaction mode nothing is ever heard.
    """
    import psycopg

    address = url.set(drivername="postgresql").render_as_string(hide_password=False)
    while True:
        try:
            connection = await psycopg.AsyncConnection.connect(address, autocommit=True)
            async with connection:
                await connection.execute(f"LISTEN {CHANNEL}")
                log.info("listening to what other processes promise")
                # Notifications sent meanwhile were missed.
                heard(None)
                async for notice in connection.notifies():
                    heard(_promised(notice.payload))
        except (psycopg.Error, OSError) as error:
            log.warning("not listening to other processes: %s", type(error).__name__)
        heard(None)
        await asyncio.sleep(AGAIN_AFTER)


def _promised(payload: str) -> Promised | None:
    try:
        promised: Promised | None = _decode(payload)
    except msgspec.DecodeError:
        return None
    return promised
