"""Tells the other processes on the same PostgreSQL what has been promised, so that whose turn it is wakes at once."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from datetime import datetime

import msgspec
import psycopg
from sqlalchemy import URL, text
from sqlalchemy.ext.asyncio import AsyncConnection

log = logging.getLogger(__name__)

Promised = Mapping[str, datetime]
"""For each tenant, when the first of what was promised is due."""

CHANNEL = "motesbot_promised"
LONGEST = 7900
"""PostgreSQL takes 8000 bytes. What would be longer is told as "something"."""
AGAIN_AFTER = 1.0
"""Seconds between two attempts to listen. Until it succeeds there is nobody to wake us, so we look ourselves."""

_tell = text("SELECT pg_notify(:channel, :promised)")
_decode = msgspec.json.Decoder(dict[str, datetime] | None).decode


async def tell(tx: AsyncConnection, promised: Promised | None) -> None:
    """Tell it when this transaction is committed; None that there may be something to do."""
    told = msgspec.json.encode(promised).decode()
    await tx.execute(_tell, {"channel": CHANNEL, "promised": told if len(told) <= LONGEST else "null"})


async def listen(url: URL, heard: Callable[[Promised | None], None]) -> None:
    """For ever: call `heard` with what is promised by any process; with None where anything may have been promised.

    Its connection is its own, and must last: behind a pooler that lends connections for one transaction nothing is
    ever heard.
    """
    address = url.set(drivername="postgresql").render_as_string(hide_password=False)
    while True:
        try:
            connection = await psycopg.AsyncConnection.connect(address, autocommit=True)
            async with connection:
                await connection.execute(f"LISTEN {CHANNEL}")
                log.info("listening to what other processes promise")
                # Whatever was told meanwhile was not heard.
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
