"""Cards of steps that follow one another: planned backwards, saved, and moved together."""

from collections.abc import Mapping, Sequence
from datetime import date

import msgspec

from dialogs import cards
from dialogs.deadlines.cards import line_card
from dialogs.deadlines.chains import Shift, Step
from dialogs.deadlines.model import Deadline
from dialogs.deadlines.words import LONGEST_FALLBACK, deadline_name
from dialogs.message import Card
from dialogs.model import DeadlineId, Group
from dialogs.text import escape_markdown
from dialogs.texts import say
from dialogs.texts.calendar import long_day


class ChainWish(msgspec.Struct, frozen=True):
    """Steps that wait for a yes, in order. `asked_for` is the last day as it was typed. `why` is the reason to check
    it, if there is one."""

    steps: tuple[Step, ...]
    asked_for: date
    why: str = ""


class JointMove(msgspec.Struct, frozen=True):
    """Deadlines to be moved together: the named one first, then all that change with it."""

    shifts: tuple[Shift, ...]


def ask_card(wish: ChainWish, *, confirmation: str, group: Group, locale: str, privately: bool) -> Card:
    """Ask whether all days are right, each with its weekday."""
    question = say(locale, "chain-ask", count=len(wish.steps))
    body = [cards.heading(question)]
    body += _about_the_day(wish.asked_for, wish.steps[-1].due_on, wish.why, locale)
    plain = [question]
    for number, step in enumerate(wish.steps, 1):
        body.append(cards.line(f"{number}. {escape_markdown(step.title)}", bold=True, spaced=True))
        facts = [say(locale, "deadline-due", day=long_day(step.due_on, locale))]
        if not step.whom.is_group:
            facts.append(escape_markdown(step.whom.name))
        body.append(cards.line(" · ".join(facts)))
        if step.hurried:
            body.append(cards.line(say(locale, "chain-hurried")))
        plain.append(f"{number}. {step.title}: {long_day(step.due_on, locale)}")
    if any(step.whom.is_group for step in wish.steps):
        body.append(cards.line(say(locale, "deadline-for-group", group=escape_markdown(group.name)), spaced=True))
    if privately:
        body.append(cards.line(say(locale, "deadline-listed"), subtle=True))
    return cards.card(
        body,
        [
            cards.button(say(locale, "chain-yes"), "deadline_chain_yes", primary=True, proposal=confirmation),
            cards.button(say(locale, "deadline-no"), "deadline_chain_no", proposal=confirmation),
        ],
        fallback="\n".join([*plain, say(locale, "question-by-text")])[:LONGEST_FALLBACK],
    )


def _about_the_day(asked_for: date, day: date, why: str, locale: str) -> list[cards.Element]:
    """Return the doubts about the last day, and why it differs from the typed one."""
    lines = []
    if why:
        lines.append(cards.line(say(locale, f"deadline-doubt-{why.replace('_', '-')}")))
    if day != asked_for:
        free, last = long_day(asked_for, locale), long_day(day, locale)
        lines.append(cards.line(say(locale, "chain-free-day", day=free, last=last)))
    return lines


def line_of(deadline: Deadline, locale: str) -> str:
    """Return a line like "D3 Rapporten signeras: senast måndag 30 juni 2025", as Markdown."""
    return say(locale, "deadline-part", name=deadline_name(deadline), day=long_day(deadline.due_on, locale))


def saved_card(steps: Sequence[Deadline], locale: str) -> Card:
    title = say(locale, "chain-saved", count=len(steps))
    return cards.card(
        [
            cards.heading(title),
            *(cards.line(line_of(step, locale)) for step in steps),
            cards.line(say(locale, "chain-hint", label=steps[-1].label), subtle=True, spaced=True),
        ],
        fallback="\n".join([title, *(f"{step.label} {step.title}" for step in steps)])[:LONGEST_FALLBACK],
    )


def told_text(steps: Sequence[Deadline], key: str, *, by: str, locale: str) -> str:
    """Return Markdown for the people concerned: "chain-told" or "chain-moved-told"."""
    lines = "\n\n".join(line_of(step, locale) for step in steps)
    return say(locale, key, name=escape_markdown(by), list=lines)


def move_card(
    move: JointMove,
    by_id: Mapping[DeadlineId, Deadline],
    *,
    confirmation: str,
    asked_for: date,
    why: str,
    locale: str,
) -> Card:
    """Ask whether to move the deadline together with the steps before it."""
    first = move.shifts[0]
    question = say(
        locale,
        "deadline-move-ask-whether",
        label=by_id[first.deadline].label,
        title=escape_markdown(by_id[first.deadline].title),
        since=long_day(first.since, locale),
        day=long_day(first.due_on, locale),
    )
    body = [cards.heading(question), *_about_the_day(asked_for, first.due_on, why, locale)]
    others = [each for each in move.shifts[1:] if each.due_on != each.since]
    if others:
        body.append(cards.line(say(locale, "chain-move-too"), spaced=True))
    for each in others:
        moved = say(
            locale,
            "chain-move-line",
            name=deadline_name(by_id[each.deadline]),
            since=long_day(each.since, locale),
            day=long_day(each.due_on, locale),
        )
        body.append(cards.line(moved))
        if each.hurried:
            body.append(cards.line(say(locale, "chain-hurried")))
    return cards.card(
        body,
        [
            cards.button(say(locale, "deadline-move-yes"), "deadline_chain_move", primary=True, proposal=confirmation),
            cards.button(say(locale, "deadline-no"), "deadline_chain_stay", proposal=confirmation),
        ],
        fallback=f"{question} {say(locale, 'question-by-text')}",
    )


def moved_card(moved: Sequence[Deadline], *, back: str, locale: str) -> Card:
    """Confirm the new days. `back` is the confirmation that moves all of them back, if possible."""
    title = say(locale, "chain-moved", count=len(moved))
    undo = [cards.button(say(locale, "deadline-undo"), "deadline_chain_move", proposal=back)] if back else []
    return cards.card(
        [cards.heading(title), *(cards.line(line_of(each, locale)) for each in moved)], undo, fallback=title
    )


def stayed_card(locale: str) -> Card:
    return line_card(say(locale, "chain-stays"))
