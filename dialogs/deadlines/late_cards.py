"""Messages to leaders about deadlines: late ones, and tasks of a person who has left."""

from collections.abc import Sequence
from datetime import date

from dialogs import cards
from dialogs.deadlines.ask_cards import MOST_CHOICES
from dialogs.deadlines.model import Assignment, Deadline
from dialogs.deadlines.owners import is_for_group, is_theirs, last_day
from dialogs.deadlines.words import deadline_name, how_long, named
from dialogs.message import Card, Message
from dialogs.model import Member, PersonId
from dialogs.text import escape_markdown
from dialogs.texts import say
from dialogs.texts.calendar import long_day

MOST_NAMES = 20
MOST_LISTED = 12


def names(assignments: Sequence[Assignment], deadline: Deadline, roster: Sequence[Member], locale: str) -> str:
    """Return who is not done, as plain text: people, organisations, and members of the group."""
    if is_for_group(deadline):
        done = {each.person_id for each in deadline.assignments if each.done_at is not None}
        named = [each.person.name for each in roster if each.is_member and each.person.id not in done]
    else:
        named = [
            each.name
            if each.organisation or any(is_theirs(each, member) for member in roster)
            else say(locale, "deadline-has-left", name=each.name)
            for each in assignments
        ]
    shown = ", ".join(named[:MOST_NAMES])
    hidden = len(named) - MOST_NAMES
    return f"{shown} {say(locale, 'deadline-list-more', count=hidden)}" if hidden > 0 else shown


def late_message(
    deadline: Deadline, late: Sequence[Assignment], *, roster: Sequence[Member], today: date, locale: str
) -> Message:
    """Tell a leader that it is late, and who is not done."""
    due_on = min(last_day(deadline, each) for each in late)
    title = named(deadline, locale, "deadline-reminder")
    when = say(locale, "deadline-reminder-overdue", day=long_day(due_on, locale), left=how_long(due_on, today, locale))
    who = say(locale, "deadline-late-who", names=escape_markdown(names(late, deadline, roster, locale)))
    hint = say(locale, "deadline-late-hint", label=deadline.label)
    summary = f"{say(locale, 'deadline-late', label=deadline.label, title=deadline.title)}. {when}"
    card = cards.card(
        [
            cards.heading(title),
            cards.large(when, tone=cards.Tone.ATTENTION),
            cards.line(who),
            cards.line(hint, subtle=True),
        ],
        [
            cards.button(say(locale, "deadline-button-done-all"), "deadline_done_all", deadline=deadline.id),
            cards.button(say(locale, "deadline-button-remove"), "deadline_remove", deadline=deadline.id),
        ],
        fallback=summary,
    )
    return Message(card=card, summary=summary)


def left_message(theirs: Sequence[Deadline], person: PersonId, *, locale: str) -> Message:
    """Tell a leader that a person with these tasks has left."""
    name = next(each.name for each in theirs[0].assignments if each.person_id == person)
    question = say(locale, "deadline-owner-left", name=escape_markdown(name), count=len(theirs))
    lines = [cards.line(f"– {deadline_name(each)} ({long_day(each.due_on, locale)})") for each in theirs[:MOST_LISTED]]
    if len(theirs) > MOST_LISTED:
        lines.append(cards.line(say(locale, "deadline-list-more", count=len(theirs) - MOST_LISTED), subtle=True))
    hint = say(locale, "deadline-owner-left-hint", label=theirs[0].label)
    summary = say(locale, "deadline-owner-left", name=name, count=len(theirs))
    group, choose = theirs[0].group_id or "", say(locale, "deadline-owner-left-choose")
    card = cards.card(
        [cards.heading(question), *lines, cards.line(hint, subtle=True)],
        [cards.button(choose, "deadline_take_over", primary=True, group=group, person=person)],
        fallback="\n".join([summary, *(f"{each.label} {each.title}" for each in theirs[:MOST_LISTED])]),
    )
    return Message(card=card, summary=summary)


def take_over_form(
    theirs: Sequence[Deadline], *, group: str, person: PersonId, roster: Sequence[Member], locale: str
) -> Card:
    """Ask who takes over all of them; single ones by text."""
    question = say(locale, "deadline-take-over-ask", count=len(theirs))
    people = sorted(roster, key=lambda member: not member.is_member)[:MOST_CHOICES]
    choice = cards.choice_input(
        "to", say(locale, "deadline-take-over-who"), [(each.person.name, each.person.id) for each in people]
    )
    return cards.card(
        [
            cards.heading(question),
            *(cards.line(f"– {deadline_name(each)}") for each in theirs[:MOST_LISTED]),
            choice | {"isRequired": True, "errorMessage": say(locale, "deadline-form-who-missing")},
        ],
        [
            cards.button(
                say(locale, "deadline-take-over-save"), "deadline_taken_over", primary=True, group=group, person=person
            )
        ],
        fallback=question,
    )


def yours_text(deadline: Deadline, due_on: date, *, today: date, locale: str) -> str:
    """Tell the new owner when it is due, or since when it is late."""
    key = "deadline-yours-now-late" if due_on < today else "deadline-yours-now"
    return named(deadline, locale, key, day=long_day(due_on, locale), left=how_long(due_on, today, locale))


def taken_over_card(given: Sequence[Deadline], to: Member, locale: str) -> Card:
    text = say(locale, "deadline-taken-over", name=escape_markdown(to.person.name), count=len(given))
    return cards.card(
        [cards.line(text, bold=True), *(cards.line(f"– {deadline_name(each)}") for each in given[:MOST_LISTED])],
        fallback="\n".join([text, *(f"{each.label} {each.title}" for each in given[:MOST_LISTED])]),
    )
