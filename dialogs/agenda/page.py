"""The whole agenda as plain text for a calendar entry, and as an HTML page at a link."""

from html import escape
from zoneinfo import ZoneInfo

from dialogs.agenda.model import Agenda, AgendaItem, Owner
from dialogs.agenda.plan import Plan, Slot, plan
from dialogs.agenda.words import begins
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.model import Group
from dialogs.pages import html_page
from dialogs.texts import say
from dialogs.texts.calendar import short_day, span


def as_text(agenda: Agenda, meeting: Meeting, zone: ZoneInfo, locale: str) -> str:
    """Return a line for each item, "09.10 3. Budgeten (Karin, beslut, 20 min)", with its parts and material below."""
    of = plan(agenda, meeting)
    lines: list[str] = []
    for slot in of.slots:
        lines.append(f"{begins(of, slot, zone, locale)} {slot.number}. {_titled(slot.item, locale)}".strip())
        lines += [f"   {each}" for each in _below(slot.item)]
        lines += [f"   {each.title} {each.address}".rstrip() for each in slot.item.material]
    return "\n".join(lines) or say(locale, "agenda-card-empty")


def page(agenda: Agenda, meeting: Meeting, group: Group, locale: str) -> str:
    """Return an HTML page without scripts or external resources. All text by members is escaped."""
    zone = group.zone
    title = f"{say(locale, 'agenda-title')} – {group.name}"
    day = short_day(meeting.starts_at.astimezone(zone).date(), locale)
    when = " ".join(part for part in (day, span(meeting.starts_at, meeting.ends_at, zone)) if part)
    of = plan(agenda, meeting)
    items = "\n".join(_row(of, slot, zone, locale) for slot in of.slots)
    cancelled = meeting.status is MeetingStatus.CANCELLED
    body = "\n".join(
        [
            f"<h1>{escape(title)}</h1>",
            f"<p><strong>{escape(', '.join(part for part in (when, meeting.place) if part))}</strong></p>",
            *([f"<p><strong>{escape(say(locale, 'agenda-cancelled'))}</strong></p>"] if cancelled else []),
            f"<ol>\n{items}\n</ol>" if items else f"<p>{escape(say(locale, 'agenda-card-empty'))}</p>",
        ]
    )
    return html_page(title, body, locale)


def _row(of: Plan, slot: Slot, zone: ZoneInfo, locale: str) -> str:
    at = begins(of, slot, zone, locale)
    below = [escape(each) for each in _below(slot.item)]
    below += [
        f'<a href="{escape(each.address)}" rel="noreferrer">{escape(each.title or each.address)}</a>'
        for each in slot.item.material
        if each.address.startswith("https://")
    ]
    time = f"{escape(at)} " if at else ""
    return f"<li>{'<br>'.join([time + escape(_titled(slot.item, locale)), *below])}</li>"


def _titled(item: AgendaItem, locale: str) -> str:
    """Return "Budgeten (Karin, beslut, 20 min)", with the known parts."""
    kind = item.purpose or (say(locale, f"agenda-type-{item.type}") if item.type else "")
    if kind.casefold() == item.title.casefold():
        kind = ""
    minutes = say(locale, "agenda-minutes", minutes=item.minutes) if item.minutes else ""
    known = ", ".join(piece for piece in (_names(item.owners), kind, minutes) if piece)
    return f"{item.title} ({known})" if known else item.title


def _below(item: AgendaItem) -> list[str]:
    return [f"– {_names(part.owners)}: {part.text}" if part.owners else f"– {part.text}" for part in item.parts]


def _names(owners: tuple[Owner, ...]) -> str:
    return ", ".join(owner.text for owner in owners)
