"""Incoming items: shown to leaders, and accepted or declined by card and by text."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Annotated, Any

from msgspec import Meta, Struct

from bot.events import Answer, ShowCard
from bot.forwarding.service import NEWS, place, promise_to, refresh_at_home
from bot.turn import Turn, read
from dialogs import catalogue as commands
from dialogs.forwarding import cards, rules
from dialogs.forwarding.names import Known, named_groups
from dialogs.meetings.cards import settled_card
from dialogs.model import Refusal
from dialogs.text import escape_markdown
from dialogs.texts.calendar import short_day
from storage import forwarding as forwardings
from storage import people as groups

MOST_SHOWN = 5
"""Cards in one reply."""


async def show_received(turn: Turn, _: commands.ShowReceived) -> None:
    """Send the waiting questions in private, each as its card, because they are for leaders."""
    await turn.require(commands.ShowReceived)
    waiting = await forwardings.received(turn.tx, turn.the_group())
    if not waiting:
        raise Refusal("forwarding-nothing-received")
    for each in waiting[:MOST_SHOWN]:
        home = await groups.load_group(turn.tx, turn.tenant_id, each.from_group)
        sender = await groups.load_person(turn.tx, turn.tenant_id, each.sent_by)
        if home is not None:
            name = sender.name if sender else "?"
            await turn.reply_privately(cards.ask_message(each, home.name, name, turn.locale))
    if not turn.is_private:
        await turn.reply_text("forwarding-received")


async def answer_received(turn: Turn, command: commands.AnswerReceived) -> None:
    await turn.require(commands.AnswerReceived)
    waiting = await forwardings.received(turn.tx, turn.the_group())
    homes = {each.from_group: await groups.load_group(turn.tx, turn.tenant_id, each.from_group) for each in waiting}
    known = [Known(key, home.name) for key, home in homes.items() if home is not None]
    meant = {key for named in named_groups(command.group, known) for key in named.near}
    answered = [await _answer(turn, each.id, accept=command.accept) for each in waiting if each.from_group in meant]
    if not answered:
        raise Refusal("forwarding-none-from", group=escape_markdown(command.group))
    await turn.reply_markdown("\n\n".join(answered))


class _OfForwarding(Struct):
    forwarding: Annotated[str, Meta(max_length=64)]


async def _press(turn: Turn, data: Mapping[str, Any], *, accept: bool) -> Answer:
    forwarding = await forwardings.load(turn.tx, turn.tenant_id, read(data, _OfForwarding).forwarding)
    if forwarding is None or forwarding.to_group is None:
        raise Refusal("forwarding-gone")
    await turn.enter(forwarding.to_group)
    await turn.require(commands.AnswerReceived)
    return ShowCard(settled_card(await _answer(turn, forwarding.id, accept=accept)), settles=True)


async def press_accept(turn: Turn, data: Mapping[str, Any]) -> Answer:
    return await _press(turn, data, accept=True)


async def press_decline(turn: Turn, data: Mapping[str, Any]) -> Answer:
    return await _press(turn, data, accept=False)


async def _answer(turn: Turn, forwarding_id: str, *, accept: bool) -> str:
    """Accept or decline the item for the turn's group, and return the reply. The sender is told."""
    forwarding = await forwardings.load_to_change(turn.tx, turn.tenant_id, forwarding_id)
    if forwarding is None:
        raise Refusal("forwarding-gone")
    changed = rules.accepted(forwarding) if accept else rules.declined(forwarding)
    if accept:
        changed = await place(turn.tx, turn.the_group(), changed, now=turn.now)
    await forwardings.save(turn.tx, turn.tenant_id, changed)
    home = await groups.load_group(turn.tx, turn.tenant_id, changed.from_group)
    if home is not None and changed.sent_by != turn.person.id:
        await turn.promise(promise_to(NEWS, changed.sent_by, changed, home, now=turn.now))
    await refresh_at_home(turn.tx, turn.tenant_id, changed, now=turn.now)
    title = escape_markdown(changed.content.title)
    what = "undo-did-received" if accept else "undo-did-not-received"
    turn.cannot_undo(what, "undo-instead-received" if accept else "undo-instead-not-received", title=title)
    if not accept:
        return turn.say("forwarding-declined", title=title)
    if changed.on is None:
        return turn.say("forwarding-accepted-later", title=title)
    return turn.say("forwarding-accepted", title=title, day=short_day(changed.on, turn.locale))


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.ShowReceived: show_received,
    commands.AnswerReceived: answer_received,
}
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "forwarding_accept": press_accept,
    "forwarding_decline": press_decline,
}
