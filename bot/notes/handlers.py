"""Shows the findings of pasted or sent notes, for review, and saves them one by one."""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from datetime import date, time
from functools import partial
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from bot.deadlines.common import is_home
from bot.events import Answer, ShowCard
from bot.notes.saving import Outcome, save
from bot.run_in_thread import read_aside
from bot.turn import OfConfirmation, Turn, read
from dialogs import catalogue as commands
from dialogs.dates import read_minutes
from dialogs.deadlines import owners
from dialogs.deadlines.ask_cards import THE_GROUP
from dialogs.deadlines.drafts import checked_day
from dialogs.deadlines.model import Assignment, Deadline
from dialogs.message import Card, Message, card_message
from dialogs.model import Group, Refusal
from dialogs.notes import cards, rules
from dialogs.notes.owners import assignments_of
from dialogs.notes.rules import Filled, Item, Notes, State, What
from dialogs.text import clean, escape_markdown
from dialogs.texts import say
from storage import meetings
from storage.confirmations import (
    WaitingConfirmation,
    change_confirmation,
    latest_waiting,
    load_to_change,
    take_confirmation,
)

KIND = "notes"


async def read_notes(turn: Turn, command: commands.ReadNotes) -> None:
    """Show the findings in the notes, and wait for a yes. The notes themselves are not saved."""
    group = turn.the_group()
    # Notes without a day are from today.
    reading = await read_aside(command.text, partial(read_minutes, otherwise=turn.today))
    following = await meetings.next_meeting(turn.tx, group, now=turn.now)
    notes = rules.propose(
        command.text,
        reading,
        roster=await turn.members(),
        today=turn.today,
        planned={following.starts_at.astimezone(turn.zone).date()} if following else (),
    )
    if not notes.items:
        raise Refusal("notes-all-passed" if notes.passed else "notes-nothing-found", count=notes.passed)
    confirmation = await turn.save_confirmation(KIND, notes, group_id=group.id)
    await turn.reply(await _question(turn, notes, confirmation))


async def _question(turn: Turn, notes: Notes, confirmation: str, *, said: str = "") -> Message:
    """Return the question: in private the form itself. A card in a group has no fields, because it is replaced."""
    made = cards.page if turn.is_private else cards.overview
    card = made(notes, confirmation=confirmation, locale=turn.locale, roster=await turn.members(), said=said)
    return card_message(card)


async def _hold(turn: Turn, confirmation_id: str) -> WaitingConfirmation[Notes]:
    """Return the findings, locked until the turn ends. Only the sender of the notes and leaders may see them."""
    waiting = await load_to_change(turn.tx, turn.tenant_id, confirmation_id, Notes)
    await turn.enter(waiting.group_id or "")
    if waiting.person_id != turn.person.id and not await turn.may_lead():
        name = next((each.person.name for each in await turn.members() if each.person.id == waiting.person_id), "?")
        raise Refusal("notes-only-sender", name=escape_markdown(name))
    return waiting


async def _keep(turn: Turn, waiting: WaitingConfirmation[Notes], notes: Notes) -> bool:
    """Save the findings that wait. Return False, and end the question, if none does."""
    if next(notes.open(), None) is None:
        await take_confirmation(turn.tx, turn.tenant_id, waiting.id, Notes, now=turn.now)
        return False
    await change_confirmation(turn.tx, turn.tenant_id, waiting.id, notes)
    return True


def _skip(notes: Notes, numbers: Iterable[int]) -> Notes:
    for number in numbers:
        notes = rules.settled(notes, number, State.SKIPPED)
    return notes


def _said(turn: Turn, result: Outcome) -> str:
    """Return the saved findings, and those that could not be saved, as Markdown."""
    parts = []
    if result.saved:
        parts.append(turn.say("notes-saved-now", list=cards.saved_in_words(result.notes, result.saved, turn.locale)))
    return "\n\n".join([*parts, *result.refused])


async def _tell_others(turn: Turn, result: Outcome, *, seen: bool) -> None:
    """Tell about all the deadlines in one message: the group, unless it has `seen` them, and each person with one."""
    group = turn.the_group()

    def told(made: Sequence[Deadline], reader: Group) -> Message:
        lines = "\n\n".join(cards.deadline_in_words(each, reader.locale) for each in made)
        return Message(text=say(reader.locale, "notes-told", name=escape_markdown(turn.person.name), list=lines))

    if result.deadlines and not seen:
        await turn.tell_group(told(result.deadlines, group))
    for member in await turn.members():
        theirs = [each for each in result.deadlines if not owners.is_for_group(each) and owners.concerns(each, member)]
        if theirs and member.person.id != turn.person.id:
            await turn.tell(member.person.id, partial(told, theirs))


async def _save_sure(turn: Turn, notes: Notes) -> Outcome:
    """Save all ticked findings without doubt ("spara alla"). Doubtful ones are asked about. If none is left to ask
    about, the unticked ones are dropped."""
    result = await save(turn, notes, [number for number, item in notes.open() if item.ticked and item.is_sure])
    if not any(item.ticked for _, item in result.notes.open()):
        result.notes = _skip(result.notes, [number for number, _ in result.notes.open()])
    return result


# -- by card


class _Page(OfConfirmation):
    numbers: Annotated[str, Meta(max_length=64, pattern=r"^[0-9,]*$")] = ""
    after: Annotated[int, Meta(ge=0, le=rules.MOST_ITEMS)] = 0


class _OfItem(OfConfirmation):
    number: Annotated[int, Meta(ge=1, le=rules.MOST_ITEMS)]


class _Changed(_OfItem):
    what: Annotated[str, Meta(max_length=1000)] = ""
    day: Annotated[str, Meta(max_length=10)] = ""
    whom: Annotated[str, Meta(max_length=64)] = ""
    final: Annotated[str, Meta(max_length=10)] = ""
    yearly: bool = False
    place: Annotated[str, Meta(max_length=1000)] = ""
    starts: Annotated[str, Meta(max_length=5)] = ""
    ends: Annotated[str, Meta(max_length=5)] = ""


def _filled(data: Mapping[str, Any]) -> dict[int, Filled]:
    """Return the values of a page's fields, by the number of the item."""
    said: dict[int, Filled] = {}
    for number in range(1, rules.MOST_ITEMS + 1):
        tick, day, whom = (data.get(f"{name}{number}") for name in ("tick", "day", "whom"))
        if tick is not None or day or whom:
            ticked = None if tick is None else str(tick).casefold() == "true"
            said[number] = Filled(ticked, _day(day), whom if isinstance(whom, str) else None)
    return said


def _day(written: Any) -> date | None:
    try:
        return date.fromisoformat(written)
    except (TypeError, ValueError):
        return None


async def _with_fields(turn: Turn, notes: Notes, data: Mapping[str, Any]) -> Notes:
    return rules.filled_in(notes, _filled(data), roster=await turn.members(), group=THE_GROUP)


async def review(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Return the form of the waiting findings, for the presser. The ticks of the page before are kept."""
    sent = read(data, _Page)
    waiting = await _hold(turn, sent.confirmation)
    notes = await _with_fields(turn, waiting.content, data)
    await _keep(turn, waiting, notes)
    return ShowCard(await _page(turn, notes, waiting.id, after=sent.after))


async def _page(
    turn: Turn, notes: Notes, confirmation: str, *, after: int = 0, said: str = "", problem: str = ""
) -> Card:
    roster = await turn.members()
    return cards.page(
        notes, confirmation=confirmation, locale=turn.locale, roster=roster, after=after, said=said, problem=problem
    )


async def save_page(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Save the ticked findings of the page, drop its others, and show the next page or the result. A second press finds
    none of them waiting."""
    sent = read(data, _Page)
    waiting = await _hold(turn, sent.confirmation)
    notes = await _with_fields(turn, waiting.content, data)
    numbers = {int(number) for number in sent.numbers.split(",") if number}
    on_page = [(number, item) for number, item in notes.open() if number in numbers]
    notes = _skip(notes, [number for number, item in on_page if not item.ticked])
    result = await save(turn, notes, [number for number, item in on_page if item.ticked])
    return await _answered(turn, waiting, result, after=max(numbers, default=0))


async def save_all(turn: Turn, data: Mapping[str, Any]) -> Answer:
    waiting = await _hold(turn, read(data, OfConfirmation).confirmation)
    return await _answered(turn, waiting, await _save_sure(turn, waiting.content))


async def _answered(turn: Turn, waiting: WaitingConfirmation[Notes], result: Outcome, *, after: int = 0) -> Answer:
    is_left = await _keep(turn, waiting, result.notes)
    # The card that all see is replaced when nothing waits any more.
    await _tell_others(turn, result, seen=is_home(turn) and not is_left)
    if not is_left:
        return ShowCard(cards.outcome(result.notes, turn.locale), settles=True)
    return ShowCard(await _page(turn, result.notes, waiting.id, after=after, said=_said(turn, result)))


async def drop(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Drop all waiting findings. Saved ones stay."""
    waiting = await _hold(turn, read(data, OfConfirmation).confirmation)
    notes = _skip(waiting.content, [number for number, _ in waiting.content.open()])
    await _keep(turn, waiting, notes)
    return ShowCard(cards.outcome(notes, turn.locale), settles=True)


async def change(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Return the form of one finding with every field open. The ticks beside it are kept."""
    sent = read(data, _OfItem)
    waiting = await _hold(turn, sent.confirmation)
    notes = await _with_fields(turn, waiting.content, data)
    item = rules.numbered(notes, sent.number)
    await _keep(turn, waiting, notes)
    return ShowCard(
        cards.change_form(sent.number, item, confirmation=waiting.id, locale=turn.locale, roster=await turn.members())
    )


async def changed(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Return the page with the changed finding. An error is shown in the form, with the filled-in values."""
    sent = read(data, _Changed)
    waiting = await _hold(turn, sent.confirmation)
    item = _as_sent(rules.numbered(waiting.content, sent.number), sent, data)
    item = rules.filled_in(
        Notes((item,)), {1: Filled(whom=sent.whom)}, roster=await turn.members(), group=THE_GROUP
    ).items[0]
    try:
        item = msgspec.structs.replace(rules.checked(item, today=turn.today), ticked=True)
    except Refusal as refusal:
        problem = turn.say(refusal.key, **refusal.values)
        roster = await turn.members()
        form = cards.change_form(
            sent.number, item, confirmation=waiting.id, locale=turn.locale, roster=roster, problem=problem
        )
        return ShowCard(form)
    notes = rules.with_item(waiting.content, sent.number, item)
    await _keep(turn, waiting, notes)
    return ShowCard(await _page(turn, notes, waiting.id, after=sent.number - 1))


def _as_sent(item: Item, sent: _Changed, data: Mapping[str, Any]) -> Item:
    day, at, until = _day(sent.day), _time(sent.starts), _time(sent.ends)
    if item.what is What.MEETING:
        item = msgspec.structs.replace(item, place=" ".join(clean(sent.place).split())[:200], at=at, until=until)
    else:
        item = msgspec.structs.replace(item, title=" ".join(clean(sent.what).split()))
    if item.what is What.DEADLINE:
        item = msgspec.structs.replace(item, yearly=sent.yearly, final_on=_day(sent.final))
    if item.parts:
        # A day that cannot be read leaves the part the one it had.
        days = [_day(data.get(f"day{place}")) or each.due_on or item.days[0] for place, each in enumerate(item.parts)]
        return rules.with_days(item, days)
    if item.what is What.DEADLINE or item.what is What.MEETING:
        item = msgspec.structs.replace(item, days=(day,) if day else (), why="")
    return item


def _time(written: str) -> time | None:
    try:
        return time.fromisoformat(written)
    except ValueError:
        return None


# -- by text


async def _latest(turn: Turn) -> WaitingConfirmation[Notes]:
    """Return the waiting findings of the notes that were sent here last."""
    found = await latest_waiting(turn.tx, turn.tenant_id, turn.place.conversation, kind=KIND)
    if found is None:
        raise Refusal("notes-none-waiting")
    return await _hold(turn, found)


async def show_found(turn: Turn, _: commands.ShowFound) -> None:
    waiting = await _latest(turn)
    await turn.reply(await _question(turn, waiting.content, waiting.id))


async def save_found(turn: Turn, command: commands.SaveFound) -> None:
    waiting = await _latest(turn)
    if command.numbers:
        for number in command.numbers:
            rules.numbered(waiting.content, number)
        result = await save(turn, waiting.content, command.numbers)
    else:
        result = await _save_sure(turn, waiting.content)
    await _tell(turn, waiting, result)


async def skip_found(turn: Turn, command: commands.SkipFound) -> None:
    waiting = await _latest(turn)
    numbers = command.numbers or [number for number, _ in waiting.content.open()]
    for number in numbers:
        rules.numbered(waiting.content, number)
    await _tell(turn, waiting, Outcome(_skip(waiting.content, numbers)))


async def _tell(turn: Turn, waiting: WaitingConfirmation[Notes], result: Outcome) -> None:
    await _tell_others(turn, result, seen=is_home(turn))
    if await _keep(turn, waiting, result.notes):
        await turn.reply(await _question(turn, result.notes, waiting.id, said=_said(turn, result)))
    else:
        card = cards.outcome(result.notes, turn.locale)
        await turn.reply(card_message(card))


async def change_found(turn: Turn, command: commands.ChangeFound) -> None:
    waiting = await _latest(turn)
    item = rules.numbered(waiting.content, command.number)
    if command.day is not None:
        if command.day.day is None:
            raise Refusal("deadline-no-such-day")
        if item.what not in (What.DEADLINE, What.MEETING):
            raise Refusal("notes-has-no-day", number=command.number)
        if item.parts:
            raise Refusal("notes-has-parts", number=command.number)
        day = checked_day(command.day.day, today=turn.today)
        item = msgspec.structs.replace(item, days=(day,), why="", ticked=True)
    if command.owner is not None:
        if item.what is not What.DEADLINE:
            raise Refusal("notes-has-no-owner", number=command.number)
        item = msgspec.structs.replace(rules.for_all(item, await _whom(turn, command.owner)), ticked=True)
    notes = rules.with_item(waiting.content, command.number, item)
    await _keep(turn, waiting, notes)
    said = turn.say("notes-changed", number=command.number, title=escape_markdown(item.title))
    facts = cards.facts(item, await turn.members(), turn.locale)
    await turn.reply(await _question(turn, notes, waiting.id, said=f"{said} {facts}"))


async def _whom(turn: Turn, owner: str) -> tuple[Assignment, ...]:
    """Return the owners that a command names, () for the whole group. Raises Refusal if one of them is unknown."""
    if owner == commands.ME:
        return (Assignment(person_id=turn.person.id, name=turn.person.name),)
    roster = await turn.members()
    known, unknown = assignments_of(owner, roster)
    if not unknown:
        return known
    # "jag och Olle", and names that mean nobody or several.
    return tuple(Assignment(person_id=each.person.id, name=each.person.name) for each in await turn.the_ones(owner))


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.ReadNotes: read_notes,
    commands.ShowFound: show_found,
    commands.SaveFound: save_found,
    commands.SkipFound: skip_found,
    commands.ChangeFound: change_found,
}


ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "notes_review": review,
    "notes_save": save_page,
    "notes_all": save_all,
    "notes_change": change,
    "notes_changed": changed,
    "notes_drop": drop,
}
