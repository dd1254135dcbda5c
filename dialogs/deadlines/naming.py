"""Finds the deadline that is meant, by number or by title."""

from collections.abc import Iterable

from dialogs.deadlines.model import Deadline, DeadlineStatus
from dialogs.model import Refusal
from dialogs.text import escape_markdown, fold

MOST_NAMED = 15
"""How many deadlines a refusal names."""
_QUOTES = " .,:;!?\"'»«”“"


def numbered(deadlines: Iterable[Deadline], number: int, *, private: bool = False) -> Deadline:
    """Return the deadline with this number, done or not. Raises Refusal, with the open ones, if there is none."""
    known = list(deadlines)
    for deadline in known:
        if deadline.number == number:
            return deadline
    label = f"{'P' if private else 'D'}{number}"
    active = [deadline.label for deadline in known if deadline.status is DeadlineStatus.ACTIVE]
    if not active:
        raise Refusal("deadline-none-such-none", label=label)
    shown = ", ".join(active[:MOST_NAMED]) + (" …" if len(active) > MOST_NAMED else "")
    raise Refusal("deadline-none-such", label=label, known=shown)


def called(deadlines: Iterable[Deadline], title: str) -> Deadline:
    """Return the open deadline with this title, or the only one with it as words in its title. Raises Refusal, with
    candidates, if there are several or none."""
    active = [each for each in deadlines if each.status is DeadlineStatus.ACTIVE]
    wanted = fold(title).strip(_QUOTES)
    found = [each for each in active if fold(each.title) == wanted] or [
        each for each in active if wanted and f" {wanted}" in f" {fold(each.title)}"
    ]
    if len(found) == 1:
        return found[0]
    named = "; ".join(f"{each.label} {escape_markdown(each.title)}" for each in (found or active)[:MOST_NAMED])
    if found:
        raise Refusal("deadline-which-called", title=escape_markdown(title), known=named, label=found[0].label)
    raise Refusal(
        "deadline-none-called" if active else "deadline-none-called-none", title=escape_markdown(title), known=named
    )
