"""Destroys what is older than its retention, after the leaders were told; and lets a group choose its own times."""

import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.jobs import on_its_own
from bot.people.places import tell_leaders
from bot.turn import Turn
from dialogs import catalogue as commands
from dialogs.deliveries.quiet_hours import awake_at
from dialogs.model import Group, GroupId, Refusal
from dialogs.privacy.retention import LONGEST, SHORTEST, TOLD_BEFORE, Retention, Rule, shown
from dialogs.text import escape_markdown
from dialogs.texts import say
from storage import audit, privacy, retention
from storage import people as groups
from storage.database.engine import Database
from storage.database.rewriting import rewrite
from storage.outbox.archive import forget_persons

log = logging.getLogger(__name__)

HOUR_OF_NIGHT = range(1, 5)
"""Hours in UTC in which the chore works, when nobody waits for the database."""


async def show(turn: Turn, _: commands.ShowRetention) -> None:
    group = turn.the_group()
    limits = await retention.limits(turn.tx, group.tenant_id, group.id, turn.notice.retention)
    lines = [turn.say(f"retention-{rule}", time=shown(days, turn.locale)) for rule, days in limits.items()]
    await turn.reply_markdown("\n".join([turn.say("retention-intro"), *(f"- {line}" for line in lines)]))


async def choose(turn: Turn, command: commands.SetRetention) -> None:
    await turn.require(commands.SetRetention)
    if command.days and not SHORTEST <= command.days <= LONGEST:
        raise Refusal("retention-out-of-range")
    group = turn.the_group()
    await retention.choose(turn.tx, group, command.rule, command.days)
    chosen = turn.say(f"retention-{command.rule}", time=shown(command.days, turn.locale))
    await turn.reply_text("retention-chosen", chosen=chosen)


async def keep_the_rules(db: Database, defaults: Retention, *, now: datetime) -> int:
    """Tell leaders what will be destroyed, and destroy what they were told of two weeks ago. Return the number of
    rows. Safe to repeat."""
    async with db.read() as tx:
        known = await retention.all_groups(tx)
    rows = 0
    for tenant_id, group_id in known:
        with on_its_own("group", group_id):
            async with db.write() as tx:
                rows += await _of_group(tx, tenant_id, group_id, defaults, now=now)
    if defaults.audit:
        async with db.write() as tx:
            rows += await audit.destroy(tx, before=retention.cutoff(defaults.audit, now=now))
    if defaults.deliveries:
        rows += await forget_persons(db, before=retention.cutoff(defaults.deliveries, now=now))
    if defaults.people:
        rows += await _erase_who_left(db, before=retention.cutoff(defaults.people, now=now), now=now)
    if rows:
        await rewrite(db, retention.REWRITTEN)
    return rows


async def _erase_who_left(db: Database, *, before: datetime, now: datetime) -> int:
    """Erase everybody who left their last group before this time, each in a transaction. They may return."""
    async with db.read() as tx:
        gone = await privacy.left_before(tx, before)
    erased = 0
    for tenant_id, person_id in gone:
        with on_its_own("person", person_id):
            async with db.write() as tx:
                # Somebody may have come back since.
                if (tenant_id, person_id) not in await privacy.left_before(tx, before, person_id=person_id):
                    continue
                await privacy.erase_person(tx, tenant_id, person_id, now=now, may_return=True)
                subject = f"mark:{privacy.mark(tenant_id, person_id)}"
                await audit.note(tx, tenant_id, who="", what="erase who left", subject=subject, now=now)
            erased += 1
    return erased


async def _of_group(
    tx: AsyncConnection, tenant_id: str, group_id: GroupId, defaults: Retention, *, now: datetime
) -> int:
    group = await groups.load_group(tx, tenant_id, group_id)
    if group is None:
        return 0
    rows = 0
    for rule, days in (await retention.limits(tx, tenant_id, group_id, defaults)).items():
        if days:
            rows += await _of_rule(tx, group, rule, days, now=now)
    return rows


async def _of_rule(tx: AsyncConnection, group: Group, rule: Rule, days: int, *, now: datetime) -> int:
    before = retention.cutoff(days, now=now)
    told = await retention.told_at(tx, group.tenant_id, group.id, rule)
    if told is None:
        soon = await retention.count_old(tx, group.tenant_id, group.id, rule, before=before + TOLD_BEFORE)
        if soon:
            await _tell(tx, group, rule, days, now=now)
            await retention.set_told(tx, group.tenant_id, group.id, rule, at=now)
        return 0
    if now - told < TOLD_BEFORE:
        return 0
    rows = await retention.destroy(tx, group.tenant_id, group.id, rule, before=before)
    await retention.set_told(tx, group.tenant_id, group.id, rule, at=None)
    if rows:
        subject = f"rows:{rows} days:{days}"
        what = f"destroy {rule}"
        await audit.note(tx, group.tenant_id, who="", what=what, group_id=group.id, subject=subject, now=now)
    return rows


async def _tell(tx: AsyncConnection, group: Group, rule: Rule, days: int, *, now: datetime) -> None:
    def text(locale: str) -> str:
        return say(
            locale,
            "retention-told",
            group=escape_markdown(group.name),
            what=say(locale, f"retention-what-{rule}"),
            time=shown(days, locale),
            days=TOLD_BEFORE // timedelta(days=1),
        )

    await tell_leaders(
        tx, group, text, about=f"retention:{rule}:{now.date().isoformat()}", now=awake_at(now, group.zone)
    )


class Nightly:
    """The chore: once in each night."""

    def __init__(self, db: Database, defaults: Retention, clock: Callable[[], datetime]) -> None:
        self._db, self._defaults, self._clock = db, defaults, clock
        self._done_on: object = None

    async def __call__(self) -> None:
        now = self._clock()
        if now.hour in HOUR_OF_NIGHT and self._done_on != now.date():
            rows = await keep_the_rules(self._db, self._defaults, now=now)
            self._done_on = now.date()
            if rows:
                log.info("destroyed %s rows that had been kept for their time", rows)


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.ShowRetention: show,
    commands.SetRetention: choose,
}
