"""The outcomes of an item: decisions, tasks and notes. Each stands beside the others, and is changed on purpose."""

from collections.abc import Sequence
from dataclasses import replace

import regex

from dialogs.agenda.model import AgendaItem, Author, ItemStatus, Outcome, OutcomeType
from dialogs.model import Refusal
from dialogs.text import clean, escape_markdown, fold

LONGEST = 2000
MOST = 20
"""Outcomes of a type that an item may have."""


def of_type(item: AgendaItem, kind: OutcomeType) -> tuple[Outcome, ...]:
    return tuple(each for each in item.outcomes if each.type is kind)


def decisions_of(item: AgendaItem) -> tuple[str, ...]:
    """Return the texts of the decisions in the order in which they were made."""
    return tuple(each.text for each in of_type(item, OutcomeType.DECISION))


def outcome_text(text: str, kind: OutcomeType) -> str:
    """Return `text` as an outcome is stored. Raises Refusal if it is too long or empty."""
    lines = [line.strip() for line in clean(text).split("\n")]
    said = regex.sub(r"\n{2,}", "\n", "\n".join(lines)).strip()
    if not regex.search(r"\w", said):
        raise Refusal("outcome-empty", type=kind.value)
    if len(said) > LONGEST:
        raise Refusal("outcome-too-long", type=kind.value, limit=LONGEST, length=len(said))
    return said


def with_outcome(item: AgendaItem, outcome: Outcome) -> AgendaItem:
    """Return `item` with this outcome after the others. Equal words of a type stand once. A decision is the end of its
    item. Raises Refusal for a decision on an item that somebody moved to the next meeting."""
    if outcome.type is OutcomeType.DECISION and item.status is ItemStatus.CARRIED and not item.unticked:
        raise Refusal("outcome-carried", title=escape_markdown(item.title))
    said, known = outcome_text(outcome.text, outcome.type), of_type(item, outcome.type)
    if outcome.type is OutcomeType.DECISION:
        item = replace(item, status=ItemStatus.DONE)
    if any(fold(each.text) == fold(said) for each in known):
        return item
    if len(known) >= MOST:
        raise Refusal("outcome-too-many", type=outcome.type.value, limit=MOST)
    return replace(item, outcomes=(*item.outcomes, replace(outcome, text=said)))


def with_decision(item: AgendaItem, text: str, by: Author | None = None) -> AgendaItem:
    """Return `item`, done, with this decision after the others."""
    return with_outcome(item, Outcome(OutcomeType.DECISION, text, by=by or Author()))


def place_of(item: AgendaItem, kind: OutcomeType, number: int, nth: int | None) -> int:
    """Return the place among the outcomes of this type of "4.1" or "4". Raises Refusal if there is none, or if "4" has
    several."""
    known = of_type(item, kind)
    if not known:
        raise Refusal("outcome-none", type=kind.value, number=number)
    if nth is None and len(known) > 1:
        raise Refusal("outcome-which", type=kind.value, number=number, last=len(known))
    place = (1 if nth is None else nth) - 1
    if not 0 <= place < len(known):
        raise Refusal("outcome-no-such", type=kind.value, number=number, last=len(known))
    return place


def with_changed(item: AgendaItem, was: Outcome, now: Outcome | None) -> AgendaItem:
    """Return `item` with `now` in the place of `was`, or without it."""
    changed: list[Outcome] = []
    for each in item.outcomes:
        if each != was:
            changed.append(each)
        elif now is not None:
            changed.append(replace(now, text=outcome_text(now.text, now.type)))
    return replace(item, outcomes=tuple(changed))


def with_changed_decision(item: AgendaItem, place: int, text: str) -> AgendaItem:
    """Return `item` with another decision at `place`, or without it if `text` is empty."""
    was = of_type(item, OutcomeType.DECISION)[place]
    return with_changed(item, was, replace(was, text=text) if text else None)


def numbered(item: AgendaItem, kind: OutcomeType, number: int) -> list[tuple[str, Outcome]]:
    """Return each outcome of this type with its label. A single one has the label ""."""
    known = of_type(item, kind)
    return [(f"{number}.{nth}" if len(known) > 1 else "", each) for nth, each in enumerate(known, 1)]


def merged(now: Sequence[Outcome], was: Sequence[Outcome], became: Sequence[Outcome]) -> tuple[Outcome, ...] | None:
    """Return `now` without the change of `was` into `became`; None if one of the changed outcomes was changed again.

    A deadline of a task is saved later than the task, and is no obstacle.
    """
    old, new = {each.id: each for each in was}, {each.id: each for each in became}
    there = {each.id: each for each in now}
    result = list(now)
    for key in dict.fromkeys([*new, *old]):
        before, after = old.get(key), new.get(key)
        if before == after:
            continue
        if _without_deadline(there.get(key)) != _without_deadline(after):
            return None
        if after is None and before is not None:
            place = sum(1 for each in was[: list(old).index(key)] if each.id in {one.id for one in result})
            result.insert(place, before)
        elif before is None:
            result = [each for each in result if each.id != key]
        else:
            result = [before if each.id == key else each for each in result]
    return tuple(result)


def _without_deadline(outcome: Outcome | None) -> Outcome | None:
    return replace(outcome, deadline=None, due_on=None) if outcome else None
