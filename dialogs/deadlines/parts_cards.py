"""Cards of a deadline with a day for each owner: the question, the form that changes it, and its status."""

from collections.abc import Sequence
from datetime import date

import msgspec

from dialogs import cards
from dialogs.deadlines.cards import line_card
from dialogs.deadlines.drafts import LONGEST_TITLE
from dialogs.deadlines.ladder import USUAL
from dialogs.deadlines.model import Assignment, Days, Deadline, DeadlineStatus, Ladder
from dialogs.deadlines.parts import by_day, is_without_people
from dialogs.deadlines.reminder_cards import part_button
from dialogs.deadlines.words import LONGEST_FALLBACK, days_in_words, named, names_of
from dialogs.message import Card
from dialogs.model import Group, Member
from dialogs.text import escape_markdown
from dialogs.texts import say
from dialogs.workdays import is_free_for


class PartWish(msgspec.Struct, frozen=True):
    """One part that waits for a yes, with its own day. `why` is the reason to check that day, if there is one."""

    whom: Assignment
    why: str = ""


class PartsWish(msgspec.Struct, frozen=True):
    """A deadline with a day for each owner that waits for a yes."""

    title: str
    parts: tuple[PartWish, ...]
    ladder: Ladder | None = None
    yearly: bool = False

    @property
    def assignments(self) -> tuple[Assignment, ...]:
        return tuple(each.whom for each in self.parts)


def _said_aloud(assignments: Sequence[Assignment], roster: Sequence[Member], locale: str) -> list[cards.Element]:
    """Return the owners that cannot be told in private."""
    alone = [each for each in assignments if is_without_people(each, roster)]
    if not alone:
        return []
    return [cards.line(say(locale, "deadline-parts-aloud", name=escape_markdown(names_of(alone, locale))))]


def ask_card(
    wish: PartsWish, *, confirmation: str, group: Group, locale: str, roster: Sequence[Member], privately: bool
) -> Card:
    """Ask whether all days are right, each with its weekday and doubts."""
    question = say(locale, "deadline-parts-ask")
    title = escape_markdown(wish.title)
    days = by_day(wish.assignments, date.min)
    why = {each.whom.due_on: each.why for each in wish.parts if each.why}
    body = [cards.heading(question), cards.line(title, bold=True, spaced=True)]
    for (day, _), line in zip(days, days_in_words(days, locale), strict=True):
        body.append(cards.line(line, bold=True))
        if day in why:
            body.append(cards.line(say(locale, f"deadline-doubt-{why[day].replace('_', '-')}")))
        # A deadline without a reminder on the day itself has no last reminder to move.
        if is_free_for(day, group.deadlines) and Days(0) in (USUAL if wish.ladder is None else wish.ladder):
            body.append(cards.line(say(locale, "deadline-parts-free"), subtle=True))
    if wish.yearly:
        body.append(cards.line(say(locale, "deadline-yearly")))
    body.append(cards.line(say(locale, "deadline-parts-each")))
    body += _said_aloud(wish.assignments, roster, locale)
    if privately:
        body.append(cards.line(say(locale, "deadline-listed"), subtle=True))
    return cards.card(
        body,
        [
            cards.button(say(locale, "deadline-yes"), "deadline_parts_yes", primary=True, proposal=confirmation),
            cards.button(say(locale, "deadline-change"), "deadline_parts_change", proposal=confirmation),
            cards.button(say(locale, "deadline-no"), "deadline_parts_no", proposal=confirmation),
        ],
        fallback="\n".join([f"{question} {wish.title}", *days_in_words(days, locale), say(locale, "question-by-text")])[
            :LONGEST_FALLBACK
        ],
    )


def change_form(wish: PartsWish, *, confirmation: str, locale: str, today: date) -> Card:
    """Return the same question with the title and every day open; the days by position."""
    title = say(locale, "deadline-form")
    what = cards.text_input(
        "what",
        say(locale, "deadline-form-title"),
        value=wish.title,
        required=say(locale, "deadline-form-title-missing"),
        longest=LONGEST_TITLE,
    )
    days: list[cards.Element] = [
        {
            "type": "Input.Date",
            "id": f"day{place}",
            "label": say(locale, "deadline-part-day", name=each.whom.name),
            "value": (each.whom.due_on or today).isoformat(),
            "min": today.isoformat(),
            "isRequired": True,
            "errorMessage": say(locale, "deadline-form-day-missing"),
        }
        for place, each in enumerate(wish.parts)
    ]
    no = cards.button(say(locale, "deadline-no"), "deadline_parts_no", proposal=confirmation)
    return cards.card(
        [cards.heading(title), what, *days],
        [
            cards.button(
                say(locale, "deadline-form-show"), "deadline_parts_changed", primary=True, proposal=confirmation
            ),
            no | {"associatedInputs": "none"},
        ],
        fallback=title,
    )


def saved_card(deadline: Deadline, *, locale: str, roster: Sequence[Member]) -> Card:
    days = days_in_words(by_day(deadline.assignments, deadline.due_on), locale)
    example = escape_markdown(deadline.assignments[0].name)
    return cards.card(
        [
            cards.heading(named(deadline, locale, "deadline-saved")),
            *(cards.line(line, bold=True) for line in days),
            *([cards.line(say(locale, "deadline-yearly"))] if deadline.yearly else []),
            cards.line(say(locale, "deadline-parts-each")),
            *_said_aloud(deadline.assignments, roster, locale),
            cards.line(say(locale, "deadline-parts-done-hint", label=deadline.label, name=example)),
        ],
        fallback="\n".join([f"{deadline.label} {deadline.title}", *days])[:LONGEST_FALLBACK],
    )


def part_done_card(deadline: Deadline, part: Assignment, locale: str) -> Card:
    """Confirm that a part is done, with the number of done parts, or that all of it is."""
    if deadline.status is DeadlineStatus.DONE:
        text = named(deadline, locale, "deadline-done-whole")
    else:
        done = sum(each.done_at is not None for each in deadline.assignments)
        text = named(deadline, locale, "deadline-done-person", name=escape_markdown(part.name))
        text += " " + say(locale, "deadline-done-count", done=done, of=len(deadline.assignments))
    undo = cards.button(say(locale, "deadline-undo"), "deadline_part_undo", deadline=deadline.id, part=part.name)
    return line_card(text, [undo])


def part_undone_card(deadline: Deadline, part: Assignment, locale: str) -> Card:
    text = named(deadline, locale, "deadline-part-undone", name=escape_markdown(part.name))
    return line_card(text, [part_button(deadline, part, locale)])
