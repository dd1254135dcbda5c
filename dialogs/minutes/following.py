"""Follows tasks up: the question about their days after the meeting, and their item on the next agenda."""

from collections.abc import Callable, Collection, Sequence
from datetime import date
from functools import cache
from zoneinfo import ZoneInfo

from dialogs import cards
from dialogs.agenda import rules
from dialogs.agenda.ceremony import ceremony_of
from dialogs.agenda.model import Agenda, AgendaItem, DraftItem, ItemStatus, Outcome, OutcomeType
from dialogs.agenda.outcomes import of_type
from dialogs.dates import find_days
from dialogs.deadlines import drafts
from dialogs.meetings.model import Meeting
from dialogs.message import Card, Message
from dialogs.model import ItemId, Refusal
from dialogs.patterns import lazily
from dialogs.text import escape_markdown, fold
from dialogs.texts import LOCALES, say
from dialogs.texts.calendar import plain_day, short_day

MOST_ASKED = 15
"""Tasks in one card."""
MOST_SHOWN = 12
LONGEST_SHOWN = 160

_NEXT = lazily(r"(?:till |at |by )?(?:nasta|next)(?: (?:mote\w*|gang\w*|traff\w*|meeting|time))?[\s.!]*")
_NONE = lazily(r"(?:ingen(?: dag)?|inget datum|utan dag|no(?:ne)?|no day|nej|-|)[\s.!]*")


def without_day(agenda: Agenda) -> list[Outcome]:
    """Return the open tasks about whose day nobody has said anything."""
    return [
        task
        for item in agenda.items
        for task in of_type(item, OutcomeType.TASK)
        if task.due_on is None and not task.asked and task.done_at is None
    ]


def days_message(agenda: Agenda, meeting: Meeting, zone: ZoneInfo, locale: str) -> Message:
    card = days_card(agenda, meeting, zone, locale)
    return Message(card=card, summary=str(card["fallbackText"]))


def days_card(agenda: Agenda, meeting: Meeting, zone: ZoneInfo, locale: str) -> Card:
    """Ask when each task without a day is to be done, with "nästa möte" filled in."""
    day = short_day(meeting.starts_at.astimezone(zone).date(), locale)
    title = say(locale, "task-days-title", when=day)
    tasks = without_day(agenda)[:MOST_ASKED]
    fields = [
        cards.text_input(
            f"task_{task.id}", short(task.text), value=say(locale, "task-days-value-next"), longest=LONGEST_SHOWN
        )
        for task in tasks
    ]
    return cards.card(
        [cards.heading(title), cards.line(say(locale, "task-days-how")), *fields],
        [cards.button(say(locale, "task-days-save"), "task_days", primary=True, meeting=meeting.id)],
        fallback=f"{title} {'; '.join(short(task.text) for task in tasks)}",
    )


def day_said(words: str, *, next_on: date | None, today: date) -> tuple[date | None, bool]:
    """Return (the day that `words` mean, or None for no day; whether it is the next meeting). Raises Refusal for other
    words, and for a day that has passed."""
    folded = fold(words).strip()
    if _NEXT.fullmatch(folded):
        return next_on, True
    if _NONE.fullmatch(folded):
        return None, False
    found = find_days(words, today=today)
    if len(found) != 1:
        raise Refusal("task-days-unclear", words=escape_markdown(words[:LONGEST_SHOWN]))
    days, why = drafts.meant(found[0], today=today)
    if why and len(days) > 1:
        raise Refusal("task-days-unclear", words=escape_markdown(words[:LONGEST_SHOWN]))
    return drafts.checked_day(days[0], today=today), False


# -- on the next agenda


@cache
def _titles() -> tuple[str, ...]:
    return tuple(fold(say(locale, "task-follow-up-title")) for locale in LOCALES)


def item_of(agenda: Agenda) -> AgendaItem | None:
    """Return the item under which open tasks are followed up."""
    return next(
        (
            item
            for item in agenda.items
            if item.status is not ItemStatus.DROPPED and any(title in fold(item.title) for title in _titles())
        ),
        None,
    )


def with_item(agenda: Agenda, locale: str, *, new_id: Callable[[], ItemId], closing: Collection[str]) -> Agenda:
    """Return the agenda with the item for open tasks, after the opening items; `agenda` if it is there."""
    if item_of(agenda) is not None or len(agenda.all_items) >= rules.MOST_ITEMS:
        return agenda
    at = 0
    last = rules.before_closing(agenda, closing)
    while at < last and (agenda.items[at].standing or ceremony_of(agenda.items[at].title)):
        at += 1
    draft = DraftItem(say(locale, "task-follow-up-title"))
    return rules.add_items(agenda, [draft], by=None, by_name="", new_id=new_id, closing=closing, at=at + 1)


def under_item(tasks: Sequence[tuple[Outcome, date]], locale: str) -> list[str]:
    """Return a line for each open task, with the day of the meeting that gave it."""
    lines = [
        say(
            locale,
            "task-open",
            text=escape_markdown(short(task.text)),
            **{"from": plain_day(given_on, locale)},
            day=plain_day(task.due_on, locale) if task.due_on else "none",
        )
        for task, given_on in tasks[:MOST_SHOWN]
    ]
    hidden = len(tasks) - MOST_SHOWN
    return [*lines, say(locale, "task-open-more", count=hidden)] if hidden > 0 else lines


def short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_SHOWN else f"{line[:LONGEST_SHOWN].rstrip()} …"
