"""Cards to move a deadline, and to ask for more time."""

from collections.abc import Sequence
from datetime import date, datetime

from dialogs import cards
from dialogs.deadlines.cards import line_card
from dialogs.deadlines.drafts import Move
from dialogs.deadlines.model import Deadline
from dialogs.deadlines.words import deadline_name, when_reminded
from dialogs.message import Card
from dialogs.model import Group
from dialogs.text import escape_markdown
from dialogs.texts import say
from dialogs.texts.calendar import long_day


def doubt(why: str) -> str:
    """Return the key of the sentence that says why several days are offered."""
    return f"deadline-doubt-{why.replace('_', '-')}"


def move_card(
    deadline: Deadline, asked: Move, *, confirmation: str, reminders: Sequence[datetime], where: Group, locale: str
) -> Card:
    """Ask whether to move it; if the day is in doubt, to which day, likeliest first."""
    day = asked.days[0]
    question = say(
        locale,
        "deadline-move-ask-whether",
        label=deadline.label,
        title=_titled(deadline, asked.part),
        since=long_day(asked.since, locale),
        day=long_day(day, locale),
    )
    body = [cards.heading(question)]
    if asked.why:
        body.append(cards.line(say(locale, doubt(asked.why))))
    body.append(cards.line(when_reminded(reminders, where.zone, locale)))
    actions = [cards.button(say(locale, "deadline-move-yes"), "deadline_move_yes", primary=True, proposal=confirmation)]
    actions += [
        cards.button(
            say(locale, "deadline-rather-day", day=long_day(other, locale)),
            "deadline_move_yes",
            proposal=confirmation,
            pick=str(place),
        )
        for place, other in enumerate(asked.days[1:], 1)
    ]
    actions.append(cards.button(say(locale, "deadline-no"), "deadline_move_no", proposal=confirmation))
    return cards.card(body, actions, fallback=f"{question} {deadline.label} {deadline.title}")


def _titled(deadline: Deadline, part: str) -> str:
    return escape_markdown(f"{deadline.title} ({part})" if part else deadline.title)


def moved_card(deadline: Deadline, due_on: date, *, since: date, part: str = "", back: str, locale: str) -> Card:
    """Confirm that it, or a `part` of it, has another day than `since`. `back` is the confirmation that moves it back,
    if possible."""
    text = say(
        locale,
        "deadline-moved",
        label=deadline.label,
        title=_titled(deadline, part),
        since=long_day(since, locale),
        day=long_day(due_on, locale),
    )
    undo = [cards.button(say(locale, "deadline-undo"), "deadline_move_yes", proposal=back)] if back else []
    return line_card(text, undo)


def moved_text(deadline: Deadline, key: str, *, due_on: date, since: date, by: str, locale: str) -> str:
    """Return Markdown for the people concerned: moved from `since` to `due_on`, more time granted, or refused."""
    return say(
        locale,
        key,
        label=deadline.label,
        title=escape_markdown(deadline.title),
        name=escape_markdown(by),
        since=long_day(since, locale),
        day=long_day(due_on, locale),
    )


def more_time_form(deadline: Deadline, *, today: date, longest: int, locale: str) -> Card:
    title = say(locale, "deadline-more-time-form", label=deadline.label, title=escape_markdown(deadline.title))
    return cards.card(
        [
            cards.heading(title),
            {
                "type": "Input.Date",
                "id": "day",
                "label": say(locale, "deadline-more-time-day"),
                "min": today.isoformat(),
                "isRequired": True,
                "errorMessage": say(locale, "deadline-form-day-missing"),
            },
            cards.text_input("reason", say(locale, "deadline-more-time-reason"), longest=longest),
        ],
        [
            cards.button(
                say(locale, "deadline-more-time-send"), "deadline_more_time_ask", primary=True, deadline=deadline.id
            )
        ],
        fallback=f"{title} {deadline.label} {deadline.title}",
    )


def more_time_card(
    deadline: Deadline, wanted: Move, *, confirmation: str, since: date, name: str, group: Group
) -> Card:
    """Ask a leader for more time."""
    locale = group.locale
    question = say(
        locale,
        "deadline-more-time-question",
        name=escape_markdown(name),
        label=deadline.label,
        title=escape_markdown(deadline.title),
        since=long_day(since, locale),
        day=long_day(wanted.days[0], locale),
    )
    body = [cards.line(escape_markdown(group.name), subtle=True), cards.heading(question)]
    if wanted.reason:
        body.append(cards.line(say(locale, "deadline-more-time-because", reason=escape_markdown(wanted.reason))))
    yes = say(locale, "deadline-more-time-yes", day=long_day(wanted.days[0], locale))
    return cards.card(
        body,
        [
            cards.button(yes, "deadline_more_time_yes", primary=True, proposal=confirmation),
            cards.button(say(locale, "deadline-more-time-no"), "deadline_more_time_no", proposal=confirmation),
        ],
        fallback=f"{question} {deadline_name(deadline)}",
    )
