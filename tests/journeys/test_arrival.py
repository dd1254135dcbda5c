"""A group's way from the installation to its roles, members and chats, and what is left when the bot is removed."""

from datetime import UTC, datetime

from bot.events import ShowText
from tests.world import World, channel, meeting_chat, private_chat, words

# -- arrival


async def test_the_welcome_is_one_card_in_four_lines_with_buttons(world: World) -> None:
    (shown,) = world.shown_in()
    assert shown.message is not None
    assert shown.message.card is not None
    assert len(shown.message.card["body"]) == 4
    assert [action["title"] for action in shown.message.card["actions"]] == [
        "Jag är ordförande",
        "Jag är sekreterare",
        "Vilka är med?",
        "Hjälp",
        "Vad sparar du om mig?",
    ]


async def test_an_installation_that_is_heard_twice_is_welcomed_once(world: World) -> None:
    await world.arrive()
    assert len(world.shown_in()) == 1


async def test_whoever_first_presses_i_am_secretary_is_and_the_group_is_told(world: World) -> None:
    answer = await world.presses("Sara", "Jag är sekreterare")
    assert "Du är sekreterare" in words(answer)
    assert "Sara Lind är sekreterare" in world.heard()


async def test_a_role_that_is_taken_is_not_taken_over(world: World) -> None:
    await world.presses("Sara", "Jag är sekreterare")
    answer = await world.presses("Nils", "Jag är sekreterare")
    assert isinstance(answer, ShowText)
    assert "Sara Lind är redan sekreterare" in answer.text


async def test_the_chair_is_named_by_mention(world: World) -> None:
    await world.led_by("Karin")
    await world.says("Karin", "gör @Olle Berg till sekreterare", mentions=["Olle"])
    assert "Olle Berg är sekreterare" in world.heard()
    await world.says("Karin", "ordförande är @Sara Lind", mentions=["Sara"])
    await world.says("Karin", "medlemmar")
    assert "**Ordförande:** Sara Lind" in world.heard()
    assert "**Sekreterare:** Olle Berg" in world.heard()


async def test_a_member_does_not_appoint_anybody(world: World) -> None:
    await world.led_by("Karin")
    await world.says("Nils", "gör Nils Forsberg till sekreterare")
    assert "bara ordförande och sekreterare" in world.heard()


async def test_the_chair_of_the_day_may_what_the_chair_may_on_that_day(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("26 augusti kl 9-12")
    await world.says("Karin", "Olle är ordförande i dag")
    await world.says("Olle", "posta dagordning")
    assert "bara ordförande och sekreterare" in world.heard()
    await world.time_is(datetime(2025, 8, 26, 7, 0, tzinfo=UTC))
    await world.says("Olle", "posta dagordning")
    assert "Dagordning" in world.heard()


async def test_an_organisation_is_proposed_from_the_address_and_corrected(world: World) -> None:
    await world.says("Karin", "medlemmar")
    assert "Sara Lind (kumla.example)" in world.heard()
    await world.led_by("Karin")
    await world.says("Karin", "Sara är från Hallsbergs kommun")
    await world.says("Karin", "medlemmar")
    assert "Sara Lind (Hallsbergs kommun)" in world.heard()


async def test_the_secretary_ticks_who_belongs(world: World) -> None:
    await world.led_by("Karin")
    form = await world.presses("Karin", "Vilka är med?")
    choices = form.card["body"][1]["choices"]  # type: ignore[union-attr]
    kept = ",".join(choice["value"] for choice in choices if "Nils" not in choice["title"])
    answer = await world.presses("Karin", "Spara", form.card, members=kept)  # type: ignore[union-attr]
    assert "Sparat: 3 medlemmar" in words(answer)
    await world.says("Karin", "medlemmar")
    assert "Nils" not in world.heard()


async def test_ticking_nobody_changes_nothing(world: World) -> None:
    form = await world.presses("Karin", "Vilka är med?")
    answer = await world.presses("Karin", "Spara", form.card, members="")  # type: ignore[union-attr]
    assert "minst en person" in words(answer)


async def test_the_roster_follows_who_comes_and_who_goes(world: World) -> None:
    await world.joins("Disa")
    await world.leaves("Nils")
    await world.says("Karin", "medlemmar")
    assert "Disa" in world.heard()
    assert "Nils" not in world.heard()


async def test_a_meetings_chat_is_tied_to_its_group(world: World) -> None:
    await world.plan("28 augusti kl 9-12 i Örebro")
    await world.arrive(place=meeting_chat())
    assert "Vilken grupp hör den här chatten till?" in world.heard(in_=meeting_chat())
    await world.presses("Karin", "Chefsgrupp folkhälsa", in_=meeting_chat())
    await world.says("Olle", "när är nästa möte?", in_=meeting_chat())
    assert "28 augusti" in world.heard(in_=meeting_chat())


async def test_a_meetings_chat_is_tied_by_words_too(world: World) -> None:
    await world.plan("28 augusti kl 9-12 i Örebro")
    await world.says("Karin", "den här chatten hör till chefsgrupp folkhalsa", in_=meeting_chat())
    assert "hör nu till Chefsgrupp folkhälsa" in world.heard(in_=meeting_chat())
    await world.says("Karin", "när är nästa möte", in_=meeting_chat())
    assert "Örebro" in world.heard(in_=meeting_chat())


async def test_a_channel_is_welcomed_when_it_first_mentions_the_bot(world: World) -> None:
    await world.says("Karin", "hjälp", in_=channel())
    assert "Hej! Jag är Mötesbot" in world.everything(channel())
    assert "Så här kan du skriva" in world.heard(in_=channel())


async def test_an_answer_in_a_channel_stands_in_its_thread(world: World) -> None:
    await world.says("Karin", "hjälp", in_=channel(thread="42"))
    assert world.shown_in(channel())[-1].thread == "42"


async def test_in_private_the_bot_asks_which_of_two_groups_is_meant_and_then_does_it(world: World) -> None:
    await world.plan("28 augusti kl 9-12 i Örebro")
    other = channel("19:other")
    await world.says("Karin", "hjälp", in_=other)
    await world.says("Karin", "när är nästa möte?", in_=private_chat("Karin"))
    assert "Vilken grupp gäller" in world.heard("Karin")
    await world.presses("Karin", "Chefsgrupp folkhälsa", in_=private_chat("Karin"))
    assert "28 augusti" in world.heard("Karin")


async def test_in_private_with_one_group_nothing_is_asked(world: World) -> None:
    await world.plan("28 augusti kl 9-12 i Örebro")
    await world.says("Olle", "när är nästa möte?", in_=private_chat("Olle"))
    assert "28 augusti" in world.heard("Olle")


async def test_a_stranger_in_private_is_told_kindly(world: World) -> None:
    await world.says("Ulla", "dagordning", in_=private_chat("Ulla"))
    assert "Jag vet inte vilken grupp" in world.heard("Ulla")


# -- when the bot is removed


async def test_after_its_removal_the_bot_says_nothing_there_and_returns_with_a_welcome(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.removes_bot()
    before = len(world.shown_in())
    await world.time_is(datetime(2025, 8, 28, 10, 1, tzinfo=UTC))
    assert len(world.shown_in()) == before
    await world.arrive()
    assert "Hej! Jag är Mötesbot" in world.everything()
