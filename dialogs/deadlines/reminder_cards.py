"""The reminder of a deadline, and the buttons under it."""

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from dialogs import cards
from dialogs.deadlines.model import Assignment, Deadline
from dialogs.deadlines.owners import counted, due_for, is_for_group
from dialogs.deadlines.snooze import Snooze
from dialogs.deadlines.words import how_long, named, plainly
from dialogs.message import Mention, Message
from dialogs.model import Member
from dialogs.text import escape_markdown
from dialogs.texts import say
from dialogs.texts.calendar import clock, long_day, plain_day, short_day

MOST_BUTTONS = 5
"""More than this Teams hides."""

SOON = 3
"""Days before a deadline in which its day is shown in a warning colour."""

MOST_WAITED_FOR = 20
"""A post that names more than this is noise to them all."""


def buttons(deadline: Deadline, locale: str, *, may_remove: bool = False) -> list[cards.Action]:
    """A group sees one card, so nothing there removes it: who may writes "ta bort D1". `may_remove`: the card is for
    one who may."""
    group = is_for_group(deadline)
    done = say(locale, "deadline-button-done-me" if group else "deadline-button-done")
    buttons = [
        cards.button(done, "deadline_done", primary=True, deadline=deadline.id),
        _snooze_button(deadline, locale),
    ]
    if not deadline.private:
        buttons.append(
            cards.button(say(locale, "deadline-button-more-time"), "deadline_more_time", deadline=deadline.id)
        )
    if group:
        buttons.append(cards.button(say(locale, "deadline-button-done-all"), "deadline_done_all", deadline=deadline.id))
    if may_remove or deadline.private:
        key = "deadline-button-remove-own" if deadline.private else "deadline-button-remove"
        buttons.append(cards.button(say(locale, key), "deadline_remove", deadline=deadline.id))
    return buttons


def part_reminder_message(
    deadline: Deadline,
    parts: Sequence[Assignment],
    *,
    zone: ZoneInfo,
    locale: str,
    now: datetime,
    missed: datetime | None = None,
) -> Message:
    """Return the group's reminder for parts without known people there: each with its own day and button. `missed` is
    when it should have come, if that is a while ago."""
    today = now.astimezone(zone).date()
    days = [(each, due_for(deadline, each)) for each in parts]
    body = [cards.heading(named(deadline, locale, "deadline-reminder"))]
    body += [
        cards.status(
            say(
                locale,
                "deadline-part-reminder",
                name=escape_markdown(each.name),
                day=long_day(day, locale),
                left=how_long(day, today, locale),
            ),
            urgency(day, today),
        )
        for each, day in days
    ]
    if missed is not None:
        body.append(_late_line(missed, zone, locale))
    first, due_on = min(days, key=lambda each: each[1])
    summary = plainly(
        deadline,
        locale,
        "deadline-part-reminder-summary",
        name=first.name,
        day=plain_day(due_on, locale),
        left=how_long(due_on, today, locale),
    )
    buttons = [part_button(deadline, each, locale) for each in parts[:MOST_BUTTONS]]
    return Message(card=cards.card(body, buttons, fallback=summary), summary=summary)


def part_button(deadline: Deadline, part: Assignment, locale: str) -> cards.Action:
    """Return a button for a reminder in the group, where the presser may belong to another part or to none."""
    title = say(locale, "deadline-part-button-done", name=part.name[:40])
    return cards.button(title, "deadline_part_done", deadline=deadline.id, part=part.name)


def urgency(due_on: date, today: date) -> cards.Tone:
    """Return how urgent a day is: late, within three days, or later."""
    if due_on < today:
        return cards.Tone.ATTENTION
    return cards.Tone.WARNING if (due_on - today).days <= SOON else cards.Tone.QUIET


def _late_line(missed: datetime, zone: ZoneInfo, locale: str) -> cards.Element:
    local = missed.astimezone(zone)
    late = say(locale, "deadline-reminder-late", day=short_day(local.date(), locale), at=clock(local.time()))
    return cards.line(late, subtle=True)


def _snooze_button(deadline: Deadline, locale: str) -> cards.Action:
    """Unfolds the choice for the one who presses and nobody else, with nothing that a replaced card could lose."""
    return {
        "type": "Action.ShowCard",
        "title": say(locale, "deadline-button-snooze"),
        "card": {
            "type": "AdaptiveCard",
            "body": [cards.line(say(locale, "deadline-snooze-ask"))],
            "actions": [
                cards.button(
                    say(locale, f"deadline-snooze-{choice}"),
                    "deadline_snooze",
                    deadline=deadline.id,
                    choice=choice.value,
                )
                for choice in Snooze
            ],
        },
    }


def reminder_message(
    deadline: Deadline,
    *,
    zone: ZoneInfo,
    locale: str,
    now: datetime,
    due_on: date | None = None,
    roster: Sequence[Member] = (),
    waiting: Sequence[Member] = (),
    missed: datetime | None = None,
    may_remove: bool = False,
) -> Message:
    """The reminder as it is true at `now`. `waiting` are mentioned, unless they are too many. `roster` gives the count
    of a group's deadline. `missed` is when it should have come, if that is a while ago. `due_on` is the day of the one
    it goes to, if that is not everybody's."""
    today, due_on = now.astimezone(zone).date(), due_on or deadline.due_on
    day, left = long_day(due_on, locale), how_long(due_on, today, locale)
    final_on = deadline.final_on if due_on == deadline.due_on else None
    overdue = (final_on or due_on) < today
    if final_on is not None and due_on < today:
        # It is late only after its final day.
        due_on = final_on
        day, left = long_day(due_on, locale), how_long(due_on, today, locale)
    if overdue:
        due = say(locale, "deadline-reminder-overdue", day=day, left=left)
    elif deadline.at is not None:
        due = say(locale, "deadline-reminder-due-at", day=day, at=clock(deadline.at), left=left)
    else:
        due = say(locale, "deadline-reminder-due", day=day, left=left)
    body = [
        cards.heading(named(deadline, locale, "deadline-reminder")),
        cards.large(due, tone=urgency(final_on or due_on, today)),
    ]
    if final_on is not None and not overdue:
        key = "deadline-final-now" if due_on == final_on else "deadline-final"
        other = deadline.due_on if due_on == final_on else final_on
        body.append(cards.line(say(locale, key, day=long_day(other, locale))))
    mentions: tuple[Mention, ...] = ()
    if 0 < len(waiting) <= MOST_WAITED_FOR:
        mentions = tuple(Mention(each.person.platform_id, each.person.name) for each in waiting)
        names = ", ".join(f"<at>{mention.name}</at>" for mention in mentions)
        body.append(cards.line(say(locale, "deadline-reminder-awaited", names=names)))
    if is_for_group(deadline) and roster:
        done, of = counted(deadline, roster)
        if of:
            body.append(cards.progress(say(locale, "deadline-reminder-count", done=done, of=of)))
    if missed is not None:
        body.append(_late_line(missed, zone, locale))
    key = "deadline-reminder-summary-overdue" if overdue else "deadline-reminder-summary"
    summary = plainly(deadline, locale, key, day=plain_day(due_on, locale), left=left)
    card = cards.card(body, buttons(deadline, locale, may_remove=may_remove), fallback=summary)
    return Message(card=card, summary=summary, mentions=mentions)
