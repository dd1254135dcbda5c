"""Inviting to an occasion, and changing or cancelling it: shown first, and done after a yes."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Annotated, Any

from msgspec import Meta, structs

from bot.events import Answer, ShowCard
from bot.occasions import service
from bot.occasions.common import enter, meant
from bot.occasions.messages import NUDGE
from bot.registry import Confirmation
from bot.turn import OfConfirmation, Turn, read
from dialogs import catalogue as commands
from dialogs.meetings.cards import settled_card
from dialogs.message import Card, card_message
from dialogs.model import Refusal
from dialogs.occasions import cards, reading, rules
from dialogs.occasions.model import Draft, Invitation
from dialogs.occasions.rules import Proposed
from dialogs.text import escape_markdown
from storage import occasions
from storage.confirmations import change_confirmation, load_confirmation, take_confirmation

KIND, CANCEL = "occasion", "occasion_cancel"


async def invite(turn: Turn, command: commands.Invite) -> None:
    """Show the invitation as it was read. What is missing is asked for, with all that was typed in its fields."""
    await turn.require(commands.Invite)
    await _ask(turn, reading.read(command.text, today=turn.today))


async def change(turn: Turn, command: commands.ChangeInvitation) -> None:
    await turn.require(commands.ChangeInvitation)
    word = turn.say("occasion-command-change")
    invitation = await meant(turn, command.of, lambda title: f"{word} {title}: {command.text}".rstrip(": "))
    if invitation is None:
        return
    was = rules.as_draft(invitation, turn.zone)
    draft = reading.changed(was, command.text, today=turn.today) if command.text else was
    await _ask(turn, draft if draft != was else structs.replace(was, problem="occasion-nothing-changed"))


async def _ask(turn: Turn, draft: Draft) -> None:
    confirmation = await turn.save_confirmation(KIND, draft, group_id=turn.the_group().id)
    await turn.reply(card_message(await _card(turn, draft, confirmation)))


async def _card(turn: Turn, draft: Draft, confirmation: str) -> Card:
    """Return the question, or the form with the sentence about what is missing."""
    try:
        proposed = rules.checked(draft, turn.zone, now=turn.now)
    except Refusal as refusal:
        problem = turn.say(refusal.key, **refusal.values)
        shown = structs.replace(draft, problem="")
        return cards.form_card(shown, turn.locale, confirmation=confirmation, problem=problem)
    was = await occasions.load(turn.tx, turn.tenant_id, draft.changes) if draft.changes else None
    return cards.ask_card(proposed, turn.zone, turn.locale, confirmation=confirmation, was=was, doubts=draft.doubts)


class _Filled(OfConfirmation):
    title: Annotated[str, Meta(max_length=2000)] = ""
    day: Annotated[str, Meta(max_length=10)] = ""
    last_day: Annotated[str, Meta(max_length=10)] = ""
    starts: Annotated[str, Meta(max_length=8)] = ""
    ends: Annotated[str, Meta(max_length=8)] = ""
    place: Annotated[str, Meta(max_length=2000)] = ""
    answer_by: Annotated[str, Meta(max_length=10)] = ""


async def _waiting(turn: Turn, confirmation: str, kind: str = KIND) -> Draft:
    """Return what waits for a yes. The person must lead the group."""
    waiting = await load_confirmation(turn.tx, turn.tenant_id, confirmation, Draft)
    if waiting.kind != kind or waiting.group_id is None:
        raise Refusal("proposal-settled")
    await turn.enter(waiting.group_id)
    await turn.require(commands.Invite)
    return waiting.content


async def edit(turn: Turn, data: Mapping[str, Any]) -> Answer:
    confirmation = read(data, OfConfirmation).confirmation
    draft = structs.replace(await _waiting(turn, confirmation), problem="")
    return ShowCard(cards.form_card(draft, turn.locale, confirmation=confirmation))


async def filled(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Show the result of the form. It still waits for a yes."""
    sent = read(data, _Filled)
    draft = Draft(
        title=sent.title,
        day=sent.day,
        last_day=sent.last_day,
        starts=sent.starts,
        ends=sent.ends,
        place=sent.place,
        answer_by=sent.answer_by,
        changes=(await _waiting(turn, sent.confirmation)).changes,
    )
    await change_confirmation(turn.tx, turn.tenant_id, sent.confirmation, draft)
    return ShowCard(await _card(turn, draft, sent.confirmation))


async def confirm(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Invite, or change the invitation, and tell everybody concerned."""
    confirmation = read(data, OfConfirmation).confirmation
    draft = await _waiting(turn, confirmation)
    try:
        proposed = rules.checked(draft, turn.zone, now=turn.now)
    except Refusal:
        return ShowCard(await _card(turn, draft, confirmation))
    changes = await enter(turn, draft.changes, to_change=True) if draft.changes else None
    if changes is not None and changes.cancelled_at is not None:
        raise Refusal("occasion-is-cancelled", title=escape_markdown(changes.title))
    await take_confirmation(turn.tx, turn.tenant_id, confirmation, Draft, now=turn.now)
    if changes is not None:
        return await _change(turn, changes, proposed)
    group = turn.the_group()
    opened = await occasions.invite(turn.tx, group, proposed, by=turn.person.id, now=turn.now)
    await service.post(turn.tx, group, opened, now=turn.now)
    title = escape_markdown(opened.title)
    turn.can_undo("undo-did-invited", title=title)
    return ShowCard(settled_card(turn.say("occasion-opened", title=title)), settles=True)


async def _change(turn: Turn, was: Invitation, proposed: Proposed) -> Answer:
    group, title = turn.the_group(), escape_markdown(proposed.title)
    turn.can_undo("undo-did-invitation-changed", title=title)
    await occasions.change(turn.tx, was, group, proposed)
    await service.tell(turn.tx, group, was.id, now=turn.now)
    await service.show_anew(turn.tx, group, was.id, now=turn.now)
    return ShowCard(settled_card(turn.say("occasion-changed", title=title)), settles=True)


async def drop(turn: Turn, data: Mapping[str, Any]) -> Answer:
    confirmation = read(data, OfConfirmation).confirmation
    waiting = await load_confirmation(turn.tx, turn.tenant_id, confirmation, Draft)
    if waiting.kind not in (KIND, CANCEL) or waiting.group_id is None:
        raise Refusal("proposal-settled")
    await turn.enter(waiting.group_id)
    await turn.require(commands.Invite)
    await take_confirmation(turn.tx, turn.tenant_id, confirmation, Draft, now=turn.now)
    return ShowCard(settled_card(turn.say("occasion-dropped")), settles=True)


async def remind(turn: Turn, command: commands.RemindOfInvitation) -> None:
    """Remind those who have not answered, at most once a day."""
    await turn.require(commands.RemindOfInvitation)
    word = turn.say("occasion-command-remind")
    invitation = await meant(turn, command.of, lambda title: f"{word} {title}")
    if invitation is None:
        return
    group = turn.the_group()
    rules.must_be_open(invitation, comes=True, today=turn.today, now=turn.now)
    answers = await occasions.answers(turn.tx, turn.tenant_id, invitation.id)
    silent = rules.silent_members(await turn.members(), answers)
    occurrence = f"asked {turn.today}"
    await turn.promise(
        *(
            service.to_person(group, invitation.id, NUDGE, each.person.id, occurrence=occurrence, now=turn.now)
            for each in silent
        )
    )
    await turn.reply_text("occasion-reminded", title=escape_markdown(invitation.title), count=len(silent))


# -- cancelled


async def cancel(turn: Turn, command: commands.CancelInvitation) -> None:
    await turn.require(commands.CancelInvitation)
    word = turn.say("occasion-command-cancel")
    invitation = await meant(turn, command.of, lambda title: f"{word} {title}")
    if invitation is None:
        return
    said = await occasions.answers(turn.tx, turn.tenant_id, invitation.id)
    content = Draft(title=invitation.title, changes=invitation.id)
    confirmation = await turn.save_confirmation(CANCEL, content, group_id=turn.the_group().id)
    card = cards.cancel_card(
        invitation,
        turn.zone,
        turn.locale,
        coming=sum(each.comes for each in said),
        confirmation=confirmation,
    )
    await turn.reply(card_message(card))


async def confirm_cancel(turn: Turn, data: Mapping[str, Any]) -> Answer:
    confirmation = read(data, OfConfirmation).confirmation
    draft = await _waiting(turn, confirmation, CANCEL)
    invitation = await enter(turn, draft.changes, to_change=True)
    title = escape_markdown(invitation.title)
    if invitation.cancelled_at is not None:
        raise Refusal("occasion-is-cancelled", title=title)
    await take_confirmation(turn.tx, turn.tenant_id, confirmation, Draft, now=turn.now)
    await occasions.cancel(turn.tx, turn.tenant_id, invitation.id, now=turn.now)
    turn.can_undo("undo-did-invitation-cancelled", title=title)
    await service.tell(turn.tx, turn.the_group(), invitation.id, now=turn.now)
    await service.show_anew(turn.tx, turn.the_group(), invitation.id, now=turn.now)
    return ShowCard(settled_card(turn.say("occasion-now-cancelled", title=title)), settles=True)


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.Invite: invite,
    commands.ChangeInvitation: change,
    commands.CancelInvitation: cancel,
    commands.RemindOfInvitation: remind,
}
CONFIRMATIONS = (Confirmation(KIND, yes=confirm, no=drop), Confirmation(CANCEL, yes=confirm_cancel, no=drop))
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "occasion_open": confirm,
    "occasion_edit": edit,
    "occasion_filled": filled,
    "occasion_drop": drop,
    "occasion_cancel": confirm_cancel,
}
