"""`ångra`: takes back the writer's last change in this conversation and names it, or asks."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Annotated, Any

from msgspec import Meta, Struct

from bot.confirmations import suggests_undo
from bot.events import Answer, ShowCard
from bot.registry import Confirmation
from bot.turn import Turn, read
from bot.undo import restoring
from bot.undo.records import Record
from dialogs import catalogue as commands
from dialogs.meetings.cards import settled_card
from dialogs.message import Message, card_message
from dialogs.model import Refusal
from dialogs.text import escape_markdown
from dialogs.texts import say
from dialogs.undo import cards as undo_cards
from storage import agenda as agendas
from storage import feedback
from storage import people as groups
from storage.confirmations import (
    DID_YOU_MEAN,
    UNDO,
    WaitingConfirmation,
    latest_question,
    load_confirmation,
    newest_of,
    take_confirmation,
)

ASK = "undo-ask"

Kept = WaitingConfirmation[Record]


async def undo(turn: Turn, command: commands.Undo) -> None:
    """Take back this person's last change here. A leader is asked first about somebody else's change."""
    if command.whose:
        await _ask_of_other(turn, command.whose)
        return
    latest = await _latest(turn, turn.person.id)
    if not command.about and await _drop_question(turn, latest):
        return
    if latest and command.about:
        # The named change may not be the last: ask, and name the last.
        what = _what(turn, latest[0].content)
        await _show(turn, card_message(undo_cards.which_card(what, turn.locale, record=latest[0].id)))
    elif latest:
        await _show(turn, await _take_back(turn, latest[0], earlier=latest[1] if latest[1:] else None))
    elif await _has_answered(turn):
        await turn.reply_text("undo-answer")
    else:
        await _show(turn, await _nothing(turn))


async def _drop_question(turn: Turn, latest: list[Kept]) -> bool:
    """Answer no to the question that this person's last message led to, and return True.

    A question that is older than the last change stays: then the change is meant.
    """
    asked = turn.registry.confirmations.keys() - {ASK}
    found = await latest_question(
        turn.tx,
        turn.tenant_id,
        turn.place.conversation,
        turn.person.id,
        asked,
        after=latest[0].created_at if latest else None,
    )
    if found is None:
        return False
    confirmation, kind, _ = found
    if kind == DID_YOU_MEAN and await suggests_undo(turn, confirmation):
        return False
    answered = await turn.registry.confirmations[kind].no(turn, {"proposal": confirmation})
    if isinstance(answered, ShowCard):
        await _show(turn, card_message(answered.card))
    return True


async def _latest(turn: Turn, person_id: str) -> list[Kept]:
    return await newest_of(
        turn.tx, turn.tenant_id, turn.place.conversation, person_id, Record, kind=UNDO, most=undo_cards.MOST_LOOKED_AT
    )


async def _has_answered(turn: Turn) -> bool:
    """Return whether their answer waits in an open round. The reply is private, and nothing is saved."""
    if not turn.is_private:
        return False
    for round_ in await feedback.open_rounds_of(turn.tx, turn.tenant_id, turn.person.id):
        part = await feedback.participation(turn.tx, turn.tenant_id, round_.id, turn.person.id, to_change=False)
        if part is not None and part.answer is not None:
            return True
    return False


async def _nothing(turn: Turn) -> Message:
    """Return the reply that this person has no change here. In private it names the group where they last changed
    something."""
    if turn.is_private:
        for group in await groups.groups_of(turn.tx, turn.tenant_id, turn.person.id):
            there = await newest_of(
                turn.tx, turn.tenant_id, group.conversation, turn.person.id, Record, kind=UNDO, most=1
            )
            if there:
                what = _what(turn, there[0].content)
                return Message(text=turn.say("undo-elsewhere", group=escape_markdown(group.name), what=what))
    elif turn.group is not None and await turn.leads():
        return Message(text=turn.say("undo-nothing-leader"))
    return Message(text=turn.say("undo-nothing"))


def _what(turn: Turn, record: Record) -> str:
    return turn.say(record.what, **record.values)


async def _show(turn: Turn, said: Message) -> None:
    await turn.reply(said)


# -- taking back


async def _take_back(turn: Turn, kept: Kept, *, earlier: Kept | None = None) -> Message:
    """Take the change back, and return the reply. If that is impossible, nothing changes, and the change before it is
    offered."""
    record = kept.content
    if kept.group_id:
        await turn.enter(kept.group_id)
    what = _what(turn, record)
    whose = "" if kept.person_id == turn.person.id else await _name_of(turn, kept.person_id)
    if record.instead:
        return _refused(turn, turn.say("undo-cannot", what=what, instead=turn.say(record.instead)), earlier)
    ground = await restoring.ground(turn, record)
    if ground.is_gone:
        await take_confirmation(turn.tx, turn.tenant_id, kept.id, Record, now=turn.now)
        return _refused(turn, turn.say("undo-gone", what=what), earlier)
    if ground.is_built_on:
        name = await _name_of(turn, ground.by)
        key = "undo-built-on-by" if name else "undo-built-on"
        said = turn.say(key, what=what, name=escape_markdown(name), titles=ground.titles)
        return _refused(turn, said, earlier)
    await take_confirmation(turn.tx, turn.tenant_id, kept.id, Record, now=turn.now)
    turn.takes_back = True
    try:
        async with turn.tx.begin_nested():
            ways = turn.registry.undo_ways
            answers = [await ways[way.action](turn, sent) for way in reversed(record.ways) for sent in way.sent]
            await restoring.put_back(turn, record)
    except Refusal as refusal:
        # It was taken back already, or cannot be any more. The one before it is next.
        return _refused(turn, turn.say(refusal.key, **refusal.values), earlier)
    return await _taken_back(turn, record, ground, answers, whose)


async def _taken_back(
    turn: Turn, record: Record, ground: restoring.Ground, answers: list[Answer], whose: str
) -> Message:
    shown = [answer.card for answer in answers if isinstance(answer, ShowCard)]
    if len(shown) == 1 and not (record.rows or record.agendas):
        return Message(card=shown[0], summary=str(shown[0]["fallbackText"]))
    if shown and not (record.rows or record.agendas):
        return Message(text="\n\n".join(str(card["fallbackText"]) for card in shown))
    what = _what(turn, record)
    key = "undo-done-of" if whose else "undo-done"
    said = turn.say(key, what=what, name=escape_markdown(whose))
    if ground.is_changed and len(record.agendas) == 1:
        agenda = await agendas.load_agenda(turn.tx, turn.tenant_id, record.agendas[0].meeting_id)
        said += " " + turn.say("undo-agenda-now", count=len(agenda.items))
    if ground.left:
        name = await _name_of(turn, ground.by)
        said += " " + turn.say("undo-left-by" if name else "undo-left", titles=ground.left, name=escape_markdown(name))
    if record.told and turn.group is not None and turn.group.conversation != turn.place.conversation:
        theirs = say(turn.group_locale, record.what, **record.values)
        told = say(turn.group_locale, "undo-told", name=escape_markdown(turn.person.name), what=theirs)
        await turn.tell_group(Message(text=told))
        said += " " + turn.say("undo-told-where", group=escape_markdown(turn.group.name))
    return Message(text=said)


def _refused(turn: Turn, said: str, earlier: Kept | None) -> Message:
    """Return `said`, with the offer to take back the change before it, by name."""
    if earlier is None or earlier.content.instead:
        return Message(text=said)
    return card_message(undo_cards.offer_card(said, _what(turn, earlier.content), turn.locale, record=earlier.id))


async def _name_of(turn: Turn, person_id: str | None) -> str:
    if person_id is None or turn.group is None:
        return ""
    return next((each.person.name for each in await turn.members() if each.person.id == person_id), "")


# -- a change of somebody else


class Asked(Struct, frozen=True):
    """The undo record that a leader was asked about."""

    record: str


async def _ask_of_other(turn: Turn, whose: str) -> None:
    """Ask a leader about "Ångra Karins ändring". Nothing is taken back before the yes."""
    group = turn.the_group()
    # Swedish adds an s to a name, unless it ends in one.
    names = (whose, whose.removesuffix("s").rstrip("'’"), whose.rstrip("'’"))
    found_people = [member for name in dict.fromkeys(names) if (member := await turn.who_is(name))]
    other = found_people[0] if found_people else None
    if other is None:
        other = await turn.the_one(whose)
    if other.person.id != turn.person.id and not await turn.leads():
        raise Refusal("undo-only-leaders", name=escape_markdown(other.person.name))
    home = turn.place.conversation if not turn.is_private else group.conversation
    found = await newest_of(turn.tx, turn.tenant_id, home, other.person.id, Record, kind=UNDO, most=1)
    if not found:
        raise Refusal("undo-nothing-of", name=escape_markdown(other.person.name))
    record = found[0].content
    if record.instead:
        said = turn.say("undo-cannot", what=_what(turn, record), instead=turn.say(record.instead))
        await turn.reply(Message(text=said))
        return
    confirmation = await turn.save_confirmation(ASK, Asked(found[0].id), group_id=group.id)
    card = undo_cards.ask_card(
        escape_markdown(other.person.name), _what(turn, record), turn.locale, confirmation=confirmation
    )
    await turn.reply(card_message(card))


class _OfRecord(Struct):
    record: Annotated[str, Meta(max_length=64)]


async def press_earlier(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Handle the button of an offer. Only the person of the change may press it."""
    kept = await load_confirmation(turn.tx, turn.tenant_id, read(data, _OfRecord).record, Record)
    if kept.person_id != turn.person.id:
        raise Refusal("not-your-card")
    return _settled(await _take_back(turn, kept))


async def press_of_other(turn: Turn, data: Mapping[str, Any]) -> Answer:
    asked = await _asked(turn, data)
    kept = await load_confirmation(turn.tx, turn.tenant_id, asked.record, Record)
    return _settled(await _take_back(turn, kept))


async def press_not(turn: Turn, data: Mapping[str, Any]) -> Answer:
    await _asked(turn, data)
    return ShowCard(settled_card(turn.say("undo-kept")), settles=True)


async def _asked(turn: Turn, data: Mapping[str, Any]) -> Asked:
    """Return the record that a leader was asked about, and mark the question as answered."""
    waiting = await turn.load_confirmation(data, Asked)
    await turn.enter(waiting.group_id or "")
    if waiting.person_id != turn.person.id and not await turn.leads():
        raise Refusal("not-allowed")
    return (await take_confirmation(turn.tx, turn.tenant_id, waiting.id, Asked, now=turn.now)).content


def _settled(said: Message) -> Answer:
    return ShowCard(said.card or settled_card(said.text), settles=True)


async def redo(turn: Turn, _: commands.Redo) -> None:
    await turn.reply_text("undo-redo")


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {commands.Undo: undo, commands.Redo: redo}
CONFIRMATIONS = (Confirmation(ASK, yes=press_of_other, no=press_not),)
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "undo_earlier": press_earlier,
    "undo_other": press_of_other,
    "undo_not": press_not,
}
