"""Regular expressions that are compiled at first use, so that the process starts fast and stays small."""

import re
import sys
from typing import Any, cast

import regex

_RE_IS_SOUND = sys.version_info >= (3, 11, 5)
"""Before, possessive quantifiers of `re` were wrong around a part that backtracks (python/cpython#106052)."""
_LETTER = r"[^\W\d_]"
_PIECE = re.compile(r"\\p\{L\}|\\.|\[(?P<no>\^?)(?P<set>\]?(?:[^\]\\]|\\.)*)\]", re.DOTALL)
"""A letter, another escape, or a set."""
_FOREIGN = re.compile(r"\\[pPXL]")
"""The syntax of `regex` that is most frequent here and that `re` refuses."""


def _compiled(source: str, flags: int, lists: dict[str, Any]) -> "re.Pattern[str] | regex.Pattern[str]":
    """Compile with `re` if it knows the syntax: its patterns need a tenth of the memory and a third of the time."""
    if _RE_IS_SOUND and not lists:
        plain = _PIECE.sub(_with_letters, source)
        if not _FOREIGN.search(plain):
            try:
                return re.compile(plain, flags)
            except re.error:
                pass
    return regex.compile(source, flags, **lists)


def _with_letters(piece: re.Match[str]) -> str:
    r"""Write `\p{L}`, alone or in a set, as `re` knows it. A number such as "½" counts as a letter then."""
    if r"\p{L}" not in piece[0]:
        return piece[0]
    if piece["set"] is None:
        return _LETTER
    others = piece["set"].replace(r"\p{L}", "")
    if piece["no"]:
        return rf"(?:(?!{_LETTER})[^{others}])" if others else rf"(?:(?!{_LETTER})[\s\S])"
    return rf"(?:{_LETTER}|[{others}])" if others else _LETTER


class _Lazy:
    """A stand-in for a compiled pattern. It compiles the pattern when a method is first used."""

    # A used method stands in its slot, so that the next call is as fast as that of the pattern itself.
    __slots__ = (
        "_compiled",
        "_flags",
        "_lists",
        "findall",
        "finditer",
        "fullmatch",
        "match",
        "pattern",
        "search",
        "sub",
    )

    def __init__(self, source: str, flags: int, lists: dict[str, Any]) -> None:
        self.pattern = source
        self._flags = flags
        self._lists = lists
        self._compiled: re.Pattern[str] | regex.Pattern[str] | None = None

    def __getattr__(self, name: str) -> Any:
        if self._compiled is None:
            self._compiled = _compiled(self.pattern, self._flags, self._lists)
        found = getattr(self._compiled, name)
        if name in self.__slots__:
            setattr(self, name, found)
        return found


def lazily(source: str, flags: int = 0, **lists: Any) -> "regex.Pattern[str]":
    """Return the pattern of `source`, with the arguments of `regex.compile`. An error in it shows at first use.

    Write a pattern so that it is linear in both engines: `re` has no guard against nested repeats.
    """
    return cast("regex.Pattern[str]", _Lazy(source, flags, lists))
