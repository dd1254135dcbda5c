"""After scrubbing, the files of the database hold no answer, and each statement once with no person beside it."""

from dataclasses import replace
from pathlib import Path

from sqlalchemy import text

from storage import feedback, meetings
from storage.database.engine import Database
from tests.storage.test_feedback import CLOSES, NOW, WORD, driv, network, word


def _bytes_of(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


async def test_after_scrubbing_the_sqlite_files_hold_no_answer(sqlite: Database):
    net = await network(sqlite, third=WORD)
    for number, person in enumerate(net.people):
        await net.answers(person, driv(f"Säregen mening nummer {number}"))
        await net.answers(person, driv(f"Ändrad mening nummer {number}"), word(f"Tredje mening nummer {number}"))
    await net.closes(show=False)
    folder = Path(str(sqlite.url.database)).parent
    assert b"mening nummer" in _bytes_of(folder), "the write-ahead log was expected to hold them still"
    assert await feedback.scrub(sqlite)
    assert b"mening nummer" not in _bytes_of(folder)


async def test_a_statement_stands_once_in_the_sqlite_files_and_not_beside_its_author(sqlite: Database):
    net = await network(sqlite, third=WORD)
    for number, person in enumerate(net.people):
        await net.answers(person, driv(f"Säregen mening nummer {number}"), word(f"Ordet{number}"))
    await net.closes()
    assert await feedback.scrub(sqlite)
    whole = _bytes_of(Path(str(sqlite.url.database)).parent)
    for number, person in enumerate(net.people):
        for written in (f"Säregen mening nummer {number}", f"Ordet{number}"):
            assert whole.count(written.encode()) == 1
            around = whole.index(written.encode())
            # A row of feedback_answer held the person's id just before the text.
            assert person.id.encode() not in whole[around - 120 : around]


async def test_scrubbing_gives_way_to_a_reader_and_is_done_again(sqlite: Database):
    net = await network(sqlite)
    await net.answers(net.people[0], driv("Bra tempo"))
    async with sqlite.read() as tx:
        await feedback.load_round(tx, "t", net.round.id)
        await net.closes()
        assert not await feedback.scrub(sqlite)
    assert await feedback.scrub(sqlite)


async def test_scrubbing_keeps_the_answers_of_open_rounds(database: Database):
    net = await network(database)
    await net.answers(net.people[0], driv("Bra tempo"))
    assert await feedback.scrub(database)
    assert (await net.part(net.people[0])).answer == (driv("Bra tempo"),)


async def test_after_scrubbing_the_tables_of_postgresql_hold_the_answers_of_open_rounds_alone(postgresql_url: str):
    db = Database(postgresql_url)
    try:
        net = await network(db, third=WORD)
        for number, person in enumerate(net.people):
            await net.answers(person, driv(f"Stängd mening nummer {number}"), word(f"Stängd mening i ett ord {number}"))
        async with db.write() as tx:
            meeting = await meetings.plan_meeting(tx, net.group, starts_at=NOW, ends_at=NOW, place="")
            asked = [person.id for person in net.people]
            other = await feedback.open_round(
                tx, net.group, meeting.id, anonymous=True, asked=asked, closes_at=CLOSES, now=NOW
            )
        assert other is not None
        await replace(net, round=other).answers(net.people[0], driv("Öppen mening"))
        await net.closes(show=False)
        assert await feedback.scrub(db)
        async with db.write() as tx:
            # What is only in memory yet is nothing to look for.
            await tx.execute(text("CHECKPOINT"))
            raw = b""
            for table in ("feedback_answer", "feedback_statement", "proposal", "outbox"):
                stored = text(f"SELECT pg_read_binary_file(pg_relation_filepath('{table}'))")
                raw += bytes((await tx.execute(stored)).scalar_one())
        assert "Öppen mening".encode() in raw
        assert "Stängd mening".encode() not in raw
    finally:
        await db.close()


async def test_the_files_of_postgresql_hold_each_statement_once_and_no_person_beside_it(postgresql_url: str):
    db = Database(postgresql_url)
    try:
        net = await network(db, third=WORD)
        for number, person in enumerate(net.people):
            await net.answers(person, driv(f"Säregen mening nummer {number}"), word(f"Särord{number}"))
        await net.closes()
        assert await feedback.scrub(db)
        async with db.write() as tx:
            await tx.execute(text("CHECKPOINT"))
            names = (
                await tx.execute(
                    text("SELECT oid::regclass::text FROM pg_class WHERE relkind IN ('r', 't', 'i') AND oid >= 16384")
                )
            ).scalars()
            raw = {
                name: bytes(
                    (
                        await tx.execute(
                            text("SELECT pg_read_binary_file(pg_relation_filepath(CAST(:name AS regclass)))"),
                            {"name": name},
                        )
                    ).scalar_one()
                )
                for name in names.all()
            }
        for number, person in enumerate(net.people):
            for written in (f"Säregen mening nummer {number}", f"Särord{number}"):
                assert [name for name, data in raw.items() if written.encode() in data] == ["feedback_statement"]
                assert raw["feedback_statement"].count(written.encode()) == 1
            assert person.id.encode() not in raw["feedback_statement"]
    finally:
        await db.close()
