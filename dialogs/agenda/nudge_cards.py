"""Private messages before a meeting: what the agenda lacks, what does not fit, and the reminder of the morning."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from dialogs import cards
from dialogs.agenda.breaks import LENGTH, Proposed
from dialogs.agenda.cards import when, where_and_when
from dialogs.agenda.model import Agenda
from dialogs.agenda.plan import Plan, Relief, Slot
from dialogs.agenda.preparing import Step
from dialogs.agenda.readiness import Lack
from dialogs.agenda.words import Addresses, addresses_line, begins
from dialogs.meetings.model import Meeting
from dialogs.message import Card, Message
from dialogs.model import PersonId
from dialogs.text import escape_markdown
from dialogs.texts import say
from dialogs.texts.calendar import clock, short_day

MOST_LISTED = 12
MOST_BREAKS = 3
"""Suggested breaks with a button each."""


def missing_message(meeting: Meeting, posts_at: datetime | None, zone: ZoneInfo, locale: str) -> Message:
    """Tell the chair that there is no agenda yet. `posts_at` is when it would be posted automatically."""
    text = say(locale, "nudge-missing", when=when(meeting, zone, locale))
    hint = say(locale, "nudge-missing-hint")
    if posts_at is not None:
        hint += " " + say(locale, "nudge-posted-on", day=short_day(posts_at.astimezone(zone).date(), locale))
    return _message(cards.card([cards.line(text, bold=True), cards.line(hint)], fallback=f"{text} {hint}"))


def lacks_message(step: Step, lacks: Sequence[Lack], meeting: Meeting, zone: ZoneInfo, locale: str) -> Message:
    """Tell an owner or the chair what these items lack."""
    text = say(locale, f"nudge-{step}", when=when(meeting, zone, locale))
    lines = [_lack_line(each, locale) for each in lacks[:MOST_LISTED]]
    if hidden := len(lacks) - MOST_LISTED:
        lines += [say(locale, "nudge-more", count=hidden)] if hidden > 0 else []
    first = lacks[0]
    hint = say(locale, f"nudge-{step}-hint", number=first.number, title=escape_markdown(first.title))
    return _message(
        cards.card(
            [cards.line(text, bold=True), *(cards.line(each) for each in lines), cards.line(hint, subtle=True)],
            fallback="\n".join([text, *lines]),
        )
    )


def _lack_line(lack: Lack, locale: str) -> str:
    wanted = [say(locale, f"nudge-lacks-{name}") for name in ("owner", "minutes", "material") if getattr(lack, name)]
    return f"**{lack.number}** {escape_markdown(lack.title)}: {say(locale, 'nudge-and').join(wanted)}"


def preview_message(
    of: Plan,
    relief: Relief,
    breaks: Sequence[Proposed],
    meeting: Meeting,
    zone: ZoneInfo,
    locale: str,
    *,
    asked_for_breaks: int = 0,
    posts_at: datetime | None = None,
    is_asked: bool = False,
) -> Message:
    """Tell the chair, before others see the agenda, what does not fit and what could be shortened, where a break is
    missing, and how many asked for breaks last time.

    `posts_at` is when it is posted automatically. `is_asked`: they want to post it now, and it waits for their yes.
    """
    day = when(meeting, zone, locale)
    head = say(locale, "preview-empty" if not of.slots else "preview-title", when=day)
    body, plain = [cards.line(head, bold=True)], [head]
    for line in [*_over_lines(of, relief, locale), *_break_lines(of, breaks, zone, locale, asked_for_breaks)]:
        body.append(cards.line(line))
        plain.append(line)
    actions = [
        cards.button(
            say(locale, "preview-add-break", number=each.number, minutes=LENGTH),
            "agenda_break",
            meeting=meeting.id,
            after=of.slots[each.number - 1].item.id,
        )
        for each in breaks[:MOST_BREAKS]
        if not each.inside
    ]
    if is_asked:
        actions.append(cards.button(say(locale, "preview-post-anyway"), "agenda_post_anyway", meeting=meeting.id))
        body.append(cards.line(say(locale, "preview-asked"), subtle=True, spaced=True))
    elif posts_at is not None and of.slots:
        on = short_day(posts_at.astimezone(zone).date(), locale)
        body.append(cards.line(say(locale, "nudge-posted-on", day=on), subtle=True, spaced=True))
    return _message(cards.card(body, actions, fallback="\n".join(plain)))


def _over_lines(of: Plan, relief: Relief, locale: str) -> list[str]:
    if not of.over:
        return []
    lines = [say(locale, "preview-over", planned=of.planned, length=of.length, over=of.over)]
    if relief.shortened:
        ways = ", ".join(
            say(
                locale,
                "preview-shorten-one",
                number=each.number,
                title=escape_markdown(each.title),
                minutes=each.minutes,
            )
            for each in relief.shortened
        )
        lines.append(say(locale, "preview-shorten", ways=ways))
    if relief.moved is not None:
        title = escape_markdown(relief.moved.item.title)
        lines.append(say(locale, "preview-move", number=relief.moved.number, title=title))
    return lines


def _break_lines(of: Plan, breaks: Sequence[Proposed], zone: ZoneInfo, locale: str, asked: int) -> list[str]:
    lines = [
        say(
            locale,
            "preview-break-inside" if each.inside else "preview-break",
            number=each.number,
            title=escape_markdown(each.title),
            at=clock(of.at(each.at).astimezone(zone).time()),
            inside=each.inside,
        )
        for each in breaks[:MOST_BREAKS]
    ]
    if lines:
        lines.insert(0, say(locale, "preview-no-break"))
    if asked:
        lines.append(say(locale, "preview-asked-for-breaks", count=asked))
    return lines


def morning_message(
    agenda: Agenda,
    of: Plan,
    meeting: Meeting,
    group: str,
    person_id: PersonId,
    zone: ZoneInfo,
    locale: str,
    to: Addresses,
) -> Message:
    """Remind a member on the day: time and place, the number of items, and their own items."""
    title = say(locale, "morning-title", group=escape_markdown(group))
    where = where_and_when(meeting, zone, locale)
    body = [cards.heading(title), cards.line(where, bold=True)]
    body.append(cards.line(say(locale, "morning-count", count=len(agenda.items))))
    theirs = [
        slot
        for slot in of.slots
        if any(owner.person_id == person_id for owner in slot.item.owners)
        or any(owner.person_id == person_id for part in slot.item.parts for owner in part.owners)
    ]
    if theirs:
        body.append(cards.line(say(locale, "morning-yours"), spaced=True))
    body += [cards.line(_at_its_time(of, slot, zone, locale)) for slot in theirs[:MOST_LISTED]]
    body += addresses_line(to, locale)
    summary = f"{say(locale, 'morning-title', group=group)} {when(meeting, zone, locale)}"
    return Message(card=cards.card(body, fallback=summary), summary=summary)


def _at_its_time(of: Plan, slot: Slot, zone: ZoneInfo, locale: str) -> str:
    return f"{begins(of, slot, zone, locale)} **{slot.number}** {escape_markdown(slot.item.title)}".strip()


def _message(card: Card) -> Message:
    return Message(card=card, summary=str(card["fallbackText"]).partition("\n")[0])
