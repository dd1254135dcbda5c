"""The tables grow by migrations alone, and end as storage.database.schema says."""

import json
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, inspect, select, text
from sqlalchemy.exc import IntegrityError

from storage.database.engine import Database, migrations_config, newest_revision, upgrade
from storage.database.schema import metadata
from storage.database.search_index import is_declared
from storage.database.tables.deadlines import deadline


def _differences(connection: Connection) -> list[object]:
    return list(compare_metadata(MigrationContext.configure(connection, opts={"include_name": is_declared}), metadata))


async def test_from_nothing_to_the_tables_of_the_schema(database: Database) -> None:
    async with database.read() as tx:
        assert await tx.run_sync(_differences) == []


def test_the_newest_revision_is_known_without_alembic() -> None:
    assert newest_revision() == ScriptDirectory.from_config(migrations_config()).get_current_head()


def test_where_nothing_is_to_migrate_alembic_is_not_asked(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr("storage.database.engine.migrate", lambda _connection, revision: asked.append(revision))
    upgrade(database_url)
    assert asked == []
    monkeypatch.setattr("storage.database.engine.newest_revision", lambda: "9999")
    upgrade(database_url)
    assert asked == ["head"]


def test_a_new_file_is_migrated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr("storage.database.engine.migrate", lambda _connection, revision: asked.append(revision))
    upgrade(f"sqlite:///{tmp_path / 'new.sqlite'}")
    assert asked == ["head"]


async def test_the_partial_indexes_are_partial(database: Database) -> None:
    """What compare_metadata does not look at."""

    def partial(connection: Connection) -> dict[str, bool]:
        name = f"{connection.dialect.name}_where"
        return {
            str(index["name"]): name in index.get("dialect_options", {})
            for index in inspect(connection).get_indexes("outbox")
        }

    async with database.read() as tx:
        found = await tx.run_sync(partial)
    assert {name for name, is_partial in found.items() if is_partial} == {
        "ix_outbox_pending",
        "ix_outbox_line",
        "ix_outbox_lease",
        "ix_outbox_ended",
        "ix_outbox_paused",
        "uq_outbox_under_way",
    }


def test_an_upgrade_may_be_run_again(database_url: str) -> None:
    upgrade(database_url)


def test_an_upgrade_makes_the_folder_and_the_file(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "50%.sqlite"
    upgrade(f"sqlite:///{path}")
    engine = create_engine(f"sqlite:///{path}")
    assert inspect(engine).has_table("outbox")
    engine.dispose()


def test_an_upgrade_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/half.sqlite"
    engine = create_engine(url)
    with engine.begin() as connection:
        # In the way of the last table, so that many have been made when it fails.
        connection.execute(text("CREATE TABLE proposal (id INTEGER)"))
    with pytest.raises(Exception, match="already exists"):
        upgrade(url)
    assert inspect(engine).get_table_names() == ["proposal"]
    engine.dispose()


def test_a_first_version_with_rows_becomes_this_one_and_keeps_them(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/old.sqlite"
    upgrade(url, "0001")
    engine = create_engine(url)
    insert = (
        "INSERT INTO outbox (tenant_id, kind, dedupe_key, subject_key, target, conversation,"
        " due_at, next_attempt_at, created_at, status) VALUES ('t', 'reply', 'key {}', 's', 'conversation', '19:a',"
        " '2025-08-25 07:00:00', '2025-08-25 07:00:00', '2025-08-25 07:00:00', 'pending')"
    )
    with engine.begin() as connection:
        for number in (1, 2):
            connection.execute(text(insert.format(number)))
    engine.dispose()
    upgrade(url)
    with engine.begin() as connection:
        found = connection.execute(text("SELECT id, dedupe_key, maybe_repeated FROM outbox ORDER BY id")).all()
        assert [tuple(row) for row in found] == [(1, "key 1", 0), (2, "key 2", 0)]
        connection.execute(text("DELETE FROM outbox"))
        connection.execute(text(insert.format(3)))
        # The id of a row that is gone is never that of another: cards and the archive name rows by it.
        assert connection.execute(text("SELECT id FROM outbox")).scalar_one() == 3
        with pytest.raises(IntegrityError):
            connection.execute(text("UPDATE outbox SET dedupe_key = NULL"))
    engine.dispose()


def test_whoever_slept_before_is_asleep_and_no_owner_of_the_groups(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/old.sqlite"
    upgrade(url, "0002")
    engine = create_engine(url)
    with engine.begin() as connection:
        at = "'2025-08-25 07:00:00'"
        connection.execute(
            text(
                "INSERT INTO meeting_group (tenant_id, id, name, conversation, zone, locale, anonymous, created_at)"
                f" VALUES ('t', 'g', 'G', '19:g', 'Europe/Stockholm', 'sv', true, {at})"
            )
        )
        for deadline in ("whole", "single"):
            connection.execute(
                text(
                    "INSERT INTO deadline (tenant_id, id, group_id, number, title, due_on, status, created_at)"
                    f" VALUES ('t', '{deadline}', 'g', {len(deadline)}, 'T', '2025-09-30', 'active', {at})"
                )
            )
            connection.execute(
                text(
                    "INSERT INTO assignment (tenant_id, deadline_id, person_id, done_at, snoozed_until) VALUES"
                    f" ('t', '{deadline}', 'olle', NULL, {at})"
                )
            )
        connection.execute(
            text(
                "INSERT INTO assignment (tenant_id, deadline_id, person_id, done_at) VALUES ('t', 'whole', '', NULL),"
                f" ('t', 'whole', 'karin', {at})"
            )
        )
    engine.dispose()
    upgrade(url)
    with engine.begin() as connection:
        assigned = connection.execute(text("SELECT deadline_id, person_id FROM assignment ORDER BY 1, 2")).all()
        assert [tuple(row) for row in assigned] == [("single", "olle"), ("whole", ""), ("whole", "karin")]
        asleep = connection.execute(text("SELECT deadline_id, person_id FROM snooze ORDER BY 1")).all()
        assert [tuple(row) for row in asleep] == [("single", "olle"), ("whole", "olle")]
    engine.dispose()


def test_what_was_due_before_lateness_was_known_is_looked_at_on_its_day(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/old.sqlite"
    upgrade(url, "0004")
    engine = create_engine(url)
    today = datetime.now(UTC).date()
    coming, late, forgotten = today + timedelta(10), today - timedelta(10), today - timedelta(400)
    noted = "2025-08-25 07:00:00.000000"
    known = {
        "coming": ("g", coming, "active", None),
        "late": ("g", late, "active", None),
        "forgotten": ("g", forgotten, "active", None),
        "done": ("g", coming, "done", None),
        "private": (None, coming, "active", None),
        "noted": ("g", coming, "active", noted),
    }
    with engine.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO meeting_group (tenant_id, id, name, conversation, zone, locale, anonymous, created_at)"
                " VALUES ('t', 'g', 'G', '19:g', 'Europe/Stockholm', 'sv', true, '2025-08-25 07:00:00')"
            )
        )
        for number, (name, (group, due_on, status, overdue_at)) in enumerate(known.items()):
            connection.execute(
                text(
                    "INSERT INTO deadline (tenant_id, id, group_id, number, title, due_on, status, created_at,"
                    " overdue_at) VALUES ('t', :id, :group, :number, 'T', :due_on, :status, :noted, :overdue_at)"
                ),
                {
                    "id": name,
                    "group": group,
                    "number": number,
                    "due_on": due_on.isoformat(),
                    "status": status,
                    "noted": noted,
                    "overdue_at": overdue_at,
                },
            )
    engine.dispose()
    upgrade(url)
    with engine.begin() as connection:
        at = dict(connection.execute(select(deadline.c.id, deadline.c.overdue_at)).all())
    engine.dispose()
    assert at == {
        "coming": datetime.combine(coming, time(), tzinfo=UTC),
        "late": datetime.combine(late, time(), tzinfo=UTC),
        "forgotten": None,
        "done": None,
        "private": None,
        "noted": datetime(2025, 8, 25, 7, tzinfo=UTC),
    }


def test_a_sub_group_that_was_saved_as_an_organisation_becomes_one(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/old.sqlite"
    upgrade(url, "0016")
    engine = create_engine(url)
    homes = ("väster", "Länsdel norr", "i söder", "västra länsdelen", "Kumla kommun", "Västerås stad", "")
    at = "'2025-08-25 07:00:00'"
    with engine.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO meeting_group (tenant_id, id, name, conversation, zone, locale, anonymous, created_at)"
                f" VALUES ('t', 'g', 'G', '19:g', 'Europe/Stockholm', 'sv', true, {at})"
            )
        )
        for number, home in enumerate(homes):
            connection.execute(
                text(
                    "INSERT INTO person (tenant_id, id, platform_id, name)"
                    f" VALUES ('t', 'p{number}', '29:{number}', 'P')"
                )
            )
            connection.execute(
                text(
                    "INSERT INTO membership (tenant_id, group_id, person_id, is_member, is_chair, is_secretary,"
                    f" organisation) VALUES ('t', 'g', 'p{number}', true, false, false, :home)"
                ),
                {"home": home},
            )
    engine.dispose()
    upgrade(url)
    with engine.begin() as connection:
        rows = connection.execute(text("SELECT organisation, subgroup FROM membership ORDER BY person_id")).all()
    engine.dispose()
    assert [tuple(row) for row in rows] == [
        ("", "väster"),
        ("", "Länsdel norr"),
        ("", "i söder"),
        ("", "västra länsdelen"),
        ("Kumla kommun", ""),
        ("Västerås stad", ""),
        ("", ""),
    ]


def test_decisions_become_outcomes_also_in_the_agendas_that_an_undo_restores(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/old.sqlite"
    upgrade(url, "0017")
    engine = create_engine(url)
    with engine.begin() as connection:
        at = "'2025-08-25 07:00:00'"
        connection.execute(
            text(
                "INSERT INTO meeting_group (tenant_id, id, name, conversation, zone, locale, anonymous, created_at)"
                f" VALUES ('t', 'g', 'G', '19:g', 'Europe/Stockholm', 'sv', true, {at})"
            )
        )
        connection.execute(
            text(
                "INSERT INTO meeting (tenant_id, id, group_id, starts_at, ends_at, place, status)"
                f" VALUES ('t', 'm1', 'g', {at}, {at}, '', 'ended')"
            )
        )
        connection.execute(
            text(
                "INSERT INTO agenda_item (tenant_id, id, meeting_id, number, title, status, outcome) VALUES"
                " ('t', 'i1', 'm1', 1, 'Hamnen', 'done', 'Ett\nmed rad\n\nTvå'),"
                " ('t', 'i2', 'm1', 2, 'Båten', 'open', '')"
            )
        )
        connection.execute(
            text("INSERT INTO agenda_before VALUES ('t', 'm1', 2, NULL, :content, '2025-08-25 07:00:00')"),
            {"content": '[{"id": "i1", "title": "Hamnen", "status": "done", "outcome": "Två"}]'.encode()},
        )
    upgrade(url)
    with engine.begin() as connection:
        rows = connection.execute(text("SELECT item_id, number, type, text, id FROM outcome ORDER BY number")).all()
        earlier = json.loads(connection.execute(text("SELECT content FROM agenda_before")).scalar_one())
    assert [tuple(row)[:4] for row in rows] == [("i1", 1, "decision", "Ett\nmed rad"), ("i1", 2, "decision", "Två")]
    assert earlier[0]["outcomes"] == [{"type": "decision", "text": "Två", "id": rows[1].id}]
    engine.dispose()
