"""Cards after a button of a deadline, or the same command by text: done, postponed, removed, kept."""

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from dialogs import cards
from dialogs.deadlines import recurrence
from dialogs.deadlines.model import Deadline, DeadlineStatus
from dialogs.deadlines.owners import counted, is_for_group
from dialogs.deadlines.reminder_cards import buttons
from dialogs.deadlines.words import deadline_name, named, own_days_in_words, plainly, when_reminded
from dialogs.message import Card
from dialogs.model import DeadlineId, Member
from dialogs.text import escape_markdown
from dialogs.texts import say
from dialogs.texts.calendar import clock, long_day, plain_day


def line_card(text: str, actions: Sequence[cards.Action] = ()) -> Card:
    """Return one line that answers a button, with the next possible actions."""
    return cards.card([cards.line(text)], actions, fallback=text)


def done_card(
    deadline: Deadline,
    *,
    locale: str,
    person: Member,
    roster: Sequence[Member],
    may_close: bool = False,
    coming: Deadline | None = None,
) -> Card:
    """Confirm that this person is done. `may_close`: they may also mark it as done for everybody. `coming` is the next
    year's deadline, if one was created."""
    name = escape_markdown(person.person.name)
    text = named(deadline, locale, "deadline-done-person", name=name)
    if deadline.status is DeadlineStatus.DONE:
        text = named(deadline, locale, "deadline-done-everybody" if is_for_group(deadline) else "deadline-done-whole")
    elif is_for_group(deadline):
        done, of = counted(deadline, roster)
        text += " " + say(locale, "deadline-done-count", done=done, of=of)
    text += _next_time(coming, locale)
    actions = [_undo_button(deadline, "mine", locale)]
    if may_close and is_for_group(deadline) and deadline.status is DeadlineStatus.ACTIVE:
        actions.append(cards.button(say(locale, "deadline-button-done-all"), "deadline_done_all", deadline=deadline.id))
    return line_card(text, actions)


def done_for_all_card(deadline: Deadline, locale: str, *, coming: Deadline | None = None) -> Card:
    text = named(deadline, locale, "deadline-done-whole") + _next_time(coming, locale)
    return line_card(text, [_undo_button(deadline, "all", locale)])


def _next_time(coming: Deadline | None, locale: str) -> str:
    if coming is None:
        return ""
    return " " + say(locale, "deadline-next-time", day=long_day(coming.due_on, locale), label=coming.label)


def _undo_button(deadline: Deadline, what: str, locale: str) -> cards.Action:
    return cards.button(say(locale, "deadline-undo"), "deadline_undo", deadline=deadline.id, what=what)


def undone_card(deadline: Deadline, locale: str) -> Card:
    text = named(deadline, locale, "deadline-undone", day=long_day(deadline.due_on, locale))
    return line_card(text, buttons(deadline, locale))


def snoozed_card(
    deadline: Deadline,
    until: datetime,
    *,
    zone: ZoneInfo,
    locale: str,
    due_on: date | None = None,
    today: date | None = None,
    is_reminded: bool = False,
    stops: bool = False,
) -> Card:
    """Confirm that a reminder is postponed. `due_on` is the day of that person. `is_reminded`: a reminder comes on that
    day anyway. `stops`: the person wants none, and gets the one of the last day."""
    day = until.astimezone(zone).date()
    due_on = due_on or deadline.due_on
    text = named(
        deadline,
        locale,
        "deadline-quiet" if stops else "deadline-snoozed",
        day=long_day(day, locale),
        at=clock(until.astimezone(zone).time()),
    )
    if day > due_on:
        key = "deadline-snoozed-kept" if is_reminded else "deadline-snoozed-past"
        if today is not None and due_on < today:
            key = "deadline-snoozed-late"
        text += " " + say(locale, key, day=long_day(due_on, locale))
    group = is_for_group(deadline)
    done = say(locale, "deadline-button-done-me" if group else "deadline-button-done")
    return line_card(text, [cards.button(done, "deadline_done", deadline=deadline.id)])


def remove_card(deadline: Deadline, locale: str, *, confirmation: str) -> Card:
    """Ask before the deadline is removed for everybody."""
    question = named(deadline, locale, "deadline-remove-ask")
    days = own_days_in_words(deadline, locale) or long_day(deadline.due_on, locale)
    consequence = say(locale, "deadline-remove-consequence", day=days)
    key = "deadline-remove-yearly-all" if deadline.recurs else "deadline-remove-yes"
    yes = cards.button(say(locale, key), "deadline_remove_yes", deadline=deadline.id, proposal=confirmation)
    body = [cards.heading(question), cards.line(consequence)]
    actions = [yes | {"style": "destructive"}]
    if deadline.rule:
        how, day = recurrence.in_words(deadline.rule, locale), plain_day(deadline.due_on, locale)
        body.append(cards.line(say(locale, "deadline-remove-recurring", how=how)))
        hint = say(locale, "deadline-remove-recurring-hint", label=deadline.label)
        body.append(cards.line(hint, subtle=True))
        only = say(locale, "deadline-remove-recurring-this", day=day)
        this = cards.button(only, "deadline_remove_yes", deadline=deadline.id, proposal=confirmation, years="this")
        actions.insert(0, this)
    elif deadline.yearly:
        body.append(cards.line(say(locale, "deadline-remove-yearly")))
        body.append(cards.line(say(locale, "deadline-remove-yearly-hint", label=deadline.label), subtle=True))
        only = say(locale, "deadline-remove-yearly-this", year=str(deadline.due_on.year))
        actions.insert(
            0, cards.button(only, "deadline_remove_yes", deadline=deadline.id, proposal=confirmation, years="this")
        )
    return cards.card(
        body,
        [
            *actions,
            cards.button(
                say(locale, "deadline-remove-no"), "deadline_keep", deadline=deadline.id, proposal=confirmation
            ),
        ],
        fallback=f"{plainly(deadline, locale, 'deadline-remove-ask')} {consequence}",
    )


def kept_card(deadline: Deadline, locale: str) -> Card:
    text = named(deadline, locale, "deadline-kept", day=long_day(deadline.due_on, locale))
    return line_card(text, buttons(deadline, locale) if deadline.status is DeadlineStatus.ACTIVE else ())


def outcome_card(deadline: Deadline, key: str, locale: str) -> Card:
    """Return a line that names the deadline, without buttons."""
    return line_card(named(deadline, locale, key))


def removed_card(
    deadline: Deadline, *, was: DeadlineStatus, locale: str, following: DeadlineId = "", coming: Deadline | None = None
) -> Card:
    """Confirm a removal. `was` is the earlier status, `following` is the next step of a chain. `coming` is the next
    year's deadline, if one was created."""
    undo = cards.button(
        say(locale, "deadline-undo"), "deadline_restore", deadline=deadline.id, was=was.value, following=following
    )
    return line_card(named(deadline, locale, "deadline-removed") + _next_time(coming, locale), [undo])


def outcome_text(deadline: Deadline, key: str, locale: str, *, by: str = "") -> str:
    """Return Markdown that tells others about the action of `by`."""
    return named(deadline, locale, key, name=escape_markdown(by)) if by else named(deadline, locale, key)


def reminded_card(deadline: Deadline, reminders: Sequence[datetime], *, zone: ZoneInfo, locale: str) -> Card:
    """Confirm another ladder."""
    return line_card(f"{deadline_name(deadline)}: {when_reminded(reminders, zone, locale, ladder=deadline.ladder)}")
