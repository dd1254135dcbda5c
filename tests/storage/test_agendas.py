"""What the memory of agendas and series promises: what is saved is loaded again, and a group has one series."""

from dataclasses import replace
from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy.exc import IntegrityError

from dialogs.agenda.model import (
    Agenda,
    AgendaChoices,
    AgendaItem,
    Author,
    Carried,
    ItemStatus,
    ItemType,
    Material,
    Outcome,
    OutcomeType,
    Owner,
    Part,
    SentFrom,
    StandingItem,
)
from dialogs.meetings.model import Meeting
from dialogs.model import Group
from dialogs.series.model import Series
from storage import agenda as agendas
from storage import meetings, series
from storage import people as groups
from storage.database.engine import Database, new_id
from tests.fakes import FakeClock

TENANT = "tenant-1"


async def _group(db: Database, clock: FakeClock, home: str = "19:group") -> Group:
    async with db.write() as tx:
        await groups.remember_conversation(
            tx, TENANT, home, kind="group", service_url="https://x", bot_id="28:bot", team_id=None, name="Gruppen"
        )
        return await groups.create_group(
            tx, TENANT, name="Gruppen", home=home, zone=ZoneInfo("Europe/Stockholm"), locale="sv", now=clock()
        )


async def _meeting(db: Database, group: Group, clock: FakeClock, days: int) -> Meeting:
    starts_at = clock() + timedelta(days=days)
    async with db.write() as tx:
        return await meetings.plan_meeting(
            tx, group, starts_at=starts_at, ends_at=starts_at + timedelta(hours=3), place=""
        )


async def _load(db: Database, meeting: Meeting) -> Agenda:
    async with db.read() as tx:
        return await agendas.load_agenda(tx, TENANT, meeting.id)


async def test_all_that_an_item_has_is_loaded_as_it_was_saved_and_a_proposal_apart(
    database: Database, clock: FakeClock
) -> None:
    group = await _group(database, clock)
    meeting = await _meeting(database, group, clock, 3)
    whole = AgendaItem(
        id=new_id(),
        title="Planen",
        owners=(Owner("Karin", None), Owner("Lst.", None)),
        type=ItemType.DECISION,
        purpose="beslut kring resurser",
        minutes=20,
        parts=(Part("Läget", (Owner("Olle", None),), "dialog"),),
        added_by_name="Sara",
        material=(Material("https://example.org/a", "Utkast"), Material("https://example.org/b")),
        status=ItemStatus.DONE,
        outcomes=(
            Outcome(OutcomeType.DECISION, "Antagen", "o1", Author("p1", "Sara", clock())),
            Outcome(
                OutcomeType.TASK,
                "Olle ringer",
                "o2",
                owners=(Owner("Olle", "p2"), Owner("Kumla kommun")),
                due_on=date(2026, 6, 1),
                deadline="d1",
                asked=True,
                done_at=clock(),
            ),
        ),
        standing="s1",
        carried=Carried("earlier", date(2026, 5, 22), 2),
        carried_to="later",
        sent_from=SentFrom("f1", "Länsdelsgrupp norr", date(2026, 5, 22), 12),
    )
    proposed = AgendaItem(id=new_id(), title="Mässan", status=ItemStatus.PROPOSED, suggested=1)
    after = Agenda(meeting.id, (whole,), 1, (proposed,))
    async with database.write() as tx:
        await agendas.save_agenda(tx, TENANT, Agenda(meeting.id), after, by=None, now=clock())
    assert await _load(database, meeting) == after
    async with database.write() as tx:
        await agendas.save_agenda(tx, TENANT, after, Agenda(meeting.id, (), 2), by="p", now=clock())
    async with database.read() as tx:
        latest, first = await agendas.latest_changes(tx, TENANT, meeting.id, most=5)
    assert latest.before == (whole, proposed)
    assert (latest.by, first.by, first.before) == ("p", None, ())


async def test_a_series_is_loaded_as_it_was_saved_and_a_group_has_one(database: Database, clock: FakeClock) -> None:
    group = await _group(database, clock)
    made = Series(
        id=new_id(),
        group_id=group.id,
        rule="DTSTART:20260828\nRRULE:FREQ=WEEKLY;INTERVAL=6;BYDAY=FR",
        starts=time(9),
        length=timedelta(hours=3),
        place="Örebro",
        template=(
            StandingItem("a", "Mötet öppnas"),
            StandingItem("b", "Laget runt", ItemType.ROUND, 20, (Owner("ordf.", None),), "dialog", closing=True),
        ),
        choices=AgendaChoices(accepted=True, stop_days=3),
    )
    async with database.write() as tx:
        await series.save_series(tx, group, made, now=clock())
        assert await series.load_series(tx, group) == made
        changed = replace(made, rule="", days=(date(2026, 9, 11), date(2026, 12, 4)))
        await series.save_series(tx, group, changed, now=clock())
        assert await series.load_series(tx, group) == changed
        assert await series.group_of(tx, TENANT, made.id) == group.id
        assert await series.group_of(tx, "another tenant", made.id) is None
    with pytest.raises(IntegrityError):
        async with database.write() as tx:
            await series.save_series(tx, group, replace(made, id=new_id()), now=clock())
    async with database.write() as tx:
        await series.end_series(tx, group, made.id)
        assert await series.load_series(tx, group) is None
