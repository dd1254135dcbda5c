"""The agenda by chat and by card: add, show, post, remove, move, edit."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.agenda import adding, changing, decisions, forms, joining, offers, questions, replacing, showing
from bot.agenda.adding import add, add_halfway, add_to_next
from bot.agenda.common import (
    LONGEST_ITEM,
    enter_meeting,
    leads,
    meeting_meant,
    next_meeting,
    number_of,
    own,
    owners,
    save,
    to_change,
)
from bot.events import Answer
from bot.turn import Turn

__all__ = [
    "ACTIONS",
    "COMMANDS",
    "CONFIRMATIONS",
    "FORMS",
    "LONGEST_ITEM",
    "PRIVATE_FORMS",
    "add",
    "add_halfway",
    "add_to_next",
    "enter_meeting",
    "leads",
    "meeting_meant",
    "next_meeting",
    "number_of",
    "own",
    "owners",
    "save",
    "to_change",
]

COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    **adding.COMMANDS,
    **showing.COMMANDS,
    **changing.COMMANDS,
    **decisions.COMMANDS,
    **joining.COMMANDS,
    **replacing.COMMANDS,
    **questions.COMMANDS,
}
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    **forms.ACTIONS,
    **showing.ACTIONS,
    **offers.ACTIONS,
    **joining.ACTIONS,
    **replacing.ACTIONS,
}
FORMS = forms.FORMS
PRIVATE_FORMS = forms.PRIVATE_FORMS
CONFIRMATIONS = (*joining.CONFIRMATIONS, *replacing.CONFIRMATIONS)
