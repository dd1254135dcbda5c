"""Deadlines come back as they were saved, numbered in their group, and reached by their own tenant only."""

import asyncio
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from dialogs.deadlines import rules
from dialogs.model import Assignment, Deadline, DeadlineStatus, Group, Person
from storage import deadlines, groups
from storage.database import Database

NOW = datetime(2025, 8, 25, 7, 0, tzinfo=UTC)
DUE = date(2025, 9, 30)


@dataclass
class Network:
    """A group with two ticked members."""

    db: Database
    group: Group
    karin: Person
    olle: Person

    async def deadline(self, title: str = "Rapporten", due_on: date = DUE, **values: object) -> Deadline:
        async with self.db.write() as tx:
            return await deadlines.create_deadline(
                tx,
                self.group,
                title=title,
                due_on=due_on,
                by=self.karin.id,
                now=NOW,
                **values,  # type: ignore[arg-type]
            )


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
    assert made.assignments == (Assignment(None),)
    assert made.created_by == here.karin.id
    assert await load(here, made) == made


async def test_one_for_a_person_knows_their_name(here: Network) -> None:
    made = await here.deadline(person_id=here.olle.id)
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
        await deadlines.save_deadline(tx, "t", rules.done_by(made, here.olle.id, roster, now=NOW))
    kept = await load(here, made)
    assert kept is not None
    assert rules.is_done_by(kept, here.olle.id)
    assert not rules.is_done_by(kept, here.karin.id)
    assert rules.is_for_group(kept)
    async with here.db.write() as tx:
        await deadlines.save_deadline(tx, "t", rules.undone_by(kept, here.olle.id))
    back = await load(here, made)
    assert back is not None
    assert not rules.is_done_by(back, here.olle.id)


async def test_of_two_who_are_done_at_once_the_second_sees_that_everybody_is(here: Network) -> None:
    made = await here.deadline()

    async def klar(person: Person) -> None:
        async with here.db.write() as tx:
            loaded = await deadlines.load_to_change(tx, "t", made.id)
            assert loaded is not None
            roster = await groups.roster(tx, here.group)
            await asyncio.sleep(0.05)
            await deadlines.save_deadline(tx, "t", rules.done_by(loaded, person.id, roster, now=NOW))

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
        await deadlines.snooze(tx, "t", made.id, here.olle.id, until=NOW)
        await deadlines.snooze(tx, "t", made.id, here.olle.id, until=later)
        loaded = await deadlines.load_to_change(tx, "t", made.id)
        assert loaded is not None
        roster = await groups.roster(tx, here.group)
        await deadlines.save_deadline(tx, "t", rules.done_by(loaded, here.olle.id, roster, now=NOW))
        assert await deadlines.snoozes(tx, "t", made.id) == {here.olle.id: later}
        assert await deadlines.snoozes(tx, "u", made.id) == {}
