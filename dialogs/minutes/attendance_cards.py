"""Who was at a meeting, in words and as a form to tick."""

from collections.abc import Sequence
from datetime import timedelta
from zoneinfo import ZoneInfo

from dialogs import cards
from dialogs.agenda.cards import when
from dialogs.meetings.model import Meeting
from dialogs.message import Card, Message
from dialogs.minutes.attendance import Attendance, Attendee, Source
from dialogs.model import Member
from dialogs.text import escape_markdown, fold
from dialogs.texts import say

STILL_NOTED = timedelta(days=60)
"""How long after a meeting its attendance can be noted by a sentence."""
MOST_IN_FORM = 100


def shown(who: Attendee, locale: str) -> str:
    """Return "Karin Ek, Kumla kommun (ersätter Olle Berg)"."""
    name = f"{who.name}, {who.organisation}" if who.organisation else who.name
    if who.instead_of:
        return say(locale, "attendance-instead", name=name, instead=who.instead_of)
    return say(locale, "attendance-notice", name=name) if who.has_notice else name


def missing_in_words(there: Attendance, meeting: Meeting, zone: ZoneInfo, locale: str) -> str:
    """Return Markdown: the organisations from which nobody came, and everybody who was absent."""
    day = when(meeting, zone, locale)
    lines = [say(locale, "missing-title", when=day)]
    if there.missing:
        lines.append(say(locale, "attendance-missing", names=escape_markdown(", ".join(there.missing))))
    else:
        lines.append(say(locale, "missing-none"))
    if there.absent:
        names = "; ".join(escape_markdown(shown(each, locale)) for each in there.absent)
        lines.append(say(locale, "attendance-absent", count=len(there.absent), names=names))
    if any(not each.is_sure for each in there.present):
        lines.append(say(locale, "attendance-unsure"))
    return "\n\n".join(lines)


def in_words(there: Attendance, meeting: Meeting, zone: ZoneInfo, locale: str) -> str:
    """Return Markdown: who was present, absent and a guest, and the missing organisations."""
    lines = [say(locale, "attendance-title", when=when(meeting, zone, locale))]
    members = [each for each in there.present if not each.is_guest]
    for key, people in (("present", members), ("guests", there.guests), ("absent", there.absent)):
        if people:
            names = "; ".join(escape_markdown(shown(each, locale)) for each in people)
            lines.append(say(locale, f"attendance-{key}", count=len(people), names=names))
    if there.missing:
        lines.append(say(locale, "attendance-missing", names=escape_markdown(", ".join(there.missing))))
    if any(not each.is_sure for each in there.present):
        lines.append(say(locale, "attendance-unsure"))
    if count := sum(each.source is Source.CALL for each in there.present):
        lines.append(say(locale, "attendance-from-call", count=count))
    return "\n\n".join(lines)


def message(there: Attendance, meeting: Meeting, zone: ZoneInfo, locale: str, *, note: str = "") -> Message:
    """Return who was present, and the button of the form. `note` is a sentence below."""
    text = "\n\n".join(each for each in (in_words(there, meeting, zone, locale), note) if each)
    button = cards.form_button(say(locale, "attendance-button"), "attendance_form", meeting=meeting.id)
    title, *lines = text.split("\n\n")
    body = [cards.heading(title.replace("**", "")), *(cards.line(line) for line in lines)]
    return Message(card=cards.card(body, [button], fallback=text), summary=title)


def in_form(roster: Sequence[Member]) -> list[Member]:
    members = [member for member in roster if member.is_member or member.leads]
    return sorted(members, key=lambda each: (fold(each.organisation), fold(each.person.name)))[:MOST_IN_FORM]


def form(there: Attendance, roster: Sequence[Member], meeting: Meeting, zone: ZoneInfo, locale: str) -> Card:
    """Return the form: members to tick, present ones ticked in advance, and a line for each guest."""
    title = say(locale, "attendance-title", when=when(meeting, zone, locale))
    present = {each.person_id for each in there.present if each.person_id}
    choices = [
        (", ".join(part for part in (each.person.name, each.organisation) if part), each.person.id)
        for each in in_form(roster)
    ]
    ticked = ",".join(value for _, value in choices if value in present)
    guests = "\n".join(", ".join(part for part in (each.name, each.organisation) if part) for each in there.guests)
    return cards.card(
        [
            cards.heading(title),
            cards.choice_input("present", say(locale, "attendance-form-present"), choices, value=ticked, many=True),
            cards.text_input("guests", say(locale, "attendance-form-guests"), value=guests, multiline=True),
        ],
        [cards.button(say(locale, "attendance-save"), "attendance", primary=True, meeting=meeting.id)],
        fallback=f"{title} {say(locale, 'attendance-fallback')}",
    )
