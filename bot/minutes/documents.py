"""Makes the minutes of a meeting, sends them out for comments, and adopts them."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct

from bot.agenda import service as agenda_service
from bot.deadlines.create import create
from bot.events import Answer, ShowText
from bot.minutes.attendance import who_was_there
from bot.minutes.collecting import adopted_state, current, minutes_now
from bot.minutes.downloads import MARKDOWN, PAGE, WORD, address
from bot.minutes.service import must_be_held
from bot.turn import Turn, read
from dialogs import catalogue as commands
from dialogs.agenda import rules
from dialogs.agenda.cards import when
from dialogs.agenda.model import ItemStatus, Material
from dialogs.dates import FoundDay
from dialogs.deadlines.drafts import Draft
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.meetings.rules import local_instant
from dialogs.message import Message
from dialogs.minutes import document_cards
from dialogs.minutes.document import Form, item_of_previous
from dialogs.minutes.pages import markdown
from dialogs.model import Group, Refusal
from dialogs.people import leaders
from dialogs.text import escape_markdown
from dialogs.texts import say
from dialogs.texts.calendar import long_day, plain_day
from storage import agenda as agendas
from storage import meetings, minutes_templates, minutes_versions


async def _meeting(turn: Turn, day: FoundDay | None = None) -> Meeting:
    """Return the meeting on the named day, else the latest that has begun. Raises Refusal if there is none."""
    group = turn.the_group()
    if day is None:
        await must_be_held(turn)
        latest = await meetings.latest_started(turn.tx, group, now=turn.now)
        found = latest or await meetings.next_meeting(turn.tx, group, now=turn.now)
        if found is None:
            raise Refusal("minutes-nothing")
        return found
    if day.day is None:
        raise Refusal("date-no-such-day")
    for on in (day.day, *day.others, _a_year_before(day.day)):
        first = local_instant(on, time(0), turn.zone)
        there = await minutes_versions.between(turn.tx, group, first, first + timedelta(days=1))
        held = [meeting for meeting in there if meeting.status is not MeetingStatus.CANCELLED]
        if held:
            return held[0]
        if there:
            raise Refusal("minutes-cancelled", day=plain_day(on, turn.locale))
    raise Refusal("minutes-no-meeting", day=plain_day(day.day, turn.locale))


def _a_year_before(day: date) -> date:
    """A day without a year is read as one to come, and minutes are about one that has passed."""
    return day.replace(year=day.year - 1, day=min(day.day, 28) if day.month == 2 else day.day)


async def make(turn: Turn, command: commands.MakeMinutes) -> None:
    """Send the minutes in private: a draft to leaders at any time, to members once they are out."""
    meeting = await _meeting(turn, command.day)
    await _must_be_readable(turn, meeting)
    agenda = await agendas.load_agenda(turn.tx, turn.tenant_id, meeting.id)
    if not agenda.items:
        raise Refusal("minutes-empty", when=when(meeting, turn.zone, turn.locale))
    for message in await _messages(turn, meeting):
        await turn.reply_privately(message)
    if not turn.is_private:
        await turn.reply_text("look-in-private")


async def _must_be_readable(turn: Turn, meeting: Meeting) -> None:
    if not await turn.may_lead() and meeting.id not in await minutes_versions.sent_out(turn.tx, turn.the_group()):
        raise Refusal("minutes-not-out")


async def _messages(turn: Turn, meeting: Meeting) -> list[Message]:
    """Return the links to the files or, without a public address, the minutes as text."""
    minutes, _ = await current(turn.tx, turn.the_group(), meeting)
    said = turn.say("minutes-here", when=when(meeting, turn.zone, turn.locale), state=minutes.state)
    links = [
        (turn.say(f"minutes-link-{kind.removeprefix('minutes-')}"), found)
        for kind in (WORD, MARKDOWN, PAGE)
        if (found := await address(turn, kind, meeting, lasts=False)) is not None
    ]
    leads = await turn.may_lead()
    unsure = 0
    if leads:
        unsure = sum(not each.is_sure for each in (await who_was_there(turn, meeting)).present)
    following = await meetings.planned_after(turn.tx, turn.the_group(), meeting, now=turn.now)
    form = await minutes_versions.form_of(turn.tx, turn.the_group())
    has_template = await minutes_templates.has_template(turn.tx, turn.the_group())
    there = [each for each in Form if has_template or each is not Form.TEMPLATE]
    shown = document_cards.minutes_message(
        said,
        links,
        turn.locale,
        meeting=meeting.id,
        others=[each for each in there if leads and each is not (form or Form.NUMBERED)],
        unsure=unsure,
        asks_next=leads and following is None,
    )
    if links:
        return [shown]
    return [shown, *(Message(text=part) for part in document_cards.in_parts(markdown(minutes, turn.group_locale)))]


# -- the form


async def choose_form(turn: Turn, command: commands.ChooseMinutesForm) -> None:
    await turn.require(commands.ChooseMinutesForm)
    await _choose(turn, command.form)
    await turn.reply_text("minutes-form-chosen", form=command.form.value)


async def _choose(turn: Turn, form: Form) -> None:
    await minutes_versions.choose_form(turn.tx, turn.the_group(), form)
    turn.can_undo("undo-did-minutes-form")


class _Chosen(Struct):
    meeting: Annotated[str, Meta(max_length=64)]
    form: Form


async def press_form(turn: Turn, data: Mapping[str, Any]) -> Answer:
    chosen = read(data, _Chosen)
    meeting = await meetings.load_meeting(turn.tx, turn.tenant_id, chosen.meeting)
    if meeting is None:
        raise Refusal("meeting-gone")
    await turn.enter(meeting.group_id)
    await turn.require(commands.ChooseMinutesForm)
    if chosen.form is Form.TEMPLATE and not await minutes_templates.has_template(turn.tx, turn.the_group()):
        raise Refusal("template-none")
    await _choose(turn, chosen.form)
    return ShowText(turn.say("minutes-form-chosen", form=chosen.form.value))


# -- sent out, commented on, adopted


async def send_out(turn: Turn, command: commands.SendOutMinutes) -> None:
    """Post the minutes in the group. The last day for comments becomes a deadline of the group."""
    await turn.require(commands.SendOutMinutes)
    group, meeting = turn.the_group(), await _meeting(turn)
    day = when(meeting, turn.zone, turn.locale)
    if not (await agendas.load_agenda(turn.tx, turn.tenant_id, meeting.id)).items:
        raise Refusal("minutes-empty", when=day)
    until = command.until.day if command.until else None
    if command.until is not None and until is None:
        raise Refusal("date-no-such-day")
    if until is not None and until < turn.today:
        raise Refusal("minutes-passed-day", day=plain_day(until, turn.locale))
    await minutes_versions.send_out(turn.tx, turn.tenant_id, meeting.id, until=until, now=turn.now)
    label = ""
    if until is not None:
        held_on = meeting.starts_at.astimezone(turn.zone).date()
        title = say(turn.group_locale, "minutes-deadline", day=plain_day(held_on, turn.group_locale))
        deadline = await create(turn, Draft(title=title, due_on=until), quietly=True)
        label = deadline.label
    linked = await _link_on_next_agenda(turn, meeting)
    for message in await _posts(turn, meeting, until):
        await turn.tell_group(message)
    turn.cannot_undo("undo-did-sent-out", "undo-instead-sent-out", when=day)
    key = "minutes-sent" if until is None else "minutes-sent-until"
    more = {} if until is None else {"day": plain_day(until, turn.locale), "label": label}
    if turn.place.conversation != group.conversation:
        await turn.reply_markdown(" ".join([turn.say(key, when=day, **more), *linked]))


async def _posts(turn: Turn, meeting: Meeting, until: date | None) -> list[Message]:
    locale = turn.group_locale
    text = say(turn.group_locale, "minutes-posted", when=when(meeting, turn.zone, locale))
    if until is not None:
        text += " " + say(turn.group_locale, "minutes-posted-until", day=long_day(until, locale))
    links = [
        (say(turn.group_locale, f"minutes-link-{kind.removeprefix('minutes-')}"), found)
        for kind in (WORD, PAGE)
        if (found := await address(turn, kind, meeting, lasts=True)) is not None
    ]
    if links:
        return [Message(text=f"{text}\n\n{document_cards.linked(links)}")]
    minutes, _ = await current(turn.tx, turn.the_group(), meeting)
    return [
        Message(text=text),
        *(Message(text=part) for part in document_cards.in_parts(markdown(minutes, turn.group_locale))),
    ]


async def comment(turn: Turn, command: commands.CommentOnMinutes) -> None:
    """Pass a comment on to the secretary, or to the chair if there is none."""
    meeting = await _meeting(turn)
    await _must_be_readable(turn, meeting)
    roster = await turn.members()
    told = leaders.writing(roster, acting=meeting.acting_chair)
    if not told:
        raise Refusal("minutes-comment-nobody")

    def comment_of(reader: Group) -> Message:
        day, name = when(meeting, turn.zone, reader.locale), escape_markdown(turn.person.name)
        text = escape_markdown(command.text)
        return Message(text=say(reader.locale, "minutes-comment-from", when=day, name=name, text=text))

    for person_id in told:
        await turn.tell(person_id, comment_of, awaited=True)
    adopted = await minutes_versions.latest_version(turn.tx, turn.tenant_id, meeting.id)
    names = ", ".join(member.person.name for member in roster if member.person.id in told)
    key = "minutes-comment-sent" if adopted is None else "minutes-comment-final"
    await turn.reply_text(key, names=escape_markdown(names))


async def adopt(turn: Turn, command: commands.AdoptMinutes) -> None:
    """Save the minutes as they are now as final. If they are final and have changed since, save another version."""
    await turn.require(commands.AdoptMinutes)
    group, meeting = turn.the_group(), await _to_adopt(turn)
    day = when(meeting, turn.zone, turn.locale)
    if meeting.status is not MeetingStatus.ENDED:
        raise Refusal("minutes-not-over", when=day)
    await agenda_service.hold(turn.tx, group)
    earlier = await minutes_versions.latest_version(turn.tx, turn.tenant_id, meeting.id)
    now = await minutes_now(turn.tx, group, meeting, state="")
    if not now.items:
        raise Refusal("minutes-empty", when=day)
    if earlier is not None and msgspec.structs.replace(earlier.minutes, state="") == now:
        if command.files and (filed := await _file(turn, meeting)):
            await turn.reply_markdown(filed)
            return
        raise Refusal("minutes-adopted-already", when=day)
    number = earlier.number + 1 if earlier else 1
    final = msgspec.structs.replace(now, state=adopted_state(group.locale, turn.today, number))
    await minutes_versions.adopt(turn.tx, turn.tenant_id, meeting.id, final, by=turn.person.id, now=turn.now)
    linked = await _link_on_next_agenda(turn, meeting)
    turn.cannot_undo("undo-did-adopted", "undo-instead-adopted", when=day)
    said = (
        turn.say("minutes-adopted", when=day)
        if number == 1
        else turn.say("minutes-adopted-version", when=day, number=number)
    )
    filed = await _file(turn, meeting) if command.files else ""
    await turn.reply_markdown(" ".join(each for each in (said, *linked, filed) if each))


async def _to_adopt(turn: Turn) -> Meeting:
    """Return the latest meeting, or the one before it while the latest is in progress: a meeting adopts the minutes of
    the meeting before."""
    meeting = await _meeting(turn)
    if meeting.status is MeetingStatus.ENDED:
        return meeting
    before = await minutes_versions.held_before(turn.tx, turn.the_group(), meeting)
    return before if before is not None and before.status is MeetingStatus.ENDED else meeting


async def _file(turn: Turn, meeting: Meeting) -> str:
    """Tick "Föregående anteckningar" on the agenda of the meeting in progress. Return the sentence that tells it; "" if
    there is no such item to tick."""
    group = turn.the_group()
    following = await meetings.planned_after(turn.tx, group, meeting, now=turn.now)
    if following is None or following.starts_at > turn.now:
        return ""
    await agenda_service.hold(turn.tx, group)
    before = await agendas.load_agenda(turn.tx, turn.tenant_id, following.id)
    item = item_of_previous(before)
    if item is None or item.status is not ItemStatus.OPEN:
        return ""
    after = rules.replaced(before, replace(item, status=ItemStatus.DONE))
    await agenda_service.change(turn.tx, group, before, after, by=turn.person.id, now=turn.now)
    held_on = meeting.starts_at.astimezone(turn.zone).date()
    return turn.say("minutes-filed", day=plain_day(held_on, turn.locale))


async def _link_on_next_agenda(turn: Turn, meeting: Meeting) -> list[str]:
    """Put the link under the item about the previous minutes on the next agenda. Return the sentence that tells it."""
    group = turn.the_group()
    found = await address(turn, PAGE, meeting, lasts=True)
    following = await meetings.planned_after(turn.tx, group, meeting, now=turn.now)
    if following is None:
        return []
    if found is None:
        await agenda_service.show_anew(turn.tx, group, following.id, now=turn.now)
        return []
    await agenda_service.hold(turn.tx, group)
    before = await agendas.load_agenda(turn.tx, turn.tenant_id, following.id)
    item = item_of_previous(before)
    if item is None:
        return []
    held_on = meeting.starts_at.astimezone(turn.zone).date()
    title = say(turn.group_locale, "minutes-material-title", day=plain_day(held_on, turn.group_locale))
    others = tuple(each for each in item.material if each.title != title)
    after = rules.replaced(before, replace(item, material=(*others, Material(found, title))))
    await agenda_service.change(turn.tx, group, before, after, by=None, now=turn.now)
    return [turn.say("minutes-linked", title=escape_markdown(item.title))]


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.MakeMinutes: make,
    commands.ChooseMinutesForm: choose_form,
    commands.SendOutMinutes: send_out,
    commands.CommentOnMinutes: comment,
    commands.AdoptMinutes: adopt,
}
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {"minutes_form": press_form}
