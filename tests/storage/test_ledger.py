"""What is asked about what was sent: counted by group, time and fate; sent again once; called back once."""

import asyncio
import itertools
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import insert, select, update

from dialogs.model import Group
from storage.database.engine import Database
from storage.database.tables.deadlines import deadline
from storage.database.tables.deliveries import outbox, posted_card
from storage.database.tables.people import conversation, meeting_group, membership, person
from storage.outbox import report as delivery_report
from storage.outbox import retract
from storage.outbox.promises import TO_CONVERSATION, Promise, Status, promise

NOW = datetime(2025, 6, 23, 7, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
GROUP = Group("t", "g", "Nätverk Örebro", "19:group", ZoneInfo("Europe/Stockholm"), "sv")
OTHER = Group("t", "h", "En annan grupp", "19:other", ZoneInfo("Europe/Stockholm"), "sv")
ELSEWHERE = Group("t2", "g", "En annan kommun", "19:group", ZoneInfo("Europe/Stockholm"), "sv")


@pytest.fixture
async def db(database: Database) -> Database:
    async with database.write() as tx:
        for group in (GROUP, OTHER, ELSEWHERE):
            await tx.execute(
                insert(meeting_group).values(
                    tenant_id=group.tenant_id,
                    id=group.id,
                    name=group.name,
                    conversation=group.conversation,
                    zone="Europe/Stockholm",
                    locale="sv",
                    anonymous=True,
                    created_at=NOW,
                )
            )
        for place, kind in ((GROUP.conversation, "group"), ("a:karin", "personal"), ("a:olle", "personal")):
            await tx.execute(
                insert(conversation).values(tenant_id="t", key=place, kind=kind, service_url="https://x", bot_id="28:b")
            )
        for name in ("Karin", "Olle", "Sara"):
            key = name.lower()
            await tx.execute(
                insert(person).values(
                    tenant_id="t", id=key, name=name, platform_id=f"29:{key}", private_conversation=f"a:{key}"
                )
            )
            await tx.execute(
                insert(membership).values(
                    tenant_id="t", group_id="g", person_id=key, is_member=True, is_chair=False, is_secretary=False
                )
            )
    return database


_numbers = itertools.count(1)


async def row(db: Database, subject: str = "deadline:1", **values: Any) -> int:
    """A row of the group's that was sent just now, unless `values` say otherwise; its number."""
    group = values.pop("group", GROUP)
    made = {
        "tenant_id": group.tenant_id,
        "group_id": group.id,
        "kind": "deadline_reminder",
        "dedupe_key": f"row {next(_numbers)}",
        "subject_key": subject,
        "target": TO_CONVERSATION,
        "conversation": group.conversation,
        "due_at": NOW,
        "next_attempt_at": NOW,
        "status": "sent",
        "created_at": NOW,
        "activity_id": f"activity {next(_numbers)}",
        "posted_in": values.get("conversation", group.conversation),
    } | values
    async with db.write() as tx:
        number: int = (await tx.execute(insert(outbox).values(made).returning(outbox.c.id))).scalar_one()
        return number


async def rows(db: Database, *which: Any) -> list[Any]:
    async with db.read() as tx:
        return list(await tx.execute(select(outbox).where(*which).order_by(outbox.c.id)))


# -- counted


async def test_what_has_ended_is_counted_by_kind_subject_and_fate_of_this_group_alone(db: Database) -> None:
    await row(db)
    await row(db)
    await row(db, target="person:olle", conversation="a:olle", next_attempt_at=NOW - HOUR)
    await row(db, status="dead", next_attempt_at=NOW - 2 * HOUR)
    await row(db, next_attempt_at=NOW - timedelta(days=8))
    await row(db, status="pending")
    await row(db, group=OTHER)
    await row(db, group=ELSEWHERE)
    async with db.read() as tx:
        found = await delivery_report.ended(tx, GROUP, since=NOW - timedelta(days=7))
    assert [(each.kind, each.to_group, each.status, each.count) for each in found] == [
        ("deadline_reminder", True, Status.SENT, 2),
        ("deadline_reminder", False, Status.SENT, 1),
        ("deadline_reminder", True, Status.DEAD, 1),
    ]
    assert found[0].at == NOW


async def test_what_waits_is_counted_for_each_time_the_next_first(db: Database) -> None:
    for day in (2, 1, 1, 8):
        at = NOW + timedelta(days=day)
        await row(db, status="pending", due_at=at, next_attempt_at=at)
    await row(db, status="pending", group=OTHER)
    async with db.read() as tx:
        found = await delivery_report.waiting(tx, GROUP, until=NOW + timedelta(days=7))
    assert [(each.at, each.count) for each in found] == [(NOW + timedelta(days=1), 2), (NOW + timedelta(days=2), 1)]


async def test_what_failed_comes_the_latest_first_and_no_more_than_asked_for(db: Database) -> None:
    for hours, status in ((3, "dead"), (1, "unknown"), (2, "blocked"), (0, "sent"), (0, "cancelled")):
        await row(db, status=status, next_attempt_at=NOW - hours * HOUR)
    async with db.read() as tx:
        found = await delivery_report.unfortunate(tx, GROUP, since=NOW - timedelta(days=7), most=2)
    assert [each.status for each in found] == [Status.UNKNOWN, Status.BLOCKED]


async def test_a_deadline_has_its_number_and_title_in_its_own_group(db: Database) -> None:
    async with db.write() as tx:
        for group, title in ((GROUP, "Rapporten"), (OTHER, "Hemligt")):
            await tx.execute(
                insert(deadline).values(
                    tenant_id="t",
                    id=title,
                    group_id=group.id,
                    number=3,
                    title=title,
                    due_on=NOW.date(),
                    status="active",
                    created_at=NOW,
                )
            )
    async with db.read() as tx:
        found = await delivery_report.deadline_labels(tx, GROUP, {"deadline:Rapporten", "deadline:Hemligt", "round:1"})
    assert found == {"deadline:Rapporten": "D3 Rapporten"}


async def test_a_row_is_found_by_its_number_in_its_own_tenant_alone(db: Database) -> None:
    number = await row(db)
    async with db.read() as tx:
        assert (await delivery_report.load(tx, "t", number)) is not None
        assert (await delivery_report.load(tx, "t2", number)) is None


# -- who cannot be reached


async def unreached(db: Database) -> list[str]:
    async with db.read() as tx:
        return await delivery_report.not_reached_privately(
            tx, GROUP, since=NOW - timedelta(days=7), secret=frozenset({"round_remind"})
        )


async def test_who_was_not_reached_the_last_time_cannot_be(db: Database) -> None:
    to_olle = {"target": "person:olle", "conversation": "person:olle"}
    assert await unreached(db) == []
    await row(db, **to_olle, status="blocked", last_error="unreachable", next_attempt_at=NOW - 3 * HOUR)
    assert await unreached(db) == ["Olle"]
    await row(db, **to_olle, posted_in="a:olle", next_attempt_at=NOW - 2 * HOUR)
    assert await unreached(db) == []
    # Whispered in the group.
    await row(db, **to_olle, posted_in=GROUP.conversation, next_attempt_at=NOW - HOUR)
    assert await unreached(db) == ["Olle"]


async def test_who_has_removed_the_bot_cannot_be_reached(db: Database) -> None:
    async with db.write() as tx:
        await tx.execute(update(conversation).where(conversation.c.key == "a:karin").values(suspended_at=NOW))
    assert await unreached(db) == ["Karin"]


async def test_the_reminders_of_a_round_tell_nothing_of_anybody(db: Database) -> None:
    await row(db, kind="round_remind", target="person:olle", status="blocked", last_error="unreachable")
    assert await unreached(db) == []


async def test_who_has_left_is_nobodys_business(db: Database) -> None:
    await row(db, target="person:olle", conversation="person:olle", status="blocked", last_error="unreachable")
    async with db.write() as tx:
        await tx.execute(update(membership).where(membership.c.person_id == "olle").values(left_at=NOW))
    assert await unreached(db) == []


# -- sent again


@pytest.mark.parametrize("status", ["unknown", "dead", "blocked"])
async def test_what_failed_is_promised_anew_once_with_all_its_attempts(db: Database, status: str) -> None:
    number = await row(
        db,
        status=status,
        due_at=NOW - HOUR,
        attempts=10,
        maybe_repeated=True,
        last_status=503,
        last_error="x",
        content=b"{}",
    )
    async with db.write() as tx:
        entry = await delivery_report.load(tx, "t", number)
        assert entry is not None
        assert await delivery_report.send_again(tx, entry, now=NOW)
    async with db.write() as tx:
        assert not await delivery_report.send_again(tx, entry, now=NOW)
    (again,) = await rows(db)
    assert (again.status, again.due_at, again.next_attempt_at, again.attempts) == ("pending", NOW, NOW, 0)
    assert (again.maybe_repeated, again.last_status, again.last_error, again.content) == (False, None, None, b"{}")


@pytest.mark.parametrize("status", ["pending", "sending", "sent", "cancelled", "expired", "superseded"])
async def test_what_has_not_failed_is_not_promised_anew(db: Database, status: str) -> None:
    number = await row(db, status=status, due_at=NOW - HOUR)
    async with db.write() as tx:
        entry = await delivery_report.load(tx, "t", number)
        assert entry is not None
        assert not await delivery_report.send_again(tx, entry, now=NOW)
    (left,) = await rows(db)
    assert (left.status, left.due_at) == (status, NOW - HOUR)


async def test_what_was_told_of_the_failure_is_forgotten_when_it_is_sent_again(db: Database) -> None:
    number = await row(db, status="dead")
    for status in ("sent", "pending"):
        await row(db, f"outbox:{number}", kind="trouble", target=f"person:{status}", status=status)
    await row(db, "outbox:999", kind="trouble", target="person:karin")
    async with db.write() as tx:
        entry = await delivery_report.load(tx, "t", number)
        assert entry is not None
        await delivery_report.send_again(tx, entry, now=NOW)
    assert [each.subject_key for each in await rows(db, outbox.c.kind == "trouble")] == ["outbox:999"]


# -- called back


async def posted(db: Database) -> list[delivery_report.Entry]:
    async with db.read() as tx:
        return await retract.posted(tx, GROUP, since=NOW - HOUR)


async def test_what_stands_somewhere_since_then_is_found_and_nothing_else(db: Database) -> None:
    wanted = [
        await row(db),
        await row(db, target="person:olle", conversation="person:olle", posted_in="a:olle"),
        await row(db, conversation="19:chat"),
    ]
    await row(db, next_attempt_at=NOW - 2 * HOUR)
    await row(db, status="unknown")
    await row(db, activity_id=None)
    await row(db, activity_id="")
    await row(db, posted_in=None)
    await row(db, group=OTHER)
    await row(db, group=ELSEWHERE)
    # Olle asked for the agenda in his private chat.
    await row(db, kind="agenda_show", conversation="a:olle", posted_in="a:olle")
    assert sorted(each.id for each in await posted(db)) == wanted


async def recall(db: Database, *entries: delivery_report.Entry) -> int:
    async with db.write() as tx:
        return await retract.recall(tx, entries, now=NOW, until=NOW + HOUR)


async def test_each_message_is_called_back_once_where_it_stands(db: Database) -> None:
    first = await row(db, target="person:olle", posted_in="a:olle", activity_id="one")
    await row(db, "deadline:2", target="person:olle", posted_in="a:olle", activity_id="one")
    third = await row(db, target="person:sara", posted_in="a:sara", activity_id="one")
    entries = await posted(db)
    assert await recall(db, *entries) == 2
    assert await recall(db, *reversed(entries)) == 0
    asked = await rows(db, outbox.c.kind == "recall")
    assert {(each.subject_key, each.conversation, each.status, each.expires_at) for each in asked} == {
        (f"recall:{first}", "a:olle", "pending", NOW + HOUR),
        (f"recall:{third}", "a:sara", "pending", NOW + HOUR),
    }
    assert {each.group_id for each in asked} == {"g"}
    async with db.read() as tx:
        assert await retract.recalled(tx, "t", {first, third, 999}) == {first, third}
        assert await retract.recalled(tx, "t2", {first}) == set()


@pytest.mark.parametrize("status", ["dead", "unknown", "blocked", "expired"])
async def test_a_calling_back_that_failed_can_be_asked_for_again(db: Database, status: str) -> None:
    await row(db)
    entries = await posted(db)
    assert await recall(db, *entries) == 1
    async with db.write() as tx:
        await tx.execute(update(outbox).where(outbox.c.kind == "recall").values(status=status, attempts=10))
    async with db.read() as tx:
        assert await retract.recalled(tx, "t", {entries[0].id}) == set()
    assert await recall(db, *entries) == 1
    assert [(each.status, each.attempts) for each in await rows(db, outbox.c.kind == "recall")] == [("pending", 0)]


async def test_a_card_that_is_called_back_is_no_longer_kept_current_and_others_are(db: Database) -> None:
    await row(db, "agenda:m:19:group", kind="agenda_post", activity_id="gone")
    async with db.write() as tx:
        for subject, activity, place in (
            ("agenda:m:19:group", "gone", GROUP.conversation),
            ("round:r", "stays", GROUP.conversation),
            ("agenda:m:19:x", "gone", "19:x"),
        ):
            await tx.execute(
                insert(posted_card).values(
                    tenant_id="t", subject_key=subject, conversation=place, activity_id=activity, posted_at=NOW
                )
            )
    await recall(db, *await posted(db))
    async with db.read() as tx:
        left = [each.subject_key for each in await tx.execute(select(posted_card).order_by(posted_card.c.subject_key))]
    assert left == ["agenda:m:19:x", "round:r"]


async def test_what_would_be_said_again_before_it_fades_is_called_off(db: Database) -> None:
    number = await row(db, target="person:olle", conversation="person:olle", posted_in=GROUP.conversation)
    again = Promise(
        kind="deadline_reminder",
        tenant_id="t",
        subject_key="deadline:1",
        target="person:olle",
        conversation="person:olle",
        due_at=NOW + timedelta(hours=23),
        occurrence=f"again-{number}",
        content=b"{}",
    )
    async with db.write() as tx:
        await promise(tx, [again], now=NOW)
    await recall(db, *await posted(db))
    (called_off,) = await rows(db, outbox.c.dedupe_key == again.dedupe_key)
    assert (called_off.status, called_off.content) == ("cancelled", None)


async def test_of_several_who_press_at_once_one_is_heard(db: Database, database_url: str) -> None:
    failed, stands = await row(db, status="dead"), await row(db)
    (entry,) = await posted(db)
    others = [Database(database_url) for _ in range(4)]

    async def press(by: Database) -> tuple[bool, int]:
        async with by.write() as tx:
            lost = await delivery_report.load(tx, "t", failed)
            assert lost is not None
            again = await delivery_report.send_again(tx, lost, now=NOW)
            return again, await retract.recall(tx, [entry], now=NOW, until=NOW + HOUR)

    pressed = await asyncio.gather(*(press(by) for by in others))
    for other in others:
        await other.close()
    assert sorted(pressed) in ([(False, 0)] * 3 + [(True, 1)], [(False, 0)] * 2 + [(False, 1), (True, 0)])
    assert [each.subject_key for each in await rows(db, outbox.c.kind == "recall")] == [f"recall:{stands}"]
