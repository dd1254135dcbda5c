"""Questions that wait for a yes: asked with buttons, and answered by a typed yes or no too."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from msgspec import Struct

from bot.events import Answer, ShowCard
from bot.registry import Confirmation, Press
from bot.turn import Turn
from dialogs import catalogue as commands
from dialogs.agenda import offer_cards
from dialogs.meetings.cards import settled_card
from dialogs.message import card_message
from dialogs.model import Refusal
from dialogs.text import escape_markdown
from storage import people as groups
from storage.confirmations import DID_YOU_MEAN, MEANT, PUBLISH, asked_last, latest_question, load_confirmation

JUST_NOW = timedelta(minutes=15)
OLD = timedelta(hours=1)
"""If somebody's own question is older, a yes is rather for the one that another was asked just now."""


class Said(Struct):
    """Words that a person typed. They wait until the person has said which group, or which command, was meant."""

    text: str
    message: str = ""


async def answer(turn: Turn, command: commands.AnswerQuestion, say_again: Press) -> None:
    """Answer the newest question. `say_again` obeys the words that waited for the answer."""
    known = turn.registry.confirmations
    found = await latest_question(turn.tx, turn.tenant_id, turn.place.conversation, turn.person.id, known)
    if found is None or found.asked_at < turn.now - OLD:
        await _must_be_theirs(turn)
    if found is None:
        raise Refusal("nothing-asked")
    confirmation, kind, _ = found
    if kind in (DID_YOU_MEAN, MEANT, PUBLISH) and command.yes:
        # The command gives the reply.
        await say_again(turn, {"proposal": confirmation, "kind": kind})
        return
    press = known[kind].yes if command.yes else known[kind].no
    answered = await press(turn, {"proposal": confirmation})
    if isinstance(answered, ShowCard):
        await turn.reply(card_message(answered.card))


async def _must_be_theirs(turn: Turn) -> None:
    """Raise Refusal with the name of the member whom the question just asked here is for, if it is for another."""
    asked = None
    if not turn.is_private:
        known, after = turn.registry.confirmations, turn.now - JUST_NOW
        asked = await asked_last(turn.tx, turn.tenant_id, turn.place.conversation, known, after=after)
    if asked is None or asked == turn.person.id or turn.group is None:
        return
    member = await groups.find_member(turn.tx, turn.group, asked)
    if member is not None:
        raise Refusal("question-of-another", name=escape_markdown(member.person.name))


async def suggests_undo(turn: Turn, confirmation: str) -> bool:
    """Return whether this question suggests `ångra`, after a slip such as "ångar"."""
    kept = await load_confirmation(turn.tx, turn.tenant_id, confirmation, Said)
    return isinstance(commands.parse(kept.content.text, today=turn.today), commands.Undo)


async def offer(turn: Turn, question: str, choices: Sequence[tuple[str, str]]) -> None:
    """Ask `question` with a button for each (title, command). Only the person who is asked can press them."""
    buttons = []
    for title, text in choices:
        confirmation = await turn.save_confirmation("said", Said(text), group_id=turn.group.id if turn.group else None)
        buttons.append((title, confirmation))
    await turn.reply(offer_cards.choices(question, buttons))


async def drop(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Answer no to a suggested command, or to a text that would become public."""
    kept = await turn.take_confirmation(data, Said)
    if kept.person_id != turn.person.id:
        raise Refusal("not-your-card")
    return ShowCard(settled_card(turn.say("did-you-mean-dropped")), settles=True)


async def _only_dispatch_obeys(_turn: Turn, _data: Mapping[str, Any]) -> Answer:
    raise Refusal("card-outdated")


ACTIONS: dict[str, Press] = {"say_no": drop}
CONFIRMATIONS = tuple(Confirmation(kind, yes=_only_dispatch_obeys, no=drop) for kind in (DID_YOU_MEAN, PUBLISH))
