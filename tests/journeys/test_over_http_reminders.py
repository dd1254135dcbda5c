"""Over real HTTP: reminders come on their days and find their way, and a removed bot is silent until it returns."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from storage.database.tables.people import conversation
from tests.connector import Person, Place, Refuse
from tests.journeys.test_over_http import FOUR, MORNING, live
from tests.live import STOCKHOLM, Live, seen

__all__ = ["live"]

MONDAY = datetime(2025, 6, 16, 9, 0, tzinfo=STOCKHOLM)


# -- deadlines: real input


async def test_the_deadline_of_document_004_is_reminded_of_on_working_days_at_nine(live: Live) -> None:
    group = await live.a_group(*FOUR)
    await live.says("Karin", "påminn om Skriftliga inspel senast 30 juni", group)
    assert "måndag 30 juni 2025" in live.heard(group)
    await live.presses("Karin", "Ja, påminn", group)
    came = []
    for day in range(1, 42):
        for at in (timedelta(minutes=-1), timedelta(0)):
            before = live.teams.posts[group.id]
            await live.time_is(MORNING + timedelta(days=day) + at)
            if live.teams.posts[group.id] > before:
                assert "Skriftliga inspel" in live.heard(group)
                assert live.teams.posts[group.id] == before + 1
                came.append((live.clock.now.astimezone(STOCKHOLM)).strftime("%d/%m %H:%M"))
    assert came == ["16/06 09:00", "23/06 09:00", "27/06 09:00", "30/06 09:00"]


async def test_done_ends_the_reminders(live: Live) -> None:
    group = await live.a_group(*FOUR)
    await live.says("Karin", "påminn om inspel senast 30 juni", group)
    await live.presses("Karin", "Ja, påminn", group)
    await live.time_is(datetime(2025, 6, 16, 9, 0, tzinfo=STOCKHOLM))
    reminder = live.teams.last(group)
    answer = await live.presses("Olle", "Klart för mig", reminder)
    assert "1 av 4" in seen(answer)
    await live.presses("Karin", "Klart för alla", reminder)
    after = live.teams.posts[group.id]
    for day in (23, 27, 29, 30):
        await live.time_is(datetime(2025, 6, day, 9, 0, tzinfo=STOCKHOLM))
    assert live.teams.posts[group.id] == after


async def _a_reminder_to_olle(live: Live) -> tuple[Place, Person]:
    """Karin is chair, Sara secretary; the day before Olle is first reminded. He has not written to the bot."""
    group = await live.a_group(*FOUR)
    await live.presses("Sara", "Jag är sekreterare", group)
    await live.says("Karin", "påminn Olle om rapporten senast 30 juni", group)
    await live.presses("Karin", "Ja, påminn", group)
    await live.time_is(datetime(2025, 6, 15, 9, 0, tzinfo=STOCKHOLM))
    return group, live.teams.who("Olle", group)


async def test_a_reminder_to_one_who_has_the_app_comes_in_a_conversation_that_is_made(live: Live) -> None:
    _, olle = await _a_reminder_to_olle(live)
    live.teams.private(olle).installed = True
    await live.time_is(MONDAY)
    assert "Rapporten" in live.heard(live.teams.private(olle))


async def test_a_reminder_to_one_without_the_app_is_whispered_in_the_group(live: Live) -> None:
    group, olle = await _a_reminder_to_olle(live)
    await live.time_is(MONDAY)
    assert "Rapporten" in live.heard(group)
    assert live.teams.last(group).seen_by == olle
    assert "klar" in seen(await live.presses(olle, "Klar", live.teams.last(group)))


@pytest.mark.parametrize("no", [Refuse(403, "ForbiddenOperationException"), Refuse(400, "BadArgument")])
async def test_where_teams_knows_no_whispers_the_reminder_is_a_mention(live: Live, no: Refuse) -> None:
    group, olle = await _a_reminder_to_olle(live)
    live.teams.trouble.extend([Refuse(403, "BotNotInConversationRoster"), no])
    await live.time_is(MONDAY)
    shown = live.teams.last(group)
    assert shown.seen_by is None
    assert "Rapporten" in seen(shown)
    assert olle.id in str(shown.activity)
    await live.says("Karin", "att göra", group)
    assert "Rapporten" in live.heard(group), "the group is not given up for it"


async def test_a_reminder_that_finds_no_way_is_told_to_those_who_lead(live: Live) -> None:
    group, _ = await _a_reminder_to_olle(live)
    sara = live.teams.private(live.teams.who("Sara", group))
    sara.installed = True
    live.teams.trouble.extend(Refuse(403, "BotNotInConversationRoster") for _ in range(3))
    await live.time_is(MONDAY)
    assert "kom inte fram" in live.heard(sara)
    assert "påminnelse om D1 Rapporten till " in live.heard(sara)


# -- removed, and returned


async def test_where_the_bot_was_removed_it_is_silent_until_it_is_installed_again(live: Live) -> None:
    group = await live.a_group(*FOUR)
    await live.says("Karin", "påminn om inspel senast 30 juni", group)
    await live.presses("Karin", "Ja, påminn", group)
    # Without a word from Teams: the bot learns it from the refusal.
    group.installed = False
    await live.time_is(MONDAY)
    assert await _suspended(live) == [group.id]
    calls = len(live.teams.calls)
    await live.time_is(datetime(2025, 6, 23, 9, 0, tzinfo=STOCKHOLM))
    # A place that refuses is tried again with one post, in case it has opened.
    assert [call.status for call in live.teams.calls[calls:] if group.id in call.path] == [403]
    await live.installs(group, by="Karin")
    assert await _suspended(live) == []
    await live.time_is(datetime(2025, 6, 27, 9, 0, tzinfo=STOCKHOLM))
    assert "Inspel" in live.heard(group)


async def _suspended(live: Live) -> list[str]:
    return [row.key for row in await live.rows(select(conversation).where(conversation.c.suspended_at.is_not(None)))]


async def test_a_removal_that_teams_tells_of_ends_all_that_was_to_be_sent_there(live: Live) -> None:
    group = await live.a_group(*FOUR)
    await live.plans("22 maj kl 10-11", group, by="Karin")
    await live.teams.uninstalls(group, by="Karin")
    calls = len(live.teams.calls)
    await live.time_is(MORNING + timedelta(hours=3))
    assert [call for call in live.teams.calls[calls:] if group.id in call.path] == []
    await live.installs(group, by="Karin")
    assert "Hej! Jag är Mötesbot" in live.heard(group)
