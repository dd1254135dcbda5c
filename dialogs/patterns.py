"""Regular expressions that are compiled at first use, so that the process starts fast."""

from typing import Any, cast

import regex


class _Lazy:
    """A stand-in for a compiled pattern. It compiles the pattern when a method is first used."""

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
    """Return the pattern of `source`, with the arguments of `regex.compile`. An error in it shows at first use."""
    return cast("regex.Pattern[str]", _Lazy(source, flags, lists))
