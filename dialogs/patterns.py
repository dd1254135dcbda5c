"""Regular expressions that are compiled when they are first used, so that a process starts fast."""

from typing import Any, cast

import regex


class _Lazy:
    """Stands for a compiled pattern, and compiles it at the first use of any of its methods."""

    __slots__ = ("_compiled", "_flags", "_lists", "pattern")

    def __init__(self, source: str, flags: int, lists: dict[str, Any]) -> None:
        self.pattern = source
        self._flags = flags
        self._lists = lists
        self._compiled: regex.Pattern[str] | None = None

    def __getattr__(self, name: str) -> Any:
        if self._compiled is None:
            self._compiled = regex.compile(self.pattern, self._flags, **self._lists)
        return getattr(self._compiled, name)


def lazily(source: str, flags: int = 0, **lists: Any) -> "regex.Pattern[str]":
    """The pattern of `source`, as `regex.compile` takes it. A mistake in it shows at its first use."""
    return cast("regex.Pattern[str]", _Lazy(source, flags, lists))
