"""Records the decisions of items. A new decision is added to earlier ones, which change only on request."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.agenda.common import meeting_meant, save, to_change
from bot.agenda.offers import may_or_ask
from bot.confirmations import offer
from bot.turn import Turn
from dialogs import commands
from dialogs.agenda import decisions, rules
from dialogs.agenda.item_cards import short
from dialogs.agenda.model import Agenda, ItemStatus, ItemType
from dialogs.text import escape_markdown

MOST_OFFERED = 5


async def add_decision(turn: Turn, command: commands.AddDecision) -> None:
    meeting = await meeting_meant(turn)
    before = await to_change(turn, meeting)
    if command.number is None:
        await _ask_of_which(turn, before, command.text)
        return
    item = rules.item_at(before, command.number)
    decisions.decision_text(command.text)
    if not await may_or_ask(turn, commands.AddDecision, before, [command.number]):
        return
    after = decisions.with_decision(item, command.text)
    if len(decisions.decisions_of(after)) == len(decisions.decisions_of(item)):
        await turn.reply_text("decision-stands", number=command.number, title=escape_markdown(item.title))
        return
    turn.can_undo("undo-did-decided", title=escape_markdown(item.title))
    saved = await save(turn, before, rules.replaced(before, after))
    await turn.reply_markdown(_recorded(turn, saved, command.number))


def _recorded(turn: Turn, agenda: Agenda, number: int) -> str:
    item = rules.item_at(agenda, number)
    *earlier, (label, text) = decisions.numbered(item, number)
    said = turn.say(
        "decision-added", number=label or str(number), title=escape_markdown(item.title), text=escape_markdown(text)
    )
    if not earlier:
        return said
    before = "\n\n".join(f"{label} {escape_markdown(short(text, 120))}" for label, text in earlier)
    return f"{said}\n\n{turn.say('decision-earlier', count=len(earlier))}\n\n{before}"


async def _ask_of_which(turn: Turn, agenda: Agenda, text: str) -> None:
    """Ask which item a decision belongs to. Items for decision come first."""
    decisions.decision_text(text)
    open_ones = [
        (number, item)
        for number, item in enumerate(agenda.items, 1)
        if item.status in (ItemStatus.OPEN, ItemStatus.DONE) and item.type is not ItemType.BREAK
    ]
    open_ones.sort(key=lambda each: (each[1].type is not ItemType.DECISION, bool(each[1].outcome)))
    rules.item_at(agenda, 1)
    word = "decision" if turn.locale.startswith("en") else "beslut"
    choices = [
        (f"{number}. {short(item.title, 40)}", f"{word} {number}: {text}") for number, item in open_ones[:MOST_OFFERED]
    ]
    await offer(turn, turn.say("decision-of-which"), choices)


async def change_decision(turn: Turn, command: commands.ChangeDecision) -> None:
    meeting = await meeting_meant(turn)
    before = await to_change(turn, meeting)
    item = rules.item_at(before, command.number)
    place = decisions.place_of(item, command.number, command.nth)
    was = decisions.decisions_of(item)[place]
    after = decisions.with_changed_decision(item, place, command.text)
    if not await may_or_ask(turn, commands.ChangeDecision, before, [command.number]):
        return
    turn.can_undo("undo-did-decision-changed", title=escape_markdown(item.title))
    await save(turn, before, rules.replaced(before, after))
    label = f"{command.number}.{place + 1}" if len(decisions.decisions_of(item)) > 1 else str(command.number)
    title, old = escape_markdown(item.title), escape_markdown(was)
    if not command.text:
        await turn.reply_text("decision-removed", number=label, title=title, was=old)
        return
    now = escape_markdown(decisions.decision_text(command.text))
    await turn.reply_text("decision-changed", number=label, title=title, was=old, now=now)


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.AddDecision: add_decision,
    commands.ChangeDecision: change_decision,
}
