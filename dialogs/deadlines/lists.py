"""Lists of deadlines: of a group, of one person, and of people who are not done."""

from collections.abc import Mapping, Sequence
from datetime import date

import msgspec

from dialogs import cards
from dialogs.deadlines import recurrence
from dialogs.deadlines.cards import line_card
from dialogs.deadlines.late_cards import names
from dialogs.deadlines.model import Deadline, DeadlineStatus
from dialogs.deadlines.owners import counted, first_day, is_done_by, is_for_group, open_assignments
from dialogs.deadlines.parts import own_days
from dialogs.deadlines.reminder_cards import buttons, urgency
from dialogs.deadlines.words import LONGEST_FALLBACK, deadline_name, how_long, own_days_in_words
from dialogs.message import Card, Message
from dialogs.model import DeadlineId, Member
from dialogs.text import escape_markdown
from dialogs.texts import say
from dialogs.texts.calendar import long_day, plain_day

ROOM = cards.MAX_BYTES - 1024


def list_message(
    deadlines: Sequence[Deadline],
    *,
    locale: str,
    today: date,
    roster: Sequence[Member],
    reader: Member | None = None,
    title: str = "",
    empty: str = "",
    with_buttons: bool = False,
) -> Message:
    """Return `deadlines` in order: number, day, owner, and what is done.

    For a private list, `reader` also sees their own status. `title` and `empty` are for a partial list. The card stays
    under 28 KB; deadlines without room are counted. `with_buttons`: buttons of a single deadline that is not done.
    """
    left = sum(each.status is DeadlineStatus.ACTIVE for each in deadlines)
    summary = title or say(locale, "deadline-list-summary", count=left)
    if not deadlines:
        text = empty or say(locale, "deadline-list-empty")
        return Message(card=line_card(text), summary=text)
    shown = len(deadlines)
    while True:
        card = _list_card(deadlines, shown, locale, today, roster, reader, title)
        if with_buttons and deadlines[0].status is DeadlineStatus.ACTIVE:
            card = card | {"actions": buttons(deadlines[0], locale)}
        if shown == 1 or len(msgspec.json.encode(card)) < ROOM:
            return Message(card=card, summary=summary)
        shown = max(1, shown * 3 // 4)


def _list_card(
    deadlines: Sequence[Deadline],
    shown: int,
    locale: str,
    today: date,
    roster: Sequence[Member],
    reader: Member | None,
    title: str = "",
) -> Card:
    body = [cards.heading(title or say(locale, "deadline-list"))]
    plain = []
    labels = {each.id: each.label for each in deadlines}
    for deadline in deadlines[:shown]:
        what = f"{deadline.label} {escape_markdown(deadline.title)}"
        facts = " · ".join([*_facts(deadline, locale, today, roster, reader), *_follows(deadline, labels, locale)])
        body.append(cards.line(what, bold=True, spaced=True))
        is_open = deadline.status is DeadlineStatus.ACTIVE
        body.append(
            cards.status(
                facts,
                urgency(deadline.final_on or first_day(deadline), today) if is_open else cards.Tone.QUIET,
                bold=False,
            )
        )
        plain.append(f"{deadline.label} {deadline.title}: {plain_day(deadline.due_on, locale)}")
    if hidden := len(deadlines) - shown:
        body.append(cards.line(say(locale, "deadline-list-cut", count=hidden), spaced=True))
    active = next((each for each in deadlines if each.status is DeadlineStatus.ACTIVE), None)
    if active is not None:
        body.append(cards.line(say(locale, "deadline-list-hint", label=active.label), subtle=True, spaced=True))
    return cards.card(body, fallback="\n".join(plain)[:LONGEST_FALLBACK])


def _follows(deadline: Deadline, labels: Mapping[DeadlineId, str], locale: str) -> list[str]:
    """Return the listed deadline that it follows."""
    label = labels.get(deadline.follows or "")
    return [say(locale, "deadline-list-follows", label=label)] if label else []


def _facts(deadline: Deadline, locale: str, today: date, roster: Sequence[Member], reader: Member | None) -> list[str]:
    day = own_days_in_words(deadline, locale) or long_day(deadline.due_on, locale)
    people = [each.name for each in deadline.assignments if not each.is_group]
    group = is_for_group(deadline)
    who = say(locale, "deadline-list-group") if group else escape_markdown(", ".join(people))
    each_has_a_day = bool(own_days(deadline))
    if deadline.status is DeadlineStatus.DONE:
        return [day, *([] if each_has_a_day else [who]), say(locale, "deadline-list-done")]
    when = _when(deadline, first_day(deadline), locale, today)
    facts = [when] if each_has_a_day else [when, who]
    if deadline.final_on:
        facts.append(say(locale, "deadline-list-final", day=plain_day(deadline.final_on, locale)))
    if deadline.rule:
        facts.append(recurrence.in_words(deadline.rule, locale))
    elif deadline.yearly:
        facts.append(say(locale, "deadline-list-yearly"))
    if group:
        done, of = counted(deadline, roster)
        if of:
            facts.append(say(locale, "deadline-list-count", done=done, of=of))
        if reader is not None and is_done_by(deadline, reader):
            facts.append(say(locale, "deadline-list-you"))
    elif len(people) > 1:
        done, of = counted(deadline, roster)
        facts.append(say(locale, "deadline-list-count", done=done, of=of))
    return facts


def _when(deadline: Deadline, next_on: date, locale: str, today: date) -> str:
    """Return the day and how far away it is; if each owner has a day, all of them and how far away the next is."""
    day = own_days_in_words(deadline, locale) or long_day(next_on, locale)
    return say(locale, "deadline-list-line", day=day, left=how_long(next_on, today, locale))


def mine_message(
    mine: Sequence[tuple[str, Deadline, date]], *, locale: str, today: date, title: str = "", empty: str = ""
) -> Message:
    """Return the tasks of one person, by group: (the group's name, or "" for a private one; the deadline; their day).
    `title` and `empty` are for a partial list."""
    if not mine:
        text = empty or say(locale, "deadline-mine-none")
        return Message(card=line_card(text), summary=text)
    lines: list[tuple[cards.Element, ...]] = []
    plain = []
    before = None
    for group, deadline, due_on in mine:
        head = () if group == before else (cards.line(_head(group, locale), subtle=True, spaced=True),)
        before = group
        when = say(
            locale,
            "deadline-list-line",
            day=long_day(due_on, locale),
            left=how_long(due_on, today, locale),
        )
        shown = cards.status(when, urgency(due_on, today), bold=False)
        lines.append((*head, cards.line(deadline_name(deadline), bold=True, spaced=not head), shown))
        plain.append(f"{deadline.label} {deadline.title}: {plain_day(due_on, locale)}")
    hint = say(locale, "deadline-list-hint", label=mine[0][1].label)
    return _listed(title or say(locale, "deadline-mine"), lines, plain, hint, locale)


def _head(group: str, locale: str) -> str:
    return escape_markdown(group) if group else say(locale, "deadline-mine-private")


def not_done_message(asked: Sequence[Deadline], *, roster: Sequence[Member], locale: str, today: date) -> Message:
    """Return who is not done with each of these deadlines, none of which is over."""
    if not asked:
        text = say(locale, "deadline-not-done-none")
        return Message(card=line_card(text), summary=text)
    lines: list[tuple[cards.Element, ...]] = []
    plain = []
    for deadline in asked:
        who = names(open_assignments(deadline), deadline, roster, locale) or say(locale, "deadline-not-done-nobody")
        lines.append(
            (
                cards.line(deadline_name(deadline), bold=True, spaced=True),
                cards.line(_when(deadline, first_day(deadline), locale, today)),
                cards.line(escape_markdown(who)),
            )
        )
        plain.append(f"{deadline.label} {deadline.title}: {who}")
    hint = say(locale, "deadline-not-done-hint", label=asked[0].label)
    return _listed(say(locale, "deadline-not-done"), lines, plain, hint, locale)


def _listed(
    title: str, lines: Sequence[tuple[cards.Element, ...]], plain: Sequence[str], hint: str, locale: str
) -> Message:
    """Return as many as fit in a card, and the number of the rest."""
    shown = len(lines)
    while True:
        body = [cards.heading(title), *(element for line in lines[:shown] for element in line)]
        if hidden := len(lines) - shown:
            body.append(cards.line(say(locale, "deadline-list-cut", count=hidden), spaced=True))
        body.append(cards.line(hint, subtle=True, spaced=True))
        card = cards.card(body, fallback="\n".join([title, *plain])[:LONGEST_FALLBACK])
        if shown == 1 or len(msgspec.json.encode(card)) < ROOM:
            return Message(card=card, summary=title)
        shown = max(1, shown * 3 // 4)
