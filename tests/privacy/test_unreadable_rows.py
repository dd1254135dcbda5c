"""A stored text that nothing can decode stops no erasure and no export."""

from datetime import UTC, datetime

import msgspec
import pytest
from sqlalchemy import insert, select

from storage.database.engine import Database
from storage.database.tables.confirmations import confirmation
from storage.database.tables.deliveries import outbox
from storage.database.tables.people import meeting_group, person
from storage.privacy import erase_person, held, rows_of_group
from storage.privacy.encoded import read, readable
from tests.searching import places_of
from tests.world import TENANT, World

NAME = "Olle Berg"
NOW = datetime(2025, 8, 20, 9, tzinfo=UTC)
UNREADABLE = {
    "words": f"fråga {NAME} om lokalen".encode(),
    "cut JSON": msgspec.json.encode({"text": f"{NAME} tar med fika", "more": "x"})[:-4],
    "cut MessagePack": msgspec.msgpack.encode(["a", f"Ring {NAME}", "b"])[:-1],
    "JSON and more": b'{"who": "' + NAME.encode() + b'"}}}',
    "another alphabet": b"\xff\xfe" + NAME.encode() + b" \xe5\xe4\xf6",
    "zeros": b"\x00\x00" + NAME.encode() + b"\x00",
    "markup": f"<p>{NAME}s förslag</p>".encode(),
    "deep": b"[" * 5000 + NAME.encode(),
}


async def id_of(db: Database, name: str) -> str:
    async with db.read() as tx:
        return str(await tx.scalar(select(person.c.id).where(person.c.name == name)))


def _question(content: bytes) -> dict[str, object]:
    about = {"kind": "words", "conversation": "19:group", "created_at": NOW}
    return {"tenant_id": TENANT, "id": "q1", "content": content, **about}


def _promise(content: bytes, group_id: str) -> dict[str, object]:
    times = dict.fromkeys(("due_at", "next_attempt_at", "created_at"), NOW)
    keys = dict.fromkeys(("dedupe_key", "subject_key", "status"), "broken")
    about = {"kind": "reply", "target": "conversation", "conversation": "19:group", "group_id": group_id}
    return {"tenant_id": TENANT, "content": content, **about, **times, **keys}


@pytest.mark.parametrize("kind", UNREADABLE)
async def test_a_row_that_nothing_can_decode_loses_the_name_too(world: World, kind: str) -> None:
    who = await id_of(world.db, NAME)
    async with world.db.write() as tx:
        group_id = str(await tx.scalar(select(meeting_group.c.id)))
        await tx.execute(insert(confirmation).values(_question(UNREADABLE[kind] + who.encode())))
        await tx.execute(insert(outbox).values(_promise(UNREADABLE[kind] + who.encode(), group_id)))
    async with world.db.read() as tx:
        await held(tx, TENANT, who)
        assert "group_id" in str(await rows_of_group(tx, TENANT, group_id))
    async with world.db.write() as tx:
        assert await erase_person(tx, TENANT, who, now=NOW)
    assert await places_of(world.db, NAME) == []
    assert "proposal" not in await places_of(world.db, who)
    async with world.db.read() as tx:
        left = bytes((await tx.execute(select(outbox.c.content).where(outbox.c.subject_key == "broken"))).scalar_one())
    assert b"tidigare medlem" in left
    assert who.encode() not in left


@pytest.mark.parametrize("kind", UNREADABLE)
def test_bytes_without_the_person_stay_as_they_are(kind: str) -> None:
    value, encode = read(UNREADABLE[kind])
    assert encode(value) == UNREADABLE[kind]
    assert NAME in str(readable(UNREADABLE[kind]))
