"""Feedback rounds: their opening, answers and closing, under one name."""

from storage.feedback.answers import Participation, participation, save_answer
from storage.feedback.closing import (
    PUT_OFF,
    close_round,
    closed_since,
    due_rounds,
    put_off,
    save_edits,
    scrub,
    statements,
)
from storage.feedback.rounds import (
    ask,
    asked_in,
    do_not_ask,
    gone,
    has_round,
    is_anybody_waited_for,
    latest_round,
    load_round,
    load_rounds,
    open_round,
    open_rounds_of,
    perhaps_complete,
    round_to_close,
    set_absent,
)
from storage.feedback.sources import given_by, round_of_message, save_source
from storage.feedback.traces import forget_late_traces

__all__ = [
    "PUT_OFF",
    "Participation",
    "ask",
    "asked_in",
    "close_round",
    "closed_since",
    "do_not_ask",
    "due_rounds",
    "forget_late_traces",
    "given_by",
    "gone",
    "has_round",
    "is_anybody_waited_for",
    "latest_round",
    "load_round",
    "load_rounds",
    "open_round",
    "open_rounds_of",
    "participation",
    "perhaps_complete",
    "put_off",
    "round_of_message",
    "round_to_close",
    "save_answer",
    "save_edits",
    "save_source",
    "scrub",
    "set_absent",
    "statements",
]
