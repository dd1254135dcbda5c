"""The time of a search in the minutes of a group: the index, and LIKE over all rows as before, on both databases.

python benchmarks/search.py [--items 10000] [--rounds 20]

A group has 10,000 agenda items of 500 meetings, with an outcome on each; another group has a tenth of that. Each
compound is in one of 70 lines; the last query is for a part that is in one of seven. The
figures are of the whole answer: the query, and the check of what was found by the forms of the words. The wall time is
the least of all rounds, which a busy machine disturbs least. The processor time is that of this process; SQLite works
in it, PostgreSQL in its own.
"""

import argparse
import asyncio
import random
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import and_, insert, or_, select, text

sys.path.insert(0, str(Path(__file__).parent.parent))

from dialogs.agenda.model import OutcomeType
from dialogs.minutes import lists
from dialogs.minutes.lists import Line
from dialogs.model import Group
from dialogs.sentences.slots import stems
from storage import minutes
from storage.database.engine import Database, upgrade
from storage.database.tables.agenda import agenda_item
from storage.database.tables.meetings import meeting
from storage.database.tables.minutes import outcome
from storage.database.tables.people import meeting_group
from tests.postgres import Server

WORDS = """
budget skolvägar hamnen bryggan lekplats samverkan trafiksäkerhet vinterväghållning brukarenkät personal rekrytering
arbetsmiljö föräldrastöd folkhälsa krisplan upphandling lokaler kollektivtrafik bibliotek vatten
"""
SECOND = "plan grupp arbete fråga möte projekt utredning avtal budget stöd"
FILLER = """
vi enades om att ta fram ett underlag till nästa gång och återkommer med förslag från varje kommun i länet
"""
ZONE = ZoneInfo("Europe/Stockholm")
QUERIES = ("krisplansprojektet", "personalmötet", "lekplatsfrågan", "hamnenplan personal", "cykelgarage", "enkäten")


async def fill(db: Database, items: int) -> Group:
    chance = random.Random(1)  # the same rows in every run
    topics = [f"{first}{second}" for first in WORDS.split() for second in SECOND.split()]
    filler = FILLER.split()
    groups = [Group("t", f"g{number}", "Nätverket", f"19:{number}", ZONE, "sv") for number in (1, 2)]
    start = datetime(2006, 1, 1, 8, tzinfo=UTC)
    async with db.write() as tx:
        for group, count in zip(groups, (items, items // 10), strict=True):
            await tx.execute(
                insert(meeting_group).values(
                    tenant_id="t", id=group.id, name=group.name, conversation=group.conversation,
                    zone=str(ZONE), locale="sv", anonymous=True, created_at=start,
                )
            )  # fmt: skip
            held = [
                {
                    "tenant_id": "t",
                    "id": f"{group.id}m{number}",
                    "group_id": group.id,
                    "starts_at": start + timedelta(days=14 * number),
                    "ends_at": start + timedelta(days=14 * number, hours=2),
                    "status": "ended",
                }
                for number in range(count // 20)
            ]
            await tx.execute(insert(meeting), held)
            rows, said = [], []
            for number in range(count):
                key = f"{group.id}i{number}"
                rows.append(
                    {
                        "tenant_id": "t",
                        "id": key,
                        "meeting_id": f"{group.id}m{number // 20}",
                        "number": number % 20 + 1,
                        "title": f"{chance.choice(topics).capitalize()} och {chance.choice(topics)} {number}",
                    }
                )
                words = [*chance.choices(filler, k=20), *chance.choices(topics, k=2), f"ärende{number}"]
                said.append(
                    {
                        "tenant_id": "t",
                        "id": f"o{key}",
                        "item_id": key,
                        "number": 1,
                        "type": chance.choice(list(OutcomeType)).value,
                        "text": " ".join(words),
                    }
                )
            await tx.execute(insert(agenda_item), rows)
            await tx.execute(insert(outcome), said)
    if not db.is_sqlite:
        async with db.write() as tx:
            for table in ("agenda_item", "outcome", "meeting"):
                await tx.execute(text(f"ANALYZE {table}"))
    return groups[0]


async def by_index(db: Database, group: Group, query: str) -> int:
    words = stems(query)
    async with db.read() as tx:
        found = await minutes.entries(tx, group, types=list(OutcomeType), with_items=True, words=words, most=150)
    lines = [
        Line(entry.starts_at.astimezone(ZONE).date(), entry.number, entry.title, entry.type, entry.text)
        for entry in found
    ]
    return sum(lists.matches(words, line) for line in lines)


async def by_like(db: Database, group: Group, query: str) -> int:
    """Search as before there was an index."""
    found = (
        select(meeting, agenda_item.c.title, outcome.c.text)
        .join(agenda_item, and_(agenda_item.c.tenant_id == "t", agenda_item.c.meeting_id == meeting.c.id))
        .outerjoin(outcome, and_(outcome.c.tenant_id == "t", outcome.c.item_id == agenda_item.c.id))
        .where(meeting.c.tenant_id == "t", meeting.c.group_id == group.id)
        .order_by(meeting.c.starts_at.desc(), meeting.c.id, agenda_item.c.number, outcome.c.number)
        .limit(300)
    )
    for word in stems(query):
        like = "%" + "".join(each if each in "bcdfghjklmnpqrstvxz" else "_" for each in lists.beginning(word)) + "%"
        columns = (agenda_item.c.title, outcome.c.text)
        found = found.where(or_(*(each.like(like) if db.is_sqlite else each.ilike(like) for each in columns)))
    async with db.read() as tx:
        return len((await tx.execute(found)).all())


async def measure(name: str, url: str, items: int, rounds: int) -> None:
    upgrade(url)
    db = Database(url)
    group = await fill(db, items)
    print(f"{name}, {items} items: least wall ms (median processor ms) by the index | by LIKE")
    for query in QUERIES:
        figures = []
        for search in (by_index, by_like):
            found, times, cpu = 0, [], []
            for _ in range(rounds if search is by_index else max(3, rounds // 4)):
                wall, mine = time.perf_counter(), time.process_time()
                found = await search(db, group, query)
                times.append((time.perf_counter() - wall) * 1000)
                cpu.append((time.process_time() - mine) * 1000)
            figures.append(f"{min(times):6.1f} ({statistics.median(cpu):5.1f}) {found:4} found")
        print(f"  {query:22} {' | '.join(figures)}")
    await db.close()


async def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--items", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=20)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        await measure("SQLite", f"sqlite:///{folder}/search.sqlite", arguments.items, arguments.rounds)
    server = Server()
    try:
        await measure("PostgreSQL", server.create("search"), arguments.items, arguments.rounds)
    finally:
        server.stop()


if __name__ == "__main__":
    asyncio.run(main())
