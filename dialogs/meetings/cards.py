"""Cards of a meeting: the question before it is saved, and the announcement."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from dialogs import cards
from dialogs.meetings.model import Coming, Meeting
from dialogs.message import Card, Message
from dialogs.model import Group, Member
from dialogs.text import escape_markdown
from dialogs.texts import say
from dialogs.texts.calendar import long_day, span

MOST_NAMED = 100
"""People named in one list."""
DAY = "%Y-%m-%d"
CLOCK = "%H:%M"


def long_when(meeting: Meeting, zone: ZoneInfo, locale: str) -> str:
    """ "fredag 28 augusti 2026 09.00–12.00"."""
    day = long_day(meeting.starts_at.astimezone(zone).date(), locale)
    return f"{day} {span(meeting.starts_at, meeting.ends_at, zone)}"


def _facts(meeting: Meeting, zone: ZoneInfo, locale: str) -> list[cards.Element]:
    lines = [cards.line(long_when(meeting, zone, locale), bold=True)]
    if meeting.place:
        lines.append(cards.line(say(locale, "meeting-place", place=escape_markdown(meeting.place))))
    return lines


def ask_card(
    meeting: Meeting,
    zone: ZoneInfo,
    locale: str,
    *,
    confirmation: str,
    moves: Meeting | None,
    doubts: Sequence[str] = (),
    beside: Meeting | None = None,
    others: Sequence[date] = (),
) -> Card:
    """Ask whether the meeting is right before anything is saved.

    `doubts` are sentences. `beside` is another meeting of the group at the same time, which can be changed instead.
    `others` are days that can be meant as well; each has a button, which plans the meeting there.
    """
    question = say(locale, _question(moves, meeting, zone))
    body = [cards.heading(question)]
    if moves:
        was = long_when(moves, zone, locale) + (f", {escape_markdown(moves.place)}" if moves.place else "")
        body.append(cards.line(say(locale, "meeting-was", when=was), subtle=True))
    body += _facts(meeting, zone, locale)
    if beside:
        body.append(cards.line(taken(beside, zone, locale), bold=True))
    body += [cards.line(doubt) for doubt in doubts]
    same = beside is not None and (beside.starts_at, beside.ends_at, beside.place) == (
        meeting.starts_at,
        meeting.ends_at,
        meeting.place or beside.place,
    )
    yes = cards.button(say(locale, "yes-plan"), "meeting_plan", primary=True, proposal=confirmation)
    change = cards.button(say(locale, "change"), "meeting_change", proposal=confirmation)
    if beside is not None and not moves:
        yes = cards.button(say(locale, "meeting-plan-second"), "meeting_plan", proposal=confirmation, beside=beside.id)
        instead = cards.button(
            say(locale, "meeting-change-that"), "meeting_instead", primary=True, proposal=confirmation, beside=beside.id
        )
        actions = [yes, change] if same else [instead, yes, change]
    else:
        actions = [yes, change]
    actions += _rather(meeting, others, zone, locale, confirmation)
    no = cards.button(say(locale, "no"), "meeting_drop", proposal=confirmation)
    warned = f" {taken(beside, zone, locale)}" if beside else ""
    return cards.card(body, [*actions, no], fallback=f"{question} {long_when(meeting, zone, locale)}{warned}")


def _rather(
    meeting: Meeting, others: Sequence[date], zone: ZoneInfo, locale: str, confirmation: str
) -> list[cards.Action]:
    starts, ends = meeting.starts_at.astimezone(zone), meeting.ends_at.astimezone(zone)
    return [
        cards.button(
            say(locale, "deadline-rather-day", day=long_day(day, locale)),
            "meeting_plan",
            proposal=confirmation,
            day=day.isoformat(),
            starts=starts.strftime(CLOCK),
            ends=ends.strftime(CLOCK),
            place=meeting.place,
        )
        for day in others
    ]


def _question(moves: Meeting | None, meeting: Meeting, zone: ZoneInfo) -> str:
    if moves is None:
        return "meeting-ask-plan"
    days = {each.starts_at.astimezone(zone).date() for each in (moves, meeting)}
    return "meeting-ask-move" if len(days) > 1 else "meeting-ask-change"


def taken(beside: Meeting, zone: ZoneInfo, locale: str) -> str:
    """Say that the group has a meeting at that time already."""
    place = f", {escape_markdown(beside.place)}" if beside.place else ""
    return say(locale, "meeting-already-then", when=long_when(beside, zone, locale), place=place)


def change_form(meeting: Meeting, zone: ZoneInfo, locale: str, *, confirmation: str) -> Card:
    """Return the same question with every field open."""
    starts, ends = meeting.starts_at.astimezone(zone), meeting.ends_at.astimezone(zone)
    values = {
        "day": starts.strftime(DAY),
        "starts": starts.strftime(CLOCK),
        "ends": ends.strftime(CLOCK),
        "place": meeting.place,
    }
    return _form(values, locale, confirmation=confirmation)


def change_form_again(sent: Mapping[str, Any], locale: str, *, confirmation: str, problem: str) -> Card:
    """Return the form with its values, and the sentence about the error."""
    return _form({key: str(value) for key, value in sent.items()}, locale, confirmation=confirmation, problem=problem)


def _form(values: Mapping[str, str], locale: str, *, confirmation: str, problem: str = "") -> Card:
    title = say(locale, "meeting-change-title")

    def field(kind: str, name: str, key: str) -> cards.Element:
        return {"type": f"Input.{kind}", "id": name, "label": say(locale, key), "value": values.get(name, "")}

    return cards.card(
        [
            cards.heading(title),
            *([cards.line(problem, bold=True)] if problem else []),
            field("Date", "day", "meeting-day"),
            field("Time", "starts", "meeting-starts"),
            field("Time", "ends", "meeting-ends"),
            cards.text_input("place", say(locale, "meeting-where"), value=values.get("place", ""), longest=200),
        ],
        [
            cards.button(say(locale, "yes-plan"), "meeting_plan", primary=True, proposal=confirmation),
            cards.button(say(locale, "no"), "meeting_drop", proposal=confirmation),
        ],
        fallback=title,
    )


def planned_card(meeting: Meeting, zone: ZoneInfo, locale: str, *, told: str, note: str = "") -> Card:
    """Tell the group about a planned, moved or changed meeting, with the next possible actions. `told` is the key of
    the title. `note` names the assumed values."""
    title = say(locale, told)
    return cards.card(
        [
            cards.heading(title),
            *_facts(meeting, zone, locale),
            *([cards.line(note)] if note else []),
            cards.line(say(locale, "meeting-planned-next"), subtle=True),
        ],
        [
            cards.form_button(say(locale, "agenda-add-button"), "agenda_form", meeting=meeting.id),
            cards.button(say(locale, "meeting-i-come"), "meeting_come", meeting=meeting.id),
            cards.button(say(locale, "meeting-i-cannot"), "meeting_cannot", meeting=meeting.id),
        ],
        fallback=f"{title} {long_when(meeting, zone, locale)}",
    )


def planned_message(
    meeting: Meeting, zone: ZoneInfo, locale: str, *, told: str = "meeting-planned", note: str = ""
) -> Message:
    card = planned_card(meeting, zone, locale, told=told, note=note)
    return Message(card=card, summary=str(card["fallbackText"]))


def settled_card(text: str) -> Card:
    """Return one line without buttons, for a question that was answered."""
    return cards.card([cards.line(text)], fallback=text)


def cancelled_message(meeting: Meeting, zone: ZoneInfo, locale: str) -> Message:
    text = say(locale, "meeting-cancelled", when=long_when(meeting, zone, locale))
    undo = cards.button(say(locale, "undo"), "meeting_uncancel", meeting=meeting.id)
    return Message(card=cards.card([cards.line(text)], [undo], fallback=text), summary=text)


def is_it_over_message(group: Group) -> Message:
    """Ask the chair in private whether an ended call was the meeting."""
    locale = group.locale
    text = say(locale, "meeting-is-it-over", group=escape_markdown(group.name))
    actions = [
        cards.button(say(locale, "meeting-yes-over"), "meeting_over", primary=True, group=group.id),
        cards.button(say(locale, "meeting-not-over"), "meeting_not_over", group=group.id),
    ]
    return Message(card=cards.card([cards.line(text)], actions, fallback=text), summary=text)


def who_comes(
    meeting: Meeting,
    members: Sequence[Member],
    answers: Mapping[str, tuple[Coming, str]],
    zone: ZoneInfo,
    locale: str,
) -> str:
    """Return Markdown: who comes, who does not, and who comes instead. Silence counts as coming, and the text says
    so."""
    yes, no, silent = [], [], []
    for member in members:
        name = escape_markdown(member.person.name)
        if member.organisation:
            name += f" ({escape_markdown(member.organisation)})"
        coming, substitute = answers.get(member.person.id, (None, ""))
        if coming is Coming.YES:
            yes.append(name)
        elif coming is Coming.SUBSTITUTE:
            no.append(say(locale, "meeting-substitute-for", name=name, substitute=escape_markdown(substitute)))
        elif coming is Coming.NO:
            no.append(name)
        else:
            silent.append(name)
    lines = [say(locale, "meeting-who-title", when=long_when(meeting, zone, locale))]
    for key, people in (("meeting-who-yes", yes), ("meeting-who-no", no), ("meeting-who-silent", silent)):
        if people:
            named = ", ".join(people[:MOST_NAMED]) + (" …" if len(people) > MOST_NAMED else "")
            lines.append(say(locale, key, count=len(people), people=named))
    return "\n\n".join(lines)
