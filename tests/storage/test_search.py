"""The index of the search: it finds what is there now, on both databases, and nothing that is gone."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Connection, create_engine, delete, insert, text, update

from dialogs.agenda.model import OutcomeType
from dialogs.model import Group
from dialogs.sentences.slots import stems
from storage import minutes
from storage.database import search_index
from storage.database.engine import Database
from storage.database.rewriting import rewrite
from storage.database.tables.agenda import agenda_item
from storage.database.tables.meetings import meeting
from storage.database.tables.minutes import outcome
from storage.database.tables.people import meeting_group

STOCKHOLM = ZoneInfo("Europe/Stockholm")
START = datetime(2026, 3, 2, 8, tzinfo=UTC)
TITLES = {
    "i1": "Budgeten för nästa år",
    "i2": "Brukarenkäten",
    "i3": "Säkra skolvägar & cykelvägar",
    "i4": "ÅRSMÖTE i Örebro",
    "i5": "Café Élan",
    "i6": "IT",
}


@pytest.fixture
async def group(database: Database) -> Group:
    """A group with a meeting, and another group and another tenant with items of the same titles."""
    found = Group("t", "g1", "Nätverket", "19:1", STOCKHOLM, "sv")
    async with database.write() as tx:
        for tenant_id, group_id in (("t", "g1"), ("t", "g2"), ("u", "g1")):
            await tx.execute(
                insert(meeting_group).values(
                    tenant_id=tenant_id,
                    id=group_id,
                    name="Nätverket",
                    conversation=f"19:{tenant_id}{group_id}",
                    zone="Europe/Stockholm",
                    locale="sv",
                    anonymous=True,
                    created_at=START,
                )
            )
            meeting_id = f"m{group_id}"
            times = {"starts_at": START, "ends_at": START + timedelta(hours=2), "status": "ended"}
            await tx.execute(insert(meeting).values(tenant_id=tenant_id, id=meeting_id, group_id=group_id, **times))
            for number, (key, title) in enumerate(TITLES.items(), 1):
                item = key if (tenant_id, group_id) == ("t", "g1") else f"{group_id}{key}"
                row = {"tenant_id": tenant_id, "id": item, "meeting_id": meeting_id, "number": number, "title": title}
                await tx.execute(insert(agenda_item).values(**row))
        await tx.execute(insert(outcome).values(**said("o1", "i1", "Vi sänker avgifterna för föräldrastödet")))
    return found


def said(key: str, item: str, words: str) -> dict[str, object]:
    return {"tenant_id": "t", "id": key, "item_id": item, "number": 1, "type": "decision", "text": words}


async def found(database: Database, group: Group, words: str) -> list[str]:
    async with database.read() as tx:
        entries = await minutes.entries(tx, group, types=list(OutcomeType), with_items=True, words=stems(words))
    return [f"{each.title}: {each.text}" if each.text else each.title for each in entries]


BUDGET = f"{TITLES['i1']}: Vi sänker avgifterna för föräldrastödet"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("budget", BUDGET),
        ("budgeten", BUDGET),
        ("BUDGET", BUDGET),
        ("föräldrastöd", BUDGET),
        ("foraldrastod", BUDGET),
        ("avgifter budget", BUDGET),
        ("avgift", BUDGET),
        ("enkäten", TITLES["i2"]),
        ("enkat", TITLES["i2"]),
        ("skolvägarna", TITLES["i3"]),
        ("cykelväg", TITLES["i3"]),
        ("årsmötet", TITLES["i4"]),
        ("orebro", TITLES["i4"]),
        ("elan", TITLES["i5"]),
        ("it", TITLES["i6"]),
    ],
)
async def test_words_are_found_in_their_forms_and_within_compounds(
    database: Database, group: Group, words: str, expected: str
) -> None:
    assert expected in await found(database, group, words)


@pytest.mark.parametrize("words", ["badhus", "budget enkät", "skolvägarna och årsmötet", "zzz", '"', "50%"])
async def test_what_is_not_there_is_not_found(database: Database, group: Group, words: str) -> None:
    if stems(words):
        assert await found(database, group, words) == []


async def test_only_the_group_of_the_tenant_is_searched(database: Database, group: Group) -> None:
    assert await found(database, group, "brukarenkäten") == [TITLES["i2"]]


async def test_the_index_follows_each_change(database: Database, group: Group) -> None:
    async with database.write() as tx:
        await tx.execute(update(outcome).where(outcome.c.id == "o1").values(text="Vi höjer hyrorna"))
        await tx.execute(update(agenda_item).where(agenda_item.c.id == "i2").values(title="Kajen"))
        await tx.execute(insert(outcome).values(**said("o2", "i3", "Lamporna byts")))
    assert await found(database, group, "avgifterna") == []
    assert await found(database, group, "hyror") == [f"{TITLES['i1']}: Vi höjer hyrorna"]
    assert await found(database, group, "enkäten") == []
    assert await found(database, group, "kajen") == ["Kajen"]
    assert await found(database, group, "lampor") == [f"{TITLES['i3']}: Lamporna byts"]


async def test_what_is_deleted_with_its_meeting_is_gone_from_the_index(database: Database, group: Group) -> None:
    async with database.write() as tx:
        await tx.execute(delete(meeting).where(meeting.c.tenant_id == "t", meeting.c.id == "mg1"))
    assert await found(database, group, "budget") == []
    if database.is_sqlite:
        async with database.read() as tx:
            lines = await tx.execute(text("SELECT count(*) FROM search_line WHERE item_id IN ('i1', 'i2')"))
            assert lines.scalar_one() == 0


async def test_no_letter_of_a_deleted_text_remains_in_the_files(database: Database, group: Group) -> None:
    async with database.write() as tx:
        await tx.execute(insert(outcome).values(**said("o2", "i3", "Xyzzqvist Wqzxkvarn")))
    assert await found(database, group, "xyzzqvist")
    async with database.write() as tx:
        await tx.execute(delete(outcome).where(outcome.c.id == "o2"))
    assert await rewrite(database, ["outcome", "agenda_item"])
    if database.is_sqlite:
        files = Path(str(database.url.database)).parent.glob("*.sqlite*")
        content = b"".join(each.read_bytes() for each in files).lower()
        # The index holds three letters at a time, those of a word one after another.
        assert b"xyz" not in content
        assert b"wqz" not in content


def test_an_upgrade_builds_an_index_that_lost_its_triggers(sqlite_url: str) -> None:
    engine = create_engine(sqlite_url)

    def triggers(connection: Connection) -> int:
        return int(
            connection.execute(
                text("SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'search%'")
            ).scalar_one()
        )

    with engine.begin() as connection:
        assert search_index.repair(connection) is False
        connection.execute(text("DROP TRIGGER search_outcome_added"))
        connection.execute(
            text(
                "INSERT INTO agenda_item (tenant_id, id, meeting_id, number, title) VALUES ('t', 'i', 'm', 1, 'Hamnen')"
            )
        )
        assert search_index.repair(connection) is True
        assert triggers(connection) == 6
        assert connection.execute(text("SELECT count(*) FROM search_line")).scalar_one() == 1
        match = connection.execute(text("SELECT rowid FROM search_words WHERE search_words MATCH 'hamn'"))
        assert len(match.all()) == 1
    engine.dispose()
