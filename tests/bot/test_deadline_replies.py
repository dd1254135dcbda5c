"""Words that are typed while the question about a deadline waits, or after a request that lacked a part."""

from tests.world import World, private_chat


async def test_a_typed_day_and_owner_change_the_question(world: World) -> None:
    await world.arrive("Karin", "Olle")
    await world.says("Karin", "jag är ordförande")
    await world.says("Karin", "påminn Karin om bussen senast 12 juni")
    await world.says("Karin", "nej den 13 juni istället")
    assert "13 juni" in world.heard()
    await world.says("Karin", "ja fast Olle också")
    asked = world.heard()
    assert "Karin Ek och Olle Berg" in asked
    assert "13 juni" in asked
    await world.says("Karin", "ja")
    await world.says("Karin", "visa D1")
    listed = world.heard()
    assert "13 juni" in listed
    assert "Olle Berg" in listed


async def test_a_reply_to_wait_keeps_the_question(world: World) -> None:
    await world.arrive("Karin", "Olle")
    await world.says("Karin", "jag är ordförande")
    await world.says("Karin", "påminn Olle om bussen senast 12 juni")
    await world.says("Karin", "vänta lite")
    assert "Då väntar jag" in world.heard()
    await world.says("Karin", "ja")
    await world.says("Karin", "visa D1")
    assert "Bussen" in world.heard()


async def test_only_the_asked_person_replies(world: World) -> None:
    await world.arrive("Karin", "Olle")
    await world.says("Karin", "jag är ordförande")
    await world.says("Karin", "påminn Olle om bussen senast 12 juni")
    await world.says("Olle", "nej den 13 juni istället")
    await world.says("Karin", "ja")
    await world.says("Karin", "visa D1")
    assert "12 juni" in world.heard()


async def test_a_yes_may_come_with_a_further_request(world: World) -> None:
    await world.arrive("Karin", "Olle")
    await world.says("Karin", "jag är ordförande")
    await world.says("Karin", "påminn Olle om bussen senast 12 juni")
    await world.says("Karin", "japp och påminn Olle om lunchen samma dag")
    assert "Lunchen" in world.heard()
    await world.says("Karin", "visa D1")
    assert "Bussen" in world.heard()


async def test_the_missing_day_and_title_may_come_in_messages_of_their_own(world: World) -> None:
    await world.arrive("Karin", "Olle")
    chat = private_chat("Olle")
    await world.says("Olle", "påminn mig", in_=chat)
    await world.says("Olle", "om blommorna", in_=chat)
    await world.says("Olle", "på fredag", in_=chat)
    assert "Blommorna" in world.heard("Olle", in_=chat)
