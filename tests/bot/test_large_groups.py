"""A group of thousands costs no turn, tick or card more than a small one: long work is done in batches."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest
from sqlalchemy import event, func, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.agenda.jobs import prepare_meetings
from bot.agenda.preparations import remind_the_others
from bot.batches import BATCH, MOST_BATCHES, work_off
from bot.events import FormRequested, MessageReceived, ShowCard, ShowForm
from bot.feedback.jobs import ask_the_others
from bot.messenger import RosterEntry
from bot.people.jobs import read_rosters
from dialogs.model import Group
from storage import batches
from storage import people as groups
from storage.batches import BatchWork
from storage.database.engine import Database
from storage.database.tables.deliveries import outbox
from storage.database.tables.people import meeting_group, membership, person
from tests.fakes import FakeClock, FakeMessenger, Killed
from tests.world import World, sender


@pytest.fixture
async def large(database: Database, clock: FakeClock, teams: FakeMessenger) -> World:
    """A world where Karin leads a group, before its other members are known."""
    world = World(database, clock, teams)
    await world.arrive("Karin")
    await world.led_by("Karin")
    return world


def entries(members: int, **changes: Any) -> list[RosterEntry]:
    """Return a roster of Karin and other people, as Teams lists it."""
    others = [f"Medlem{n:04}" for n in range(members - 1)]
    return [
        RosterEntry(**({"platform_id": f"29:{name}", "name": f"{name} Ek", "object_id": f"object-{name}"} | changes))
        for name in ("Karin", *others)
    ]


async def read(world: World, roster: list[RosterEntry]) -> int:
    """Read this roster, marked as changed, and return how many rosters were read."""
    world.teams.rosters[world.here.conversation] = roster
    async with world.db.write() as tx:
        await tx.execute(text("UPDATE meeting_group SET roster_at = NULL, roster_not_before = NULL"))
    return await read_rosters(world.db, world.teams, now=world.clock())


async def there(world: World) -> int:
    async with world.db.read() as tx:
        return int((await tx.execute(select(func.count()).where(membership.c.left_at.is_(None)))).scalar_one())


class Statements:
    """Counts the statements of a database, by their first word."""

    def __init__(self, db: Database) -> None:
        self.all: list[str] = []
        for engine in {db._writer.sync_engine, db._reader.sync_engine, db._unprobed.sync_engine}:
            event.listen(engine, "before_cursor_execute", self._heard)

    def _heard(self, _connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        self.all.append(" ".join(statement.split()))

    @property
    def writes(self) -> list[str]:
        return [each for each in self.all if each.startswith(("INSERT", "UPDATE", "DELETE"))]


@pytest.fixture
def counted(database: Database) -> Statements:
    return Statements(database)


# -- rosters


@pytest.mark.postgresql
@pytest.mark.parametrize("members", [1, BATCH - 1, BATCH, BATCH + 1, 2 * BATCH + 1])
async def test_everybody_of_a_roster_is_known_however_many_batches_it_takes(large: World, members: int) -> None:
    assert await read(large, entries(members)) == 1
    assert await there(large) == members


@pytest.mark.postgresql
async def test_a_roster_that_has_not_changed_writes_nothing_about_its_people(large: World, counted: Statements) -> None:
    await read(large, entries(2 * BATCH))
    counted.all.clear()
    await read(large, entries(2 * BATCH))
    assert not [each for each in counted.writes if "person" in each.split("WHERE")[0] or "membership" in each]


@pytest.mark.parametrize("members", [BATCH, 5 * BATCH])
async def test_a_batch_takes_a_few_statements_and_not_some_for_each_person(
    large: World, counted: Statements, members: int
) -> None:
    await read(large, entries(members))
    assert len(counted.all) <= 30 + 12 * members // BATCH


@pytest.mark.parametrize("batches", [1, 2, 4])
async def test_a_process_that_is_killed_between_batches_keeps_what_it_has_read_and_reads_the_rest(
    large: World, monkeypatch: pytest.MonkeyPatch, batches: int
) -> None:
    from storage.people import roster_reading

    saved, save = 0, roster_reading.save

    async def killed(*args: Any, **options: Any) -> None:
        nonlocal saved
        if saved == batches:
            raise Killed
        saved += 1
        await save(*args, **options)

    monkeypatch.setattr(roster_reading, "save", killed)
    with pytest.raises(Killed):
        await read(large, entries(5 * BATCH))
    assert await there(large) == batches * BATCH
    monkeypatch.setattr(roster_reading, "save", save)
    assert await read(large, entries(5 * BATCH)) == 1
    assert await there(large) == 5 * BATCH


async def test_whoever_is_missing_from_a_long_roster_has_left_and_whoever_is_back_keeps_their_choices(
    large: World,
) -> None:
    await read(large, entries(3 * BATCH))
    async with large.db.write() as tx:
        await tx.execute(membership.update().values(subgroup="väster"))
    assert await read(large, entries(BATCH)) == 1
    assert await there(large) == BATCH
    await read(large, entries(2 * BATCH))
    assert await there(large) == 2 * BATCH
    async with large.db.read() as tx:
        rows = await tx.execute(select(membership.c.subgroup).distinct())
        assert list(rows.scalars()) == ["väster"]


@pytest.mark.postgresql
@pytest.mark.parametrize(
    ("changes", "column"),
    [
        ({"email": "ny@laxa.example"}, "email"),
        ({"name": "Nytt Namn"}, "name"),
        ({"object_id": "object-new"}, "object_id"),
        ({"platform_id": "29:new"}, "platform_id"),
    ],
)
async def test_what_teams_tells_anew_of_somebody_is_saved(large: World, changes: dict[str, Any], column: str) -> None:
    await read(large, entries(3))
    karin, *others = entries(3)
    told = replace(karin, **changes)
    await read(large, [told, *others])
    async with large.db.read() as tx:
        rows = await tx.execute(select(person.c[column]).order_by(person.c.name))
        assert changes[column] in list(rows.scalars())
    assert await there(large) == 3


async def test_a_person_whom_teams_lists_twice_is_one(large: World) -> None:
    await read(large, [*entries(4), *entries(4)])
    assert await there(large) == 4


async def test_a_leader_is_found_without_the_roster(large: World, counted: Statements) -> None:
    await read(large, entries(BATCH))
    async with large.db.read() as tx:
        group = (await groups.groups_of(tx, "tenant-1", (await _id(large, "29:Karin"))))[0]
        leaders = await groups.leading(tx, group)
        also = await groups.leading(tx, group, also=await _id(large, "29:Medlem0007"))
    assert [each.person.name for each in leaders] == ["Karin Ek"]
    assert [each.person.name for each in also] == ["Karin Ek", "Medlem0007 Ek"]


async def _id(world: World, platform_id: str) -> str:
    async with world.db.read() as tx:
        found = await tx.execute(select(person.c.id).where(person.c.platform_id == platform_id))
        return str(found.scalar_one())


# -- rounds and mornings


async def ticked(world: World, members: int, *, asks: str = "group") -> None:
    """A meeting is planned, and so many members are ticked."""
    await read(world, entries(members))
    await world.plan("28 augusti kl 13-15")
    async with world.db.write() as tx:
        await tx.execute(membership.update().values(is_member=True))
        await tx.execute(text("UPDATE meeting_group SET asks = :asks"), {"asks": asks})


async def promised(world: World, kind: str) -> int:
    """Return the number of promises of a kind; each is to another person, or on another day."""
    async with world.db.read() as tx:
        rows = await tx.execute(select(outbox.c.dedupe_key).where(outbox.c.kind == kind))
        return len(set(rows.scalars()))


async def over(world: World) -> None:
    world.clock.now = datetime(2025, 8, 28, 12, 30, tzinfo=UTC)
    await world.dispatch(MessageReceived(world.here, sender("Karin"), "over", "mötet är slut"))


async def ask_all(world: World) -> int:
    ticks = 0
    while await ask_the_others(world.db, now=world.clock()):
        ticks += 1
    return ticks


@pytest.mark.postgresql
@pytest.mark.parametrize("members", [5, BATCH, BATCH + 1, 3 * BATCH, 3 * BATCH + 7])
async def test_everybody_is_asked_once_however_many_batches_it_takes(large: World, members: int) -> None:
    await ticked(large, members, asks="private")
    await over(large)
    await ask_all(large)
    assert await promised(large, "round_ask") == members
    assert await promised(large, "round_remind") == 2 * members


async def test_the_turn_that_ends_a_meeting_does_as_much_for_three_batches_as_for_six(
    large: World, counted: Statements
) -> None:
    did = []
    for members in (3 * BATCH, 6 * BATCH):
        await ticked(large, members, asks="private")
        counted.all.clear()
        await over(large)
        did.append(len(counted.all))
        assert await promised(large, "round_ask") == BATCH
        await ask_all(large)
        async with large.db.write() as tx:
            await tx.execute(text("DELETE FROM outbox"))
            await tx.execute(text("DELETE FROM feedback_round"))
            await tx.execute(text("DELETE FROM activity_seen"))
            await tx.execute(text("DELETE FROM meeting"))
    assert did[0] == did[1]


@pytest.mark.parametrize("killed_at", [1, 2, 3, 4])
async def test_a_process_killed_in_a_batch_leaves_nobody_out_and_asks_nobody_twice(
    large: World, monkeypatch: pytest.MonkeyPatch, killed_at: int
) -> None:
    from bot.feedback import jobs

    calls, promise = 0, jobs.promise_questions

    async def killed(*args: Any, **options: Any) -> None:
        nonlocal calls
        calls += 1
        await promise(*args, **options)
        if calls == killed_at + 1:
            raise Killed

    await ticked(large, 5 * BATCH, asks="private")
    monkeypatch.setattr(jobs, "promise_questions", killed)
    await over(large)
    with pytest.raises(Killed):
        await ask_all(large)
    assert await promised(large, "round_ask") == killed_at * BATCH
    await ask_all(large)
    assert await promised(large, "round_ask") == 5 * BATCH
    async with large.db.read() as tx:
        sent = await tx.execute(select(func.count()).where(outbox.c.kind == "round_ask"))
        assert sent.scalar_one() == 5 * BATCH


async def test_a_round_that_is_closed_meanwhile_asks_nobody_else(large: World) -> None:
    await ticked(large, 3 * BATCH, asks="private")
    await over(large)
    async with large.db.write() as tx:
        await tx.execute(text("UPDATE feedback_round SET closed_at = opened_at"))
    assert await ask_all(large) == 1
    assert await promised(large, "round_ask") == BATCH
    assert await ask_all(large) == 0


@pytest.mark.parametrize("others", [1, 2, 4])
async def test_the_thousands_of_one_tenant_do_not_keep_another_waiting(large: World, others: int) -> None:
    """Of each tick, every tenant gets its share."""
    served: list[str] = []

    async def step(_tx: AsyncConnection, work: BatchWork, _now: datetime) -> str | None:
        served.append(work.tenant_id)
        return str(int(work.after) + 1) if int(work.after) < 100 else None

    async with large.db.read() as tx:
        group = (await groups.groups_of(tx, "tenant-1", await _id(large, "29:Karin")))[0]
    async with large.db.write() as tx:
        for n in range(2, others + 3):
            there = replace(group, tenant_id=f"tenant-{n}", id="g")
            await _a_group(tx, there)
            await batches.begin(tx, there, "work", "w", after="0", now=large.clock() + timedelta(seconds=n))
    await work_off(large.db, "work", step, now=large.clock())
    assert len(set(served[: others + 1])) == min(others + 1, MOST_BATCHES)


async def test_a_batch_that_fails_is_tried_at_the_next_tick_and_the_others_go_on(large: World) -> None:
    served: list[str] = []

    async def step(_tx: AsyncConnection, work: BatchWork, _now: datetime) -> None:
        served.append(work.subject)
        if work.subject == "bad":
            raise ValueError

    async with large.db.read() as tx:
        group = (await groups.groups_of(tx, "tenant-1", await _id(large, "29:Karin")))[0]
    async with large.db.write() as tx:
        there = replace(group, tenant_id="tenant-2", id="g")
        await _a_group(tx, there)
        await batches.begin(tx, there, "work", "bad", after="0", now=large.clock())
        await batches.begin(tx, group, "work", "good", after="0", now=large.clock())
    await work_off(large.db, "work", step, now=large.clock())
    assert sorted(served) == ["bad", "good"]
    await work_off(large.db, "work", step, now=large.clock())
    assert sorted(served) == ["bad", "bad", "good"]
    large.clock.advance(days=3)
    await work_off(large.db, "work", step, now=large.clock())
    assert sorted(served) == ["bad", "bad", "good"], "after days it is given up"


async def _a_group(tx: AsyncConnection, group: Group) -> None:
    await tx.execute(
        meeting_group.insert().values(
            tenant_id=group.tenant_id,
            id=group.id,
            name=group.name,
            conversation=group.conversation,
            zone=group.zone.key,
            locale=group.locale,
            anonymous=True,
            created_at=datetime(2025, 8, 25, tzinfo=UTC),
        )
    )


@pytest.mark.parametrize("members", [4, BATCH + 1, 3 * BATCH])
async def test_everybody_expected_is_reminded_on_the_morning_once(large: World, members: int) -> None:
    await ticked(large, members)
    await prepare_meetings(large.db, now=large.clock())
    large.clock.now = datetime(2025, 8, 28, 7, 0, 10, tzinfo=UTC)
    for _ in range(5):
        await prepare_meetings(large.db, now=large.clock())
        await remind_the_others(large.db, now=large.clock())
        large.clock.advance(seconds=15)
    assert await promised(large, "agenda_morning") == members


# -- cards

SAID = (
    "vilka är med",
    "vilka kommer",
    "närvaro",
    "vilka organisationer är med",
    "dagordning",
    "lägg till Budgeten (Karin, 20 min)",
    "påminn alla om rapporten senast 30 september",
    "påminn Medlem0001, Medlem0002 och Karin om enkäten senast 29 september",
    "Karin fixar budgeten till 28 september",
    "deadlines",
    "vem är ordförande",
    "vilka har inte svarat",
    "vem har inte kvitterat",
    "laget runt",
    "hjälp",
    "protokoll",
    "årsöversikt",
)
FORMS = ("members_form", "feedback_who", "feedback_form", "attendance_form", "round_choices")
LARGEST = 15_000
"""Bytes of a card or text with its mentions, in a group of any size. Teams takes 28,000."""


async def cards_of(world: World, members: int) -> dict[str, int]:
    """Return the largest card or text that each sentence and form gives, in bytes, with the mentions."""
    await ticked(world, members, asks="both")
    group_id = await _group_id(world)
    found: dict[str, int] = {}
    for said in (*SAID, "mötet är slut"):
        if said == "mötet är slut":
            world.clock.now = datetime(2025, 8, 28, 12, 30, tzinfo=UTC)
        before = len(world.teams.sent)
        await world.dispatch(MessageReceived(world.here, sender("Karin"), f"said-{said}", said))
        world.clock.advance(seconds=120)
        # Private messages to thousands take a while: the first ones are like the others.
        async with world.db.write() as tx:
            await tx.execute(
                text(
                    "DELETE FROM outbox WHERE kind IN ('round_ask', 'round_remind') AND id NOT IN"
                    " (SELECT min(id) FROM outbox GROUP BY kind)"
                )
            )
        await world.deliver()
        sent = [each.message for each in world.teams.sent[before:] if each.message is not None]
        found[said] = max((_bytes(each.card or each.text, each.mentions) for each in sent), default=0)
    round_id = await _of(world, "SELECT id FROM feedback_round")
    meeting_id = await _of(world, "SELECT id FROM meeting WHERE status = 'ended'")
    data = {"group": group_id, "round": round_id, "meeting": meeting_id}
    for form in FORMS:
        answer = await world.dispatch(
            FormRequested(world.here, sender("Karin"), f"form-{form}", None, form, {"action": form, **data})
        )
        found[form] = _bytes(answer.card, ()) if isinstance(answer, ShowForm | ShowCard) else 0
    return found


def _bytes(card: Any, mentions: Any) -> int:
    return len(msgspec.json.encode(card)) + len(msgspec.json.encode(mentions))


async def _of(world: World, query: str) -> str:
    async with world.db.read() as tx:
        return str((await tx.execute(text(query))).scalars().first())


async def _group_id(world: World) -> str:
    return await _of(world, "SELECT id FROM meeting_group")


@pytest.mark.parametrize("members", [10, 2500])
async def test_no_card_grows_beyond_what_teams_takes_however_many_members_there_are(large: World, members: int) -> None:
    found = await cards_of(large, members)
    assert {name: size for name, size in found.items() if size > LARGEST} == {}
    assert all(found[form] for form in FORMS), "the forms were shown"
