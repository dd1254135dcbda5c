"""The card of an agenda, which is kept current, and the lines that take its place."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from zoneinfo import ZoneInfo

import msgspec

from dialogs import cards
from dialogs.agenda.model import Agenda, AgendaItem, ItemStatus, ItemType, OutcomeType, Owner
from dialogs.agenda.outcomes import numbered, of_type
from dialogs.agenda.plan import plan
from dialogs.agenda.words import NOWHERE, Addresses, addresses_line, begins
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.message import Card, Mention, Message
from dialogs.model import ItemId
from dialogs.text import escape_markdown
from dialogs.texts import say
from dialogs.texts.calendar import plain_day, short_day, span

PER_PAGE = 60
MOST_PROPOSED = 10
_BESIDE_A_MENTION = 100
"""Bytes, and a name's."""
LONGEST_FALLBACK = 1500
LONGEST_TASK = 200
"""Characters of a task under its item. The minutes have all of it."""
"""Characters of plain text: a notification shows a few words of it, a client without cards all of it."""


def when(meeting: Meeting, zone: ZoneInfo, locale: str) -> str:
    """ "fredag 28 augusti 09.00–12.00"."""
    day = short_day(meeting.starts_at.astimezone(zone).date(), locale)
    return f"{day} {span(meeting.starts_at, meeting.ends_at, zone)}"


def where_and_when(meeting: Meeting, zone: ZoneInfo, locale: str) -> str:
    """ "fredag 28 augusti 09.00–12.00, Örebro"."""
    time = when(meeting, zone, locale)
    return f"{time}, {escape_markdown(meeting.place)}" if meeting.place else time


def names(owners: Sequence[Owner]) -> str:
    return ", ".join(escape_markdown(owner.text) for owner in owners)


def about(item: AgendaItem, locale: str) -> str:
    """ "Karin · beslut · 20 min", as far as it is known."""
    minutes = say(locale, "agenda-minutes", minutes=item.minutes) if item.minutes else ""
    kind = escape_markdown(_kind(item, locale))
    return " · ".join(piece for piece in (names(item.owners), kind, minutes) if piece)


def _kind(item: AgendaItem, locale: str) -> str:
    """Return the purpose or type in words; "" if the title says it itself, as "Paus" does."""
    kind = item.purpose or (say(locale, f"agenda-type-{item.type}") if item.type else "")
    return "" if kind.casefold() == item.title.casefold() else kind


def carried_from(item: AgendaItem, locale: str) -> str:
    """ "Flyttad från 22 maj (2:a gången)", or "" where it was not."""
    if item.carried is None:
        return ""
    day = plain_day(item.carried.on, locale)
    return say(locale, "agenda-carried-from", day=day, times=item.carried.times) + _unticked(item, locale)


def _unticked(item: AgendaItem, locale: str) -> str:
    """The mark of an item that was carried only because nobody said what became of it."""
    return f" · {say(locale, 'agenda-unticked')}" if item.unticked else ""


def materials(item: AgendaItem, locale: str) -> str:
    """Links to what is to be read before it, as Markdown."""
    usual = say(locale, "agenda-material")
    return ", ".join(f"[{escape_markdown(one.title or usual)}]({one.address})" for one in item.material)


Beneath = Mapping[ItemId, Sequence[str]]
"""Lines beneath items, as Markdown, of what is not the agenda's own."""


_TIME, _GUESSED_TIME = 42, 62
"""Pixels of "09.10" and of "ca 09.10"."""
_MARKS = {ItemStatus.DONE: "✓", ItemStatus.DROPPED: "✕", ItemStatus.CARRIED: "→"}


@dataclass(frozen=True, slots=True)
class _Rows:
    """What the rows of one agenda share. `usual` added most of the items, which is said once, in the last line."""

    locale: str
    meeting: Meeting
    time_width: int
    usual: str

    def row(
        self, number: int, item: AgendaItem, *, at: str, read: int, beneath: Sequence[str] = ()
    ) -> list[cards.Element]:
        """Return the row of an item. `at` is when it begins; `read`, how many have read its material."""
        locale = self.locale
        is_cancelled = self.meeting.status is MeetingStatus.CANCELLED
        minutes = say(locale, "agenda-minutes", minutes=item.minutes) if item.minutes and not is_cancelled else ""
        below = [*self._marks(item), *self._parts(item)]
        if item.status is not ItemStatus.OPEN:
            became = say(locale, f"agenda-status-{item.status}") + _unticked(item, locale)
            below += _outcome_lines(number, item, became)
        below += [
            say(locale, "agenda-task", text=escape_markdown(each.text[:LONGEST_TASK]))
            for each in of_type(item, OutcomeType.TASK)
        ]
        made = cards.item_row(
            f"**{number}** {escape_markdown(item.title)}",
            _who_and_what(item, locale),
            at=at,
            minutes=minutes,
            time_width=self.time_width,
            below=[*below, *beneath],
            is_break=item.type is ItemType.BREAK,
        )
        if item.material:
            title = say(locale, "agenda-read-button", count=read)
            button = cards.button(title, "material_read", meeting=self.meeting.id, item=item.id)
            made.append(self._indented({"type": "ActionSet", "actions": [button]}))
        return made

    def _indented(self, element: cards.Element) -> cards.Element:
        """Return the element below the titles, where they have a column of times before them."""
        if not self.time_width:
            return element
        blank = cards.column(f"{self.time_width}px", cards.line(" "))
        return cards.columns(blank, cards.column("stretch", element))

    def _marks(self, item: AgendaItem) -> list[str]:
        """Return who added it, if that is not the usual person, where it comes from, and its material."""
        is_usual = not item.added_by_name or item.added_by_name == self.usual
        added = "" if is_usual else say(self.locale, "agenda-added-by", name=escape_markdown(item.added_by_name))
        carried = carried_from(item, self.locale)
        return [mark for mark in (added, carried and f"↪ {carried}", materials(item, self.locale)) if mark]

    @staticmethod
    def _parts(item: AgendaItem) -> list[str]:
        lines = []
        for part in item.parts:
            owners = names(part.owners)
            text = escape_markdown(part.text)
            purpose = f" ({escape_markdown(part.purpose)})" if part.purpose else ""
            lines.append(f"– {owners}: {text}{purpose}" if owners else f"– {text}{purpose}")
        return lines


def _who_and_what(item: AgendaItem, locale: str) -> str:
    """Return "Karin · ◆ beslut": about an item in its row, where the minutes have a column of their own."""
    mark = "◆ " if item.type is ItemType.DECISION else ""
    return " · ".join(piece for piece in (names(item.owners), mark + escape_markdown(_kind(item, locale))) if piece)


def usual_adder(agenda: Agenda) -> str:
    """Return the name of the person who added the most items, if they added several."""
    counted = Counter(item.added_by_name for item in agenda.items if item.added_by_name)
    name, count = next(iter(counted.most_common(1)), ("", 0))
    return name if count > 1 else ""


def _outcome_lines(number: int, item: AgendaItem, became: str) -> list[str]:
    """Return the status of an item and its decisions, numbered if there are several."""
    decisions = numbered(item, OutcomeType.DECISION, number)
    found = [(label, escape_markdown(each.text).replace("\n", "\n\n")) for label, each in decisions]
    head = f"{_MARKS.get(item.status, '')} **{became}**".strip()
    if len(found) == 1:
        return [f"{head}: {found[0][1]}"]
    return [head, *(f"**{label}** {text}" for label, text in found)]


def _proposed_lines(agenda: Agenda, locale: str) -> list[cards.Element]:
    if not agenda.proposed:
        return []
    lines = [cards.section(say(locale, "agenda-proposed"))]
    for place, item in enumerate(agenda.proposed[:MOST_PROPOSED], 1):
        number = item.suggested or place
        details = " · ".join(piece for piece in (about(item, locale), escape_markdown(item.added_by_name)) if piece)
        lines.append(cards.line(f"F{number} {escape_markdown(item.title)}" + (f" ({details})" if details else "")))
    if (hidden := len(agenda.proposed) - MOST_PROPOSED) > 0:
        lines.append(cards.line(say(locale, "agenda-card-cut", count=hidden)))
    return lines


def agenda_card(
    agenda: Agenda,
    meeting: Meeting,
    zone: ZoneInfo,
    locale: str,
    *,
    mentions: Sequence[Mention] = (),
    first: int = 0,
    others: int = 0,
    readers: Mapping[ItemId, int] | None = None,
    to: Addresses = NOWHERE,
    beneath: Beneath = MappingProxyType({}),
) -> Card:
    """The agenda as it stands, with when each item begins, who added what, minutes and their sum, from the item after
    the first `first` on. `others`: how many members are not mentioned, being too many. `readers`: how many have read
    the material of an item.

    Under 28 KB whatever was pasted: what does not fit is on the next page, which a button opens for the one who
    presses it.
    """
    first = first if 0 <= first < len(agenda.items) else 0
    # Beside the card stands, for each who is mentioned, a line of their id and their name twice.
    room = cards.MAX_BYTES - 1024 - len(msgspec.json.encode(mentions)) - _BESIDE_A_MENTION * len(mentions)
    timed = plan(agenda, meeting)
    is_cancelled = meeting.status is MeetingStatus.CANCELLED
    guessed = any(slot.guessed for slot in timed.slots)
    time_width = (_GUESSED_TIME if guessed else _TIME) if timed.is_timed and not is_cancelled else 0
    rows = _Rows(locale, meeting, time_width, usual_adder(agenda))
    page: list[list[cards.Element]] = []
    size = 0
    for slot in timed.slots[first : first + PER_PAGE]:
        at, read = begins(timed, slot, zone, locale), (readers or {}).get(slot.item.id, 0)
        below = beneath.get(slot.item.id, ())
        page.append(rows.row(slot.number, slot.item, at=at, read=read, beneath=below))
        size += len(msgspec.json.encode(page[-1]))
        if size >= room:
            break
    while True:
        whole = _agenda_card(agenda, meeting, zone, locale, mentions, others, first, page, to)
        if len(page) <= 1 or len(msgspec.json.encode(whole)) < room:
            return whole
        page = page[: len(page) * 3 // 4]


def _agenda_card(
    agenda: Agenda,
    meeting: Meeting,
    zone: ZoneInfo,
    locale: str,
    mentions: Sequence[Mention],
    others: int,
    first: int,
    page: Sequence[list[cards.Element]],
    to: Addresses,
) -> Card:
    """The card with the items of `page`, each as its lines, which come after the first `first` items."""
    last = first + len(page)
    cancelled = meeting.status is MeetingStatus.CANCELLED
    status = cards.status(say(locale, "agenda-cancelled"), cards.Tone.ATTENTION) if cancelled else None
    body = cards.header(say(locale, "agenda-title"), where_and_when(meeting, zone, locale), status=status)
    for lines in page:
        body.extend(lines)
    count = len(agenda.items)
    if not count:
        body.append(cards.line(say(locale, "agenda-card-empty")))
    if hidden := count - last:
        body.append(cards.line(say(locale, "agenda-card-cut", count=hidden), spaced=True))
    else:
        body.extend(_proposed_lines(agenda, locale))
    if not cancelled:
        body.extend(_totals(agenda, meeting, locale))
        body.extend(addresses_line(to, locale))
    if mentions:
        more = f" {say(locale, 'agenda-and-others', count=others)}" if others else ""
        body.append(cards.people((f"<at>{mention.name}</at>" for mention in mentions), more))
    return cards.card(
        body,
        [*_pages(meeting, locale, first, last, count), *_actions(meeting, locale)],
        fallback=_plain(agenda, meeting, zone, locale),
    )


def _totals(agenda: Agenda, meeting: Meeting, locale: str) -> list[cards.Element]:
    """Return one line: the minutes, and who added most of the items."""
    length = int(meeting.length.total_seconds() // 60)
    usual = usual_adder(agenda)
    others = any(item.added_by_name not in ("", usual) for item in agenda.items)
    adder = say(locale, "agenda-most-added-by" if others else "agenda-all-added-by", name=escape_markdown(usual))
    if agenda.minutes > length:
        over = say(locale, "agenda-sum-over", minutes=agenda.minutes, length=length)
        return [cards.status(over, cards.Tone.WARNING), *([cards.line(adder, subtle=True)] if usual else [])]
    total = say(locale, "agenda-sum", minutes=agenda.minutes, length=length) if agenda.minutes else ""
    said = " ".join(piece for piece in (total, adder if usual else "") if piece)
    return [cards.line(said, subtle=True, spaced=True) | {"separator": True}] if said else []


def _pages(meeting: Meeting, locale: str, first: int, last: int, count: int) -> list[cards.Action]:
    pages = []
    if last < count:
        title = say(locale, "agenda-page", first=last + 1)
        pages.append(cards.button(title, "agenda_page", meeting=meeting.id, first=str(last)))
    if first > 0:
        pages.append(cards.button(say(locale, "agenda-first-page"), "agenda_page", meeting=meeting.id, first="0"))
    return pages


def _actions(meeting: Meeting, locale: str) -> list[cards.Action]:
    if meeting.status is MeetingStatus.CANCELLED:
        return []
    if meeting.status is MeetingStatus.ENDED:
        return cards.choices_of(
            cards.form_button(say(locale, "settle-button"), "settle_form", meeting=meeting.id),
            cards.button(say(locale, "settle-private"), "settle_private", meeting=meeting.id),
        )
    return cards.choices_of(
        cards.form_button(say(locale, "agenda-add-button"), "agenda_form", meeting=meeting.id),
        cards.form_button(say(locale, "agenda-edit-button"), "agenda_edit_form", meeting=meeting.id),
        # Where no dialog opens: the emulator, and clients of those for whom the app is not installed.
        cards.button(say(locale, "agenda-add-private"), "agenda_private", meeting=meeting.id),
    )


def _plain(agenda: Agenda, meeting: Meeting, zone: ZoneInfo, locale: str) -> str:
    head = f"{say(locale, 'agenda-title')} {when(meeting, zone, locale)}"
    lines = [f"{number}. {item.title}" for number, item in enumerate(agenda.items, 1)]
    return "\n".join([head, *lines])[:LONGEST_FALLBACK]


def agenda_message(
    agenda: Agenda,
    meeting: Meeting,
    zone: ZoneInfo,
    locale: str,
    *,
    mentions: Sequence[Mention] = (),
    others: int = 0,
    readers: Mapping[ItemId, int] | None = None,
    to: Addresses = NOWHERE,
    beneath: Beneath = MappingProxyType({}),
) -> Message:
    """The card as a message; `mentions` are told that it is there, which nobody notices otherwise."""
    return Message(
        card=agenda_card(
            agenda, meeting, zone, locale, mentions=mentions, others=others, readers=readers, to=to, beneath=beneath
        ),
        summary=say(locale, "agenda-summary", when=when(meeting, zone, locale), count=len(agenda.items)),
        mentions=tuple(mentions),
    )


def moved_down_message(meeting: Meeting, zone: ZoneInfo, locale: str) -> Message:
    """Return the short card that replaces an agenda card when a newer one was posted further down."""
    return line_message(say(locale, "agenda-moved-down", when=when(meeting, zone, locale)))


def unplanned_text(meeting: Meeting, zone: ZoneInfo, locale: str) -> str:
    """Return the card that replaces the agenda of a meeting that was planned by mistake."""
    return say(locale, "agenda-unplanned", when=when(meeting, zone, locale))


def line_message(text: str) -> Message:
    """A card that is a single line, in the place of an earlier one."""
    return Message(card=cards.card([cards.line(text, subtle=True)], fallback=text), summary=text)
