"""The choices of a group for its feedback rounds, by card and by text. An open round keeps its choices."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from bot.events import Answer, ShowCard, ShowForm
from bot.turn import Turn, read
from dialogs import catalogue as commands
from dialogs.feedback import choices_cards, third
from dialogs.message import Card, Message
from dialogs.model import Asks, ThirdKind, ThirdQuestion
from dialogs.text import escape_markdown
from storage import feedback
from storage import people as groups

_Wording = Annotated[str, Meta(max_length=third.LONGEST_QUESTION)]


class _OfGroup(Struct):
    group: Annotated[str, Meta(max_length=64)]


class _Chosen(_OfGroup):
    asks: Asks
    anonymous: Literal["yes", "no"]
    third: Literal["none", "word", "scale", "own"] = "none"
    sv: _Wording = ""
    en: _Wording = ""


def _message(card: Card) -> Message:
    return Message(card=card, summary=str(card["fallbackText"]).partition("\n")[0])


async def show(turn: Turn, _: commands.ShowRoundChoices) -> None:
    await turn.require(commands.ShowRoundChoices)
    await turn.reply(_message(choices_cards.choices_card(turn.the_group(), turn.locale)))


async def set_asks(turn: Turn, command: commands.SetAsks) -> None:
    group = turn.the_group()
    await turn.require(commands.SetAsks)
    await groups.change_group(turn.tx, group, asks=command.way.value)
    turn.can_undo("undo-did-round-choices")
    turn.act_for(replace(group, asks=command.way), turn.member)
    await _tell(turn)


async def set_third(turn: Turn, command: commands.SetThird) -> None:
    group = turn.the_group()
    await turn.require(commands.SetThird)
    asked = command.third
    if asked is not None and asked.kind is ThirdKind.OWN:
        asked = third.own_question(asked.sv, asked.en)
    await groups.choose_third(turn.tx, group, asked)
    turn.can_undo("undo-did-round-choices")
    turn.act_for(replace(group, third=asked), turn.member)
    await _tell(turn)


async def set_anonymous(turn: Turn, command: commands.SetAnonymous) -> None:
    """Save the choice for future rounds; an open round keeps its own. The group is told, wherever the command was
    written."""
    group = turn.the_group()
    await turn.require(commands.SetAnonymous)
    await groups.change_group(turn.tx, group, anonymous=command.on)
    turn.can_undo("undo-did-anonymous" if command.on else "undo-did-named")
    said = turn.say("feedback-now-anonymous" if command.on else "feedback-now-named")
    if await feedback.latest_round(turn.tx, group, is_open=True):
        said += " " + turn.say("feedback-open-one-stays")
    at_home = turn.place.conversation == group.conversation
    if group.anonymous != command.on and not at_home:
        await _tell_group(turn, anonymous=command.on)
        said += " " + turn.say("feedback-group-told")
    await turn.reply(Message(text=said))


async def _tell_group(turn: Turn, *, anonymous: bool) -> None:
    """Tell the group: people write in the belief that their answers are anonymous or not."""
    key = "feedback-told-anonymous" if anonymous else "feedback-told-named"
    said = turn.say(key, name=escape_markdown(turn.person.name))
    if await feedback.latest_round(turn.tx, turn.the_group(), is_open=True):
        said += " " + turn.say("feedback-open-one-stays")
    await turn.tell_group(Message(text=said))


async def _tell(turn: Turn) -> None:
    group = turn.the_group()
    if await feedback.latest_round(turn.tx, group, is_open=True):
        await turn.reply_text("feedback-open-one-stays")
    await turn.reply(_message(choices_cards.choices_card(group, turn.locale)))


async def open_form(turn: Turn, data: Mapping[str, Any]) -> Answer:
    group = await turn.enter(read(data, _OfGroup).group)
    await turn.require(commands.ShowRoundChoices)
    return ShowForm(turn.say("round-choices-title"), choices_cards.choices_form(group, turn.locale))


async def save(turn: Turn, data: Mapping[str, Any]) -> Answer:
    sent = read(data, _Chosen)
    group = await turn.enter(sent.group)
    await turn.require(commands.SetThird)
    asked = _third(sent)
    await groups.change_group(turn.tx, group, asks=sent.asks.value, anonymous=sent.anonymous == "yes")
    await groups.choose_third(turn.tx, group, asked)
    turn.can_undo("undo-did-round-choices")
    changed = replace(group, asks=sent.asks, anonymous=sent.anonymous == "yes", third=asked)
    if changed.anonymous != group.anonymous:
        await _tell_group(turn, anonymous=changed.anonymous)
    return ShowCard(choices_cards.choices_card(changed, turn.locale))


def _third(sent: _Chosen) -> ThirdQuestion | None:
    if sent.third == "none":
        return None
    kind = ThirdKind(sent.third)
    return third.own_question(sent.sv, sent.en) if kind is ThirdKind.OWN else ThirdQuestion(kind)


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.SetAnonymous: set_anonymous,
    commands.ShowRoundChoices: show,
    commands.SetAsks: set_asks,
    commands.SetThird: set_third,
}
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "round_chosen": save,
}
FORMS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {"round_choices": open_form}
