"""The cards of invitations: the question before one, the invitation with counts, reminders, and the list."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo

import msgspec

from dialogs import cards
from dialogs.message import Card, Mention, Message
from dialogs.model import Group
from dialogs.occasions.model import Draft, Invitation, Tally
from dialogs.occasions.rules import LONGEST_PLACE, LONGEST_TITLE, Proposed
from dialogs.text import escape_markdown
from dialogs.texts import say
from dialogs.texts.calendar import clock, long_day, span

MOST_ORGANISATIONS = 40
"""Organisations that the group's card lists."""
MOST_NAMED = 300
ROOM = cards.MAX_BYTES - 2048


class _Timed(Protocol):
    @property
    def starts_at(self) -> datetime: ...

    @property
    def ends_at(self) -> datetime: ...


def when(timed: _Timed, zone: ZoneInfo, locale: str) -> str:
    """Return "tisdag 16 december 2025 kl. 09.00–15.00"."""
    starts, ends = timed.starts_at.astimezone(zone), timed.ends_at.astimezone(zone)
    first = long_day(starts.date(), locale)
    if starts.date() == ends.date():
        return say(locale, "occasion-when", day=first, time=span(starts, ends, zone))
    last = long_day(ends.date(), locale)
    return say(
        locale,
        "occasion-when-days",
        first=first,
        starts=clock(starts.time()),
        last=last,
        ends=clock(ends.time()),
    )


def _facts(proposed: Proposed | Invitation, zone: ZoneInfo, locale: str) -> list[cards.Element]:
    lines = [cards.line(when(proposed, zone, locale), bold=True)]
    if proposed.place:
        lines.append(cards.line(say(locale, "meeting-place", place=escape_markdown(proposed.place))))
    if proposed.answer_by is not None:
        lines.append(cards.line(say(locale, "occasion-answer-by", day=long_day(proposed.answer_by, locale))))
    return lines


def where_and_when(invitation: Invitation, zone: ZoneInfo, locale: str) -> str:
    """Return "tisdag 16 december 2025 kl. 09.00–15.00. Plats: Folkets hus"."""
    day = when(invitation, zone, locale)
    return (
        f"{day}. {say(locale, 'meeting-place', place=escape_markdown(invitation.place))}" if invitation.place else day
    )


# -- before the yes


def ask_card(
    proposed: Proposed, zone: ZoneInfo, locale: str, *, confirmation: str, was: Invitation | None, doubts: Sequence[str]
) -> Card:
    """Ask whether the invitation, or its change, is right."""
    title = escape_markdown(proposed.title)
    question = say(locale, "occasion-ask-change" if was else "occasion-ask", title=title)
    body = [cards.heading(question), *_facts(proposed, zone, locale)]
    if was is not None:
        body.insert(1, cards.line(say(locale, "meeting-was", when=when(was, zone, locale)), subtle=True))
    if proposed.answer_by is None:
        body.append(cards.line(say(locale, "occasion-no-last-day"), subtle=True))
    body += [cards.line(say(locale, each)) for each in doubts]
    return cards.card(
        body,
        [
            cards.button(say(locale, "occasion-yes"), "occasion_open", primary=True, proposal=confirmation),
            cards.button(say(locale, "occasion-edit"), "occasion_edit", proposal=confirmation),
            cards.button(say(locale, "no"), "occasion_drop", proposal=confirmation),
        ],
        fallback=f"{question} {when(proposed, zone, locale)}",
    )


def form_card(draft: Draft, locale: str, *, confirmation: str, problem: str = "") -> Card:
    """Return the invitation with every field open, and the sentence about what is missing."""
    title = say(locale, "occasion-form-title")

    def field(kind: str, name: str, value: str) -> cards.Element:
        return {"type": f"Input.{kind}", "id": name, "label": say(locale, f"occasion-form-{name}"), "value": value}

    return cards.card(
        [
            cards.heading(title),
            *([cards.line(problem, bold=True)] if problem else []),
            cards.text_input("title", say(locale, "occasion-form-what"), value=draft.title, longest=LONGEST_TITLE),
            field("Date", "day", draft.day),
            field("Time", "starts", draft.starts),
            field("Time", "ends", draft.ends),
            field("Date", "last_day", draft.last_day),
            cards.text_input("place", say(locale, "meeting-where"), value=draft.place, longest=LONGEST_PLACE),
            field("Date", "answer_by", draft.answer_by),
        ],
        [
            cards.button(say(locale, "occasion-show"), "occasion_filled", primary=True, proposal=confirmation),
            cards.button(say(locale, "no"), "occasion_drop", proposal=confirmation),
        ],
        fallback=" ".join(each for each in (title, problem, say(locale, "occasion-form-fallback")) if each),
    )


def cancel_card(invitation: Invitation, zone: ZoneInfo, locale: str, *, coming: int, confirmation: str) -> Card:
    question = say(locale, "occasion-ask-cancel", title=escape_markdown(invitation.title))
    return cards.card(
        [
            cards.heading(question),
            cards.line(when(invitation, zone, locale)),
            cards.line(say(locale, "occasion-ask-cancel-told", count=coming)),
        ],
        [
            cards.button(say(locale, "occasion-cancel-yes"), "occasion_cancel", primary=True, proposal=confirmation),
            cards.button(say(locale, "no"), "occasion_drop", proposal=confirmation),
        ],
        fallback=question,
    )


# -- the invitation


def _answers(invitation: Invitation, locale: str) -> list[cards.Action]:
    return [
        cards.button(say(locale, "occasion-i-come"), "occasion_yes", primary=True, occasion=invitation.id),
        cards.button(say(locale, "occasion-i-cannot"), "occasion_no", occasion=invitation.id),
    ]


def invitation_message(
    invitation: Invitation, tally: Tally, group: Group, mentions: Sequence[Mention] = (), *, is_closed: bool
) -> Message:
    """Return the card in the group: the occasion, how many come by organisation, and the buttons while it is open."""
    locale = group.locale
    title = say(locale, "occasion-title", title=escape_markdown(invitation.title))
    body = [cards.heading(title), *_facts(invitation, group.zone, locale)]
    if invitation.cancelled_at is not None:
        body.append(cards.status(say(locale, "occasion-cancelled"), cards.Tone.ATTENTION))
    body.append(cards.progress(counted(tally, locale)))
    if tally.coming:
        body.append(cards.line(by_organisation(tally, locale), subtle=True))
    if is_closed and invitation.cancelled_at is None:
        body.append(cards.status(say(locale, "occasion-is-closed"), cards.Tone.QUIET))
    elif invitation.cancelled_at is None:
        body.append(cards.line(say(locale, "occasion-how", title=escape_markdown(invitation.title)), subtle=True))
    if mentions:
        body.append(cards.people(f"<at>{each.name}</at>" for each in mentions))
    is_open = not is_closed and invitation.cancelled_at is None
    fallback = " ".join((title, when(invitation, group.zone, locale), say(locale, "occasion-fallback")))
    card = cards.card(body, _answers(invitation, locale) if is_open else [], fallback=fallback)
    return Message(card=card, summary=title, mentions=tuple(mentions))


def counted(tally: Tally, locale: str) -> str:
    return say(locale, "occasion-count", coming=tally.count, declined=len(tally.declined), silent=len(tally.silent))


def by_organisation(tally: Tally, locale: str) -> str:
    """Return "Kumla kommun 2 · Laxå kommun 1"."""
    shown = [
        f"{escape_markdown(organisation or say(locale, 'occasion-no-organisation'))} {len(names)}"
        for organisation, names in tally.coming[:MOST_ORGANISATIONS]
    ]
    hidden = len(tally.coming) - MOST_ORGANISATIONS
    return " · ".join([*shown, f"+{hidden}"] if hidden > 0 else shown)


def list_message(
    invitation: Invitation, tally: Tally, zone: ZoneInfo, locale: str, *, files: Sequence[tuple[str, str | None]]
) -> Message:
    """Return the list for a leader: who comes, by organisation, who cannot, and who has not answered."""
    title = say(locale, "occasion-list-title", title=escape_markdown(invitation.title))
    most = MOST_NAMED
    while True:
        body = [
            cards.heading(title),
            cards.line(when(invitation, zone, locale)),
            cards.progress(counted(tally, locale)),
        ]
        for organisation, names in tally.coming:
            label = organisation or say(locale, "occasion-no-organisation")
            body.append(cards.line(f"**{escape_markdown(label)}** ({len(names)}): {_named(names, most)}"))
        for key, others in (("occasion-list-declined", tally.declined), ("occasion-list-silent", tally.silent)):
            if others:
                body.append(cards.line(say(locale, key, count=len(others), names=_named(others, most)), spaced=True))
        links = [f"[{say(locale, f'occasion-file-{name}')}]({address})" for name, address in files if address]
        if links:
            body.append(cards.line(" · ".join(links), spaced=True))
        card = cards.card(body, fallback=f"{title} {counted(tally, locale)}")
        if most <= 1 or len(msgspec.json.encode(card)) < ROOM:
            return Message(card=card, summary=title)
        most //= 2


def _named(names: Sequence[str], most: int) -> str:
    shown = ", ".join(escape_markdown(each) for each in names[:most])
    return f"{shown} +{len(names) - most}" if len(names) > most else shown


# -- private messages


def nudge_message(invitation: Invitation, zone: ZoneInfo, locale: str) -> Message:
    """Remind one person who has not answered."""
    title = say(locale, "occasion-nudge", title=escape_markdown(invitation.title))
    body = [cards.heading(title), *_facts(invitation, zone, locale)]
    fallback = f"{title} {when(invitation, zone, locale)} {say(locale, 'occasion-fallback')}"
    return Message(card=cards.card(body, _answers(invitation, locale), fallback=fallback), summary=title)


def news_text(invitation: Invitation, zone: ZoneInfo, locale: str, *, address: str | None) -> str:
    """Return what is valid now for somebody who comes, or for the group: cancelled, or when and where."""
    title, day = escape_markdown(invitation.title), when(invitation, zone, locale)
    if invitation.cancelled_at is not None:
        return say(locale, "occasion-news-cancelled", title=title, when=day)
    place = say(locale, "occasion-news-place", place=escape_markdown(invitation.place)) if invitation.place else ""
    lines = [say(locale, "occasion-news-changed", title=title, when=day), place]
    if address is not None:
        lines.append(f"[{say(locale, 'occasion-calendar')}]({address})")
    return " ".join(each for each in lines if each)


def answered_text(
    invitation: Invitation, zone: ZoneInfo, locale: str, *, comes: bool, name: str, address: str | None
) -> str:
    """Return the reply to an answer. `name` is another person who was signed up; "" for the writer."""
    said: Mapping[str, str] = {"title": escape_markdown(invitation.title), "when": when(invitation, zone, locale)}
    whose = "other" if name else "own"
    text = say(locale, f"occasion-{'yes' if comes else 'no'}-{whose}", name=escape_markdown(name), **said)
    return f"{text} [{say(locale, 'occasion-calendar')}]({address})" if address is not None else text
