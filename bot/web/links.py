"""Addresses that lead to one thing, for whoever has them: signed, not to be guessed, expiring, and revocable.

`Links` makes them, `LinkedFiles` answers them. Whatever is not right about one is answered alike, with 404, so that an
answer tells nobody what exists. Its token stands in no log, and holds ids and no names.
"""

import binascii
import logging
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections import Counter
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Annotated

import msgspec
from aiohttp import web
from itsdangerous import BadSignature, Signer
from msgspec import Meta, Struct

from storage.database.engine import Database
from storage.links import generation

log = logging.getLogger(__name__)

PATH = "/links"
WEEK = timedelta(days=7)
A_MINUTE = 300
"""Answers for one link: a channel of some hundred people opens a picture at once; a calendar looks once an hour."""
LONGEST = 600
"""Characters of a token."""
HEADERS = {
    "Cache-Control": "private, max-age=300",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
    # Should a browser show it as a page, that page may do nothing.
    "Content-Security-Policy": "default-src 'none'; sandbox",
}

_Id = Annotated[str, Meta(max_length=64)]


class Link(Struct, frozen=True, array_like=True):
    """What a link says. `subject` is the id, a group's or a person's, whose links of this `kind` are revoked together;
    `about` what else its answer needs to know ("2027"); `expires_at` whole seconds since 1970, or 0 for never."""

    kind: Annotated[str, Meta(max_length=32)]
    tenant_id: _Id
    subject: _Id
    generation: int
    expires_at: int
    about: Annotated[str, Meta(max_length=32)] = ""


class Links:
    """Makes and reads links under `base` (https://host/path), signed with the newest of `keys`, the first; the others
    are still believed. Without a base there are none."""

    def __init__(
        self,
        base: str | None = None,
        keys: Sequence[str] = (),
        *,
        clock: Callable[[], datetime] | None = None,
    ) -> None:
        if base and not (keys and clock):
            raise ValueError("links are signed by a key, and expire by a clock")
        self._base = base
        self._clock = clock
        # itsdangerous wants the newest last.
        self._signer = Signer(
            list(reversed(keys)) or "", salt="motesbot.links", key_derivation="hmac", digest_method=sha256
        )

    def to(
        self,
        kind: str,
        *,
        tenant_id: str,
        subject: str,
        generation: int,
        expires: timedelta | None = WEEK,
        about: str = "",
        suffix: str = "",
    ) -> str | None:
        """The address, which is the same for the same arguments at the same second; None where the bot has none of its
        own. `expires` None: it holds until it is revoked. `suffix` (".ics") is for programs that look at it."""
        if not self._base or self._clock is None:
            return None
        until = 0 if expires is None else int((self._clock() + expires).timestamp())
        link = Link(kind, tenant_id, subject, generation, until, about)
        payload = urlsafe_b64encode(msgspec.msgpack.encode(link)).rstrip(b"=")
        return f"{self._base}{PATH}/{self._signer.sign(payload).decode('ascii')}{suffix}"

    def read(self, token: str) -> Link | None:
        """What a token says; None if it is not ours, is altered or has expired."""
        if not self._base or self._clock is None or len(token) > LONGEST or not token.isascii():
            return None
        try:
            payload = self._signer.unsign(token)
            link = msgspec.msgpack.decode(urlsafe_b64decode(payload + b"=" * (-len(payload) % 4)), type=Link)
        except (BadSignature, binascii.Error, msgspec.DecodeError):
            return None
        if link.expires_at and link.expires_at <= self._clock().timestamp():
            return None
        return link


@dataclass(frozen=True, slots=True)
class File:
    """What a link leads to. `name` is what it is saved as: in ASCII, without anybody's name. `inline`: shown rather
    than saved."""

    data: bytes
    content_type: str
    name: str
    inline: bool = False


Answer = Callable[[Link], Awaitable[File | None]]
"""Gives the file for a link that is valid; None where there is none (any more)."""


class LinkedFiles:
    """The route that links lead to. `answers` are by kind; `tenants` are those that the bot serves, or none for all."""

    def __init__(
        self,
        links: Links,
        db: Database,
        answers: dict[str, Answer],
        *,
        tenants: Collection[str],
        clock: Callable[[], datetime],
    ) -> None:
        self._links = links
        self._db = db
        self._answers = answers
        self._tenants = frozenset(tenants)
        self._clock = clock
        self._minute = 0
        self._asked: Counter[Link] = Counter()

    def routes(self) -> list[web.RouteDef]:
        return [web.get(PATH + "/{token}", self.answer)]

    async def answer(self, request: web.Request) -> web.Response:
        token = request.match_info["token"]
        if token.count(".") == 2:
            token = token.rpartition(".")[0]
        link = self._links.read(token)
        if link is None or (self._tenants and link.tenant_id not in self._tenants):
            return _nothing()
        if self._too_often(link):
            return web.Response(status=429, headers=HEADERS | {"Retry-After": "60", "Cache-Control": "no-store"})
        async with self._db.read() as tx:
            now = await generation(tx, link.tenant_id, link.kind, link.subject)
        give = self._answers.get(link.kind)
        file = await give(link) if give is not None and link.generation == now else None
        if file is None:
            return _nothing()
        place = "inline" if file.inline else "attachment"
        return web.Response(
            body=file.data,
            headers=HEADERS
            | {"Content-Type": file.content_type, "Content-Disposition": f'{place}; filename="{file.name}"'},
        )

    def _too_often(self, link: Link) -> bool:
        """Only links that are valid are counted: the others cost nothing but the look at their signature."""
        minute = int(self._clock().timestamp() // 60)
        if minute != self._minute:
            self._minute = minute
            self._asked.clear()
        self._asked[link] += 1
        return self._asked[link] > A_MINUTE


def _nothing() -> web.Response:
    return web.Response(status=404, text="404: Not Found", headers=HEADERS | {"Cache-Control": "no-store"})
