"""Before a meeting, as a group sees it: asked for what is missing, posted, told of on the morning, read and timed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.agenda.jobs import prepare_meetings
from bot.delivery.worker import Worker
from bot.events import ShowText
from bot.features import REGISTRY
from bot.web.links import Links
from dialogs.agenda.model import Material
from dialogs.message import Card
from storage import agenda as agendas
from storage import meetings
from storage import people as groups
from storage.database.engine import Database
from storage.outbox.archive import put_away
from tests.cards import assert_valid_card
from tests.fakes import FakeClock, FakeMessenger, Sent
from tests.world import PEOPLE, TENANT, URL, World, group_chat, private_chat, words

BUDGET = "lägg till Budgeten (Karin, beslut, 20 min)"


def on(day: int, hour: int, minute: int = 0, *, month: int = 9) -> datetime:
    """By the clock in Sweden in summer."""
    return datetime(2025, month, day, hour - 2, minute, tzinfo=UTC)


TICKS = [(5, 0), (5, 30), (7, 0), (10, 0), (17, 30)]
"""Hours and minutes in UTC: in a Swedish summer at seven, half past, nine, noon, and in the evening."""


async def days_pass(world: World, until: datetime) -> None:
    """The schedule ticks through all of them, at the hours when something may happen; long before `until`, now and
    then at noon."""
    await world.tick()
    day = world.clock().replace(hour=0, minute=0, second=0, microsecond=0)
    while world.clock() < until:
        left = (until - day).days
        for hour, minute in TICKS if left < 9 or 13 <= left <= 15 else [(10, 0)] if left % 4 == 0 else []:
            moment = day.replace(hour=hour, minute=minute)
            if world.clock() < moment <= until:
                await world.time_is(moment)
        day += timedelta(days=1)
        if day > until:
            await world.time_is(until)


def private_posts(world: World, who: str) -> list[Sent]:
    return [sent for sent in world.teams.sent if sent.conversation == private_chat(who).conversation]


def said_privately(world: World, who: str) -> str:
    return "\n---\n".join(words(sent.message) for sent in private_posts(world, who))


def posts(world: World) -> list[Sent]:
    """The agendas that were posted anew in the group with a mention."""
    return [
        sent
        for sent in world.teams.sent
        if sent.how == "post"
        and sent.conversation == group_chat().conversation
        and sent.message
        and sent.message.mentions
        and "Dagordning" in words(sent.message)
    ]


async def put_material(world: World, address: str) -> Card:
    """Gives the first item of the next agenda its material; the card that shows it."""
    async with world.db.write() as tx:
        karin = await groups.remember_person(tx, TENANT, "29:Karin", name=PEOPLE["Karin"], service_url=URL)
        (group,) = await groups.groups_of(tx, TENANT, karin.id)
        meeting = await meetings.next_meeting(tx, group, now=world.clock())
        assert meeting
        before = await agendas.load_agenda(tx, TENANT, meeting.id)
        item = replace(before.items[0], material=(Material(address),))
        after = replace(before, items=(item, *before.items[1:]), version=before.version + 1)
        await agendas.save_agenda(tx, TENANT, before, after, by=None, now=world.clock())
    await world.says("Karin", "dagordning")
    return world.newest_card()


# -- posting


async def test_the_agenda_is_posted_five_working_days_before_and_mentions_the_members(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("25 september kl 13-16")
    await world.says("Karin", BUDGET)
    await days_pass(world, on(18, 8, 59))
    assert posts(world) == []
    await days_pass(world, on(18, 9, 1))
    (post,) = posts(world)
    assert post.message
    assert {mention.name for mention in post.message.mentions} == set(PEOPLE.values())
    assert "Karin · ◆ beslut\n20 min" in words(post.message)
    await days_pass(world, on(25, 17))
    assert len(posts(world)) == 1


async def test_what_changes_after_it_was_posted_is_replaced_in_place(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("25 september kl 13-16")
    await world.says("Karin", BUDGET)
    await days_pass(world, on(18, 10))
    (post,) = posts(world)
    await world.says("Olle", "lägg till Höstens studiedag (Olle, 30 min)")
    (changed,) = [sent for sent in world.teams.sent if sent.how == "replace" and sent.activity_id == post.activity_id]
    assert "Olle\n30 min" in words(changed.message)
    assert len(posts(world)) == 1


async def test_what_was_posted_by_hand_is_not_posted_again(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("25 september kl 13-16")
    await world.says("Karin", BUDGET)
    await world.says("Karin", "posta dagordning")
    await days_pass(world, on(24, 10))
    assert len(posts(world)) == 1


async def test_a_group_chooses_how_long_before_or_that_it_is_not_posted(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("25 september kl 13-16")
    await world.says("Karin", BUDGET)
    await world.says("Olle", "posta dagordningen 2 arbetsdagar före")
    assert "bara ordförande och sekreterare" in world.heard()
    await world.says("Karin", "posta dagordningen två arbetsdagar före")
    assert "av sig själv 2 arbetsdagar före mötet" in world.heard()
    await days_pass(world, on(22, 12))
    assert posts(world) == []
    await days_pass(world, on(23, 9, 1))
    assert len(posts(world)) == 1
    await world.says("Karin", "posta inte dagordningen själv")
    assert "bara när någon skriver" in world.heard()
    await world.says("Karin", "inställningar för dagordningen")
    assert "bara när någon skriver" in world.heard()


async def test_the_choice_is_made_by_card_too_and_what_makes_no_sense_changes_nothing(world: World) -> None:
    await world.led_by("Karin")
    await world.says("Karin", "inställningar för dagordningen")
    form = await world.presses("Karin", "Ändra")
    assert_valid_card(form.card)  # type: ignore[union-attr]
    answer = await world.presses("Karin", "Spara", form.card, days="40")  # type: ignore[union-attr]
    assert "1–20 arbetsdagar" in words(answer)
    answer = await world.presses("Karin", "Spara", form.card, days="3")  # type: ignore[union-attr]
    assert "3 arbetsdagar före" in words(answer)
    answer = await world.presses("Karin", "Spara", form.card, days="")  # type: ignore[union-attr]
    assert "bara när någon" in words(answer)


async def test_a_meeting_planned_late_is_posted_the_next_working_morning(world: World) -> None:
    await world.led_by("Karin")
    await world.time_is(on(19, 14))
    await world.plan("25 september kl 13-16")
    await world.says("Karin", BUDGET)
    await days_pass(world, on(22, 8, 59))
    assert posts(world) == []
    await days_pass(world, on(22, 9, 1))
    assert len(posts(world)) == 1


async def test_an_empty_agenda_is_not_posted_and_goes_out_the_morning_after_it_has_an_item(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("25 september kl 13-16")
    await days_pass(world, on(19, 12))
    assert posts(world) == []
    assert "postas inte förrän den har en punkt" in said_privately(world, "Karin")
    await world.says("Karin", BUDGET)
    await days_pass(world, on(22, 9, 1))
    assert len(posts(world)) == 1


async def test_an_outage_over_the_morning_posts_on_a_working_day_in_the_day(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("26 september kl 13-16")
    await world.says("Karin", BUDGET)
    await world.tick()
    # Away from before Friday's nine until Saturday.
    await world.time_is(on(20, 12))
    assert posts(world) == []
    await days_pass(world, on(22, 9, 1))
    assert len(posts(world)) == 1


async def test_a_cancelled_meeting_posts_nothing(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("25 september kl 13-16")
    await world.says("Karin", BUDGET)
    await world.says("Karin", "mötet är inställt")
    await days_pass(world, on(25, 14))
    assert posts(world) == []
    assert said_privately(world, "Olle") == ""


# -- asked for what is missing


async def test_the_chair_hears_once_two_weeks_before_that_there_is_no_agenda(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("25 september kl 13-16")
    await days_pass(world, on(11, 8, 59))
    assert said_privately(world, "Karin") == ""
    await days_pass(world, on(17, 8))
    assert said_privately(world, "Karin").count("är tom än") == 1
    assert "postas i gruppen torsdag 18 september" in said_privately(world, "Karin")
    assert said_privately(world, "Olle") == ""


async def test_an_owner_is_asked_for_minutes_and_the_chair_for_an_owner_once_each(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("25 september kl 13-16")
    await world.says("Karin", "lägg till\n1. Budgeten (Olle)\n2. Studiedagen (20 min)")
    await days_pass(world, on(24, 12))
    assert said_privately(world, "Olle").count("**1** Budgeten: hur många minuter") == 1
    assert said_privately(world, "Karin").count("**2** Studiedagen: vem som håller i den") == 1
    assert "Budgeten: hur" not in said_privately(world, "Karin")
    assert said_privately(world, "Sara") == ""


async def test_what_was_said_is_not_said_again_when_the_outbox_has_forgotten_it(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("25 september kl 13-16")
    await world.says("Karin", "lägg till Budgeten (Olle)")
    await days_pass(world, on(24, 12))
    assert await put_away(world.db, now=world.clock() + timedelta(days=30)) > 0
    await days_pass(world, on(25, 12))
    assert said_privately(world, "Olle").count("**1** Budgeten: hur många minuter") == 1


async def test_what_was_mended_before_it_was_said_is_not_said(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("25 september kl 13-16")
    await world.says("Karin", "lägg till Budgeten (Olle)")
    await world.tick()
    # It is promised at nine, and mended before Teams takes it.
    world.clock.now = on(16, 9)
    assert await prepare_meetings(world.db, now=world.clock()) == 2
    await world.says("Karin", "ändra 1 Budgeten (Olle, 20 min)")
    await days_pass(world, on(17, 12))
    assert said_privately(world, "Olle") == ""


async def test_a_decision_without_material_is_asked_for_three_working_days_before(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("25 september kl 13-16")
    await world.says("Karin", "lägg till Budgeten (Olle, beslut, 20 min)")
    await days_pass(world, on(22, 8, 59))
    assert "underlag" not in said_privately(world, "Olle")
    await days_pass(world, on(24, 12))
    assert said_privately(world, "Olle").count("**1** Budgeten: underlag") == 1


async def test_what_is_asked_of_one_person_on_one_day_is_one_message(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("25 september kl 13-16")
    await world.says("Karin", "påminn Karin om rapporten senast 16 september")
    await world.presses("Karin", "Ja, påminn")
    await world.says("Karin", "lägg till Budgeten")
    for day in range(1, 26):
        before = len(private_posts(world, "Karin"))
        await days_pass(world, on(day, 15))
        assert len(private_posts(world, "Karin")) <= before + 1
    said = said_privately(world, "Karin")
    assert "apporten" in said
    assert "**1** Budgeten: vem som håller i den" in said
    assert "I dag:" in said


async def test_before_it_is_posted_the_chair_hears_that_it_is_too_long_and_lacks_a_break(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("25 september kl 13-16")
    await world.says("Karin", "lägg till\n1. A (Karin, 50 min)\n2. B (Karin, 60 min)\n3. C (Karin, 90 min)")
    await days_pass(world, on(17, 12))
    said = said_privately(world, "Karin")
    assert "20 min för mycket" in said
    assert "En paus passar bäst efter punkt 1 ”A”" in said
    assert "postas i gruppen torsdag 18 september" in said
    assert posts(world) == []


async def test_earlier_hinder_that_asked_for_breaks_are_said(world: World) -> None:
    await world.joins("Eva")
    await world.led_by("Karin")
    await world.plan("26 augusti kl 9-12")
    await world.time_is(on(26, 12, 5, month=8))
    for who, hinder in (
        ("Karin", "För få pauser"),
        ("Olle", "Fler pauser"),
        ("Sara", "Ingen rast"),
        ("Nils", "Buller"),
    ):
        await world.says(who, f"hinder: {hinder}", in_=private_chat(who))
    await world.says("Karin", "stäng rundan")
    await world.plan("25 september kl 13-16")
    await world.says("Karin", "lägg till\n1. A (Karin, 50 min)\n2. B (Karin, 60 min)")
    await days_pass(world, on(17, 12))
    assert "Tre bad om fler pauser sist." in said_privately(world, "Karin")


async def test_a_break_is_put_in_by_a_button_once_and_by_words(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("25 september kl 13-16")
    await world.says("Karin", "lägg till\n1. A (Karin, 50 min)\n2. B (Karin, 60 min)\n3. C (Karin, 30 min)")
    await days_pass(world, on(17, 12))
    for expected in ("ligger nu efter ”A”, som punkt 2", "Där ligger redan en paus"):
        answer = await world.presses("Karin", "Paus 10 min efter punkt 1", in_=private_chat("Karin"))
        assert expected in words(answer)
    await world.says("Karin", "paus efter 3")
    assert "ligger nu efter ”B”, som punkt 4" in world.heard()
    await world.says("Olle", "paus efter 1")
    assert "bara ordförande" in world.heard()
    await world.says("Karin", "dagordning")
    assert "14.00\n**3** B\nKarin\n60 min" in world.heard()


async def test_one_who_posts_what_is_too_long_is_told_privately_first_and_may_post_it_anyway(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("25 september kl 13-14")
    await world.says("Karin", "lägg till\n1. A (Karin, 50 min)\n2. B (Karin, 60 min)")
    await world.says("Karin", "posta dagordning")
    assert posts(world) == []
    assert "50 min för mycket" in said_privately(world, "Karin")
    answer = await world.presses("Karin", "Posta ändå", in_=private_chat("Karin"))
    assert isinstance(answer, ShowText)
    assert len(posts(world)) == 1
    await world.says("Karin", "posta dagordningen ändå")
    assert len(posts(world)) == 2


# -- the morning


async def test_on_the_morning_each_member_who_comes_hears_what_is_theirs(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("25 september kl 13-16 i Örebro")
    await world.says("Karin", "lägg till\n1. Inledning (Karin, 10 min)\n2. Budgeten (Olle, 20 min)")
    await world.says("Nils", "jag kan inte komma")
    await days_pass(world, on(25, 8, 59))
    assert "I dag" not in said_privately(world, "Olle")
    await days_pass(world, on(25, 9, 1))
    assert "I dag: Chefsgrupp folkhälsa" in said_privately(world, "Olle")
    assert "Örebro" in said_privately(world, "Olle")
    assert "13.10 **2** Budgeten" in said_privately(world, "Olle")
    assert "Du håller i" not in said_privately(world, "Sara")
    assert said_privately(world, "Nils") == ""
    await days_pass(world, on(25, 20))
    assert said_privately(world, "Olle").count("I dag:") == 1


async def test_whoever_meets_at_nine_hears_of_it_at_half_past_seven_with_all_of_that_morning(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("25 september kl 9-12")
    await world.says("Karin", "lägg till Budgeten (Karin, 20 min)")
    await world.says("Karin", "påminn Olle om rapporten senast 25 september, samma dag")
    await world.presses("Karin", "Ja, påminn")
    await days_pass(world, on(25, 7))
    before = len(private_posts(world, "Olle"))
    await days_pass(world, on(25, 7, 31))
    await days_pass(world, on(25, 18))
    (morning,) = private_posts(world, "Olle")[before:]
    assert "I dag" in words(morning.message)
    assert "apporten" in words(morning.message)


async def test_a_meeting_that_is_moved_is_told_of_on_its_own_morning(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("25 september kl 13-16")
    await world.says("Karin", BUDGET)
    await days_pass(world, on(24, 12))
    await world.says("Karin", "mötet flyttas till 26 september kl 13")
    await world.presses("Karin", "Ja, det stämmer")
    await days_pass(world, on(25, 18))
    assert "I dag:" not in said_privately(world, "Olle")
    await days_pass(world, on(26, 18))
    assert said_privately(world, "Olle").count("I dag:") == 1


# -- read


async def test_material_is_marked_as_read_and_only_numbers_are_shown(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("25 september kl 13-16")
    await world.says("Karin", BUDGET)
    card = await put_material(world, "https://kumla.example/ram.pdf")
    assert_valid_card(card)
    for who in ("Olle", "Sara", "Olle"):
        answer = await world.presses(who, "Läst", card)
        assert isinstance(answer, ShowText)
    assert "redan noterat" in answer.text
    shown = str(world.newest_card())
    assert "Läst (2)" in shown
    assert "Olle" not in shown
    await world.says("Nils", "läst 1")
    assert "Noterat" in said_privately(world, "Nils")
    assert "Läst (3)" in str(world.newest_card())


async def test_what_has_no_material_and_what_is_gone_is_not_marked(world: World) -> None:
    await world.plan("25 september kl 13-16")
    await world.says("Karin", BUDGET)
    await world.says("Olle", "läst 1")
    assert "har inget underlag" in world.heard()
    card = await put_material(world, "https://kumla.example/ram.pdf")
    await world.says("Karin", "ta bort 1")
    assert "finns inte kvar" in words(await world.presses("Olle", "Läst", card))


# -- links


async def test_the_posted_agenda_has_addresses_that_stay_the_same(
    sqlite: Database, clock: FakeClock, teams: FakeMessenger
) -> None:
    world = World(sqlite, clock, teams)
    links = Links("https://bot.example", ["k" * 40], clock=clock)
    world.worker = Worker(sqlite, teams, REGISTRY.composers(links), clock=clock, chance=lambda: 0.5)
    await world.arrive()
    await world.plan("25 september kl 13-16")
    await world.says("Karin", BUDGET)
    await world.says("Karin", "posta dagordning")
    (post,) = posts(world)
    (line,) = [each for each in words(post.message).splitlines() if "Lägg i kalendern" in each]
    assert line.count("https://bot.example/links/") == 2
    await world.says("Karin", "lägg till Studiedagen")
    assert line in world.everything().splitlines()
