"""The audit log: a row for each change, nothing that tells who answered, and no way to alter it unseen."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import delete, insert, select, text, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.features import REGISTRY
from bot.privacy.audit_notes import PRESS
from bot.turn import Turn
from bot.web.links import Links
from dialogs.catalogue.registry import DECLARED
from dialogs.commands.spec import Command, Effect
from storage import audit
from storage.database.engine import Database
from storage.database.tables.people import membership
from storage.database.tables.privacy import audit_anchor, audit_event
from storage.health_checks import examine
from storage.privacy import mark
from tests.privacy.rounds import MEMBERS, a_group, answers
from tests.world import TENANT, World, private_chat

NOW = datetime(2025, 9, 1, 8, tzinfo=UTC)
CHANGING = sorted(
    (c for c, s in DECLARED.items() if s.effect in (Effect.SHOWN, Effect.CHANGES)), key=lambda c: c.__name__
)
UNLOGGED = {"GiveFeedback", "WithdrawFeedback"}
"""Commands whose row would tell that somebody has answered a round."""
HANDLED = [command for command in CHANGING if command in REGISTRY.commands]
SILENT = ("feedback_answer", "feedback_private", "feedback_form", "feedback_edit", "words", "privacy_forget")


async def rows_of(db: Database) -> list[Any]:
    async with db.read() as tx:
        return list((await tx.execute(select(audit_event).order_by(audit_event.c.number))).all())


async def changes(turn: Turn, *_: Any) -> None:
    await turn.tx.execute(
        update(membership).where(membership.c.person_id == turn.person.id).values(subgroup=turn.activity_id)
    )


@pytest.mark.parametrize("command", HANDLED, ids=lambda command: command.__name__)
async def test_each_command_that_changes_something_writes_its_row(
    world: World, command: type[Command], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Generated from the specs: the handler is replaced, and the command's own words lead to it."""
    monkeypatch.setitem(REGISTRY.commands, command, changes)
    monkeypatch.setattr("dialogs.catalogue.parse", lambda *_a, **_k: object.__new__(command))
    monkeypatch.setattr("bot.agenda.publishing.is_asked", _no)
    monkeypatch.setattr("bot.dispatch.meaning_of", _as_it_is)
    monkeypatch.setattr("bot.feedback.private_words.was_a_slip", _no)
    before = len(await rows_of(world.db))
    await world.says("Olle", "något")
    rows = (await rows_of(world.db))[before:]
    if command.__name__ in UNLOGGED:
        assert rows == []
    else:
        (row,) = rows
        assert row.what == command.__name__[:64]
        assert row.group_id
        assert len(row.who) == 64


async def _no(*_: Any) -> bool:
    return False


async def _as_it_is(_turn: Turn, command: Command, _text: str) -> Command:
    return command


@pytest.mark.parametrize("action", sorted(REGISTRY.actions))
async def test_each_button_that_changes_something_writes_its_row(
    world: World, action: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(REGISTRY.actions, action, changes)
    before = len(await rows_of(world.db))
    card = {"actions": [{"title": "Tryck", "data": {"action": action}}]}
    await world.presses("Olle", "Tryck", card)
    rows = (await rows_of(world.db))[before:]
    if action.startswith(SILENT):
        assert rows == []
    else:
        assert [row.what for row in rows] == [f"{PRESS}{action}"]


async def test_a_row_holds_ids_and_no_words(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("28 augusti kl 9-12")
    await world.says("Olle", "lägg till Hemlig rubrik (Sara)")
    row = (await rows_of(world.db))[-1]
    assert row.what == "AddItems"
    assert row.subject.startswith("meeting:")
    assert "Hemlig" not in str(row)
    assert "Olle" not in str(row)


@pytest.mark.parametrize("said", ["dagordning", "hjälp", "vad sparar du om mig", "medlemmar", "driv och hinder"])
async def test_a_question_writes_no_row(world: World, said: str) -> None:
    await world.says("Olle", "hej")
    before = len(await rows_of(world.db))
    await world.says("Olle", said)
    assert len(await rows_of(world.db)) == before


@pytest.mark.parametrize("by", ["form", "text", "old client"])
async def test_no_row_tells_who_has_answered(sqlite: Database, by: str) -> None:
    world = await a_group(sqlite, MEMBERS[:6])
    await world.time_is(datetime(2025, 8, 29, 10, 30, tzinfo=UTC))
    before = len(await rows_of(sqlite))
    for who in MEMBERS[:6]:
        await answers(world, who, driv=f"Tanke från {who}", by=by)
    await world.says(MEMBERS[0], "ta bort mitt svar", in_=private_chat(MEMBERS[0]))
    await answers(world, "Ylva", driv="Sist", by=by)
    assert (await rows_of(sqlite))[before:] == []


# -- append-only

GONE = {
    "first": audit_event.c.number == 1,
    "last": audit_event.c.number == 3,
    "last two": audit_event.c.number > 1,
    "all": audit_event.c.number > 0,
}
"""Rows that somebody removes at an end, where no row of the chain follows."""


async def _three(db: Database) -> None:
    async with db.write() as tx:
        for nth in range(3):
            at = NOW + timedelta(days=nth)
            await audit.note(tx, TENANT, who=mark(TENANT, "p1"), what=f"Deed{nth}", now=at, group_id="g")


async def _without_triggers(tx: AsyncConnection, *, is_sqlite: bool) -> None:
    if is_sqlite:
        await tx.execute(text("DROP TRIGGER audit_event_unchanged"))
        await tx.execute(text("DROP TRIGGER audit_event_kept"))
    else:
        await tx.execute(text("ALTER TABLE audit_event DISABLE TRIGGER ALL"))


@pytest.mark.postgresql
@pytest.mark.parametrize("statement", ["update", "delete"])
async def test_the_database_itself_refuses_to_change_the_log(database: Database, statement: str) -> None:
    await _three(database)
    change = update(audit_event).values(what="x") if statement == "update" else delete(audit_event)
    with pytest.raises(DBAPIError):
        async with database.write() as tx:
            await tx.execute(change)
    async with database.read() as tx:
        assert await audit.problems(tx) == []


@pytest.mark.postgresql
@pytest.mark.parametrize("column", ["what", "who", "subject", "group_id", "at", "hash", "gone", "inserted", *GONE])
async def test_a_row_that_was_altered_or_removed_all_the_same_is_found(database: Database, column: str) -> None:
    await _three(database)
    async with database.write() as tx:
        await _without_triggers(tx, is_sqlite=database.is_sqlite)
        second = audit_event.c.number == 2
        if column == "gone":
            await tx.execute(delete(audit_event).where(second))
        elif column in GONE:
            await tx.execute(delete(audit_event).where(GONE[column]))
        elif column == "inserted":
            row = {"tenant_id": TENANT, "number": 4, "at": NOW, "who": "", "what": "x", "subject": "", "hash": "0" * 64}
            await tx.execute(insert(audit_event).values(row))
        else:
            await tx.execute(update(audit_event).where(second).values({column: NOW if column == "at" else "x"}))
    async with database.read() as tx:
        assert len(await audit.problems(tx)) >= 1


async def test_db_check_examines_the_log(sqlite: Database) -> None:
    await _three(sqlite)
    assert (await examine(str(sqlite.url), now=NOW)).problems == ()
    async with sqlite.write() as tx:
        await tx.execute(text("DROP TRIGGER audit_event_unchanged"))
        await tx.execute(update(audit_event).where(audit_event.c.number == 1).values(what="x"))
    assert any("row 1 of the audit log" in wrong.text for wrong in (await examine(str(sqlite.url), now=NOW)).problems)


@pytest.mark.postgresql
async def test_what_the_retention_destroys_leaves_a_whole_chain(database: Database) -> None:
    await _three(database)
    async with database.write() as tx:
        assert await audit.destroy(tx, before=NOW + timedelta(days=1, hours=1)) == 2
        assert await audit.problems(tx) == []
        await audit.note(tx, TENANT, who="", what="Later", now=NOW + timedelta(days=5))
        assert await audit.problems(tx) == []
        assert [each.what for each in await audit.events(tx, TENANT, None)] == ["Deed2", "Later"]
        assert (await tx.execute(select(audit_anchor.c.number))).scalar_one() == 2


@pytest.mark.postgresql
@pytest.mark.parametrize("gone", ["last", "last two", "all"])
async def test_rows_that_are_added_later_do_not_hide_that_the_last_were_removed(database: Database, gone: str) -> None:
    await _three(database)
    async with database.write() as tx:
        await _without_triggers(tx, is_sqlite=database.is_sqlite)
        await tx.execute(delete(audit_event).where(GONE[gone]))
        await audit.note(tx, TENANT, who="", what="Later", now=NOW + timedelta(days=5))
        assert len(await audit.problems(tx)) == 1


@pytest.mark.postgresql
async def test_a_log_from_before_the_upgrade_goes_on(database: Database) -> None:
    await _three(database)
    async with database.write() as tx:
        await tx.execute(delete(audit_anchor))
        assert await audit.problems(tx) == []
        await audit.note(tx, TENANT, who="", what="Later", now=NOW + timedelta(days=5))
        assert await audit.problems(tx) == []
        assert [each.number for each in await audit.events(tx, TENANT, None)] == [1, 2, 3, 4]


async def test_a_copy_of_ones_data_writes_its_row(world: World) -> None:
    world.dispatch.opening.links = Links("https://bot.example", ["k" * 32], clock=world.clock)
    await world.says("Olle", "skicka allt du har om mig", in_=private_chat("Olle"))
    row = (await rows_of(world.db))[-1]
    assert (row.what, row.group_id) == ("SendMyData", None)
