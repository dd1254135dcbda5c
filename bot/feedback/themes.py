"""Themes of feedback: the trend, a group's own words, and actions against a hinder."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Annotated, Any

from msgspec import Meta, Struct
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.agenda import adding
from bot.agenda.common import next_meeting
from bot.deadlines.create import create
from bot.events import Answer, ShowCard, ShowText
from bot.feedback.theme_downloads import TREND, YEAR
from bot.feedback.theme_messages import action_key
from bot.turn import OfConfirmation, Turn, read
from dialogs import catalogue as commands
from dialogs import workdays
from dialogs.agenda.model import DraftItem, ItemType
from dialogs.deadlines.drafts import Draft
from dialogs.deadlines.model import Deadline
from dialogs.feedback import section, theme_cards, themes, trend, year_page
from dialogs.feedback.model import FeedbackRound
from dialogs.feedback.themes import Action, ActionKind, OwnWord, Told
from dialogs.limits import THEME_WORTH_ASKING
from dialogs.meetings.cards import settled_card
from dialogs.meetings.model import Meeting
from dialogs.message import Message
from dialogs.model import Group, Refusal
from dialogs.people import leaders
from dialogs.text import escape_markdown
from dialogs.texts.calendar import plain_day
from dialogs.year.rules import checked_year
from storage import confirmations
from storage import people as groups
from storage.feedback import themes as stored
from storage.links import generation
from storage.outbox import promises as outbox
from storage.outbox.promises import Promise

KIND = "theme"
DAYS_FOR_MATERIAL = 5
"""Working days before a meeting: a week to read."""
MOST_AT_ONCE = 2
"""More questions after one meeting would stay unanswered."""


class _Proposed(Struct):
    theme: str


# -- suggestions at the closing of a round


async def propose(tx: AsyncConnection, group: Group, closed: FeedbackRound, *, now: datetime) -> None:
    """Ask the chair, or the secretary if there is none, about each hinder that came again in this round."""
    if not themes.counts(closed):
        return
    asked = leaders.asked(await groups.leading(tx, group))
    if not asked:
        return
    told = await stored.told_rounds(tx, group, latest=themes.LOOKED_BACK)
    since = {action.theme: action.asked_at for action in await stored.actions_of(tx, group)}
    # The statements of a large network take a moment, and other requests go on meanwhile.
    found = await asyncio.to_thread(themes.recurring, told, await stored.own_words(tx, group), since=since)
    for theme, rounds in found[:MOST_AT_ONCE]:
        action_id = await confirmations.save_confirmation(
            tx,
            group.tenant_id,
            kind=KIND,
            conversation=group.conversation,
            group_id=group.id,
            person_id=None,
            content=_Proposed(theme),
            now=now,
        )
        action = Action(action_id, theme, themes.action_for(theme), asked_at=now)
        await stored.save_action(tx, group, action, closed.id, rounds)
        await outbox.promise(
            tx,
            [
                Promise(
                    kind="theme_proposal",
                    tenant_id=group.tenant_id,
                    subject_key=action_key(action_id),
                    occurrence="",
                    target=outbox.to_person(person_id),
                    conversation=outbox.to_person(person_id),
                    group_id=group.id,
                    due_at=now,
                    expires_at=now + THEME_WORTH_ASKING,
                )
                for person_id in asked
            ],
            now=now,
        )


# -- answers


async def _taken(turn: Turn, data: Mapping[str, Any]) -> Action:
    """Return the action of a card, and mark its question as answered. The person must lead the group."""
    confirmation_id = read(data, OfConfirmation).confirmation
    waiting = await confirmations.load_confirmation(turn.tx, turn.tenant_id, confirmation_id, _Proposed)
    if waiting.kind != KIND or waiting.group_id is None:
        raise Refusal("proposal-settled")
    await turn.enter(waiting.group_id)
    await turn.require(commands.CountAs)
    await confirmations.take_confirmation(turn.tx, turn.tenant_id, confirmation_id, _Proposed, now=turn.now)
    found = await stored.load_action(turn.tx, turn.tenant_id, confirmation_id)
    if found is None:
        raise Refusal("proposal-settled")
    return found[0]


async def accept(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Create the suggested item, break or deadline. Raises Refusal, and the question still waits, if no suitable
    meeting is planned."""
    action = await _taken(turn, data)
    meeting = await next_meeting(turn)
    day = meeting.starts_at.astimezone(turn.zone).date()
    label = ""
    if action.kind is ActionKind.MATERIAL:
        label = (await _material_by(turn, meeting)).label
        said = turn.say("theme-made-material", label=label, day=plain_day(day, turn.locale))
    else:
        title = theme_cards.item_title(action.kind, action.theme, turn.locale)
        add = adding.add_halfway if action.kind is ActionKind.BREAK else _add_last
        number = await add(turn, _item(action, title))
        said = turn.say("theme-made-item", number=number, title=escape_markdown(title), day=plain_day(day, turn.locale))
    await stored.settle_action(turn.tx, turn.tenant_id, action.id, accepted=True, about=day, label=label, now=turn.now)
    return ShowCard(settled_card(said), settles=True)


def _item(action: Action, title: str) -> DraftItem:
    if action.kind is ActionKind.BREAK:
        return DraftItem(title, type=ItemType.BREAK, minutes=15)
    kind = ItemType.DECISION if action.kind is ActionKind.IN_PERSON else ItemType.DISCUSSION
    return DraftItem(title, type=kind, minutes=10)


async def _add_last(turn: Turn, draft: DraftItem) -> int:
    return await adding.add_to_next(turn, [draft])


async def _material_by(turn: Turn, meeting: Meeting) -> Deadline:
    day = meeting.starts_at.astimezone(turn.zone).date()
    choices = turn.the_group().deadlines
    due_on = workdays.working_days_on(day, -DAYS_FOR_MATERIAL, choices)
    if due_on <= turn.today:
        due_on = max(turn.today, workdays.working_day_before(day, choices))
    title = turn.say("theme-material-title", day=plain_day(day, turn.locale))
    return await create(turn, Draft(title, due_on))


async def decline(turn: Turn, data: Mapping[str, Any]) -> Answer:
    action = await _taken(turn, data)
    await stored.settle_action(turn.tx, turn.tenant_id, action.id, accepted=False, now=turn.now)
    return ShowCard(settled_card(turn.say("theme-declined")), settles=True)


# -- on request


async def show_trend(turn: Turn, _: commands.ShowTrend) -> None:
    group = turn.the_group()
    await turn.require(commands.ShowTrend)
    told = await stored.told_rounds(turn.tx, group, latest=trend.MOST_ROUNDS)
    own = await stored.own_words(turn.tx, group)
    counted = await asyncio.to_thread(themes.tallies, told, own)
    address = await _address(turn, TREND, "", ".png") if told else None
    await turn.reply(theme_cards.trend_message(told, counted, own, group=group, address=address))


async def _address(turn: Turn, kind: str, about: str, suffix: str) -> str | None:
    group = turn.the_group()
    return turn.links.to(
        kind,
        tenant_id=turn.tenant_id,
        subject=group.id,
        generation=await generation(turn.tx, turn.tenant_id, kind, group.id),
        about=about,
        suffix=suffix,
    )


async def show_year(turn: Turn, command: commands.ShowFeedbackYear) -> None:
    """Show the year as text, with the address of the page."""
    group = turn.the_group()
    await turn.require(commands.ShowFeedbackYear)
    year = checked_year(command.year or turn.today.year, today=turn.today)
    page = await stored.year_of(turn.tx, group, year)
    text = year_page.markdown(page.told, page.tallies, page.actions, group, year)
    address = await _address(turn, YEAR, str(year), ".html") if page.told else None
    if address is not None:
        text = f"{text}\n\n{turn.say('theme-year-address', address=address)}"
    await turn.reply(Message(text=text, summary=turn.say("theme-year-title", year=str(year), group=group.name)))


async def count_as(turn: Turn, command: commands.CountAs) -> None:
    """Save the words of a theme, or correct how one statement was counted. Its words then count everywhere."""
    group = turn.the_group()
    await turn.require(commands.CountAs)
    own = await stored.own_words(turn.tx, group)
    theme = themes.theme_named(command.theme, own)
    written = command.words
    if command.number is not None:
        listed = section.numbered((told := await _newest(turn)).statements, told.round.third)
        if not 1 <= command.number <= len(listed):
            raise Refusal("feedback-edit-no-such", most=len(listed))
        written = listed[command.number - 1].text
    words = themes.checked_words(written)
    await stored.teach(turn.tx, group, OwnWord(words, theme, command.counts), now=turn.now)
    turn.can_undo("undo-did-theme")
    await turn.reply_text(
        "theme-counted" if command.counts else "theme-not-counted",
        words=escape_markdown(words[: theme_cards.LONGEST_QUOTED]),
        theme=escape_markdown(themes.name_of(theme, turn.locale).lower()),
    )


async def _newest(turn: Turn) -> Told:
    told = await stored.told_rounds(turn.tx, turn.the_group(), latest=1)
    if not told:
        raise Refusal("theme-trend-none")
    return told[-1]


class _OfGroup(Struct):
    group: Annotated[str, Meta(max_length=64)]


async def show_how(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Send how the newest round's statements were counted, in private to the person who pressed."""
    group = await turn.enter(read(data, _OfGroup).group)
    told = await _newest(turn)
    own = await stored.own_words(turn.tx, group)
    await turn.reply_privately(Message(text=theme_cards.how_counted(told, own, turn.own_locale)))
    return None if turn.is_private else ShowText(turn.say_alone("look-in-private"))


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.ShowTrend: show_trend,
    commands.CountAs: count_as,
    commands.ShowFeedbackYear: show_year,
}
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "theme_yes": accept,
    "theme_no": decline,
    "theme_how": show_how,
}
