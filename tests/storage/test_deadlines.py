"""Deadlines come back as they were saved, numbered in their group, and reached by their own tenant only."""

import asyncio
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import event

from dialogs.deadlines import owners, rules
from dialogs.deadlines.drafts import Draft
from dialogs.deadlines.model import Assignment, Days, Deadline, DeadlineStatus
from dialogs.model import DeadlineChoices, Group, Member, Person, SummerPause
from storage import deadlines
from storage import people as groups
from storage.database.engine import Database

NOW = datetime(2025, 8, 25, 7, 0, tzinfo=UTC)
DUE = date(2025, 9, 30)


@dataclass
class Network:
    """A group with two ticked members."""

    db: Database
    group: Group
    karin: Person
    olle: Person

    async def deadline(self, title: str = "Rapporten", due_on: date = DUE, **values: Any) -> Deadline:
        async with self.db.write() as tx:
            draft = Draft(title, due_on, **values)
            return await deadlines.create_deadline(tx, "t", self.group, draft, by=self.karin.id, now=NOW)

    async def member(self, person: Person) -> Member:
        async with self.db.read() as tx:
            found = await groups.find_member(tx, self.group, person.id)
            assert found is not None
            return found


async def network(db: Database, home: str = "19:group") -> Network:
    async with db.write() as tx:
        await groups.remember_conversation(
            tx,
            "t",
            home,
            kind="group",
            service_url="https://smba.trafficmanager.net/emea/",
            bot_id="28:bot",
            team_id=None,
            name=None,
        )
        group = await groups.create_group(
            tx, "t", name="Nätverk", home=home, zone=ZoneInfo("Europe/Stockholm"), locale="sv", now=NOW
        )
        people = []
        for name in ("Karin Ek", "Olle Berg"):
            person = await groups.remember_person(tx, "t", f"29:{name}", name=name)
            await groups.join_group(tx, group, person.id, is_member=True)
            people.append(person)
    return Network(db, group, *people)


@pytest.fixture
async def here(database: Database) -> Network:
    return await network(database)


async def load(here: Network, deadline: Deadline, tenant: str = "t") -> Deadline | None:
    async with here.db.read() as tx:
        return await deadlines.load_deadline(tx, tenant, deadline.id)


async def test_a_deadline_comes_back_as_it_was_saved(here: Network) -> None:
    made = await here.deadline("Skriftliga inspel", at=time(12))
    assert (made.number, made.title, made.due_on, made.at) == (1, "Skriftliga inspel", DUE, time(12))
    assert made.status is DeadlineStatus.ACTIVE
    assert made.assignments == (Assignment(),)
    assert made.created_by == here.karin.id
    assert await load(here, made) == made


async def test_one_for_a_person_knows_their_name(here: Network) -> None:
    made = await here.deadline(assignees=(Assignment(here.olle.id),))
    assert made.assignments == (Assignment(here.olle.id, "Olle Berg"),)


async def test_numbers_are_counted_in_each_group_and_never_given_twice(here: Network) -> None:
    other = await network(here.db, "19:other")
    first, second = await here.deadline(), await here.deadline()
    async with here.db.write() as tx:
        await deadlines.save_deadline(tx, "t", rules.removed(second))
    assert [first.number, second.number, (await here.deadline()).number] == [1, 2, 3]
    assert (await other.deadline()).number == 1


async def test_who_is_done_is_kept(here: Network) -> None:
    made = await here.deadline()
    async with here.db.write() as tx:
        roster = await groups.roster(tx, here.group)
        await deadlines.save_deadline(tx, "t", rules.done_by(made, await here.member(here.olle), roster, now=NOW))
    kept = await load(here, made)
    assert kept is not None
    assert owners.is_done_by(kept, await here.member(here.olle))
    assert not owners.is_done_by(kept, await here.member(here.karin))
    assert owners.is_for_group(kept)
    async with here.db.write() as tx:
        await deadlines.save_deadline(tx, "t", rules.undone_by(kept, await here.member(here.olle)))
    back = await load(here, made)
    assert back is not None
    assert not owners.is_done_by(back, await here.member(here.olle))


async def test_of_two_who_are_done_at_once_the_second_sees_that_everybody_is(here: Network) -> None:
    made = await here.deadline()

    async def klar(person: Person) -> None:
        member = await here.member(person)
        async with here.db.write() as tx:
            loaded = await deadlines.load_to_change(tx, "t", made.id)
            assert loaded is not None
            roster = await groups.roster(tx, here.group)
            await asyncio.sleep(0.05)
            await deadlines.save_deadline(tx, "t", rules.done_by(loaded, member, roster, now=NOW))

    await asyncio.gather(klar(here.karin), klar(here.olle))
    kept = await load(here, made)
    assert kept is not None
    assert kept.status is DeadlineStatus.DONE


async def test_the_groups_deadlines_come_by_day_without_those_removed(here: Network) -> None:
    late = await here.deadline("Sist", DUE + timedelta(1))
    early = await here.deadline("Först", DUE - timedelta(1))
    gone = await here.deadline("Borta")
    async with here.db.write() as tx:
        await deadlines.save_deadline(tx, "t", rules.removed(gone))
        await deadlines.save_deadline(tx, "t", rules.done_for_all(late))
    async with here.db.read() as tx:
        listed = await deadlines.deadlines_of(tx, here.group)
    assert [(each.title, each.status) for each in listed] == [
        (early.title, DeadlineStatus.ACTIVE),
        (late.title, DeadlineStatus.DONE),
    ]


async def test_another_tenant_or_group_does_not_reach_it(here: Network) -> None:
    made = await here.deadline()
    other = await network(here.db, "19:other")
    assert await load(here, made, tenant="u") is None
    async with here.db.write() as tx:
        assert await deadlines.deadlines_of(tx, other.group) == []
        assert await deadlines.deadlines_of(tx, replace(here.group, tenant_id="u")) == []
        await deadlines.save_deadline(tx, "u", replace(made, assignments=(), title="Kapad"))
    kept = await load(here, made)
    assert kept is not None
    assert kept.title == "Rapporten"


async def test_until_when_somebody_sleeps_is_kept_beside_their_klar(here: Network) -> None:
    made = await here.deadline()
    later = NOW + timedelta(days=7)
    async with here.db.write() as tx:
        await deadlines.sleep(tx, "t", made.id, here.olle.id, until=NOW)
        await deadlines.sleep(tx, "t", made.id, here.olle.id, until=later)
        loaded = await deadlines.load_to_change(tx, "t", made.id)
        assert loaded is not None
        roster = await groups.roster(tx, here.group)
        await deadlines.save_deadline(tx, "t", rules.done_by(loaded, await here.member(here.olle), roster, now=NOW))
        assert await deadlines.snoozes(tx, "t", made.id) == {here.olle.id: later}
        assert await deadlines.snoozes(tx, "u", made.id) == {}


async def test_everything_that_is_said_of_a_deadline_comes_back(here: Network) -> None:
    first = await here.deadline()
    made = await here.deadline(
        final_on=DUE + timedelta(14),
        assignees=(Assignment(organisation="Kumla kommun", name="Kumla kommun", due_on=DUE - timedelta(1)),),
        ladder=(Days(3, working=True), Days(0)),
        yearly=True,
        source="Rapporten lämnas senast 30 september.",
        follows=first.id,
        gap=Days(2, working=True),
    )
    assert made.assignments[0].due_on == DUE - timedelta(1)
    assert made.ladder == (Days(3, working=True), Days(0))
    assert (made.final_on, made.follows, made.gap) == (DUE + timedelta(14), first.id, Days(2, working=True))
    assert await load(here, made) == made
    moved = replace(made, ladder=(), gap=None, final_on=None, assignments=(Assignment(here.olle.id, "Olle Berg"),))
    async with here.db.write() as tx:
        await deadlines.save_deadline(tx, "t", moved)
    assert await load(here, made) == moved


async def test_private_ones_are_numbered_by_person_and_in_no_groups_list(here: Network) -> None:
    async with here.db.write() as tx:
        made = [
            await deadlines.create_deadline(
                tx, "t", None, Draft("Min egen", DUE, assignees=(Assignment(who),)), by=who, now=NOW
            )
            for who in (here.olle.id, here.karin.id, here.olle.id)
        ]
    assert [each.label for each in made] == ["P1", "P1", "P2"]
    async with here.db.read() as tx:
        assert await deadlines.deadlines_of(tx, here.group) == []
        assert await deadlines.private_deadlines(tx, "t", here.olle.id) == [made[0], made[2]]
        assert await deadlines.private_deadlines(tx, "u", here.olle.id) == []


async def test_a_groups_choices_come_back_as_they_were_saved(here: Network) -> None:
    choices = DeadlineChoices(
        bridge_days_free=True,
        summer=SummerPause((6, 30), (8, 9)),
        weekly=True,
        grace=4,
        overdue_aloud=True,
    )
    async with here.db.write() as tx:
        await groups.choose_for_deadlines(tx, here.group, choices)
        await groups.choose_weekly(tx, "t", here.olle.id, weekly=True)
    async with here.db.read() as tx:
        group = await groups.load_group(tx, "t", here.group.id)
    assert group is not None
    assert group.deadlines == choices
    assert (await here.member(here.olle)).person.weekly
    assert not (await here.member(here.karin)).person.weekly


async def test_what_is_late_is_found_when_its_time_has_come_and_while_it_is_active(here: Network) -> None:
    late, later, done = await here.deadline(), await here.deadline(), await here.deadline()
    async with here.db.write() as tx:
        await deadlines.look_again(tx, "t", late.id, at=NOW)
        await deadlines.look_again(tx, "t", later.id, at=NOW + timedelta(seconds=1))
        await deadlines.look_again(tx, "t", done.id, at=NOW)
        await deadlines.save_deadline(tx, "t", rules.done_for_all(done))
    async with here.db.read() as tx:
        assert await deadlines.perhaps_late(tx, now=NOW) == [("t", late.id)]


async def test_looking_for_what_has_passed_of_the_yearly_reads_an_index_and_not_every_deadline(
    database: Database,
) -> None:
    """It is done every few seconds; most deadlines come once."""
    asked: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_rest: Any) -> None:
        asked.append((statement, parameters))

    async with database.read() as tx:
        event.listen(tx.sync_connection, "before_cursor_execute", note)
        await deadlines.perhaps_next(tx, before=DUE)
        event.remove(tx.sync_connection, "before_cursor_execute", note)
        explain = "EXPLAIN QUERY PLAN " if tx.dialect.name == "sqlite" else "EXPLAIN "
        if tx.dialect.name == "postgresql":
            await tx.exec_driver_sql("SET LOCAL enable_seqscan = off")
        plan = await tx.exec_driver_sql(explain + asked[-1][0], asked[-1][1])
        told = "\n".join(str(row[-1]) for row in plan)
    assert "ix_deadline_yearly" in told, told
