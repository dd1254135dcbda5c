"""Finds the group that a private message names."""

from collections.abc import Sequence

import regex

from dialogs.model import Group
from dialogs.text import fold

_LEADING = r"(?:(?:i|for|till|hos|pa|in|to|at)\s+)?(?:gruppen\s+|the group\s+)?"
_TRAILING = r"(?:i|for|till|hos|pa|in|to|at)\s+(?:gruppen\s+|the group\s+)?"


def group_named(text: str, groups: Sequence[Group]) -> tuple[Group, str] | None:
    """Return (the group, the text without its name).

    The whole name must be at the end of the first line ("… i Länsdelsgrupp norr") or before a colon ("Länsdelsgrupp
    norr: …"). None if no group, or two groups, match.
    """
    head, newline, tail = text.partition("\n")
    found = [(group, left) for group in groups if (left := _without(head, group)) is not None]
    if len(found) != 1:
        return None
    group, left = found[0]
    return (group, f"{left}{newline}{tail}".strip()) if left.strip() or tail.strip() else None


def _without(head: str, group: Group) -> str | None:
    name = r"\s+".join(regex.escape(word) for word in fold(group.name).split())
    if not name:
        return None
    folded = fold(head)
    if last := regex.search(rf"\s+{_TRAILING}{name}\s*(?P<colon>:?)[\s.!?]*$", folded):
        return head[: last.start()] + last["colon"]
    if first := regex.match(rf"\s*{_LEADING}{name}\s*[:,]\s*(?=\S|$)", folded):
        return head[first.end() :]
    return None
