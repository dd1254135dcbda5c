"""Handles changes of the places where groups live: members, names, and places that closed or opened again."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.events import Place, PlaceChange, PlaceChanged, RosterChanged
from bot.turn import Turn
from dialogs.deliveries.subjects import Subject
from dialogs.message import Message
from dialogs.model import Group
from dialogs.text import escape_markdown
from dialogs.texts import LOCALES, say
from storage import people as groups
from storage.outbox import places
from storage.outbox import promises as outbox
from storage.outbox.promises import Promise
from storage.outbox.reopening import opened


async def roster_changed(tx: AsyncConnection, event: RosterChanged) -> None:
    """Mark the rosters of the groups in this place to be read again; with `whole_team`, of the groups in all its
    channels."""
    team_id = event.place.team_id if event.whole_team else None
    await _refresh(tx, event.place, team_id)
    found = await places.groups_at(tx, event.place.tenant_id, event.place.conversation, team_id=team_id)
    await places.want_rosters(tx, event.place.tenant_id, [group.id for group in found])


async def place_changed(tx: AsyncConnection, event: PlaceChanged, *, now: datetime) -> None:
    tenant_id, key = event.place.tenant_id, event.place.conversation
    team_id = event.place.team_id if event.whole_team else None
    await _refresh(tx, event.place, team_id)
    match event.change:
        case PlaceChange.RENAMED if event.name:
            unnamed = [say(locale, "group-without-name") for locale in LOCALES]
            await places.rename_place(tx, tenant_id, key, event.name, team_id=team_id, unnamed=unnamed)
        case PlaceChange.ARCHIVED | PlaceChange.DELETED:
            again = now + places.AGAIN_EVERY
            await places.refuse(tx, tenant_id, key, team_id=team_id, at=now, retry_at=again)
            for group in await places.groups_at(tx, tenant_id, key, team_id=team_id):
                what = "deleted" if event.change is PlaceChange.DELETED else "archived"
                text = partial(say, key=f"place-{what}", name=escape_markdown(group.name))
                await tell_leaders(tx, group, text, about=f"{what}:{now.date()}", now=now)
        case PlaceChange.UNARCHIVED | PlaceChange.RESTORED:
            await opened(tx, tenant_id, await places.restore(tx, tenant_id, key, team_id=team_id), now=now)
        case _:
            pass


async def _refresh(tx: AsyncConnection, place: Place, team_id: str | None) -> None:
    await places.refresh(
        tx,
        place.tenant_id,
        place.conversation,
        team_id=team_id,
        service_url=place.service_url,
        bot_id=place.bot_id,
    )


async def tell_leaders(
    tx: AsyncConnection, group: Group, text: Callable[[str], str], *, about: str, now: datetime
) -> None:
    """Tell the people who look after the group's messages in private, once for each `about`, each in their own
    language: `text` gives it in a language."""
    await outbox.promise(
        tx,
        [
            Promise(
                kind="place_notice",
                tenant_id=group.tenant_id,
                subject_key=Subject("place", group.id, about).key,
                target=outbox.to_person(person.id),
                conversation=outbox.to_person(person.id),
                group_id=group.id,
                due_at=now,
                content=outbox.encode(Message(text=text(person.locale or group.locale))),
            )
            for person in await places.organisers(tx, group.tenant_id, group.id)
        ],
        now=now,
    )


async def suspend_team(turn: Turn, *, at: datetime | None) -> None:
    """Suspend the bot's places in a team, or with None resume them. The bot is added to a team with all its channels; a
    shared channel can be alone."""
    team_id = turn.place.team_id
    if team_id is not None and (at is None or turn.place.conversation == team_id):
        await groups.suspend_team(turn.tx, turn.tenant_id, team_id, at=at)


async def take_posts_again(turn: Turn) -> None:
    """Reopen a place that refused posts: this place or, for a team, each of its channels."""
    key, team_id = turn.place.conversation, turn.place.team_id
    since = await places.restore(turn.tx, turn.tenant_id, key, team_id=team_id if team_id == key else None)
    await opened(turn.tx, turn.tenant_id, since, now=turn.now)
