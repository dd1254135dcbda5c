"""Themes of a group: its own words, its closed rounds as they are counted, and suggested actions."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.feedback import themes
from dialogs.feedback.model import Heading
from dialogs.feedback.rules import FEWEST_SHOWN, Signed
from dialogs.feedback.themes import Action, ActionKind, OwnWord, Tally, Told
from dialogs.model import Group, Refusal, RoundId
from storage import feedback
from storage.database.tables.feedback import feedback_round, feedback_statement, theme_action, theme_word
from storage.database.tables.meetings import meeting
from storage.database.upsert import upsert

MOST_ROUNDS = 60
"""As many as a year of weekly meetings."""


@dataclass(frozen=True, slots=True)
class Year:
    """A year of feedback: its rounds that count, their themes, and the actions taken."""

    told: list[Told]
    tallies: list[Tally]
    actions: list[Action]


async def own_words(tx: AsyncConnection, group: Group) -> list[OwnWord]:
    """Return the group's own words, in the order in which they were taught."""
    rows = await tx.execute(
        select(theme_word.c.words, theme_word.c.theme, theme_word.c.counts)
        .where(theme_word.c.tenant_id == group.tenant_id, theme_word.c.group_id == group.id)
        .order_by(theme_word.c.taught_at, theme_word.c.words)
    )
    return [OwnWord(row.words, row.theme, row.counts) for row in rows]


async def teach(tx: AsyncConnection, group: Group, word: OwnWord, *, now: datetime) -> None:
    """Save a word, in place of an earlier entry with the same words and theme. Raises Refusal if there are too many."""
    own = await own_words(tx, group)
    is_new = all((each.words, each.theme) != (word.words, word.theme) for each in own)
    if is_new and len(own) >= themes.MOST_WORDS:
        raise Refusal("theme-words-full", most=themes.MOST_WORDS)
    await tx.execute(
        upsert(
            tx,
            theme_word,
            {
                "tenant_id": group.tenant_id,
                "group_id": group.id,
                "words": word.words,
                "theme": word.theme,
                "counts": word.counts,
                "taught_at": now,
            },
            update={"counts": word.counts, "taught_at": now},
        )
    )


async def told_rounds(
    tx: AsyncConnection,
    group: Group,
    *,
    start: datetime | None = None,
    end: datetime | None = None,
    latest: int = MOST_ROUNDS,
) -> list[Told]:
    """Return the rounds that count, of meetings that begin in [`start`, `end`), oldest first, only the `latest` of
    them.

    It reads nothing about who was asked or answered.
    """
    query = (
        select(feedback_round.c.id, meeting.c.starts_at)
        .join(
            meeting,
            (meeting.c.tenant_id == feedback_round.c.tenant_id) & (meeting.c.id == feedback_round.c.meeting_id),
        )
        .where(
            feedback_round.c.tenant_id == group.tenant_id,
            feedback_round.c.group_id == group.id,
            feedback_round.c.closed_at.is_not(None),
            feedback_round.c.answered >= FEWEST_SHOWN,
            feedback_round.c.shown,
        )
    )
    if start is not None:
        query = query.where(meeting.c.starts_at >= start)
    if end is not None:
        query = query.where(meeting.c.starts_at < end)
    rows = await tx.execute(query.order_by(meeting.c.starts_at.desc(), feedback_round.c.id).limit(latest))
    days = {row.id: row.starts_at.astimezone(group.zone).date() for row in rows}
    rounds = {each.id: each for each in await feedback.load_rounds(tx, group.tenant_id, list(days))}
    said = await _statements(tx, group.tenant_id, list(days))
    return [Told(rounds[each], days[each], tuple(said.get(each, ()))) for each in reversed(days)]


async def _statements(tx: AsyncConnection, tenant_id: str, rounds: Sequence[RoundId]) -> dict[RoundId, list[Signed]]:
    # Without authors: a theme is not linked to a person, also in a named round.
    rows = await tx.execute(
        select(
            feedback_statement.c.round_id,
            feedback_statement.c.key,
            feedback_statement.c.heading,
            feedback_statement.c.text,
            feedback_statement.c.hidden,
            feedback_statement.c.same_as,
        )
        .where(feedback_statement.c.tenant_id == tenant_id, feedback_statement.c.round_id.in_(rounds))
        .order_by(feedback_statement.c.key)
    )
    found: dict[RoundId, list[Signed]] = {}
    for row in rows:
        found.setdefault(row.round_id, []).append(
            Signed(Heading(row.heading), row.text, "", row.key, row.hidden, row.same_as)
        )
    return found


async def year_of(tx: AsyncConnection, group: Group, year: int) -> Year:
    start, end = datetime(year, 1, 1, tzinfo=group.zone), datetime(year + 1, 1, 1, tzinfo=group.zone)
    told = await told_rounds(tx, group, start=start, end=end)
    return Year(
        told,
        await asyncio.to_thread(themes.tallies, told, await own_words(tx, group)),
        await done_between(tx, group, start=start, end=end),
    )


# -- suggested actions


async def save_action(tx: AsyncConnection, group: Group, action: Action, round_id: RoundId, rounds: int) -> None:
    """Save an action that is suggested now because of this round, and of `rounds` rounds in all."""
    await tx.execute(
        theme_action.insert().values(
            tenant_id=group.tenant_id,
            id=action.id,
            group_id=group.id,
            theme=action.theme,
            kind=action.kind.value,
            round_id=round_id,
            rounds=rounds,
            asked_at=action.asked_at,
        )
    )


async def load_action(tx: AsyncConnection, tenant_id: str, action_id: str) -> tuple[Action, int] | None:
    """Return (the action, the number of rounds in which its hinder came); None if it does not exist."""
    row = (
        await tx.execute(
            select(theme_action).where(theme_action.c.tenant_id == tenant_id, theme_action.c.id == action_id)
        )
    ).one_or_none()
    return None if row is None else (_action(row), row.rounds)


async def settle_action(
    tx: AsyncConnection,
    tenant_id: str,
    action_id: str,
    *,
    accepted: bool,
    about: date | None = None,
    label: str = "",
    now: datetime,
) -> None:
    await tx.execute(
        update(theme_action)
        .where(theme_action.c.tenant_id == tenant_id, theme_action.c.id == action_id)
        .values(accepted=accepted, about=about, label=label, settled_at=now)
    )


async def actions_of(tx: AsyncConnection, group: Group) -> list[Action]:
    """Return all actions suggested to the group's leaders, oldest first."""
    rows = await tx.execute(
        select(theme_action)
        .where(theme_action.c.tenant_id == group.tenant_id, theme_action.c.group_id == group.id)
        .order_by(theme_action.c.asked_at, theme_action.c.id)
    )
    return [_action(row) for row in rows]


async def done_between(tx: AsyncConnection, group: Group, *, start: datetime | None, end: datetime) -> list[Action]:
    """Return the actions accepted between `start` and `end`."""
    query = select(theme_action).where(
        theme_action.c.tenant_id == group.tenant_id,
        theme_action.c.group_id == group.id,
        theme_action.c.accepted.is_(True),
        theme_action.c.settled_at < end,
    )
    if start is not None:
        query = query.where(theme_action.c.settled_at >= start)
    return [_action(row) for row in await tx.execute(query.order_by(theme_action.c.settled_at, theme_action.c.id))]


async def closed_before(tx: AsyncConnection, group: Group, closed_at: datetime) -> datetime | None:
    """Return when the group's previous round was closed; None if there is none."""
    found: datetime | None = await tx.scalar(
        select(func.max(feedback_round.c.closed_at)).where(
            feedback_round.c.tenant_id == group.tenant_id,
            feedback_round.c.group_id == group.id,
            feedback_round.c.closed_at < closed_at,
        )
    )
    return found


def _action(row: Any) -> Action:
    return Action(
        id=row.id,
        theme=row.theme,
        kind=ActionKind(row.kind),
        asked_at=row.asked_at,
        accepted=row.accepted,
        about=row.about,
        label=row.label,
    )
