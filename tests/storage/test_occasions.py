"""Invitations, answers and times in calls come back as they were saved, on both databases."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from dialogs.model import Group, Person
from dialogs.occasions.model import Invitation, SignUp
from dialogs.occasions.rules import Proposed
from storage import calls, meetings, occasions
from storage import people as groups
from storage.calls import Participant
from storage.database.engine import Database

NOW = datetime(2025, 8, 29, 10, 0, tzinfo=UTC)
STARTS, ENDS = datetime(2025, 12, 16, 8, tzinfo=UTC), datetime(2025, 12, 16, 14, tzinfo=UTC)


async def an_invitation(db: Database) -> tuple[Group, Invitation, Person]:
    async with db.write() as tx:
        group = await groups.create_group(
            tx, "t", name="Nätverket", home="19:g", zone=ZoneInfo("Europe/Stockholm"), locale="sv", now=NOW
        )
        person = await groups.remember_person(tx, "t", "29:a", name="Asta Ek")
        proposed = Proposed("Uppföljningsdag", STARTS, ENDS, "Folkets hus", date(2025, 12, 1))
        return group, await occasions.invite(tx, group, proposed, by=person.id, now=NOW), person


async def test_an_invitation_comes_back_and_is_found_while_it_is_to_come(database: Database) -> None:
    group, opened, person = await an_invitation(database)
    assert (opened.title, opened.starts_at, opened.opened_by) == ("Uppföljningsdag", STARTS, person.id)
    async with database.write() as tx:
        assert await occasions.load(tx, "other", opened.id) is None
        assert await occasions.coming(tx, "t", [group.id], now=NOW) == [opened]
        assert await occasions.coming(tx, "t", [group.id], now=ENDS) == []
        assert await occasions.latest(tx, group, now=ENDS, within=timedelta(days=1)) == opened
        moved = Proposed("Uppföljningsdag", STARTS + timedelta(1), ENDS + timedelta(1), "", None)
        await occasions.change(tx, opened, group, moved)
        await occasions.cancel(tx, "t", opened.id, now=NOW)
        now_is = await occasions.load(tx, "t", opened.id)
        assert await occasions.coming(tx, "t", [group.id], now=NOW) == []
    assert now_is is not None
    assert (now_is.starts_at, now_is.answer_by, now_is.cancelled_at, now_is.revision) == (
        STARTS + timedelta(1),
        None,
        NOW,
        2,
    )


async def test_the_latest_answer_of_a_person_counts_and_a_guest_has_a_key(database: Database) -> None:
    _, opened, person = await an_invitation(database)
    own = SignUp(person.id, "Asta Ek", False, person.id)
    guest = SignUp("guest:per", "Per Dahl", True, None, "Kumla kommun")
    async with database.write() as tx:
        await occasions.answer(tx, "t", opened.id, SignUp(person.id, "Asta Ek", True, person.id), now=NOW)
        await occasions.answer(tx, "t", opened.id, own, now=NOW)
        await occasions.answer(tx, "t", opened.id, guest, now=NOW)
        assert await occasions.answers(tx, "t", opened.id) == [own, guest]
        assert await occasions.count_answers(tx, "t", opened.id) == 2
        assert await occasions.answers(tx, "other", opened.id) == []


async def test_one_process_alone_sends_a_reminder(database: Database) -> None:
    _, opened, _ = await an_invitation(database)
    async with database.write() as tx:
        assert await occasions.to_nudge(tx, now=NOW, most=5, nudges=2) == [("t", opened)]
        assert await occasions.claim_nudge(tx, "t", opened.id, was=0, now_is=1)
        assert not await occasions.claim_nudge(tx, "t", opened.id, was=0, now_is=1)
        assert await occasions.to_nudge(tx, now=NOW, most=5, after=("t", opened.id), nudges=2) == []
        assert await occasions.to_nudge(tx, now=STARTS, most=5, nudges=2) == []
        assert await occasions.claim_nudge(tx, "t", opened.id, was=1, now_is=2)
        assert await occasions.to_nudge(tx, now=NOW, most=5, nudges=2) == []


async def test_the_time_in_a_call_is_kept_and_noted_once(database: Database) -> None:
    group, _, person = await an_invitation(database)
    async with database.write() as tx:
        meeting = await meetings.plan_meeting(tx, group, starts_at=NOW, ends_at=NOW + timedelta(hours=2), place="")
        joined = Participant("t", meeting.id, person.id, 120, NOW, NOW + timedelta(minutes=8))
        assert calls.long_enough_at(joined) == joined.due_at
        await calls.save(tx, joined)
        assert await calls.participant(tx, "t", meeting.id, person.id) == joined
        assert await calls.of_meeting(tx, "t", meeting.id) == [joined]
        assert await calls.due(tx, now=NOW, most=5) == []
        assert await calls.due(tx, now=NOW + timedelta(minutes=8), most=5) == [joined]
        assert await calls.forget_due(tx, joined)
        assert not await calls.forget_due(tx, joined)
        assert await calls.due(tx, now=NOW + timedelta(hours=1), most=5) == []
