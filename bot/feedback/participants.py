"""The participants of an open round: who was at the meeting, and so is asked.

In a named round a leader decides. In an anonymous round the list is fixed at the opening, and each person speaks only
for themselves.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Annotated, Any

from msgspec import Meta, Struct

from bot.events import Answer, ShowCard, ShowForm
from bot.feedback.jobs import close_if_complete
from bot.feedback.service import promise_questions, refresh_card
from bot.minutes.attendance import record, was_there
from bot.turn import Turn, read
from dialogs import catalogue as commands
from dialogs.feedback import asked_cards, rules
from dialogs.feedback.cards import line_card
from dialogs.feedback.model import FeedbackRound
from dialogs.message import Card
from dialogs.minutes.attendance import guest_in
from dialogs.model import Group, Member, Refusal
from dialogs.names.organisations import recognise_organisation
from dialogs.names.recognition import candidates
from dialogs.text import escape_markdown
from storage import feedback


class _OfRound(Struct):
    round: Annotated[str, Meta(max_length=64)]


class _Ticked(_OfRound):
    asked: Annotated[str, Meta(max_length=8_000)] = ""
    before: Annotated[str, Meta(max_length=8_000)] = ""


async def _open_round(turn: Turn, data: Mapping[str, Any]) -> tuple[Group, FeedbackRound]:
    found = await feedback.load_round(turn.tx, turn.tenant_id, read(data, _OfRound).round)
    if found is None:
        raise Refusal("feedback-round-gone")
    group = await turn.enter(found.group_id)
    await turn.require(commands.SetAsked)
    if found.closed_at is not None:
        raise Refusal("feedback-already-closed")
    return group, found


async def open_form(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Show the participants: to be changed in a named round, to be read in an anonymous one."""
    return ShowForm(turn.say("feedback-who-title"), await _form(turn, data))


async def _form(turn: Turn, data: Mapping[str, Any]) -> Card:
    _, round_ = await _open_round(turn, data)
    asked = await feedback.asked_in(turn.tx, turn.tenant_id, round_.id)
    if round_.anonymous:
        return asked_cards.fixed_card(await turn.members(), asked, turn.locale)
    return asked_cards.who_form(round_, await turn.members(), asked, turn.locale)


async def save_asked(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Save the ticks: ticked people are asked, and others are not. People added since the form was shown stay."""
    group, found = await _open_round(turn, data)
    if not rules.may_be_unticked(found, own=False):
        raise Refusal("feedback-who-fixed")
    sent = read(data, _Ticked)
    known = {member.person.id: member for member in await turn.members()}
    ticked, before = ({each for each in written.split(",") if each} for written in (sent.asked, sent.before))
    if not ticked <= known.keys():
        raise Refusal("card-not-understood")
    if not ticked:
        raise Refusal("feedback-who-nobody")
    after = await _change(turn, group, found, [known[each] for each in ticked - before], before - ticked)
    return ShowCard(line_card(turn.say("feedback-who-saved", count=after.asked)))


async def _change(turn: Turn, group: Group, round_: FeedbackRound, more: list[Member], less: set[str]) -> FeedbackRound:
    """Return the round with `more` asked and `less` not, closed if it waits for nobody."""
    held = await feedback.round_to_close(turn.tx, turn.tenant_id, round_.id)
    if held is None:
        raise Refusal("feedback-already-closed")
    added = [each for each in more if await feedback.ask(turn.tx, turn.tenant_id, held.id, each.person.id)]
    for person_id in less:
        await feedback.do_not_ask(turn.tx, turn.tenant_id, held.id, person_id)
    await promise_questions(turn.tx, group, held, [each.person.id for each in added], now=turn.now)
    after = await feedback.round_to_close(turn.tx, turn.tenant_id, held.id) or held
    if after.asked == 0:
        raise Refusal("feedback-who-nobody")
    await refresh_card(turn.tx, group, after, now=turn.now)
    turn.cannot_undo("undo-did-asked", "undo-instead-asked")
    return await close_if_complete(turn.tx, group, after, now=turn.now)


async def set_asked(turn: Turn, command: commands.SetAsked) -> None:
    """Handle "Olle var inte med" and "Olle var med": for the attendance, and about the open round."""
    group = turn.the_group()
    guest = guest_in(command.person, await turn.members()) if command.person != commands.ME else None
    if guest is None and await _is_organisation(turn, command.person):
        named = command.person
        lists = commands.RecordAttendance(present=named) if command.on else commands.RecordAttendance(absent=named)
        await record(turn, lists)
        return
    people = [] if guest else await turn.the_ones(command.person)
    noted = await was_there(turn, people, guest, is_present=command.on)
    if guest is not None and not noted:
        raise Refusal("person-not-known", name=escape_markdown(command.person[:100]))
    try:
        if guest is None:
            await _set_asked(turn, group, people, command)
    except Refusal as refusal:
        # These two are raised before anything of the round is changed.
        if not noted or refusal.key not in ("feedback-no-open-round", "feedback-who-fixed"):
            raise
        if refusal.key == "feedback-who-fixed":
            noted = f"{noted}\n\n{turn.say(refusal.key, **refusal.values)}"
        await turn.reply_markdown(noted)
    else:
        if guest is not None:
            await turn.reply_markdown(noted)


async def _is_organisation(turn: Turn, name: str) -> bool:
    """Return whether `name` is an organisation of the group, and no person."""
    roster = await turn.members()
    return name != commands.ME and not candidates(name, roster) and recognise_organisation(name, roster) is not None


async def _set_asked(turn: Turn, group: Group, people: list[Member], command: commands.SetAsked) -> None:
    await turn.require(commands.SetAsked, own=[each.person.id for each in people] == [turn.person.id])
    round_ = await feedback.latest_round(turn.tx, group, is_open=True)
    if round_ is None:
        raise Refusal("feedback-no-open-round")
    own = [each.person.id for each in people] == [turn.person.id]
    if not rules.may_be_unticked(round_, own=own):
        raise Refusal("feedback-who-fixed")
    if round_.anonymous:
        await _speak_for_oneself(turn, group, round_, on=command.on)
        return
    more, less = (people, set[str]()) if command.on else ([], {each.person.id for each in people})
    await _change(turn, group, round_, more, less)
    key = "feedback-asked-now" if command.on else "feedback-asked-not"
    await turn.reply_text(key, name=escape_markdown(", ".join(each.person.name for each in people)))


async def _speak_for_oneself(turn: Turn, group: Group, round_: FeedbackRound, *, on: bool) -> None:
    """Save the person's own word in an anonymous round. The reply does not depend on whether they have answered."""
    held = await feedback.round_to_close(turn.tx, turn.tenant_id, round_.id)
    if held is None:
        raise Refusal("feedback-already-closed")
    was_asked = await feedback.set_absent(turn.tx, turn.tenant_id, held.id, turn.person.id, absent=not on)
    now = "feedback-asked-now" if was_asked else "feedback-not-asked-but-welcome"
    key = now if on else "feedback-asked-not"
    await turn.reply_text(key, name=escape_markdown(turn.person.name))
    await close_if_complete(turn.tx, group, held, now=turn.now)


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {commands.SetAsked: set_asked}
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "feedback_asked": save_asked,
}
FORMS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {"feedback_who": open_form}
