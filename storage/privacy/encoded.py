"""Reads stored bytes of any version: JSON, MessagePack, or text that is neither."""

from collections.abc import Callable
from typing import Any

import msgspec

Encode = Callable[[Any], bytes]


def read(raw: bytes) -> tuple[Any, Encode]:
    """Return what the bytes hold, and how to write it again. Bytes that are neither JSON nor MessagePack, such as the
    row of a crash or of another version, are a text: one of them must stop no erasure and no export."""
    for decode, encode in (
        (msgspec.json.decode, msgspec.json.encode),
        (msgspec.msgpack.decode, msgspec.msgpack.encode),
    ):
        try:
            return decode(raw), encode
        except (msgspec.MsgspecError, UnicodeDecodeError, ValueError, RecursionError):
            continue
    return raw.decode("utf-8", "surrogateescape"), _as_text


def readable(raw: bytes) -> Any:
    """Return what the bytes hold, with a sign in place of each byte that is no text."""
    value, encode = read(raw)
    return raw.decode("utf-8", "replace") if encode is _as_text else value


def _as_text(value: Any) -> bytes:
    return str(value).encode("utf-8", "surrogateescape")
