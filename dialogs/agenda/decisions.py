"""The decisions of an item: several stand beside each other, and each is changed only on purpose."""

from collections.abc import Sequence
from dataclasses import replace

import regex

from dialogs.agenda.model import AgendaItem, ItemStatus
from dialogs.model import Refusal
from dialogs.text import clean, fold

LONGEST_DECISION = 2000
MOST_DECISIONS = 20
_PARTED = "\n\n"
"""The separator of decisions in `AgendaItem.outcome`. A decision has no empty line in it."""


def decisions_of(item: AgendaItem) -> tuple[str, ...]:
    """Return the decisions in the order in which they were made."""
    return tuple(each for each in item.outcome.split(_PARTED) if each.strip())


def decision_text(text: str) -> str:
    """Return `text` as a decision is stored. Raises Refusal if it is too long or empty."""
    lines = [line.strip() for line in clean(text).split("\n")]
    said = regex.sub(r"\n{2,}", "\n", "\n".join(lines)).strip()
    if not regex.search(r"\w", said):
        raise Refusal("decision-empty")
    if len(said) > LONGEST_DECISION:
        raise Refusal("decision-too-long", limit=LONGEST_DECISION, length=len(said))
    return said


def with_decision(item: AgendaItem, text: str) -> AgendaItem:
    """Return `item`, done, with this decision after the others. Equal words appear once."""
    said, known = decision_text(text), decisions_of(item)
    if any(fold(each) == fold(said) for each in known):
        return replace(item, status=ItemStatus.DONE)
    if len(known) >= MOST_DECISIONS:
        raise Refusal("decision-too-many", limit=MOST_DECISIONS)
    return _with(replace(item, status=ItemStatus.DONE), [*known, said])


def place_of(item: AgendaItem, number: int, nth: int | None) -> int:
    """Return the index in `decisions_of` of "4.1" or "4". Raises Refusal if there is none, or if "4" has several."""
    known = decisions_of(item)
    if not known:
        raise Refusal("decision-none", number=number)
    if nth is None and len(known) > 1:
        raise Refusal("decision-which", number=number, last=len(known))
    place = (1 if nth is None else nth) - 1
    if not 0 <= place < len(known):
        raise Refusal("decision-no-such", number=number, last=len(known))
    return place


def with_changed_decision(item: AgendaItem, place: int, text: str) -> AgendaItem:
    """Return `item` with another decision at `place`, or without it if `text` is empty."""
    known = list(decisions_of(item))
    known[place : place + 1] = [decision_text(text)] if text else []
    return _with(item, known)


def numbered(item: AgendaItem, number: int) -> list[tuple[str, str]]:
    """Return the label and text of each decision. A single decision has the label ""."""
    known = decisions_of(item)
    return [(f"{number}.{nth}" if len(known) > 1 else "", each) for nth, each in enumerate(known, 1)]


def _with(item: AgendaItem, decisions: Sequence[str]) -> AgendaItem:
    return replace(item, outcome=_PARTED.join(decisions))
