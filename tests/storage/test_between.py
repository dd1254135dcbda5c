"""What is kept of items between groups and of laget runt, on each kind of database."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy.exc import IntegrityError

from dialogs.agenda.model import (
    Agenda,
    AgendaItem,
    Carried,
    DraftItem,
    ItemStatus,
    ItemType,
    Outcome,
    OutcomeType,
    Part,
    SentFrom,
)
from dialogs.forwarding.model import Forwarding, ForwardingStatus
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.model import DeadlineChoices, Group, SummerPause
from dialogs.table_round.model import TableRoundAnswer
from storage import agenda as agendas
from storage import forwarding as forwardings
from storage import meetings
from storage import people as groups
from storage import table_round as table_rounds
from storage.database.engine import Database

NOW = datetime(2025, 8, 25, 7, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Stockholm")


async def make_group(db: Database, name: str, *, tenant: str = "t") -> Group:
    async with db.write() as tx:
        await groups.remember_conversation(
            tx, tenant, f"19:{name}", kind="group", service_url="u", bot_id="b", team_id=None, name=name
        )
        return await groups.create_group(tx, tenant, name=name, home=f"19:{name}", zone=ZONE, locale="sv", now=NOW)


async def make_meeting(db: Database, group: Group, *items: AgendaItem, days: int = 3) -> Meeting:
    async with db.write() as tx:
        starts_at = NOW + timedelta(days=days)
        meeting = await meetings.plan_meeting(
            tx, group, starts_at=starts_at, ends_at=starts_at + timedelta(hours=3), place=""
        )
        before = await agendas.load_agenda(tx, group.tenant_id, meeting.id)
        after = Agenda(meeting.id, items, 1)
        await agendas.save_agenda(tx, group.tenant_id, before, after, by=None, now=NOW)
        return meeting


async def join(db: Database, group: Group, name: str, *, organisation: str = "", chair: bool = False) -> str:
    async with db.write() as tx:
        person = await groups.remember_person(tx, group.tenant_id, f"29:{name}", name=name)
        await groups.join_group(tx, group, person.id, is_member=True, organisation=organisation)
        if chair:
            await groups.only_chairs(tx, group, [person.id])
        return person.id


def of(home: Group, meeting: Meeting, **changes: object) -> Forwarding:
    whole: dict[str, object] = {
        "id": "f1",
        "item": "i1",
        "number": 12,
        "meeting_id": meeting.id,
        "from_group": home.id,
        "to_group": None,
        "named": "norr",
        "content": DraftItem("Remissen", type=ItemType.DECISION, parts=(Part("Skolvägarna"),)),
        "sent_by": "p",
        "sent_at": NOW,
    }
    return Forwarding(**{**whole, **changes})  # type: ignore[arg-type]


async def test_what_was_sent_comes_back_whole_and_to_its_own_tenant_alone(database: Database) -> None:
    home, north = await make_group(database, "home"), await make_group(database, "north")
    meeting = await make_meeting(database, home, AgendaItem("i1", "Remissen"))
    sent = of(home, meeting, to_group=north.id)
    async with database.write() as tx:
        await forwardings.send(tx, "t", sent)
    async with database.read() as tx:
        assert await forwardings.load(tx, "t", "f1") == sent
        assert await forwardings.load(tx, "other", "f1") is None
        assert await forwardings.of_items(tx, "t", ["i1", "i2"]) == [sent]
        assert await forwardings.of_items(tx, "other", ["i1"]) == []
        assert await forwardings.received(tx, north) == [sent]
        assert await forwardings.received(tx, replace(north, tenant_id="other")) == []
        assert await forwardings.sent_by_group(tx, home, most=5) == [sent]
        assert await forwardings.sent_by_group(tx, home, number=11, most=5) == []
        assert await forwardings.how_many_wait(tx, home) == 1


async def test_one_item_goes_to_one_group_once_and_to_nobody_as_often_as_it_is_named(database: Database) -> None:
    home, north = await make_group(database, "home"), await make_group(database, "north")
    meeting = await make_meeting(database, home, AgendaItem("i1", "Remissen"))
    async with database.write() as tx:
        await forwardings.send(tx, "t", of(home, meeting, to_group=north.id))
        await forwardings.send(tx, "t", of(home, meeting, id="f2"))
        await forwardings.send(tx, "t", of(home, meeting, id="f3", named="söder"))
    with pytest.raises(IntegrityError):
        async with database.write() as tx:
            await forwardings.send(tx, "t", of(home, meeting, id="f4", to_group=north.id))


async def test_what_is_decided_there_and_when_is_read_from_their_agenda(database: Database) -> None:
    home, north = await make_group(database, "home"), await make_group(database, "north")
    meeting = await make_meeting(database, home, AgendaItem("i1", "Remissen"))
    decided = Outcome(OutcomeType.DECISION, "Besvaras.", "o1")
    came = AgendaItem("n1", "Remissen", sent_from=SentFrom("f1", "home", NOW.date(), 12), outcomes=(decided,))
    there = await make_meeting(database, north, came, days=4)
    async with database.write() as tx:
        await forwardings.send(tx, "t", of(home, meeting, to_group=north.id))
        accepted = of(home, meeting, to_group=north.id, status=ForwardingStatus.ACCEPTED)
        await forwardings.save(tx, "t", replace(accepted, became="n1", meeting_there=there.id))
    async with database.read() as tx:
        loaded = await forwardings.load(tx, "t", "f1")
        agenda = await agendas.load_agenda(tx, "t", there.id)
    assert loaded is not None
    assert (loaded.outcome, loaded.on) == ("Besvaras.", there.starts_at.date())
    assert agenda.items == (came,)


async def test_what_waits_is_to_be_placed_once_a_meeting_is_planned(database: Database) -> None:
    home, north = await make_group(database, "home"), await make_group(database, "north")
    meeting = await make_meeting(database, home, AgendaItem("i1", "Remissen"))
    async with database.write() as tx:
        await forwardings.send(tx, "t", of(home, meeting, to_group=north.id, status=ForwardingStatus.ACCEPTED))
    async with database.read() as tx:
        assert await forwardings.to_place(tx, now=NOW) == []
    await make_meeting(database, north, days=4)
    async with database.read() as tx:
        assert await forwardings.to_place(tx, now=NOW) == [("t", "f1", north.id)]
        assert await forwardings.to_place(tx, now=NOW + timedelta(days=5)) == []


@pytest.mark.parametrize("status", list(ItemStatus))
@pytest.mark.parametrize("ended", [False, True])
async def test_an_item_is_followed_when_it_is_dealt_with_and_its_meeting_is_over(
    database: Database, status: ItemStatus, ended: bool
) -> None:
    home, north = await make_group(database, "home"), await make_group(database, "north")
    meeting = await make_meeting(database, home, AgendaItem("i1", "Remissen"))
    came = AgendaItem("n1", "Remissen", sent_from=SentFrom("f1", "home", NOW.date(), 12), status=status)
    there = await make_meeting(database, north, came, days=4)
    async with database.write() as tx:
        await forwardings.send(
            tx,
            "t",
            of(home, meeting, to_group=north.id, status=ForwardingStatus.ACCEPTED, became="n1", meeting_there=there.id),
        )
        if ended:
            await meetings.save_meeting(tx, north, replace(there, status=MeetingStatus.ENDED))
    async with database.read() as tx:
        followed = await forwardings.to_follow(tx)
    expected = ended and status in (ItemStatus.DONE, ItemStatus.DROPPED)
    assert [(moved.id, moved.item, moved.status) for moved in followed] == [("f1", "n1", status)] * expected


async def test_an_item_that_was_carried_is_followed_to_where_it_is_now(database: Database) -> None:
    home, north = await make_group(database, "home"), await make_group(database, "north")
    meeting = await make_meeting(database, home, AgendaItem("i1", "Remissen"))
    sent_from = SentFrom("f1", "home", NOW.date(), 12)
    old = AgendaItem("n1", "Remissen", sent_from=sent_from, status=ItemStatus.CARRIED, carried_to="n2")
    there = await make_meeting(database, north, old, days=4)
    new = AgendaItem("n2", "Remissen", sent_from=sent_from, carried=Carried("n1", NOW.date()))
    later = await make_meeting(database, north, new, days=40)
    async with database.write() as tx:
        await forwardings.send(
            tx,
            "t",
            of(home, meeting, to_group=north.id, status=ForwardingStatus.ACCEPTED, became="n1", meeting_there=there.id),
        )
    async with database.read() as tx:
        (moved,) = await forwardings.to_follow(tx)
    assert (moved.item, moved.meeting_id, moved.is_over) == ("n2", later.id, False)


async def test_an_item_that_was_taken_off_their_agenda_is_followed_when_that_meeting_is_over(
    database: Database,
) -> None:
    home, north = await make_group(database, "home"), await make_group(database, "north")
    meeting = await make_meeting(database, home, AgendaItem("i1", "Remissen"))
    there = await make_meeting(database, north, days=4)
    async with database.write() as tx:
        await forwardings.send(
            tx,
            "t",
            of(home, meeting, to_group=north.id, status=ForwardingStatus.ACCEPTED, became="n1", meeting_there=there.id),
        )
    async with database.read() as tx:
        assert await forwardings.to_follow(tx) == []
    async with database.write() as tx:
        await meetings.save_meeting(tx, north, replace(there, status=MeetingStatus.ENDED))
    async with database.read() as tx:
        (moved,) = await forwardings.to_follow(tx)
    assert (moved.item, moved.status) == (None, None)


async def test_what_an_item_was_before_is_found_back_over_several_meetings(database: Database) -> None:
    home = await make_group(database, "home")
    day = NOW.date()
    first = await make_meeting(database, home, AgendaItem("a", "R", carried_to="b", status=ItemStatus.CARRIED), days=1)
    second = await make_meeting(
        database,
        home,
        AgendaItem("b", "R", carried=Carried("a", day), carried_to="c", status=ItemStatus.CARRIED),
        days=2,
    )
    third = await make_meeting(database, home, AgendaItem("c", "R", carried=Carried("b", day, 2)), AgendaItem("x", "X"))
    async with database.write() as tx:
        now_is = await forwardings.carried_from(tx, "t", ["c", "x"])
        at_home = await forwardings.meetings_at_home(tx, "t", of(home, first, item="a"))
    assert now_is == {"c": "c", "x": "x", "b": "c", "a": "c"}
    assert at_home == [first.id, second.id, third.id]


async def test_the_groups_beyond_are_those_of_the_tenant_that_the_sender_is_not_in(database: Database) -> None:
    home, mine = await make_group(database, "home"), await make_group(database, "mine")
    north, south = await make_group(database, "north"), await make_group(database, "south")
    gone = await make_group(database, "gone")
    await make_group(database, "stranger", tenant="other")
    karin = await join(database, home, "Karin")
    await join(database, mine, "Karin")
    await join(database, home, "Nils")
    await join(database, north, "Nils", chair=True)
    await join(database, south, "Nils")
    async with database.write() as tx:
        await groups.suspend(tx, "t", gone.conversation, at=NOW)
        found = await forwardings.others(tx, home, sender=karin)
    assert {(each.id, each.through) for each in found} == {(north.id, True), (south.id, False)}


# -- laget runt

ROUND = AgendaItem("r", "Laget runt", type=ItemType.ROUND)


async def test_an_answer_is_kept_once_for_each_person_with_the_organisation_they_have_now(database: Database) -> None:
    group = await make_group(database, "home")
    meeting = await make_meeting(database, group, ROUND)
    olle = await join(database, group, "Olle", organisation="kumla.example")
    async with database.write() as tx:
        for text in ("Först.", "Sedan."):
            told = TableRoundAnswer(olle, "Olle", "kumla.example", text)
            await table_rounds.save_answer(tx, group, meeting.id, told)
        await groups.change_membership(tx, group, olle, organisation="Kumla kommun")
        await groups.leave_group(tx, group, [], now=NOW)
    async with database.read() as tx:
        told = await table_rounds.answers(tx, group, meeting.id)
        assert told == [TableRoundAnswer(olle, "Olle", "Kumla kommun", "Sedan.")]
        assert await table_rounds.answers(tx, replace(group, tenant_id="other"), meeting.id) == []


async def test_a_meeting_is_asked_for_once(database: Database) -> None:
    group = await make_group(database, "home")
    meeting = await make_meeting(database, group, ROUND)
    async with database.read() as tx:
        assert [found.id for _, found in await table_rounds.to_ask(tx, now=NOW)] == [meeting.id]
    async with database.write() as tx:
        assert await table_rounds.ask(tx, group, meeting.id, now=NOW)
        assert not await table_rounds.ask(tx, group, meeting.id, now=NOW)
    async with database.read() as tx:
        assert await table_rounds.to_ask(tx, now=NOW) == []


async def test_what_is_not_to_be_asked_is_not_found(database: Database) -> None:
    group = await make_group(database, "home")
    without = await make_meeting(database, group, AgendaItem("1", "Budgeten"), days=2)
    dropped = await make_meeting(database, group, replace(ROUND, id="r2", status=ItemStatus.DROPPED), days=2)
    cancelled = await make_meeting(database, group, replace(ROUND, id="r3"), days=2)
    far = await make_meeting(database, group, replace(ROUND, id="r4"), days=60)
    passed = await make_meeting(database, group, replace(ROUND, id="r5"), days=-1)
    quiet = await make_group(database, "quiet")
    silent = await make_meeting(database, quiet, replace(ROUND, id="r6"), days=2)
    async with database.write() as tx:
        await meetings.save_meeting(tx, group, replace(cancelled, status=MeetingStatus.CANCELLED))
        await groups.change_group(tx, quiet, table_round_days=None)
    async with database.read() as tx:
        found = {found.id for _, found in await table_rounds.to_ask(tx, now=NOW)}
        assert await groups.load_group(tx, "t", quiet.id) == replace(quiet, table_round_days=None)
    assert not found & {without.id, dropped.id, cancelled.id, far.id, passed.id, silent.id}


async def test_over_a_pause_in_the_summer_it_is_looked_for_further_ahead(database: Database) -> None:
    group = await make_group(database, "home")
    meeting = await make_meeting(database, group, ROUND, days=60)
    async with database.write() as tx:
        await groups.choose_for_deadlines(tx, group, DeadlineChoices(summer=SummerPause((8, 26), (10, 20))))
        assert [found.id for _, found in await table_rounds.to_ask(tx, now=NOW)] == [meeting.id]


async def test_many_are_found_page_by_page(database: Database) -> None:
    group = await make_group(database, "home")
    made = [await make_meeting(database, group, replace(ROUND, id=f"r{nth}"), days=nth) for nth in range(1, 6)]
    found, last = [], None
    async with database.read() as tx:
        while page := await table_rounds.to_ask(tx, now=NOW, after=last, most=2):
            found += [meeting.id for _, meeting in page]
            last = page[-1]
    assert found == [meeting.id for meeting in made]


async def test_the_groups_that_ask_somebody_are_those_whose_coming_meeting_has_asked(database: Database) -> None:
    group, other = await make_group(database, "home"), await make_group(database, "other")
    olle = await join(database, group, "Olle")
    await join(database, other, "Olle")
    meeting = await make_meeting(database, group, ROUND)
    await make_meeting(database, other, replace(ROUND, id="r2"))
    async with database.write() as tx:
        await table_rounds.ask(tx, group, meeting.id, now=NOW)
    async with database.read() as tx:
        assert await table_rounds.asking(tx, "t", olle, now=NOW) == {group.id}
        assert await table_rounds.asking(tx, "t", olle, now=NOW + timedelta(days=9)) == set()
        assert await table_rounds.asking(tx, "other", olle, now=NOW) == set()
