"""Cases by kind: each sends something to the bot, and says which statuses are right."""

import gzip
import json
import zlib
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from typing import Any
from urllib.parse import quote

from bot.teams.incoming import MAX_BYTES
from tests.fuzz import activities, hostile
from tests.fuzz.target import BASE, Target
from tests.fuzz.wire import Reply, request
from tests.world import TENANT

MESSAGES = "/api/messages"
REFUSED = frozenset({400, 401, 403, 405, 408, 411, 413, 415, 417, 429, 431})
TAKEN = REFUSED | {200, 501}
"""501: an invoke of a kind that the bot does not have, as Teams' protocol wants it."""
SHOWN = frozenset({200, 206, 400, 404, 405, 413, 417, 429, 431})


@dataclass(frozen=True, slots=True)
class Case:
    """`sent` describes it, for whoever repeats it. `allowed` are the right statuses."""

    kind: str
    reply: Reply
    allowed: Collection[int]
    sent: bytes


Make = Callable[[Target, Random, int], Awaitable[Case]]


def _json(token: str) -> list[tuple[str, str]]:
    return [("Content-Type", "application/json"), ("Authorization", token)]


async def _post(target: Target, random: Random, kind: str, body: bytes, headers: Any, allowed: Collection[int]) -> Case:
    sent = request("POST", MESSAGES, body, headers)
    return Case(kind, await target.wire(random).send(sent), allowed, sent)


async def activity(target: Target, random: Random, _number: int) -> Case:
    """A genuine token, and an activity with faults in it."""
    body = activities.encoded(activities.activity(random, faults=random.choice((0.0, 0.0, 0.01, 0.05))))
    return await _post(target, random, "activity", body, _json(f"Bearer {target.tokens.good}"), TAKEN)


async def damaged(target: Target, random: Random, _number: int) -> Case:
    """A genuine token, and an activity whose bytes were damaged."""
    body = bytearray(activities.encoded(activities.activity(random, faults=0.0)))
    hostile.damage(random, body)
    return await _post(target, random, "damaged", bytes(body), _json(f"Bearer {target.tokens.good}"), TAKEN)


async def body(target: Target, random: Random, _number: int) -> Case:
    """A genuine token, and a body that is no activity."""
    sent = hostile.body(random)
    return await _post(target, random, "body", sent, _json(f"Bearer {target.tokens.good}"), REFUSED)


async def token(target: Target, random: Random, number: int) -> Case:
    """A good activity, and a header that proves nothing."""
    sent = activities.encoded(activities.by_member(random, number, type="message", text="dagordning"))
    header = target.tokens.header(random)
    return await _post(target, random, "token", sent, _json(header), {400, 401, 429, 431})


_KINDS = ("application/json", "application/json; charset=utf-16", "text/plain", "", "a/b/c", "application/json;" * 50)
_ACCEPTED = ("*/*", "application/json", "text/html;q=9", "x" * 5_000, "", "åäö", ",,,,", "a/b;q=0.0000001")
_OTHERS = (
    *(("Content-Encoding", "x"), ("Expect", "100-continue"), ("Expect", "x"), ("Transfer-Encoding", "gzip")),
    *(("Content-Length", "-1"), ("Content-Length", "x"), ("Content-Length", "9" * 30), ("Host", "evil.example")),
    *(("Connection", "close"), ("Connection", "upgrade"), ("Upgrade", "websocket"), ("Range", "bytes=0-0,-1,5-1")),
    *(("If-None-Match", '"x"'), ("If-Modified-Since", "x"), ("Cookie", "a=b; " * 200), ("X-Forwarded-For", "::1")),
    *(("X-Forwarded-Host", "bot.example"), ("Forwarded", "for=_x;host=y"), ("Authorization", "Bearer x")),
    *(
        ("A" * 9_000, "x"),
        ("X", "y" * 9_000),
        ("X", "\x00"),
        ("X", "\ud800"),
        ("X Y", "z"),
        ("", "x"),
        ("X", "a\r\n b"),
    ),
    *(("Sec-WebSocket-Key", "x"), ("TE", "trailers"), ("Accept-Encoding", "br;q=1, gzip, x"), ("Origin", "null")),
)
_METHODS = (
    *("GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "POST", "FOO", "get", "P\x00ST", "Å"),
    *("X" * 300, "PROPFIND", "M-SEARCH", "PRI"),
)


async def header(target: Target, random: Random, _number: int) -> Case:
    """A strange method and strange headers, at any address. Nothing of it proves anything."""
    headers = [("Content-Type", random.choice(_KINDS)), ("Accept", random.choice(_ACCEPTED))]
    headers += random.sample(_OTHERS, random.randrange(4))
    path = random.choice((MESSAGES, "/links/x", "/healthz", "/privacy", "/", "*", "//", MESSAGES + "?a=b#c"))
    content = b"{}" if random.random() < 0.7 else hostile.body(random)
    sent = request(random.choice(_METHODS), path, content, headers)
    reply = await target.wire(random).send(sent, may_wait=True)
    return Case("header", reply, SHOWN | REFUSED | {0, 101, 505}, sent)


async def compressed(target: Target, random: Random, _number: int) -> Case:
    """A genuine token, and a compressed body: no bomb is unpacked, and no activity is in it."""
    encoding, content = random.choice(hostile.compressed())
    headers = [*_json(f"Bearer {target.tokens.good}"), ("Content-Encoding", encoding)]
    return await _post(target, random, "compressed", content, headers, REFUSED)


async def packed(target: Target, random: Random, _number: int) -> Case:
    """The same activity as in `activity`, compressed."""
    content = activities.encoded(activities.activity(random))
    encoding = random.choice(("gzip", "deflate"))
    content = gzip.compress(content, 1) if encoding == "gzip" else zlib.compress(content, 1)
    headers = [*_json(f"Bearer {target.tokens.good}"), ("Content-Encoding", encoding)]
    return await _post(target, random, "packed", content, headers, TAKEN)


async def chunked(target: Target, random: Random, _number: int) -> Case:
    """A genuine token, and a body in chunks of hostile sizes, which arrive one by one."""
    head = f"POST {MESSAGES} HTTP/1.1\r\nHost: bot.example\r\nTransfer-Encoding: chunked\r\n"
    head += "".join(f"{name}: {value}\r\n" for name, value in _json(f"Bearer {target.tokens.good}"))
    content = activities.encoded(activities.activity(random))[:4_000]
    parts = [head.encode() + b"\r\n"]
    while content:
        size = random.randrange(1, 400)
        piece, content = content[:size], content[size:]
        extension = random.choice((b"", b"", b"", b";a=b", b";" + b"x" * 200))
        parts.append(b"%x%s\r\n%s\r\n" % (len(piece), extension, piece))
    parts.append(
        random.choice(
            (b"0\r\n\r\n", b"0\r\n\r\n", b"0\r\nX: y\r\n\r\n", b"zz\r\n\r\n", b"-1\r\n\r\n", b"f" * 20 + b"\r\n")
        )
    )
    wire = target.wire(random)
    sent = b"".join(parts)
    reply = await wire.send(*parts, may_wait=True)
    return Case("chunked", reply, TAKEN | {0}, sent)


async def large(target: Target, random: Random, _number: int) -> Case:
    """A body of 10 MB, with its length or in chunks."""
    content = random.choice(hostile.LARGE_BODIES)
    headers = _json(f"Bearer {target.tokens.good}")
    if random.random() < 0.5:
        sent = request("POST", MESSAGES, b"", headers).replace(b"Length: 0", b"Length: %d" % len(content))
        parts = [sent, *(content[at : at + 65_536] for at in range(0, MAX_BYTES * 2, 65_536))]
    else:
        head = request("POST", MESSAGES, b"", headers).replace(b"Content-Length: 0", b"Transfer-Encoding: chunked")
        pieces = (content[at : at + 65_536] for at in range(0, MAX_BYTES * 2, 65_536))
        parts = [head, *(b"%x\r\n%s\r\n" % (len(each), each) for each in pieces)]
    wire = target.wire(random)
    reply = await wire.send(*parts)
    wire.hang_up()
    return Case("large", reply, {413}, parts[0])


# -- links

_PATHS = (
    *(
        "/links/",
        "/links",
        "/links//",
        "/links/..",
        "/links/%00",
        "/links/%2e%2e%2f",
        "/links/%ff",
        "/links/%",
        "/links/a/b",
    ),
    *("/links/" + "a" * 8_000, "/links/" + "." * 600, "/links/a.b.c.d", "/links/.ics", "/links/=", "/links/%C3%A5"),
    *(
        "/privacy/x",
        "/terms",
        "/healthz?x=%00",
        "/readyz",
        "/metrics",
        "/api/messages/",
        "/API/MESSAGES",
        "/%2e",
        "/;x",
    ),
)


async def link(target: Target, random: Random, _number: int) -> Case:
    """A link that was damaged, cut or never made."""
    match random.randrange(4):
        case 0:
            path = random.choice(_PATHS)
        case 1:
            content = json.dumps(hostile.value(random))[:400].encode("utf-8", "surrogatepass")
            path = "/links/" + quote(content)
        case _:
            data = bytearray(random.choice(target.addresses).encode())
            hostile.damage(random, data)
            path = quote(bytes(data), safe="/%?#.;=&" if random.random() < 0.5 else "/")
    sent = request(random.choice(("GET", "GET", "GET", "HEAD")), path, b"", [("Accept", random.choice(_ACCEPTED))])
    return Case("link", await target.wire(random).send(sent), SHOWN, sent)


async def signed_link(target: Target, random: Random, _number: int) -> Case:
    """A link with a good signature and any content: of a group that is gone, of another version, of another tenant."""
    about = hostile.text(random)[:80] if random.random() < 0.7 else "2025"
    address = target.links.to(
        random.choice((*target.kinds, "x", "")),
        tenant_id=random.choice((TENANT, TENANT, "tenant-2", "")),
        subject=random.choice((*target.subjects, "x", "")),
        generation=random.choice((0, 0, 1, -1, 2**63)),
        expires=random.choice((None, timedelta(days=7), timedelta(days=-1))),
        about=about.encode("utf-8", "replace").decode(),
        suffix=random.choice(("", "", ".ics", ".docx")),
    )
    assert address is not None
    sent = request("GET", address.removeprefix(BASE), b"", [])
    return Case("signed link", await target.wire(random).send(sent), SHOWN, sent)


# -- what members do


async def turn(target: Target, random: Random, number: int) -> Case:
    """What a member of the group could send: a text, or a button with one thing in its data wrong. The real dispatcher
    handles it."""
    doing = target.doings.draw(random)
    fields = activities.by_member(random, number, **doing)
    sent = request("POST", MESSAGES, activities.encoded(fields), _json(f"Bearer {target.tokens.good}"))
    reply = await target.takes_turn(random, sent)
    return Case("turn", reply, TAKEN, sent)


SHALLOW: tuple[tuple[Make, int], ...] = (
    (activity, 30),
    (damaged, 10),
    (body, 14),
    (token, 24),
    (header, 8),
    (packed, 2),
    (chunked, 2),
    (link, 10),
)
"""Nothing of these may write to the database. The number is the part of all cases, in percent."""
RARE: tuple[Make, ...] = (compressed, large, signed_link)
"""Costly ones: one in 200 cases."""
