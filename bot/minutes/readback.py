"""Takes minutes that were edited in Word: shows what the file changes, and saves it after a yes."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Any

from msgspec import Struct

from bot.agenda.common import author, save, to_change
from bot.events import Answer, SentContent, ShowCard
from bot.minutes.attendance import who_was_there
from bot.minutes.collecting import minutes_now
from bot.minutes.task_days import with_deadline
from bot.registry import Confirmation
from bot.turn import Turn
from dialogs import catalogue as commands
from dialogs.agenda import rules
from dialogs.agenda.cards import when
from dialogs.agenda.model import Agenda, AgendaItem, Outcome, OutcomeType, Owner
from dialogs.agenda.outcomes import with_changed, with_outcome
from dialogs.meetings.cards import settled_card
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.message import card_message
from dialogs.minutes import edit_cards
from dialogs.minutes.attendance import Noted
from dialogs.minutes.document import Form, Minutes
from dialogs.minutes.edits import Edits, OutcomeEdit, edits
from dialogs.minutes.word_mark import Mark, content_of, read_mark
from dialogs.model import Refusal
from dialogs.texts.calendar import plain_day
from storage import agenda as agendas
from storage import meetings, minutes, minutes_versions
from storage.database.engine import new_id

KIND = "edited-minutes"


class _Kept(Struct):
    meeting: str
    content: str
    edits: Edits


async def take(turn: Turn, _: commands.TakeEditedMinutes) -> None:
    """Show what the sent file changes, and ask for a yes."""
    if isinstance(turn.sent, Refusal):
        raise turn.sent
    if turn.sent is None:
        raise Refusal("readback-send-file")
    mark = read_mark(turn.sent.mark)
    if mark is None:
        raise Refusal("readback-no-mark")
    meeting = await _meeting(turn, mark)
    now = await minutes_now(turn.tx, turn.the_group(), meeting, state="")
    found = await _edits(turn, turn.sent, meeting, now)
    day = when(meeting, turn.zone, turn.locale)
    if content_of(now) != mark.content:
        await _refuse_older(turn, meeting, now, found)
        return
    if not found:
        await turn.reply_markdown(edit_cards.nothing(found, day, turn.locale))
        return
    latest = await meetings.latest_started(turn.tx, turn.the_group(), now=turn.now)
    other = when(latest, turn.zone, turn.locale) if latest is not None and latest.id != meeting.id else ""
    kept = _Kept(meeting.id, mark.content, found)
    confirmation = await turn.save_confirmation(KIND, kept, group_id=mark.group)
    card = edit_cards.card(
        found, group=turn.the_group().name, when=day, other=other, locale=turn.locale, confirmation=confirmation
    )
    await turn.reply(card_message(card))


async def _meeting(turn: Turn, mark: Mark) -> Meeting:
    """Return the meeting of a file, in the turn's group from now on. Raises Refusal if its minutes are not this
    person's to change."""
    meeting = await meetings.load_meeting(turn.tx, turn.tenant_id, mark.meeting)
    if meeting is None or meeting.group_id != mark.group:
        raise Refusal("readback-gone")
    try:
        await turn.enter(mark.group)
    except Refusal:
        raise Refusal("readback-other-group") from None
    await turn.require(commands.TakeEditedMinutes)
    if meeting.status is MeetingStatus.CANCELLED:
        day = plain_day(meeting.starts_at.astimezone(turn.zone).date(), turn.locale)
        raise Refusal("minutes-cancelled", day=day)
    if mark.form is Form.TEMPLATE:
        raise Refusal("readback-template")
    return meeting


async def _edits(turn: Turn, sent: SentContent, meeting: Meeting, now: Minutes) -> Edits:
    return edits(
        sent.lines,
        now,
        await agendas.load_agenda(turn.tx, turn.tenant_id, meeting.id),
        await who_was_there(turn, meeting),
        roster=await turn.members(),
        today=turn.today,
        locale=turn.group_locale,
    )


async def _refuse_older(turn: Turn, meeting: Meeting, now: Minutes, found: Edits) -> None:
    """Tell that the minutes have changed since the file was made, and what the file says beside them."""
    adopted = await minutes_versions.latest_version(turn.tx, turn.tenant_id, meeting.id)
    is_adopted_older = adopted is not None and content_of(adopted.minutes) != content_of(now)
    key = "readback-adopted-older" if is_adopted_older else "readback-older"
    told = turn.say(key, when=when(meeting, turn.zone, turn.locale))
    await turn.reply_markdown(edit_cards.older(told, found, turn.locale))


# -- after the yes


async def confirm(turn: Turn, data: Mapping[str, Any]) -> Answer:
    kept = await turn.take_confirmation(data, _Kept)
    if kept.person_id != turn.person.id:
        raise Refusal("not-your-card")
    meeting = await meetings.load_meeting(turn.tx, turn.tenant_id, kept.content.meeting)
    if meeting is None:
        raise Refusal("readback-gone")
    group = await turn.enter(meeting.group_id)
    await turn.require(commands.TakeEditedMinutes)
    before = await to_change(turn, meeting)
    if content_of(await minutes_now(turn.tx, group, meeting, state="")) != kept.content.content:
        raise Refusal("readback-changed-since", when=when(meeting, turn.zone, turn.locale))
    day = when(meeting, turn.zone, turn.locale)
    turn.can_undo("undo-did-readback", when=day)
    after = await _with_outcomes(turn, before, kept.content.edits)
    if after is not before:
        await save(turn, before, after)
    await _save_people(turn, meeting, kept.content.edits)
    adopted = await minutes_versions.latest_version(turn.tx, turn.tenant_id, meeting.id)
    key = "readback-done" if adopted is None else "readback-done-adopted"
    count = len(kept.content.edits.outcomes) + len(kept.content.edits.people)
    return ShowCard(settled_card(turn.say(key, count=count, when=day)), settles=True)


async def _with_outcomes(turn: Turn, before: Agenda, found: Edits) -> Agenda:
    after = before
    for edit in found.outcomes:
        item = next((each for each in after.items if each.id == edit.item), None)
        if item is None:
            raise Refusal("agenda-item-gone")
        after = rules.replaced(after, await _changed(turn, item, edit))
    return after


async def _changed(turn: Turn, item: AgendaItem, edit: OutcomeEdit) -> AgendaItem:
    """Return the item with one outcome changed. A task that gets a day becomes a deadline."""
    was = next((each for each in item.outcomes if each.id == edit.id), None)
    if was is None and edit.id:
        raise Refusal("agenda-item-gone")
    if not edit.text:
        return with_changed(item, was, None) if was else item
    owners = tuple(Owner(text, person_id) for text, person_id in edit.owners)
    old = was or Outcome(edit.type, edit.text, id=new_id(), by=author(turn))
    now = replace(old, text=edit.text, owners=owners, due_on=edit.due_on)
    is_new_day = edit.due_on is not None and (was is None or edit.due_on != was.due_on)
    if (
        edit.type is OutcomeType.TASK
        and is_new_day
        and now.deadline is None
        and now.due_on
        and now.due_on >= turn.today
    ):
        now = await with_deadline(turn, now)
    return with_changed(item, was, now) if was else with_outcome(item, now)


async def _save_people(turn: Turn, meeting: Meeting, found: Edits) -> None:
    gone = [each.key for each in found.people if each.is_present is None]
    if gone:
        await minutes.forget_presence(turn.tx, turn.tenant_id, meeting.id, gone)
    noted = [
        Noted(each.key, each.name, each.is_present, each.person_id, each.organisation, each.instead_of)
        for each in found.people
        if each.is_present is not None
    ]
    if noted:
        await minutes.note_presence(turn.tx, turn.tenant_id, meeting.id, noted, by=turn.person.id, now=turn.now)


async def drop(turn: Turn, data: Mapping[str, Any]) -> Answer:
    kept = await turn.take_confirmation(data, _Kept)
    if kept.person_id != turn.person.id:
        raise Refusal("not-your-card")
    return ShowCard(settled_card(turn.say("readback-dropped")), settles=True)


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {commands.TakeEditedMinutes: take}
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "edited_minutes": confirm,
    "edited_minutes_no": drop,
}
CONFIRMATIONS = (Confirmation(KIND, yes=confirm, no=drop),)
