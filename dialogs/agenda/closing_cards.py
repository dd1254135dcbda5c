"""Cards that close an agenda, and that ask about an item that was carried repeatedly."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from dialogs import cards
from dialogs.agenda import carry, rules
from dialogs.agenda.cards import when
from dialogs.agenda.item_cards import short
from dialogs.agenda.model import Agenda, AgendaItem, ItemStatus
from dialogs.limits import AGENDA_WORTH_ASKING
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.message import Card, Message
from dialogs.text import escape_markdown
from dialogs.texts import quoted, say

PER_PAGE = 40
TICKED = (ItemStatus.DONE, ItemStatus.CARRIED, ItemStatus.DROPPED)
"""The choices for an item, in their order."""
MOST_ASKED = 4
"""Items in one card, because each has a row of buttons."""
SHORTER = 10
"""Minutes of a shortened item."""


def to_settle(agenda: Agenda) -> list[tuple[int, AgendaItem]]:
    """Return the items to ask about, with their numbers: all except standing items."""
    return [(number, item) for number, item in enumerate(agenda.items, 1) if rules.may_be_carried(item)]


def waits_to_be_ticked(agenda: Agenda, meeting: Meeting, *, now: datetime) -> bool:
    """Return whether the meeting is over and its agenda waits to be closed."""
    if meeting.status is not MeetingStatus.ENDED or meeting.settled_at is not None:
        return False
    return now <= meeting.ends_at + AGENDA_WORTH_ASKING and bool(to_settle(agenda))


def also_message(over: Meeting, shown: Meeting | None, zone: ZoneInfo, locale: str) -> Message:
    """Offer a leader the agenda of a meeting that is over, beside the next one, which is shown."""
    last = when(over, zone, locale)
    key = "agenda-also-unticked" if shown else "agenda-also-unticked-alone"
    text = say(locale, key, last=last, **({"next": when(shown, zone, locale)} if shown else {}))
    card = cards.card(
        [cards.line(text)],
        [
            cards.button(say(locale, "agenda-also-show", last=last), "agenda_that", meeting=over.id),
            cards.form_button(say(locale, "settle-button"), "settle_form", meeting=over.id),
        ],
        fallback=text,
    )
    return Message(card=card, summary=text)


def settle_form(agenda: Agenda, meeting: Meeting, zone: ZoneInfo, locale: str, *, first: int = 0) -> Card:
    """Return the form to close an agenda: a row for each item with three choices, "done" chosen in advance. A long
    agenda has several pages."""
    page = to_settle(agenda)[first : first + PER_PAGE]
    choices = [(say(locale, f"settle-choice-{status}"), status.value) for status in TICKED]
    title = say(locale, "settle-title", when=when(meeting, zone, locale))
    rows = [
        cards.choice_input(
            row_name(item),
            f"{number}. {short(item.title)}",
            choices,
            value=(ItemStatus.DONE if item.status is ItemStatus.OPEN else item.status).value,
        )
        for number, item in page
    ]
    return cards.card(
        [cards.heading(title), cards.line(say(locale, "settle-how")), *rows],
        [cards.button(say(locale, "settle-send"), "settle", primary=True, meeting=meeting.id, first=str(first))],
        fallback=f"{title} {say(locale, 'settle-fallback')}",
    )


def row_name(item: AgendaItem) -> str:
    """Return the name of the field with the choice for an item."""
    return f"became_{item.id}"


def settle_message(agenda: Agenda, meeting: Meeting, zone: ZoneInfo, locale: str) -> Message:
    card = settle_form(agenda, meeting, zone, locale)
    return Message(card=card, summary=say(locale, "settle-title", when=when(meeting, zone, locale)))


def settled_text(agenda: Agenda, next_one: Meeting | None, zone: ZoneInfo, locale: str) -> str:
    """Return how the agenda was closed: the carried items, and where they go."""
    going = [item for item in agenda.items if item.status is ItemStatus.CARRIED]
    if not going:
        return say(locale, "settle-all-done")
    titles = _quoted(going, locale)
    if next_one is None or carry.waiting(agenda):
        return say(locale, "settle-waits", count=len(going), titles=titles)
    return say(locale, "settle-carried", count=len(going), titles=titles, when=when(next_one, zone, locale))


def _quoted(going: Sequence[AgendaItem], locale: str) -> str:
    titles = [quoted(locale, escape_markdown(short(item.title))) for item in going[:5]]
    return ", ".join(titles) + (" …" if going[5:] else "")


def unasked_message(going: Sequence[AgendaItem], meeting: Meeting, zone: ZoneInfo, locale: str) -> Message:
    """Tell a leader that nobody has closed the agenda, and what follows."""
    titles = _quoted(going, locale)
    text = say(locale, "settle-unasked", count=len(going), titles=titles, when=when(meeting, zone, locale))
    button = cards.form_button(say(locale, "settle-button"), "settle_form", meeting=meeting.id)
    return Message(card=cards.card([cards.line(text)], [button], fallback=text), summary=text)


def asked_of_third(agenda: Agenda) -> list[AgendaItem]:
    """Return the items that were carried so often that somebody should decide, and nobody has."""
    return [
        item
        for item in agenda.items
        if item.status is ItemStatus.OPEN and item.carried and item.carried.times >= carry.ASKED_AT
    ]


def third_card(items: Sequence[AgendaItem], meeting: Meeting, zone: ZoneInfo, locale: str) -> Card:
    """Ask about items that were carried repeatedly: drop, shorten, or take first?"""
    title = say(locale, "third-title", when=when(meeting, zone, locale))
    body = [cards.heading(title)]
    asked = items[:MOST_ASKED]
    for item in asked:
        times = item.carried.times if item.carried else 0
        # The answer to one item leaves the others in the card.
        rest = ",".join(other.id for other in asked if other.id != item.id)

        def choice(key: str, do: str, item_id: str = item.id, rest: str = rest) -> cards.Action:
            title = say(locale, key, minutes=SHORTER) if do == "shorter" else say(locale, key)
            return cards.button(title, "third", meeting=meeting.id, item=item_id, do=do, rest=rest)

        body.append(cards.line(say(locale, "third-item", title=escape_markdown(item.title), times=times), spaced=True))
        body.append(
            {
                "type": "ActionSet",
                "actions": [
                    choice("third-first", "first"),
                    choice("third-shorter", "shorter"),
                    choice("third-drop", "drop"),
                    choice("third-keep", "keep"),
                ],
            }
        )
    plain = "; ".join(item.title for item in items[:MOST_ASKED])
    return cards.card(body, fallback=f"{title} {plain}")


def third_message(items: Sequence[AgendaItem], meeting: Meeting, zone: ZoneInfo, locale: str) -> Message:
    card = third_card(items, meeting, zone, locale)
    return Message(card=card, summary=say(locale, "third-title", when=when(meeting, zone, locale)))
