"""Meetings by chat, by card and by Teams' own events: planned, moved, cancelled, attended, and ended."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.events import Answer
from bot.meetings import cancelling, coming, planning
from bot.meetings import ending as over
from bot.meetings.ending import call_ended, call_started
from bot.meetings.planning import Plan, ask_whether, free_day_note, planned
from bot.turn import Turn

__all__ = [
    "ACTIONS",
    "COMMANDS",
    "CONFIRMATIONS",
    "Plan",
    "ask_whether",
    "call_ended",
    "call_started",
    "free_day_note",
    "planned",
]

COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    **planning.COMMANDS,
    **cancelling.COMMANDS,
    **coming.COMMANDS,
    **over.COMMANDS,
}
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    **planning.ACTIONS,
    **cancelling.ACTIONS,
    **coming.ACTIONS,
    **over.ACTIONS,
}
CONFIRMATIONS = planning.CONFIRMATIONS
