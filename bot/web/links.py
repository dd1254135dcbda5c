"""Signed links: unguessable addresses that lead to one file, expire, and can be revoked.

`Links` creates them, `LinkedFiles` answers them. Every invalid link gets the same 404, so an answer does not tell what
exists. The token is never logged, and contains ids but no names.
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

from dialogs.pages import STYLE_SOURCE
from dialogs.year.rules import year_in
from storage.database.engine import Database
from storage.links import generation

log = logging.getLogger(__name__)

PATH = "/links"
WEEK = timedelta(days=7)
A_MINUTE = 300
"""Answers for one link in a minute. A channel of some hundred people opens a picture at once; a calendar refreshes once
an hour."""
LONGEST = 600
"""Characters of a token."""
HEADERS = {
    "Cache-Control": "private, max-age=300",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
    # If a browser shows the file as a page, the page may do nothing.
    "Content-Security-Policy": f"default-src 'none'; style-src {STYLE_SOURCE}; sandbox",
}

_Id = Annotated[str, Meta(max_length=64)]


class Link(Struct, frozen=True, array_like=True):
    """The content of a link. `subject` is the id of a group or person whose links of this `kind` are revoked together.
    `about` holds other parameters ("2027"). `expires_at` is in whole seconds since 1970, or 0 for never."""

    kind: Annotated[str, Meta(max_length=32)]
    tenant_id: _Id
    subject: _Id
    generation: int
    expires_at: int
    about: Annotated[str, Meta(max_length=80)] = ""

    @property
    def year(self) -> int | None:
        """Return the year that the link is about; None if it is about none."""
        return year_in(self.about)


class Links:
    """Creates and reads links under `base` (https://host/path).

    It signs with the first and newest of `keys`, and accepts the others. Without a base there are no links.
    """

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
        # itsdangerous expects the newest last.
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
        """Return the address, the same for the same arguments within a second; None without a public address.

        `expires` None: until it is revoked. `suffix` (".ics") is for programs that look at the path.
        """
        if not self._base or self._clock is None:
            return None
        until = 0 if expires is None else int((self._clock() + expires).timestamp())
        link = Link(kind, tenant_id, subject, generation, until, about)
        payload = urlsafe_b64encode(msgspec.msgpack.encode(link)).rstrip(b"=")
        return f"{self._base}{PATH}/{self._signer.sign(payload).decode('ascii')}{suffix}"

    def read(self, token: str) -> Link | None:
        """Return the content of a token; None if it is not ours, was altered or has expired."""
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
    """The file of a link. `name` is for saving: ASCII, without names of people. `inline`: shown instead of saved."""

    data: bytes
    content_type: str
    name: str
    inline: bool = False


Answer = Callable[[Link], Awaitable[File | None]]
"""Returns the file of a valid link; None if there is none, or none any more."""


class LinkedFiles:
    """The route of links. `answers` are by kind. `tenants` are those that the bot serves; empty means all."""

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
        """Return whether a link has used its answers of this minute.

        Only valid links are counted: others cost only a check of the signature.
        """
        minute = int(self._clock().timestamp() // 60)
        if minute != self._minute:
            self._minute = minute
            self._asked.clear()
        self._asked[link] += 1
        return self._asked[link] > A_MINUTE


def _nothing() -> web.Response:
    return web.Response(status=404, text="404: Not Found", headers=HEADERS | {"Cache-Control": "no-store"})
