"""Notes who was at a meeting, from a sentence or a card, and shows it by organisation."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from typing import Annotated, Any

from msgspec import Meta, Struct

from bot.events import Answer, ShowCard, ShowForm
from bot.minutes.service import adopted_note, meeting_written_about
from bot.turn import Turn, read
from dialogs import catalogue as commands
from dialogs.agenda.cards import when
from dialogs.meetings import cards as meeting_cards
from dialogs.meetings.cards import settled_card
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.meetings.rules import EARLY
from dialogs.message import Message
from dialogs.minutes import attendance, attendance_cards
from dialogs.minutes.attendance import Attendance, Noted
from dialogs.model import Member, Refusal
from dialogs.text import escape_markdown
from storage import meetings, minutes
from storage import people as groups


async def who_was_there(turn: Turn, meeting: Meeting) -> Attendance:
    return attendance.attendance(
        await turn.members(),
        await meetings.answers_coming(turn.tx, turn.the_group(), meeting.id),
        await minutes.noted_presence(turn.tx, turn.tenant_id, meeting.id),
    )


async def _meeting(turn: Turn) -> Meeting:
    """Return the meeting that has begun. Raises Refusal before that."""
    meeting = await meeting_written_about(turn)
    if meeting.status is MeetingStatus.PLANNED and turn.now < meeting.starts_at - EARLY:
        latest = await meetings.latest_started(turn.tx, turn.the_group(), now=turn.now)
        if latest is None or turn.now > latest.ends_at + attendance_cards.STILL_NOTED:
            raise Refusal("attendance-not-begun", when=when(meeting, turn.zone, turn.locale))
        return latest
    return meeting


async def _note(turn: Turn, meeting: Meeting, noted: Sequence[Noted]) -> None:
    if len(noted) > attendance.MOST_NOTED:
        raise Refusal("card-not-understood")
    await minutes.note_presence(turn.tx, turn.tenant_id, meeting.id, noted, by=turn.person.id, now=turn.now)
    turn.can_undo("undo-did-attendance", when=when(meeting, turn.zone, turn.locale))


async def record(turn: Turn, command: commands.RecordAttendance) -> None:
    """Handle "Närvarande: … Frånvarande: …". A whole list decides about everybody else too."""
    await turn.require(commands.RecordAttendance)
    meeting, roster = await _meeting(turn), await turn.members()
    present = attendance.read_list(command.present, roster, speaker=turn.person.name)
    missing = attendance.read_list(command.absent, roster, missing=True, speaker=turn.person.name)
    absent = [replace(each, is_present=False) for each in missing]
    with_notice = attendance.read_list(command.notice, roster, missing=True)
    absent += [replace(each, is_present=False, has_notice=True) for each in with_notice]
    guests = attendance.read_list(command.guests, roster, guests=True)
    earlier = await minutes.noted_presence(turn.tx, turn.tenant_id, meeting.id)
    gone = [each.key for each in attendance.others_from(absent, earlier)]
    await minutes.forget_presence(turn.tx, turn.tenant_id, meeting.id, gone)
    absent_keys = {each.key for each in absent}
    noted = {each.key: each for each in (*present, *guests) if each.key not in absent_keys}
    noted |= {each.key: each for each in absent}
    if command.is_whole:
        for member in roster:
            if member.is_member and member.person.id not in noted:
                others = attendance.of_member(member, is_present=not command.present)
                noted[others.key] = others
    await _note(turn, meeting, list(noted.values()))
    await _tell(turn, meeting, await adopted_note(turn, meeting))


async def _tell(turn: Turn, meeting: Meeting, note: str = "") -> None:
    there = await who_was_there(turn, meeting)
    await turn.reply(attendance_cards.message(there, meeting, turn.zone, turn.locale, note=note))


async def substitute(turn: Turn, command: commands.RecordSubstitute) -> None:
    """Handle "Nils kom i stället för Sara"."""
    meeting = await _meeting(turn)
    absent = await turn.the_one(command.person)
    await turn.require(commands.RecordSubstitute, own=absent.person.id == turn.person.id)
    roster = await turn.members()
    known = await turn.who_is(command.substitute)
    guest = attendance.guest_in(command.substitute, roster)
    if known is not None:
        came = replace(attendance.of_member(known, is_present=True), instead_of=absent.person.name)
    else:
        name, organisation = (guest.name, guest.organisation) if guest else (command.substitute, absent.organisation)
        came = attendance.of_guest(name, organisation, instead_of=absent.person.name)
    away = replace(attendance.of_member(absent, is_present=False), has_notice=True)
    await _note(turn, meeting, [came, away])
    await turn.reply_text(
        "attendance-substitute",
        name=escape_markdown(came.name),
        instead=escape_markdown(absent.person.name),
        when=when(meeting, turn.zone, turn.locale),
    )


async def was_there(turn: Turn, people: Sequence[Member], guest: Noted | None, *, is_present: bool) -> str:
    """Note that these people, or this guest, were at the latest meeting or not. Return the sentence that tells it, or
    "" if no meeting has begun, or the writer may not."""
    own = guest is None and [each.person.id for each in people] == [turn.person.id]
    try:
        await turn.require(commands.RecordSubstitute, own=own)
        meeting = await _meeting(turn)
    except Refusal:
        return ""
    noted = [guest] if guest else [attendance.of_member(each, is_present=is_present) for each in people]
    await _note(turn, meeting, [replace(each, is_present=is_present) for each in noted])
    names = ", ".join(f"{each.name} ({each.organisation})" if each is guest else each.name for each in noted)
    key = "attendance-was-there" if is_present else "attendance-was-not"
    said = turn.say(key, names=escape_markdown(names), when=when(meeting, turn.zone, turn.locale))
    return " ".join(each for each in (said, await adopted_note(turn, meeting)) if each)


async def show(turn: Turn, _: commands.ShowAttendance) -> None:
    try:
        meeting = await _meeting(turn)
    except Refusal:
        group = turn.the_group()
        coming = await meetings.next_meeting(turn.tx, group, now=turn.now)
        if coming is None:
            raise
        said = await meetings.answers_coming(turn.tx, group, coming.id)
        members = [member for member in await turn.members() if member.is_member]
        await turn.reply(Message(text=meeting_cards.who_comes(coming, members, said, group.zone, turn.locale)))
        return
    await _tell(turn, meeting)


async def show_missing(turn: Turn, _: commands.ShowMissing) -> None:
    """Handle "vilka organisationer saknades?"; before any meeting, tell who comes."""
    try:
        meeting = await _meeting(turn)
    except Refusal:
        await show(turn, commands.ShowAttendance())
        return
    there = await who_was_there(turn, meeting)
    await turn.reply_markdown(attendance_cards.missing_in_words(there, meeting, turn.zone, turn.locale))


# -- the card


class _OfMeeting(Struct):
    meeting: Annotated[str, Meta(max_length=64)]


class _Ticked(_OfMeeting):
    present: Annotated[str, Meta(max_length=16_000)] = ""
    guests: Annotated[str, Meta(max_length=4_000)] = ""


async def _enter(turn: Turn, meeting_id: str) -> Meeting:
    meeting = await meetings.load_meeting(turn.tx, turn.tenant_id, meeting_id)
    if meeting is None:
        raise Refusal("meeting-gone")
    await turn.enter(meeting.group_id)
    await turn.require(commands.RecordAttendance)
    return meeting


async def open_form(turn: Turn, data: Mapping[str, Any]) -> Answer:
    meeting = await _enter(turn, read(data, _OfMeeting).meeting)
    there = await who_was_there(turn, meeting)
    form = attendance_cards.form(there, await turn.members(), meeting, turn.zone, turn.locale)
    return ShowForm(turn.say("attendance-button"), form)


async def save_form(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Save the ticks and the guests. A member who was not in the form stays as noted."""
    sent = read(data, _Ticked)
    meeting = await _enter(turn, sent.meeting)
    roster = await groups.roster(turn.tx, turn.the_group())
    before = await who_was_there(turn, meeting)
    ticked = {each for each in sent.present.split(",") if each}
    shown = attendance_cards.in_form(roster)
    if not ticked <= {member.person.id for member in shown}:
        raise Refusal("card-not-understood")
    noted = [attendance.of_member(member, is_present=member.person.id in ticked) for member in shown]
    guests = attendance.read_list(sent.guests, roster, guests=True)
    gone = [each.name for each in before.guests if each.name not in {guest.name for guest in guests}]
    await minutes.forget_presence(turn.tx, turn.tenant_id, meeting.id, [attendance.of_guest(each).key for each in gone])
    await _note(turn, meeting, [*noted, *guests])
    there = await who_was_there(turn, meeting)
    return ShowCard(settled_card(attendance_cards.in_words(there, meeting, turn.zone, turn.locale)))


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.RecordAttendance: record,
    commands.RecordSubstitute: substitute,
    commands.ShowAttendance: show,
    commands.ShowMissing: show_missing,
}
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {"attendance": save_form}
FORMS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {"attendance_form": open_form}
