"""Free words: their meaning, the question about them, and its answer."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Annotated, Any

from msgspec import Meta, Struct

from bot.events import Answer, ShowCard
from bot.registry import Confirmation
from bot.turn import OfConfirmation, Turn, read
from dialogs import catalogue as commands
from dialogs.catalogue.help_cards import examples_of
from dialogs.deadlines.days_meant import day_alone, time_alone
from dialogs.identities import plain
from dialogs.meetings.cards import settled_card
from dialogs.message import Message
from dialogs.model import Refusal
from dialogs.sentences.model import Reading
from dialogs.text import escape_markdown
from dialogs.texts import quoted
from dialogs.texts.calendar import clock, long_day
from dialogs.understanding import cards
from storage.confirmations import MEANT, latest_question, take_confirmation

Obey = Callable[[Turn, commands.Command], Awaitable[None]]


class _Asked(Struct):
    """The offered readings, each as its commands, and the typed words."""

    text: str
    readings: list[list[str]]
    message: str = ""
    shown: list[list[str]] = []
    """The readings as their writer saw them."""


class _Chosen(OfConfirmation):
    nth: Annotated[str, Meta(max_length=2)] = ""


def not_understood(turn: Turn, command: commands.NotUnderstood) -> Refusal:
    """Return the reply to words without a reading, with the closest commands, if any is close."""
    if (day := day_alone(command.text, turn.today)) is not None:
        locale = turn.written_in or turn.locale
        return Refusal("bare-day", day=long_day(day, locale), iso=day.isoformat())
    if (alone := time_alone(command.text, turn.today)) is not None:
        day, at = alone
        locale = turn.written_in or turn.locale
        said = f" {'at' if locale == 'en' else 'kl.'} {clock(at)}"
        return Refusal("bare-day", day=f"{long_day(day, locale)}{said}", iso=f"{day.isoformat()}{said}")
    if command.examples and command.asks_how:
        return Refusal("how-to-write", examples=examples_of(command.examples, turn.written_in or turn.locale))
    if command.examples:
        return Refusal("not-understood-near", examples=examples_of(command.examples, turn.written_in or turn.locale))
    return Refusal("not-understood-private" if turn.is_private else "not-understood")


async def ask(turn: Turn, command: commands.Meant) -> None:
    """Show the readings, and keep them until the writer has answered."""
    readings: tuple[Reading, ...] = command.readings
    confirmation = await turn.save_confirmation(
        MEANT,
        _Asked(
            turn.text,
            [list(each.says) for each in readings],
            turn.message_id,
            [list(each.shown or each.says) for each in readings],
        ),
        group_id=turn.group.id if turn.group else None,
    )
    locale = turn.written_in or turn.locale
    await turn.reply(cards.question(readings, locale, confirmation=confirmation))


async def obey_chosen(turn: Turn, data: Mapping[str, Any], obey: Obey) -> Answer:
    """Handle the chosen reading. Only the writer of the words may choose."""
    chosen = read(data, _Chosen)
    kept = await take_confirmation(turn.tx, turn.tenant_id, chosen.confirmation, _Asked, now=turn.now)
    if kept.person_id != turn.person.id:
        raise Refusal("not-your-card")
    if not chosen.nth and len(kept.content.readings) > 1:
        raise Refusal("meant-pick")
    nth = int(chosen.nth or "0") if chosen.nth.isdigit() or not chosen.nth else -1
    if not 0 <= nth < len(kept.content.readings):
        raise Refusal("card-outdated")
    if kept.group_id:
        await turn.enter(kept.group_id)
    turn.message_id = kept.content.message
    says = kept.content.readings[nth]
    await obey_all(turn, [commands.parse(each, today=turn.today) for each in says], says, obey)
    seen = kept.content.shown[nth] if nth < len(kept.content.shown) else says
    shown = " · ".join(plain(each) for each in seen)
    return ShowCard(settled_card(quoted(turn.locale, escape_markdown(shown[:200]))), settles=True)


async def chosen_by_number(turn: Turn, text: str, obey: Obey) -> bool:
    """Choose one of the readings that were offered last by a typed number. Return False if it chooses none."""
    number = text.strip().rstrip(".)")
    if number not in ("1", "2", "3"):
        return False
    found = await latest_question(turn.tx, turn.tenant_id, turn.place.conversation, turn.person.id, (MEANT,))
    if found is None:
        return False
    await obey_chosen(turn, {"proposal": found[0], "nth": str(int(number) - 1)}, obey)
    return True


async def obey_all(turn: Turn, parsed: Sequence[commands.Command], says: Sequence[str], obey: Obey) -> None:
    """Handle commands one by one. A refusal of one is sent, and does not stop the others."""
    for command, text in zip(parsed, says, strict=True):
        turn.text = text
        if len(parsed) == 1:
            await obey(turn, command)
            return
        try:
            async with turn.tx.begin_nested():
                await obey(turn, command)
        except Refusal as refusal:
            said = turn.say(refusal.key, **refusal.values)
            await turn.reply(Message(text=f"{quoted(turn.locale, escape_markdown(plain(text)))}: {said}"))


async def drop(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Drop all readings. The reply points to the help."""
    await take_confirmation(turn.tx, turn.tenant_id, read(data, _Chosen).confirmation, _Asked, now=turn.now)
    return ShowCard(settled_card(turn.say("did-you-mean-dropped")), settles=True)


async def _only_dispatch_obeys(_turn: Turn, _data: Mapping[str, Any]) -> Answer:
    raise Refusal("card-outdated")


COMMANDS = {commands.Meant: ask}
ACTIONS = {"meant_no": drop}
CONFIRMATIONS = (Confirmation(MEANT, yes=_only_dispatch_obeys, no=drop),)
